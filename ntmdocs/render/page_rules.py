"""Rules on a paper as it is printed: what no page can hold, told before it is signed."""

from collections.abc import Iterator
from typing import NamedTuple

from ntmdocs.findings import Fault, Finding, Rule, Severity, Source, find_all, rule
from ntmdocs.language import tr
from ntmdocs.model.walk import DataPath, parse_path
from ntmdocs.render.blocks import Block

__all__ = ["PAGE_RULES", "PrintedPaper", "find_on_pages"]

_MOST_LINES = 24  # more than half a page


class PrintedPaper(NamedTuple):
    """What the rules look at."""

    split_tables: tuple[tuple[DataPath, int], ...]
    """Tables in which words will break: the place of each, and how many columns it has."""
    last_place: DataPath
    """Where what is printed last stands."""
    last_block: Block
    """What is printed last, above recipients and signature."""
    last_lines: int
    """About how many lines that takes."""


@rule("Chữ, số trong ô của bảng không bị ngắt giữa chừng", severity=Severity.WARNING)
def table_too_wide(paper: PrintedPaper) -> Iterator[Fault]:
    """Even in small letters, on a page that lies."""
    for place, columns in paper.split_tables:
        yield Fault(
            place,
            tr(
                "bảng {count} cột quá rộng so với trang giấy, chữ và số trong ô sẽ bị "
                "ngắt giữa chừng; hãy tách bảng, bớt cột, hoặc đổi đơn vị tính cho số "
                "ngắn lại",
                count=columns,
            ),
        )


@rule(
    'Văn bản kết thúc bằng "./."',
    Source("Nghị định 30/2020/NĐ-CP", "Phụ lục III, mẫu 1.4"),
    severity=Severity.WARNING,
)
def no_end_mark(paper: PrintedPaper) -> Iterator[Fault]:
    """A table and a heading take no mark."""
    last = paper.last_block
    if last.table is not None:
        what = tr("một bảng")
    elif last.is_heading:
        what = tr('đề mục "{text}" chưa có nội dung', text=last.text)
    else:
        return
    yield Fault(
        paper.last_place,
        tr(
            'văn bản kết thúc bằng {what}, không có chỗ đặt dấu "./."; hãy ghi câu kết ("closing")',
            what=what,
        ),
    )


@rule("Đoạn cuối đủ ngắn để đi cùng trang với chữ ký", severity=Severity.WARNING)
def last_paragraph_too_long(paper: PrintedPaper) -> Iterator[Fault]:
    """Word parts such a paragraph; LibreOffice moves all of it, or leaves the signature alone."""
    if paper.last_lines > _MOST_LINES:
        yield Fault(
            parse_path(paper.last_block.path),
            tr(
                "đoạn cuối dài khoảng {last_lines} dòng, khi tạo PDF bằng LibreOffice cả "
                "đoạn có thể sang trang sau, hoặc chữ ký đứng riêng một trang; hãy tách "
                "đoạn này làm hai",
                last_lines=paper.last_lines,
            ),
        )


PAGE_RULES: tuple[Rule[PrintedPaper], ...] = (
    table_too_wide,
    no_end_mark,
    last_paragraph_too_long,
)
"""In the order in which findings are told."""


def find_on_pages(paper: PrintedPaper) -> tuple[Finding, ...]:
    """All that a person must look at on the pages, rule by rule."""
    return tuple(find_all(PAGE_RULES, paper))
