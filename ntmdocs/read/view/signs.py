"""Signs of Wingdings and Symbol, whose letters mean something in those fonts alone, as Unicode.

The pairs are those of the tables that Unicode publishes for these fonts, as far as papers have
them.
"""

import re

__all__ = ["letter_of_sign", "letters_of_font"]

_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_WINGDINGS = {
    **{0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑"},
    **{0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "□"},
    **{0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨"},
    **{0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x2D: "-"},
}
_SYMBOL = {
    **dict(enumerate("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", ord("A"))),
    **dict(enumerate("αβχδεφγηιϕκλμνοπθρστυϖωξψζ", ord("a"))),
    **{0x2D: "-", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔"},
    **{0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×"},
    **{0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBE: "–", 0xD6: "√", 0xDE: "⇒"},
    **{ord(letter): letter for letter in "0123456789.,;:()+=/%<>[]"},
}
_TABLES = {"wingdings": _WINGDINGS, "symbol": _SYMBOL}
_OF_ANY = _SYMBOL | _WINGDINGS
_MOST_SIGNS = 3
_PRIVATE = 0xF000
"""Where Word keeps the letters of such fonts: `F0B7` is their B7."""
_ANY_PRIVATE = re.compile("[\uf001-\uf0ff]")


def letter_of_sign(code: str, font: str) -> str:
    """The letter of a sign that Word keeps by its number (`w:sym`)."""
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return _UNKNOWN
    if font.lower() in _TABLES or _is_private(letter):
        return _letter(letter, font)
    return letter if letter.isprintable() else _UNKNOWN


def letters_of_font(text: str, font: str | None) -> str:
    """Text as its font shows it; letters of such fonts that lost theirs, too.

    Words that only happen to stand in such a font stay words.
    """
    if (font or "").lower() in _TABLES and 0 < len(text.strip()) <= _MOST_SIGNS:
        return "".join(one if one.isspace() else _letter(one, font or "") for one in text)
    if _ANY_PRIVATE.search(text) is None:
        return text
    return "".join(_letter(one, "") if _is_private(one) else one for one in text)


def _is_private(letter: str) -> bool:
    return _PRIVATE < ord(letter) <= _PRIVATE + 0xFF


def _letter(letter: str, font: str) -> str:
    place = ord(letter) - _PRIVATE if _is_private(letter) else ord(letter)
    if place > 0xFF:
        return letter
    return _TABLES.get(font.lower(), _OF_ANY).get(place, _UNKNOWN)
