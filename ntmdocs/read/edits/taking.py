"""What the document alone has otherwise, as changes of the paper."""

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from ntmdocs.errors import DataError
from ntmdocs.model import LegalBasis, Paper, Text
from ntmdocs.prose import text_faults
from ntmdocs.read.edits.changes import Changes, changed
from ntmdocs.read.edits.edit_rules import Outcome
from ntmdocs.read.edits.head import filled_in
from ntmdocs.read.edits.rows import put_rows
from ntmdocs.read.edits.sides import Edited, Sides
from ntmdocs.read.edits.sources import Source, names_at, sources_of, value_at
from ntmdocs.read.edits.structure import Placer, is_optional, unit_of
from ntmdocs.read.edits.words import edit_sources

__all__ = ["paper_with"]


def paper_with(edited: Edited, paper: Paper, sides: Sides, outcome: Outcome) -> Paper:
    """The paper with what it can have of the edits; what it cannot shows when it is printed."""
    taking = _Taking(paper, sides, outcome)
    for number, at in edited.words:
        taking.take_words(number, at)
    taking.take_out(edited.gone)
    taking.put_in(edited.new)
    return taking.made()


class _Taking:
    def __init__(self, paper: Paper, sides: Sides, outcome: Outcome) -> None:
        self._paper, self._sides, self._outcome = paper, sides, outcome
        self._changes = Changes()

    def take_words(self, number: int, at: int) -> None:
        line, now = self._sides.document.lines[number], self._sides.now.lines[at]
        path = self._sides.paths[at]
        filled = filled_in(self._paper, path, now.text, line.text)
        if filled is not None:
            self._changes.said |= filled
            return
        sources = sources_of(self._paper, path)
        edit = edit_sources(now.line, line.line, sources)
        for name in edit.names:
            self._outcome.names.append((path, name, line.text))
            self._sides.settled.add(number)
        for which, typed in edit.typed.items():
            try:
                value = self._value(sources[which], " ".join(typed.split()))
            except (ValueError, DataError):
                continue
            self._changes.said[sources[which].path] = value

    def _value(self, source: Source, typed: str) -> Any:
        """The string, or the part that it stands for; ValueError or DataError where it is none."""
        if source.model is not None:
            made = source.model.model_validate(typed)
            before = value_at(self._paper, source.path)
            if isinstance(made, LegalBasis) and before.end is not None:
                made = made.model_copy(update={"end": before.end})
            return made
        if not source.is_prose:
            return typed
        if any(text_faults(Text(typed), names_at(self._paper, source.path))):
            raise ValueError(typed)
        return Text(typed)

    def take_out(self, gone: set[int]) -> None:
        paths = {at: self._sides.paths[at] for at in gone}
        leaving, printed = set(paths.values()), list(self._sides.paths.values())
        for at, path in paths.items():
            unit = unit_of(path, leaving, printed)
            if unit is not None:
                self._changes.removed.add(unit)
            elif is_optional(path):
                self._changes.said[path] = None
            else:
                self._outcome.kept.append((path, self._sides.now.lines[at].text))

    def put_in(self, new: Sequence[int]) -> None:
        sides = self._sides
        lines = sides.document.lines
        new = put_rows(self._paper, lines, new, sides.neighbours, self._changes)
        printed = {path: sides.now.lines[at].text for at, path in sides.paths.items()}
        placer = Placer(self._paper, printed, self._changes)
        last = -2
        for number in new:
            if number != last + 1:
                placer.begin()
            last = number
            placer.put(lines[number].line, *sides.neighbours(number), self._own(number))

    def _own(self, number: int) -> Any:
        """What a line that was moved is in the paper, unless it was changed too."""
        sides = self._sides
        at = sides.pairs.now_of.get(number)
        if at is None or sides.document.lines[number].text != sides.now.lines[at].text:
            return None
        unit = unit_of(sides.paths[at], {sides.paths[at]}, list(sides.paths.values()))
        return None if unit is None else value_at(self._paper, unit)

    def made(self) -> Paper:
        """With each change that the paper can have."""
        for one in [*self._changes.each()]:
            try:
                changed(self._paper, one)
            except (DataError, ValidationError):
                self._changes = self._changes.without(one)
        return changed(self._paper, self._changes) if self._changes else self._paper
