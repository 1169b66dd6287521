"""A PDF that was made from text, read back; the pages are those of the real renderer."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

import ntmdocs
from build import a_plan, a_section
from ntmdocs import UnreadableDocument, import_plan
from ntmdocs.model import Section
from ntmdocs.read import pdf_text
from ntmdocs.read.words import lost_words

LONG = (
    "Các thôn tổ chức dọn vệ sinh đường làng, ngõ xóm vào chiều thứ bảy hằng tuần, có phân công "
    "từng hộ gia đình, có kiểm tra, nhắc nhở và biểu dương những hộ thực hiện tốt; trồng cây, hoa "
    "ven đường, giữ gìn kênh mương thông thoáng, điện chiếu sáng ban đêm."
)
BASE = (
    "Thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2026 của UBND xã Tân Khê "
    "về xây dựng nông thôn mới năm 2026"
)
PLAN = a_plan(
    legal_bases={"layout": "narrative", "bases": [BASE], "opening": "UBND xã ban hành như sau:"},
    sections=[
        a_section(LONG, {"title": "Yêu cầu chung về việc tổ chức thực hiện", "content": [LONG]}),
        a_section({"items": [LONG, LONG, "Báo cáo"]}, LONG, LONG, kind="implementation"),
    ],
)


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pdf")
    (made,) = ntmdocs.convert_to_pdf([ntmdocs.render_plan(PLAN)], folder, engine="rdocx").written
    return Path(made)


def outline(content: Any) -> list[Any]:
    return [(b.heading, outline(b.content)) for b in content if isinstance(b, Section)]


def test_words_head_and_outline_come_back(pdf: Path) -> None:
    imported = import_plan(pdf)
    assert [note.rule for note in imported.notes] == ["read-from-pdf"]
    printed = [ntmdocs.render_plan(plan).text for plan in (PLAN, imported.plan)]
    assert [*lost_words(printed[0].split("\n"), printed[1])] == []
    assert BASE in printed[1]  # its first row is indented, and ends in the middle of a name
    assert outline(imported.plan.sections) == outline(PLAN.sections)
    assert imported.plan.signature == PLAN.signature
    assert imported.plan.recipients == PLAN.recipients


def test_a_scan_is_refused() -> None:
    with pypdfium2.PdfDocument.new() as empty:
        empty.new_page(595, 842)
        made = io.BytesIO()
        empty.save(made)
    with pytest.raises(UnreadableDocument, match="bản quét"):
        import_plan(made.getvalue())


@pytest.mark.parametrize(
    ("limit", "told"), [("_MOST_PAGES", "dài hơn 0 trang"), ("_MOST_LETTERS", "hoặc 0 triệu ký tự")]
)
def test_a_long_one_is_refused(
    limit: str, told: str, pdf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_text, limit, 0)
    with pytest.raises(UnreadableDocument, match=told):
        import_plan(pdf)


def test_the_extra_that_is_missing_is_told(pdf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(UnreadableDocument, match=r"ntmdocs\[pdf\]"):
        import_plan(pdf)
