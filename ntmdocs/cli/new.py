"""`ntmdocs new`."""

from pathlib import Path

import click

from ntmdocs.cli.words import Command

__all__ = ["command"]


@click.command(
    "new",
    cls=Command,
    help="Tạo thư mục FOLDER với plan.yaml (kế hoạch mẫu có chú thích) và plan.schema.json.",
    short_help="Tạo thư mục với một kế hoạch mẫu để bắt đầu.",
    options_metavar="[TÙY CHỌN]",
)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Ghi đè plan.yaml và plan.schema.json đã có.")
def command(folder: Path, force: bool) -> None:
    """Write a starting plan."""
    from ntmdocs.store import start_plan

    for path in start_plan(folder, force=force):
        click.echo(f"Đã tạo {path}")
    click.echo(f"Sửa {folder / 'plan.yaml'} rồi chạy: ntmdocs render {folder / 'plan.yaml'}")
