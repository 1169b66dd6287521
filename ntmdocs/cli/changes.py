"""Changes of a plan on the screen: by section, coloured on a terminal, with signs elsewhere."""

import os
import re
import sys
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

import click

from ntmdocs.compare import Change, ChangeKind, Piece, PieceKind
from ntmdocs.language import tr

__all__ = ["say_changes"]

_STYLES: dict[PieceKind, dict[str, Any]] = {
    PieceKind.DELETED: {"fg": "red", "strikethrough": True},
    PieceKind.INSERTED: {"fg": "green"},
    PieceKind.REFORMATTED: {"fg": "yellow", "underline": True},
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
        click.echo(tr(_NOTHING))
        return
    is_coloured = _is_coloured()
    for section, group in groupby(changes, key=lambda change: change.section):
        click.echo(click.style(section, bold=True))
        for change in group:
            pieces = _shortened(change.pieces)
            short = Change(section, change.kind, tuple(pieces))
            words = _coloured(pieces) if is_coloured else str(short)
            click.echo(f"  {_said_before(change.kind)}{words}")
    click.echo(tr("Có {count:02} chỗ thay đổi.", count=len(changes)))


def _is_coloured() -> bool:
    """Whether colours are shown: on a terminal that has them, and nobody wants none (NO_COLOR)."""
    has_colours = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    return has_colours and not os.environ.get("NO_COLOR")


def _coloured(pieces: Iterable[Piece]) -> str:
    return "".join(
        click.style(piece.text, **_STYLES[piece.kind]) if piece.kind in _STYLES else piece.text
        for piece in pieces
    )


def _said_before(kind: ChangeKind) -> str:
    return tr(_LOOK_CHANGED) if kind is ChangeKind.REFORMATTED else ""


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
