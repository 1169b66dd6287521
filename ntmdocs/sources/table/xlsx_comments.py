"""What somebody noted on the cells of a sheet, and which part of the workbook holds it."""

from ntmdocs.sources.table.xlsx_sheet import place_in
from ntmdocs.sources.table.xml_bounds import Attributes, Content

__all__ = ["Comments", "Relations"]

_SHOWN = 60  # characters of a comment that a note on it shows


class Comments(Content):
    """By row and column (from 1), the beginning of each."""

    def __init__(self) -> None:
        super().__init__()
        self.by_place: dict[int, dict[int, str]] = {}
        self._row = self._column = 0
        self.starts = {"comment": self._start_comment}

    def _start_comment(self, attributes: Attributes) -> None:
        self._column, self._row = place_in(attributes.get("ref", "")) or (0, 0)
        self.take = self._add if self._row else None

    def _add(self, text: str) -> None:
        of_row = self.by_place.setdefault(self._row, {})
        if len(said := of_row.get(self._column, "")) < _SHOWN:
            of_row[self._column] = (said + text)[: 2 * _SHOWN]


class Relations(Content):
    """The parts with comments that another part names, as it spells them."""

    def __init__(self) -> None:
        super().__init__()
        self.comment_parts: list[str] = []
        self.starts = {"Relationship": self._start_relation}

    def _start_relation(self, attributes: Attributes) -> None:
        if attributes.get("Type", "").endswith("/comments"):
            self.comment_parts.append(attributes.get("Target", ""))
