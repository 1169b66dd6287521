"""Nơi nhận và chữ ký: the end of the paper, side by side in a table or one after the other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ntmdocs.read.lines import Grid, Line, Piece, has_words, lines_in, split_line
from ntmdocs.read.recognise.annexes import begins_annex
from ntmdocs.read.recognise.signatures import (
    Signed,
    begins_authority,
    begins_signature,
    confirms,
    is_post,
    is_signed,
    printed_lines,
    read_signature,
)

__all__ = ["Tail", "find_tail"]

_RECIPIENTS = re.compile(r"n[ơo]i nhận\s*:?\s*")
_LABEL = re.compile(r"n[ơo]i nhận\s*(?::|$|[-–+]|(?:tm|kt|tl|tuq|q)\s?[./])")
_DASH = re.compile(r"[-–—+•*]\s*")
_ARCHIVE = re.compile(r"lưu\s*:?\s*")
_ARCHIVED = re.compile(r"lưu\s*:")
_LONGEST_NAME = 80  # characters
_NEAR = 15  # pieces: a signature above its recipients
_COLUMNS = re.compile(r"\t+| {6,}")
_LISTED = re.compile(r"[-–—+•*]|lưu\b")
_CLOSING = re.compile(r"trên đây (?:là )?")


@dataclass
class Tail(Signed):
    """What stands after the text; the signature is that of the right, where there are two."""

    label: Line | None = None
    """`Nơi nhận:`, without what stands after it in the line."""
    recipients: list[Line] = field(default_factory=list)
    archive: Line | None = None
    listed: list[Line] = field(default_factory=list)
    """Recipients and archive as they are printed, with their dashes."""
    closing: Line | None = None
    co_signature: Signed | None = None
    """The one on the left of two."""


def find_tail(pieces: Sequence[Piece]) -> tuple[Tail, list[Piece], list[Piece]]:
    """The end, the pieces before it, and those after it: the annexes."""
    tail = Tail()
    at = _recipients_at(pieces)
    signed = None if at is not None and _is_signed(pieces, at) else _signature_at(pieces, at)
    starts = [place for place in (at, signed) if place is not None]
    if not starts:
        return tail, list(pieces), []
    start = min(starts)
    before, after = list(pieces[:start]), list(pieces[start:])
    if signed is not None:
        after = _read_signed(tail, after)
    if at is not None and after:
        first, *others = after
        if isinstance(first, Grid):
            _read_grid(tail, first)
            after = others
        else:
            after = _read_lines(tail, after, is_signed=signed is not None)
    _take_closing(tail, before)
    return tail, before, after


def _signature_at(pieces: Sequence[Piece], recipients: int | None) -> int | None:
    """Where a signature stands that no recipients stand beside or before: shortly above them, or
    where nothing says `Nơi nhận`: after the end of the text, else the last of all."""
    if recipients is not None:
        first = max(recipients - _NEAR, 0)
        near = (at for at in range(first, recipients) if begins_signature(pieces[at]))
        return next(near, None)
    found = [at for at, piece in enumerate(pieces) if begins_signature(piece)]
    ends = (at for at, piece in enumerate(pieces) if isinstance(piece, Line) and _ends_text(piece))
    end = next(ends, len(pieces))
    return next((at for at in found if at > end), found[-1] if found else None)


def _ends_text(line: Line) -> bool:
    return line.text.endswith("./.") or _CLOSING.match(line.key) is not None


def _read_signed(tail: Tail, pieces: list[Piece]) -> list[Piece]:
    """A signature that stands first; the pieces after it."""
    first = pieces[0]
    if isinstance(first, Grid):
        _read_grid(tail, first)
        rest = pieces[1:]
        while rest and isinstance(rest[0], Line) and not rest[0].text:
            rest.pop(0)
        return rest
    lines: list[Line] = []
    for piece in pieces:
        if isinstance(piece, Grid) or _has_recipients(piece):
            break
        lines.append(piece)
    ends = (at for at in range(1, len(lines)) if _ends_signature(lines[at], lines[:at]))
    end = next(ends, len(lines))
    _take_signature(tail, read_signature(lines[:end]))
    return pieces[end:]


def _take_signature(tail: Tail, signed: Signed) -> None:
    tail.authority, tail.position = signed.authority, signed.position
    tail.other_position, tail.full_name = signed.other_position, signed.full_name
    tail.unread += signed.unread


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
    return is_signed(piece.lines if isinstance(piece, Grid) else lines_in(pieces[at : at + 60]))


def _read_grid(tail: Tail, grid: Grid) -> None:
    """Recipients in one column, and the signature, or two, in the others."""
    columns: dict[int, list[Line]] = {}
    of_recipients: int | None = None
    for row in grid.rows:
        for cell in row:
            lines = printed_lines(cell.lines)
            if any(_RECIPIENTS.match(line.key) or _is_archive(line) for line in lines):
                of_recipients = cell.column
                _read_recipients(tail, lines)
            elif cell.column == of_recipients and all(_DASH.match(line.text) for line in lines):
                _read_recipients(tail, lines)  # a long list goes on in rows below
            else:
                columns.setdefault(cell.column, []).extend(lines)
    signed = [lines for lines in columns.values() if is_signed(lines) or confirms(lines)]
    if len(signed) == 2:
        signed.sort(key=confirms, reverse=True)  # who confirms may stand at the right too
        tail.co_signature = read_signature(signed[0])
        _take_signature(tail, read_signature(signed[1]))
    else:
        every = [line for lines in columns.values() for line in lines]
        _take_signature(tail, read_signature(every))


def _is_archive(line: Line) -> bool:
    """`- Lưu: VT`, in a list that nothing says `Nơi nhận` over."""
    dash = _DASH.match(line.key)
    return dash is not None and _ARCHIVED.match(line.key[dash.end() :]) is not None


def _read_lines(tail: Tail, pieces: list[Piece], *, is_signed: bool = False) -> list[Piece]:
    """Recipients line by line, then the signature, where it did not stand before (`is_signed`);
    what follows an annex's heading is none."""
    recipients: list[Line] = []
    signature: list[Line] = []
    has_columns = False
    while pieces and isinstance(pieces[0], Line):
        line = pieces[0]
        begins = bool(recipients) and _begins_signature(line, recipients)
        ends = begins or _follows_archive(line, recipients)
        if (signature and _ends_signature(line, signature)) or (is_signed and ends):
            break
        pieces.pop(0)
        left, right = _columns(line)
        has_columns = has_columns or right is not None
        is_signature = bool(signature) or begins
        is_listed = has_columns and _LISTED.match(left.key) is not None
        if left.text:
            is_listed = is_listed or (has_columns and left.text.endswith(";"))
            is_left = is_listed or right is not None or not is_signature
            (recipients if is_left else signature).append(left)
        if right is not None:
            signature.append(right)
    _read_recipients(tail, recipients)
    if not is_signed:
        _take_signature(tail, read_signature(signature))
    return pieces


