"""How a file of old Word is converted: by which program, and what happens where that one fails."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from ntmdocs.errors import UnreadableDocument
from ntmdocs.read import old_word
from ntmdocs.read.old_word import as_docx

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the programs here are shell scripts")
PLATFORMS = ("linux", "win32")
PUTS_OUT = """\
while [ "$1" != --outdir ]; do shift; done
mkdir "$2"
cat "$3" "$3" > "$2/van-ban.docx"
"""


def a_program(folder: Path, script: str, name: str = "soffice") -> Path:
    """A program that stands for LibreOffice."""
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    return file


def use(monkeypatch: pytest.MonkeyPatch, program: Path, platform: str) -> None:
    monkeypatch.setattr(old_word, "_program", lambda: str(program))
    monkeypatch.setattr(sys, "platform", platform)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_what_the_program_puts_out_is_the_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    use(monkeypatch, a_program(tmp_path, PUTS_OUT), platform)
    assert as_docx(b"chu", "cu.doc") == b"chuchu"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_program_that_does_not_end_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    number = tmp_path / "number"
    use(monkeypatch, a_program(tmp_path, f"echo $$ > '{number}'\nexec sleep 60"), platform)
    monkeypatch.setattr(old_word, "_SECONDS", 1)
    with pytest.raises(UnreadableDocument, match=r"cu\.doc: không đọc được tệp \.doc"):
        as_docx(b"chu", "cu.doc")
    with pytest.raises(ProcessLookupError):
        os.kill(int(number.read_text(encoding="utf-8")), 0)


@pytest.mark.parametrize("name", ["soffice", "libreoffice"])
def test_the_program_is_found_by_either_of_its_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    program = a_program(tmp_path, "", name)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert old_word._program() == str(program)


def test_the_program_is_found_where_its_installer_puts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    program = a_program(tmp_path, "")
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    monkeypatch.setattr(old_word, "_PLACES", (tmp_path / "missing", program))
    assert old_word._program() == str(program)
    monkeypatch.setattr(old_word, "_PLACES", (tmp_path / "missing",))
    assert old_word._program() is None
