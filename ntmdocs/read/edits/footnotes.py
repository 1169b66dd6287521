"""Footnotes that the edited document and the paper do not share: told, each at its line."""

from collections import Counter
from collections.abc import Iterator

from ntmdocs.read.edits.edit_rules import Outcome
from ntmdocs.read.edits.sides import Document, Sides

__all__ = ["tell_footnotes"]


def tell_footnotes(sides: Sides, printed: Document, outcome: Outcome) -> None:
    """Those of the document that are not printed, and those printed that it has no more."""
    in_word = Counter(note for _, note in _notes(sides.document))
    in_print = Counter(note for _, note in _notes(printed))
    left = in_print - in_word
    gone = [(sides.paths.get(at, ()), note) for at, note in _notes(sides.now) if left[note]]
    for number, note in _notes(sides.document):
        if note in in_word - in_print:
            where = sides.where(number)
            instead = next((words for path, words in gone if path == where), "")
            gone = [one for one in gone if one != (where, instead)]
            outcome.untaken.append((where, note, instead))
    outcome.kept += gone


def _notes(document: Document) -> Iterator[tuple[int, str]]:
    """The words of each, with the number of the line that its mark stands in."""
    for number, line in enumerate(document.lines):
        yield from ((number, run.note) for run in line.line.runs if run.note)
