"""`ntmdocs sign`."""

import sys
from pathlib import Path

import click

from ntmdocs.cli.options import PATH, file_option, force_option
from ntmdocs.cli.words import Command
from ntmdocs.language import tr

__all__ = ["command"]


@click.command(
    "sign",
    cls=Command,
    help="Ký số PDF trong ô do ntmdocs sign-fields đặt, bằng tệp chứng thư PKCS#12 (.p12, .pfx); "
    "mật khẩu được hỏi khi ký. Người ký ký trước, cơ quan ký sau. Ký bằng USB Token: dùng phần mềm "
    "ký của cơ quan cấp chứng thư.",
)
@click.argument("pdf", metavar="PDF", type=PATH)
@file_option("--certificate", help="Tệp chứng thư PKCS#12 (.p12, .pfx).")
@click.option(
    "--as",
    "role",
    metavar="VAI-TRÒ",
    type=click.Choice(["person", "organ", "annex"]),
    default="person",
    help="Ký với vai person (người ký), organ (cơ quan), annex (cơ quan, trên phụ lục).",
)
@file_option("--image", help="Ảnh PNG nền trong: chữ ký (màu xanh), hoặc con dấu (màu đỏ).")
@click.option("--number", metavar="SỐ", default="", help="Số và ký hiệu, in trên phụ lục.")
@click.option("--time-format", metavar="DẠNG", help="Dạng thời gian hiện ra, như strftime.")
@file_option("-o", "--output", help="PDF sẽ ghi; không có thì ký vào chính tệp đó.")
@force_option
def command(
    pdf: Path,
    certificate: Path | None,
    role: str,
    image: Path | None,
    number: str,
    time_format: str | None,
    output: Path | None,
    force: bool,
) -> None:
    """Ask for the password, then sign."""
    from ntmdocs import sign_pdf
    from ntmdocs.errors import NtmdocsError
    from ntmdocs.publish import TIME_FORMAT, SignatureRole

    if certificate is None:
        raise NtmdocsError(tr("thiếu tệp chứng thư; ghi tên tệp .p12 hoặc .pfx ở --certificate"))
    sign_pdf(
        pdf,
        output,
        certificate=certificate,
        password=_password(),
        role=SignatureRole(role),
        image=image,
        number=number,
        time_format=time_format or TIME_FORMAT,
        force=force,
    )
    click.echo(
        tr("Đã ký {output} ({label})", output=output or pdf, label=SignatureRole(role).label)
    )


def _password() -> str:
    """What a person types unseen, or the first line of what a program pipes in."""
    if sys.stdin is None or sys.stdin.isatty():
        typed = click.prompt(
            tr("Mật khẩu chứng thư"), hide_input=True, default="", show_default=False
        )
        return str(typed)
    line = sys.stdin.buffer.readline()
    return line.decode("utf-8-sig", errors="replace").rstrip("\r\n")
