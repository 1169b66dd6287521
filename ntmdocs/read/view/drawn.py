"""Straight lines that are drawn as shapes: under the motto, the organ's name and the subject."""

import re
from collections.abc import Iterator

from ntmdocs.read.view.paragraphs import twips
from ntmdocs.read.view.shapes import DrawnLine
from ntmdocs.word.elements import Element
from ntmdocs.word.lengths import Length, Pt

__all__ = ["drawn_lines"]

_EMU_IN_POINT = 12_700
_LINES = ("line", "straightConnector1")
_POINT = re.compile(r"(-?[\d.]+)(pt|mm|cm|in)?")
_BROKEN = (
    *("dot", "dash", "lgDash", "dashDot", "lgDashDot", "lgDashDotDot"),
    *("sysDash", "sysDot", "sysDashDot", "sysDashDotDot"),
)
_FLAT = Pt(2)  # a hand draws no line quite level


def drawn_lines(shape: Element) -> Iterator[DrawnLine]:
    """The lines in a drawing, of Word's present kind and of its former one (VML)."""
    for found in shape.iter("{*}prstGeom"):
        if found.get("prst") in _LINES:
            yield from _of_drawing(found)
    for line in shape.iter("{urn:schemas-microsoft-com:vml}line"):
        yield _of_vml(line)
    for one in shape.iter("{urn:schemas-microsoft-com:vml}shape"):
        if "_x0000_t32" in (one.get("type") or ""):  # the straight connector
            yield _from_style(one)


def _of_drawing(geometry: Element) -> Iterator[DrawnLine]:
    extent = next(geometry.iterancestors("{*}inline", "{*}anchor"), None)
    size = None if extent is None else extent.find("{*}extent")
    if extent is None or size is None:
        return
    width, height = _emu(size.get("cx")), _emu(size.get("cy"))
    offset = extent.find("{*}positionH/{*}posOffset")
    yield DrawnLine(
        max(width, height),
        None if offset is None else _emu(offset.text),
        is_level=height <= max(_FLAT, width * 0.05),
        is_solid=not any(one.get("val") in _BROKEN for one in extent.iter("{*}prstDash")),
    )


def _emu(text: str | None) -> Length:
    try:
        return Pt(int(text or "") / _EMU_IN_POINT)
    except (ValueError, OverflowError):
        return Pt(0)


def _of_vml(line: Element) -> DrawnLine:
    x1, y1 = _point(line.get("from"))
    x2, y2 = _point(line.get("to"))
    width, height = abs(x2 - x1), abs(y2 - y1)
    return DrawnLine(
        Pt(max(width, height)),
        Pt(min(x1, x2)),
        is_level=height <= max(_FLAT, width * 0.05),
        is_solid=_is_solid(line),
    )


def _is_solid(shape: Element) -> bool:
    """Whether its stroke says nothing else, as `dash` or `1 1`."""
    return all(one.get("dashstyle") in (None, "solid") for one in shape.iter("{*}stroke"))


def _point(text: str | None) -> tuple[float, float]:
    x, _, y = (text or "").partition(",")
    return _measure(x), _measure(y)


def _measure(text: str) -> float:
    """Points; without a unit, pixels of 1/96 inch."""
    found = _POINT.match(text.strip())
    if found is None:
        return 0.0
    number, unit = found.groups()
    return twips(number + unit).pt if unit else twips(f"{number}pt").pt * 0.75


def _from_style(shape: Element) -> DrawnLine:
    said = dict(part.split(":", 1) for part in (shape.get("style") or "").split(";") if ":" in part)
    width, height = _measure(said.get("width", "")), _measure(said.get("height", ""))
    offset = said.get("margin-left")
    return DrawnLine(
        Pt(max(width, height)),
        None if offset is None else Pt(_measure(offset)),
        is_level=height <= max(_FLAT, width * 0.05),
        is_solid=_is_solid(shape),
    )
