"""Random edits of words in random plans come back, and nothing else moves."""

from __future__ import annotations

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import ntmdocs
from build import a_plan
from model.strategies import printable_plans
from ntmdocs.model import Plan, Text
from ntmdocs.model.walk import DataPath, strings, with_strings
from ntmdocs.word.names import DOCUMENT
from ntmdocs.word.package import read_package, write_package
from read.edits.editing import lines
from read.test_round_trip import sections, some

plain = st.sampled_from(["thêm", "rà soát", "(sửa)", "19/5,", "và", "*", "{", "Đ"])
marked = st.sampled_from(
    ["Năm {{ year }} là năm **bản lề** của *cả xã*.", "**{{ year }}**: xong.", "Từ {{ place }} đi."]
)


@st.composite
def any_plan(draw: st.DrawFn) -> Plan:
    """A plan as people write them, with names and marks in some of its paragraphs."""
    content = draw(some(sections))
    return a_plan(sections=[*content, {"title": "Cuối", "content": draw(some(marked))}])


def can_be_printed(plan: Plan) -> bool:
    try:
        ntmdocs.render_plan(plan)
    except ntmdocs.DataError:
        return False
    return True


def edited_in_word(before: Plan, after: Plan) -> bytes:
    """What stands in the file when somebody has made the one out of the other in Word."""
    old, new = (read_package(ntmdocs.render_plan(plan).bytes) for plan in (before, after))
    return write_package({**old, DOCUMENT: new[DOCUMENT]})


FREE = frozenset(
    ["năm", "quét", "đường", "trồng", "giữa", "các", "thôn", "xã", "phấn", "đấu", "Giữ", "là"]
)
"""Words of the sentences that stand in no mark and no name."""


@st.composite
def changed_words(draw: st.DrawFn, plan: Plan) -> tuple[Plan, set[DataPath]]:
    """The plan with words put in and taken out of some strings; the paths of these."""
    found = {path: text for path, text in strings(plan) if path[0] == "sections"}
    with_free = [path for path, text in found.items() if FREE & {*text.split(" ")}]
    assume(with_free)
    chosen = set(draw(st.lists(st.sampled_from(with_free), min_size=1, max_size=4)))
    new = {path: draw(changed_text(found[path])) for path in sorted(chosen, key=str)}
    made = with_strings(plan, lambda text, path: new.get(path, text))
    return Plan.model_validate(made.model_dump()), chosen


@st.composite
def changed_text(draw: st.DrawFn, text: str) -> str:
    words = text.split(" ")
    at = draw(st.sampled_from([at for at, word in enumerate(words) if word in FREE]))
    new = str(Text.plain(draw(plain)))
    how = draw(st.sampled_from(["put in", "replace", "take out"]))
    if how == "take out" and len(words) > 2:
        words.pop(at)
    elif how == "put in":
        words.insert(at + 1, new)
    else:
        words[at] = new
    return " ".join(words)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_words_changed_anywhere_come_back_and_nothing_else_moves(data: st.DataObject) -> None:
    plan = data.draw(any_plan())
    wanted, chosen = data.draw(changed_words(plan))
    content = edited_in_word(plan, wanted)
    back = ntmdocs.import_edits(plan, content)
    assert back.notes == ()
    assert lines(ntmdocs.render_plan(back.plan).bytes) == lines(content)
    old, new = dict(strings(plan)), dict(strings(back.plan))
    assert list(old) == list(new)
    assert {path for path in old if old[path] != new[path]} <= chosen


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(printable_plans.filter(can_be_printed))
def test_a_document_of_any_plan_that_nobody_changed_changes_nothing(plan: Plan) -> None:
    back = ntmdocs.import_edits(plan, ntmdocs.render_plan(plan).bytes)
    assert (back.plan, back.notes) == (plan, ())
