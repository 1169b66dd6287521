"""A plan that is ready to be signed, and its way into a folder: right by default, quick."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from build import a_header, a_plan
from ntmdocs import Issued, Plan, Register, issue_plan

__all__ = ["DAY", "MORNING", "a_ready_plan", "issued_into", "names_in", "register_in"]

DAY = date(2024, 3, 5)
MORNING = datetime(2024, 3, 5, 8, tzinfo=timezone(timedelta(hours=7)))


def a_ready_plan(subject: str = "Vệ sinh môi trường nông thôn năm 2024", **changes: Any) -> Plan:
    """A plan of a page, with nothing in it that must be mended."""
    bases = {
        "bases": [
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
            "Căn cứ Kế hoạch số 12/KH-UBND ngày 08/01/2024 của UBND tỉnh về vệ sinh môi trường",
        ],
        "opening": "UBND xã ban hành Kế hoạch năm {{ year }}, như sau:",
    }
    header = a_header(subject=subject)
    return a_plan(**{"header": header, "legal_bases": bases, "archive": "VT, KT"} | changes)


def register_in(folder: Path) -> Register:
    return Register(folder / "so.db")


def issued_into(folder: Path, plan: Plan | None = None, **changes: Any) -> Issued:
    """Number 57 of 5 March 2024, in the folder `ky`, by the quick engine."""
    asked: dict[str, Any] = {"number": 57, "on": DAY, "engine": "rdocx", "at": MORNING}
    plan = plan or a_ready_plan()
    register = changes.pop("register", register_in(folder))
    target = changes.pop("into", folder / "ky")
    return issue_plan(plan, register, target, **asked | changes)


def names_in(folder: Path) -> list[str]:
    """All files, by their paths from the folder."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(found)
