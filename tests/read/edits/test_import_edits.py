"""What a person changed in Word comes back into the strings it was printed from."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

import ntmdocs
from build import a_header, a_plan, a_section, a_table, an_annex
from ntmdocs.findings import Severity
from ntmdocs.model import Items, Paper, Plan, Table, Task, Text
from ntmdocs.model.walk import parse_path
from ntmdocs.read.edits.sources import value_at
from ntmdocs.word.package import read_package, write_package
from read.edits.editing import (
    after,
    all_paragraphs,
    broken,
    edited,
    paragraph_of,
    reword,
    taken,
    without,
)

EXAMPLES = sorted(Path(__file__).parents[3].glob("examples/*/*.yaml"))


def at(paper: Paper, path: str) -> Any:
    return value_at(paper, parse_path(path))


def with_content(*content: Any, **changes: Any) -> Plan:
    return a_plan(sections=[a_section(*content), a_section("Lời cuối.")], **changes)


def differing(old: Paper, new: Paper) -> dict[str, tuple[Any, Any]]:
    """The fields of two papers that are not the same."""
    fields = ((name, getattr(old, name), getattr(new, name)) for name in type(old).model_fields)
    return {name: (before, now) for name, before, now in fields if before != now}


# Nothing was changed


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.parent.name)
def test_a_document_that_nobody_changed_changes_nothing(file: Path) -> None:
    plan = ntmdocs.load_plan(file)
    back = ntmdocs.import_edits(plan, ntmdocs.render_plan(plan).bytes)
    assert (back.plan, back.notes) == (plan, ())


# Words


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("sạch, đẹp quanh", "sạch và đẹp quanh", "sections.0.content.0"),
        ("quanh năm.", "quanh năm!", "sections.0.content.0"),
        ("Giữ gìn", "Cùng giữ gìn", "sections.0.content.0"),
        ("triển khai ", "", "sections.1.content.0"),
        ("của UBND xã, ", "của xã, ", "closing"),
        ("thực hiện", "thi hành", "closing"),
        ("UBND tỉnh", "UBND huyện", "recipients.0.name"),
        ("Suối Mơ", "Suối Mơ Thượng", "header.place"),
        ("nông thôn năm", "nông thôn, đô thị năm", "header.subject"),
        ("Trần Văn An", "Trần Văn Bình", "signature.full_name"),
    ],
)
def test_words_go_into_their_string(old: str, new: str, path: str) -> None:
    plan = a_plan()
    before = at(plan, path)
    with_more = {"thực hiện": "./.", "Suối Mơ": ", ngày", "UBND tỉnh": " (b/c)"}.get(
        old, ""
    )  # where else they stand
    back = taken(plan, reword(old + with_more, new + with_more))
    assert at(back.plan, path) == before.replace(old, new) != before
    assert len(differing(plan, back.plan)) == 1


def test_words_of_a_cited_act_are_read_as_one() -> None:
    plan = a_plan()
    back = taken(plan, reword("số 12/KH-UBND", "số 15/KH-UBND"))
    (act,) = back.plan.legal_bases.bases[1].acts
    assert (act.number_symbol, act.issuer) == ("15/KH-UBND", "UBND tỉnh")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Trong", "Ngay trong"),
        ("Trong năm", "Trong cả năm"),
        ("toàn xã", "cả xã"),
        ("sạch đẹp", "đẹp"),
        ("*đường*", "*đường* {của}"),
        (" Mơ.", " Mơ nhé!"),
        (" Mơ.", " Mơ"),
    ],
)
def test_names_marks_and_signs_stay_where_their_words_are_not_touched(old: str, new: str) -> None:
    typed = "Trong năm {{ year }}, **toàn xã** làm *sạch đẹp* \\*đường\\* {{ place }}."
    back = taken(with_content(typed), reword(old, new))
    escaped = [
        one.replace(" Mơ", "}}").replace("*", "\\*").replace("{", "\\{").replace("}", "\\}")
        for one in (old, new)
    ]
    wanted = typed.replace(*(one.replace("\\}\\}", "}}") for one in escaped))
    assert back.plan.sections[0].content == (wanted,)


def test_marks_around_words_that_are_gone_go_too() -> None:
    def remove(document: Any) -> None:
        run = paragraph_of(document, "Cả ").runs[1]._r
        run.getparent().remove(run)

    back = taken(with_content("Cả **xã** cùng *làm ngay*."), remove)
    assert back.plan.sections[0].content[0] == "Cả cùng *làm ngay*."


def test_words_taken_from_the_end_of_a_mark_leave_no_space_in_it() -> None:
    plan = with_content("**Thôn Đa Hội** và *thôn Đồng* cùng làm.")
    back = taken(plan, reword("Thôn Đa Hội", "Thôn Đa"), reword("thôn Đồng", "Đồng"))
    assert back.plan.sections[0].content[0] == "**Thôn Đa** và *Đồng* cùng làm."


def test_words_of_a_name_are_asked_about() -> None:
    plan = with_content("Trong năm {{ year }}, làm sạch đường.")
    content = edited(
        ntmdocs.render_plan(plan), reword("Trong năm 2024, làm sạch", "Trong năm 2025, dọn sạch")
    )
    back = ntmdocs.import_edits(plan, content)
    assert back.plan.sections[0].content[0] == "Trong năm {{ year }}, dọn sạch đường."
    (note,) = back.notes
    assert (note.rule, note.place) == ("filled-words-edited", "sections.0.content.0")
    assert "{{ year }}" in note.message
    assert note.sentence in back.plan.open_notes


def test_a_heading_in_capitals_keeps_how_it_was_typed() -> None:
    plan = a_plan(sections=[a_section(title="Mục tiêu chung"), a_section()])
    back = taken(plan, reword("MỤC TIÊU CHUNG", "MỤC TIÊU CỤ THỂ, CHUNG"))
    assert back.plan.sections[0].title == "Mục tiêu cụ thể, chung"
    back = taken(plan, reword("MỤC TIÊU CHUNG", "NHIỆM VỤ, MỤC TIÊU CHUNG"))
    assert back.plan.sections[0].title == "Nhiệm vụ, Mục tiêu chung"


def test_words_of_a_name_in_capitals_begin_as_it_does() -> None:
    plan = a_plan(header=a_header(issuing_body=["Ủy ban nhân dân", "xã Minh Phúc"]))
    for old, new, name in (
        ("XÃ MINH", "PHƯỜNG MINH", "phường Minh Phúc"),
        ("MINH PHÚC", "MINH PHỤC", "xã Minh Phục"),
        ("MINH PHÚC", "TRẦN HƯNG ĐẠO", "xã Trần Hưng Đạo"),
        ("MINH PHÚC", "MINH PHÚC THƯỢNG", "xã Minh Phúc Thượng"),
        ("XÃ MINH", "XÃ BÌNH MINH", "xã Bình Minh Phúc"),
    ):
        back = taken(plan, reword(old, new))
        assert back.plan.header.issuing_body.name == ("Ủy ban nhân dân", name)


def test_a_usual_title_becomes_one_of_its_own() -> None:
    back = taken(a_plan(), reword("MỤC ĐÍCH, YÊU CẦU", "MỤC ĐÍCH"))
    assert back.plan.sections[0].title == "Mục đích"
    assert back.plan.sections[0].kind == "purpose"


def test_a_heading_with_its_text_is_two_strings() -> None:
    section = a_section(a_section(title="Đối tượng", text="Là các hộ."), title="A")
    back = taken(
        a_plan(sections=[section, a_section()]),
        reword("Đối tượng", "Phạm vi"),
        reword("các hộ", "mọi hộ"),
    )
    made = back.plan.sections[0].content[0]
    assert (made.title, made.text) == ("Phạm vi", "Là mọi hộ.")


@pytest.mark.parametrize(
    ("old", "new", "typed"),
    [
        ("- Một", "- Xong Một", "Xong Một."),
        ("- Một hai", "- hai", "hai."),
        ("Một hai.", "Một ba.", "Một ba."),
    ],
)
def test_words_at_the_edge_of_what_is_computed(old: str, new: str, typed: str) -> None:
    first = {"text": f"{old.strip('- .')}."}
    plan = with_content({"items": [first, "Cuối."]})

    def change(document: Any) -> None:
        paragraph = paragraph_of(document, "- Một")
        text = paragraph.text.replace(old, new, 1)
        for run in paragraph.runs[1:]:
            run._r.getparent().remove(run._r)
        paragraph.runs[0].text = text

    assert taken(plan, change).plan.sections[0].content[0].items[0].text == typed


def test_a_mark_that_is_computed_may_go_with_the_last_word() -> None:
    plan = a_plan()
    content = edited(ntmdocs.render_plan(plan), reword("Các thôn;", "Các xóm"))
    back = ntmdocs.import_edits(plan, content)
    assert (str(back.plan.recipients[1]), back.notes) == ("Các xóm", ())


def test_a_mark_at_the_end_of_the_paper_that_is_gone_is_told() -> None:
    plan = a_plan(closing="Trên đây là Kế hoạch")
    content = edited(ntmdocs.render_plan(plan), reword("Kế hoạch./.", "Kế hoạch"))
    (note,) = ntmdocs.import_edits(plan, content).notes
    assert 'trong Word không có dấu, đang in "./."' in note.message


# Number and date filled in by hand


def retyped(words: str, text: str) -> Any:
    """The first run of the paragraph with those words, with other words."""
    return lambda document: setattr(paragraph_of(document, words).runs[0], "text", text)


@pytest.mark.parametrize("typed", ["57", " 57", "7"])
def test_the_number_that_the_clerk_wrote_comes_back(typed: str) -> None:
    plan = a_plan(annexes=[an_annex("Lời.")])
    content = edited(
        ntmdocs.render_plan(plan),
        lambda document: setattr(
            paragraph_of(document, "Số:").runs[0], "text", f"Số: {typed}/KH-UBND"
        ),
    )
    back = ntmdocs.import_edits(plan, content)
    assert back.plan.header.number == typed.strip()
    assert back.notes == ()


def test_the_date_that_the_clerk_wrote_comes_back() -> None:
    back = taken(
        a_plan(),
        lambda document: setattr(
            paragraph_of(document, "ngày").runs[0], "text", "Suối Mơ, ngày 05 tháng 3 năm 2024"
        ),
    )
    assert str(back.plan.header.issued_on) == "ngày 05 tháng 3 năm 2024"


def test_a_day_that_is_none_is_told() -> None:
    plan = a_plan()
    content = edited(
        ntmdocs.render_plan(plan),
        lambda document: setattr(
            paragraph_of(document, "ngày").runs[0], "text", "Suối Mơ, ngày 31 tháng 4 năm 2024"
        ),
    )
    back = ntmdocs.import_edits(plan, content)
    assert back.plan.header == plan.header
    assert [note.rule for note in back.notes] == ["edit-not-taken"]


# Paragraphs and items, new, gone, moved

ITEMS = {"items": ["Một.", {"text": "Hai.", "items": ["Nhỏ."]}, "Ba **đậm**."]}


def test_a_new_item() -> None:
    for above, expected in (("- Một", 1), ("- Ba", 3), ("+ Nhỏ", 2)):
        back = taken(with_content(ITEMS), after(above, "- Mới."))
        (items,) = back.plan.sections[0].content
        assert items.items[expected] == Task(text=Text("Mới."))


def test_a_new_item_below_another() -> None:
    back = taken(with_content(ITEMS), after("- Một", "+ Dưới."), after("+ Nhỏ", "+ Nhỏ nữa."))
    (items,) = back.plan.sections[0].content
    assert [[str(one.text) for one in task.items] for task in items.items] == [
        ["Dưới."],
        ["Nhỏ.", "Nhỏ nữa."],
        [],
    ]


def test_new_items_one_below_another() -> None:
    back = taken(
        with_content("Đầu."), after("Đầu", "+ Ba."), after("Đầu", "- Hai."), after("Đầu", "Lời.")
    )
    _, said, items = back.plan.sections[0].content
    assert said == "Lời."
    assert items == Items(items=[{"text": "Hai.", "items": ["Ba."]}])


def test_a_new_paragraph_with_words_in_bold() -> None:
    def bold(document: Any) -> None:
        paragraph_of(document, "Mới").add_run(" đậm").bold = True

    back = taken(with_content("Một.", ITEMS), after("Một.", "Mới"), bold, after("Ba", "Sau các ý."))
    content = back.plan.sections[0].content
    assert (content[1], content[3]) == ("Mới **đậm**", "Sau các ý.")


def test_a_paragraph_right_below_a_heading() -> None:
    back = taken(with_content("Một."), after("Một.", "Mới."), move("Mới.", "I. "))
    assert back.plan.sections[0].content == ("Mới.", "Một.")


def test_deleted_lines_go_with_what_holds_nothing_else() -> None:
    plan = with_content("Một.", ITEMS, {"table": a_table(note="Ghi chú.")}, closing="Hết")
    assert len(taken(plan, without("- Một")).plan.sections[0].content[1].items) == 2
    assert taken(plan, without("+ Nhỏ")).plan.sections[0].content[1].items[1].items == ()
    assert (
        taken(plan, *(without(one) for one in ("- Một", "- Hai", "+ Nhỏ", "- Ba")))
        .plan.sections[0]
        .content[1:]
        == plan.sections[0].content[2:]
    )
    assert taken(plan, without("Ghi chú.")).plan.sections[0].content[2].note is None


def test_a_section_that_is_gone_and_renumbered() -> None:
    titles = {"A.": "Một", "B.": "Hai", "C.": "Ba"}
    plan = a_plan(sections=[a_section(text, title=title) for text, title in titles.items()])
    back = taken(plan, without("II. HAI"), without("B."), reword("III. ", "II. "))
    assert [str(section.heading) for section in back.plan.sections] == ["Một", "Ba"]


def test_an_item_that_is_gone_while_what_is_below_it_stays_is_told() -> None:
    plan = with_content(ITEMS)
    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), without("- Hai")))
    assert back.plan.sections == plan.sections
    assert [(note.rule, note.place) for note in back.notes] == [
        ("removal-not-taken", "sections.0.content.0.items.1.text")
    ]


def move(words: str, below: str) -> Any:
    def change(document: Any) -> None:
        element = paragraph_of(document, words)._p
        paragraph_of(document, below)._p.addnext(element)

    return change


def cut_and_paste(words: str, below: str) -> Any:
    """As `move`, but the bookmark stays behind."""

    def change(document: Any) -> None:
        paragraph = paragraph_of(document, words)
        element = deepcopy(paragraph._p)
        for mark in [*element.iter("{*}bookmarkStart", "{*}bookmarkEnd")]:
            element.remove(mark)
        paragraph._p.getparent().remove(paragraph._p)
        paragraph_of(document, below)._p.addnext(element)

    return change


@pytest.mark.parametrize("moved", [move, cut_and_paste])
def test_what_was_moved_keeps_how_it_was_typed(moved: Any) -> None:
    plan = with_content(ITEMS, "Năm {{ year }}.", "Cuối.")
    back = taken(plan, moved("- Ba", "I. "))
    assert [str(task.text) for task in back.plan.sections[0].content[0].items] == [
        "Ba **đậm**.",
        "Một.",
        "Hai.",
    ]
    back = taken(plan, moved("Năm 2024", "Cuối."))
    assert back.plan.sections[0].content[1:] == ("Cuối.", "Năm {{ year }}.")


def test_a_new_basis_and_a_new_recipient() -> None:
    back = taken(
        a_plan(),
        after("Căn cứ Luật", "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;"),
        after("- UBND tỉnh", "- Huyện ủy (b/c);"),
    )
    assert [basis.lead for basis in back.plan.legal_bases.bases] == ["Căn cứ"] * 3
    assert str(back.plan.recipients[1]) == "Huyện ủy (b/c)"


def test_tasks_keep_their_dashes_when_one_is_left() -> None:
    plan = with_content({"solution": {"title": "Năm", "tasks": ["Một.", "Hai."]}})
    back = taken(plan, without("- Một"))
    assert back.plan.sections[0].content[0].marker == "-"


def joined(first: str, second: str) -> Any:
    """Two paragraphs made one, as by deleting the end of the first."""

    def change(document: Any) -> None:
        above, below = paragraph_of(document, first)._p, paragraph_of(document, second)._p
        above.extend([child for child in below if not child.tag.endswith("}pPr")])
        below.getparent().remove(below)

    return change


def test_duties_that_cannot_all_go_stay_and_are_told() -> None:
    solution = {"solution": {"title": "A", "tasks": ["Một.", "Hai."]}}
    plan = with_content(solution, {"assignment": {"actor": "B", "duties": ["Ba.", "Bốn."]}})
    changes = move("- Ba", "- Một"), joined("2. B", "- Bốn")
    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), *changes))
    assert "removal-not-taken" in {note.rule for note in back.notes}
    assert len(back.plan.sections[0].content[1].duties) == 1


def test_two_paragraphs_made_one_are_the_first() -> None:
    plan = with_content("Năm {{ year }} một.", " hai.", "Ba.")
    back = taken(plan, joined("một.", "hai."))
    assert back.plan.sections[0].content == ("Năm {{ year }} một.hai.", "Ba.")


def test_a_paragraph_made_two() -> None:
    plan = with_content("Một {{ year }} hai ba bốn năm.", "Sau.")

    def split(document: Any) -> None:
        run = paragraph_of(document, "hai ba").runs[-1]
        run.text = run.text.replace(" hai ba bốn năm.", "")
        after("Một 2024", "Hai ba bốn năm.")(document)

    back = taken(plan, split)
    assert back.plan.sections[0].content == ("Một {{ year }}", "Hai ba bốn năm.", "Sau.")


NAMED = "Một {{ year }} hai; ba *{{ year }}* **bốn**^[Chú.] năm."


@pytest.mark.parametrize(
    ("at", "instead", "halves"),
    [
        ("; ba ", (";", "Ba "), ("Một {{ year }} hai;", "Ba *{{ year }}* **bốn**^[Chú.] năm.")),
        ("; ba ", (":", "ba "), ("Một {{ year }} hai:", "ba *{{ year }}* **bốn**^[Chú.] năm.")),
        (" năm.", (".", "Năm."), ("Một {{ year }} hai; ba *{{ year }}* **bốn.**^[Chú.]", "Năm.")),
    ],
)
@pytest.mark.parametrize("is_item", [False, True])
def test_a_paragraph_made_two_keeps_its_names(
    at: str, instead: tuple[str, str], halves: tuple[str, str], is_item: bool
) -> None:
    plan = with_content({"items": [NAMED, "Sau."]} if is_item else NAMED, "Cuối.")
    sign = "- " if is_item else ""
    back = taken(plan, broken(at, instead=(instead[0], sign + instead[1])))
    content = back.plan.sections[0].content
    texts = [one.text for one in content[0].items[:2]] if is_item else list(content[:2])
    assert texts == [*halves]


def test_a_task_made_two_before_the_name_of_its_own_deadline_is_told() -> None:
    task = {"text": "Rà soát; xong trước {{ deadline }}.", "deadline": "tháng 9"}
    plan = with_content({"items": [task, "Sau."]})
    content = edited(ntmdocs.render_plan(plan), broken("; xong", instead=(";", "- Xong")))
    back = ntmdocs.import_edits(plan, content)
    assert "filled-words-edited" in {note.rule for note in back.notes}


def test_a_paragraph_made_two_amid_bold_words_keeps_what_it_can() -> None:
    back = taken(with_content("Một **hai. Ba** bốn.", "Cuối."), broken(". Ba", instead=(".", "Ba")))
    assert back.plan.sections[0].content[:2] == ("Một **hai.**", "**Ba** bốn.")


def test_a_heading_with_its_text_is_parted_in_its_text() -> None:
    section = a_section(a_section(title="Đối tượng", text="Là các hộ. Cả xã."), title="A")
    plan = a_plan(sections=[section, a_section()])
    back = taken(plan, broken(" Cả xã", instead=("", "Cả xã")))
    assert back.plan.sections[0].content[0].text == "Là các hộ."
    assert back.plan.sections[0].content[0].content[0] == "Cả xã."


@pytest.mark.parametrize("words", ["Một hai", "Dọn vệ sinh", "Vệ sinh môi"])
def test_a_line_break_amid_a_sentence_is_told(words: str) -> None:
    plan = with_content("Một hai ba.", {"table": a_table()})
    content = edited(ntmdocs.render_plan(plan), broken(words, instead=(words, "")))
    back = ntmdocs.import_edits(plan, content)
    assert [note.rule for note in back.notes] == ["line-break-not-taken"]
    assert back.plan.sections == plan.sections


def test_a_line_break_at_the_end_of_a_paragraph_is_nothing() -> None:
    taken(with_content("Một hai ba."), broken("ba.", instead=("ba.", "")))


def test_a_line_break_that_is_printed_is_nothing() -> None:
    part = a_section(a_section("Lời."), title="Chung", division="part")
    taken(a_plan(sections=[part]), reword("CHUNG", "CHUNG NHẤT"))


def test_a_line_written_anew_is_told_rather_than_put_together_from_parts() -> None:
    plan = with_content("Năm {{ year }}, các thôn làm sạch đường làng, ngõ xóm.")
    content = edited(ntmdocs.render_plan(plan), retyped("Năm 2024", "Giao thôn họp dân."))
    back = ntmdocs.import_edits(plan, content)
    assert back.plan.sections == plan.sections
    (note,) = back.notes
    assert "Giao thôn họp dân." in note.message


def test_a_new_basis_that_ends_otherwise_stays_and_its_mark_is_told() -> None:
    plan = a_plan(legal_bases={"layout": "narrative", "bases": ["Thực hiện Luật Đất đai"]})
    typed = "Thực hiện Luật Thủ đô và điều kiện của xã"
    content = edited(ntmdocs.render_plan(plan), after("Luật Đất đai", f"{typed},"))
    (note,) = ntmdocs.import_edits(plan, content).notes
    assert note.rule == "edit-not-taken"
    assert note.sentence == (f'dấu cuối câu do máy đặt: trong Word ",", đang in ".", ở "{typed},"')


def test_a_part_of_a_table_from_data_that_is_gone_is_told() -> None:
    goal = {"goal": {"text": "A.", "targets": [{"indicator": "Nước sạch", "value": "95%"}]}}
    plan = with_content(goal, {"data_table": {"of": "targets", "note": "Nguồn: xã."}})

    def remove(document: Any) -> None:
        row(document, "Chỉ tiêu").getparent().remove(row(document, "Chỉ tiêu").getnext())

    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), remove))
    assert back.plan.sections == plan.sections
    assert {note.rule for note in back.notes} == {"removal-not-taken"}


# Tables


def row(document: Any, words: str) -> Any:
    return next(paragraph_of(document, words)._p.iterancestors("{*}tr"))


def new_row(below: str, *cells: str) -> Any:
    def change(document: Any) -> None:
        above = row(document, below)
        made = deepcopy(above)
        for mark in [*made.iter("{*}bookmarkStart", "{*}bookmarkEnd")]:
            mark.getparent().remove(mark)
        for paragraph, words in zip(made.iter("{*}p"), cells, strict=True):
            texts = [*paragraph.iter("{*}t")]
            texts[0].text = words
        above.addnext(made)

    return change


def test_cells_rows_and_what_is_filled_into_empty_ones() -> None:
    rows = (["1", "Dọn **đường**", "Tháng 3"], ["2", "Trồng hoa", ""], ["3", "Quét", "Tháng 5"])
    plan = with_content({"table": a_table(*rows)})

    def fill(document: Any) -> None:
        cells = [*row(document, "Trồng hoa").iter("{*}p")]
        type(paragraph_of(document, "Trồng"))(cells[2], None).add_run("Tháng 4")

    def remove(document: Any) -> None:
        row(document, "Dọn").getparent().remove(row(document, "Dọn"))

    def made(*changes: Any) -> list[list[str]]:
        found = taken(plan, *changes).plan.sections[0].content[0]
        assert isinstance(found, Table)
        return [["|".join(cell) for cell in one.cells] for one in found.rows]

    first, second, third = rows
    assert made(reword("Trồng hoa", "Trồng cây")) == [first, ["2", "Trồng cây", ""], third]
    assert made(fill) == [first, ["2", "Trồng hoa", "Tháng 4"], third]
    new = ["4", "Mới", "Tháng 6"]
    assert made(new_row("Quét", *new)) == [first, second, third, new]
    assert made(remove) == [second, third]
    assert made(after("Quét", "Lau")) == [first, second, ["3", "Quét|Lau", "Tháng 5"]]
    assert made(retyped("Tháng 5", "")) == [first, second, ["3", "Quét", ""]]
    assert made(lambda document: remove_row(document, "Trồng")) == [first, third]


def remove_row(document: Any, words: str) -> None:
    gone = row(document, words)
    gone.getparent().remove(gone)


def test_a_copied_row_with_an_empty_cell_is_a_new_row() -> None:
    first, second = ["1", "Dọn", "Tháng 3"], ["2", "Trồng hoa", ""]

    def copy(document: Any) -> None:
        made = deepcopy(row(document, "Trồng"))
        number, words, _ = made.iter("{*}p")
        for paragraph, typed in ((number, "3"), (words, "Mới")):
            next(paragraph.iter("{*}t")).text = typed
            for mark in [*paragraph.iter("{*}bookmarkStart", "{*}bookmarkEnd")]:
                paragraph.remove(mark)
        row(document, "Trồng").addnext(made)

    back = taken(with_content({"table": a_table(first, second)}), copy)
    rows = value_at(back.plan, ("sections", 0, "content", 0, "rows"))
    assert [["|".join(cell) for cell in one.cells] for one in rows] == [
        first,
        second,
        ["3", "Mới", ""],
    ]


def test_a_row_that_came_back_is_not_put_in_again() -> None:
    plan = with_content({"table": a_table(["1", "Dọn", "Tháng 3"], ["2", "Lau", "Tháng 3"])})
    content = edited(ntmdocs.render_plan(plan), new_row("Lau", "3", "Quét", "Tháng 3"))
    once = ntmdocs.import_edits(plan, content)
    assert len(value_at(once.plan, ("sections", 0, "content", 0, "rows"))) == 3
    assert ntmdocs.import_edits(once.plan, content).plan == once.plan


@pytest.mark.parametrize("typed", ["4. Tuyên truyền", "IV. KINH PHÍ", "2.1. Thu gom rác"])
def test_a_new_line_that_might_be_a_heading_is_a_paragraph_and_told(typed: str) -> None:
    plan = with_content("Một.", "Hai.")
    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), after("Một.", typed)))
    assert back.plan.sections[0].content == ("Một.", typed, "Hai.")
    assert [note.rule for note in back.notes] == ["heading-taken-as-paragraph"]


@pytest.mark.parametrize("typed", ["4. Xong.", "Tuyên truyền", "15.000 hộ dân", "2. 30 hộ"])
def test_a_new_line_that_is_no_heading_is_not(typed: str) -> None:
    taken(with_content("Một.", "Hai."), after("Một.", typed))


# Footnotes


def test_a_footnote_goes_with_its_mark_to_a_new_paragraph() -> None:
    plan = with_content("Một^[Xem *Luật*.] hai.", "Ba.")

    def move(document: Any) -> None:
        (mark,) = document.element.body.iter("{*}footnoteReference")
        after("Ba.", "Bốn")(document)
        paragraph_of(document, "Bốn")._p.append(mark.getparent())

    back = taken(plan, move)
    assert back.plan.sections[0].content == ("Một hai.", "Ba.", "Bốn^[Xem *Luật*.]")


def with_notes_of(before: Plan, after: Plan) -> bytes:
    """What stands in the file when somebody has made the one out of the other in Word."""
    old, new = (read_package(ntmdocs.render_plan(plan).bytes) for plan in (before, after))
    return write_package({**new, PLACES: old[PLACES]})


PLACES = "customXml/ntmdocs.xml"
NOTED = (
    "Một **hai**^[Chú một *nghiêng*.] ba {{ year }}.",
    "Một **hai**^[Chú hai.] ba {{ year }}.",
    "Một **hai** ba {{ year }}.",
    "Một **hai**^[Chú một *nghiêng*.] ba {{ year }}^[Thêm \\[nữa\\].].",
    "Một **hai** ba^[Chú ba.] bốn {{ year }}.",
)


@pytest.mark.parametrize("typed", NOTED)
@pytest.mark.parametrize("other", NOTED)
def test_footnotes_edited_put_in_and_taken_out_come_back(typed: str, other: str) -> None:
    plan, wanted = (with_content(one, "Hai.") for one in (typed, other))
    back = ntmdocs.import_edits(plan, with_notes_of(plan, wanted))
    assert (back.plan.sections[0].content[0], back.notes) == (other, ())


def test_footnotes_that_the_data_changed_since_stay() -> None:
    for was, now in ((NOTED[0], NOTED[1]), (NOTED[0], NOTED[3]), (NOTED[0], NOTED[2]), NOTED[2:4]):
        plan, since = with_content(was, "Hai."), with_content(now, "Hai.")
        content = edited(ntmdocs.render_plan(plan), reword("Hai.", "Hai sửa."))
        back = ntmdocs.import_edits(since, content)
        assert (back.plan.sections[0].content, back.notes) == ((now, "Hai sửa."), ())


def test_footnotes_that_both_sides_changed_are_told() -> None:
    plan, since = with_content(NOTED[0]), with_content(NOTED[1])
    content = with_notes_of(plan, with_content(NOTED[0].replace("Chú một", "Chú khác")))
    back = ntmdocs.import_edits(since, content)
    assert back.plan.sections == since.sections
    (note,) = back.notes
    assert (note.rule, note.place) == ("edit-not-taken", "sections.0.content.0")
    assert '"Chú khác *nghiêng*."; đang in "Chú hai."' in note.sentence


def noted(words: str, *, first: bool = False) -> Any:
    """The one footnote of the document, put at the end of a paragraph, or at its head."""

    def change(document: Any) -> None:
        (mark,) = document.element.body.iter("{*}footnoteReference")
        paragraph = paragraph_of(document, words)
        (paragraph.runs[0]._r.addprevious if first else paragraph._p.append)(mark.getparent())

    return change


@pytest.mark.parametrize(("words", "first"), [("Trần Văn An", False), ("- Ý", True)])
def test_a_footnote_where_the_data_can_have_none_is_told(words: str, first: bool) -> None:
    plan = with_content("Một.", {"items": ["Ý.", "Hai."]}, "Cuối^[Chú.].")
    content = edited(ntmdocs.render_plan(plan), noted(words, first=first))
    back = ntmdocs.import_edits(plan, content)
    assert [note.rule for note in back.notes] == ["edit-not-taken"]
    assert '"Chú."' in back.notes[0].message


def test_a_footnote_goes_with_its_line() -> None:
    assert taken(with_content("Một^[Chú.].", "Hai."), without("Một")).plan.sections[0].content == (
        "Hai.",
    )


# Both sides


def test_what_only_the_data_changed_stays_and_finds_its_way() -> None:
    plan = with_content("Một.", "Hai.", "Ba.")
    content = edited(ntmdocs.render_plan(plan), reword("Ba.", "Ba sửa."))
    since = with_content("Không.", "Một.", "Hai đổi.", "Ba.")
    back = ntmdocs.import_edits(since, content)
    assert (back.plan.sections[0].content, back.notes) == (
        ("Không.", "Một.", "Hai đổi.", "Ba sửa."),
        (),
    )


def test_what_both_sides_changed_is_told_with_both_texts_and_not_overwritten() -> None:
    plan = with_content("Một.", "Hai.", "Ba.", "Bốn.")
    content = edited(
        ntmdocs.render_plan(plan),
        reword("Một.", "Một trong Word."),
        without("Ba."),
        reword("Bốn.", "Bốn trong Word."),
    )
    since = with_content("Một trong tệp.", "Hai.", "Ba trong tệp.")
    back = ntmdocs.import_edits(since, content)
    assert back.plan.sections == since.sections
    assert {note.rule for note in back.notes} == {"edited-on-both-sides"}
    assert [("Word" in note.message, "tệp" in note.message) for note in back.notes] == [
        (True, True)
    ] * 3


def test_what_both_sides_changed_alike_is_no_conflict() -> None:
    plan, since = with_content("Một."), with_content("Một chung.")
    content = edited(ntmdocs.render_plan(plan), reword("Một.", "Một chung."))
    back = ntmdocs.import_edits(since, content)
    assert (back.plan, back.notes) == (since, ())


def test_a_file_without_the_list_is_compared_with_the_data_alone_and_that_is_said() -> None:
    plan = with_content("Một.", ITEMS, "Hai ba bốn năm.")
    content = edited(
        ntmdocs.render_plan(plan, places=False),
        reword("Hai ba bốn năm.", "Hai ba bốn sáu."),
        after("- Một", "- Mới."),
    )
    back = ntmdocs.import_edits(plan, content)
    assert back.plan.sections[0].content[2] == "Hai ba bốn sáu."
    assert len(back.plan.sections[0].content[1].items) == 4
    assert [(note.rule, note.severity) for note in back.notes] == [("no-base", Severity.WARNING)]


# What is told


def test_formats_are_told_and_not_taken() -> None:
    plan = with_content("Một **hai**.")

    def bold(document: Any) -> None:
        paragraph_of(document, "Một").runs[0].bold = True

    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), bold))
    assert (back.plan, [note.rule for note in back.notes]) == (plan, ["format-not-taken"])


def test_what_is_computed_is_told_with_what_is_printed() -> None:
    plan = with_content(ITEMS)
    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), reword("II. ", "III. ")))
    (note,) = back.notes
    assert (back.plan.sections, note.rule, note.place) == (
        plan.sections,
        "edit-not-taken",
        "sections.1.title",
    )
    assert '"II. NỘI DUNG"' in note.message


def test_comments_become_open_notes_with_their_author() -> None:
    plan = with_content("Một hai.")

    def comment(document: Any) -> None:
        document.add_comment(
            paragraph_of(document, "Một").runs, text="Ghi rõ hơn", author="Chủ tịch", initials="CT"
        )

    content = edited(ntmdocs.render_plan(plan), comment)
    back = ntmdocs.import_edits(plan, content)
    (note,) = back.notes
    assert (note.rule, note.place) == ("reviewers-comment", "sections.0.content.0")
    assert back.plan.open_notes == ('nhận xét của Chủ tịch: "Ghi rõ hơn" (ở "Một hai.")',)
    assert ntmdocs.import_edits(back.plan, content).plan == back.plan


def test_our_own_comments_are_no_reviewers() -> None:
    plan = with_content("Một hai.")
    printed = ntmdocs.render_plan(plan).bytes
    finding = ntmdocs.Finding("a-rule", Severity.ERROR, "mục I", "cần xem", paragraph=12)
    docx = ntmdocs.annotate_docx(printed, [finding])
    assert "word/comments.xml" in read_package(docx.bytes)
    assert ntmdocs.import_edits(plan, docx.bytes).notes == ()
    rules = {note.rule for note in ntmdocs.import_plan(docx.bytes).notes}
    assert "reviewers-comment" not in rules


def test_the_words_of_the_template_are_not_the_papers() -> None:
    plan = a_plan()
    back = ntmdocs.import_edits(
        plan, edited(ntmdocs.render_plan(plan), reword("Nơi nhận:", "Gửi:"), without("Độc lập"))
    )
    assert back.plan.model_copy(update={"open_notes": ()}) == plan
    assert {note.rule for note in back.notes} == {"edit-not-taken", "removal-not-taken"}


def test_a_table_made_from_data_is_changed_in_the_data() -> None:
    goal = {"goal": {"text": "Mục tiêu.", "targets": [{"indicator": "Nước sạch", "value": "95%"}]}}
    plan = with_content(goal, {"data_table": {"of": "targets"}})

    def change(document: Any) -> None:
        cells = row(document, "Chỉ tiêu").getnext().iter("{*}t")
        next(one for one in cells if one.text == "Nước sạch").text = "Nước máy"

    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), change))
    assert back.plan.sections == plan.sections
    assert [note.rule for note in back.notes] == ["edit-not-taken"]


# What has no place, or is no part of the paper


def told(plan: Paper, *changes: Any) -> list[tuple[str, str]]:
    """The rules and places of what is told; the paper itself stays as it is."""
    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), *changes))
    assert back.plan.model_copy(update={"open_notes": plan.open_notes}) == plan
    return [(note.rule, note.place) for note in back.notes]


def test_a_file_of_which_all_was_rewritten_is_still_its_own() -> None:
    plan = with_content("Một.")
    content = edited(ntmdocs.render_plan(plan), reword("Một", "Hai"), reword("Lời cuối", "Ba"))
    assert str(ntmdocs.import_edits(plan, content).plan.sections[0].content[0]) == "Hai."


@pytest.mark.parametrize("places", [True, False])
def test_a_file_of_another_paper_is_refused(places: bool) -> None:
    other = ntmdocs.render_plan(ntmdocs.load_plan(EXAMPLES[-1]), places=places)
    with pytest.raises(ntmdocs.UnreadableDocument, match="không giống văn bản in từ kế hoạch này"):
        ntmdocs.import_edits(a_plan(), other.bytes)


def test_words_of_a_text_box_are_told() -> None:
    box = (
        '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent>'
        "<w:p><w:r><w:t>HỎA TỐC</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
        "</w:r>"
    )

    def change(document: Any) -> None:
        paragraph_of(document, "I. ")._p.append(etree.fromstring(box))

    assert told(a_plan(), change) == [("edit-not-taken", "sections.0.title")]


def test_words_above_the_head_are_told() -> None:
    def change(document: Any) -> None:
        document.element.body.insert(0, deepcopy(paragraph_of(document, "KẾ HOẠCH")._p))

    assert told(a_plan(), change, retyped("KẾ HOẠCH", "DỰ THẢO")) == [("edit-not-taken", "")]


def test_a_paragraph_in_a_title_of_a_column_is_told() -> None:
    plan = with_content({"table": a_table()})
    place = "sections.0.content.0.table.columns.1.title"
    assert told(plan, after("Công việc", "Thêm")) == [("edit-not-taken", place)]


def test_a_row_of_more_cells_than_the_table_has_is_told() -> None:
    plan = with_content({"table": a_table(["1", "Quét", "Tháng 5"])})

    def change(document: Any) -> None:
        new_row("Quét", "2", "Lau", "Tháng 6")(document)
        made = row(document, "Lau")
        made.append(deepcopy(made[-1]))

    assert {rule for rule, _ in told(plan, change)} == {"edit-not-taken"}


def test_a_row_that_others_go_on_from_is_not_taken_out() -> None:
    plan = with_content({"table": a_table(["1", "Quét", "Tháng 5"], ["^", "Lau", "Tháng 6"])})

    def remove(document: Any) -> None:
        found = row(document, "Quét")
        for cell in found.getnext().iter("{*}vMerge"):
            cell.getparent().remove(cell)
        found.getparent().remove(found)

    assert {rule for rule, _ in told(plan, remove)} == {"removal-not-taken"}


def test_a_new_row_of_a_table_from_data_is_told() -> None:
    goal = {"goal": {"text": "A.", "targets": [{"indicator": "Nước sạch", "value": "95%"}]}}
    plan = with_content(goal, {"data_table": {"of": "targets"}})

    def change(document: Any) -> None:
        above = row(document, "Chỉ tiêu").getnext()
        made = deepcopy(above)
        for mark in [*made.iter("{*}bookmarkStart", "{*}bookmarkEnd")]:
            mark.getparent().remove(mark)
        above.addnext(made)

    assert {rule for rule, _ in told(plan, change)} == {"edit-not-taken"}


def test_words_of_a_basis_of_prose_and_of_the_opening_after_it() -> None:
    bases = ["Căn cứ điều kiện của xã {{ place }}"]
    legal = {"layout": "narrative", "bases": bases, "opening": "UBND xã ban hành như sau:"}
    plan = a_plan(legal_bases=legal)
    back = taken(plan, reword("điều kiện", "tình hình"), reword("ban hành", "ban hành Kế hoạch"))
    basis = back.plan.legal_bases.bases[0]
    assert basis.text == "tình hình của xã {{ place }}"
    assert back.plan.legal_bases.opening == ("UBND xã ban hành Kế hoạch như sau:",)


@pytest.mark.parametrize("is_moved", [True, False])
def test_a_basis_that_the_opening_follows_stays_and_that_is_told(is_moved: bool) -> None:
    bases = ["Thực hiện Luật Đất đai", "Căn cứ điều kiện của xã"]
    legal = {"layout": "narrative", "bases": bases, "opening": "UBND xã ban hành như sau:"}
    plan = a_plan(legal_bases=legal)
    change = move("Căn cứ điều kiện", "Vệ sinh môi trường") if is_moved else without("Căn cứ điều")
    rules = {rule for rule, _ in told(plan, change)}
    assert rules == {"removal-not-taken", *(["edit-not-taken"] * is_moved)}


def test_a_basis_keeps_the_mark_that_it_ends_in() -> None:
    bases = [{"acts": ["Luật Đất đai"], "end": ","}, "Căn cứ Luật Thủ đô"]
    back = taken(a_plan(legal_bases=bases), reword("Luật Đất đai", "Luật Nhà ở"))
    assert back.plan.legal_bases.bases[0].end == ","


def test_a_basis_that_is_none_any_more_is_told() -> None:
    plan = a_plan()
    assert told(plan, reword("Căn cứ Luật", "Vì Luật")) == [
        ("edit-not-taken", "legal_bases.bases.0")
    ]


@pytest.mark.parametrize("words", ["Lời không phải căn cứ.", "Căn cứ"])
def test_a_paragraph_among_bases_that_is_none_is_told(words: str) -> None:
    assert told(a_plan(), after("Căn cứ Luật", words)) == [
        ("edit-not-taken", "legal_bases.bases.0")
    ]


def test_bases_and_paragraphs_before_and_after_the_others() -> None:
    first = after("Vệ sinh môi trường", "Căn cứ Luật Thủ đô;")
    plan = a_plan()
    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), first))
    assert str(back.plan.legal_bases.bases[0].acts[0]) == "Luật Thủ đô"
    back = taken(plan, after("như sau:", "Các thôn cùng làm."))
    assert back.plan.legal_bases.opening[1] == "Các thôn cùng làm."


def test_the_mark_after_a_new_recipient_is_left_to_the_list_or_told() -> None:
    plan = with_content("Một.", recipients=["Các thôn"])
    for typed, rules in (("- HĐND xã", []), ("- HĐND xã.", ["edit-not-taken"])):
        change = after("- Các thôn", typed)
        back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), change))
        assert [one.name for one in back.plan.recipients] == ["Các thôn", "HĐND xã"]
        assert [note.rule for note in back.notes] == rules


def test_a_new_recipient_that_prints_otherwise_is_left_out_and_told() -> None:
    plan = with_content("Một.", recipients=["Các thôn"])
    change = after("- Các thôn", "- Như trên (để b/c ) ;")
    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), change))
    assert back.plan.recipients == plan.recipients
    assert [note.rule for note in back.notes] == ["edit-not-taken"]


def test_recipients_before_the_first_and_one_that_is_none() -> None:
    first = after("Nơi nhận", "- Huyện ủy;")
    content = edited(ntmdocs.render_plan(a_plan()), first)
    back = ntmdocs.import_edits(a_plan(), content)
    assert str(back.plan.recipients[0]) == "Huyện ủy"
    assert told(a_plan(), after("- Các thôn", "- Lưu: HS;")) == [("edit-not-taken", "recipients.1")]
    assert told(a_plan(), after("- Các thôn", "Không rõ;")) == [("edit-not-taken", "recipients.1")]


def test_words_of_a_goal_and_of_its_target() -> None:
    target = {"indicator": "Nước sạch", "value": "95%", "baseline": "90%"}
    goal = {"text": "Đạt chuẩn.", "deadline": "trong tháng 9", "targets": [target]}
    plan = with_content({"goal": goal}, {"goal": {"localities": ["thôn Đông"], "standard": "NTM"}})
    back = taken(
        plan,
        *(reword("chuẩn", "chuẩn mới"), reword("tháng 9", "tháng 8")),
        *(reword("Nước sạch", "Nước máy"), reword("90%", "91%"), reword("thôn Đông", "thôn Tây")),
    )
    first, second = back.plan.sections[0].content
    assert (first.text, first.deadline) == ("Đạt chuẩn mới.", "trong tháng 8")
    assert (first.targets[0].indicator, first.targets[0].baseline) == ("Nước máy", "91%")
    assert second.localities == ("thôn Tây",)


def targets(back: Any) -> list[str]:
    (goal, *_) = back.plan.sections[0].content
    return [f"{one.indicator} {one.value} {one.baseline}" for one in goal.targets]


def test_a_new_target_and_a_new_goal() -> None:
    first = {"indicator": "Nước sạch", "value": "95%"}
    goals = [{"goal": {"text": "Đạt chuẩn.", "targets": [first]}}, "Sau."]
    plan = with_content(*goals, {"goal": {"text": "Một;"}}, {"goal": {"text": "Hai."}})
    new = "- Điện: 100% (hiện trạng: 98%)."
    content = edited(ntmdocs.render_plan(plan), after("- Nước", new))
    back = ntmdocs.import_edits(plan, content)
    assert (targets(back), back.notes) == (["Nước sạch 95% None", "Điện 100% 98%"], ())
    back = taken(plan, after("Đạt chuẩn", "- Điện: 100%;"))
    assert targets(back) == ["Điện 100% None", "Nước sạch 95% None"]
    for above, at in (("- Một", 3), ("- Hai", 4)):
        back = taken(plan, after(above, "- **Mới**: xong;"))
        assert back.plan.sections[0].content[at].text == "\\*\\*Mới\\*\\*: xong;"


def test_a_target_that_says_no_figure_and_an_item_under_a_goal_without_targets_are_told() -> None:
    first = {"indicator": "Nước sạch", "value": "95%"}
    plan = with_content({"goal": {"text": "Đạt chuẩn.", "targets": [first]}}, "Sau.")
    place = "sections.0.content.0.goal.targets.0"
    assert told(plan, after("- Nước", "- Không rõ gì.")) == [("edit-not-taken", place)]
    goals = [{"goal": {"text": one, "targets": [first]}} for one in ("Một:", "Hai:")]
    place = "sections.0.content.0.goal"
    assert told(with_content(*goals), after("- Một", "- Giữa.")) == [("edit-not-taken", place)]


def test_an_item_between_goals_that_makes_their_dashes_go_is_told() -> None:
    plan = with_content({"goal": {"text": "Một;"}}, {"goal": {"text": "Hai."}}, "Cuối.")
    content = edited(ntmdocs.render_plan(plan), after("- Một", "Đoạn giữa."))
    back = ntmdocs.import_edits(plan, content)
    assert {note.rule for note in back.notes} == {"edit-not-taken"}


def with_budget(**changes: Any) -> Plan:
    below = [{"name": "Giống", "amount_vnd": "5 triệu đồng"}]
    lines = [
        {"name": "Mua thùng rác", "amount_vnd": "50 triệu đồng", "source": "ngân sách xã"},
        {"name": "Trồng hoa", "amount_vnd": "5 triệu đồng", "lines": below},
    ]
    return with_content({"budget": {"lines": lines, **changes}})


def test_amounts_of_the_budget_come_back() -> None:
    plan = with_budget()
    changes = [
        reword("thùng rác: 50 triệu", "xe rác: 60,5 triệu"),
        reword("hiện: 55 triệu", "hiện: 65,5 triệu"),
    ]
    (budget,) = taken(plan, *changes).plan.sections[0].content
    assert (budget.lines[0].name, budget.lines[0].amount_vnd) == ("Mua xe rác", 60_500_000)
    changes += [
        reword("Trồng hoa: 5 triệu", "Trồng hoa: 7 triệu"),
        reword("Giống: 5 triệu", "Giống: 7 triệu"),
    ]
    plan = with_budget(total_vnd="55 triệu đồng")
    changes[1] = reword("hiện: 55 triệu", "hiện: 67,5 triệu")
    (budget,) = taken(plan, *changes).plan.sections[0].content
    assert (budget.total_vnd, budget.lines[1].lines[0].amount_vnd) == (67_500_000, 7_000_000)


@pytest.mark.parametrize("amount", ["60 triệu", "60.5 triệu", "0,06 tỷ", "sáu mươi triệu"])
def test_an_amount_that_does_not_add_up_or_prints_otherwise_is_told(amount: str) -> None:
    plan = with_budget(total_vnd="55 triệu đồng")
    place = "sections.0.content.0.budget.lines.0"
    assert told(plan, reword(": 50 triệu", f": {amount}")) == [("edit-not-taken", place)]


def test_words_put_into_those_of_a_name_are_told() -> None:
    plan = with_content("Do {{ signer }} ký thay mặt cả xã và các thôn.")
    assert told(plan, reword("Trần Văn An", "Trần Văn Minh An")) == [
        ("edit-not-taken", "sections.0.content.0")
    ]


def test_signs_that_would_mean_something_else_are_told() -> None:
    plan = with_content("Rộng 20*30 m, dài và cao như cũ.")
    assert told(plan, reword("20*30", "*30")) == [("edit-not-taken", "sections.0.content.0")]


def test_of_several_lines_with_one_mark_the_most_alike_is_the_line() -> None:
    plan = with_content("Một hai ba.", "Cuối.")

    def copy(document: Any) -> None:
        first = paragraph_of(document, "Một")._p
        first.addnext(deepcopy(first))

    for words in ("Khác hẳn.", "Một hai bốn."):
        back = taken(plan, copy, retyped("Một hai ba.", words))
        assert back.plan.sections[0].content == (words, "Một hai ba.", "Cuối.")
        swapped = taken(plan, copy, retyped_last("Một", "Khác."))
        assert swapped.plan.sections[0].content == ("Một hai ba.", "Khác.", "Cuối.")


def retyped_last(words: str, text: str) -> Any:
    def change(document: Any) -> None:
        *_, last = (one for one in all_paragraphs(document) if words in one.text)
        last.runs[0].text = text

    return change


def test_new_items_one_after_the_other_are_one_list() -> None:
    back = taken(with_content("Đầu."), after("Đầu", "- Hai."), after("Đầu", "- Một."))
    assert back.plan.sections[0].content[1] == Items(items=["Một.", "Hai."])


def test_one_task_of_three_that_is_gone_leaves_two() -> None:
    plan = with_content({"solution": {"title": "Năm", "tasks": ["Một.", "Hai.", "Ba."]}})
    assert taken(plan, without("- Hai")).plan.sections[0].content[0].marker is None


def test_what_is_told_once_is_not_noted_again() -> None:
    plan = a_plan()
    content = edited(ntmdocs.render_plan(plan), reword("II. ", "III. "))
    once = ntmdocs.import_edits(plan, content).plan
    assert ntmdocs.import_edits(once, content).plan == once


def test_words_of_the_template_that_were_changed_a_little_are_told() -> None:
    assert [rule for rule, _ in told(a_plan(), reword("Tự do", "Tự Do"))] == ["edit-not-taken"]


def test_what_the_data_lost_since_stays_lost() -> None:
    plan, since = with_content("Một.", "Hai.", "Ba."), with_content("Một.", "Ba.")
    content = edited(ntmdocs.render_plan(plan), reword("Ba.", "Ba sửa."))
    back = ntmdocs.import_edits(since, content)
    assert (back.plan.sections[0].content, back.notes) == (("Một.", "Ba sửa."), ())


def three_sections(*more: Any) -> Plan:
    """Sections of which the last two have nothing but a title, and text, in it."""
    return a_plan(
        sections=[
            a_section("Một.", title="Đầu"),
            *more,
            a_section("Hai.", title="Giữa"),
            a_section("Ba.", title="Cuối"),
        ]
    )


def test_a_section_that_the_data_got_since_moves_no_heading_into_another() -> None:
    plan, since = three_sections(), three_sections(a_section("Mới.", title="Riêng"))
    content = edited(ntmdocs.render_plan(plan), reword("Hai.", "Hai sửa."))
    back = ntmdocs.import_edits(since, content)
    assert back.notes == ()
    assert [str(one.title) for one in back.plan.sections] == ["Đầu", "Riêng", "Giữa", "Cuối"]
    assert back.plan.sections[2].content == ("Hai sửa.",)


def test_sections_that_the_data_moved_since_keep_their_edits() -> None:
    plan = three_sections()
    since = plan.model_copy(update={"sections": plan.sections[::-1]})
    content = edited(ntmdocs.render_plan(plan), reword("Hai.", "Hai sửa."))
    back = ntmdocs.import_edits(since, content)
    assert [str(one.title) for one in back.plan.sections] == ["Cuối", "Giữa", "Đầu"]
    assert (back.plan.sections[1].content, back.notes) == (("Hai sửa.",), ())
    unchanged = ntmdocs.import_edits(since, ntmdocs.render_plan(plan).bytes)
    assert (unchanged.plan, unchanged.notes) == (since, ())


def test_the_same_document_brought_back_again_changes_nothing() -> None:
    plan = three_sections()

    def new_heading(document: Any) -> None:
        paragraph_of(document, "II. GIỮA").insert_paragraph_before("").add_run(
            "II. MỚI"
        ).bold = True

    content = edited(ntmdocs.render_plan(plan), new_heading, move("Ba.", "Một."))
    once = ntmdocs.import_edits(plan, content)
    assert [str(one.title) for one in once.plan.sections] == ["Đầu", "Mới", "Giữa", "Cuối"]
    assert once.plan.sections[0].content == ("Một.", "Ba.")
    assert ntmdocs.import_edits(once.plan, content).plan == once.plan


def test_rows_of_the_head_and_above_the_titles_are_told() -> None:
    plan = with_content({"table": a_table()})
    assert {rule for rule, _ in told(plan, new_row("Số:", "Số: 9/KH", "Nơi khác"))} == {
        "edit-not-taken"
    }

    def above(document: Any) -> None:
        new_row("Công việc", "TT nữa", "Việc nữa", "Hạn nữa")(document)
        row(document, "Công việc").addprevious(row(document, "Việc nữa"))

    assert {rule for rule, _ in told(plan, above)} == {"edit-not-taken"}


def test_a_paragraph_between_items_is_one_of_the_item_above() -> None:
    back = taken(with_content(ITEMS), after("- Một", "Hai đoạn."), after("- Một", "Không dấu."))
    task = back.plan.sections[0].content[0].items[0]
    assert (task.text, task.marker) == ("Một.", "none")
    assert [one.text for one in task.items] == ["Không dấu.", "Hai đoạn."]
    words = "Năm {{ year }}; từ {{ place }}."
    back = taken(with_content({"items": [words, "Sau."]}), broken("; từ", instead=(";", "Từ")))
    task = back.plan.sections[0].content[0].items[0]
    assert (task.text, task.items[0].text) == ("Năm {{ year }};", "Từ {{ place }}.")


def test_a_paragraph_between_an_item_and_those_under_it_is_told() -> None:
    place = "sections.0.content.0.items.1.text"
    assert told(with_content(ITEMS), after("- Hai", "Không dấu.")) == [("edit-not-taken", place)]


def test_a_name_that_prints_blanks() -> None:
    plan = with_content("Theo số {{ number }}/KH-UBND của xã.")
    back = taken(plan, reword("của xã", "của tỉnh"))
    assert back.plan.sections[0].content == ("Theo số {{ number }}/KH-UBND của tỉnh.",)


def test_both_signatures_have_their_places() -> None:
    other = {"authority": "TM. Ủy ban MTTQ", "position": "Chủ tịch", "full_name": "Lê Thị Bình"}
    plan = a_plan(co_signature=other)
    back = taken(plan, reword("Lê Thị Bình", "Lê Thị Hoa"), reword("Trần Văn An", "Trần Văn Minh"))
    assert back.plan.co_signature.full_name == "Lê Thị Hoa"
    assert back.plan.signature.full_name == "Trần Văn Minh"
