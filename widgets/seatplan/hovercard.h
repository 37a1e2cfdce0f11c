// The small card beside the pointer that says what lies under it.
#pragma once

#include <QImage>
#include <QWidget>

namespace guichet::seatplan {

/// A child of the view, not a window of its own: it never takes the focus, and a remote desktop sends few pixels for
/// it.
class HoverCard : public QWidget
{
    Q_OBJECT
public:
    struct Content {
        QString title;
        QImage picture; ///< of the seat, beside the first line
        QStringList lines;
        friend bool operator==(const Content &, const Content &) = default;
    };

    explicit HoverCard(QWidget *view);

    /// Beside @p target on whichever side of it is place in @p room, both in the view's coordinates; not over the
    /// target.
    void showBeside(const QRect &target, const QRect &room, const Content &content);
    [[nodiscard]] const Content &content() const { return m_content; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QSize neededSize() const;

    Content m_content;
};

} // namespace guichet::seatplan
