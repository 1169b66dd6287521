"""The head of a paper, cells 1 to 4: the organ, number and symbol, place and date."""

from collections.abc import Callable, Sequence
from typing import Any

from markupsafe import Markup

from ntmdocs.model import Paper
from ntmdocs.render.geometry import Geometry
from ntmdocs.render.lines import balanced_lines
from ntmdocs.render.wordml import drawn_rule, framed
from ntmdocs.vietnamese import organ_in_sentence, organ_parts, organ_upper
from ntmdocs.word.lengths import Length, Pt
from ntmdocs.word.text_width import text_width

__all__ = ["RULE_SHARE", "head_context"]

# The rules under the organ's name and the subject: one third to one half (II.2.b, II.5.b).
RULE_SHARE = 0.42
_SLACK = Pt(1.5)  # slanting letters reach beyond their widths
_RED, _BLACK = "FF0000", "000000"
_BLANK, _SMALL_BLANK = " " * 6, " " * 4


def head_context(
    paper: Paper, number: str, page: Geometry, spelt: Callable[[str], str]
) -> dict[str, Any]:
    """What the template's head names; `number` is as it is printed."""
    head = _Head(paper, number, page, spelt)
    return {
        "parent_lines": head.parent,
        "organ_lines": head.organ,
        "organ_rule": head.organ_rule,
        "number": number if paper.header.has_number else "",
        "symbol": paper.symbol if paper.header.has_number else "",
        "place": spelt(paper.header.place),
        "wide_organ": head.is_wide,
        **head.date(),
        **head.stamps(),
        "document_type": paper.type.type_name.upper(),
    }


class _Head:
    def __init__(
        self, paper: Paper, number: str, page: Geometry, spelt: Callable[[str], str]
    ) -> None:
        self._paper = paper
        self._page = page
        self._spelt = spelt
        self._number = f"Số: {number}/{paper.symbol}" if paper.header.has_number else ""
        self.parent, self.organ = self._organs(page.organ_width)
        body, count = paper.header.issuing_body, len(self.parent) + len(self.organ)
        self.is_wide = False
        # More room is taken from the right only where it spares a line; each name has one at least.
        if count > len(body.parent) + len(body.name):
            parent, organ = self._organs(page.wide_organ_width)
            if len(parent) + len(organ) < count:
                self.is_wide, self.parent, self.organ = True, parent, organ

    @property
    def organ_rule(self) -> Markup:
        """The drawn rule under the organ's last line."""
        page = self._page
        column = page.wide_organ_column if self.is_wide else page.organ_width
        width = min(text_width(self.organ[-1], page.organ_size, bold=True), column)
        return Markup(drawn_rule(width * RULE_SHARE, column))

    def date(self) -> dict[str, str | bool]:
        """The date, and which column holds it and the place on one line; so does the number's.

        The column under the motto where it does; else one that begins farther left, and then the
        blanks that are left to write in get smaller.
        """
        page = self._page
        date = str(self._paper.header.issued_on)
        needs_room = self.is_wide or self._number_width > page.organ_width
        narrow = needs_room and self._fits(date, page.narrow_date_width)
        # Under the middle of a wide organ a number has less room in the usual column.
        number_width = page.organ_width * 2 - page.wide_organ_column
        squeezed = self.is_wide and self._number_width > number_width
        is_long = not self._fits(date, page.date_width) or (squeezed and not narrow)
        if is_long and not self._fits(date, page.wide_date_width):
            date = date.replace(_BLANK, _SMALL_BLANK)
        return {
            "issued_on": date,
            "narrow_date": narrow,
            "long_place": is_long,
            "wide_date": is_long and self._fits(date, page.wide_date_width),
        }

    def stamps(self) -> dict[str, str | list[str]]:
        """Cells 10a, 10b and 11; the mark of a draft, which the decree does not know, below."""
        header, page = self._paper.header, self._page
        column = page.wide_organ_column if self.is_wide else page.organ_width
        marks = ((header.secrecy, _RED), (header.urgency, _RED), (header.draft, _BLACK))
        above = header.circulation
        beside = page.portrait_width - column
        return {
            "stamps": [self._stamp(mark, column, color) for mark, color in marks if mark],
            "circulation": self._stamp(above, beside, _BLACK) if above else "",
        }

    def _stamp(self, mark: str, column: Length, color: str) -> Markup:
        return Markup(framed(self._spelt(mark.upper()), self._page.organ_size, column, color))

    @property
    def _number_width(self) -> Length:
        return text_width(self._number, self._page.organ_size)

    def _fits(self, date: str, column: Length) -> bool:
        line = f"{self._spelt(self._paper.header.place)}, {date}"
        return text_width(line, self._page.place_size, italic=True) <= column - _SLACK

    def _organs(self, width: Length) -> tuple[list[str], list[str]]:
        body = self._paper.header.issuing_body
        return self._lines(body.parent, width, bold=False), self._lines(body.name, width, bold=True)

    def _lines(self, names: Sequence[str], width: Length, *, bold: bool) -> list[str]:
        """Each given line in capitals; one too long breaks before the place's name, then evenly."""
        size = self._page.organ_size
        lines = []
        for name in names:
            printed = self._spelt(organ_upper(name))
            if text_width(printed, size, bold=bold) <= width:
                lines.append(printed)
                continue
            parts = organ_parts(printed), organ_parts(organ_in_sentence(name))
            for part, as_written in zip(*parts, strict=True):
                lines += balanced_lines(part, width, size, bold=bold, read_as=as_written)
        return lines
