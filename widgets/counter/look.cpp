#include "look.h"

#include <seatplan/seatcolours.h>

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace guichet::counter {

namespace {

bool isDark(const QPalette &palette) { return palette.color(QPalette::Window).lightness() < 128; }

void drawIcon(QPainter *painter, const QString &name, const QColor &color, const QRectF &rect)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const bool there = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(there, "icon", qPrintable(name));
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    painter->save();
    painter->setOpacity(color.alphaF());
    renderer.render(painter, rect);
    painter->restore();
}

/// Looks its colour up when it paints: a change of palette needs no new icons.
class PaletteIconEngine : public QIconEngine
{
public:
    PaletteIconEngine(QString name, QPalette::ColorRole role)
        : m_name(std::move(name))
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const QColor color = mode == QIcon::Disabled   ? palette.color(QPalette::Disabled, m_role)
                             : mode == QIcon::Selected ? palette.color(QPalette::HighlightedText)
                                                       : palette.color(m_role);
        drawIcon(painter, m_name, color, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QString key() const override { return QStringLiteral("guichet"); }
    [[nodiscard]] QIconEngine *clone() const override { return new PaletteIconEngine(m_name, m_role); }

private:
    QString m_name;
    QPalette::ColorRole m_role;
};

} // namespace

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto channel = [share](int a, int b) { return int(a + (b - a) * share + 0.5); };
    return QColor(channel(under.red(), over.red()), channel(under.green(), over.green()),
                  channel(under.blue(), over.blue()));
}

QColor mutedText(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.68);
}

QColor hairline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.16);
}

QColor accent(const QPalette &palette) { return palette.color(QPalette::Active, QPalette::Highlight); }

QColor goodColor(const QPalette &palette) { return isDark(palette) ? QColor(0x5fce8a) : QColor(0x17733f); }
QColor warningColor(const QPalette &palette) { return isDark(palette) ? QColor(0xf2b84b) : QColor(0x8f5a00); }
QColor badColor(const QPalette &palette) { return isDark(palette) ? QColor(0xff8d85) : QColor(0xb3261e); }

QList<QColor> categoryColours(const QPalette &palette, const QStringList &wanted)
{
    std::vector<QColor> colors;
    for (const QString &name : wanted)
        colors.emplace_back(name);
    QList<QColor> readable;
    for (const QRgb color : seatplan::seatColours(palette, colors).categories)
        readable.append(QColor(color));
    return readable;
}

QIcon icon(const QString &name, QPalette::ColorRole role) { return QIcon(new PaletteIconEngine(name, role)); }

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key =
        QStringLiteral("guichet/%1/%2/%3/%4").arg(name, color.name(QColor::HexArgb)).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawIcon(&painter, name, color, pixmap.rect());
        painter.end();
        pixmap.setDevicePixelRatio(devicePixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

} // namespace guichet::counter
