"""Paragraphs and tables in order, of a section or of a cell, and what became of them."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy

from ntmdocs.compare.align import Added, Item, Pair, Removed, Step, align
from ntmdocs.compare.changes import Journal
from ntmdocs.compare.paragraphs import ParagraphMerger, paragraph_item
from ntmdocs.compare.revisions import DELETED, INSERTED, Pen
from ntmdocs.compare.table_changes import TableMerger, table_item
from ntmdocs.word.elements import Element, element
from ntmdocs.word.names import w
from ntmdocs.word.styles import Styles

__all__ = ["BlockMerger"]

_P, _TBL = w("p"), w("tbl")

Blocks = Sequence[Element]
Steps = list[Step[Element]]


class BlockMerger:
    """Merges the blocks of one comparison."""

    def __init__(
        self, pen: Pen, journal: Journal, styles: Styles, titles: Mapping[Element, str]
    ) -> None:
        self._journal = journal
        self._titles = titles
        self.paragraphs = ParagraphMerger(pen, journal, styles)
        self._tables = TableMerger(pen, journal, self._cell, self.one_sided)

    def merged(self, old: Blocks, new: Blocks) -> Iterator[Element]:
        """Blocks between which others may be removed and added."""
        yield from map(self._block, _tables_with_their_gaps(_aligned(old, new)))

    def one_sided(self, block: Element, name: str) -> Element:
        """A block deleted or inserted."""
        self._enter(block if name == DELETED else None, block if name == INSERTED else None)
        if block.tag == _P:
            return self.paragraphs.one_sided(block, name)
        return self._tables.one_sided(block, name)

    def kept_apart(self, blocks: Iterator[Element]) -> Iterator[Element]:
        """Blocks with a paragraph between two tables that came together."""
        last: Element | None = None
        for block in blocks:
            if last is not None and last.tag == block.tag == _TBL:
                yield self.paragraphs.separator()
            yield block
            last = block

    def _block(self, step: Step[Element]) -> Element:
        if isinstance(step, Removed):
            return self.one_sided(step.old, DELETED)
        if isinstance(step, Added):
            return self.one_sided(step.new, INSERTED)
        old, new = step
        self._enter(old, new)
        if new in self._titles:  # a heading that became another: one section, called as it is now
            self._journal.enter(self._titles[new])
        if new.tag == _P:
            return self.paragraphs.changed(old, new)
        return self._tables.changed(old, new)

    def _enter(self, old: Element | None, new: Element | None) -> None:
        if old is not None and old in self._titles:
            self._journal.enter(self._titles[old], new=False)
        if new is not None and new in self._titles:
            self._journal.enter(self._titles[new], old=False)

    def _cell(self, old: Element, new: Element) -> Element:
        """A cell that became another; the end of its last paragraph cannot be removed or added."""
        made = element("tc")
        made.extend(deepcopy(child) for child in new if child.tag not in (_P, _TBL))
        made.extend(self.kept_apart(self._cell_blocks(old, new)))
        return made

    def _cell_blocks(self, old: Element, new: Element) -> Iterator[Element]:
        steps = _aligned(_blocks(old), _blocks(new))
        paired = [(n, step) for n, step in enumerate(steps) if isinstance(step, Pair)]
        last = paired[-1][0] if paired else -1
        removed = [step.old for step in steps[last + 1 :] if isinstance(step, Removed)]
        added = [step.new for step in steps[last + 1 :] if isinstance(step, Added)]
        if removed and added:
            yield from map(self._block, steps[: last + 1])
            yield from (self.one_sided(block, DELETED) for block in removed[:-1])
            yield from (self.one_sided(block, INSERTED) for block in added[:-1])
            yield self.paragraphs.changed(removed[-1], added[-1])
        elif removed or added:
            yield from map(self._block, steps[:last])
            yield from self._grown(paired[-1][1], removed, added)
        else:
            yield from map(self._block, steps)

    def _grown(self, pair: Pair[Element], removed: Blocks, added: Blocks) -> Iterator[Element]:
        """The last paragraph of a cell and those that followed it, or follow it now.

        Who adds a paragraph behind the last one adds an end behind that one's words, and the
        cell's own end gets the format of the new paragraph.
        """
        name, more = (DELETED, removed) if removed else (INSERTED, added)
        if self.paragraphs.can_grow([pair.old, pair.new, *more]):
            yield self.paragraphs.ended(pair.old, pair.new, name)
            yield from (self.one_sided(block, name) for block in more[:-1])
            yield self.paragraphs.last(pair, more[-1], name)
        else:
            yield self.one_sided(pair.old if removed else pair.new, name)
            yield from (self.one_sided(block, name) for block in more[:-1])
            last = (more[-1], pair.new) if removed else (pair.old, more[-1])
            yield self.paragraphs.changed(*last)


def _aligned(old: Blocks, new: Blocks) -> Steps:
    return _tables_with_their_gaps(align([*map(_item, old)], [*map(_item, new)]))


def _item(block: Element) -> Item[Element]:
    return paragraph_item(block) if block.tag == _P else table_item(block)


def _blocks(parent: Element) -> Blocks:
    return [child for child in parent if child.tag in (_P, _TBL)]


def _tables_with_their_gaps(steps: Steps) -> Steps:
    """Where a table is replaced, the empty paragraph before it is replaced too.

    So the two tables stand apart, and each has the gap that it had.
    """
    made: Steps = []
    for step in steps:
        is_new_table = isinstance(step, Added) and step.new.tag == _TBL
        if is_new_table and made and _is_lost_table(made[-1]):
            start = len(made)
            while start and isinstance(made[start - 1], Removed):
                start -= 1
            gap = made[start - 1] if start else None
            if isinstance(gap, Pair) and _is_empty(gap.old) and _is_empty(gap.new):
                made[start - 1] = Removed(gap.old)
                made.append(Added(gap.new))
        made.append(step)
    return made


def _is_lost_table(step: Step[Element]) -> bool:
    return isinstance(step, Removed) and step.old.tag == _TBL


def _is_empty(block: Element) -> bool:
    return block.tag == _P and all(child.tag == w("pPr") for child in block)
