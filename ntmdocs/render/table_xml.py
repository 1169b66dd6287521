"""A table as WordprocessingML: column groups, repeated header rows, rows that do not split."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from ntmdocs.model import Alignment, Column, Row, Table, Text
from ntmdocs.model.tables import TO_ABOVE, Cell, spans_at
from ntmdocs.prose import Run, runs
from ntmdocs.render.wordml import runs_xml
from ntmdocs.word.lengths import Length, Pt
from ntmdocs.word.run_xml import paragraph_xml, run_xml
from ntmdocs.word.text_width import text_width

__all__ = ["TableMaker"]

_CELL_MARGINS = Pt(9.5)  # left and right, and a hair for the rules
_KEEP_SPLIT = "<w:cantSplit/>"
_HEADER = "<w:cantSplit/><w:tblHeader/>"


class TableMaker:
    """Makes the tables of one plan."""

    def __init__(
        self,
        data: Mapping[str, Any],
        spelt: Callable[[tuple[Run, ...]], tuple[Run, ...]],
        title_size: Length,
    ) -> None:
        self._data = data
        self._spelt = spelt
        self._title_size = title_size

    def xml(self, table: Table, width: Length, *, keep_next: bool = False) -> str:
        """The table over `width`; `keep_next` binds its last row to what follows."""
        leaves = table.leaves
        least = [self._least_width(leaf).twips for leaf in leaves]
        widths = column_widths([leaf.width for leaf in leaves], least, width.twips)
        rows = [*self._header_rows(table, widths)]
        if table.index_row:
            rows.append(self._index_row(widths))
        body = [*table.rows]
        if table.total is not None:
            body.append(Row(cells=table.total, bold=True))
        for number, row in enumerate(body, 1):
            keep = keep_next and number == len(body)
            below = body[number].cells if number < len(body) else ()
            rows.append(self._row(row, below, leaves, widths, keep))
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        gap = "" if table.unit else paragraph_xml("DuongKe", "", keep_next=True)
        return (
            f'{gap}<w:tbl><w:tblPr><w:tblStyle w:val="BangBieu"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )

    def _runs(self, text: Text) -> tuple[Run, ...]:
        return self._spelt(runs(text, self._data))

    def _words(self, text: Text) -> str:
        return runs_xml(self._runs(text))

    def _least_width(self, leaf: Column) -> Length:
        """Room for the longest word of the title, so that no word (`TT`) breaks over two lines."""
        words = "".join(run.text for run in self._runs(leaf.title)).split()
        widths = (text_width(word, self._title_size, bold=True) for word in words)
        return max(widths, default=Pt(0)) + _CELL_MARGINS

    def _header_rows(self, table: Table, widths: Sequence[int]) -> Iterator[str]:
        for level in range(1, table.levels + 1):
            cells, place = [], 0
            for column, merge in _at_level(table.columns, level):
                span = len(column.leaves)
                words = "" if merge == "continue" else self._words(column.title)
                cells.append(
                    _cell(
                        sum(widths[place : place + span]),
                        paragraph_xml("BangDau", words),
                        span=span,
                        merge="" if merge == "restart" and level == table.levels else merge,
                    )
                )
                place += span
            yield _row(cells, _HEADER)

    @staticmethod
    def _index_row(widths: Sequence[int]) -> str:
        return _row(
            (
                _cell(width, paragraph_xml("BangSoCot", run_xml(f"({number})")))
                for number, width in enumerate(widths, 1)
            ),
            _HEADER,
        )

    def _row(
        self,
        row: Row,
        below: Sequence[Cell],
        leaves: Sequence[Column],
        widths: Sequence[int],
        keep: bool,
    ) -> str:
        if row.group:
            return self._group_row(row.group, leaves, widths)
        style = "BangDam" if row.bold else "BangChu"
        cells = []
        for index, (cell, leaf) in enumerate(zip(row.cells, leaves, strict=True)):
            if not (span := spans_at(row.cells, index)):
                continue
            goes_on = index < len(below) and below[index] == TO_ABOVE
            merge = "continue" if cell == TO_ABOVE else "restart" if goes_on else ""
            words = "".join(
                paragraph_xml(style, self._words(text), align=_align(leaf), keep_next=keep)
                for text in (() if cell == TO_ABOVE else cell)
            )
            cells.append(
                _cell(
                    sum(widths[index : index + span]),
                    words or paragraph_xml(style, ""),
                    span=span,
                    merge=merge,
                )
            )
        return _row(cells, _KEEP_SPLIT)

    def _group_row(
        self, group: Sequence[Text], leaves: Sequence[Column], widths: Sequence[int]
    ) -> str:
        """The last cell spans what is left; a group's name stays with its first row."""
        cells = []
        for number, text in enumerate(group):
            last = number == len(group) - 1
            span = len(widths) - number if last else 1
            align = "" if last else _align(leaves[number])
            words = paragraph_xml("BangDam", self._words(text), align=align, keep_next=True)
            cells.append(_cell(sum(widths[number : number + span]), words, span=span))
        return _row(cells, _KEEP_SPLIT)


def column_widths(shares: Sequence[float], least: Sequence[int], total: int) -> list[int]:
    """Widths in twips, in the proportions of `shares`; their sum is exactly `total`.

    A column that would be narrower than its `least` gets that, and the others share the rest;
    where not even those fit, proportions alone decide.
    """
    narrow: set[int] = set()
    while sum(least) <= total:
        rest = total - sum(least[n] for n in narrow)
        whole = sum(share for n, share in enumerate(shares) if n not in narrow)
        more = {n for n, share in enumerate(shares) if share * rest < least[n] * whole} - narrow
        if not more:
            sizes = [least[n] if n in narrow else s * rest / whole for n, s in enumerate(shares)]
            return _whole(sizes)
        narrow |= more
    return _whole([total * share / sum(shares) for share in shares])


def _whole(sizes: Iterable[float]) -> list[int]:
    """Sizes in whole twips, rounded so that their sum stays the same."""
    edges = [round(edge) for edge in accumulate(sizes)]
    return [right - left for left, right in zip([0, *edges], edges, strict=False)]


def _at_level(columns: Iterable[Column], level: int) -> Iterator[tuple[Column, str]]:
    """The cells of one header row, and how each takes part in a merge down the rows."""
    for column in columns:
        if level == 1:
            yield column, "" if column.columns else "restart"
        elif column.columns:
            yield from _at_level(column.columns, level - 1)
        else:
            yield column, "continue"


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
