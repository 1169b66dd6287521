"""Words changed in a printed line, brought into the strings that it is made of.

What was typed stays as it is but for the words that changed: `{{ }}`, marks and signs around them
are not touched. Words that a `{{ }}` printed are not changed: that is told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from ntmdocs.model import Text
from ntmdocs.prose import Atom
from ntmdocs.read.edits.pairs import share_left
from ntmdocs.read.edits.sources import Owner, Source, located
from ntmdocs.read.lines import Line
from ntmdocs.vietnamese import upper_first

__all__ = ["Edit", "edit_sources"]

_ENOUGH_LEFT = 0.6
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
    owners = located(printed.text, sources)
    edit = Edit()
    changes, is_whole = [], True
    for found in _spans(printed.text, edited.text):
        span = _slid(found, printed.text, edited.text, owners)
        names = _names_in(owners[span[0] : span[1]], sources)
        edit.names += names
        change = None if names else _change(printed, edited, owners, sources, span)
        if change is not None:
            changes.append(change)
        elif any(owners[span[0] : span[1]]):
            is_whole = False
    if not is_whole and share_left(printed.text, edited.text) < _ENOUGH_LEFT:
        return edit  # other words altogether: parts of them would make no sense
    for number, source in enumerate(sources):
        own = [change for change in changes if change.source == number]
        if own:
            edit.typed[number] = _typed(source, own)
    return edit


def _spans(old: str, new: str) -> Iterator[tuple[int, int, int, int]]:
    """Where words differ, as letters of both."""
    sides = _WORD.findall(old), _WORD.findall(new)
    starts = [_starts(words) for words in sides]
    matcher = SequenceMatcher(None, *sides, autojunk=False)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag != "equal":
            yield starts[0][first], starts[0][last], starts[1][new_first], starts[1][new_last]


def _slid(
    span: tuple[int, int, int, int], old: str, new: str, owners: Sequence[Owner]
) -> tuple[int, int, int, int]:
    """The same change, told so that it touches what is typed: `- |a |b` rather than `-| a| b`."""
    start, stop, new_start, new_stop = span
    if start != stop and new_start != new_stop:
        return span
    longer, first, last = (new, new_start, new_stop) if start == stop else (old, start, stop)
    letters = longer[first:last]
    for step in (1, -1):
        turned, shift = letters, 0
        while not _touches(start + shift, stop + shift, owners):
            at = stop + shift if step > 0 else start + shift - 1
            if not 0 <= at < len(old) or old[at] != turned[0 if step > 0 else -1]:
                break
            turned = turned[step:] + turned[:step]
            shift += step
        else:
            return start + shift, stop + shift, new_start + shift, new_stop + shift
    return span


def _touches(start: int, stop: int, owners: Sequence[Owner]) -> bool:
    """What is put in stands beside a letter that is typed; what goes is such letters alone."""
    if start == stop:
        return any(owners[max(start - 1, 0) : start + 1])
    return all(owners[start:stop])


def _starts(words: Sequence[str]) -> list[int]:
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return starts


def _names_in(owners: Sequence[Owner], sources: Sequence[Source]) -> list[str]:
    found = [sources[owner[0]].atoms[owner[1]] for owner in owners if owner is not None]
    return list(dict.fromkeys(atom.typed for atom in found if atom.is_name))


def _change(
    printed: Line,
    edited: Line,
    owners: Sequence[Owner],
    sources: Sequence[Source],
    span: tuple[int, int, int, int],
) -> _Change | None:
    start, stop, new_start, new_stop = span
    words = edited.text[new_start:new_stop]
    if start == stop:
        return _insertion(printed, edited, owners, sources, span)
    # A mark at the end is computed again.
    ends = [at for at in range(start, stop) if owners[at] is not None]
    own = [owner for at in ends[:1] for owner in owners[at : ends[-1] + 1] if owner is not None]
    if not own or len(own) <= ends[-1] - ends[0] or len({source for source, _ in own}) > 1:
        return None
    (source, first), (_, last) = own[0], own[-1]
    if _is_raised(printed.text, owners, sources[source], source):
        words = _lowered(words, first, sources[source])
    return _Change(source, first, last + 1, words)


def _is_raised(printed: str, owners: Sequence[Owner], source: Source, number: int) -> bool:
    """The line prints in capitals what is not typed so."""
    own = "".join(
        letter
        for letter, owner in zip(printed, owners, strict=True)
        if owner is not None and owner[0] == number
    )
    return own.isupper() and not "".join(atom.printed for atom in source.atoms).isupper()


def _lowered(words: str, at: int, source: Source) -> str:
    """Small letters, but for the first of a text that begins with a capital."""
    begins = next((atom.printed[0] for atom in source.atoms if atom.printed), "")
    return words.lower() if at or begins.islower() else upper_first(words.lower())


def _insertion(
    printed: Line,
    edited: Line,
    owners: Sequence[Owner],
    sources: Sequence[Source],
    span: tuple[int, int, int, int],
) -> _Change | None:
    """Beside the letter before or the one after, rather one that looks as the new words do."""
    at, _, new_start, new_stop = span
    words, look = edited.text[new_start:new_stop], edited.looks[new_start]
    beside = [(at - 1, 1)] if at else []
    beside += [(at, 0)] if at < len(owners) else []
    beside.sort(key=lambda one: (printed.looks[one[0]] != look, not one[1]))
    for place, after in beside:
        owner = owners[place]
        if owner is None:
            continue
        source, number = owner
        neighbour = owners[place + 1 if after else place - 1] if len(beside) > 1 else None
        if neighbour == owner:  # inside what a name prints
            continue
        if _is_raised(printed.text, owners, sources[source], source):
            words = _lowered(words, number + after, sources[source])
        return _Change(source, number + after, number + after, words)
    if not printed.text and sources:
        return _Change(0, 0, 0, words)
    return None


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
