"""For which year a plan is, by its subject."""

import re
from collections.abc import Iterator

from ntmdocs.model import Paper, Period, Plan, Text
from ntmdocs.model.walk import dotted, strings
from ntmdocs.read.recognise.head import Head
from ntmdocs.vietnamese import comparison_key

__all__ = ["year_in_subject", "year_of", "year_places"]

_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_ONE = re.compile(_YEAR)
_PERIOD = re.compile(
    r"(?:giai đoạn|thời kỳ|năm học|nhiệm kỳ)(?: từ)?(?: năm)?"
    rf" ({_YEAR}) ?(?:[-–—]|đến)(?: năm)? ?({_YEAR})"
)
_OF_YEAR = (("header", "subject"), ("legal_bases", "opening"), ("closing",))
_TITLE = ("title",)
_UNTIL = re.compile(rf"đến(?: hết)? năm {_YEAR}")
"""How far something is to reach; the plan itself may be for a year before."""


def year_in_subject(subject: str) -> int | Period | None:
    """The one year or the one period that it names; beside a period a year counts, where one is."""
    key = comparison_key(subject)
    periods = _PERIOD.findall(key)
    years = set(_ONE.findall(_UNTIL.sub("", _PERIOD.sub("", key))))
    if len(years) == 1:
        return int(years.pop())
    if len(periods) == 1 and not years and int(periods[0][0]) < int(periods[0][1]):
        return Period(*map(int, periods[0]))
    return None


def year_of(head: Head) -> int | Period | None:
    """What the subject says; else the year of the date; None where neither is there."""
    named = year_in_subject(" ".join(line.text for line in head.subject))
    if named is not None:
        return named
    date = head.found.get("date", {}).get("year", "")
    return int(date) if _ONE.fullmatch(date) else None


def year_places(paper: Paper) -> Iterator[str]:
    """Where the plan's own year stands for sure: not in dates, nor in the text of its sections."""
    if isinstance(paper, Plan) and paper.one_year is not None:
        of_plan = re.compile(rf"(?<!tháng \d )(?<!tháng \d\d )\bnăm {paper.one_year}\b")
        for path, text in strings(paper):
            is_of_year = path[:2] in _OF_YEAR or path[-1:] == _TITLE
            if is_of_year and isinstance(text, Text) and of_plan.search(text):
                yield dotted(path)
