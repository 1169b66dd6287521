"""`ntmdocs compare`."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from ntmdocs.cli.options import author_option, force_option, plan_argument, template_option
from ntmdocs.cli.plans import load_or_import
from ntmdocs.cli.targets import Target, output_option
from ntmdocs.cli.words import Command
from ntmdocs.language import tr

__all__ = ["command"]


@click.command(
    "compare",
    cls=Command,
    help="So KẾ-HOẠCH-MỚI với KẾ-HOẠCH-CŨ (tệp .yaml, .json hoặc Word): in những chỗ thay đổi "
    "theo từng mục; thêm -o để ghi tệp Word có mọi thay đổi ở dạng Track Changes, chấp nhận hay "
    "từ chối ngay trong Word.",
)
@plan_argument("old", "KẾ-HOẠCH-CŨ")
@plan_argument("new", "KẾ-HOẠCH-MỚI")
@output_option(
    'Tệp .docx sẽ ghi, hoặc thư mục để ghi vào (thư mục mới: thêm dấu "/" ở cuối).',
)
@author_option
@template_option
@force_option
def command(
    old: Path, new: Path, output: Target | None, author: str, template: Path | None, force: bool
) -> None:
    """Say what changed; with `-o` write it as tracked changes."""
    from ntmdocs import compare_plans
    from ntmdocs.cli.changes import say_changes

    plans = [_paper(path) for path in (old, new)]
    comparison = compare_plans(*plans, author=author, at=datetime.now(), template=template)
    if output is not None:
        target = output.file(comparison.docx.name)
        comparison.docx.save(target, force=force)
    say_changes(comparison.changes)
    if output is not None:
        click.echo(tr("Đã tạo {path}", path=target))


def _paper(path: Path) -> Any:
    """What was not read surely in a document is told: it may show as a change."""
    imported = load_or_import(path)
    if imported.notes:
        click.echo(
            tr(
                "{path}: đọc từ văn bản, còn {count:02} chỗ phải xem; xem bằng ntmdocs "
                "import {path}",
                path=path,
                count=len(imported.notes),
            ),
            err=True,
        )
    return imported.plan
