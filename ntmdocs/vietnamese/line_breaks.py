"""Where a line of official Vietnamese must not end: inside a name, a fixed phrase or a number.

Spaces that must not end a line become no-break spaces; all else stays. Vietnamese writes a word as
several syllables with spaces between them, and no rule tells words apart: `phrases.txt` has those
that titles and names of organs are made of; what it does not have may part.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from string import ascii_uppercase

from ntmdocs.patterns import regex

__all__ = ["NO_BREAK_SPACE", "held_before_dashes", "held_together"]

NO_BREAK_SPACE = "\u00a0"

_PHRASES_PATH = Path(__file__).with_name("phrases.txt")
# Begins with its letter, which is looked for five times as fast as what stands before it.
_WORD = regex(r"\w+")
_DASH = regex(" (?=[-–—] )(?<=[^ ] )")
# A name takes its kind with it, and a number what it counts or numbers.
_KINDS = (
    "thị trấn|thị xã|thành phố|đặc khu|tổ dân phố|khu phố|khu dân cư|"
    "xã|phường|huyện|quận|tỉnh|thôn|xóm|bản|ấp|buôn|làng|tổ|khu"
)
_ACCENTED = "ĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_CAPITALS = frozenset(ascii_uppercase + _ACCENTED)
_CAPITAL = f"[A-Z{_ACCENTED}]"
_NAME_WORD = rf"{_CAPITAL}(?:(?!{_CAPITAL})[^\W\d_])*"  # not one all in capitals
_NAME = regex(rf"\b{_NAME_WORD}(?: {_NAME_WORD}){{1,4}}\b")
_NAMED_KIND = regex(rf"\b(?i:{_KINDS}) (?:{_NAME_WORD}(?: {_NAME_WORD}){{0,4}}|\d+)\b")
_KIND_ENDS = tuple({kind.rpartition(" ")[2] for kind in _KINDS.split("|")})
_NUMBER = regex(
    r"\b(?i:năm|tháng|ngày|quý|kỳ|số|khóa|lần|giai đoạn|điều|khoản|mục|phần|chương) "
    r"(?:thứ )?(?:\d[\d/.-]*|[IVXLC]+)\b"
    r"|\b\d[\d.,]* (?i:tháng|ngày|năm|tuần|giờ|phút|triệu|tỷ|đồng|thôn|xã|hộ|tiêu chí|%)(?!\w)"
)


def held_before_dashes(text: str) -> str:
    """`kinh tế - xã hội` with the dash on the line of the word before it."""
    if " -" in text or "–" in text or "—" in text:  # one letter is found far faster than two
        return _DASH.sub(NO_BREAK_SPACE, text)
    return text


def held_together(text: str, *, with_kinds: bool = True, short_only: bool = False) -> str:
    """Names, fixed phrases and numbers in one piece each, dashes with the word before them.

    `with_kinds`: `xã Hợp Thịnh` is one piece, and not `Hợp Thịnh` alone. `short_only`: of phrases
    those of two syllables, so `chương trình` where `chương trình mục tiêu quốc gia` has no room.
    """
    held = list(held_before_dashes(text))
    patterns = (*_of_names(text, with_kinds), _NUMBER, _phrases(text, short_only=short_only))
    for pattern in patterns:
        for found in pattern.finditer(text):
            for place in range(*found.span()):
                if held[place] == " ":
                    held[place] = NO_BREAK_SPACE
    return "".join(held)


def _of_names(text: str, with_kinds: bool) -> Iterator[re.Pattern[str]]:
    """The patterns of names that may be in the text: each takes a millisecond to compile."""
    pairs = [*pairwise(text.split(" "))]
    before_numbers = [one for one, word in pairs if word[:1].isdigit()]
    before_names = [
        one for one, word in pairs if word[:1] in _CAPITALS and word[1:2] not in _CAPITALS
    ]
    kinds = (*before_numbers, *before_names) if with_kinds else ()
    if any(one.casefold().endswith(_KIND_ENDS) for one in kinds):
        yield _NAMED_KIND
    if any(not _CAPITALS.isdisjoint(one) for one in before_names):
        yield _NAME


def _phrases(text: str, *, short_only: bool) -> re.Pattern[str]:
    """Whole syllables of a phrase, the longest phrases first.

    Only of the phrases that are in the text: a pattern of all takes as long as a paper.
    """
    folded = text.casefold()
    by_word = _phrases_by_word()
    found = [
        phrase
        for word in by_word.keys() & _WORD.findall(folded)
        for phrase in by_word[word]
        if phrase in folded and not (short_only and phrase.count(" ") > 1)
    ]
    return _any_of(tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase))))


@lru_cache(maxsize=256)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)


@cache
def _phrases_by_word() -> Mapping[str, Sequence[str]]:
    """The phrases by the word that each begins with."""
    listed: dict[str, list[str]] = {}
    for phrase in _PHRASES_PATH.read_text(encoding="utf-8").casefold().splitlines():
        listed.setdefault(_WORD.findall(phrase)[0], []).append(phrase)
    return listed
