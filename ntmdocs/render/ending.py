"""The end of a paper, cells 7 and 9b: recipients, and authority, position and name of who signs."""

import re
from collections.abc import Callable
from itertools import accumulate
from math import ceil
from typing import Any

from ntmdocs.model import CoSignature, Paper
from ntmdocs.patterns import regex
from ntmdocs.render.geometry import Geometry
from ntmdocs.render.lines import balanced_lines
from ntmdocs.vietnamese import held_before_dashes, with_end_mark
from ntmdocs.word.lengths import Length, Pt
from ntmdocs.word.text_width import text_width

__all__ = ["ending_context"]

_AS_ABOVE = regex(r"như (?:trên|kính gửi)\b", re.IGNORECASE)
_LINE = 1.149  # height of a line of Times at single spacing, in ems
_LABEL = Pt(12)  # of `Nơi nhận:`
_ROOM_TO_SIGN = Pt(80)
# So many rows of recipients share a page with the signature whatever it costs; of more, those
# that stand beside the signature do.
_MOST_ROWS = 26


def ending_context(paper: Paper, page: Geometry, spelt: Callable[[str], str]) -> dict[str, Any]:
    """What the template's end names."""
    ending = _Ending(paper, page, spelt)
    beside, below = ending.recipients()
    other = paper.co_signature
    return {
        "recipients": beside,
        "more_recipients": below,
        "authority_lines": ending.authority_lines(paper.signature),
        "other_position": ending.other_position(paper.signature),
        "full_name": paper.signature.full_name,
        "co_signer_lines": [] if other is None else ending.authority_lines(other),
        "co_other_position": "" if other is None else ending.other_position(other),
        "co_full_name": "" if other is None else other.full_name or "",
    }


class _Ending:
    def __init__(self, paper: Paper, page: Geometry, spelt: Callable[[str], str]) -> None:
        self._paper = paper
        self._page = page
        self._spelt = spelt

    def authority_lines(self, signature: CoSignature) -> list[str]:
        """Authorities and position, each in capitals."""
        lines = [f"{line.authority.value} {line.of}" for line in signature.authority]
        lines += [signature.position] if signature.position else []
        return [self._in_lines(line.upper(), line) for line in lines]

    def other_position(self, signature: CoSignature) -> str:
        """The signer's other position, above the name; or nothing."""
        other = signature.other_position or ""
        return self._in_lines(other, other)

    def recipients(self) -> tuple[list[str], list[str]]:
        """The recipients beside the signature, and those of a long list, which go on below it."""
        lines = self._recipients()
        rows = [self._rows(line) for line in lines]
        if sum(rows) <= _MOST_ROWS or not self._page.has_more_recipients:
            return lines, []
        ends = accumulate(_height(self._page.recipient_size) * count for count in rows)
        beside = 1 + sum(end < self._height_beside() for end in ends)
        return lines[:beside], lines[beside:]

    def _recipients(self) -> list[str]:
        """Nơi nhận: those of `Kính gửi` come first, as `Như trên` (II.9.b), then the archive."""
        names = [str(recipient) for recipient in self._paper.recipients]
        if self._paper.addressees and not any(map(_AS_ABOVE.match, names)):
            names.insert(0, "Như trên")
        listed = [with_end_mark(name, ";") for name in names]
        archive = with_end_mark(f"Lưu: {self._paper.archive}", ".")
        return [held_before_dashes(self._spelt(line)) for line in (*listed, archive)]

    def _rows(self, recipient: str) -> int:
        width = text_width(f"- {recipient}", self._page.recipient_size)
        return ceil(width / self._page.recipients_width)

    def _height_beside(self) -> Length:
        """Of the signature's cell, less the label above the recipients."""
        signature = self._paper.signature
        lines = [*self.authority_lines(signature), self.other_position(signature)]
        lines.append(signature.full_name)
        count = sum(line.count("\n") + 1 for line in lines if line)
        return _height(self._page.position_size) * count + _ROOM_TO_SIGN - _height(_LABEL)

    def _in_lines(self, words: str, as_typed: str) -> str:
        """An authority or a position in lines of about one length."""
        page, printed = self._page, self._spelt(words)
        width, size = page.signature_width, page.position_size
        return "\n".join(balanced_lines(printed, width, size, bold=True, read_as=as_typed))


def _height(size: Length) -> Length:
    return size * _LINE
