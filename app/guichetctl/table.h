// Facts as a table for people.
#pragma once

#include <QStringList>

#include <vector>

namespace guichet::ctl {

struct Table {
    QStringList head;
    std::vector<QStringList> rows;
    QList<int> rightAligned; ///< columns of numbers

    [[nodiscard]] QString toText() const;
};

} // namespace guichet::ctl
