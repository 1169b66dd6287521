"""Chữ ký: authority, position and name, in one block or in two side by side."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ntmdocs.read.lines import Line, Piece, split_line
from ntmdocs.read.recognise.soft_breaks import BREAK

__all__ = [
    "Signed",
    "begins_authority",
    "begins_signature",
    "confirms",
    "is_post",
    "is_signed",
    "printed_lines",
    "read_signature",
]

_POST = re.compile(
    r"(?:PHÓ |Q\. ?|TỔ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|HIỆU TRƯỞNG|CHÁNH|BÍ THƯ|VIỆN TRƯỞNG)"
)
_AUTHORITY = re.compile(r"(?:tm|kt|tl|tuq|q)\s?\.\s?")
_SIGNED = re.compile(r"[(\[/].*(?:ký|ky|dấu|signed).*[)\]/]")
_PLACE = re.compile(r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh) ")
_LONGEST = 80  # characters
_MOST_ROWS = 8


@dataclass
class Signed:
    """One block."""

    authority: list[Line] = field(default_factory=list)
    position: list[Line] = field(default_factory=list)
    other_position: list[Line] = field(default_factory=list)
    """Chức vụ khác of the signer, above the name (II.7.đ)."""
    full_name: Line | None = None
    unread: list[Line] = field(default_factory=list)
    """What stands in it and is none of its parts."""


def begins_authority(line: Line) -> bool:
    """`TM. ỦY BAN NHÂN DÂN`, in any case of letters."""
    return _AUTHORITY.match(line.key) is not None


def is_post(line: Line) -> bool:
    """`PHÓ CHỦ TỊCH`, in any case of letters."""
    return _POST.match(line.text.upper()) is not None


def is_signed(lines: Iterable[Line]) -> bool:
    """Whether an authority or a post in capitals stands there."""
    return any(begins_authority(line) or _POST.match(line.text) for line in lines)


def begins_signature(piece: Piece) -> bool:
    """Whether a signature stands there though nothing says `Nơi nhận`: a cell of few rows, or a
    short line in capitals."""
    if isinstance(piece, Line):
        is_short = piece.is_upper and len(piece.text) < _LONGEST
        return is_short and is_signed([piece])
    cells = [printed_lines(cell.lines) for row in piece.rows for cell in row]
    return len(piece.rows) <= _MOST_ROWS and any(
        is_signed(line for line in lines if line.is_upper) and len(lines) > 1 for lines in cells
    )


def confirms(lines: Sequence[Line]) -> bool:
    """`XÁC NHẬN CỦA UBND XÃ`, where another organ signs besides, often without a name."""
    return bool(lines) and lines[0].is_upper and lines[0].key.startswith("xác nhận")


def printed_lines(lines: Iterable[Line]) -> list[Line]:
    """The lines that have words, those of one paragraph apart."""
    return [part for line in lines for part in split_line(line, BREAK) if part.text]


def read_signature(lines: Sequence[Line]) -> Signed:
    """Authority, position, name: the name is the last line that is not in capitals."""
    found = Signed()
    printed = printed_lines(lines)
    said = [line for line in printed if not _SIGNED.fullmatch(line.key)]
    found.unread += [line for line in printed if _SIGNED.fullmatch(line.key)]
    while said and (begins_authority(said[0]) or (found.authority and _goes_on(said[0]))):
        line = said.pop(0)
        if begins_authority(line):
            found.authority.append(line)
        else:
            found.authority[-1] = found.authority[-1].joined(line)
    if not said:
        return found
    names = [line for line in said if not line.is_upper] or said[-1:]
    found.full_name = None if confirms(said) and names[-1].is_upper else names[-1]
    _take_positions(found, [line for line in said if line is not found.full_name])
    return found


def _take_positions(found: Signed, lines: Sequence[Line]) -> None:
    """The position in capitals; from another post on, the signer's other one."""
    for line in lines:
        is_post = _POST.match(line.text.upper()) is not None
        if found.other_position and line.is_upper == found.other_position[0].is_upper:
            found.other_position.append(line)
        elif found.position and is_post:
            found.other_position = [line]
        elif line.is_upper:
            found.position.append(line)
        else:
            found.unread.append(line)


def _goes_on(line: Line) -> bool:
    """Whether an authority too long for one line goes on here: with the place of the organ."""
    return line.is_upper and bool(_PLACE.match(line.key))
