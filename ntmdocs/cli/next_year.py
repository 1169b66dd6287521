"""`ntmdocs next-year`."""

import datetime
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntmdocs.cli.options import file_option, plan_argument
from ntmdocs.cli.words import Command
from ntmdocs.errors import NtmdocsError, OverwriteRefused

if TYPE_CHECKING:
    from ntmdocs import Draft, Finding, Plan

__all__ = ["command"]

_TITLES = {"error": "Phải sửa", "warning": "Xem lại", "info": "Lưu ý"}


@click.command(
    "next-year",
    cls=Command,
    help="Soạn kế hoạch năm sau từ KẾ-HOẠCH: đổi năm, thời hạn, mục tiêu đã đạt; kể từng chỗ "
    "người soạn phải quyết định. Chú thích của tệp cũ được giữ, chỗ đổi được đánh dấu.",
)
@plan_argument()
@click.option(
    "--year",
    metavar="NĂM",
    type=click.IntRange(1946, 2100),
    help="Năm kế hoạch mới; không có thì là năm liền sau.",
)
@file_option(
    "--data",
    help="Bảng Excel hoặc CSV ghi tình trạng mới của các thôn.",
)
@file_option(
    "-o",
    "--output",
    help="Tệp .yaml hoặc .json sẽ ghi; không có thì là <tên cũ>-<năm>.yaml bên cạnh tệp cũ.",
)
@file_option(
    "--redline",
    help="Ghi thêm tệp Word so với kế hoạch cũ, mỗi chỗ đổi là một sửa đổi được theo dõi.",
)
@click.option("--today", metavar="NGÀY", help="Ngày soạn, dd/mm/yyyy; không có thì là hôm nay.")
@click.option("--json", "as_json", is_flag=True, help="In các việc phải xem dưới dạng JSON.")
@click.option("--force", is_flag=True, help="Ghi đè các tệp đã có.")
def command(
    plan: Path,
    year: int | None,
    data: Path | None,
    output: Path | None,
    redline: Path | None,
    today: str | None,
    as_json: bool,
    force: bool,
) -> None:
    """Draft, save, and tell what is left to decide."""
    from ntmdocs import draft_next_year, load_plan, read_villages, save_plan, write_redline

    old = load_plan(plan)
    villages = None if data is None else read_villages(data, old.villages, old.criteria_sets)
    draft = draft_next_year(old, year, villages=villages, today=_day(today))
    target = output or plan.with_name(f"{plan.stem}-{draft.plan.year}.yaml")
    _refuse_one_file_twice(plan, target, redline)
    if target.exists() and not force:
        raise OverwriteRefused(
            f"{target} đã có; chọn tên khác, hoặc thêm --force để ghi đè", path=str(target)
        )
    if redline is not None:
        write_redline(old, draft.plan, redline, at=datetime.datetime.now(), force=force)
    save_plan(draft.plan, target, like=plan, mark_changes=True)
    if as_json:
        click.echo(_as_json(draft))
    else:
        _say(draft, target, redline)
    sys.exit(1 if any(note.severity != "info" for note in draft.notes) else 0)


def _refuse_one_file_twice(plan: Path, target: Path, redline: Path | None) -> None:
    """The old plan is never lost, nor one of the two files written over the other."""
    if target.resolve() == plan.resolve():
        raise OverwriteRefused(
            f"{target} là kế hoạch cũ; chọn tên khác cho kế hoạch mới", path=str(target)
        )
    if redline is not None and redline.resolve() in (target.resolve(), plan.resolve()):
        raise OverwriteRefused(
            f"{redline} trùng tên tệp kế hoạch; chọn tên .docx khác cho --redline",
            path=str(redline),
        )


def _day(words: str | None) -> datetime.date:
    if words is None:
        return datetime.date.today()
    from ntmdocs.vietnamese import parse_date

    try:
        year, month, day = parse_date(words)
    except ValueError as error:
        raise NtmdocsError(f"--today: {error}") from None
    if month is None or day is None:
        raise NtmdocsError(f'--today: "{words}" thiếu ngày hoặc tháng; ghi đủ dạng dd/mm/yyyy')
    return datetime.date(year, month, day)


def _as_json(draft: "Draft") -> str:
    fields = ("rule", "severity", "place", "stood", "message", "proposed", "source")
    notes = [{name: getattr(note, name) for name in fields} for note in draft.notes]
    return json.dumps({"year": draft.plan.year, "notes": notes}, ensure_ascii=False, indent=2)


def _say(draft: "Draft", target: Path, redline: Path | None) -> None:
    """The files, then the notes by weight, each at its line of the new file."""
    from ntmdocs.store import file_lines

    for path in filter(None, (target, redline)):
        click.echo(f"Đã tạo {path}")
    lines = file_lines(target, [note.place for note in draft.notes])
    for severity, title in _TITLES.items():
        told = [
            each for each in zip(lines, draft.notes, strict=True) if each[1].severity == severity
        ]
        if told:
            click.echo(f"\n{click.style(title, bold=True)}: {len(told):02} chỗ")
            _say_notes(told, draft.plan)


def _say_notes(told: Sequence[tuple[str, "Finding"]], plan: "Plan") -> None:
    from ntmdocs.model.walk import parse_path
    from ntmdocs.prose import path_in_words
    from ntmdocs.vietnamese import upper_first

    for line, note in told:
        click.echo(f"- {line}: {path_in_words(plan, parse_path(note.place))}")
        if note.stood:
            click.echo(f"  Đang ghi: {note.stood}")
        click.echo(f"  {upper_first(note.message)}")
        if note.proposed:
            click.echo(f"  Đề xuất: {note.proposed}")
        if note.source:
            click.echo(f"  Nguồn: {note.source}")
