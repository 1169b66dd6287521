"""Ends of every length, at every height of a page: text above the signature, and full pages.

A last paragraph of more than some twenty lines is split by Word where it keeps with the signature;
LibreOffice moves it whole, and no more is asked of it there than that the signature is not alone.
"""

import pytest

from build import a_plan, a_section, a_table
from ntmdocs.model import Plan
from render.printing import printed_pages
from tools.decree import problems
from tools.page import Page

pytestmark = pytest.mark.needs_office

WORDS = "Các thôn vận động Nhân dân giữ gìn đường làng, ngõ xóm sạch đẹp quanh năm. "
HEIGHTS = range(18, 48, 4)
PAGE_MM = 257.0  # of a page, between its margins
TOP_MM = 20.0


def a_plan_with(height: int, **changes: object) -> Plan:
    """The end begins so many paragraphs of two lines below the beginning."""
    sections = [a_section(*[WORDS.strip()] * height, kind="purpose")]
    return a_plan(**{"sections": sections, **changes})


def closings() -> dict[str, Plan]:
    """From one line to nineteen."""
    return {
        f"closing-{letters}-{height}": a_plan_with(height, closing=(WORDS * 80)[:letters])
        for letters in (90, 400, 700, 1000, 1400)
        for height in HEIGHTS
    }


def longest() -> dict[str, Plan]:
    return {
        f"longest-{letters}-{height}": a_plan_with(height, closing=(WORDS * 80)[:letters])
        for letters in (2690, 3400, 5000)
        for height in HEIGHTS
    }


def recipients() -> dict[str, Plan]:
    return {
        f"recipients-{count}-{height}": a_plan_with(
            height, recipients=[f"Đơn vị {n}" for n in range(1, count + 1)], closing=closing
        )
        for count, closing in ((24, "Các đơn vị thực hiện"), (30, WORDS * 3), (120, WORDS * 9))
        for height in HEIGHTS
    }


def last_blocks() -> dict[str, Plan]:
    """No closing: the last of the text is an item, a run-in heading, or the note of a table."""
    ends = {
        "item": {"items": [WORDS * 4, WORDS * 2]},
        "heading": {"title": "Thời gian", "text": WORDS * 2},
        "note": a_table(note=WORDS),
    }
    return {
        f"{name}-{height}": a_plan(
            sections=[a_section(*[WORDS.strip()] * height, end, kind="purpose")], closing=None
        )
        for name, end in ends.items()
        for height in HEIGHTS
    }


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Page]]:
    plans = {**closings(), **longest(), **recipients(), **last_blocks()}
    return printed_pages(plans, tmp_path_factory.mktemp("ends"))


def filled(page: Page) -> float:
    """How much of a page has something on it, from the top."""
    return (max(line.bottom_mm for line in page.lines) - TOP_MM) / PAGE_MM


def of_signature(pages: list[Page]) -> int:
    (found,) = [n for n, page in enumerate(pages) if has_line(page, "Trần Văn An")]
    return found


def has_line(page: Page, text: str) -> bool:
    return any(line.text == text for line in page.lines)


def lines_above(page: Page) -> int:
    label = next(line for line in page.lines if line.text == "Nơi nhận:")
    above = [line for line in page.lines if line.baseline_mm < label.baseline_mm - 2]
    return sum(not line.text.isdigit() for line in above)


def test_closings_and_last_blocks_keep_to_the_decree(pages: dict[str, list[Page]]) -> None:
    """Two lines or more above the signature among it; the note of a table is no paragraph to it."""
    names = [name for name in last_blocks() if not name.startswith("note")]
    found = {name: problems(pages[name]) for name in (*closings(), *longest(), *names)}
    assert {name: sentences for name, sentences in found.items() if sentences} == {}


def test_a_note_above_the_signature_keeps_the_table_with_it(pages: dict[str, list[Page]]) -> None:
    for name in last_blocks():
        if name.startswith("note"):
            words = [line.text for line in pages[name][-1].lines]
            assert any("Dọn vệ sinh" in text for text in words), name
            assert any(text.endswith("./.") for text in words), name


def test_no_page_before_the_end_is_two_thirds_empty(pages: dict[str, list[Page]]) -> None:
    for name in (*closings(), *recipients(), *last_blocks()):
        for page in pages[name][:-1]:
            assert filled(page) > 1 / 3, (name, page.number)


def test_a_long_list_of_recipients_leaves_the_signature_beside_its_beginning(
    pages: dict[str, list[Page]],
) -> None:
    for name in recipients():
        page = pages[name][of_signature(pages[name])]
        assert has_line(page, "- Đơn vị 1;"), name
        assert lines_above(page) >= 2, name
        assert has_line(pages[name][-1], "- Lưu: VT."), name


def test_a_list_that_ends_on_another_page_is_a_long_one(pages: dict[str, list[Page]]) -> None:
    def goes_on(count: int) -> list[bool]:
        names = [name for name in recipients() if name.startswith(f"recipients-{count}-")]
        return [of_signature(pages[name]) < len(pages[name]) - 1 for name in names]

    assert not any(goes_on(24))
    assert all(goes_on(120))
