"""A paper or a plan as the rules look at it: what several of them need is looked up once."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from ntmdocs.criteria import has_reached
from ntmdocs.model import Paper, Plan, Text
from ntmdocs.model.walk import DataPath, Part, parts
from ntmdocs.patterns import regex
from ntmdocs.prose import ProseError, paper_data, plain_text, settled
from ntmdocs.prose.times import outside_braces

if TYPE_CHECKING:
    from ntmdocs.check.cited_acts import CitedHere
    from ntmdocs.check.deadlines import DueTime
    from ntmdocs.check.known_acts import KnownAct, Ledger
    from ntmdocs.model import OrganProfile

__all__ = ["Context", "PaperContext"]

_NOT_PRINTED = ("open_notes", "criteria_sets")
_YEAR = regex(r"(?<!\d)20\d\d(?!\d)")
_NO_WORDS = ("id", "criteria_set")


@dataclass(frozen=True)
class PaperContext:
    """A paper of any kind."""

    paper: Paper
    own_acts: "Sequence[KnownAct]" = field(default=(), kw_only=True)
    """What a person adds to the ledger of acts."""
    profile: "OrganProfile | None" = field(default=None, kw_only=True)
    """The profile of the organ beside the paper, where there is one."""

    @cached_property
    def ledger(self) -> "Ledger":
        """The acts that are known."""
        from ntmdocs.check.known_acts import Ledger, shipped_acts

        return Ledger((*shipped_acts(), *self.own_acts))

    @cached_property
    def own_profile(self) -> "OrganProfile | None":
        """The profile, where it is that of the organ that issues the paper."""
        if self.profile is None:
            return None
        from ntmdocs.check.slips import is_slip, same_words

        organ = self.paper.header.issuing_body.full_name
        known = self.profile.issuing_body.full_name
        return self.profile if same_words(organ, known) or is_slip(organ, known) else None

    @property
    def year(self) -> int | None:
        """The one year of a plan; a plan for a period has none, nor has any other paper."""
        return self.paper.one_year if isinstance(self.paper, Plan) else None

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Each model and string of the paper, as it is written."""
        return tuple(parts(self.paper))

    @cached_property
    def strings(self) -> tuple[tuple[DataPath, str], ...]:
        """Each string of the paper with its path, as it is written."""
        return tuple(_strings(self.parts))

    @cached_property
    def prose(self) -> tuple[tuple[DataPath, Text], ...]:
        """Each text of the paper with its path, as it is written."""
        return tuple((path, text) for path, text in self.strings if isinstance(text, Text))

    @cached_property
    def filled(self) -> Paper:
        """The paper with the `{{ }}` of its prose filled."""
        return settled(self.paper, paper_data(self.paper))

    @cached_property
    def filled_parts(self) -> tuple[Part, ...]:
        """Each model and string of the filled paper."""
        return tuple(parts(self.filled))

    @cached_property
    def filled_strings(self) -> tuple[tuple[DataPath, str], ...]:
        """Each string of the filled paper with its path."""
        return tuple(_strings(self.filled_parts))

    @cached_property
    def filled_prose(self) -> tuple[tuple[DataPath, Text], ...]:
        """The texts that still matter, their `{{ }}` filled.

        What a village that has reached its standard had to do matters no more.
        """
        villages = self.paper.villages if isinstance(self.paper, Plan) else ()
        done = {index for index, village in enumerate(villages) if has_reached(village)}
        return tuple(
            (path, text)
            for path, text in self.filled_strings
            if isinstance(text, Text) and not (path[0] == "villages" and path[1] in done)
        )

    @cached_property
    def printed(self) -> tuple[tuple[DataPath, str], ...]:
        """Every string as it prints: filled, without inline marks, prose and names alike.

        What cannot be printed, and what is no word of the paper, is left out.
        """
        data = paper_data(self.paper)
        found = []
        for path, text in self.filled_strings:
            if path[0] in _NOT_PRINTED or path[-1] in _NO_WORDS:
                continue
            with suppress(ProseError):  # told where the paper is loaded
                found.append((path, plain_text(text, data) if isinstance(text, Text) else text))
        return tuple(found)

    @cached_property
    def body(self) -> tuple[tuple[DataPath, str], ...]:
        """What is read as sentences: bases and opening, sections, closing; no annexes, no cells."""
        return tuple(
            (path, text)
            for path, text in self.printed
            if path[0] in ("legal_bases", "sections", "closing") and "cells" not in path
        )

    @cached_property
    def cited_acts(self) -> "tuple[CitedHere, ...]":
        """Every act that the paper rests on or cites, in its order."""
        from ntmdocs.check.cited_acts import cited_acts

        return tuple(cited_acts(self.paper))


@dataclass(frozen=True)
class Context(PaperContext):
    """A plan with the years and the day that it is checked for."""

    paper: Plan
    drafted_from: int | None = None
    """The year of the plan that it was drafted from; None where it was not."""
    today: datetime.date | None = None
    """The day of the check; None where only the date of the plan counts."""

    @property
    def plan(self) -> Plan:
        """The paper, which is a plan."""
        return self.paper

    @property
    def previous_year(self) -> int:
        """The year whose plan this one follows."""
        return self.plan.first_year - 1 if self.drafted_from is None else self.drafted_from

    @property
    def earliest(self) -> datetime.date:
        """The first day on which the plan can be issued."""
        issued = self.plan.header.issued_on.first_day
        return issued if self.today is None else max(issued, self.today)

    @property
    def is_of_one_year(self) -> bool:
        """Whether it has one year, and its subject names no other: the year may be a guess."""
        subject = str(self.plan.header.subject)
        named = {int(year) for year in _YEAR.findall(outside_braces(subject))}
        is_named = bool(named) or "{{ year }}" in subject
        return is_named and named <= {self.plan.one_year}

    @cached_property
    def due_times(self) -> "tuple[DueTime, ...]":
        """Every time by which something is due."""
        from ntmdocs.check.deadlines import due_times, time_cells

        return tuple(due_times(self.filled_prose, self.plan.first_year, time_cells(self.plan)))


def _strings(found: Iterable[Part]) -> Iterator[tuple[DataPath, str]]:
    return ((part.path, part.value) for part in found if isinstance(part.value, str))
