"""What the template is given: measures on both sides of their limits."""

from typing import Any

import pytest

from build import a_header, a_plan, a_section, an_annex
from ntmdocs.model import Plan
from ntmdocs.render.context import printed
from ntmdocs.render.geometry import Geometry
from ntmdocs.render.wordml import drawn_rule
from ntmdocs.template import Template
from ntmdocs.word.lengths import Length, Mm
from ntmdocs.word.text_width import text_width
from ntmdocs.writing import template_path

PAGE = Geometry.of(Template(template_path("ke-hoach.docx")))


def context_of(plan: Plan) -> dict[str, Any]:
    return printed(plan, PAGE).context


def kept_blocks(*paragraphs: str) -> list[bool]:
    """Which of the last paragraphs stay with the signature."""
    plan = a_plan(legal_bases=None, sections=[a_section(*paragraphs)], closing=None)
    return [block["kept_paragraph"] for block in context_of(plan)["blocks"]][-len(paragraphs) :]


def longest_within(width: Length, size: Length, *, before: str = "", after: str = "") -> str:
    """As many narrow letters as go into a width."""
    words = before + after
    while text_width(before + "i" + words.removeprefix(before), size) <= width:
        words = before + "i" + words.removeprefix(before)
    return words.removesuffix(after)


def test_a_last_paragraph_counts_as_two_lines_where_it_is_surely_more_than_one() -> None:
    """By our widths 1.15 lines: a word less or a font a hair wider must not leave one line."""
    line = longest_within(PAGE.portrait_width * 1.15, PAGE.body_size, after="./.")
    assert kept_blocks("Một.", "Hai.", line) == [False, True, True]
    assert kept_blocks("Một.", "Hai.", line + "i") == [False, False, True]


def test_short_last_paragraphs_stay_together_two_at_a_time() -> None:
    assert kept_blocks("Một.", "Hai.", "Ba.") == [False, True, True]


@pytest.mark.parametrize(
    ("orientation", "width", "lines"),
    [("portrait", PAGE.portrait_width, 2), ("landscape", PAGE.landscape_width, 1)],
)
def test_a_note_under_an_annex_breaks_where_it_is_too_long_and_the_rule_below_is_short(
    orientation: str, width: Length, lines: int
) -> None:
    (annex,) = context_of(a_plan(annexes=[an_annex(orientation=orientation)]))["annexes"]
    note = annex["attachment_note"].split("\n")
    assert (len(note), note[0].startswith("(Kèm theo Kế hoạch")) == (lines, True)
    length = text_width(note[-1], PAGE.subject_size, italic=True) * 0.42
    assert (length > Mm(40)) == (orientation == "landscape")
    assert annex["rule"] == drawn_rule(min(length, Mm(40)), width)


def test_annexes_are_numbered_from_two_on() -> None:
    for annexes, headings in (
        ([an_annex()], ["Phụ lục"]),
        ([an_annex(), an_annex()], ["Phụ lục I", "Phụ lục II"]),
    ):
        made = context_of(a_plan(annexes=annexes))["annexes"]
        assert [annex["heading"] for annex in made] == headings


def test_a_place_and_date_are_long_where_they_do_not_fit_their_column() -> None:
    """With `, ngày      tháng      năm 2024` behind it; slanting letters need a hair more."""
    date = ", ngày      tháng      năm 2024"
    place = "Xi"
    room = PAGE.date_width - 1.5
    while text_width(f"{place}i{date}", PAGE.place_size, italic=True) <= room:
        place += "i"
    for name, is_long in ((place, False), (f"{place}i", True)):
        assert context_of(a_plan(header=a_header(place=name)))["long_place"] is is_long


@pytest.mark.parametrize(
    ("marks", "spelt"), [("giữ nguyên", "hòa hoà"), ("hòa", "hòa hòa"), ("hoà", "hoà hoà")]
)
def test_tone_marks_stand_where_the_plan_wants_them(marks: str, spelt: str) -> None:
    words = "hòa hoà"
    plan = a_plan(
        tone_marks=marks,
        header=a_header(subject=words, place=words),
        sections=[a_section(words)],
        recipients=[words],
        closing=words,
    )
    made = context_of(plan)
    assert (made["subject"], made["place"]) == (spelt, spelt)
    assert made["recipients"][0] == f"{spelt};"
    texts = [str(block["text"]) for block in made["blocks"]]
    assert (spelt in texts[-2], f"{spelt}./." in texts[-1]) == (True, True)


def test_a_text_of_one_line_in_all_is_a_heading_that_its_style_keeps_with_the_signature() -> None:
    plan = a_plan(legal_bases=None, sections=[{"title": "Việc"}], closing=None)
    (block,) = context_of(plan)["blocks"]
    assert block["heading_1"]
    assert not block["kept_paragraph"]
