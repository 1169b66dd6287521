"""`ntmdocs render`."""

from pathlib import Path

import click

from ntmdocs.cli.words import Command

__all__ = ["command"]


@click.command(
    "render",
    cls=Command,
    help="Tạo tệp Word từ KẾ-HOẠCH, một tệp .yaml hoặc .json.",
)
@click.argument("plan", metavar="KẾ-HOẠCH", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="TỆP",
    type=click.Path(path_type=Path),
    help="Tệp Word sẽ ghi, hoặc thư mục để ghi vào. Tên mặc định: KH-<trích yếu>.docx; "
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
    target = target / docx.name if target.is_dir() else target
    docx.save(target, force=force)
    click.echo(f"Đã tạo {target}")
