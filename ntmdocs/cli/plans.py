"""The papers that commands work on: from their data files, or from documents read back."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ntmdocs.errors import NtmdocsError

if TYPE_CHECKING:
    from ntmdocs import Imported, Plan

__all__ = ["DOCUMENTS", "load_only_plan", "load_or_import", "only_plan_of"]

DOCUMENTS = (".docx", ".txt", ".md", ".doc")
"""Files that are read back rather than loaded."""


def load_only_plan(path: Path, villages: Path | None = None) -> "Plan":
    """The plan in a data file; another paper is refused, by the name of the file."""
    from ntmdocs import load_plan

    return only_plan_of(load_plan(path, villages=villages), path)


def only_plan_of(paper: Any, path: Path) -> "Plan":
    """The plan; another paper is refused, by the name of the file."""
    from ntmdocs.draft import only_plan

    try:
        return only_plan(paper)
    except NtmdocsError as error:
        raise NtmdocsError(f"{path}: {error}") from None


def load_or_import(path: Path) -> "Imported":
    """The paper in a data file or a document; of the first there is nothing to look at."""
    from ntmdocs import Imported, import_plan, load_plan

    if path.suffix.lower() in DOCUMENTS:
        return import_plan(path)
    return Imported(load_plan(path), ())
