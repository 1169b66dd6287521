"""Findings on the screen, each at its line of the file that a person corrects."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntmdocs.language import tr

if TYPE_CHECKING:
    from ntmdocs import Paper
    from ntmdocs.findings import Finding, Report
    from ntmdocs.store.plan_source import PlanSource
    from ntmdocs.store.villages import CellPlaces

__all__ = ["in_paper", "placed", "say_at_lines", "say_by_weight", "say_findings"]


_MOST = 12  # other places of one finding that are said


def say_findings(
    findings: Sequence["Finding"], paper: "Paper", file: "Path | PlanSource", *, err: bool = False
) -> None:
    """`- plan.yaml:12: Địa danh: …` a finding."""
    for finding, where in placed(findings, file):
        click.echo(f"- {in_paper(finding, where, paper)}", err=err)


def placed(
    findings: Sequence["Finding"], file: "Path | PlanSource", cells: "CellPlaces | None" = None
) -> list[tuple["Finding", str]]:
    """Each finding with its line of the file, or its cell of the table that `cells` knows."""
    from ntmdocs.store import file_lines

    if not findings:
        return []
    places = file_lines(file, [finding.place for finding in findings], cells=cells)
    return list(zip(findings, places, strict=True))


def in_paper(finding: "Finding", where: str, paper: "Paper") -> str:
    """Where it is in the file and in the paper, and what it says."""
    from ntmdocs.model.walk import parse_path
    from ntmdocs.prose import path_in_words

    place = path_in_words(paper, parse_path(finding.place))
    is_said = place.partition(" / ")[0] in finding.message
    return ": ".join((where, finding.sentence) if is_said else (where, place, finding.sentence))


def say_by_weight(report: "Report", words: Callable[["Finding"], str]) -> None:
    """The findings under how much they weigh, each in these words."""
    for severity, findings in report.by_severity().items():
        click.echo(
            tr(
                "\n{label}: {count:02} chỗ",
                label=click.style(severity.label, bold=True),
                count=len(findings),
            )
        )
        for finding in findings:
            click.echo(f"- {words(finding)}")


def say_at_lines(report: "Report", file: Path, words: Callable[["Finding"], str]) -> None:
    """The same, each at its line of the file that was made, and below it the other places."""
    from ntmdocs.store import file_lines

    places = [
        place
        for one in report.findings
        for place in (one.place, *(each.place for each in one.also))
    ]
    lines = dict(zip(places, file_lines(file, places), strict=True))

    def said(finding: "Finding") -> str:
        others = [f"{lines[each.place]}: {each.current}" for each in finding.also[:_MOST]]
        left = len(finding.also) - _MOST
        others += [tr("… và {left:02} chỗ nữa (kể đủ: --json)", left=left)] if left > 0 else []
        return "\n  + ".join((f"{lines[finding.place]}: {words(finding)}", *others))

    say_by_weight(report, said)
