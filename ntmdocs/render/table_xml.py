"""A table as WordprocessingML: column groups, repeated header rows, rows that do not split."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any, NamedTuple

from ntmdocs.model import Alignment, Column, Text
from ntmdocs.model.tables import TO_ABOVE, Cell, spans_at
from ntmdocs.prose import Run, runs
from ntmdocs.render.column_widths import Fit, Need, fit_columns
from ntmdocs.render.places import PlaceMarks
from ntmdocs.render.table_needs import CellsInWords, NeedsMaker
from ntmdocs.render.wordml import NO_WORDS, Words, in_size, printed_words
from ntmdocs.tabulate import PrintedRow, PrintedTable
from ntmdocs.vietnamese import ToneMarks
from ntmdocs.word.lengths import Length
from ntmdocs.word.run_xml import paragraph_xml

__all__ = ["TableMaker"]

_KEEP_SPLIT = "<w:cantSplit/>"
_HEADER = "<w:cantSplit/><w:tblHeader/>"
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
        self._words = _WordsOfTexts(data, tone_marks)
        self._maker = NeedsMaker(self._words, size, title_size)
        self._measured: dict[int, _Measured] = {}  # by the table's id

    def fit(self, table: PrintedTable, width: Length) -> Fit:
        """How the table goes on a page whose text is that wide."""
        measured = self._in_words(table)
        if width not in measured.fits:
            measured.fits[width] = fit_columns(measured.needs, width, self._size)
        return measured.fits[width]

    def xml(self, table: PrintedTable, path: str, fit: Fit, *, keep_next: bool = False) -> str:
        """The table in these widths; `keep_next` binds its last row to what follows."""
        size = None if fit.size == self._size else fit.size
        words = self._in_words(table).words
        rows = _Rows(self._words, self._marks, table, path, fit.widths, size).xml(words, keep_next)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in fit.widths)
        gap = "" if table.unit else paragraph_xml("DuongKe", "", keep_next=True)
        return (
            f'{gap}<w:tbl><w:tblPr><w:tblStyle w:val="BangBieu"/>'
            f'<w:tblW w:w="{sum(fit.widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        )

    def _in_words(self, table: PrintedTable) -> "_Measured":
        """Its cells as they print: each is measured, then printed."""
        if id(table) not in self._measured:
            words = [
                [[self._words[text] for text in cell] for cell in row.cells]
                or [[self._words[text]] for text in row.group]
                for row in table.body
            ]
            needs = self._maker.needs(table, words)
            self._measured[id(table)] = _Measured(table, words, needs, {})
        return self._measured[id(table)]


class _WordsOfTexts(dict[Text, Words]):
    """What texts of a paper print as, made when one is first met: tables repeat their words."""

    def __init__(self, data: Mapping[str, Any], tone_marks: ToneMarks) -> None:
        self._data = data
        self._tone_marks = tone_marks

    def __missing__(self, text: Text) -> Words:
        self[text] = words = printed_words(runs(text, self._data), self._tone_marks)
        return words


class _Measured(NamedTuple):
    """A table with its words and what its columns ask for; it is kept, so its id stays its own."""

    table: PrintedTable
    words: Sequence[CellsInWords]
    needs: Sequence[Need]
    fits: dict[Length, Fit]


class _Rows:
    """The rows of one table; in smaller letters than its styles have where `size` is given."""

    def __init__(
        self,
        words_of: Mapping[Text, Words],
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
        self._aligns = [_align(leaf) for leaf in table.leaves]
        self._widths = widths
        self._starts = [_cell_start(width) for width in widths]
        self._known_starts: dict[tuple[str, bool], tuple[list[str], str]] = {}
        self._size = size

    def xml(self, words: Sequence[CellsInWords], keep_next: bool) -> str:
        """All of them; a total keeps the row above it."""
        table, body = self._table, self._table.body
        rows = [*self._header_rows()]
        if table.index_row:
            rows.append(self._index_row())
        kept = {len(body) - 1} if keep_next else set()
        kept |= set() if table.total is None else {len(body) - 2}
        for number, (row, cells) in enumerate(zip(body, words, strict=True)):
            below = body[number + 1].cells if number + 1 < len(body) else ()
            if row.group:
                rows.append(self._group_row(cells, f"{self._path}.rows.{number}.group"))
            else:
                is_total = number == len(table.rows)
                path = f"{self._path}.total" if is_total else f"{self._path}.rows.{number}.cells"
                rows.append(self._row(row, cells, path, below, number in kept))
        return "".join(rows)

    def _cell(
        self,
        words: Words,
        path: str,
        style: str,
        place: int,
        align: str = "",
        *,
        keep_next: bool = False,
        span: int = 1,
        merge: str = "",
    ) -> str:
        """The cell of one paragraph that begins in that column, marked with its path."""
        start = _cell_start(sum(self._widths[place : place + span]), span, merge)
        paragraph = _paragraph_start(style, align, keep_next, self._size)
        return f"{start}{paragraph}{self._marked(path, words)}{_CELL_END}"

    def _header_rows(self) -> Iterator[str]:
        levels = self._table.levels
        for level in range(1, levels + 1):
            cells, place = [], 0
            for column, path, merge in _at_level(self._table.columns, self._path, level):
                span = len(column.leaves) if column.columns else 1
                words = self._words_of[column.title] if path else NO_WORDS
                if merge == "restart" and level == levels:
                    merge = ""
                cells.append(self._cell(words, path, "BangDau", place, span=span, merge=merge))
                place += span
            yield _row(cells, _HEADER)

    def _index_row(self) -> str:
        numbers = (printed_words((Run(f"({n})"),)) for n in range(1, len(self._widths) + 1))
        cells = (self._cell(words, "", "BangSoCot", n) for n, words in enumerate(numbers))
        return _row(cells, _HEADER)

    def _row(
        self, row: PrintedRow, words: CellsInWords, path: str, below: Sequence[Cell], keep: bool
    ) -> str:
        is_merged = self._table.is_merged
        starts = [*self._merged_starts(row.cells, below)] if is_merged else self._starts
        paragraphs, empty = self._paragraph_starts("BangDam" if row.bold else "BangChu", keep)
        xml = []
        for place, (start, cell) in enumerate(zip(starts, words, strict=True)):
            if not start:
                continue
            xml.append(start)
            if is_merged and row.cells[place] == TO_ABOVE:
                xml += (empty, _CELL_END)
            elif not cell:
                xml += (empty, self._marked(f"{path}.{place}", NO_WORDS), _CELL_END)
            else:
                for number, paragraph in enumerate(cell):
                    marked = self._marked(f"{path}.{place}.{number}", paragraph)
                    xml += (paragraphs[place], marked, _PARAGRAPH_END)
                xml.append("</w:tc>")
        return _row(xml, _KEEP_SPLIT)

    def _merged_starts(self, cells: tuple[Cell, ...], below: Sequence[Cell]) -> Iterator[str]:
        """How each cell of a row begins; nothing where it is part of the one on its left."""
        for place, cell in enumerate(cells):
            span = spans_at(cells, place)
            goes_on = place < len(below) and below[place] == TO_ABOVE
            merge = "continue" if cell == TO_ABOVE else "restart" if goes_on else ""
            width = sum(self._widths[place : place + span])
            yield _cell_start(width, span, merge) if span else ""

    def _paragraph_starts(self, style: str, keep_next: bool) -> tuple[list[str], str]:
        """How a paragraph of each column begins, and an empty one of any."""
        key = style, keep_next
        if key not in self._known_starts:
            self._known_starts[key] = (
                [_paragraph_start(style, align, keep_next, self._size) for align in self._aligns],
                _paragraph_start(style, "", keep_next, self._size),
            )
        return self._known_starts[key]

    def _group_row(self, group: CellsInWords, path: str) -> str:
        """The last cell spans what is left; a group's name stays with its first row."""
        cells = []
        for place, (words,) in enumerate(group):
            last = place == len(group) - 1
            span = len(self._widths) - place if last else 1
            align, at = "" if last else self._aligns[place], f"{path}.{place}"
            cells.append(self._cell(words, at, "BangDam", place, align, keep_next=True, span=span))
        return _row(cells, _KEEP_SPLIT)


def _smaller(marks: PlaceMarks, size: Length, path: str, words: Words) -> str:
    return marks.marked(path, in_size(words, size))


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


def _at_level(
    columns: Iterable[Column], path: str, level: int
) -> Iterator[tuple[Column, str, str]]:
    """The cells of one header row, the paths of their titles (none where a title stands above),
    and how each takes part in a merge down the rows."""
    for number, column in enumerate(columns):
        at = f"{path}.columns.{number}"
        if level == 1:
            yield column, f"{at}.title", "" if column.columns else "restart"
        elif column.columns:
            yield from _at_level(column.columns, at, level - 1)
        else:
            yield column, "", "continue"


def _align(leaf: Column) -> str:
    return "" if leaf.align is Alignment.LEFT else leaf.align.value


def _row(cells: Iterable[str], properties: str) -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"
