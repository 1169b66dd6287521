"""Revisions in the order that the schema asks for, and what is put right around them."""

from __future__ import annotations

from datetime import datetime

import pytest
from lxml import etree

from ntmdocs.compare.atoms import Atom, changed_spans, read_content
from ntmdocs.compare.blocks import BlockMerger
from ntmdocs.compare.changes import Journal
from ntmdocs.compare.prepare import first_number, prepare, unique_drawings
from ntmdocs.compare.revisions import Pen
from ntmdocs.compare.sections import page_sections
from ntmdocs.compare.titles import titles_of
from ntmdocs.word.elements import Element
from ntmdocs.word.styles import Styles

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def xml(text: str) -> Element:
    """An element of Word's namespace, written without its prefix's declaration."""
    head, slash, rest = text.partition(">")
    if head.endswith("/"):
        head, slash = head[:-1], "/>"
    return etree.fromstring(f'{head} xmlns:w="{NAMESPACE}" xmlns:wp="{DRAWING}"{slash}{rest}')


def names(one: Element | None) -> list[str]:
    assert one is not None
    return [etree.QName(child).localname for child in one]


@pytest.fixture
def pen() -> Pen:
    return Pen("Văn thư", datetime(2025, 3, 5), 10)


def test_numbers_go_on_from_the_first_free_one(pen: Pen) -> None:
    roots = [xml('<w:p><w:bookmarkStart w:id="4"/></w:p>'), xml('<w:p><w:ins w:id="x"/></w:p>')]
    assert first_number(roots) == 5
    assert [pen.revision("ins").get(f"{W}id") for _ in range(2)] == ["10", "11"]


@pytest.mark.parametrize(
    ("row", "order", "inside"),
    [
        ("<w:tr><w:tc/></w:tr>", ["trPr", "tc"], ["del"]),
        ("<w:tr><w:tblPrEx/><w:tc/></w:tr>", ["tblPrEx", "trPr", "tc"], ["del"]),
        ("<w:tr><w:trPr><w:cantSplit/></w:trPr></w:tr>", ["trPr"], ["cantSplit", "del"]),
        ("<w:tr><w:trPr><w:trPrChange/></w:trPr></w:tr>", ["trPr"], ["del", "trPrChange"]),
    ],
)
def test_a_rows_revision_stands_behind_its_properties(
    pen: Pen, row: str, order: list[str], inside: list[str]
) -> None:
    made = xml(row)
    pen.revise_row(made, "del")
    assert (names(made), names(made.find(f"{W}trPr"))) == (order, inside)


def atoms_of(words: str) -> list[Atom]:
    return [Atom(word, "", None, None) for word in words.split("|")]


def spans_of(old: str, new: str) -> list[tuple[bool, str, str]]:
    """Whether equal, what was and what is, in turn."""
    spans = changed_spans(atoms_of(old), atoms_of(new))
    return [
        (one.is_equal, *("|".join(atom.key for atom in side) for side in (one.old, one.new)))
        for one in spans
    ]


@pytest.mark.parametrize(
    ("kept", "others", "is_split"), [(4, 16, True), (4, 17, False), (3, 16, False), (5, 16, True)]
)
def test_with_less_than_a_fifth_in_common_all_was_replaced(
    kept: int, others: int, is_split: bool
) -> None:
    old, new = (f"{'k' * kept}|{letter * others}" for letter in "ab")
    found = spans_of(old, new)
    assert [one[0] for one in found] == ([True, False] if is_split else [False])
    assert spans_of(old, f"{'k' * kept}|b")[0][0] is is_split  # of the longer side


@pytest.mark.parametrize(
    ("before", "after", "is_chance"),
    [(9, 9, False), (10, 9, False), (9, 10, False), (10, 10, True)],
)
def test_a_word_is_equal_by_chance_between_changes_of_more_than_thrice_its_length(
    before: int, after: int, is_chance: bool
) -> None:
    old, new = (f"{'k' * 30}|{sign * before}|của|{sign * after}" for sign in "ab")
    count = [one[0] for one in spans_of(old, new)]
    assert count == ([True, False] if is_chance else [True, False, True, False])


