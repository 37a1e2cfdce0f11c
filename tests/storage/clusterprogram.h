// Another program on a private cluster: this test's own executable, run with "--use FOLDER".
#pragma once

#include <QProcess>
#include <QString>

namespace guichet::test {

/// In main(): what the other program does. Starts or joins the cluster, prints "ready" or the error's code, holds on to
/// it until its standard input ends. Returns -1 if the arguments are not for it.
int runClusterProgram(int argc, char **argv);

class ClusterProgram
{
public:
    explicit ClusterProgram(const QString &folder);
    ~ClusterProgram();
    Q_DISABLE_COPY_MOVE(ClusterProgram)

    [[nodiscard]] QByteArray answer(); ///< waits for it
    void finish();                     ///< lets it end by itself
    void kill();                       ///< kill -9

private:
    QProcess m_process;
};

} // namespace guichet::test
