"""Acts cited inside sentences: where number and date end, and how far a subject reaches."""

import pytest

from ntmdocs.model.citations_in_text import CitationInText, citations_in


def parts(text: str) -> list[tuple[str, str, str]]:
    """(number and date, sure subject, what may still be subject) of each citation."""
    return [
        (
            text[one.start : one.core_end],
            text[one.core_end : one.sure_end],
            text[one.sure_end : one.end],
        )
        for one in citations_in(text)
    ]


def the_one(text: str) -> CitationInText:
    (one,) = citations_in(text)
    return one


def test_a_subject_runs_to_the_end_of_its_sentence() -> None:
    text = "Theo Kế hoạch số 5/KH-UBND ngày 19/02/2024 của UBND tỉnh về cây xanh năm 2024. Năm 2024"
    assert parts(text) == [
        ("Kế hoạch số 5/KH-UBND ngày 19/02/2024", " của UBND tỉnh về cây xanh năm 2024", "")
    ]


def test_a_period_before_an_act_is_no_number_of_it() -> None:
    text = "Theo bộ giai đoạn 2021-2025 của Quyết định số 318/QĐ-TTg ngày 08/3/2022, xã làm."
    assert parts(text)[0][0] == "Quyết định số 318/QĐ-TTg ngày 08/3/2022"


def test_an_organ_after_a_comma_opens_another_clause() -> None:
    text = "Theo Quyết định số 3/QĐ-TTg ngày 08/3/2022 của Thủ tướng về nước, UBND xã làm năm 2024"
    assert parts(text)[0][1:] == (" của Thủ tướng về nước", "")


def test_a_small_letter_after_a_comma_may_go_on_with_the_subject() -> None:
    text = "Nghị quyết số 92-NQ/ĐU ngày 26/02/2024 của Đảng ủy xã về nước, rác, cây năm 2024;"
    assert parts(text)[0][1:] == (" của Đảng ủy xã về nước", ", rác, cây năm 2024")


def test_without_a_joining_word_no_subject_is_sure() -> None:
    text = "theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng, UBND xã làm về sau"
    sure = ("Quyết định số 318/QĐ-TTg ngày 08/3/2022", "")
    assert parts(text) == [(*sure, " của Thủ tướng")]


@pytest.mark.parametrize(
    ("between", "subject"),
    [
        (" của UBND tỉnh", " của UBND tỉnh về nước"),
        ("", " về nước"),
        (" do Sở Xây dựng trình", ""),
        (" của UBND tỉnh kèm Tờ trình số 4", ""),
        (" của UBND tỉnh và ngày 06/3", ""),
    ],
)
def test_only_an_issuer_may_stand_before_the_subject(between: str, subject: str) -> None:
    """Behind other words, or another act, `về` may tell of something else: nothing is taken."""
    (one,) = parts(f"theo Quyết định số 3/QĐ-UBND ngày 05/3/2024{between} về nước")
    assert one[1:] == (subject, "")


@pytest.mark.parametrize(
    "text",
    [
        "51/2025/QĐ-TTg",
        "Nghị quyết số 197/2025/QH15",
        "Công văn số 8935/BNV-CTTN&BĐG ngày 03 tháng 10 năm 2025",
        "Quy chế phối hợp số 49/QCPH-UBND-UBMT-HCTĐ ngày 24/01/2025",
        "Quyết định ngày 05/3/2024",
        "Kế hoạch số 12 ngày 05/3/2024",
        "Luật Thi đua, khen thưởng ngày 15/6/2022",
        "Luật Đất đai năm 2024",
    ],
)
def test_every_way_of_citing_is_seen(text: str) -> None:
    assert the_one(f"Căn cứ {text}").core_end == len(f"Căn cứ {text}")


