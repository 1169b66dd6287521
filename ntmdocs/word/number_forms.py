"""How a counted number is written in each of Word's forms (`w:numFmt`)."""

from collections.abc import Callable, Mapping

from ntmdocs.vietnamese.numbers import roman

__all__ = ["written_number"]

_MOST = 32_767  # Word's own bound


def written_number(number: int, form: str) -> str:
    """`written_number(4, "upperRoman")` is "IV"; Word writes forms of other scripts as 1, 2, 3."""
    if form == "none":
        return ""
    if not 0 < number <= _MOST:
        return str(number)
    return _FORMS.get(form, str)(number)


def _letter(number: int) -> str:
    """a, b, …, z, aa, bb, …: Word repeats the letter."""
    times, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * (times + 1)


_FORMS: Mapping[str, Callable[[int], str]] = {
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "decimalZero": lambda number: f"{number:02}",
    "decimalEnclosedParen": lambda number: f"({number})",
    "numberInDash": lambda number: f"- {number} -",
}
