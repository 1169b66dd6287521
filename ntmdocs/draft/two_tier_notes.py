"""Since 01/7/2025 there is no district: where a plan still speaks of one, and of merged communes.

Source: Luật Tổ chức chính quyền địa phương số 72/2025/QH15, Điều 51 khoản 3; Nghị định số
150/2025/NĐ-CP for what stands in the place of the commune's officials. An older paper is cited as
it is; only what lives is told. What usually stands there now is custom, and said to be so.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ntmdocs.findings import Finding, Severity
from ntmdocs.model import Plan
from ntmdocs.model.citations_in_text import citations_in
from ntmdocs.model.walk import DataPath, strings

__all__ = ["DISTRICT", "NO_DISTRICT_FROM", "two_tier_notes"]

NO_DISTRICT_FROM = 2026
"""The first year that has no district from its first day."""
DISTRICT = re.compile(r"(?<!\w)(?<!đường )(?:huyện|quận|thị xã)(?!\w)", re.IGNORECASE)
_LAST_YEAR = NO_DISTRICT_FROM - 1
_LAW = "khoản 3 Điều 51 Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"
_OFFICES = "Nghị định số 150/2025/NĐ-CP ngày 12/6/2025"
_CUSTOM = "cách ghi thường gặp, chưa có văn bản quy định"
_NO_DISTRICT = "từ ngày 01/7/2025 không còn cấp huyện"
_OFFICIALS = re.compile(r"công chức chuyên môn", re.IGNORECASE)
_ISSUER = re.compile(r" của [^,;.()]*")
_WORDS = 5  # shown before and after
_SHORT = 80


class _Usual(NamedTuple):
    """What stands now where a live mention of the district stood."""

    pattern: re.Pattern[str]
    now: str


_USUAL = (
    _Usual(
        re.compile(r"văn phòng điều phối", re.IGNORECASE),
        "Văn phòng Điều phối nông thôn mới tỉnh",
    ),
    _Usual(
        re.compile(r"ban (?:chỉ đạo|quản lý)", re.IGNORECASE),
        "UBND tỉnh (b/c); Sở Nông nghiệp và Môi trường",
    ),
    _Usual(re.compile(r"UBND|[ỦU][yỷ] ban", re.IGNORECASE), "UBND tỉnh (b/c)"),
)


def two_tier_notes(plan: Plan, old_year: int) -> Iterator[Finding]:
    """A warning in a plan for 2025, an error from 2026; the merger of communes as a question."""
    if plan.year < _LAST_YEAR:
        return
    severity = Severity.WARNING if plan.year == _LAST_YEAR else Severity.ERROR
    for path, text in strings(plan):
        yield from _in_text(path, text, severity)
    if old_year <= _LAST_YEAR:
        organ = plan.header.issuing_body.full_name
        yield Finding.at(
            ("header", "issuing_body"),
            "commune-may-be-merged",
            Severity.WARNING,
            "năm 2025 nhiều xã được sắp xếp, nhập; tên cơ quan, địa danh, danh sách thôn còn đúng "
            "không? Máy không tự đổi",
            stood=organ,
        )


def _in_text(path: DataPath, text: str, severity: Severity) -> Iterator[Finding]:
    if path[0] == "legal_bases" and "acts" in path:
        if path[-1] == "issuer" and DISTRICT.search(text):
            message = f"{_NO_DISTRICT}; căn cứ của năm nay thường là văn bản của UBND tỉnh"
            place = path[:-1]
            proposed = f"kế hoạch, quyết định của UBND tỉnh ({_CUSTOM})"
            yield Finding.at(
                place,
                *("basis-of-district", severity, message),
                source=_LAW,
                stood=text,
                proposed=proposed,
            )
        return
    if found := _live(DISTRICT, text):
        proposed = _usual(text)
        yield Finding.at(
            path,
            *("district-after-2025", severity, f"{_NO_DISTRICT}; nay thay bằng cơ quan nào?"),
            source=_LAW,
            stood=_shown(text, found),
            proposed=proposed,
        )
    if found := _live(_OFFICIALS, text):
        yield Finding.at(
            path,
            *("officials-after-2025", severity, "UBND xã nay có các phòng chuyên môn"),
            source=_OFFICES,
            stood=_shown(text, found),
            proposed="phòng chuyên môn, đơn vị thuộc UBND xã",
        )


def _live(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first mention that is no part of a citation."""
    cited = [
        (one.start, max(one.end, _issuer_end(text, one.core_end))) for one in citations_in(text)
    ]
    every = pattern.finditer(text)
    return next((f for f in every if not any(a <= f.start() < b for a, b in cited)), None)


def _issuer_end(text: str, core_end: int) -> int:
    """Where the issuer of an act without a subject ends: `… của UBND huyện Hiệp Hòa,`."""
    issuer = _ISSUER.match(text, core_end)
    return issuer.end() if issuer else core_end


def _usual(text: str) -> str:
    now = next((one.now for one in _USUAL if one.pattern.search(text)), "")
    return f"{now} ({_CUSTOM})" if now else ""


def _shown(text: str, found: re.Match[str]) -> str:
    """The mention with a few words around it; a short line whole."""
    if len(text) <= _SHORT:
        return text
    before, after = text[: found.start()].split(" "), text[found.end() :].split(" ")
    start = "… " if len(before) > _WORDS + 1 else ""
    end = " …" if len(after) > _WORDS + 1 else ""
    words = f"{' '.join(before[-_WORDS - 1 :])}{found[0]}{' '.join(after[: _WORDS + 1])}"
    return f"{start}{words.strip()}{end}"
