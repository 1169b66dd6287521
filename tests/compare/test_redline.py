"""Accepting all changes gives the new plan, refusing all gives the old one, whatever changed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ntmdocs
from compare.pairs import EXAMPLE_2024, EXAMPLE_2025, PAIRS
from model.strategies import printable_plans
from ntmdocs import Plan
from tools.revisions import accept_all, body_of, changes_in, plain_body, refuse_all
from tools.structure import structure_problems
from tools.validator import validate

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def assert_exact(old: Plan, new: Plan) -> None:
    """Both ways, text and formats; and the file is one that Word opens."""
    redline = ntmdocs.compare_plans(old, new).docx.bytes
    for settle, plan in ((accept_all, new), (refuse_all, old)):
        wanted = plain_body(body_of(ntmdocs.render_plan(plan, places=False).bytes))
        assert plain_body(settle(body_of(redline))) == wanted
    assert structure_problems(redline) == []


@pytest.mark.parametrize("name", PAIRS)
def test_accepted_it_is_the_new_plan_and_refused_the_old_one(name: str) -> None:
    assert_exact(*PAIRS[name])


@pytest.mark.parametrize("name", PAIRS)
def test_the_way_back_is_as_exact(name: str) -> None:
    assert_exact(*reversed(PAIRS[name]))


def can_be_printed(plan: Plan) -> bool:
    """A few name a village, or want a table of data, that they do not have."""
    try:
        ntmdocs.render_plan(plan)
    except ntmdocs.DataError:
        return False
    return True


printable = printable_plans.filter(can_be_printed)


@st.composite
def edited(draw: st.DrawFn) -> tuple[Plan, Plan]:
    """A plan, and the same with parts left out, moved about, and taken from another."""
    old, other = draw(printable), draw(printable)
    changes: dict[str, Any] = {
        name: getattr(other, name)
        for name in ("header", "legal_bases", "closing", "recipients", "signature")
        if draw(st.booleans())
    }
    for name in ("sections", "annexes"):
        parts = (*getattr(old, name), *getattr(other, name))
        least = 1 if name == "sections" else 0
        if parts and draw(st.booleans()):
            changes[name] = tuple(
                draw(st.lists(st.sampled_from(parts), min_size=least, max_size=len(parts)))
            )
    return old, old.model_copy(update=changes)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(edited().filter(lambda plans: can_be_printed(plans[1])))
def test_a_plan_edited_anyhow(plans: tuple[Plan, Plan]) -> None:
    assert_exact(*plans)
    assert_exact(*reversed(plans))


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(printable, printable)
def test_any_two_plans(old: Plan, new: Plan) -> None:
    assert_exact(old, new)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(printable)
def test_a_plan_has_not_changed_from_itself(plan: Plan) -> None:
    comparison = ntmdocs.compare_plans(plan, plan)
    assert comparison.changes == ()
    assert comparison.docx.bytes == ntmdocs.render_plan(plan, places=False).bytes


def test_something_is_tracked_in_every_pair_but_one() -> None:
    for name, pair in PAIRS.items():
        found = changes_in(body_of(ntmdocs.compare_plans(*pair).docx.bytes))
        assert bool(found) is (name != "itself"), name


@pytest.mark.parametrize("name", PAIRS)
def test_every_mark_has_its_own_number_and_an_author(name: str) -> None:
    body = body_of(ntmdocs.compare_plans(*PAIRS[name], author="Ngô Thị Sửa").docx.bytes)
    numbers = [one.get(f"{W}id") for one in body.iter() if one.get(f"{W}id") is not None]
    assert len(set(numbers)) == len(numbers)
    marks = [one for one in body.iter() if one.get(f"{W}author") is not None]
    assert {one.get(f"{W}author") for one in marks} <= {"Ngô Thị Sửa"}
    changes = changes_in(body)
    assert sum(changes.values()) - changes.get("tblGridChange", 0) == len(marks)


@pytest.mark.parametrize("name", PAIRS)
def test_two_tables_never_stand_side_by_side(name: str) -> None:
    """Word makes one of them."""
    for table in body_of(ntmdocs.compare_plans(*PAIRS[name]).docx.bytes).iter(f"{W}tbl"):
        following = table.getnext()
        assert following is None or following.tag != f"{W}tbl"


def test_deleted_words_are_no_text_to_who_knows_no_changes() -> None:
    docx = ntmdocs.compare_plans(EXAMPLE_2024, EXAMPLE_2025).docx
    assert docx.text == ntmdocs.render_plan(EXAMPLE_2025).text


def test_the_rest_of_the_file_is_the_new_plans() -> None:
    from ntmdocs.word.package import read_package

    redline = read_package(ntmdocs.compare_plans(EXAMPLE_2024, EXAMPLE_2025).docx.bytes)
    plan = read_package(ntmdocs.render_plan(EXAMPLE_2025, places=False).bytes)
    changed = {name for name in plan if plan[name] != redline[name]}
    assert (set(redline), changed) == (set(plan), {"word/document.xml", "docProps/custom.xml"})


@pytest.mark.needs_validator
def test_the_open_xml_sdk_finds_nothing_in_any_redline(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.docx" for name in PAIRS]
    for path, pair in zip(paths, PAIRS.values(), strict=True):
        ntmdocs.write_redline(*pair, path)
    assert validate(paths) == []


def test_the_settling_sees_what_is_wrong() -> None:
    """A lost word, a lost format and a lost page set-up are each another body."""
    plan, other = PAIRS["bold"]
    bodies = [
        plain_body(body_of(ntmdocs.render_plan(one, places=False).bytes)) for one in (plan, other)
    ]
    assert bodies[0] != bodies[1]
    turned = [
        plain_body(body_of(ntmdocs.render_plan(one, places=False).bytes))
        for one in PAIRS["annex-turned"]
    ]
    assert turned[0][-1] != turned[1][-1]
    counted = Counter(type(block).__name__ for block in bodies[0])
    assert counted["tuple"] > 10
