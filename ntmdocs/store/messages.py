"""Pydantic's errors in the words of a careful clerk: what is there, what is asked."""

import difflib
from collections.abc import Callable, Mapping
from typing import Any

__all__ = ["message_for", "nearest_key"]

_SHOWN = 60  # characters of a wrong value


def message_for(error: Mapping[str, Any]) -> str:
    """One sentence or two for a pydantic error."""
    context = error.get("ctx", {})
    kind = error["type"]
    if kind == "value_error":
        return str(context["error"])
    if kind in _OWN:
        return str(error["msg"])
    say = _SENTENCES.get(kind)
    there = _shown(error.get("input"))
    return say(there, context) if say else f"{there} không hợp lệ ({kind})"


def nearest_key(key: str, known: tuple[str, ...], *, is_empty: bool = False) -> str:
    """What to say of an unknown key; an empty one may be words cut off by a comma inside `{ }`."""
    close = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    hint = f'có phải "{close[0]}"?' if close else f"các khóa dùng được: {', '.join(known)}"
    comma = "; lời văn có dấu phẩy trong { } phải đặt trong ngoặc kép" if is_empty else ""
    return f'không có khóa "{key}" ở đây; {hint}{comma}'


def _shown(value: Any) -> str:
    if value is None:
        return "để trống"
    if isinstance(value, dict):
        return "ở đây là một nhóm khóa"
    if isinstance(value, list | tuple):
        return "ở đây là một danh sách"
    text = str(value)
    return f'ở đây ghi "{text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "..."}"'


# Raised by the model in these very words.
_OWN = {"misplaced_keys", "unknown_block", "missing_title"}

Sentence = Callable[[str, Mapping[str, Any]], str]


def _choices(there: str, context: Mapping[str, Any]) -> str:
    return f"{there}; chọn một trong: {str(context['expected']).replace(' or ', ', ')}"


_TEXT: Sentence = lambda there, _: f"{there}; cần một dòng chữ"  # noqa: E731
_GROUP: Sentence = lambda there, _: f"{there}; cần một nhóm khóa, mỗi khóa một dòng lùi vào"  # noqa: E731
_LIST: Sentence = lambda there, _: f'{there}; cần một danh sách, mỗi dòng mở đầu bằng "- "'  # noqa: E731
_WHOLE: Sentence = lambda there, _: f"{there}; cần một số nguyên"  # noqa: E731
_YES_NO: Sentence = lambda there, _: f"{there}; ghi true (có) hoặc false (không)"  # noqa: E731

_SENTENCES: dict[str, Sentence] = {
    "missing": lambda _, __: "thiếu; phải có dòng này",
    "string_type": _TEXT,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing_size": _WHOLE,
    "float_type": lambda there, _: f"{there}; cần một số",
    "float_parsing": lambda there, _: f"{there}; cần một số (dấu thập phân là dấu chấm)",
    "finite_number": lambda there, _: f"{there}; cần một số",
    "bool_type": _YES_NO,
    "bool_parsing": _YES_NO,
    "tuple_type": _LIST,
    "model_type": _GROUP,
    "model_attributes_type": _GROUP,
    "dict_type": _GROUP,
    "enum": _choices,
    "literal_error": _choices,
    "greater_than_equal": lambda there, context: f"{there}; phải từ {context['ge']} trở lên",
    "greater_than": lambda there, context: f"{there}; phải lớn hơn {context['gt']}",
    "less_than_equal": lambda there, context: f"{there}; không được quá {context['le']}",
    "too_short": lambda _, __: "còn trống; cần ít nhất một dòng",
}
