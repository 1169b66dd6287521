"""Appendix I, part II.6: paragraphs, headings and legal bases of the main text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from tools.decree.asked import SINGLE_EM, Look, looks, within
from tools.decree.parts import Parts, PlacedLine
from tools.page import MM_A_PT

INDENTS_MM = (10.0, 12.7)
INDENT_SLACK_MM = 0.4
EDGE_SLACK_MM = 0.6
TABLE_CAPTION_MM = 12.0  # lines this near a table may be its caption, unit or note
SECTION = re.compile(r"[IVXLC]+\. ")
CLAUSE = re.compile(r"\d+\. ")
POINT = re.compile(r"[a-zđ]\) ")
LEGAL_BASE = re.compile(r"(Căn cứ|Theo đề nghị|Xét) ")
TEXT = Look("body", "II.6.e", (13, 14), None, None)
SECTION_LOOK = Look("heading of a section", "V, row 6.b", (13, 14), True, False, True)
CLAUSE_LOOK = Look("heading of a clause", "II.6.đ", (13, 14), True, False)
LEGAL_BASE_LOOK = Look("legal basis", "II.6.a", (13, 14), False, True)


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together; they may stand on two pages."""

    lines: list[PlacedLine]

    @property
    def text(self) -> str:
        return " ".join(item.line.text for item in self.lines)

    @property
    def name(self) -> str:
        """For a finding: page and first words."""
        return f'page {self.lines[0].page.number}, "{self.text[:40]}"'

    @property
    def heading(self) -> Look | None:
        """What kind of heading it is, if it is one."""
        if SECTION.match(self.text):
            return SECTION_LOOK
        is_title = len(self.lines) < 3 and not self.text.endswith((".", ";", ":", ","))
        return CLAUSE_LOOK if CLAUSE.match(self.text) and is_title else None


def body_problems(parts: Parts) -> Iterator[str]:
    """Findings on the main text."""
    paragraphs = _paragraphs(parts)
    if not paragraphs:
        yield "no body text"
        return
    for paragraph in paragraphs:
        yield from _paragraph_problems(parts, paragraph)
        yield from _heading_problems(paragraph)
    yield from _gap_problems(paragraphs)
    yield from _slope_problems(paragraphs)
    yield from _legal_base_problems(paragraphs)
    yield from _lonely_heading_problems(paragraphs)
    if not paragraphs[-1].text.endswith("./."):
        yield f'{paragraphs[-1].name}: the last paragraph does not end with "./."'


def _paragraphs(parts: Parts) -> list[Paragraph]:
    """An indented line begins one, and so does a line after a wider gap."""
    paragraphs: list[Paragraph] = []
    items = [item for item in parts.body if not _is_caption(item)]
    pitch_pt = _usual_pitch_pt(parts, items)
    for item in items:
        last = paragraphs[-1].lines[-1] if paragraphs else None
        is_indented = item.line.x0_mm - parts.left_mm > 2
        if last is None or is_indented or _pitch_pt(last, item) > pitch_pt + 3:
            paragraphs.append(Paragraph([]))
        paragraphs[-1].lines.append(item)
    return paragraphs


def _is_caption(item: PlacedLine) -> bool:
    """Whether a line belongs to a table above or below: the decree says nothing of it."""
    line = item.line
    for table in item.page.tables:
        above = table.top_mm - line.baseline_mm
        below = line.top_mm - table.bottom_mm
        is_near = 0 <= above < TABLE_CAPTION_MM or -1 <= below < TABLE_CAPTION_MM
        if is_near and (line.italic or line.bold):
            return True
    return False


def _pitch_pt(upper: PlacedLine, lower: PlacedLine) -> float:
    """From baseline to baseline; 0 over a page break or a table, where it says nothing."""
    if upper.page is not lower.page:
        return 0.0
    top, bottom = upper.line.baseline_mm, lower.line.baseline_mm
    if any(top < table.top_mm < bottom for table in upper.page.tables):
        return 0.0
    return (bottom - top) / MM_A_PT


def _usual_pitch_pt(parts: Parts, items: list[PlacedLine]) -> float:
    """Line pitch inside paragraphs; that of single spacing where none has two lines."""
    inside = [
        _pitch_pt(upper, lower)
        for upper, lower in pairwise(items)
        if lower.line.x0_mm - parts.left_mm < 1 and _pitch_pt(upper, lower) > 0
    ]
    return median(inside) if inside else 14 * SINGLE_EM


