// Contacts are stored in one form, and nonsense is not stored.
#include <contacts/contact.h>
#include <support/quiet.h>

#include <QRandomGenerator>

using namespace guichet;
using contacts::Contact;
using contacts::displayName;
using contacts::normalised;

namespace {

Contact named(const QString &familyName)
{
    Contact contact;
    contact.familyName = familyName;
    return contact;
}

/// What becomes of the address or number, or the error's code.
QString email(const QString &typed)
{
    Contact contact = named(QStringLiteral("Roux"));
    contact.email = typed;
    const Result<Contact> result = normalised(contact);
    return result ? result->email : QString::fromLatin1(result.error().code);
}

QString phone(const QString &typed)
{
    Contact contact = named(QStringLiteral("Roux"));
    contact.phone = typed;
    const Result<Contact> result = normalised(contact);
    return result ? result->phone : QString::fromLatin1(result.error().code);
}

} // namespace

class ContactTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void aContactHasAName();
    void textsAreOneTidyLine();
    void anAddressKeepsItsLocalPartAndLowersItsDomain();
    void whatIsNoAddressIsRefused_data();
    void whatIsNoAddressIsRefused();
    void aNumberLosesItsSeparatorsAndGainsNothing();
    void whatIsNoNumberIsRefused_data();
    void whatIsNoNumberIsRefused();
    void aLanguageIsOneOfTheProducts();
    void everythingElseStays();
    void normalisingTwiceChangesNothing();
    void theNameShownIsPersonAndStructure();
};

void ContactTest::aContactHasAName()
{
    QCOMPARE(normalised({}).error().code, QByteArray("contact.nameless"));
    QCOMPARE(normalised(named(QStringLiteral(" \t\n "))).error().code, QByteArray("contact.nameless"));
    QCOMPARE(normalised({}).error().kind, Error::Kind::WrongInput);
    Contact structure;
    structure.organisation = QStringLiteral("Lycée Jean Moulin");
    QVERIFY(normalised(structure).has_value());
    Contact first;
    first.givenName = QStringLiteral("Camille");
    QVERIFY(normalised(first).has_value());
}

void ContactTest::textsAreOneTidyLine()
{
    QCOMPARE(normalised(named(QStringLiteral("  de  la\tTour\n"))).value().familyName, QStringLiteral("de la Tour"));
    QCOMPARE(normalised(named(QStringLiteral("Rene\u0301"))).value().familyName, QStringLiteral("Ren\u00e9"));
    QCOMPARE(normalised(named(QString(QStringLiteral("A") + QChar(0) + QStringLiteral("B")))).value().familyName,
             QStringLiteral("A B"));
    QVERIFY(normalised(named(QString(200, u'x'))).has_value());
    QCOMPARE(normalised(named(QString(201, u'x'))).error().code, QByteArray("contact.text-too-long"));
}

void ContactTest::anAddressKeepsItsLocalPartAndLowersItsDomain()
{
    QCOMPARE(email(QString()), QString());
    QCOMPARE(email(QStringLiteral(" Camille.Roux+billets@Théâtre-Du-Parc.FR ")),
             QStringLiteral("Camille.Roux+billets@théâtre-du-parc.fr"));
    QCOMPARE(email(QStringLiteral("o'brien@mail.example.co.uk")), QStringLiteral("o'brien@mail.example.co.uk"));
}

void ContactTest::whatIsNoAddressIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    const QStringList nonsense{QStringLiteral("camille"),
                               QStringLiteral("camille@"),
                               QStringLiteral("@parc.fr"),
                               QStringLiteral("camille@parc"),
                               QStringLiteral("camille@@parc.fr"),
                               QStringLiteral("camille@parc..fr"),
                               QStringLiteral("camille@.fr"),
                               QStringLiteral("camille@parc.fr."),
                               QStringLiteral("camille@-parc.fr"),
                               QStringLiteral(".camille@parc.fr"),
                               QStringLiteral("camille.@parc.fr"),
                               QStringLiteral("ca..mille@parc.fr"),
                               QStringLiteral("camille roux@parc.fr"),
                               QStringLiteral("camille@parc.fr, paul@parc.fr"),
                               QStringLiteral("<camille@parc.fr>"),
                               QStringLiteral("camille@parc_fr.com"),
                               QString(65, u'c') + QStringLiteral("@parc.fr"),
                               QStringLiteral("c@") + QString(64, u'p') + QStringLiteral(".fr"),
                               QStringLiteral("c@") + QStringLiteral("parc.").repeated(60) + QStringLiteral("fr")};
    for (const QString &typed : nonsense)
        QTest::newRow(typed.left(40).toUtf8().constData()) << typed;
}

