"""What a machine has and lacks is told, with the way to get it."""

from __future__ import annotations

import os
import stat
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from cli.run import run
from ntmdocs.publish import doctor, engines
from ntmdocs.publish.doctor import Fitness, examine_machine
from ntmdocs.publish.engines import Engine
from ntmdocs.publish.fonts import Times


def told(name: str) -> Fitness:
    return next(one for one in examine_machine() if one.name == name)


def an_office(folder: Path, says: str) -> str:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{says}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return str(program)


@pytest.mark.skipif(os.name == "nt", reason="the programs here are shell scripts")
@pytest.mark.parametrize(
    ("says", "found"),
    [
        ("echo LibreOffice 7.4.7.2 40", "7.4.7.2, "),
        ("echo LibreOffice 24.8.1.2", "24.8.1.2, "),
        ("echo LibreOffice 7.3.9.1", ""),
        ("echo LibreOffice 6.4", ""),
        ("exit 1", "không rõ bản, "),
        ("exec sleep 60", "không rõ bản, "),
    ],
)
def test_libreoffice_has_its_version_and_an_old_one_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: str, found: str
) -> None:
    program = an_office(tmp_path, says)
    monkeypatch.setattr(doctor, "find_office", lambda: program)
    monkeypatch.setattr(doctor, "_SECONDS", 1)
    one = told("LibreOffice")
    assert one.found == (f"{found}{program}" if found else "")
    assert "7.4" in one.cure


def test_what_there_is_not_has_a_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(doctor, "find_office", lambda: None)
    monkeypatch.setattr(doctor, "find_times", lambda: None)
    monkeypatch.setattr(doctor, "version", none)
    monkeypatch.setattr(doctor.sys, "getfilesystemencoding", lambda: "ascii")
    found = examine_machine()
    assert [one.found for one in found] == [""] * len(found)
    cures = [one.cure for one in found]
    assert all(cures)
    for words in ("libreoffice.org", "fonts-liberation2", "ntmdocs[pdf]", "PYTHONUTF8=1"):
        assert words in " ".join(cures)


def test_fonts_that_lack_letters_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "find_times", lambda: Times("Tinos", (Path("a"), Path("b"))))
    assert told("Phông văn bản").found == "Tinos (không dùng 02 tệp phông cũ, thiếu chữ Việt)"
    monkeypatch.setattr(doctor, "find_times", lambda: Times("Tinos"))
    assert told("Phông văn bản").found == "Tinos"


def test_the_command_says_which_engine_makes_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "find_office", lambda: None)
    monkeypatch.setitem(engines._MISSING, Engine.LIBREOFFICE, lambda: "máy chưa có LibreOffice")
    result = run("doctor")
    assert result.code == 0, result
    assert "Có     rdocx: 0.16" in result.out
    assert "Thiếu  LibreOffice (tạo trang PDF): cài LibreOffice 7.4" in result.out
    assert result.out.endswith("Tạo được PDF, bằng rdocx.\n")


def test_the_command_answers_1_where_no_pdf_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    for engine in Engine:
        monkeypatch.setitem(engines._MISSING, engine, lambda: "máy chưa có gì")
    result = run("doctor")
    assert result.code == 1
    assert result.err == "Chưa tạo được PDF: máy chưa có gì\n"
