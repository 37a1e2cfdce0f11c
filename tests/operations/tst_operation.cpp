// One operation has one text, and only that text is read.
#include <core/uuid7.h>
#include <operations/operation.h>
#include <support/quiet.h>

#include <QJsonArray>
#include <QRandomGenerator>

#include <algorithm>
#include <limits>

using namespace guichet;
using operations::Operation;

namespace {

const QString SomeId = QStringLiteral("0192f0c1-2345-7abc-8def-0123456789ab");

Operation example()
{
    return {QUuid::fromString(SomeId), QStringLiteral("block"), QStringLiteral("G1"),
            QJsonObject{{QStringLiteral("reason"), QStringLiteral("caméra")}, {QStringLiteral("performance"), 12}}};
}

QString readError(const QByteArray &text)
{
    const Result<Operation> result = Operation::fromCanonical(text);
    return result ? QStringLiteral("read") : QString::fromLatin1(result.error().code);
}

QByteArray withBody(const QByteArray &body)
{
    return R"({"body":)" + body + R"(,"counter":"G1","id":")" + SomeId.toLatin1() + R"(","kind":"sell","v":1})";
}

QString randomText(QRandomGenerator &random)
{
    // Letters with and without composition, beyond the first plane, and what must be escaped.
    static const QStringList Pieces{
        QStringLiteral("a"),       QStringLiteral("\""),         QStringLiteral("\\"), QStringLiteral("\n"),
        QStringLiteral("e\u0301"), QStringLiteral("\u00e9"),     QStringLiteral("€"),  QString(QChar(0x1f)),
        QStringLiteral("\u212b"),  QStringLiteral("\U0001F3AB"), QString(QChar(0)),    QString(QChar(0xd800)),
        QString(QChar(0xdc00)),    QStringLiteral("/"),          QString(QChar(0x7f)), QStringLiteral("\u1e9b\u0323")};
    QString text;
    for (int i = 0, size = random.bounded(6); i < size; ++i)
        text += Pieces.at(random.bounded(int(Pieces.size())));
    return text;
}

QJsonValue randomValue(QRandomGenerator &random, int level)
{
    switch (random.bounded(level > 0 ? 7 : 4)) {
    case 0:
        return qint64(random.generate64());
    case 1:
        return random.bounded(2) == 1;
    case 2:
        return random.bounded(1'000'000) / 100;
    case 3:
        return randomText(random);
    case 4: {
        QJsonArray array;
        for (int i = 0, size = random.bounded(4); i < size; ++i)
            array.append(randomValue(random, level - 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (int i = 0, size = random.bounded(4); i < size; ++i)
            object.insert(QString::number(random.bounded(100)) + randomText(random), randomValue(random, level - 1));
        return object;
    }
    }
}

} // namespace

class OperationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void theTextHasSortedKeysAndNoSpaces();
    void theTextDoesNotDependOnTheOrderOfInsertion();
    void composedAndDecomposedLettersAreTheSameText();
    void whatTheDatabaseCannotHoldIsReplaced();
    void amountsBeyondDoublePrecisionAreExact();
    void anyOperationReadsBackAndItsTextStaysTheSame();
    void aTextOtherThanTheCanonicalOneIsRefused_data();
    void aTextOtherThanTheCanonicalOneIsRefused();
    void everyDamagedByteIsNoticedOrAnotherOperation();
    void aHugeTextIsRefusedWithoutReadingIt();
    void deepNestingIsRefused();
};

void OperationTest::theTextHasSortedKeysAndNoSpaces()
{
    QCOMPARE(example().toCanonical(),
             QByteArray(R"({"body":{"performance":12,"reason":"caméra"},"counter":"G1","id":")" + SomeId.toLatin1() +
                        R"(","kind":"block","v":1})"));
}

void OperationTest::theTextDoesNotDependOnTheOrderOfInsertion()
{
    QStringList keys;
    for (int i = 0; i < 30; ++i)
        keys.append(QStringLiteral("key%1").arg(i * 37 % 101));
    keys << QStringLiteral("Zebra") << QStringLiteral("_") << QStringLiteral("é") << QStringLiteral("\U0001F3AB");
    QRandomGenerator random(3);
    QByteArray first;
    for (int round = 0; round < 50; ++round) {
        std::shuffle(keys.begin(), keys.end(), random);
        QJsonObject body;
        for (const QString &key : keys)
            body.insert(key, QJsonObject{{key, key.size()}});
        Operation operation = example();
        operation.body = body;
        const QByteArray text = operation.toCanonical();
        if (first.isEmpty())
            first = text;
        QCOMPARE(text, first);
    }
}

