"""Commands that need a plan, and no other paper."""

from pathlib import Path
from typing import TYPE_CHECKING

from ntmdocs.errors import NtmdocsError

if TYPE_CHECKING:
    from ntmdocs import Plan

__all__ = ["only_plan"]


def only_plan(path: Path, villages: Path | None = None) -> "Plan":
    """The plan in a file; another paper is refused."""
    from ntmdocs import Plan, load_plan

    paper = load_plan(path, villages=villages)
    if not isinstance(paper, Plan):
        kind = paper.type.type_name.lower()
        raise NtmdocsError(f"{path}: đây là {kind}; lệnh này chỉ làm với kế hoạch")
    return paper
