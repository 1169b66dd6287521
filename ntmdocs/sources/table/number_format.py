"""What a number or a date in a cell is to whoever reads the sheet: the value, as its format shows.

A format may scale (`#,##0,,` shows millions), carry a unit (`0" triệu"`), show only a year.
What it rounds away is kept: the value is given in full, and the rounding is said beside it.
"""

import datetime
import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from ntmdocs.patterns import regex
from ntmdocs.vietnamese.dates import date_in_figures

__all__ = ["PLAIN", "Look", "is_unseen_text", "shown_date", "shown_number"]

_TOKEN = regex(r'"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[([^\]]*)\]|General|(.)', re.DOTALL)
_NOT_SHOWN = regex(r'"[^"]*"|\[[^\]]*\]|\\.|_.')  # parts of a number format that are no code
_CONDITION = regex(r"(<=|>=|<>|<|>|=)(-?[0-9]+(?:\.[0-9]+)?)")
_NUMBER = regex(r"([0#?,]*)(?:\.([0#?,]*))?")
_GENERAL = "General"
_SAYS = regex(r"[^\W_]|[%\u20a0-\u20bf$]")  # letters, digits, signs of money
_EXACT = Context(prec=1_000)  # digits; no number of a workbook has as many
_LONGEST = 250  # characters; Excel writes no longer format


class Look(NamedTuple):
    """How a cell looks on the screen, beside its text."""

    rounded: str = ""
    """What stands there, where that is less than the text."""
    is_scaled: bool = False
    """Whether the format leaves out thousands or millions (`#,##0,,`)."""
    is_unseen: bool = False
    """Whether the format shows nothing of it (`;;;`)."""
    is_struck: bool = False
    error: str = ""
    """What a formula gave in place of a value."""


PLAIN = Look()
"""As its text: of nearly all cells."""


class _Section(NamedTuple):
    """One of the parts of a format, between its `;`."""

    before: str = ""
    number: str = ""
    after: str = ""
    percents: int = 0
    condition: str = ""


def shown_number(value: float, number_format: str) -> tuple[str, Look]:
    """Without `.0`, with the decimal comma, and with the fifteen digits that Excel knows."""
    number = Decimal(f"{value:.15g}") if isinstance(value, float) else Decimal(value)
    section = _section_for(number, _sections(number_format)) if number.is_finite() else None
    if section and section.number == _GENERAL:
        return _with_words(section, _written(number)), PLAIN
    found = _NUMBER.fullmatch(section.number) if section else None
    if section is None or found is None or not found[0].strip(",."):
        is_unseen = section is not None and not any(section[:3]) and number != 0
        return _written(number), Look(is_unseen=True) if is_unseen else PLAIN
    whole, fraction = found[1], found[2] or ""
    scale = _end_commas(whole) + _end_commas(fraction)
    number = number.scaleb(2 * section.percents - 3 * scale)
    last = Decimal(1).scaleb(-len(fraction.replace(",", "")))
    rounded = number.quantize(last, ROUND_HALF_UP, _EXACT)
    text = _with_words(section, _padded(_written(number), whole))
    less = "" if rounded == number else _with_words(section, _written(rounded))
    return text, Look(less, scale > 0) if less or scale else PLAIN


def is_unseen_text(number_format: str) -> bool:
    """Whether a format shows nothing of a text: its fourth part is blank."""
    sections = _sections(number_format)
    return len(sections) > 3 and not any(sections[3][:3])


def _with_words(section: _Section, number: str) -> str:
    """The number between what the format says beside it; signs that say nothing are left out."""
    before = section.before if _SAYS.search(section.before) else ""
    after = section.after if _SAYS.search(section.after) else ""
    return f"{before}{number}{after}".strip()


def _padded(number: str, whole: str) -> str:
    """`02` under `00`: where every place is a zero, so it is shown."""
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    places = len(whole) if set(whole) == {"0"} else 0
    integer, comma, rest = digits.partition(",")
    return f"{sign}{integer.zfill(places)}{comma}{rest}"


def _written(number: Decimal) -> str:
    written = f"{number:f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return "0" if written in ("-0", "") else written.replace(".", ",")


def _end_commas(places: str) -> int:
    return len(places) - len(places.rstrip(","))


def _section_for(number: Decimal, sections: Sequence[_Section]) -> _Section | None:
    """The part of the format that this number is shown by."""
    for section in sections:
        if section.condition and _holds(number, section.condition):
            return section
    if any(section.condition for section in sections):
        return next((section for section in sections if not section.condition), None)
    if number < 0 and len(sections) > 1:
        return sections[1]
    if number == 0 and len(sections) > 2:
        return sections[2]
    return sections[0] if sections else None


def _holds(number: Decimal, condition: str) -> bool:
    found = _CONDITION.fullmatch(condition)
    assert found is not None
    sign, limit = found[1], Decimal(found[2])
    if number == limit:
        return sign in ("<=", ">=", "=")
    return ("<" if number < limit else ">") in sign


@lru_cache(maxsize=256)  # a sheet has few formats and many cells
def _sections(number_format: str) -> tuple[_Section, ...]:
    sections: list[_Section] = []
    section = _Section()
    for token in _TOKEN.finditer(f"{number_format[:_LONGEST]};"):
        if token[5] == ";":
            sections.append(section)
            section = _Section()
        else:
            section = _with_token(section, token)
    return tuple(sections)


def _with_token(section: _Section, token: re.Match[str]) -> _Section:
    """The section with one more part of it."""
    quoted, escaped, money, bracket, char = token.groups()
    if token[0] == _GENERAL:
        return section._replace(number=_GENERAL)
    if bracket is not None:
        is_condition = _CONDITION.fullmatch(bracket)
        return section._replace(condition=bracket) if is_condition else section
    if char and char in "0#?.,":  # words between the digits: no number that we know
        return section._replace(number=section.number + section.after + char, after="")
    if char == "%":
        section = section._replace(percents=section.percents + 1)
    literal = quoted or escaped or money or char or ""
    if section.number:
        return section._replace(after=section.after + literal)
    return section._replace(before=section.before + literal)


def shown_date(value: datetime.datetime | datetime.date, number_format: str) -> str:
    """As official papers write it; only a year where no more is seen."""
    codes = _codes(number_format)
    if "d" not in codes and "y" in codes and "h" not in codes:
        return date_in_figures(value.year, value.month if "m" in codes else None)
    day = date_in_figures(value.year, value.month, value.day)
    if isinstance(value, datetime.datetime) and "h" in codes and value.time() != datetime.time():
        return f"{day} {value:%H:%M}"
    return day


@lru_cache(maxsize=256)  # of a format that goes on for a million signs it takes milliseconds
def _codes(number_format: str) -> str:
    return _NOT_SHOWN.sub("", number_format.lower())
