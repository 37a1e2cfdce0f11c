// The migrated cluster that every TestCluster starts as a copy of.
#pragma once

#include <core/error.h>

#include <QString>

namespace guichet::test {

/// Copies the template's data folder to @p destination, making the template first if the schema has changed since.
/// Its database is called "guichet" and has the six operators of the demonstration.
void copyClusterTemplate(const QString &destination);

/// Ends the test program: nothing can be tested without a database.
template <typename T>
void mustSucceed(const Result<T> &result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(QDebug::toString(result.error())));
}

} // namespace guichet::test
