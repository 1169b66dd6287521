import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.vietnamese import organ_in_sentence, organ_parts, organ_upper


def test_organ_names_in_capitals_are_nfc() -> None:
    typed = unicodedata.normalize("NFD", "Ủy ban nhân dân xã Hợp Thịnh")
    assert organ_upper(typed) == "ỦY BAN NHÂN DÂN XÃ HỢP THỊNH"
    assert organ_upper("Đặc khu Phú Quốc") == "ĐẶC KHU PHÚ QUỐC"


@pytest.mark.parametrize(
    "name",
    [
        "Ủy ban nhân dân xã Hợp Thịnh",
        "Uỷ ban nhân dân tỉnh Bắc Ninh",
        "UBND xã Hợp Thịnh",
        "UBND xã Hợp Thịnh, huyện Hiệp Hòa",
        "UBND huyện",
        "UBND thành phố Bắc Giang",
        "UBND đặc khu Phú Quốc",
        "Hội đồng nhân dân thị xã Quế Võ",
        "Văn phòng HĐND và UBND phường Ninh Xá",
        "Ủy ban Mặt trận Tổ quốc Việt Nam xã Hợp Thịnh",
        "Ban Chỉ đạo NTM xã Hợp Thịnh",
        "Ban Chỉ huy Quân sự xã Hợp Thịnh",
        "Sở Nông nghiệp và Môi trường",
        "Trạm Y tế xã Hợp Thịnh",
        "Hội Nông dân xã Hợp Thịnh",
        "Đoàn TNCS Hồ Chí Minh xã Hợp Thịnh",
        "Hội đồng Thẩm định",
        "Thị trấn Thắng",
        "Thôn Ninh Tào",
        "Tổ dân phố số 3",
        "Tỉnh ủy Bắc Ninh",
        "UBND xã Ea H'leo",
        "UBND xã Krông Búk (huyện Lắk)",
        "Xã",
    ],
)
def test_capitals_come_back_as_in_a_sentence(name: str) -> None:
    assert organ_in_sentence(organ_upper(name)) == name


@pytest.mark.parametrize(
    ("capitals", "written"),
    [
        ("BAN XOAY", "Ban Xoay"),
        ("ĐỘI TRỰC KHUYA", "Đội trực khuya"),  # three vowels are a syllable, four are not
        ("ĐỘI TRỰC KHUYAO", "Đội trực KHUYAO"),
        ("ĐỘI TRỰC NGHE", "Đội trực nghe"),
        ("ĐỘI TRỰC NGH", "Đội trực NGH"),
        ("ĐỘI TRỰC HANH", "Đội trực hanh"),
        ("ĐỘI TRỰC HANG", "Đội trực hang"),
        ("ĐỘI TRỰC HAND", "Đội trực HAND"),
    ],
)
def test_capitals_that_are_no_syllable_are_an_abbreviation(capitals: str, written: str) -> None:
    assert organ_in_sentence(capitals) == written


def test_a_unit_with_a_number_or_of_honour_keeps_its_capital() -> None:
    assert organ_in_sentence("ỦY BAN NHÂN DÂN QUẬN 1") == "Ủy ban nhân dân Quận 1"
    assert organ_in_sentence("UBND THÀNH PHỐ HỒ CHÍ MINH") == "UBND Thành phố Hồ Chí Minh"


@pytest.mark.parametrize(
    "name",
    [
        "Ban Chỉ đạo xây dựng nông thôn mới xã Hợp Thịnh",
        "Bảo hiểm xã hội huyện Hiệp Hòa",
        "Hợp tác xã Hợp Thịnh",
        "Xã đoàn Hợp Thịnh",
        "Nhà xuất bản sự thật",
    ],
)
def test_words_that_only_look_like_units_are_none(name: str) -> None:
    assert organ_in_sentence(organ_upper(name)) == name


@pytest.mark.parametrize(
    "name",
    ["", "12", "UBND", "HĐND", "UBND xã Hợp Thịnh", "Ủy ban NHÂN DÂN", "NTM"],
)
def test_a_name_not_all_in_capitals_and_an_abbreviation_come_back_unchanged(name: str) -> None:
    assert organ_in_sentence(name) == name


@given(st.text(alphabet="ABCĐÊUYỶXÃTHÔN ,1'") | st.text())
def test_only_case_and_spaces_ever_change(name: str) -> None:
    sentence = organ_in_sentence(name)
    assert sentence == unicodedata.normalize("NFC", name) or (
        sentence.casefold().split() == unicodedata.normalize("NFC", name).casefold().split()
    )


def test_a_name_is_best_broken_before_its_place() -> None:
    assert organ_parts("Ủy ban nhân dân xã Hợp Thịnh") == ("Ủy ban nhân dân", "xã Hợp Thịnh")
    assert organ_parts("ỦY BAN NHÂN DÂN THÀNH PHỐ THÁI NGUYÊN") == (
        "ỦY BAN NHÂN DÂN",
        "THÀNH PHỐ THÁI NGUYÊN",
    )
    assert organ_parts("Ban Chỉ đạo phát triển nông thôn") == ("Ban Chỉ đạo phát triển nông thôn",)
    assert organ_parts("Xã Hợp Thịnh") == ("Xã Hợp Thịnh",)


def test_a_unit_before_a_word_that_begins_no_name_has_no_name_after_it() -> None:
    assert organ_in_sentence("TRÊN ĐỊA BÀN TỈNH GIAI ĐOẠN HAI") == "Trên địa bàn tỉnh giai đoạn hai"
    assert organ_in_sentence("TRÊN ĐỊA BÀN TỈNH GIA LAI") == "Trên địa bàn tỉnh Gia Lai"
