// See clusterprogram.h.
#include "clusterprogram.h"

#include <storage/privatecluster.h>

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <cstring>

namespace guichet::test {

int runClusterProgram(int argc, char **argv)
{
    if (argc != 3 || std::strcmp(argv[1], "--use") != 0)
        return -1;
    const QCoreApplication application(argc, argv);
    storage::PrivateCluster cluster({.directory = QFile::decodeName(argv[2]), .durable = false});
    const Result<> started = cluster.ensureStarted();
    std::printf("%s\n", started ? "ready" : started.error().code.constData());
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}

ClusterProgram::ClusterProgram(const QString &folder)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--use"), folder});
}

ClusterProgram::~ClusterProgram() { finish(); }

QByteArray ClusterProgram::answer()
{
    while (!m_process.canReadLine() && m_process.waitForReadyRead(60000)) {
    }
    return m_process.readLine().trimmed();
}

void ClusterProgram::finish()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

void ClusterProgram::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace guichet::test
