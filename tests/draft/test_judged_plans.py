"""Whole plans in the patterns of real ones, each figure and each note judged by a reader.

`X.yaml` is an invented plan; `X.txt` lists what becomes of every figure that looks like a year,
and what is told, as somebody has read it beside the plan and found it right. A difference is to
be judged so again before the list is written anew: `python tests/draft/test_judged_plans.py`.
"""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

import ntmdocs
from ntmdocs import Plan
from tools.years import decided_years

PLANS = sorted((Path(__file__).parents[1] / "data/next-year").glob("*.yaml"))


def judged(plan: Plan) -> Iterator[str]:
    """A line for each figure, then for each note."""
    for each in decided_years(plan):
        yield str(each).rstrip()
    today = datetime.date(plan.header.issued_on.year, 12, 1)
    for note in ntmdocs.draft_next_year(plan, today=today).notes:
        yield f"{note.rule}: {note.message}" + (f" → {note.suggestion}" if note.suggestion else "")
        yield from (f"    {words}" for words in (note.current, *(one.current for one in note.also)))


@pytest.mark.parametrize("file", PLANS, ids=lambda path: path.stem)
def test_every_figure_and_every_note_is_as_it_was_judged(file: Path) -> None:
    plan = ntmdocs.load_plan(file)
    assert isinstance(plan, Plan)
    lines = file.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    assert list(judged(plan)) == lines


def test_there_are_plans_to_judge() -> None:
    assert len(PLANS) > 3


if __name__ == "__main__":
    for path in PLANS:
        found = ntmdocs.load_plan(path)
        assert isinstance(found, Plan)
        path.with_suffix(".txt").write_text("\n".join(judged(found)) + "\n", encoding="utf-8")
