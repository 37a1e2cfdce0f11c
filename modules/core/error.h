// What can go wrong and is expected to be handled: one value type for every module.
#pragma once

#include <QByteArray>
#include <QDebug>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace guichet {

/// A failure that the caller handles. Bugs are assertions, never an Error.
struct Error {
    enum class Kind {
        Refused,     ///< a rule or a right says no; the operator can choose differently
        Unavailable, ///< database, device or network cannot be reached; the same request may succeed later
        WrongInput,  ///< what was typed, asked or read from a file cannot be understood
    };

    Kind kind = Kind::Refused;
    QByteArray code;  ///< stable and testable, such as "seat.taken"; app/sentences turns it into a text for people
    QString detail;   ///< English, for the log
    QStringList args; ///< what the sentence names: the seat, the amount, the line of the file, in the code's order
};

template <typename T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> refused(QByteArray code, QStringList args = {}, QString detail = {})
{
    return tl::unexpected(Error{Error::Kind::Refused, std::move(code), std::move(detail), std::move(args)});
}

[[nodiscard]] inline tl::unexpected<Error> unavailable(QByteArray code, QString detail = {}, QStringList args = {})
{
    return tl::unexpected(Error{Error::Kind::Unavailable, std::move(code), std::move(detail), std::move(args)});
}

[[nodiscard]] inline tl::unexpected<Error> wrongInput(QByteArray code, QStringList args = {}, QString detail = {})
{
    return tl::unexpected(Error{Error::Kind::WrongInput, std::move(code), std::move(detail), std::move(args)});
}

inline QDebug operator<<(QDebug out, const Error &e)
{
    const QDebugStateSaver saver(out);
    return out.nospace() << "Error(" << e.code.constData() << ' ' << e.args << ' ' << e.detail << ')';
}

} // namespace guichet
