"""Whether the old plan is of the year that its file says: what follows rests on it."""

from collections.abc import Iterator

from ntmdocs.draft.drafting import Drafting
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model.walk import DataPath

__all__ = ["heads_in_doubt", "old_year_in_doubt"]


@rule("Năm của kế hoạch cũ là năm ở trích yếu, câu ban hành của nó", severity=Severity.ERROR)
def old_year_in_doubt(drafting: Drafting) -> Iterator[Fault]:
    """`year: 2025` over a subject of 2026: asked once, where it stands first."""
    for fault in drafting.old_head[:1]:
        message = tr(
            "{message}; năm nào là năm của kế hoạch cũ? Sửa ở tệp cũ rồi soạn lại",
            message=fault.message,
        )
        yield Fault(fault.where, tr("ở tệp cũ, {message}", message=message), current=fault.current)


def heads_in_doubt(drafting: Drafting) -> frozenset[DataPath]:
    """Where the head of the old plan says another year: of its times nothing else is asked."""
    return frozenset(each.where for each in drafting.old_head if isinstance(each.where, tuple))
