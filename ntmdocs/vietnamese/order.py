"""Thứ tự từ điển: the order in which a Vietnamese reader looks a name up.

Letters first (a ă â b c d đ e ê …), then the tone of the syllable
(ngang, huyền, hỏi, ngã, sắc, nặng), syllable after syllable; capitals matter last.
Numbers count as numbers: `Thôn 2` stands before `Thôn 10`.
"""

import re
import unicodedata

__all__ = ["sort_key"]

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS = {char: rank for rank, char in enumerate(_ALPHABET)}
_TONES = {tone: rank for rank, tone in enumerate("\u0300\u0309\u0303\u0301\u0323", start=1)}
_PIECES = re.compile(r"[0-9]+|[^\W0-9_]+")

Piece = tuple[int, tuple[int, ...], int]


def sort_key(text: str) -> tuple[tuple[Piece, ...], tuple[bool, ...], str]:
    """For `sorted(names, key=sort_key)`; texts equal but for their Unicode form have one key."""
    composed = unicodedata.normalize("NFC", text)
    pieces = tuple(_piece(found) for found in _PIECES.findall(composed))
    return pieces, tuple(char.isupper() for char in composed), composed


def _piece(written: str) -> Piece:
    """A number as its length and digits, a syllable as its letters and then its tone."""
    if written[0] in "0123456789":
        digits = written.lstrip("0")
        return 0, (len(digits), *map(int, digits)), 0
    ranks, tone = [], 0
    for char in written.lower():
        bare, char_tone = _without_tone(char)
        tone = tone or char_tone
        ranks.append(_rank(bare))
    return 1, tuple(ranks), tone


def _without_tone(char: str) -> tuple[str, int]:
    marks = unicodedata.normalize("NFD", char)
    tone = next((_TONES[mark] for mark in marks if mark in _TONES), 0)
    return unicodedata.normalize("NFC", "".join(m for m in marks if m not in _TONES)), tone


def _rank(letter: str) -> int:
    """Letters of other languages stand with their base letter, those of other scripts after z."""
    if letter in _RANKS:
        return _RANKS[letter]
    base = unicodedata.normalize("NFD", letter)[:1]
    return _RANKS.get(base, len(_RANKS) + ord(base) if base else 0)
