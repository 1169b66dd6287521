"""What changed, for a person to read: by section, a paragraph or a row of a table each."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from ntmdocs.compare.atoms import Atom, Span
from ntmdocs.language import msgids, tr

__all__ = ["Change", "ChangeKind", "Journal", "Piece", "PieceKind", "pieces_of"]

HEAD = msgids("Phần đầu")
ENDING = msgids("Nơi nhận, chữ ký")
_CELLS_APART = " | "


class PieceKind(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    DELETED = "deleted"
    INSERTED = "inserted"
    REFORMATTED = "reformatted"
    """The same words in another look, bold or italic."""


class ChangeKind(StrEnum):
    """What became of a paragraph or a row."""

    DELETED = "deleted"
    INSERTED = "inserted"
    CHANGED = "changed"
    """Some of its words."""
    REFORMATTED = "reformatted"
    """None of its words: how it stands on the page."""


@dataclass(frozen=True)
class Piece:
    """A stretch of words of one fate."""

    kind: PieceKind
    text: str


_SIGNS = {
    PieceKind.SAME: "{}",
    PieceKind.DELETED: "[-{}-]",
    PieceKind.INSERTED: "{{+{}+}}",
    PieceKind.REFORMATTED: "{{~{}~}}",
}


@dataclass(frozen=True)
class Change:
    """A paragraph or a row of a table that is not what it was."""

    section: str
    """The heading it stands under, `II. MỤC TIÊU`, or `Phần đầu`, `Nơi nhận, chữ ký`,
    `Phụ lục I`."""
    kind: ChangeKind
    pieces: tuple[Piece, ...]
    """All its words in order, old and new; cells apart by ` | `."""

    def __str__(self) -> str:
        """`trong năm [-2024-]{+2025+}`; `{~…~}` has another format."""
        return "".join(_SIGNS[piece.kind].format(piece.text) for piece in self.pieces)


def pieces_of(spans: Iterable[Span]) -> list[Piece]:
    """The words of a paragraph with what became of them."""
    return [piece for span in spans for piece in _of_span(span) if piece.text]


def _of_span(span: Span) -> Iterator[Piece]:
    if not span.is_equal:
        yield Piece(PieceKind.DELETED, _text(span.old))
        yield Piece(PieceKind.INSERTED, _text(span.new))
        return
    pairs = zip(span.old, span.new, strict=True)
    for is_same, group in groupby(pairs, key=lambda pair: pair[0].format == pair[1].format):
        kind = PieceKind.SAME if is_same else PieceKind.REFORMATTED
        yield Piece(kind, _text([new for _, new in group]))


def _text(atoms: Sequence[Atom]) -> str:
    return "".join(atom.text for atom in atoms)


class Journal:
    """Writes down the changes of one comparison as they are made."""

    def __init__(self) -> None:
        self._changes: list[Change] = []
        self._sections = {True: tr(HEAD), False: tr(HEAD)}
        self._cells: list[list[Piece]] | None = None
        self._is_reformatted = False

    @property
    def changes(self) -> tuple[Change, ...]:
        """What was written down."""
        return tuple(self._changes)

    def enter(self, section: str, *, old: bool = True, new: bool = True) -> None:
        """What is noted next stands in this section: of the old plan, the new one, or both."""
        for is_old, is_meant in ((True, old), (False, new)):
            if is_meant:
                self._sections[is_old] = section

    def note(self, pieces: Iterable[Piece], *, reformatted: bool = False) -> None:
        """Write down a paragraph, or a part of the row that is being noted.

        What has no words, or did not change, is not written down.
        """
        pieces = [piece for piece in pieces if piece.text]
        if self._cells is not None:
            self._cells[-1] += [Piece(PieceKind.SAME, " ")] if self._cells[-1] else []
            self._cells[-1] += pieces
            self._is_reformatted |= reformatted
            return
        if not "".join(piece.text for piece in pieces).strip():
            return
        kind = _kind(pieces, reformatted)
        if kind is not None:
            section = self._sections[kind is ChangeKind.DELETED]
            self._changes.append(Change(section, kind, tuple(_joined(pieces))))

    @contextmanager
    def row(self, is_one: bool) -> Iterator[None]:
        """Note what happens inside as one change.

        Not so where the row is a lay-out only (`is_one` is false), nor for a row inside another.
        """
        if not is_one or self._cells is not None:
            yield
            return
        self._cells, self._is_reformatted = [], False
        yield
        cells, self._cells = self._cells, None
        apart = Piece(PieceKind.SAME, _CELLS_APART)
        pieces = [piece for cell in cells for piece in (apart, *cell)][1:]
        kinds = {piece.kind for piece in pieces if piece.text.strip(_CELLS_APART)}
        if len(kinds) == 1:  # a whole row: what stands between its cells shares its fate
            (kind,) = kinds
            pieces = [Piece(kind, piece.text) for piece in pieces]
        if kinds:
            self.note(pieces, reformatted=self._is_reformatted)

    def next_cell(self) -> None:
        """What is noted from here on stands in the next cell of the row."""
        if self._cells is not None:
            self._cells.append([])


def _kind(pieces: Sequence[Piece], reformatted: bool) -> ChangeKind | None:
    said = {piece.kind for piece in pieces if piece.text.strip(" |")}
    if said == {PieceKind.DELETED}:
        return ChangeKind.DELETED
    if said == {PieceKind.INSERTED}:
        return ChangeKind.INSERTED
    if said & {PieceKind.DELETED, PieceKind.INSERTED}:
        return ChangeKind.CHANGED
    if reformatted or PieceKind.REFORMATTED in said:
        return ChangeKind.REFORMATTED
    return None


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for kind, group in groupby(pieces, key=lambda piece: piece.kind):
        yield Piece(kind, "".join(piece.text for piece in group))
