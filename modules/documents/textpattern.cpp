#include "textpattern.h"

#include <QSet>

namespace guichet::documents {

namespace {

class PatternReader
{
public:
    PatternReader(const QString &pattern, const QString &where)
        : m_pattern(pattern)
        , m_where(where)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_pattern.size(); }
    [[nodiscard]] bool take(QStringView token)
    {
        if (!QStringView(m_pattern).mid(m_at).startsWith(token))
            return false;
        m_at += token.size();
        return true;
    }
    [[nodiscard]] QChar takeOne() { return m_pattern[m_at++]; }
    /// Up to @p end, which is taken too; null when it does not come.
    [[nodiscard]] QString takeUntil(QChar end)
    {
        const qsizetype found = m_pattern.indexOf(end, m_at);
        if (found < 0)
            return {};
        const QString taken = m_pattern.mid(m_at, found - m_at);
        m_at = found + 1;
        return taken.isNull() ? QStringLiteral("") : taken;
    }
    [[nodiscard]] tl::unexpected<Error> malformed(const QString &expected, const QString &found) const
    {
        return wrongInput("file.malformed", {m_where, expected, found});
    }
    [[nodiscard]] const QString &pattern() const { return m_pattern; }

private:
    const QString &m_pattern;
    const QString &m_where;
    qsizetype m_at = 0;
};

} // namespace

Result<TextPattern> TextPattern::parse(const QString &pattern, const QString &where)
{
    TextPattern parsed;
    PatternReader in(pattern, where);
    QString literal;
    int group = 0;
    int lastGroup = 0;
    const auto endLiteral = [&] {
        if (!literal.isEmpty())
            parsed.m_pieces.push_back({std::exchange(literal, {}), false, group});
    };
    while (!in.atEnd()) {
        if (in.take(u"{{")) {
            literal += u'{';
        } else if (in.take(u"}}")) {
            literal += u'}';
        } else if (in.take(u"[[")) {
            literal += u'[';
        } else if (in.take(u"]]")) {
            literal += u']';
        } else if (in.take(u"{")) {
            endLiteral();
            const QString name = in.takeUntil(u'}');
            if (name.isNull())
                return in.malformed(QStringLiteral("} after {"), pattern);
            if (!isTicketFact(name))
                return in.malformed(QStringLiteral("one of ") + ticketFactNames().join(QStringLiteral(", ")), name);
            parsed.m_pieces.push_back({name, true, group});
        } else if (in.take(u"[")) {
            endLiteral();
            if (group != 0)
                return in.malformed(QStringLiteral("] before the next ["), pattern);
            group = ++lastGroup;
        } else if (in.take(u"]")) {
            endLiteral();
            if (group == 0)
                return in.malformed(QStringLiteral("[ before ]"), pattern);
            group = 0;
        } else if (in.take(u"}")) {
            return in.malformed(QStringLiteral("{ before }"), pattern);
        } else {
            literal += in.takeOne();
        }
    }
    if (group != 0)
        return in.malformed(QStringLiteral("] at the end of the group"), pattern);
    endLiteral();
    return parsed;
}

TextPattern::Told TextPattern::tell(const TicketTeller &teller) const
{
    QSet<int> silentGroups;
    for (const Piece &piece : m_pieces) {
        if (piece.isFact && piece.group != 0 && teller.tell(piece.text).isEmpty())
            silentGroups.insert(piece.group);
    }
    Told told;
    for (const Piece &piece : m_pieces) {
        if (silentGroups.contains(piece.group))
            continue;
        const QString text = piece.isFact ? teller.tell(piece.text) : piece.text;
        told.text += text;
        if (piece.isFact && !text.isEmpty())
            told.facts.append(piece.text);
    }
    told.text = told.text.trimmed();
    return told;
}

QStringList TextPattern::factNames() const
{
    QStringList names;
    for (const Piece &piece : m_pieces) {
        if (piece.isFact)
            names.append(piece.text);
    }
    return names;
}

} // namespace guichet::documents
