// How a failure is told: as JSON for programs, as a sentence for people, and by the exit code to both.
#pragma once

#include <core/error.h>

namespace guichet::ctl {

struct CommandLine;

/// 1 refused by a rule, 2 wrong usage, 3 unavailable.
[[nodiscard]] int exitCodeOf(const Error &error);

/// With --json {"error":{"code","message"}}, and "operation" when nobody knows whether that one was recorded; else the
/// sentence. Ends with a line feed.
[[nodiscard]] QString errorText(const Error &error, const CommandLine &line);

/// Writes errorText() where it belongs: standard output with --json, else standard error. Returns the exit code.
int tell(const Error &error, const CommandLine &line);

} // namespace guichet::ctl
