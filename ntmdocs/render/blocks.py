"""The body of a paper as a flat list of blocks: headings numbered, lists marked, data in sentences.

A block is a kind (which style of the template it gets) and its runs, or a table.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import accumulate, groupby, takewhile
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
from ntmdocs.model.sections import telling_key
from ntmdocs.prose import (
    Run,
    budget_sentence,
    goal_sentence,
    local_data,
    named_in,
    runs,
    target_sentence,
)
from ntmdocs.render.heading_numbers import counted, division_label, division_number
from ntmdocs.tabulate import PrintedTable
from ntmdocs.vietnamese import format_money, letter, roman, with_end_mark

__all__ = ["Block", "BlockMaker", "end_runs"]

_RESPONSIBILITIES = {
    "lead": "Đơn vị chủ trì: ",
    "partners": "Đơn vị phối hợp: ",
    "deadline": "Thời gian thực hiện: ",
}
_MARKERS: dict[Marker, Callable[[int], str]] = {
    Marker.DASH: lambda _: "- ",
    Marker.PLUS: lambda _: "+ ",
    Marker.LETTER: lambda number: f"{letter(number)}) ",
    Marker.NUMBER: lambda number: f"{number}. ",
    Marker.NONE: lambda _: "",
}
_HEADED = {Section, Solution, Assignment}
_BELOW = {Marker.DASH: Marker.PLUS}  # items under a dash get a plus, under any other mark a dash


class Block(NamedTuple):
    """A paragraph in the style of its kind, or a table."""

    kind: str
    runs: tuple[Run, ...] = ()
    table: PrintedTable | None = None
    path: str = ""
    """Where its words stand in the data: the string, or the part that a sentence is made of."""

    @property
    def text(self) -> str:
        """The words."""
        return "".join([run.text for run in self.runs])

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading with nothing of its text."""
        return self.kind.startswith("heading")


