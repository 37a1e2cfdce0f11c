// Every test fails at an unexpected warning.
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace guichet::test {

/// Call in init(). Announce an expected warning with QTest::ignoreMessage().
inline void failOnAnyWarning() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

} // namespace guichet::test
