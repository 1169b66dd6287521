from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from build import a_header, a_plan, a_section, a_signature, a_table, an_annex
from ntmdocs.errors import DataError
from ntmdocs.model import Goal, Plan, Task
from ntmdocs.prose import (
    goal_sentence,
    known_names,
    local_data,
    paper_data,
    plain_text,
    prose_problems,
)
from ntmdocs.prose.data import LOCAL_NAMES
from ntmdocs.tabulate import paper_problems, refuse_unprintable

EXAMPLE = Path(__file__).parents[2] / "examples/hop-thinh-2024/plan.yaml"
BAD = "{{ yaer }}"


def paths_of(plan: Plan) -> list[str]:
    return [".".join(map(str, path)) for path, _ in prose_problems(plan)]


def planned(*content: Any) -> Plan:
    return a_plan(sections=[a_section(*content)])


def test_names_of_a_plan_are_those_of_its_page() -> None:
    header = a_header(number="5", issued_on="05/3/2024")
    names = {
        "year": 2024,
        "last_year": 2023,
        "next_year": 2025,
        "issuing_body": "Ủy ban nhân dân xã Suối Mơ",
        "place": "Suối Mơ",
        "symbol": "KH-UBND",
        "number": "05",
        "issued_on": "ngày 05 tháng 3 năm 2024",
        "signer": "Trần Văn An",
        "position": "Chủ tịch",
    }
    assert names.items() <= paper_data(a_plan(header=header)).items()


def test_number_and_date_not_given_yet_leave_room_in_the_text() -> None:
    note = "(Kèm theo Kế hoạch số {{ number }}/{{ symbol }} {{ issued_on }})"
    plan = a_plan(annexes=[an_annex(attachment_note=note)])
    refuse_unprintable(plan)
    assert plain_text(plan.annexes[0].attachment_note or plan.header.subject, paper_data(plan)) == (
        "(Kèm theo Kế hoạch số       /KH-UBND ngày      tháng      năm 2024)"
    )


def test_position_that_a_signature_lacks_has_no_data() -> None:
    signature = a_signature(authority="Q. Chủ tịch", position=None)
    with pytest.raises(DataError, match='"position" chưa có dữ liệu'):
        refuse_unprintable(a_plan(signature=signature, closing="{{ position }}"))


def test_every_name_there_can_be_is_known_before_there_is_a_plan() -> None:
    assert set(known_names()) == {*paper_data(a_plan()), *LOCAL_NAMES}


def test_plan_without_problems_passes() -> None:
    for plan in (a_plan(), ntmdocs.load_plan(EXAMPLE)):
        refuse_unprintable(plan)
        assert paper_problems(plan) == []


def test_all_problems_are_told_at_once_with_the_paths_of_the_data() -> None:
    plan = a_plan(
        header=a_header(subject=f"Vệ sinh {BAD}", subtitle="*Dự thảo"),
        legal_bases={"bases": [f"Căn cứ {BAD}", "Căn cứ Luật Đường làng"], "opening": "**"},
        sections=[
            a_section(BAD, title="Mục {{"),
            a_section(a_section("được", BAD), text=f"a {BAD}"),
            a_section(
                {"items": ["được", {"text": "được", "items": [BAD], "deadline": BAD}]},
                {"assignment": {"actor": "Các thôn", "duties": [BAD]}},
                {"solution": {"title": BAD, "tasks": ["được", BAD], "lead": "*"}},
                {"goal": BAD},
                {"goal": {"localities": ["thôn"], "standard": "NTM", "deadline": BAD}},
                {"goal": {"text": "a", "targets": [{"indicator": BAD, "value": "**"}]}},
                {"budget": {"lines": [{"name": BAD, "amount_vnd": 0, "source": BAD}]}},
                {"table": a_table(["", BAD, ["a", BAD]], {"group": BAD}, note=BAD)},
            ),
        ],
        closing=BAD,
        annexes=[an_annex(BAD, title=BAD, attachment_note=BAD)],
    )
    assert paths_of(plan) == [
        "header.subject",
        "header.subtitle",
        "legal_bases.bases.0.text",
        "legal_bases.opening.0",
        "sections.0.title",
        "sections.0.content.0",
        "sections.1.text",
        "sections.1.content.0.content.1",
        "sections.2.content.0.items.1.items.0.text",
        "sections.2.content.0.items.1.deadline",
        "sections.2.content.1.assignment.duties.0.text",
        "sections.2.content.2.solution.title",
        "sections.2.content.2.solution.tasks.1.text",
        "sections.2.content.3.goal.text",
        "sections.2.content.4.goal.deadline",
        "sections.2.content.5.goal.targets.0.indicator",
        "sections.2.content.5.goal.targets.0.value",
        "sections.2.content.6.budget.lines.0.name",
        "sections.2.content.6.budget.lines.0.source",
        "sections.2.content.7.table.rows.0.cells.1.0",
        "sections.2.content.7.table.rows.0.cells.2.1",
        "sections.2.content.7.table.rows.1.group.0",
        "sections.2.content.7.table.note",
        "closing",
        "annexes.0.title",
        "annexes.0.attachment_note",
        "annexes.0.content.0",
    ]


