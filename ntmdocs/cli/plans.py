"""Commands that need a plan, and no other paper; what they tell of a table of its villages."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntmdocs.errors import NtmdocsError

if TYPE_CHECKING:
    from ntmdocs import Plan
    from ntmdocs.findings import Report

__all__ = ["load_only_plan", "load_plan_and_table", "say_table_notes"]


def load_only_plan(path: Path) -> "Plan":
    """The plan in a file; another paper is refused, by the name of the file."""
    plan, _ = load_plan_and_table(path, None)
    return plan


def load_plan_and_table(path: Path, villages: Path | None) -> tuple["Plan", "Report"]:
    """The plan in a file with the villages of a table, and what was noted in that."""
    from ntmdocs.draft import only_plan
    from ntmdocs.findings import Report
    from ntmdocs.store import load_with_notes

    paper, notes = load_with_notes(path, villages)
    try:
        return only_plan(paper), Report(notes)
    except NtmdocsError as error:
        raise NtmdocsError(f"{path}: {error}") from None


def say_table_notes(report: "Report") -> None:
    """Right after the table was read, so that they are there though the command fails."""
    for severity, notes in report.by_severity().items():
        for note in notes:
            click.echo(f"{severity.label}: {note}", err=True)
