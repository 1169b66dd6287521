from typing import Any

import pytest
from pydantic import ValidationError

from build import a_plan, a_section, a_table
from ntmdocs.model import (
    Assignment,
    Budget,
    DataTable,
    Goal,
    Items,
    Marker,
    Section,
    SectionKind,
    Solution,
    Table,
    Task,
    Text,
)
from ntmdocs.model.sections import TELLING_KEYS

GOAL = {"localities": ["thôn Đông"], "standard": "thôn NTM"}
SOLUTION = {"title": "Tuyên truyền", "tasks": ["Phát tờ rơi."]}
ASSIGNMENT = {"actor": "Các thôn", "duties": ["Dọn đường."]}
BUDGET = {"lines": [{"name": "Mua thùng rác", "amount_vnd": "50.000.000 đồng"}]}
TABLE = {"columns": [{"title": "TT"}], "rows": [["1"]]}
BLOCKS: dict[type, Any] = {
    Text: "Dọn vệ sinh đường làng.",
    Items: {"items": ["Dọn đường.", "Trồng cây."]},
    Goal: {"goal": GOAL},
    Solution: {"solution": SOLUTION},
    Assignment: {"assignment": ASSIGNMENT},
    Budget: {"budget": BUDGET},
    Table: {"table": TABLE},
    DataTable: {"data_table": {"of": "tasks", "columns": ["task", "ends"]}},
    Section: {"title": "Tiểu mục", "content": ["Lời văn."]},
}


def problems_of(content: Any, **changes: Any) -> list[tuple[str, tuple[Any, ...], str]]:
    with pytest.raises(ValidationError) as caught:
        Section.model_validate({"title": "Nội dung", "content": content, **changes})
    return [(error["type"], error["loc"], error["msg"]) for error in caught.value.errors()]


@pytest.mark.parametrize("kind", BLOCKS)
def test_one_telling_key_says_what_a_block_is(kind: type) -> None:
    (block,) = a_section(BLOCKS[kind]).content
    assert type(block) is kind


@pytest.mark.parametrize("kind", BLOCKS)
def test_block_is_saved_under_its_key(kind: type) -> None:
    section = a_section(BLOCKS[kind])
    assert section.model_dump(mode="json", exclude_defaults=True)["content"] == [BLOCKS[kind]]
    assert Section.model_validate(section.model_dump()) == section


@pytest.mark.parametrize("kind", BLOCKS)
def test_block_made_in_python_stands_without_its_key(kind: type) -> None:
    (block,) = a_section(BLOCKS[kind]).content
    assert a_section(block) == a_section(BLOCKS[kind])


def test_content_keeps_its_order() -> None:
    section = a_section(*BLOCKS.values())
    assert [type(block) for block in section.content] == list(BLOCKS)


@pytest.mark.parametrize(
    "block", [{"gaol": GOAL}, {}, None, 5, ["Dọn đường."], {"duties": ["Dọn đường."]}]
)
def test_block_without_a_known_key_gets_one_problem_that_lists_them(block: Any) -> None:
    ((kind, place, message),) = problems_of([block])
    assert (kind, place) == ("unknown_block", ("content", 0))
    assert "title, kind, items, goal, solution, assignment, budget, table, data_table" in message


@pytest.mark.parametrize("key", TELLING_KEYS)
def test_keys_beside_a_telling_key_are_told_where_to_go(key: str) -> None:
    block = {**BLOCKS[TELLING_KEYS[key]], "deadline": "tháng 3", "lead": "UBND xã"}
    ((kind, place, message),) = problems_of([block])
    assert (kind, place) == ("misplaced_keys", ("content", 0, key))
    assert message == (
        f'"deadline", "lead" đứng ngang hàng với "{key}"; lùi vào để nằm bên trong "{key}"'
    )


def test_the_first_key_beside_a_telling_key_says_which_cure_is_told() -> None:
    items = {"items": ["Dọn đường."]}
    ((*_, inside),) = problems_of([{"goal": GOAL, "deadline": "tháng 3", **items}])
    assert inside.endswith('lùi vào để nằm bên trong "goal"')
    ((*_, apart),) = problems_of([{"goal": GOAL, **items, "deadline": "tháng 3"}])
    assert apart.endswith("mỗi phần một gạch đầu dòng riêng")


def test_unknown_key_inside_a_block_is_told_at_its_place() -> None:
    block = {"goal": GOAL | {"standrad": "thôn NTM"}}
    ((kind, place, _),) = problems_of([block])
    assert (kind, place) == ("extra_forbidden", ("content", 0, "goal", "standrad"))