def test_error_of_a_plan_made_in_python_lists_all_with_their_paths() -> None:
    with pytest.raises(DataError) as caught:
        refuse_unprintable(a_plan(closing=BAD, sections=[a_section("*mở", BAD)]))
    assert [(problem.path, problem.line) for problem in caught.value.problems] == [
        ("sections.0.content.0", None),
        ("sections.0.content.1", None),
        ("closing", None),
    ]
    assert 'closing: không có dữ liệu tên "yaer"; có phải "year"?' in str(caught.value)


@pytest.mark.parametrize(
    "block",
    [
        {"items": [{"text": "Xong trước {{ deadline }}.", "deadline": "15/3"}]},
        {"assignment": {"actor": "A", "duties": [{"text": "{{ lead }} làm", "lead": "Thôn"}]}},
        {"solution": {"title": "A", "tasks": [{"text": "cùng {{ partners }}", "partners": "B"}]}},
        {"goal": {"text": "Xong {{ deadline }}", "deadline": "tháng {{ year }}"}},
    ],
)
def test_sentence_may_name_its_own_deadline_lead_and_partners(block: Any) -> None:
    assert paths_of(planned(block)) == []


@pytest.mark.parametrize(
    "block",
    [
        "{{ deadline }}",
        {"items": ["{{ deadline }}"]},
        {"items": [{"text": "{{ lead }}", "deadline": "15/3"}]},
        {"items": [{"text": "a", "deadline": "15/3", "items": ["xong {{ deadline }}"]}]},
        {"items": [{"text": "{{ deadline }}", "items": [{"text": "a", "deadline": "15/3"}]}]},
        {"solution": {"title": "A", "deadline": "15/3", "tasks": ["xong {{ deadline }}"]}},
        {"solution": {"title": "Xong {{ deadline }}", "deadline": "15/3", "tasks": ["a"]}},
        {
            "goal": {
                "text": "a",
                "deadline": "15/3",
                "targets": [{"indicator": "{{ deadline }}", "value": "1"}],
            }
        },
    ],
)
def test_nothing_else_may_name_them(block: Any) -> None:
    """What the check lets pass must print: the page fills in a sentence's own names only."""
    plan = planned(block)
    assert len(paths_of(plan)) == 1
    with pytest.raises(DataError):
        ntmdocs.render_plan(plan)


@pytest.mark.parametrize("name", LOCAL_NAMES)
def test_deadline_that_names_itself_is_told_and_never_turns_in_circles(name: str) -> None:
    task = {"text": f"Xong {{{{ {name} }}}}", name: f"trước {{{{ {name} }}}}"}
    assert paths_of(planned({"items": [task]})) == [f"sections.0.content.0.items.0.{name}"]


def test_names_that_name_each_other_are_told_both() -> None:
    task = {"text": "Xong.", "lead": "{{ partners }}", "partners": "{{ lead }}"}
    assert paths_of(planned({"items": [task]})) == [
        "sections.0.content.0.items.0.lead",
        "sections.0.content.0.items.0.partners",
    ]


def test_local_names_come_filled_and_without_marks() -> None:
    task = Task.model_validate({"text": "a", "deadline": "**tháng 9** năm {{ year }}"})
    assert local_data(task, {"year": 2024})["deadline"] == "tháng 9 năm 2024"
    assert "lead" not in local_data(task, {})


def test_parts_that_hold_no_deadline_add_no_names() -> None:
    assert local_data(a_section(), {"year": 2024}) == {"year": 2024}


def test_line_is_printed_as_it_stands_and_never_checked() -> None:
    assert paths_of(a_plan(recipients=[BAD], archive="VT, *KT")) == []


def test_goal_made_of_data_is_checked_as_it_prints() -> None:
    goal = Goal.model_validate({"localities": ["thôn {{ x }}"], "standard": "2 * 3"})
    assert (
        plain_text(goal_sentence(goal, {"villages": {}, "commune": None}), {})
        == "Xây dựng thôn {{ x }} đạt chuẩn 2 * 3"
    )
