"""Pydantic's errors in the words of a careful clerk: what is there, what is asked."""

import difflib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ntmdocs.language import msgids, tr
from ntmdocs.vietnamese import shortened

__all__ = [
    "UNKNOWN_BLOCK",
    "PydanticError",
    "message_for",
    "nearest",
    "unknown_block",
    "unknown_key",
]

UNKNOWN_BLOCK = msgids("không rõ là gì: ghi một câu văn, hoặc một trong các khóa {keys}")
_LIKE = 0.65  # "title" is not meant where "total" stands: 0.6
_SHOWN = 60  # characters of a wrong value


PydanticError = Mapping[str, Any]
"""As `ValidationError.errors()` gives it: `type`, `loc`, `msg`, `input`, `ctx`."""


def message_for(error: PydanticError, choices: Iterable[str] = ()) -> str:
    """One sentence or two for a pydantic error; `choices` are the values its field may have."""
    context = error.get("ctx", {})
    kind = error["type"]
    if choices and kind == "enum":
        listed = ", ".join(map(_with_meaning, choices))
        return tr(
            "{shown}; chọn một trong: {listed}", shown=_shown(error.get("input")), listed=listed
        )
    if kind == "value_error":
        return str(context["error"])
    if kind == "missing":
        return tr('thiếu; ghi thêm khóa "{loc}"', loc=error["loc"][-1])
    if kind == "unknown_block":
        return tr(UNKNOWN_BLOCK, keys=context["keys"])
    if kind in _OWN:
        return str(error["msg"])
    say = _SENTENCES.get(kind)
    if kind == "tuple_type" and _is_words_with_colon(error):
        return tr(_MAP_FOR_WORDS)
    there = _shown(error.get("input"))
    return (
        f"{there}; {say(context)}"
        if say
        else tr("{there}; không hợp lệ ({kind})", there=there, kind=kind)
    )


def _is_words_with_colon(error: PydanticError) -> bool:
    """A mapping as an item of a list, where words may stand too: of a cell, `[Hạn: tháng 9]`."""
    return isinstance(error["loc"][-1], int) and isinstance(error["input"], dict)


def nearest(key: str, known: Iterable[str]) -> str:
    """The known key that a misspelt one is most like; '' where none is."""
    return next(iter(difflib.get_close_matches(key, known, n=1, cutoff=_LIKE)), "")


def unknown_key(key: str, known: Iterable[str], *, is_empty: bool = False) -> str:
    """What to say of an unknown key; an empty one may be words cut off by a comma inside `{ }`."""
    close = nearest(key, known)
    hint = (
        tr('có phải "{close}"?', close=close)
        if close
        else tr("các khóa dùng được: {known}", known=", ".join(known))
    )
    comma = tr("; lời văn có dấu phẩy trong { } phải đặt trong ngoặc kép") if is_empty else ""
    return tr(
        'không có khóa "{shortened}" ở đây; {hint}{comma}',
        shortened=shortened(key, _SHOWN),
        hint=hint,
        comma=comma,
    )


def unknown_block(block: Mapping[str, object], known: Iterable[str]) -> tuple[str, str]:
    """The key to point at in a block that none of the known keys opens, and what to say of it."""
    key = next((key for key in block if nearest(key, known)), next(iter(block)))
    message = unknown_key(key, known, is_empty=block[key] is None)
    if not nearest(key, known):
        message += tr(
            '; nếu là lời văn có dấu ": " thì viết ">-" rồi gõ lời văn thụt vào ở dòng dưới'
        )
    return key, message


def _with_meaning(choice: str) -> str:
    meaning = getattr(choice, "meaning", "")
    return f'"{choice}" ({meaning})' if meaning else f'"{choice}"'


def _shown(value: object) -> str:
    if value is None:
        return tr("để trống")
    if isinstance(value, dict):
        return tr("ở đây là một nhóm khóa")
    if isinstance(value, list | tuple):
        return tr("ở đây là một danh sách") if value else tr("danh sách còn trống")
    return tr('ở đây ghi "{shortened}"', shortened=shortened(str(value), _SHOWN))


# Raised by the model in these very words.
_OWN = {"misplaced_keys", "missing_title"}

Sentence = Callable[[Mapping[str, Any]], str]


def _says(sentence: str) -> Sentence:
    return lambda _: tr(sentence)


def _choices(context: Mapping[str, Any]) -> str:
    choices = str(context["expected"]).replace(" or ", ", ").replace("'", '"')
    return tr("chọn một trong: {choices}", choices=choices)


_MAP_FOR_WORDS = msgids(
    'ở đây là một nhóm khóa; nếu là lời văn có dấu ": " thì đặt trong ngoặc kép, '
    'nếu là danh sách thì mỗi dòng mở đầu bằng "- "'
)
_WHOLE = _says("cần một số nguyên")
_NUMBER = _says("cần một số (dấu thập phân là dấu chấm)")
_KEYS = _says("cần một nhóm khóa, mỗi khóa một dòng lùi vào")
_YES_NO = _says("ghi true (có) hoặc false (không)")

_SENTENCES: dict[str, Sentence] = {
    "string_type": _says("cần một dòng chữ"),
    "string_unicode": _says("có nửa ký tự không đọc được; gõ lại chữ đó"),
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing_size": _WHOLE,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "finite_number": _NUMBER,
    "bool_type": _YES_NO,
    "bool_parsing": _YES_NO,
    "tuple_type": _says('cần một danh sách, mỗi dòng mở đầu bằng "- "'),
    "dict_type": _KEYS,
    "model_type": _KEYS,
    "neither_form": lambda context: str(context["hint"]),
    "enum": _choices,
    "literal_error": _choices,
    "greater_than_equal": lambda context: tr("phải từ {ge:g} trở lên", ge=context["ge"]),
    "greater_than": lambda context: tr("phải lớn hơn {gt:g}", gt=context["gt"]),
    "less_than_equal": lambda context: tr("không được quá {le:g}", le=context["le"]),
    "too_short": _says("cần ít nhất một dòng"),
}
