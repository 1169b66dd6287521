"""Footnotes in the parts of a document."""

from __future__ import annotations

import io

import docx
import pytest

import ntmdocs
from build import a_header, a_plan, a_section, an_annex
from ntmdocs import DataError, import_plan
from ntmdocs.read.view import view_docx
from ntmdocs.word.elements import parse_xml
from ntmdocs.word.footnotes import (
    call_footnotes_by_words,
    footnote_xml,
    number_footnotes,
    settle_footnotes,
)
from ntmdocs.word.names import DOCUMENT, w
from ntmdocs.word.package import read_package, write_package
from ntmdocs.writing import template_path
from read.build_docx import a_docx
from template.samples import paragraph

NOTED = "Dân đoàn kết^[Theo **báo cáo** năm {{ year }}.], giàu mạnh.^[Hết [2].]"
PART, RELATIONS = "word/footnotes.xml", "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"


def said(content: bytes) -> list[str]:
    return [
        "".join(run.text for block in note.blocks for run in block.runs).strip()
        for note in view_docx(content).footnotes
    ]


def test_footnotes_are_printed_in_order_and_read_back() -> None:
    items = {"items": ["Một^[Hết [2].];", "Hai."]}
    table = {"table": {"columns": [{"title": "TT"}], "rows": [["Ô^[Trong ô.]"]]}}
    bases = ["Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024^[Đã sửa.]"]
    plan = a_plan(legal_bases=bases, sections=[a_section(NOTED, items, table)], closing="Hết^[x]")
    printed = ntmdocs.render_plan(plan)
    asked = ["Đã sửa.", "Theo báo cáo năm 2024.", "Hết [2].", "Hết [2].", "Trong ô.", "x"]
    assert said(printed.bytes) == asked
    assert "Hết./.\n" in printed.text
    imported = import_plan(printed.bytes)
    assert imported.notes == ()
    again = ntmdocs.render_plan(imported.plan)
    assert (said(again.bytes), again.text) == (asked, printed.text)
    assert docx.Document(io.BytesIO(printed.bytes)).paragraphs


@pytest.mark.parametrize(
    "changes",
    [
        {"header": a_header(subject="Trồng cây^[x] năm 2024")},
        {"annexes": [an_annex("Đoạn.", title="Các việc^[x]")]},
    ],
)
def test_where_no_footnote_can_stand_it_is_refused_at_its_place(changes: dict[str, object]) -> None:
    with pytest.raises(DataError, match="chú thích không đặt được ở đây") as caught:
        ntmdocs.render_plan(a_plan(**changes))
    assert [problem.path for problem in caught.value.problems] in (
        ["header.subject"],
        ["annexes.0.title"],
    )


def test_a_paragraph_that_is_nothing_but_a_footnote_may_close_the_text() -> None:
    printed = ntmdocs.render_plan(a_plan(sections=[a_section("^[x]")], closing=None))
    assert said(printed.bytes) == ["x"]


def test_a_redline_has_the_notes_of_both_and_tells_them() -> None:
    old = a_plan(sections=[a_section("Dân đoàn kết^[Cũ.], giàu mạnh, văn minh.^[Chung.]")])
    new = a_plan(sections=[a_section("Dân đoàn kết^[Mới.], giàu mạnh, văn minh.^[Chung.]")])
    made = ntmdocs.compare_plans(old, new)
    assert said(made.docx.bytes) == ["Cũ.", "Mới.", "Chung."]
    assert [str(one) for one in made.changes] == [
        "Dân đoàn kết[- [Cũ.]-]{+ [Mới.]+}, giàu mạnh, văn minh. [Chung.]"
    ]
    none = ntmdocs.compare_plans(new, a_plan(sections=[a_section("Dân đoàn kết, giàu mạnh.")]))
    assert said(none.docx.bytes) == ["Mới.", "Chung."]


def test_notes_written_in_another_way_keep_their_numbers() -> None:
    noted = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    parts = read_package(a_docx(paragraph("x", noted), footnote=paragraph("y")))
    document = parse_xml(parts[DOCUMENT])
    call_footnotes_by_words(document, parts)
    made = number_footnotes(document, parts)
    (mark,) = document.iter(w("footnoteReference"))
    assert mark.get(w("id")) == "7"
    assert b"<w:footnote " in made[PART]


def test_a_template_with_footnotes_of_its_own_keeps_them() -> None:
    template = read_package(template_path("ke-hoach.docx").read_bytes())
    own = settled(template, "Của mẫu.")
    printed = ntmdocs.render_plan(a_plan(sections=[a_section("Một^[Của kế hoạch.]")]), template=own)
    assert said(printed.bytes) == ["Của mẫu.", "Của kế hoạch."]


def settled(parts: dict[str, bytes], words: str) -> bytes:
    """The template with a note after the paper's type."""
    mark = "{{ document_type }}</w:t></w:r>" + footnote_xml(f"<w:r><w:t>{words}</w:t></w:r>")
    texts = _Texts({name: parts[name].decode() for name in (DOCUMENT, TYPES, RELATIONS)})
    texts[DOCUMENT] = texts[DOCUMENT].replace("{{ document_type }}</w:t></w:r>", mark)
    settle_footnotes(texts)
    return write_package(parts | {name: text.encode() for name, text in texts.items()})


class _Texts(dict[str, str]):
    def checksums(self) -> dict[str, tuple[int, int]]:
        return {}
