"""What each column of a table asks for, measured on its titles and on every cell."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from ntmdocs.model import Column, Text
from ntmdocs.model.tables import TO_ABOVE, spans_at
from ntmdocs.render.column_widths import CELL_MARGINS, Need
from ntmdocs.render.wordml import Words
from ntmdocs.tabulate import PrintedRow, PrintedTable
from ntmdocs.word.lengths import Length, Mm, Pt
from ntmdocs.word.text_width import break_lines, extents_at_1_pt, text_width

__all__ = ["CellsInWords", "NeedsMaker"]

# What is longer is no word and no figure, but an address of the web or the like: it may break.
_LONGEST_WORD = Mm(50)
# The lines of a title are of uneven lengths: two need more room than a half of it.
_HALF_A_TITLE = 0.55


CellsInWords = Sequence[Sequence[Words]]
"""The paragraphs of each cell of a row, as a page shows them."""


class NeedsMaker:
    """Measures tables that are set in letters of these sizes."""

    def __init__(self, words_of: Mapping[Text, Words], size: Length, title_size: Length) -> None:
        self._words_of = words_of
        self._size = size
        self._title_size = title_size

    def needs(self, table: PrintedTable, words: Sequence[CellsInWords]) -> list[Need]:
        """The need of each column that holds cells, from left to right."""
        leaves = table.leaves
        held: list[set[tuple[Words, bool]]] = [set() for _ in leaves]
        for row, cells in zip(table.body, words, strict=True):
            bold = row.bold or bool(row.group)
            alone = _alone(row, cells) if row.group or table.is_merged else cells
            for column, cell in zip(held, alone, strict=False):
                for paragraph in cell:
                    column.add((paragraph, bold))
        indexes = [f"({number})" if table.index_row else "" for number in range(1, len(leaves) + 1)]
        needs = map(self._of_leaf, leaves, held, indexes)
        return [need for column in table.columns for need in self._of_column(column, needs)]

    def _of_column(self, column: Column, leaves: Iterator[Need]) -> list[Need]:
        """The needs of the columns under it; together they hold the words of its title."""
        if not column.columns:
            return [next(leaves)]
        below = [need for each in column.columns for need in self._of_column(each, leaves)]
        word, _ = _title_extents(self._words_of[column.title], self._title_size)
        between = CELL_MARGINS * (len(below) - 1)
        missing = word - sum(need.word for need in below) - between
        return [_widened(need, missing * (1 / len(below))) for need in below]

    def _of_leaf(self, leaf: Column, held: Collection[tuple[Words, bool]], index: str) -> Need:
        extents = [(text_width(index, Pt(1)).pt, 0.0)]
        extents += [_extents(words, bold) for words, bold in held]
        word, line = max([word for word, _ in extents]), max([line for _, line in extents])
        title_word, title_lines = _title_extents(self._words_of[leaf.title], self._title_size)
        longest = max(min(self._size * word, _LONGEST_WORD), title_word)
        return Need(
            1 if leaf.width is None else leaf.width,
            longest,
            line=max(self._size * line, longest, title_lines),
            is_free=leaf.width is None and line > 0,
        )


def _alone(row: PrintedRow, words: CellsInWords) -> CellsInWords:
    """The cells of a row, those empty that are wider than their column or go on from above."""
    if row.group:  # the last cell spans what is left
        return words[:-1]
    return [
        cell if spans_at(row.cells, place) == 1 and row.cells[place] != TO_ABOVE else []
        for place, cell in enumerate(words)
    ]


@lru_cache(maxsize=4096)  # the rows of a table, and the plans of a batch, repeat their words
def _extents(words: Words, bold: bool) -> tuple[float, float]:
    """As `extents_at_1_pt`; in bold where a part is."""
    return extents_at_1_pt(words.text, bold=bold or any(run.bold for run in words.runs))


@lru_cache(maxsize=1024)
def _title_extents(words: Words, size: Length) -> tuple[Length, Length]:
    """How long the longest word of a title is, and the title in two lines of about one length."""
    longest, whole = _extents(words, True)
    word = min(size * longest, _LONGEST_WORD)
    lines = break_lines(words.text, max(word, size * whole * _HALF_A_TITLE), size, bold=True)
    return word, max(text_width(line, size, bold=True) for line in lines)


def _widened(need: Need, more: Length) -> Need:
    if more <= 0:
        return need
    word = need.word + more
    return need._replace(word=word, line=max(need.line, word))
