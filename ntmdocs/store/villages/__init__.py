"""The villages' state ↔ a workbook or CSV file."""

from ntmdocs.store.villages.read import read_villages
from ntmdocs.store.villages.workbook import start_workbook

__all__ = ["read_villages", "start_workbook"]
