"""Where lines stand: in the middle, at a margin, close to each other."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from ntmdocs.findings import Fault
from ntmdocs.language import tr
from ntmdocs.lint.context import Context
from ntmdocs.lint.cures import Cure
from ntmdocs.lint.looks import each_once, plain_number
from ntmdocs.lint.rules_under import width_of
from ntmdocs.read.lines import Line
from ntmdocs.read.view.shapes import Paragraph
from ntmdocs.word.lengths import Mm, Pt

__all__ = ["centring_faults", "is_at_margin", "single_spacing_faults"]

_FARTHEST_MM = 5  # an indent that may bring a line to the middle
_PADDING = Pt(10.8)  # of a cell, both sides
_SLACK = Mm(8)  # of a column: a line that leaves less room stands in its middle anyway
_SURELY_WIDER = 1.2  # of single spacing; 1,15 is what Word itself begins with
_SURELY_APART = 5.5  # points between two lines, beside their spacing


def is_at_margin(paragraph: Paragraph) -> bool:
    """Surely: no spaces, tabs, indents or frame bring it to the middle."""
    said = paragraph.indents
    is_moved = said.left.mm > _FARTHEST_MM or said.first_line.mm > 3 * _FARTHEST_MM
    is_typed = paragraph.words[:1].isspace() or "\t" in paragraph.words
    return paragraph.alignment != "center" and not (is_moved or is_typed or paragraph.is_framed)


def centring_faults(context: Context, component: str, lines: Iterable[Line]) -> Iterator[Fault]:
    """Lines of the header that stand at a side of their column; outside tables none is known."""
    wrong = [line for line in lines if _is_aside(context, line)]
    message = tr("không canh giữa, quy định canh giữa")
    cure = Cure(alignment="center")
    return each_once(context, component, [(line, message) for line in wrong], cure)


def _is_aside(context: Context, line: Line) -> bool:
    column, width = context.column_of(line), width_of(line)
    if column is None or column.width is None or width is None:
        return False
    room = column.width - _PADDING
    last = width % room if width > room * _SURELY_WIDER else width  # of a line that goes on
    return last < room - _SLACK and is_at_margin(context.paragraph(line))


def single_spacing_faults(
    context: Context, component: str, lines: Iterable[Line]
) -> Iterator[Fault]:
    """Lines that stand further apart than single ones do."""
    lines = [*lines]
    wrong = []
    for line in lines:
        lines_apart = context.paragraph(line).spacing.lines
        if lines_apart is not None and lines_apart > _SURELY_WIDER:
            shown = plain_number(lines_apart, 2)
            wrong.append((line, tr("giãn dòng {shown}, quy định dòng đơn", shown=shown)))
    yield from each_once(context, component, wrong, Cure(lines=(1, 1)))
    for above, below in pairwise(map(context.paragraph, lines)):
        gap = above.spacing.after.pt + below.spacing.before.pt
        if below.number - above.number == 1 and gap > _SURELY_APART:
            line = next(one for one in lines if one.place == below.number)
            message = tr(
                "cách dòng trên {plain_number} pt, quy định dòng đơn",
                plain_number=plain_number(gap),
            )
            yield Fault(context.where(component, line), message)