def _columns(line: Line) -> tuple[Line, Line | None]:
    """What stands at the left of a line, and at its right where tabs or spaces part the two."""
    parts = split_line(line, _COLUMNS)
    said = [part for part in parts[1:] if part.text]
    return (parts[0], said[-1]) if said else (line, None)


def _ends_signature(line: Line, signature: Sequence[Line]) -> bool:
    """Whether a line after a name begins something else: an annex's heading, a note, a text."""
    has_name = any(
        one.text and not one.is_upper and not begins_authority(one) and not is_post(one)
        for one in signature
    )
    begins_other = line.is_upper or line.is_bold or line.text.startswith("[")
    is_other = begins_annex(line) or len(line.text) > _LONGEST_NAME
    return is_other or (has_name and begins_other)


def _begins_signature(line: Line, recipients: Sequence[Line]) -> bool:
    if not line.text:
        return False
    return begins_authority(line) or (_has_archive(recipients) and line.is_upper)


def _has_archive(recipients: Sequence[Line]) -> bool:
    return any(_ARCHIVE.search(one.key) for one in recipients)


def _follows_archive(line: Line, recipients: Sequence[Line]) -> bool:
    """Whether it is no recipient: the archive is the last, and a heading stands out."""
    stands_out = line.is_bold or line.is_centered or line.is_upper
    return stands_out and bool(line.text) and _has_archive(recipients)


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


def _take_closing(tail: Tail, before: list[Piece]) -> None:
    """The last paragraph, where its words or its mark say that it closes the paper."""
    at = next((at for at in range(len(before) - 1, -1, -1) if has_words(before[at])), None)
    if at is None:
        return
    piece = before[at]
    if isinstance(piece, Line) and _CLOSING.match(piece.key):
        tail.closing = piece
        del before[at:]
