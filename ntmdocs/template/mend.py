"""Mends in a filled part what could go wrong there, at the marks left when it was compiled.

A cell without a paragraph at its end gets one (Word does not open it otherwise), and ids inside
loops are fresh; what may be wrong with tables is in `tables.py`.
The marks are characters that XML forbids, so that no value can hold one.
"""

import re

__all__ = [
    "CELLS_VARY",
    "CELL_END",
    "IDENTITY",
    "TABLE_END",
    "TABLE_START",
    "lacks_paragraph",
    "mended",
    "with_paragraphs",
]

TABLE_START, TABLE_END, CELL_END, IDENTITY = "\x01", "\x06", "\x02", "\x04"
CELLS_VARY = "\x05"  # behind TABLE_START: a loop makes cells

_IDENTITY = f"{IDENTITY}(.)([^{IDENTITY}]*){IDENTITY}"
_EMPTY_PARAGRAPH = r"<w:p(?: [^<>]*)?/>\Z"
_FIRST_DRAWING = 1001  # docxtpl numbers drawings from here
_FIRST_OTHER = 500_001  # far from what Word has given


def mended(text: str) -> str:
    """The part without marks but those of tables."""
    if IDENTITY in text:
        text = re.sub(_IDENTITY, _FreshIdentities(), text)
    return with_paragraphs(text)


def with_paragraphs(text: str) -> str:
    """The part with a paragraph at the end of each marked cell."""
    if CELL_END not in text:
        return text
    first, *rest = text.split(CELL_END)
    pieces = [first]
    for piece in rest:
        pieces += ["<w:p/>", piece] if lacks_paragraph(pieces[-1]) else [piece]
    return "".join(pieces)


def lacks_paragraph(text: str) -> bool:
    """Whether a cell that ends behind this text has no paragraph at its end."""
    return not (text.endswith("</w:p>") or re.search(_EMPTY_PARAGRAPH, text[-400:]))


class _FreshIdentities:
    """Gives ids in the order of the text: drawings all anew, the rest from the second time on."""

    def __init__(self) -> None:
        self._drawings = _FIRST_DRAWING - 1
        self._others = _FIRST_OTHER - 1
        self._used: set[tuple[str, str]] = set()
        self._open: dict[str, str] = {}

    def __call__(self, found: re.Match[str]) -> str:
        kind, old = found[1], found[2]
        if kind == "d":
            self._drawings += 1
            return str(self._drawings)
        if kind == "e":
            return self._open.get(old, old)
        new = old
        if (kind, old) in self._used:
            self._others += 1
            number = str(self._others)
            new = number if kind in ("b", "c") else f"{old.rstrip('0123456789')}{number}"
            if kind == "n":
                new = f"{old[:30]}_{number}"
        self._used.add((kind, old))
        if kind == "b":
            self._open[old] = new
        return new
