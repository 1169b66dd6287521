"""Changes of a plan on the screen: by section, coloured on a terminal, with signs elsewhere."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

import click

from ntmdocs.cli.streams import console
from ntmdocs.compare import Change, ChangeKind, Piece, PieceKind

__all__ = ["say_changes"]

_STYLES = {
    PieceKind.SAME: "",
    PieceKind.DELETED: "red strike",
    PieceKind.INSERTED: "green",
    PieceKind.REFORMATTED: "yellow underline",
}
_LOOK_CHANGED = "(định dạng) "
_AROUND = 40  # letters of what did not change, on each side of a change
_NOTHING = "Hai văn bản không khác nhau."


def say_changes(changes: Sequence[Change]) -> None:
    """Print each changed paragraph or row under its section; say so where nothing changed.

    Deleted words are red and struck, inserted ones green; into a file or a pipe they go as
    `[-cũ-]{+mới+}`, and words of another format as `{~chữ~}`.
    """
    if not changes:
        click.echo(_NOTHING)
        return
    screen = console(highlight=False, soft_wrap=True)
    is_coloured = screen.is_terminal and bool(screen.color_system) and not screen.no_color
    for section, group in groupby(changes, key=lambda change: change.section):
        screen.print(section, style="bold", markup=False)
        for change in group:
            pieces = _shortened(change.pieces)
            if is_coloured:
                screen.print(_coloured(change.kind, pieces))
            else:
                short = Change(section, change.kind, tuple(pieces))
                screen.print(f"  {_said_before(change.kind)}{short}", markup=False)
    screen.print(f"Có {len(changes):02} chỗ thay đổi.", markup=False)


def _coloured(kind: ChangeKind, pieces: Iterable[Piece]) -> object:
    from rich.text import Text

    words = ((piece.text, _STYLES[piece.kind]) for piece in pieces)
    return Text.assemble("  ", _said_before(kind), *words)


def _said_before(kind: ChangeKind) -> str:
    return _LOOK_CHANGED if kind is ChangeKind.REFORMATTED else ""


def _shortened(pieces: Sequence[Piece]) -> list[Piece]:
    """Long stretches that did not change, cut to the words around the changes."""
    last = len(pieces) - 1
    return [
        Piece(piece.kind, _cut(piece.text, at_start=number == 0, at_end=number == last))
        if piece.kind is PieceKind.SAME
        else piece
        for number, piece in enumerate(pieces)
    ]


def _cut(text: str, *, at_start: bool, at_end: bool) -> str:
    """At the start only the end is of interest, at the end the start, else both."""
    head = "" if at_start and not at_end else _head(text)
    tail = "" if at_end else _tail(text)
    short = f"{head}…{tail}"
    return short if len(short) < len(text) else text


def _head(text: str) -> str:
    found = re.match(rf".{{1,{_AROUND}}}(?=\s|$)", text, re.DOTALL)
    return found[0] if found else text[:_AROUND]


def _tail(text: str) -> str:
    return _head(text[::-1])[::-1]
