"""The papers that commands work on: from their data files, or from documents read back."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ntmdocs.errors import NtmdocsError
from ntmdocs.language import tr

if TYPE_CHECKING:
    from ntmdocs import Imported, Plan
    from ntmdocs.findings import Report
    from ntmdocs.store import Loaded

__all__ = [
    "is_document",
    "load_or_import",
    "load_plan_and_table",
    "only_plan_of",
    "say_filled",
    "say_table_notes",
]


def load_plan_and_table(path: Path, villages: Path | None) -> "Loaded":
    """The plan in a data file with the villages of a table, and what was noted in that.

    Another paper is refused, by the name of the file.
    """
    from ntmdocs.store import load_with_notes

    loaded = load_with_notes(path, villages)
    return loaded._replace(paper=only_plan_of(loaded.paper, path))


def only_plan_of(paper: Any, path: Path) -> "Plan":
    """The plan; another paper is refused, by the name of the file."""
    from ntmdocs.draft import only_plan

    try:
        return only_plan(paper)
    except NtmdocsError as error:
        raise NtmdocsError(f"{path}: {error}") from None


def is_document(path: Path) -> bool:
    """Whether it is read back rather than loaded."""
    from ntmdocs.read.imported import DOCUMENTS

    return path.suffix.lower() in DOCUMENTS


def load_or_import(path: Path) -> "Imported":
    """The paper in a data file or a document; of the first there is nothing to look at."""
    from ntmdocs import Imported, load_plan

    if not is_document(path):
        return Imported(load_plan(path), ())
    from ntmdocs import import_plan

    return import_plan(path)


def say_table_notes(report: "Report") -> None:
    """Right after the table was read, so that they are there though the command fails."""
    for severity, notes in report.by_severity().items():
        for note in notes:
            click.echo(f"{severity.label}: {note}", err=True)


def say_filled(loaded: "Loaded") -> None:
    """What of a paper comes from its organ's profile, and not from its own file."""
    from ntmdocs.model.places import describe
    from ntmdocs.vietnamese import lower_first

    titles = dict.fromkeys(
        lower_first(
            describe(path[:2] if path[0] == "header" else path[:1], type(loaded.paper)).title
        )
        for path in loaded.filled
    )
    if titles:
        click.echo(
            tr(
                "Lấy ở {profile_file}: {titles}",
                profile_file=loaded.profile_file,
                titles=", ".join(titles),
            )
        )
