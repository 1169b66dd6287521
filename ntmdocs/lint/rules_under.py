"""Đường kẻ ngang: the lines drawn under the motto, the organ's name and the subject.

A line may be a shape, a border, underlined letters or a row of dashes. A shape is anchored
in some paragraph near by, so all of the column count; what cannot be told is `is_unsure`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ntmdocs.language import tr
from ntmdocs.lint.columns import Column
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import is_within, lettered, plain_number, words_of
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line
from ntmdocs.read.view.shapes import DrawnLine, Paragraph
from ntmdocs.word.lengths import Length, Pt
from ntmdocs.word.text_width import text_width

__all__ = ["Ruled", "length_message", "ruled_under_head", "ruled_under_title", "width_of"]

_DASHES = re.compile(r"\s*[_\-–—=*.…]{3,}\s*")
_TYPED = regex(r"\s*_{3,}(?:\t+_{3,})?\s*")
_BOTH = 2
_CELL_PADDING = Pt(10.8)  # both sides, as Word has it
_LEFT_HALF = 0.45  # of the page: what is nearer to the middle is of no side


@dataclass(frozen=True)
class Ruled:
    """The lines found under some words."""

    lengths: tuple[Length, ...]
    """Of those that can be measured."""
    is_unsure: bool
    """There may be others, or of another length."""

    @property
    def is_missing(self) -> bool:
        """Surely no line."""
        return not self.lengths and not self.is_unsure


def ruled_under_head(context: Context, line: Line) -> Ruled:
    """The line under a component of the header."""
    column = context.column_of(line)
    if column is None:
        return _ruled_beside(context, is_right=line is context.part("motto"))
    others = [one for one in context.columns if one is not column]
    return Ruled(
        (*_drawn(column.paragraphs), *_border_lengths(column), *_typed(column.paragraphs)),
        is_unsure=_other_lines(column.paragraphs)
        or column.has_borders
        or (column.width is None and bool(_bordered(column)))
        or any(len(_drawn(one.paragraphs)) > 1 for one in others)  # one may be of this column
        or bool(_loose_lines(context))
        or _has_strange_shapes(context),
    )


def ruled_under_title(context: Context, line: Line) -> Ruled:
    """The line under the subject: below it, before the text."""
    after = [one for one in context.before_text if one.number >= line.place]
    own = [one for one in after if context.is_outside_columns(one)]
    lengths = (*_drawn(own), *_borders_across(context, own), *_typed(own))
    is_unsure = (
        _other_lines(own)
        or context.view.stretches[0].page.is_landscape
        or (not _drawn(own) and bool(lengths) and not _is_usual(_room(context)))
    )
    if not lengths:  # the line may hang on a paragraph above the subject
        loose = _loose_lines(context)
        of_head = {_side(context, one) for one in loose} == {"left", "right"} and len(loose) < 3
        is_unsure = is_unsure or bool(loose and not of_head) or _has_strange_shapes(context)
    return Ruled(lengths, is_unsure)


def _ruled_beside(context: Context, *, is_right: bool) -> Ruled:
    """The line under one of the two that stand side by side on tabs or spaces."""
    lines = _loose_lines(context)
    if _other_lines(context.before_text) or _has_strange_shapes(context):
        return Ruled((), is_unsure=True)
    typed = [row for one in context.before_text if (row := _typed_row(one))]
    if typed and not lines:
        if len(typed[0]) == _BOTH:
            return Ruled((typed[0][is_right],), is_unsure=False)
        return Ruled((), is_unsure=True)
    sides = [_side(context, one) for one in lines]
    if None in sides or len(set(sides)) < len(sides):
        return Ruled((), is_unsure=True)
    own = [
        one.length for one, side in zip(lines, sides, strict=True) if (side == "right") is is_right
    ]
    return Ruled(tuple(own), is_unsure=False)


def _side(context: Context, drawn: DrawnLine) -> str | None:
    """On which half of the page a line surely is."""
    if drawn.offset is None:
        return None
    middle = (drawn.offset + drawn.length / 2) / max(_room(context), 1)
    return "left" if middle < _LEFT_HALF else "right" if middle > 1 - _LEFT_HALF else None


def _loose_lines(context: Context) -> list[DrawnLine]:
    """Those of the header that hang on no column of it; under the title one is the title's."""
    outside = [one for one in context.before_text if context.is_outside_columns(one)]
    title = context.part("type")
    end = (
        outside[-1].number + 1
        if title is None and outside
        else -1
        if title is None
        else title.place
    )
    above = [drawn for one in outside if one.number < end for drawn in _level(one)]
    below = [drawn for one in outside if one.number >= end for drawn in _level(one)]
    return [*above, *below[1:]]


