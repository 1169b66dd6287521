"""Where in a document stands what was found in the paper that was read from it."""

from collections.abc import Iterable
from dataclasses import replace

from ntmdocs.findings import Finding
from ntmdocs.given import Given
from ntmdocs.lint.context import Context
from ntmdocs.lint.linting import context_of
from ntmdocs.model import Paper
from ntmdocs.model.walk import DataPath, parse_path, parts, steps
from ntmdocs.prose import in_words, paper_data, path_in_words
from ntmdocs.read.lines import Line
from ntmdocs.vietnamese import comparison_key, shortened

__all__ = ["located"]

_LONGEST = 80  # letters of the headings on the way
_ENOUGH = 80  # letters by which a paragraph is known


def located(source: Given, paper: Paper, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings on a paper, each at the paragraph of the document that it was read from.

    What stands in no one paragraph keeps a place in words.
    """
    context, data = context_of(source), paper_data(paper)
    made = []
    for finding in findings:
        path = parse_path(finding.place)
        component = shortened(path_in_words(paper, path), _LONGEST)
        line = _line(context, in_words(_words_at(paper, path), data), finding.current)
        if line is None:
            made.append(replace(finding, place=component))
        else:
            spot = context.where(component, line)
            made.append(replace(finding, place=spot.words, paragraph=spot.paragraph))
    return tuple(made)


def _words_at(paper: Paper, path: DataPath) -> str:
    """The first words of what stands at a path."""
    value = next((step.value for step in reversed([*steps(paper, path)])), None)
    return next((str(part.value) for part in parts(value) if isinstance(part.value, str)), "")


def _line(context: Context, words: str, current: str) -> Line | None:
    """The paragraph with these words; with the words looked at, where several have them."""
    key, looked_at = comparison_key(words)[:_ENOUGH], comparison_key(current.strip("… "))
    lines = [line for line in context.recognised.source.lines if key and key in line.key]
    return next((line for line in lines if looked_at in line.key), lines[0] if lines else None)
