"""Which criteria each village has met and has not, as a picture (SVG).

A row is a village, a cell a criterion in the order of its set, so that columns can be compared
where villages go by the same one. Met is a full cell, unmet an empty one, not said a dashed one:
no colour is needed to tell them apart. Whoever cannot see them hears the same in words.
"""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from ntmdocs.criteria.standings import set_of, standings
from ntmdocs.errors import NtmdocsError
from ntmdocs.language import tr
from ntmdocs.model import CriteriaSet, Plan, Village
from ntmdocs.vietnamese import two_digits, upper_first

__all__ = ["Chart", "criteria_chart"]

# Pixels, as all lengths here; the picture grows and shrinks without loss.
_CELL = 24
_PITCH = 28  # from one cell to the next
_ROW = 40  # from one village to the next
_HEAD = 88  # heading and legend
_WIDTH_OF_HEAD = 360
_GAP = 16
_IN_A_LINE = 20  # cells
_LONGEST = 30  # letters of a village's name that are shown


class _Look(NamedTuple):
    """How a state is said and drawn."""

    words: str
    name: str
    """Its class, by which a page may give it colours of its own."""
    fill: str
    line: str
    number: str
    """The colour of a number in it."""


_LOOKS = {
    True: _Look("đã đạt", "met", "#1d4f73", 'stroke="#1d4f73"', "#ffffff"),
    False: _Look("chưa đạt", "unmet", "#ffffff", 'stroke="#111"', "#111"),
    None: _Look("chưa rõ", "unsaid", "#ffffff", 'stroke="#666" stroke-dasharray="3 3"', "#444"),
}


class Chart(str):
    """A picture as the text of an SVG file, which browsers, Word and LibreOffice show.

    To keep it: `Path("tieu-chi.svg").write_text(chart, encoding="utf-8")`.
    """

    __slots__ = ()

    def _repr_svg_(self) -> str:
        """As a notebook shows it."""
        return str(self)


class _Cell(NamedTuple):
    """One criterion of one village."""

    is_met: bool | None
    name: str = ""
    """Empty where the plan says no more than how many there are."""
    number: int | None = None

    @property
    def look(self) -> _Look:
        return _LOOKS[self.is_met]

    @property
    def said(self) -> str:
        """`5. Văn hóa`, or less where less is known."""
        return ". ".join(filter(None, (str(self.number or ""), self.name)))


class _Row(NamedTuple):
    """A village and its criteria."""

    village: str
    cells: Sequence[_Cell]
    total: int | None
    """None where the plan does not say how many criteria there are."""

    @property
    def shares(self) -> str:
        """`đã đạt 04/07, chưa đạt 03/07`: of the states that there are."""
        of_total = f"/{two_digits(self.total)}" if self.total else ""
        states = [cell.is_met for cell in self.cells]
        return ", ".join(
            f"{look.words} {two_digits(states.count(state))}{of_total}"
            for state, look in _LOOKS.items()
            if state in states
        )

    @property
    def said(self) -> str:
        """All of it in a sentence."""
        unmet = "; ".join(cell.said for cell in self.cells if cell.is_met is False)
        return f"{self.village}: {self.shares}{f' ({unmet})' if unmet else ''}."


def criteria_chart(plan: Plan) -> Chart:
    """A chart of criteria met and unmet by village, in the order of the plan.

    Where a village names only what is unmet, the rest of its whole set is met, as in tables. The
    same plan gives the same text. Raises NtmdocsError where no village names a criterion.
    """
    rows = [
        _row_of(village, plan.criteria_sets)
        for village in plan.villages
        if village.met or village.unmet
    ]
    if not rows:
        raise NtmdocsError(
            tr(
                "kế hoạch chưa ghi tiêu chí của thôn nào nên không vẽ được biểu đồ; "
                "ghi met, unmet của từng thôn trong villages"
            )
        )
    return Chart(_drawn(rows))


