"""Ministries that were merged, and the provincial departments of the same names.

Source: Nghị quyết số 176/2025/QH15, on the structure of the Government since 01/3/2025. A paper
that looks back names them as they were: only who gets a paper, and whom it asks, is looked at.
"""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, Source, rule
from ntmdocs.language import tr
from ntmdocs.model.citations_in_text import citations_in
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import words_around

__all__ = ["organ_merged_away"]

_SOURCE = Source("Nghị quyết số 176/2025/QH15 ngày 18/02/2025")
_FROM_DAY = datetime.date(2025, 3, 1)
_FEW = 3  # words shown around


class _Merged(NamedTuple):
    pattern: re.Pattern[str]
    now: str


_OF = r"(?<!\w)(?P<level>Bộ|Sở) "
_MERGED = (
    _Merged(
        regex(rf"{_OF}(?:Nông nghiệp (?:và|&) (?:Phát triển nông thôn|PTNT))(?!\w)", re.I),
        "Nông nghiệp và Môi trường",
    ),
    _Merged(
        regex(rf"{_OF}Tài nguyên (?:và|&) Môi trường(?!\w)", re.I), "Nông nghiệp và Môi trường"
    ),
    _Merged(regex(rf"{_OF}Kế hoạch (?:và|&) Đầu tư(?!\w)", re.I), "Tài chính"),
    _Merged(regex(rf"{_OF}Giao thông vận tải(?!\w)", re.I), "Xây dựng"),
    _Merged(regex(rf"{_OF}Thông tin (?:và|&) Truyền thông(?!\w)", re.I), "Khoa học và Công nghệ"),
    _Merged(regex(rf"{_OF}Lao động ?[-–,] ?Thương binh (?:và|&) Xã hội(?!\w)", re.I), "Nội vụ"),
)
_IS_PAST = regex(r"[^.;]{0,30}?(?:\(?trước (?:khi|đây)|\(?cũ(?!\w)|(?:sáp|hợp) nhập)")
_WAS = regex(
    r"(?<!\w)(?:đã|do|thông tư|quyết định|nghị quyết|kế hoạch|công văn|văn bản)(?!\w)[^.;]*$",
    re.IGNORECASE,
)


@rule("Bộ, sở đã hợp nhất được gọi theo tên mới", _SOURCE, severity=Severity.WARNING)
def organ_merged_away(context: PaperContext) -> Iterator[Fault]:
    """`Sở Kế hoạch và Đầu tư` among the recipients of 2026; what it issued is cited as it is."""
    if context.paper.header.issued_on.first_day < _FROM_DAY:
        return
    for path, text in context.printed:
        for merged in _MERGED if path[0] not in ("legal_bases", "annexes") else ():
            found = merged.pattern.search(text)
            if found is None or _is_of_past(text, found, is_list=path[0] in _LISTS):
                continue
            yield Fault(
                path,
                tr("đã hợp nhất từ ngày 01/3/2025"),
                current=words_around(text, *found.span(), _FEW, _FEW),
                suggestion=f"{found['level']} {merged.now}",
            )


_LISTS = ("addressees", "recipients")


def _is_of_past(text: str, found: re.Match[str], *, is_list: bool) -> bool:
    cited = any(act.start <= found.start() < act.end for act in citations_in(text))
    is_said_of_past = not is_list and _WAS.search(text[: found.start()]) is not None
    return cited or is_said_of_past or _IS_PAST.match(text, found.end()) is not None
