import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from build import a_header
from ntmdocs.model import OfficialDate

adapter = TypeAdapter(OfficialDate)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("05/03/2024", "ngày 05 tháng 3 năm 2024"),
        ("2024-03-05", "ngày 05 tháng 3 năm 2024"),
        ("ngày 05 tháng 3 năm 2024", "ngày 05 tháng 3 năm 2024"),
        (datetime.date(2024, 2, 29), "ngày 29 tháng 02 năm 2024"),
        ("3/2024", "ngày      tháng 3 năm 2024"),
        ("2024", "ngày      tháng      năm 2024"),
        (2024, "ngày      tháng      năm 2024"),
    ],
)
def test_date_is_read_as_written_and_printed_officially(written: Any, printed: str) -> None:
    assert str(a_header(issued_on=written).issued_on) == printed


def test_date_made_in_python_is_taken_as_it_is() -> None:
    date = OfficialDate(2024, 3, 5)
    assert a_header(issued_on=date).issued_on is date


@pytest.mark.parametrize("written", ["30/02/2024", "2024-02-30", "13/2024", "no", "1e3", "12:30"])
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValidationError, match=r"không có|không phải là ngày tháng"):
        a_header(issued_on=written)


@pytest.mark.parametrize("written", [True, None, 20.24, ["2024"], {"year": 2024}])
def test_other_values_are_refused_with_the_form_asked(written: Any) -> None:
    with pytest.raises(ValidationError, match="ghi ngày dạng"):
        a_header(issued_on=written)


def test_date_in_python_must_exist_too() -> None:
    with pytest.raises(ValueError, match="không có ngày 30/02/2024"):
        OfficialDate(2024, 2, 30)


@pytest.mark.parametrize(("written", "complete"), [("05/3/2024", True), ("3/2024", False)])
def test_date_is_complete_with_its_day(written: str, complete: bool) -> None:
    assert OfficialDate.parse(written).is_complete is complete


@given(
    st.dates(datetime.date(1945, 1, 1), datetime.date(2100, 12, 31)),
    st.integers(min_value=0, max_value=2),
)
def test_date_is_saved_in_a_form_that_reads_back(day: datetime.date, blanks: int) -> None:
    parts = (day.year, day.month, day.day)[: 3 - blanks]
    date = OfficialDate(*parts)
    assert adapter.validate_python(adapter.dump_python(date)) == date
    assert adapter.validate_json(adapter.dump_json(date)) == date
