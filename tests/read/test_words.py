"""Words that a paper does not print are found, and what only stands elsewhere is not."""

from __future__ import annotations

import pytest

from ntmdocs.read.words import lost_words
from tools.work import growth


def lost(lines: list[str], printed: str) -> list[tuple[str, str]]:
    return [(one.words, one.before) for one in lost_words(lines, printed)]


@pytest.mark.parametrize(
    ("lines", "printed", "expected"),
    [
        (["Giữ gìn đường làng."], "Giữ gìn đường làng", []),
        (["HOÀ BÌNH"], "Hòa Bình", []),
        (["Một hai ba bốn năm sáu"], "Một hai ba bốn sáu", [("năm", "Một hai ba bốn")]),
        (["Một", "hai"], "hai\nMột", []),
        (["Một", "hai"], "Một hai", []),
        (["Một", "hai", "ba"], "Một\nba", [("hai", "Một")]),
        (["một một"], "một", [("một", "một")]),
        (["chữ"], "", [("chữ", "")]),
        (["ngày 5 tháng 3"], "ngày 05 tháng 3", []),
    ],
)
def test_words_that_are_missing_are_told_with_those_before(
    lines: list[str], printed: str, expected: list[tuple[str, str]]
) -> None:
    assert lost(lines, printed) == expected


def test_papers_that_have_nothing_in_common_are_lost_as_a_whole() -> None:
    said = [f"a{number}" for number in range(6000)]
    (found,) = lost([" ".join(said)], " ".join(f"b{number}" for number in range(6000)))
    assert found[0].split() == said


def test_time_grows_with_the_text() -> None:
    def look(count: int) -> object:
        lines = [f"dòng {number} của văn bản" for number in range(count)]
        return lost(lines, "\n".join(line.replace("0 ", "o ") for line in lines))

    assert growth(look, 300) < 5
