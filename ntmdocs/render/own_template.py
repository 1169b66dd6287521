"""What a template of one's own must have, so that nothing of a paper is lost in it.

A value is printed by its tag, or stands in the template as words (an organ's name in a letterhead).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from ntmdocs.errors import TemplateError
from ntmdocs.given import Given
from ntmdocs.language import msgids, tr
from ntmdocs.template import Template
from ntmdocs.word.elements import parse_xml
from ntmdocs.word.names import DOCUMENT, STYLES, w
from ntmdocs.word.style_ids import styles_by_name
from ntmdocs.word.text import lines_of
from ntmdocs.writing import template_path

__all__ = ["lacking_for_any", "not_printed_by", "opened", "refuse_to_lose"]

_NO_TAGS = msgids("mẫu không có thẻ nào; có lẽ là văn bản đã in, không phải mẫu")
_COPY = msgids("lấy thẻ ở mẫu đi kèm (ntmdocs template copy ke-hoach.docx)")
_NO_TEXT = msgids(f"mẫu không có chỗ in các mục của văn bản (blocks, block.text); {_COPY}")
_NO_STYLE = msgids(
    "mẫu không có kiểu “{style}” mà bảng và đường kẻ cần; chép kiểu đó từ mẫu đi kèm"
)
_STYLES = ("DuongKe", "BangBieu", "BangDau", "BangSoCot", "BangDam", "BangChu", "KetThucPhan")
_TABLES = msgids("bảng (block.table)")
_OF_ANNEX = msgids({"title": "tên phụ lục", "attachment_note": 'dòng "(Kèm theo ...)"'})
_PARTS = msgids(
    {
        "parent_lines": "cơ quan chủ quản",
        "organ_lines": "cơ quan ban hành",
        "number": "số",
        "symbol": "ký hiệu",
        "place": "địa danh",
        "issued_on": "ngày tháng",
        "stamps": "dấu dự thảo, mật, khẩn",
        "circulation": "chỉ dẫn phạm vi lưu hành",
        "document_type": "tên loại",
        "subject": "trích yếu",
        "subtitle": "dòng phụ của trích yếu",
        "addressee": "Kính gửi",
        "addressees": "Kính gửi",
        "recipients": "nơi nhận",
        "authority_lines": "quyền hạn và chức vụ",
        "other_position": "chức vụ khác",
        "full_name": "họ tên người ký",
        "co_signer_lines": "quyền hạn và chức vụ của chữ ký thứ hai",
        "co_other_position": "chức vụ khác của chữ ký thứ hai",
        "co_full_name": "họ tên của chữ ký thứ hai",
        "annexes": "phụ lục",
    }
)


def opened(file: Given) -> Template:
    """A template of one's own, its styles under the ids that ours have."""
    return Template(file, style_ids=_our_styles())


@cache
def _our_styles() -> dict[str, str]:
    return styles_by_name(Template(template_path("ke-hoach.docx")).parts[STYLES])


def lacking_for_any(template: Template) -> Iterator[str]:
    """What no paper can do without: a place for its text, and the styles that code names."""
    if without_text := _without_text(template):
        yield without_text
    if STYLES in template.parts:
        known = {one.get(w("styleId")) for one in parse_xml(template.parts[STYLES])}
        yield from (tr(_NO_STYLE, style=name) for name in _STYLES if name not in known)


def not_printed_by(template: Template) -> list[str]:
    """The parts of a paper without a tag: a paper that has one of them will be refused."""
    names = template.names(printed=True)
    of_annex = names.get("annexes", {}).get("[]", {})
    missing = [f"{tr(part)} ({name})" for name, part in _PARTS.items() if name not in names]
    if "annexes" in names:
        missing += [
            f"{tr(part)} ({name})" for name, part in _OF_ANNEX.items() if name not in of_annex
        ]
    return missing if "table" in _of_block(names) else [*missing, tr(_TABLES)]


def refuse_to_lose(context: Mapping[str, Any], template: Template) -> None:
    """Raises TemplateError where the template has no place for what the paper says."""
    if without_text := _without_text(template):
        raise TemplateError(without_text, template=template.path)
    lost = list(dict.fromkeys(_lost(context, template)))
    if lost:
        message = tr("mẫu không có chỗ in {lost}; {copy}", lost=", ".join(lost), copy=tr(_COPY))
        raise TemplateError(message, template=template.path)


def _without_text(template: Template) -> str:
    names = template.names(printed=True)
    if not names:
        return tr(_NO_TAGS)
    return "" if "text" in _of_block(names) else tr(_NO_TEXT)


def _of_block(names: Mapping[str, Any]) -> Mapping[str, Any]:
    """The names that a template takes from a block."""
    of_block: Mapping[str, Any] = names.get("blocks", {}).get("[]", {})
    return of_block


def _lost(context: Mapping[str, Any], template: Template) -> Iterator[str]:
    names = template.names(printed=True)
    typed = _plain(lines_of(parse_xml(template.parts[DOCUMENT])))
    for name, part in _PARTS.items():
        value = context[name]
        if (
            name not in names
            and value
            and (name == "annexes" or not _stands_in(_plain([*value]), typed))
        ):
            yield f"{part} ({name})"
    of_annex = names.get("annexes", {}).get("[]", {})
    for annex in context["annexes"]:
        for name, part in _OF_ANNEX.items():
            if annex[name] and name not in of_annex:
                yield f"{part} ({name})"
    for holder, inside in ((context, names), *((one, of_annex) for one in context["annexes"])):
        if "table" not in _of_block(inside) and any(one["table"] for one in holder["blocks"]):
            yield _TABLES


def _stands_in(words: str, typed: str) -> bool:
    """Whether a template says these very words; a number is no part of a longer one."""
    return re.search(rf"(?<!\d(?=\d)){re.escape(words)}(?!(?<=\d)\d)", typed) is not None


def _plain(lines: Iterable[str]) -> str:
    """The words alone, so that where lines break and what is in capitals counts for nothing."""
    return "".join("".join(lines).split()).casefold()
