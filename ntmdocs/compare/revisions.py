"""The marks of tracked changes: each with a number of its own, an author, and a time if known."""

from datetime import datetime
from itertools import count

from ntmdocs.word.elements import Element, bare, element, written
from ntmdocs.word.names import w

__all__ = ["DELETED", "INSERTED", "Pen"]

INSERTED, DELETED = "ins", "del"

_IN_DELETED = {w("t"): w("delText"), w("instrText"): w("delInstrText")}
_RUN = w(".//r")
_MOST_LETTERS = 255  # of an author's name, in Word
# What the older format in a change does not speak of.
_NOT_PARAGRAPH = ("rPr", "sectPr", "pPrChange")
_NOT_SECTION = ("headerReference", "footerReference", "sectPrChange")
_NOT_RUN = ("ins", "del", "moveFrom", "moveTo", "rPrChange")
# What of a paragraph mark's properties stands after the marks: they come first.
_AFTER_RUN_PROPERTIES = (w("sectPr"), w("pPrChange"))


class Pen:
    """Makes the marks of one comparison."""

    def __init__(self, author: str, at: datetime | None, first: int) -> None:
        self._author = author[:_MOST_LETTERS]
        # Word shows this time as it stands: it is the wall clock's, whatever the Z says.
        self._at = at and at.replace(tzinfo=None, microsecond=0).isoformat() + "Z"
        self._numbers = count(first)
        self.has_written = False

    def mark(self, name: str) -> Element:
        """`w:ins`, `w:del`, `w:pPrChange`, …, still empty."""
        self.has_written = True
        made = element(name)
        made.set(w("id"), str(next(self._numbers)))
        made.set(w("author"), self._author)
        if self._at:
            made.set(w("date"), self._at)
        return made

    def mark_paragraph(self, paragraph: Element, *names: str) -> None:
        """Mark a paragraph's end as inserted, deleted, or (in this order) both."""
        properties = _first_child(paragraph, "pPr")
        of_mark = properties.find(w("rPr"))
        if of_mark is None:
            of_mark = element("rPr")
            after = [one for one in properties if one.tag in _AFTER_RUN_PROPERTIES]
            properties.insert(len(properties) - len(after), of_mark)
        for place, name in enumerate(names):
            of_mark.insert(place, self.mark(name))

    def mark_row(self, row: Element, name: str) -> None:
        """Mark a row as inserted or deleted; its cells are marked apart."""
        properties = row.find(w("trPr"))
        if properties is None:
            properties = element("trPr")
            before = row.find(w("tblPrEx"))
            row.insert(0 if before is None else 1, properties)
        change = properties.find(w("trPrChange"))
        mark = self.mark(name)
        if change is None:
            properties.append(mark)
        else:
            change.addprevious(mark)

    def wrap_runs(self, parent: Element, name: str) -> None:
        """Mark the runs in a paragraph, those inside links and fields too."""
        mark: Element | None = None
        for child in list(parent):
            if child.tag != w("r"):
                mark = None
                if child.tag not in (w("pPr"), w("del")) and child.find(_RUN) is not None:
                    self.wrap_runs(child, name)
                continue
            if mark is None:
                mark = self.mark(name)
                child.addprevious(mark)
            mark.append(child)
            if name == DELETED:
                mark_as_deleted(child)

    def change_paragraph(self, properties: Element, old: Element | None) -> None:
        """Note in a paragraph's properties that they were others."""
        self._change(properties, old, "pPr", _NOT_PARAGRAPH)
        before, after = _of_mark(old), _of_mark(properties)
        if not _same("rPr", before, after, _NOT_RUN):
            if after is None:
                after = element("rPr")
                places = [one for one in properties if one.tag in _AFTER_RUN_PROPERTIES]
                properties.insert(len(properties) - len(places), after)
            self._change(after, before, "rPr", _NOT_RUN)

    def change_section(self, properties: Element, old: Element) -> None:
        """Note in a section's properties that they were others."""
        self._change(properties, old, "sectPr", _NOT_SECTION)

    def change_run(self, run: Element, old: Element | None) -> None:
        """Note that a run's format was another."""
        self._change(_first_child(run, "rPr"), old, "rPr", _NOT_RUN)

    def _change(
        self, new: Element, old: Element | None, name: str, without: tuple[str, ...]
    ) -> None:
        if not _same(name, old, new, without):
            mark = self.mark(f"{name}Change")
            mark.append(bare(name, old, without))
            new.append(mark)


def mark_as_deleted(run: Element) -> None:
    """Text of a deleted run is no text to a program that knows no tracked changes."""
    for child in run:
        child.tag = _IN_DELETED.get(child.tag, child.tag)


def _first_child(parent: Element, name: str) -> Element:
    found = parent.find(w(name))
    if found is None:
        found = element(name)
        parent.insert(0, found)
    return found


def _of_mark(properties: Element | None) -> Element | None:
    return None if properties is None else properties.find(w("rPr"))


def _same(name: str, old: Element | None, new: Element | None, without: tuple[str, ...]) -> bool:
    return written(bare(name, old, without)) == written(bare(name, new, without))
