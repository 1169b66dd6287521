"""Names of lunar years."""

import pytest

from ntmdocs.vietnamese import LUNAR_YEAR, lunar_name


@pytest.mark.parametrize(
    ("year", "name"),
    [
        (1984, "Giáp Tý"),
        (2024, "Giáp Thìn"),
        (2025, "Ất Tỵ"),
        (2026, "Bính Ngọ"),
        (2043, "Quý Hợi"),
    ],
)
def test_a_lunar_year_has_its_name(year: int, name: str) -> None:
    assert lunar_name(year) == name
    assert lunar_name(year + 60) == name


@pytest.mark.parametrize("text", ["xuân Ất Tỵ", "Tết Ất Tị 2025"])
def test_a_name_is_seen_in_a_text(text: str) -> None:
    assert LUNAR_YEAR.search(text)


@pytest.mark.parametrize("text", ["Quý I", "Quý Thình", "ông Tân Dậu2", "giờ Ngọ"])
def test_other_words_are_no_name(text: str) -> None:
    assert LUNAR_YEAR.search(text) is None
