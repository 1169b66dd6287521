"""Number, symbol, place and date as a clerk fills them in by hand, for the header of the paper."""

import re
from typing import Any

from ntmdocs.model import Paper
from ntmdocs.model.official_date import OfficialDate
from ntmdocs.model.walk import DataPath

__all__ = ["filled_in"]

_NUMBER = re.compile(r"[^:]*: *(?P<number>\d*)[ .…_]*/ *(?P<symbol>\S+)")
_BLANK = r"[ .…_]*"
_DATE = re.compile(
    rf"(?P<place>.+), ngày{_BLANK}(?P<day>\d{{0,2}}){_BLANK}"
    rf"tháng{_BLANK}(?P<month>\d{{0,2}}){_BLANK}năm{_BLANK}(?P<year>\d{{4}}){_BLANK}"
)
_FORMS: dict[DataPath, re.Pattern[str]] = {
    ("header", "number"): _NUMBER,
    ("header", "issued_on"): _DATE,
}


def filled_in(
    paper: Paper, path: DataPath, printed: str, edited: str
) -> dict[DataPath, Any] | None:
    """What the line says otherwise than it printed; None where it is no such line.

    `7` is `07`, as the decree writes it.
    """
    form = _FORMS.get(path)
    before, after = (form and form.fullmatch(text) for text in (printed, edited))
    if form is None or before is None or after is None:
        return None
    said: dict[DataPath, Any] = {
        ("header", name): after[name] or None
        for name in ("number", "symbol", "place")
        if name in form.groupindex and after[name].lstrip("0") != before[name].lstrip("0")
    }
    parts = ("year", "month", "day")
    if form is _DATE and any(after[part] != before[part] for part in parts):
        month, day = (int(after[part]) if after[part] else None for part in parts[1:])
        try:
            said[path] = OfficialDate(int(after["year"]), month, day)
        except ValueError:
            said[path] = after[0]  # no date: the paper refuses it, and it is told
    return said
