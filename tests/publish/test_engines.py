"""Which engine is asked, and what is said where one is missing."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ntmdocs import PublishError, convert_to_pdf
from ntmdocs.publish import engines, fonts, libreoffice, with_rdocx
from ntmdocs.publish.engines import Engine, chosen_engine, missing_for
from ntmdocs.publish.fonts import Times
from publish.papers import a_docx


@pytest.fixture
def has(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """A machine that has this and no more."""

    def has(*, office: bool = True, font: bool = True, packages: str = "all") -> None:
        monkeypatch.setattr(libreoffice, "find_office", lambda: "soffice" if office else None)
        monkeypatch.setattr(libreoffice, "find_times", lambda: Times("Tinos") if font else None)

        def find(name: str) -> Any:
            return None if name == packages else importlib.util.find_spec(name)

        monkeypatch.setattr(engines, "find_spec", find)
        monkeypatch.setattr(with_rdocx, "find_spec", find)

    return has


def test_libreoffice_is_taken_where_it_is_there(has: Callable[..., None]) -> None:
    has()
    assert chosen_engine("auto") is Engine.LIBREOFFICE
    assert chosen_engine("rdocx") is Engine.RDOCX
    assert Engine.RDOCX.other is Engine.LIBREOFFICE
    assert [engine.label for engine in Engine] == ["LibreOffice", "rdocx"]


@pytest.mark.parametrize("lacking", [{"office": False}, {"font": False}])
def test_else_rdocx(has: Callable[..., None], lacking: dict[str, bool]) -> None:
    has(**lacking)
    assert chosen_engine("auto") is Engine.RDOCX


def test_what_is_missing_is_told_with_the_cure(has: Callable[..., None]) -> None:
    has(office=False)
    with pytest.raises(PublishError, match=r"chưa có LibreOffice; .*libreoffice\.org.*apt install"):
        chosen_engine("libreoffice")
    has(font=False)
    with pytest.raises(PublishError, match=r"chưa có phông .*apt install fonts-liberation2"):
        chosen_engine("libreoffice")
    has(packages="rdocx")
    with pytest.raises(PublishError, match=r'gói rdocx; pip install "ntmdocs\[pdf\]"'):
        chosen_engine("rdocx")


def test_where_there_is_none_both_cures_are_told(has: Callable[..., None]) -> None:
    has(office=False, packages="rdocx")
    with pytest.raises(PublishError, match=r"LibreOffice.* HOẶC chưa cài gói rdocx"):
        chosen_engine("auto")


def test_no_engine_works_without_the_tools_for_pdf(has: Callable[..., None]) -> None:
    has(packages="pikepdf")
    assert [missing_for(engine) for engine in Engine] == [
        'chưa cài gói pikepdf; pip install "ntmdocs[pdf]"'
    ] * 2
    with pytest.raises(PublishError) as caught:
        chosen_engine("auto")
    assert " HOẶC " not in str(caught.value)


def test_to_prove_both_are_needed(has: Callable[..., None], tmp_path: Path) -> None:
    has(office=False)
    with pytest.raises(PublishError, match="chưa có LibreOffice"):
        convert_to_pdf(a_docx(), tmp_path, engine="rdocx", prove=True)


def test_an_engine_that_is_gone_when_it_is_asked_says_so(has: Callable[..., None]) -> None:
    """In another process, or on another machine."""
    has(office=False, packages="rdocx")
    for engine in Engine:
        with pytest.raises(PublishError, match="chưa"):
            engine.convert([a_docx().bytes], seconds=1)


# Fonts


def a_list_of_fonts(folder: Path, monkeypatch: pytest.MonkeyPatch, *cases: tuple[str, str]) -> None:
    """`fc-list` as it answers: for a pattern, these files."""
    answers = "\n".join(f"  '{asked}') printf '{files}' ;;" for asked, files in cases)
    program = folder / "fc-list"
    program.write_text(f'#!/bin/sh\ncase "$2" in\n{answers}\nesac\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


FOUR = "/f/a.ttf\\n/f/b.ttf\\n/f/c.ttf\\n/f/d.ttf\\n"
LETTERS = f":charset={fonts._LETTERS}"


def test_the_first_family_with_every_letter_is_taken_and_poor_files_are_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_list_of_fonts(
        tmp_path,
        monkeypatch,
        (f":family=Liberation Serif{LETTERS}", FOUR),
        (":family=Liberation Serif", f"{FOUR}/old/a.ttf\\n"),
    )
    assert fonts.find_times.__wrapped__() == Times("Liberation Serif", (Path("/old/a.ttf"),))


def test_a_family_that_lacks_a_face_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_list_of_fonts(tmp_path, monkeypatch, (f":family=Tinos{LETTERS}", FOUR[:20]))
    assert fonts.find_times.__wrapped__() is None


def test_where_there_is_no_list_the_font_lies_where_its_system_puts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(fonts, "_OTHERWISE", (tmp_path / "times.ttf",))
    assert fonts.find_times.__wrapped__() is None
    (tmp_path / "times.ttf").touch()
    assert fonts.find_times.__wrapped__() == Times("Times New Roman")


def test_libreoffice_is_kept_from_poor_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = Times("Tinos", (Path("/old/a&b.ttf"),))
    monkeypatch.setattr(fonts.sys, "platform", "linux")
    (config,) = fonts.font_environment(times, tmp_path).values()
    words = Path(config).read_text(encoding="utf-8")
    assert "<rejectfont><glob>/old/a&amp;b.ttf</glob></rejectfont>" in words
    assert "<string>Tinos</string></edit>" in words
    monkeypatch.setattr(fonts.sys, "platform", "win32")
    assert fonts.font_environment(times, tmp_path) == {}
