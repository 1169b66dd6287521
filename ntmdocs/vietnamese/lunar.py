"""Names of lunar years: `Ất Tỵ`, which begins with Tết in 2025."""

from ntmdocs.patterns import regex

__all__ = ["LUNAR_YEAR", "lunar_name"]

_STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
_BRANCHES = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
_FIRST = 4  # a year of Giáp Tý: every sixty years another is
LUNAR_YEAR = regex(rf"(?<!\w)(?:{'|'.join(_STEMS)}) (?:{'|'.join((*_BRANCHES, 'Tị'))})(?!\w)")
"""The name of a lunar year in a text."""


def lunar_name(year: int) -> str:
    """The name of the lunar year that begins in `year`."""
    return f"{_STEMS[(year - _FIRST) % 10]} {_BRANCHES[(year - _FIRST) % 12]}"
