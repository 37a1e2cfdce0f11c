// Every test fails at an unexpected warning.
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace guichet::test {

/// Call in init(). Announce an expected warning with QTest::ignoreMessage(). What the offscreen platform says about
/// itself whenever a window or a popup is shown is no warning of ours.
inline void failOnAnyWarning()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

} // namespace guichet::test
