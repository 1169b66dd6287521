"""`ntmdocs issue`."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntmdocs.cli.days import day_of
from ntmdocs.cli.options import (
    engine_option,
    file_option,
    number_option,
    plan_argument,
    prove_option,
    register_option,
    seal_option,
)
from ntmdocs.cli.targets import Target, output_option
from ntmdocs.cli.words import Command
from ntmdocs.errors import NtmdocsError
from ntmdocs.language import tr

if TYPE_CHECKING:
    from ntmdocs import Issued, Paper, Register

__all__ = ["command"]


@click.command(
    "issue",
    cls=Command,
    help="Lập thư mục trình ký của KẾ-HOẠCH (hoặc báo cáo, tờ trình, thông báo): tệp Word, PDF có "
    "ô ký, phiếu trình ký, kết quả kiểm tra; cấp số và ghi sổ đăng ký văn bản đi. Văn bản còn chỗ "
    "phải sửa thì không lập, và kể đủ các chỗ. Xem docs/phat-hanh.md.",
)
@plan_argument()
@output_option("Thư mục sẽ lập; chưa có, hoặc là bản trước của chính văn bản này.", "THƯ-MỤC")
@number_option
@click.option("--date", "on", metavar="NGÀY", help="Ngày ban hành, dd/mm/yyyy.")
@click.option("--number-later", is_flag=True, help="Ký trước, cấp số sau: số, ngày là ô trong PDF.")
@click.option("--draft", is_flag=True, help='Chỉ để đọc: in dấu "Dự thảo", không số, không vào sổ.')
@click.option(
    "--electronic/--paper",
    help='Văn bản điện tử: dòng "(Kèm theo ...)" của phụ lục để trống số, ngày; văn bản giấy '
    "(nếu không ghi) thì điền.",
)
@click.option("--separate-annexes", is_flag=True, help="Mỗi phụ lục là một tệp riêng.")
@click.option("--village-plans", is_flag=True, help="Thêm kế hoạch của từng thôn, dẫn đúng số.")
@file_option("--since", metavar="KẾ-HOẠCH-CŨ", help="Kể những chỗ khác kế hoạch năm trước.")
@file_option("--sheet", help="Mẫu phiếu trình ký khác (chép bằng ntmdocs template copy).")
@register_option
@seal_option
@engine_option
@prove_option
@click.option("--zip", "archive", is_flag=True, help="Thêm một tệp ZIP của cả thư mục.")
def command(
    plan: Path,
    output: Target | None,
    number: int | None,
    on: str | None,
    number_later: bool,
    draft: bool,
    electronic: bool,
    separate_annexes: bool,
    village_plans: bool,
    since: Path | None,
    sheet: Path | None,
    register: Path | None,
    seal: int | None,
    engine: str,
    prove: bool,
    archive: bool,
) -> None:
    """Issue one paper, and say what is to be looked at."""
    from ntmdocs import DataError, issue_plan
    from ntmdocs.cli.plans import load_or_import
    from ntmdocs.store import at_lines, load_with_notes

    if output is None:
        raise NtmdocsError(tr("chưa ghi thư mục sẽ lập; thêm -o THƯ-MỤC"))
    _refuse_both(number, on, number_later, draft)
    loaded = load_with_notes(plan)
    paper = loaded.paper
    try:
        given = None if draft or number_later else _register(plan, paper, register)
        issued = issue_plan(
            paper,
            given,
            output.folder(),
            number=number,
            on=None if on is None else day_of(on, "--date"),
            number_later=number_later,
            draft=draft,
            electronic=electronic,
            separate_annexes=separate_annexes,
            village_plans=village_plans,
            since=None if since is None else load_or_import(since).plan,
            sheet_template=sheet,
            profile=loaded.profile,
            seal_diameter_mm=seal,
            engine=engine,
            prove=prove,
            archive=archive,
            at=datetime.now().astimezone(),
        )
    except DataError as error:
        raise at_lines(error, plan) from None
    sys.exit(_say(issued, plan))


def _register(plan: Path, paper: "Paper", file: Path | None) -> "Register":
    """The organ's; where none is known, all else that is wrong is said with it."""
    from ntmdocs import DataError, Problem, RegisterError, render_plan
    from ntmdocs.issue.organ_register import organ_register
    from ntmdocs.issue.readiness import examined, unready

    try:
        return organ_register(plan, file).register
    except RegisterError as error:
        problems = [*unready(paper, examined(paper, render_plan(paper)))]
        if not problems:
            raise
        raise DataError([*problems, Problem(str(error), file=str(plan))]) from None


def _refuse_both(number: int | None, on: str | None, number_later: bool, draft: bool) -> None:
    if number_later and draft:
        raise NtmdocsError(tr("--draft và --number-later không đi cùng nhau; chọn một"))
    if (number_later or draft) and (number is not None or on is not None):
        raise NtmdocsError(
            tr("--draft, --number-later thì chưa có số, ngày; bỏ --number và --date")
        )


def _say(issued: "Issued", file: Path) -> int:
    """Where it is, under which number, and what to look at; the exit code."""
    from ntmdocs.issue.printing import in_words
    from ntmdocs.store import file_lines

    record, printed = issued.record, issued.printed
    done = tr("Đã lập") if issued.is_new else tr("Đã có, không thay đổi:")
    click.echo(
        tr(
            "{done} {folder} ({count:02} tệp, bản {version})",
            done=done,
            folder=issued.folder,
            count=len(issued.files),
            version=record.version,
        )
    )
    click.echo(
        tr(
            "{type} số {printed_number}; {day}",
            type=record.type,
            printed_number=record.printed_number,
            day=in_words(printed),
        )
    )
    if issued.archive is not None:
        click.echo(tr("Đã tạo {path}", path=issued.archive))
    noticed = [one for one in printed.noticed if one.is_pressing]
    places = file_lines(file, [one.path for one in noticed])
    for one, place in zip(noticed, places, strict=True):
        click.echo(f"- {place}: {one}", err=True)
    for left in printed.left_out:
        click.echo(left, err=True)
    return int(bool(noticed or printed.left_out))
