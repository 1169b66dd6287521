"""`ntmdocs desk`."""

from pathlib import Path

import click

from ntmdocs.cli.options import PATH
from ntmdocs.cli.words import Command
from ntmdocs.language import tr

__all__ = ["command"]

_NO_PACKAGES = 'bàn làm việc cần thêm vài gói: pip install "ntmdocs[desk]" (thiếu {name})'


@click.command(
    "desk",
    cls=Command,
    help="Mở bàn làm việc trong trình duyệt: trang giấy như sẽ in, biểu mẫu, việc phải xem, mọi "
    "việc từ tệp Word năm ngoái đến PDF. Chỉ máy này mở được, không dùng mạng. Ctrl+C để dừng.",
)
@click.argument("given", metavar="[KẾ-HOẠCH | THƯ-MỤC]", type=PATH, default=Path())
@click.option("--port", metavar="CỔNG", type=click.IntRange(0, 65535), default=0, help="Cổng.")
@click.option("--no-browser", is_flag=True, help="Chỉ in địa chỉ, không tự mở trình duyệt.")
def command(given: Path, port: int, no_browser: bool) -> None:
    """Serve it until it is ended."""
    from ntmdocs.errors import NtmdocsError

    try:
        from ntmdocs.desk import open_desk
    except ModuleNotFoundError as error:
        raise NtmdocsError(tr(_NO_PACKAGES, name=error.name)) from None

    def tell(address: str) -> None:
        click.echo(tr("Bàn làm việc: {address}\nCtrl+C để dừng.", address=address))
        if not no_browser:
            click.launch(address)

    open_desk(given, tell=tell, port=port)
    click.echo(tr("Đã dừng bàn làm việc."))
