#include "keychain.h"

#include <QLoggingCategory>
#include <QSettings>

#include <qt6keychain/keychain.h>

Q_LOGGING_CATEGORY(lcKeychain, "guichet.keychain", QtInfoMsg)

namespace guichet::desk {

namespace {

QString service() { return QStringLiteral("guichet"); }
QString keyOf(const QString &where, const QString &name) { return name + u'@' + where; }

/// Only the fact that a password is kept stands in the settings, so that the keychain is not opened for nothing.
QString settingOf(const QString &where, const QString &name)
{
    return QStringLiteral("login/remembered/") +
           QString::fromLatin1(keyOf(where, name).toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace

void rememberPassword(const QString &where, const QString &name, const QString &password)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setKey(keyOf(where, name));
    job->setTextData(password);
    QObject::connect(job, &QKeychain::Job::finished, job, [where, name](QKeychain::Job *done) {
        if (done->error() == QKeychain::NoError)
            QSettings().setValue(settingOf(where, name), true);
        else
            qCInfo(lcKeychain) << "password not kept:" << done->errorString();
    });
    job->start();
}

void forgetPassword(const QString &where, const QString &name)
{
    QSettings().remove(settingOf(where, name));
    auto *job = new QKeychain::DeletePasswordJob(service());
    job->setKey(keyOf(where, name));
    job->start();
}

bool isPasswordRemembered(const QString &where, const QString &name)
{
    return QSettings().value(settingOf(where, name)).toBool();
}

void recallPassword(const QString &where, const QString &name, QObject *context,
                    const std::function<void(const QString &)> &then)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(keyOf(where, name));
    QObject::connect(job, &QKeychain::Job::finished, context, [job, then](QKeychain::Job *done) {
        then(done->error() == QKeychain::NoError ? job->textData() : QString());
    });
    job->start();
}

} // namespace guichet::desk
