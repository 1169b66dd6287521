"""Where the signature block stands on the pages of a PDF, whoever made it, read from its text.

Authority and position in capitals, below them room for the signature, then the full name; all in
one column at the right, level with the recipients (Decree 30, Phụ lục I, phần I, mục II.7 and IV).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ntmdocs.publish.pages import Box, Line, Page

__all__ = ["SignatureBlock", "find_signature_block"]

_AUTHORITY = re.compile(r"(?:TM|KT|TL|TUQ|Q)\. ?[^\W\d_]")
_RECIPIENTS = re.compile(r"nơi nhận\s*:", re.IGNORECASE)
_LEVEL = 2  # heights of a line: further apart they are not level
_ONE_HEAD = 30  # points between two lines of a head: an empty line may stand there
_NO_NAME = 70  # points of room where no name stands below


class SignatureBlock(NamedTuple):
    """Authority and position, room, name."""

    page: int
    """From 0."""
    head: tuple[Line, ...]
    """Authority and position."""
    foot: tuple[Line, ...]
    """The full name, and above it another position; empty where the name is not printed."""

    @property
    def room(self) -> Box:
        """Between position and name, as wide as the widest line of both."""
        boxes = [line.box for line in (*self.head, *self.foot[-1:])]
        top = self.head[-1].box.bottom
        bottom = self.foot[0].box.top if self.foot else top + _NO_NAME
        return Box(min(box.left for box in boxes), top, max(box.right for box in boxes), bottom)

    @property
    def top(self) -> float:
        """Where it begins on its page."""
        return self.head[0].box.top


def find_signature_block(pages: Sequence[Page]) -> SignatureBlock | None:
    """The last one of the paper; None where it has none."""
    for number in reversed(range(len(pages))):
        for first in reversed([*_beginnings(pages[number])]):
            return _block(number, pages[number], first)
    return None


def _beginnings(page: Page) -> Iterator[Line]:
    """Capitals at the right with an authority, or level with the recipients."""
    levels = [line.box for line in page.lines if _RECIPIENTS.match(line.text)]
    above: list[Line] = []
    for line in _right_half(page):
        if not _is_capital(line.text):
            continue
        is_level = any(abs(line.box.top - box.top) < _LEVEL * box.height for box in levels)
        if (is_level or _AUTHORITY.match(line.text)) and not _goes_on(above, line):
            yield line
        above.append(line)


def _right_half(page: Page) -> list[Line]:
    return [line for line in page.lines if line.box.middle > page.width / 2]


def _is_capital(text: str) -> bool:
    return text == text.upper() != text.lower()


def _goes_on(above: Sequence[Line], line: Line) -> bool:
    """Whether it is a further line of the head above it."""
    return any(
        _is_one_column(one.box, line.box) and 0 < line.box.top - one.box.bottom < _ONE_HEAD
        for one in above
    )


def _block(number: int, page: Page, first: Line) -> SignatureBlock:
    column = [line for line in _right_half(page) if _is_one_column(line.box, first.box)]
    column = column[column.index(first) :]
    count = 1
    for one, after in pairwise(column):
        if not _is_capital(after.text) or after.box.top - one.box.bottom > _ONE_HEAD:
            break
        count += 1
    foot = column[count : count + 1]
    for one, after in pairwise(column[count:]):
        if after.box.top - one.box.bottom > one.box.height:
            break
        foot.append(after)
    return SignatureBlock(number, tuple(column[:count]), tuple(foot))


def _is_one_column(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right
