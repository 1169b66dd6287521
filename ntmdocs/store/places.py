"""A place in a plan → the line of its file."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ntmdocs.model.walk import DataPath, parse_path
from ntmdocs.sources import read_source

__all__ = ["file_places", "way_in"]


def file_places(path: str | Path, places: Iterable[str]) -> list[str]:
    """`plan.yaml:98` for each place in the plan (`sections.2.content.1`) that the file holds."""
    source = read_source(path)
    ways = (way_in(source.value, parse_path(place)) for place in places)
    return [f"{source.name}:{source.place(way).line}" for way in ways]


def way_in(value: Any, location: DataPath) -> list[str | int]:
    """The steps of a location that the file has: no tags, no fields that a short form skips."""
    way: list[str | int] = []
    for part in location:
        known = isinstance(part, str) and isinstance(value, dict) and part in value
        if known or (isinstance(part, int) and isinstance(value, list) and part < len(value)):
            way.append(part)
            value = value[part]
    return way
