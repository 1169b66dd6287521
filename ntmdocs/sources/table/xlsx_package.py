"""What is refused of a workbook before anything interprets it, and its sheets and shared texts.

Declarations of entities are refused unseen: every encoding that expat reads spells them in one of
the three ways that are looked for. Then all XML is walked over once with expat, within bounds.
"""

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple
from xml.parsers import expat

from ntmdocs.errors import DataError
from ntmdocs.language import msgids, tr
from ntmdocs.patterns import regex
from ntmdocs.sources.files import refusal
from ntmdocs.sources.table.rows import refuse_size
from ntmdocs.sources.table.xlsx_comments import Comments, Relations
from ntmdocs.sources.table.xlsx_sheet import Sheet
from ntmdocs.sources.table.xlsx_text import SharedStrings
from ntmdocs.sources.table.xml_bounds import Content, Walk
from ntmdocs.word.zip_refusals import OLD_OFFICE, Refusal, ZipRefused, opened_zip, part_of

__all__ = ["Parts", "check_package", "refuse_broken", "refuse_old"]

_MAX_UNPACKED = 80_000_000  # of all parts together: a ZIP bomb is larger
_MAX_PARTS = 2_000
_SIGNS_OF_ENCRYPTION = ("EncryptedPackage", "EncryptionInfo", "DRMEncrypted")
_DOCTYPE = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
_STRICT_SPELLING = "http://purl.oclc.org/ooxml/spreadsheetml/"  # which openpyxl does not read
_READ_HERE = ("worksheet", "sst")
_LOOKS_LIKE_XML = regex(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<")

_ENCRYPTED = msgids("tệp có mật khẩu; mở bằng Excel, bỏ mật khẩu, lưu lại dạng .xlsx")
_OLD = msgids(
    "tệp .xls kiểu cũ, hoặc tệp có mật khẩu; mở bằng Excel, bỏ mật khẩu nếu có, lưu lại dạng .xlsx"
)
_WORD = msgids("đây là tệp Word (.docx) mang đuôi .xlsx; chọn đúng sổ tính")
_STRICT = msgids(
    'sổ tính lưu ở dạng "Strict Open XML"; mở bằng Excel, chọn Lưu thành (Save As), '
    "loại tệp Excel Workbook (*.xlsx)"
)
_MACRO = msgids("tệp có macro; mở bằng Excel, lưu lại dạng .xlsx (không macro)")
_NO_WORKBOOK = msgids(
    "không phải sổ tính .xlsx, hoặc tệp đã hỏng; mở bằng Excel, lưu lại dạng .xlsx"
)
_TOO_MUCH = msgids(
    "sổ tính có quá nhiều ô, chữ hoặc định dạng; chép riêng bảng cần đọc sang một sổ tính mới"
)
_UNSAFE = msgids("tệp có phần trùng tên hoặc tên phần không an toàn; không mở")
_REFUSALS = msgids(
    {
        Refusal.BROKEN: _NO_WORKBOOK,
        Refusal.TOO_LARGE: "nội dung nén quá lớn; không mở",
        Refusal.ENCRYPTED: _ENCRYPTED,
        Refusal.SAME_NAME: _UNSAFE,
        Refusal.UNSAFE_NAME: _UNSAFE,
    }
)
_ENTITIES = msgids('phần "{part}" có khai báo DOCTYPE; không mở')


def refuse_broken(name: str) -> DataError:
    """The error for what is no workbook."""
    return refusal(tr(_NO_WORKBOOK), name)


class Parts(NamedTuple):
    """What was noted on the walk, by the name of the part."""

    sheets: Mapping[str, Sheet]
    strings: Mapping[str, SharedStrings]


def check_package(content: bytes, name: str) -> Parts:
    """What the sheets and shared texts hold; DataError where the file is refused."""
    if content.startswith(OLD_OFFICE):
        raise refuse_old(content, name)
    try:
        with opened_zip(content, max_parts=_MAX_PARTS, max_bytes=_MAX_UNPACKED) as package:
            _refuse_foreign(package.namelist(), name)
            return _with_comments(dict(_contents(package, name)))
    except ZipRefused as refused:
        raise refusal(tr(_REFUSALS[refused.refusal]), name) from None


def refuse_old(content: bytes, name: str) -> DataError:
    """The error for what is no ZIP: a workbook of before 2007, or one behind a password."""
    is_encrypted = any(sign.encode("utf-16-le") in content for sign in _SIGNS_OF_ENCRYPTION)
    return refusal(tr(_ENCRYPTED) if is_encrypted else tr(_OLD), name)


def _refuse_foreign(names: list[str], name: str) -> None:
    if any(part.lower().endswith("vbaproject.bin") for part in names):
        raise refusal(tr(_MACRO), name)
    if "word/document.xml" in names:
        raise refusal(tr(_WORD), name)
    if "[Content_Types].xml" not in names or "xl/workbook.bin" in names:
        raise refuse_broken(name)


def _with_comments(contents: Mapping[str, Content]) -> Parts:
    sheets = {part: each for part, each in contents.items() if isinstance(each, Sheet)}
    for part, sheet in sheets.items():
        folder, _, last = part.rpartition("/")
        relations = contents.get(f"{folder}/_rels/{last}.rels")
        for target in relations.comment_parts if isinstance(relations, Relations) else ():
            comments = contents.get(posixpath.normpath(posixpath.join("/", folder, target))[1:])
            sheet.comments = comments.by_place if isinstance(comments, Comments) else {}
    strings = {part: each for part, each in contents.items() if isinstance(each, SharedStrings)}
    return Parts(sheets, strings)


def _contents(package: zipfile.ZipFile, name: str) -> Iterator[tuple[str, Content]]:
    """Of every part that is XML, by its name."""
    walk = Walk(
        refusal(tr(_TOO_MUCH), name),
        {
            "worksheet": partial(Sheet, refuse_size(name)),
            "sst": SharedStrings,
            "comments": Comments,
            "Relationships": Relations,
        },
    )
    for entry in package.infolist():
        part = part_of(package, entry)
        if any(sign in part for sign in _DOCTYPE):
            raise refusal(tr(_ENTITIES, part=entry.filename), name)
        if entry.filename == "[Content_Types].xml" and b"macroEnabled" in part:
            raise refusal(tr(_MACRO), name)
        is_named_xml = entry.filename.endswith((".xml", ".rels"))
        if is_named_xml or _LOOKS_LIKE_XML.match(part):
            yield entry.filename, _walked(part, walk, name, is_named_xml=is_named_xml)


def _walked(part: bytes, walk: Walk, name: str, *, is_named_xml: bool) -> Content:
    """A part within bounds. Whether a broken one of another kind matters, openpyxl finds out."""
    try:
        walk.over(part)
    except (expat.ExpatError, LookupError, ValueError):
        if walk.root in _READ_HERE or (is_named_xml and not walk.root):
            raise refuse_broken(name) from None
    if any(each.startswith(_STRICT_SPELLING) for each in walk.namespaces):
        raise refusal(tr(_STRICT), name)
    return walk.content
