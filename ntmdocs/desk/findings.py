"""What a person must look at in a plan, each with its place in the data and in the file."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ntmdocs import NtmdocsError, Severity
from ntmdocs.desk.plan_text import PlanText
from ntmdocs.issue.readiness import examined
from ntmdocs.model.walk import parse_path
from ntmdocs.sources import Source, steps_in
from ntmdocs.vietnamese import upper_first

__all__ = ["ToSee", "things_to_see"]

_NOTES = "open_notes"


class ToSee(NamedTuple):
    """One thing to look at, as the page shows it."""

    weight: str
    """`error`, `warning`, `info`, or `note` for what is left open in the plan."""
    path: str
    """Its place in the data."""
    line: int
    where: str
    """The place in words."""
    message: str
    rule: str = ""


def things_to_see(text: PlanText) -> list[ToSee]:
    """What keeps the text from being a plan; or else its notes, and what check and lint tell."""
    if problems := text.problems:
        return [
            ToSee("error", each.path, each.line or 1, each.field, each.message) for each in problems
        ]
    return [*_notes(text), *_found(text)]


def _notes(text: PlanText) -> Iterator[ToSee]:
    notes: Sequence[str] = getattr(text.paper, _NOTES, ())
    for number, note in enumerate(notes):
        path = f"{_NOTES}.{number}"
        yield ToSee("note", path, _line(text.source, path), "", note)


def _found(text: PlanText) -> Iterator[ToSee]:
    try:
        docx = text.docx
    except NtmdocsError as error:  # the data are right, and yet no page can hold them
        yield ToSee("error", "", 1, "", str(error))
        return
    for one in examined(text.paper, docx, text.loaded.profile):
        finding = one.finding
        weight = Severity.ERROR if one.stops else finding.severity
        line = _line(text.source, one.path)
        sentence = upper_first(finding.sentence)
        yield ToSee(weight.value, one.path, line, one.where, sentence, finding.rule)


def _line(source: Source, path: str) -> int:
    return source.place(steps_in(source.value, parse_path(path))).line
