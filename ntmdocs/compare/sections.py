"""The body of a document as sections, each with its page set-up, and what became of them.

A section ends in a paragraph that carries its page set-up; the last one's stands at the end of the
body. Where a section is removed or added, the paragraph at the very end is the one that both plans
have: its end cannot be deleted, so its page set-up changes instead.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import chain

from ntmdocs.compare.align import Item, Pair, Removed, Step, align
from ntmdocs.compare.blocks import BlockMerger
from ntmdocs.compare.changes import Journal, Piece, PieceKind
from ntmdocs.compare.revisions import DELETED, INSERTED, Pen
from ntmdocs.language import msgids, tr
from ntmdocs.word.elements import Element, element, parent_of, written
from ntmdocs.word.names import w
from ntmdocs.word.text import lines_of

__all__ = ["PageSection", "SectionMerger", "page_sections"]

_SETUP = w("pPr/sectPr")
_REFERENCES = (w("headerReference"), w("footerReference"))
_ALIKE = 0.4
_TURNED = msgids({True: "Trang nằm ngang", False: "Trang đứng"})
_SETUP_CHANGED = msgids("Thiết lập trang")


@dataclass(frozen=True, eq=False)
class PageSection:
    """A part of the body with one page set-up."""

    blocks: tuple[Element, ...]
    end: Element
    """The paragraph it ends in."""
    setup: Element
    """Its `sectPr`."""

    @property
    def is_landscape(self) -> bool:
        """Whether its pages lie on their side."""
        size = self.setup.find(w("pgSz"))
        return size is not None and size.get(w("orient")) == "landscape"


def page_sections(body: Element) -> list[PageSection]:
    """The sections in order; the body gets a last paragraph and a page set-up if it has none."""
    blocks = [child for child in body if child.tag in (w("p"), w("tbl"))]
    setup = body.find(w("sectPr"))
    if setup is None:
        setup = element("sectPr")
    if not blocks or blocks[-1].tag != w("p") or blocks[-1].find(_SETUP) is not None:
        blocks.append(element("p"))
    sections, start = [], 0
    for n, block in enumerate(blocks):
        own = setup if n == len(blocks) - 1 else block.find(_SETUP)
        if own is not None and block.tag == w("p"):
            sections.append(PageSection(tuple(blocks[start:n]), block, own))
            start = n + 1
    return sections


class SectionMerger:
    """Merges the sections of one comparison."""

    def __init__(self, pen: Pen, journal: Journal, blocks: BlockMerger) -> None:
        self._pen = pen
        self._journal = journal
        self._blocks = blocks

    def body(self, old: Sequence[PageSection], new: Sequence[PageSection]) -> Element:
        """The body with all changes tracked."""
        if len(old) != len(new):
            _say_what_is_inherited(old)
            _say_what_is_inherited(new)
        made = element("body")
        steps = chain.from_iterable(
            self._section(step, old[-1], new[-1]) for step in _aligned(old, new)
        )
        made.extend(self._blocks.kept_apart(steps))
        made.append(self._blocks.paragraphs.changed(old[-1].end, new[-1].end))
        made.append(self._setup(old[-1], new[-1]))
        return made

    def _section(
        self, step: Step[PageSection], last_old: PageSection, last_new: PageSection
    ) -> Iterator[Element]:
        """A section's blocks and its end, but for the end of the body."""
        if isinstance(step, Pair):
            yield from self._blocks.merged(step.old.blocks, step.new.blocks)
            if step.old is not last_old and step.new is not last_new:
                yield self._end(step.old, step.new)
            elif step.old is not last_old:
                yield self._one_sided_end(step.old, DELETED)
            elif step.new is not last_new:
                yield self._one_sided_end(step.new, INSERTED)
            return
        section, name = (step.old, DELETED) if isinstance(step, Removed) else (step.new, INSERTED)
        yield from (self._blocks.one_sided(block, name) for block in section.blocks)
        if section not in (last_old, last_new):
            yield self._one_sided_end(section, name)

    def _one_sided_end(self, section: PageSection, name: str) -> Element:
        """The end of a section that is not the last one; its page set-up stays with it."""
        return self._blocks.paragraphs.one_sided(section.end, name)

    def _end(self, old: PageSection, new: PageSection) -> Element:
        made = self._blocks.paragraphs.changed(old.end, new.end)
        for setup in made.findall(_SETUP):
            parent_of(setup).replace(setup, self._setup(old, new))
        return made

    def _setup(self, old: PageSection, new: PageSection) -> Element:
        """The page set-up, and what it was."""
        made = deepcopy(new.setup)
        self._pen.change_section(made, old.setup)
        if made.find(w("sectPrChange")) is not None:
            self._note(old, new)
        return made

    def _note(self, old: PageSection, new: PageSection) -> None:
        if old.is_landscape != new.is_landscape:
            was, becomes = tr(_TURNED[old.is_landscape]), tr(_TURNED[new.is_landscape])
            self._journal.note([Piece(PieceKind.DELETED, was), Piece(PieceKind.INSERTED, becomes)])
        else:
            self._journal.note([Piece(PieceKind.REFORMATTED, tr(_SETUP_CHANGED))])


def _say_what_is_inherited(sections: Sequence[PageSection]) -> None:
    """Headers and footers of the section before: said in each, so that any may become the first."""
    inherited: dict[tuple[str, str | None], Element] = {}
    for section in sections:
        for child in [child for child in section.setup if child.tag in _REFERENCES]:
            section.setup.remove(child)
            inherited[str(child.tag), child.get(w("type"))] = child
        section.setup[0:0] = map(deepcopy, inherited.values())


def _aligned(old: Sequence[PageSection], new: Sequence[PageSection]) -> list[Step[PageSection]]:
    """The main text stays the main text; annexes are aligned by their words."""
    common = _common_lines(old) | _common_lines(new)
    rest = align(*([_item(section, common) for section in side[1:]] for side in (old, new)))
    return [Pair(old[0], new[0]), *rest]


def _item(section: PageSection, common: set[str]) -> Item[PageSection]:
    text = " ".join(line for line in _lines(section) if line not in common)
    key = tuple(map(written, section.blocks))
    return Item(section, "section", key, text, least_alike=_ALIKE)


def _common_lines(sections: Sequence[PageSection]) -> set[str]:
    """Lines of several annexes (what they are attached to, titles of columns) tell none apart."""
    count = Counter(line for section in sections[1:] for line in set(_lines(section)))
    return {line for line, times in count.items() if times > 1}


def _lines(section: PageSection) -> list[str]:
    return [line for block in section.blocks for line in lines_of(block)]
