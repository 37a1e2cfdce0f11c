// A line of the legend: the picture of a seat, what it means, how many there are.
#pragma once

#include <QAbstractButton>
#include <QImage>

namespace guichet::seatplan {

class LegendEntry : public QAbstractButton
{
    Q_OBJECT
public:
    explicit LegendEntry(QWidget *parent);

    void setMeaning(const QImage &picture, const QString &name);
    /// @p most: the width is kept for it, so that a sale does not move the entries.
    void setCount(int count, int most);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// To the neighbour before (-1) or after (1).
    void stepped(int direction);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QImage m_picture;
    QString m_name;
    QString m_count;
    QString m_most;
};

} // namespace guichet::seatplan
