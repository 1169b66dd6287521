"""Names in capitals, cased as the paper itself writes them."""

from __future__ import annotations

import pytest

from ntmdocs.read.names import Names
from read.papers import lines


def names_of(*texts: str, place: str = "") -> Names:
    return Names(lines(*texts), place)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TRƯỜNG THCS SUỐI MƠ", "Trường THCS Suối Mơ"),
        ("KẾT QUẢ Ở SUỐI MƠ, HÒA AN", "Kết quả ở Suối Mơ, Hòa An"),
        ("THI ĐUA Ở XÃ SUỐI MƠ NĂM 2026", "Thi đua ở xã Suối Mơ năm 2026"),
        ("UBND XÃ SUỐI MƠ", "UBND xã Suối Mơ"),
        ("HIỆN TRẠNG CỦA ĐỊA PHƯƠNG", "Hiện trạng của địa phương"),
        ("SUỐI MƠI", "Suối mơi"),
        ("Trường thcs suối mơ", "Trường thcs suối mơ"),
    ],
)
def test_a_name_is_written_as_in_a_sentence(text: str, expected: str) -> None:
    names = names_of("Các hộ ở Suối Mơ, Hòa An thực hiện.", "XÃ HIỆN TRẠNG")
    assert names.in_sentence(text) == expected


def test_what_begins_a_sentence_is_no_name_and_one_word_is_none() -> None:
    names = names_of("Suối Mơ là xã. Hòa An cũng vậy; ở Huế thì không.")
    assert names.in_sentence("Ở SUỐI MƠ, HÒA AN VÀ HUẾ") == "Ở suối mơ, hòa an và huế"


def test_the_place_of_the_paper_is_a_name() -> None:
    assert names_of(place="Suối Mơ").in_sentence("KẾT QUẢ Ở SUỐI MƠ") == "Kết quả ở Suối Mơ"
    assert names_of().in_sentence("KẾT QUẢ Ở SUỐI MƠ") == "Kết quả ở suối mơ"
