"""Solutions without a lead or a deadline, where the plan gives one to the others."""

from collections.abc import Iterator, Sequence

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.model import Solution
from ntmdocs.model.walk import DataPath, blocks_in_sections
from ntmdocs.vietnamese import shortened

__all__ = ["solution_without_deadline", "solution_without_lead"]

_WARNING = Severity.WARNING
_LEAST, _MOST_HAVE = 2, 0.6  # solutions that have it, and their share
_SHOWN = 80


@rule("Mỗi nhiệm vụ có đơn vị chủ trì", severity=_WARNING)
def solution_without_lead(context: PaperContext) -> Iterator[Fault]:
    """Nobody leads it; where no solution names its lead, the assignments may."""
    yield from _without(context, "lead", "chưa ghi đơn vị chủ trì")


@rule("Mỗi nhiệm vụ có thời hạn", severity=_WARNING)
def solution_without_deadline(context: PaperContext) -> Iterator[Fault]:
    """The same of its time."""
    yield from _without(context, "deadline", "chưa ghi thời hạn")


def _without(context: PaperContext, field: str, message: str) -> Iterator[Fault]:
    solutions: Sequence[tuple[DataPath, Solution]] = list(
        blocks_in_sections(context.filled, Solution)
    )
    gaps = [(path, each) for path, each in solutions if not _says(each, field)]
    have = len(solutions) - len(gaps)
    if have >= _LEAST and have >= _MOST_HAVE * len(solutions):
        for path, each in gaps:
            shown = shortened(str(each.title), _SHOWN)
            yield Fault(path, f"{message}, các nhiệm vụ khác có ghi", current=shown)


def _says(solution: Solution, field: str) -> bool:
    """Whether the solution says it, or any of its tasks does."""
    return any(getattr(each, field) for each in (solution, *solution.tasks))
