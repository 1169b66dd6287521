"""Rules on a PDF beside the paper that it was made of: nothing is lost on the way to the page."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ntmdocs.findings import Fault, Finding, Rule, Severity, find_all, rule
from ntmdocs.language import tr
from ntmdocs.publish.mending import Mended
from ntmdocs.publish.pages import Page
from ntmdocs.publish.signature_block import find_signature_block

__all__ = ["PDF_RULES", "MadePdf", "find_in_pdf"]

_WORD = re.compile(r"[^\W_]+")
_MOST_TOLD = 5
_LONGEST_SHOWN = 40


@dataclass(frozen=True)
class MadePdf:
    """What the rules look at."""

    paper: str
    """What the document says."""
    pages_in_word: int | None
    """How many pages Word counted when it saved the document; None where it was not Word."""
    made: Mended
    pages: tuple[Page, ...]
    others: tuple[Page, ...] | None = None
    """The pages by the other engine, where both are asked."""


@rule("PDF có đủ chữ của tệp Word")
def lost_words(pdf: MadePdf) -> Iterator[Fault]:
    """In any order; letter by letter where a word is torn at the end of a line."""
    lost = _lost(_words(pdf.paper), _words("\n".join(page.text for page in pdf.pages)))
    if lost:
        yield Fault(
            "",
            tr(
                "PDF thiếu chữ có trong tệp Word: {quoted}; không dùng PDF này",
                quoted=_quoted(lost),
            ),
        )


@rule("Phông chữ nằm trong PDF, để máy nào cũng in như nhau")
def font_left_out(pdf: MadePdf) -> Iterator[Fault]:
    """A reader without the font would show another."""
    for family in sorted(pdf.made.not_embedded):
        yield Fault(
            "", tr("PDF không kèm phông {family}; máy khác sẽ hiện chữ khác", family=family)
        )


@rule("Cả văn bản dùng một phông chữ", severity=Severity.WARNING)
def several_fonts(pdf: MadePdf) -> Iterator[Fault]:
    """A letter that the font lacks comes from another."""
    families = sorted(pdf.made.families)
    if len(families) > 1:
        yield Fault(
            "",
            tr(
                "PDF dùng {count} phông chữ: {families}; xem lại trên trang",
                count=len(families),
                families=", ".join(families),
            ),
        )


@rule("Khối chữ ký không đứng riêng một trang", severity=Severity.WARNING)
def signature_alone(pdf: MadePdf) -> Iterator[Fault]:
    """What would be signed there could be exchanged."""
    block = find_signature_block(pdf.pages)
    if block is None:
        return
    above = [line for line in pdf.pages[block.page].lines if line.box.bottom < block.top]
    if all(line.text.isdecimal() for line in above):
        yield Fault(
            tr("trang {page}", page=block.page + 1),
            tr("chỉ có khối chữ ký; thêm hoặc bớt lời văn để có nội dung đứng trên chữ ký"),
        )


@rule("PDF có số trang như Word đã đếm", severity=Severity.INFO)
def other_page_count(pdf: MadePdf) -> Iterator[Fault]:
    """Word may have counted before its last change: no more than a hint."""
    count = len(pdf.pages)
    if pdf.pages_in_word not in (None, count):
        yield Fault(
            "",
            tr(
                "PDF có {count} trang, Word ghi trong tệp là {pages_in_word} trang",
                count=count,
                pages_in_word=pdf.pages_in_word,
            ),
        )


@rule("Hai cách tạo PDF cho cùng số trang, cùng chữ trên mỗi trang", severity=Severity.WARNING)
def engines_differ(pdf: MadePdf) -> Iterator[Fault]:
    """Two engines that agree are a proof; where they do not, a person must look."""
    if pdf.others is None:
        return
    if len(pdf.pages) != len(pdf.others):
        yield Fault(
            "",
            tr(
                "cách tạo kia cho {count} trang, PDF này {count_2} trang",
                count=len(pdf.others),
                count_2=len(pdf.pages),
            ),
        )
    for number, (page, other) in enumerate(zip(pdf.pages, pdf.others, strict=False), 1):
        here, there = _words(page.text), _words(other.text)
        if only := _lost(there, here) or _lost(here, there):
            yield Fault(
                tr("trang {page}", page=number),
                tr("hai cách tạo khác nhau ở: {quoted}", quoted=_quoted(only)),
            )
            return  # what is moved on one page is moved on all that follow


PDF_RULES: tuple[Rule[MadePdf], ...] = (
    lost_words,
    font_left_out,
    several_fonts,
    signature_alone,
    other_page_count,
    engines_differ,
)
"""In the order in which findings are told."""


def find_in_pdf(pdf: MadePdf) -> tuple[Finding, ...]:
    """What a person must look at before the PDF is used."""
    return tuple(find_all(PDF_RULES, pdf))


def _words(text: str) -> list[str]:
    """Capitals and small letters alike: a style may print the ones as the others."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _lost(words: list[str], found: list[str]) -> list[str]:
    """The words that are not found as often as they should be, torn ones neither."""
    lost = Counter(words) - Counter(found)
    letters, seen = "".join(words), "".join(found)
    return [word for word in lost if seen.count(word) < letters.count(word)]


def _quoted(words: list[str]) -> str:
    more = " …" if len(words) > _MOST_TOLD else ""
    return ", ".join(f'"{_cut(word)}"' for word in words[:_MOST_TOLD]) + more


def _cut(word: str) -> str:
    """What a document holds between two spaces may be without end."""
    return word if len(word) <= _LONGEST_SHOWN else f"{word[:_LONGEST_SHOWN]}…"
