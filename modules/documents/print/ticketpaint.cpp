#include "ticketpaint.h"

#include "textfit.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace guichet::documents {

namespace {

constexpr double MillimetresPerInch = 25.4;
constexpr double Hair = 0.01; // dots of the device

QRectF scaled(const QRectF &box, double factor) { return {box.topLeft() * factor, box.size() * factor}; }

QColor colorOf(Color color) { return QColor::fromRgb(QRgb(color)); }

class Brush
{
public:
    Brush(QPainter *painter, const TicketPage &page)
        : m_painter(painter)
        , m_page(page)
        , m_dotsPerInch(painter->device()->logicalDpiX())
        , m_scale(m_dotsPerInch / MillimetresPerInch)
    {
    }

    void paint(const Primitive &primitive, const TextRun &run)
    {
        if (!paintText(m_painter, run, m_scale))
            m_notices.push_back({PrintNotice::Kind::TextCut, m_page.title, primitive.where, run.text, run.facts});
    }

    void paint(const Primitive &, const QrSymbol &symbol)
    {
        const double module = gridded(symbol.module());
        const double slack = (symbol.box.width() * m_scale - module * symbol.code.side()) / 2;
        const QPointF corner(gridEdge(symbol.box.left() * m_scale + slack),
                             gridEdge(symbol.box.top() * m_scale + slack));
        // One path, or a smoothed screen shows light seams between neighbours. Its edges keep a hair inside the dots:
        // numbers in a PDF are rounded, and PostScript paints every dot that an edge touches. Rows and columns cover
        // each other's hairs.
        QPainterPath dark;
        dark.setFillRule(Qt::WindingFill);
        for (const Qt::Orientation along : {Qt::Horizontal, Qt::Vertical}) {
            for (const QRectF &run : symbol.code.darkRuns(along))
                dark.addRect(scaled(run, module).translated(corner).adjusted(Hair, Hair, -Hair, -Hair));
        }
        m_painter->setRenderHint(QPainter::Antialiasing, false);
        m_painter->fillPath(dark, Qt::black);
        m_painter->setRenderHint(QPainter::Antialiasing);
    }

    void paint(const Primitive &, const LineShape &shape)
    {
        m_painter->setPen(penOf(shape.color, shape.width, shape.dashed));
        m_painter->drawLine(QLineF(shape.line.p1() * m_scale, shape.line.p2() * m_scale));
    }

    void paint(const Primitive &, const RectShape &shape)
    {
        m_painter->setPen(shape.stroke ? penOf(*shape.stroke, shape.width, false) : QPen(Qt::NoPen));
        m_painter->setBrush(shape.fill ? QBrush(colorOf(*shape.fill)) : QBrush(Qt::NoBrush));
        const QRectF box = scaled(shape.box, m_scale);
        if (shape.radius > 0)
            m_painter->drawRoundedRect(box, shape.radius * m_scale, shape.radius * m_scale);
        else
            m_painter->drawRect(box);
    }

    void paint(const Primitive &primitive, const ImageShape &shape)
    {
        QSvgRenderer drawing(shape.svg);
        if (!drawing.isValid()) {
            m_notices.push_back({PrintNotice::Kind::ImageUnreadable, m_page.title, primitive.where, {}, {}});
            return;
        }
        drawing.setAspectRatioMode(Qt::KeepAspectRatio);
        drawing.render(m_painter, scaled(shape.box, m_scale));
    }

    /// In outline, so that what lies under it is still read and a printer of black dots paints it too.
    void paintAcross(const QString &text)
    {
        const QSizeF size = m_page.size * m_scale;
        QFont font(QStringLiteral("Liberation Sans"));
        font.setBold(true);
        font.setPixelSize(1000);
        QPainterPath letters;
        letters.addText(0, 0, font, text);
        const QRectF drawn = letters.boundingRect();
        const double angle = std::atan2(size.height(), size.width());
        // inside the page although it is as long as it is high
        const double factor =
            0.9 * std::min(size.width() / (drawn.width() * std::cos(angle) + drawn.height() * std::sin(angle)),
                           size.height() / (drawn.width() * std::sin(angle) + drawn.height() * std::cos(angle)));
        QTransform place;
        place.translate(size.width() / 2, size.height() / 2);
        place.rotateRadians(-angle);
        place.scale(factor, factor);
        place.translate(-drawn.center().x(), -drawn.center().y());
        m_painter->setBrush(Qt::NoBrush);
        m_painter->setPen(QPen(Qt::black, 0.4 * m_scale));
        m_painter->drawPath(place.map(letters));
    }

    [[nodiscard]] std::vector<PrintNotice> takeNotices() { return std::move(m_notices); }

private:
    /// The printer's dots where this device is a multiple of them (a PDF that will be sent there), else its own.
    [[nodiscard]] double grid() const
    {
        if (m_page.dotsPerInch == 0)
            return 1;
        const double finer = m_dotsPerInch / m_page.dotsPerInch;
        return finer >= 1 && finer == std::floor(finer) ? finer : 1;
    }
    [[nodiscard]] double gridded(double millimetres) const
    {
        return std::max(1.0, std::floor(millimetres * m_scale / grid() + 1e-6)) * grid();
    }
    [[nodiscard]] double gridEdge(double dots) const { return std::round(dots / grid()) * grid(); }
    [[nodiscard]] QPen penOf(Color color, double width, bool dashed) const
    {
        QPen pen(colorOf(color), width * m_scale, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
        if (dashed)
            pen.setDashPattern({6, 4});
        return pen;
    }

    QPainter *m_painter;
    const TicketPage &m_page;
    double m_dotsPerInch;
    double m_scale; ///< dots per millimetre
    std::vector<PrintNotice> m_notices;
};

} // namespace

std::vector<PrintNotice> paintTicket(QPainter *painter, const TicketPage &page)
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    Brush brush(painter, page);
    for (const Primitive &primitive : page.primitives)
        std::visit([&](const auto &shape) { brush.paint(primitive, shape); }, primitive.shape);
    if (!page.across.isEmpty())
        brush.paintAcross(page.across);
    painter->restore();
    return brush.takeNotices();
}

} // namespace guichet::documents
