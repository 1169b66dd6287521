"""Thông tin đầu vào của dữ liệu quản lý văn bản đi: what a System is told of an outgoing paper.

Its 16 fields, their names and lengths are those of Decree 30/2020/NĐ-CP, Phụ lục VI, phần II,
mục I. The decree names no root element and no form of days: both are ours (ISO 8601).
"""

import json
import xml.etree.ElementTree as ET  # written only, never parsed
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from ntmdocs.errors import DataError, Problem
from ntmdocs.language import tr
from ntmdocs.model import Paper
from ntmdocs.prose import paper_data, plain_text
from ntmdocs.vietnamese import clean, forbidden_characters

__all__ = ["Metadata", "outgoing_metadata"]

_ROOT = "OutgoingDocument"
_LANGUAGE = "Tiếng Việt"
_Value = str | int | None


class _Field(NamedTuple):
    number: str
    path: tuple[str, ...]
    title: str
    length: int


_BEFORE = (
    _Field("1.1", ("FileCode", "OrganId"), "Mã định danh cơ quan lập danh mục hồ sơ", 13),
    _Field("1.2", ("FileCode", "FileCatalog"), "Năm hình thành hồ sơ", 4),
    _Field("1.3", ("FileCode", "FileNotation"), "Số và ký hiệu hồ sơ", 20),
    _Field("2", ("DocOrdinal",), "Số thứ tự văn bản trong hồ sơ", 3),
    _Field("3", ("TypeName",), "Tên loại văn bản", 100),
    _Field("4", ("CodeNumber",), "Số của văn bản", 11),
    _Field("5", ("CodeNotation",), "Ký hiệu của văn bản", 30),
    _Field("6", ("IssuedDate",), "Ngày, tháng, năm văn bản", 10),
    _Field("7", ("OrganName",), "Tên cơ quan ban hành văn bản", 200),
    _Field("8", ("Subject",), "Trích yếu nội dung", 500),
    _Field("9", ("Language",), "Ngôn ngữ", 30),
    _Field("10", ("PageAmount",), "Số trang của văn bản", 3),
    _Field("11", ("Description",), "Ghi chú", 500),
    _Field("12.1", ("SignerInfo", "Position"), "Chức vụ của người ký văn bản", 100),
    _Field("12.2", ("SignerInfo", "FullName"), "Họ và tên người ký văn bản", 50),
)
_TO = (  # as often as there are recipients
    _Field("13.1", ("OrganId",), "Mã định danh cơ quan nhận văn bản", 13),
    _Field("13.2", ("OrganName",), "Tên cơ quan nhận văn bản", 200),
)
_AFTER = (
    _Field("14", ("Priority",), "Mức độ khẩn, độ mật", 1),
    _Field("15", ("IssuedAmount",), "Số lượng bản phát hành", 3),
    _Field("16", ("DueDate",), "Hạn trả lời văn bản", 10),
)


@dataclass(frozen=True)
class Metadata:
    """The fields, and what a person must know of them."""

    values: Mapping[str, Any]
    """As the decree names and groups them; None where nothing is known."""
    unknown: tuple[str, ...]
    """`10. Số trang của văn bản`: what stays empty."""
    cut: tuple[str, ...]
    """What has no room in its field, and what was done: a text is cut, a number left out."""

    @property
    def json(self) -> bytes:
        """A file in JSON; what is not known is null."""
        return (json.dumps(self.values, ensure_ascii=False, indent=2) + "\n").encode()

    @property
    def xml(self) -> bytes:
        """A file in XML; what is not known is an empty element."""
        root = ET.Element(_ROOT)
        _put(root, self.values)
        ET.indent(root)
        made: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
        return made + b"\n"


def _put(parent: ET.Element, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        for one in value if isinstance(value, list) else [value]:
            child = ET.SubElement(parent, name)
            if isinstance(one, dict):
                _put(child, one)
            elif one is not None:
                child.text = str(one)


def outgoing_metadata(
    paper: Paper,
    *,
    pages: int | None = None,
    copies: int | None = None,
    reply_by: date | None = None,
    priority: int | None = None,
    description: str = "",
    organ_id: str = "",
    file_year: int | None = None,
    file_notation: str = "",
    ordinal: int | None = None,
    recipient_ids: Mapping[str, str] | None = None,
) -> Metadata:
    """What the paper says, and what only the clerk knows.

    `organ_id`, `file_year` and `file_notation` name the hồ sơ, `ordinal` is the paper's place in
    it; `recipient_ids` has the codes of recipients by their names; `priority` is the code of the
    System that is told (the decree has none).
    Nothing is guessed: what is not given and not in the paper stays empty, and is told.
    Raises DataError for characters that no file can hold.
    """
    fitting = _Fitting()
    of_file = {"1.1": organ_id, "1.2": file_year, "1.3": file_notation, "2": ordinal}
    before = {**of_file, **_of_paper(paper), "10": pages, "11": description}
    due = reply_by.isoformat() if reply_by else None
    values = fitting.grouped(_BEFORE, before)
    values["To"] = [
        fitting.grouped(_TO, {"13.1": (recipient_ids or {}).get(name), "13.2": name})
        for name in [one.name for one in paper.recipients] or [""]
    ]
    values |= fitting.grouped(_AFTER, {"14": priority, "15": copies, "16": due})
    return Metadata(values, tuple(fitting.unknown), tuple(fitting.cut))


def _of_paper(paper: Paper) -> dict[str, str | None]:
    header, signature = paper.header, paper.signature
    day = header.issued_on
    issued = date(day.year, day.month, day.day) if day.month and day.day else None
    return {
        "3": paper.type.type_name,
        "4": header.printed_number,
        "5": paper.symbol if header.has_number else None,
        "6": issued.isoformat() if issued else None,
        "7": header.issuing_body.full_name,
        "8": plain_text(header.subject, paper_data(paper)),
        "9": _LANGUAGE,
        "12.1": signature.position or signature.authority[-1].as_text(),
        "12.2": signature.full_name,
    }


class _Fitting:
    """Values put into their fields; what is empty or has no room is written down."""

    def __init__(self) -> None:
        self.unknown: dict[str, None] = {}  # each once, in order
        self.cut: dict[str, None] = {}

    def grouped(self, fields: Sequence[_Field], given: Mapping[str, _Value]) -> dict[str, Any]:
        """The fields with their values, those of a group in a mapping of their own."""
        made: dict[str, Any] = {}
        for field in fields:
            *groups, name = field.path
            inner = made.setdefault(groups[0], {}) if groups else made
            inner[name] = self._fitted(field, given[field.number])
        return made

    def _fitted(self, field: _Field, value: _Value) -> _Value:
        shown = f"{field.number}. {field.title}"
        if isinstance(value, str):
            if bad := forbidden_characters(value):
                message = tr("có ký tự không in được: {bad}; xóa các ký tự đó", bad=", ".join(bad))
                raise DataError([Problem(message, field=shown)])
            value = clean(value)
        if value is None or value == "":
            self.unknown[shown] = None
            return None
        if len(str(value)) <= field.length:
            return value
        if isinstance(value, int):
            self.cut[
                tr(
                    "{shown}: {value} có quá {length} chữ số, để trống",
                    shown=shown,
                    value=value,
                    length=field.length,
                )
            ] = None
            return None
        self.cut[
            tr(
                "{shown}: dài {count} chữ, cắt còn {length}",
                shown=shown,
                count=len(value),
                length=field.length,
            )
        ] = None
        return value[: field.length - 1].rstrip() + "…"
