#include <seatplan/planlabels.h>

#include <seatplan/outline.h>

#include <QFontInfo>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace guichet::seatplan {

namespace {

QString distinctCharacters(const auto &items, auto textOf)
{
    QString characters;
    for (const auto &item : items)
        for (const QChar character : textOf(item))
            if (!characters.contains(character))
                characters.append(character);
    return characters;
}

QPoint rounded(QPointF p) { return {int(std::lround(p.x())), int(std::lround(p.y()))}; }

QFont ofPixels(QFont font, double pixels)
{
    font.setPixelSize(std::max(1, int(std::lround(pixels))));
    return font;
}

} // namespace

void PlanLabels::setLayout(std::shared_ptr<const SeatLayout> layout)
{
    m_layout = std::move(layout);
    const catalog::SeatingPlan &plan = m_layout->plan();
    m_blocks.assign(plan.blocks.size(), BlockText());
    for (size_t b = 0; b < m_blocks.size(); ++b)
        m_blocks[b].name = plan.blocks[b].name.isEmpty() ? plan.blocks[b].code : plan.blocks[b].name;
    m_rows.clear();
    m_rowsFound = false;
    m_rowCharacters = distinctCharacters(plan.rows, [](const catalog::Row &row) { return row.label; });
    m_seatCharacters = distinctCharacters(plan.seats, [](const catalog::Seat &seat) { return seat.number; });
}

QString PlanLabels::countText(BlockText::Count count, int freePlaces)
{
    return count == BlockText::Number ? QLocale().toString(freePlaces) : tr("%Ln free", nullptr, freePlaces);
}

void PlanLabels::setZoom(double scale, double ratio, const QFont &font, DetailLevel level)
{
    m_scale = scale;
    const double size = QFontInfo(font).pixelSize() * ratio;
    m_font = ofPixels(font, size);
    m_smallFont = ofPixels(font, size * 0.8);
    m_nameFont = m_font;
    m_nameFont.setBold(true);
    m_smallNameFont = m_smallFont;
    m_smallNameFont.setBold(true);

    placeBlockTexts(scale);
    placePlates(scale, ratio, level);
    const double pitch = m_layout->pitch() * scale;
    if (level >= DetailLevel::RowLabels)
        m_rowGlyphs.reset(ofPixels(font, std::clamp(pitch * 0.8, 8 * ratio, size)), m_rowCharacters);
    if (level >= DetailLevel::Numbers) {
        QFont bold = ofPixels(font, std::min(m_layout->seatDiameter() * scale * 0.5, size * 1.4));
        bold.setWeight(QFont::DemiBold);
        m_seatGlyphs.reset(bold, m_seatCharacters);
    }
}

/// As much as there is room for: name and "123 free", then the bare number, then the name on several lines, and at last
/// its last word, which is the number of a sector.
void PlanLabels::placeBlockTexts(double scale)
{
    for (size_t b = 0; b < m_blocks.size(); ++b) {
        BlockText &text = m_blocks[b];
        const auto &shape = m_layout->shape(int(b));
        text.middle = rounded(shape.labelPoint * scale);
        text.lines.clear();
        const QStringList whole{text.name};
        const QStringList words = text.name.split(u' ', Qt::SkipEmptyParts);
        // The largest count it can ever show decides, so that the layout does not change with every sale.
        const int places = m_layout->plan().blocks[b].seatCount;
        const auto takeIfItFits = [&](const QStringList &lines, BlockText::Count count, bool small) {
            if (!text.lines.isEmpty() || lines.isEmpty())
                return;
            const QFontMetrics name(small ? m_smallNameFont : m_nameFont);
            const QFontMetrics free(small ? m_smallFont : m_font);
            int width = count == BlockText::NoCount ? 0 : free.horizontalAdvance(countText(count, places));
            for (const QString &line : lines)
                width = std::max(width, name.horizontalAdvance(line));
            const int height = int(lines.size()) * name.height() + (count == BlockText::NoCount ? 0 : free.height());
            const double room = widthAround(shape.parts.front(), shape.labelPoint, height / 2.0 / scale) * scale;
            if (room < width + name.height() / 4 || shape.box.height() * scale < height)
                return;
            text.lines = lines;
            text.count = count;
            text.small = small;
        };
        for (const bool small : {false, true}) {
            takeIfItFits(whole, BlockText::Words, small);
            takeIfItFits(whole, BlockText::Number, small);
            takeIfItFits(words, BlockText::Number, small);
        }
        for (const bool small : {false, true}) {
            takeIfItFits(whole, BlockText::NoCount, small);
            takeIfItFits(words, BlockText::NoCount, small);
        }
        takeIfItFits(words.mid(words.size() - 1), BlockText::NoCount, true);
    }
}

