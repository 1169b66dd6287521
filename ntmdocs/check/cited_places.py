"""Sections of its own that a paper names and does not have: `tại Mục VI Kế hoạch này`."""

import re
from collections.abc import Iterator, Sequence

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Assignment, Goal, Items, Section, Solution
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import roman, words_around

__all__ = ["section_not_there"]

_FEW = 3  # words shown around
_ROMAN = {roman(number): number for number in range(1, 40)}
_REFERENCE = regex(
    r"(?<!\w)(?i:(?:điểm|khoản|mục) (?P<part>[0-9]{1,2}),? (?:của )?)?"
    r"(?i:mục|phần) (?P<section>[IVX]{1,6})(?:\.(?P<behind>[0-9]{1,2}))?(?!\w|\.[0-9])"
)
_OF_OTHERS = regex(
    r",? *(?:(?:của |tại |ban hành |kèm theo |thuộc )*(?!Kế hoạch này|văn bản này|Báo cáo này)"
    r"(?:Phụ lục|Nghị|Quyết định|Thông tư|Kế hoạch|Hướng dẫn|Chỉ thị|Đề án|Chương trình|Kết luận"
    r"|Luật|Công văn|Bộ tiêu chí|[Pp]hần|[Cc]hương|[Bb]iểu))"
)


@rule("Mục được nhắc đến có trong văn bản", severity=Severity.WARNING)
def section_not_there(context: PaperContext) -> Iterator[Fault]:
    """Sections of other papers, and of annexes, are not meant."""
    numbers = _numbers(context)
    recipients = ((path, text) for path, text in context.printed if path[0] == "recipients")
    for path, text in (*context.body, *recipients) if numbers else ():
        for found in _REFERENCE.finditer(text):
            if not _OF_OTHERS.match(text, found.end()) and not _is_there(found, numbers):
                shown = words_around(text, *found.span(), _FEW, _FEW)
                yield Fault(path, tr("văn bản không có mục này"), current=shown)


def _is_there(found: re.Match[str], numbers: dict[int, int]) -> bool:
    """Whether there is a section of the number, and of its parts as many as named."""
    section = _ROMAN.get(found["section"].upper(), 0)
    part = int(found["part"] or found["behind"] or 0)
    parts = numbers.get(section)
    return parts is not None and (not parts or part <= parts)


def _numbers(context: PaperContext) -> dict[int, int]:
    """The sections by their Roman numbers, with how many numbered parts each has.

    None where any is numbered otherwise: then nothing is sure.
    """
    sections = context.filled.sections
    if any(section.number is not None or section.division for section in sections):
        return {}
    return {at: _count(section.content) for at, section in enumerate(sections, 1)}


def _count(content: Sequence[object]) -> int:
    """How many parts are numbered; 0 where that is not sure."""
    if any(isinstance(block, Items | Goal) for block in content):
        return 0
    return sum(isinstance(block, Section | Solution | Assignment) for block in content)
