"""Every string and block of a plan is found, at a path that leads to it."""

from hypothesis import given

from build import a_plan, a_section, a_table, an_annex
from model.strategies import plans
from ntmdocs import Plan
from ntmdocs.model import Goal, Model, Section, Table, Text
from ntmdocs.model.walk import (
    blocks_in,
    blocks_in_sections,
    blocks_of,
    dotted,
    localities_of,
    member_path,
    parse_path,
    parts,
    sections_of,
    steps,
    strings,
    with_blocks,
    with_strings,
)

DEEP = a_section("Lời văn.", a_section(a_section({"goal": "Hai."}), {"goal": "Ba."}))


def test_blocks_are_found_at_any_depth_in_order_each_with_its_path() -> None:
    content = a_section({"goal": "Một."}, DEEP, {"goal": "Bốn."}).content
    found = {dotted(path): goal.text for path, goal in blocks_in(content, Goal, ("content",))}
    assert found == {
        "content.0.goal": "Một.",
        "content.1.content.1.content.0.content.0.goal": "Hai.",
        "content.1.content.1.content.1.goal": "Ba.",
        "content.2.goal": "Bốn.",
    }
    assert list(found.values()) == ["Một.", "Hai.", "Ba.", "Bốn."]


def test_annexes_are_looked_through_after_the_sections() -> None:
    plan = a_plan(sections=[a_section(a_table())], annexes=[an_annex(), an_annex(a_table())])
    found = [dotted(path) for path, _ in blocks_of(plan, Table)]
    assert found[0] == "sections.0.content.0.table"
    assert found[1:] == ["annexes.0.content.0.table", "annexes.1.content.0.table"]


def test_blocks_in_sections_are_those_of_the_body_alone() -> None:
    plan = a_plan(sections=[a_section(a_table())], annexes=[an_annex(a_table())])
    assert [dotted(path) for path, _ in blocks_in_sections(plan, Table)] == [
        "sections.0.content.0.table"
    ]


def test_localities_are_the_commune_then_the_villages() -> None:
    villages = [{"id": "dong", "name": "Đông"}, {"id": "tay", "name": "Tây"}]
    plan = a_plan(commune={"name": "Suối Mơ"}, villages=villages)
    found = [(dotted(path), locality.name) for path, locality in localities_of(plan)]
    assert found == [("commune", "Suối Mơ"), ("villages.0", "Đông"), ("villages.1", "Tây")]
    assert [dotted(path) for path, _ in localities_of(a_plan(villages=villages))] == [
        "villages.0",
        "villages.1",
    ]
    assert list(localities_of(a_plan())) == []


def test_the_root_has_the_empty_path() -> None:
    assert parse_path(dotted(())) == ()
    assert parse_path("year") == ("year",)


def test_sections_are_those_of_the_body_those_below_others_too() -> None:
    plan = a_plan(sections=[a_section("Lời."), DEEP], annexes=[{"content": [DEEP]}])
    assert [dotted(path) for path, _ in sections_of(plan)] == [
        "sections.0",
        "sections.1",
        "sections.1.content.1",
        "sections.1.content.1.content.0",
    ]


def test_a_block_stands_under_its_key_but_a_sentence_or_a_member_elsewhere_does_not() -> None:
    goal = Goal.model_validate("Một.")
    assert member_path(goal, ("content",), 1) == ("content", 1, "goal")
    assert member_path(Text("Lời."), ("content",), 1) == ("content", 1)
    assert member_path(goal, ("goals",), 1) == ("goals", 1)


@given(plans)
def test_each_string_stands_where_its_path_leads_once(plan: Plan) -> None:
    found = list(strings(plan))
    assert found
    assert len({path for path, _ in found}) == len(found)
    for path, text in found:
        assert [*steps(plan, path)][-1].value is text
        assert parse_path(dotted(path)) == path


@given(plans)
def test_what_holds_a_part_comes_before_it(plan: Plan) -> None:
    seen: list[Model] = []
    for part in parts(plan):
        assert part.holder is None or any(part.holder is model for model in seen)
        if isinstance(part.value, Model):
            seen.append(part.value)
    assert seen[0] is plan


def test_enums_and_numbers_are_no_strings() -> None:
    plan = a_plan(sections=[a_section("Lời.", kind="purpose")])
    texts = [text for _, text in strings(plan)]
    assert "Lời." in texts
    assert "purpose" not in texts
    assert all(type(text) in (str, Text) for text in texts)


@given(plans)
def test_strings_left_as_they_are_make_an_equal_plan(plan: Plan) -> None:
    assert with_strings(plan, lambda text, _: text) == plan


@given(plans)
def test_each_string_is_changed_with_its_path_and_stays_prose_or_plain(plan: Plan) -> None:
    new = with_strings(plan, lambda text, path: f"{dotted(path)}: {text}")
    for (path, old), (new_path, text) in zip(strings(plan), strings(new), strict=True):
        assert new_path == path
        assert text == f"{dotted(path)}: {old}"
        assert type(text) is type(old)


def test_a_path_to_what_is_gone_leads_as_far_as_there_is_something() -> None:
    plan = a_plan(sections=[a_section({"goal": "Một."}, kind="goals")])
    way = list(steps(plan, parse_path("sections.0.content.0.goal.text")))
    assert [step.key for step in way] == ["sections", 0, "content", 0, "text"]
    assert isinstance(way[1].value, Section)
    gone = steps(plan, parse_path("sections.4"))
    assert [step.key for step in gone] == ["sections"]


def without_goals(plan: Plan) -> Plan:
    return with_blocks(plan, lambda block: () if isinstance(block, Goal) else (block,))


def test_blocks_are_replaced_at_any_depth_in_sections_and_annexes() -> None:
    plan = a_plan(sections=[a_section("Một."), DEEP], annexes=[{"content": ["Hai.", DEEP]}])
    twice = with_blocks(plan, lambda block: (block, block))
    assert twice.sections[0].content == (Text("Một."), Text("Một."))
    assert len(list(blocks_of(twice, Goal))) == 2 * len(list(blocks_of(plan, Goal))) == 8
    assert with_blocks(plan, lambda block: (block,)) == plan


def test_what_loses_all_its_blocks_goes_but_a_text_of_its_own_keeps_a_section() -> None:
    goal = {"goal": "Một."}
    emptied, with_text = a_section(a_section(goal)), a_section(goal, text="Lời.")
    titled, mixed = a_section(content=[]), a_section(goal, "Hai.")
    plan = a_plan(
        sections=[emptied, with_text, titled, mixed],
        annexes=[{"content": [goal]}, {"content": [goal, "Ba."]}],
    )
    left = without_goals(plan)
    assert left.sections == (
        with_text.model_copy(update={"content": ()}),
        titled,
        mixed.model_copy(update={"content": (Text("Hai."),)}),
    )
    assert [annex.content for annex in left.annexes] == [(Text("Ba."),)]


def test_a_paper_keeps_its_sections_where_none_would_be_left() -> None:
    plan = a_plan(sections=[a_section({"goal": "Một."})])
    assert without_goals(plan) == plan
