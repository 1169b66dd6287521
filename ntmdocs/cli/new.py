"""`ntmdocs new`."""

from pathlib import Path

import click

from ntmdocs.cli.options import PATH, force_option
from ntmdocs.cli.words import Command

__all__ = ["command"]


@click.command(
    "new",
    cls=Command,
    help="Tạo THƯ-MỤC có plan.yaml (kế hoạch mẫu kèm chú thích) và plan.schema.json.",
)
@click.argument("folder", metavar="THƯ-MỤC", type=PATH)
@click.option(
    "--excel",
    is_flag=True,
    help="Thêm villages.xlsx: sổ tính để điền tình trạng tiêu chí và công việc của các thôn.",
)
@force_option
def command(folder: Path, excel: bool, force: bool) -> None:
    """Write a starting plan."""
    from ntmdocs.store import start_plan

    for path in start_plan(folder, force=force, excel=excel):
        click.echo(f"Đã tạo {path}")
    click.echo(f"Sửa {folder / 'plan.yaml'} rồi chạy: ntmdocs render {folder / 'plan.yaml'}")
