"""Entries of a register, correct by default: a test says only what matters to it."""

from datetime import date, datetime
from typing import Any

from ntmdocs import RegisterEntry

DAY = date(2024, 3, 5)
MORNING = datetime(2024, 3, 5, 8, 0)


def an_entry(**changes: Any) -> RegisterEntry:
    given: dict[str, Any] = {
        "symbol": "KH-UBND",
        "type": "Kế hoạch",
        "issued_on": DAY,
        "subject": "Xây dựng nông thôn mới năm 2024",
        "signer": "Ngô Văn An",
        "recipients": ("UBND huyện (b/c)", "Các thôn"),
        "archive": "VT",
        "copies": 12,
    }
    return RegisterEntry(**given | changes)
