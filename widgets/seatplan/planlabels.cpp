#include <seatplan/planlabels.h>

#include <seatplan/outline.h>

#include <QFontInfo>

#include <QLocale>

#include <cmath>

namespace guichet::seatplan {

namespace {

QString distinctCharacters(const auto &items, auto textOf)
{
    QString characters;
    for (const auto &item : items) {
        const QString text = textOf(item);
        for (const QChar character : text)
            if (!characters.contains(character))
                characters.append(character);
    }
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
    m_rowsOfBlock.clear();
    m_blockCharacters = distinctCharacters(m_blocks, [](const BlockText &text) { return text.name; });
    m_rowCharacters.clear();
    m_seatCharacters.clear();
}

QString PlanLabels::countText(BlockText::Count count, int freePlaces)
{
    return count == BlockText::Number ? QLocale().toString(freePlaces) : tr("%Ln free", nullptr, freePlaces);
}

void PlanLabels::setZoom(double scale, double ratio, const QFont &font, DetailLevel level)
{
    m_scale = scale;
    const double size = QFontInfo(font).pixelSize() * ratio;
    const QStringList counts{countText(BlockText::Words, 1'234'567'890), countText(BlockText::Words, 0),
                             countText(BlockText::Words, 1)};
    const QString countCharacters = distinctCharacters(counts, [](const QString &text) { return text; });
    for (const bool small : {false, true}) {
        QFont face = ofPixels(font, small ? size * 0.8 : size);
        BlockGlyphs &glyphs = small ? m_small : m_normal;
        glyphs.count.reset(face, countCharacters);
        face.setBold(true);
        glyphs.name.reset(face, m_blockCharacters);
    }

    placeBlockTexts(scale, level);
    placePlates(scale, ratio, level);
    const double pitch = m_layout->pitch() * scale;
    if (level >= DetailLevel::RowLabels) {
        if (m_rowCharacters.isEmpty())
            m_rowCharacters =
                distinctCharacters(m_layout->plan().rows, [](const catalog::Row &row) { return row.label; });
        m_rowGlyphs.reset(ofPixels(font, std::clamp(pitch * 0.8, 8 * ratio, size)), m_rowCharacters);
        placeRowLabels(scale);
    }
    if (level >= DetailLevel::Numbers) {
        if (m_seatCharacters.isEmpty())
            m_seatCharacters =
                distinctCharacters(m_layout->plan().seats, [](const catalog::Seat &seat) { return seat.number; });
        QFont bold = ofPixels(font, std::min(m_layout->seatDiameter() * scale * 0.5, size * 1.4));
        bold.setWeight(QFont::DemiBold);
        m_seatGlyphs.reset(bold, m_seatCharacters);
    }
}

/// As much as there is room for: name and "123 free", then the bare number, then the name on several lines, and at last
/// its last word, which is the number of a sector.
void PlanLabels::placeBlockTexts(double scale, DetailLevel level)
{
    for (size_t b = 0; b < m_blocks.size(); ++b) {
        BlockText &text = m_blocks[b];
        const auto &shape = m_layout->shape(int(b));
        text.middle = rounded(shape.labelPoint * scale);
        text.lines.clear();
        if (level != DetailLevel::Blocks && !m_layout->isStanding(int(b)))
            continue;
        const QStringList whole{text.name};
        const QStringList words = text.name.split(u' ', Qt::SkipEmptyParts);
        // The largest count it can ever show decides, so that the layout does not change with every sale.
        const int places = m_layout->plan().blocks[b].seatCount;
        const QString number = countText(BlockText::Number, places);
        const QString counted = countText(BlockText::Words, places);
        const auto takeIfItFits = [&](const QStringList &lines, BlockText::Count count, bool small) {
            if (!text.lines.isEmpty() || lines.isEmpty())
                return;
            const BlockGlyphs &glyphs = small ? m_small : m_normal;
            int width =
                count == BlockText::NoCount ? 0 : glyphs.count.width(count == BlockText::Number ? number : counted);
            for (const QString &line : lines)
                width = std::max(width, glyphs.name.width(line));
            const int height =
                int(lines.size()) * glyphs.name.height() + (count == BlockText::NoCount ? 0 : glyphs.count.height());
            const double room = widthAround(shape.parts.front(), shape.labelPoint, height / 2.0 / scale) * scale;
            if (room < width + glyphs.name.height() / 4.0 || shape.box.height() * scale < height)
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

void PlanLabels::drawBlock(QImage &target, const QRect &clip, QPoint origin, int block, int freePlaces,
                           QRgb background) const
{
    const BlockText &text = m_blocks[size_t(block)];
    if (text.lines.isEmpty())
        return;
    const BlockGlyphs &glyphs = text.small ? m_small : m_normal;
    const bool counts = text.count != BlockText::NoCount;
    const int height = int(text.lines.size()) * glyphs.name.height() + (counts ? glyphs.count.height() : 0);
    const QRgb ink = readableOn(background);
    QPoint middle = text.middle - origin;
    middle.ry() += glyphs.name.height() / 2 - height / 2;
    for (const QString &line : text.lines) {
        glyphs.name.drawCentred(target, clip, middle, line, ink);
        middle.ry() += glyphs.name.height();
    }
    if (counts)
        glyphs.count.drawCentred(target, clip, middle, countText(text.count, freePlaces), ink);
}

/// While seats are small, the plate lies across the middle of its block; later it moves up to the edge, where it covers
/// no seat.
void PlanLabels::placePlates(double scale, double ratio, DetailLevel level)
{
    const GlyphAtlas &glyphs = m_small.name;
    const int padding = int(std::lround(4 * ratio));
    for (size_t b = 0; b < m_blocks.size(); ++b) {
        BlockText &text = m_blocks[b];
        text.plate = QRect();
        if (level == DetailLevel::Blocks || m_layout->isStanding(int(b)) || text.name.isEmpty())
            continue;
        const auto &shape = m_layout->shape(int(b));
        QRect plate(0, 0, glyphs.width(text.name) + 2 * padding, glyphs.height());
        if (plate.width() > shape.box.width() * scale)
            continue;
        if (level == DetailLevel::Seats) {
            plate.moveCenter(text.middle);
        } else {
            const Ring &part = shape.parts.front();
            const auto highest =
                std::min_element(part.begin(), part.end(), [](QPointF a, QPointF c) { return a.y() < c.y(); });
            // A level upper edge has its two ends at the same height: its middle is wanted.
            double left = highest->x();
            double right = left;
            for (const QPointF p : part)
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

void PlanLabels::drawPlates(QImage &target, const QRect &clip, QPoint origin, const SeatColours &colours, int hidden)
{
    const auto cutCorners = [](const QRectF &r) {
        const double cut = r.height() / 4;
        return Ring{{r.left() + cut, r.top()},     {r.right() - cut, r.top()},    {r.right(), r.top() + cut},
                    {r.right(), r.bottom() - cut}, {r.right() - cut, r.bottom()}, {r.left() + cut, r.bottom()},
                    {r.left(), r.bottom() - cut},  {r.left(), r.top() + cut}};
    };
    const QRect pixels = clip.translated(origin);
    for (size_t b = 0; b < m_blocks.size(); ++b) {
        const BlockText &text = m_blocks[b];
        if (int(b) == hidden || !plateBox(int(b)).intersects(pixels))
            continue;
        const Ring plate = cutCorners(QRectF(text.plate));
        m_fill.fill(target, clip, origin, fillShape(plate, 1.0), colours.blockEdge);
        m_fill.fill(target, clip, origin, fillShape(plate, 1.0, 1.0), colours.block);
        m_small.name.drawCentred(target, clip, text.plate.center() - origin, text.name, colours.ink);
    }
}

void PlanLabels::placeRowLabels(double scale)
{
    const catalog::SeatingPlan &plan = m_layout->plan();
    if (m_rowsOfBlock.empty()) {
        m_rows = rowLabels(*m_layout);
        for (const catalog::Block &block : plan.blocks) {
            const auto first = std::lower_bound(m_rows.begin(), m_rows.end(), block.firstRow,
                                                [](const RowLabel &label, qint32 row) { return label.row < row; });
            m_rowsOfBlock.push_back(size_t(first - m_rows.begin()));
        }
        m_rowsOfBlock.push_back(m_rows.size());
    }
    m_rowMiddles.resize(m_rows.size());
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rowMiddles[i] = rounded(m_rows[i].place * scale);
}

void PlanLabels::drawRowLabels(QImage &target, const QRect &clip, QPoint origin, QRgb colour) const
{
    constexpr int Widest = 100;
    const QRect pixels = clip.translated(origin).adjusted(-Widest, -Widest, Widest, Widest);
    const QRectF area(QPointF(pixels.topLeft()) / m_scale, QSizeF(pixels.size()) / m_scale);
    for (int b = 0; b < m_layout->blockCount(); ++b) {
        if (!m_layout->shape(b).box.intersects(area))
            continue;
        for (size_t i = m_rowsOfBlock[size_t(b)]; i < m_rowsOfBlock[size_t(b) + 1]; ++i)
            if (pixels.contains(m_rowMiddles[i]))
                m_rowGlyphs.drawCentred(target, clip, m_rowMiddles[i] - origin,
                                        m_layout->plan().rows[size_t(m_rows[i].row)].label, colour);
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
