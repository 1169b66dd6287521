"""Commands that need a plan, and no other paper."""

from pathlib import Path
from typing import TYPE_CHECKING

from ntmdocs.errors import NtmdocsError

if TYPE_CHECKING:
    from ntmdocs import Plan

__all__ = ["load_only_plan"]


def load_only_plan(path: Path, villages: Path | None = None) -> "Plan":
    """The plan in a file; another paper is refused, by the name of the file."""
    from ntmdocs import load_plan
    from ntmdocs.draft import only_plan

    paper = load_plan(path, villages=villages)
    try:
        return only_plan(paper)
    except NtmdocsError as error:
        raise NtmdocsError(f"{path}: {error}") from None
