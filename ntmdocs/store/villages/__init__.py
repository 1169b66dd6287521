"""The villages' state ↔ a workbook or CSV file."""

from ntmdocs.store.villages.cell_places import CellPlaces
from ntmdocs.store.villages.read import VillagesRead, read_villages
from ntmdocs.store.villages.workbook import start_workbook

__all__ = ["CellPlaces", "VillagesRead", "read_villages", "start_workbook"]
