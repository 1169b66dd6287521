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
from ntmdocs.vietnamese import join_list

__all__ = ["LeftOut", "What", "without_reached"]

_PROMISE = re.compile(r"xây dựng|phấn đấu|đạt chuẩn|tiêu chí|về đích", re.IGNORECASE)
_OTHER_MATTER = re.compile(r"giữ vững|duy trì|nhân rộng|toàn xã|học tập|liên thôn", re.IGNORECASE)


class What(Enum):
    """What became of a part that is about who has reached the standard."""

    TABLE = auto()
    """A table from data, about nobody else: left out."""
    LOCALITIES = auto()
    """Localities of a goal made of data: left out."""
    SENTENCE = auto()
    """A promise to nobody else: left out."""
    STILL_NAMED = auto()
    """A sentence that says other things too: it stays."""
    WHOLE_SECTION = auto()
    """A section with nothing left: it stays, empty."""
    ANNEX = auto()
    """An annex with nothing left: left out."""


class LeftOut(NamedTuple):
    """One part that is about who has reached the standard."""

    what: What
    path: DataPath
    """Where it stands in the new plan, or what it stood in."""
    words: str
    """What it said, where it is gone."""
    names: str
    """Who has reached the standard, where the words do not say so."""


def without_reached(plan: Plan) -> tuple[Plan, tuple[LeftOut, ...]]:
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
    return plan, tuple(leaving.left_out)


class _Leaving:
    """Rebuilds sections and annexes; lists, each at its new path, what was left out."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self.left_out: list[LeftOut] = []

    def section(self, section: Section, path: DataPath, is_goals: bool) -> Section:
        """A section, and those below it, without what is reached."""
        if is_goals and section.text is not None:
            self._list_if_named(section.text, (*path, "text"))
        kept: list[Any] = []
        for block in section.content:
            there = member_path(block, (*path, "content"), len(kept))
            kept += self._kept(block, there, (*path, "content"), is_goals)
        if section.content and not kept and section.text is None:
            self._list(What.WHOLE_SECTION, path)
        return section.model_copy(update={"content": tuple(kept)})

    def annexes(self, annexes: Sequence[Annex]) -> Iterator[Annex]:
        """The annexes that still have content."""
        count = 0
        for annex in annexes:
            path: DataPath = ("annexes", count, "content")
            content: list[Any] = []
            before = len(self.left_out)
            for block in annex.content:
                content += self._kept(block, member_path(block, path, len(content)), path, False)
            if content:
                count += 1
                yield annex.model_copy(update={"content": tuple(content)})
                continue
            del self.left_out[before:]  # of what stood in it
            self._list(What.ANNEX, ("annexes",), str(annex.title or annex.heading or ""))

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
        self._list_if_named(block, path)
        return [block]

    def _table(self, table: DataTable, parent: DataPath) -> list[Any]:
        left = tuple(
            locality for locality in table.localities if not self._mentions.is_reached(locality)
        )
        if len(left) == len(table.localities):
            return [table]
        if left:
            return [table.model_copy(update={"localities": left})]
        self._list(What.TABLE, parent)
        return []

    def _goal(self, goal: Goal, path: DataPath, parent: DataPath) -> list[Any]:
        if not goal.localities:
            return [] if self._is_left_out(goal, parent) else [goal]
        reached = [name for name in goal.localities if self._mentions.is_reached(name)]
        if not reached:
            return [goal]
        left = tuple(name for name in goal.localities if name not in reached)
        names = join_list([self._mentions.name(locality) for locality in reached])
        self._list(What.LOCALITIES, path if left else parent, names=names)
        return [goal.model_copy(update={"localities": left})] if left else []

    def _items(self, items: Items, path: DataPath) -> list[Any]:
        kept: list[Task] = []
        for task in items.items:
            if not self._is_left_out(task, (*path, "items", len(kept))):
                kept.append(task)
        return [items.model_copy(update={"items": tuple(kept)})] if kept else []

    def _is_left_out(self, part: Goal | Task, path: DataPath) -> bool:
        """Whether it promises the standard to none but who has reached it.

        In doubt it stays: a sentence that stays too long is seen, one that is gone is not.
        """
        named = self._mentions.of(part)
        words = str(part.text or "")
        is_promise = _PROMISE.search(words) and not _OTHER_MATTER.search(words)
        is_alone = not named or not self._mentions.goes_on(named, words)
        if not named or not named <= self._mentions.reached or not is_promise or not is_alone:
            self._list_if_named(part, path)
            return False
        self._list(What.SENTENCE, path, words, self._mentions.names(named))
        return True

    def _list_if_named(self, part: Any, path: DataPath) -> None:
        if reached := self._mentions.of(part) & self._mentions.reached:
            self._list(What.STILL_NAMED, path, names=self._mentions.names(reached))

    def _list(self, what: What, path: DataPath, words: str = "", names: str = "") -> None:
        self.left_out.append(LeftOut(what, path, words, names))