def test_problems_of_all_blocks_are_told_at_once() -> None:
    found = problems_of(["", {"goal": {}}, {"items": []}, {"table": {"columns": []}}])
    assert [place[:2] for _, place, _ in found] == [("content", number) for number in range(4)]


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("purpose", "Mục đích, yêu cầu"),
        ("goals", "Mục tiêu"),
        ("solutions", "Nhiệm vụ, giải pháp"),
        ("implementation", "Tổ chức thực hiện"),
        ("budget", "Kinh phí thực hiện"),
    ],
)
def test_kind_gives_the_usual_title(kind: str, title: str) -> None:
    assert a_section(kind=kind).heading == title
    assert a_section(kind=kind, title="Tên khác").heading == "Tên khác"


def test_section_of_no_kind_needs_a_title() -> None:
    with pytest.raises(ValidationError, match='thiếu tên mục: ghi thêm "title"'):
        Section.model_validate({"content": ["Lời văn."]})
    assert a_section().kind is SectionKind.OTHER


def test_pinned_number_is_clean_and_may_be_empty() -> None:
    assert a_section(number=" III ").number == "III"
    assert a_section(number="").number == ""
    assert Solution.model_validate(SOLUTION | {"number": ""}).number == ""
    with pytest.raises(ValidationError, match="U\\+0007"):
        a_section(number="I\x07")


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"standard": "thôn NTM"},
        {"text": "Đạt chuẩn", "standard": "thôn NTM"},
        {"text": "Đạt chuẩn", "localities": ["thôn Đông"]},
        {"text": "Đạt chuẩn", **GOAL},
    ],
)
def test_goal_is_words_or_data_and_never_both(said: Any) -> None:
    with pytest.raises(ValidationError, match='mục tiêu có "text"'):
        Goal.model_validate(said)


@pytest.mark.parametrize("model", [Goal, Task])
def test_words_alone_are_saved_as_one_string(model: type[Goal] | type[Task]) -> None:
    part = model.model_validate("Dọn đường.")
    assert part.text == "Dọn đường."
    assert part.model_dump() == "Dọn đường."
    longer = model.model_validate({"text": "Dọn đường.", "deadline": "tháng 3"})
    assert longer.model_dump(mode="json", exclude_defaults=True) == {
        "text": "Dọn đường.",
        "deadline": "tháng 3",
    }


def test_short_form_is_as_clean_as_the_long_one() -> None:
    with pytest.raises(ValidationError, match="U\\+000B"):
        Task.model_validate("Dọn\x0bđường.")
    assert Task.model_validate("Dọn\n  đường.") == Task.model_validate({"text": "Dọn đường."})


@pytest.mark.parametrize("marker", ["-", "+", "a)", "1.", "none"])
def test_marker_is_written_as_it_prints(marker: str) -> None:
    items = Items.model_validate({"items": ["Dọn đường."], "marker": marker})
    assert items.marker is Marker(marker)


@pytest.mark.parametrize("start", [0, 401, "a"])
def test_list_starts_at_a_number_that_has_a_letter(start: Any) -> None:
    with pytest.raises(ValidationError):
        Items.model_validate({"items": ["Dọn đường."], "start": start})


@pytest.mark.parametrize(
    "empty",
    [
        {"items": []},
        {"solution": {"title": "Tuyên truyền", "tasks": []}},
        {"assignment": {"actor": "Các thôn", "duties": []}},
        {"budget": {"lines": []}},
    ],
)
def test_lists_hold_something(empty: Any) -> None:
    ((kind, _, _),) = problems_of([empty])
    assert kind == "too_short"


def test_plan_finds_its_typed_content_wherever_it_stands() -> None:
    plan = a_plan(
        sections=[
            a_section({"goal": "Một."}, {"solution": SOLUTION}, kind="other", title="Nội dung"),
            a_section(a_section({"assignment": ASSIGNMENT}), kind="budget"),
        ],
        annexes=[{"content": [a_table(), a_section({"goal": "Hai."}, {"assignment": ASSIGNMENT})]}],
    )
    assert [goal.text for goal in plan.goals] == ["Một.", "Hai."]
    assert [solution.title for solution in plan.solutions] == ["Tuyên truyền"]
    assert [one.actor for one in plan.implementation] == ["Các thôn", "Các thôn"]


def test_plan_without_typed_content_finds_none() -> None:
    plan = a_plan()
    assert plan.goals == plan.solutions == plan.implementation == ()


def test_parts_hold_parts_and_sections_hold_none() -> None:
    chapter = {"division": "chapter", "title": "Một", "content": [{"title": "Hai"}]}
    part = {"division": "part", "title": "Đầu", "content": [chapter]}
    assert a_plan(sections=[part]).sections[0].content[0].division == "chapter"
    ((kind, _, _),) = problems_of([part])
    assert kind == "value_error"
