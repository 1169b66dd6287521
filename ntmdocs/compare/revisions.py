"""Revisions, Word's tracked changes: each has a number of its own, an author, a time if known.

What Word calls the paragraph mark (¶) is here the paragraph's end: it is removed and added apart
from the words, and has a format of its own.
"""

from datetime import datetime
from itertools import count

from ntmdocs.word.elements import Element, bare, element, written
from ntmdocs.word.names import w

__all__ = ["DELETED", "INSERTED", "Pen", "delete_text"]

INSERTED, DELETED = "ins", "del"

_IN_DELETED = {w("t"): w("delText"), w("instrText"): w("delInstrText")}
_RUN = w(".//r")
_MOST_LETTERS = 255  # of an author's name, in Word
# What the older format in a change does not speak of.
_NOT_PARAGRAPH = ("rPr", "sectPr", "pPrChange")
_NOT_SECTION = ("headerReference", "footerReference", "sectPrChange")
_NOT_CELL = ("tcPrChange",)
_NOT_RUN = ("ins", "del", "moveFrom", "moveTo", "rPrChange")
# What of a paragraph's properties stands behind those of its end.
_AFTER_RUN_PROPERTIES = (w("sectPr"), w("pPrChange"))


class Pen:
    """Makes the revisions of one comparison."""

    def __init__(self, author: str, at: datetime | None, first: int) -> None:
        self._author = author[:_MOST_LETTERS]
        # Word shows this time as it stands: it is the wall clock's, whatever the Z says.
        self._at = at and at.replace(tzinfo=None, microsecond=0).isoformat() + "Z"
        self._numbers = count(first)
        self.has_written = False

    def revision(self, name: str) -> Element:
        """`w:ins`, `w:del`, `w:pPrChange`, …, still empty."""
        self.has_written = True
        made = element(name)
        made.set(w("id"), str(next(self._numbers)))
        made.set(w("author"), self._author)
        if self._at:
            made.set(w("date"), self._at)
        return made

    def revise_end(self, paragraph: Element, *names: str) -> None:
        """Note that a paragraph's end was inserted, deleted, or (in this order) both."""
        properties = _first_child(paragraph, "pPr")
        of_end = properties.find(w("rPr"))
        if of_end is None:
            of_end = element("rPr")
            after = [child for child in properties if child.tag in _AFTER_RUN_PROPERTIES]
            properties.insert(len(properties) - len(after), of_end)
        for place, name in enumerate(names):
            of_end.insert(place, self.revision(name))

    def revise_row(self, row: Element, name: str) -> None:
        """Note that a row was inserted or deleted; that of its cells is noted apart."""
        properties = row.find(w("trPr"))
        if properties is None:
            properties = element("trPr")
            before = row.find(w("tblPrEx"))
            row.insert(0 if before is None else 1, properties)
        change = properties.find(w("trPrChange"))
        revision = self.revision(name)
        if change is None:
            properties.append(revision)
        else:
            change.addprevious(revision)

    def wrap_runs(self, parent: Element, name: str) -> None:
        """Note that a paragraph's runs were inserted or deleted, inside links and fields too."""
        revision: Element | None = None
        for child in list(parent):
            if child.tag != w("r"):
                revision = None
                if child.tag not in (w("pPr"), w("del")) and child.find(_RUN) is not None:
                    self.wrap_runs(child, name)
                continue
            if revision is None:
                revision = self.revision(name)
                child.addprevious(revision)
            revision.append(child)
            if name == DELETED:
                delete_text(child)

    def change_paragraph(self, properties: Element, old: Element | None) -> None:
        """Note in a paragraph's properties that they were others."""
        self._change(properties, old, "pPr", _NOT_PARAGRAPH)
        before, after = _end_format(old), _end_format(properties)
        if not _same("rPr", before, after, _NOT_RUN):
            if after is None:
                after = element("rPr")
                behind = [child for child in properties if child.tag in _AFTER_RUN_PROPERTIES]
                properties.insert(len(properties) - len(behind), after)
            self._change(after, before, "rPr", _NOT_RUN)

    def change_section(self, properties: Element, old: Element) -> None:
        """Note in a section's properties that they were others."""
        self._change(properties, old, "sectPr", _NOT_SECTION)

    def change_cell(self, properties: Element, old: Element | None) -> None:
        """Note in a cell's properties that they were others: it was wider or narrower."""
        self._change(properties, old, "tcPr", _NOT_CELL)

    def change_grid(self, grid: Element, old: Element) -> None:
        """Note in a table's grid that its columns had other widths; Word dates no such note."""
        if not _same("tblGrid", old, grid, ()):
            self.has_written = True
            change = element("tblGridChange")
            change.set(w("id"), str(next(self._numbers)))
            change.append(bare("tblGrid", old, ()))
            grid.append(change)

    def change_run(self, run: Element, old: Element | None) -> None:
        """Note that a run's format was another."""
        self._change(_first_child(run, "rPr"), old, "rPr", _NOT_RUN)

    def _change(
        self, new: Element, old: Element | None, name: str, without: tuple[str, ...]
    ) -> None:
        if not _same(name, old, new, without):
            revision = self.revision(f"{name}Change")
            revision.append(bare(name, old, without))
            new.append(revision)


def delete_text(run: Element) -> None:
    """Text of a deleted run is no text to a program that knows no tracked changes."""
    for child in run:
        child.tag = _IN_DELETED.get(child.tag, child.tag)


def _first_child(parent: Element, name: str) -> Element:
    found = parent.find(w(name))
    if found is None:
        found = element(name)
        parent.insert(0, found)
    return found


def _end_format(properties: Element | None) -> Element | None:
    return None if properties is None else properties.find(w("rPr"))


def _same(name: str, old: Element | None, new: Element | None, without: tuple[str, ...]) -> bool:
    return written(bare(name, old, without)) == written(bare(name, new, without))
