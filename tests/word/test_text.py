"""What is read of a document: each paragraph's own words, each once."""

from __future__ import annotations

import pytest

from ntmdocs.word.docx import Docx
from ntmdocs.word.elements import Element, parse_xml
from ntmdocs.word.names import NAMESPACES
from ntmdocs.word.package import write_package
from ntmdocs.word.text import lines_of, text_of

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def xml(text: str) -> Element:
    return parse_xml(f'<w:x xmlns:w="{NAMESPACES["w"]}" xmlns:mc="{MC}">{text}</w:x>'.encode())[0]


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def paragraph(*pieces: str) -> str:
    return f"<w:p>{''.join(run(one) if not one.startswith('<') else one for one in pieces)}</w:p>"


def box(*paragraphs: str) -> str:
    return f"<w:pict><w:txbxContent>{''.join(paragraphs)}</w:txbxContent></w:pict>"


def kept_twice(first: str, again: str) -> str:
    return (
        f"<w:r><mc:AlternateContent><mc:Choice>{first}</mc:Choice>"
        f"<mc:Fallback>{again}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def lines(*blocks: str) -> list[str]:
    return list(lines_of(xml(f"<w:body>{''.join(blocks)}</w:body>")))


def said(*pieces: str) -> str:
    return text_of(xml(f"<w:p>{''.join(pieces)}</w:p>"))


def test_a_text_box_is_read_once_after_the_paragraph_it_is_anchored_in() -> None:
    inside = box(paragraph("BOX"))
    anchor = paragraph("A", kept_twice(inside, inside), "Z")
    assert lines(anchor, paragraph("sau")) == ["AZ", "BOX", "sau"]
    content = f'<w:document xmlns:w="{NAMESPACES["w"]}" xmlns:mc="{MC}">{anchor}</w:document>'
    parts = {"[Content_Types].xml": b"<Types/>", "word/document.xml": content.encode()}
    assert Docx(write_package(parts), "").text == "AZ\nBOX"


def test_two_boxes_of_the_same_words_are_both_read() -> None:
    inside = kept_twice(box(paragraph("BOX")), box(paragraph("BOX")))
    assert lines(paragraph(inside, inside)) == ["", "BOX", "BOX"]
    assert lines(paragraph(f"<w:r>{box(paragraph('a'), paragraph('b'))}</w:r>")) == ["", "a", "b"]


def test_a_box_in_a_box_is_read_once() -> None:
    inner = kept_twice(box(paragraph("trong")), box(paragraph("cũ")))
    outer = kept_twice(box(paragraph("ngoài", inner)), box(paragraph("ngoài", inner)))
    assert lines(paragraph(outer)) == ["", "ngoài", "trong"]


@pytest.mark.parametrize(
    ("alternatives", "words"),
    [
        ("<mc:Choice><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback>", "a"),
        ("<!-- c --><mc:Choice><w:t>a</w:t></mc:Choice><mc:Choice><w:t>b</w:t></mc:Choice>", "a"),
        ("<mc:Fallback><w:t>b</w:t></mc:Fallback>", "b"),
        ("<mc:Choice/><mc:Fallback><w:t>b</w:t></mc:Fallback>", ""),
        ("", ""),
    ],
)
def test_of_what_is_kept_in_several_ways_the_first_is_read(alternatives: str, words: str) -> None:
    kept = f"<mc:AlternateContent>{alternatives}</mc:AlternateContent>"
    assert said(f"<w:r>{kept}<w:t>.</w:t></w:r>") == f"{words}."


def test_what_was_deleted_or_moved_away_is_no_text_and_what_was_moved_here_is() -> None:
    deleted = "<w:del><w:r><w:delText>a</w:delText></w:r></w:del>"
    assert said(deleted, run("b")) == "b"
    moved = f"<w:moveFrom>{run('a')}</w:moveFrom>{run('b')}<w:moveTo>{run('a')}</w:moveTo>"
    assert said(moved) == "ba"


@pytest.mark.parametrize("sign", ["br", "cr", "tab", "ptab"])
def test_a_line_end_or_a_tab_is_a_space(sign: str) -> None:
    assert said(f"<w:r><w:t>a</w:t><w:{sign}/><w:t/><w:t>b</w:t></w:r>") == "a b"


def test_a_tab_stop_is_no_space() -> None:
    stop = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>'
    assert said(stop, "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>") == "a b"


def test_a_hyphen_that_holds_is_a_hyphen_and_one_that_may_show_is_none() -> None:
    assert said("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>") == "a-b"
    assert said("<w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t></w:r>") == "ab"


@pytest.mark.parametrize(
    ("code", "letter"),
    [("2265", "≥"), ("00D0", "Ð"), ("F0B7", "�"), ("001B", "�"), ("D800", "�"), ("x", "�")],
)
def test_a_sign_is_its_letter_where_it_has_one(code: str, letter: str) -> None:
    assert said(f'<w:r><w:t>a</w:t><w:sym w:font="Symbol" w:char="{code}"/></w:r>') == f"a{letter}"
    assert said("<w:r><w:sym/></w:r>") == ""
