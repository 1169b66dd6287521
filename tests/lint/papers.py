"""A correct paper, and the same with faults made from the outside, as hands make them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

import ntmdocs
from build import a_header, a_plan, a_section, an_annex
from ntmdocs.findings import Finding
from ntmdocs.lint import lint_docx

__all__ = [
    "a_correct_paper",
    "a_fault",
    "all_paragraphs",
    "correct",
    "found_in",
    "ids_in",
    "long_text",
    "looking",
    "paragraph_with",
    "saved",
    "saying",
]

Change = Callable[[Document], None]
_SENTENCE = (
    "Giữ gìn đường làng, ngõ xóm sạch, đẹp quanh năm; vận động các hộ gia đình phân loại rác "
    "tại nguồn, thu gom đúng nơi quy định và trồng hoa, cây xanh hai bên các tuyến đường"
)


def long_text() -> str:
    """A paragraph of three lines."""
    return f"{_SENTENCE}."


def a_correct_paper(**changes: Any) -> bytes:
    """A plan of xã Suối Mơ with bases, titled clauses, points a to e, two annexes."""
    values: dict[str, Any] = {
        "header": a_header(number="05", issued_on="05/3/2024"),
        "legal_bases": {
            "bases": [
                "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
                "Căn cứ Kế hoạch số 12/KH-UBND ngày 01/3/2024 của UBND tỉnh về vệ sinh môi trường",
            ],
            "opening": "UBND xã ban hành Kế hoạch năm {{ year }}, như sau:",
        },
        "sections": [
            a_section(
                {"title": "Mục đích", "content": [long_text()]},
                {"title": "Yêu cầu", "content": [long_text(), long_text()]},
                kind="purpose",
            ),
            a_section(
                {
                    "items": [f"{_SENTENCE} ở thôn {n}" for n in range(1, 7)],
                    "marker": "a)",
                },
                "Các thôn thực hiện theo Phụ lục I, Phụ lục II kèm theo Kế hoạch này.",
                kind="implementation",
            ),
        ],
        "recipients": ["UBND tỉnh (b/c)", "Các thôn"],
        "archive": "VT, KT",
        "annexes": [
            an_annex(title="Danh sách tuyến đường"),
            an_annex(title="Danh sách điểm tập kết rác"),
        ],
    }
    return ntmdocs.render_plan(a_plan(**values | changes)).bytes


def saved(document: Document) -> bytes:
    """The document as a file."""
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


@cache
def correct() -> bytes:
    """The one that most faults are made in, made once."""
    return a_correct_paper()


def a_fault(change: Change, paper: bytes) -> bytes:
    """The paper with one thing changed."""
    document = docx.Document(io.BytesIO(paper))
    change(document)
    return saved(document)


def found_in(content: bytes) -> tuple[Finding, ...]:
    """What lint finds."""
    return lint_docx(content).findings


def ids_in(content: bytes) -> list[str]:
    """The rules that answer, each once."""
    return sorted({finding.rule for finding in found_in(content)})


def all_paragraphs(document: Document) -> Iterator[Paragraph]:
    """Those of cells too, in reading order."""
    for element in document.element.body.iter(qn("w:p")):
        yield Paragraph(element, document)


def paragraph_with(document: Document, start: str, nth: int = 0) -> Paragraph:
    """The paragraph that begins with these words."""
    found = [one for one in all_paragraphs(document) if one.text.strip().startswith(start)]
    assert len(found) > nth, start
    return found[nth]


def saying(start: str, old: str, new: str, nth: int = 0) -> Change:
    """Other words in the paragraph that begins so, in the look of its first run."""

    def change(document: Document) -> None:
        paragraph = paragraph_with(document, start, nth)
        assert old in paragraph.text, paragraph.text
        for run in paragraph.runs:
            if old in run.text:
                run.text = run.text.replace(old, new)
                return
        first, *others = [run for run in paragraph.runs if run.text]
        first.text = paragraph.text.replace(old, new)
        for run in others:
            run.text = ""

    return change


def looking(start: str, nth: int = 0, **look: Any) -> Change:
    """Another look of all runs: `size=`, `bold=`, `italic=`, `font=`, `color=`."""

    def change(document: Document) -> None:
        for run in paragraph_with(document, start, nth).runs:
            _set_look(run, **look)

    return change


def _set_look(run: Run, **look: Any) -> None:
    for name, value in look.items():
        if name == "size":
            run.font.size = Pt(value)
        elif name == "font":
            run.font.name = value
        elif name == "color":
            run.font.color.rgb = RGBColor.from_string(value)
        else:
            setattr(run.font, name, value)


def millimetres(value: float) -> Mm:
    """A length for python-docx."""
    return Mm(value)
