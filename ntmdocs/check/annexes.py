"""Annexes that a text names and does not have, and those that it never names."""

from collections.abc import Iterator
from typing import NamedTuple

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import comparison_key, roman, words_around

__all__ = ["annex_never_named", "annex_not_there"]

_WARNING = Severity.WARNING
_FEW = 3  # words shown around
_NUMBER = r"(?:[ivx]{1,6}|[0-9]{1,2})"
_REFERENCE = regex(
    r"(?<!\w)(?:phụ lục|phụ biểu|biểu mẫu|mẫu biểu|biểu)(?: số)? "
    rf"(?P<first>{_NUMBER})(?![\w/])"
    rf"(?P<more>(?:(?:, | và |; )(?:biểu |phụ lục )?(?:số )?{_NUMBER}(?![\w/]))*)"
)
_ONE = regex(rf"(?<!\w){_NUMBER}(?!\w)")
_UNNUMBERED = regex(
    r"(?:phụ lục|biểu|danh mục)(?: chi tiết)? (?:đính |gửi )?kèm theo kế hoạch này|"
    r"\((?:có |theo )?(?:phụ lục|biểu|danh mục)(?: chi tiết)? (?:đính )?kèm(?: theo)?\)|"
    r"(?:tại|theo) (?:các )?(?:phụ lục|biểu)(?: chi tiết)? (?:đính )?kèm(?: theo)?(?=[.,;)]|$)"
)
_OF_OTHERS = regex(
    r",? *(?:(?:được )?(?:ban hành )?(?:kèm theo|đính kèm) (?!kế hoạch này|văn bản này)\w"
    r"|của (?!kế hoạch này)|nghị |thông tư|quyết định|hướng dẫn|tại (?:nghị|thông|quyết|hướng|văn))"
)
_ROMAN = {roman(number).casefold(): number for number in range(1, 40)}
_ANY = regex(r"phụ lục|phụ biểu|biểu|danh mục")


class _Reference(NamedTuple):
    path: DataPath
    text: str
    start: int
    end: int
    number: int
    """0 where an annex is named without one."""


@rule("Phụ lục, biểu được nhắc đến có trong văn bản", severity=_WARNING)
def annex_not_there(context: PaperContext) -> Iterator[Fault]:
    """`Theo biểu số 01` where there is none; the annexes of other acts are not meant."""
    numbers, told = _numbers(context), set[int]()
    last = None
    for one in _references(context):
        is_there = one.number in numbers if one.number else bool(context.paper.annexes)
        if is_there or one.number in told:
            continue
        told.add(one.number)
        if (one.path, one.start) != last:  # `biểu số 01, 02` is told once
            shown = words_around(one.text, one.start, one.end, _FEW, _FEW)
            yield Fault(one.path, tr("văn bản không có phụ lục, biểu này"), current=shown)
        last = (one.path, one.start)


@rule("Mỗi phụ lục được nhắc đến trong nội dung", severity=_WARNING)
def annex_never_named(context: PaperContext) -> Iterator[Fault]:
    """No sentence names it, by its number or its title; one that names annexes at all may do."""
    references = [*_references(context)]
    named = {one.number for one in references}
    said = " ".join(comparison_key(text) for _, text in context.body)
    if 0 in named or (_ANY.search(said) and not named) or named - _numbers(context):
        return  # a number that is no annex's may be meant for this one: that is told
    for index, annex in enumerate(context.paper.annexes):
        title = comparison_key(annex.title or "")
        if index + 1 not in named and not _own_number(title) & named and title not in said:
            message = tr("nội dung không nhắc đến phụ lục thứ {index:02}", index=index + 1)
            yield Fault(("annexes", index), message, current=str(annex.title or ""))


def _references(context: PaperContext) -> Iterator[_Reference]:
    for path, text in context.body:
        key = text.casefold()
        for found in _REFERENCE.finditer(key):
            if not _OF_OTHERS.match(key, found.end()):
                for one in _ONE.finditer(key, found.start("first"), found.end()):
                    yield _Reference(path, text, *found.span(), _value(one[0]))
        for found in _UNNUMBERED.finditer(key):
            yield _Reference(path, text, *found.span(), 0)


def _numbers(context: PaperContext) -> set[int]:
    """By which the annexes can be named: their place, and what heading and title say."""
    found = set(range(1, len(context.paper.annexes) + 1))
    for annex in context.paper.annexes:
        found |= _own_number(f"{annex.heading or ''} {annex.title or ''}".casefold())
    return found


def _own_number(words: str) -> set[int]:
    return {
        _value(one[0])
        for found in _REFERENCE.finditer(words)
        for one in _ONE.finditer(words, found.start("first"), found.end())
    }


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else _ROMAN.get(number, 0)
