// What a counter writes down before a sale leaves it, so that a killed program does not forget it.
#pragma once

#include <core/error.h>
#include <operations/operation.h>
#include <storage/backend.h>

#include <QString>
#include <QStringList>
#include <QUuid>

#include <vector>

namespace guichet::desk {

struct SaleNote {
    operations::Operation sale;
    QUuid print;                         ///< the operation under which its tickets are printed for the first time
    QStringList seats;                   ///< labels, for whoever reads about it later
    std::vector<storage::Backend> asked; ///< sessions that were given the sale: none may outlive the question about it
};

/// The notes of one operator at one counter of one database: a file each, below a folder that all of them share. Values
/// only, usable in any thread.
class SaleNotes
{
public:
    /// @p folder is made when it is missing; @p desk names database and counter, in letters that a file name may have.
    SaleNotes(QString folder, QString desk, QString operatorName);

    /// On the disk when this returns. Errors: note.unwritable (args: folder).
    [[nodiscard]] Result<> write(const SaleNote &note) const;
    void remove(const QUuid &sale) const;
    /// Oldest first.
    [[nodiscard]] std::vector<SaleNote> own() const;
    /// Operators who left notes at this counter: only they can ask what became of their sales.
    [[nodiscard]] QStringList otherOperators() const;

private:
    [[nodiscard]] QString path(const QUuid &sale) const;
    [[nodiscard]] std::vector<QJsonObject> all() const;

    QString m_folder;
    QString m_desk;
    QString m_operator;
};

} // namespace guichet::desk
