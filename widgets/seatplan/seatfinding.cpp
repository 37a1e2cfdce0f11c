#include <seatplan/seatfinding.h>

#include <QStringView>

#include <algorithm>

namespace guichet::seatplan {

using catalog::Block;
using catalog::Row;
using catalog::SeatingPlan;

namespace {

struct Word {
    QString plain; ///< lower case, without accents and leading zeros
    QString typed;
    bool afterDash = false;
};

QString plainWord(const QString &word)
{
    QString plain;
    const QString letters = word.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : letters)
        if (c.isLetterOrNumber())
            plain += c;
    qsizetype zeros = 0;
    while (zeros + 1 < plain.size() && plain[zeros] == u'0')
        ++zeros;
    return plain.sliced(zeros);
}

QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    QString typed;
    bool dash = false;
    const auto end = [&] {
        if (const QString plain = plainWord(typed); !plain.isEmpty()) {
            words.append({plain, typed, dash});
            dash = false;
        }
        typed.clear();
    };
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isMark()) {
            typed += c;
            continue;
        }
        end();
        if (c == u'-' || c == QChar(0x2013))
            dash = true;
        else if (!c.isSpace())
            dash = false;
    }
    end();
    return words;
}

bool isOneOf(const Word &word, std::initializer_list<QStringView> list)
{
    return std::ranges::find(list, QStringView(word.plain)) != list.end();
}

// What people write besides, in the languages of the counter. Nothing here may be the name of a row.
bool saysKind(const Word &word)
{
    return isOneOf(word, {u"block",  u"bloc",    u"bloque",   u"sector", u"secteur", u"row",       u"rang",
                          u"rangee", u"fila",    u"seat",     u"seats",  u"siege",   u"sieges",    u"place",
                          u"places", u"asiento", u"asientos", u"butaca", u"butacas", u"localidad", u"localidades"});
}

bool saysAnd(const Word &word) { return isOneOf(word, {u"and", u"et", u"y"}); }

bool saysTo(const Word &word) { return isOneOf(word, {u"to", u"a", u"al", u"au"}); }

/// "r12" and "p7" for row 12 and place 7.
QString withoutInitial(const QString &plain)
{
    if (plain.size() > 1 && QStringLiteral("rfsp").contains(plain[0]) && plain[1].isDigit())
        return plainWord(plain.sliced(1));
    return plain;
}

/// How many of @p words from @p at say this text; 0: they do not. A text that is longer counts if @p begins.
qsizetype matched(const QList<Word> &words, qsizetype at, const QString &text, bool begins)
{
    const QList<Word> wanted = wordsOf(text);
    if (wanted.isEmpty())
        return 0;
    qsizetype i = 0;
    qsizetype taken = 0;
    for (; i < wanted.size() && at + taken < words.size(); ++i, ++taken) {
        if (words[at + taken].plain == wanted[i].plain)
            continue;
        if (i == 0 && saysKind(wanted[i]) && wanted.size() > 1) { // "Block C3" is asked for as "C3"
            --taken;
            continue;
        }
        break;
    }
    return i == wanted.size() || (begins && taken > 0) ? taken : 0;
}

class Search
{
public:
    Search(const SeatingPlan &plan, const QString &text)
        : m_plan(plan)
        , m_words(wordsOf(text))
    {
    }

    SeatFinding run(int nearBlock)
    {
        if (m_words.isEmpty())
            return {};
        const auto [block, taken] = findBlock();
        SeatFinding named;
        if (block >= 0) {
            named = within(block, taken);
            if (named.missing == SeatFinding::Missing::Nothing)
                return named;
        }
        if (nearBlock < 0 && m_plan.blocks.size() == 1)
            nearBlock = 0;
        if (nearBlock >= 0 && nearBlock != block) {
            const SeatFinding here = within(nearBlock, 0);
            if (here.missing == SeatFinding::Missing::Nothing ||
                (block < 0 && here.missing == SeatFinding::Missing::Seat))
                return here;
        }
        if (block >= 0)
            return named;
        qsizetype first = 0;
        while (first + 1 < m_words.size() && saysKind(m_words.at(first)))
            ++first;
        return {SeatFinding::Missing::Block, m_words.at(first).typed, -1, -1, {}};
    }

private:
    struct Start {
        int block = -1;
        qsizetype taken = 0;
    };

    /// The block that most words agree with; a beginning counts only if it is no other block's.
    Start findBlock() const
    {
        for (qsizetype at = 0; at < std::min<qsizetype>(2, m_words.size()); ++at) {
            if (at > 0 && !saysKind(m_words[at - 1]))
                break;
            for (const bool begins : {false, true}) {
                Start best;
                bool alone = true;
                for (int b = 0; b < int(m_plan.blocks.size()); ++b) {
                    const Block &block = m_plan.blocks[size_t(b)];
                    const qsizetype taken =
                        std::max(matched(m_words, at, block.code, begins), matched(m_words, at, block.name, begins));
                    if (taken == 0)
                        continue;
                    alone = taken > best.taken || (alone && taken < best.taken);
                    if (taken > best.taken)
                        best = {b, taken};
                }
                if (best.block >= 0 && (alone || !begins))
                    return {best.block, at + best.taken};
            }
        }
        return {};
    }

