"""Texts of a workbook as its XML is walked over, and those that cells share."""

from ntmdocs.patterns import regex
from ntmdocs.sources.table.xml_bounds import Attributes, Content

__all__ = ["SharedStrings", "TextContent", "unescaped"]

_ESCAPED = regex("_x([0-9A-Fa-f]{4})_")  # how a workbook writes a character XML cannot hold
_NO = ("", "0", "f", "false")


def unescaped(text: str) -> str:
    """The text with the characters that `_x000D_` and the like stand for."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


class TextContent(Content):
    """Gathers the pieces of a text; how it is said in another script (`rPh`) is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._is_reading = False
        self.starts = {"t": self._start_text, "rPh": self._start_reading}
        self.ends = {"t": self._end_text, "rPh": self._end_reading}

    def _start_text(self, _: Attributes) -> None:
        if not self._is_reading:
            self.take = self.pieces.append

    def _end_text(self) -> None:
        self.take = None

    def _start_reading(self, _: Attributes) -> None:
        self._is_reading = True

    def _end_reading(self) -> None:
        self._is_reading = False


class SharedStrings(TextContent):
    """Which cells name by their number, from 0."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.struck: dict[int, bool] = {}
        """Of those in parts with fonts of their own: whether a line goes through one of them."""
        self._parts = 0
        self._has_font = self._is_struck = False
        self.starts |= {
            "r": self._start_part,
            "rPr": self._start_font,
            "strike": self._start_strike,
        }
        self.ends |= {"si": self._end_string}

    def _start_part(self, _: Attributes) -> None:
        self._parts += 1

    def _start_font(self, _: Attributes) -> None:
        self._has_font = True

    def _start_strike(self, attributes: Attributes) -> None:
        self._is_struck |= attributes.get("val", "1") not in _NO

    def _end_string(self) -> None:
        if self._has_font or self._parts > 1:
            self.struck[len(self.texts)] = self._is_struck
        self._parts = 0
        self._has_font = self._is_struck = False
        # As openpyxl reads a sign that another one was kept from being read as.
        text = "".join(self.pieces).replace("x005F_", "")
        self.texts.append(unescaped(text))  # here: for each of its cells it would be made anew
        self.pieces.clear()
