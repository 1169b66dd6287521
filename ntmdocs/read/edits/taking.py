"""What the document alone has otherwise, as changes of the paper."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from ntmdocs.errors import DataError
from ntmdocs.model import Assignment, LegalBasis, Marker, Paper, Solution, Text
from ntmdocs.model.walk import DataPath
from ntmdocs.prose import paper_data, text_faults
from ntmdocs.read.edits.amounts import amount_in
from ntmdocs.read.edits.changes import Changes, changed
from ntmdocs.read.edits.edit_rules import FilledIn, Outcome, Words
from ntmdocs.read.edits.footnotes import renoted
from ntmdocs.read.edits.head import filled_in
from ntmdocs.read.edits.pairs import likeness
from ntmdocs.read.edits.rows import put_rows, title_over
from ntmdocs.read.edits.sides import Edited, Sides
from ntmdocs.read.edits.sources import Source, names_at, sources_of, value_at
from ntmdocs.read.edits.structure import (
    ENDS,
    Placer,
    is_optional,
    lines_below,
    unit_of,
    unmarked,
)
from ntmdocs.read.edits.words import edit_sources, split_source

__all__ = ["Taking"]

_HEADING = re.compile(
    r"(?:[IVX]{1,6}|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})\. ?[^\W\d].{1,150}(?<![.;:,])"
)


class Taking:
    """Takes the edits as changes of the paper; those that prove wrong are dropped again."""

    def __init__(self, paper: Paper, sides: Sides, outcome: Outcome) -> None:
        self._paper, self._sides, self._outcome = paper, sides, outcome
        self._changes = Changes()
        self._lines_below = lines_below(sides.paths.values())
        # What is said and what is put in for each line of the document.
        self._said: dict[int, list[DataPath]] = {}
        self._added: dict[int, DataPath] = {}
        # What the second line says of a source that a person made two lines of.
        self._split: dict[int, str] = {}
        # Lines of the paper that are to be elsewhere or gone, and cannot.
        self._staying: set[int] = set()

    def take(self, edited: Edited) -> None:
        """All that can be brought back."""
        new = {*edited.new}
        for number, at in edited.words:
            if number + 1 not in new or not self._take_split(number, at):
                self._take_words(number, at)
        for number, at in self._sides.renoted():
            self._take_notes(number, at)
        self._take_out(edited.gone)
        self._put_in(edited.new)
        self._keep_markers()

    def _settle(self) -> None:
        """Without what the paper cannot be."""
        if self._fits(self._changes):
            return
        kept = Changes()
        for one in self._changes.each():
            if self._fits(together := kept.together(one)):
                kept = together
            else:
                self._tell_kept(one)
        self._changes = kept

    def _fits(self, changes: Changes) -> bool:
        try:
            changed(self._paper, changes)
        except (DataError, ValidationError):
            return False
        return True

    def made(self) -> Paper:
        """The paper with the changes that it can have."""
        self._settle()
        return changed(self._paper, self._changes) if self._changes else self._paper

    def drop(self, number: int, instead: str) -> bool:
        """Leave out what a line of the document did that is not printed; whether there was any.

        A line stays where only the mark after it is otherwise, and is as it should be where the
        person left that to the list.
        `instead` is what is printed in its place: words that came nearer to it stay.
        """
        text, at = self._sides.document.lines[number].text, self._sides.pairs.now_of.get(number)
        before = "" if at is None else self._sides.now.lines[at].text
        is_taken = number in self._added or number in self._said
        if is_taken and text.rstrip(ENDS) == instead.rstrip(ENDS):
            if is_bare := text == text.rstrip(ENDS):
                self._sides.explained.add(number)
            return is_bare
        wrong = Changes(removed=self._removed_by(number))
        if number in self._added:
            path = self._added.pop(number)
            wrong.added[path] = self._changes.added.get(path, [])
            wrong.said = {(*path[:-2], "marker"): None} if path[-2:] == ("items", 0) else {}
        elif number in self._said and likeness(text, instead) <= likeness(text, before):
            wrong.said = dict.fromkeys(self._said.pop(number))
        self._changes = self._changes.without(wrong)
        return bool(wrong)

    def headings(self) -> Iterator[Words]:
        """New paragraphs that look like numbered headings, and where."""
        for number, at in self._added.items():
            text = self._sides.document.lines[number].text
            if at[-2] == "content" and _HEADING.fullmatch(text):
                yield Words(self._sides.where(number), text)

    def _removed_by(self, number: int) -> set[DataPath]:
        """What went since the line was moved, or since others were joined to it."""
        lines = self._sides.lines_of(number)
        paths = [self._sides.paths[at] for at in lines]
        return {
            one for one in self._changes.removed if any(path[: len(one)] == one for path in paths)
        }

    def _take_words(self, number: int, at: int) -> None:
        line, now = self._sides.document.lines[number], self._sides.now.lines[at]
        path = self._sides.paths[at]
        filled = filled_in(self._paper, path, now.text, line.text)
        if filled is not None:
            self._say(number, filled)
            return
        if amount := amount_in(self._paper, path, line.text):
            self._say(number, amount)
        sources = sources_of(self._paper, path)
        edit = edit_sources(now.line, line.line, sources)
        for name in edit.names:
            self._outcome.names.append(FilledIn(path, name, line.text))
            self._sides.explained.add(number)
        for which, typed in edit.typed.items():
            try:
                value = self._value(sources[which], " ".join(typed.split()))
            except (ValueError, DataError):
                continue
            self._say(number, {sources[which].path: value})

    def _take_split(self, number: int, at: int) -> bool:
        """Whether the line and the one below it are what was one before."""
        lines, path = self._sides.document.lines, self._sides.paths[at]
        sources = sources_of(self._paper, path)
        if len(sources) != 1 or not sources[0].is_prose or lines[number].cell is not None:
            return False
        first, second = lines[number].line, unmarked(lines[number + 1].line)
        made = split_source(self._sides.now.lines[at].line, first, second, sources[0])
        # The second line may come to stand where names of its task mean nothing.
        if made is None or any(text_faults(Text(made[1]), paper_data(self._paper))):
            return False
        said, self._split[number + 1] = (" ".join(typed.split()) for typed in made)
        self._say(number, {sources[0].path: Text(said)})
        return True

    def _take_notes(self, number: int, at: int) -> None:
        """The footnotes of a line into its last string of prose, whatever that says by now."""
        sources = [one for one in sources_of(self._paper, self._sides.paths[at]) if one.is_prose]
        if not sources:
            return
        path = sources[-1].path
        typed = self._changes.said.get(path, value_at(self._paper, path)) or Text("")
        line = self._sides.document.lines[number].line
        made = renoted(typed, names_at(self._paper, path), line)
        if made is not None:
            self._say(number, {path: made})

    def _say(self, number: int, said: Mapping[DataPath, Any]) -> None:
        self._changes.said |= said
        self._said.setdefault(number, []).extend(said)

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

    def _take_out(self, gone: set[int]) -> None:
        paths = {at: self._sides.paths[at] for at in gone}
        leaving = lines_below(paths.values())
        units = {at: unit_of(path, leaving, self._lines_below) for at, path in paths.items()}
        titles = {path for at, path in paths.items() if units[at] is None}
        for at, path in paths.items():
            unit = units[at]
            # A column that stays is not to be emptied; the opening that follows the last basis
            # would follow another.
            if title_over(self._paper, path) in titles or self._goes_on(path):
                unit = None
            if unit is not None and value_at(self._paper, unit) is not None:
                self._changes.removed.add(unit)
            elif is_optional(path) and value_at(self._paper, path) is not None:
                self._changes.said[path] = None
            elif text := self._sides.now.lines[at].text:
                self._outcome.kept.append(Words(path, text))
                self._staying.add(at)

    def _goes_on(self, path: DataPath) -> bool:
        """A basis after which the opening is printed on the same line."""
        is_basis = path[:2] == ("legal_bases", "bases")
        return is_basis and any("opening" in one.path for one in sources_of(self._paper, path))

    def _put_in(self, new: Sequence[int]) -> None:
        sides = self._sides
        lines = sides.document.lines
        new = [number for number in new if sides.pairs.now_of.get(number) not in self._staying]
        placed, new = put_rows(self._paper, lines, new, sides.neighbours, self._changes)
        self._added |= placed
        placer = Placer(self._paper, sides.printed, self._changes)
        last = -2
        for number in new:
            if number != last + 1:
                placer.begin()
            last = number
            above, below = (one and one.path for one in sides.neighbours(number))
            at = placer.put(lines[number].line, above, below, self._own(number))
            if at is not None:
                self._added[number] = at

    def _keep_markers(self) -> None:
        """One task prints as a paragraph, several with dashes: those that stay keep theirs."""
        lists = {path[:-1] for path in (*self._changes.removed, *self._changes.added)}
        for path in lists:
            holder = value_at(self._paper, path[:-1])
            if not isinstance(holder, Solution | Assignment) or holder.marker is not None:
                continue
            before = len(value_at(self._paper, path))
            added = (new for at, new in self._changes.added.items() if at[:-1] == path)
            removed = sum(one[:-1] == path for one in self._changes.removed)
            after = before - removed + sum(map(len, added))
            if (before > 1) != (after > 1):
                usual = Marker.DASH if before > 1 else Marker.NONE
                self._changes.said[*path[:-1], "marker"] = usual

    def _own(self, number: int) -> Any:
        """What a line that was split off or moved is in the paper, unless it was changed too."""
        sides = self._sides
        if number in self._split:
            return Text(self._split[number])
        at = sides.pairs.now_of.get(number)
        if at is None or sides.document.lines[number].text != sides.now.lines[at].text:
            return None
        unit = unit_of(sides.paths[at], lines_below([sides.paths[at]]), self._lines_below)
        return None if unit is None else value_at(self._paper, unit)

    def _tell_kept(self, change: Changes) -> None:
        """What was to go and cannot; other changes show when the paper is printed."""
        emptied = (path for path, said in change.said.items() if said is None)
        for path in (*change.removed, *emptied):
            for at, place in self._sides.paths.items():
                if place[: len(path)] == path:
                    self._outcome.kept.append(Words(place, self._sides.now.lines[at].text))