def _level(paragraph: Paragraph) -> Iterator[DrawnLine]:
    return (drawn for drawn in paragraph.drawn if drawn.is_level)


def _drawn(paragraphs: Iterable[Paragraph]) -> tuple[Length, ...]:
    return tuple(drawn.length for one in paragraphs for drawn in _level(one))


def _other_lines(paragraphs: Sequence[Paragraph]) -> bool:
    """Underlined letters, or a row of dashes."""
    return any(
        (_DASHES.fullmatch(one.text) and not _typed_row(one))
        or any(run.underlined and run.text.strip() for run in one.runs)
        for one in paragraphs
    )


def _typed(paragraphs: Iterable[Paragraph]) -> Iterator[Length]:
    """Rows of underscores, which print as one line."""
    return (length for one in paragraphs for length in _typed_row(one))


def _typed_row(paragraph: Paragraph) -> list[Length]:
    """How long those of one paragraph are: two of them, on tabs, are of two columns."""
    sizes = [run.size for run in paragraph.runs if "_" in run.text and run.size is not None]
    raised = any(run.position for run in paragraph.runs)  # smaller than their size says
    if not sizes or raised or not _TYPED.fullmatch(paragraph.words):
        return []
    return [text_width(row, sizes[0]) for row in paragraph.words.split()]


def _border_lengths(column: Column) -> tuple[Length, ...]:
    """A border is as long as its column, less the indents, and the cell's padding if it has any."""
    if column.width is None:
        return ()
    return tuple(
        Length(column.width - one.indents.left - one.indents.right - padding)
        for one in _bordered(column)
        for padding in (0, _CELL_PADDING)
    )


def _bordered(column: Column) -> list[Paragraph]:
    return [one for one in column.paragraphs if one.has_line_below or one.has_line_above]


def _borders_across(context: Context, paragraphs: Sequence[Paragraph]) -> Iterator[Length]:
    """Borders outside tables: as long as the lines of text, less the indents."""
    for one in paragraphs:
        if one.has_line_below or one.has_line_above:
            yield Length(_room(context) - one.indents.left - one.indents.right)


def _room(context: Context) -> Length:
    """Between the margins of the first page."""
    page = context.view.stretches[0].page
    return Length(page.width - page.left - page.right)


def _is_usual(room: Length) -> bool:
    """As the margins of the decree leave it: where they are wrong, the lines will change."""
    return is_within(room.mm, 155, 165, slack=1)


def _has_strange_shapes(context: Context) -> bool:
    """Shapes that are no lines: a picture of one, a box with the header in it."""
    return any(one.has_drawings and not one.drawn for one in context.before_text)


def width_of(line: Line) -> Length | None:
    """How long the words are when set on one line; None where their size is not known."""
    runs = lettered(line)
    if not runs or any(run.size is None for run in runs):
        return None
    text, first = words_of(line).strip(), runs[0]
    assert first.size is not None
    return text_width(text, first.size, bold=first.bold, italic=first.italic)


def length_message(ruled: Ruled, least: float, most: float, of: Length, asked: str) -> str | None:
    """What is wrong with the lengths, where none of them fits; None where one does."""
    if ruled.is_unsure or not ruled.lengths:
        return None
    if any(least <= length <= most for length in ruled.lengths):
        return None
    parts = plain_number(100 * ruled.lengths[0] / of)
    return tr("đường kẻ dài bằng {parts}% dòng chữ, quy định {asked}", parts=parts, asked=asked)
