"""Lines that are new, gone or elsewhere in the edited document, as changes of the paper's lists."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from ntmdocs.errors import DataError
from ntmdocs.model import Goal, Items, LegalBasis, Marker, Paper, Section, Target, Task, Text
from ntmdocs.model.recipients import Recipient
from ntmdocs.model.walk import DataPath
from ntmdocs.read.edits.changes import Changes
from ntmdocs.read.edits.sources import value_at
from ntmdocs.read.lines import Line

__all__ = ["ENDS", "Placer", "is_optional", "lines_below", "sign_of", "unit_of", "unmarked"]

_TASKS = ("items", "tasks", "duties")
_LISTS = frozenset(
    (
        *(*_TASKS, "sections", "content", "rows", "bases", "opening", "recipients"),
        *("addressees", "annexes", "targets", "lines"),
    )
)
_CELLS = ("cells", "total")
_OPTIONAL = frozenset(
    ("closing", "lead", "partners", "deadline", "caption", "unit", "note", "subtitle")
)
_MARKER = re.compile(r"(?P<sign>[-–+•]|\d{1,3}[.)]|[a-zđ]\)) +(?=\S)")
_TARGET = re.compile(
    r"(?P<indicator>.+): (?P<value>[^:()]+?)(?: \(hiện trạng: (?P<baseline>[^()]+)\))?[ .,;]*"
)
_BELOW = {"-": "+"}
_BLOCK_MARKERS = {"-": Marker.DASH, "+": Marker.PLUS}
ENDS = " .,;"
"""What a list puts after its lines itself."""


def unit_of(path: DataPath, gone: Counter[DataPath], printed: Counter[DataPath]) -> DataPath | None:
    """The largest part of a list of which no printed line is left, and that holds this place.

    Both count the lines below each path.
    """
    for length in range(2, len(path) + 1):
        part = path[:length]
        is_member = isinstance(part[-1], int) and (
            part[-2] in _LISTS or (length > 2 and part[-3] in _CELLS)
        )
        if is_member and gone[part] == printed[part]:
            return part
    return None


def lines_below(paths: Iterable[DataPath]) -> Counter[DataPath]:
    """How many lines stand at each path and below it."""
    return Counter(path[:length] for path in paths for length in range(1, len(path) + 1))


def is_optional(path: DataPath) -> bool:
    """A string that the paper can do without."""
    return path[-1] in _OPTIONAL


class Placer:
    """Puts new lines into the lists of a paper; `printed` are its lines as they are now."""

    def __init__(self, paper: Paper, printed: Mapping[DataPath, str], changes: Changes) -> None:
        self._paper = paper
        self._printed = printed
        self._changes = changes
        self._last: tuple[DataPath, str] | None = None

    def begin(self) -> None:
        """What follows does not stand right below what was put in last."""
        self._last = None

    def put(
        self, line: Line, above: DataPath | None, below: DataPath | None, own: Any
    ) -> DataPath | None:
        """Where the line was put, if anywhere; `own` is what it was elsewhere in the paper."""
        sign = sign_of(line.text)
        if self._is_under_last(sign):
            return self._put_under_last(line)
        for find in (
            self.among_tasks,
            self._among_goals,
            self._among_bases,
            self._among_recipients,
            self.in_content,
        ):
            if (place := find(line, above, below)) is not None:
                at, kind = place
                try:
                    self._add(at, self._value(kind, line, own), sign)
                except (ValueError, DataError):
                    return None
                return at
        return None

    def _add(self, at: DataPath, value: Any, sign: str) -> None:
        listed = self._changes.added.setdefault(at, [])
        before = listed[-1] if listed else None
        if isinstance(value, Items) and isinstance(before, Items) and before.marker == value.marker:
            value = Items(items=(*listed.pop().items, *value.items), marker=value.marker)
        listed.append(value)
        if isinstance(value, Task) and not sign and at[-2:] == ("items", 0):
            self._changes.said[*at[:-2], "marker"] = Marker.NONE  # a paragraph within a task
        self._last = (at, sign) if isinstance(value, Task | Items) else None

    def _is_under_last(self, sign: str) -> bool:
        return self._last is not None and bool(sign) and _BELOW.get(self._last[1]) == sign

    def _put_under_last(self, line: Line) -> DataPath:
        assert self._last is not None
        at = self._last[0]
        listed = self._changes.added[at]
        *before, last = listed[-1].items if isinstance(listed[-1], Items) else (listed[-1],)
        last = last.model_copy(update={"items": (*last.items, Task(text=unmarked(line).marked()))})
        is_list = isinstance(listed[-1], Items)
        listed[-1] = listed[-1].model_copy(update={"items": (*before, last)}) if is_list else last
        return at

    def _value(self, kind: type, line: Line, own: Any) -> Any:
        if isinstance(own, kind):
            return own
        words = own if isinstance(own, Text) else unmarked(line).marked()
        if kind is Task:
            return Task(text=words)
        if kind is Items:
            return Items(items=(Task(text=words),), marker=_BLOCK_MARKERS[sign_of(line.text)])
        if kind is Text:
            return line.marked()
        if kind is Goal:
            return Goal(text=words)
        if kind is Target:
            return _target(words)
        bare = _bare(line.text).rstrip(ENDS)
        values: dict[str, Any] = kind.from_short(bare) if kind is Recipient else {}
        return Recipient(**values) if values else _basis(line.text)

    def among_tasks(
        self, line: Line, above: DataPath | None, below: DataPath | None
    ) -> tuple[DataPath, type] | None:
        """After the task above that is marked alike, or under it; else before the one below."""
        sign = sign_of(line.text)
        task = None if above is None else self._task_at(above)
        if task is not None and sign and _BELOW.get(self._sign_at(task)) == sign:
            return (*task, "items", 0), Task
        while task is not None:
            if self._sign_at(task) == sign:
                return (*task[:-1], int(task[-1]) + 1), Task
            task = task[:-2] if isinstance(value_at(self._paper, task[:-2]), Task) else None
        if above is not None and not sign and self._is_amid_tasks(above, below):
            return (*above[:-1], "items", 0), Task
        after = None if below is None else self._task_at(below)
        return (
            (after, Task) if after is not None and sign and self._sign_at(after) == sign else None
        )

    def _is_amid_tasks(self, above: DataPath, below: DataPath | None) -> bool:
        """Right below the words of a task that has none under it, and above another of its list."""
        task, tasks = value_at(self._paper, above[:-1]), above[:-2]
        is_task = isinstance(task, Task) and above[-1] == "text" and not task.items
        return is_task and below is not None and below[: len(tasks)] == tasks

    def _task_at(self, neighbour: DataPath) -> DataPath | None:
        """The task whose words, or whose line of who and when, a line is."""
        path = neighbour[:-1]
        is_task = isinstance(value_at(self._paper, path), Task)
        return path if is_task and path[-2] in _TASKS else None

    def _sign_at(self, task: DataPath) -> str:
        """How a task is marked where it is printed."""
        return sign_of(self._printed.get((*task, "text"), ""))

    def _among_goals(
        self, line: Line, above: DataPath | None, below: DataPath | None
    ) -> tuple[DataPath, type] | None:
        """After the goal or the target above that is marked alike, or first under the goal."""
        sign = sign_of(line.text)
        part = None if above is None else value_at(self._paper, above)
        if above is None or not sign or not isinstance(part, Goal | Target):
            return None
        goal = above if isinstance(part, Goal) else above[:-2]
        first = 0 if isinstance(part, Goal) else int(above[-1]) + 1
        if sign == sign_of(self._printed.get((*goal, "targets", 0), "")):
            return (*goal, "targets", first), Target
        if sign != sign_of(self._printed.get(goal, "")) or (below and below[: len(goal)] == goal):
            return None
        return (*goal[:-2], int(goal[-2]) + 1), Goal

    def _among_bases(
        self, line: Line, above: DataPath | None, below: DataPath | None
    ) -> tuple[DataPath, type] | None:
        if above is not None and above[:2] == ("legal_bases", "bases"):
            if _is_basis(line.text):
                return (*above[:2], int(above[2]) + 1), LegalBasis
        elif below is not None and below[:2] == ("legal_bases", "bases"):
            return (below[:3], LegalBasis) if _is_basis(line.text) else None
        elif above is not None and above[:2] == ("legal_bases", "opening"):
            return (*above[:2], int(above[2]) + 1), Text
        return None

    def _among_recipients(
        self, line: Line, above: DataPath | None, below: DataPath | None
    ) -> tuple[DataPath, type] | None:
        if sign_of(line.text) != "-":
            return None
        if above is not None and above[0] == "recipients":
            return ("recipients", int(above[1]) + 1), Recipient
        is_first = below is not None and below in (("recipients", 0), ("archive",))
        return (("recipients", 0), Recipient) if is_first else None

    def in_content(
        self, line: Line, above: DataPath | None, below: DataPath | None
    ) -> tuple[DataPath, type] | None:
        """After the block that the line above is in, where that does not go on below."""
        if above is None:
            return None
        kind: type = Items if sign_of(line.text) in _BLOCK_MARKERS else Text
        if above[-1] in ("title", "text") and isinstance(
            value_at(self._paper, above[:-1]), Section
        ):
            return (*above[:-1], "content", 0), kind
        ends = [at + 2 for at, key in enumerate(above) if key == "content"]
        if not ends:
            return None
        block = above[: ends[-1]]
        if below is not None and below[: len(block)] == block:
            return None
        return (*block[:-1], int(block[-1]) + 1), kind


def sign_of(text: str) -> str:
    """What marks a line as an item: `-`, `+`, `1.`, `1)`, a letter as `1)`; empty for none."""
    found = _MARKER.match(text)
    sign = "" if found is None else found["sign"]
    return (
        "-" if sign in ("–", "•") else sign if sign in ("-", "+") else sign[-1:] and f"1{sign[-1]}"
    )


def _bare(text: str) -> str:
    return _MARKER.sub("", text, count=1)


def unmarked(line: Line) -> Line:
    """The line without what marks it as an item."""
    return line.from_(len(line.text) - len(_bare(line.text)))


def _target(words: Text) -> Target:
    """ValueError where it does not say what is to be reached."""
    found = _TARGET.fullmatch(words)
    if found is None:
        raise ValueError(words)
    return Target(**{name: said for name, said in found.groupdict().items() if said})


def _is_basis(text: str) -> bool:
    try:
        _basis(text)
    except (ValueError, DataError):
        return False
    return True


def _basis(text: str) -> LegalBasis:
    return LegalBasis(**LegalBasis.from_text(text.rstrip(ENDS)))
