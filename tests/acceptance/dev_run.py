#!/usr/bin/env -S python3 -B
"""`./dev run` where there is no screen: it says so and tells the same story on the terminal; a second time on the same database."""

import subprocess
import time
from pathlib import Path

from counter import decode_codes, tell

REPOSITORY = Path(__file__).resolve().parents[2]


def story(c):
    # Everything is installed and built: whoever would install something now is caught.
    stubs = c.folder / "stubs"
    stubs.mkdir()
    for name in "apt-get", "sudo":
        (stubs / name).write_text(f"#!/bin/sh\necho {name} was called >&2\nexit 99\n")
        (stubs / name).chmod(0o755)
    environment = c.environment(GUICHET_DIR=str(c.private))
    environment["PATH"] = f"{stubs}:{environment['PATH']}"
    for screen in "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM":
        environment.pop(screen, None)

    def run():
        begun = time.monotonic()
        done = subprocess.run([REPOSITORY / "dev", "run"], capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL, cwd=c.folder)
        told = f"exit {done.returncode} after {time.monotonic() - begun:.0f} s\n{done.stdout}\n{done.stderr}"
        assert done.returncode == 0, told
        for said in ("no display", str(c.private), "Nothing is wrong", "The tickets of order ", "keeps running until"):
            assert said in done.stdout, (said, told)
        assert "was called" not in told
        return done.stdout

    first = run()
    assert '"demo_loaded"' not in first and "demonstration season is loaded" in first
    paper = Path(first.split("The tickets of order ")[1].split(" are in ")[1].splitlines()[0].rstrip("."))
    assert len(set(decode_codes(paper))) == 2
    again = run()
    assert "demonstration season is loaded" not in again, "the first one's data is found"
    assert "Building CXX" not in again, "nothing is built twice"
    assert c.run("status", who=None)["running"] is True
    c.run("stop", who=None)
    assert c.run("status", who=None)["running"] is False


if __name__ == "__main__":
    tell(story)
