"""Questions asked of one line or one rule, answered in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tools.page import MM_A_PT, Line, Rule

CENTRE_SLACK_MM = 0.7
LENGTH_SLACK_PT = 1.0


@dataclass(frozen=True)
class Look:
    """What a component must look like; None where the decree leaves it open."""

    name: str
    item: str
    sizes_pt: tuple[float, float]
    bold: bool | None = None
    italic: bool | None = False
    capitals: bool | None = None


def within(what: str, value: float, low: float, high: float, unit: str, slack: float) -> list[str]:
    """A sentence if the value lies outside the range."""
    if low - slack <= value <= high + slack:
        return []
    wanted = f"{low:g}" if low == high else f"{low:g}–{high:g}"
    return [f"{what} is {value:.2f} {unit}; asked {wanted} {unit}"]


def looks(look: Look, line: Line) -> Iterator[str]:
    """Size, weight, slope and case of one line."""
    what = f'{look.name} "{line.text[:40]}" ({look.item})'
    yield from within(f"{what}: size", line.size_pt, *look.sizes_pt, "pt", 0.06)
    if look.bold is not None and not (line.bold if look.bold else line.light):
        yield f"{what}: {'not bold' if look.bold else 'bold'}; asked the contrary"
    if look.italic is not None and not (line.italic if look.italic else line.upright):
        yield f"{what}: {'upright' if look.italic else 'italic'}; asked the contrary"
    if look.capitals is not None and line.capitals != look.capitals:
        yield f"{what}: asked {'capitals' if look.capitals else 'small letters'}"


def centred(what: str, line: Line | Rule, axis_mm: float) -> list[str]:
    """Whether the middle of a line or rule lies on an axis."""
    off = line.centre_mm - axis_mm
    if abs(off) <= CENTRE_SLACK_MM:
        return []
    side = "right" if off > 0 else "left"
    return [f"{what}: centre is {abs(off):.2f} mm too far {side}; asked 0 ± {CENTRE_SLACK_MM} mm"]


def rule_fits(what: str, rules: list[Rule], above: Line, low: float, high: float) -> Iterator[str]:
    """One rule under a line: its length as a share of the line's, its middle, clear of letters."""
    if len(rules) != 1:
        yield f"{what}: {len(rules)} rules found; asked one"
        return
    rule, text_pt = rules[0], above.width_mm / MM_A_PT
    length_pt = rule.length_mm / MM_A_PT
    yield from within(
        f"{what}: length", length_pt, low * text_pt, high * text_pt, "pt", LENGTH_SLACK_PT
    )
    yield from centred(what, rule, above.centre_mm)
    if rule.y_mm < above.bottom_mm - 0.1:
        gap_pt = (rule.y_mm - above.baseline_mm) / MM_A_PT
        yield f"{what}: {gap_pt:.1f} pt below the baseline, it touches the letters"


def spacing_is_single(what: str, upper: Line, lower: Line) -> Iterator[str]:
    """Lines of one component follow each other at single spacing."""
    pitch_pt = (lower.baseline_mm - upper.baseline_mm) / MM_A_PT
    spacing = pitch_pt / (max(upper.size_pt, lower.size_pt) * SINGLE_EM)
    yield from within(f"{what}: spacing", spacing, 1, 1, "lines", 0.12)


SINGLE_EM = 1.149  # line height of Times at single spacing
