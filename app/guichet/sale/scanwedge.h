// Takes what a scanner types out of the stream of keys, so that it lands in no field and presses no button.
#pragma once

#include "scanburst.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace guichet::desk {

/// Letters for a line of text go there at once and are taken back if they were a scan. Keys elsewhere are commands
/// ("B": best seats): they wait the moment in which a scanner would go on.
class ScanWedge : public QObject
{
    Q_OBJECT
public:
    explicit ScanWedge(QWidget &window);

    /// Off: every key passes, as before anybody is signed in.
    void setEnabled(bool enabled);
    /// Keys wait.
    [[nodiscard]] bool isHolding() const { return !m_held.empty(); }

Q_SIGNALS:
    void scanned(const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hold(const QKeyEvent &key);
    void letGo();
    void remember(QLineEdit *field);
    void restore();

    QWidget &m_window;
    ScanBurst m_burst;
    bool m_enabled = false;
    bool m_lettingGo = false;
    QElapsedTimer m_clock; ///< for events that carry no time of their own
    QTimer m_moment;
    std::vector<std::unique_ptr<QKeyEvent>> m_held;
    QPointer<QLineEdit> m_field; ///< what it said before the burst
    QString m_text;
    int m_cursor = 0;
    int m_selection = -1;
    qsizetype m_selected = 0;
};

} // namespace guichet::desk
