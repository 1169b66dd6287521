"""Rows of a plain text put together as its paragraphs; the numbers of pages between them go.

Some texts are wrapped at one width, so that a row which had room for the next word ended on
purpose; sites cut their rows anywhere, and part paragraphs by empty rows.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ntmdocs.read.kinds import type_named

__all__ = ["RULE", "Wrapping", "without_page_numbers"]

RULE = re.compile(r"[-_=*–—\s]+")
"""A row of dashes, typed in the place of a drawn line."""

_WRAPPED_AT = 160  # characters: a wrapped row is no longer
_SHORT = 45
_NEARLY_FULL = 0.7  # of the longest row
_OFTEN = 4  # rows, at the most, to an empty one
_SELDOM = 12  # rows, at the least, to an empty one where paragraphs are not parted so
_NEARLY_WRAPPED = 15  # characters: sites cut their rows anywhere, the last word of a line early
_FEWEST = 5  # rows that surely go on, to know a width by
_INDENTED = 0.88  # of the reach
_ODD = 20  # of so many of them one may be shorter
_COLUMNS = re.compile(r"\S {6,}\S")  # organ and state, recipients and signature
_PAGE = re.compile(r"\f?\s*[-–]?\s*(\d{1,3})\s*[-–]?\s*")
_PAGE_ROWS = 15  # at the least
_STARTS = re.compile(
    r"\s*(?:[-+*•–]\s|\d+(?:\.\d+)*[.)/]\s|\d{1,2}(?:\.\d{1,2})+\s"
    r"|[a-zđ][)/]\s|[IVXLC]+(?:[.)/]|\s?-)\s|#{1,6}\s|\()"
)
_ENDS = re.compile(r"[;.:]\W*$")
_BEGINS = re.compile(
    r"\W*(?:Kính gửi:|Nơi nhận\b"
    r"|(?:Căn cứ|Thực hiện|Xét đề nghị|Theo đề nghị|Trên đây là|(?:TM|KT|TL|TUQ|Q)\.)\s)"
)
_UNFINISHED = re.compile(r"[\w,]\s*$")


def without_page_numbers(rows: Sequence[str]) -> list[str]:
    """The rows without those that hold nothing but the next page's number.

    Where a sentence goes on over them, so do the rows.
    """
    numbers = _page_numbers(rows)
    made: list[str] = []
    for at, row in enumerate(rows):
        if at in numbers:
            while made and not made[-1].strip() and _UNFINISHED.search(_last(made)):
                made.pop()
        elif not (at - 1 in numbers and not row.strip() and _UNFINISHED.search(_last(made))):
            made.append(row.replace("\f", ""))
    return made


def _last(rows: Sequence[str]) -> str:
    return next((row for row in reversed(rows) if row.strip()), "")


def _page_numbers(rows: Sequence[str]) -> set[int]:
    """Where pages are numbered from 1 or 2 on, each far enough from the one before."""
    found: dict[int, int] = {}
    for at, row in enumerate(rows):
        said = _PAGE.fullmatch(row)
        beside = [one.strip() for one in rows[max(at - 1, 0) : at + 2]]
        if said is None or "|" in beside:
            continue
        number, last = int(said[1]), max(found.values(), default=0)
        far = at - max(found, default=0) >= _PAGE_ROWS
        if far and (number == last + 1 or (not found and number == 2)):
            found[at] = number
    return {*found}


@dataclass(frozen=True)
class Wrapping:
    """How the rows of one text make its paragraphs."""

    is_wrapped: bool
    """Paragraphs go over several rows; else each row is one."""
    reach: int = 0
    """A row that would be shorter with the next word ended on purpose; 0 where rows are cut
    anywhere."""

    @classmethod
    def of(cls, rows: Sequence[str]) -> "Wrapping":
        """Of the rows outside tables: those of cells are cut as the cells are wide."""
        text = "\n".join(rows).strip("\n").split("\n")
        longest = max(map(len, text), default=0)
        if longest > _WRAPPED_AT:
            return cls(is_wrapped=False)
        reach = _reach(text)
        return cls(is_wrapped=reach > 0 or _seems_wrapped(text, longest), reach=reach)

    def paragraphs(self, rows: Sequence[str], *, in_cell: bool = False) -> Iterator[str]:
        """Rows between empty ones, put together."""
        made: list[str] = []
        is_subject = False
        for row in rows:
            if made and self._begins(row, made, in_cell=in_cell, is_subject=is_subject):
                yield " ".join(made)
                is_subject = self.is_wrapped and _is_type(made[0])
                made = []
            made.append(row)
        if made:
            yield " ".join(made)

    def _begins(self, row: str, made: Sequence[str], *, in_cell: bool, is_subject: bool) -> bool:
        above = made[-1]
        is_alone = any(_is_drawn(one) or _COLUMNS.search(one) for one in (row, above))
        if not self.is_wrapped or is_alone or (in_cell and _is_line_of_its_own(made)):
            return True
        if _is_type(above):
            return True  # the subject stands under the type, whole
        if is_subject and not _starts(row):
            return _BEGINS.match(row) is not None
        if "*" in row and _has_open_mark(" ".join(made)):
            return False
        if self.reach and not in_cell and not _goes_on(above, row):
            return _with_next(above, row) < self._reach(made) or self._begins_item(row, made)
        return self._begins_item(row, made)

    def _reach(self, made: Sequence[str]) -> float:
        """The first row of a paragraph is indented."""
        is_indented = len(made) == 1 and _UNFINISHED.search(made[0]) and not _starts(made[0])
        return self.reach * _INDENTED if is_indented else self.reach

    def _begins_item(self, row: str, made: Sequence[str]) -> bool:
        """ " - " at the end of a wrapped row starts the next one on sites: after a long row that is
        not finished, and that is no item itself, it is none."""
        if not _starts(row):
            return _ENDS.search(made[-1]) is not None and _BEGINS.match(row) is not None
        is_sign = row.lstrip().startswith(("-", "–", "("))
        above = made[-1]
        is_cut = len(above) >= _NEARLY_WRAPPED and _UNFINISHED.search(above[-80:]) is not None
        return not (is_sign and is_cut and (self.reach or not _STARTS.match(made[0])))


def _is_drawn(row: str) -> bool:
    """Dashes; stars alone may be the marks of bold words on the next row."""
    return RULE.fullmatch(row) is not None and row.strip(" *") != ""


def _starts(row: str) -> bool:
    """Whether a row begins an item or a heading, in bold too."""
    return any(map(_STARTS.match, (row, row.lstrip(" *"))))


def _is_type(row: str) -> bool:
    named = type_named(row.strip("*# "))
    return named is not None and not named[1]


def _goes_on(above: str, row: str) -> bool:
    """Whether a row is in the middle of a sentence that the one above began."""
    first, end = row.lstrip(" *")[:1], above.rstrip(" *")[-1:]
    is_open = _UNFINISHED.search(end) is not None or (end == ";" and first.islower())
    return is_open and not _starts(row) and (first.islower() or first.isdigit())


def _has_open_mark(text: str) -> bool:
    """Whether words in bold or in italics begin in it that do not end there."""
    return any(text.count(mark) % 2 for mark in ("*", "**"))


def _with_next(above: str, row: str) -> int:
    """How long a row would be with the first word of the next."""
    return len(above.rstrip()) + 1 + len(row.split()[0])


def _reach(text: Sequence[str]) -> int:
    """What rows that surely go on would reach with the next word, where all reach about as far."""
    sure = sorted(
        _with_next(above, row)
        for above, row in pairwise(text)
        if row.lstrip()[:1].islower() and _goes_on(above, row)
    )
    if len(sure) < _FEWEST:
        return 0
    # Of text without empty rows many may stand in the cells of what was a table.
    is_parted = [*text].count("") * _SELDOM >= len(text)
    typical = sure[-1] if is_parted else sure[len(sure) * 3 // 4]
    full = [one for one in sure if one >= typical * _NEARLY_FULL]
    most_odd = len(sure) // _ODD if is_parted else len(sure) // 2
    if typical < _SHORT or len(sure) - len(full) > most_odd:
        return 0
    return full[(len(full) + _ODD // 2) // _ODD]


def _seems_wrapped(text: Sequence[str], longest: int) -> bool:
    """Whether there are many empty rows, or many a row that goes on is about as long as the
    longest; heads and signatures have short rows, each a line of its own."""
    if all(text):
        return False
    said = [row for row in text if row]
    go_on = [row for row, after in pairwise(text) if row and after and not _STARTS.match(after)]
    full = sum(len(row) >= longest * _NEARLY_FULL for row in go_on)
    return [*text].count("") * _OFTEN >= len(said) or (longest >= _SHORT and len(go_on) <= 3 * full)


def _is_line_of_its_own(made: Sequence[str]) -> bool:
    """A short row in capitals, in a cell: a line of a signature, or of an organ's name."""
    if len(made) > 3:
        return False
    above = " ".join(made)
    return len(above) <= _SHORT and above.isupper() and above.count("**") % 2 == 0