void ContactTest::whatIsNoAddressIsRefused()
{
    QFETCH(QString, typed);
    QCOMPARE(email(typed), QStringLiteral("contact.email-malformed"));
}

void ContactTest::aNumberLosesItsSeparatorsAndGainsNothing()
{
    QCOMPARE(phone(QString()), QString());
    QCOMPARE(phone(QStringLiteral("01 23.45-67/89")), QStringLiteral("0123456789"));
    QCOMPARE(phone(QStringLiteral("+33 (1) 23 45 67 89")), QStringLiteral("+33123456789"));
    QCOMPARE(phone(QStringLiteral("0034 612 345 678")), QStringLiteral("+34612345678"));
    QCOMPARE(phone(QStringLiteral("3975")), QStringLiteral("3975"));
}

void ContactTest::whatIsNoNumberIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    const QStringList nonsense{QStringLiteral("ask the porter"),
                               QStringLiteral("123"),
                               QStringLiteral("+"),
                               QStringLiteral("01 23 45 67 89 ext. 4"),
                               QStringLiteral("1234567890123456"),
                               QStringLiteral("33+123456789"),
                               QStringLiteral("++33123456789"),
                               QStringLiteral("0000"),
                               QStringLiteral("\u0660\u0661\u0662\u0663\u0664\u0665")};
    for (const QString &typed : nonsense)
        QTest::newRow(typed.toUtf8().constData()) << typed;
}

void ContactTest::whatIsNoNumberIsRefused()
{
    QFETCH(QString, typed);
    QCOMPARE(phone(typed), QStringLiteral("contact.phone-malformed"));
}

void ContactTest::aLanguageIsOneOfTheProducts()
{
    Contact contact = named(QStringLiteral("Roux"));
    const QList<std::pair<QString, QString>> cases{{QString(), QString()},
                                                   {QStringLiteral("FR"), QStringLiteral("fr")},
                                                   {QStringLiteral("es_ES"), QStringLiteral("es")},
                                                   {QStringLiteral("en-GB"), QStringLiteral("en")}};
    for (const auto &[typed, stored] : cases) {
        contact.language = typed;
        QCOMPARE(normalised(contact).value().language, stored);
    }
    contact.language = QStringLiteral("tlh");
    QCOMPARE(normalised(contact).error().code, QByteArray("contact.language-unknown"));
    QCOMPARE(normalised(contact).error().args, QStringList{QStringLiteral("tlh")});
}

void ContactTest::everythingElseStays()
{
    const Contact contact{42,
                          QStringLiteral("Camille"),
                          QStringLiteral("Roux"),
                          QStringLiteral("Théâtre du Parc"),
                          QStringLiteral("c.roux@parc.fr"),
                          QStringLiteral("+33123456789"),
                          QStringLiteral("fr")};
    QVERIFY(normalised(contact).value() == contact);
}

void ContactTest::normalisingTwiceChangesNothing()
{
    QRandomGenerator random(11);
    const QString alphabet = QStringLiteral("aZ \t.@+0369e\u0301\u212b-/()_'\u00df\u0130\ufb01");
    const auto text = [&](int longest) {
        QString result;
        for (int i = 0, size = random.bounded(longest); i < size; ++i)
            result += alphabet.at(random.bounded(int(alphabet.size())));
        return result;
    };
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        Contact contact{round, text(8), text(8), text(8), {}, {}, {}};
        if (random.bounded(2) == 0)
            contact.email = QString(text(6) + QStringLiteral("@") + text(6) + QStringLiteral(".fr"));
        if (random.bounded(2) == 0)
            contact.phone = QString(text(3) + QString::number(random.bounded(100'000)));
        const Result<Contact> once = normalised(contact);
        if (!once)
            continue;
        ++accepted;
        QVERIFY(normalised(*once).value() == *once);
    }
    QVERIFY(accepted > 1000);
}

void ContactTest::theNameShownIsPersonAndStructure()
{
    Contact contact;
    contact.organisation = QStringLiteral("Lycée Jean Moulin");
    QCOMPARE(displayName(contact), QStringLiteral("Lycée Jean Moulin"));
    contact.familyName = QStringLiteral("Roux");
    QCOMPARE(displayName(contact), QStringLiteral("Roux (Lycée Jean Moulin)"));
    contact.givenName = QStringLiteral("Camille");
    QCOMPARE(displayName(contact), QStringLiteral("Camille Roux (Lycée Jean Moulin)"));
    contact.organisation.clear();
    QCOMPARE(displayName(contact), QStringLiteral("Camille Roux"));
    contact.familyName.clear();
    QCOMPARE(displayName(contact), QStringLiteral("Camille"));
}

QTEST_APPLESS_MAIN(ContactTest)
#include "tst_contact.moc"
