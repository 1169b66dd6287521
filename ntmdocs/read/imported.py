"""What is read back rather than loaded, and what comes of it.

Commands that take data files too ask this of each file: little else is loaded for it.
"""

from dataclasses import dataclass
from typing import Any

from ntmdocs.findings import Finding
from ntmdocs.language import in_vietnamese

__all__ = ["DOCUMENTS", "Imported"]

DOCUMENTS = (".docx", ".doc", ".pdf", ".txt", ".md", ".markdown")
"""Files that are read back rather than loaded."""


@dataclass(frozen=True)
class Imported:
    """A paper made from a document, and what a person must look at."""

    plan: Any
    """A Plan, or the Paper that the document is; its `open_notes` hold the notes too."""
    notes: tuple[Finding, ...]
    """What was guessed, what was left as it was, and what could not be taken."""

    @property
    def told(self) -> tuple[str, ...]:
        """The notes as sentences, as `open_notes` hold them."""
        return tuple(note.noted for note in self.notes)

    @property
    def untitled(self) -> frozenset[str]:
        """The places of titles that were sought in vain: dots stand for them, where the document
        has neither dots nor a number of a section."""
        missing = (
            note.place
            for note in self.notes
            if note.rule == "missing-component" and not note.current
        )
        return frozenset(place for place in missing if self._is_unnumbered(place))

    def _is_unnumbered(self, place: str) -> bool:
        """Whether it is the title of a section of which the document prints no number."""
        from ntmdocs.model.walk import parse_path, steps  # not every command looks for it

        *_, last = steps(self.plan, parse_path(place))
        return last.key == "title" and getattr(last.owner, "number", None) == ""

    @property
    def remarks(self) -> dict[str, str]:
        """By their places, for the comments of a file: what was guessed, and where the plan's year
        may be named in place of its figures."""
        from ntmdocs.read.years import year_places  # it knows documents: most papers are no such

        remarks = dict.fromkeys(year_places(self.plan), 'có thể ghi "{{ year }}" thay cho năm')
        for note in self.notes:
            if note.place:
                remarks[note.place] = in_vietnamese(note.message)
        return remarks
