"""A paragraph's content as atoms (words, spaces, signs, breaks), and which of them changed.

Changes are as small as a person would mark them, and no smaller: `15/03/2024` that becomes
`15/03/2025` has one changed number, `15/03/2024` that becomes `20/04/2025` is another date.
"""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from ntmdocs.word.elements import Element, element, written
from ntmdocs.word.footnotes import footnote_words
from ntmdocs.word.names import XML_SPACE, w
from ntmdocs.word.text import lines_of, text_of

__all__ = ["Atom", "Content", "Span", "changed_spans", "read_content", "runs_of"]

# A number with its points, a word with the tone marks that combine with its letters, white space,
# or one sign.
_ATOM = re.compile(r"\d+(?:[.,]\d+)+|(?:\w[\u0300-\u036f]*)+|\s+|[^\w\s]")
_XML_SPACES = " \t\r\n"
# What is no text but may be deleted and inserted with the run it stands in.
_FIELDS = {w("fldChar"), w("instrText")}
# What marks a place and is not itself content: it is not compared, and stays with the new plan.
_ANCHORS = {
    w(name)
    for name in (
        *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"),
        *("permStart", "permEnd"),
    )
}
_LEAST_ALIKE = 0.2  # of the letters; with less in common, all was replaced


class Atom(NamedTuple):
    """The smallest thing that changes."""

    key: str
    """The text, or what is no text as XML."""
    format: str
    """The run's properties as XML."""
    properties: Element | None
    content: Element | None
    """What is no text."""

    @property
    def text(self) -> str:
        """What a reader sees of it: a footnote in brackets, lines of a text box after spaces."""
        if self.content is None:
            return self.key
        if words := footnote_words(self.content):
            return f" [{words}]"
        run = element("r", [deepcopy(self.content)])
        return " ".join((text_of(run), *lines_of(run)))


class Content(NamedTuple):
    """What a paragraph holds."""

    stretches: tuple[Atom, ...]
    """Its atoms, but text is not cut."""
    is_plain: bool
    """Runs only: fields, links, bookmarks and whatever else stands apart can be moved as a whole,
    not taken in pieces."""

    @property
    def atoms(self) -> list[Atom]:
        """All of it in the smallest pieces."""
        cut: list[Atom] = []
        for whole in self.stretches:
            if whole.content is None:
                _, look, properties, _ = whole
                cut += (Atom(key, look, properties, None) for key in _ATOM.findall(whole.key))
            else:
                cut.append(whole)
        return cut

    @property
    def key(self) -> tuple[tuple[str, str], ...]:
        """The same for the same text in the same formats, however it is cut into runs."""
        return tuple(
            (look, "".join(atom.key for atom in group))
            for look, group in groupby(self.stretches, key=lambda atom: atom.format)
        )

    @property
    def text(self) -> str:
        """What a reader sees."""
        return "".join(atom.text for atom in self.stretches)


class Span(NamedTuple):
    """A stretch of old atoms and what became of it; equal ones have the same text."""

    is_equal: bool
    old: Sequence[Atom]
    new: Sequence[Atom]


def read_content(paragraph: Element) -> Content:
    """What a paragraph holds, and whether it can be taken apart."""
    stretches: list[Atom] = []
    is_plain = True
    for child in paragraph:
        if child.tag == w("r"):
            is_plain &= not any(piece.tag in _FIELDS for piece in child)
            stretches += _of_run(child)
        elif child.tag in _ANCHORS:
            is_plain = False
        elif child.tag != w("pPr"):
            is_plain = False
            stretches.append(Atom(written(child), "", None, child))
    return Content(tuple(stretches), is_plain)


def _of_run(run: Element) -> Iterator[Atom]:
    properties = run.find(w("rPr"))
    if properties is not None and not len(properties):
        properties = None
    look = written(properties)
    for child in run:
        if child.tag == w("t"):
            text = child.text or ""
            if child.get(XML_SPACE) != "preserve":
                text = text.strip(_XML_SPACES)
            if text:
                yield Atom(text, look, properties, None)
        elif child.tag != w("rPr"):
            yield Atom(written(child), look, properties, child)


