"""Number and day come into a PDF after the leader has signed: on paper they are given only then.

A filled field is a change that signatures allow; a page made anew would have none.
(Decree 30: Điều 15 on numbering; Phụ lục I, phần I, mục II.3 and II.4 on how both are written.)
"""

import io
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from ntmdocs.errors import PublishError
from ntmdocs.given import Given
from ntmdocs.language import tr
from ntmdocs.publish.blanks import BASE
from ntmdocs.publish.marks import words_on_line
from ntmdocs.publish.pages import Box, pages_of
from ntmdocs.publish.pdf_files import pdf_content, target_of
from ntmdocs.publish.with_pyhanko import broken_is_told, need_sign_packages
from ntmdocs.temporary import temporary_folder
from ntmdocs.word.lengths import Pt
from ntmdocs.word.text_width import text_width
from ntmdocs.writing import write_whole

__all__ = ["is_numbered", "number_pdf"]

_YEAR = re.compile(r"ngày\s+tháng\s+năm\s+(\d{4})")
_LOOK = re.compile(r"/Ti(?P<face>Ro|It) (?P<size>\d+) Tf")


def number_pdf(
    pdf: Given,
    target: str | Path | None = None,
    *,
    number: int,
    on: date,
    force: bool = False,
) -> None:
    """Fill number, day and month into the fields that `prepare_signature(number_later=True)` made.

    Signatures that are there stay valid. It goes into the file itself, or into `target`.
    Raises PublishError where the fields are not there, are filled, or have no room, or where the
    paper says another year, or the extra `sign` is missing; OverwriteRefused where `target` is
    there, unless `force`.
    """
    need_sign_packages()
    content, name = pdf_content(pdf)
    target = target_of(pdf, target, force=force)
    if number < 1:
        raise PublishError(tr("số văn bản phải từ 1"))
    try:
        _refuse_other_year(content, on)
        filled = _filled(content, _values(number, on))
    except PublishError as error:
        raise PublishError(f"{name}: {error}") from error
    write_whole(target, filled)


def is_numbered(pdf: Given, *, number: int, on: date) -> bool:
    """Whether its fields hold this very number and day.

    Raises PublishError for what is no PDF, or where the extra `sign` is missing.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader

    need_sign_packages()
    content, _ = pdf_content(pdf)
    with broken_is_told():
        root: Any = PdfFileReader(io.BytesIO(content), strict=False).root
        fields = [one.get_object() for one in root["/AcroForm"]["/Fields"]]
        said = {str(one["/T"]): str(one["/V"]) for one in fields if "/DA" in one and "/V" in one}
    return said == _values(number, on)


def _values(number: int, on: date) -> Mapping[str, str]:
    """A number and a day below 10, and months 1 and 2, have a zero before them."""
    month = f"{on.month:02}" if on.month < 3 else str(on.month)
    return {"So": f"{number:02}", "Ngay": f"{on.day:02}", "Thang": month}


def _refuse_other_year(content: bytes, on: date) -> None:
    year = _YEAR.search(pages_of(content)[0].text)
    if year and int(year[1]) != on.year:
        raise PublishError(
            tr(
                "văn bản ghi năm {year}, ngày ban hành lại là năm {year_2}",
                year=year[1],
                year_2=on.year,
            )
        )


def _filled(content: bytes, values: Mapping[str, str]) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    out = io.BytesIO()
    with broken_is_told(), temporary_folder() as folder:
        writer: Any = IncrementalPdfFileWriter(io.BytesIO(content), strict=False)
        found = writer.root["/AcroForm"]["/Fields"] if "/AcroForm" in writer.root else ()
        fields = {str(one.get_object()["/T"]): one.get_object() for one in found}
        if not fields.keys() >= values.keys():
            raise PublishError(
                tr("chưa có ô số, ngày; dùng ntmdocs sign-fields --number-later trước")
            )
        for name, value in values.items():
            _fill(writer, fields[name], value, folder / f"{name}.pdf")
        writer.write(out)
    return out.getvalue()


def _fill(writer: Any, field: Any, value: str, file: Path) -> None:
    """The value, and a picture of it whose letters are in the file."""
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.reader import PdfFileReader

    if "/V" in field:
        raise PublishError(tr("số, ngày đã được điền; dùng bản PDF chưa điền"))
    look = _LOOK.search(str(field["/DA"]))
    if look is None:
        raise PublishError(
            tr(
                "ô số, ngày không phải do ntmdocs đặt"
                "; đặt lại bằng ntmdocs sign-fields --number-later trước khi ký"
            )
        )
    size, is_italic = int(look["size"]), look["face"] == "It"
    left, bottom, right, top = map(float, field["/Rect"])
    if text_width(value, Pt(size), italic=is_italic).pt > right - left:
        raise PublishError(
            tr('không đủ chỗ cho "{value}" ở chỗ để trống; chừa rộng hơn', value=value)
        )
    box = Box(0, 0, right - left, top - bottom)
    file.write_bytes(words_on_line(value, size, box, BASE * size, is_italic=is_italic))
    with file.open("rb") as page:
        shown = writer.import_page_as_xobject(PdfFileReader(page))
    field["/V"] = generic.pdf_string(value)
    field["/AP"]["/N"] = shown
    writer.update_container(field)
