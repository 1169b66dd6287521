"""Number and date stand level on the page, however long the place and the symbol are."""

from itertools import product

import pytest

from build import a_header, a_plan
from render.printing import printed_pages
from tools.page import Page

pytestmark = pytest.mark.needs_office

PLACES = ("Suối Mơ", "Phường Nguyễn Bỉnh Khiêm", "Thị trấn Nông trường Suối Mơ")
SYMBOLS = ("KH-UBND", "KH-BCĐNTM", "KH-BCĐCTMTQG-VPĐP", "KH-BCĐCTMTQGXDNTM-VPĐPNTM")
ORGANS = ("Ủy ban nhân dân xã Suối Mơ", "Phường Trần Hưng Đạo")
DATES = ("2024", "25/12/2024")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Page]]:
    heads = {
        f"{number:02}": a_header(place=place, symbol=symbol, issuing_body=organ, issued_on=date)
        for number, (place, symbol, organ, date) in enumerate(
            product(PLACES, SYMBOLS, ORGANS, DATES)
        )
    }
    plans = {name: a_plan(header=header) for name, header in heads.items()}
    return printed_pages(plans, tmp_path_factory.mktemp("heads"))


def test_the_first_lines_of_number_and_date_are_level(pages: dict[str, list[Page]]) -> None:
    for name, (page, *_) in pages.items():
        (number,) = (line for line in page.lines if line.text.startswith("Số:"))
        (date,) = (line for line in page.lines if ", ngày" in line.text and line.baseline_mm < 80)
        assert abs(number.baseline_mm - date.baseline_mm) < 0.1, (name, number.text, date.text)
        assert "năm 2024" in date.text, name
