"""Acts that a plan rests on or cites: those of last year, and those that are over or amended.

What is known of acts stands in `acts.yaml`, each entry with its source.
"""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter

from ntmdocs.draft.two_tier_notes import DISTRICT, NO_DISTRICT_FROM
from ntmdocs.findings import Finding, Severity
from ntmdocs.model import CitedAct, CitedDate, Line, Model, Plan, Text
from ntmdocs.model.citations import LAWS
from ntmdocs.model.citations_in_text import citations_in
from ntmdocs.model.walk import DataPath, strings
from ntmdocs.sources import read_source
from ntmdocs.vietnamese import TimeKind, shortened, time_words

__all__ = ["act_notes"]

_FILE = Path(__file__).with_name("acts.yaml")
# Symbols of organs whose acts outlive a year: `318/QĐ-TTg`, `25/2021/QH15`, `55/2023/TT-BTC`.
_CENTRAL = re.compile(r"[-/](?:TTg|CP|TW|CTN|(?:UBTV)?QH[0-9]*)$|/TT(?:LT)?-")
_AUTUMN = 10  # the month from which local organs issue what is for the next year
_SHOWN = 110


class _KnownAct(Model):
    """What is known of one act."""

    number_symbol: Line
    issued_on: CitedDate
    from_year: int
    is_over: bool
    message: Line
    instead: Line | None = None
    source: Line


class _Cited(NamedTuple):
    """One act cited somewhere in the plan."""

    path: DataPath
    words: str
    subject: str
    number_symbol: str | None
    issued_on: datetime.date | None
    issuer: str | None
    kind: str | None
    is_basis: bool


def act_notes(plan: Plan, old_year: int) -> Iterator[Finding]:
    """What to decide about each act that `plan`, drafted from that of `old_year`, still cites."""
    cited = [*_bases(plan), *_in_prose(plan)]
    dates = {one.number_symbol: one.issued_on for one in cited if one.issued_on is not None}
    for one in cited:
        yield from _of_last_year(one, plan.year, old_year)
        yield from _of_old_period(one, plan.year)
        date = one.issued_on or dates.get(one.number_symbol)
        yield from _known(one, date, plan.year)


def _bases(plan: Plan) -> Iterator[_Cited]:
    bases = plan.legal_bases.bases if plan.legal_bases else ()
    for number, basis in enumerate(bases):
        for index, act in enumerate(basis.acts):
            path = ("legal_bases", "bases", number, "acts", index)
            yield _Cited(
                path=path,
                words=str(act),
                subject=act.subject or "",
                number_symbol=act.number_symbol,
                issued_on=_date(act),
                issuer=act.issuer,
                kind=act.kind,
                is_basis=True,
            )


def _in_prose(plan: Plan) -> Iterator[_Cited]:
    for path, text in strings(plan):
        if not isinstance(text, Text):
            continue
        for one in citations_in(text):
            yield _Cited(
                path=path,
                words=text[one.start : one.end],
                subject=text[one.core_end : one.sure_end],
                number_symbol=one.number_symbol,
                issued_on=one.issued_on,
                issuer=None,
                kind=None,
                is_basis=path[0] == "legal_bases" and "bases" in path,
            )


def _of_last_year(one: _Cited, year: int, old_year: int) -> Iterator[Finding]:
    """An act made for a year that is over; or made in it by a local organ, perhaps for it alone."""
    if one.kind in LAWS:
        return  # a law is named by its year
    years = [word.first_year for word in time_words(one.subject) if word.kind is TimeKind.YEAR]
    named = [named for named in years if named < year]
    is_central = _CENTRAL.search(one.number_symbol or "") is not None
    rule = "basis-of-last-year" if one.is_basis else "act-of-last-year"
    if named:
        is_sure = one.is_basis and (old_year in named or not is_central)
        severity = Severity.ERROR if is_sure else Severity.WARNING
        message = f"văn bản của năm {max(named)}; văn bản nào của năm {year} thay vào đây?"
        proposed = _instead(one, year)
    elif not is_central and one.number_symbol is not None and _is_recent(one.issued_on, old_year):
        severity = Severity.WARNING
        message = f"có thể chỉ dùng cho năm {old_year}; xem còn là căn cứ không"
        proposed = ""
    else:
        return
    stood = shortened(one.words, _SHOWN)
    yield Finding.at(one.path, rule, severity, message, stood=stood, proposed=proposed)


def _is_recent(date: datetime.date | None, old_year: int) -> bool:
    """Whether it was made in the old year, or late in the year before that."""
    return date is not None and (
        date.year == old_year or (date.year == old_year - 1 and date.month >= _AUTUMN)
    )


def _of_old_period(one: _Cited, year: int) -> Iterator[Finding]:
    """An act whose subject names a period that is over."""
    for word in time_words(one.subject):
        if word.kind is TimeKind.PERIOD and word.last_year < year:
            message = f"văn bản của giai đoạn {word.words}, đã hết trước năm {year}"
            stood = shortened(one.words, _SHOWN)
            yield Finding.at(one.path, "act-period-over", Severity.WARNING, message, stood=stood)


def _instead(one: _Cited, year: int) -> str:
    """`Kế hoạch năm 2025 của Đảng ủy xã (ghi số, ngày ban hành)`; the district has no more acts."""
    if one.kind is None or one.issuer is None:
        return ""
    if year >= NO_DISTRICT_FROM and DISTRICT.search(one.issuer):
        return ""  # `two_tier_notes` proposes whose act may stand there
    return f"{one.kind} năm {year} của {one.issuer} (ghi số, ngày ban hành)"


def _known(one: _Cited, date: datetime.date | None, year: int) -> Iterator[Finding]:
    found = [
        act
        for act in _acts()
        if act.number_symbol == one.number_symbol
        and act.issued_on.date == date
        and year >= act.from_year
    ]
    over = [act for act in found if act.is_over]
    for act in over or found:
        yield Finding.at(
            one.path,
            "act-is-over" if act.is_over else "act-is-amended",
            Severity.ERROR if act.is_over else Severity.WARNING,
            act.message,
            source=act.source,
            stood=shortened(one.words, _SHOWN),
            proposed=act.instead or "",
        )


@cache
def _acts() -> tuple[_KnownAct, ...]:
    return TypeAdapter(tuple[_KnownAct, ...]).validate_python(read_source(_FILE).value)


def _date(act: CitedAct) -> datetime.date | None:
    return None if act.issued_on is None else act.issued_on.date
