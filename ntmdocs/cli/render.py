"""`ntmdocs render`."""

from pathlib import Path

import click

from ntmdocs.cli.words import Command

__all__ = ["command"]


@click.command(
    "render",
    cls=Command,
    help="Tạo tệp Word từ PLAN, tệp kế hoạch (.yaml hoặc .json).",
    short_help="Tạo tệp Word từ tệp kế hoạch.",
    options_metavar="[TÙY CHỌN]",
)
@click.argument("plan", metavar="PLAN", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="TỆP",
    type=click.Path(path_type=Path),
    help="Tệp Word sẽ ghi. Mặc định: KH-<trích yếu>.docx ở thư mục hiện tại; "
    "kế hoạch đã ghi ngày thì YYYY.MM.DD. <trích yếu>.docx.",
)
@click.option(
    "--template",
    metavar="TỆP",
    type=click.Path(path_type=Path),
    help="Mẫu Word khác thay cho mẫu 1.4 đi kèm.",
)
@click.option("--force", is_flag=True, help="Ghi đè cả khi tệp đã được sửa tay.")
def command(plan: Path, output: Path | None, template: Path | None, force: bool) -> None:
    """Render one plan."""
    from ntmdocs import load_plan, render_plan

    docx = render_plan(load_plan(plan), template)
    target = Path(docx.name) if output is None else output
    docx.save(target, force=force)
    click.echo(f"Đã tạo {target}")
