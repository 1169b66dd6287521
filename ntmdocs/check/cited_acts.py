"""The acts that a paper cites: among its legal bases, and in its sentences."""

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ntmdocs.model import Paper, Text
from ntmdocs.model.citations_in_text import citations_in
from ntmdocs.model.walk import DataPath, strings
from ntmdocs.vietnamese import shortened

__all__ = ["CitedHere", "cited_acts"]

_SHOWN = 110  # characters


class CitedHere(NamedTuple):
    """One act cited somewhere in a paper."""

    path: DataPath
    words: str
    subject: str
    number_symbol: str | None
    issued_on: datetime.date | None
    issuer: str | None
    kind: str | None
    is_law: bool
    is_basis: bool
    known_date: datetime.date | None = None
    """When it was issued, where this place says so, or others do and agree."""

    @property
    def shown(self) -> str:
        """As a finding quotes it."""
        return shortened(self.words, _SHOWN)


def cited_acts(paper: Paper) -> Iterator[CitedHere]:
    """The acts of the legal bases, then those cited in prose."""
    found = [*_bases(paper), *_in_prose(paper)]
    dates = _dates_by_number(found)
    for cited in found:
        yield cited._replace(known_date=cited.issued_on or dates.get(cited.number_symbol))


def _dates_by_number(found: Iterable[CitedHere]) -> dict[str | None, datetime.date]:
    """The date of each number that is given one; a number with two dates names two acts."""
    dates: dict[str, set[datetime.date]] = {}
    for cited in found:
        if cited.number_symbol and cited.issued_on:
            dates.setdefault(cited.number_symbol, set()).add(cited.issued_on)
    return {number: given.pop() for number, given in dates.items() if len(given) == 1}


def _bases(paper: Paper) -> Iterator[CitedHere]:
    bases = paper.legal_bases.bases if paper.legal_bases else ()
    for number, basis in enumerate(bases):
        for index, act in enumerate(basis.acts):
            yield CitedHere(
                path=("legal_bases", "bases", number, "acts", index),
                words=str(act),
                subject=act.subject or "",
                number_symbol=act.number_symbol,
                issued_on=None if act.issued_on is None else act.issued_on.date,
                issuer=act.issuer,
                kind=act.kind,
                is_law=act.is_law,
                is_basis=True,
            )


def _in_prose(paper: Paper) -> Iterator[CitedHere]:
    for path, text in strings(paper):
        if not isinstance(text, Text):
            continue
        for cited in citations_in(text):
            yield CitedHere(
                path=path,
                words=text[cited.start : cited.end],
                subject=text[cited.core_end : cited.sure_end],
                number_symbol=cited.number_symbol,
                issued_on=cited.issued_on,
                issuer=None,
                kind=None,
                is_law=False,
                is_basis=path[0] == "legal_bases" and "bases" in path,
            )
