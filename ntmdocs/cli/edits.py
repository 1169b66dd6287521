"""`ntmdocs import EDITED --into PLAN`: what was changed in Word goes back into the plan's file."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ntmdocs.cli.findings import say_at_lines
from ntmdocs.cli.targets import Target, refuse_existing
from ntmdocs.errors import NtmdocsError
from ntmdocs.language import tr

if TYPE_CHECKING:
    from ntmdocs import Imported
    from ntmdocs.store import Loaded

__all__ = ["bring_back", "refuse_other_options"]


def refuse_other_options(documents: tuple[Path, ...], year: int | None) -> None:
    """What has no meaning where edits go into a plan."""
    if len(documents) > 1:
        raise NtmdocsError(tr("--into chỉ nhận một VĂN-BẢN"))
    if year is not None:
        raise NtmdocsError(tr("--into lấy năm ở tệp kế hoạch, không dùng cùng --year"))


def bring_back(
    document: Path,
    plan_file: Path,
    output: Target | None,
    template: Path | None,
    data: Path | None,
    *,
    as_was: bool,
    as_json: bool,
    force: bool,
) -> int:
    """Take the edits, save, tell what changed and what is left to look at; the exit code."""
    from ntmdocs import compare_plans, import_edits, save_plan
    from ntmdocs.cli.changes import say_changes
    from ntmdocs.cli.plans import say_table_notes
    from ntmdocs.findings import Report
    from ntmdocs.store import load_with_notes

    target = plan_file if output is None else output.file(plan_file.name)
    if output is not None:
        refuse_existing(target, force=force)
    loaded = load_with_notes(plan_file, data)
    say_table_notes(Report(loaded.notes))
    plan = loaded.paper
    imported = import_edits(plan, document, template=template, as_was=as_was)
    changes = compare_plans(plan, imported.plan, template=template).changes
    report = Report(imported.notes)
    if imported.plan != plan or output is not None:
        save_plan(_without_table(imported.plan, loaded), target, like=plan_file)
        click.echo(tr("Đã ghi {path}", path=target), err=as_json)
    if as_json:
        click.echo(json.dumps(_as_json(imported, target), ensure_ascii=False, indent=2))
        return report.exit_code
    if changes:
        say_changes(changes)
    else:
        click.echo(tr("Không có chỗ sửa nào đưa vào tệp kế hoạch."))
    say_at_lines(report, target, lambda note: _upper(note.sentence))
    return report.exit_code


def _without_table(plan: Any, loaded: "Loaded") -> Any:
    """What the table says of the villages stays in the table, and what it told too."""
    if loaded.cells is None:
        return plan
    told = [one for one in loaded.paper.open_notes if one not in loaded.written.open_notes]
    left = {"open_notes": tuple(one for one in plan.open_notes if one not in told)}
    return plan.model_copy(update={**left, "villages": loaded.written.villages})


def _as_json(imported: "Imported", target: Path) -> list[dict[str, object]]:
    from ntmdocs.findings import Report

    return [{"file": str(target), "notes": Report(imported.notes).to_json()}]


def _upper(sentence: str) -> str:
    from ntmdocs.vietnamese import upper_first

    return upper_first(sentence)
