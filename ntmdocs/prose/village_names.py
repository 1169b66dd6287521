"""What the words of village plans may name: `{{ village.… }}` and `{{ commune_plan.… }}`."""

from collections.abc import Mapping
from operator import itemgetter
from typing import Any

from ntmdocs.model import Plan, Village
from ntmdocs.patterns import regex
from ntmdocs.prose.data import locality_names
from ntmdocs.prose.duties import DutiesOfVillages
from ntmdocs.prose.marks import plain_text
from ntmdocs.vietnamese import NO_BREAK_SPACE, comparison_key
from ntmdocs.when_named import WhenNamed

__all__ = ["commune_plan_data", "village_data"]

_BLANKS = regex(" {2,}")


def commune_plan_data(plan: Plan, data: Mapping[str, Any]) -> dict[str, Any]:
    """What `{{ commune_plan.… }}` may name; blanks are kept open by no-break spaces."""
    blank = {name: _kept_open(data[name]) for name in ("number", "issued_on")}
    return {
        **data,
        **blank,
        "issued_year": plan.header.issued_on.year,
        "subject": plain_text(plan.header.subject, data),
    }


def village_data(plan: Plan, village: Village, duties: DutiesOfVillages) -> Mapping[str, Any]:
    """What `{{ village.… }}` may name; `duties` are those that the commune's plan gives."""
    names = locality_names(plan, village)
    own = {
        "id": lambda _: village.id,
        "head_position": lambda _: _head_position(village.kind),
        "duties": lambda _: duties.in_words(village),
    }
    return WhenNamed(names, {**{name: itemgetter(name) for name in names}, **own})


def _head_position(kind: str) -> str:
    """`Trưởng thôn`; of a tổ dân phố `Tổ trưởng tổ dân phố`."""
    return f"{'Tổ trưởng' if comparison_key(kind).startswith('tổ ') else 'Trưởng'} {kind}"


def _kept_open(words: str) -> str:
    return _BLANKS.sub(lambda found: NO_BREAK_SPACE * len(found.group()), words)
