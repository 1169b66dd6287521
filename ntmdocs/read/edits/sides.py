"""Three sides: what was printed, what stands in the document now, and what the paper says now."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from ntmdocs.model import Text
from ntmdocs.model.walk import DataPath, parse_path
from ntmdocs.prose import runs
from ntmdocs.read.edits.edit_rules import BothSides, Outcome, Words
from ntmdocs.read.edits.pairs import Pairs, pair_lines, unnumbered
from ntmdocs.read.edits.printed import PrintedLine, printed_lines
from ntmdocs.read.edits.then import Then, places_in_shape
from ntmdocs.read.sources import with_notes
from ntmdocs.read.view import View, view_docx
from ntmdocs.word.package import read_package
from ntmdocs.word.place_marks import Base, printed_hash
from ntmdocs.word.places import read_base

__all__ = ["Document", "Edited", "Neighbour", "Sides"]


@dataclass(frozen=True)
class Document:
    """A document as lines, with what it says of its printing."""

    lines: list[PrintedLine]
    base: tuple[Base, ...] | None
    view: View

    @classmethod
    def of(cls, content: bytes, name: str = "", *, as_was: bool = False) -> "Document":
        """Raises UnreadableDocument."""
        view = with_notes(view_docx(content, name, as_was=as_was))
        return cls(printed_lines(view), read_base(read_package(content, name)), view)


class Neighbour(NamedTuple):
    """A line of the document, and its place in the paper."""

    line: int
    path: DataPath


_NUMBERED = ("title", "actor")
"""What a heading prints after its number."""


@dataclass
class Edited:
    """Lines that the document alone has otherwise, by their numbers in it or in the paper."""

    words: list[tuple[int, int]] = field(default_factory=list)
    """Changed: the line of the document, and that of the paper."""
    gone: set[int] = field(default_factory=set)
    """Of the paper."""
    new: list[int] = field(default_factory=list)
    """Of the document; those that were moved too."""


class Sides:
    """The document beside the paper as it prints now; `outcome` gets what both sides changed."""

    def __init__(
        self, document: Document, now: Document, outcome: Outcome, then: "Then | None" = None
    ) -> None:
        self.document, self.now = document, now
        self._outcome = outcome
        self._now_base = now.base or ()
        self._then = then or Then.of(document.base, self._now_base)
        self.explained: set[int] = set()
        """Lines of the document about which nothing is left to say."""
        self.untouched: set[int] = set()
        """Those that say what the paper said before the edits."""

    @cached_property
    def paths(self) -> dict[int, DataPath]:
        """Where in the data each line of the paper comes from."""
        return {
            number: parse_path(self._now_base[line.places[0]].path)
            for number, line in enumerate(self.now.lines)
            if line.places
        }

    @cached_property
    def pairs(self) -> Pairs:
        """Which line is which."""
        at = {place: number for number, line in enumerate(self.now.lines) for place in line.places}
        line_now = {place: at[now] for place, now in self._then.now_of.items() if now in at}
        heads = (at for at, one in enumerate(self._then.base) if one.path.startswith("header."))
        body = next(heads, 0)  # lines that the template prints are marked after all others
        return pair_lines(self.document.lines, self.now.lines, line_now, body)

    @cached_property
    def _base_of_now(self) -> dict[int, Base]:
        if self.document.base is None:
            return dict(enumerate(self._now_base))
        return {now: self._then.base[number] for number, now in self._then.now_of.items()}

    @cached_property
    def printed(self) -> dict[DataPath, str]:
        """What the paper prints at its places."""
        return {path: self.now.lines[at].text for at, path in self.paths.items()}

    def reshaped(self, now: Document, path_now: Callable[[DataPath], DataPath]) -> "Sides":
        """The document beside the same paper in another shape, as it prints then."""
        places = places_in_shape(self._now_base, now.base or (), path_now)
        texts = {place: line.text for line in self.now.lines for place in line.places}
        then = self._then.in_shape(self._now_base, now.base or (), places, texts)
        return Sides(self.document, now, self._outcome, then)

    @property
    def share_known(self) -> float:
        """Of the paper's lines, those that stand in the document as they are."""
        texts = {line.text for line in self.document.lines}
        own = (at for at, path in self.paths.items() if path[0] in ("sections", "annexes"))
        lines = [self.now.lines[at].text for at in own]
        return sum(text in texts for text in lines) / (len(lines) or 1)

    @property
    def share_printed(self) -> float:
        """Of the places that the document says were printed, those that the paper prints alike."""
        then = [one.hash for one in self.document.base or ()]
        now = {one.hash for one in self._now_base}
        return sum(one in now for one in then) / (len(then) or 1)

    def edited(self) -> Edited:
        """What the document alone has otherwise."""
        found = Edited()
        for number, line in enumerate(self.document.lines):
            at = self.pairs.now_of.get(number)
            if at is None:
                if line.text and not line.is_boxed and not self._is_gone_from_data(number):
                    found.new.append(number)
            elif number in self.pairs.moved or (not line.text and self.now.lines[at].text):
                found.gone.add(at)
                found.new += [number] if line.text else []
            elif self._is_edited(number, at):
                found.words.append((number, at))
        paired = set(self.pairs.now_of.values())
        found.gone |= {at for at in range(len(self.now.lines)) if self._is_gone(at, paired)}
        return found

    def new(self) -> Iterator[int]:
        """Lines of the text that nothing of the paper, as it is or was, is a line of."""
        for number, line in enumerate(self.document.lines):
            is_free = line.cell is None and not line.is_boxed and line.text
            if is_free and number not in self.pairs.now_of and not self._lost(line):
                yield number

    def renoted(self) -> Iterator[tuple[int, int]]:
        """Lines of which the document alone has other footnotes: its number, and the paper's."""
        for number, at in self.pairs.now_of.items():
            line, now = self.document.lines[number], self.now.lines[at]
            if now.places and number not in self.pairs.moved and _notes(line) != _notes(now):
                base = self._base_of_now.get(now.places[0])
                if base is not None and base.notes == self._now_base[now.places[0]].notes:
                    yield number, at

    def is_noted_in_data(self, at: int | None) -> bool:
        """Whether a line of the paper has other footnotes than those it was printed with, and the
        document has those."""
        places = () if at is None else self.now.lines[at].places
        base = self._base_of_now.get(places[0]) if places else None
        if base is None:
            return False
        numbers = (number for number, one in self.pairs.now_of.items() if one == at)
        words = "\n".join(
            "".join(run.text for run in runs(Text(note), {}))
            for number in numbers
            for note in _notes(self.document.lines[number])
        )
        is_as_printed = base.notes == (printed_hash(words) if words else "")
        return is_as_printed and base.notes != self._now_base[places[0]].notes

    def is_as_printed(self, at: int) -> bool:
        """Whether the data say at a line of the paper what they were printed with."""
        place = self.now.lines[at].places[0]
        base = self._base_of_now.get(place)
        return base is not None and base.hash == self._now_base[place].hash

    def lines_of(self, number: int) -> set[int]:
        """The lines of the paper whose marks a line of the document has."""
        places = self.document.lines[number].places
        now = {self._then.now_of[place] for place in places if place in self._then.now_of}
        return {at for at in self.paths if now.intersection(self.now.lines[at].places)}

    def where(self, number: int) -> DataPath:
        """The place in the paper of a line of the document, or of the line above it."""
        at = self.pairs.now_of.get(number)
        if at in self.paths:
            return self.paths[at]
        above, _ = self.neighbours(number)
        return () if above is None else above.path

    def breaks(self) -> Iterator[Words]:
        """Lines of the document with more line breaks in them than are printed, and where."""
        for number, line in enumerate(self.document.lines):
            at = self.pairs.now_of.get(number)
            if line.breaks > (0 if at is None else self.now.lines[at].breaks):
                yield Words(self.where(number), line.text)

    def neighbours(self, number: int) -> tuple[Neighbour | None, Neighbour | None]:
        """The nearest lines above and below that the paper has, and that were not moved."""
        above = range(number - 1, -1, -1)
        below = range(number + 1, len(self.document.lines))
        return next(self._still(above), None), next(self._still(below), None)

    def _still(self, numbers: range) -> Iterator[Neighbour]:
        for number in numbers:
            at = self.pairs.now_of.get(number)
            if at in self.paths and number not in self.pairs.moved:
                yield Neighbour(number, self.paths[at])

    def _is_edited(self, number: int, at: int) -> bool:
        """Whether the document alone has other words there."""
        line, now = self.document.lines[number], self.now.lines[at]
        path = self.paths.get(at)
        if line.text == now.text:
            self._look(line, now, path)
            self.untouched.add(number)
            return False
        if path is None or now.places[0] in self._then.made:
            return False
        if line.text == self._then.texts.get(now.places[0]):  # before the paper got its shape
            self.untouched.add(number)
            return False
        base = self._base_of_now.get(now.places[0])
        was = "" if base is None else base.hash
        in_data = was != self._now_base[now.places[0]].hash
        is_number = path[-1] in _NUMBERED and unnumbered(line.text) == unnumbered(now.text)
        if in_data and not is_number and was != printed_hash(line.text):
            self._outcome.conflicts.append(BothSides(path, line.text, now.text))
        if in_data:
            self.explained.add(number)
        return not in_data

    def _look(self, line: PrintedLine, now: PrintedLine, path: DataPath | None) -> None:
        looks = zip(line.text, line.line.looks, now.line.looks, strict=True)
        if path and any(look != other for letter, look, other in looks if letter.isalnum()):
            self._outcome.formats.append(Words(path, line.text))

    def _is_gone_from_data(self, number: int) -> bool:
        """A line of a place that the paper has no more: told where it was changed in Word."""
        line = self.document.lines[number]
        known = self._lost(line)
        if not known:
            return False
        if all(base.hash != printed_hash(line.text) for base in known):
            self._outcome.conflicts.append(BothSides(parse_path(known[0].path), line.text))
        self.explained.add(number)
        return True

    def _lost(self, line: PrintedLine) -> list[Base]:
        """What was printed in a line and is in the paper no more."""
        base = () if self.document.base is None else self._then.base
        lost = (place for place in line.places if place not in self._then.now_of)
        return [base[place] for place in lost if place < len(base)]

    def _is_gone(self, at: int, paired: set[int]) -> bool:
        """A line that was printed, an empty cell too, and stands in the document no more."""
        line = self.now.lines[at]
        if at in paired:
            return False
        if not line.places:
            self._outcome.kept.append(Words((), line.text))
            return False
        base = self._base_of_now.get(line.places[0])
        if base is None:  # the data got it since
            return False
        if base.hash != self._now_base[line.places[0]].hash:
            self._outcome.conflicts.append(BothSides(self.paths[at], "", line.text))
            return False
        return True


def _notes(line: PrintedLine) -> list[str]:
    return [note for _, note in line.line.notes]
