"""How a file of old Word is converted, and what is said where that fails."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ntmdocs.errors import UnreadableDocument
from ntmdocs.read import old_word
from ntmdocs.read.old_word import as_docx

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the programs here are shell scripts")
PUTS_OUT = """\
while [ "$1" != --outdir ]; do shift; done
mkdir "$2"
cat "$3" "$3" > "$2/van-ban.docx"
"""


def use(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> None:
    """A program that stands for LibreOffice."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_what_the_program_puts_out_is_the_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, tmp_path, PUTS_OUT)
    assert as_docx(b"chu", "cu.doc") == b"chuchu"


@pytest.mark.parametrize("script", ["exec sleep 60", "exit 0"])
def test_a_file_that_gives_no_document_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    use(monkeypatch, tmp_path, script)
    monkeypatch.setattr(old_word, "_SECONDS", 1)
    with pytest.raises(UnreadableDocument, match=r"cu\.doc: không đọc được tệp \.doc"):
        as_docx(b"chu", "cu.doc")


def test_without_the_program_the_cure_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(old_word, "find_office", lambda: None)
    with pytest.raises(UnreadableDocument, match="hoặc cài LibreOffice"):
        as_docx(b"chu", "cu.doc")
