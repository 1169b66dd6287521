"""Every printed paragraph and cell knows where in the data it comes from."""

from __future__ import annotations

import io
from pathlib import Path

import docx as python_docx
import pytest

import ntmdocs
from build import a_header, a_paper, a_plan, a_section, a_signature, a_table, an_annex
from ntmdocs.model import Paper
from ntmdocs.model.walk import DataPath, parse_path, steps, strings
from ntmdocs.render.places import PlaceMarks
from ntmdocs.template import Template
from ntmdocs.word.docx import Docx
from ntmdocs.word.elements import parse_xml
from ntmdocs.word.names import DOCUMENT, w
from ntmdocs.word.package import read_package
from ntmdocs.word.place_marks import mark_xml
from ntmdocs.word.text import lines_of
from ntmdocs.writing import template_path
from tools.office import saved_by_writer
from tools.structure import structure_problems

EXAMPLES = sorted(Path(__file__).parents[2].glob("examples/*/*.yaml"))
NOT_PRINTED = {"year", "open_notes", "commune", "villages", "criteria_sets"}
MARK = b"_ntm_"


def words_at(docx: Docx) -> list[tuple[str, str]]:
    """Each place with the words of its paragraph."""
    paragraphs = list(parse_xml(read_package(docx.bytes)[DOCUMENT]).iter(w("p")))
    return [(place.path, " ".join(lines_of(paragraphs[place.paragraph]))) for place in docx.places]


def value_at(paper: Paper, path: DataPath) -> object:
    return [step.value for step in steps(paper, path)][-1]


def folded(text: str) -> str:
    return " ".join(text.split()).casefold()


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.parent.name)
def test_the_words_of_a_place_are_printed_there(file: Path) -> None:
    plan = ntmdocs.load_plan(file)
    places = words_at(ntmdocs.render_plan(plan))
    assert len(places) > 50
    for path, printed in places:
        value = value_at(plan, parse_path(path)) if ".data_table" not in path else None
        if isinstance(value, str) and not set(value) & set("{*\\"):
            assert folded(value).rstrip(".;:") in folded(printed), path


def test_each_text_of_a_paper_has_its_place_once() -> None:
    items = {"items": [{"text": "Một.", "items": ["Hai."], "lead": "UBND xã"}]}
    table = {"table": a_table(["1", ["Ba", "Bốn"], ""], {"group": ["A", "Nhóm"]}, note="Ghi chú.")}
    solution = {"solution": {"title": "Năm", "tasks": ["Sáu."], "deadline": "Tháng 9"}}
    duty = {"assignment": {"actor": "Các thôn", "duties": ["Bảy."]}}
    budget = {"budget": {"lines": [{"name": "Tám", "amount_vnd": "1000000"}]}}
    goal = {"goal": {"text": "Chín.", "targets": [{"indicator": "Mười", "value": "95%"}]}}
    section = a_section("Lời.", items, table, solution, duty, budget, goal, text="Liền sau.")
    paths = [place.path for place in ntmdocs.render_plan(a_plan(sections=[section])).places]
    assert len(paths) == len(set(paths))
    inside = [path.removeprefix("sections.0.") for path in paths if path.startswith("sections")]
    assert inside == [
        *("title", "content.0", "content.1.items.0.text", "content.1.items.0.items.0.text"),
        "content.1.items.0.lead",
        *(f"content.2.table.columns.{number}.title" for number in range(3)),
        *(f"content.2.table.rows.0.cells.{cell}" for cell in ("0.0", "1.0", "1.1", "2")),
        *(f"content.2.table.rows.1.group.{number}" for number in range(2)),
        *("content.2.table.note", "content.3.solution.title", "content.3.solution.tasks.0.text"),
        *("content.3.solution.deadline", "content.4.assignment.actor"),
        *("content.4.assignment.duties.0.text", "content.5.budget", "content.5.budget.lines.0"),
        *("content.6.goal", "content.6.goal.targets.0"),
    ]


