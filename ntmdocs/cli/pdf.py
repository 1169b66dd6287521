"""`ntmdocs pdf`."""

import sys
from pathlib import Path

import click

from ntmdocs.cli.options import PATH, engine_option, force_option, prove_option, workers_option
from ntmdocs.cli.targets import HERE, Target, output_option
from ntmdocs.cli.words import Command
from ntmdocs.language import tr

__all__ = ["command"]


@click.command(
    "pdf",
    cls=Command,
    help="Chuyển TỆP Word (.docx) thành PDF (PDF/A-2b) để trình ký; nhiều tệp thì mỗi tệp một PDF, "
    "tệp nào lỗi được kể ra, các tệp khác vẫn được chuyển. Chữ, phông, số trang được đối chiếu với "
    "tệp Word. Máy có gì, thiếu gì: ntmdocs doctor.",
)
@click.argument("files", metavar="TỆP...", type=PATH, nargs=-1, required=True)
@output_option(
    "Thư mục để ghi các PDF; không có thì là thư mục hiện tại.", metavar="THƯ-MỤC", default=HERE
)
@engine_option
@prove_option
@force_option
@workers_option
def command(
    files: tuple[Path, ...], output: Target, engine: str, prove: bool, force: bool, workers: int
) -> None:
    """Convert many documents."""
    from ntmdocs import convert_to_pdf
    from ntmdocs.cli.batches import progress_bar, say_converted

    folder = output.folder()
    with progress_bar(len(files), tr("Đang chuyển")) as progress:
        converted = convert_to_pdf(
            files,
            folder,
            engine=engine,
            prove=prove,
            workers=workers,
            progress=progress,
            force=force,
        )
    sys.exit(say_converted(converted))
