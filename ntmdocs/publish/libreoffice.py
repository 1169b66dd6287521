"""PDF by LibreOffice: many files a call, and one that fails does not lose the others."""

import json
from collections.abc import Sequence
from pathlib import Path
from shutil import disk_usage

from ntmdocs.errors import PublishError
from ntmdocs.language import msgids, tr
from ntmdocs.office import convert_by_office, find_office
from ntmdocs.publish.fonts import FONT_CURE, find_times, font_environment
from ntmdocs.temporary import no_room_in, temporary_folder

__all__ = ["OFFICE_CURE", "convert_by_libreoffice", "missing_for_libreoffice"]

OFFICE_CURE = msgids(
    "cài LibreOffice 7.4 trở lên (Windows, macOS: libreoffice.org; "
    "Debian, Ubuntu: apt install libreoffice-writer-nogui)"
)
_FAILED = msgids("LibreOffice không tạo được PDF; mở tệp bằng Word, lưu lại rồi thử lại")
_ROOM = 16 * 2**20  # bytes: with less left LibreOffice has hardly failed for another reason
_TOO_LONG = msgids(
    "LibreOffice làm quá {seconds:g} giây chưa xong tệp này; đã dừng"
    "; mở tệp bằng Word, lưu lại rồi thử lại"
)
# PDF/A-2b with the marks of PDF/UA; as JSON from LibreOffice 7.4 on.
_OPTIONS = {
    "SelectPdfVersion": {"type": "long", "value": "2"},
    **{
        name: {"type": "boolean", "value": "true"}
        for name in ("UseTaggedPDF", "ExportBookmarks", "PDFUACompliance")
    },
}
_KIND = f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS, separators=(',', ':'))}"


def missing_for_libreoffice() -> str:
    """What must be installed first, in words; empty where nothing is missing."""
    if find_office() is None:
        return tr("máy chưa có LibreOffice; {office_cure}", office_cure=tr(OFFICE_CURE))
    if find_times() is None:
        return tr("máy chưa có phông chữ cho văn bản; {font_cure}", font_cure=tr(FONT_CURE))
    return ""


def convert_by_libreoffice(
    documents: Sequence[bytes], *, seconds: float
) -> list[bytes | PublishError]:
    """The PDF of each document, or what kept it from being made.

    `seconds` is how long one document may take. Raises PublishError where LibreOffice or the font
    is missing.
    """
    program, times = find_office(), find_times()
    if program is None or times is None:
        raise PublishError(missing_for_libreoffice())
    with temporary_folder() as folder:
        out = folder / "out"
        environment = font_environment(times, folder)
        files = [folder / f"{number}.docx" for number in range(len(documents))]
        for file, content in zip(files, documents, strict=True):
            file.write_bytes(content)
        waiting, ended = files, set[Path]()
        while waiting:
            is_over = convert_by_office(
                program, waiting, _KIND, out, seconds=seconds, environment=environment
            )
            left = _left(waiting, out)  # taken in this order: the first made it hang, or die
            if not is_over:
                ended.update(left[:1])
            waiting = left[1:]
        return [_result(out / f"{file.stem}.pdf", file in ended, seconds) for file in files]


def _left(files: Sequence[Path], out: Path) -> list[Path]:
    """The files behind the last one that a PDF was made of."""
    made = [place for place, file in enumerate(files) if (out / f"{file.stem}.pdf").is_file()]
    return list(files[max(made, default=-1) + 1 :])


def _result(pdf: Path, has_hung: bool, seconds: float) -> bytes | PublishError:
    if has_hung:
        return PublishError(tr(_TOO_LONG, seconds=seconds))
    content = pdf.read_bytes() if pdf.is_file() else b""
    folder = pdf.parents[1]
    failed = no_room_in(folder) if disk_usage(folder).free < _ROOM else tr(_FAILED)
    return content or PublishError(failed)
