"""Rules on localities that reached their standard: what was left out, what still names them."""

from collections.abc import Iterator

from ntmdocs.draft.drafting import Drafting
from ntmdocs.draft.reached import Outcome, ReachedPart
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.vietnamese import shortened

__all__ = [
    "annex_left_out",
    "empty_section",
    "goal_reached",
    "reached_still_named",
    "table_left_out",
]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_SHOWN = 90


@rule("Nơi đã đạt chuẩn có mục tiêu tiếp theo", severity=_WARNING)
def goal_reached(drafting: Drafting) -> Iterator[Fault]:
    """A goal or a sentence was left out: all that it names have reached the standard."""
    for part in _with(drafting, Outcome.LOCALITIES_LEFT_OUT, Outcome.SENTENCE_LEFT_OUT):
        if part.outcome is Outcome.LOCALITIES_LEFT_OUT:
            message = tr("đã đạt chuẩn, không còn trong mục tiêu; xem chuẩn tiếp theo")
            yield Fault(part.path, message, current=part.names)
        else:
            message = tr("đã bỏ câu này: {names} đã đạt chuẩn", names=part.names)
            yield Fault(part.path, message, current=shortened(part.words, _SHOWN))


@rule("Mục tiêu không còn nêu nơi đã đạt chuẩn", severity=_ERROR)
def reached_still_named(drafting: Drafting) -> Iterator[Fault]:
    """A sentence was kept, as it is about others or other matters too."""
    for part in _with(drafting, Outcome.STILL_NAMED):
        yield Fault(
            part.path, tr("còn nói đến {names} đã đạt chuẩn; sửa lại câu này", names=part.names)
        )


@rule("Biểu lập từ dữ liệu còn có nơi chưa đạt chuẩn", severity=_WARNING)
def table_left_out(drafting: Drafting) -> Iterator[Fault]:
    """A data table was left out: all its localities have reached the standard."""
    for part in _with(drafting, Outcome.TABLE_LEFT_OUT):
        yield Fault(part.path, tr("đã bỏ biểu lập từ dữ liệu của thôn đã đạt chuẩn"))


@rule("Mỗi mục có nội dung", severity=_ERROR)
def empty_section(drafting: Drafting) -> Iterator[Fault]:
    """All content of a section was left out."""
    for part in _with(drafting, Outcome.SECTION_EMPTY):
        yield Fault(part.path, tr("mục này không còn nội dung nào"))


@rule("Câu viện dẫn biểu, phụ lục khớp với các phụ lục còn lại", severity=_ERROR)
def annex_left_out(drafting: Drafting) -> Iterator[Fault]:
    """All content of an annex was left out, and with it the annex: others may have its number."""
    for part in _with(drafting, Outcome.ANNEX_LEFT_OUT):
        message = tr(
            "đã bỏ biểu này vì thôn đã đạt chuẩn; sửa các câu viện dẫn biểu, phụ lục cho khớp"
        )
        yield Fault(part.path, message, current=part.words)


def _with(drafting: Drafting, *outcomes: Outcome) -> Iterator[ReachedPart]:
    return (part for part in drafting.reached if part.outcome in outcomes)
