"""The unit of money that the words of a heading give: understood whole, or not at all."""

from typing import NamedTuple

from ntmdocs.patterns import regex
from ntmdocs.vietnamese import clean, slug

__all__ = ["Unit", "is_unit_only", "one_unit", "unit_above", "unit_in", "without_filler"]

_VND = ("dong", "d", "vnd", "vndong", "vietnamdong", "dongvietnam", "dongvn")
_OF = {
    "nghìn đồng": ("nghin", "ngan", "ng"),
    "triệu đồng": ("trieu", "tr"),
    "tỷ đồng": ("ty", "ti"),
}
_IN_FIGURES = {
    "nghìn đồng": ("1000", "x1000", "000"),
    "triệu đồng": ("1000000", "x1000000", "000000"),
}
_UNITS = {
    **dict.fromkeys(_VND, "đồng"),
    **{word: unit for unit, words in _OF.items() for word in words},
    **{word + tail: unit for unit, words in _OF.items() for word in words for tail in _VND},
    **{word + tail: unit for unit, words in _IN_FIGURES.items() for word in words for tail in _VND},
    **{"dongx1000": "nghìn đồng", "dongx1000000": "triệu đồng"},
}
_FILLER = regex(
    r"\b(?:dvt|don-vi-tinh|don-vi|dv|tinh-bang|tinh-theo|bang|du-kien|(?:nam-)?20\d\d)(?:-|$)"
)
_UNIT_WORD = regex(
    "trieu|tr|trd|nghin|ngan|ng|ngd|ty|ti|tram|chuc|muoi|van|dong|d|vn|vnd|usd|k|x|x?1?0+"
)
_ABOVE = regex(r"(?:dvt|don-vi-tinh)-.+")
_UNIT_OR_OFFICE = regex(r"don-vi-.+")


class Unit(NamedTuple):
    """What the words say of the unit: which it is, or the words that are no unit known here."""

    name: str = ""
    """As `parse_money` reads it: `triệu đồng`; '' where it is not said or not known."""
    unclear: str = ""


def unit_in(words: str) -> Unit:
    """The unit that words such as `(ĐVT: tr.đồng)` give."""
    bare = without_filler(words)
    name = _UNITS.get(bare.replace("-", ""), "")
    is_unclear = not name and any(map(_UNIT_WORD.fullmatch, bare.split("-")))
    return Unit(name, clean(words).strip(" ()[]:,-") if is_unclear else "")


def one_unit(first: Unit, second: Unit) -> Unit:
    """What two places say of one column: the unit of either; two that differ are none."""
    if first in (Unit(), second):
        return second
    if second == Unit():
        return first
    return Unit("", ", ".join(unit.name or unit.unclear for unit in (first, second)))


def is_unit_only(words: str) -> bool:
    """Whether every word belongs to a unit, known here or not; `100` alone is a number."""
    bare = without_filler(words)
    return not bare.isdecimal() and all(map(_UNIT_WORD.fullmatch, bare.split("-")))


def without_filler(words: str) -> str:
    """The slug of words about money, without those that only lead to a unit, or name a year."""
    return _FILLER.sub("", _slug(words)).strip("-")


def unit_above(text: str) -> Unit:
    """The unit of a line above a table: `Đơn vị tính: triệu đồng`."""
    said = _slug(text)
    is_unit = _UNIT_OR_OFFICE.fullmatch(said) and is_unit_only(text)
    return unit_in(text) if is_unit or _ABOVE.fullmatch(said) else Unit()


def _slug(words: str) -> str:
    return slug(clean(words).replace("₫", "đ"))
