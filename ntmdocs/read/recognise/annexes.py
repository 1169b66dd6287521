"""Phụ lục: what follows the signature, each with its heading, its title and its note."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ntmdocs.read.lines import Line, Piece, split_line
from ntmdocs.read.recognise.soft_breaks import BREAK

__all__ = ["Annex", "begins_annex", "find_annexes"]

_HEADING = re.compile(
    r"(?:phụ lục(?: số)?|phụ biểu|biểu(?: mẫu)?(?: số)?|mẫu(?: biểu)?(?: số)?|bảng(?: số)?|pl)"
    r"[ .]{0,2}(?:[ivxlc]{1,6}|\d{1,2}|)[.:]?"
)
_WITH_TITLE = re.compile(r"(?i)(phụ lục(?: số)? ?(?:[ivxlc]{1,6}|\d{1,2})[.:]) ?(?=\w)")
_RULE = re.compile(r"_{4,}")  # typed in the place of a drawn one, as form 2.1 has it
_NOTE = re.compile(r"\(?(?:ban hành )?(?:kèm theo|đính kèm)\b")


@dataclass
class Annex:
    """One annex."""

    heading: Line | None = None
    title: list[Line] = field(default_factory=list)
    note: Line | None = None
    pieces: list[Piece] = field(default_factory=list)
    is_landscape: bool = False


def find_annexes(pieces: Sequence[Piece], landscape: frozenset[int]) -> list[Annex]:
    """The annexes; `landscape` are the places of the paragraphs on pages that lie across."""
    annexes: list[Annex] = []
    for piece in pieces:
        if isinstance(piece, Line):
            if not piece.text:
                continue
            if begins_annex(piece):
                heading, title = _parted(piece)
                annexes.append(Annex(heading, title, is_landscape=piece.place in landscape))
                continue
        if not annexes:
            annexes.append(Annex(is_landscape=_place(piece) in landscape))
        _take(annexes[-1], piece)
    return annexes


def begins_annex(line: Line) -> bool:
    """Whether it is an annex's heading, alone or with its title in one paragraph."""
    first = split_line(line, BREAK)[0].key
    stands_out = line.is_bold or line.is_centered or line.is_upper
    if stands_out and _WITH_TITLE.match(line.text):
        return True
    return (stands_out or first.startswith("phụ lục")) and _HEADING.fullmatch(first) is not None


def _parted(heading: Line) -> tuple[Line, list[Line]]:
    """`Phụ lục 02: Vật tư` as its heading and its title."""
    found = _WITH_TITLE.match(heading.text)
    if found is None:
        return heading, []
    return heading.up_to(found.end(1)), [heading.from_(found.end())]


def _take(annex: Annex, piece: Piece) -> None:
    if not annex.pieces and isinstance(piece, Line):
        if annex.note is None and _NOTE.match(piece.key):
            annex.note = piece
            return
        if annex.note is None and (piece.is_bold or piece.is_centered or piece.is_upper):
            annex.title.append(piece)
            return
        if annex.note is not None and piece.is_centered and _RULE.fullmatch(piece.text):
            return
    annex.pieces.append(piece)


def _place(piece: Piece) -> int:
    line = piece if isinstance(piece, Line) else next(iter(piece.lines), None)
    return -1 if line is None else line.place
