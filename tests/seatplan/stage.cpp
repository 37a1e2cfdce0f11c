#include <seatplan/stage.h>

#include <QCoreApplication>
#include <QMouseEvent>
#include <QRandomGenerator>
#include <QScreen>
#include <QTest>

namespace guichet::test {

using inventory::SeatState;

const PlanPointer &hallOrStadium(bool large)
{
    static const PlanPointer plans[] = {hall(), stadium(60'000)};
    return plans[large ? 1 : 0];
}

int middleSeat(const catalog::SeatingPlan &plan)
{
    const catalog::Block &block = plan.blocks[plan.blocks.size() / 2];
    const catalog::Row &row = plan.rows[size_t(block.firstRow + block.rowCount / 2)];
    return row.firstSeat + row.seatCount / 2;
}

Stage::Stage(const PlanPointer &plan, QSize size)
    : model(plan)
    , selection(int(plan->seats.size()))
{
    view.resize(size);
    view.setPlan(plan);
    view.setModel(&model);
    view.setSelection(&selection);
    QRandomGenerator random(2);
    std::vector<SeatState> states(plan->seats.size());
    for (SeatState &s : states)
        s = SeatState(random.bounded(seatplan::StateCount));
    model.replaceAll(states);
    model.flushNow();
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        qFatal("the window was not shown");
    view.activateWindow();
    view.setFocus(Qt::MouseFocusReason);
    QCoreApplication::processEvents();
}

void Stage::set(const QList<int> &seats, SeatState state)
{
    std::vector<inventory::SeatChange> changes;
    for (const int seat : seats)
        changes.push_back({seat, state});
    model.applyBatch(changes);
    model.flushNow();
    QCoreApplication::processEvents();
}

void Stage::look(double pixels, int seat)
{
    view.setPixelsPerMetre(pixels / view.seatLayout()->pitch());
    view.ensureVisible(seat);
    QCoreApplication::processEvents();
}

void Stage::moveTo(QPoint position, Qt::MouseButtons held, Qt::KeyboardModifiers modifiers) const
{
    QWidget *viewport = view.viewport();
    QMouseEvent move(QEvent::MouseMove, position, viewport->mapToGlobal(QPointF(position)), Qt::NoButton, held,
                     modifiers);
    QCoreApplication::sendEvent(viewport, &move);
}

void Stage::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers) const
{
    QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, from);
    for (const QPoint at : {from + (to - from) / 2, to})
        moveTo(at, Qt::LeftButton, modifiers);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, to);
}

void Stage::draw(const QList<QPoint> &points, Qt::KeyboardModifiers modifiers) const
{
    QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, points.first());
    for (qsizetype i = 1; i < points.size(); ++i)
        moveTo(points[i], Qt::LeftButton, modifiers);
}

void Stage::letGo(QPoint position, Qt::KeyboardModifiers modifiers) const
{
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, position);
}

QImage onScreen(QWidget &widget)
{
    QCoreApplication::processEvents();
    return widget.screen()->grabWindow(widget.winId()).toImage().convertToFormat(QImage::Format_RGB32);
}

QImage redrawn(QWidget &widget) { return widget.grab().toImage().convertToFormat(QImage::Format_RGB32); }

qint64 differentPixels(const QImage &part, const QImage &whole)
{
    const QImage same = whole.copy(part.rect());
    qint64 count = 0;
    for (int y = 0; y < part.height(); ++y) {
        const QRgb *a = reinterpret_cast<const QRgb *>(part.constScanLine(y));
        const QRgb *b = reinterpret_cast<const QRgb *>(same.constScanLine(y));
        for (int x = 0; x < part.width(); ++x)
            count += (a[x] & 0xffffff) != (b[x] & 0xffffff) ? 1 : 0;
    }
    return count;
}

Picks lastPick(const QSignalSpy &spy) { return {spy.last().at(0).value<QList<int>>(), spy.last().at(1).toBool()}; }

} // namespace guichet::test
