"""Criteria sets: the national ones, as data with their source, and how a set is found by its id.

A name with `verified: false` is believed right but has no source that was read;
`ntmdocs criteria` says so, and a paper never does. A plan brings its own sets
(`Plan.criteria_sets`) in the same form; none stands in memory beside it.
"""

from ntmdocs.criteria.known_sets import find_set, national_sets, unknown_set

__all__ = ["find_set", "national_sets", "unknown_set"]
