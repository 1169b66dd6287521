"""The one note on a plan that has no next year: what kind it is, and what is left to a person."""

from collections.abc import Iterator

from ntmdocs.draft.drafting import Drafting
from ntmdocs.draft.kinds import PlanKind
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, tr
from ntmdocs.model import Text
from ntmdocs.model.walk import DataPath, strings
from ntmdocs.prose.times import Why, judged_times
from ntmdocs.vietnamese import sentence_around

__all__ = ["plan_not_annual"]

_SHOWN = 200
_MAY_MOVE = (None, Why.MILESTONE, Why.GROUP, Why.SINCE, Why.NEXT_YEAR, Why.ROLLING, Why.ONCE)
_ASKED = msgids(
    {
        PlanKind.PERIOD: "kế hoạch cho một năm của giai đoạn, hay cho giai đoạn sau?",
        PlanKind.EVENT: "năm {year} có sự việc này nữa không?",
        PlanKind.ACT: "năm {year} còn làm tiếp những việc nào?",
        PlanKind.UNDATED: (
            'nếu là kế hoạch hằng năm thì ghi năm vào trích yếu bản cũ ("… năm {old}") rồi '
            "soạn lại."
        ),
    }
)


@rule("Kế hoạch năm sau soạn từ kế hoạch của một năm", severity=Severity.ERROR)
def plan_not_annual(drafting: Drafting) -> Iterator[Fault]:
    """A plan for a period, for an event, or that carries out an act: nothing in it was moved.

    The places of its times stand in the same note.
    """
    old, new = drafting.old, drafting.new
    asked = tr(_ASKED[drafting.kind], year=new.first_year, old=old.first_year)
    message = tr(
        "đây là {kind}, nên chưa đổi thời gian nào trong lời văn, chỉ để trống số và "
        "ngày ban hành; {asked} Người soạn xem từng chỗ ghi thời gian",
        kind=tr(drafting.kind),
        asked=asked,
    )
    yield Fault(("header", "subject"), message, current=new.header.subject)
    for path, text in strings(new):
        issued = old.header.issued_on.year
        if isinstance(text, Text) and (shown := _own_time(path, text, issued)):
            yield Fault(path, message, current=shown)


def _own_time(path: DataPath, text: str, year: int) -> str:
    """The sentence with a time of the plan's own year; empty where there is none."""
    if path[0] not in ("sections", "annexes"):
        return ""
    for word, why in judged_times(text, year):
        if why in _MAY_MOVE:
            return sentence_around(text, word.start, word.end, _SHOWN).replace("*", "")
    return ""
