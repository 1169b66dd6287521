"""Words changed in a printed line, brought into the strings that it is made of.

What was typed stays as it is but for the words that changed: `{{ }}`, marks and signs around them
are not touched. Words that a `{{ }}` printed are not changed: that is told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import cached_property
from itertools import chain, repeat, takewhile
from typing import NamedTuple

from ntmdocs.model import Text
from ntmdocs.prose import Atom
from ntmdocs.read.edits.pairs import share_left
from ntmdocs.read.edits.sources import Owner, Source, located
from ntmdocs.read.lines import Line
from ntmdocs.vietnamese import upper_first

__all__ = ["Edit", "edit_sources", "split_source"]

_ENOUGH_LEFT = 0.6
_ENDS = " .,;:"
_WORD = re.compile(r"\w+|\s|[^\w\s]")


@dataclass
class Edit:
    """What a changed line makes of its sources."""

    typed: dict[int, str] = field(default_factory=dict)
    """By the number of the source, what it says now."""
    names: list[str] = field(default_factory=list)
    """The `{{ }}` whose words were changed."""


@dataclass(frozen=True)
class _Change:
    """Letters from `start` to `stop` of one source replaced."""

    source: int
    start: int
    stop: int
    words: str


def edit_sources(printed: Line, edited: Line, sources: Sequence[Source]) -> Edit:
    """As far as the changes can be brought back: what cannot shows when the line is printed."""
    line = _EditedLine(printed, edited, sources)
    edit = Edit()
    changes, is_whole = [], True
    for span in line.spans():
        names = line.names_in(span)
        edit.names += names
        change = None if names else line.change(span)
        if change is not None:
            changes.append(change)
        elif any(line.owners_in(span)):
            is_whole = False
    if not is_whole and share_left(printed.text, edited.text) < _ENOUGH_LEFT:
        return edit  # other words altogether: parts of them would make no sense
    for number, source in enumerate(sources):
        own = [change for change in changes if change.source == number]
        if own:
            edit.typed[number] = _typed(source, own)
    return edit


def split_source(
    printed: Line, first: Line, second: Line, source: Source
) -> tuple[str, str] | None:
    """What a source says in each of the two lines that a person made of its one.

    None where the words are not the same but for the marks at the ends, and a capital.
    """
    head = first.text.rstrip(_ENDS)
    rest = printed.text[len(head) :].lstrip(_ENDS)
    start = len(printed.text) - len(rest)
    both = (printed.text[: len(head)], head), (rest.rstrip(_ENDS), second.text.rstrip(_ENDS))
    if any(one.casefold() != other.casefold() for one, other in both):
        return None
    owners = located(printed.text, [source])
    before = [owner[1] for owner in owners[:start] if owner is not None][-1:]
    after = [owner[1] for owner in owners[start:] if owner is not None][:1]
    cuts = range(after[0], before[0], -1) if before and after else ()
    parts = ((_ended(source.atoms[:cut]), source.atoms[cut:]) for cut in cuts)
    halves = next((each for each in parts if not any(map(_is_open, each))), None)
    if halves is None:
        return None
    lines = (printed.up_to(start), first), (printed.from_(start), second)
    typed = [
        edit_sources(*line, [replace(source, atoms=half)]).typed.get(0, _joined(half))
        for line, half in zip(lines, halves, strict=True)
    ]
    return typed[0], typed[1]


def _ended(half: Sequence[Atom]) -> tuple[Atom, ...]:
    """Without the spaces at its end."""
    spaces = takewhile(lambda atom: atom.printed.isspace(), reversed(half))
    return (*half[: len(half) - len([*spaces])],)


def _is_open(half: Sequence[Atom]) -> bool:
    """Bold or italic letters go on in the other half."""
    marks = [atom.typed for atom in half if not atom.printed and not atom.typed.strip("*")]
    return any(marks.count(mark) % 2 for mark in marks)


class _Span(NamedTuple):
    """Words that differ, as letters of the printed line and of the edited one."""

    start: int
    stop: int
    new_start: int
    new_stop: int


@dataclass(frozen=True)
class _EditedLine:
    """A printed line beside what a person made of it, and the strings that it is made of."""

    printed: Line
    edited: Line
    sources: Sequence[Source]

    @cached_property
    def _owners(self) -> list[Owner]:
        return located(self.printed.text, self.sources)

    def spans(self) -> Iterator[_Span]:
        """Where words differ."""
        words, others = (_WORD.findall(line.text) for line in (self.printed, self.edited))
        old, new = _starts(words), _starts(others)
        matcher = SequenceMatcher(None, words, others, autojunk=False)
        for tag, first, last, new_first, new_last in matcher.get_opcodes():
            if tag != "equal":
                yield self._slid(_Span(old[first], old[last], new[new_first], new[new_last]))

    def owners_in(self, span: _Span) -> list[Owner]:
        """Of the printed letters."""
        return self._owners[span.start : span.stop]

    def names_in(self, span: _Span) -> list[str]:
        """The `{{ }}` that printed any of the letters."""
        owned = [owner for owner in self.owners_in(span) if owner is not None]
        found = [self.sources[source].atoms[atom] for source, atom in owned]
        return list(dict.fromkeys(atom.typed for atom in found if atom.is_name))

    def change(self, span: _Span) -> _Change | None:
        """What the words are in the source; None where they belong to none, or to two."""
        words = self.edited.text[span.new_start : span.new_stop]
        if span.start == span.stop:
            return self._insertion(span.start, words, self.edited.looks[span.new_start])
        owners = self.owners_in(span)
        # A mark at the end is computed again.
        ends = [at for at, owner in enumerate(owners) if owner is not None]
        own = [owner for at in ends[:1] for owner in owners[at : ends[-1] + 1] if owner is not None]
        if not own or len(own) <= ends[-1] - ends[0] or len({source for source, _ in own}) > 1:
            return None
        (source, first), (_, last) = own[0], own[-1]
        return _Change(source, first, last + 1, self._as_typed(words, source, first, last + 1))

    def _insertion(self, at: int, words: str, look: tuple[bool, bool, bool]) -> _Change | None:
        """Beside the letter before or the one after, rather one that looks as the new words do."""
        looks, owners = self.printed.looks, self._owners
        beside = [(at - 1, 1)] if at else []
        beside += [(at, 0)] if at < len(owners) else []
        beside.sort(key=lambda one: (looks[one[0]] != look, not one[1]))
        for place, after in beside:
            owner = owners[place]
            if owner is None:
                continue
            source, number = owner
            neighbour = owners[place + 1 if after else place - 1] if len(beside) > 1 else None
            if neighbour == owner:  # inside what a name prints
                continue
            at = number + after
            return _Change(source, at, at, self._as_typed(words, source, at, at))
        if not self.printed.text and self.sources:
            return _Change(0, 0, 0, words)
        return None

    def _slid(self, span: _Span) -> _Span:
        """The same change, told to touch what is typed: `- |a |b` rather than `-| a| b`."""
        start, stop, new_start, new_stop = span
        if start != stop and new_start != new_stop:
            return span
        old = self.printed.text
        longer = self.edited.text[new_start:new_stop] if start == stop else old[start:stop]
        for step in (1, -1):
            turned, shift = longer, 0
            while not self._touches(start + shift, stop + shift):
                at = stop + shift if step > 0 else start + shift - 1
                if not 0 <= at < len(old) or old[at] != turned[0 if step > 0 else -1]:
                    break
                turned = turned[step:] + turned[:step]
                shift += step
            else:
                return _Span(*(at + shift for at in span))
        return span

    def _touches(self, start: int, stop: int) -> bool:
        """What is put in stands beside a letter that is typed; what goes is such letters alone."""
        if start == stop:
            return any(self._owners[max(start - 1, 0) : start + 1])
        return all(self._owners[start:stop])

    def _as_typed(self, words: str, number: int, start: int, stop: int) -> str:
        """In small letters where the line prints in capitals what is not typed so."""
        source = self.sources[number]
        own = "".join(
            letter
            for letter, owner in zip(self.printed.text, self._owners, strict=True)
            if owner is not None and owner[0] == number
        )
        is_raised = own.isupper() and not "".join(atom.printed for atom in source.atoms).isupper()
        return _lowered(words, start, stop, source) if is_raised else words


def _starts(words: Sequence[str]) -> list[int]:
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return starts


def _lowered(words: str, start: int, stop: int, source: Source) -> str:
    """Small letters, but for the first of a text that begins with a capital, and words in the place
    of such ones: a name. In an organ's, so are those beside one."""
    texts = [atom.printed for atom in source.atoms]
    begins = next((text[0] for text in texts if text), "")
    capitals = [word[0].isupper() for word in "".join(texts[start:stop]).split()]
    if not capitals and start and source.path[:2] == ("header", "issuing_body"):
        beside = *"".join(texts[:start]).split()[-1:], *"".join(texts[start:]).split()[:1]
        capitals = [any(word[0].isupper() for word in beside)]
    capitals = capitals or [not start and not begins.islower()]
    rest = repeat(capitals[-1] if start else False)
    raised = chain(capitals, rest)
    return re.sub(
        r"\w+", lambda word: upper_first(word[0]) if next(raised) else word[0], words.lower()
    )