void OperationTest::composedAndDecomposedLettersAreTheSameText()
{
    Operation composed = example();
    Operation decomposed = example();
    composed.body.insert(u"name", QStringLiteral("Zo\u00e9 \u00c5"));
    decomposed.body.insert(u"name", QStringLiteral("Zoe\u0301 \u212b"));
    QVERIFY(composed != decomposed);
    QCOMPARE(decomposed.toCanonical(), composed.toCanonical());
    QCOMPARE(Operation::fromCanonical(decomposed.toCanonical()).value(), composed);
}

void OperationTest::whatTheDatabaseCannotHoldIsReplaced()
{
    Operation operation = example();
    operation.body.insert(u"name",
                          QString(QStringLiteral("a") + QChar(0) + QChar(0xd800) + QStringLiteral("b\U0001F3AB")));
    const Operation read = Operation::fromCanonical(operation.toCanonical()).value();
    QCOMPARE(read.body.value(u"name").toString(), QStringLiteral("a\ufffd\ufffdb\U0001F3AB"));
    QVERIFY(!operation.toCanonical().contains("\\u"));
}

void OperationTest::amountsBeyondDoublePrecisionAreExact()
{
    for (const qint64 number : {qint64(9'007'199'254'740'993), std::numeric_limits<qint64>::max(),
                                std::numeric_limits<qint64>::min(), qint64(-1), qint64(0)}) {
        Operation operation = example();
        operation.body.insert(u"amount", number);
        QVERIFY(operation.toCanonical().contains(QByteArray(R"("amount":)" + QByteArray::number(number) + ',')));
        QCOMPARE(Operation::fromCanonical(operation.toCanonical()).value().body.value(u"amount").toInteger(), number);
    }
}

void OperationTest::anyOperationReadsBackAndItsTextStaysTheSame()
{
    QRandomGenerator random(2026);
    for (int round = 0; round < 3000; ++round) {
        QJsonObject body;
        for (int i = 0, size = random.bounded(5); i < size; ++i)
            body.insert(QString::number(i), randomValue(random, 4));
        const Operation operation{makeUuid7(1'800'000'000'000 + round), QStringLiteral("sell"), QStringLiteral("G7"),
                                  body};
        const QByteArray text = operation.toCanonical();
        const Result<Operation> read = Operation::fromCanonical(text);
        QVERIFY2(read.has_value(), text.constData());
        QCOMPARE(read->id, operation.id);
        QCOMPARE(read->toCanonical(), text);
        QCOMPARE(Operation::fromCanonical(read->toCanonical()).value(), *read);
        QCOMPARE(QString::fromUtf8(text).normalized(QString::NormalizationForm_C).toUtf8(), text);
    }
}

void OperationTest::aTextOtherThanTheCanonicalOneIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto id = [](const char *value) -> QByteArray {
        return QByteArray(R"({"body":{},"counter":"G1","id":)") + value + R"(,"kind":"sell","v":1})";
    };
    QCOMPARE(readError(withBody("{}")), QStringLiteral("read")); // the rows below differ from it in one thing each
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("sell two seats");
    QTest::newRow("truncated") << withBody("{}").chopped(1);
    QTest::newRow("text behind it") << QByteArray(withBody("{}") + "{}");
    QTest::newRow("line end behind it") << QByteArray(withBody("{}") + '\n');
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf" + withBody("{}"));
    QTest::newRow("array") << QByteArray("[" + withBody("{}") + "]");
    QTest::newRow("a space") << withBody("{} ");
    QTest::newRow("body is a list") << withBody("[]");
    QTest::newRow("body is nothing") << withBody("null");
    QTest::newRow("float") << withBody(R"({"total":60.5})");
    QTest::newRow("integer as float") << withBody(R"({"total":6000.0})");
    QTest::newRow("integer with exponent") << withBody(R"({"total":6e3})");
    QTest::newRow("beyond 64 bits") << withBody(R"({"total":9223372036854775808})");
    QTest::newRow("minus zero") << withBody(R"({"total":-0})");
    QTest::newRow("leading zero") << withBody(R"({"total":06000})");
    QTest::newRow("float deep inside") << withBody(R"({"a":[{"b":[1,2,{"c":0.1}]}]})");
    QTest::newRow("not a number") << withBody(R"({"total":NaN})");
    QTest::newRow("member twice") << withBody(R"({"total":1,"total":6000})");
    QTest::newRow("keys in another order") << withBody(R"({"b":1,"a":2})");
    QTest::newRow("escape that is not needed") << withBody(R"({"a":"\u0041"})");
    QTest::newRow("slash escaped") << withBody(R"({"a":"\/"})");
    QTest::newRow("U+0000") << withBody(R"({"a":"\u0000"})");
    QTest::newRow("half a surrogate pair") << withBody(R"({"a":"\ud800"})");
    QTest::newRow("decomposed letter") << withBody("{\"a\":\"e\xcc\x81\"}");
    QTest::newRow("no UTF-8") << withBody("{\"a\":\"\xff\"}");
    QTest::newRow("overlong UTF-8") << withBody("{\"a\":\"\xc0\xaf\"}");
    QTest::newRow("no id") << QByteArray(R"({"body":{},"counter":"G1","kind":"sell","v":1})");
    QTest::newRow("id is a number") << id("7");
    QTest::newRow("id of version 4") << id(R"("0192f0c1-2345-4abc-8def-0123456789ab")");
    QTest::newRow("id of another variant") << id(R"("0192f0c1-2345-7abc-cdef-0123456789ab")");
    QTest::newRow("id of nothing") << id(R"("00000000-0000-0000-0000-000000000000")");
    QTest::newRow("id in braces") << id(R"("{0192f0c1-2345-7abc-8def-0123456789ab}")");
    QTest::newRow("id in capitals") << id(R"("0192F0C1-2345-7ABC-8DEF-0123456789AB")");
    QTest::newRow("id too long") << id(R"("0192f0c1-2345-7abc-8def-0123456789abcd")");
    QTest::newRow("no kind") << QByteArray(withBody("{}").replace(R"("kind":"sell",)", ""));
    QTest::newRow("empty kind") << withBody("{}").replace(R"("sell")", R"("")");
    QTest::newRow("kind of two words") << withBody("{}").replace(R"("sell")", R"("sell all")");
    QTest::newRow("kind too long") << withBody("{}").replace("sell", QByteArray(41, 's'));
    QTest::newRow("empty counter") << withBody("{}").replace(R"("G1")", R"("")");
    QTest::newRow("counter is a number") << withBody("{}").replace(R"("G1")", "1");
    QTest::newRow("no version") << withBody("{}").replace(R"(,"v":1)", "");
    QTest::newRow("later version") << withBody("{}").replace(R"("v":1)", R"("v":2)");
    QTest::newRow("version in words") << withBody("{}").replace(R"("v":1)", R"("v":"1")");
    QTest::newRow("one member more") << withBody("{}").replace(R"("v":1)", R"("v":1,"w":1)");
}

