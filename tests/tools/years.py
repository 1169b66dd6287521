"""Each figure of a plan that looks like a year, with what the next year's draft made of it.

A person reads the list beside the paper and judges it in minutes:

    PYTHONPATH=tests python tests/tools/years.py PLAN… [--year NĂM]

`2025 → 2026`: moved; `2025 =`: kept, with the rules that tell it; `2025 · `: kept in silence.
"""

import argparse
import datetime
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import ntmdocs
from ntmdocs import Finding, Plan
from ntmdocs.model.walk import dotted, strings

__all__ = ["Decided", "decided_years", "main"]

_FIGURE = re.compile(
    r"(?<![0-9.,])(?:19|20)[0-9]{2}(?![0-9])|(?<![0-9/])[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}(?![0-9])"
)
_AROUND = 45  # characters


class Decided(NamedTuple):
    """One figure of the old plan, and what became of it."""

    place: str
    words: str
    """The words around it."""
    old: str
    new: str
    rules: tuple[str, ...]
    """The rules that tell something of its text."""

    def __str__(self) -> str:
        if self.new != self.old:
            what = f"→ {self.new}"
        else:
            what = f"= {', '.join(self.rules)}" if self.rules else "·"
        return f"{self.old} {what:40} {self.words}"


def decided_years(plan: Plan, year: int | None = None) -> Iterator[Decided]:
    """Every year-like figure of a plan, in its order, but those of what the draft left out."""
    today = datetime.date(plan.header.issued_on.year, 12, 1)
    draft = ntmdocs.draft_next_year(plan, year, today=today)
    new = dict(strings(draft.plan))
    for path, text in strings(plan):
        if path[0] == "open_notes" or path not in new:
            continue
        olds, news = list(_FIGURE.finditer(text)), _FIGURE.findall(new[path])
        rules = tuple(sorted({note.rule for note in draft.notes if _is_of(note, dotted(path))}))
        for found, now in zip(olds, news, strict=True):
            words = text[max(found.start() - _AROUND, 0) : found.end() + _AROUND]
            yield Decided(dotted(path), words, found[0], now, rules)


def _is_of(note: Finding, place: str) -> bool:
    """Whether a note stands at a text, or at the act that holds it."""
    places = (note.place, *(each.place for each in note.also))
    return any(place == each or place.startswith(f"{each}.") for each in places)


def main(words: list[str] | None = None) -> None:
    """Print the list for each file, a plan's or a document's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", nargs="+", type=Path)
    parser.add_argument("--year", type=int)
    given = parser.parse_args(words)
    for file in given.plans:
        is_data = file.suffix in (".yaml", ".json")
        plan = ntmdocs.load_plan(file) if is_data else ntmdocs.import_plan(file).plan
        sys.stdout.write(f"== {file.name}\n")
        if isinstance(plan, Plan):
            for each in decided_years(plan, given.year):
                sys.stdout.write(f"{each}\n")


if __name__ == "__main__":
    main()
