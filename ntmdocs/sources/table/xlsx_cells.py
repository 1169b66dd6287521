"""A cell as a sheet spells it → what a Vietnamese reader of the sheet would type, and sees of it.

What a style is, openpyxl knows: it reads the small parts of a workbook.
"""

import datetime
from typing import Any, NamedTuple, cast

from ntmdocs.sources.table.number_format import (
    PLAIN,
    Look,
    is_unseen_text,
    shown_date,
    shown_number,
)
from ntmdocs.sources.table.xlsx_sheet import SpelledCell
from ntmdocs.sources.table.xlsx_text import SharedStrings, unescaped

__all__ = ["Cells"]

_NO_DAY = "#VALUE!"


class _Style(NamedTuple):
    number_format: str
    is_day: bool
    is_duration: bool
    is_struck: bool
    of_text: Look
    """How a text looks in it."""


class Cells:
    """The cells of one workbook; ValueError, LookupError … for what no program spells."""

    def __init__(self, book: Any, strings: SharedStrings) -> None:
        self._book, self._strings = book, strings
        self._styles: dict[str, _Style] = {}

    def read(self, cell: SpelledCell) -> tuple[str, Look]:
        """What a reader would type, and how it looks: `PLAIN` itself where that says no more."""
        _, kind, number, text = cell
        style = self._styles.get(number) or self._style(number)
        if kind in ("inlineStr", "str"):
            return unescaped(text), style.of_text
        if kind == "s":
            index = int(text)
            look = style.of_text
            if index in self._strings.struck:
                look = look._replace(is_struck=self._strings.struck[index])
            return self._strings.texts[index], look
        if kind == "e":
            return unescaped(text), style.of_text._replace(error=text)
        try:
            value = self._value(kind, text, style)
        except _NoDay:
            return _NO_DAY, style.of_text._replace(error=_NO_DAY)
        shown, look = _shown(value, style)
        return shown, look._replace(is_struck=True) if style.is_struck else look

    def _value(self, kind: str, text: str, style: _Style) -> Any:
        if kind == "n":
            number = float(text) if "." in text or "e" in text.lower() else int(text)
            return self._day(number, style) if style.is_day else number
        if kind == "b":
            return bool(int(text))
        if kind == "d":
            return _iso_day(text)
        return text

    def _day(self, number: float, style: _Style) -> Any:
        from openpyxl.utils.datetime import from_excel

        try:
            return from_excel(number, self._book.epoch, timedelta=style.is_duration)
        except (OverflowError, ValueError):
            raise _NoDay from None

    def _style(self, number: str) -> _Style:
        from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE

        book, at = self._book, int(number)
        style = book._cell_styles[at]
        own = style.numFmtId - BUILTIN_FORMATS_MAX_SIZE
        code = BUILTIN_FORMATS.get(style.numFmtId, "General")
        number_format = code if own < 0 else book._number_formats[own]
        is_struck = bool(book._fonts[style.fontId].strike)
        of_text = Look(is_unseen=is_unseen_text(number_format), is_struck=is_struck)
        self._styles[number] = made = _Style(
            number_format,
            at in book._date_formats,
            at in book._timedelta_formats,
            is_struck,
            PLAIN if of_text == PLAIN else of_text,
        )
        return made


class _NoDay(ValueError):
    """A number that stands for no day."""


def _iso_day(text: str) -> Any:
    from openpyxl.utils import datetime as days

    return cast("Any", days).from_ISO8601(text)


def _shown(value: Any, style: _Style) -> tuple[str, Look]:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE", PLAIN
    if isinstance(value, datetime.datetime | datetime.date):
        return shown_date(value, style.number_format), PLAIN
    if isinstance(value, datetime.time):
        return f"{value:%H:%M}", PLAIN
    if isinstance(value, int | float):
        return shown_number(value, style.number_format)
    return unescaped(str(value)), style.of_text
