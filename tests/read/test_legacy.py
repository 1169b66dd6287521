"""Letters of TCVN3 and VNI are read as the Vietnamese that they stand for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from viparse.normalize.encodings import CHARMAPS

import ntmdocs
from ntmdocs import UnreadableDocument, import_plan
from ntmdocs.read import legacy
from ntmdocs.read.legacy import find_encoding, in_unicode
from ntmdocs.read.view.shapes import Run
from read.build_docx import a_docx
from read.papers import a_document
from template.samples import cell, paragraph, row, run, table

SOFT_HYPHEN = "<w:softHyphen/>"


def typed_in(encoding: str, text: str) -> str:
    """A text as the encoding holds it; letters that it has none for stay."""
    letters: dict[str, str] = {}
    for source, letter in CHARMAPS[encoding].pairs:
        letters.setdefault(letter, source)
    return "".join(letters.get(letter, letter) for letter in text)


def small(text: str) -> str:
    """TCVN3 has no capitals with tones: there they are small letters of another font."""
    return text.lower()


def runs_of(encoding: str, *texts: str, font: str | None = None) -> list[str]:
    lines = [
        typed_in(encoding, "đường làng của các thôn được giữ sạch đẹp"),
        "trong Unicode, ở đây",
    ]
    found = find_encoding(lines, "a.docx")
    assert found is not None
    return [one.text for one in in_unicode([Run(text, font, None) for text in texts], found)]


@pytest.mark.parametrize(("encoding", "name"), [("tcvn3", "TCVN3"), ("vni", "VNI")])
def test_an_encoding_is_known_by_its_letters_and_converted(encoding: str, name: str) -> None:
    lines = [small(line) for line in a_document().split("\n")]
    found = find_encoding([typed_in(encoding, line) for line in lines], "a.docx")
    assert found is not None
    assert found.name == name
    back = [in_unicode([Run(typed_in(encoding, line), None, None)], found) for line in lines]
    assert ["".join(run.text for run in runs) for runs in back] == lines


@pytest.mark.parametrize(
    "lines",
    [
        a_document().split("\n"),
        ["Phần mềm Microsoft® của xã, bản quyền © 2024, 25 °C ± 1"],
        ["Ö Ä Ü"],
        [],
    ],
    ids=["Unicode", "signs", "another language", "nothing"],
)
def test_other_texts_are_left_as_they_are(lines: list[str]) -> None:
    assert find_encoding(lines, "a.docx") is None


def test_words_in_unicode_stay_beside_words_that_are_not() -> None:
    mixed = runs_of("tcvn3", typed_in("tcvn3", "đường làng "), "giữ sạch đẹp")
    assert mixed == ["đường làng ", "giữ sạch đẹp"]


def test_words_that_may_be_either_go_with_their_line_or_their_font() -> None:
    legacy_words, either = typed_in("tcvn3", "đường "), typed_in("tcvn3", "về")
    assert runs_of("tcvn3", legacy_words, either) == ["đường ", "về"]
    assert runs_of("tcvn3", either) == [either]
    assert runs_of("tcvn3", either, font=".VnTime") == ["về"]


def test_a_font_of_capitals_makes_capitals() -> None:
    assert runs_of("tcvn3", typed_in("tcvn3", "kế hoạch"), font=".VnTimeH") == ["KẾ HOẠCH"]


def test_a_letter_and_its_mark_may_stand_in_two_runs() -> None:
    whole = typed_in("vni", "đường")
    assert "".join(runs_of("vni", whole[:3], whole[3:])) == "đường"


def run_in(encoding: str, text: str) -> str:
    return paragraph(run(typed_in(encoding, text), '<w:rFonts w:ascii=".VnTime"/>'))


def as_docx(encoding: str) -> bytes:
    body = []
    for text in a_document().split("\n\n"):
        bare = text.replace("*", "")
        font = ".VnTimeH" if bare.isupper() else ".VnTime"
        typed = typed_in(encoding, bare.lower() if bare.isupper() else bare)
        pieces = typed.split("\N{SOFT HYPHEN}")
        inside = SOFT_HYPHEN.join(f"<w:t xml:space='preserve'>{piece}</w:t>" for piece in pieces)
        look = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>'
        body.append(f"<w:p><w:r>{look}{inside}</w:r></w:p>")
    cells = table(row(cell(run_in(encoding, "đường làng")), cell(run_in(encoding, "sạch đẹp"))))
    body[13] += cells
    return a_docx(*body, footnote=paragraph(run(typed_in(encoding, "đường làng"))))


def test_a_document_in_an_old_encoding_comes_back_and_that_is_told(tmp_path: Path) -> None:
    file = tmp_path / "cu.docx"
    file.write_bytes(as_docx("tcvn3"))
    imported = import_plan(file)
    assert imported.plan.sections[0].title == "Mục đích, yêu cầu"
    text = ntmdocs.render_plan(imported.plan).text
    assert "Giữ gìn đường làng sạch, đẹp quanh năm." in text
    assert text.splitlines().count("sạch đẹp") == 1
    assert [note.rule for note in imported.notes] == ["footnote-left-out", "legacy-letters"]
    assert "đường làng" in imported.notes[0].message
    assert "TCVN3" in imported.notes[1].message


def test_what_stands_around_the_text_is_told_in_unicode(tmp_path: Path) -> None:
    words = typed_in("tcvn3", "đường làng sạch đẹp")
    hidden = paragraph(run(words, "<w:vanish/>"))
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    body = [run_in("tcvn3", text.replace("*", "")) for text in a_document().split("\n\n")]
    last = paragraph("", properties=section)
    file = tmp_path / "cu.docx"
    file.write_bytes(a_docx(*body, hidden, last, header=paragraph(run(words))))
    told = {note.rule: note.message for note in import_plan(file).notes}
    assert "đường làng sạch đẹp" in told["header-left-out"]
    assert "đường làng sạch đẹp" in told["hidden-words"]


def test_a_text_in_an_old_encoding_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "cu.txt"
    file.write_text(typed_in("vni", a_document()), encoding="utf-8")
    imported = import_plan(file)
    assert imported.plan.header.subject == "Vệ sinh môi trường nông thôn năm 2024"
    assert [note.rule for note in imported.notes] == ["legacy-letters"]


def test_a_text_saved_as_the_old_font_has_it_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "cu.txt"
    file.write_bytes(typed_in("vni", a_document()).encode("latin-1"))
    assert import_plan(file).plan.header.subject == "Vệ sinh môi trường nông thôn năm 2024"


def test_without_the_tables_the_cure_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "viparse.normalize.tables", None)
    legacy._encodings.cache_clear()
    file = tmp_path / "cu.docx"
    file.write_bytes(as_docx("tcvn3"))
    try:
        with pytest.raises(UnreadableDocument, match=r"ntmdocs\[legacy\]"):
            import_plan(file)
    finally:
        legacy._encodings.cache_clear()
