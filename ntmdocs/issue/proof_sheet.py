"""The proof sheet: one page A4 on which the signer sees what is to be signed.

It is the template `phieu-trinh-ky.docx`, filled; whoever wants another gives a copy of that. Every
list is cut, each line to the width of the page, so that the sheet stays one page.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import islice
from math import ceil
from typing import Any

from markupsafe import Markup

from ntmdocs.compare import Change
from ntmdocs.compare.changes import HEAD
from ntmdocs.findings import Report, Severity
from ntmdocs.given import Given
from ntmdocs.issue.changed_words import changed_words
from ntmdocs.issue.folder import PROOF_SHEET
from ntmdocs.issue.printing import Printed, in_words
from ntmdocs.issue.record import Record, State
from ntmdocs.language import in_vietnamese
from ntmdocs.model import CoSignature, Paper
from ntmdocs.publish import PreviewPage
from ntmdocs.publish.pages import pages_of
from ntmdocs.template import Template
from ntmdocs.word.docx import Docx
from ntmdocs.word.lengths import Length, Mm, Pt
from ntmdocs.word.package import read_package
from ntmdocs.word.pictures import picture_xml, with_pictures
from ntmdocs.word.text_width import text_width
from ntmdocs.writing import template_path

__all__ = ["proof_sheet"]

_WIDTH = Mm(158)  # of a line, less than the page has: letters differ
_BESIDE = Mm(116)  # of a fact
_HEIGHT = Mm(240)  # of all that stands on the page; it has 257
_FIXED = Mm(52)  # title, headings, sums
_PAGES_WIDTH = Mm(160)
_GAP = Mm(2)
_LARGEST = Mm(60)
_A4 = 297 / 210
_MOST_PAGES = 24
_MOST = 5  # entries of a list
_LINES = 2  # of an entry
_LETTERS, _LINE = Pt(10), Mm(4.2)
_DPI = 72  # of a page that is printed in a quarter of its size


def proof_sheet(
    paper: Paper,
    printed: Printed,
    record: Record,
    changes: Sequence[Change] | None,
    template: Given | None = None,
) -> Docx:
    """The sheet as a Word document; `changes` are those since last year's, None where not asked."""
    shown = [*islice(_pages(printed), _MOST_PAGES)]
    changed = [changed_words(one) for one in changes or () if not _is_head(one)]
    lists = {
        "changes": _listed(changed),
        "findings": _listed([one.noted for one in printed.kept if one.is_pressing]),
        "left_out": _listed([*map(in_vietnamese, printed.left_out)]),
    }
    facts = [*_facts(paper, record)]
    room = _HEIGHT - _FIXED - _LINE * (len(facts) + sum(map(_lines_of, lists.values())))
    context: dict[str, Any] = {
        "facts": [{"name": name, "words": _cut(words, _BESIDE)} for name, words in facts],
        "pages_in_words": in_words(printed),
        "pages": Markup("".join(_pictures(shown, room))),
        "changes_in_words": "" if changes is None else f"{len(changed):02} chỗ",
        "findings_in_words": _findings_in_words(printed),
        "sums": [*_sums(printed)],
        **lists,
    }
    source = Template(template_path("phieu-trinh-ky.docx") if template is None else template)
    filled = source.fill_parts(context, trusted=True).pack()
    plain = Docx(filled, PROOF_SHEET)
    parts = with_pictures(read_package(filled), [page.picture(_DPI) for page in shown])
    return plain.with_parts(parts, plain.name)


def _facts(paper: Paper, record: Record) -> Iterator[tuple[str, str]]:
    yield "Văn bản:", f"{record.type} {record.subject}"
    yield "Cơ quan ban hành:", paper.header.issuing_body.full_name
    yield "Số, ký hiệu:", record.printed_number
    yield "Ngày ban hành:", record.printed_day
    for signature in filter(None, (paper.signature, paper.co_signature)):
        yield "Người ký:", _signer(signature)
    yield "Nơi nhận:", "; ".join((*record.recipients, f"Lưu: {record.archive}"))
    if record.state is State.DRAFT:
        yield "Trạng thái:", "dự thảo, chưa trình ký"
    elif record.version > 1:
        yield "Bản:", f"thứ {record.version:02} của văn bản này, thay bản trước"


def _signer(signature: CoSignature) -> str:
    """`Trần Văn An, TM. Ủy ban nhân dân, Chủ tịch`."""
    lines = (line.as_text() for line in signature.authority)
    return ", ".join(filter(None, (signature.full_name, *lines, signature.position)))


def _pages(printed: Printed) -> Iterator[PreviewPage]:
    """Those of the paper, then those of its annexes."""
    for name, content in printed.files.items():
        if name.endswith(".pdf"):
            for number, page in enumerate(pages_of(content), 1):
                yield PreviewPage(number, page.width, page.height, (), content)


def _pictures(pages: Sequence[PreviewPage], room: Length) -> Iterator[str]:
    """In rows, as large as all of them can be."""
    widths = (_width_in(columns, len(pages), room) for columns in range(1, len(pages) + 1))
    width = max(widths)
    for number, page in enumerate(pages, 1):
        scale = min(width / page.width, width * _A4 / page.height)
        size = Length(page.width * scale), Length(page.height * scale)
        yield picture_xml(number, *size, f"Trang {number}")
        yield '<w:r><w:t xml:space="preserve">  </w:t></w:r>'


def _width_in(columns: int, count: int, room: Length) -> Length:
    rows = ceil(count / columns)
    across = _PAGES_WIDTH * (1 / columns) - _GAP
    down = (room * (1 / rows) - _GAP) * (1 / _A4)
    return Length(min(across, down, _LARGEST))


def _lines_of(entries: Sequence[str]) -> int:
    return sum(ceil(text_width(f"- {entry}", _LETTERS) / _WIDTH) for entry in entries)


def _is_head(change: Change) -> bool:
    """Number and day, which are others each year."""
    words = "".join(piece.text for piece in change.pieces)
    return change.section == HEAD and ("Số:" in words or ", ngày" in words)


def _findings_in_words(printed: Printed) -> str:
    found = Report(tuple(one.finding for one in printed.kept)).by_severity()
    counts = (f"{severity.label} {len(found.get(severity, ())):02} chỗ" for severity in Severity)
    return "; ".join(counts)


def _listed(entries: Sequence[str]) -> list[str]:
    """Each in two lines at most; of many the first ones, and how many more there are."""
    shown = entries if len(entries) <= _MOST else entries[: _MOST - 1]
    cut = [_cut(entry, _WIDTH * _LINES) for entry in shown]
    left = len(entries) - len(shown)
    return [*cut, *([f"và {left:02} chỗ nữa"] if left else [])]


def _cut(words: str, width: Length) -> str:
    if text_width(words, _LETTERS) <= width:
        return words
    while text_width(f"{words} …", _LETTERS) > width:
        words = words.rpartition(" ")[0]
    return f"{words} …"


def _sums(printed: Printed) -> Iterator[str]:
    for kind, content in (("Word", printed.docx.bytes), ("PDF", printed.pdf)):
        yield f"{kind}: {sha256(content).hexdigest()}"
