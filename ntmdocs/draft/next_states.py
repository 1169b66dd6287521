"""The state of villages as people fill it in anew: what stays, and what is asked again."""

import re
from collections.abc import Iterable

from ntmdocs.model import CriterionState, LocalTask, Plan, Village
from ntmdocs.model.walk import strings
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import comparison_key, slug

__all__ = ["states_to_fill", "with_named_villages"]

_KINDS = ("thôn", "bản", "xóm", "ấp", "buôn", "tổ dân phố", "khu phố")
_SYLLABLE = r"[^\W\d_]+"
_NAMED = regex(
    rf"(?<!\w)({'|'.join(_KINDS)})(?= ({_SYLLABLE}(?: {_SYLLABLE}){{0,3}}|\d{{1,2}})(?!\w))",
    re.IGNORECASE,
)


def states_to_fill(villages: Iterable[Village]) -> tuple[Village, ...]:
    """Names, heads and what is unmet stay, with its tasks; dates and money are to be told anew.

    Of a criterion that is met no task is left: its name alone is kept.
    """
    return tuple(
        village.model_copy(update={"deadline": None, "unmet": tuple(map(_to_fill, village.unmet))})
        for village in villages
    )


def _to_fill(state: CriterionState) -> CriterionState:
    return state.model_copy(update={"tasks": tuple(map(_blank, state.tasks))})


def _blank(task: LocalTask) -> LocalTask:
    return task.model_copy(update={"starts": None, "ends": None, "funding": ()})


def with_named_villages(plan: Plan) -> Plan:
    """The plan; one that says no state of a village, with those that its text names."""
    if plan.villages:
        return plan
    found: dict[str, Village] = {}
    for _, text in strings(plan):
        for kind, words in _NAMED.findall(text):
            name = _name_at_start(words)
            if name:
                village = Village(id=_identity(kind, name), name=name, kind=kind.lower())
                found.setdefault(comparison_key(village.full_name), village)
    return plan.model_copy(update={"villages": tuple(found.values())})


def _name_at_start(words: str) -> str:
    """The words that begin with a capital, or a number."""
    taken = []
    for word in words.split():
        if not (word.istitle() or word.isdecimal()):
            break
        taken.append(word)
    return " ".join(taken)


def _identity(kind: str, name: str) -> str:
    made = slug(name).replace("-", "_")
    return made if made.isidentifier() else f"{slug(kind).replace('-', '_')}_{made}"
