#include <seatplan/plantoolbar.h>

#include <seatplan/seatplanview.h>

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace guichet::seatplan {

namespace {

constexpr int IconSize = 20;
constexpr int Button = 32;
constexpr int Gap = 2;
constexpr char Keys[PlanToolCount + 1] = "VRKMLDH"; // SeatPlanView::keyPressEvent()

/// On a square of 20, as strokes.
void drawTool(QPainter &painter, PlanTool tool)
{
    const auto seats = [&painter](std::initializer_list<QPointF> middles) {
        painter.save();
        painter.setBrush(painter.pen().color());
        painter.setPen(Qt::NoPen);
        for (const QPointF &middle : middles)
            painter.drawEllipse(middle, 2.0, 2.0);
        painter.restore();
    };
    switch (tool) {
    case PlanTool::Pointer:
        painter.drawPolygon(QPolygonF({{5, 2}, {5, 16}, {8.6, 12.8}, {11, 18}, {13.2, 17}, {10.8, 12}, {15.5, 11.6}}));
        break;
    case PlanTool::Row:
        seats({{4, 10}, {8, 10}, {12, 10}, {16, 10}});
        painter.drawRoundedRect(QRectF(1, 6.5, 18, 7), 3, 3);
        break;
    case PlanTool::Block:
        seats({{6, 6}, {10, 6}, {14, 6}, {6, 10}, {10, 10}, {14, 10}, {6, 14}, {10, 14}, {14, 14}});
        painter.drawRoundedRect(QRectF(2, 2, 16, 16), 2, 2);
        break;
    case PlanTool::Band: {
        QPen dashed = painter.pen();
        dashed.setDashPattern({2, 2});
        painter.setPen(dashed);
        painter.drawRect(QRectF(2.5, 4.5, 15, 11));
        break;
    }
    case PlanTool::Lasso: {
        QPainterPath path(QPointF(7, 13));
        path.cubicTo(-2, 12, 2, 3, 10, 3);
        path.cubicTo(19, 3, 20, 11, 12, 13);
        path.cubicTo(8, 14, 6, 12, 7, 15);
        path.cubicTo(7.5, 17, 6, 18, 4, 18);
        painter.drawPath(path);
        break;
    }
    case PlanTool::Paint: {
        painter.drawLine(QPointF(17, 3), QPointF(9, 11));
        QPainterPath brush(QPointF(9, 10));
        brush.cubicTo(4, 10, 6, 15, 2, 17);
        brush.cubicTo(7, 18, 12, 16, 10.5, 11.5);
        painter.drawPath(brush);
        break;
    }
    case PlanTool::Pan:
        for (const double turn : {0.0, 90.0, 180.0, 270.0}) {
            painter.save();
            painter.translate(10, 10);
            painter.rotate(turn);
            painter.drawLine(QPointF(0, 0), QPointF(0, -8));
            painter.drawPolyline(QPolygonF({{-2.5, -5.5}, {0, -8}, {2.5, -5.5}}));
            painter.restore();
        }
        break;
    }
}

} // namespace

PlanToolBar::PlanToolBar(SeatPlanView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_find(new QToolButton(this))
{
    static constexpr const char *names[] = {"pointerTool", "rowTool",   "blockTool", "bandTool",
                                            "lassoTool",   "paintTool", "panTool"};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Gap);
    auto *group = new QButtonGroup(this);
    for (int tool = 0; tool < PlanToolCount; ++tool) {
        auto *button = new QToolButton(this);
        button->setObjectName(QLatin1String(names[tool]));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setIconSize(QSize(IconSize, IconSize));
        button->setFixedSize(Button, Button);
        group->addButton(button, tool);
        column->addWidget(button);
        m_buttons[size_t(tool)] = button;
        connect(button, &QToolButton::clicked, this, [this, tool] { m_view.setTool(PlanTool(tool)); });
    }
    m_find->setObjectName(QStringLiteral("findSeatButton"));
    m_find->setAutoRaise(true);
    m_find->setFocusPolicy(Qt::TabFocus);
    m_find->setIconSize(QSize(IconSize, IconSize));
    m_find->setFixedSize(Button, Button);
    column->addSpacing(2 * Gap);
    column->addWidget(m_find);
    column->addStretch();
    connect(m_find, &QToolButton::clicked, &m_view, &SeatPlanView::findWanted);
    connect(&m_view, &SeatPlanView::toolChanged, this, &PlanToolBar::showTool);
    retranslate();
    drawIcons();
    showTool();
}

void PlanToolBar::retranslate()
{
    const std::array<QString, PlanToolCount> names{
        tr("Pointer: click seats, draw around them"),
        tr("Row: click one, or drag along it"),
        tr("Block: click one"),
        tr("Rectangle: draw it over seats"),
        tr("Lasso: draw around seats, or a line through them"),
        tr("Brush: pass over seats"),
        tr("Move the plan"),
    };
    for (size_t tool = 0; tool < m_buttons.size(); ++tool) {
        m_buttons[tool]->setAccessibleName(names[tool]);
        m_buttons[tool]->setToolTip(QStringLiteral("%1 (%2)").arg(names[tool], QChar::fromLatin1(Keys[tool])));
    }
    m_find->setAccessibleName(tr("Find a seat by typing"));
    m_find->setToolTip(QStringLiteral("%1 (G)").arg(m_find->accessibleName()));
}

void PlanToolBar::drawIcons()
{
    const auto iconOf = [this](const auto &draw) {
        QPixmap pixmap(QSize(IconSize, IconSize) * devicePixelRatioF());
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::ButtonText), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        draw(painter);
        painter.end();
        return QIcon(pixmap);
    };
    for (int tool = 0; tool < PlanToolCount; ++tool)
        m_buttons[size_t(tool)]->setIcon(iconOf([tool](QPainter &painter) { drawTool(painter, PlanTool(tool)); }));
    m_find->setIcon(iconOf([](QPainter &painter) {
        painter.drawEllipse(QPointF(8.5, 8.5), 5.5, 5.5);
        painter.drawLine(QPointF(12.5, 12.5), QPointF(17.5, 17.5));
    }));
}

void PlanToolBar::showTool()
{
    for (int tool = 0; tool < PlanToolCount; ++tool) {
        const bool used = PlanTool(tool) == m_view.tool();
        m_buttons[size_t(tool)]->setChecked(used);
        m_buttons[size_t(tool)]->setFocusPolicy(used ? Qt::TabFocus : Qt::NoFocus);
    }
}

void PlanToolBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        drawIcons();
}

/// What the buttons leave: the group's own arrow keys do not press.
void PlanToolBar::keyPressEvent(QKeyEvent *event)
{
    const int direction = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (direction == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int next = std::clamp(int(m_view.tool()) + direction, 0, PlanToolCount - 1);
    m_view.setTool(PlanTool(next));
    m_buttons[size_t(next)]->setFocus(Qt::TabFocusReason);
}

} // namespace guichet::seatplan
