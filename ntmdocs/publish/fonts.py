"""The font that stands for Times New Roman on this machine, and whether it has every letter.

Liberation Serif before version 2 lacks most Vietnamese letters: a page then mixes two typefaces,
letter by letter. On Linux LibreOffice is kept from such files; Windows and macOS ship the font.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from ntmdocs.language import msgids

__all__ = ["FONT_CURE", "Times", "find_times", "font_environment"]

FONT_CURE = msgids(
    "cài phông có đủ chữ Việt, cùng kích thước với Times New Roman "
    "(Debian, Ubuntu: apt install fonts-liberation2 hoặc fonts-croscore)"
)
_FAMILIES = ("Times New Roman", "Liberation Serif", "Tinos")
_LETTERS = "1ea1 1eb7 1ec7 1ee3 1ef1 1ef9 20ab"  # ạ ặ ệ ợ ự ỹ ₫: not in Liberation 1.07
_FACES = 4  # upright, bold, italic, bold italic
_OTHERWISE = (
    Path(r"C:\Windows\Fonts\times.ttf"),
    Path("/System/Library/Fonts/Supplemental/Times New Roman.ttf"),
    Path("/Library/Fonts/Times New Roman.ttf"),
)
_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <selectfont><rejectfont>{rejected}</rejectfont></selectfont>
  <match target="pattern">
    <test name="family"><string>Times New Roman</string></test>
    <edit name="family" mode="assign" binding="same"><string>{family}</string></edit>
  </match>
</fontconfig>
"""


class Times(NamedTuple):
    """A family with the metrics of Times New Roman and every Vietnamese letter."""

    family: str
    poor: tuple[Path, ...] = ()
    """Files of such families that lack letters."""


@cache
def find_times() -> Times | None:
    """The family that papers are set in here; None where there is none that has every letter."""
    return _listed() or next((Times(_FAMILIES[0]) for path in _OTHERWISE if path.is_file()), None)


def _listed() -> Times | None:
    """By fontconfig, which Linux has and the others may have."""
    if not shutil.which("fc-list"):
        return None
    good = {family: set(_files(family, f":charset={_LETTERS}")) for family in _FAMILIES}
    found = next((family for family in _FAMILIES if len(good[family]) >= _FACES), None)
    if found is None:
        return None
    every = {file for family in _FAMILIES for file in _files(family)}
    return Times(found, tuple(sorted(every.difference(*good.values()))))


def _files(family: str, asked: str = "") -> Iterator[Path]:
    command = ["fc-list", "--format=%{file}\n", f":family={family}{asked}"]
    listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return map(Path, listed.splitlines())


def font_environment(times: Times, folder: Path) -> dict[str, str]:
    """What LibreOffice must find in its environment to set papers in that family."""
    if sys.platform != "linux":
        return {}
    rejected = "".join(f"<glob>{escape(str(path))}</glob>" for path in times.poor)
    config = folder / "fonts.conf"
    config.write_text(_CONFIG.format(rejected=rejected, family=times.family), encoding="utf-8")
    return {"FONTCONFIG_FILE": str(config)}
