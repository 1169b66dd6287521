"""The pages of a paper taken apart: main text and annexes; header, addressees, body, ending."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from tools.page import Line, Page

NUMBER_ZONE_MM = 20.0  # the top margin, where the page number stands
ANNEX_HEADING = re.compile(r"phụ lục( [ivxlc\d]+)?", re.IGNORECASE)
ADDRESSED_MM = 20.0  # addressees stand farther in than any paragraph
LABEL = re.compile(r"nơi nhận", re.IGNORECASE)


@dataclass(frozen=True)
class PlacedLine:
    """A line and the page it stands on."""

    page: Page
    line: Line


@dataclass(frozen=True)
class Parts:
    """Main text and annexes, each a run of pages."""

    main: list[Page]
    annexes: list[list[Page]]

    @cached_property
    def left_mm(self) -> float:
        """Left edge of the main text."""
        return min((item.line.x0_mm for item in self._free_lines), default=0.0)

    @cached_property
    def right_mm(self) -> float:
        """Right edge of the main text: the farthest place where several lines end."""
        ends = sorted((item.line.x1_mm for item in self._free_lines), reverse=True)
        edges = (end for end, third in zip(ends, ends[2:], strict=False) if end - third < 0.5)
        return next(edges, max(ends, default=0.0))

    @property
    def centre_mm(self) -> float:
        """Middle of the main text."""
        return (self.left_mm + self.right_mm) / 2

    @cached_property
    def national_name(self) -> Line | None:
        """Quốc hiệu, however it is spelt; where it is broken, its first line."""
        return find(self.main[0], r"cộng h")

    @cached_property
    def title(self) -> Line | None:
        """Tên loại."""
        return find(self.main[0], r"(kế hoạch|báo cáo|tờ trình|thông báo)$")

    @cached_property
    def title_end_mm(self) -> float:
        """Where the body begins on page 1: below the subject's rule."""
        if self.title is None:
            return 0.0
        below = (x.y_mm for x in self.main[0].rules if x.y_mm > self.title.baseline_mm)
        return next(below, self.title.baseline_mm)

    @cached_property
    def label(self) -> PlacedLine | None:
        """`Nơi nhận:`; the ending begins on its level."""
        found = (PlacedLine(page, find(page, LABEL.pattern)) for page in reversed(self.main))  # type: ignore[arg-type]
        return next((item for item in found if item.line is not None), None)

    @cached_property
    def addressed(self) -> list[Line]:
        """`Kính gửi` below the subject's rule, and the lines that belong to it."""
        lines = [item.line for item in self._free_lines if self._is_below_title(item)]
        start = next((n for n, x in enumerate(lines) if re.match("kính gửi", x.text, re.I)), None)
        if start is None:
            return []
        below = takewhile(lambda x: x.x0_mm - self.left_mm > ADDRESSED_MM, lines[start:])
        return list(below) or lines[start : start + 1]

    @cached_property
    def body(self) -> list[PlacedLine]:
        """Lines between the subject's rule and the ending, without the text of tables."""
        return [
            item
            for item in self._free_lines
            if not (item.page is self.main[0] and not self._is_below_title(item))
            and item.line not in self.addressed
            and not self._is_ending(item)
        ]

    @cached_property
    def ending(self) -> list[Line]:
        """Recipients and signature: all lines from the label's level to the end of its page."""
        return [item.line for item in self._free_lines if self._is_ending(item)]

    def _is_below_title(self, item: PlacedLine) -> bool:
        return item.page is self.main[0] and item.line.baseline_mm >= self.title_end_mm

    def _is_ending(self, item: PlacedLine) -> bool:
        label = self.label
        if label is None or item.page is not label.page:
            return False
        return item.line.baseline_mm > label.line.baseline_mm - 2

    @cached_property
    def _free_lines(self) -> list[PlacedLine]:
        return [
            PlacedLine(page, line)
            for page in self.main
            for line in text_lines(page)
            if not page.is_in_table(line)
        ]


def split_parts(pages: list[Page]) -> Parts:
    """An annex begins on a page whose first line says so."""
    main: list[Page] = []
    annexes: list[list[Page]] = []
    for page in pages:
        first = next(iter(text_lines(page)), None)
        if first is not None and ANNEX_HEADING.fullmatch(first.text):
            annexes.append([page])
        elif annexes:
            annexes[-1].append(page)
        else:
            main.append(page)
    return Parts(main, annexes)


def page_numbers(page: Page) -> list[Line]:
    """Lines of digits in the top margin."""
    return [line for line in page.lines if _is_page_number(line)]


def text_lines(page: Page) -> list[Line]:
    """All lines but the page number."""
    return [line for line in page.lines if not _is_page_number(line)]


def find(page: Page, pattern: str) -> Line | None:
    """The first line that begins so, capitals or not."""
    return next((x for x in page.lines if re.match(pattern, x.text, re.IGNORECASE)), None)


def _is_page_number(line: Line) -> bool:
    return line.text.isdigit() and line.baseline_mm < NUMBER_ZONE_MM
