"""A paragraph and what it became, deleted, inserted or changed."""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import groupby

from ntmdocs.compare.align import Item, Pair
from ntmdocs.compare.atoms import Content, Span, changed_spans, read_content, runs_of
from ntmdocs.compare.changes import Journal, Piece, PieceKind, pieces_of
from ntmdocs.compare.looks import look_of
from ntmdocs.compare.revisions import DELETED, INSERTED, Pen, delete_text
from ntmdocs.word.elements import Element, bare, element, written
from ntmdocs.word.names import w
from ntmdocs.word.styles import Styles

__all__ = ["ParagraphMerger", "paragraph_item"]

_NUMBER = re.compile(r"^(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)] (?=.)")
_STYLE = w("pPr/pStyle")


def paragraph_item(paragraph: Element) -> Item[Element]:
    """A paragraph to be aligned; one without words belongs to others of its style.

    A heading is known by its title: its number changes with what stands before it.
    """
    content = read_content(paragraph)
    text = content.text
    found = paragraph.find(_STYLE)
    style = None if found is None else found.get(w("val"))
    kind = "p" if text.strip() else ("p", style)
    key = (_look(paragraph), content.key)
    is_whole = not content.is_plain
    return Item(paragraph, kind, key, _NUMBER.sub("", text), style=style, is_whole=is_whole)


def _look(paragraph: Element) -> str:
    properties = paragraph.find(w("pPr"))
    return written(bare("pPr", properties, ("sectPr",)))


class ParagraphMerger:
    """Merges paragraphs of one comparison, and notes what changed."""

    def __init__(self, pen: Pen, journal: Journal, styles: Styles) -> None:
        self._pen = pen
        self._journal = journal
        self._styles = styles

    def one_sided(self, paragraph: Element, name: str, *, keeps_end: bool = False) -> Element:
        """A paragraph deleted or inserted; `keeps_end` leaves its end as it is."""
        content = read_content(paragraph)
        kind = PieceKind.DELETED if name == DELETED else PieceKind.INSERTED
        self._journal.note([Piece(kind, content.text)])
        made = self._revised(paragraph, content, name)
        if not keeps_end:
            self._pen.revise_end(made, name)
        return made

    def changed(self, old: Element, new: Element) -> Element:
        """A paragraph that became another: its words, their format, its own format."""
        contents = read_content(old), read_content(new)
        is_reformatted = _look(old) != _look(new)
        is_seen = is_reformatted and look_of(old, self._styles) != look_of(new, self._styles)
        if contents[0].key == contents[1].key:
            made = deepcopy(new)
            self._journal.note([Piece(PieceKind.SAME, contents[1].text)], reformatted=is_seen)
        elif all(content.is_plain for content in contents):
            spans = changed_spans(contents[0].atoms, contents[1].atoms)
            made = element("p", [*_properties(new), *self._spans(spans)])
            self._note(spans, is_seen)
        else:
            made = self._exchanged(old, new)
            self._note([Span(False, contents[0].atoms, contents[1].atoms)], is_seen)
        if is_reformatted:
            self._change_look(made, old)
        return made

    @staticmethod
    def can_grow(blocks: Iterable[Element]) -> bool:
        """Whether the ends of these paragraphs may be removed and added apart from their words."""
        return all(block.tag == w("p") and read_content(block).is_plain for block in blocks)

    def ended(self, old: Element, new: Element, name: str) -> Element:
        """A changed paragraph whose end was deleted or inserted: its words join the next ones."""
        spans = changed_spans(read_content(old).atoms, read_content(new).atoms)
        self._note(spans, False)
        own = _properties(old if name == DELETED else new)
        made = element("p", [*own, *self._spans(spans)])
        self._pen.revise_end(made, name)
        return made

    def last(self, ended: Pair[Element], paragraph: Element, name: str) -> Element:
        """The paragraph after one that ended so: its end is the one that both plans have."""
        made = self.one_sided(paragraph, name, keeps_end=True)
        old, new = (paragraph, ended.new) if name == DELETED else (ended.old, paragraph)
        own = made.find(w("pPr"))
        if own is not None:
            made.remove(own)
        made[0:0] = _properties(new)
        if _look(old) != _look(new):
            self._change_look(made, old)
        return made

    def separator(self) -> Element:
        """A paragraph that never was, both inserted and deleted.

        It stands between two tables, which would else grow together.
        """
        made = element("p")
        self._pen.revise_end(made, INSERTED, DELETED)
        return made

    def _change_look(self, made: Element, old: Element) -> None:
        """Note that the paragraph `made` had the format of the old one."""
        properties = made.find(w("pPr"))
        if properties is None:
            properties = element("pPr")
            made.insert(0, properties)
        self._pen.change_paragraph(properties, old.find(w("pPr")))

    def _note(self, spans: Iterable[Span], is_reformatted: bool) -> None:
        self._journal.note(pieces_of(spans), reformatted=is_reformatted)

    def _revised(self, paragraph: Element, content: Content, name: str) -> Element:
        if not content.is_plain:
            made = deepcopy(paragraph)
            self._pen.wrap_runs(made, name)
            return made
        made = element("p", _properties(paragraph))
        runs = [*runs_of(content.atoms)]
        if runs:
            made.append(self._wrapped(runs, name))
        return made

    def _exchanged(self, old: Element, new: Element) -> Element:
        """All of the old content deleted and all of the new inserted, in one paragraph."""
        made = deepcopy(new)
        self._pen.wrap_runs(made, INSERTED)
        removed = deepcopy(old)
        self._pen.wrap_runs(removed, DELETED)
        place = 1 if made.find(w("pPr")) is not None else 0
        made[place:place] = [child for child in removed if child.tag != w("pPr")]
        return made

    def _spans(self, spans: Iterable[Span]) -> Iterator[Element]:
        for span in spans:
            if span.is_equal:
                yield from self._kept_runs(span)
                continue
            for atoms, name in ((span.old, DELETED), (span.new, INSERTED)):
                if atoms:
                    yield self._wrapped(runs_of(atoms), name)

    def _kept_runs(self, span: Span) -> Iterator[Element]:
        """Runs of the new format; where the old one was another, that is noted."""
        pairs = zip(span.old, span.new, strict=True)
        for looks, group in groupby(pairs, key=lambda pair: (pair[0].format, pair[1].format)):
            members = list(group)
            for run in runs_of([new for _, new in members]):
                if looks[0] != looks[1]:
                    self._pen.change_run(run, members[0][0].properties)
                yield run

    def _wrapped(self, runs: Iterable[Element], name: str) -> Element:
        revision = self._pen.revision(name)
        for run in runs:
            if name == DELETED:
                delete_text(run)
            revision.append(run)
        return revision


def _properties(paragraph: Element) -> list[Element]:
    found = paragraph.find(w("pPr"))
    return [] if found is None else [deepcopy(found)]
