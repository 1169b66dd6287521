"""`ntmdocs render`."""

import sys
from functools import partial
from pathlib import Path

import click

from ntmdocs.cli.options import file_option, force_option, template_option, workers_option
from ntmdocs.cli.words import Command

__all__ = ["command"]


@click.command(
    "render",
    cls=Command,
    help="Tạo tệp Word từ KẾ-HOẠCH, một tệp .yaml hoặc .json; báo cáo, tờ trình, thông báo cũng "
    "vậy. Nhiều văn bản thì mỗi văn bản một tệp; văn bản nào lỗi được kể ra, các văn bản khác "
    "vẫn được tạo.",
)
@click.argument(
    "plans", metavar="KẾ-HOẠCH...", type=click.Path(path_type=Path), nargs=-1, required=True
)
@file_option(
    "-o",
    "--output",
    help="Tệp Word sẽ ghi, hoặc thư mục để ghi vào. Tên mặc định: KH-<trích yếu>.docx "
    "(báo cáo là BC-...); văn bản đã ghi ngày thì YYYY.MM.DD. <trích yếu>.docx.",
)
@template_option
@force_option
@workers_option
def command(
    plans: tuple[Path, ...],
    output: Path | None,
    template: Path | None,
    force: bool,
    workers: int,
) -> None:
    """Render one plan, or many."""
    if len(plans) == 1:
        sys.exit(_render_one(plans[0], output, template, force))
    sys.exit(_render_many(plans, output or Path(), template, force, workers))


def _render_one(path: Path, output: Path | None, template: Path | None, force: bool) -> int:
    """1 where the plan still has open notes: it is not to be signed yet."""
    from ntmdocs import load_plan, render_plan

    plan = load_plan(path)
    docx = render_plan(plan, template)
    target = Path(docx.name) if output is None else output
    target = target / docx.name if target.is_dir() else target
    docx.save(target, force=force)
    click.echo(f"Đã tạo {target}")
    if not plan.open_notes:
        return 0
    left = f"{plan.type.type_name} còn {len(plan.open_notes):02} việc phải xem (open_notes)"
    click.echo(f"{left}, chưa nên trình ký.", err=True)
    return 1


def _render_many(
    plans: tuple[Path, ...], folder: Path, template: Path | None, force: bool, workers: int
) -> int:
    from ntmdocs import load_plan, render_plans
    from ntmdocs.cli.batches import progress_bar, say_batch

    loaders = [partial(load_plan, path) for path in plans]
    with progress_bar(len(plans), "Đang tạo") as progress:
        batch = render_plans(
            loaders, folder, template=template, workers=workers, progress=progress, force=force
        )
    return say_batch(batch)
