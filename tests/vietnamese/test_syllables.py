"""Syllables that Vietnamese can write, and those that it cannot."""

import pytest

from ntmdocs.vietnamese.syllables import is_syllable

WRITTEN = (
    *("hợp", "nghiêng", "quý", "quyết", "giếng", "gì", "gìn", "giữ", "gia", "già", "uỷ", "ủy"),
    *("hòa", "hoà", "khuỷu", "ngoài", "yếu", "kỹ", "xoong", "các", "ách", "lý", "ương", "toán"),
)
SLIPS = (
    *("hơp", "cac", "hịên", "qủa", "cừơng", "ngiêm", "gíam", "kà", "ghà", "cế", "hợpp", "hạán"),
    *("toàán", "ừơng", "hoàt", "ngỉ", "b", "fát", "sạt́"),
)


@pytest.mark.parametrize("word", WRITTEN)
def test_a_syllable_of_vietnamese_is_one(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", SLIPS)
def test_what_no_rule_of_spelling_writes_is_none(word: str) -> None:
    assert not is_syllable(word)
