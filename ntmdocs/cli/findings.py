"""Findings on the screen, each at its line of the file that a person corrects."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ntmdocs import Paper
    from ntmdocs.findings import Finding

__all__ = ["say_findings"]


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
