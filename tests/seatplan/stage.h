// A seating plan on an offscreen screen, with what tests do to it and read from it.
#pragma once

#include <seatplan/stadium.h>

#include <seatplan/seatplanview.h>

#include <QImage>
#include <QPaintEvent>
#include <QSignalSpy>

namespace guichet::test {

using PlanPointer = std::shared_ptr<const catalog::SeatingPlan>;

/// The hall, or the stadium of 60,000 seats; made once.
[[nodiscard]] const PlanPointer &hallOrStadium(bool large);
/// A seat in the middle of a row in the middle of a block.
[[nodiscard]] int middleSeat(const catalog::SeatingPlan &plan);

/// What a widget was asked to paint.
class PaintLog : public QObject
{
public:
    explicit PaintLog(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            ++paints;
            region += static_cast<QPaintEvent *>(event)->region();
        }
        return false;
    }
    int paints = 0;
    QRegion region;
};

/// A view in its window, with a random state for every seat.
struct Stage {
    explicit Stage(const PlanPointer &plan, QSize size = {900, 640});

    /// Applies and tells at once.
    void set(const QList<int> &seats, inventory::SeatState state);
    /// Seats from centre to centre @p pixels apart, @p seat in the window.
    void look(double pixels, int seat);
    [[nodiscard]] QPoint at(int seat) const { return view.visualRect(seat).center(); }
    [[nodiscard]] seatplan::HoverCard *card() const { return view.findChild<seatplan::HoverCard *>(); }

    /// Straight to the widget: the offscreen platform's pointer knows nothing of scaled screens.
    void moveTo(QPoint position, Qt::MouseButtons held = {}, Qt::KeyboardModifiers modifiers = {}) const;
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) const;
    /// Along these points; the button stays down.
    void draw(const QList<QPoint> &points, Qt::KeyboardModifiers modifiers = {}) const;
    void letGo(QPoint position, Qt::KeyboardModifiers modifiers = {}) const;

    seatplan::SeatStateModel model;
    seatplan::SeatSelection selection;
    seatplan::SeatPlanView view;
};

/// The pixels that are really in the window, as panning and partial repaints left them. On a scaled screen the
/// offscreen platform hands out only the part of it that is as many device pixels wide and high as the window has
/// logical ones.
[[nodiscard]] QImage onScreen(QWidget &widget);
/// The pixels of a full redraw.
[[nodiscard]] QImage redrawn(QWidget &widget);
/// In the part that both have.
[[nodiscard]] qint64 differentPixels(const QImage &part, const QImage &whole);

/// What seatsPicked() told: the seats, and whether to have them or to give them back.
using Picks = std::pair<QList<int>, bool>;
[[nodiscard]] Picks lastPick(const QSignalSpy &spy);

} // namespace guichet::test
