"""`ntmdocs new`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntmdocs.cli.options import PATH, force_option
from ntmdocs.cli.plans import load_or_import, only_plan_of
from ntmdocs.cli.words import Command

if TYPE_CHECKING:
    from ntmdocs.model import Plan

__all__ = ["command"]

_EMPTY = "\0"  # no file is called so: the workbook without villages


@click.command(
    "new",
    cls=Command,
    help="Tạo THƯ-MỤC có plan.yaml (kế hoạch mẫu kèm chú thích) và plan.schema.json.",
)
@click.argument("folder", metavar="THƯ-MỤC", type=PATH)
@click.option(
    "--excel",
    metavar="[KẾ-HOẠCH]",
    is_flag=False,
    flag_value=_EMPTY,
    help="Thêm villages.xlsx: sổ tính để điền tình trạng tiêu chí và công việc của các thôn; kèm "
    "KẾ-HOẠCH (tệp kế hoạch hoặc tệp Word) thì ghi sẵn các thôn và điều kế hoạch đó đã nêu.",
)
@force_option
def command(folder: Path, excel: str | None, force: bool) -> None:
    """Write a starting plan."""
    from ntmdocs.store import start_plan

    known: bool | Plan = excel is not None
    if excel not in (None, _EMPTY):
        known = _plan_of_villages(Path(str(excel)))
    for path in start_plan(folder, force=force, excel=known):
        click.echo(f"Đã tạo {path}")
    if not isinstance(known, bool):
        click.echo(f"Sổ tính ghi sẵn {len(known.villages):02} thôn")
    click.echo(f"Sửa {folder / 'plan.yaml'} rồi chạy: ntmdocs render {folder / 'plan.yaml'}")


def _plan_of_villages(path: Path) -> "Plan":
    """The plan in a data file or a document, with the villages that it knows or names."""
    from ntmdocs.draft import with_named_villages

    return with_named_villages(only_plan_of(load_or_import(path).plan, path))
