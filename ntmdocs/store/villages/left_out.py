"""What reading a table leaves for a person to know: what was not read, or is not as it looks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ntmdocs.sources import Table
from ntmdocs.store.villages.groups import CellValue
from ntmdocs.store.villages.header import Section
from ntmdocs.store.villages.sums import Sums

__all__ = ["Kept", "LeftOut", "Rounded"]


class Rounded(NamedTuple):
    """A number that its cell shows rounded."""

    value: CellValue
    shown: str


class Kept(NamedTuple):
    """What a cell says of a village, where the plan says something else."""

    value: CellValue
    field: str
    of_plan: str


@dataclass
class LeftOut:
    """Gathered while a table is read."""

    read: list[Section] = field(default_factory=list)
    """The tables of villages, with their data rows alone."""
    unread: list[Section] = field(default_factory=list)
    """Tables with headings of ours that are no tables of villages, or are hidden."""
    sheets: list[Table] = field(default_factory=list)
    """Sheets that hold no table with headings of ours."""
    rows: list[CellValue] = field(default_factory=list)
    """Notes, signatures, groups: the first cell of each row."""
    rounded: list[Rounded] = field(default_factory=list)
    sums: Sums = field(default_factory=Sums)
    """The money of the rows, and the sums that stand between them."""
    kept: list[Kept] = field(default_factory=list)
    """The plan's words stay."""
    assessed: list[Kept] = field(default_factory=list)
    """Assessments that are the table's, where the plan has the other one."""
    alike: list[tuple[CellValue, CellValue]] = field(default_factory=list)
    """The cells of two names that differ in nothing but diacritics."""
    of_met: list[CellValue] = field(default_factory=list)
    """What is said of criteria that are met, of which only the names are kept."""

    def add(
        self, read: Sequence[Section], found: Sequence[tuple[Table, Sequence[Section]]]
    ) -> None:
        """What is not read of all that was found in each sheet."""
        known = set(map(id, read))
        for table, sections in found:
            self.unread += [section for section in sections if id(section) not in known]
            if not sections and not table.is_hidden:
                self.sheets.append(table)
