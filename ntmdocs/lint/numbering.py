"""Phụ lục I, phần I, mục II.6.đ: how phần, chương, mục, điều, khoản, điểm are numbered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import each_once
from ntmdocs.lint.numbered import DIVISIONS, LEVELS, Numbered
from ntmdocs.patterns import regex

__all__ = [
    "article_without_stop",
    "clause_without_stop",
    "letter_without_bracket",
    "number_out_of_order",
    "number_without_space",
    "section_without_stop",
]

_NUMBER = regex(r"\d+|[IVXLC]+|(?<!\w)\w(?!\w)")
_D = 4  # the letter, of which đ is the next
_NAMES = msgids(("Mục", "Khoản", "Điểm", "Điều", "Phần, chương, mục"))
_WHERE = dict(zip(("I", "1", "a", "điều"), _NAMES, strict=False)) | dict.fromkeys(
    DIVISIONS, _NAMES[-1]
)


def _misshapen(context: Context, level: str) -> Iterator[Fault]:
    """Those of one level that are typed otherwise than the decree prints them."""
    wrong, messages = [], dict[str, str]()
    for one in context.numbered:
        if one.level == level and one.typed.casefold() != one.asked.casefold():
            message = tr('ghi "{typed}", quy định "{asked}"', typed=one.typed, asked=one.asked)
            shape = _NUMBER.sub("1", one.typed)
            wrong.append((one.line, messages.setdefault(shape, message)))
    return each_once(context, _WHERE[level], wrong)


@rule("Số thứ tự của mục: chữ số La Mã, dấu chấm", appendix_1("II.6.đ"), severity=Severity.WARNING)
def section_without_stop(context: Context) -> Iterator[Fault]:
    """`II)`, `II -`, `II TIÊU ĐỀ`, where the decree's table prints `II.`."""
    return _misshapen(context, "I")


@rule("Số thứ tự của khoản: chữ số Ả Rập, dấu chấm", appendix_1("II.6.đ"))
def clause_without_stop(context: Context) -> Iterator[Fault]:
    """`1)`, `1/`; under a điểm such a number is of a level that the decree does not know."""
    return _misshapen(context, "1")


@rule("Điểm: chữ cái, dấu đóng ngoặc đơn", appendix_1("II.6.đ"))
def letter_without_bracket(context: Context) -> Iterator[Fault]:
    """`a.`, `(a)`, `a -` where `a)` is asked."""
    return _misshapen(context, "a")


@rule("Số thứ tự của điều có dấu chấm", appendix_1("II.6.đ"))
def article_without_stop(context: Context) -> Iterator[Fault]:
    """`Điều 1:`, `Điều1.`."""
    return _misshapen(context, "điều")


@rule("Sau số thứ tự có một khoảng trắng", appendix_1("II.6.đ"), severity=Severity.WARNING)
def number_without_space(context: Context) -> Iterator[Fault]:
    """`1.Phát triển`, as no form of the decree prints it."""
    wrong = []
    for one in context.numbered:
        rest = one.line.text[len(one.typed) :]
        if rest[:1].isalnum() and one.typed == one.asked:
            wrong.append((one.line, tr("sau số thứ tự không có khoảng trắng")))
    return each_once(context, "Nội dung", wrong)


@rule("Số thứ tự liên tục, không trùng, không thiếu", appendix_1("II.6.đ"))
def number_out_of_order(context: Context) -> Iterator[Fault]:
    """`I, III`, `a) c)`, `Điều 2` twice; each run of numbers is told once.

    That `d)` goes on as `e)` has a rule of its own.
    """
    runs = {(level, is_bold): _Run() for level in LEVELS for is_bold in (False, True)}
    titles = _titles_without_number(context)
    above: Numbered | None = None
    for one in context.numbered:
        at = one.line.place
        if above is not None and any(above.line.place < title < at for title in titles):
            _begin_anew(runs, 0, at)
        _begin_anew(runs, one.is_under + 1, at)
        level, is_bold = _run_of(one)
        run, other = runs[level, is_bold], runs[level, not is_bold]
        goes_on_other = not other.is_new and one.count == other.last + 1
        is_right = run.may_be(one, above) or goes_on_other
        if not is_right and not run.is_told and not _stands_elsewhere(context, run, one):
            run.is_told = True
            asked = replace(one, count=run.next).asked
            message = tr('ghi "{typed}", số kế tiếp là "{asked}"', typed=one.typed, asked=asked)
            yield Fault(context.where(_WHERE[one.level], one.line), message)
        run.take(one)
        if goes_on_other:
            other.take(one)
        above = one


def _titles_without_number(context: Context) -> list[int]:
    """The paragraphs, each a title in the middle, under which numbers may begin anew."""
    divisions = {one.line.place for one in context.numbered if one.level in DIVISIONS}
    return [
        line.place
        for above, line in pairwise(context.text_lines)
        if line.is_centered
        and line.is_upper
        and line.place not in divisions
        and above.place not in divisions
    ]


Run = tuple[str, bool]
"""A level; of khoản those in bold and those under them are counted apart."""


def _run_of(one: Numbered) -> Run:
    return one.level, one.level == "1" and bool(one.line.bold_head)


@dataclass
class _Run:
    """How far the numbers of one level have come."""

    last: int = 0
    place: int = -1
    is_new: bool = True
    """A larger one came since: it may count from 1."""
    is_told: bool = False
    missing: int = 0
    """What was to come where something else was told."""

    @property
    def next(self) -> int:
        return 1 if self.is_new else self.last + 1

    def may_be(self, one: Numbered, above: Numbered | None) -> bool:
        """Whether this number may come now."""
        begins_list = one.level in "1a" and _run_of(one) != ("1", True)
        is_again = above is not None and above.level == one.level and above.count == one.count
        may_be_first = self.is_new or (begins_list and not is_again)
        is_d_left_out = one.level == "a" and (self.last, one.count) == (_D, _D + 2)
        return (
            one.count in (0, self.last + 1, self.missing)
            or (one.count == 1 and may_be_first)
            or is_d_left_out
        )

    def take(self, one: Numbered) -> None:
        """It has come."""
        self.missing = self.next if one.count != self.next else 0
        self.last = one.count or self.last + 1
        self.place, self.is_new = one.line.place, False


def _begin_anew(runs: Mapping[Run, _Run], depth: int, at: int) -> None:
    """What is as deep or deeper begins a list of its own; điều are counted through the paper."""
    for (level, _), run in runs.items():
        if LEVELS.index(level) >= depth and level != "điều":
            run.is_new, run.is_told, run.missing, run.place = True, False, 0, at


def _stands_elsewhere(context: Context, run: _Run, one: Numbered) -> bool:
    """Whether the number that was to come stands in a table or a box before it."""
    asked = replace(one, count=run.next).asked.casefold()
    return any(
        run.place < line.place < one.line.place and line.key.startswith(asked)
        for line in context.recognised.source.lines
    )
