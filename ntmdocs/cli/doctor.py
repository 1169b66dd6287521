"""`ntmdocs doctor`."""

import sys

import click

from ntmdocs.cli.words import Command
from ntmdocs.language import tr

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
            click.echo(tr("Có     {name}: {found}", name=one.name, found=one.found))
    for one in found:
        if not one.found:
            click.echo(
                tr(
                    "Thiếu  {name} ({purpose}): {cure}",
                    name=one.name,
                    purpose=one.purpose,
                    cure=one.cure,
                )
            )
    try:
        label = chosen_engine("auto").label
    except PublishError as error:
        click.echo(tr("Chưa tạo được PDF: {error}", error=error), err=True)
        sys.exit(1)
    click.echo(tr("Tạo được PDF, bằng {label}.", label=label))