def test_a_sign_alone_between_two_changes_is_equal_by_chance() -> None:
    assert [one[0] for one in spans_of("kkkk|a|,|b|kkkk", "kkkk|c|,|d|kkkk")] == [True, False, True]
    assert [one[0] for one in spans_of("kkkk|a|1|b|kkkk", "kkkk|c|1|d|kkkk")] == [
        *(True, False, True, False, True)
    ]


def test_the_revision_of_a_paragraphs_end_stands_before_its_page_set_up(pen: Pen) -> None:
    made = xml('<w:p><w:pPr><w:jc w:val="left"/><w:sectPr/></w:pPr></w:p>')
    pen.revise_end(made, "ins", "del")
    assert names(made.find(f"{W}pPr")) == ["jc", "rPr", "sectPr"]
    assert names(made.find(f"{W}pPr/{W}rPr")) == ["ins", "del"]


def test_revisions_come_before_the_format_of_a_paragraphs_end(pen: Pen) -> None:
    made = xml("<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr></w:p>")
    pen.revise_end(made, "del")
    assert names(made.find(f"{W}pPr/{W}rPr")) == ["del", "b"]


def test_the_format_of_a_paragraphs_end_changes_apart(pen: Pen) -> None:
    old = xml('<w:pPr><w:jc w:val="left"/><w:rPr><w:b/></w:rPr></w:pPr>')
    slanted = xml("<w:pPr><w:rPr><w:i/></w:rPr></w:pPr>")
    pen.change_paragraph(slanted, old)
    assert names(slanted.find(f"{W}rPr")) == ["i", "rPrChange"]
    new = xml("<w:pPr><w:sectPr/></w:pPr>")
    pen.change_paragraph(new, old)
    assert names(new) == ["rPr", "sectPr", "pPrChange"]
    assert names(new.find(f"{W}rPr/{W}rPrChange/{W}rPr")) == ["b"]
    assert names(new.find(f"{W}pPrChange/{W}pPr")) == ["jc"]


def test_a_change_of_page_does_not_speak_of_headers(pen: Pen) -> None:
    old, new = xml('<w:sectPr><w:headerReference/><w:pgSz w:w="1"/></w:sectPr>'), xml("<w:sectPr/>")
    pen.change_section(new, old)
    assert names(new.find(f"{W}sectPrChange/{W}sectPr")) == ["pgSz"]


def test_what_is_deleted_already_is_not_deleted_again(pen: Pen) -> None:
    made = xml(
        "<w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:r><w:t>b</w:t></w:r></w:p>"
    )
    pen.wrap_runs(made, "del")
    assert names(made) == ["del", "del"]
    assert [text.text for text in made.iter(f"{W}delText")] == ["a", "b"]


def test_the_ends_of_a_text_count_only_where_they_are_kept() -> None:
    words = "<w:p><w:r><w:t> a </w:t></w:r><w:r><w:rPr/><w:t/><w:t> b</w:t></w:r></w:p>"
    assert read_content(xml(words)).key == (("", "ab"),)
    kept = '<w:p><w:r><w:t xml:space="preserve"> a </w:t></w:r></w:p>'
    assert read_content(xml(kept)).text == " a "


def test_the_words_of_a_text_box_are_seen_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>b</w:t></w:r></w:p></w:txbxContent>"
    kept = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
        f'markup-compatibility/2006"><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}'
        "</mc:Fallback></mc:AlternateContent>"
    )
    assert read_content(xml(f"<w:p><w:r><w:t>a</w:t>{kept}</w:r></w:p>")).text == "a b"
    assert read_content(xml("<w:p><w:r><w:t>a</w:t><w:drawing/></w:r></w:p>")).text == "a"


def merged(old: str, new: str, pen: Pen) -> Element:
    """A cell's content before and after."""
    blocks = BlockMerger(pen, Journal(), Styles(None), {})
    cells = [xml(f"<w:tc>{content}</w:tc>") for content in (old, new)]
    rows = [xml("<w:tbl><w:tr/></w:tbl>") for _ in cells]
    for row, cell in zip(rows, cells, strict=True):
        row[0].append(cell)
    (table,) = blocks.merged([rows[0]], [rows[1]])
    return table[0][0]


BARE = '<w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>'
STYLED = '<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'


