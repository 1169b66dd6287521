"""The digest of a paper: the same for the same paper in every process, and for no other one."""

from __future__ import annotations

import enum
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ntmdocs
from build import a_header, a_plan, a_section
from model.strategies import papers, plans
from ntmdocs.model import Header, Model, OfficialDate, Paper, Plan, Section, Task, Text
from ntmdocs.model import digest as digests
from ntmdocs.model.digest import digest

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/*.yaml"))


def replaced(value: Any) -> Iterator[Any]:
    """Other values that look much like this one, and each value with one such inside."""
    match value:
        case Model():
            for name, inner in dict(value).items():
                for other in replaced(inner):
                    yield type(value).model_construct(**{**dict(value), name: other})
        case tuple():
            for place, inner in enumerate(value):
                for other in replaced(inner):
                    yield (*value[:place], other, *value[place + 1 :])
            yield from ((*value, None), (*value, ()))
            if value:
                yield value[:-1]
            if value != value[::-1]:
                yield value[::-1]
        case enum.StrEnum():
            yield value.value
            yield from (other for other in type(value) if other is not value)
        case str():
            yield type(value)(f"{value} ")
            yield next(kind(value) for kind in (str, Text) if type(value) is not kind)
        case int() | float():
            other = float if isinstance(value, int) else int
            yield from (value + 1, other(value), str(value), None)
        case None:
            yield from ("", "None", (), False)
        case OfficialDate():
            yield from (str(value), OfficialDate(value.year + 1, value.month, value.day))


@settings(max_examples=15)
@given(plans | papers)
def test_nothing_that_is_nearly_the_same_paper_is_taken_for_it(paper: Paper) -> None:
    others = list(replaced(paper))
    known = {digest(other) for other in others}
    assert digest(paper) not in known
    assert "" not in known
    assert len(known) == len(others)


@settings(max_examples=20)
@given(plans | papers)
def test_a_paper_made_again_is_the_same(paper: Paper) -> None:
    said = digest(paper)
    assert said
    assert digest(paper.model_copy(deep=True)) == said
    assert digest(pickle.loads(pickle.dumps(paper))) == said
    backwards = type(paper).model_construct()
    backwards.__dict__.update(dict(reversed(list(dict(paper).items()))))
    assert digest(backwards) == said


WORDS = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=20)


@given(WORDS.map(Text.plain), WORDS.map(Text.plain))
def test_plans_of_the_same_words_are_the_same_and_no_others(one: Text, other: Text) -> None:
    first, second = (a_plan(sections=[a_section(words)]) for words in (one, other))
    assert (digest(first) == digest(second)) == (first == second)


def test_it_counts_where_one_text_ends_and_the_next_begins() -> None:
    header = a_header(subject="Ý một", place="hai")
    changes: list[dict[str, Any]] = [
        {"subject": "Ý", "place": "một hai"},
        {"subject": "Ý một hai", "place": ""},
        {"subject": "hai", "place": "Ý một"},
        {"place": "", "number": "hai"},
        {"place": "", "symbol": "hai"},
    ]
    headers = [Header.model_construct(**{**dict(header), **change}) for change in changes]
    assert len({digest(one) for one in (header, *headers)}) == 6
    lists = [("a", "b"), ("ab",), ("b", "a"), (("a",), ("b",)), (("a", "b"),), (("a",), (), ("b",))]
    section = dict(a_section())
    sections = [Section.model_construct(**{**section, "content": each}) for each in lists]
    assert len({digest(one) for one in sections}) == 6


def test_a_paper_is_the_same_in_every_process() -> None:
    script = (
        "import sys, ntmdocs\nfrom ntmdocs.model.digest import digest\n"
        "for path in sys.argv[1:]: print(digest(ntmdocs.load_plan(path)))"
    )
    said = [digest(ntmdocs.load_plan(path)) for path in EXAMPLES]
    assert len(set(said)) == len(EXAMPLES) > 3
    for seed in ("1", "2"):
        ended = subprocess.run(
            [sys.executable, "-c", script, *EXAMPLES],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert ended.stdout.split() == said


class OwnPlan(Plan):
    """Who knows what it does tomorrow."""


class OwnTask(Task):
    """It looks like an empty list."""

    def __len__(self) -> int:
        return 0


class OwnText(Text):
    """More than its letters."""


class OwnNumber(int):
    """More than its digits."""


class OwnList(tuple[Any, ...]):
    """More than what stands in it."""


class OwnNumbering(enum.StrEnum):
    """Not the one of this name."""

    __module__ = "ntmdocs.model.paper"
    __qualname__ = "Numbering"
    LETTERS = "letters"


class Unheard(Model):
    """It says that it is ours."""

    __module__ = "ntmdocs.model.plan"
    title: str = ""
    text: str = ""


def test_a_class_of_somebody_elses_is_never_known() -> None:
    plan = dict(a_plan())
    assert digest(Plan.model_construct(**plan))
    assert digest(OwnPlan(**plan)) == ""
    foreign = {
        "closing": OwnText("Trên đây"),
        "year": OwnNumber(2024),
        "annexes": OwnList(),
        "numbering": OwnNumbering.LETTERS,
        "sections": (OwnTask(text=Text("Ý")),),
        "commune": Unheard(),
        "villages": [],
        "header": Header.model_construct(
            **{**dict(a_header()), "issued_on": OfficialDate(OwnNumber(2024))}
        ),
    }
    for name, value in foreign.items():
        assert digest(Plan.model_construct(**{**plan, name: value})) == "", name


def test_a_text_that_no_word_file_can_hold_is_never_known() -> None:
    odd = Plan.model_construct(**{**dict(a_plan()), "closing": Text("một\0hai")})
    assert digest(odd) == ""


def test_each_model_has_two_fields_or_more() -> None:
    """Else `itemgetter` gave the value of the only one, where all are meant."""
    kinds = list(all_below(Model))
    assert len(kinds) > 30
    assert [kind for kind in kinds if len(kind.model_fields) == 1] == []


def all_below(kind: type[Model]) -> Iterator[type[Model]]:
    for below in kind.__subclasses__():
        if below.__module__.startswith("ntmdocs.model."):
            yield below
            yield from all_below(below)


def test_of_shapes_only_so_many_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    fields = dict(a_plan())
    some = [Plan.model_construct(**{**fields, name: None}) for name in fields]
    said = [digest(one) for one in some]
    monkeypatch.setattr(digests, "_MOST", 2)
    monkeypatch.setattr(digests, "_shapes_of", cache(digests._Shapes))
    assert [digest(one) for one in some] == said
    assert 1 <= len(digests._shapes_of(Plan)) <= 2
