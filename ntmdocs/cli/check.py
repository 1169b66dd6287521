"""`ntmdocs check`."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntmdocs.cli.findings import say_by_weight
from ntmdocs.cli.options import PATH
from ntmdocs.cli.words import Command
from ntmdocs.errors import NtmdocsError

if TYPE_CHECKING:
    from ntmdocs.findings import Finding, Report

__all__ = ["command"]

_WORD_FILES = (".docx", ".doc")


@click.command(
    "check",
    cls=Command,
    help="Xét thể thức của TỆP Word, do ai soạn cũng được, theo Nghị định 30/2020/NĐ-CP; "
    "kể từng chỗ chưa đúng. Mỗi quy tắc có một mã: xem ntmdocs rules.",
)
@click.argument("files", metavar="TỆP...", nargs=-1, required=True, type=PATH)
@click.option("--json", "as_json", is_flag=True, help="In các chỗ chưa đúng dưới dạng JSON.")
@click.option("--ignore", metavar="MÃ", multiple=True, help="Bỏ qua một quy tắc; ghi lại được.")
@click.option("--only", metavar="MÃ", multiple=True, help="Chỉ xét một quy tắc; ghi lại được.")
def command(
    files: tuple[Path, ...], as_json: bool, ignore: tuple[str, ...], only: tuple[str, ...]
) -> None:
    """Judge each file; one that cannot be read does not keep the others from it."""
    from ntmdocs.lint import rule_named

    for name in (*ignore, *only):
        rule_named(name)
    reports: dict[Path, Report] = {}
    failed: dict[Path, NtmdocsError] = {}
    for file in dict.fromkeys(files):
        try:
            reports[file] = _report(file, ignore, only)
        except NtmdocsError as error:
            failed[file] = error
    if as_json:
        told = [{"file": str(file), "findings": one.to_json()} for file, one in reports.items()]
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for file, report in reports.items():
            _say(file, report)
    for failure in failed.values():
        click.echo(str(failure), err=True)
    sys.exit(2 if failed else max(report.exit_code for report in reports.values()))


def _report(file: Path, ignore: tuple[str, ...], only: tuple[str, ...]) -> "Report":
    from ntmdocs import lint_docx

    if file.suffix.lower() not in _WORD_FILES:
        raise NtmdocsError(f"{file}: chỉ xét thể thức của tệp Word (.docx)")
    return lint_docx(file, ignore=ignore, only=only)


def _say(file: Path, report: "Report") -> None:
    if not report.findings:
        click.echo(f"{file}: không thấy chỗ nào chưa đúng thể thức")
        return
    click.echo(click.style(str(file), bold=True))
    say_by_weight(report, _words)
    click.echo()


def _words(finding: "Finding") -> str:
    from ntmdocs.vietnamese import upper_first

    source = f" ({finding.source})" if finding.source else ""
    return f"{finding.place}: {upper_first(finding.message)}{source} [{finding.rule}]"
