"""The ways a criterion is named: `2`, `02`, `TC Giao thông`, `2. Giao thông`, `Giao thông-2`."""

import re
from functools import lru_cache
from typing import NamedTuple

from ntmdocs.language import msgids, tr
from ntmdocs.patterns import regex
from ntmdocs.store.villages.blanks import is_dash
from ntmdocs.vietnamese import clean, comparison_key

__all__ = ["CriterionName", "as_named", "criterion_key", "criterion_name", "no_criterion"]

_PREFIX = regex(r"(?:tiêu chí|tieu chi|tc)(?:\s+(?:số|so)\b)?(?:\s*[.:]\s*|\s+|(?=\d))", re.I)
_NUMBER = regex(r"\d{1,3}")
_SUB_NUMBER = regex(r"(\d{1,3}),(\d{1,3})")
_BEFORE = regex(r"(\d{1,2})\s*[.:)–-]\s*(\D.*)")
_BEFORE_AFTER_PREFIX = regex(r"(\d{1,2})(?:\s*[.:)–-]\s*|\s+)(\D.*)")
_AFTER = regex(r"(\D(?:.*[^\d\s(–-])?)\s*(?:[–-]\s*(\d{1,2})|\(\s*(\d{1,2})\s*\))")
_SEVERAL = regex(r"\d{1,2}(?:\s*(?:;|,\s|[-–&+]|và)\s*\d{1,2})+")
_SEVERAL_SAID = msgids("đây là nhiều tiêu chí; mỗi tiêu chí một hàng")
_DITTO_SAID = msgids("ghi rõ số hoặc tên tiêu chí, không ghi dấu gạch")


class CriterionName(NamedTuple):
    """The parts of what a person typed; one of the two may be ''."""

    number: str
    name: str


@lru_cache(maxsize=4096)  # villages have the same criteria
def criterion_name(typed: str) -> CriterionName:
    """The number and the name in the words that name a criterion; `2.1` is a name as it stands."""
    text = clean(typed)
    body = _PREFIX.sub("", text, count=1) if _PREFIX.match(text) else text
    if _NUMBER.fullmatch(body):
        return CriterionName(str(int(body)), "")
    if found := _SUB_NUMBER.fullmatch(body):  # a number cell: 2.1 as Vietnamese write it
        return CriterionName("", f"{found[1]}.{found[2]}")
    before = _BEFORE if body == text else _BEFORE_AFTER_PREFIX
    if found := before.fullmatch(body):
        return CriterionName(str(int(found[1])), found[2])
    if found := _AFTER.fullmatch(body):
        return CriterionName(str(int(found[2] or found[3])), found[1])
    return CriterionName("", body or text)


def no_criterion(typed: str) -> str:
    """Why what stands in the place of a criterion's name is none; empty where it may be one."""
    if is_dash(typed):
        return tr(_DITTO_SAID)
    return tr(_SEVERAL_SAID) if _SEVERAL.fullmatch(typed) else ""


def as_named(typed: str) -> str:
    """The name as it is typed; the number of a part, `2,1` in a number cell, is `2.1`."""
    return criterion_name(typed).name if _SUB_NUMBER.fullmatch(typed) else typed


def criterion_key(typed: str) -> str:
    """What all ways to name one criterion share."""
    number, name = criterion_name(typed)
    return comparison_key(name) if name else number
