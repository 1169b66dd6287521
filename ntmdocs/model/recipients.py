"""Nơi nhận: who gets the plan, each on a line of its own."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator

from ntmdocs.language import tr
from ntmdocs.model.base import Line, ShortModel, without_bullet
from ntmdocs.model.field import field
from ntmdocs.patterns import regex

__all__ = ["Recipient"]

# Brackets with nothing in them are no note: they stay with the name, as `()` does.
_NOTED = regex(r"(?P<name>.*\S) \(\s*(?P<note>[^()\s][^()]*)\)[;.,]?")
_ARCHIVE = regex(r"Lưu ?:", re.IGNORECASE)


def _name(text: str) -> str:
    """Who it is for; the archive has a line of its own."""
    name = without_bullet(text)
    if _ARCHIVE.match(name):
        raise ValueError(tr('dòng "Lưu" ghi ở khóa "archive", không ghi ở Nơi nhận; bỏ dòng này'))
    return name


class Recipient(ShortModel, title="Nơi nhận"):
    """Nơi nhận: a name with an optional note, `UBND tỉnh (b/c)`."""

    name: Annotated[Line, AfterValidator(_name)] = field("Nơi nhận", example="UBND tỉnh")
    note: Line | None = field(
        "Ghi chú nơi nhận (b/c, để phối hợp, ...)",
        default=None,
        what="In trong ngoặc sau tên; có thể ghi liền: UBND tỉnh (b/c)",
        example="b/c",
    )

    @classmethod
    def from_text(cls, text: str) -> dict[str, Any]:
        """Name and note of `UBND tỉnh (b/c)`."""
        match = _NOTED.fullmatch(text) if "(" in text else None
        return match.groupdict() if match else {"name": text}

    def as_text(self) -> str | None:
        """The one-line form, where it reads back to the same parts."""
        text = str(self)
        same = {"note": None, **self.from_text(text)} == {"name": self.name, "note": self.note}
        return text if same else None

    def __str__(self) -> str:
        return self.name if self.note is None else f"{self.name} ({self.note})"
