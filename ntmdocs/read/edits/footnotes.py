"""Footnotes that the edited document and the paper do not share: taken, or told at their line."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ntmdocs.model import Text
from ntmdocs.prose import Atom, atoms, text_faults
from ntmdocs.read.edits.edit_rules import BothSides, Outcome, Words
from ntmdocs.read.edits.sides import Document, Sides
from ntmdocs.read.edits.sources import Source, located
from ntmdocs.read.lines import Line

__all__ = ["renoted", "tell_footnotes"]

_NOTE = "^["


def renoted(typed: Text, data: Mapping[str, Any], edited: Line) -> Text | None:
    """The text with the footnotes of the edited line; None where one stands at no letter of it."""
    own = list(atoms(typed, data))
    known = {atom.typed for atom in own if atom.typed.startswith(_NOTE)}
    bare = [atom for atom in own if atom.typed not in known]
    owners = located(edited.text, [Source((), tuple(bare), is_prose=True)])
    for position, note in reversed(edited.notes):
        owner = owners[position - 1] if position else None
        if owner is None:
            return None
        bare.insert(_behind(bare, owner[1]), Atom(f"{_NOTE}{note}]", ""))
    made = Text("".join(atom.typed for atom in bare))
    return None if any(text_faults(made, data)) else made


def _behind(text: Sequence[Atom], at: int) -> int:
    """After a letter, and after the mark that ends there what is in bold or italics."""
    marks = [atom.typed for atom in text[: at + 1] if not atom.printed]
    following = text[at + 1].typed if at + 1 < len(text) and not text[at + 1].printed else ""
    return at + 1 + (marks.count(following) % 2)


def tell_footnotes(sides: Sides, printed: Document, outcome: Outcome) -> None:
    """Those of the document that are not printed, and those printed that it has no more."""
    in_word = Counter(note for _, note in _notes(sides.document))
    in_print = Counter(note for _, note in _notes(printed))
    left = in_print - in_word
    gone = [
        Words(sides.paths.get(at, ()), note)
        for at, note in _notes(sides.now)
        if left[note] and not sides.is_noted_in_data(at)
    ]
    for number, note in _notes(sides.document):
        is_old = sides.is_noted_in_data(sides.pairs.now_of.get(number))
        if note in in_word - in_print and not is_old:
            where = sides.where(number)
            instead = next((words for path, words in gone if path == where), "")
            gone = [one for one in gone if one != (where, instead)]
            outcome.untaken.append(BothSides(where, note, instead))
    outcome.kept += gone


def _notes(document: Document) -> Iterator[tuple[int, str]]:
    """The words of each, with the number of the line that its mark stands in."""
    for number, line in enumerate(document.lines):
        yield from ((number, note) for _, note in line.line.notes)
