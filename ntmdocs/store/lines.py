"""A path into a plan → the line of its file."""

from collections.abc import Iterable
from pathlib import Path

from ntmdocs.model.walk import parse_path
from ntmdocs.sources import read_source, steps_in

__all__ = ["file_lines"]


def file_lines(file: str | Path, paths: Iterable[str]) -> list[str]:
    """`plan.yaml:98` for each path into the plan (`sections.2.content.1`) that the file holds."""
    source = read_source(file)
    steps = (steps_in(source.value, parse_path(path)) for path in paths)
    return [f"{source.name}:{source.place(path).line}" for path in steps]