def test_an_organ_of_lines_has_a_place_for_each() -> None:
    lines = a_plan(header=a_header(issuing_body=["Ủy ban nhân dân", "xã Suối Mơ"]))
    alone = a_plan(header=a_header(issuing_body="Ủy ban nhân dân xã Suối Mơ Thượng"))
    above = a_plan(header=a_header(issuing_body={"parent": "UBND huyện", "name": "UBND xã"}))
    name, parent = "header.issuing_body.name", "header.issuing_body.parent"
    found = [
        [(path, words) for path, words in words_at(ntmdocs.render_plan(plan)) if "_body" in path]
        for plan in (lines, alone, above)
    ]
    assert found == [
        [(f"{name}.0", "ỦY BAN NHÂN DÂN"), (f"{name}.1", "XÃ SUỐI MƠ")],
        [(name, "ỦY BAN NHÂN DÂN")],
        [(f"{parent}.0", "UBND HUYỆN"), (f"{name}.0", "UBND XÃ")],
    ]


def test_head_and_end_have_their_places() -> None:
    header = a_header(number="5", issued_on="05/3/2024", subtitle="(Dự thảo)")
    signature = a_signature(other_position="Trưởng ban")
    plan = a_plan(header=header, signature=signature, annexes=[an_annex("Lời."), an_annex("Văn.")])
    said = dict(words_at(ntmdocs.render_plan(plan)))
    assert said["header.number"] == "Số: 05/KH-UBND"
    assert said["header.issued_on"] == "Suối Mơ, ngày 05 tháng 3 năm 2024"
    assert (said["recipients.0"], said["archive"]) == ("- UBND tỉnh (b/c);", "- Lưu: VT.")
    assert said["signature.full_name"] == plan.signature.full_name
    assert said["signature.other_position"] == "Trưởng ban"
    assert said["annexes.1.heading"] == "Phụ lục II"
    assert {"header.subtitle", "signature.position", "annexes.0.attachment_note"} <= {*said}


def test_a_line_of_the_end_is_not_found_where_the_text_says_the_same() -> None:
    """Else who edits that paragraph in Word would change the recipient too."""
    text = "Các thôn gửi báo cáo về UBND tỉnh (b/c);"
    items, table = {"items": ["UBND tỉnh (b/c);", "Các thôn;"]}, a_table(["1", "CHỦ TỊCH", ""])
    section = a_section(text, items, table)
    said = words_at(ntmdocs.render_plan(a_plan(sections=[section])))
    places = [path for path, _ in said]
    assert len(places) == len(set(places))
    assert dict(said)["sections.0.content.0"] == text
    assert dict(said)["recipients.0"] == "- UBND tỉnh (b/c);"
    assert places.index("closing") < places.index("recipients.0")
    assert places.index("closing") < places.index("signature.position")


def test_an_annex_is_not_found_where_the_one_before_names_it() -> None:
    annexes = [an_annex("Số liệu ở Phụ lục II"), an_annex("Lời.")]
    said = dict(words_at(ntmdocs.render_plan(a_plan(annexes=annexes))))
    assert said["annexes.1.heading"] == "Phụ lục II"
    assert said["annexes.0.content.0"] == "Số liệu ở Phụ lục II"


def test_what_a_paper_does_not_say_itself_has_no_place() -> None:
    docx = ntmdocs.render_plan(a_paper("bao-cao", addressees=["UBND tỉnh", "Huyện ủy"]))
    said = dict(words_at(docx))
    assert "- Như trên;" in docx.text
    assert "- Như trên;" not in said.values()
    assert said["addressees.1"] == "- Huyện ủy."


def test_a_paper_that_is_issued_holds_nothing_but_what_it_prints() -> None:
    plan = a_plan(annexes=[an_annex({"table": a_table()})])
    marked, plain = ntmdocs.render_plan(plan), ntmdocs.render_plan(plan, places=False)
    issued = marked.without_places()
    assert MARK in read_package(marked.bytes)[DOCUMENT]
    for docx in (plain, issued):
        parts = read_package(docx.bytes)
        assert docx.text == marked.text
        assert (docx.places, [name for name in parts if "custom" in name.lower()]) == (
            (),
            ["docProps/custom.xml"],
        )
        assert MARK not in parts[DOCUMENT]
        assert structure_problems(docx.bytes) == []
    assert plain.without_places().text == marked.text


def test_what_is_taken_out_counts_as_no_change_by_hand(tmp_path: Path) -> None:
    issued = ntmdocs.render_plan(a_plan()).without_places()
    for _ in range(2):
        issued.save(tmp_path / "a.docx")
    assert (tmp_path / "a.docx").read_bytes() == issued.bytes


