"""Sổ đăng ký văn bản đi on paper: what a System registers is printed and bound (Điều 16.2.b).

The ten columns are those of Decree 30/2020/NĐ-CP, Phụ lục IV, mục I; the cover is the usual one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from ntmdocs.errors import RegisterError
from ntmdocs.issue.entry import RegisterEntry
from ntmdocs.issue.register import Register
from ntmdocs.language import tr
from ntmdocs.model import IssuingBody
from ntmdocs.render.finish import finish
from ntmdocs.render.places import PlaceMarks
from ntmdocs.sources import Listing, write_listing
from ntmdocs.template import Template
from ntmdocs.vietnamese import organ_upper
from ntmdocs.word.docx import Docx
from ntmdocs.writing import template_path

__all__ = ["RegisterBook", "print_register"]

_TITLE = "Sổ đăng ký văn bản đi"
_LINES = 12  # of about 30 on a page
_OF_WORD = 0.6  # letters that a line of a Word column has at least, of the workbook's width
_DOTS = "............"
_COLUMNS = (
    ("Số, ký hiệu văn bản", 16),
    ("Ngày tháng văn bản", 12),
    ("Tên loại và trích yếu nội dung văn bản", 40),
    ("Người ký", 18),
    ("Nơi nhận văn bản", 28),
    ("Đơn vị, người nhận bản lưu", 14),
    ("Số lượng bản", 9),
    ("Ngày chuyển", 12),
    ("Ký nhận", 14),
    ("Ghi chú", 14),
)


@dataclass(frozen=True)
class RegisterBook:
    """The book of one year."""

    docx: Docx
    """Landscape, with a cover, to be printed and bound."""
    xlsx: bytes
    """The same rows, to be sorted and counted."""


def print_register(register: Register, year: int, organ: IssuingBody | None = None) -> RegisterBook:
    """The book of a year; without an organ its cover leaves the name to be written.

    The same register gives the same bytes.
    Raises RegisterError where no paper of that year is in it, or the register cannot be read.
    """
    entries = register.entries(year)
    if not entries:
        raise RegisterError(
            tr("{path}: năm {year} sổ chưa có văn bản nào để in", path=register.path, year=year)
        )
    rows = [_row(entry) for entry in entries]
    cells = [[*row[:6], Decimal(row[6]) if row[6] else None, *row[7:]] for row in rows]
    listing = Listing(
        name=f"Năm {year}", title=f"{_TITLE} năm {year}", columns=_COLUMNS, rows=cells
    )
    docx = _docx(entries, rows, organ, one_series=register.has_one_series(year))
    return RegisterBook(docx, write_listing(listing))


def _row(entry: RegisterEntry) -> tuple[str, ...]:
    return (
        entry.printed_number,
        _day(entry.issued_on),
        f"{entry.type} {entry.subject}",
        entry.signer,
        "; ".join(entry.recipients),
        entry.archive,
        "" if entry.copies is None else str(entry.copies),
        _day(entry.sent_on) if entry.sent_on else "",
        entry.receipt,
        entry.note,
    )


_NAMES = (
    *("number", "issued_on", "subject", "signer", "recipients", "archive", "copies"),
    *("sent_on", "receipt", "note"),
)


def _docx(
    entries: Sequence[RegisterEntry],
    rows: Sequence[tuple[str, ...]],
    organ: IssuingBody | None,
    *,
    one_series: bool,
) -> Docx:
    days = sorted(entry.issued_on for entry in entries)
    numbers = [f"{entry.number:02}" for entry in entries] if one_series else [_DOTS]
    year = days[0].year
    context = {
        "parent_lines": [organ_upper(line) for line in organ.parent] if organ else [],
        "organ_lines": [organ_upper(line) for line in organ.name] if organ else [_DOTS * 4],
        "year": str(year),
        "first_day": _day(days[0]),
        "last_day": _day(days[-1]),
        "first_number": numbers[0],
        "last_number": numbers[-1],
        "rows": [{**dict(zip(_NAMES, row, strict=True)), "is_long": _is_long(row)} for row in rows],
    }
    filled = _template().fill_parts(context)
    name = organ.full_name if organ else ""
    unmarked = PlaceMarks(is_on=False)
    finish(filled, unmarked, title=f"{_TITLE} năm {year}", subject=_TITLE, organ=name)
    return Docx(filled.pack(), f"So-van-ban-di-{year}.docx")


def _is_long(row: Sequence[str]) -> bool:
    """Whether it may go on on the next page: else half a page could stay empty, or words be cut."""
    cells = zip(row, _COLUMNS, strict=True)
    return any(len(text) > _LINES * width * _OF_WORD for text, (_, width) in cells)


@lru_cache(maxsize=1)
def _template() -> Template:
    return Template(template_path("so-van-ban-di.docx"))


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