void PlanLabels::drawBlock(QPainter &painter, QPoint origin, int block, int freePlaces, QRgb background) const
{
    const BlockText &text = m_blocks[size_t(block)];
    if (text.lines.isEmpty())
        return;
    const QFont &nameFont = text.small ? m_smallNameFont : m_nameFont;
    const QFont &countFont = text.small ? m_smallFont : m_font;
    const QFontMetrics name(nameFont);
    const QFontMetrics free(countFont);
    const QPoint middle = text.middle - origin;
    const int height = int(text.lines.size()) * name.height() + (text.count == BlockText::NoCount ? 0 : free.height());
    int top = middle.y() - height / 2;
    painter.setPen(QColor(readableOn(background)));
    painter.setFont(nameFont);
    for (const QString &line : text.lines) {
        painter.drawText(middle.x() - name.horizontalAdvance(line) / 2, top + name.ascent(), line);
        top += name.height();
    }
    if (text.count == BlockText::NoCount)
        return;
    const QString count = countText(text.count, freePlaces);
    painter.setFont(countFont);
    painter.drawText(middle.x() - free.horizontalAdvance(count) / 2, top + free.ascent(), count);
}

/// While seats are small, the plate lies across the middle of its block; later it moves up to the edge, where it covers
/// no seat.
void PlanLabels::placePlates(double scale, double ratio, DetailLevel level)
{
    const QFontMetrics metrics(m_smallNameFont);
    const int padding = int(std::lround(4 * ratio));
    for (size_t b = 0; b < m_blocks.size(); ++b) {
        BlockText &text = m_blocks[b];
        text.plate = QRect();
        if (level == DetailLevel::Blocks || m_layout->isStanding(int(b)) || text.name.isEmpty())
            continue;
        const auto &shape = m_layout->shape(int(b));
        QRect plate(0, 0, metrics.horizontalAdvance(text.name) + 2 * padding, metrics.height());
        if (plate.width() > shape.box.width() * scale)
            continue;
        if (level == DetailLevel::Seats) {
            plate.moveCenter(text.middle);
        } else {
            const auto highest = std::min_element(shape.outline.begin(), shape.outline.end(),
                                                  [](QPointF a, QPointF c) { return a.y() < c.y(); });
            // A level upper edge has its two ends at the same height: its middle is wanted.
            double left = highest->x();
            double right = left;
            for (const QPointF p : shape.outline)
                if (p.y() - highest->y() < m_layout->pitch() / 4) {
                    left = std::min(left, p.x());
                    right = std::max(right, p.x());
                }
            plate.moveCenter(rounded(QPointF((left + right) / 2, highest->y()) * scale));
            plate.moveTop(plate.top() - plate.height() / 3);
        }
        text.plate = plate;
    }
}

QRect PlanLabels::plateBox(int block) const
{
    constexpr int Spill = 4; // a letter's tail may hang out
    const QRect plate = m_blocks[size_t(block)].plate;
    return plate.isEmpty() ? QRect() : plate.adjusted(-Spill, -Spill, Spill, Spill);
}

void PlanLabels::drawPlates(QPainter &painter, const QRect &pixels, QPoint origin, const SeatColours &colours,
                            int hidden) const
{
    const QFontMetrics metrics(m_smallNameFont);
    painter.setFont(m_smallNameFont);
    for (size_t b = 0; b < m_blocks.size(); ++b) {
        const BlockText &text = m_blocks[b];
        if (int(b) == hidden || !plateBox(int(b)).intersects(pixels))
            continue;
        const QRectF plate(text.plate.translated(-origin));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colours.blockEdge));
        painter.drawRoundedRect(plate, plate.height() / 3, plate.height() / 3);
        painter.setBrush(QColor(colours.block));
        painter.drawRoundedRect(plate.adjusted(1, 1, -1, -1), plate.height() / 3, plate.height() / 3);
        painter.setPen(QColor(colours.ink));
        painter.drawText(text.plate.center().x() - origin.x() - metrics.horizontalAdvance(text.name) / 2 + 1,
                         text.plate.center().y() - origin.y() + metrics.capHeight() / 2 + 1, text.name);
    }
}

