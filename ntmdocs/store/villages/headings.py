"""One heading: the field that a column of this name fills, and its unit of money."""

from functools import lru_cache
from typing import NamedTuple

from ntmdocs.patterns import regex
from ntmdocs.store.villages.columns import COLUMNS
from ntmdocs.store.villages.units import Unit, is_unit_only, one_unit, unit_in, without_filler
from ntmdocs.vietnamese import clean, slug

__all__ = ["Heading", "heading_of"]

_FIELDS = {
    slug(name): column.field for column in COLUMNS for name in (column.heading, *column.others)
}
_AMOUNTS = sorted(
    (slug(name) for column in COLUMNS if column.field == "amount" for name in column.others),
    key=len,
    reverse=True,
)
_SHORT_KIND = regex(r"(?<![^-])tdp(?![^-])")
_BRACKET = regex(r"(?<=\S)\s*[(\[]")


class Heading(NamedTuple):
    """What the name of a column says."""

    field: str = ""
    """'' for a column that is no matter of ours."""
    unit: Unit = Unit()


@lru_cache(maxsize=4096)  # each row is looked at for headings once more
def heading_of(text: str) -> Heading:
    """The field that a column of this name fills, however it is typed."""
    cleaned = clean(text)
    name, *rest = _BRACKET.split(cleaned, maxsplit=1)
    if amount := _amount(name):
        return Heading("amount", one_unit(amount.unit, unit_in(rest[0])) if rest else amount.unit)
    field = _FIELDS.get(_full_slug(cleaned)) or _FIELDS.get(_full_slug(name), "")
    return Heading("" if field == "amount" else field)


def _full_slug(name: str) -> str:
    return _SHORT_KIND.sub("to-dan-pho", slug(name))


def _amount(name: str) -> Heading | None:
    """A name of the column of money, and after it nothing but a unit: `Kinh phí, triệu đồng`."""
    words = without_filler(name)
    for known in _AMOUNTS:
        if words == known:
            return Heading("amount")
        tail = words.removeprefix(f"{known}-")
        if tail != words and is_unit_only(tail):
            return Heading("amount", unit_in(tail))
    return None
