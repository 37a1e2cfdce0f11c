#!/usr/bin/env -S python3 -B
"""Rules of the house that no compiler checks: what may stand in which file, and who may include whom.

Usage: rules.py [ROOT]     prints "file:line: sentence" per breach; exit code 1 if there is one
"""

import re
import subprocess
import sys
from pathlib import Path

LONGEST_FILE = 700
SOURCE = {".cpp", ".h"}
# Real data and quoted texts are kept as they came.
FOREIGN = re.compile(r"^(LICENSE$|resources/demo/|tests/.*/(data|fixtures)/)")


def tracked_files(root):
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root, check=True, capture_output=True, text=True).stdout
    return sorted(name for name in listed.split("\0") if name and (root / name).is_file())


CODE_OR_NOT = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<d>[^(\s]*)\(.*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\'',
    re.DOTALL)


def code_only(text):
    """The text with comments and literals blanked; lines keep their numbers."""
    return CODE_OR_NOT.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)


class House:
    """Which room may use which. Linking is checked when CMake configures; a header that needs no linking would slip
    through, so includes are checked here, against the same table."""

    def __init__(self, table):
        lists = {name: words.split() for name, words in re.findall(r"\bset\((GUICHET_\w+)\s([^)]*)\)", table)}
        self.modules = lists["GUICHET_MODULES"]
        self.may_use = {name.removeprefix("GUICHET_MAY_USE_"): set(kinds)
                        for name, kinds in lists.items() if name.startswith("GUICHET_MAY_USE_")}


def room_of(name):
    """(kind, module) of the room a file or an include path such as "orders/store/checkout.h" belongs to."""
    parts = name.split("/")
    top = parts[0]
    if top in ("app", "widgets"):
        return top, None
    if top == "drivers":
        return "driver", None
    if top == "modules" and len(parts) > 2:
        if parts[1] == "storage" or parts[2] == "store":
            return "store", parts[1]
        return ("print" if parts[2] == "print" else "rules"), parts[1]
    return None, None


# (files it holds for, files that are excepted, pattern in code, sentence)
FORBIDDEN = [
    (r"^(app|modules|widgets|drivers)/", r"^modules/core/clock\.h$",
     r"\bcurrent(DateTime|DateTimeUtc|Date|Time|MSecsSinceEpoch|SecsSinceEpoch)\s*\(|\b(system_clock|steady_clock)::now\b",
     "the machine's time is read by core/clock.h alone; take a Clock"),
    (r"^(app|modules|widgets|drivers)/", r"^modules/(storage/|[^/]+/store/)",
     r"\bQSql\w+|\bQPSQL\b", "SQL is spoken by modules/storage and the stores alone"),
    (r"^(modules|drivers)/", None, r"(?<!\w)(tr|QCoreApplication::translate)\s*\(",
     "texts for people are made in widgets/ and app/; return an error code or a value"),
    (r"^(app|modules|widgets|drivers)/", None, r"\bQEventLoop\b|\bprocessEvents\s*\(",
     "no nested event loop: use open() and a signal"),
    (r"^(app|widgets)/", r"^app/[^/]+/main\.cpp$", r"(\.|->)exec\s*\(",
     "no nested event loop: use open() and a signal"),
    (r"^(app|widgets|modules)/", None, r"\.then\s*\(\s*(this|QtFuture)\b",
     "QFuture::then() asserts when its object is gone; use whenDone()"),
    (r"^(app|modules|widgets|drivers)/", None, r"\bthrow\b(?!\s*\()", "expected failures are a Result, bugs assert"),
    (r".", None, r"\b(class|struct)\s+\w*(Manager|Helper|Utils?)\b", "say what it is instead of Manager, Helper or Util"),
    (r"^(app|modules|widgets|drivers)/", None, r"\bQTimer::singleShot\s*\(\s*0\b", "no zero timer to fix an order"),
]


def breaches_of_text(name, text):
    lines = text.split("\n")
    if "\r" in text:
        yield 1, "lines end with CR LF"
    if text and not text.endswith("\n"):
        yield len(lines), "the last line does not end"
    for number, line in enumerate(lines, 1):
        if line.rstrip("\r") != line.rstrip():
            yield number, "blanks at the end of the line"
        if "\t" in line:
            yield number, "a tab; indent with spaces"
        if re.search(r"\b(TODO|FIXME|XXX)\b(?!\(#\d+\))", line) and not name.startswith("tests/lint/"):
            yield number, "an open end without an issue: TODO(#12)"
    if Path(name).suffix in SOURCE | {".sql", ".py"} and len(lines) - 1 > LONGEST_FILE:
        yield LONGEST_FILE, f"{len(lines) - 1} lines: more than {LONGEST_FILE} rarely have one subject"


def breaches_of_source(name, text, house):
    own_header = re.match(rf'#include ["<](?:\w+/)*{re.escape(Path(name).stem)}\.h[">]', text)
    if not text.startswith("// ") and not own_header: # a source file may leave it to its header
        yield 1, "the first line says the file's subject: // …"
    if name.endswith(".h") and "\n#pragma once\n" not in text:
        yield 1, "a header without #pragma once"
    code = code_only(text)
    for where, excepted, pattern, sentence in FORBIDDEN:
        if re.search(where, name) and not (excepted and re.search(excepted, name)):
            for match in re.finditer(pattern, code):
                yield code.count("\n", 0, match.start()) + 1, sentence
    yield from breaches_of_arrows(name, text, house)


def breaches_of_arrows(name, text, house):
    kind, module = room_of(name)
    if kind is None:
        return
    for number, line in enumerate(text.split("\n"), 1):
        included = re.match(r"#include [<\"]((?:\w+/)*\w+\.h)[>\"]", line)
        if not included:
            continue
        path = included.group(1)
        first = path.split("/")[0]
        if first in house.modules and "/" in path:
            used_kind, used_module = room_of("modules/" + path)
        elif first == "tests" or first == "support":
            yield number, f"{name.split('/')[0]} must not include {path}"
            continue
        else:
            continue
        if used_module != "core" and used_kind not in house.may_use[kind]:
            yield number, f"wrong arrow: {kind} must not include {path} ({used_kind})"
        elif module and used_module != module and house.modules.index(used_module) >= house.modules.index(module):
            yield number, f"wrong arrow: module {module} must not include {path}, which stands after it"


def breaches(root):
    house = House((root / "modules/rooms.cmake").read_text())
    for name in tracked_files(root):
        path = root / name
        raw = path.read_bytes()
        if b"\0" in raw or FOREIGN.search(name):
            continue
        executable = bool(path.stat().st_mode & 0o100)
        if executable != raw.startswith(b"#!"):
            yield name, 1, "executable files, and only they, begin with #!"
        try:
            text = raw.decode()
        except UnicodeDecodeError as fault:
            yield name, raw.count(b"\n", 0, fault.start) + 1, "not UTF-8"
            continue
        found = list(breaches_of_text(name, text))
        if path.suffix in SOURCE:
            found += breaches_of_source(name, text, house)
        for line, sentence in sorted(found):
            yield name, line, sentence


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    count = 0
    for name, line, sentence in breaches(root):
        print(f"{name}:{line}: {sentence}")
        count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
