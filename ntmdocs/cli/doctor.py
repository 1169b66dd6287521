"""`ntmdocs doctor`."""

import sys

import click

from ntmdocs.cli.words import Command

__all__ = ["command"]


@click.command(
    "doctor",
    cls=Command,
    help="Kể máy này có gì, thiếu gì để tạo PDF và ký: máy dàn trang, phông chữ, các gói; thiếu gì "
    "thì kèm cách cài. Mã thoát là 1 khi chưa tạo được PDF.",
)
def command() -> None:
    """Say what there is, then what is missing."""
    from ntmdocs.errors import PublishError
    from ntmdocs.publish import chosen_engine, examine_machine

    found = examine_machine()
    for one in found:
        if one.found:
            click.echo(f"Có     {one.name}: {one.found}")
    for one in found:
        if not one.found:
            click.echo(f"Thiếu  {one.name} ({one.purpose}): {one.cure}")
    try:
        label = chosen_engine("auto").label
    except PublishError as error:
        click.echo(f"Chưa tạo được PDF: {error}", err=True)
        sys.exit(1)
    click.echo(f"Tạo được PDF, bằng {label}.")
