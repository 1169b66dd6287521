"""Files of Word 97 to 2003 (`.doc`), which many communes still have, by way of LibreOffice."""

from ntmdocs.errors import UnreadableDocument
from ntmdocs.language import tr
from ntmdocs.office import convert_by_office, find_office
from ntmdocs.temporary import temporary_folder

__all__ = ["as_docx", "is_old_word"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD = "WordDocument".encode("utf-16-le")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SECONDS = 60


def is_old_word(content: bytes) -> bool:
    """Whether it is a `.doc`, and neither a workbook of that age nor a new file with a password."""
    return content.startswith(_OLE) and _WORD in content and _ENCRYPTED not in content


def as_docx(content: bytes, name: str) -> bytes:
    """The document as LibreOffice converts it.

    Raises UnreadableDocument, with the cure, where LibreOffice is not there or cannot read it.
    """
    program = find_office()
    if program is None:
        raise UnreadableDocument(
            tr(
                "{name}: tệp .doc kiểu cũ; mở bằng Word, lưu thành .docx (hoặc cài LibreOffice)",
                name=name,
            )
        )
    with temporary_folder() as folder:
        old, out = folder / "van-ban.doc", folder / "out"
        old.write_bytes(content)
        convert_by_office(program, [old], "docx:MS Word 2007 XML", out, seconds=_SECONDS)
        converted = out / "van-ban.docx"
        if not converted.is_file():
            raise UnreadableDocument(
                tr("{name}: không đọc được tệp .doc; mở bằng Word, lưu thành .docx", name=name)
            )
        return converted.read_bytes()
