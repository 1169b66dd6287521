"""Solutions without a lead or a deadline, where the plan gives one to the others.

In data they are fields; in a document that was read they are lines under the heading of each.
"""

from collections.abc import Iterable, Iterator

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Section, Solution, Task
from ntmdocs.model.walk import DataPath, blocks_in_sections, parts, sections_of, strings
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import comparison_key, shortened

__all__ = [
    "solution_without_deadline",
    "solution_without_lead",
    "task_without_deadline",
    "task_without_lead",
]

_WARNING = Severity.WARNING
_LEAST, _MOST_HAVE = 2, 0.6  # solutions that have it, and their share
_SHOWN = 80
_LINES = {
    "lead": regex(r"\W*(?:đơn vị|cơ quan)? ?(?:chủ trì|thực hiện)[^:]{0,30}:"),
    "deadline": regex(r"\W*(?:thời gian|thời hạn)(?: (?:thực hiện|hoàn thành))?\W*:"),
}
_Told = tuple[DataPath, str, bool]  # where, what it is called, whether it says it


@rule("Mỗi nhiệm vụ có đơn vị chủ trì", severity=_WARNING)
def solution_without_lead(context: PaperContext) -> Iterator[Fault]:
    """Nobody leads it; where no solution names its lead, the assignments may."""
    yield from _without(context, "lead", tr("chưa ghi đơn vị chủ trì"))


@rule("Mỗi nhiệm vụ có thời hạn", severity=_WARNING)
def solution_without_deadline(context: PaperContext) -> Iterator[Fault]:
    """The same of its time."""
    yield from _without(context, "deadline", tr("chưa ghi thời hạn"))


@rule("Mỗi ý có đơn vị chủ trì như các ý khác", severity=_WARNING)
def task_without_lead(context: PaperContext) -> Iterator[Fault]:
    """An item with a time and without a lead, where the others of its section have one."""
    yield from _told_of(_tasks(context, "lead"), tr("chưa ghi đơn vị chủ trì"))


@rule("Mỗi ý có thời hạn như các ý khác", severity=_WARNING)
def task_without_deadline(context: PaperContext) -> Iterator[Fault]:
    """The same of its time."""
    yield from _told_of(_tasks(context, "deadline"), tr("chưa ghi thời hạn"))


def _without(context: PaperContext, field: str, message: str) -> Iterator[Fault]:
    yield from _told_of((_solutions(context, field), *_headings(context, field)), message)


def _told_of(every: Iterable[list[_Told]], message: str) -> Iterator[Fault]:
    for told in every:
        have = sum(says for _, _, says in told)
        if have >= _LEAST and have >= _MOST_HAVE * len(told):
            for path, title, says in told:
                if not says:
                    shown = shortened(title, _SHOWN)
                    yield Fault(
                        path,
                        tr("{message}, các nhiệm vụ khác có ghi", message=message),
                        current=shown,
                    )


def _solutions(context: PaperContext, field: str) -> list[_Told]:
    """Each solution, and whether it, or any of its tasks, has the field."""
    return [
        (path, str(each.title), any(getattr(one, field) for one in (each, *each.tasks)))
        for path, each in blocks_in_sections(context.filled, Solution)
    ]


def _tasks(context: PaperContext, field: str) -> Iterator[list[_Told]]:
    """The items of each section that have a lead or a time, and whether they have the field.

    What the text itself says (`Phòng Kinh tế xong trước …`) is not looked for: an item with
    neither is left out.
    """
    for index, section in enumerate(context.filled.sections):
        yield [
            ((*part.path, "text"), str(task.text), bool(getattr(task, field)))
            for part in parts(section.content, ("sections", index, "content"))
            if isinstance(task := part.value, Task) and (task.lead or task.deadline)
        ]


def _headings(context: PaperContext, field: str) -> Iterator[list[_Told]]:
    """The headings under each section, and whether a line under them says it.

    Those with no such line of any kind may be no tasks, and are left out.
    """
    for path, section in sections_of(context.filled):
        yield [
            ((*path, "content", at), str(block.heading), _has_line(block, field))
            for at, block in enumerate(section.content)
            if isinstance(block, Section) and any(_has_line(block, each) for each in _LINES)
        ]


def _has_line(section: Section, field: str) -> bool:
    return any(_LINES[field].match(comparison_key(text)) for _, text in strings(section))
