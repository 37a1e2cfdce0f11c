#!/usr/bin/env -S python3 -B
"""Runs clang-tidy and clazy on what changed since this work branched off; with --all on every source file."""

import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SECONDS = 240  # enough for the changes of a day; what is left out is said
# clazy 1.11 proposes leftRef() for qstring-ref, which Qt 6 does not have.
CLAZY_CHECKS = ("level1,detaching-member,heap-allocated-small-trivial-type,isempty-vs-count,qstring-varargs,"
                "connect-3arg-lambda,thread-with-slots,no-qstring-ref")
# The compile commands are GCC's; its own warning flags mean nothing to clang.
TOOLS = (
    ["clazy-standalone", "-p", "build/tidy", f"--checks={CLAZY_CHECKS}", "--extra-arg=-Wno-unknown-warning-option",
     "--header-filter=/(app|modules|widgets|drivers|tests)/", "--ignore-dirs=/(usr|build)/"],
    ["clang-tidy", "-p", "build/tidy", "--quiet", "--extra-arg=-Wno-unknown-warning-option"],
)


def output(*command):
    return subprocess.run(command, capture_output=True, text=True)


def branched_off():
    """The commit this work branched off; on the main branch itself the commit before."""
    head = output("git", "rev-parse", "HEAD").stdout.strip()
    for main in ("origin/HEAD", "origin/main"):
        base = output("git", "merge-base", "HEAD", main).stdout.strip()
        if base and base != head:
            return base
    return output("git", "rev-parse", "--verify", "--quiet", "HEAD~1").stdout.strip()


def changed():
    base = branched_off()
    if not base:
        return None
    names = output("git", "diff", "--name-only", base).stdout.split("\n")
    names += output("git", "ls-files", "--others", "--exclude-standard").stdout.split("\n")
    return {str(Path(name).with_suffix(".cpp")) for name in names if name.endswith((".cpp", ".h"))}


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        sys.exit(done.stdout)


def prepare():
    """Compile commands without precompiled headers, and what moc makes. The build's own target for moc would compile
    half the house first."""
    run("cmake", "--preset", "tidy")
    for recipe in sorted(Path("build/tidy").glob("**/*_autogen.dir/AutogenInfo.json")):
        run("cmake", "-E", "cmake_autogen", str(recipe), "Debug")
    commands = json.loads(Path("build/tidy/compile_commands.json").read_text())
    return {os.path.relpath(entry["file"]) for entry in commands}


def look_at(tool, name, deadline):
    """None if there was no time left, else what the tool complains about."""
    if time.monotonic() >= deadline:
        return None
    done = subprocess.run([*tool, name], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode == 0 and "warning:" not in done.stdout:
        return ""
    noise = ("Suppressed ", "Use -header-filter", "Error while processing")
    return "\n".join(line for line in done.stdout.split("\n")
                     if line and not line.startswith(noise) and not line.endswith("generated.")
                     and "warnings treated as errors" not in line)


def main():
    everything = "--all" in sys.argv[1:]
    compiled = {name for name in prepare() if not name.startswith("build/")}
    wanted = None if everything else changed()
    names = sorted(compiled if wanted is None else compiled & wanted)
    deadline = time.monotonic() + (24 * 3600 if everything else SECONDS)
    found = left_out = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [(tool, name) for tool in TOOLS for name in names]
        for (tool, name), said in zip(jobs, pool.map(lambda job: look_at(*job, deadline), jobs)):
            if said is None:
                left_out += 1
            elif said:
                found += 1
                print(f"{tool[0]} {name}:\n{said}\n", flush=True)
    print(f"   {len(names)} of {len(compiled)} files" + (
        f"; {left_out} of {len(jobs)} looks left out after {SECONDS} s: ./dev lint --all" if left_out else ""))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