    void skipKinds(qsizetype &at) const
    {
        while (at < m_words.size() && saysKind(m_words[at]))
            ++at;
    }

    [[nodiscard]] SeatFinding within(int b, qsizetype at) const
    {
        const Block &block = m_plan.blocks[size_t(b)];
        SeatFinding found;
        found.block = b;
        skipKinds(at);
        if (at == m_words.size() || block.kind == Block::Kind::Standing) {
            if (at < m_words.size()) {
                found.missing = SeatFinding::Missing::Row;
                found.word = m_words[at].typed;
            } else if (block.kind == Block::Kind::Seated) {
                for (int seat = block.firstSeat; seat < block.firstSeat + block.seatCount; ++seat)
                    found.seats.append(seat);
            }
            return found;
        }
        QList<int> rows; // several parts of a row may have the same label
        qsizetype taken = 0;
        for (int r = block.firstRow; r < block.firstRow + block.rowCount; ++r) {
            const QString &label = m_plan.rows[size_t(r)].label;
            qsizetype words = label.isEmpty() && block.rowCount == 1 ? 0 : matched(m_words, at, label, false);
            if (words == 0 && withoutInitial(m_words[at].plain) == plainWord(label))
                words = 1;
            if (words > 0 || (label.isEmpty() && block.rowCount == 1)) {
                rows.append(r);
                taken = words;
            }
        }
        if (rows.isEmpty()) {
            found.missing = SeatFinding::Missing::Row;
            found.word = m_words[at].typed;
            return found;
        }
        found.row = rows.first();
        at += taken;
        skipKinds(at);
        if (at == m_words.size()) {
            for (const int r : std::as_const(rows))
                for (int i = 0; i < m_plan.rows[size_t(r)].seatCount; ++i)
                    found.seats.append(m_plan.rows[size_t(r)].firstSeat + i);
            return found;
        }
        findSeatsIn(rows, at, found);
        return found;
    }

    [[nodiscard]] int seatNumbered(const QList<int> &rows, const Word &word) const
    {
        for (const int r : rows) {
            const Row &row = m_plan.rows[size_t(r)];
            for (int seat = row.firstSeat; seat < row.firstSeat + row.seatCount; ++seat) {
                const QString number = plainWord(m_plan.seats[size_t(seat)].number);
                if (number == word.plain || number == withoutInitial(word.plain))
                    return seat;
            }
        }
        return -1;
    }

    void findSeatsIn(const QList<int> &rows, qsizetype at, SeatFinding &found) const
    {
        QList<int> seats;
        int last = -1;
        bool upTo = false;
        for (; at < m_words.size(); ++at) {
            const Word &word = m_words[at];
            if (last >= 0 && saysTo(word) && at + 1 < m_words.size()) {
                upTo = true;
                continue;
            }
            if (saysKind(word) || (last >= 0 && saysAnd(word)))
                continue;
            const int seat = seatNumbered(rows, word);
            if (seat < 0) {
                found.missing = SeatFinding::Missing::Seat;
                found.word = word.typed;
                return;
            }
            if (last >= 0 && (upTo || word.afterDash)) {
                for (int s = std::min(last, seat); s <= std::max(last, seat); ++s)
                    seats.append(s);
            } else {
                seats.append(seat);
            }
            last = seat;
            upTo = false;
        }
        std::sort(seats.begin(), seats.end());
        seats.resize(std::unique(seats.begin(), seats.end()) - seats.begin());
        found.seats = seats;
    }

    const SeatingPlan &m_plan;
    QList<Word> m_words;
};

} // namespace

SeatFinding findSeats(const SeatingPlan &plan, const QString &text, int nearBlock)
{
    return Search(plan, text).run(nearBlock);
}

QString SeatFindingWords::sentence(const SeatingPlan &plan, const SeatFinding &finding)
{
    const auto blockName = [&plan](int b) {
        const Block &block = plan.blocks[size_t(b)];
        return block.name.isEmpty() ? block.code : block.name;
    };
    switch (finding.missing) {
    case SeatFinding::Missing::Nothing:
        break;
    case SeatFinding::Missing::Block:
        return tr("There is no block “%1” on this plan.").arg(finding.word);
    case SeatFinding::Missing::Row: {
        const Block &block = plan.blocks[size_t(finding.block)];
        if (block.kind == Block::Kind::Standing)
            return tr("%1 has standing places only.").arg(blockName(finding.block));
        return tr("%1 has no row “%2”; its rows are %3 to %4.")
            .arg(blockName(finding.block), finding.word, plan.rows[size_t(block.firstRow)].label,
                 plan.rows[size_t(block.firstRow + block.rowCount - 1)].label);
    }
    case SeatFinding::Missing::Seat: {
        const Row &row = plan.rows[size_t(finding.row)];
        const QString first = plan.seats[size_t(row.firstSeat)].number;
        const QString last = plan.seats[size_t(row.firstSeat + row.seatCount - 1)].number;
        if (row.label.isEmpty())
            return tr("%1 has no seat “%2”; its seats are %3 to %4.")
                .arg(blockName(finding.block), finding.word, first, last);
        return tr("Row %1 of %2 has no seat “%3”; its seats are %4 to %5.")
            .arg(row.label, blockName(finding.block), finding.word, first, last);
    }
    }
    return {};
}

} // namespace guichet::seatplan
