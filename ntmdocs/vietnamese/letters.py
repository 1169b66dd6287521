"""Letters as people type them, made alike: one form, one fold for all comparing.

Everything comes out in NFC, the form Word and Vietnamese keyboards write, without characters
that nobody sees. Two words are the same where their `comparison_key` is: no room folds its own way.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from ntmdocs.language import tr
from ntmdocs.patterns import regex

__all__ = [
    "CAPITALS",
    "ToneMarks",
    "clean",
    "comparison_key",
    "composed",
    "forbidden_characters",
    "place_tone_marks",
    "shown",
]

CAPITALS = "".join(
    filter(str.isupper, map(chr, (*range(0x41, 0x5B), *range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))))
)
"""The capital letters of Vietnamese, and their neighbours, for a class of `re`."""
# White space that carries no meaning; the no-break spaces (U+00A0, U+2007, U+202F) do.
_NO_SPACE = "\t\n\v\f\r\x85\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000"
# Of a text nearly every space stands alone, as it shall.
_FOLDING = regex(f"[{_NO_SPACE}][ {_NO_SPACE}]*| [ {_NO_SPACE}]+")
_EDGES = " \u00a0\u2007\u202f"
# As alternatives: one class of all that XML takes is slow to compile.
_NOT_XML = regex("[\x00-\x08\x0b\x0c\x0e-\x1f]|[\ud800-\udfff]|[\ufffe\uffff]")


# Letters of other languages that look like Đ and đ, and come from old fonts and foreign keyboards.
_LOOKS_LIKE_D = {"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ"}
# These, and characters that print as nothing (Unicode's default-ignorable ones), which come along
# when text is copied from a web page or a PDF, and make two names of one.
_NOT_AS_SHOWN = regex(
    "[\u00d0\u0189\u00f0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# More marks on one letter than any language writes: as long as no word, space or ASCII sign.
_HEAP_OF_MARKS = regex(r"[^\w\s!-/:-@\[-`{-~]{30,}")


@lru_cache(maxsize=4096)  # a text is cleaned at each border it crosses
def clean(text: str) -> str:
    """NFC; line breaks and runs of white space become one space; nothing at the ends.

    What prints as nothing goes, and Ð is Đ. A no-break space inside the text is kept: somebody
    meant it.
    """
    text = composed(shown(text))
    if "  " in text or not text.isprintable():  # white space that does not print
        text = _FOLDING.sub(" ", text)
    return text.strip(_EDGES)


def shown(text: str) -> str:
    """The text without what prints as nothing; Ð is Đ. It may be a part of a longer one."""
    return _NOT_AS_SHOWN.sub(lambda found: _LOOKS_LIKE_D.get(found[0], ""), text)


def composed(text: str) -> str:
    """The text in NFC.

    Marks heaped on one letter are put in order first: left to `unicodedata`, their number counts
    squared.
    """
    return unicodedata.normalize("NFC", _HEAP_OF_MARKS.sub(_in_order, text))


def _in_order(heap: re.Match[str]) -> str:
    """The same marks by their combining classes, as NFC has them; other signs stay in place."""
    ordered: list[str] = []
    marks: list[str] = []
    for char in heap[0]:
        if unicodedata.combining(char):
            marks.append(char)
            continue
        ordered += [*sorted(marks, key=unicodedata.combining), char]
        marks = []
    return "".join([*ordered, *sorted(marks, key=unicodedata.combining)])


def forbidden_characters(text: str) -> list[str]:
    """Characters that no Word file can hold (XML 1.0, 2.2), each as `U+0007 ở vị trí 5`."""
    if text.isprintable():
        return []
    return [
        tr("U+{ord:04X} ở vị trí {start}", ord=ord(found[0]), start=found.start() + 1)
        for found in _NOT_XML.finditer(text)
    ]


class ToneMarks(StrEnum):
    """Cách đặt dấu thanh: where the tone stands in an open oa, oe, uy. Both are official."""

    AS_TYPED = "giữ nguyên"
    OLD = "hòa"
    NEW = "hoà"

    @classmethod
    def _missing_(cls, value: object) -> "ToneMarks | None":
        """The same word typed in decomposed letters."""
        return next((one for one in cls if value == unicodedata.normalize("NFD", one)), None)


# Only syllables that Vietnamese has, so that words of other languages (Noé, Zoé) stay alone.
_OPEN_SYLLABLE = regex(
    r"(?<![\w\u0300-\u036f])(?:"
    r"(?P<oa>(?:ch|d|đ|g|h|kh|l|ng|nh|s|t|th|tr|x)?[oòỏõóọ][aàảãáạ])|"
    r"(?P<oe>(?:ch|d|đ|h|kh|l|ng|nh|s|t|th|tr|x)?[oòỏõóọ][eèẻẽéẹ])|"
    r"(?P<uy>(?:ch|d|đ|h|kh|l|ng|nh|s|t|th|tr|x)?[uùủũúụ][yỳỷỹýỵ])"
    r")(?![\w\u0300-\u036f])",
    re.IGNORECASE,
)
_TONE = regex("[\u0300\u0309\u0303\u0301\u0323]")
# What a style does not write, in small letters: few texts have it, and then the other is needed.
_TO_MOVE = {
    ToneMarks.OLD: regex(r"(?<!q)(?:o[àảãáạèẻẽéẹ]|u[ỳỷỹýỵ])(?!\w)"),
    ToneMarks.NEW: regex(r"(?:[òỏõóọ][ae]|[ùủũúụ]y)(?!\w)"),
}


def place_tone_marks(text: str, style: ToneMarks) -> str:
    """Move the tone of open oa, oe, uy: `hòa, khỏe, thủy` (OLD) or `hoà, khoẻ, thuỷ` (NEW).

    Closed syllables (hoàn), `qu` (quý) and three vowels (ngoẹo, khuỷu) have one spelling only.
    """
    text = composed(text)
    if style is ToneMarks.AS_TYPED or not _TO_MOVE[style].search(text.lower()):
        return text
    return _OPEN_SYLLABLE.sub(lambda found: _with_tone_moved(found[0], style), text)


@lru_cache(maxsize=65_536)  # tables repeat their words
def comparison_key(text: str) -> str:
    """What two spellings of the same words share: the one fold for all comparing.

    Capitals, spaces, tone marks, characters that nobody sees and Ð are made alike.
    """
    return place_tone_marks(clean(text).casefold(), ToneMarks.OLD)


def _with_tone_moved(syllable: str, style: ToneMarks) -> str:
    if not (syllable.islower() or syllable.isupper() or syllable.istitle()):
        return syllable
    first, second = (unicodedata.normalize("NFD", vowel) for vowel in syllable[-2:])
    tones = _TONE.findall(first + second)
    if len(tones) != 1:
        return syllable
    vowels = [first[0], second[0]]
    vowels[0 if style is ToneMarks.OLD else 1] += tones[0]
    return unicodedata.normalize("NFC", syllable[:-2] + "".join(vowels))
