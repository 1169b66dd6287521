"""Criteria sets: the national ones, as data with their source, and how a set is found by its id;
where a commune or a village stands on its set.

A name with `verified: false` is believed right but has no source that was read;
`ntmdocs criteria` says so, and a paper never does. A plan brings its own sets
(`Plan.criteria_sets`) in the same form; none stands in memory beside it.
"""

from ntmdocs.criteria.known_sets import find_set, national_sets, unknown_set
from ntmdocs.criteria.problems import locality_problems
from ntmdocs.criteria.standings import (
    CriterionName,
    Standing,
    funding_by_source,
    has_reached,
    last_end,
    locality_data,
    set_of,
    standings,
)

__all__ = [
    "CriterionName",
    "Standing",
    "find_set",
    "funding_by_source",
    "has_reached",
    "last_end",
    "locality_data",
    "locality_problems",
    "national_sets",
    "set_of",
    "standings",
    "unknown_set",
]
