"""What a person must look at in a plan, each with its place in the data and in the file."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ntmdocs import Finding, NtmdocsError, check_plan, lint_docx
from ntmdocs.desk.plan_text import PlanText
from ntmdocs.model.walk import parse_path
from ntmdocs.prose import path_in_words
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
    paper = text.paper
    yield from (_said(text, paper, each, each.place) for each in check_plan(paper).findings)
    try:
        docx = text.docx
    except NtmdocsError as error:  # the data are right, and yet no page can hold them
        yield ToSee("error", "", 1, "", str(error))
        return
    yield from (_said(text, paper, each, each.place) for each in docx.notes)
    for each in lint_docx(docx.bytes).findings:
        path = None if each.paragraph is None else docx.path_at(each.paragraph)
        yield _said(text, paper, each, path or "")


def _said(text: PlanText, paper: Any, finding: Finding, path: str) -> ToSee:
    where = path_in_words(paper, parse_path(path)) if path else finding.place
    sentence = upper_first(finding.sentence)
    line = _line(text.source, path)
    return ToSee(finding.severity.value, path, line, where, sentence, finding.rule)


def _line(source: Source, path: str) -> int:
    return source.place(steps_in(source.value, parse_path(path))).line
