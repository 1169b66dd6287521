"""A table too wide for an upright page: letters, pages that lie, and what is told."""

import re
from typing import Any

import pytest

import ntmdocs
from build import a_plan, a_section, a_table, an_annex
from ntmdocs.model import Plan, Table
from ntmdocs.render.turned_pages import TURN, TURN_BACK, with_turned_pages
from ntmdocs.word.names import DOCUMENT
from ntmdocs.word.package import read_package

MONEY = "1.234.567.890"


def a_wide_table(columns: int = 9, **changes: Any) -> Table:
    """So many columns of đồng after a number; upright pages hold six at the most."""
    titles = [{"title": "TT"}, *({"title": f"Năm {2020 + n}"} for n in range(columns))]
    return a_table(["1", *[MONEY] * columns], columns=titles, **changes)


def xml_of(plan: Plan) -> str:
    return read_package(ntmdocs.render_plan(plan).bytes)[DOCUMENT].decode()


def sections_of(plan: Plan) -> list[str]:
    """The page set-ups, each with the text before it."""
    return re.findall(r"<w:sectPr.*?</w:sectPr>", xml_of(plan))


def lying(sections: list[str]) -> list[bool]:
    return ['w:orient="landscape"' in section for section in sections]


def notes_of(plan: Plan) -> list[tuple[str, str]]:
    return [(note.rule, note.place) for note in ntmdocs.render_plan(plan).notes]


@pytest.mark.parametrize(("columns", "lies"), [(5, False), (8, True)])
def test_an_annex_lies_where_a_table_needs_the_width(columns: int, lies: bool) -> None:
    annex = an_annex("Lời dẫn.", a_wide_table(columns))
    assert lying(sections_of(a_plan(annexes=[annex, an_annex()]))) == [False, lies, False]


@pytest.mark.parametrize("columns", [5, 8])
def test_a_table_in_the_main_text_gets_a_section_that_lies(columns: int) -> None:
    plan = a_plan(sections=[a_section("Trước.", a_wide_table(columns), "Sau.")])
    asked = [False] if columns == 5 else [False, True, False]
    assert lying(sections_of(plan)) == asked


def test_only_the_first_section_of_the_main_text_counts_from_one_and_hides_its_number() -> None:
    plan = a_plan(sections=[a_section("Trước.", a_wide_table(), "Sau.")], annexes=[an_annex()])
    first, table, rest, annex = sections_of(plan)
    for section, opens in ((first, True), (table, False), (rest, False), (annex, True)):
        assert ('w:start="1"' in section, "<w:titlePg/>" in section) == (opens, opens)
    assert [section.count("headerReference") for section in (first, table, rest)] == [1, 0, 0]


def test_the_pages_keep_their_margins_when_they_turn() -> None:
    sections = sections_of(a_plan(sections=[a_section(a_wide_table(), "Sau.")]))
    margins = [re.search("<w:pgMar[^>]*>", section) for section in sections]
    assert len({found.group() for found in margins if found}) == 1
    assert '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' in sections[1]


def pieces_of(plan: Plan) -> list[str]:
    """The words between one page set-up and the next."""
    pieces = re.split(r"<w:sectPr.*?</w:sectPr>", xml_of(plan))
    return ["".join(re.findall("<w:t(?: [^>]*)?>([^<]*)<", piece)) for piece in pieces]


def test_heading_caption_unit_and_note_of_a_table_go_with_it() -> None:
    table = a_wide_table(
        caption="Bảng 1. Vốn", unit="Đơn vị tính: đồng", note="Ghi chú: số ước tính."
    )
    sections = [a_section("Trước.", {"title": "Vốn", "content": [table, "Sau."]})]
    before, turned, after = pieces_of(a_plan(sections=sections))[:3]
    assert before.endswith("Trước.")
    assert turned.startswith("1. VốnBảng 1. Vốn")
    assert turned.endswith("Ghi chú: số ước tính.")
    assert after.startswith("Sau.")


@pytest.mark.parametrize(("between", "sections"), [(3, 3), (4, 5)])
def test_next_to_nothing_between_two_wide_tables_gets_no_upright_page(
    between: int, sections: int
) -> None:
    words = ["Lời văn."] * between
    plan = a_plan(sections=[a_section("Trước.", a_wide_table(), *words, a_wide_table(), "Sau.")])
    assert len(sections_of(plan)) == sections


def test_a_table_right_above_the_signature_stays_with_it_and_what_breaks_is_told() -> None:
    plan = a_plan(sections=[a_section("Trước.", a_wide_table())], closing=None)
    assert lying(sections_of(plan)) == [False]
    assert notes_of(plan) == [
        ("table-too-wide", "sections.0.content.1"),
        ("no-end-mark", "sections.0"),
    ]


@pytest.mark.parametrize(("columns", "notes"), [(9, []), (14, ["annexes.0.content.0"])])
def test_a_table_that_no_page_holds_is_told(columns: int, notes: list[str]) -> None:
    plan = a_plan(annexes=[an_annex(a_wide_table(columns))])
    assert [place for _, place in notes_of(plan)] == notes


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"sections": [a_section(a_table())]}, "một bảng"),
        ({"sections": [a_section("Một."), a_section({"title": "Hai"})]}, '"1. Hai"'),
        ({"sections": [a_section("Một.", {"title": "Hai", "content": [a_table()]})]}, "một bảng"),
    ],
)
def test_a_plan_that_ends_where_no_mark_can_stand_is_told(changes: Any, told: str) -> None:
    (note,) = ntmdocs.render_plan(a_plan(closing=None, **changes)).notes
    assert (note.rule, told in note.message) == ("no-end-mark", True)


@pytest.mark.parametrize(
    ("content", "end"),
    [
        (["Một."], "Một./."),
        ([{"items": ["một;", "hai."]}], "- hai./."),
        ([a_table(note="Số ước tính.")], "Số ước tính./."),
        ([{"title": "Hai", "text": "Là hai"}], "1. Hai: Là hai./."),
        ([{"assignment": {"actor": "Các thôn", "duties": ["Làm."]}}], "Làm./."),
    ],
)
def test_a_plan_that_ends_in_words_gets_its_mark(content: list[Any], end: str) -> None:
    docx = ntmdocs.render_plan(a_plan(closing=None, sections=[a_section(*content)]))
    assert end in docx.text.splitlines()
    assert docx.notes == ()


def test_a_closing_takes_the_mark_after_a_table() -> None:
    docx = ntmdocs.render_plan(a_plan(sections=[a_section(a_table())]))
    assert (docx.notes, "các đơn vị thực hiện./." in docx.text) == ((), True)


def test_a_template_that_says_nothing_of_its_pages_keeps_them_upright() -> None:
    assert with_turned_pages(f"<w:body>a{TURN}b{TURN_BACK}c</w:body>") == "<w:body>abc</w:body>"
