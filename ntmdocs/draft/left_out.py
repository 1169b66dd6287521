"""Rules on what has reached its standard: what was left out, and what still names it."""

from collections.abc import Iterator

from ntmdocs.draft.drafting import Drafting
from ntmdocs.draft.reached import LeftOut, What
from ntmdocs.findings import Fault, Severity, rule
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
    """A goal, or a sentence that promises it, is gone."""
    for part in _all(drafting, What.LOCALITIES, What.SENTENCE):
        if part.what is What.LOCALITIES:
            message = "đã đạt chuẩn, không còn trong mục tiêu; xem chuẩn tiếp theo"
            yield Fault(part.path, message, current=part.names)
        else:
            message = f"đã bỏ câu này: {part.names} đã đạt chuẩn"
            yield Fault(part.path, message, current=shortened(part.words, _SHOWN))


@rule("Mục tiêu không còn nêu nơi đã đạt chuẩn", severity=_ERROR)
def reached_still_named(drafting: Drafting) -> Iterator[Fault]:
    """A sentence about others too, or about something else too."""
    for part in _all(drafting, What.STILL_NAMED):
        yield Fault(part.path, f"còn nói đến {part.names} đã đạt chuẩn; sửa lại câu này")


@rule("Biểu lập từ dữ liệu còn có nơi chưa đạt chuẩn", severity=_WARNING)
def table_left_out(drafting: Drafting) -> Iterator[Fault]:
    """A table of nobody else is gone."""
    for part in _all(drafting, What.TABLE):
        yield Fault(part.path, "đã bỏ biểu lập từ dữ liệu của thôn đã đạt chuẩn")


@rule("Mỗi mục có nội dung", severity=_ERROR)
def empty_section(drafting: Drafting) -> Iterator[Fault]:
    """A section all of which is gone."""
    for part in _all(drafting, What.WHOLE_SECTION):
        yield Fault(part.path, "mục này không còn nội dung nào")


@rule("Câu viện dẫn biểu, phụ lục khớp với các phụ lục còn lại", severity=_ERROR)
def annex_left_out(drafting: Drafting) -> Iterator[Fault]:
    """An annex is gone; others may have its number now."""
    for part in _all(drafting, What.ANNEX):
        message = "đã bỏ biểu này vì thôn đã đạt chuẩn; sửa các câu viện dẫn biểu, phụ lục cho khớp"
        yield Fault(part.path, message, current=part.words)


def _all(drafting: Drafting, *what: What) -> Iterator[LeftOut]:
    return (part for part in drafting.left_out if part.what in what)
