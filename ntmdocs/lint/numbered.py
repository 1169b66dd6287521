"""The numbers and letters that paragraphs begin with, as they were meant, however they were typed.

`II TIÊU ĐỀ`, `2 -`, `b.` are read by their neighbours: what stands between `a)` and `c)` is `b)`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line
from ntmdocs.read.recognise.outline import marker_of
from ntmdocs.vietnamese import letter, roman

__all__ = ["DIVISIONS", "LEVELS", "Numbered", "numbered", "read_division"]

DIVISIONS = {"phần": "Phần", "chương": "Chương", "mục": "Mục", "tiểu mục": "Tiểu mục"}
"""Those whose number has a line of its own: the word, and how it is printed."""
LEVELS = (*DIVISIONS, "điều", "I", "1", "a")
"""From the largest to the smallest; `I`, `1`, `a` are mục, khoản, điểm."""

_IN_ROMAN = ("phần", "chương", "I")
_MOST = 60  # no paper counts further
_ROMANS = {roman(number): number for number in range(1, _MOST)}
_LETTERS = {letter(number): number for number in range(1, 24)}
_DIVISION = regex(
    r"(?i:(?P<word>phần|chương|tiểu mục|mục))"
    r"(?:\s*(?P<number>\d{1,2}|(?i:thứ \w+|[ivxlc]+)))?(?P<mark>\s?[.:–-]*)(?:\s+|$)"
)
_ARTICLE = regex(r"(?i:điều)\s*(?P<number>\d{1,3}|[IVX]+)(?P<mark>\s?[.:)/–-]*)")
_ODD = regex(
    r"\(?(?:(?:Khoản|Điểm|Mục) )?(?P<number>[IVXLC]{1,5}|[ivxl]{2,5}|\d{1,2}|[a-zđA-ZĐ])"
    r"(?P<mark>\s?[.,):/–—-]{0,3})(?P<gap>\s?)(?=[^\W\d_])"
)
_KINDS = {"roman": "I", "decimal": "1", "letter": "a"}
_LONGEST_TITLE = 160  # characters


@dataclass(frozen=True)
class Numbered:
    """One paragraph with what it begins with."""

    line: Line
    level: str
    count: int
    """Which of its level: 2 for `II`, `2`, `b`; 0 where that is not said."""
    typed: str

    @property
    def asked(self) -> str:
        """How the decree writes it; as it is typed where that says no number."""
        if not self.count:
            return self.typed
        if self.level == "a":
            return f"{letter(self.count)})"
        number = roman(self.count) if self.level in _IN_ROMAN else str(self.count)
        if self.level in DIVISIONS:
            return f"{DIVISIONS[self.level]} {number}"
        return f"Điều {number}." if self.level == "điều" else f"{number}."

    @property
    def is_under(self) -> int:
        """How deep its level is."""
        return LEVELS.index(self.level)


def numbered(lines: Sequence[Line]) -> list[Numbered]:
    """All that are surely meant as numbers of the text, in its order."""
    found: list[Numbered | None] = []
    for line in lines:
        found.append(_by_its_form(line, found))
    for at, line in enumerate(lines):
        own = found[at]
        if own is None or not _fits(own, found, at):
            meant = (one for one in _meant(line, own) if _fits(one, found, at))
            found[at] = next(meant, own)
    return [one for one in found if one is not None]


def read_division(line: Line) -> Numbered | None:
    """`Phần I`, `Chương II`, `Mục 1`, `Tiểu mục 1`, alone on the line or with a title in it."""
    found = _DIVISION.match(line.text)
    if found is None or len(line.text) > _LONGEST_TITLE:
        return None
    is_alone = found.end() == len(line.text)
    stands_out = line.is_bold or line.is_centered or line.is_upper
    if not (is_alone or (stands_out and found["number"])) or not (found["number"] or stands_out):
        return None
    word = found["word"].casefold()
    if word == "mục" and not is_alone and (found["number"] or "").isupper():
        return None  # `Mục II. TIÊU ĐỀ` is a `II.`
    return Numbered(line, word, _count(found["number"] or ""), found.group().strip())


def _by_its_form(line: Line, found: Sequence[Numbered | None]) -> Numbered | None:
    """What a line is where nothing else is asked."""
    division = read_division(line)
    if division is not None:
        return division
    article = _ARTICLE.match(line.text)
    if article is not None and (article["mark"] or line.bold_head.casefold().startswith("điều")):
        count = _count(article["number"])  # Roman ones have a rule of their own
        is_arabic = article["number"].isdecimal()
        typed = article[0] if is_arabic else article[0].replace(article["number"], str(count))
        return Numbered(line, "điều", count, typed)
    marker = marker_of(line)
    if marker is None or marker.kind not in _KINDS or "." in marker.number:
        return None
    one = Numbered(line, _KINDS[marker.kind], _count(marker.number), marker.label)
    above = next((other for other in reversed(found) if other is not None), None)
    follows_point = above is not None and above.level == "a"
    if one.typed == one.asked:
        return one
    if one.level == "1":
        return None if follows_point else one  # `1)` under a điểm is of no level of the decree
    return one if one.level == "I" or follows_point or one.count == 1 else None  # `v.v.` is none


def _meant(line: Line, found: Numbered | None) -> Iterator[Numbered]:
    """What a line may be meant as, where its form does not say."""
    odd = _ODD.match(line.text)
    if odd is None or (found is not None and found.level in (*DIVISIONS, "điều")):
        return
    rest = line.text[odd.end() :]
    is_begun = rest[:1].isupper() and (odd["mark"] or odd["gap"])
    if not (is_begun or odd["mark"].strip(" –—-")):
        return
    for level in ("I", "1", "a"):
        is_title = level != "I" or rest[:40].isupper()
        count = _count(odd["number"], level) if is_title else 0
        is_as_asked = found is not None and found.typed == found.asked
        if count and (found is None or found.level != level) and (level == "I" or not is_as_asked):
            yield Numbered(line, level, count, line.text[: odd.end()].strip())


def _fits(one: Numbered, found: Sequence[Numbered | None], at: int) -> bool:
    """Whether it stands between the one before and the one after it, of which there is one."""
    above = _nearest(one, reversed(found[:at]))
    below = _nearest(one, found[at + 1 :])
    is_begun = one.count == 1 if above is None else above.count == one.count - 1
    goes_on = below is None or below.count == one.count + 1
    return is_begun and goes_on and not (above is None and below is None)


def _nearest(one: Numbered, others: Iterable[Numbered | None]) -> Numbered | None:
    """The next of its level, where none of a larger one stands between."""
    for other in others:
        if other is not None and other.is_under <= one.is_under:
            return other if other.level == one.level else None
    return None


def _count(number: str, level: str = "") -> int:
    """What a number is, in whatever signs; 0 where it is none."""
    if number.isdecimal():
        return int(number)
    if level == "a" or (len(number) == 1 and number.islower()):
        return _LETTERS.get(number.casefold(), 0)
    as_roman = _ROMANS.get(number.replace("l", "i").upper(), 0)
    return as_roman or _LETTERS.get(number.casefold(), 0)
