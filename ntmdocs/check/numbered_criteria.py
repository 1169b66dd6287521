"""Criteria whose number and name do not belong together in their set."""

import re
from collections.abc import Iterator, Sequence

from ntmdocs.check.context import Context
from ntmdocs.criteria import national_sets, set_of
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import CriteriaSet
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import comparison_key

__all__ = ["criterion_of_another_number"]

_NAMED = regex(
    r"[Tt]iêu chí (?:số )?(?P<number>[0-9]{1,2})(?: về|:| -| –)? ?"
    r"\(?[“\"]?(?P<name>(?:(?!,? (?:và )?tiêu chí )[^;:.()“”\"]){3,60})"
)
_AFTER = regex(
    r"(?:^|[;:(,] ?)(?:[Tt]iêu chí )?(?P<name>[^;:.(),]{3,60}?) ?[-–] ?(?P<number>[0-9]{1,2})"
    r"(?=[;.,)]|$)"
)
_IN_BRACKETS = regex(  # `Y tế (tiêu chí số 14)`
    r"(?:^|[;:,] ?|và )(?:[Tt]iêu chí )?(?P<name>[^;:.(),]{2,60}?)"
    r" \(tiêu chí (?:số )?(?P<number>[0-9]{1,2})\)"
)
_OF_VILLAGES = regex(r"\bthôn\b")
_LONGEST = 12  # words of a name


@rule("Số và tên tiêu chí khớp với bộ tiêu chí", severity=Severity.ERROR)
def criterion_of_another_number(context: Context) -> Iterator[Fault]:
    """`Y tế-15` by a set where it is 14; a name that no set of the year has is nobody's fault."""
    for path, text in context.body:
        if "tiêu chí" not in text.casefold():
            continue
        sets = _sets_for(context, text)
        for found in _named_in(text):
            numbers = _numbers_of(found["name"], sets)
            if numbers and int(found["number"]) not in numbers:
                right = min(numbers)
                message = tr("trong bộ tiêu chí, tiêu chí này là số {right}", right=right)
                yield Fault(path, message, current=found[0].strip("; :(,"), source=_source(sets))


def _named_in(text: str) -> Iterator[re.Match[str]]:
    """Each number with the name beside it."""
    for pattern in (_NAMED, _AFTER, _IN_BRACKETS):
        yield from pattern.finditer(text)


def _sets_for(context: Context, text: str) -> Sequence[CriteriaSet]:
    """The set that the commune is measured by; else the national ones of the year."""
    plan = context.plan
    own = set_of(plan.commune, plan.criteria_sets) if plan.commune else None
    if own is not None:
        return [own]
    words = text.casefold()
    if _OF_VILLAGES.search(words):  # whose sets are those of provinces
        return []
    sets = [one for one in (*plan.criteria_sets, *national_sets()) if plan.first_year in one.years]
    advanced = [one for one in sets if "nâng cao" in one.name.casefold()]
    return advanced if "nâng cao" in words and advanced else sets


def _numbers_of(words: str, sets: Sequence[CriteriaSet]) -> set[int]:
    """By what numbers a name stands in the sets; the longest name that the words begin with."""
    said = comparison_key(words).removeprefix("tiêu chí ").split()
    for length in range(min(len(said), _LONGEST), 0, -1):
        key = " ".join(said[:length]).strip(" ,")
        found = {
            criterion.number
            for one in sets
            for criterion in one.criteria
            if comparison_key(criterion.name) == key
        }
        if found:
            return found
    return set()


def _source(sets: Sequence[CriteriaSet]) -> str:
    acts = {str(one.act): None for one in sets if one.act}
    return "; ".join(acts)
