// The baskets that wait: how many seats, what they cost, how long they are kept, and a note to tell them apart.
#pragma once

#include <core/money.h>

#include <QDeadlineTimer>
#include <QTimer>
#include <QUuid>
#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QVBoxLayout;
QT_END_NAMESPACE

namespace guichet::counter {

class KeyButton;

struct ParkedRow {
    QUuid basket;
    int seats = 0;
    Money total;
    QDeadlineTimer deadline;
    QString title; ///< the customer, or the performance
    QString note;
};

/// Up and down choose, Enter calls back, Delete gives up, Escape leaves. The line of text below is the note of the
/// basket that was parked last.
class ParkedList : public QWidget
{
    Q_OBJECT
public:
    explicit ParkedList(QWidget *parent = nullptr);

    /// The oldest first.
    void setRows(std::vector<ParkedRow> rows);
    void focusRows();

Q_SIGNALS:
    void wanted(const QUuid &basket);
    void givenUp(const QUuid &basket);
    void noted(const QUuid &basket, const QString &note);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line {
        QWidget *box;
        KeyButton *call;
        QLineEdit *note;
        KeyButton *end;
    };
    void build();
    void retranslate();
    void showTime();
    [[nodiscard]] int focusedRow() const; ///< -1: none

    std::vector<ParkedRow> m_rows;
    std::vector<Line> m_lines;
    QLabel *m_heading;
    QVBoxLayout *m_column;
    QTimer m_second;
};

} // namespace guichet::counter
