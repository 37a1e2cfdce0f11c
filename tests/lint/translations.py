#!/usr/bin/env -S python3 -B
"""French and Spanish say everything that the sources say, and English has its plural forms."""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

FOLDER = Path(__file__).resolve().parents[2] / "translations"
MARK = re.compile(r"%L?[1-9n]|\{\w+\}")
ENDS = ".?!…:"


def marks(text):
    return sorted(MARK.findall(text))


def end(text):
    return text[-1:] if text[-1:] in ENDS else ""


def faults_of_text(source, translated):
    if not translated.strip():
        return "not translated"
    if marks(source) != marks(translated):
        return f"{marks(source)} became {marks(translated)}"
    if end(source) != end(translated):
        return f"ends with “{translated[-1:]}” instead of “{source[-1:]}”"
    if source.strip() == source and translated.strip() != translated:
        return "begins or ends with a blank"
    return ""


def faults(file):
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source")
            translation = message.find("translation")
            where = f"{context.findtext('name')}: “{source}”"
            if translation.get("type"):
                yield f"{where}: {translation.get('type')}"
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")]
            if not forms:
                wrong = faults_of_text(source, translation.text or "")
                if wrong:
                    yield f"{where}: {wrong}"
            elif "" in forms or marks(forms[-1]) != marks(source): # the singular may write its number as a word
                yield f"{where}: a plural form is missing or lost its number"


def main():
    count = 0
    files = sorted(FOLDER.glob("guichet_*.ts"))
    with tempfile.TemporaryDirectory() as fresh:
        for file in files:
            shutil.copy(file, fresh)
        collected = subprocess.run([FOLDER / "update", fresh], stderr=subprocess.PIPE, text=True)
        if collected.returncode or collected.stderr:
            print(collected.stderr)
            return 1
        for file in files:
            if file.read_bytes() != (Path(fresh) / file.name).read_bytes():
                print(f"{file.name} is not what the sources say: run translations/update, then translate")
                count += 1
    for file in files:
        for fault in faults(file):
            print(f"{file.name}: {fault}")
            count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
