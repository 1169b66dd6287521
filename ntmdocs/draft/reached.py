"""What has reached its standard leaves the goals of the next year, and the tables about them."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import Any, NamedTuple

from ntmdocs.draft.mentions import Mentions
from ntmdocs.model import (
    Annex,
    DataTable,
    Goal,
    Items,
    Plan,
    Section,
    SectionKind,
    Task,
)
from ntmdocs.model.walk import DataPath, member_path
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import join_list

__all__ = ["Outcome", "ReachedPart", "without_reached"]

_PROMISE = regex(r"xây dựng|phấn đấu|đạt chuẩn|tiêu chí|về đích", re.IGNORECASE)
_OTHER_MATTER = regex(r"giữ vững|duy trì|nhân rộng|toàn xã|học tập|liên thôn", re.IGNORECASE)


class Outcome(Enum):
    """What became of a part that is about localities which have reached the standard."""

    TABLE_LEFT_OUT = auto()
    """A data table about such localities alone."""
    LOCALITIES_LEFT_OUT = auto()
    """Such localities in a goal made of data; the goal too where no other is left."""
    SENTENCE_LEFT_OUT = auto()
    """A sentence that promises the standard for such localities alone."""
    STILL_NAMED = auto()
    """A sentence that says other things too: it stays."""
    SECTION_EMPTY = auto()
    """A section with no content left: it stays."""
    ANNEX_LEFT_OUT = auto()
    """An annex with no content left."""


class ReachedPart(NamedTuple):
    """One part that is about localities which have reached the standard."""

    outcome: Outcome
    path: DataPath
    """Its path in the new plan; of what was left out, the path of what held it."""
    words: str
    """The sentence or title that was left out."""
    names: str
    """The localities, where the words do not name them."""


def without_reached(plan: Plan) -> tuple[Plan, tuple[ReachedPart, ...]]:
    """The plan without the goals that are reached, and what became of each."""
    mentions = Mentions(plan)
    if not mentions.reached:
        return plan, ()
    leaving = _Leaving(mentions)
    sections = [
        leaving.section(section, ("sections", index), section.kind is SectionKind.GOALS)
        for index, section in enumerate(plan.sections)
    ]
    annexes = tuple(leaving.annexes(plan.annexes))
    plan = plan.model_copy(update={"sections": tuple(sections), "annexes": annexes})
    return plan, tuple(leaving.parts)


class _Leaving:
    """Rebuilds sections and annexes, and records what became of each part."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self.parts: list[ReachedPart] = []

    def section(self, section: Section, path: DataPath, is_goals: bool) -> Section:
        """A section, and those below it, without what is reached."""
        if is_goals and section.text is not None:
            self._record_if_named(section.text, (*path, "text"))
        kept: list[Any] = []
        for block in section.content:
            there = member_path(block, (*path, "content"), len(kept))
            kept += self._kept(block, there, (*path, "content"), is_goals)
        if section.content and not kept and section.text is None:
            self._record(Outcome.SECTION_EMPTY, path)
        return section.model_copy(update={"content": tuple(kept)})

    def annexes(self, annexes: Sequence[Annex]) -> Iterator[Annex]:
        """The annexes that still have content."""
        count = 0
        for annex in annexes:
            path: DataPath = ("annexes", count, "content")
            content: list[Any] = []
            before = len(self.parts)
            for block in annex.content:
                content += self._kept(block, member_path(block, path, len(content)), path, False)
            if content:
                count += 1
                yield annex.model_copy(update={"content": tuple(content)})
                continue
            del self.parts[before:]  # of what stood in it
            self._record(
                Outcome.ANNEX_LEFT_OUT, ("annexes",), str(annex.title or annex.heading or "")
            )

    def _kept(self, block: Any, path: DataPath, parent: DataPath, is_goals: bool) -> list[Any]:
        if isinstance(block, Section):
            return [self.section(block, path, is_goals or block.kind is SectionKind.GOALS)]
        if isinstance(block, DataTable):
            return self._table(block, parent)
        if not is_goals:
            return [block]
        if isinstance(block, Goal):
            return self._goal(block, path, parent)
        if isinstance(block, Items):
            return self._items(block, path)
        self._record_if_named(block, path)
        return [block]

    def _table(self, table: DataTable, parent: DataPath) -> list[Any]:
        left = tuple(
            locality for locality in table.localities if not self._mentions.is_reached(locality)
        )
        if len(left) == len(table.localities):
            return [table]
        if left:
            return [table.model_copy(update={"localities": left})]
        self._record(Outcome.TABLE_LEFT_OUT, parent)
        return []

    def _goal(self, goal: Goal, path: DataPath, parent: DataPath) -> list[Any]:
        if not goal.localities:
            return [] if self._is_left_out(goal, parent) else [goal]
        reached = [name for name in goal.localities if self._mentions.is_reached(name)]
        if not reached:
            return [goal]
        left = tuple(name for name in goal.localities if name not in reached)
        names = join_list([self._mentions.name(locality) for locality in reached])
        self._record(Outcome.LOCALITIES_LEFT_OUT, path if left else parent, names=names)
        return [goal.model_copy(update={"localities": left})] if left else []

    def _items(self, items: Items, path: DataPath) -> list[Any]:
        kept: list[Task] = []
        for task in items.items:
            if not self._is_left_out(task, (*path, "items", len(kept))):
                kept.append(task)
        return [items.model_copy(update={"items": tuple(kept)})] if kept else []

    def _is_left_out(self, part: Goal | Task, path: DataPath) -> bool:
        """Whether it promises the standard for localities alone that have reached it.

        In doubt it stays: a sentence that stays too long is seen, one that is gone is not.
        """
        named = self._mentions.of(part)
        words = str(part.text or "")
        is_promise = _PROMISE.search(words) and not _OTHER_MATTER.search(words)
        is_alone = not named or not self._mentions.goes_on(named, words)
        if not named or not named <= self._mentions.reached or not is_promise or not is_alone:
            self._record_if_named(part, path)
            return False
        self._record(Outcome.SENTENCE_LEFT_OUT, path, words, self._mentions.names(named))
        return True

    def _record_if_named(self, part: Any, path: DataPath) -> None:
        if reached := self._mentions.of(part) & self._mentions.reached:
            self._record(Outcome.STILL_NAMED, path, names=self._mentions.names(reached))

    def _record(self, outcome: Outcome, path: DataPath, words: str = "", names: str = "") -> None:
        self.parts.append(ReachedPart(outcome, path, words, names))
