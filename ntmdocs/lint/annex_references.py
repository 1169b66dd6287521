"""Phụ lục I, phần I, mục III.1.a: the annexes by their numbers, and where the text names them."""

import re
from collections.abc import Iterator

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.annex import headed_annexes, number_of
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import each_once
from ntmdocs.read.lines import Line, Piece, lines_in
from ntmdocs.vietnamese import roman

__all__ = [
    "annex_not_referred_to",
    "annex_out_of_order",
    "only_annex_with_number",
    "reference_to_missing_annex",
]

_TABLE = re.compile(r"(?<!tiêu )(?<!đại )(?<!phát )(?<!tổng )biểu(?: số| mẫu| \d|,| kèm)")
_ROMAN = re.compile(r"[ivxlc]+")
_ANNEX = re.compile(r"phụ lục")
_COUNT = re.compile(r"(?<!\w)(?:[ivxlc]+|\d+)(?!\w)")
_AND = r"\s*(?:,|;|-|–|và|đến)\s*(?:phụ lục )?(?:số )?"
_COUNTED = re.compile(rf"(?: số)?\s+{_COUNT.pattern}(?:{_AND}{_COUNT.pattern})*")
_RANGE = re.compile(r"-|–|đến")
_REFERENCE = re.compile(r"phụ lục(?: số)?\s+(?P<number>[ivx]{1,5}|\d{1,2})\b(?=(?P<after>.{0,40}))")
_OF_OTHERS = re.compile(
    r"\s*(?:(?:ban hành\s*)?kèm theo\s*(?!kế hoạch này|văn bản này|báo cáo này|quyết định này)\w"
    r"|của|nghị|thông tư|quyết định|tại|thuộc)"
)


def _text_of(context: Context) -> str:
    """The words of the paper without its annexes."""
    lines = context.recognised.source.lines
    return "\n".join(line.key for line in lines if line.place not in context.annexed)


@rule("Phụ lục theo thứ tự số", appendix_1("III.1.a"))
def annex_out_of_order(context: Context) -> Iterator[Fault]:
    """`Phụ lục II` before `Phụ lục I`, or with none before it."""
    annexes = headed_annexes(context)
    numbers = [number_of(heading) for _, heading in annexes]
    if len(set(numbers)) < len(numbers) or not all(map(_ROMAN.fullmatch, numbers)):
        return  # told already
    for at, (_, heading) in enumerate(annexes, 1):
        if len(annexes) > 1 and numbers[at - 1] != roman(at).casefold():
            message = tr(
                'ghi "{text}", thứ tự là "Phụ lục {roman}"', text=heading.text, roman=roman(at)
            )
            yield Fault(context.where("Phụ lục", heading), message)
            return


@rule("Một phụ lục thì không đánh số", appendix_1("III.1.a"), severity=Severity.WARNING)
def only_annex_with_number(context: Context) -> Iterator[Fault]:
    """`Phụ lục I`, and the text speaks of no other: those may be in files of their own."""
    annexes = headed_annexes(context)
    if len(annexes) != 1 or not number_of(annexes[0][1]):
        return
    heading = annexes[0][1]
    if not _numbers_in(_text_of(context)) - {"phụ lục", number_of(heading)}:
        message = tr('ghi "{text}"; chỉ có một phụ lục thì ghi "Phụ lục"', text=heading.text)
        yield Fault(context.where("Phụ lục", heading), message)


@rule("Văn bản có chỉ dẫn về từng phụ lục", appendix_1("III.1.a"))
def annex_not_referred_to(context: Context) -> Iterator[Fault]:
    """The text speaks of no annex, or of others by their numbers and never of this one."""
    annexes = headed_annexes(context)
    text = _text_of(context) if annexes else ""
    named = _numbers_in(text)
    if named - {number_of(heading) for _, heading in annexes} - {"phụ lục"}:
        return  # of one that is not there `reference_to_missing_annex` tells
    wrong = []
    for annex, heading in annexes:
        title, number = _digits_of(annex.title), number_of(heading)
        is_named = (title and title in text) or _TABLE.search(text) or number in named
        is_meant = _ANNEX.search(text) and (not named or not number or "phụ lục" in named)
        if not (is_named or is_meant):
            wrong.append((heading, tr("nội dung văn bản không nhắc đến phụ lục này")))
    yield from each_once(context, "Phụ lục", wrong)


def _numbers_in(text: str) -> set[str]:
    """The numbers by which a text calls its annexes; `phụ lục` where it calls one by none, or
    counts from one to another."""
    numbers: set[str] = set()
    for found in _ANNEX.finditer(text):
        counted = _COUNTED.match(text, found.end())
        if counted is None or _RANGE.search(counted[0]):
            numbers.add("phụ lục")
        else:
            numbers |= {*_COUNT.findall(counted[0])}
    return numbers


def _digits_of(title: list[Line]) -> str:
    """The start of a title, `biểu số 01`, by which a text may call the annex."""
    return " ".join(title[0].key.split()[:3]).strip(" .:") if title else ""


@rule("Phụ lục được nhắc đến có trong văn bản", appendix_1("III.1.a"), severity=Severity.WARNING)
def reference_to_missing_annex(context: Context) -> Iterator[Fault]:
    """`Phụ lục III` where there are two; the annexes of other acts are not meant."""
    numbers = {number_of(heading) for _, heading in headed_annexes(context)} - {""}
    if any(number.isdecimal() for number in numbers) or len(numbers) < len(headed_annexes(context)):
        return  # told already, and how they are meant unsure
    pieces: list[Piece] = [*context.bases.opening, *context.recognised.body]
    told: set[str] = set()
    for line in lines_in(pieces) if numbers else ():
        for found in _REFERENCE.finditer(line.key):
            number = found["number"]
            is_own = not _OF_OTHERS.match(found["after"])
            if is_own and number not in numbers | told:
                told.add(number)
                message = tr(
                    'nhắc đến "Phụ lục {number}" nhưng tệp không có phụ lục này',
                    number=number.upper(),
                )
                yield Fault(context.where("Nội dung", line), message)