def _paragraph_problems(parts: Parts, paragraph: Paragraph) -> Iterator[str]:
    """Size, indent, both edges, line spacing."""
    first = paragraph.lines[0].line
    for item in paragraph.lines:
        yield from looks(TEXT, item.line)
    indent_mm = first.x0_mm - parts.left_mm
    if all(abs(indent_mm - asked) > INDENT_SLACK_MM for asked in INDENTS_MM):
        yield f"{paragraph.name} (II.6.e): first line {indent_mm:.1f} mm in; asked 10 or 12.7 mm"
    for item in paragraph.lines[:-1]:
        short_mm = parts.right_mm - item.line.x1_mm
        if abs(short_mm) > EDGE_SLACK_MM and " " in item.line.text:
            what = f'"…{item.line.text[-20:]}" ends {short_mm:.1f} mm short'
            yield f"{paragraph.name} (II.6.e): {what}; asked both margins"
    for upper, lower in pairwise(paragraph.lines):
        pitch_pt = _pitch_pt(upper, lower)
        spacing = pitch_pt / (lower.line.size_pt * SINGLE_EM)
        if pitch_pt:
            what = f"{paragraph.name} (II.6.e): line spacing"
            yield from within(what, spacing, 1, 1.5, "lines", 0.04)


def _heading_problems(paragraph: Paragraph) -> Iterator[str]:
    look = paragraph.heading
    if look is not None:
        for item in paragraph.lines:
            yield from looks(look, item.line)
    mark = paragraph.lines[0].line.runs[0]
    if POINT.match(paragraph.text) and (mark.bold or mark.italic):
        yield f"{paragraph.name} (II.6.đ): its letter is bold or italic; asked upright and light"


def _gap_problems(paragraphs: list[Paragraph]) -> Iterator[str]:
    """6 points or more between paragraphs, over what lines inside a paragraph have."""
    pairs = [pair for x in paragraphs for pair in pairwise(x.lines)]
    pitches = [pitch for pair in pairs if (pitch := _pitch_pt(*pair))]
    for upper, lower in pairwise(paragraphs):
        pitch_pt = _pitch_pt(upper.lines[-1], lower.lines[0])
        inside = median(pitches) if pitches else lower.lines[0].line.size_pt * SINGLE_EM
        if pitch_pt and pitch_pt - inside < 6 - 0.5:
            gap_pt = pitch_pt - inside
            yield f"{lower.name} (II.6.e): {gap_pt:.1f} pt above it; asked 6 pt or more"


def _slope_problems(paragraphs: list[Paragraph]) -> Iterator[str]:
    """The text as a whole is upright and light; single words may be marked."""
    start = next((n for n, x in enumerate(paragraphs) if SECTION.match(x.text)), 0)
    lines = [y.line for x in paragraphs[start:] if x.heading is None for y in x.lines]
    for name, marked in (("italic", [x.italic for x in lines]), ("bold", [x.bold for x in lines])):
        if sum(marked) > len(marked) / 2:
            share = f"{sum(marked)} of {len(marked)} lines are {name}"
            yield f"body (II.6.e): {share}; asked upright and light"


def _legal_base_problems(paragraphs: list[Paragraph]) -> Iterator[str]:
    """A list of bases, one a line: italic, `;` at the ends, `.` at the last one's."""
    start = next((n for n, x in enumerate(paragraphs) if SECTION.match(x.text)), 0)
    bases = [x for x in paragraphs[:start] if LEGAL_BASE.match(x.text)]
    if not bases or not bases[0].text.endswith(";"):
        return  # the narrative form runs on into the opening sentence
    for base in bases:
        for item in base.lines:
            yield from looks(LEGAL_BASE_LOOK, item.line)
        end = "." if base is bases[-1] else ";"
        if not base.text.endswith(end):
            yield f'{base.name} (II.6.a): ends with "{base.text[-1]}"; asked "{end}"'


def _lonely_heading_problems(paragraphs: list[Paragraph]) -> Iterator[str]:
    """A heading stays with its text."""
    for upper, lower in pairwise(paragraphs):
        if upper.heading and upper.lines[-1].page is not lower.lines[0].page:
            table = any(
                t.top_mm > upper.lines[-1].line.baseline_mm for t in upper.lines[-1].page.tables
            )
            if not table:
                yield f"{upper.name}: heading alone at the foot of the page"