def test_a_paragraph_that_lost_its_format_says_which(pen: Pen) -> None:
    cell = merged(STYLED.format("Một hai"), BARE.format("Một hai"), pen)
    assert names(cell.find(f"{W}p/{W}pPr/{W}pPrChange/{W}pPr")) == ["jc"]


def test_a_cell_grows_by_paragraphs_without_a_format(pen: Pen) -> None:
    one, two = BARE.format("Một hai"), BARE.format("Ba bốn")
    cell = merged(one, one + two, pen)
    assert [names(paragraph) for paragraph in cell] == [["pPr", "r"], ["ins"]]
    cell = merged(one + two, one, pen)
    assert [names(paragraph) for paragraph in cell] == [["pPr", "r"], ["del"]]
    cell = merged(one, one + STYLED.format("Ba bốn"), pen)
    assert [names(paragraph) for paragraph in cell] == [["pPr", "r"], ["pPr", "ins"]]


def test_with_next_to_nothing_in_common_all_is_replaced(pen: Pen) -> None:
    cell = merged(
        BARE.format("Bộ xã các chương trình mục tiêu quốc gia"),
        BARE.format("Tổ xã trường tiểu học và trạm y tế"),
        pen,
    )
    assert names(cell[0]) == ["del", "ins"]


def test_one_drawing_in_old_and_new_words_gets_two_numbers() -> None:
    made = xml('<w:p><wp:docPr id="3"/><wp:docPr id="3"/><wp:docPr id="4"/></w:p>')
    unique_drawings(made)
    assert [one.get("id") for one in made] == ["3", "5", "4"]


def test_traces_of_word_are_no_difference() -> None:
    old = xml('<w:p w:rsidR="1"><w:proofErr/><!-- a --><w:r w:rsidRPr="2"/></w:p>')
    new = xml("<w:p><w:r/></w:p>")
    prepare(old, new)
    assert etree.tostring(old, method="c14n2") == etree.tostring(new, method="c14n2")


@pytest.mark.parametrize(
    ("body", "paragraph"),
    [
        ("<w:bookmarkStart/><w:p><w:pPr/><w:r/></w:p>", ["pPr", "bookmarkStart", "r"]),
        ("<w:bookmarkStart/><w:p><w:r/></w:p>", ["bookmarkStart", "r"]),
        ("<w:p><w:r/></w:p><w:bookmarkStart/>", ["r", "bookmarkStart"]),
    ],
)
def test_a_bookmark_between_blocks_goes_into_one(body: str, paragraph: list[str]) -> None:
    new = xml(f"<w:body>{body}</w:body>")
    prepare(xml("<w:body/>"), new)
    assert (names(new), names(new.find(f"{W}p"))) == (["p"], paragraph)


def test_a_bookmark_among_nothing_stays() -> None:
    new = xml("<w:body><w:bookmarkStart/></w:body>")
    prepare(xml("<w:body/>"), new)
    assert names(new) == ["bookmarkStart"]


def test_controls_around_blocks_are_dissolved_and_those_around_words_are_not() -> None:
    held = "<w:p><w:sdt><w:sdtContent><w:r/></w:sdtContent></w:sdt></w:p>"
    new = xml(
        "<w:body><w:sdt><w:sdtPr/></w:sdt><w:customXml><w:customXmlPr/>"
        f"<w:sdt><w:sdtContent>{held}</w:sdtContent></w:sdt></w:customXml></w:body>"
    )
    prepare(xml("<w:body/>"), new)
    assert names(new) == ["sdt", "p"]
    assert names(new.find(f"{W}p")) == ["sdt"]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<w:tbl/>",
        "<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:sectPr/>",
        "<w:p/><w:tbl/><w:sectPr/>",
    ],
)
def test_a_body_gets_the_last_paragraph_that_word_asks_for(body: str) -> None:
    sections = page_sections(xml(f"<w:body>{body}</w:body>"))
    assert sections[-1].end.tag == f"{W}p"
    assert len(sections[-1].end) == 0
    assert sections[-1].setup.tag == f"{W}sectPr"


def test_without_styles_there_are_no_headings() -> None:
    body = xml("<w:body><w:p><w:r><w:t>I. A</w:t></w:r></w:p><w:p/></w:body>")
    assert titles_of(page_sections(body), None) == {}
