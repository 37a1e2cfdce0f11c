// A lock between programs: held on a file, gone with the program that held it.
#pragma once

#include <core/error.h>

#include <QDeadlineTimer>
#include <QString>

namespace guichet::storage {

class FileLock
{
public:
    enum class Mode { Shared, Exclusive };

    explicit FileLock(QString path)
        : m_path(std::move(path))
    {
    }
    ~FileLock() { release(); }
    Q_DISABLE_COPY_MOVE(FileLock)

    /// Waits until @p deadline. A lock already held changes its mode; when that fails it keeps the one it had.
    [[nodiscard]] bool acquire(Mode mode, QDeadlineTimer deadline = QDeadlineTimer(0));
    void release();
    [[nodiscard]] bool isHeld() const { return m_held; }
    [[nodiscard]] int descriptor() const { return m_file; }

private:
    const QString m_path;
    int m_file = -1;
    bool m_held = false;
    Mode m_mode = Mode::Shared;
};

} // namespace guichet::storage
