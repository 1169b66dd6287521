"""All that keeps a paper from being printed: its prose, data tables, symbol, localities."""

from collections.abc import Container, Iterator

from ntmdocs.criteria import locality_problems
from ntmdocs.errors import DataError, Problem
from ntmdocs.language import tr
from ntmdocs.model import DataTable, DocumentType, Paper, Plan, Table
from ntmdocs.model.walk import DataPath, blocks_of, dotted
from ntmdocs.prose import ProseError, paper_data, prose_problems
from ntmdocs.tabulate.data_tables import check_table, data_table
from ntmdocs.tabulate.totals import has_sums, summed_total

__all__ = ["paper_problems", "refuse_faulty_data", "refuse_unprintable"]


def paper_problems(paper: Paper, *, but: Container[str] = ()) -> list[tuple[DataPath, str]]:
    """(path, message) of each fault: texts in the paper's order, then tables, then other data.

    Nothing is told of the fields `but`, which are looked at elsewhere.
    """
    texts = prose_problems(paper, but=but)
    others = (*_table_problems(paper), *_data_problems(paper))
    return [*texts, *(fault for fault in others if fault[0][0] not in but)]


def refuse_unprintable(paper: Paper) -> None:
    """Raise DataError with all problems at once; for papers that no file was read for."""
    _raise_if_any(paper_problems(paper) or list(_empty_tables(paper)))


def refuse_faulty_data(paper: Paper) -> None:
    """The same for what no printing would stop at: the symbol, the commune, the villages."""
    _raise_if_any(list(_data_problems(paper)))


def _data_problems(paper: Paper) -> Iterator[tuple[DataPath, str]]:
    yield from _symbol_problems(paper)
    if isinstance(paper, Plan):
        yield from locality_problems(paper)


def _symbol_problems(paper: Paper) -> Iterator[tuple[DataPath, str]]:
    """A symbol begins with the abbreviation of the paper's own type (Appendix I, II.3.b)."""
    begins = paper.symbol.partition("-")[0]
    if begins == paper.type.abbreviation:
        return
    for other in DocumentType:
        if begins == other.abbreviation:
            message = tr(
                'ký hiệu "{symbol}" là của {type_name}; {type_name_2} thì ghi '
                '"{usual_symbol}", hoặc bỏ dòng này',
                symbol=paper.symbol,
                type_name=other.type_name.lower(),
                type_name_2=paper.type.type_name.lower(),
                usual_symbol=paper.type.usual_symbol,
            )
            yield ("header", "symbol"), message


def _raise_if_any(problems: list[tuple[DataPath, str]]) -> None:
    if problems:
        raise DataError(Problem(message, path=dotted(path)) for path, message in problems)


def _empty_tables(paper: Paper) -> Iterator[tuple[DataPath, str]]:
    """Tables without rows: a workbook may still bring them, so no file is refused for them."""
    for path, table in blocks_of(paper, DataTable):
        try:
            data_table(table, paper)
        except ProseError as error:
            yield (*path, "of"), str(error)


def _table_problems(paper: Paper) -> Iterator[tuple[DataPath, str]]:
    data = paper_data(paper)
    for path, table in blocks_of(paper, DataTable):
        try:
            check_table(table, data)
        except ProseError as error:
            yield (*path, "localities" if table.localities else "of"), str(error)
    for path, typed in blocks_of(paper, Table):
        try:
            if has_sums(typed):
                summed_total(typed, data)
        except ProseError as error:
            yield (*path, "total"), str(error)
