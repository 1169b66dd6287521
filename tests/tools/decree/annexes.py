"""Appendix I, part III.1: heading, title and reference of each annex."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from tools.decree.asked import Look, looks, within
from tools.decree.pages import text_axes
from tools.decree.parts import Parts, text_lines
from tools.page import Line, Page

ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
HEADING = Look("annex heading", "III.1.b", (14, 14), True, False, False)
TITLE = Look("annex title", "III.1.b", (13, 14), True, False, True)
NOTE = Look("annex reference", "III.1.c", (13, 14), False, True)


def annex_problems(parts: Parts) -> Iterator[str]:
    """Findings on the annexes."""
    for number, pages in enumerate(parts.annexes, start=1):
        heading, *lines = text_lines(pages[0])
        expected = f"Phụ lục {roman(number)}" if len(parts.annexes) > 1 else "Phụ lục"
        if heading.text != expected:
            yield f'annex {number} (III.1.a): "{heading.text}"; asked "{expected}"'
        title = list(takewhile(lambda line: not line.text.startswith("("), lines))
        note = _note(lines[len(title) :])
        if not note:
            yield f'annex {number} (III.1.c): no line "(Kèm theo …)"'
            continue
        for look, found in ((HEADING, [heading]), (TITLE, title), (NOTE, note)):
            yield from _line_problems(parts, pages[0], look, found)


def _line_problems(parts: Parts, page: Page, look: Look, lines: list[Line]) -> Iterator[str]:
    for line in lines:
        yield from looks(look, line)
        off = min(abs(line.centre_mm - axis) for axis in text_axes(parts, page))
        what = f'page {page.number} (III.1): "{line.text[:30]}" off centre'
        yield from within(what, off, 0, 0, "mm", 0.7)


def _note(lines: list[Line]) -> list[Line]:
    """`(Kèm theo …)`, to the line that closes the bracket."""
    if not lines or not lines[0].text.startswith("(Kèm theo"):
        return []
    end = next((n for n, line in enumerate(lines) if line.text.endswith(")")), 0)
    return lines[: end + 1]


def roman(number: int) -> str:
    """1 → I; enough for the annexes of a plan."""
    text = ""
    for value, letters in ROMAN:
        text += letters * (number // value)
        number %= value
    return text
