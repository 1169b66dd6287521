"""What has reached its standard leaves the goals of the next year, and the tables about them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ntmdocs.findings import Finding, Severity
from ntmdocs.model import (
    Annex,
    DataTable,
    Goal,
    Items,
    Locality,
    Plan,
    Section,
    SectionKind,
    Task,
    Text,
    Village,
)
from ntmdocs.model.walk import DataPath, member_path, strings
from ntmdocs.vietnamese import ToneMarks, comparison_key, join_list, place_tone_marks, shortened

__all__ = ["has_reached", "without_reached"]

_CODE = re.compile(r"villages\.(\w+)")
_SHOWN = 90
_CAPITAL = "[A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]"
_PROMISE = re.compile(r"xây dựng|phấn đấu|đạt chuẩn|tiêu chí|về đích", re.IGNORECASE)
_OTHER_MATTER = re.compile(r"giữ vững|duy trì|nhân rộng|toàn xã|học tập|liên thôn", re.IGNORECASE)


def has_reached(locality: Locality) -> bool:
    """Whether nothing is unmet, and that is said: some criteria are named as met."""
    return bool(locality.met) and not locality.unmet


def without_reached(plan: Plan) -> tuple[Plan, tuple[Finding, ...]]:
    """The plan without the goals that are reached, and what was taken out, told at its place."""
    mentions = _Mentions(plan)
    if not mentions.reached:
        return plan, ()
    leaving = _Leaving(mentions)
    sections = [
        leaving.section(section, ("sections", index), section.kind is SectionKind.GOALS)
        for index, section in enumerate(plan.sections)
    ]
    annexes = tuple(leaving.annexes(plan.annexes))
    plan = plan.model_copy(update={"sections": tuple(sections), "annexes": annexes})
    return plan, tuple(leaving.notes)


class _Mentions:
    """Which of a plan's localities a part speaks of."""

    def __init__(self, plan: Plan) -> None:
        every: list[Locality] = [*plan.villages]
        if plan.commune is not None:
            every.append(plan.commune)
        self._names = {_code(one): one for one in every}
        self.reached = {_code(one) for one in every if has_reached(one)}

    def is_reached(self, reference: str) -> bool:
        """Whether `localities` of a goal or a table name one that has reached its standard."""
        if reference in self._names:
            return reference in self.reached
        return any(
            comparison_key(reference) in (comparison_key(one.name), comparison_key(one.full_name))
            for code, one in self._names.items()
            if code in self.reached
        )

    def of(self, part: Any) -> set[str]:
        """The codes of the villages that a part names, in `{{ }}` or in words."""
        words = " ".join(text for _, text in strings(part) if isinstance(text, Text))
        named = {code for code in _CODE.findall(words) if code in self._names}
        villages = [(code, one) for code, one in self._names.items() if isinstance(one, Village)]
        return named | {code for code, village in villages if _is_named(village, words)}

    def goes_on(self, codes: Iterable[str], words: str) -> bool:
        """Whether a list of names goes on with one that is not known: `Đa Hội, Đông Hải`."""
        names = [re.escape(self._names[code].name) for code in codes if code in self._names]
        names += [rf"villages\.{code}\.\w+[^}}]*\}}\}}" for code in codes]
        listed = rf"(?:{'|'.join(names)})\**(?:,|;| và| hoặc| -| –|-) *\**(?:[0-9]|{_CAPITAL})"
        before = rf"(?:{_CAPITAL}\w*|[0-9]),? (?:và )?(?:{'|'.join(names)})(?!\w)"
        return bool(re.search(listed, words) or re.search(before, words))

    def name(self, reference: str) -> str:
        """`thôn Đa Hội` for `da_hoi`; a name as it is typed."""
        return self._names[reference].full_name if reference in self._names else reference

    def names(self, codes: Iterable[str]) -> str:
        """`thôn Đa Hội và thôn Đồng Đạo`."""
        return join_list([self.name(code) for code in sorted(codes)])


