"""What each column of a table asks for, measured on its titles and on every cell."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from ntmdocs.model.tables import TO_ABOVE, Cell, spans_at
from ntmdocs.render.column_widths import CELL_MARGINS, Need
from ntmdocs.render.wordml import Words
from ntmdocs.tabulate import AnyColumn, PrintedRow, PrintedTable, Title
from ntmdocs.word.lengths import Length, Mm, Pt
from ntmdocs.word.text_width import break_lines, extents_at_1_pt, text_width

__all__ = ["CellInWords", "CellsInWords", "NeedsMaker"]

# What is longer is no word and no figure, but an address of the web or the like: it may break.
_LONGEST_WORD = Mm(50)
# The lines of a title are of uneven lengths: two need more room than a half of it.
_HALF_A_TITLE = 0.55


CellInWords = tuple[Words, ...]
"""The paragraphs of a cell, as a page shows them."""
CellsInWords = Sequence[CellInWords]
"""Those of each cell of a row."""


class NeedsMaker:
    """Measures tables that are set in letters of these sizes."""

    def __init__(
        self, words_of: Mapping[Cell, CellInWords], size: Length, title_size: Length
    ) -> None:
        self._words_of = words_of
        self._size = size
        self._title_size = title_size

    def needs(self, table: PrintedTable, words: Sequence[CellsInWords]) -> list[Need]:
        """The need of each column that holds cells, from left to right."""
        is_merged, leaves = table.is_merged, table.leaves
        rows = [
            (row.bold, cells) if row.cells and not is_merged else _alone(row, cells, len(leaves))
            for row, cells in zip(table.body, words, strict=True)
        ]
        needs = []
        for place, leaf in enumerate(leaves):
            held = {(each, bold) for bold, cells in rows for each in cells[place]}
            index = _of_index(place + 1) if table.index_row else 0.0
            needs.append(self._of_leaf(leaf, held, index))
        for title in reversed(table.titles):  # what stands below it first
            if title.column.columns:
                self._widen(needs, title)
        return needs

    def _widen(self, needs: list[Need], title: Title) -> None:
        """The columns under a title hold its words together."""
        below = slice(title.place, title.place + title.span)
        word, _ = self._of_title(title.column)
        between = CELL_MARGINS * (title.span - 1)
        missing = word - sum([need.word for need in needs[below]]) - between
        needs[below] = [_widened(need, missing * (1 / title.span)) for need in needs[below]]

    def _of_leaf(self, leaf: AnyColumn, held: Iterable[tuple[Words, bool]], index: float) -> Need:
        extents = [_extents(words, bold) for words, bold in held]
        word, line = map(max, zip((index, 0.0), *extents, strict=True))
        title_word, title_lines = self._of_title(leaf)
        longest = max(min(self._size * word, _LONGEST_WORD), title_word)
        return Need(
            1 if leaf.width is None else leaf.width,
            longest,
            line=max(self._size * line, longest, title_lines),
            is_free=leaf.width is None and line > 0,
        )

    def _of_title(self, column: AnyColumn) -> tuple[Length, Length]:
        (words,) = self._words_of[(column.title,)]
        return _title_extents(words, self._title_size)


def _alone(row: PrintedRow, words: CellsInWords, columns: int) -> tuple[bool, CellsInWords]:
    """Whether a row is bold, and its cells: none that is wider than its column or goes on."""
    if row.group:  # the last cell spans what is left
        left = columns - len(words) + 1
        return True, [*words[:-1], *[()] * left]
    return row.bold, [
        cell if spans_at(row.cells, place) == 1 and row.cells[place] != TO_ABOVE else ()
        for place, cell in enumerate(words)
    ]


@lru_cache(maxsize=64)  # no table has more columns
def _of_index(number: int) -> float:
    """How wide the number of a column is, in letters of one point."""
    return text_width(f"({number})", Pt(1)).pt


@lru_cache(maxsize=4096)  # the rows of a table, and the plans of a batch, repeat their words
def _extents(words: Words, bold: bool) -> tuple[float, float]:
    """As `extents_at_1_pt`; in bold where a part is."""
    return extents_at_1_pt(words.text, bold=bold or True in [run.bold for run in words.runs])


@lru_cache(maxsize=1024)
def _title_extents(words: Words, size: Length) -> tuple[Length, Length]:
    """How long the longest word of a title is, and the title in two lines of about one length."""
    longest, whole = _extents(words, True)
    word = min(size * longest, _LONGEST_WORD)
    lines = break_lines(words.text, max(word, size * whole * _HALF_A_TITLE), size, bold=True)
    return word, max([text_width(line, size, bold=True) for line in lines])


def _widened(need: Need, more: Length) -> Need:
    if more <= 0:
        return need
    word = need.word + more
    return need._replace(word=word, line=max(need.line, word))
