"""The body of a paper as a flat list of blocks: headings numbered, lists marked, data in sentences.

A block is a kind (which style of the template it gets) and its runs, or a table.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import groupby
from typing import Any, NamedTuple

from ntmdocs.model import (
    Assignment,
    Budget,
    BudgetLine,
    DataTable,
    Division,
    Goal,
    Items,
    Marker,
    Numbering,
    Section,
    Solution,
    Table,
    Task,
    Text,
)
from ntmdocs.model.sections import TELLING_KEYS
from ntmdocs.prose import (
    Run,
    budget_sentence,
    goal_sentence,
    local_data,
    named_in,
    runs,
    target_sentence,
)
from ntmdocs.render.heading_numbers import (
    counted,
    division_label,
    division_number,
    heading_number,
    printed_number,
)
from ntmdocs.render.lines import end_runs
from ntmdocs.tabulate import PrintedTable
from ntmdocs.vietnamese import format_money, letter

__all__ = ["Block", "BlockMaker"]

_RESPONSIBILITIES = {
    "lead": Run("Đơn vị chủ trì: ", italic=True),
    "partners": Run("Đơn vị phối hợp: ", italic=True),
    "deadline": Run("Thời gian thực hiện: ", italic=True),
}
_MARKERS: dict[Marker, Callable[[int], str]] = {
    Marker.DASH: lambda _: "- ",
    Marker.PLUS: lambda _: "+ ",
    Marker.LETTER: lambda number: f"{letter(number)}) ",
    Marker.NUMBER: lambda number: f"{number}. ",
    Marker.NONE: lambda _: "",
}
_BELOW = {Marker.DASH: Marker.PLUS}  # items under a dash get a plus, under any other mark a dash
# A block of `content` stands under its telling key, a table made of data as the table it makes.
_STEPS: dict[type, str] = {
    **{kind: f".{key}" for key, kind in TELLING_KEYS.items()},
    DataTable: ".table",
}


class Block(NamedTuple):
    """A paragraph in the style of its kind, or a table."""

    kind: str
    runs: tuple[Run, ...]
    path: str
    """Where its words stand in the data: the string, or the part that a sentence is made of."""
    table: PrintedTable | None = None

    @property
    def text(self) -> str:
        """The words."""
        return "".join([run.text for run in self.runs])

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading with nothing of its text."""
        return self.kind.startswith("heading")


