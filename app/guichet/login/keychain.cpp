#include "keychain.h"

#include <QLoggingCategory>
#include <QSettings>

#include <qt6keychain/keychain.h>

Q_LOGGING_CATEGORY(lcKeychain, "guichet.keychain", QtInfoMsg)

namespace guichet::desk {

namespace {

QString service() { return QStringLiteral("guichet"); }
QString keyOf(const QString &where, const QString &name) { return name + u'@' + where; }

QString settingOf(const QString &where, const QString &name)
{
    return QStringLiteral("login/remembered/") +
           QString::fromLatin1(keyOf(where, name).toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

class SystemPasswords : public PasswordStore
{
public:
    void write(const QString &key, const QString &password, const std::function<void(bool)> &then) override
    {
        auto *job = new QKeychain::WritePasswordJob(service());
        job->setKey(key);
        job->setTextData(password);
        QObject::connect(job, &QKeychain::Job::finished, job, [then](QKeychain::Job *done) {
            if (done->error() != QKeychain::NoError)
                qCInfo(lcKeychain) << "password not kept:" << done->errorString();
            then(done->error() == QKeychain::NoError);
        });
        job->start();
    }

    void read(const QString &key, QObject *context, const std::function<void(const QString &)> &then) override
    {
        auto *job = new QKeychain::ReadPasswordJob(service());
        job->setKey(key);
        QObject::connect(job, &QKeychain::Job::finished, context, [job, then](QKeychain::Job *done) {
            then(done->error() == QKeychain::NoError ? job->textData() : QString());
        });
        job->start();
    }

    void remove(const QString &key) override
    {
        auto *job = new QKeychain::DeletePasswordJob(service());
        job->setKey(key);
        job->start();
    }
};

} // namespace

std::unique_ptr<PasswordStore> systemPasswords() { return std::make_unique<SystemPasswords>(); }

Keychain::Keychain(std::unique_ptr<PasswordStore> store)
    : m_store(std::move(store))
{
}

void Keychain::remember(const QString &where, const QString &name, const QString &password)
{
    m_store->write(keyOf(where, name), password, [where, name](bool kept) {
        if (kept)
            QSettings().setValue(settingOf(where, name), true);
    });
}

void Keychain::forget(const QString &where, const QString &name)
{
    QSettings().remove(settingOf(where, name));
    m_store->remove(keyOf(where, name));
}

bool Keychain::remembers(const QString &where, const QString &name)
{
    return QSettings().value(settingOf(where, name)).toBool();
}

void Keychain::recall(const QString &where, const QString &name, QObject *context,
                      const std::function<void(const QString &)> &then)
{
    m_store->read(keyOf(where, name), context, then);
}

} // namespace guichet::desk
