#include "table.h"

#include <algorithm>

namespace guichet::ctl {

QString Table::toText() const
{
    std::vector<qsizetype> widths;
    for (const QString &title : head)
        widths.push_back(title.size());
    for (const QStringList &row : rows) {
        for (qsizetype c = 0; c < row.size(); ++c)
            widths[size_t(c)] = std::max(widths[size_t(c)], row[c].size());
    }
    const auto line = [&](const QStringList &cells) -> QString {
        QString text;
        for (qsizetype c = 0; c < cells.size(); ++c) {
            const QString &cell = cells[c];
            const qsizetype width = widths[size_t(c)];
            text += rightAligned.contains(int(c)) ? cell.rightJustified(width) : cell.leftJustified(width);
            text += QStringLiteral("  ");
        }
        while (text.endsWith(u' '))
            text.chop(1);
        return text + u'\n';
    };
    QString text = line(head);
    for (const QStringList &row : rows)
        text += line(row);
    return text;
}

} // namespace guichet::ctl