void OperationTest::aTextOtherThanTheCanonicalOneIsRefused()
{
    QFETCH(QByteArray, text);
    QCOMPARE(readError(text), QStringLiteral("file.malformed"));
    QCOMPARE(Operation::fromCanonical(text).error().kind, Error::Kind::WrongInput);
}

void OperationTest::everyDamagedByteIsNoticedOrAnotherOperation()
{
    const Operation original = example();
    const QByteArray text = original.toCanonical();
    QRandomGenerator random(5);
    for (qsizetype i = 0; i < text.size(); ++i) {
        QByteArray damaged = text;
        damaged[i] = char(damaged[i] ^ char(1 << random.bounded(8)));
        const Result<Operation> read = Operation::fromCanonical(damaged);
        QVERIFY(!read || (*read != original && read->toCanonical() == damaged));
    }
}

void OperationTest::aHugeTextIsRefusedWithoutReadingIt()
{
    QCOMPARE(readError(QByteArray(64 * 1024 * 1024 + 1, '[')), QStringLiteral("file.malformed"));
}

void OperationTest::deepNestingIsRefused()
{
    const auto nested = [](int levels) {
        return withBody(R"({"a":)" + QByteArray(levels, '[') + QByteArray(levels, ']') + '}');
    };
    QCOMPARE(readError(nested(30)), QStringLiteral("read"));
    QCOMPARE(readError(nested(32)), QStringLiteral("file.malformed"));
    QCOMPARE(readError(nested(100'000)), QStringLiteral("file.malformed"));
}

QTEST_APPLESS_MAIN(OperationTest)
#include "tst_operation.moc"
