"""Findings on the screen, each at its line of the file that a person corrects."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ntmdocs import Paper
    from ntmdocs.findings import Finding, Report

__all__ = ["say_at_lines", "say_by_weight", "say_findings"]


def say_findings(
    findings: Sequence["Finding"],
    paper: "Paper",
    file: Path,
    table: Path | None = None,
    *,
    err: bool = False,
) -> None:
    """`- plan.yaml:12: Địa danh: …` a finding; `table` is where the villages' state comes from."""
    for line in _lines(findings, paper, file, table):
        click.echo(f"- {line}", err=err)


def say_by_weight(report: "Report", words: Callable[["Finding"], str]) -> None:
    """The findings under how much they weigh, each in these words."""
    for severity, findings in report.by_severity().items():
        click.echo(f"\n{click.style(severity.label, bold=True)}: {len(findings):02} chỗ")
        for finding in findings:
            click.echo(f"- {words(finding)}")


def say_at_lines(report: "Report", file: Path, words: Callable[["Finding"], str]) -> None:
    """The same, each at its line of the file that was made."""
    from ntmdocs.store import file_lines

    places = [finding.place for finding in report.findings]
    lines = dict(zip(places, file_lines(file, places), strict=True))
    say_by_weight(report, lambda finding: f"{lines[finding.place]}: {words(finding)}")


def _lines(
    findings: Sequence["Finding"], paper: "Paper", file: Path, table: Path | None
) -> Iterator[str]:
    from ntmdocs.model.walk import parse_path
    from ntmdocs.prose import path_in_words
    from ntmdocs.store import file_lines

    if not findings:
        return
    places = file_lines(file, [finding.place for finding in findings], table=table)
    for finding, place in zip(findings, places, strict=True):
        where = path_in_words(paper, parse_path(finding.place))
        is_said = where.partition(" / ")[0] in finding.message
        yield ": ".join((place, finding.sentence) if is_said else (place, where, finding.sentence))
