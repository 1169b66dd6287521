"""`ntmdocs next-year`."""

import datetime
import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntmdocs.cli.days import day_of
from ntmdocs.cli.findings import say_at_lines
from ntmdocs.cli.options import author_option, file_option, force_option, plan_argument
from ntmdocs.cli.plans import is_document, load_or_import, only_plan_of, say_table_notes
from ntmdocs.cli.targets import Target, output_option, refuse_existing
from ntmdocs.cli.words import Command
from ntmdocs.errors import OverwriteRefused
from ntmdocs.language import tr
from ntmdocs.vietnamese import FIRST_YEAR, LAST_YEAR
from ntmdocs.writing import real_path

if TYPE_CHECKING:
    from ntmdocs import Draft, Imported
    from ntmdocs.findings import Finding, Report
    from ntmdocs.model import Plan

__all__ = ["command"]


@click.command(
    "next-year",
    cls=Command,
    help="Soạn kế hoạch năm sau từ KẾ-HOẠCH (tệp kế hoạch hoặc tệp Word): đổi năm, thời hạn, "
    "mục tiêu đã đạt; kể từng chỗ người soạn phải quyết định. Chú thích của tệp cũ được giữ, "
    "chỗ đổi được đánh dấu.",
)
@plan_argument()
@click.option(
    "--year",
    metavar="NĂM",
    type=click.IntRange(FIRST_YEAR + 1, LAST_YEAR),
    help="Năm kế hoạch mới; không có thì là năm liền sau.",
)
@file_option(
    "--data",
    help="Bảng Excel hoặc CSV ghi tình trạng mới của các thôn; sổ tính của năm mới được ghi cạnh "
    "kế hoạch: việc của tiêu chí đã đạt bỏ đi, ngày và tiền để trống.",
)
@file_option(
    "--acts",
    help="Danh sách văn bản của riêng mình (YAML): văn bản thay thế, căn cứ của tỉnh, của xã.",
)
@output_option(
    "Tệp .yaml hoặc .json sẽ ghi, hoặc thư mục để ghi vào; không có thì là "
    "<tên cũ>-<năm>.yaml bên cạnh tệp cũ.",
)
@file_option(
    "--redline",
    help="Ghi thêm tệp Word so với kế hoạch cũ, mỗi chỗ đổi là một sửa đổi được theo dõi, mỗi "
    "việc phải xem là một nhận xét ở đúng chỗ.",
)
@author_option
@click.option("--today", metavar="NGÀY", help="Ngày soạn, dd/mm/yyyy; không có thì là hôm nay.")
@click.option("--json", "as_json", is_flag=True, help="In các việc phải xem dưới dạng JSON.")
@force_option
def command(
    plan: Path,
    year: int | None,
    data: Path | None,
    acts: Path | None,
    output: Target | None,
    redline: Path | None,
    author: str,
    today: str | None,
    as_json: bool,
    force: bool,
) -> None:
    """Draft, save, and tell what is left to decide."""
    import ntmdocs  # each name's room is loaded when it is used
    from ntmdocs.findings import Report

    imported = load_or_import(plan)
    old = only_plan_of(imported.plan, plan).model_copy(
        update={"open_notes": () if imported.notes else imported.plan.open_notes}
    )
    read = None if data is None else ntmdocs.read_villages(data, old.villages, old.criteria_sets)
    table = Report(read.notes if read else ())
    say_table_notes(table)
    draft = ntmdocs.draft_next_year(
        old,
        year,
        villages=read.villages if read else None,
        today=datetime.date.today() if today is None else day_of(today, "--today"),
        acts=() if acts is None else ntmdocs.load_acts(acts),
    )
    beside = plan.with_name(f"{plan.stem}-{draft.plan.year}.yaml")
    target = output.file(beside.name) if output else beside
    workbook = None if data is None else target.with_name(f"{data.stem}-{draft.plan.year}.xlsx")
    _refuse_targets(plan, target, redline, workbook, force=force)
    changes = None
    if redline is not None:
        changes = ntmdocs.compare_plans(
            old, draft.plan, author=author, at=datetime.datetime.now(), notes=draft.notes
        )
    _save_draft(draft.plan, target, plan, (*imported.told, *(read.told if read else ())))
    _say_made(target, as_json)
    if workbook is not None:
        _save_workbook(workbook, draft.plan)
        _say_made(workbook, as_json)
    if redline is not None and changes is not None:
        changes.docx.save(redline, force=force)
        _say_made(redline, as_json)
    report = _to_decide(draft, imported)
    if as_json:
        _say_json(draft.plan, table, report)
    else:
        say_at_lines(report, target, partial(_words, draft.plan))
    sys.exit(max(report.exit_code, table.exit_code))


