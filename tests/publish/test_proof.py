"""What is noticed on a PDF beside its paper, and what is no fault."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ntmdocs import convert_to_pdf
from ntmdocs.publish.documents import prepared
from ntmdocs.publish.mending import Mended
from ntmdocs.publish.pages import Box, Line, Page
from ntmdocs.publish.proof import MadePdf, find_in_pdf
from publish.papers import a_docx, a_long_docx, with_body, with_part

TEXT = "Quét dọn đường làng. Trồng cây xanh."
BY_WORD = (
    '<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'extended-properties"><Application>Microsoft Office Word</Application>'
    "<Pages>{}</Pages></Properties>"
)


def a_page(text: str = TEXT, *lines: tuple[str, float, float]) -> Page:
    """A page; each line with the left and the top of it."""
    placed = [Line(words, Box(left, top, left + 120, top + 12)) for words, left, top in lines]
    return Page(595, 842, text, lambda: tuple(placed))


def told(**changes: Any) -> list[str]:
    """The ids of what is found in a PDF that is right but for this."""
    values: dict[str, Any] = {
        "paper": TEXT,
        "pages_in_word": None,
        "made": Mended(b"", frozenset({"Tinos"}), frozenset()),
        "pages": (a_page(),),
    }
    return [finding.rule for finding in find_in_pdf(MadePdf(**values | changes))]


def test_a_right_pdf_is_told_nothing_about() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("printed", "is_lost"),
    [
        ("Quét dọn đường. Trồng cây xanh.", True),
        ("Quét dọn đường làng. Trồng cây.", True),
        ("Quét dọn đường lang. Trồng cây xanh.", True),
        ("", True),
        ("QUÉT DỌN ĐƯỜNG LÀNG. TRỒNG CÂY XANH.", False),
        ("Trồng cây xanh. Quét dọn đường làng.", False),
        ("Quét dọn đư\nờng làng. Trồng cây x\nanh. 2", False),
        ("1. Quét dọn đường làng.\n2\n Trồng cây xanh.", False),
    ],
)
def test_a_lost_word_is_told_and_a_torn_one_is_not(printed: str, is_lost: bool) -> None:
    assert told(pages=(a_page(printed),)) == ["lost-words"] * is_lost


def test_of_many_lost_words_some_are_quoted() -> None:
    made = Mended(b"", frozenset(), frozenset())
    (finding,) = find_in_pdf(MadePdf(TEXT, None, made, (a_page("Trồng"),)))
    assert finding.sentence.endswith('"quét", "dọn", "đường", "làng", "cây" …; không dùng PDF này')


def test_a_lost_word_without_end_is_cut() -> None:
    made = Mended(b"", frozenset(), frozenset())
    (finding,) = find_in_pdf(MadePdf("x" * 300_000, None, made, (a_page("Trồng"),)))
    assert finding.sentence.endswith(f': "{"x" * 40}…"; không dùng PDF này')


def test_a_font_that_is_not_in_the_file_and_a_second_one_are_told() -> None:
    made = Mended(b"", frozenset({"Arial", "Tinos"}), frozenset({"Arial"}))
    assert told(made=made) == ["font-left-out", "several-fonts"]


SIGNED = (("TM. ỦY BAN NHÂN DÂN", 350, 100), ("CHỦ TỊCH", 380, 115), ("Trần Văn An", 380, 200))


@pytest.mark.parametrize(
    ("above", "is_alone"),
    [
        ((), True),
        ((("2", 290, 40),), True),
        ((("các thôn thực hiện./.", 85, 80),), False),
        ((("2", 290, 40), ("các thôn thực hiện./.", 85, 80)), False),
    ],
)
def test_a_signature_block_without_a_word_above_it_is_told(
    above: tuple[tuple[str, float, float], ...], is_alone: bool
) -> None:
    recipients = ("Nơi nhận:", 85, 100)
    pages = (a_page(), a_page("", *above, recipients, *SIGNED))
    assert told(pages=pages, paper="") == ["signature-alone"] * is_alone


@pytest.mark.parametrize(("counted", "is_told"), [(None, False), (1, False), (2, True)])
def test_what_word_counted_is_a_hint(counted: int | None, is_told: bool) -> None:
    assert told(pages_in_word=counted) == ["other-page-count"] * is_told


def test_where_the_engines_differ_the_first_page_that_does_is_told() -> None:
    same, other = a_page(), a_page("Quét dọn đường làng. Trồng cây.")
    assert told(others=(same,)) == []
    assert told(others=(other,)) == ["engines-differ"]
    assert told(pages=(same, same), others=(same,)) == ["engines-differ"]
    assert told(pages=(other,), others=(same,), paper="") == ["engines-differ"]
    made = Mended(b"", frozenset(), frozenset())
    pages = MadePdf("", None, made, (same, other, other), (same, same, same))
    (finding,) = find_in_pdf(pages)
    assert str(finding) == 'trang 2: hai cách tạo khác nhau ở: "xanh"'


# From documents


@pytest.mark.parametrize("paragraphs", [0, 21, 60])
def test_our_own_papers_are_told_nothing_about(tmp_path: Path, paragraphs: int) -> None:
    converted = convert_to_pdf(a_long_docx(paragraphs), tmp_path, engine="rdocx")
    assert converted.notes == {}
    assert len(converted.written) == 1


def run_of(properties: str, words: str) -> str:
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r></w:p>"


def test_hidden_words_need_not_be_printed(tmp_path: Path) -> None:
    hidden = run_of("<w:vanish/>", "giấu kín") + run_of('<w:vanish w:val="0"/>', "hiện rõ")
    document = with_body(a_docx().bytes, hidden)
    text = prepared(document, "a.docx").text
    assert "giấu kín" not in text
    assert "hiện rõ" in text
    assert convert_to_pdf(document, tmp_path, engine="rdocx").notes == {}


def test_how_many_pages_word_counted_is_read_where_it_was_word() -> None:
    by_word = with_part(a_docx().bytes, "docProps/app.xml", BY_WORD.format(3).encode())
    by_other = with_part(
        a_docx().bytes, "docProps/app.xml", BY_WORD.format(3).replace("Microsoft", "My").encode()
    )
    assert prepared(by_word, "a.docx").pages_in_word == 3
    assert prepared(by_other, "a.docx").pages_in_word is None
    assert prepared(a_docx().bytes, "a.docx").pages_in_word is None


def test_a_template_that_is_attached_is_not_fetched() -> None:
    relations = (
        '<?xml version="1.0"?><Relationships'
        ' xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship'
        ' Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'attachedTemplate" Target="http://example.org/a.dotx" TargetMode="External"/>'
        "</Relationships>"
    )
    document = with_part(a_docx().bytes, "word/_rels/settings.xml.rels", relations.encode())
    assert b"example.org" not in prepared(document, "a.docx").content
