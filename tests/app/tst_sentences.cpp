// Every code that the sources can raise has a sentence of its own for people.
#include <core/money.h>
#include <sentences/sentence.h>
#include <support/quiet.h>

#include <QDirIterator>
#include <QFile>
#include <QObject>
#include <QSet>
#include <QTest>

using namespace guichet;

namespace {

/// What the regular expression's first group finds in files of a folder.
QSet<QByteArray> codesIn(const QString &folder, const QStringList &patterns, const QString &expression)
{
    QSet<QByteArray> codes;
    const QRegularExpression code(expression);
    QDirIterator files(QStringLiteral(GUICHET_SOURCE_DIR "/") + folder, patterns, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = code.globalMatch(text); match.hasNext();)
            codes.insert(match.next().captured(1).toLatin1());
    }
    return codes;
}

QByteArray withoutSentence(const QSet<QByteArray> &codes, bool (*known)(const QByteArray &))
{
    QByteArrayList missing;
    for (const QByteArray &code : codes) {
        if (!known(code))
            missing.append(code);
    }
    std::sort(missing.begin(), missing.end());
    return missing.join(' ');
}

} // namespace

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void everyErrorOfTheProgramHasItsOwnSentence()
    {
        const QString raised = QStringLiteral(
            "(?:(?:refused|unavailable|wrongInput)\\(|Error::Kind::\\w+,)\\s*\"([a-z0-9-]+\\.[a-z0-9-]+)\"");
        const QStringList sources{QStringLiteral("*.cpp"), QStringLiteral("*.h")};
        const QSet<QByteArray> codes =
            codesIn(QStringLiteral("modules"), sources, raised) + codesIn(QStringLiteral("app"), sources, raised);
        QVERIFY(codes.contains("money.malformed")); // else the search itself is broken
        QCOMPARE(withoutSentence(codes, &hasSentence), QByteArray());
    }

    void everyRefusalOfTheDatabaseHasItsOwnSentence()
    {
        const QSet<QByteArray> codes = codesIn(QStringLiteral("resources"), {QStringLiteral("*.sql")},
                                               QStringLiteral("EXCEPTION\\s+'([a-z-]+\\.[a-z-]+)"));
        QCOMPARE(withoutSentence(codes, &hasSentence), QByteArray());
    }

    void everyNoticeOfAnImportHasItsOwnSentence()
    {
        const QSet<QByteArray> codes = codesIn(QStringLiteral("modules/catalog"), {QStringLiteral("*.cpp")},
                                               QStringLiteral("\\{\\s*\"((?:plan|season)\\.[a-z-]+)\""));
        QVERIFY(!codes.isEmpty());
        QCOMPARE(withoutSentence(codes, &hasNoticeSentence), QByteArray());
    }

    void aSentenceNamesWhatIsWrong()
    {
        QCOMPARE(sentence({Error::Kind::Refused, "seat.taken", {}, {QStringLiteral("C3-12-7"), QStringLiteral("A-1")}}),
                 QStringLiteral("No longer free: C3-12-7, A-1. Another counter was faster; choose others."));
    }

    void aLongListIsCutAndSaysHowMuchIsLeft()
    {
        QStringList labels;
        for (int i = 1; i <= 40; ++i)
            labels.append(QString::number(i));
        const QString text = sentence({Error::Kind::Refused, "hold.lost", {}, labels});
        QVERIFY2(text.contains(QStringLiteral("11, 12 and 28 more")), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("13")));
    }

    void anAmountIsWrittenInTheReadersWay()
    {
        const QLocale french(QLocale::French, QLocale::France);
        const QString text = sentence({Error::Kind::Refused, "tender.short", {}, {QStringLiteral("12.50")}}, french);
        QVERIFY2(text.startsWith(formatMoney(Money(1250), french)), qPrintable(text));
    }

    void anArgumentThatLooksLikeAPlaceholderStaysAsItIs()
    {
        const QString text = sentence({Error::Kind::WrongInput, "money.malformed", {}, {QStringLiteral("%2 {all}")}});
        QVERIFY2(text.startsWith(QStringLiteral("“%2 {all}” is not")), qPrintable(text));
    }

    void aMissingArgumentDoesNotBreakTheSentence()
    {
        QVERIFY(sentence({Error::Kind::WrongInput, "file.malformed", {}, {}}).contains(u'?'));
    }

    void anUnknownCodeIsNamedInAGenericSentence_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("refused") << int(Error::Kind::Refused);
        QTest::newRow("unavailable") << int(Error::Kind::Unavailable);
        QTest::newRow("wrong input") << int(Error::Kind::WrongInput);
    }

    void anUnknownCodeIsNamedInAGenericSentence()
    {
        QFETCH(int, kind);
        const QString text = sentence({Error::Kind(kind), "moon.eclipsed", {}, {}});
        QVERIFY2(text.contains(QStringLiteral("moon.eclipsed")), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
