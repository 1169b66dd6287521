"""Where a tag stands in the template as its maker sees it: part, table cell, paragraph."""

from collections.abc import Iterator
from functools import cached_property

from ntmdocs.language import tr
from ntmdocs.template.source import parsed_part
from ntmdocs.word.elements import Element
from ntmdocs.word.names import mc, w
from ntmdocs.word.shown import shown
from ntmdocs.word.text import own_pieces, paragraphs

__all__ = ["Places"]


class Places:
    """The places of a part, looked up when the first of them is asked for."""

    def __init__(self, part: str, content: bytes) -> None:
        self._part, self._content = part, content

    def of(self, paragraph: int) -> str:
        """The place of a paragraph by its number in the part, from 0; the part for any other."""
        if paragraph < 0:
            return self._part
        number, element = self._paragraphs[paragraph]
        words = "".join(piece.text or "" for piece in own_pieces(element, w("t")))
        cell = next(element.iterancestors(w("tc")), None)
        place = (
            tr("đoạn {number}", number=number)
            if cell is None
            else tr("{cells}, đoạn", cells=self._cells[cell])
        )
        return f'{self._part}, {place} "{shown(words.strip())}"'

    @cached_property
    def _root(self) -> Element:
        return parsed_part(self._content)

    @cached_property
    def _paragraphs(self) -> list[tuple[int, Element]]:
        return list(_numbered(self._root))

    @cached_property
    def _cells(self) -> dict[Element, str]:
        """What each cell is called."""
        names = {}
        tables = {table: number for number, table in enumerate(self._root.iter(w("tbl")), 1)}
        rows = dict.fromkeys(tables, 0)
        for row in self._root.iter(w("tr")):
            table = next(row.iterancestors(w("tbl")))
            rows[table] += 1
            own = (cell for cell in row.iter(w("tc")) if _row_of(cell) is row)
            for number, cell in enumerate(own, 1):
                names[cell] = tr(
                    "bảng {tables}, hàng {rows}, cột {number}",
                    tables=tables[table],
                    rows=rows[table],
                    number=number,
                )
        return names


def _row_of(cell: Element) -> Element | None:
    return next(cell.iterancestors(w("tr")), None)


def _numbered(root: Element) -> Iterator[tuple[int, Element]]:
    """All paragraphs and what number each has for a reader.

    A box that is kept in several ways has its tags in each of them, but only one is seen.
    """
    numbers = {paragraph: number for number, paragraph in enumerate(paragraphs(root), 1)}
    for kept in reversed(list(root.iter(mc("AlternateContent")))):  # a box in a box comes first
        branches = [[*branch.iter(w("p"))] for branch in kept.iterchildren("*")]
        for other in branches[1:]:
            twins = zip(other, branches[0], strict=False)
            numbers.update((twin, numbers[one]) for twin, one in twins if one in numbers)
    number = 0
    for paragraph in root.iter(w("p")):
        number = numbers.get(paragraph, number)
        yield number, paragraph
