"""Where prose cites acts: `… theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng, xã …`.

Number and date end where they end; how far a subject reaches in a sentence is not always certain,
nor whether `Báo cáo ngày 15/12/2024` names a paper or a deadline.
"""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from ntmdocs.model.citations import (
    ANOTHER_ACT,
    CARRIES_OUT,
    DATE,
    JOINING,
    KINDS,
    LAWS,
    NO_LAWS,
    CitedDate,
)
from ntmdocs.patterns import regex

__all__ = ["CitationInText", "citations_in"]

_KIND = "|".join(KINDS)
# `10- CTr/TU`, `12 /KH-UBND`: a space slips in where a line was broken.
_SYMBOL = r"(?<![\w/.,-])[0-9]\w*(?: ?[-/](?: ?(?=[A-ZĐ]{2}))?\w+(?:[.&]\w+)*)+"
# `số      /KH-UBND`: the clerk has not written it yet.
_BLANK_SYMBOL = r"số:? *[._…]* */[A-ZĐ]{2}\w*(?:[-/&]\w+)*"
_DATED = rf"(?:,? *\(?(?:cùng )?ngày +(?P<date>{DATE})(?![\w/]))?"
_ISSUED = (
    rf"(?: của [^;:.()]{{3,80}}? ngày +(?P<late_date>{DATE.replace('mark', 'late')})(?![\w/]))"
)
_ACT = regex(
    rf"(?:(?P<kind>{_KIND}) +)?(?:(?:[Ss]ố:? ?)?(?P<number>{_SYMBOL})|{_BLANK_SYMBOL})"
    rf"(?:{_ISSUED}|{_DATED})"
)
_NO_NUMBER = regex(
    rf"(?:{_KIND})(?: số:? ?[0-9]+)? ngày +(?P<date>{DATE})(?![\w/])",
)
_DEADLINE = r"(?!\b(?:trước|vào|hết|trong|hoàn thành|xong|đến|từ|cho|chậm nhất)\b)"
_NO_OTHER = rf"(?!(?:,| và) (?:{NO_LAWS})(?!\w))"
_LAW = regex(
    rf"(?:{'|'.join(LAWS)}) (?:{_DEADLINE}{_NO_OTHER}[^;:.()]){{2,120}}? ngày (?P<date>{DATE})"
    rf"|(?:{'|'.join(LAWS)})(?: {_DEADLINE}[^\s;:.(),]+){{1,8}}? năm [0-9]{{4}}(?![\w/])"
)
_SENTENCE_END = regex(r"[;:)“”\"]|\((?!về |V/v )|(?<![Tt][Pp])\.(?= |$)|\.{2,}")
_ORGAN = regex(r"(?:UBND|HĐND|[ỦU][yỷ] ban|Hội đồng|Đảng ủy|Đảng uỷ|Ban |Sở |Phòng )")
_SYMBOL_PART = regex(r"[-/.&] ?[A-ZĐ]{2}")
_FURTHEST = 600  # characters that a subject may take
_ANOTHER = regex(r" số:? [0-9]| ngày [0-9]")


class CitationInText(NamedTuple):
    """One act cited in a text; `text[start:core_end]` is its kind, number and date."""

    start: int
    core_end: int
    sure_end: int
    """Where its subject surely still runs: the first comma in it."""
    end: int
    """Where its subject runs at the furthest."""
    number_symbol: str | None
    issued_on: datetime.date | None
    is_sure: bool = True
    """Whether it is surely a citation: it has a number."""


def citations_in(text: str) -> Iterator[CitationInText]:
    """The acts that a text cites, in order; one inside another's subject has its own place.

    Inline marks (`*`) count as spaces.
    """
    plain = text.replace("*", " ")
    numbered = list(_numbered(plain))
    others = [
        act
        for act in _unnumbered(plain)
        if not any(other.start <= act.start < other.core_end for other in numbered)
    ]
    yield from sorted([*numbered, *others], key=lambda act: act.start)


def _numbered(text: str) -> Iterator[CitationInText]:
    match = _ACT.search(text)
    while match is not None:
        number = match["number"]
        if number is not None and not _SYMBOL_PART.search(number):
            match = _ACT.search(text, match.end("number"))  # `15/3/2024`, `6T/2024`
            continue
        sure_end, end = _subject_ends(text, match.end())
        symbol = number and number.replace(" ", "")
        date = _date(match["date"] or match["late_date"])
        yield CitationInText(match.start(), match.end(), sure_end, end, symbol, date)
        match = _ACT.search(text, match.end())


def _unnumbered(text: str) -> Iterator[CitationInText]:
    for pattern in (_NO_NUMBER, _LAW):
        for match in pattern.finditer(text):
            end = match.end()
            yield CitationInText(match.start(), end, end, end, None, _date(match["date"]), False)


def _subject_ends(text: str, start: int) -> tuple[int, int]:
    """Where the subject behind number and date ends, surely and at the furthest.

    A comma and an organ's name open another clause; any other comma may stand in the subject.
    Without a joining word (`về`) nothing is sure, and a capital after a comma opens a clause.
    """
    end = min(len(text), start + _FURTHEST)
    stop = _SENTENCE_END.search(text, start, end)
    end = end if stop is None else stop.start()
    end = next((at for at in _commas(text, start, end) if _ORGAN.match(text, at + 2)), end)
    another = ANOTHER_ACT.search(text, start, end)
    if another and not CARRIES_OUT.search(text, start, another.start() + 1):
        end = another.start()
    capital = next((at for at in _commas(text, start, end) if text[at + 2].isupper()), end)
    joining = JOINING.search(text, start, capital)
    if joining is None or next(_commas(text, start, joining.start()), None) is not None:
        return start, capital
    issuer = text[start : joining.start()].strip()
    if issuer and (not issuer.startswith("của ") or _ANOTHER.search(f" {issuer}")):
        return start, start
    return next(_commas(text, joining.end(), end), end), end


def _commas(text: str, start: int, end: int) -> Iterator[int]:
    while (start := text.find(", ", start, end)) >= 0:
        yield start
        start += 2


def _date(words: str | None) -> datetime.date | None:
    try:
        return None if words is None else CitedDate(words).date
    except ValueError:
        return None  # a day that there is not: told where the citation itself is read
