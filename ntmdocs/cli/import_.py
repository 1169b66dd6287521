"""`ntmdocs import`."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntmdocs.cli.edits import bring_back, refuse_other_options
from ntmdocs.cli.findings import say_at_lines
from ntmdocs.cli.options import PATH, file_option, force_option, template_option
from ntmdocs.cli.targets import Target, output_option, refuse_existing
from ntmdocs.cli.words import Command
from ntmdocs.errors import NtmdocsError, OverwriteRefused
from ntmdocs.language import tr
from ntmdocs.vietnamese import FIRST_YEAR, LAST_YEAR
from ntmdocs.writing import real_path

if TYPE_CHECKING:
    from ntmdocs.findings import Report

__all__ = ["command"]


@click.command(
    "import",
    cls=Command,
    help="Đọc VĂN-BẢN (tệp .docx, .doc, .pdf, .txt, .md) thành tệp kế hoạch YAML; kể từng chỗ "
    "phải xem lại. Nhiều văn bản thì mỗi văn bản một tệp; văn bản nào lỗi được kể ra, các văn bản "
    "khác vẫn được đọc. Với --into, chỗ đã sửa trong Word được đưa về tệp kế hoạch đã in ra nó.",
)
@click.argument("documents", metavar="VĂN-BẢN...", type=PATH, nargs=-1, required=True)
@output_option(
    "Tệp .yaml hoặc .json sẽ ghi, hoặc thư mục để ghi vào; không có thì đặt bên cạnh VĂN-BẢN."
)
@click.option(
    "--year",
    metavar="NĂM",
    type=click.IntRange(FIRST_YEAR, LAST_YEAR),
    help="Năm kế hoạch, khi văn bản không nêu.",
)
@file_option(
    "--into",
    metavar="KẾ-HOẠCH",
    help="Đưa chỗ sửa trong VĂN-BẢN vào tệp kế hoạch này, giữ chú thích và thứ tự của tệp.",
)
@file_option(
    "--data",
    help="Bảng Excel hoặc CSV của các thôn, nếu VĂN-BẢN đã in cùng bảng ấy; chỉ dùng với --into.",
)
@template_option
@click.option("--as-was", is_flag=True, help="Bỏ các sửa đổi được theo dõi thay vì chấp nhận.")
@click.option("--json", "as_json", is_flag=True, help="In các việc phải xem dưới dạng JSON.")
@force_option
def command(
    documents: tuple[Path, ...],
    output: Target | None,
    year: int | None,
    into: Path | None,
    data: Path | None,
    template: Path | None,
    as_was: bool,
    as_json: bool,
    force: bool,
) -> None:
    """Import, save, and tell what is left to look at."""
    from ntmdocs.cli.batches import progress_bar

    documents = tuple(dict.fromkeys(documents))
    if into is not None:
        refuse_other_options(documents, year)
        how = {"as_was": as_was, "as_json": as_json, "force": force}
        sys.exit(bring_back(documents[0], into, output, template, data, **how))
    for name, value in (("--template", template), ("--data", data)):
        if value is not None:
            raise NtmdocsError(tr("{name} chỉ dùng cùng --into", name=name))
    folder = None if output is None or len(documents) == 1 else output.folder()
    codes: list[int] = []
    told: list[tuple[Path, Report]] = []
    with progress_bar(len(documents), tr("Đang đọc")) as progress:
        for number, document in enumerate(documents, 1):
            beside = document.with_suffix(".yaml")
            target = _target(beside, output, folder)
            try:
                _refuse_same(target, told)
                report = _imported(document, target, year, as_was=as_was, force=force)
            except NtmdocsError as error:
                if len(documents) == 1:
                    raise
                click.echo(str(error), err=True)
                codes.append(2)
                continue
            finally:
                progress(number, document.name)
            click.echo(tr("Đã tạo {path}", path=target), err=as_json)
            codes.append(report.exit_code)
            told.append((target, report))
    _say_all(told, as_json=as_json)
    sys.exit(max(codes))


def _target(beside: Path, output: Target | None, folder: Path | None) -> Path:
    if folder is not None:
        return folder / beside.name
    return output.file(beside.name) if output else beside


def _refuse_same(target: Path, told: Sequence[tuple[Path, "Report"]]) -> None:
    """Of two documents that would give one file, the first keeps it, whatever may be forced."""
    if any(real_path(target) == real_path(made) for made, _ in told):
        raise OverwriteRefused(
            tr(
                "{target} vừa được ghi từ một văn bản khác cùng tên; đổi tên một trong hai văn bản",
                target=target,
            ),
            path=str(target),
        )


def _imported(
    document: Path, target: Path, year: int | None, *, as_was: bool, force: bool
) -> "Report":
    """What to look at in one document, once its file is written."""
    from ntmdocs import import_plan, save_plan
    from ntmdocs.findings import Report

    refuse_existing(target, force=force)
    imported = import_plan(document, year=year, as_was=as_was)
    save_plan(imported.plan, target, remarks=imported.remarks)
    return Report(imported.notes)


def _say_all(told: Sequence[tuple[Path, "Report"]], *, as_json: bool) -> None:
    from ntmdocs.vietnamese import upper_first

    if as_json:
        files = [{"file": str(file), "notes": report.to_json()} for file, report in told]
        click.echo(json.dumps(files, ensure_ascii=False, indent=2))
        return
    for file, report in told:
        say_at_lines(report, file, lambda note: upper_first(note.sentence))
