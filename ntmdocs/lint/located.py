"""Where in a document stands what was found in the paper that was read from it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from ntmdocs.findings import Finding
from ntmdocs.given import Given
from ntmdocs.lint.context import Context
from ntmdocs.lint.linting import context_of
from ntmdocs.model import Paper
from ntmdocs.model.walk import DataPath, parse_path, strings
from ntmdocs.prose import in_words, paper_data, path_in_words
from ntmdocs.read.lines import Line
from ntmdocs.read.recognise.outline import marker_of
from ntmdocs.vietnamese import comparison_key, shortened

__all__ = ["located"]

_LONGEST = 80  # letters of the headings on the way
_ENOUGH = 80  # letters by which a paragraph is known
_IN_ORDER = ("legal_bases", "sections", "closing", "recipients", "annexes")
"""What is printed in the order of the data."""
_OF_HEAD: dict[str | int, str] = {
    "number": "number",
    "symbol": "number",
    "place": "date",
    "issued_on": "date",
}


def located(source: Given, paper: Paper, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings on a paper, each at the paragraph of the document that it was read from.

    What stands in no one paragraph keeps a place in words.
    """
    places = _Places(context_of(source), paper)
    made = []
    for finding in findings:
        path = parse_path(finding.place)
        component = shortened(path_in_words(paper, path), _LONGEST)
        line = places.line(path, finding.current)
        if line is None:
            made.append(replace(finding, place=component))
        else:
            spot = places.context.where(component, line)
            made.append(replace(finding, place=spot.words, paragraph=spot.paragraph))
    return tuple(made)


@dataclass(frozen=True)
class _Places:
    """A document beside the paper that was read from it."""

    context: Context
    paper: Paper

    def line(self, path: DataPath, current: str) -> Line | None:
        """The paragraph of what stands at a path; with the words looked at, where several have
        its words."""
        if path[:1] == ("header",) and path[-1] in _OF_HEAD:
            return self.context.part(_OF_HEAD[path[-1]])
        looked_at = comparison_key(current.strip("… "))
        lines = [self._lines[at] for at in self._at(path)]
        return next((line for line in lines if looked_at in line.key), lines[0] if lines else None)

    def _at(self, path: DataPath) -> list[int]:
        """The lines that it may be, the likeliest first."""
        at = next((at for at, (one, _) in enumerate(self._words) if one[: len(path)] == path), None)
        if at is None:
            return []
        if path[0] == "header":
            return self._in_head(self._words[at][1])
        found = self._with(at)
        if len(found) < 2:
            return found
        whole = [one for one in found if self._own[one] == self._words[at][1]]
        return self._in_order(at, found, whole) if path[0] in _IN_ORDER else whole or found

    def _in_head(self, key: str) -> list[int]:
        """A name or a subject of the head may go on in the next paragraph."""
        head = [(at, line) for at, line in enumerate(self._lines) if line.place < self._start]
        return [at for at, line in head if key in line.key or key.startswith(line.key)]

    def _in_order(self, at: int, found: list[int], whole: list[int]) -> list[int]:
        """Of the lines with these words those between the nearest words that one line alone has;
        of them those that say no more.

        As many are passed over as there are such words between.
        """
        before, start = self._sure(range(at - 1, -1, -1)) or (at, 0)
        _, end = self._sure(range(at + 1, len(self._words))) or (0, len(self._lines))
        key, others = self._words[at][1], [other for _, other in self._words[before:at]]
        for lines, passed in (
            (whole, others.count(key)),
            (found, sum(key in other for other in others)),
        ):
            if within := [line for line in lines if start <= line <= end]:
                first = min(passed, len(within) - 1)
                return within[first:] + within[:first]
        return found

    def _sure(self, some: Iterable[int]) -> tuple[int, int] | None:
        """The first of some words that stand in one line alone, and that line."""
        for at in some:
            if self._words[at][0][0] in _IN_ORDER and len(found := self._with(at)) == 1:
                return at, found[0]
        return None

    def _with(self, at: int) -> list[int]:
        path, key = self._words[at]
        first = self._start if path[0] in _IN_ORDER else -1
        lines = enumerate(self._lines)
        return [number for number, line in lines if line.place >= first and key in line.key]

    @cached_property
    def _start(self) -> int:
        """The paragraph that the text begins with; -1 where none is known."""
        return max((one.number for one in self.context.before_text), default=-1)

    @cached_property
    def _lines(self) -> list[Line]:
        return [line for line in self.context.recognised.source.lines if line.key]

    @cached_property
    def _own(self) -> list[str]:
        """The words of each line without the number or sign before them."""
        markers = [marker_of(line) for line in self._lines]
        own = (
            line.from_(marker.length).key if marker else line.key
            for line, marker in zip(self._lines, markers, strict=True)
        )
        return [_words_alone(key) for key in own]

    @cached_property
    def _words(self) -> list[tuple[DataPath, str]]:
        """What the paper says, as a line of the document has it, each with its path."""
        data = paper_data(self.paper)
        found = (
            (path, _words_alone(comparison_key(in_words(text, data))))
            for path, text in strings(self.paper)
        )
        return [(path, key) for path, key in found if key]


def _words_alone(key: str) -> str:
    """A list ends what it lists with signs that no item has; a short key is enough."""
    return key[:_ENOUGH].rstrip(" .;:,/")
