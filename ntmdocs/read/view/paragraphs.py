"""A paragraph in its format: what is in force, in lengths and plain words."""

from ntmdocs.read.view.shapes import Indents, Spacing
from ntmdocs.word.lengths import Length, Pt, Twips
from ntmdocs.word.styles import Format

__all__ = [
    "alignment_of",
    "indents_of",
    "is_border_broken",
    "lines_around",
    "outline_of",
    "spacing_of",
    "twips",
]

_ALIGNMENTS = {
    **dict.fromkeys(("right", "end"), "right"),
    "center": "center",
    **dict.fromkeys(("both", "distribute", "mediumKashida", "thaiDistribute"), "both"),
}
_SINGLE = 240  # twips, of "auto" line spacing


def twips(said: str | None) -> Length:
    """A length of the file; what is none counts as nothing. Also "1.5pt" as strict files say it."""
    text = (said or "").strip()
    for unit, points in _UNITS.items():
        if text.endswith(unit):
            return Pt(_number(text.removesuffix(unit)) * points)
    return Twips(_number(text))


_UNITS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pc": 12.0, "pi": 12.0}


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return value if abs(value) < 1_000_000 else 0.0  # nan and inf neither


def alignment_of(said: Format) -> str:
    """`left`, `right`, `center` or `both`."""
    return _ALIGNMENTS.get(said.get("jc@val", ""), "left")


def indents_of(said: Format) -> Indents:
    """The indents in force."""
    return Indents(
        twips(said.get("ind@left")), twips(said.get("ind@right")), twips(said.get("ind@firstLine"))
    )


def spacing_of(said: Format) -> Spacing:
    """The spacing in force; what Word chooses itself is its 14 points of HTML."""
    line, rule = said.get("spacing@line"), said.get("spacing@lineRule", "auto")
    is_auto = rule == "auto"
    return Spacing(
        _around(said, "before"),
        _around(said, "after"),
        round(twips(line).twips / _SINGLE, 3) if line and is_auto else (1.0 if is_auto else None),
        None if is_auto else twips(line),
        is_at_least=rule == "atLeast",
    )


def _around(said: Format, side: str) -> Length:
    if said.get(f"spacing@{side}Autospacing") == "1":
        return Pt(14)
    return twips(said.get(f"spacing@{side}"))


def outline_of(said: Format) -> int | None:
    """The heading level; 9 is Word's word for none."""
    level = said.get("outlineLvl@val", "")
    return int(level) if level in tuple("012345678") else None


def lines_around(said: Format) -> tuple[bool, bool]:
    """Whether the paragraph's border draws a line above, and below."""
    borders = said.get("pBdr", "")
    return _draws(borders, "top"), _draws(borders, "bottom")


def is_border_broken(said: Format) -> bool:
    """Whether the line above or below is dashed or dotted."""
    borders = said.get("pBdr", "")
    return any(word in _side_of(borders, side) for side in ("top", "bottom") for word in _BROKEN)


_BROKEN = ('val="dash', 'val="dot')


def _draws(borders: str, side: str) -> bool:
    said = _side_of(borders, side)
    return bool(said) and 'val="none"' not in said and 'val="nil"' not in said


def _side_of(borders: str, side: str) -> str:
    """What is said of one; a border stands there as XML, since it has parts."""
    return borders.partition(f":{side} ")[2].partition(">")[0]
