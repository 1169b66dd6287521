"""`ntmdocs import`."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntmdocs.cli.options import force_option, plan_argument
from ntmdocs.cli.targets import Target, output_option
from ntmdocs.cli.words import Command
from ntmdocs.errors import OverwriteRefused
from ntmdocs.vietnamese import FIRST_YEAR, LAST_YEAR
from ntmdocs.writing import is_there

if TYPE_CHECKING:
    from ntmdocs.findings import Report

__all__ = ["command"]


@click.command(
    "import",
    cls=Command,
    help="Đọc VĂN-BẢN (tệp .docx, .txt, .md) thành tệp kế hoạch YAML; kể từng chỗ phải xem lại.",
)
@plan_argument("document", "VĂN-BẢN")
@output_option(
    "Tệp .yaml hoặc .json sẽ ghi, hoặc thư mục để ghi vào; không có thì đặt bên cạnh VĂN-BẢN."
)
@click.option(
    "--year",
    metavar="NĂM",
    type=click.IntRange(FIRST_YEAR, LAST_YEAR),
    help="Năm kế hoạch, khi văn bản không nêu.",
)
@click.option("--as-was", is_flag=True, help="Bỏ các sửa đổi được theo dõi thay vì chấp nhận.")
@click.option("--json", "as_json", is_flag=True, help="In các việc phải xem dưới dạng JSON.")
@force_option
def command(
    document: Path,
    output: Target | None,
    year: int | None,
    as_was: bool,
    as_json: bool,
    force: bool,
) -> None:
    """Import, save, and tell what is left to look at."""
    from ntmdocs import import_plan, save_plan
    from ntmdocs.findings import Report

    beside = document.with_suffix(".yaml")
    target = output.file(beside.name) if output else beside
    if is_there(target) and not force:
        raise OverwriteRefused(
            f"{target} đã có; chọn tên khác, hoặc thêm --force để ghi đè", path=str(target)
        )
    imported = import_plan(document, year=year, as_was=as_was)
    save_plan(imported.plan, target)
    click.echo(f"Đã tạo {target}", err=as_json)
    report = Report(imported.notes)
    if as_json:
        click.echo(json.dumps({"notes": report.to_json()}, ensure_ascii=False, indent=2))
    else:
        _say(report, target)
    sys.exit(report.exit_code)


def _say(report: "Report", file: Path) -> None:
    """The notes by weight, each at its line of the new file."""
    from ntmdocs.store import file_lines
    from ntmdocs.vietnamese import upper_first

    places = [note.place for note in report.findings]
    lines = dict(zip(places, file_lines(file, places), strict=True))
    for severity, notes in report.by_severity().items():
        click.echo(f"\n{click.style(severity.label, bold=True)}: {len(notes):02} chỗ")
        for note in notes:
            click.echo(f"- {lines[note.place]}: {upper_first(note.sentence)}")
