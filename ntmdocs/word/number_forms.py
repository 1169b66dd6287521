"""How a counted number is written in each of Word's forms (`w:numFmt`)."""

from collections.abc import Callable, Mapping

__all__ = ["written_number"]

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MOST = 32_767  # Word's own bound


def written_number(number: int, form: str) -> str:
    """`written_number(4, "upperRoman")` is "IV"; Word writes forms of other scripts as 1, 2, 3."""
    if form == "none":
        return ""
    if not 0 < number <= _MOST:
        return str(number)
    return _FORMS.get(form, str)(number)


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


def _letter(number: int) -> str:
    """a, b, …, z, aa, bb, …: Word repeats the letter."""
    times, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * (times + 1)


_FORMS: Mapping[str, Callable[[int], str]] = {
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "decimalZero": lambda number: f"{number:02}",
    "decimalEnclosedParen": lambda number: f"({number})",
    "numberInDash": lambda number: f"- {number} -",
}