@pytest.mark.parametrize(
    "text",
    [
        "xong trước 15/03/2024",
        "04/07 tiêu chí",
        "thực hiện Luật Bảo vệ môi trường trong năm 2024",
        "ngày 15/11/2024, xã",
        "Kế hoạch năm 2024",
        "mỗi ngày 15 km/h",
    ],
)
def test_what_cites_nothing_is_left_alone(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize(("filler", "reaches"), [(580, 600), (581, 600), (579, 599)])
def test_a_subject_that_never_ends_is_cut_at_six_hundred_characters(
    filler: int, reaches: int
) -> None:
    act = "Kế hoạch số 5/KH-UBND ngày 19/02/2024"
    one = the_one(f"{act} của UBND tỉnh về vi{'ệ' * filler}")
    assert (len(" của UBND tỉnh về vi"), one.end - one.core_end) == (20, reaches)


@pytest.mark.parametrize(("letters", "is_dated"), [(2, False), (3, True), (80, True), (81, False)])
def test_an_issuer_before_the_date_has_three_to_eighty_characters(
    letters: int, is_dated: bool
) -> None:
    text = f"theo Quyết định số 12/QĐ-UBND của {'X' * (letters - 1)}x ngày 05/01/2024"
    assert (the_one(text).issued_on is not None) is is_dated


@pytest.mark.parametrize(("words", "is_cited"), [(1, True), (8, True), (9, False)])
def test_a_law_known_by_its_year_has_at_most_eight_words(words: int, is_cited: bool) -> None:
    name = " ".join(["Đất"] * words)
    assert len(parts(f"theo Luật {name} năm 2013")) == is_cited


@pytest.mark.parametrize(
    ("letters", "is_cited"), [(1, False), (2, True), (120, True), (121, False)]
)
def test_a_law_known_by_its_day_has_two_to_a_hundred_and_twenty_characters(
    letters: int, is_cited: bool
) -> None:
    assert len(parts(f"theo Luật {'x' * letters} ngày 15/6/2022")) == is_cited


def test_number_and_date_are_read() -> None:
    one = the_one("theo Quyết định số 318/QĐ-TTg ngày 08 tháng 3 năm 2022")
    assert one.number_symbol == "318/QĐ-TTg"
    assert one.issued_on is not None
    assert one.issued_on.isoformat() == "2022-03-08"


def test_a_day_that_there_is_not_is_no_date() -> None:
    assert the_one("theo Quyết định số 318/QĐ-TTg ngày 31/02/2022").issued_on is None


def test_an_act_inside_another_has_its_own_place() -> None:
    text = (
        "Kế hoạch số 24/KH-UBND ngày 14/8/2025 của UBND tỉnh thực hiện Nghị quyết số 66-NQ/TW "
        "ngày 30 tháng 4 năm 2025 của Bộ Chính trị"
    )
    assert [one.number_symbol for one in citations_in(text)] == ["24/KH-UBND", "66-NQ/TW"]


@pytest.mark.parametrize("joined", [" và ", ", "])
def test_the_next_act_is_no_part_of_a_subject(joined: str) -> None:
    first, second = "Quyết định số 5/QĐ-UBND", "Chỉ thị số 007/CT-UBND"
    assert parts(f"{first} của UBND tỉnh về cây{joined}{second} về rác") == [
        (first, " của UBND tỉnh về cây", ""),
        (second, " về rác", ""),
    ]


def test_acts_that_a_subject_carries_out_are_of_it() -> None:
    text = "Kế hoạch số 5/KH-UBND về thực hiện Nghị quyết số 57-NQ/TW và Chỉ thị số 7/CT-TTg"
    assert parts(text)[0] == (text[:21], text[21:], "")


def test_a_law_ends_where_another_act_begins() -> None:
    assert parts("Luật An ninh mạng, Chỉ thị số 32/CT-TTg ngày 21/10/2025")[0][0] == (
        "Chỉ thị số 32/CT-TTg ngày 21/10/2025"
    )


def test_the_dot_of_a_city_ends_no_sentence() -> None:
    text = "Kế hoạch số 5/KH-UBND của UBND TP. Sông Lam về cây"
    assert parts(text) == [(text[:21], text[21:], "")]
