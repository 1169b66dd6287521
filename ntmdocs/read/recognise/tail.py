"""Nơi nhận và chữ ký: the end of the paper, side by side in a table or one after the other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ntmdocs.read.lines import Grid, Line, Piece, lines_in, split_line

__all__ = ["Tail", "find_tail"]

_RECIPIENTS = re.compile(r"n[ơo]i nhận\s*:?\s*")
_LABEL = re.compile(r"n[ơo]i nhận\s*(?::|$|[-–+])")
_POST = re.compile(
    r"(?:PHÓ |Q\. ?)?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|HIỆU TRƯỞNG|CHÁNH|BÍ THƯ|VIỆN TRƯỞNG)"
)
_AUTHORITY = re.compile(r"(?:tm|kt|tl|tuq|q)\s?\.\s?")
_DASH = re.compile(r"[-–—+•*]\s*")
_ARCHIVE = re.compile(r"lưu\s*:?\s*")
_SIGNED = re.compile(r"[(\[/].*(?:ký|ky|dấu|signed).*[)\]/]")
_LONGEST_NAME = 80  # characters
_PLACE = re.compile(r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh) ")
_COLUMNS = re.compile(r"\t+| {6,}")
_LISTED = re.compile(r"[-–—+•*]|lưu\b")
_BREAK = re.compile("\n")
_CLOSING = re.compile(r"trên đây (?:là )?")


@dataclass
class Tail:
    """What stands after the text."""

    label: Line | None = None
    """`Nơi nhận:`, without what stands after it in the line."""
    recipients: list[Line] = field(default_factory=list)
    archive: Line | None = None
    listed: list[Line] = field(default_factory=list)
    """Recipients and archive as they are printed, with their dashes."""
    authority: list[Line] = field(default_factory=list)
    position: list[Line] = field(default_factory=list)
    full_name: Line | None = None
    closing: Line | None = None
    unread: list[Line] = field(default_factory=list)
    """What stands in the signature and is none of its parts."""


def find_tail(pieces: Sequence[Piece]) -> tuple[Tail, list[Piece], list[Piece]]:
    """The end, the pieces before it, and those after it: the annexes."""
    tail = Tail()
    at = _recipients_at(pieces)
    if at is None:
        return tail, list(pieces), []
    before = list(pieces[:at])
    piece = pieces[at]
    if isinstance(piece, Grid):
        _read_grid(tail, piece)
        after = list(pieces[at + 1 :])
    else:
        after = _read_lines(tail, list(pieces[at:]))
    _take_closing(tail, before)
    return tail, before, after


def _recipients_at(pieces: Sequence[Piece]) -> int | None:
    """The first table with recipients beside a signature; else the last with a cell of recipients,
    or the last such line. A form in an annex may have its own."""
    found = [at for at, piece in enumerate(pieces) if _has_recipients(piece)]
    signed = (at for at in found if _is_signed(pieces, at))
    return next(signed, found[-1] if found else None)


def _has_recipients(piece: Piece) -> bool:
    lines = [piece] if isinstance(piece, Line) else list(piece.lines)
    return any(_LABEL.match(line.key) and len(line.text) < 400 for line in lines)


def _is_signed(pieces: Sequence[Piece], at: int) -> bool:
    """Whether an authority or a post in capitals stands beside, or within the lines after."""
    piece = pieces[at]
    lines = list(piece.lines) if isinstance(piece, Grid) else list(lines_in(pieces[at : at + 60]))
    return any(_AUTHORITY.match(line.key) or _POST.match(line.text) for line in lines)


def _read_grid(tail: Tail, grid: Grid) -> None:
    signature: list[Line] = []
    column: int | None = None
    for row in grid.rows:
        for number, cell in enumerate(row):
            lines = [line for line in cell.lines if line.text]
            if any(_RECIPIENTS.match(line.key) for line in lines):
                column = number
                _read_recipients(tail, lines)
            elif number == column and all(_DASH.match(line.text) for line in lines):
                _read_recipients(tail, lines)  # a long list goes on in rows below
            else:
                signature += lines
    _read_signature(tail, signature)


def _read_lines(tail: Tail, pieces: list[Piece]) -> list[Piece]:
    """Recipients line by line, then the signature; what follows an annex's heading is none."""
    recipients: list[Line] = []
    signature: list[Line] = []
    has_columns = False
    while pieces and isinstance(pieces[0], Line):
        line = pieces[0]
        if signature and _ends_signature(line, signature):
            break
        pieces.pop(0)
        left, right = _columns(line)
        has_columns = has_columns or right is not None
        is_signature = bool(signature) or bool(recipients and _begins_signature(line, recipients))
        is_listed = has_columns and _LISTED.match(left.key) is not None
        if left.text:
            is_left = is_listed or right is not None or not is_signature
            (recipients if is_left else signature).append(left)
        if right is not None:
            signature.append(right)
    _read_recipients(tail, recipients)
    _read_signature(tail, signature)
    return pieces