@lru_cache(maxsize=4096)  # the plans of a batch repeat their lines
def end_runs(words: tuple[Run, ...], end_mark: str) -> tuple[Run, ...]:
    """The runs with that mark at their end, once; it looks as the last run does.

    The runs are looked at together: of `A **B**.` the last run is nothing but a mark. Footnotes
    stand after it.
    """
    notes = (*takewhile(lambda run: run.note, reversed(words)),)[::-1]
    words = words[: len(words) - len(notes)] or (Run(""),)
    typed = "".join(run.text for run in words)
    ended = with_end_mark(typed, end_mark)
    letters = enumerate(zip(typed, ended, strict=False))
    kept = next((at for at, (was, now) in letters if was != now), min(len(typed), len(ended)))
    starts = accumulate([len(run.text) for run in words], initial=0)
    cut = [
        run._replace(text=run.text[: kept - start])
        for run, start in zip(words, starts, strict=False)
        if start < kept
    ]
    looks = words[-1]._replace(text="")
    last = cut.pop() if cut and cut[-1]._replace(text="") == looks else looks
    return (*cut, last._replace(text=last.text + ended[kept:]), *notes)


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
        return Block("paragraph", runs(text, self._data), path=path)

    def blocks(
        self, content: Iterable[Any], path: str, level: int = 1, above: str = ""
    ) -> list[Block]:
        """The blocks of ordered content; `above` is the number of the heading it stands under."""
        found: list[Block] = []
        count = divisions = 0
        for kind, group in groupby(self._placed(content, path), lambda placed: type(placed[1])):
            if kind is Goal:
                found += self._goals(list(group))
                continue
            for at, part in group:
                if kind not in _HEADED:
                    found += self._unheaded(part, at)
                elif kind is Section and part.division is not None:
                    divisions = counted(part.number, divisions, division_number(part.division))
                    found += self._divided(part, at, part.division, divisions, level)
                else:
                    count = counted(part.number, count, partial(self._number, level, above))
                    found += self._headed(part, at, level, count, above)
        return found

    def _placed(self, content: Iterable[Any], path: str) -> Iterator[tuple[str, Any]]:
        """Each part with its path: a block of `content` stands under its telling key."""
        for index, part in enumerate(content):
            if isinstance(part, Table | DataTable):
                yield f"{path}.{index}.table", self._printed_table(part)
            else:
                key = telling_key(part)
                yield f"{path}.{index}" if key is None else f"{path}.{index}.{key}", part

    def _unheaded(self, part: Any, at: str) -> Iterator[Block]:
        if isinstance(part, Items):
            yield from self._tasks(part.items, f"{at}.items", part.marker, part.start)
        elif isinstance(part, Budget):
            yield from self._budget(part, at)
        elif isinstance(part, PrintedTable):
            if part.caption is not None:
                caption = self.paragraph(part.caption, f"{at}.caption")
                bold = tuple(run._replace(bold=True) for run in caption.runs)
                yield caption._replace(kind="kept_paragraph", runs=bold)
            if part.unit is not None:
                yield self.paragraph(part.unit, f"{at}.unit")._replace(kind="table_unit")
            yield Block("table", table=part, path=at)
            if part.note is not None:
                yield self.paragraph(part.note, f"{at}.note")._replace(kind="table_note")
        else:
            yield self.paragraph(part, at)

    def _headed(
        self, part: Section | Solution | Assignment, at: str, level: int, count: int, above: str
    ) -> Iterator[Block]:
        number = self._number(level, above, count) if part.number is None else part.number
        if isinstance(part, Section):
            yield self._heading(level, number, part.heading, f"{at}.title", part.text)
            yield from self.blocks(part.content, f"{at}.content", level + 1, number)
        elif isinstance(part, Solution):
            yield self._heading(level, number, part.title, f"{at}.title")
            yield from self._few_or_many(part.tasks, f"{at}.tasks", part.marker)
            yield from self._responsibilities(part, at, part.title)
        else:
            asked = "Đề nghị " if part.asked else ""
            yield self._heading(level, number, Text(f"{asked}{part.actor}"), f"{at}.actor")
            yield from self._few_or_many(part.duties, f"{at}.duties", part.marker)

    def _divided(
        self, part: Section, at: str, division: Division, count: int, level: int
    ) -> Iterator[Block]:
        """Phần, chương: its sections are of the level that they would have without it."""
        number = division_number(division)(count) if part.number is None else part.number
        title = tuple(run._replace(text=run.text.upper()) for run in runs(part.heading, self._data))
        label = division_label(division, number)
        kind = "heading_1" if division is Division.LETTER else "heading_part"
        yield Block(kind, (Run(label), *title) if label else title, path=f"{at}.title")
        if part.text is not None:
            yield self.paragraph(part.text, f"{at}.text")
        yield from self.blocks(part.content, f"{at}.content", level)

    def _number(self, level: int, above: str, count: int) -> str:
        """The number of a heading, by its level: `I`, `1`, then `a` or `1.1`; without its point."""
        if level == 1:
            return roman(count)
        if level == 2:
            return str(count)
        if self._numbering is Numbering.DECIMAL:
            return f"{above.rstrip('.')}.{count}".lstrip(".")
        return letter(count) if level == 3 else "-"

    def _heading(
        self, level: int, number: str, title: Text, path: str, text: Text | None = None
    ) -> Block:
        words = runs(title, self._data)
        if level == 1:
            words = tuple(run._replace(text=run.text.upper()) for run in words)
        printed = _printed(number, self._numbering, level)
        if text is None:
            return Block(f"heading_{min(level, 3)}", (Run(printed), *words), path=path)
        bold = level < 3
        head = tuple(run._replace(bold=bold) for run in (Run(printed), *end_runs(words, ":")))
        return Block("run_in_heading", (*head, Run(" "), *runs(text, self._data)), path=path)

    def _few_or_many(
        self, tasks: tuple[Task, ...], path: str, marker: Marker | None
    ) -> Iterator[Block]:
        """One task is printed as a plain paragraph, several with dashes, unless a mark is given."""
        usual = Marker.DASH if len(tasks) > 1 else Marker.NONE
        yield from self._tasks(tasks, path, marker or usual)

    def _tasks(
        self, tasks: tuple[Task, ...], path: str, marker: Marker, start: int = 1
    ) -> Iterator[Block]:
        for number, task in enumerate(tasks, start):
            at = f"{path}.{number - start}"
            words = runs(task.text, local_data(task, self._data))
            bullet = Run(_MARKERS[marker](number))
            yield Block("paragraph", (bullet, *words), path=f"{at}.text")
            if task.items:
                below = task.marker or _BELOW.get(marker, Marker.DASH)
                yield from self._tasks(task.items, f"{at}.items", below)
            yield from self._responsibilities(task, at, task.text)

    def _responsibilities(self, part: Task | Solution, at: str, named_by: Text) -> Iterator[Block]:
        """Lines for who leads, who helps and by when; none for what the text itself says."""
        for field, label in _RESPONSIBILITIES.items():
            text: Text | None = getattr(part, field)
            if text is not None and field not in named_in(named_by):
                words = end_runs(runs(text, self._data), ".")
                label_run = Run(label, italic=True)
                yield Block("paragraph", (label_run, *words), path=f"{at}.{field}")

    def _goals(self, goals: list[tuple[str, Goal]]) -> Iterator[Block]:
        """Goals with their targets.

        A sentence made of data ends in `;`, the last one in `.`; a written one keeps its end.
        """
        for position, (at, goal) in enumerate(goals, 1):
            words = runs(goal_sentence(goal, self._data), local_data(goal, self._data))
            end_mark = ":" if goal.targets else "." if position == len(goals) else ";"
            if goal.text is None:
                words = end_runs(words, end_mark)
            dash = (Run("- "),) if len(goals) > 1 else ()
            yield Block("paragraph", (*dash, *words), path=at)
            for number, target in enumerate(goal.targets, 1):
                last = number == len(goal.targets)
                words = end_runs(runs(target_sentence(target), self._data), "." if last else ";")
                bullet, target_at = Run("+ " if dash else "- "), f"{at}.targets.{number - 1}"
                yield Block("paragraph", (bullet, *words), path=target_at)

    def _budget(self, budget: Budget, at: str) -> Iterator[Block]:
        total = format_money(budget.sum_vnd, budget.unit)
        words = Run(f"Tổng kinh phí thực hiện: {total}, trong đó:")
        yield Block("paragraph", (words,), path=at)
        yield from self._budget_lines(budget.lines, f"{at}.lines", budget, Marker.DASH, ends=True)

    def _budget_lines(
        self,
        lines: tuple[BudgetLine, ...],
        path: str,
        budget: Budget,
        marker: Marker,
        *,
        ends: bool,
    ) -> Iterator[Block]:
        """`ends`: whether the last of these lines is the last of all, and takes the full stop."""
        for number, line in enumerate(lines, 1):
            last = ends and number == len(lines)
            end_mark = ", gồm:" if line.lines else "." if last else ";"
            words = runs(budget_sentence(line, budget.unit), self._data)
            words = (*words, Run(end_mark)) if line.lines else end_runs(words, end_mark)
            at = f"{path}.{number - 1}"
            yield Block("paragraph", (Run(_MARKERS[marker](number)), *words), path=at)
            yield from self._budget_lines(line.lines, f"{at}.lines", budget, Marker.PLUS, ends=last)


def _printed(number: str, numbering: Numbering, level: int) -> str:
    """The number as it stands before the title: `I. `, `1. `, `a) `, `1.1. `, `- `."""
    if not number:
        return ""
    if not number[-1].isalnum():
        return f"{number} "
    as_letter = level >= 3 and numbering is Numbering.LETTERS and not number[-1].isdigit()
    return f"{number}{')' if as_letter else '.'} "