def runs_of(atoms: Sequence[Atom]) -> Iterator[Element]:
    """Runs that hold these atoms, one for each stretch of one format."""
    for _, group in groupby(atoms, key=lambda atom: atom.format):
        alike = list(group)
        run = element("r")
        if alike[0].properties is not None:
            run.append(deepcopy(alike[0].properties))
        for is_text, pieces in groupby(alike, key=lambda atom: atom.content is None):
            if is_text:
                text = element("t")
                text.set(XML_SPACE, "preserve")
                text.text = "".join(piece.key for piece in pieces)
                run.append(text)
            else:
                run.extend(deepcopy(piece.content) for piece in pieces if piece.content is not None)
        yield run


def changed_spans(old: Sequence[Atom], new: Sequence[Atom]) -> list[Span]:
    """Equal and changed stretches in turn."""
    start, stop = _alike_ends([atom.key for atom in old], [atom.key for atom in new])
    ends = len(old) - stop, len(new) - stop
    spans = [
        Span(True, old[:start], new[:start]),
        *_matched(old[start : ends[0]], new[start : ends[1]]),
        Span(True, old[ends[0] :], new[ends[1] :]),
    ]
    spans = _tidied(_joined(spans))
    kept = sum(len(atom.key) for span in spans if span.is_equal for atom in span.new)
    most = max(sum(len(atom.key) for atom in side) for side in (old, new))
    if kept < _LEAST_ALIKE * most and len(spans) > 1:
        return [Span(False, old, new)]
    return spans


def _matched(old: Sequence[Atom], new: Sequence[Atom]) -> Iterator[Span]:
    """Words are matched first; between two matches, what is the same at either end is equal too.

    Spaces are not matched: there are so many that they match anywhere, and slowly.
    """
    words = [[n for n, atom in enumerate(side) if not atom.key.isspace()] for side in (old, new)]
    keys = [[side[n].key for n in places] for side, places in zip((old, new), words, strict=True)]
    matched = [
        (words[0][block.a + n], words[1][block.b + n])
        for block in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_matching_blocks()
        for n in range(block.size)
    ]
    last_old = last_new = 0
    for at_old, at_new in (*matched, (len(old), len(new))):
        yield from _between(old[last_old:at_old], new[last_new:at_new])
        if at_old < len(old):
            yield Span(True, old[at_old : at_old + 1], new[at_new : at_new + 1])
        last_old, last_new = at_old + 1, at_new + 1


def _between(old: Sequence[Atom], new: Sequence[Atom]) -> Iterator[Span]:
    start, stop = _alike_ends([atom.key for atom in old], [atom.key for atom in new])
    yield Span(True, old[:start], new[:start])
    yield Span(False, old[start : len(old) - stop], new[start : len(new) - stop])
    yield Span(True, old[len(old) - stop :], new[len(new) - stop :])


def _alike_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many are the same at the start, and of the rest at the end."""
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and old[start] == new[start]:
        start += 1
    stop = 0
    while stop < shorter - start and old[-1 - stop] == new[-1 - stop]:
        stop += 1
    return start, stop


def _joined(spans: list[Span]) -> list[Span]:
    """Neighbours of one kind as one; empty ones left out."""
    filled = [span for span in spans if span.old or span.new]
    return [
        _one_of(is_equal, list(group))
        for is_equal, group in groupby(filled, key=lambda span: span.is_equal)
    ]


def _tidied(spans: list[Span]) -> list[Span]:
    """What is equal only by chance, between two changes, is part of one change."""
    places = [
        n
        for n in range(1, len(spans) - 1)
        if spans[n].is_equal and _is_chance(spans[n], spans[n - 1], spans[n + 1])
    ]
    return _joined(
        [span._replace(is_equal=span.is_equal and n not in places) for n, span in enumerate(spans)]
    )


def _is_chance(equal: Span, before: Span, after: Span) -> bool:
    """Spaces and signs alone, or a few letters between long stretches that changed."""
    if not any(atom.key[0].isalnum() or atom.content is not None for atom in equal.new):
        return True
    return 3 * _letters(equal) < min(_letters(before), _letters(after))


def _letters(span: Span) -> int:
    sides = (sum(len(atom.key) for atom in side) for side in (span.old, span.new))
    return max(sides)


def _one_of(is_equal: bool, spans: list[Span]) -> Span:
    old = [atom for span in spans for atom in span.old]
    new = [atom for span in spans for atom in span.new]
    return Span(is_equal, old, new)
