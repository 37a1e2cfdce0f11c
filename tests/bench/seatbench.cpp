// The seat plan against one QGraphicsItem per seat, and against copying the frame (seatmap.md §4, "Numbers to reach").
#include "measure.h"

#include <inventory/seatstate.h>
#include <seatplan/seatplanview.h>
#include <seatplan/seatstatemodel.h>
#include <seatplan/selection.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QGraphicsEllipseItem>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QPaintEvent>
#include <QScrollBar>

#include <cmath>
#include <cstring>
#include <ctime>
#include <functional>
#include <malloc.h>
#include <map>
#include <random>
#include <unistd.h>

namespace guichet::bench {

namespace {

constexpr QSize Screen(1920, 1080);
constexpr double Pitch = 0.5; // metres from seat to seat
constexpr double Diameter = 0.42;
constexpr int RowsOfBlock = 16;
constexpr int SeatsOfRow = 26;
constexpr int Burst = 5000;

/// Blocks side by side, as wide as a screen is.
std::shared_ptr<const catalog::SeatingPlan> stadium(int seats)
{
    const int blocks = seats / (RowsOfBlock * SeatsOfRow) + 1;
    const int across = int(std::ceil(std::sqrt(blocks * 16.0 / 9.0)));
    auto plan = std::make_shared<catalog::SeatingPlan>();
    plan->code = QStringLiteral("STADIUM");
    plan->name = plan->code;
    plan->categories = {{QStringLiteral("A"), QStringLiteral("A"), QStringLiteral("#0072b2")},
                        {QStringLiteral("B"), QStringLiteral("B"), QStringLiteral("#d55e00")}};
    for (int b = 0; b < blocks; ++b) {
        catalog::Block block;
        block.code = QStringLiteral("B%1").arg(b + 1);
        block.name = block.code;
        block.firstRow = qint32(plan->rows.size());
        block.rowCount = RowsOfBlock;
        block.firstSeat = qint32(plan->seats.size());
        block.seatCount = RowsOfBlock * SeatsOfRow;
        const int band = b / across;
        const QPointF corner(b % across * 15.0, band * 15.0);
        for (int r = 0; r < RowsOfBlock; ++r) {
            const auto row = qint32(plan->rows.size());
            plan->rows.push_back({QString::number(r + 1), b, qint32(plan->seats.size()), SeatsOfRow});
            for (int s = 0; s < SeatsOfRow; ++s)
                plan->seats.push_back({QStringLiteral("%1/%2/%3").arg(b).arg(r).arg(s), QString::number(s + 1),
                                       corner + QPointF(s * Pitch, r * 0.8), qint32(b % 2), 0, row});
        }
        plan->blocks.push_back(block);
    }
    const int bands = blocks / across + 1;
    plan->size = QSizeF(across * 15.0, bands * 15.0);
    return plan;
}

double milliseconds(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e6; }

double residentMegabytes()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("statm");
    return file.readAll().split(' ')[1].toDouble() * double(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

/// Copying one frame between buffers that are in no cache.
double copyOfAFrame()
{
    const size_t bytes = size_t(Screen.width()) * size_t(Screen.height()) * 4;
    std::vector<std::vector<char>> from(16, std::vector<char>(bytes, 1));
    std::vector<std::vector<char>> to(16, std::vector<char>(bytes, 2));
    std::vector<double> times;
    for (size_t i = 0; i < 96; ++i) {
        QElapsedTimer timer;
        timer.start();
        std::memcpy(to[i % 16].data(), from[i % 16].data(), bytes);
        times.push_back(milliseconds(timer));
    }
    return median(times);
}

/// What both sides are asked to do.
class Subject : public QObject
{
public:
    /// Pixels per metre, and the point in the middle.
    virtual void look(double scale, QPointF middle) = 0;
    virtual QAbstractScrollArea &area() = 0;
    /// Every seat gets another state than it has.
    virtual void change(const std::vector<int> &seats) = 0;
    virtual int hit(QPoint position) = 0;
    virtual void select(const QRectF &world) = 0;
    virtual void clearSelection() = 0;

    void show()
    {
        area().setFrameShape(QFrame::NoFrame);
        area().setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area().setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area().resize(Screen);
        area().viewport()->installEventFilter(this);
        area().show();
        settle();
    }
    /// Milliseconds of @p action and of the paint that it leads to.
    double untilPainted(const std::function<void()> &action)
    {
        const int before = m_paints;
        QElapsedTimer timer;
        timer.start();
        action();
        while (m_paints == before && timer.elapsed() < 20'000)
            QCoreApplication::processEvents();
        return milliseconds(timer);
    }
    double redraw()
    {
        QElapsedTimer timer;
        timer.start();
        area().viewport()->repaint();
        return milliseconds(timer);
    }
    void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
        area().viewport()->repaint();
    }

protected:
    /// One of three.
    int nextState(int seat)
    {
        m_states.resize(std::max(m_states.size(), size_t(seat) + 1));
        return m_states[size_t(seat)] = quint8((m_states[size_t(seat)] + 1) % 3);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            ++m_paints;
        return false;
    }

private:
    int m_paints = 0;
    std::vector<quint8> m_states;
};

/// One item per seat, with its tool tip: what the examples of Qt lead to.
class ItemPerSeat : public Subject
{
public:
    explicit ItemPerSeat(const catalog::SeatingPlan &plan)
        : m_view(&m_scene)
    {
        for (const catalog::Block &block : plan.blocks) {
            QRectF box;
            for (qint32 i = block.firstSeat; i < block.firstSeat + block.seatCount; ++i)
                box |= QRectF(plan.seats[size_t(i)].position, QSizeF(0.01, 0.01));
            m_scene
                .addPolygon(QPolygonF(box.adjusted(-0.5, -0.5, 0.5, 0.5)), QPen(Qt::gray, 0), QColor(0xf2, 0xf2, 0xf2))
                ->setZValue(-1);
        }
        for (size_t i = 0; i < plan.seats.size(); ++i) {
            const QPointF at = plan.seats[i].position;
            auto *seat = new QGraphicsEllipseItem(at.x() - Diameter / 2, at.y() - Diameter / 2, Diameter, Diameter);
            seat->setFlag(QGraphicsItem::ItemIsSelectable);
            seat->setAcceptHoverEvents(true);
            seat->setPen(Qt::NoPen);
            seat->setBrush(m_colours[0]);
            seat->setToolTip(QStringLiteral("Seat %1 of %2").arg(plan.seats[i].number, plan.seats[i].key));
            seat->setData(0, int(i));
            m_scene.addItem(seat);
            m_seats.push_back(seat);
        }
        m_scene.setSceneRect(m_scene.itemsBoundingRect().adjusted(-500, -500, 500, 500));
        m_view.setRenderHint(QPainter::Antialiasing);
        m_view.setDragMode(QGraphicsView::RubberBandDrag);
        m_view.setTransformationAnchor(QGraphicsView::NoAnchor);
    }
    void look(double scale, QPointF middle) override
    {
        m_view.setTransform(QTransform::fromScale(scale, scale));
        m_view.centerOn(middle);
    }
    QAbstractScrollArea &area() override { return m_view; }
    void change(const std::vector<int> &seats) override
    {
        for (const int seat : seats)
            m_seats[size_t(seat)]->setBrush(m_colours[size_t(nextState(seat))]);
    }
    int hit(QPoint position) override
    {
        const QGraphicsItem *item = m_view.itemAt(position);
        return item != nullptr && item->data(0).isValid() ? item->data(0).toInt() : -1;
    }
    void select(const QRectF &world) override
    {
        QPainterPath path;
        path.addRect(world);
        m_scene.setSelectionArea(path, m_view.viewportTransform());
    }
    void clearSelection() override { m_scene.clearSelection(); }

private:
    std::vector<QColor> m_colours{QColor(0x00, 0x72, 0xb2), QColor(0xd5, 0x5e, 0x00), QColor(0xa0, 0xa0, 0xa0)};
    QGraphicsScene m_scene;
    QGraphicsView m_view;
    std::vector<QGraphicsEllipseItem *> m_seats;
};

class Ours : public Subject
{
public:
    Ours(std::shared_ptr<const seatplan::SeatLayout> layout, seatplan::SeatStateModel &model)
        : m_model(model)
        , m_selection(model.seatCount())
    {
        m_view.setLayout(std::move(layout));
        m_view.setModel(&model);
        m_view.setSelection(&m_selection);
    }
    void look(double scale, QPointF middle) override
    {
        m_view.setPixelsPerMetre(scale);
        const QPointF corner = (middle - m_view.seatLayout()->bounds().topLeft()) * scale;
        m_view.horizontalScrollBar()->setValue(int(corner.x()) - Screen.width() / 2);
        m_view.verticalScrollBar()->setValue(int(corner.y()) - Screen.height() / 2);
    }
    QAbstractScrollArea &area() override { return m_view; }
    void change(const std::vector<int> &seats) override
    {
        static constexpr inventory::SeatState States[] = {inventory::SeatState::Free, inventory::SeatState::Sold,
                                                          inventory::SeatState::HeldOther};
        std::vector<inventory::SeatChange> changes;
        changes.reserve(seats.size());
        for (const int seat : seats)
            changes.push_back({seat, States[nextState(seat)]});
        m_model.applyBatch(changes);
        m_model.flushNow();
    }
    int hit(QPoint position) override { return m_view.seatAt(position); }
    void select(const QRectF &world) override
    {
        QList<int> seats;
        m_view.seatLayout()->forEachInRect(world, [&seats](int seat) { seats.append(seat); });
        m_selection.add(seats);
    }
    void clearSelection() override { m_selection.clear(); }

private:
    seatplan::SeatStateModel &m_model;
    seatplan::SeatSelection m_selection;
    seatplan::SeatPlanView m_view;
};

using Times = std::map<QString, std::vector<double>>;

std::vector<int> someSeats(std::mt19937 &random, int of, int count)
{
    std::vector<int> seats;
    seats.reserve(size_t(count));
    for (int i = 0; i < count; ++i)
        seats.push_back(int(random() % unsigned(of)));
    return seats;
}

/// One round of everything; @p all: not only what is asked of 100,000 seats.
void measure(Subject &subject, const catalog::SeatingPlan &plan, bool all, Times &times)
{
    const double fit = std::min(Screen.width() / plan.size.width(), Screen.height() / plan.size.height());
    const QPointF middle(plan.size.width() / 2, plan.size.height() / 2);
    const double near = 14 / Pitch;
    std::mt19937 random(7); // NOLINT(bugprone-random-generator-seed): the same seats for both sides
    const auto note = [&times](const char *name, double value) { times[QString::fromLatin1(name)].push_back(value); };
    const auto several = [](int count, const std::function<double()> &run) {
        std::vector<double> values;
        values.reserve(size_t(count));
        for (int i = 0; i < count; ++i)
            values.push_back(run());
        return median(values);
    };
    const int seats = int(plan.seats.size());
    subject.look(fit, middle);
    subject.settle();
    note("redraw, fit", several(5, [&] { return subject.redraw(); }));
    note("burst, fit", several(3, [&] {
             const std::vector<int> changed = someSeats(random, seats, Burst);
             return subject.untilPainted([&] { subject.change(changed); });
         }));
    if (!all)
        return;
    {
        QElapsedTimer timer;
        timer.start();
        int hits = 0;
        for (int i = 0; i < 2000; ++i)
            hits += subject.hit(QPoint(int(random() % unsigned(Screen.width())),
                                       int(random() % unsigned(Screen.height())))) >= 0;
        note("hit, fit", milliseconds(timer));
        if (hits == 0)
            qFatal("nothing was hit");
    }
    const double side = std::sqrt(Burst * 15.0 * 15.0 / (RowsOfBlock * SeatsOfRow));
    note("rubber band", several(3, [&] {
             subject.clearSelection();
             subject.settle();
             return subject.untilPainted([&] { subject.select(QRectF(0, 0, side, side)); });
         }));
    subject.clearSelection();

    subject.look(near, middle);
    subject.settle();
    note("redraw, near", several(5, [&] { return subject.redraw(); }));
    note("burst, near", several(3, [&] {
             const std::vector<int> changed = someSeats(random, seats, Burst);
             return subject.untilPainted([&] { subject.change(changed); });
         }));
    std::vector<int> visible;
    for (int i = 0; i < seats; ++i) {
        const QPointF away = plan.seats[size_t(i)].position - middle;
        if (std::abs(away.x()) < 5 && std::abs(away.y()) < 5)
            visible.push_back(i);
    }
    note("one seat", several(15, [&] {
             const int seat = visible[size_t(random()) % visible.size()];
             return subject.untilPainted([&] { subject.change({seat}); });
         }));
    std::vector<double> steps;
    int direction = 20;
    for (int i = 0; i < 60; ++i) {
        if (i % 15 == 14)
            direction = -direction;
        QScrollBar *bar = subject.area().horizontalScrollBar();
        steps.push_back(subject.untilPainted([&] { bar->setValue(bar->value() + direction); }));
    }
    note("pan", median(steps));
    steps.clear();
    const int notches = int(std::log(64 / Pitch / fit) / std::log(1.15));
    for (int notch = 0; notch <= notches; ++notch) {
        const double scale = fit * std::pow(1.15, notch);
        QElapsedTimer timer;
        timer.start();
        subject.look(scale, middle);
        QCoreApplication::removePostedEvents(subject.area().window(), QEvent::UpdateRequest);
        subject.area().viewport()->repaint();
        steps.push_back(milliseconds(timer));
    }
    note("zoom", median(steps));
    note("zoom, worst", *std::ranges::max_element(steps));
}

double processSeconds()
{
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return double(spent.tv_sec) + double(spent.tv_nsec) / 1e9;
}

/// Share of one core that 5,000 changes a second take, delivered in sixty slices.
double stream(Subject &subject, int seats)
{
    std::mt19937 random(11); // NOLINT(bugprone-random-generator-seed)
    const double before = processSeconds();
    QElapsedTimer timer;
    timer.start();
    for (int slice = 0; slice < 120; ++slice) {
        while (timer.nsecsElapsed() < slice * 1'000'000'000LL / 60)
            usleep(200);
        subject.change(someSeats(random, seats, Burst / 60));
        QCoreApplication::processEvents();
    }
    return (processSeconds() - before) / (double(timer.nsecsElapsed()) / 1e9);
}

struct Sides {
    Times items;
    Times ours;
    std::vector<double> copies;
};

Sides compare(int seats, bool all, int rounds)
{
    const std::shared_ptr<const catalog::SeatingPlan> plan = stadium(seats);
    Sides sides;
    for (int round = 0; round < rounds; ++round) {
        sides.copies.push_back(copyOfAFrame());
        {
            const double before = residentMegabytes();
            seatplan::SeatStateModel model(plan);
            model.replaceAll(std::vector<inventory::SeatState>(plan->seats.size(), inventory::SeatState::Free));
            const auto layout = std::make_shared<const seatplan::SeatLayout>(plan); // as data: a worker thread makes it
            QElapsedTimer timer;
            timer.start();
            Ours ours(layout, model);
            sides.ours[QStringLiteral("construction")].push_back(milliseconds(timer));
            ours.show();
            sides.ours[QStringLiteral("memory")].push_back(residentMegabytes() - before);
            measure(ours, *plan, all, sides.ours);
            if (all)
                sides.ours[QStringLiteral("stream")].push_back(stream(ours, int(plan->seats.size())));
        }
        const double before = residentMegabytes();
        QElapsedTimer timer;
        timer.start();
        ItemPerSeat items(*plan);
        sides.items[QStringLiteral("construction")].push_back(milliseconds(timer));
        items.show();
        sides.items[QStringLiteral("memory")].push_back(residentMegabytes() - before);
        measure(items, *plan, all, sides.items);
    }
    return sides;
}

} // namespace

void benchSeats(Report &report)
{
    const QString baseline = QStringLiteral("one QGraphicsItem per seat");
    const QString copy = QStringLiteral("a cold memcpy of the frame");
    const Sides sixty = compare(60'000, true, 3);
    const auto faster = [&](const Sides &sides, const char *what, const QString &name, double goal) {
        const QString key = QString::fromLatin1(what);
        report.atLeast(name, median(sides.items.at(key)) / median(sides.ours.at(key)), baseline, goal);
    };
    const auto copies = [&](const char *what, const QString &name, double goal) {
        report.atMost(name, median(sixty.ours.at(QString::fromLatin1(what))) / median(sixty.copies), copy, goal);
    };
    faster(sixty, "redraw, fit", QStringLiteral("60,000 seats, full redraw, whole plan, times faster"), 80);
    copies("redraw, fit", QStringLiteral("60,000 seats, full redraw, whole plan"), 3.5);
    faster(sixty, "redraw, near", QStringLiteral("60,000 seats, full redraw, 14 px a seat, times faster"), 35);
    copies("redraw, near", QStringLiteral("60,000 seats, full redraw, 14 px a seat"), 1.5);
    faster(sixty, "zoom", QStringLiteral("60,000 seats, zoom step, times faster"), 15);
    copies("zoom", QStringLiteral("60,000 seats, zoom step"), 4);
    faster(sixty, "zoom, worst", QStringLiteral("60,000 seats, worst zoom step, times faster"), 45);
    copies("zoom, worst", QStringLiteral("60,000 seats, worst zoom step"), 5);
    faster(sixty, "pan", QStringLiteral("60,000 seats, pan of 20 px, times faster"), 4);
    copies("pan", QStringLiteral("60,000 seats, pan of 20 px"), 0.35);
    faster(sixty, "burst, fit", QStringLiteral("60,000 seats, 5,000 changes, whole plan, times faster"), 250);
    copies("burst, fit", QStringLiteral("60,000 seats, 5,000 changes, whole plan"), 4);
    faster(sixty, "burst, near", QStringLiteral("60,000 seats, 5,000 changes, 14 px a seat, times faster"), 10);
    copies("burst, near", QStringLiteral("60,000 seats, 5,000 changes, 14 px a seat"), 2.5);
    faster(sixty, "one seat", QStringLiteral("60,000 seats, one change until painted, times faster"), 100);
    faster(sixty, "hit, fit", QStringLiteral("60,000 seats, hit test, times faster"), 30);
    faster(sixty, "rubber band", QStringLiteral("60,000 seats, rubber band over 5,000 until painted, times faster"),
           100);
    copies("rubber band", QStringLiteral("60,000 seats, rubber band over 5,000 until painted"), 0.6);
    faster(sixty, "memory", QStringLiteral("60,000 seats, resident memory, times less"), 8);
    faster(sixty, "construction", QStringLiteral("60,000 seats, from the data to a view, times faster"), 350);
    report.atMost(QStringLiteral("60,000 seats, 5,000 changes a second"),
                  median(sixty.ours.at(QStringLiteral("stream"))), QStringLiteral("one core"), 0.4);
    const Sides hundred = compare(100'000, false, 2);
    faster(hundred, "redraw, fit", QStringLiteral("100,000 seats, full redraw, whole plan, times faster"), 55);
    faster(hundred, "burst, fit", QStringLiteral("100,000 seats, 5,000 changes, whole plan, times faster"), 300);
}

} // namespace guichet::bench