def _columns(line: Line) -> tuple[Line, Line | None]:
    """What stands at the left of a line, and at its right where tabs or spaces part the two."""
    parts = split_line(line, _COLUMNS)
    said = [part for part in parts[1:] if part.text]
    return (parts[0], said[-1]) if said else (line, None)


def _ends_signature(line: Line, signature: Sequence[Line]) -> bool:
    """Whether a line after a name begins something else: an annex's heading, a note, a text."""
    has_name = any(not one.is_upper and not _AUTHORITY.match(one.key) for one in signature)
    begins_other = line.is_upper or line.is_bold or line.text.startswith("[")
    return len(line.text) > _LONGEST_NAME or (has_name and begins_other)


def _begins_signature(line: Line, recipients: Sequence[Line]) -> bool:
    if not line.text:
        return False
    archived = any(_ARCHIVE.search(one.key) for one in recipients)
    return bool(_AUTHORITY.match(line.key)) or (archived and line.is_upper)


def _read_recipients(tail: Tail, lines: Sequence[Line]) -> None:
    for line in lines:
        said = _RECIPIENTS.match(line.key)
        rest = line.from_(said.end()) if said else line
        if said:
            tail.label = line.up_to(said.end())
        for part in _listed(rest):
            tail.listed.append(part)
            _add_recipient(tail, part)


def _listed(line: Line) -> list[Line]:
    """The recipients of a line; several stand on one as `- A; - B`."""
    starts = [found.start() for found in re.finditer(r"(?:(?<=[;.] )|^)[-–+]\s", line.text)]
    if len(starts) < 2:
        return [line] if line.text else []
    ends = [*starts[1:], len(line.text)]
    return [line.up_to(end).from_(start) for start, end in zip(starts, ends, strict=True)]


def _add_recipient(tail: Tail, line: Line) -> None:
    dash = _DASH.match(line.text)
    bare = line.from_(dash.end()) if dash else line
    if archive := _ARCHIVE.match(bare.key):
        tail.archive = bare.from_(archive.end())
    elif dash is None and tail.recipients and tail.recipients[-1].text[-1:] not in (";", "."):
        last = tail.recipients[-1]
        tail.recipients[-1] = last.joined(bare)
    elif bare.text:
        tail.recipients.append(bare)


def _read_signature(tail: Tail, lines: Sequence[Line]) -> None:
    """Authority, position, name: the name is the last line that is not in capitals."""
    printed = [part for line in lines for part in split_line(line, _BREAK) if part.text]
    said = [line for line in printed if not _SIGNED.fullmatch(line.key)]
    tail.unread += [line for line in printed if _SIGNED.fullmatch(line.key)]
    while said and (_AUTHORITY.match(said[0].key) or (tail.authority and _goes_on(said[0]))):
        line = said.pop(0)
        if _AUTHORITY.match(line.key):
            tail.authority.append(line)
        else:
            tail.authority[-1] = tail.authority[-1].joined(line)
    if not said:
        return
    names = [line for line in said if not line.is_upper] or said[-1:]
    tail.full_name = names[-1]
    rest = [line for line in said if line is not tail.full_name]
    tail.position = [line for line in rest if line.is_upper]
    tail.unread += [line for line in rest if not line.is_upper]


def _goes_on(line: Line) -> bool:
    """Whether an authority too long for one line goes on here: with the place of the organ."""
    return line.is_upper and bool(_PLACE.match(line.key))


def _take_closing(tail: Tail, before: list[Piece]) -> None:
    """The last paragraph, where its words or its mark say that it closes the paper."""
    at = next((at for at in range(len(before) - 1, -1, -1) if _has_words(before[at])), None)
    if at is None:
        return
    piece = before[at]
    if isinstance(piece, Line) and _CLOSING.match(piece.key):
        tail.closing = piece
        del before[at:]


def _has_words(piece: Piece) -> bool:
    return isinstance(piece, Grid) or bool(piece.text)