def _save_draft(new: "Plan", target: Path, old: Path, told: tuple[str, ...]) -> None:
    """With what reading told besides; beside a data file, as that is written, changes marked."""
    from ntmdocs import save_plan

    is_data = not is_document(old)
    whole = new.model_copy(update={"open_notes": (*new.open_notes, *told)})
    save_plan(whole, target, like=old if is_data else None, mark_changes=is_data)


def _to_decide(draft: "Draft", imported: "Imported") -> "Report":
    """What drafting and reading tell; a plan of no one year asks about its year already."""
    from ntmdocs.findings import Report

    is_asked = any(note.rule == "plan-not-annual" for note in draft.notes)
    others = [note for note in imported.notes if not (is_asked and note.rule == "guessed-year")]
    return Report((*draft.notes, *others))


def _save_workbook(path: Path, plan: "Plan") -> None:
    """The workbook of the new year: what is still unmet, its dates and money to be filled in."""
    from ntmdocs import start_workbook
    from ntmdocs.draft import states_to_fill
    from ntmdocs.writing import write_whole

    asked = plan.model_copy(update={"villages": states_to_fill(plan.villages)})
    write_whole(path, start_workbook(asked))


def _say_made(path: Path, as_json: bool) -> None:
    """Right after it was written: should the next file fail, this one is there all the same."""
    click.echo(tr("Đã tạo {path}", path=path), err=as_json)


def _refuse_targets(
    plan: Path, target: Path, redline: Path | None, workbook: Path | None, *, force: bool
) -> None:
    """The old plan is never lost, nor is one of the files written over another.

    What will not do for one file is said before any is written.
    """
    from ntmdocs.word.docx import refuse_target

    if real_path(target) == real_path(plan):
        raise OverwriteRefused(
            tr("{target} là kế hoạch cũ; chọn tên khác cho kế hoạch mới", target=target),
            path=str(target),
        )
    if redline is not None and real_path(redline) in (real_path(target), real_path(plan)):
        raise OverwriteRefused(
            tr(
                "{redline} trùng tên tệp kế hoạch; chọn tên .docx khác cho --redline",
                redline=redline,
            ),
            path=str(redline),
        )
    if redline is not None:
        refuse_target(redline, force=force)
    refuse_existing(target, force=force)
    if workbook is not None:
        refuse_existing(workbook, force=force)


def _say_json(plan: "Plan", table: "Report", report: "Report") -> None:
    year = str(plan.period) if plan.period else plan.year
    said = {"year": year, "table_notes": table.to_json(), "notes": report.to_json()}
    click.echo(json.dumps(said, ensure_ascii=False, indent=2))


def _words(plan: "Plan", note: "Finding") -> str:
    """Where it is in the plan, and below that what is told of it."""
    from ntmdocs.model.walk import parse_path
    from ntmdocs.prose import path_in_words
    from ntmdocs.vietnamese import upper_first

    said = [path_in_words(plan, parse_path(note.place))]
    if note.current:
        said.append(tr("Đang ghi: {current}", current=note.current))
    said.append(upper_first(note.message))
    if note.suggestion:
        said.append(tr("Đề xuất: {suggestion}", suggestion=note.suggestion))
    if note.source:
        said.append(tr("Nguồn: {source}", source=note.source))
    return "\n  ".join(said)
