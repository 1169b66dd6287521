"""Where prose cites acts: `… theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng, xã …`.

Number and date end where they end; how far a subject reaches in a sentence is not always certain.
"""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from ntmdocs.model.citations import DATE, JOINING, KINDS, LAWS, CitedDate

__all__ = ["CitationInText", "citations_in"]

_KIND = "|".join(KINDS)
# `10- CTr/TU`: a space slips in where a line was broken.
_SYMBOL = r"(?<![\w/.,-])[0-9]\w*(?:[-/](?: (?=[A-ZĐ]{2}))?\w+(?:[.&]\w+)*)+"
_DATED = rf"(?: ngày (?P<date>{DATE})(?![\w/]))?"
_ACT = re.compile(
    rf"(?:(?P<kind>{_KIND}) )?(?:số:? ?)?(?P<number>{_SYMBOL}){_DATED}"
    rf"|(?:{_KIND})(?: số:? ?(?P<bare>[0-9]+))? ngày (?P<own_date>{DATE.replace('mark', 'own')})"
)
_LAW = re.compile(
    rf"(?:{'|'.join(LAWS)}) [^;:.()]{{2,120}}? ngày (?:{DATE})"
    rf"|(?:{'|'.join(LAWS)})(?! [^;:.(),]{{0,80}}\b(?:trong|vào|hết|cuối|đầu|đến|từ) năm)"
    rf" [^;:.(),]{{2,80}}? năm [0-9]{{4}}(?![\w/])"
)
_SENTENCE_END = re.compile(r"[;:()“”\"]|\.(?= |$)|\.{2,}")
_ANOTHER = re.compile(r" số:? [0-9]| ngày [0-9]")


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


def citations_in(text: str) -> Iterator[CitationInText]:
    """The acts that a text cites, in order; one inside another's subject has its own place."""
    found = [*_numbered(text), *_laws(text)]
    yield from sorted(found, key=lambda one: one.start)


def _numbered(text: str) -> Iterator[CitationInText]:
    for match in _ACT.finditer(text):
        number = match["number"]
        if number is not None and not any(char.isalpha() for char in number):
            continue
        sure_end, end = _subject_ends(text, match.end())
        date = _date(match["date"] or match["own_date"])
        yield CitationInText(match.start(), match.end(), sure_end, end, number, date)


def _laws(text: str) -> Iterator[CitationInText]:
    for match in _LAW.finditer(text):
        yield CitationInText(match.start(), match.end(), match.end(), match.end(), None, None)


def _subject_ends(text: str, start: int) -> tuple[int, int]:
    """Where the subject behind number and date ends, surely and at the furthest."""
    stop = _SENTENCE_END.search(text, start)
    end = len(text) if stop is None else stop.start()
    end = next((at for at in _commas(text, start, end) if text[at + 2 : at + 3].isupper()), end)
    joining = JOINING.search(text, start, end)
    if joining is None:
        return start, start
    issuer = text[start : joining.start()]
    if issuer and (not issuer.startswith(" của ") or _ANOTHER.search(issuer)):
        return start, start
    return next(_commas(text, joining.end(), end), end), end


def _commas(text: str, start: int, end: int) -> Iterator[int]:
    """A capital after a comma opens another clause: `…, UBND xã ban hành`."""
    while (start := text.find(", ", start, end)) >= 0:
        yield start
        start += 2


def _date(words: str | None) -> datetime.date | None:
    try:
        return None if words is None else CitedDate(words).date
    except ValueError:
        return None  # a day that there is not: told where the citation itself is read
