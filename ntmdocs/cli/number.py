"""`ntmdocs number`."""

from pathlib import Path

import click

from ntmdocs.cli.days import day_of
from ntmdocs.cli.options import PATH, file_option, force_option
from ntmdocs.cli.words import Command

__all__ = ["command"]

_MOST = 99_999


@click.command(
    "number",
    cls=Command,
    help="Điền số, ngày vào PDF đã được ký, trong ô do ntmdocs sign-fields --number-later đặt; các "
    "chữ ký vẫn còn giá trị.",
)
@click.argument("pdf", metavar="PDF", type=PATH)
@click.option("--number", metavar="SỐ", type=click.IntRange(1, _MOST), help="Số văn bản, như 57.")
@click.option("--date", "on", metavar="NGÀY", help="Ngày ban hành, dd/mm/yyyy.")
@file_option("-o", "--output", help="PDF sẽ ghi; không có thì điền vào chính tệp đó.")
@force_option
def command(
    pdf: Path, number: int | None, on: str | None, output: Path | None, force: bool
) -> None:
    """Fill both."""
    from ntmdocs import number_pdf
    from ntmdocs.errors import NtmdocsError

    if number is None or on is None:
        raise NtmdocsError("thiếu số hoặc ngày; ghi cả --number và --date")
    number_pdf(pdf, output, number=number, on=day_of(on, "--date"), force=force)
    click.echo(f"Đã điền số {number:02} vào {output or pdf}")
