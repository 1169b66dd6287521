"""`ntmdocs number`."""

import sys
from datetime import date, datetime
from pathlib import Path

import click

from ntmdocs.cli.days import day_of
from ntmdocs.cli.options import PATH, file_option, force_option, number_option, register_option
from ntmdocs.cli.words import Command
from ntmdocs.errors import NtmdocsError
from ntmdocs.language import tr

__all__ = ["command"]

_UNSIGNED = (
    "PDF chưa có chữ ký số nào còn giá trị: ký trên giấy thì ghi vào sổ bằng "
    "ntmdocs register --signed {number}; chưa ký thì phải ký trước khi đóng dấu, gửi đi."
)


@click.command(
    "number",
    cls=Command,
    help="Điền số, ngày vào PDF đã được ký, trong ô do ntmdocs issue (hoặc sign-fields) "
    "--number-later đặt; các chữ ký vẫn còn giá trị. PDF trong thư mục trình ký thì được ghi luôn "
    "vào sổ đăng ký văn bản đi.",
)
@click.argument("pdf", metavar="PDF", type=PATH)
@number_option
@click.option("--date", "on", metavar="NGÀY", help="Ngày ban hành, dd/mm/yyyy.")
@register_option
@file_option("-o", "--output", help="PDF sẽ ghi; không có thì điền vào chính tệp đó.")
@force_option
def command(
    pdf: Path,
    number: int | None,
    on: str | None,
    register: Path | None,
    output: Path | None,
    force: bool,
) -> None:
    """Fill both; of a folder for signature enter the paper in the register too."""
    from ntmdocs import number_pdf
    from ntmdocs.issue.folder import RECORD

    if on is None:
        raise NtmdocsError(tr("thiếu ngày ban hành; ghi --date"))
    day = day_of(on, "--date")
    if pdf.with_name(RECORD).is_file():
        _refuse_elsewhere(pdf, output)
        _number_issued(pdf, register, number, day)
        return
    if register is not None:
        raise NtmdocsError(
            tr(
                "{pdf} không nằm trong thư mục trình ký do ntmdocs issue lập, nên không "
                "ghi sổ được; bỏ --register",
                pdf=pdf,
            )
        )
    if number is None:
        raise NtmdocsError(tr("thiếu số; ghi --number"))
    number_pdf(pdf, output, number=number, on=day, force=force)
    click.echo(tr("Đã điền số {number:02} vào {output}", number=number, output=output or pdf))


def _refuse_elsewhere(pdf: Path, output: Path | None) -> None:
    if output is not None:
        raise NtmdocsError(
            tr(
                "{pdf} nằm trong thư mục trình ký: số được điền vào chính tệp đó, cùng "
                "sổ đăng ký; bỏ -o",
                pdf=pdf,
            )
        )


def _number_issued(pdf: Path, file: Path | None, number: int | None, day: date) -> None:
    from ntmdocs import number_issued, verify_signatures
    from ntmdocs.issue.organ_register import organ_register

    register = organ_register(pdf, file).register
    at = datetime.now().astimezone()
    record = number_issued(pdf, register, number=number, on=day, at=at)
    click.echo(
        tr(
            "Đã điền số {printed_number} vào {pdf}, ghi vào {path}",
            printed_number=record.printed_number,
            pdf=pdf,
            path=register.path,
        )
    )
    if not any(one.is_valid for one in verify_signatures(pdf)):
        click.echo(tr(_UNSIGNED, number=record.number), err=True)
        sys.exit(1)
