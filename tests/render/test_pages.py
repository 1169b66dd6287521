"""Pages as LibreOffice prints them, measured on the PDF alone against Decree 30/2020."""

from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from build import a_header, a_plan, a_section, a_signature, a_table, an_annex
from ntmdocs.model import Paper, Plan
from render.printing import printed_pages
from tools.decree import problems
from tools.page import Page

pytestmark = pytest.mark.needs_office

EXAMPLES = Path(__file__).parents[2] / "examples"
WORDS = "Các thôn vận động Nhân dân giữ gìn đường làng, ngõ xóm sạch đẹp quanh năm. "


def a_full_page(**changes: Any) -> Plan:
    """A plan with lines from margin to margin: margins can be measured on nothing else."""
    return a_plan(**{"sections": [a_section(WORDS * 3, kind="purpose")], **changes})


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Page]]:
    """The pages of all plans below, printed at once: to start LibreOffice takes seconds."""
    makers = (examples, lengths, heads, long_place, signatures, annexes, sections)
    groups = [make() for make in (*makers, long_table, tables_above_the_signature)]
    plans = {name: plan for group in groups for name, plan in group.items()}
    assert len(plans) == sum(map(len, groups))
    return printed_pages(plans, tmp_path_factory.mktemp("pages"))


def findings(plans: dict[str, Paper], pages: dict[str, list[Page]]) -> dict[str, list[str]]:
    """What departs from the decree, by plan; plans without a finding are left out."""
    found = {name: problems(pages[name], annexes=len(plan.annexes)) for name, plan in plans.items()}
    return {name: sentences for name, sentences in found.items() if sentences}


def examples() -> dict[str, Paper]:
    return {path.parent.name: ntmdocs.load_plan(path) for path in sorted(EXAMPLES.glob("*/*.yaml"))}


def test_all_examples_keep_to_the_decree(pages: dict[str, list[Page]]) -> None:
    assert len(examples()) == 4
    assert findings(examples(), pages) == {}


def lengths() -> dict[str, Plan]:
    """The signature meets the end of a page at every height; closings of one line and of three."""
    return {
        f"length-{lines:02}": a_plan(
            sections=[a_section(*[WORDS.strip()] * (20 + lines), kind="purpose")],
            closing="Các đơn vị thực hiện" if lines % 2 else WORDS * 3,
            recipients=["UBND tỉnh (b/c)", "Các thôn"] * (1 + lines % 4),
        )
        for lines in range(60)
    }


def test_sixty_lengths_of_a_plan_keep_to_the_decree(pages: dict[str, list[Page]]) -> None:
    assert len(lengths()) == 60
    assert findings(lengths(), pages) == {}


def heads() -> dict[str, Plan]:
    organ = ["Ban Chỉ đạo các Chương trình mục tiêu quốc gia", "và phát triển kinh tế tập thể"]
    subject = "Triển khai phong trào thi đua xây dựng nông thôn mới, đô thị văn minh " * 5
    return {
        "organ-of-four-lines": a_full_page(
            header=a_header(issuing_body={"parent": "UBND xã Suối Mơ", "name": organ})
        ),
        "subject-of-five-lines": a_full_page(header=a_header(subject=subject)),
        "number-and-day": a_full_page(header=a_header(number="5", issued_on="05/03/2024")),
        "short-subject": a_full_page(header=a_header(subject="Diễn tập")),
    }


def test_long_and_odd_heads_break_into_lines_and_never_wrap_on_the_right(
    pages: dict[str, list[Page]],
) -> None:
    assert findings(heads(), pages) == {}


def long_place() -> dict[str, Plan]:
    header = a_header(place="Thị trấn Nông trường Suối Mơ", issued_on="28/10/2024")
    return {"long-place": a_full_page(header=header)}


def test_a_place_too_long_for_its_column_takes_room_on_the_left_and_stays_on_one_line(
    pages: dict[str, list[Page]],
) -> None:
    """Nothing but the centring under the motto gives way: 347 pt do not fit into 305."""
    lines = [line.text for line in pages["long-place"][0].lines]
    assert "Thị trấn Nông trường Suối Mơ, ngày 28 tháng 10 năm 2024" in lines
    others = [finding for finding in problems(pages["long-place"]) if "centre is" not in finding]
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


def signatures() -> dict[str, Plan]:
    return {name: a_plan(signature=a_signature(**form)) for name, form in SIGNATURES.items()}


def test_every_form_of_signature_keeps_to_the_decree(pages: dict[str, list[Page]]) -> None:
    assert findings(signatures(), pages) == {}


def annexes() -> dict[str, Plan]:
    lying = {"orientation": "landscape"}
    return {
        "no-annex": a_plan(),
        "one-annex": a_plan(annexes=[an_annex()]),
        "one-landscape-annex": a_plan(annexes=[an_annex(**lying)]),
        "thirty-annexes": a_plan(annexes=[an_annex(**(lying if n % 3 else {})) for n in range(30)]),
    }


def test_none_one_and_thirty_annexes_keep_to_the_decree(pages: dict[str, list[Page]]) -> None:
    assert findings(annexes(), pages) == {}


def sections() -> dict[str, Plan]:
    return {
        "one": a_full_page(),
        "two-hundred": a_plan(sections=[a_section(WORDS, title=f"Việc {n}") for n in range(200)]),
    }


def test_one_and_two_hundred_sections_keep_to_the_decree(pages: dict[str, list[Page]]) -> None:
    assert findings(sections(), pages) == {}


def long_table() -> dict[str, Plan]:
    rows = [[str(n), "Dọn vệ sinh đường thôn " * 9, "Tháng 3/2024"] for n in range(1, 60)]
    plan = a_plan(annexes=[an_annex(a_table(*rows, index_row=True), orientation="landscape")])
    return {"long-table": plan}


def test_header_rows_of_a_long_table_repeat_and_rows_do_not_split(
    pages: dict[str, list[Page]],
) -> None:
    annex = [page for page in pages["long-table"] if page.width_mm > page.height_mm]
    assert len(annex) > 5
    for page in annex:
        words = [line.text for line in page.lines]
        assert any(text.startswith("TT") for text in words)
        assert any("(1)" in text for text in words)
    starts = [line.text.split()[0] for page in annex for line in page.lines]
    assert [int(text) for text in starts if text.isdecimal() and text != "2"][-1] == 59


def tables_above_the_signature() -> dict[str, Plan]:
    return {
        f"table-{rows}": a_plan(
            sections=[
                a_section(a_table(*[[str(n), "Việc", "Quý II"] for n in range(rows)]), title="Bảng")
            ],
            closing=None,
        )
        for rows in range(22, 40)
    }


def test_a_table_right_above_the_signature_stays_with_it(pages: dict[str, list[Page]]) -> None:
    for name in tables_above_the_signature():
        last = [line.text for line in pages[name][-1].lines]
        assert any("Trần Văn An" in text for text in last), name
        assert any("Việc" in text for text in last), name
