"""The register in words and as plain values: what stands in it, and what is missing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from ntmdocs.issue.entry import RegisterEntry, Step, shown_time
from ntmdocs.language import tr

__all__ = ["as_json", "history", "in_words", "missing_numbers"]


def in_words(entry: RegisterEntry) -> str:
    """`57/KH-UBND ngày 05/03/2024, Kế hoạch Xây dựng …; còn: ký, đóng dấu, chuyển đi`."""
    version = tr(" (bản {version})", version=entry.version) if entry.version > 1 else ""
    left = ", ".join(step.meaning for step in Step if step not in entry.steps)
    sent = (
        tr("chuyển đi ngày {sent_on:%d/%m/%Y}", sent_on=entry.sent_on)
        if entry.sent_on
        else tr("còn: {left}", left=left)
    )
    return f"{_of_paper(entry)}{version}; {sent}"


def history(versions: Iterable[RegisterEntry]) -> Iterator[str]:
    """A line for each version of a paper: what it was, and what was done with it when."""
    for entry in versions:
        steps = "; ".join(f"{step.meaning} {shown_time(at)}" for step, at in entry.steps.items())
        yield tr(
            "bản {version}, {of_paper}: {steps}",
            version=entry.version,
            of_paper=_of_paper(entry),
            steps=steps,
        )


def _of_paper(entry: RegisterEntry) -> str:
    return tr(
        "{printed_number} ngày {issued_on:%d/%m/%Y}, {type} {subject}",
        printed_number=entry.printed_number,
        issued_on=entry.issued_on,
        type=entry.type,
        subject=entry.subject,
    )


def missing_numbers(entries: Iterable[RegisterEntry], *, one_series: bool) -> Iterator[str]:
    """Numbers that nobody has, between those that somebody has; one sentence a series.

    Numbers follow one another without a gap (Decree 30/2020/NĐ-CP, Điều 15.1). A register may
    begin in the midst of a year: what is before its first number is not missed.
    """
    series: dict[tuple[int, str], set[int]] = defaultdict(set)
    for entry in entries:
        name = "" if one_series else f", {entry.type}"
        series[entry.issued_on.year, name].add(entry.number or 0)
    for (year, name), used in series.items():
        if gaps := sorted({*range(min(used), max(used))} - used):
            yield tr(
                "năm {year}{name}: bỏ trống số {shown}; số được cấp liên tiếp (Điều 15)",
                year=year,
                name=name,
                shown=_shown(gaps),
            )


def _shown(numbers: list[int]) -> str:
    """`3, 5-9`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def as_json(entry: RegisterEntry) -> dict[str, Any]:
    """Plain values, the decree's ten columns first; days and times as ISO 8601 has them."""
    return {
        "number": entry.number,
        "symbol": entry.symbol,
        "issued_on": entry.issued_on.isoformat(),
        "type": entry.type,
        "subject": entry.subject,
        "signer": entry.signer,
        "recipients": list(entry.recipients),
        "archive": entry.archive,
        "copies": entry.copies,
        "sent_on": entry.sent_on.isoformat() if entry.sent_on else None,
        "receipt": entry.receipt,
        "note": entry.note,
        "version": entry.version,
        "steps": {str(step): at.isoformat() for step, at in entry.steps.items()},
        "content_hash": entry.content_hash,
    }
