"""The lines drawn under the motto, the organ and the subject, where two of three are there."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from lint.office_papers import LINES, an_office_paper
from lint.papers import a_fault, found_in, ids_in, paragraph_with, saved, saying

DRAWN = LINES[:4]
ORGAN, MOTTO = (40, 40), (250, 177)  # points from the margin, and long
NAMES = ("missing-organ-line", "missing-motto-line", "missing-subject-line")


def shapes_in(document: Any) -> list[Any]:
    """The runs with a drawn line, in reading order."""
    return [
        run
        for run in document.element.body.iter(qn("w:r"))
        if any(run.find(qn(name)) is not None for name in ("w:pict", "w:drawing"))
        or run.find("{*}AlternateContent") is not None
    ]


def without_shape(content: bytes, at: int) -> bytes:
    document = docx.Document(io.BytesIO(content))
    shape = shapes_in(document)[at]
    shape.getparent().remove(shape)
    return saved(document)


def on_tabs(*lines: Sequence[float]) -> bytes:
    """A header on tabs with these lines under it, VML as offices draw them."""
    document = docx.Document(io.BytesIO(an_office_paper(header="tabs", line="vml")))
    shapes = shapes_in(document)[:2]
    for shape in shapes[len(lines) :]:
        shape.getparent().remove(shape)
    for shape, (start, length) in zip(shapes, lines, strict=False):
        line = next(shape.iter("{urn:schemas-microsoft-com:vml}line"))
        line.set("from", f"{start}pt,2pt")
        line.set("to", f"{start + length}pt,2pt")
    return saved(document)


@pytest.mark.parametrize("line", DRAWN)
@pytest.mark.parametrize(("at", "rule"), [*enumerate(NAMES)])
def test_of_three_lines_the_one_that_is_missing_is_named(line: str, at: int, rule: str) -> None:
    assert ids_in(without_shape(an_office_paper(line=line), at)) == [rule]


@pytest.mark.parametrize(
    ("lines", "rules"),
    [
        ((ORGAN, MOTTO), []),
        ((ORGAN,), ["missing-motto-line"]),
        ((MOTTO,), ["missing-organ-line"]),
        ((), ["missing-motto-line", "missing-organ-line"]),
        ((ORGAN, (250, 90)), ["wrong-motto-line-length"]),
        (((130, 200), MOTTO), []),  # it may be of the page's middle: unsure
        (((40, 85), MOTTO), ["wrong-organ-line-length"]),
    ],
)
def test_on_tabs_a_line_is_of_the_side_where_it_stands(
    lines: Sequence[Sequence[float]], rules: list[str]
) -> None:
    assert ids_in(on_tabs(*lines)) == rules


def test_two_lines_in_one_column_may_be_one_of_each() -> None:
    document = docx.Document(io.BytesIO(an_office_paper(line="vml")))
    organ, motto = shapes_in(document)[:2]
    motto.addnext(organ)
    assert found_in(saved(document)) == ()


@pytest.mark.parametrize(
    ("rows", "rules"),
    [
        ("\t_______\t__________", []),
        ("\t__\t__", ["missing-motto-line", "missing-organ-line"]),  # too short to be a line
    ],
)
def test_two_rows_of_dashes_side_by_side_on_tabs_are_lines(rows: str, rules: list[str]) -> None:
    document = docx.Document(io.BytesIO(on_tabs()))
    paragraph_with(document, "Số:").insert_paragraph_before(rows)
    assert [one for one in ids_in(saved(document)) if one in NAMES] == rules


def test_a_typed_rule_in_the_head_is_no_part_of_where_the_organ_is() -> None:
    def change(document: Any) -> None:
        saying("Suối Mơ, ngày", "Suối Mơ", "Bắc Ninh")(document)
        paragraph_with(document, "Số:").insert_paragraph_before("_______")

    assert "place-of-another-unit" in ids_in(a_fault(change, an_office_paper()))
