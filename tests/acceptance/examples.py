#!/usr/bin/env -S python3 -B
"""Every example that `guichetctl help VERB` shows is typed as it stands, on the demonstration, and works."""

import os
import shutil
import subprocess
from pathlib import Path

from counter import decode_codes, tell

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"


def story(c):
    work = c.folder / "work"
    work.mkdir()
    # What the examples name: the files of the demonstration, and a profile that leads to the same database.
    shutil.copy(DEMO / "plans" / "stadium-rows.json", work / "rows.json")
    shutil.copy(DEMO / "plans" / "stadium-sectors.svg", work / "sectors.svg")
    shutil.copytree(DEMO, work, dirs_exist_ok=True)
    config = c.folder / ".config" / "guichet"
    config.mkdir(parents=True)
    (config / "profiles.ini").write_text(f"[central]\nhost={c.private}/run\n")
    program = Path(c.program).resolve()
    environment = c.environment(GUICHET_PASSWORD="demo", GUICHET_NEW_PASSWORD="secret", PGUSER="guichet_admin", PATH=f"{program.parent}:{os.environ['PATH']}")

    def typed(line):
        return subprocess.run(line, shell=True, cwd=work, capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL, timeout=180)

    # "  order show NUMBER     an order file: …": the verbs stand between the usage line and the options.
    overview = typed("guichetctl help")
    assert overview.returncode == 0
    paragraph = overview.stdout.split("\n\n")[1]
    assert len(paragraph.splitlines()) >= 18, paragraph
    help_of_all = [typed(f"guichetctl help {word}") for word in dict.fromkeys(line.split()[0] for line in paragraph.splitlines())]
    assert all(h.returncode == 0 for h in help_of_all)
    examples = [line.strip()[2:] for h in help_of_all for line in h.stdout.splitlines() if line.startswith("  $ ")]
    assert len(examples) == len(paragraph.splitlines()), "each verb has its example"

    code = "no ticket was written"
    for example in examples:
        line = example.replace("scan CODE", f"scan {code}")  # the one thing that nobody can know beforehand
        done = typed(line)
        assert done.returncode == 0, f"$ {line}\nexit {done.returncode}\n{done.stdout}\n{done.stderr}"
        if "ticket pdf" in line:
            (code,) = decode_codes(work / "ticket.pdf")

    # Help is complete in every language, and what is no verb is said.
    for language in ("fr", "es", "en"):
        assert typed(f"guichetctl help sell --language {language}").returncode == 0
    assert typed("guichetctl help frobnicate").returncode == 2


if __name__ == "__main__":
    tell(story)
