"""Đường kẻ ngang: the lines drawn under the motto, the organ's name and the subject.

A line may be a shape, a border, underlined letters or a row of dashes. A shape is anchored
in some paragraph near by, so all of the column count; what cannot be told is `is_unsure`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ntmdocs.lint.context import Column, Context
from ntmdocs.lint.looks import lettered, plain_number, words_of
from ntmdocs.read.lines import Line
from ntmdocs.read.view.shapes import Paragraph
from ntmdocs.word.lengths import Length, Pt
from ntmdocs.word.text_width import text_width

__all__ = ["Ruled", "length_message", "ruled_under_head", "ruled_under_title", "width_of"]

_DASHES = re.compile(r"\s*[_\-–—=*.…]{3,}\s*")
_CELL_PADDING = Pt(10.8)  # both sides, as Word has it


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
        own = [*_drawn(context.before_text)]
        others = _other_lines(context.before_text)
        return Ruled((), is_unsure=bool(own or others) or _has_strange_shapes(context))
    elsewhere = [one for one in context.before_text if one.number not in column.rows]
    outside = [one for one in elsewhere if context.is_outside_columns(one)]
    borders = _border_lengths(column)
    return Ruled(
        (*_drawn(column.paragraphs), *borders),
        is_unsure=_other_lines(column.paragraphs)
        or column.has_borders
        or (column.width is None and bool(_bordered(column)))
        or bool(_drawn(outside))
        or _has_strange_shapes(context),
    )


def ruled_under_title(context: Context, line: Line) -> Ruled:
    """The line under the subject: below it, before the text."""
    after = [one for one in context.before_text if one.number >= line.place]
    own = [one for one in after if context.is_outside_columns(one)]
    of_head = [one for one in context.before_text if one.number < line.place]
    lengths = (*_drawn(own), *_borders_across(context, own))
    is_unsure = _other_lines(own) or context.view.stretches[0].page.is_landscape
    if not lengths:  # the line may hang on a paragraph above the subject
        outside = [one for one in of_head if context.is_outside_columns(one)]
        is_unsure = is_unsure or bool(_drawn(outside)) or _has_strange_shapes(context)
    return Ruled(lengths, is_unsure)


def _drawn(paragraphs: Iterable[Paragraph]) -> tuple[Length, ...]:
    return tuple(drawn.length for one in paragraphs for drawn in one.drawn if drawn.is_level)


def _other_lines(paragraphs: Sequence[Paragraph]) -> bool:
    """Underlined letters, or a row of dashes."""
    return any(
        _DASHES.fullmatch(one.text) or any(run.underlined and run.text.strip() for run in one.runs)
        for one in paragraphs
    )


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
    page = context.view.stretches[0].page
    for one in paragraphs:
        if one.has_line_below or one.has_line_above:
            room = page.width - page.left - page.right
            yield Length(room - one.indents.left - one.indents.right)


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
    return f"đường kẻ dài bằng {parts}% dòng chữ, quy định {asked}"
