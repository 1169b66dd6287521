"""Numbers of sections that do not follow one another."""

from collections.abc import Iterator

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.model.pinned_numbers import out_of_order
from ntmdocs.vietnamese import shortened

__all__ = ["number_out_of_order"]

_SHOWN = 60


@rule("Số của các mục nối tiếp nhau", severity=Severity.WARNING)
def number_out_of_order(context: PaperContext) -> Iterator[Fault]:
    """`I, II, IV`, and a number that stands twice."""
    for path, section in out_of_order(context.filled):
        message = f"mục in số {section.number}, không phải số kế tiếp"
        yield Fault(path, message, current=shortened(str(section.heading), _SHOWN))
