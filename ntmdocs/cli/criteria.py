"""`ntmdocs criteria`."""

import click

from ntmdocs.cli.words import Command
from ntmdocs.errors import NtmdocsError

__all__ = ["command"]


@click.command(
    "criteria",
    cls=Command,
    help="Kể các bộ tiêu chí đi kèm; có MÃ của một bộ thì in cả bộ, "
    "nói rõ tên nào chưa đối chiếu được với nguồn.",
)
@click.argument("identity", metavar="[MÃ]", required=False)
def command(identity: str | None) -> None:
    """List the sets, or show one."""
    from ntmdocs.criteria import find_set, national_sets

    if identity is None:
        for one in national_sets():
            click.echo(f"{one.id}: {one.name} ({one.criteria_count} tiêu chí)")
        return
    shown = find_set(identity)
    if shown is None:
        known = ", ".join(one.id for one in national_sets())
        raise NtmdocsError(f'không có bộ tiêu chí "{identity}"; các bộ: {known}')
    click.echo(f"{shown.name}\n{shown.act}, {shown.act.annex if shown.act else ''}")
    for amended in shown.act.amended_by if shown.act else ():
        click.echo(f"Được sửa đổi bởi {amended}; nội dung sửa đổi chưa có ở đây.")
    for criterion in shown.criteria:
        doubt = "" if criterion.verified else "  (tên chưa đối chiếu được với nguồn)"
        click.echo(f"{criterion.number:>3}. {criterion.name}{doubt}")
        for indicator in criterion.indicators:
            click.echo(f"     {indicator.number}. {indicator.text}")
    given = sum(len(criterion.indicators) for criterion in shown.criteria)
    click.echo(f"Chỉ tiêu: có nguồn {given}, cả bộ {shown.indicator_count}.")
