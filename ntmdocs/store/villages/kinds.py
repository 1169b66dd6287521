"""Thôn, bản, tổ dân phố: what a village is called, before its name or above all of them."""

import re

from ntmdocs.vietnamese import clean, comparison_key

__all__ = ["bare_name", "kind_in", "village_key", "without_kind"]

_ZEROS = re.compile(r"\b0+(?=\d)")
_IN_FRONT = re.compile(r"(?:[-–+*•]+|(?:[IVX]+|[A-H]|\d{1,2})\s*[.)/-])\s*")

_KINDS = (
    "thôn",
    "bản",
    "tổ dân phố",
    "khu phố",
    "khu vực",
    "ấp",
    "xóm",
    "làng",
    "buôn",
    "khu",
    "phum",
    "sóc",
)


def kind_in(heading: str) -> str:
    """The kind that a heading such as `Tên bản` gives to all below it; '' for `Thôn, bản`."""
    key = comparison_key(heading).removeprefix("tên ")
    return key if key in _KINDS else ""


def village_key(name: str) -> str:
    """What two ways to type one name share: capitals, tone marks, zeros before a number."""
    return _ZEROS.sub("", comparison_key(name))


def bare_name(text: str) -> str:
    """Without the sign or number in front of a kind: `Thôn Nội` of `II. Thôn Nội`."""
    rest = _IN_FRONT.sub("", clean(text), count=1)
    return rest if without_kind(rest)[0] else clean(text)


def without_kind(name: str) -> tuple[str, str]:
    """The kind that a name begins with, or '', and the rest of it."""
    key = comparison_key(name)
    kind = next((word for word in _KINDS if key.startswith(f"{word} ")), "")
    return kind, clean(name)[len(kind) :].strip()
