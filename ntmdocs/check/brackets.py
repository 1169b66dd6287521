"""Brackets and quotation marks that are opened and not closed, or closed and not opened."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, through, tr
from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import words_around

__all__ = ["bracket_not_closed", "bracket_not_spaced"]

_FEW = 3  # words shown around
_NEAR = 6  # texts: what one opens, an item below may close
_CLOSES = ")]”»"
_POINT = regex(r"(?<![^\s(;,])(?:[a-zđ]|[0-9]{1,2}(?:\.[0-9]{1,2})*|[ivx]{1,5})\)", re.I)
_SIGN = regex(r"[()\[\]“”«»\"]")
_WHOLE = regex(r"(?<=[0-9])\"|\((?:[a-zđ]|[0-9]{1,2}|[ivx]{1,5})\)", re.I)  # `2"`, `(a)`


_SPACED = (  # where a space is too many, or missing
    regex(r"[(\[“«] (?=[\w“])"),
    regex(r"(?<=[\w.”]) [)\]”»]"),
    regex(r"(?<=[^\W\d_]{2})\((?=[^\W\d_]{2}|[0-9]{2})"),
    regex(r"[)](?=[^\W\d_]{2})"),
)
_HOW = msgids(
    (
        "có dấu cách sau dấu {sign}",
        "có dấu cách trước dấu {sign}",
        "không có dấu cách trước dấu {sign}",
        "không có dấu cách sau dấu {sign}",
    )
)


class _Left(NamedTuple):
    """A sign without its other half."""

    path: DataPath
    text: str
    at: int
    sign: str
    order: int


@rule("Dấu ngoặc mở ra thì có đóng lại", severity=Severity.WARNING)
def bracket_not_closed(context: PaperContext) -> Iterator[Fault]:
    """`(từ 20 người trở lên.`, `“bốn tại chỗ`; `a)` closes nothing."""
    left: list[_Left] = []
    for order, (path, text) in enumerate(context.printed):
        if "cells" in path:  # whose lines are texts of their own
            continue
        for at in _alone_in(text):
            sign = _Left(path, text, at, text[at], order)
            opened = next((one for one in left if _is_closed_by(one, sign)), None)
            if opened is None:
                left.append(sign)
            else:
                left.remove(opened)
    for path, text, at, mark, _ in left:
        is_open = mark not in _CLOSES
        lacks = tr("không có dấu đóng") if is_open else tr("không có dấu mở")
        message = through(str.__add__, tr("dấu {mark} ", mark=mark), lacks)
        yield Fault(path, message, current=words_around(text, at, at + 1, _FEW, _FEW))


@rule("Dấu ngoặc cách chữ bên ngoài, liền chữ bên trong", severity=Severity.WARNING)
def bracket_not_spaced(context: PaperContext) -> Iterator[Fault]:
    """`( PCTT)`, `(63 hộ )`, `đầu năm(63 hộ)`; `a)làm` begins a point."""
    for path, text in context.printed:
        if "cells" in path or path == ("archive",):  # whose lines are short of room
            continue
        for pattern, message in zip(_SPACED, _HOW, strict=True):
            found = pattern.search(text)
            if found and found.end() not in {point.end() for point in _POINT.finditer(text)}:
                shown = words_around(text, *found.span(), _FEW, _FEW)
                yield Fault(path, tr(message, sign=found[0].strip()), current=shown)


def _alone_in(text: str) -> list[int]:
    """Where signs stand that have no other half in the text; `a)` closes what nothing else does."""
    points = [found.end() - 1 for found in _POINT.finditer(text)]
    whole = {at for found in _WHOLE.finditer(text) for at in range(*found.span())}
    signs = [found.start() for found in _SIGN.finditer(text) if found.start() not in whole]
    alone = _unpaired(text, [at for at in signs if at not in points])
    for at in [at for at in alone if text[at] == "("]:
        if closing := next((point for point in points if point > at), None):
            points.remove(closing)
            alone.remove(at)
    return alone


def _unpaired(text: str, signs: list[int]) -> list[int]:
    opened, alone = list[int](), list[int]()
    for at in signs:
        matching = [one for one in opened if _are_pair(text[one], text[at])]
        if matching:
            opened.remove(matching[-1])
        else:
            (alone if text[at] in _CLOSES else opened).append(at)
    return [*alone, *opened]


def _are_pair(opening: str, closing: str) -> bool:
    """Whether one closes the other; of quotation marks hands mix the two kinds."""
    return f"{opening}{closing}" in ("()", "[]", "“”", "«»", '""', '“"', '"”')


def _is_closed_by(opened: _Left, sign: _Left) -> bool:
    is_near = 0 < sign.order - opened.order <= _NEAR
    return is_near and opened.sign not in _CLOSES and _are_pair(opened.sign, sign.sign)