class _Leaving:
    """Rebuilds sections and annexes, and notes at its new place what was left out."""

    def __init__(self, mentions: _Mentions) -> None:
        self._mentions = mentions
        self.notes: list[Finding] = []

    def section(self, section: Section, path: DataPath, is_goals: bool) -> Section:
        """A section, and those below it, without what is reached."""
        if is_goals and section.text is not None:
            self._mixed(section.text, (*path, "text"))
        kept: list[Any] = []
        for block in section.content:
            place = member_path(block, (*path, "content"), len(kept))
            kept += self._kept(block, place, (*path, "content"), is_goals)
        if section.content and not kept and section.text is None:
            self._note("empty-section", Severity.ERROR, path, "mục này không còn nội dung nào")
        return section.model_copy(update={"content": tuple(kept)})

    def annexes(self, annexes: Sequence[Annex]) -> Iterator[Annex]:
        """The annexes that still have content."""
        count = 0
        for annex in annexes:
            path: DataPath = ("annexes", count, "content")
            content: list[Any] = []
            told = len(self.notes)
            for block in annex.content:
                content += self._kept(block, member_path(block, path, len(content)), path, False)
            if content:
                count += 1
                yield annex.model_copy(update={"content": tuple(content)})
                continue
            del self.notes[told:]  # of what stood in it
            self._note(
                "annex-left-out",
                Severity.ERROR,
                ("annexes",),
                "đã bỏ biểu này vì thôn đã đạt chuẩn; sửa các câu viện dẫn biểu, phụ lục cho khớp",
                stood=str(annex.title or annex.heading or ""),
            )

    def _kept(self, block: Any, place: DataPath, parent: DataPath, is_goals: bool) -> list[Any]:
        if isinstance(block, Section):
            return [self.section(block, place, is_goals or block.kind is SectionKind.GOALS)]
        if isinstance(block, DataTable):
            return self._table(block, parent)
        if not is_goals:
            return [block]
        if isinstance(block, Goal):
            return self._goal(block, place, parent)
        if isinstance(block, Items):
            return self._items(block, place)
        self._mixed(block, place)
        return [block]

    def _table(self, table: DataTable, parent: DataPath) -> list[Any]:
        left = tuple(one for one in table.localities if not self._mentions.is_reached(one))
        if len(left) == len(table.localities):
            return [table]
        if left:
            return [table.model_copy(update={"localities": left})]
        message = "đã bỏ biểu lập từ dữ liệu của thôn đã đạt chuẩn"
        self._note("table-left-out", Severity.WARNING, parent, message)
        return []

    def _goal(self, goal: Goal, place: DataPath, parent: DataPath) -> list[Any]:
        gone = [one for one in goal.localities if self._mentions.is_reached(one)]
        if not goal.localities:
            return [] if self._is_gone(goal, parent) else [goal]
        if not gone:
            return [goal]
        left = tuple(one for one in goal.localities if one not in gone)
        self._note(
            "goal-reached",
            Severity.WARNING,
            place if left else parent,
            "đã đạt chuẩn, không còn trong mục tiêu; xem chuẩn tiếp theo",
            stood=join_list([self._mentions.name(one) for one in gone]),
        )
        return [goal.model_copy(update={"localities": left})] if left else []

    def _items(self, items: Items, place: DataPath) -> list[Any]:
        kept: list[Task] = []
        for task in items.items:
            if not self._is_gone(task, (*place, "items", len(kept))):
                kept.append(task)
        return [items.model_copy(update={"items": tuple(kept)})] if kept else []

    def _is_gone(self, part: Goal | Task, place: DataPath) -> bool:
        """Whether it promises the standard to none but who has reached it.

        In doubt it stays: a sentence that stays too long is seen, one that is gone is not.
        """
        named = self._mentions.of(part)
        words = str(part.text or "")
        is_promise = _PROMISE.search(words) and not _OTHER_MATTER.search(words)
        is_alone = not named or not self._mentions.goes_on(named, words)
        if not named or not named <= self._mentions.reached or not is_promise or not is_alone:
            self._mixed(part, place)
            return False
        self._note(
            "goal-reached",
            Severity.WARNING,
            place,
            f"đã bỏ câu này: {self._mentions.names(named)} đã đạt chuẩn",
            stood=shortened(str(part.text or ""), _SHOWN),
        )
        return True

    def _mixed(self, part: Any, place: DataPath) -> None:
        gone = self._mentions.of(part) & self._mentions.reached
        if gone:
            message = f"còn nói đến {self._mentions.names(gone)} đã đạt chuẩn; sửa lại câu này"
            self._note("reached-still-named", Severity.ERROR, place, message)

    def _note(
        self, rule: str, severity: Severity, path: DataPath, message: str, stood: str = ""
    ) -> None:
        self.notes.append(Finding.at(path, rule, severity, message, stood=stood))


def _code(locality: Locality) -> str:
    return locality.id if isinstance(locality, Village) else "commune"


def _is_named(village: Village, words: str) -> bool:
    """Whether words name this very village: `thôn Đông` is neither `thôn Đông Hải` nor `phía đông`.

    Capitals count; a name of one syllable counts only behind its kind. In doubt it is none: a
    sentence that stays too long is seen, one that is gone is not.
    """
    plain = words.replace("*", "")
    name, words = (place_tone_marks(one, ToneMarks.OLD) for one in (village.name, plain))
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", words):
        before, after = words[: found.start()], words[found.end() :]
        if after[:1] == " " and after[1:2].isupper():
            continue  # `Đông Hải`
        last_word = before.rstrip(" ").rsplit(" ", 1)[-1].lstrip("(“*")
        is_part = last_word[:1].isupper() and not last_word.endswith((",", ";", ":", "-"))
        behind_list = last_word.endswith((",", ":", ";")) and village.kind in before.casefold()
        if before.casefold().endswith(f"{village.kind} ") or behind_list:
            return True
        if " " in name and not is_part:
            return True
    return False
