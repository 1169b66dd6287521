"""What each column of a table asks for, measured on its titles and on every cell."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from ntmdocs.model.tables import TO_ABOVE, Cell, spans_at
from ntmdocs.render.column_widths import CELL_MARGINS, Need
from ntmdocs.render.wordml import Words
from ntmdocs.tabulate import AnyColumn, PrintedTable, Title
from ntmdocs.word.lengths import Length, Mm, Pt
from ntmdocs.word.text_width import break_lines, extents_at_1_pt, text_width

__all__ = ["CellInWords", "NeedsMaker"]

# What is longer is no word and no figure, but an address of the web or the like: it may break.
_LONGEST_WORD = Mm(50)
# The lines of a title are of uneven lengths: two need more room than a half of it.
_HALF_A_TITLE = 0.55


CellInWords = tuple[Words, ...]
"""The paragraphs of a cell, as a page shows them."""


class NeedsMaker:
    """Measures tables that are set in letters of these sizes."""

    def __init__(
        self, words_of: Mapping[Cell, CellInWords], size: Length, title_size: Length
    ) -> None:
        self._words_of = words_of
        self._size = size
        self._title_size = title_size

    def needs(self, table: PrintedTable) -> tuple[Need, ...]:
        """The need of each column that holds cells, from left to right."""
        leaves = table.leaves
        extents = [
            [(_of_index(place), 0.0) if table.index_row else (0.0, 0.0)]
            for place in range(1, len(leaves) + 1)
        ]
        for bold, rows in _rows_by_look(table, len(leaves)).items():
            for place, column in enumerate(zip(*rows, strict=True)):
                extents[place] += [
                    _extents(self._words_of[cell], bold) for cell in dict.fromkeys(column)
                ]
        needs = [*map(self._of_leaf, leaves, extents)]
        for title in reversed(table.titles):  # what stands below it first
            if title.column.columns:
                self._widen(needs, title)
        return tuple(needs)

    def _widen(self, needs: list[Need], title: Title) -> None:
        """The columns under a title hold its words together."""
        below = slice(title.place, title.place + title.span)
        word, _ = self._of_title(title.column)
        between = CELL_MARGINS * (title.span - 1)
        missing = word - sum([need.word for need in needs[below]]) - between
        needs[below] = [_widened(need, missing * (1 / title.span)) for need in needs[below]]

    def _of_leaf(self, leaf: AnyColumn, extents: Iterable[tuple[float, float]]) -> Need:
        words, lines = zip(*extents, strict=True)
        word, line = max(words), max(lines)
        title_word, title_lines = self._of_title(leaf)
        longest = max(min(self._size * word, _LONGEST_WORD), title_word)
        return Need(
            1 if leaf.width is None else leaf.width,
            longest,
            max(self._size * line, longest, title_lines),
            leaf.width is None and line > 0,
        )

    def _of_title(self, column: AnyColumn) -> tuple[Length, Length]:
        return _title_extents(self._words_of[(column.title,)], self._title_size)


def _rows_by_look(table: PrintedTable, columns: int) -> dict[bool, list[Sequence[Cell]]]:
    """The rows by whether they are bold, with no cell that is wider than its column or goes on."""
    is_merged = table.is_merged
    rows: dict[bool, list[Sequence[Cell]]] = {False: [], True: []}
    for cells, group, bold in table.body:
        if group:  # the last cell spans what is left
            rows[True].append([*zip(group[:-1]), *[()] * (columns - len(group) + 1)])
        else:
            rows[bold].append(_alone(cells) if is_merged else cells)
    return rows


def _alone(cells: tuple[Cell, ...]) -> list[Cell]:
    """Nothing in place of a cell that is wider than its column or goes on."""
    return [
        cell if cell != TO_ABOVE and spans_at(cells, place) == 1 else ()
        for place, cell in enumerate(cells)
    ]


@lru_cache(maxsize=64)  # no table has more columns
def _of_index(number: int) -> float:
    """How wide the number of a column is, in letters of one point."""
    return text_width(f"({number})", Pt(1)).pt


@lru_cache(maxsize=4096)  # the rows of a table, and the plans of a batch, repeat their words
def _extents(cell: CellInWords, bold: bool) -> tuple[float, float]:
    """As `extents_at_1_pt`, of the longest paragraph; in bold where a part of that is."""
    extents = [
        extents_at_1_pt(words.text, bold=bold or True in [run.bold for run in words.runs])
        for words in cell
    ]
    words, lines = zip((0.0, 0.0), *extents, strict=True)
    return max(words), max(lines)


@lru_cache(maxsize=1024)
def _title_extents(title: CellInWords, size: Length) -> tuple[Length, Length]:
    """How long the longest word of a title is, and the title in two lines of about one length."""
    longest, whole = _extents(title, True)
    word = min(size * longest, _LONGEST_WORD)
    text = title[0].text
    lines = break_lines(text, max(word, size * whole * _HALF_A_TITLE), size, bold=True)
    return word, max([text_width(line, size, bold=True) for line in lines])


def _widened(need: Need, more: Length) -> Need:
    if more <= 0:
        return need
    word = need.word + more
    return need._replace(word=word, line=max(need.line, word))
