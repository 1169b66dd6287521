"""Words of the sets of criteria of 2021-2025 in a plan for 2026 or later.

Source: Quyết định số 51/2025/QĐ-TTg: one set of ten criteria for communes, and a trial frame for
`xã nông thôn mới hiện đại`. What provinces ask of villages is not looked at.
"""

import re
from collections.abc import Iterator

from ntmdocs.check.context import Context
from ntmdocs.criteria import national_sets
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model.citations_in_text import citations_in
from ntmdocs.patterns import regex
from ntmdocs.prose.times import outside_braces
from ntmdocs.vietnamese import blanked, sentence_around

__all__ = ["standard_of_old_set"]

_FROM = 2026
_SHOWN = 160
_NTM = r"(?:NTM|nông thôn mới)"
_STANDARD = regex(
    rf"\b(?:xã|chuẩn)(?: đạt(?: chuẩn)?)? {_NTM} (?:nâng cao|kiểu mẫu)(?!\w)", re.IGNORECASE
)
_COUNT = regex(
    r"(?<![\w/.,-])(?:[0-9]{1,2}/)?19 tiêu chí|\btiêu chí (?:số )?1[1-9](?![\w/.,%])", re.IGNORECASE
)
_ABOUT = regex(rf"\b{_NTM}\b", re.IGNORECASE)


@rule("Chuẩn, số tiêu chí của xã theo bộ tiêu chí của năm kế hoạch", severity=Severity.WARNING)
def standard_of_old_set(context: Context) -> Iterator[Fault]:
    """`xã đạt chuẩn NTM nâng cao`, `15/19 tiêu chí`: there is one set now, with ten criteria."""
    plan = context.plan
    if plan.first_year < _FROM:
        return
    of_now = (known for known in national_sets() if plan.first_year in known.years)
    follows = next((known for known in of_now if known.years.start >= _FROM), None)
    if follows is None:
        return
    message = tr(
        "từ năm {from_} xã có một bộ tiêu chí chung, {criteria_count} tiêu chí, "
        "không còn mức nâng cao, kiểu mẫu; viết lại theo bộ mới",
        from_=_FROM,
        criteria_count=follows.criteria_count,
    )
    is_about = _ABOUT.search(plan.header.subject) is not None
    for path, text in context.strings:
        if path[0] in ("open_notes", "criteria_sets", "legal_bases"):
            continue
        found = _STANDARD.search(_own(text))
        if found is None and (is_about or _ABOUT.search(text)):
            found = _COUNT.search(_own(text))
        if found:
            shown = sentence_around(text, *found.span(), _SHOWN)
            yield Fault(path, message, current=shown, source=str(follows.act))


def _own(text: str) -> str:
    """The text without acts and their subjects: they are called what they are called."""
    acts = citations_in(outside_braces(text))
    return blanked(text, ((act.start, act.sure_end) for act in acts))
