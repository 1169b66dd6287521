"""Pages as LibreOffice prints them, measured on the PDF alone against Decree 30/2020."""

from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from build import a_header, a_plan, a_section, a_signature, a_table, an_annex
from ntmdocs.model import Plan
from tools.decree import problems
from tools.office import to_pdf
from tools.page import Page, read_pdf

pytestmark = pytest.mark.needs_office

EXAMPLES = Path(__file__).parents[2] / "examples"
WORDS = "Các thôn vận động Nhân dân giữ gìn đường làng, ngõ xóm sạch đẹp quanh năm. "


def a_full_page(**changes: Any) -> Plan:
    """A plan with lines from margin to margin: margins can be measured on nothing else."""
    return a_plan(**{"sections": [a_section(WORDS * 3, kind="purpose")], **changes})


def printed(plans: dict[str, Plan], folder: Path) -> dict[str, list[Page]]:
    """The pages of each plan, by name; one call of LibreOffice for all."""
    paths = {name: folder / f"{name}.docx" for name in plans}
    for name, plan in plans.items():
        ntmdocs.render_plan(plan).save(paths[name])
    to_pdf(list(paths.values()), folder)
    return {name: read_pdf(path.with_suffix(".pdf")) for name, path in paths.items()}


def findings(plans: dict[str, Plan], folder: Path) -> dict[str, list[str]]:
    """What departs from the decree, by plan; plans without a finding are left out."""
    pages = printed(plans, folder)
    found = {name: problems(pages[name], annexes=len(plan.annexes)) for name, plan in plans.items()}
    return {name: sentences for name, sentences in found.items() if sentences}


def test_all_examples_keep_to_the_decree(tmp_path: Path) -> None:
    plans = {
        path.parent.name: ntmdocs.load_plan(path) for path in sorted(EXAMPLES.glob("*/*.yaml"))
    }
    assert len(plans) == 4
    assert findings(plans, tmp_path) == {}


def test_sixty_lengths_of_a_plan_keep_to_the_decree(tmp_path: Path) -> None:
    """The signature meets the end of a page at every height; closings of one line and of three."""
    plans = {
        f"length-{lines:02}": a_plan(
            sections=[a_section(*[WORDS.strip()] * (20 + lines), kind="purpose")],
            closing="Các đơn vị thực hiện" if lines % 2 else WORDS * 3,
            recipients=["UBND tỉnh (b/c)", "Các thôn"] * (1 + lines % 4),
        )
        for lines in range(60)
    }
    assert findings(plans, tmp_path) == {}


def test_long_and_odd_heads_break_into_lines_and_never_wrap_on_the_right(tmp_path: Path) -> None:
    organ = ["Ban Chỉ đạo các Chương trình mục tiêu quốc gia", "và phát triển kinh tế tập thể"]
    subject = "Triển khai phong trào thi đua xây dựng nông thôn mới, đô thị văn minh " * 5
    plans = {
        "organ-of-four-lines": a_full_page(
            header=a_header(issuing_body={"parent": "UBND xã Suối Mơ", "name": organ})
        ),
        "subject-of-five-lines": a_full_page(header=a_header(subject=subject)),
        "number-and-day": a_full_page(header=a_header(number="5", issued_on="05/03/2024")),
        "short-subject": a_full_page(header=a_header(subject="Diễn tập")),
    }
    assert findings(plans, tmp_path) == {}


def test_a_place_too_long_for_its_column_takes_room_on_the_left_and_stays_on_one_line(
    tmp_path: Path,
) -> None:
    """Nothing but the centring under the motto gives way: 347 pt do not fit into 305."""
    header = a_header(place="Thị trấn Nông trường Suối Mơ", issued_on="28/10/2024")
    pages = printed({"long": a_full_page(header=header)}, tmp_path)["long"]
    lines = [line.text for line in pages[0].lines]
    assert "Thị trấn Nông trường Suối Mơ, ngày 28 tháng 10 năm 2024" in lines
    others = [finding for finding in problems(pages) if "centre is" not in finding]
    assert others == []


SIGNATURES = {
    "tm": {"authority": "TM. Ủy ban nhân dân", "position": "Chủ tịch"},
    "kt": {"authority": "KT. Chủ tịch", "position": "Phó Chủ tịch"},
    "tl": {"authority": "TL. Chủ tịch", "position": "Chánh Văn phòng"},
    "tuq": {"authority": "TUQ. Chủ tịch", "position": "Trưởng phòng Kinh tế"},
    "q": {"authority": "Q. Chủ tịch", "position": None},
    "tm-kt": {"authority": ["TM. Ủy ban nhân dân", "KT. Chủ tịch"], "position": "Phó Chủ tịch"},
    "tl-kt": {"authority": ["TL. Chủ tịch", "KT. Chánh Văn phòng"], "position": "Phó Văn phòng"},
    "tm-q": {"authority": ["TM. Ủy ban nhân dân", "Q. Chủ tịch"], "position": None},
    "none": {"authority": [], "position": "Giám đốc"},
    "other-position": {"position": "Chủ tịch", "other_position": "Trưởng Ban Chỉ đạo"},
}


def test_every_form_of_signature_keeps_to_the_decree(tmp_path: Path) -> None:
    plans = {name: a_plan(signature=a_signature(**form)) for name, form in SIGNATURES.items()}
    assert findings(plans, tmp_path) == {}


def test_none_one_and_thirty_annexes_keep_to_the_decree(tmp_path: Path) -> None:
    lying = {"orientation": "landscape"}
    plans = {
        "no-annex": a_plan(),
        "one-annex": a_plan(annexes=[an_annex()]),
        "one-landscape-annex": a_plan(annexes=[an_annex(**lying)]),
        "thirty-annexes": a_plan(annexes=[an_annex(**(lying if n % 3 else {})) for n in range(30)]),
    }
    assert findings(plans, tmp_path) == {}


def test_one_and_two_hundred_sections_keep_to_the_decree(tmp_path: Path) -> None:
    plans = {
        "one": a_full_page(),
        "two-hundred": a_plan(sections=[a_section(WORDS, title=f"Việc {n}") for n in range(200)]),
    }
    assert findings(plans, tmp_path) == {}


def test_header_rows_of_a_long_table_repeat_and_rows_do_not_split(tmp_path: Path) -> None:
    rows = [[str(n), "Dọn vệ sinh đường thôn " * 9, "Tháng 3/2024"] for n in range(1, 60)]
    plan = a_plan(annexes=[an_annex(a_table(*rows, index_row=True), orientation="landscape")])
    pages = printed({"table": plan}, tmp_path)["table"]
    annex = [page for page in pages if page.width_mm > page.height_mm]
    assert len(annex) > 5
    for page in annex:
        words = [line.text for line in page.lines]
        assert any(text.startswith("TT") for text in words)
        assert any("(1)" in text for text in words)
    starts = [line.text.split()[0] for page in annex for line in page.lines]
    assert [int(text) for text in starts if text.isdecimal() and text != "2"][-1] == 59


def test_a_table_right_above_the_signature_stays_with_it(tmp_path: Path) -> None:
    plans = {
        f"table-{rows}": a_plan(
            sections=[
                a_section(a_table(*[[str(n), "Việc", "Quý II"] for n in range(rows)]), title="Bảng")
            ],
            closing=None,
        )
        for rows in range(22, 40)
    }
    for name, pages in printed(plans, tmp_path).items():
        last = [line.text for line in pages[-1].lines]
        assert any("Trần Văn An" in text for text in last), name
        assert any("Việc" in text for text in last), name
