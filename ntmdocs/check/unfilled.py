"""What a person has still to fill in: dots where something is due, and the words of a sample.

Dots that mean `vân vân` (`cây xanh...`) stand close behind their word; those that hold a place
open stand alone, or behind a word that asks for a name, a number or a day. Blank room for the
number and the day of the paper itself is no dots, and is for the clerk.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, tr
from ntmdocs.model import BudgetLine, Plan, Row, Section, Text
from ntmdocs.model.walk import parts
from ntmdocs.patterns import regex
from ntmdocs.sources import read_source
from ntmdocs.vietnamese import seen
from ntmdocs.writing import template_path

__all__ = ["place_not_filled", "sample_left"]

_SAMPLE = "ke-hoach-moi.yaml"
_NOT_FILLED = msgids("còn chỗ chưa điền")
_DOTS = r"(?<![.…_])(?:\.{2,}+|…++|_{2,}+)"  # a whole run, looked at once
_FOR_SURE = "|".join(
    (
        rf"(?<!\w)(?:Văn|Thị) {_DOTS}",  # `Lò Văn ...`
        # `[điền tên]`, and no footnote
        r"(?<!\^)[\[<](?:(?:cần |phải |hãy )?(?:điền|nhập|ghi|bổ sung|chèn|cập nhật)"
        r"|họ và tên|họ tên|tên|số|ngày|tháng|năm|đơn vị|địa danh|nội dung|\.{2,}|…|_+)"
        r"(?: [^\[\]<>]{1,60})?[\]>]",
        r"\?{3,}|(?<!\w)(?-i:x{2,}|TODO)(?!\w)",
        r"(?<!\w)(?<!kỷ )(?<!khóa )(?<!thứ )(?<!hội )(?-i:XX+)(?= (?-i:[a-zđà-ỹ]{2,}))",
        r"\((?:số lượng|ghi rõ|điền|nhập|(?:cần |phải )?(?:bổ sung|cập nhật|điền|ghi) (?:thêm )?"
        r"(?:số liệu|số lượng|tên|ngày|thông tin|sau))\)|(?<=\()cần (?:bổ sung|cập nhật|điền)"
        r"[^()]{0,40}(?=\))",
        r"(?:\\\{){2}[^{}]{1,80}(?:\\\}){2}",  # a tag of a template, read from a Word file
    )
)
_SIGNS = (
    *("..", "…", "__", "[", "<", "???", "xx", "TODO", r"\{\{", "XX", "(số", "(ghi", "(điền"),
    *("(nhập", "(cần", "(phải", "(bổ sung", "(cập nhật"),
    *("(Số", "(Ghi", "(Điền", "(Nhập", "(Cần", "(Phải", "(Bổ sung", "(Cập nhật", "ngày tháng năm"),
)
_PLACE = regex(_FOR_SURE, re.IGNORECASE)
_OPEN = regex(r"\.{2}|…|__")
# What `_PLACE` finds begins with one of these, in small letters: few texts are worth its compiling.
_PLACE_STARTS = (
    *("văn .", "văn …", "văn _", "thị .", "thị …", "thị _", "[", "<", "???", "xx", "todo"),
    *("(số", "(gh", "(đ", "(nh", "(cầ", "(ph", "(bổ", "(cậ", r"\{\{"),
)
_DUE = regex(
    "|".join(
        (
            r"(?<!\w)(?<!, )(?:số|ngày|tháng|năm|quý|thôn|xã|phường|bản|tỉnh|huyện|ông|bà|đồng chí"
            rf"|họ tên|họ và tên|điện thoại|khoảng|đạt|gồm)(?: ?: ?| ){_DOTS}",
            rf"(?<!\w)(?:ngày|tháng|số) ?{_DOTS} ?(?:/|tháng|năm)",
            r"(?<!\w)ngày tháng năm 20[0-9]{2}(?!\w)",  # room for day and month left open
            rf"{_DOTS} ?/ ?(?:[A-ZĐ]{{2}}|{_DOTS}|[0-9])",
            rf"(?<![0-9])[0-9]{{1,2}} ?/ ?{_DOTS}",
            rf"(?<![0-9])20{_DOTS}",
            rf"(?:^|[^\s,;.…)]) {_DOTS} ?"
            r"(?:(?:đồng|triệu|tỷ|nghìn|hộ|tiêu chí|chỉ tiêu|người|km|ha|m2|m²|lớp|đoàn|đợt|cuộc"
            r"|lượt|buổi|tổ|đội|cơ sở|cơ số|mô hình|công trình|hội nghị|thôn|cán bộ|thành viên|nhà"
            r"|biển|tờ|băng rôn|cây|con|lao động|học sinh|điểm|tuyến|giếng|thùng|suất|trường hợp"
            r"|lít|kg|tấn|tạ|liều|mũi|mẫu|bộ|chiếc|phòng|giờ|lần)"
            r"(?!\w)|%)",
            r"(?:: ?|\s)(?:\.{5,}|…{2,})",
            rf"\w: ?{_DOTS} ?$",  # `Tổng: ...`
            r"_{3,}",
        )
    )
)
# Without one of these, in a text with single spaces, `_DUE` finds nothing: `cây xanh...`.
_DUE_SIGNS = (
    *(
        f"{before}{dots}"
        for before in (" ", ":", "/", "ngày", "tháng", "số", "20")
        for dots in ("..", "…", "__")
    ),
    *("../", ".. /", "…/", "… /", "__/", "__ /", "___", "ngày tháng năm 20"),
)
_DOTTED_NAME = regex(r"\s(?:\.{2,}|…)")  # no name of a person ends in `vân vân`
# `Nguyễn Văn A`: the name of a sample.
_ANYBODY = tuple(f"{middle} {letter}" for middle in ("Văn", "Thị") for letter in "ABCX")
_WORDS, _SHORT = 3, 60  # words shown before and after, of a text of more characters
_PERSONS = ("full_name", "head", "in_charge")
_SENTENCE = 8  # syllables: fewer are words that anyone would choose (`Sửa nhà văn hóa thôn`)


@rule("Các chỗ cần điền đã được điền, không còn dấu chấm lửng", severity=Severity.ERROR)
def place_not_filled(context: PaperContext) -> Iterator[Fault]:
    """A value that is nothing but dots; dots where a number, a name or a day is due.

    A form in an annex keeps its dots: others fill it in.
    """
    for path, text in context.filled_strings:
        if path[0] == "open_notes" or "cells" in path or "total" in path:
            continue
        if _is_dots(text) or (path[-1] in _PERSONS and _is_nobody(text)):
            yield Fault(path, tr(_NOT_FILLED), current=text)
        elif path[0] != "annexes" and _may_be_open(text) and (found := _first_open(text)):
            yield Fault(
                path, tr(_NOT_FILLED), current=seen(text, found, words=_WORDS, short=_SHORT)
            )
    yield from _cells(context)


@rule("Lời văn của tệp mẫu đã thay bằng lời của văn bản", severity=Severity.WARNING)
def sample_left(context: PaperContext) -> Iterator[Fault]:
    """A sentence or a sum that stands as `ntmdocs new` wrote it."""
    if not isinstance(context.paper, Plan):
        return  # the sample is a plan
    if not any(_may_be_of_sample(part.value) for part in context.parts):
        return
    sentences, sums = _sample()
    for part in context.parts:
        value = part.value
        is_line = isinstance(value, BudgetLine) and (value.name, value.amount_vnd) in sums
        if is_line or (isinstance(value, Text) and value in sentences):
            current = value.name if isinstance(value, BudgetLine) else str(value)
            message = tr(
                "{not_filled}, là lời của tệp mẫu; ghi lại theo thực tế", not_filled=tr(_NOT_FILLED)
            )
            yield Fault(part.path, message, current=current)


def _cells(context: PaperContext) -> Iterator[Fault]:
    """A cell of dots in a row that says something; a row of dots alone is one more of its kind.

    A cell may also hold a place open in so many words.
    """
    for part in context.filled_parts:
        if not isinstance(row := part.value, Row) or not row.cells:
            continue
        cells = [" ".join(cell) for cell in row.cells]
        dotted = [index for index, cell in enumerate(cells) if _is_dots(cell)]
        says = [index for index, cell in enumerate(cells) if index and cell]
        if dotted and not set(says) <= set(dotted):
            for index in dotted:
                yield Fault((*part.path, "cells", index), tr(_NOT_FILLED), current=cells[index])
        for index, cell in enumerate(cells):
            if _may_be_open(cell) and (found := _place(cell)):
                current = seen(cell, found, words=_WORDS, short=_SHORT)
                yield Fault((*part.path, "cells", index), tr(_NOT_FILLED), current=current)


def _may_be_open(text: str) -> bool:
    """Whether what all patterns here look for is in it: so most papers need none of them."""
    return any(sign in text for sign in _SIGNS)


def _first_open(text: str) -> re.Match[str] | None:
    """Where something is due, or a place is held open in so many words."""
    found = filter(None, (_due(text), _place(text)))
    return min(found, key=re.Match.start, default=None)


def _due(text: str) -> re.Match[str] | None:
    spaced = f" {' '.join(text.split())}"
    return _DUE.search(text) if any(sign in spaced for sign in _DUE_SIGNS) else None


def _place(text: str) -> re.Match[str] | None:
    small = text.casefold()
    return _PLACE.search(text) if any(sign in small for sign in _PLACE_STARTS) else None


def _is_dots(text: str) -> bool:
    return not text.strip(" .…_") and _OPEN.search(text) is not None


def _is_nobody(name: str) -> bool:
    is_dotted = _may_be_open(name) and _DOTTED_NAME.search(name) is not None
    return is_dotted or name.endswith(_ANYBODY)


def _is_sentence(text: str) -> bool:
    return text.endswith(".") and len(text.split()) >= _SENTENCE


def _may_be_of_sample(value: object) -> bool:
    """Whether the words stand in the sample's file: it is seldom read for more than these."""
    words = value.name if isinstance(value, BudgetLine) else value
    is_looked_for = isinstance(value, BudgetLine) or (
        isinstance(value, Text) and _is_sentence(value)
    )
    return is_looked_for and str(words) in _sample_words()


@cache
def _sample_words() -> str:
    """The file of the sample on one line: a folded text is there as it is read."""
    return " ".join(template_path(_SAMPLE).read_text(encoding="utf-8").split())


@cache
def _sample() -> tuple[frozenset[str], frozenset[tuple[str, int]]]:
    """The sentences under the headings of the sample, and its budget."""
    sample: Any = read_source(template_path(_SAMPLE)).value
    sections = tuple(map(Section.model_validate, sample["sections"]))
    found = [part.value for part in parts(sections)]
    texts = (text for text in found if isinstance(text, Text))
    lines = (line for line in found if isinstance(line, BudgetLine))
    return (
        frozenset(str(text) for text in texts if _is_sentence(text)),
        frozenset((line.name, line.amount_vnd) for line in lines),
    )
