"""Appendix I, part I: paper, margins, font, colour, page numbers; and no empty page."""

from __future__ import annotations

from collections.abc import Iterator

from tools.decree.asked import Look, looks, within
from tools.decree.parts import Parts, page_numbers, text_lines
from tools.page import Page

TIMES = ("LiberationSerif", "Tinos", "TimesNewRoman")
SLACK_MM = 0.3
FULL_PAGE_SLACK_MM = 14.0  # two lines that were kept for the next page
PAGE_NUMBER = Look("page number", "I.7", (13, 14), None, False, None)
# Least margins left, right, top, bottom (I.3); a page lying on its side may keep them turned.
UPRIGHT_MARGINS = (30.0, 15.0, 20.0, 20.0)
TURNED_MARGINS = (UPRIGHT_MARGINS, (20.0, 20.0, 30.0, 15.0), (20.0, 20.0, 15.0, 30.0))


def page_problems(parts: Parts) -> Iterator[str]:
    """Findings on all pages."""
    for page in [*parts.main, *(page for annex in parts.annexes for page in annex)]:
        yield from _paper_problems(page)
        yield from _letter_problems(page)
        yield from _overflow_problems(page)
        if not text_lines(page):
            yield f"page {page.number}: empty"
    yield from _margin_problems(parts)
    for pages in [parts.main, *parts.annexes]:
        yield from _number_problems(parts, pages)


def _paper_problems(page: Page) -> Iterator[str]:
    width, height = sorted((page.width_mm, page.height_mm))
    yield from within(f"page {page.number} (I.1): short side", width, 210, 210, "mm", 0.5)
    yield from within(f"page {page.number} (I.1): long side", height, 297, 297, "mm", 0.5)


def _letter_problems(page: Page) -> Iterator[str]:
    runs = [run for line in page.lines for run in line.runs]
    for font in sorted({run.font for run in runs if not run.font.startswith(TIMES)}):
        yield f"page {page.number} (I.4): letters in {font}; asked a font with Times metrics"
    for text in [run.text for run in runs if not run.black]:
        yield f'page {page.number} (I.4): "{text[:40]}" is not black'


def _overflow_problems(page: Page) -> Iterator[str]:
    """Text and tables inside the least margins."""
    boxes = [(x.x0_mm, x.x1_mm, x.top_mm, x.bottom_mm, x.text[:40]) for x in text_lines(page)]
    boxes += [(x.x0_mm, x.x1_mm, x.top_mm, x.bottom_mm, "table") for x in page.tables]
    ways = TURNED_MARGINS if page.width_mm > page.height_mm else (UPRIGHT_MARGINS,)
    found = [[x for box in boxes for x in _beyond(page, box, way)] for way in ways]
    yield from min(found, key=len)


def _beyond(
    page: Page, box: tuple[float, float, float, float, str], margins: tuple[float, ...]
) -> Iterator[str]:
    x0, x1, top, bottom, what = box
    rooms = (x0, page.width_mm - x1, top, page.height_mm - bottom)
    names = ("left", "right", "top", "bottom")
    for name, room, margin in zip(names, rooms, margins, strict=True):
        if room < margin - SLACK_MM:
            place = f'page {page.number} (I.3): "{what}"'
            yield f"{place} is {room:.1f} mm from the {name} edge; asked {margin:g} mm or more"


def _margin_problems(parts: Parts) -> Iterator[str]:
    """Margins of the main text no wider than asked; that they are wide enough is seen above."""
    width, height = parts.main[0].width_mm, parts.main[0].height_mm
    yield from within("left margin (I.3)", parts.left_mm, 30, 35, "mm", SLACK_MM)
    yield from within("right margin (I.3)", width - parts.right_mm, 15, 20, "mm", SLACK_MM)
    lines = [line for page in parts.main for line in text_lines(page)]
    top = min((line.top_mm for line in lines), default=0.0)
    yield from within("top margin (I.3)", top, 20, 25, "mm", SLACK_MM)
    if len(parts.main) > 2:
        bottom = height - max(line.bottom_mm for line in lines)
        yield from within("bottom margin (I.3)", bottom, 20, 25 + FULL_PAGE_SLACK_MM, "mm", 0.3)


def _number_problems(parts: Parts, pages: list[Page]) -> Iterator[str]:
    """Counted from 1 in the main text and in each annex; not shown on the first page."""
    for expected, page in enumerate(pages, start=1):
        numbers = page_numbers(page)
        shown = [line.text for line in numbers]
        if shown != ([] if expected == 1 else [str(expected)]):
            wanted = "none" if expected == 1 else expected
            yield f"page {page.number} (I.7): page number {shown or 'none'}; asked {wanted}"
        for line in numbers:
            yield from looks(PAGE_NUMBER, line)
            axes = text_axes(parts, page)
            off = min(abs(line.centre_mm - axis) for axis in axes)
            yield from within(f"page {page.number} (I.7): number off centre", off, 0, 0, "mm", 0.7)


def text_axes(parts: Parts, page: Page) -> tuple[float, ...]:
    """Where the middle of a page may be: of its text, or of the paper."""
    right_margin = parts.main[0].width_mm - parts.right_mm
    return (parts.left_mm + page.width_mm - right_margin) / 2, page.width_mm / 2
