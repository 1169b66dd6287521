"""Numbers in words."""

import pytest

from ntmdocs.vietnamese import spelled_number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Một tỷ tám trăm năm mươi triệu", 1_850_000_000),
        ("hai nghìn tỷ", 2_000_000_000_000),
        ("một trăm linh năm nghìn", 105_000),
        ("Hai mươi mốt triệu, ba trăm nghìn chẵn", 21_300_000),
        ("mười lăm", 15),
        ("chín mươi tư", 94),
        ("ba thôn", None),
        ("", None),
    ],
)
def test_a_number_in_words(words: str, number: int | None) -> None:
    assert spelled_number(words) == number
