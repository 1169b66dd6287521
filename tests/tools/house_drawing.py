"""The picture of the rooms as SVG: the documents' site draws no Mermaid, and loads nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

__all__ = ["arrows_in", "svg"]

_WIDE, _HIGH = 100, 26  # a box
_ACROSS, _DOWN = 116, 62  # from one to the next
_SWEEPS = 8
_COLOUR = "currentColor"


def arrows_in(flowchart: str) -> list[tuple[str, str]]:
    """The arrows of a Mermaid flowchart."""
    return re.findall(r"^ *(\w+) --> (\w+)$", flowchart, re.MULTILINE)


def svg(arrows: Sequence[tuple[str, str]]) -> str:
    """Boxes in rows, each below all that it stands on, and a line for each arrow."""
    rows = _rows(arrows)
    most = max(map(len, rows))
    at = {
        name: ((column + (most - len(names)) / 2) * _ACROSS + 1, row * _DOWN + 1)
        for row, names in enumerate(rows)
        for column, name in enumerate(names)
    }
    drawn = [*(_line(at[near], at[far]) for near, far in arrows), *map(_box, at, at.values())]
    size = f"{most * _ACROSS} {len(rows) * _DOWN}"
    head = f'<svg viewBox="0 0 {size}" role="img" aria-label="Rooms and imports">'
    return f"{head}{''.join(drawn)}</svg>"


def _rows(arrows: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The names by how many others each stands on, one upon the other; near to their neighbours."""
    below: dict[str, set[str]] = {name: set() for arrow in arrows for name in arrow}
    for near, far in arrows:
        below[far].add(near)
    depth: dict[str, int] = {}

    def deep(name: str) -> int:
        depth[name] = 1 + max(map(deep, below[name]), default=-1)
        return depth[name]

    rows: list[list[str]] = [[] for _ in range(1 + max(map(deep, below)))]
    for name in sorted(below):
        rows[depth[name]].append(name)
    for _ in range(_SWEEPS):
        place = {name: column / len(names) for names in rows for column, name in enumerate(names)}
        for names in rows:
            names.sort(key=lambda name: _middle(name, arrows, place))
    return rows


def _middle(name: str, arrows: Sequence[tuple[str, str]], place: Mapping[str, float]) -> float:
    """Where its neighbours stand, in the mean."""
    near = [place[one] for arrow in arrows if name in arrow for one in arrow if one != name]
    return sum(near) / len(near)


def _line(start: tuple[float, float], end: tuple[float, float]) -> str:
    x, y = start[0] + _WIDE / 2, start[1] + _HIGH
    to_x, to_y = end[0] + _WIDE / 2, end[1]
    bend = (to_y - y) / 2
    way = f"M{x} {y}C{x} {y + bend} {to_x} {to_y - bend} {to_x} {to_y}"
    return f'<path d="{way}" fill="none" stroke="{_COLOUR}" stroke-opacity=".45"/>'


def _box(name: str, place: tuple[float, float]) -> str:
    x, y = place
    return (
        f'<rect x="{x}" y="{y}" width="{_WIDE}" height="{_HIGH}" rx="5" stroke="{_COLOUR}"'
        f' fill="var(--bs-body-bg,white)"/><text x="{x + _WIDE / 2}" y="{y + _HIGH * 0.68}"'
        f' text-anchor="middle" font-size="14" fill="{_COLOUR}">{name}</text>'
    )
