"""`ntmdocs sign-fields`."""

import sys
from pathlib import Path

import click

from ntmdocs.cli.options import PATH, file_option, force_option, seal_option
from ntmdocs.cli.words import Command
from ntmdocs.language import tr

__all__ = ["command"]


@click.command(
    "sign-fields",
    cls=Command,
    help="Đặt ô ký số trống vào PDF, đúng chỗ của chữ ký và con dấu theo Nghị định 30/2020/NĐ-CP; "
    "PDF lưu từ Word cũng được. Phụ lục là tệp riêng: ô ở góc trên bên phải trang đầu.",
)
@click.argument("pdf", metavar="PDF", type=PATH)
@seal_option
@click.option(
    "--number-later", is_flag=True, help="Đặt thêm ô cho số, ngày, tháng: điền sau khi ký."
)
@file_option("-o", "--output", help="PDF sẽ ghi; không có thì đặt ô vào chính tệp đó.")
@force_option
def command(
    pdf: Path, seal: int | None, number_later: bool, output: Path | None, force: bool
) -> None:
    """Say each field that was added."""
    from ntmdocs import prepare_signature
    from ntmdocs.publish import SignatureRole

    fields = prepare_signature(
        pdf, output, seal_diameter_mm=seal, number_later=number_later, force=force
    )
    for field in fields:
        click.echo(
            tr(
                "Đã đặt ô ký của {label}: trang {page}, ô {field}",
                label=field.role.label,
                page=field.page,
                field=field.role.field,
            )
        )
    if number_later:
        click.echo(
            tr("Đã đặt ô cho số, ngày, tháng ở trang 1; điền bằng ntmdocs number sau khi ký.")
        )
    if not fields:
        click.echo(tr("Các ô ký đã có sẵn; không đặt thêm."))
    roles = {field.role for field in fields}
    needs_seal = seal is None and roles == {SignatureRole.PERSON}
    if needs_seal:
        click.echo(tr("Chưa đặt ô ký của cơ quan: cần đường kính con dấu (--seal)."), err=True)
    sys.exit(int(needs_seal))