def test_a_document_with_places_counts_as_untouched_until_it_is_changed(tmp_path: Path) -> None:
    docx = ntmdocs.render_plan(a_plan())
    for _ in range(2):
        docx.save(tmp_path / "a.docx")
    document = docx.document
    document.save(tmp_path / "a.docx")
    docx.save(tmp_path / "a.docx")
    document.paragraphs[5].add_run("thêm")
    document.save(tmp_path / "a.docx")
    with pytest.raises(ntmdocs.OverwriteRefused, match="sửa tay"):
        docx.save(tmp_path / "a.docx")


def test_notes_and_data_that_are_not_printed_are_not_in_the_file() -> None:
    plan = a_plan(open_notes=["Hỏi lại Chủ tịch"], annexes=[])
    parts = read_package(ntmdocs.render_plan(plan).bytes)
    assert not any("Hỏi lại".encode() in part for part in parts.values())
    assert "Giữ gìn" not in parts["customXml/ntmdocs.xml"].decode()


def test_a_printed_paper_that_became_a_template_leaves_no_mark_of_its_own() -> None:
    document = ntmdocs.render_plan(a_plan()).document
    for paragraph in document.paragraphs:
        if paragraph.text.startswith("I. "):
            paragraph.runs[0].text = "{%p for block in blocks %}"
            paragraph.insert_paragraph_before("")
    target = io.BytesIO()
    document.save(target)
    parts = Template(target.getvalue()).parts
    assert MARK not in parts[DOCUMENT]
    assert [name for name in parts if name.startswith("customXml")] == []


def test_a_line_that_a_template_prints_otherwise_has_no_place() -> None:
    document = python_docx.Document(str(template_path("ke-hoach.docx")))
    for text in document.element.body.iter(w("t")):
        text.text = (text.text or "").replace("{{ full_name }}", "{{ full_name|upper }}")
    target = io.BytesIO()
    document.save(target)
    annex = {"content": ["Lời."]}
    docx = ntmdocs.render_plan(a_plan(annexes=[annex]), target.getvalue())
    paths = {place.path for place in docx.places}
    assert "TRẦN VĂN AN" in docx.text
    assert {"signature.position", "annexes.0.heading", "annexes.0.content.0"} <= paths
    assert not {"signature.full_name", "annexes.0.title"} & paths


def test_a_line_behind_a_text_box_in_its_paragraph_has_no_place() -> None:
    """The box has the mark of its own line; where the paragraph begins is not in sight."""
    boxed, behind, other = (f"<w:r><w:t>{line}</w:t></w:r>" for line in "ABC")
    box = f"<w:r><w:txbxContent><w:p>{boxed}</w:p></w:txbxContent></w:r>"
    marks = PlaceMarks()
    marks.look_for([("a", "A"), ("b", "B"), ("c", "C")])
    made = "".join(marks._with_lines(f"<w:p>{box}{behind}</w:p><w:p>{other}</w:p>"))
    unmarked = made.replace(mark_xml(0) + boxed, boxed).replace(mark_xml(1) + other, other)
    assert "bookmark" not in unmarked


def test_places_are_the_same_however_often_a_paper_is_printed() -> None:
    plan = a_plan(annexes=[an_annex({"table": a_table()})])
    first, second = (ntmdocs.render_plan(plan) for _ in range(2))
    assert (first.bytes, first.places) == (second.bytes, second.places)


@pytest.mark.needs_office
def test_places_survive_another_program(tmp_path: Path) -> None:
    docx = ntmdocs.render_plan(ntmdocs.load_plan(EXAMPLES[-1]))
    docx.save(tmp_path / "a.docx")
    (saved,) = saved_by_writer([tmp_path / "a.docx"], tmp_path / "saved")
    there = Docx(saved.read_bytes(), "a.docx")
    assert list(dict.fromkeys(place.path for place in there.places)) == list(
        dict.fromkeys(place.path for place in docx.places)
    )


def test_strings_that_are_printed_are_those_that_have_places() -> None:
    """A place that is no string is the part that a sentence is made of."""
    plan = a_plan()
    of_data = {".".join(map(str, path)) for path, _ in strings(plan)}
    places = {place.path for place in ntmdocs.render_plan(plan).places}
    assert {path for path in of_data if path.startswith(("sections", "closing"))} - {
        f"sections.{number}.title" for number in range(2)
    } <= places