/// At both ends of a row, one pitch beyond the last seat, unless a seat of a neighbouring block is there or the same
/// label stands there already (two blocks with a narrow aisle between them).
void PlanLabels::findRowTexts()
{
    m_rowsFound = true;
    const catalog::SeatingPlan &plan = m_layout->plan();
    const double pitch = m_layout->pitch();
    QHash<QPair<int, int>, QList<qsizetype>> byPlace; // found labels, by square of two pitches
    const auto square = [pitch](QPointF p) {
        return QPair(int(std::floor(p.x() / pitch / 2)), int(std::floor(p.y() / pitch / 2)));
    };
    const auto isTaken = [&](QPointF place, const QString &label) {
        const auto [column, line] = square(place);
        for (int dc = -1; dc <= 1; ++dc)
            for (int dl = -1; dl <= 1; ++dl)
                for (const qsizetype other : byPlace.value(QPair(column + dc, line + dl))) {
                    const QPointF d = m_rows[size_t(other)].place - place;
                    const bool same = plan.rows[size_t(m_rows[size_t(other)].row)].label == label;
                    if (std::hypot(d.x(), d.y()) < pitch * (same ? 1.6 : 0.9))
                        return true;
                }
        return false;
    };
    for (size_t r = 0; r < plan.rows.size(); ++r) {
        const catalog::Row &row = plan.rows[r];
        if (row.seatCount == 0 || row.label.isEmpty() || m_layout->isStanding(row.block))
            continue;
        const int first = row.firstSeat;
        const int last = first + row.seatCount - 1;
        const auto outward = [this, pitch](int end, int next) {
            const QPointF d = m_layout->position(end) - m_layout->position(next);
            const double length = std::hypot(d.x(), d.y());
            return length > 0 ? d / length * pitch : QPointF();
        };
        QPointF before(-pitch, 0);
        QPointF after(pitch, 0);
        if (row.seatCount > 1) {
            before = outward(first, first + 1);
            after = outward(last, last - 1);
        }
        for (const QPointF place : {m_layout->position(first) + before, m_layout->position(last) + after}) {
            if (m_layout->hit(place, 0.8 * pitch) >= 0 || isTaken(place, row.label))
                continue;
            byPlace[square(place)].append(qsizetype(m_rows.size()));
            m_rows.push_back({place, qint32(r)});
        }
    }
}

void PlanLabels::drawRowLabels(QImage &target, const QRect &clip, QPoint origin, QRgb colour)
{
    if (!m_rowsFound)
        findRowTexts();
    const QRect pixels = clip.translated(origin).adjusted(-100, -100, 100, 100);
    for (const RowText &text : m_rows) {
        const QPoint place = rounded(text.place * m_scale);
        if (pixels.contains(place))
            m_rowGlyphs.drawCentred(target, clip, place - origin, m_layout->plan().rows[size_t(text.row)].label,
                                    colour);
    }
}

void PlanLabels::drawSeatNumbers(QImage &target, const QRect &clip, QPoint origin, const SeatRaster &raster,
                                 std::span<const SeatStyle> styles, std::span<const quint8> marks) const
{
    const SeatSprites &sprites = raster.sprites();
    const int room = int(sprites.diameter() * 0.92);
    const int lower = int(std::lround(sprites.diameter() * 0.2));
    m_layout->forEachInRect(raster.reach(clip.translated(origin)), [&](int seat) {
        const auto style = SeatStyle(styles[size_t(seat)] | marks[size_t(seat)]);
        const auto place = sprites.numberPlace(style);
        const QString &number = m_layout->plan().seats[size_t(seat)].number;
        if (place == SeatSprites::NumberPlace::None || m_seatGlyphs.width(number) > room)
            return;
        const QRect box = raster.box(m_layout->position(seat)).translated(-origin);
        QPoint middle(box.left() + box.width() / 2, box.top() + box.height() / 2);
        if (place == SeatSprites::NumberPlace::Lower)
            middle.ry() += lower;
        m_seatGlyphs.drawCentred(target, clip, middle, number, sprites.numberColour(style));
    });
}

} // namespace guichet::seatplan
