"""The act of a criteria set, known by its number and its date together."""

import datetime

import pytest

from ntmdocs.model import SetAct

ACT = SetAct.model_validate(
    {
        "type": "Quyết định",
        "number_symbol": "318/QĐ-TTg",
        "issued_on": "08/3/2022",
        "issuer": "Thủ tướng Chính phủ",
    }
)


@pytest.mark.parametrize(
    ("number_symbol", "day", "is_it"),
    [
        ("318/QĐ-TTg", datetime.date(2022, 3, 8), True),
        ("318/QĐ-TTg", datetime.date(2022, 3, 9), False),
        ("319/QĐ-TTg", datetime.date(2022, 3, 8), False),
    ],
)
def test_it_is_the_act_of_its_number_and_its_date(
    number_symbol: str, day: datetime.date, is_it: bool
) -> None:
    assert ACT.is_act(number_symbol, day) is is_it


def test_it_is_cited_with_its_date() -> None:
    assert str(ACT) == "Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ"
