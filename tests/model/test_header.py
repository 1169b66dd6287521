import pytest
from pydantic import ValidationError

from build import a_header
from ntmdocs.model import MOTTO, NATIONAL_NAME, Header, IssuingBody


def test_national_name_and_motto_are_spelt_as_the_decree_has_them() -> None:
    assert NATIONAL_NAME == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert MOTTO == "Độc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize(
    ("number", "printed"),
    [("5", "05"), ("05", "05"), ("056", "056"), ("10", "10"), ("0129", "0129"), (None, "")],
)
def test_number_below_ten_gets_a_zero_and_others_stay(number: str | None, printed: str) -> None:
    assert a_header(number=number).printed_number == printed


@pytest.mark.parametrize("number", ["0", "00", "12a", "5/KH-UBND", "-5", "1e3", "٥", "1234567"])
def test_number_is_digits_that_mean_something(number: str) -> None:
    with pytest.raises(ValidationError, match="chỉ ghi chữ số, hoặc để trống"):
        a_header(number=number)


def test_a_paper_without_a_number_takes_none() -> None:
    assert a_header(has_number=False).printed_number == ""
    with pytest.raises(ValidationError, match="văn bản có số"):
        a_header(has_number=False, number="5")


@pytest.mark.parametrize(
    "symbol",
    ["KH-UBND", "KH-BCĐ", "KH-UBND-VX", "KH/ĐU", "KH-BCH&TT", "KH-SNNMT", "KH-TTg", "KH-V1"],
)
def test_symbol_is_groups_joined_without_a_space(symbol: str) -> None:
    assert a_header(symbol=symbol).symbol == symbol


@pytest.mark.parametrize(
    "symbol", ["KH - UBND", "KH -UBND", "KH–UBND", "KH", "KH-", "-UBND", "56/KH-UBND", "KH--UBND"]
)
def test_any_other_symbol_is_refused_with_an_example(symbol: str) -> None:
    with pytest.raises(ValidationError, match=r'không phải ký hiệu: .* ví dụ "KH-UBND"'):
        a_header(symbol=symbol)


@pytest.mark.parametrize("field", ["issuing_body", "place", "issued_on", "subject"])
def test_head_is_not_complete_without(field: str) -> None:
    values = a_header().model_dump(exclude={field})
    with pytest.raises(ValidationError) as caught:
        Header.model_validate(values)
    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [
        ("missing", (field,))
    ]


@pytest.mark.parametrize(
    "written",
    [
        "Ủy ban nhân dân xã Suối Mơ",
        ["Ủy ban nhân dân", "xã Suối Mơ"],
        {"parent": "Ủy ban nhân dân xã Suối Mơ", "name": "Phòng Kinh tế"},
        {"parent": ["Ủy ban nhân dân", "xã Suối Mơ"], "name": ["Phòng Văn hóa", "- Xã hội"]},
    ],
)
def test_issuing_body_is_saved_as_it_was_written(written: object) -> None:
    body = IssuingBody.model_validate(written)
    assert body.model_dump(mode="json") == written
    assert IssuingBody.model_validate(body.model_dump()) == body


def test_issuing_body_of_one_line_in_a_list_is_saved_as_that_line() -> None:
    assert IssuingBody.model_validate({"name": ["UBND xã"]}).model_dump() == "UBND xã"


def test_issuing_body_has_a_name() -> None:
    with pytest.raises(ValidationError) as caught:
        IssuingBody.model_validate([])
    assert caught.value.errors()[0]["type"] == "too_short"
    with pytest.raises(ValidationError, match="để trống"):
        IssuingBody.model_validate("  ")


@pytest.mark.parametrize(
    ("name", "in_sentence"),
    [
        (["Ủy ban nhân dân", "xã Suối Mơ"], "Ủy ban nhân dân xã Suối Mơ"),
        (["ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ"], "Ủy ban nhân dân xã Suối Mơ"),
        ("UBND xã Suối Mơ", "UBND xã Suối Mơ"),
    ],
)
def test_full_name_is_as_in_a_sentence(name: object, in_sentence: str) -> None:
    assert IssuingBody.model_validate(name).full_name == in_sentence