def _typed(source: Source, changes: Sequence[_Change]) -> str:
    """The source with its letters replaced; marks between them stay."""
    atoms = list(source.atoms)
    for change in sorted(changes, key=lambda one: one.start, reverse=True):
        words = Text.plain(change.words) if source.is_prose else change.words
        # Text.plain cleans; spaces at the ends belong to the words.
        lead = " " if change.words[:1].isspace() and words else ""
        trail = " " if change.words[-1:].isspace() else ""
        new = [Atom(f"{lead}{words}{trail}", change.words)] if change.words else []
        marks = [atom for atom in atoms[change.start : change.stop] if not atom.printed]
        atoms[change.start : change.stop] = [*new, *marks]
    return "".join(atom.typed for atom in _tidied(atoms)) if source.is_prose else _joined(atoms)


def _joined(atoms: Sequence[Atom]) -> str:
    return "".join(atom.typed for atom in atoms)


def _tidied(atoms: Sequence[Atom]) -> list[Atom]:
    """Without marks that hold nothing, and with none at a space inside."""
    kept: list[Atom] = []
    is_open = False
    for atom in atoms:
        if atom.printed or atom.typed.strip("*"):
            spaces = len(atom.typed) - len(atom.typed.lstrip(" "))
            if kept and is_open and not kept[-1].printed and spaces:
                kept.insert(len(kept) - 1, Atom(" ", " "))
                atom = Atom(atom.typed[spaces:], atom.printed[spaces:])
            if atom.typed:
                kept.append(atom)
            continue
        if is_open and kept and kept[-1] == atom:
            kept.pop()  # nothing is left between
            is_open = False
            continue
        trailing = None
        if is_open and kept and kept[-1].typed.endswith(" "):
            trailing = Atom(" ", " ")
            bare = kept.pop().typed.rstrip(" ")
            kept += [Atom(bare, bare)] if bare else []
        kept.append(atom)
        kept += [trailing] if trailing else []
        is_open = not is_open
    return kept
