"""Parts moved whole in Word, and headings that are new there, come back as what they are."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

import ntmdocs
from build import a_plan, a_section, a_table, an_annex
from ntmdocs.model import Plan, Section, Solution
from read.edits.editing import Change, edited, lines, paragraph_of, reword, taken, without


def moved(first: str, stop: str, before: str, *, is_pasted: bool = False) -> Change:
    """All from one paragraph up to another, put before a third; pasted, it has no bookmarks."""

    def change(document: Any) -> None:
        part, stopping = [block_of(document, first)], block_of(document, stop)
        while (below := part[-1].getnext()) is not stopping:
            part.append(below)
        target = block_of(document, before)
        for element in part:
            target.addprevious(element)
            for mark in [*element.iter("{*}bookmarkStart", "{*}bookmarkEnd")] if is_pasted else ():
                mark.getparent().remove(mark)

    return change


def block_of(document: Any, words: str) -> Any:
    """The paragraph, or the row of a table or the table around it where it is the first cell."""
    paragraph = paragraph_of(document, words)._p
    tables = [*paragraph.iterancestors("{*}tbl")]
    return tables[0] if tables else paragraph


def renumbered(words: str, number: str) -> Change:
    def change(document: Any) -> None:
        paragraph_of(document, words).runs[0].text = number

    return change


def heading(like: str, before: str, *runs: str) -> Change:
    """A new paragraph that looks as another does, of these runs."""

    def change(document: Any) -> None:
        element = deepcopy(paragraph_of(document, like)._p)
        for mark in [*element.iter("{*}bookmarkStart", "{*}bookmarkEnd")]:
            element.remove(mark)
        for run in [*element.iter("{*}r")][len(runs) :]:
            element.remove(run)
        paragraph_of(document, before)._p.addprevious(element)
        made = type(paragraph_of(document, before))(element, None)
        for run, words in zip(made.runs, runs, strict=True):
            run.text = words

    return change


def paragraph(before: str, words: str) -> Change:
    return lambda document: paragraph_of(document, before).insert_paragraph_before(words)


def outline(part: Any) -> Any:
    """The titles of sections and what stands under them."""
    if isinstance(part, Section):
        return {str(part.title): [outline(one) for one in part.content]}
    return part.title if isinstance(part, Solution) else getattr(part, "kind", part)


def outlines(plan: Plan) -> list[Any]:
    return [outline(section) for section in plan.sections]


def two_levels() -> Plan:
    """Three sections of which the first has parts, with names that are filled in."""
    first = a_section(
        a_section("Năm {{ year }}.", {"items": ["Ý **một**;", "ý hai."]}, title="Một"),
        a_section({"table": a_table(["1", "{{ place }}", "Tháng 3"])}, title="Hai"),
        a_section("Lời ba.", title="Ba"),
        title="Chung",
    )
    return a_plan(sections=[first, a_section("Riêng.", title="Riêng"), a_section(title="Cuối")])


# Moved


@pytest.mark.parametrize("is_renumbered", [True, False])
def test_a_section_that_was_moved_is_as_it_was_typed(is_renumbered: bool) -> None:
    plan = two_levels()
    changes = [moved("II. RIÊNG", "III. CUỐI", "I. CHUNG")]
    if is_renumbered:
        changes += [renumbered("II. ", "I. "), renumbered("I. CHUNG", "II. ")]
        assert taken(plan, *changes).plan.sections == (
            plan.sections[1],
            plan.sections[0],
            plan.sections[2],
        )
    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), *changes))
    assert [section.title for section in back.plan.sections] == ["Riêng", "Chung", "Cuối"]
    assert back.notes == ()


@pytest.mark.parametrize("is_pasted", [True, False])
def test_a_sub_section_is_moved_within_its_section_and_into_another(is_pasted: bool) -> None:
    plan = two_levels()
    one, two, three = plan.sections[0].content
    first = moved("1. Một", "2. Hai", "II. RIÊNG", is_pasted=is_pasted)
    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), first))
    assert back.plan.sections[0].content == (two, three, one)
    second = moved("1. Một", "2. Hai", "III. CUỐI", is_pasted=is_pasted)
    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), second))
    assert back.plan.sections[0].content == (two, three)
    assert back.plan.sections[1].content == ("Riêng.", one)
    assert back.notes == ()


def test_what_was_changed_in_a_part_that_was_moved_is_taken_too() -> None:
    back = taken(
        two_levels(),
        moved("1. Một", "2. Hai", "II. RIÊNG"),
        renumbered("1. Một", "3. "),
        renumbered("2. Hai", "1. "),
        renumbered("3. Ba", "2. "),
        reword("Năm 2024.", "Năm 2024, làm ngay."),
        paragraph("- Ý", "Đoạn mới."),
        without("- ý hai"),
    )
    made = back.plan.sections[0].content[2]
    assert made.content[:2] == ("Năm {{ year }}, làm ngay.", "Đoạn mới.")
    assert [task.text for task in made.content[2].items] == ["Ý **một**;"]


def test_a_part_with_a_table_a_list_and_items_below_items_are_moved() -> None:
    back = ntmdocs.import_edits(
        plan := two_levels(),
        edited(ntmdocs.render_plan(plan), moved("2. Hai", "3. Ba", "II. RIÊNG")),
    )
    assert back.plan.sections[0].content == tuple(plan.sections[0].content[at] for at in (0, 2, 1))
    assert back.notes == ()
    items = {"items": [{"text": "Nhỏ {{ year }}.", "items": ["Con {{ place }}."]}, "Lớn.", "Hết."]}
    plan = a_plan(sections=[a_section("Đầu.", items, "Giữa."), a_section()])
    tasks = taken(plan, moved("- Nhỏ", "- Lớn", "Giữa.")).plan.sections[0].content[1].items
    assert [task.text for task in tasks] == ["Lớn.", "Hết.", "Nhỏ {{ year }}."]
    assert tasks[2].items[0].text == "Con {{ place }}."
    back = taken(plan, moved("Đầu.", "- Nhỏ", "II. "), moved("- Nhỏ", "Giữa.", "II. "))
    assert back.plan.sections[0].content[0] == "Giữa."
    assert back.plan.sections[0].content[2] == plan.sections[0].content[1]


def test_a_table_and_a_row_of_it_are_moved() -> None:
    table = a_table(["1", "{{ place }}", "Tháng 3"], ["2", "Lau", "Tháng 4"])
    plan = a_plan(sections=[a_section({"table": table}, "Sau bảng.", "Cuối."), a_section()])
    back = taken(plan, moved("Công việc", "Sau bảng.", "Cuối."))
    assert back.plan.sections[0].content[1] == plan.sections[0].content[0]

    def swap(document: Any) -> None:
        rows = [*next(paragraph_of(document, "Lau")._p.iterancestors("{*}tbl")).iter("{*}tr")]
        rows[2].addnext(rows[1])

    def first(document: Any) -> None:
        rows = [*next(paragraph_of(document, "Lau")._p.iterancestors("{*}tbl")).iter("{*}tr")]
        rows[1].addprevious(rows[2])

    for change in (swap, first):
        rows = taken(plan, change).plan.sections[0].content[0].rows
        assert [str(row.cells[1][0]) for row in rows] == ["Lau", "{{ place }}"]


@pytest.mark.parametrize(
    ("first", "stop", "before", "order"),
    [
        ("Phần II\n", "Phần III\n", "Phần I\n", "LKM"),
        ("Phần I\n", "Phần II\n", "Trên đây", "LMK"),
        ("Phần I\n", "Phần II\n", "Phần III\n", "LKM"),
    ],
)
def test_a_division_is_moved_with_its_sections(
    first: str, stop: str, before: str, order: str
) -> None:
    names = {"K": "Sông", "L": "Núi", "M": "Biển"}
    plan = a_plan(
        sections=[
            a_section(a_section(title=f"Về {name}"), title=name, division="part")
            for name in names.values()
        ]
    )
    content = edited(ntmdocs.render_plan(plan), moved(first, stop, before))
    back = ntmdocs.import_edits(plan, content)
    assert [section.title for section in back.plan.sections] == [names[one] for one in order]
    assert back.notes == ()


def test_a_heading_alone_that_was_moved_is_told_and_not_doubled() -> None:
    plan = two_levels()
    content = edited(ntmdocs.render_plan(plan), moved("3. Ba", "Lời ba.", "2. Hai"))
    back = ntmdocs.import_edits(plan, content)
    assert back.plan.sections == plan.sections
    assert {note.rule for note in back.notes} == {"edit-not-taken", "removal-not-taken"}


# New


def test_a_new_section_with_what_stands_under_it() -> None:
    back = taken(
        two_levels(),
        heading("II. RIÊNG", "III. CUỐI", "III. ", "KINH PHÍ CỦA UBND XÃ"),
        heading("1. Một", "III. CUỐI", "1. ", "Nguồn"),
        paragraph("III. CUỐI", "Do xã cân đối."),
        paragraph("III. CUỐI", "- Ý một;"),
        paragraph("III. CUỐI", "- ý hai."),
        renumbered("III. CUỐI", "IV. "),
    )
    made = back.plan.sections[2]
    assert made.title == "Kinh phí của UBND xã"
    assert outline(made.content[0])["Nguồn"][0] == "Do xã cân đối."
    assert len(made.content[0].content[1].items) == 2


def test_a_new_heading_takes_the_text_below_it() -> None:
    plan = a_plan(sections=[a_section("Đầu.", "Giữa.", "Cuối.", title="Một"), a_section()])
    back = taken(plan, bold_before("Giữa.", "1. Riêng"))
    assert outlines(back.plan)[0] == {"Một": ["Đầu.", {"Riêng": ["Giữa.", "Cuối."]}]}
    back = taken(plan, bold_before("Cuối.", "II. RIÊNG"), renumbered("II. NỘI", "III. "))
    assert outlines(back.plan)[:2] == [{"Một": ["Đầu.", "Giữa."]}, {"Riêng": ["Cuối."]}]


def bold_before(words: str, *texts: str) -> Change:
    def change(document: Any) -> None:
        made = paragraph_of(document, words).insert_paragraph_before("")
        for number, text in enumerate(texts):
            made.add_run(text).bold = not number

    return change


def test_a_new_heading_with_its_text_on_the_line() -> None:
    back = taken(two_levels(), bold_before("II. RIÊNG", "4. Thêm:", " Lời *thêm*."))
    assert back.plan.sections[0].content[3].text == "Lời \\*thêm\\*."


def test_a_new_heading_of_the_third_level() -> None:
    deep = a_section(a_section("Lời.", title="Điểm"), "Sau.", title="Hai")
    for numbering, number in (("letters", "b) "), ("decimal", "1.2. ")):
        plan = a_plan(sections=[a_section(deep, title="Một"), a_section()], numbering=numbering)
        typed = "a) Điểm" if numbering == "letters" else "1.1. Điểm"
        back = taken(plan, heading(typed, "Sau.", number, "Thêm"))
        assert outlines(back.plan)[0] == {
            "Một": [{"Hai": [{"Điểm": ["Lời."]}, {"Thêm": []}, "Sau."]}]
        }


def test_a_heading_before_all_others() -> None:
    back = taken(
        a_plan(),
        renumbered("II. TỔ", "III. "),
        renumbered("I. MỤC ĐÍCH", "II. "),
        bold_before("II. MỤC ĐÍCH", "I. TÌNH HÌNH"),
        paragraph("II. MỤC ĐÍCH", "Lời."),
    )
    assert outlines(back.plan)[0] == {"Tình hình": ["Lời."]}


def test_a_heading_with_a_number_of_its_own_is_taken_and_its_number_told() -> None:
    plan = two_levels()
    content = edited(ntmdocs.render_plan(plan), bold_before("II. RIÊNG", "7. Thêm"))
    back = ntmdocs.import_edits(plan, content)
    assert back.plan.sections[0].content[3].title == "Thêm"
    (note,) = back.notes
    assert note.rule == "edit-not-taken"
    assert note.sentence == 'số mục do máy đánh: trong Word "7. Thêm", đang in "4. Thêm"'


@pytest.mark.parametrize(
    ("runs", "is_told"),
    [
        (("", "5. Không đậm"), True),
        (("1.1. Sâu quá",), True),
        (("a) Thiếu mục trên",), False),
        (("II. RIÊNG: ", "lời"), True),
        (("5. Riêng ", "lời."), False),
        ((f"5. {'Dài ' * 60}",), False),
    ],
)
def test_what_may_be_no_heading_is_a_paragraph(runs: tuple[str, ...], is_told: bool) -> None:
    plan = two_levels()
    content = edited(ntmdocs.render_plan(plan), bold_before("II. RIÊNG", *runs))
    back = ntmdocs.import_edits(plan, content)
    assert all(isinstance(one, str) for one in back.plan.sections[0].content[3:])
    assert [note.rule for note in back.notes] == ["heading-taken-as-paragraph"] * is_told


def test_a_heading_amid_what_is_one_part_is_a_paragraph_and_told() -> None:
    solution = {"solution": {"title": "Năm", "tasks": ["Một.", "Hai.", "Ba."]}}
    plan = a_plan(sections=[a_section(solution, title="A"), a_section()])
    content = edited(ntmdocs.render_plan(plan), bold_before("- Hai", "2. Giữa"))
    back = ntmdocs.import_edits(plan, content)
    assert back.plan.sections == plan.sections
    assert {note.rule for note in back.notes} == {"edit-not-taken"}
    assert lines(ntmdocs.render_plan(back.plan).bytes) == lines(ntmdocs.render_plan(plan).bytes)


@pytest.mark.parametrize(
    ("number", "before", "is_told"),
    [
        ("1. ", "Riêng thêm.", True),  # text would come to stand under it
        ("IV. ", "II. RIÊNG", True),  # another level
        ("Mục ", "II. RIÊNG", False),
    ],
)
def test_a_part_moved_where_it_cannot_be_the_same_is_its_lines(
    number: str, before: str, is_told: bool
) -> None:
    plan = two_levels()
    more = a_section("Riêng.", "Riêng thêm.", title="Riêng")
    plan = plan.model_copy(update={"sections": (plan.sections[0], more, plan.sections[2])})
    changes = moved("1. Một", "2. Hai", before), renumbered("1. Một", number)
    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), *changes))
    assert [note.rule for note in back.notes] == ["heading-taken-as-paragraph"] * is_told
    assert [section.title for section in back.plan.sections[0].content[:2]] == ["Hai", "Ba"]
    where = back.plan.sections[0].content[1] if before == "II. RIÊNG" else back.plan.sections[1]
    assert where.content[1:3] == (f"**{number}Một**", "Năm {{ year }}.")


def test_the_one_item_of_a_list_is_its_lines() -> None:
    first = {"items": [{"text": "A {{ year }}.", "items": ["B."]}]}
    second = {"items": [f"{letter}." for letter in "CDEG"]}
    plan = a_plan(sections=[a_section(first, "Giữa.", second, "Sau."), a_section()])
    back = taken(plan, moved("- A", "Giữa.", "- E"))
    content = back.plan.sections[0].content
    assert [str(task.text) for task in content[1].items] == ["C.", "D.", "A 2024.", "E.", "G."]


def test_an_item_among_paragraphs_and_a_row_out_of_its_table_are_their_lines() -> None:
    items = {"items": [{"text": "A.", "items": ["B."]}, "C.", "D."]}
    table = a_table(["1", "Quét", "Tháng 3"], ["2", "Lau", "Tháng 4"])
    plan = a_plan(sections=[a_section(items, "Giữa.", "Cuối.", {"table": table}), a_section()])
    back = taken(plan, moved("- A", "- C", "Cuối."))
    assert back.plan.sections[0].content[2].items[0].items[0].text == "B."

    def out(document: Any) -> None:
        row = next(paragraph_of(document, "Quét")._p.iterancestors("{*}tr"))
        for cell in [*row.iter("{*}p")]:
            paragraph_of(document, "Cuối.")._p.addprevious(cell)
        row.getparent().remove(row)

    back = ntmdocs.import_edits(plan, edited(ntmdocs.render_plan(plan), out))
    assert len(back.plan.sections[0].content[-1].rows) == 1
    assert "Quét" in back.plan.sections[0].content


def test_an_annex_that_was_moved_is_told() -> None:
    annexes = [an_annex(f"Lời {one}.", f"Ý {one}.", title=one) for one in ("Một", "Hai")]
    plan = a_plan(annexes=annexes)
    content = edited(ntmdocs.render_plan(plan), moved("Phụ lục II", "Ý Hai.", "Phụ lục I"))
    assert ntmdocs.import_edits(plan, content).notes


def test_a_heading_in_an_annex_and_after_a_task_of_a_solution() -> None:
    solution = {"solution": {"title": "Năm", "tasks": ["Một.", "Hai."]}}
    part = a_section("Lời phụ.", title="Biểu")
    plan = a_plan(
        sections=[a_section(solution, title="A"), a_section()], annexes=[an_annex(part, "Sau.")]
    )
    back = taken(plan, bold_before("II. NỘI", "2. Giữa"))
    assert back.plan.sections[0].content[1].title == "Giữa"
    back = taken(plan, bold_before("Lời phụ.", "1. Trong"))
    assert outline(back.plan.annexes[0].content[0]) == {"Biểu": [{"Trong": ["Lời phụ."]}]}


def test_the_one_task_of_a_solution_stays_and_that_is_told() -> None:
    first, second = (
        {"solution": {"title": title, "tasks": tasks}}
        for title, tasks in (
            ("A", [{"text": "Một.", "items": ["Nhỏ."]}]),
            ("B", ["Hai.", "Bốn.", "Ba."]),
        )
    )
    plan = a_plan(sections=[a_section(first, second, title="Chung"), a_section()])
    content = edited(
        ntmdocs.render_plan(plan), moved("Một.", "2. B", "- Ba"), reword("Một.", "- Một.")
    )
    back = ntmdocs.import_edits(plan, content)
    assert back.plan.sections[0].content[0] == plan.sections[0].content[0]
    assert {note.rule for note in back.notes} == {"removal-not-taken"}


def test_a_heading_under_what_has_no_parts_of_its_own_is_a_paragraph() -> None:
    deep = a_section(a_section(a_section("Sâu.", title="Điểm"), title="Hai"), "Cuối.", title="Một")
    solution = {"solution": {"title": "Năm", "tasks": ["Việc một.", "Việc hai."]}}
    plan = a_plan(
        sections=[deep, a_section(solution, title="Ba")], annexes=[an_annex("Lời phụ.", "Sau phụ.")]
    )
    for before in ("Cuối.", "Trên đây"):
        back = ntmdocs.import_edits(
            plan, edited(ntmdocs.render_plan(plan), heading("a) Điểm", before, "b) ", "Thêm"))
        )
        if before == "Trên đây":
            assert back.plan.sections[1].content[0] == plan.sections[1].content[0]
            assert back.plan.sections[1].content[1] == "b) Thêm"
        else:
            assert outline(back.plan.sections[0].content[0])["Hai"][1] == {"Thêm": []}
    content = edited(ntmdocs.render_plan(plan), bold_before("Sau phụ.", "1. Riêng"))
    back = ntmdocs.import_edits(plan, content)
    assert back.plan.annexes[0].content[1] == "**1. Riêng**"


def test_what_the_data_changed_since_stays_in_a_section_that_was_moved() -> None:
    plan = two_levels()
    content = edited(
        ntmdocs.render_plan(plan),
        moved("II. RIÊNG", "III. CUỐI", "I. CHUNG"),
        reword("Lời ba.", "Lời ba sửa."),
    )
    since = plan.model_copy(
        update={"sections": (plan.sections[0], a_section("Riêng đổi.", title="Riêng"))}
    )
    back = ntmdocs.import_edits(since, content)
    assert outlines(back.plan)[0] == {"Riêng": ["Riêng đổi."]}
    assert back.plan.sections[1].content[2].content == ("Lời ba sửa.",)
    assert back.notes == ()
