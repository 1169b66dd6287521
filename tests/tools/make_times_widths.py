"""Make `ntmdocs/word/times-widths.json` from Liberation Serif 2, which has Times's metrics.

Run by hand: `python tests/tools/make_times_widths.py` (needs fontTools and fonts-liberation2).
`tests/word/test_text_width.py` compares the shipped table with the installed font.
"""

from __future__ import annotations

import json
from pathlib import Path

FACES = {
    "regular": "LiberationSerif-Regular.ttf",
    "bold": "LiberationSerif-Bold.ttf",
    "italic": "LiberationSerif-Italic.ttf",
    "bold_italic": "LiberationSerif-BoldItalic.ttf",
}
FONT_FOLDERS = (
    Path("/usr/share/fonts/truetype/liberation2"),  # Debian 12: 1.07 lies beside it, in liberation
    Path("/usr/share/fonts/truetype/liberation"),  # Debian 13 and later: version 2 only
)
TABLE_PATH = Path(__file__).parents[2] / "ntmdocs" / "word" / "times-widths.json"
CHARACTERS = [
    *range(0x0020, 0x007F),
    *range(0x00A0, 0x00AD),  # U+00AD, the soft hyphen, takes no room
    *range(0x00AE, 0x0250),
    *range(0x1EA0, 0x1EFA),
    *range(0x2010, 0x2028),
    *map(ord, "‰′″‹›⁄₫€№™−≠≤≥≈→"),
]


def find_font_folder() -> Path | None:
    """The folder with version 2 of all four faces, or None."""
    for folder in FONT_FOLDERS:
        if all((folder / name).is_file() for name in FACES.values()) and is_version_2(folder):
            return folder
    return None


def is_version_2(folder: Path) -> bool:
    """Version 1.07 lacks ₫ and most Vietnamese letters: nothing to measure with."""
    from fontTools.ttLib import TTFont

    return TTFont(folder / FACES["regular"])["head"].fontRevision >= 2


def read_face(path: Path) -> dict[str, str]:
    """Advance width in units of the em → the characters that have it, as one string."""
    from fontTools.ttLib import TTFont

    font = TTFont(path)
    if font["head"].unitsPerEm != 2048:
        raise SystemExit(f"{path}: {font['head'].unitsPerEm} units per em, expected 2048")
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    by_width: dict[int, str] = {}
    for code in CHARACTERS:
        if code in glyphs:
            width = advances[glyphs[code]][0]
            by_width[width] = by_width.get(width, "") + chr(code)
    return {str(width): by_width[width] for width in sorted(by_width)}


def make_table(folder: Path) -> dict[str, object]:
    """The whole table, as it is written to the file."""
    faces = {face: read_face(folder / name) for face, name in FACES.items()}
    return {
        "source": "Liberation Serif 2 (SIL OFL 1.1), advance widths",
        "units_per_em": 2048,
    } | faces


def main() -> None:
    """Write the table, one width a line, so that a change shows in a diff."""
    folder = find_font_folder()
    if folder is None:
        raise SystemExit("Liberation Serif 2 is not installed: apt install fonts-liberation2")
    text = json.dumps(make_table(folder), ensure_ascii=False, indent=0)
    TABLE_PATH.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
