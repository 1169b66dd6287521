"""`ntmdocs verify`."""

import sys
from pathlib import Path

import click

from ntmdocs.cli.options import PATH
from ntmdocs.cli.words import Command
from ntmdocs.language import tr

__all__ = ["command"]


@click.command(
    "verify",
    cls=Command,
    help="Kể ai đã ký PDF, lúc nào, sau khi ký có gì thay đổi. Không có --anchor thì chỉ biết tệp "
    "còn toàn vẹn, chưa rõ người ký là ai.",
)
@click.argument("files", metavar="PDF...", type=PATH, nargs=-1, required=True)
@click.option(
    "--anchor",
    "anchors",
    metavar="TỆP",
    type=PATH,
    multiple=True,
    help="Chứng thư gốc (PEM, DER) của nơi cấp chứng thư; ghi nhiều lần cho nhiều nơi.",
)
def command(files: tuple[Path, ...], anchors: tuple[Path, ...]) -> None:
    """1 where a signature is not right, or there is none."""
    from ntmdocs import verify_signatures
    from ntmdocs.errors import NtmdocsError

    code = 0
    for file in files:
        try:
            found = verify_signatures(file, anchors=anchors)
        except NtmdocsError as error:
            click.echo(str(error), err=True)
            code = 2
            continue
        for one in found:
            when = f", {one.signed_at:%d/%m/%Y %H:%M:%S}" if one.signed_at else ""
            click.echo(f"{file}: {one.field}: {one.signer}{when}: {one.sentence}")
        if not found:
            click.echo(tr("{file}: chưa có chữ ký số", file=file))
        if not found or not all(one.is_valid for one in found):
            code = max(code, 1)
    sys.exit(code)