class BlockMaker:
    """Makes the blocks of one paper's sections and annexes."""

    def __init__(
        self,
        data: Mapping[str, Any],
        numbering: Numbering,
        printed_table: Callable[[Table | DataTable], PrintedTable],
    ) -> None:
        self._data = data
        self._numbering = numbering
        self._printed_table = printed_table

    def paragraph(self, text: Text, path: str) -> Block:
        """A paragraph of prose."""
        return Block("paragraph", runs(text, self._data), path)

    def blocks(
        self, content: Sequence[Any], path: str, level: int = 1, above: str = ""
    ) -> list[Block]:
        """The blocks of ordered content; `above` is the number of the heading it stands under."""
        found: list[Block] = []
        count = divisions = index = 0
        number_of = partial(heading_number, self._numbering, level, above)
        for kind, group in groupby(content, type):
            step = _STEPS.get(kind, "")
            parts = [(f"{path}.{number}{step}", part) for number, part in enumerate(group, index)]
            index += len(parts)
            if kind is Goal:
                found += self._goals(parts)
                continue
            for at, part in parts:
                if kind not in (Section, Solution, Assignment):
                    found += self._unheaded(part, at)
                elif kind is Section and part.division is not None:
                    divisions = counted(part.number, divisions, division_number(part.division))
                    found += self._divided(part, at, part.division, divisions, level)
                else:
                    count = counted(part.number, count, number_of)
                    number = number_of(count) if part.number is None else part.number
                    found += self._headed(part, at, level, number)
        return found

    def _unheaded(self, part: Any, at: str) -> list[Block]:
        if isinstance(part, Text):
            return [self.paragraph(part, at)]
        if isinstance(part, Items):
            return self._tasks(part.items, f"{at}.items", part.marker, part.start)
        if isinstance(part, Budget):
            return self._budget(part, at)
        return self._table(self._printed_table(part), at)

    def _table(self, table: PrintedTable, at: str) -> list[Block]:
        found: list[Block] = []
        if table.caption is not None:
            caption = self.paragraph(table.caption, f"{at}.caption")
            bold = tuple(run._replace(bold=True) for run in caption.runs)
            found.append(caption._replace(kind="kept_paragraph", runs=bold))
        if table.unit is not None:
            found.append(self.paragraph(table.unit, f"{at}.unit")._replace(kind="table_unit"))
        found.append(Block("table", (), at, table))
        if table.note is not None:
            found.append(self.paragraph(table.note, f"{at}.note")._replace(kind="table_note"))
        return found

    def _headed(
        self, part: Section | Solution | Assignment, at: str, level: int, number: str
    ) -> list[Block]:
        if isinstance(part, Section):
            heading = self._heading(level, number, part.heading, f"{at}.title", part.text)
            return [heading, *self.blocks(part.content, f"{at}.content", level + 1, number)]
        if isinstance(part, Solution):
            heading = self._heading(level, number, part.title, f"{at}.title")
            tasks = self._few_or_many(part.tasks, f"{at}.tasks", part.marker)
            return [heading, *tasks, *self._responsibilities(part, at, part.title)]
        actor = Text(f"Đề nghị {part.actor}") if part.asked else part.actor
        heading = self._heading(level, number, actor, f"{at}.actor")
        return [heading, *self._few_or_many(part.duties, f"{at}.duties", part.marker)]

    def _divided(
        self, part: Section, at: str, division: Division, count: int, level: int
    ) -> list[Block]:
        """Phần, chương: its sections are of the level that they would have without it."""
        number = division_number(division)(count) if part.number is None else part.number
        title = _in_capitals(runs(part.heading, self._data))
        label = division_label(division, number)
        kind = "heading_1" if division is Division.LETTER else "heading_part"
        found = [Block(kind, (Run(label), *title) if label else title, f"{at}.title")]
        if part.text is not None:
            found.append(self.paragraph(part.text, f"{at}.text"))
        return found + self.blocks(part.content, f"{at}.content", level)

    def _heading(
        self, level: int, number: str, title: Text, path: str, text: Text | None = None
    ) -> Block:
        words = runs(title, self._data)
        if level == 1:
            words = _in_capitals(words)
        printed = Run(printed_number(number, self._numbering, level))
        if text is None:
            return Block(f"heading_{min(level, 3)}", (printed, *words), path)
        bold = level < 3
        head = tuple(run._replace(bold=bold) for run in (printed, *end_runs(words, ":")))
        return Block("run_in_heading", (*head, Run(" "), *runs(text, self._data)), path)

    def _few_or_many(
        self, tasks: tuple[Task, ...], path: str, marker: Marker | None
    ) -> list[Block]:
        """One task is printed as a plain paragraph, several with dashes, unless a mark is given."""
        usual = Marker.DASH if len(tasks) > 1 else Marker.NONE
        return self._tasks(tasks, path, marker or usual)

    def _tasks(
        self, tasks: tuple[Task, ...], path: str, marker: Marker, start: int = 1
    ) -> list[Block]:
        found: list[Block] = []
        for number, task in enumerate(tasks, start):
            at = f"{path}.{number - start}"
            words = (_bullet(marker, number), *self._own_words(task, task.text))
            found.append(Block("paragraph", words, f"{at}.text"))
            if task.items:
                below = task.marker or _BELOW.get(marker, Marker.DASH)
                found += self._tasks(task.items, f"{at}.items", below)
            found += self._responsibilities(task, at, task.text)
        return found

    def _own_words(self, part: Task | Goal, text: Text) -> tuple[Run, ...]:
        """A text that may name what its own part says."""
        return runs(text, local_data(part, self._data) if "{" in text else self._data)

    def _responsibilities(self, part: Task | Solution, at: str, named_by: Text) -> list[Block]:
        """Lines for who leads, who helps and by when; none for what the text itself says."""
        return [
            Block("paragraph", (label, *end_runs(runs(text, self._data), ".")), f"{at}.{field}")
            for field, label in _RESPONSIBILITIES.items()
            if (text := getattr(part, field)) is not None and field not in named_in(named_by)
        ]

    def _goals(self, goals: Sequence[tuple[str, Goal]]) -> list[Block]:
        """Goals with their targets.

        A sentence made of data ends in `;`, the last one in `.`; a written one keeps its end.
        """
        found: list[Block] = []
        dash = (Run("- "),) if len(goals) > 1 else ()
        for position, (at, goal) in enumerate(goals, 1):
            words = self._own_words(goal, goal_sentence(goal, self._data))
            end_mark = ":" if goal.targets else "." if position == len(goals) else ";"
            if goal.text is None:
                words = end_runs(words, end_mark)
            found.append(Block("paragraph", (*dash, *words), at))
            for number, target in enumerate(goal.targets, 1):
                last = number == len(goal.targets)
                words = end_runs(runs(target_sentence(target), self._data), "." if last else ";")
                bullet, target_at = Run("+ " if dash else "- "), f"{at}.targets.{number - 1}"
                found.append(Block("paragraph", (bullet, *words), target_at))
        return found

    def _budget(self, budget: Budget, at: str) -> list[Block]:
        total = format_money(budget.sum_vnd, budget.unit)
        words = Run(f"Tổng kinh phí thực hiện: {total}, trong đó:")
        lines = self._budget_lines(budget.lines, f"{at}.lines", budget, Marker.DASH, ends=True)
        return [Block("paragraph", (words,), at), *lines]

    def _budget_lines(
        self,
        lines: tuple[BudgetLine, ...],
        path: str,
        budget: Budget,
        marker: Marker,
        *,
        ends: bool,
    ) -> list[Block]:
        """`ends`: whether the last of these lines is the last of all, and takes the full stop."""
        found: list[Block] = []
        for number, line in enumerate(lines, 1):
            last = ends and number == len(lines)
            end_mark = ", gồm:" if line.lines else "." if last else ";"
            words = runs(budget_sentence(line, budget.unit), self._data)
            words = (*words, Run(end_mark)) if line.lines else end_runs(words, end_mark)
            at = f"{path}.{number - 1}"
            found.append(Block("paragraph", (_bullet(marker, number), *words), at))
            found += self._budget_lines(line.lines, f"{at}.lines", budget, Marker.PLUS, ends=last)
        return found


def _in_capitals(words: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple([Run(run.text.upper(), *run[1:]) for run in words])


@lru_cache(maxsize=256)
def _bullet(marker: Marker, number: int) -> Run:
    """What stands before an item."""
    return Run(_MARKERS[marker](number))
