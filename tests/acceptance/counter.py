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

    def run(self, *words, who="cashier", expect=0, password="demo"):
        """Runs one verb with --json and returns its answer; fails unless it exits as expected."""
        command = [self.program, "--private", str(self.private), "--json", "--language", "en"]
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("GUICHET_", "PG"))}
        if who:
            command += ["--as", who]
            environment["GUICHET_PASSWORD"] = password
        done = subprocess.run(command + [str(w) for w in words], capture_output=True, text=True, env=environment, timeout=180)
        told = f"guichetctl {' '.join(map(str, words))}\nexit {done.returncode}, expected {expect}\n{done.stdout}\n{done.stderr}"
        assert done.returncode == expect, told
        return json.loads(done.stdout) if done.stdout.strip() else None

    def refused(self, *words, code, expect=1, **options):
        """The verb must fail with this code and a sentence."""
        error = self.run(*words, expect=expect, **options)["error"]
        assert error["code"] == code, (words, error)
        assert len(error["message"]) > 15 and error["code"] not in error["message"], error
        return error

    def close(self):
        subprocess.run([self.program, "--private", str(self.private), "stop"], capture_output=True, check=False)
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