def _row_of(village: Village, plan_sets: Sequence[CriteriaSet]) -> _Row:
    criteria = set_of(village, plan_sets)
    named = [
        _Cell(each.is_met, each.name, each.name.number) for each in standings(village, plan_sets)
    ]
    total = criteria.criteria_count if criteria else village.criteria_count
    rest = None if criteria or village.met else True
    cells = [*named, *[_Cell(rest)] * ((total or 0) - len(named))]
    if criteria is None:  # no order to keep
        cells.sort(key=lambda cell: [*_LOOKS].index(cell.is_met))
    return _Row(upper_first(village.full_name), cells, total)


def _drawn(rows: Sequence[_Row]) -> str:
    title = "Tiêu chí đã đạt, chưa đạt của các thôn"
    left = _GAP + max(_width(_shown(row.village)) for row in rows) + _GAP
    right = left + min(max(len(row.cells) for row in rows), _IN_A_LINE) * _PITCH + _GAP
    width = max(right + max(_width(row.shares) for row in rows), _WIDTH_OF_HEAD) + _GAP
    parts = [_text(_GAP, 30, title, 'font-weight="bold" font-size="16"'), *_legend(rows)]
    top = _HEAD
    for row in rows:
        parts += _row(row, left, right, top)
        top += _ROW + (len(row.cells) - 1) // _IN_A_LINE * _PITCH
    size = f'width="{width}" height="{top}"'
    lines = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {top}" role="img"'
        ' xml:lang="vi" font-family="Arial, Liberation Sans, sans-serif" font-size="14">',
        f"<title>{title}</title>",
        f"<desc>{escape(' '.join(row.said for row in rows))}</desc>",
        f'<rect class="back" {size} fill="#ffffff"/>',
        *parts,
        "</svg>",
    )
    return "".join(f"{line}\n" for line in lines)


def _legend(rows: Sequence[_Row]) -> Iterator[str]:
    """What each look means, of those that there are."""
    states = {cell.is_met for row in rows for cell in row.cells}
    left = _GAP
    for state, look in _LOOKS.items():
        if state in states:
            yield _square(left, 46, look) + _text(left + _PITCH, 63, look.words)
            left += _PITCH + _width(look.words) + _GAP


def _row(row: _Row, left: int, right: int, top: int) -> Iterator[str]:
    yield _titled(row.village, _text(_GAP, top + 17, _shown(row.village)))
    for index, cell in enumerate(row.cells):
        line, column = divmod(index, _IN_A_LINE)
        yield _drawn_cell(cell, left + column * _PITCH, top + line * _PITCH)
    yield _text(right, top + 17, row.shares)


def _drawn_cell(cell: _Cell, left: int, top: int) -> str:
    drawn = _square(left, top, cell.look)
    if cell.number:
        how = f'class="number" font-size="11" text-anchor="middle" fill="{cell.look.number}"'
        drawn += _text(left + _CELL // 2, top + 16, str(cell.number), how)
    return _titled(": ".join(filter(None, (cell.said, cell.look.words))), drawn)


def _square(left: int, top: int, look: _Look) -> str:
    size = f'x="{left}" y="{top}" width="{_CELL}" height="{_CELL}" rx="3"'
    return f'<rect class="{look.name}" {size} fill="{look.fill}" stroke-width="1.5" {look.line}/>'


def _text(left: int, base: int, words: str, how: str = 'fill="#111"') -> str:
    return f'<text x="{left}" y="{base}" {how}>{escape(words)}</text>'


def _titled(title: str, drawn: str) -> str:
    """What a pointer that rests on it is told."""
    return f"<g><title>{escape(title)}</title>{drawn}</g>"


def _shown(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"


def _width(text: str) -> int:
    """Enough for a text at 14 pixels; no font can be relied on where the picture is shown."""
    return sum(11 if letter.isupper() else 8 for letter in text)
