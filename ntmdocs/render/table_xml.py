"""A table as WordprocessingML: column groups, repeated header rows, rows that do not split."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from ntmdocs.model import Alignment, Column, Row, Table, Text
from ntmdocs.model.tables import TO_ABOVE, TO_LEFT, Cell, spans_at
from ntmdocs.prose import Run, runs
from ntmdocs.render.column_widths import Fit, Need, fit_columns
from ntmdocs.render.places import PlaceMarks
from ntmdocs.render.table_needs import NeedsMaker
from ntmdocs.render.wordml import runs_xml
from ntmdocs.word.lengths import Length
from ntmdocs.word.run_xml import paragraph_xml

__all__ = ["TableMaker"]

_KEEP_SPLIT = "<w:cantSplit/>"
_HEADER = "<w:cantSplit/><w:tblHeader/>"


class TableMaker:
    """Makes the tables of one plan, in letters of the sizes that the template's styles have."""

    def __init__(
        self,
        data: Mapping[str, Any],
        spelt: Callable[[tuple[Run, ...]], tuple[Run, ...]],
        size: Length,
        title_size: Length,
        marks: PlaceMarks,
    ) -> None:
        self._data = data
        self._marks = marks
        self._spelt = spelt
        self._size = size
        self._maker = NeedsMaker(self._runs, size, title_size)
        self._known: dict[Text, tuple[Run, ...]] = {}  # each cell is measured, then printed
        # By the table's id, and the table kept with it: each is measured once.
        self._needs: dict[int, tuple[Table, list[Need]]] = {}
        self._fits: dict[tuple[int, Length], Fit] = {}

    def fit(self, table: Table, width: Length) -> Fit:
        """How the table goes on a page whose text is that wide."""
        key = id(table), width
        if key not in self._fits:
            if key[0] not in self._needs:
                self._needs[key[0]] = table, self._maker.needs(table)
            self._fits[key] = fit_columns(self._needs[key[0]][1], width, self._size)
        return self._fits[key]

    def xml(self, table: Table, path: str, fit: Fit, *, keep_next: bool = False) -> str:
        """The table in these widths; `keep_next` binds its last row to what follows."""
        size = None if fit.size == self._size else fit.size
        rows = _Rows(self._runs, self._marks, table, path, fit.widths, size).xml(keep_next)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in fit.widths)
        gap = "" if table.unit else paragraph_xml("DuongKe", "", keep_next=True)
        return (
            f'{gap}<w:tbl><w:tblPr><w:tblStyle w:val="BangBieu"/>'
            f'<w:tblW w:w="{sum(fit.widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        )

    def _runs(self, text: Text) -> tuple[Run, ...]:
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._spelt(runs(text, self._data))
        return known


class _Rows:
    """The rows of one table; in smaller letters than its styles have where `size` is given."""

    def __init__(
        self,
        runs_of: Callable[[Text], tuple[Run, ...]],
        marks: PlaceMarks,
        table: Table,
        path: str,
        widths: Sequence[int],
        size: Length | None,
    ) -> None:
        self._runs_of = runs_of
        self._marks = marks
        self._path = path
        self._table = table
        self._aligns = [_align(leaf) for leaf in table.leaves]
        self._widths = widths
        self._size = size

    def xml(self, keep_next: bool) -> str:
        """All of them; a total keeps the row above it."""
        table = self._table
        rows = [*self._header_rows()]
        if table.index_row:
            rows.append(self._index_row())
        body, paths = [*table.rows], [f"{self._path}.rows.{n}" for n in range(len(table.rows))]
        if table.total is not None:
            body.append(Row(cells=table.total, bold=True))
            paths.append(f"{self._path}.total")
        kept = {len(body)} if keep_next else set()
        kept |= set() if table.total is None else {len(body) - 1}
        for number, (row, path) in enumerate(zip(body, paths, strict=True), 1):
            below = body[number].cells if number < len(body) else ()
            rows.append(self._row(row, path, below, number in kept))
        return "".join(rows)

    def _paragraph(
        self,
        style: str,
        words: tuple[Run, ...],
        path: str = "",
        align: str = "",
        keep_next: bool = False,
    ) -> str:
        properties, runs = _words_xml(style, words, self._size, align, keep_next)
        return f"{properties}{self._marks.at(path, words) if path else ''}{runs}"

    def _header_rows(self) -> Iterator[str]:
        levels, widths = self._table.levels, self._widths
        for level in range(1, levels + 1):
            cells, place = [], 0
            for column, path, merge in _at_level(self._table.columns, self._path, level):
                span = len(column.leaves)
                words = self._runs_of(column.title) if path else ()
                cells.append(
                    _cell(
                        sum(widths[place : place + span]),
                        self._paragraph("BangDau", words, path),
                        span=span,
                        merge="" if merge == "restart" and level == levels else merge,
                    )
                )
                place += span
            yield _row(cells, _HEADER)

    def _index_row(self) -> str:
        return _row(
            (
                _cell(width, self._paragraph("BangSoCot", (Run(f"({number})"),)))
                for number, width in enumerate(self._widths, 1)
            ),
            _HEADER,
        )

    def _row(self, row: Row, path: str, below: Sequence[Cell], keep: bool) -> str:
        if row.group:
            return self._group_row(row.group, f"{path}.group")
        style = "BangDam" if row.bold else "BangChu"
        path = path if path.endswith(".total") else f"{path}.cells"
        cells = []
        has_spans, is_above = TO_LEFT in row.cells, TO_ABOVE in below
        for index, (cell, align) in enumerate(zip(row.cells, self._aligns, strict=True)):
            if not (span := spans_at(row.cells, index) if has_spans else 1):
                continue
            goes_on = is_above and below[index] == TO_ABOVE
            merge = "continue" if cell == TO_ABOVE else "restart" if goes_on else ""
            at = "" if cell == TO_ABOVE else f"{path}.{index}"
            words = "".join(
                self._paragraph(style, self._runs_of(text), f"{at}.{number}", align, keep)
                for number, text in enumerate(cell if at else ())
            )
            cells.append(
                _cell(
                    sum(self._widths[index : index + span]),
                    words or self._paragraph(style, (), at, keep_next=keep),
                    span=span,
                    merge=merge,
                )
            )
        return _row(cells, _KEEP_SPLIT)

    def _group_row(self, group: Sequence[Text], path: str) -> str:
        """The last cell spans what is left; a group's name stays with its first row."""
        cells = []
        for number, text in enumerate(group):
            last = number == len(group) - 1
            span = len(self._widths) - number if last else 1
            align = "" if last else self._aligns[number]
            runs = self._runs_of(text)
            words = self._paragraph("BangDam", runs, f"{path}.{number}", align, keep_next=True)
            cells.append(_cell(sum(self._widths[number : number + span]), words, span=span))
        return _row(cells, _KEEP_SPLIT)


@lru_cache(maxsize=4096)  # the rows of a table, and the plans of a batch, repeat their words
def _words_xml(
    style: str, words: tuple[Run, ...], size: Length | None, align: str, keep_next: bool
) -> tuple[str, str]:
    """A paragraph up to the end of its properties, and the rest."""
    runs = runs_xml(words, size)
    xml = paragraph_xml(style, runs, align=align, keep_next=keep_next, size=size)
    properties, end, rest = xml.partition("</w:pPr>")
    return properties + end, rest


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


def _cell(width: int, content: str, *, span: int = 1, merge: str = "") -> str:
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}{merged}'
        f'<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'
    )


def _row(cells: Iterable[str], properties: str) -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"
