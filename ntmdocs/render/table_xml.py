"""A table as WordprocessingML: column groups, repeated header rows, rows that do not split."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

from ntmdocs.model import Alignment, Text
from ntmdocs.model.base import has_signs
from ntmdocs.model.tables import TO_ABOVE, Cell, spans_at
from ntmdocs.prose import Run, runs
from ntmdocs.render.column_widths import Fit, Need, fit_columns
from ntmdocs.render.places import PlaceMarks
from ntmdocs.render.table_needs import CellInWords, NeedsMaker
from ntmdocs.render.wordml import NO_WORDS, Words, in_size, printed_words
from ntmdocs.tabulate import AnyColumn, PrintedRow, PrintedTable
from ntmdocs.vietnamese import ToneMarks
from ntmdocs.word.lengths import Length
from ntmdocs.word.run_xml import paragraph_xml

__all__ = ["TableMaker"]

_ROW_START = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_HEADER_START = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_ROW_END = "</w:tr>"
_PARAGRAPH_END = "</w:p>"
_CELL_END = f"{_PARAGRAPH_END}</w:tc>"


class TableMaker:
    """Makes the tables of one plan, in letters of the sizes that the template's styles have."""

    def __init__(
        self,
        data: Mapping[str, Any],
        tone_marks: ToneMarks,
        size: Length,
        title_size: Length,
        marks: PlaceMarks,
    ) -> None:
        self._marks = marks
        self._size = size
        self._words = _WordsOfCells(data, tone_marks)
        self._maker = NeedsMaker(self._words, size, title_size)
        # By the table's id, which stays its own while the table is kept.
        self._needs: dict[int, tuple[PrintedTable, tuple[Need, ...]]] = {}

    def fit(self, table: PrintedTable, width: Length) -> Fit:
        """How the table goes on a page whose text is that wide."""
        if id(table) not in self._needs:
            self._needs[id(table)] = table, self._maker.needs(table)
        return fit_columns(self._needs[id(table)][1], width, self._size)

    def xml(self, table: PrintedTable, path: str, fit: Fit, *, keep_next: bool = False) -> str:
        """The table in these widths; `keep_next` binds its last row to what follows."""
        size = None if fit.size == self._size else fit.size
        rows = _Rows(self._words, self._marks, table, path, fit.widths, size).xml(keep_next)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in fit.widths)
        gap = "" if table.unit else paragraph_xml("DuongKe", "", keep_next=True)
        head = (
            f'{gap}<w:tbl><w:tblPr><w:tblStyle w:val="BangBieu"/>'
            f'<w:tblW w:w="{sum(fit.widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        )
        return "".join([head, *rows, "</w:tbl>"])


class _WordsOfCells(dict[Cell, CellInWords]):
    """What cells of a paper print as, made when one is first met: tables repeat them."""

    def __init__(self, data: Mapping[str, Any], tone_marks: ToneMarks) -> None:
        self._data = data
        self._tone_marks = tone_marks

    def __missing__(self, cell: Cell) -> CellInWords:
        words = _words_as_typed(cell, self._tone_marks)
        if words is None:
            style = self._tone_marks
            words = tuple([printed_words(runs(text, self._data), style) for text in cell])
        self[cell] = words
        return words


@lru_cache(maxsize=8192)  # the plans of a batch repeat their cells
def _words_as_typed(cell: Cell, tone_marks: ToneMarks) -> CellInWords | None:
    """What a cell prints as whatever the data are; None where a sign in it means something."""
    if any(map(has_signs, cell)):
        return None
    return tuple([printed_words(runs(text, {}), tone_marks) for text in cell])


class _Rows:
    """The rows of one table; in smaller letters than its styles have where `size` is given."""

    def __init__(
        self,
        words_of: Mapping[Cell, CellInWords],
        marks: PlaceMarks,
        table: PrintedTable,
        path: str,
        widths: Sequence[int],
        size: Length | None,
    ) -> None:
        self._words_of = words_of
        self._marked = marks.marked if size is None else partial(_smaller, marks, size)
        self._path = path
        self._table = table
        self._body = table.body
        self._is_merged = table.is_merged
        self._aligns = tuple([_align(leaf) for leaf in table.leaves])
        self._widths = widths
        self._starts = [_cell_start(width) for width in widths]
        self._places = [f".{place}" for place in range(len(widths))]
        self._size = size

    def xml(self, keep_next: bool) -> list[str]:
        """All of them, in pieces; a total keeps the row above it."""
        table, body = self._table, self._body
        levels = table.levels
        xml: list[str] = []
        for level in range(1, levels + 1):
            xml += (_HEADER_START, *self._titles(level, levels), _ROW_END)
        if table.index_row:
            xml += (_HEADER_START, *self._index_cells(), _ROW_END)
        kept = {len(body) - 1} if keep_next else set()
        kept |= set() if table.total is None else {len(body) - 2}
        for number, row in enumerate(body):
            if row.group:
                cells = self._group_cells(row.group, f"{self._path}.rows.{number}.group")
                xml += (_ROW_START, *cells, _ROW_END)
            else:
                xml += self._row(row, number, number in kept)
        return xml

    def _cell(self, start: str, paragraph: str, words: Words, path: str = "") -> str:
        """The cell of one paragraph, marked with its path."""
        return f"{start}{paragraph}{self._marked(path, words)}{_CELL_END}"

    def _start(self, place: int, span: int, merge: str = "") -> str:
        """How a cell begins that spans so many columns from there on."""
        return _cell_start(sum(self._widths[place : place + span]), span, merge)

    def _titles(self, level: int, levels: int) -> Iterator[str]:
        """The titles of a level; that of a column goes on down to the last."""
        paragraph = _paragraph_start("BangDau", "", False, self._size)
        for column, own_level, place, span, path in self._table.titles:
            if own_level == level:
                (words,) = self._words_of[(column.title,)]
                merge = "restart" if level < levels and not column.columns else ""
                start = self._start(place, span, merge)
                yield self._cell(start, paragraph, words, f"{self._path}.{path}")
            elif own_level < level and not column.columns:
                yield self._cell(self._start(place, span, "continue"), paragraph, NO_WORDS)

    def _index_cells(self) -> Iterator[str]:
        paragraph = _paragraph_start("BangSoCot", "", False, self._size)
        for start, number in zip(self._starts, _index_words(len(self._starts)), strict=True):
            yield self._cell(start, paragraph, number)

    def _row(self, row: PrintedRow, number: int, keep: bool) -> list[str]:
        is_total = number == len(self._table.rows)
        path = f"{self._path}.total" if is_total else f"{self._path}.rows.{number}.cells"
        paragraphs, empty = _paragraph_starts(self._aligns, row.bold, keep, self._size)
        marked, words_of, is_merged = self._marked, self._words_of, self._is_merged
        starts = self._merged_starts(row.cells, number + 1) if is_merged else self._starts
        columns = zip(starts, paragraphs, self._places, row.cells, strict=True)
        xml = [_ROW_START]
        for start, paragraph, place, cell in columns:
            if not start:
                continue
            words = words_of[cell]
            if is_merged and cell == TO_ABOVE:
                xml += (start, empty, _CELL_END)
            elif len(words) == 1:  # nearly always
                xml += (start, paragraph, marked(f"{path}{place}.0", words[0]), _CELL_END)
            elif not words:
                xml += (start, empty, marked(f"{path}{place}", NO_WORDS), _CELL_END)
            else:
                each = [marked(f"{path}{place}.{n}", one) for n, one in enumerate(words)]
                xml += (start, paragraph, f"{_PARAGRAPH_END}{paragraph}".join(each), _CELL_END)
        xml.append(_ROW_END)
        return xml

    def _merged_starts(self, cells: tuple[Cell, ...], next_row: int) -> Iterator[str]:
        """How each cell of a row begins; nothing where it is part of the one on its left."""
        below = [cell for row in self._body[next_row : next_row + 1] for cell in row.cells]
        for place, cell in enumerate(cells):
            span = spans_at(cells, place)
            goes_on = place < len(below) and below[place] == TO_ABOVE
            merge = "continue" if cell == TO_ABOVE else "restart" if goes_on else ""
            yield self._start(place, span, merge) if span else ""

    def _group_cells(self, group: Sequence[Text], path: str) -> Iterator[str]:
        """The last cell spans what is left; a group's name stays with its first row."""
        last = len(group) - 1
        for place, text in enumerate(group):
            (words,) = self._words_of[(text,)]
            align = "" if place == last else self._aligns[place]
            span = len(self._widths) - place if place == last else 1
            paragraph = _paragraph_start("BangDam", align, True, self._size)
            yield self._cell(self._start(place, span), paragraph, words, f"{path}.{place}")


def _smaller(marks: PlaceMarks, size: Length, path: str, words: Words) -> str:
    return marks.marked(path, in_size(words, size))


@lru_cache(maxsize=1024)  # the tables of a batch have columns of the same widths
def _cell_start(width: int, span: int = 1, merge: str = "") -> str:
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}{merged}'
        '<w:vAlign w:val="center"/></w:tcPr>'
    )


@lru_cache(maxsize=256)  # a few styles
def _paragraph_start(style: str, align: str, keep_next: bool, size: Length | None) -> str:
    """Its properties, behind which its mark stands."""
    whole = paragraph_xml(style, "", align=align, keep_next=keep_next, size=size)
    return whole.removesuffix(_PARAGRAPH_END)


@lru_cache(maxsize=256)  # a few styles, as columns stand
def _paragraph_starts(
    aligns: tuple[str, ...], bold: bool, keep_next: bool, size: Length | None
) -> tuple[list[str], str]:
    """How a paragraph of each column of a row begins, and an empty one of any."""
    style = "BangDam" if bold else "BangChu"
    first, *starts = [_paragraph_start(style, align, keep_next, size) for align in ("", *aligns)]
    return starts, first


@lru_cache(maxsize=64)  # no table has more columns
def _index_words(columns: int) -> CellInWords:
    """The numbers of so many columns."""
    return tuple([printed_words((Run(f"({number})"),)) for number in range(1, columns + 1)])


def _align(leaf: AnyColumn) -> str:
    return "" if leaf.align is Alignment.LEFT else leaf.align.value
