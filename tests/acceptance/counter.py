"""A counter on a throw-away private database, driven through guichetctl."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


class Counter:
    def __init__(self, program):
        self.program = program
        self.folder = Path(tempfile.mkdtemp(prefix="guichet-", dir="/tmp"))
        self.folder.chmod(0o711)  # as root the server runs as another user
        self.private = self.folder / "counter"
        self.runtime = self.folder / "runtime"
        self.runtime.mkdir(mode=0o700)

    def environment(self, **more):
        """Nothing of the caller's Guichet or PostgreSQL, and a home of its own."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("GUICHET_", "PG", "XDG_"))}
        return {**kept, "HOME": str(self.folder), "XDG_RUNTIME_DIR": str(self.runtime), **more}

    def run(self, *words, who="cashier", expect=0, password="demo", where=None, env=None, stdin=None):
        """Runs one verb with --json and returns its answer; fails unless it exits as expected."""
        return json.loads(self.told(*words, "--json", who=who, expect=expect, password=password, where=where, env=env, stdin=stdin) or "null")

    def told(self, *words, who="cashier", expect=0, password="demo", where=None, env=None, stdin=None):
        """The same for people: what stands on standard output and, if it failed, on standard error."""
        command = [self.program, *(where if where is not None else ["--private", str(self.private)]), "--language", "en"]
        environment = self.environment(**(env or {}))
        if who:
            command += ["--as", who]
            environment["GUICHET_PASSWORD"] = password
        done = subprocess.run(command + [str(w) for w in words], capture_output=True, text=True, env=environment, timeout=180,
                              input=stdin, stdin=subprocess.DEVNULL if stdin is None else None)
        told = f"guichetctl {' '.join(map(str, words))}\nexit {done.returncode}, expected {expect}\n{done.stdout}\n{done.stderr}"
        assert done.returncode == expect, told
        return done.stdout or (done.stderr if expect else "")

    def sql(self, statement):
        """As the owner, through the verb psql; rows as lists of texts."""
        out = self.told("psql", "--", "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", statement, who=None)
        return [line.split("|") for line in out.splitlines()]

    def refused(self, *words, code, expect=1, **options):
        """The verb must fail with this code and a sentence."""
        error = self.run(*words, expect=expect, **options)["error"]
        assert error["code"] == code, (words, error)
        assert len(error["message"]) > 15 and error["code"] not in error["message"], error
        return error

    def console(self):
        """psql that stays open, for those who ask often: a function like sql()."""
        words = [self.program, "--private", str(self.private), "psql", "--", "-XAtq", "-v", "ON_ERROR_STOP=1"]
        psql = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=self.environment())

        def ask(statement):
            psql.stdin.write(f"{statement};\n\\echo --asked--\n")
            psql.stdin.flush()
            rows = []
            while (line := psql.stdout.readline()) != "--asked--\n":
                assert line, f"psql ended: {statement}"
                rows.append(line.rstrip("\n").split("|"))
            return rows

        return ask

    def close(self):
        subprocess.run([self.program, "--private", str(self.private), "stop"], capture_output=True, check=False, env=self.environment())
        shutil.rmtree(self.folder, ignore_errors=True)


def decode_codes(pdf):
    """Every 2D code of a PDF, read by other people's programs: poppler renders, ZXing reads."""
    prefix = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", "200", "-png", str(pdf), str(prefix)], check=True)
    codes = []
    for page in sorted(pdf.parent.glob(prefix.name + "-*.png")):
        out = subprocess.run(["ZXingReader", str(page)], capture_output=True, text=True, check=False).stdout
        codes += [line.split(":", 1)[1].strip().strip('"') for line in out.splitlines() if line.startswith("Text:")]
    return codes


def tell(story):
    """Runs a story on its own counter, and leaves nothing behind."""
    counter = Counter(sys.argv[1])
    try:
        story(counter)
    finally:
        counter.close()
