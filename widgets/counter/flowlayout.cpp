#include "flowlayout.h"

#include <algorithm>

namespace guichet::counter {

FlowLayout::FlowLayout(Lines lines, int spacing)
    : m_lines(lines)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

void FlowLayout::addItem(QLayoutItem *item) { m_items.emplace_back(item); }

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const { return heightOf(linesIn(width)); }

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return {width, height};
}

/// As narrow as its widest item: the lines below take the rest.
QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->sizeHint());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    int y = rect.top();
    for (const Line &line : linesIn(rect.width())) {
        const int gaps = int(line.items.size() - 1) * spacing();
        int left = std::max(0, rect.width() - line.width); // still to be shared
        int x = rect.left();
        for (size_t i = 0; i < line.items.size(); ++i) {
            QLayoutItem *item = line.items[i];
            int width = std::min(item->sizeHint().width(), rect.width() - gaps);
            if (m_lines == Lines::Fill) {
                const int share = left / int(line.items.size() - i);
                width += share;
                left -= share;
            }
            item->setGeometry(QRect(x, y, width, line.height));
            x += width + spacing();
        }
        y += line.height + spacing();
    }
}

std::vector<FlowLayout::Line> FlowLayout::linesIn(int width) const
{
    std::vector<Line> lines;
    for (const auto &item : m_items) {
        if (item->isEmpty()) // a hidden widget
            continue;
        const QSize size = item->sizeHint();
        if (lines.empty() || lines.back().width + spacing() + size.width() > width)
            lines.push_back({{item.get()}, size.width(), size.height()});
        else {
            Line &line = lines.back();
            line.items.push_back(item.get());
            line.width += spacing() + size.width();
            line.height = std::max(line.height, size.height());
        }
    }
    return lines;
}

int FlowLayout::heightOf(const std::vector<Line> &lines) const
{
    int height = 0;
    for (const Line &line : lines)
        height += line.height + (height > 0 ? spacing() : 0);
    return height;
}

} // namespace guichet::counter
