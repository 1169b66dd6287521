"""Thôn, bản, tổ dân phố: what a village is called, before its name or above all of them."""

import re
from functools import lru_cache

from ntmdocs.language import msgids, tr
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import VILLAGE_KINDS, clean, comparison_key

__all__ = [
    "bare_name",
    "count_in",
    "kind_in",
    "no_village",
    "spelled_out",
    "tidy_name",
    "village_key",
    "without_kind",
]

_ZEROS = regex(r"\b0+(?=\d)")
_IN_FRONT = regex(r"\A(?:[-–+*•]+|(?:[IVX]+|[A-H]|\d{1,2})\s*[.)/-])\s*")
_IN_LIST = regex(r"\A(?:[-–+*•]+\s*|\d{1,2}\s*[.)]\s+)(?=[^\W\d])")
_ANY_KIND = "|".join(VILLAGE_KINDS)
_SHORT = {"tdp": "tổ dân phố", "kp": "khu phố", "kdc": "khu dân cư"}
_SHORT_FORM = regex(rf"({'|'.join(_SHORT)})(?:\.\s*|\s+|(?=\d)|\Z)", re.IGNORECASE)
_DITTO = regex(r"[\"'“”″〃]+|[-–—]+|-?\s?nt\s?-?|//|như trên|-\s?như trên\s?-")
_MANY = regex(
    rf"(?:toàn|cả|tất cả|các|những|\d+|hai|ba|bốn|năm) (?:các )?(?:xã|phường|{_ANY_KIND})"
)
_COUNT = regex(rf"(?<![\d,.])(\d{{1,4}}) (?:{_ANY_KIND})\Z")
_LISTED = regex(r"\w\s*[,;+&]\s*\w| và ")
_IN_BRACKETS = regex(r"\([^()]*\)")
_DITTO_SAID = msgids('ghi rõ tên thôn, không ghi dấu "như trên"')
_MANY_SAID = msgids(
    "đây là nhiều thôn; mỗi thôn một hàng (nếu là tên một thôn thì ghi cả loại đứng trước, "
    'ví dụ "thôn Ba Làng")'
)


def kind_in(heading: str) -> str:
    """The kind that a heading such as `Tên bản` gives to all below it; '' for `Thôn, bản`."""
    key = spelled_out(comparison_key(heading).removeprefix("tên "))
    return key if key in VILLAGE_KINDS else ""


def count_in(text: str) -> int | None:
    """How many villages a total says there are: 3 for `Cộng: 03 thôn`; None where it does not."""
    found = _COUNT.search(comparison_key(text))
    return int(found[1]) if found else None


def no_village(name: str) -> str:
    """Why what stands in the place of a village's name is none; empty where it may be one."""
    said = _why_none(name)
    return tr(said) if said else ""


@lru_cache(maxsize=1024)
def _why_none(name: str) -> str:
    key = comparison_key(name)
    if _DITTO.fullmatch(key):
        return _DITTO_SAID
    is_many = _MANY.fullmatch(key) or _LISTED.search(_IN_BRACKETS.sub("", key))
    return _MANY_SAID if is_many else ""


@lru_cache(maxsize=1024)  # each row names its village
def tidy_name(text: str) -> str:
    """A village's name without the sign or number before it and the mark after it."""
    return _IN_LIST.sub("", clean(text), count=1).rstrip(" .:;") or clean(text)


def spelled_out(text: str) -> str:
    """With the kind in full that stands shortened in front: `tổ dân phố 4` of `TDP 4`."""
    text = clean(text)
    found = _SHORT_FORM.match(text)
    return f"{_SHORT[found[1].lower()]} {text[found.end() :]}".strip() if found else text


@lru_cache(maxsize=1024)
def village_key(name: str) -> str:
    """What two ways to type one name share: capitals, tone marks, zeros before a number.

    A kind in front may be shortened.
    """
    return _ZEROS.sub("", comparison_key(spelled_out(name)))


def bare_name(text: str) -> str:
    """Without the sign or number in front of a kind: `Thôn Nội` of `II. Thôn Nội`."""
    rest = _IN_FRONT.sub("", clean(text), count=1)
    return rest if without_kind(rest)[0] else clean(text)


def without_kind(name: str) -> tuple[str, str]:
    """The kind that a name begins with, or '', and the rest of it."""
    name = spelled_out(name)
    key = comparison_key(name)
    kind = next((word for word in VILLAGE_KINDS if key.startswith(f"{word} ")), "")
    return kind, name[len(kind) :].strip()
