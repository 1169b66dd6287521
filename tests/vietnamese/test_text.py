import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.vietnamese import (
    ToneMarks,
    clean,
    comparison_key,
    forbidden_characters,
    lower_first,
    place_tone_marks,
    sentence_around,
    shortened,
    with_end_mark,
    words_around,
)

syllables = st.text(alphabet="hkqtrgnoaeuyòàóáủùýỷỵẹẻOAÒÀÙỲ iu-", max_size=12)
closings = st.text(alphabet="av.;,:/… ?", max_size=8)
marks = st.sampled_from([".", ";", "./.", ":", ","])


def test_line_breaks_and_runs_of_white_space_become_one_space() -> None:
    assert clean("  Xây dựng\r\n nông\t\tthôn\u2003mới\v") == "Xây dựng nông thôn mới"
    assert clean("") == clean(" \n") == ""


def test_no_break_spaces_inside_are_kept() -> None:
    assert clean("Điều\u00a08  và\u202f9") == "Điều\u00a08 và\u202f9"
    assert clean("\u00a0Điều 8\u00a0 ") == "Điều 8"


def test_text_comes_out_in_nfc() -> None:
    assert clean(unicodedata.normalize("NFD", "Hợp Thịnh")) == "Hợp Thịnh"


def test_a_forbidden_character_is_left_to_be_told() -> None:
    assert clean("a\x1cb") == "a\x1cb"


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_characters_that_no_word_file_holds_are_told_with_their_place() -> None:
    assert forbidden_characters("Kế h\aoạch\x00") == ["U+0007 ở vị trí 5", "U+0000 ở vị trí 10"]
    assert forbidden_characters("\ud800a\ufffe\uffff") == [
        *("U+D800 ở vị trí 1", "U+FFFE ở vị trí 3", "U+FFFF ở vị trí 4")
    ]


def test_tabs_line_breaks_and_every_letter_may_stand() -> None:
    assert forbidden_characters("Kế\thoạch\r\n\x7f\x85\ue000\ufffd\U0001f600") == []


def test_the_first_letter_becomes_small() -> None:
    assert lower_first("Ủy ban") == "ủy ban"
    assert lower_first("Đường") == "đường"
    assert lower_first("Ô nhiễm") == "ô nhiễm"
    assert lower_first("“Xây dựng”") == "“xây dựng”"


@pytest.mark.parametrize("text", ["", "xây", "UBND xã", "TM. UBND", "5 Km", "…"])
def test_abbreviations_and_numbers_in_front_stay(text: str) -> None:
    assert lower_first(text) == text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        *(("hòa", "hoà"), ("HÒA", "HOÀ"), ("Hòa", "Hoà"), ("Òa", "Oà"), ("khóa", "khoá")),
        *(("khỏe", "khoẻ"), ("KHỎE", "KHOẺ"), ("xòe", "xoè"), ("ọe", "oẹ")),
        *(("thủy", "thuỷ"), ("ỦY", "UỶ"), ("Ủy", "Uỷ"), ("lũy", "luỹ"), ("nhụy", "nhuỵ")),
        ("Ủy ban xã Hòa-Thủy (khỏe)", "Uỷ ban xã Hoà-Thuỷ (khoẻ)"),
    ],
)
def test_tone_marks_of_open_syllables_move(old: str, new: str) -> None:
    assert place_tone_marks(new, ToneMarks.OLD) == old
    assert place_tone_marks(old, ToneMarks.NEW) == new
    assert place_tone_marks(old, ToneMarks.OLD) == old
    assert place_tone_marks(old, ToneMarks.AS_TYPED) == old
    assert place_tone_marks(new, ToneMarks.AS_TYPED) == new


@pytest.mark.parametrize("style", list(ToneMarks))
@pytest.mark.parametrize(
    "text",
    [
        *("hoàn", "khoản", "toàn", "thuyền", "hoặc", "huỳnh", "suýt", "quý", "quỷ", "Quỳ", "quà"),
        *("ngoẹo", "khuỷu", "ngoài", "xoáy", "ngoèo", "khuya", "hoa", "khoe", "huy", "thúy_1"),
        *("Noé", "Zoé", "Chloé", "mùa", "của", "hÓa", "hOÀ", "hóà", "hoà\u0327"),
    ],
)
def test_everything_else_keeps_its_marks(text: str, style: ToneMarks) -> None:
    assert place_tone_marks(text, style) == unicodedata.normalize("NFC", text)


def test_tone_marks_are_found_in_nfd_too() -> None:
    typed = unicodedata.normalize("NFD", "Uỷ ban")
    assert place_tone_marks(typed, ToneMarks.OLD) == "Ủy ban"
    assert place_tone_marks(typed, ToneMarks.AS_TYPED) == "Uỷ ban"


@given(syllables | st.text(), st.sampled_from(list(ToneMarks)))
def test_moving_tone_marks_twice_changes_nothing_more(text: str, style: ToneMarks) -> None:
    once = place_tone_marks(text, style)
    assert place_tone_marks(once, style) == once == unicodedata.normalize("NFC", once)


@given(syllables | st.text())
def test_either_style_leads_to_the_other(text: str) -> None:
    old, new = (place_tone_marks(text, style) for style in (ToneMarks.OLD, ToneMarks.NEW))
    assert place_tone_marks(new, ToneMarks.OLD) == old
    assert place_tone_marks(old, ToneMarks.NEW) == new


@pytest.mark.parametrize(
    ("text", "mark", "closed"),
    [
        ("đường liên xã", ";", "đường liên xã;"),
        ("đường liên xã", "./.", "đường liên xã./."),
        ("như sau :", ":", "như sau:"),
        ("đường liên xã;", ";", "đường liên xã;"),
        ("đường liên xã ;", "./.", "đường liên xã./."),
        ("đường liên xã,", ".", "đường liên xã."),
        ("đường liên xã. ", ";", "đường liên xã;"),
        ("đường liên xã./.", ".", "đường liên xã."),
        ("đường liên xã ./.", "./.", "đường liên xã./."),
        ("đường liên xã..", "./.", "đường liên xã./."),
        ("đường liên xã./", "./.", "đường liên xã./."),
        ("năm 2024", ".", "năm 2024."),
        ("15 km/", ".", "15 km/."),
        ("rau, v.v,", ";", "rau, v.v;"),
        ("", ";", ""),
    ],
)
def test_the_closing_mark_stands_once(text: str, mark: str, closed: str) -> None:
    assert with_end_mark(text, mark) == closed


@pytest.mark.parametrize(
    ("text", "mark", "closed"),
    [
        ("sách, v.v.", ".", "sách, v.v."),
        ("sách, v.v.", ";", "sách, v.v.;"),
        ("sách, v.v.;", ".", "sách, v.v."),
        ("sách, v.v.", "./.", "sách, v.v./."),
        ("sách, v.v./.", ";", "sách, v.v.;"),
        ("sách, v.v", ".", "sách, v.v."),
        ("cây xanh...", ".", "cây xanh..."),
        ("cây xanh...", ";", "cây xanh...;"),
        ("cây xanh...", "./.", "cây xanh.../."),
        ("cây xanh.../.", ".", "cây xanh..."),
        ("cây xanh…", ".", "cây xanh…"),
        ("cây xanh…", "./.", "cây xanh…./."),
        ("cây xanh….", ";", "cây xanh…;"),
        ("Vì sao?", ".", "Vì sao?"),
        ("xã Tv.v.", ";", "xã Tv.v;"),
    ],
)
def test_et_cetera_and_the_ellipsis_are_words(text: str, mark: str, closed: str) -> None:
    assert with_end_mark(text, mark) == closed


def test_an_unknown_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="“!” không phải là dấu kết thúc"):
        with_end_mark("Đường", "!")


@given(closings | st.text(), marks)
def test_closing_twice_changes_nothing_more(text: str, mark: str) -> None:
    once = with_end_mark(text, mark)
    assert with_end_mark(once, mark) == once


@given(closings, marks, marks)
def test_a_plain_word_takes_any_mark_after_any_other(text: str, first: str, last: str) -> None:
    word = f"đường {text.strip('v.;,:/… ?')}x"
    assert with_end_mark(with_end_mark(word, first), last) == word + last


@pytest.mark.parametrize(
    ("one", "other"),
    [("Văn hoá", "VĂN HÓA"), ("  thôn  Đông ", "Thôn Đông"), ("Ho\u0301a", "hoá")],
)
def test_words_typed_otherwise_fold_to_one(one: str, other: str) -> None:
    assert comparison_key(one) == comparison_key(other)


def test_other_words_do_not_fold_to_one() -> None:
    assert len({comparison_key(word) for word in ("Đông", "Đồng", "Dong", "Đông Hải")}) == 4


def test_a_long_text_is_shown_by_its_first_words() -> None:
    assert shortened("Làm sạch đường làng", 12) == "Làm sạch …"
    assert shortened("Làm sạch", 8) == "Làm sạch"


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (0, 0, "… [x], …"),
        (1, 1, "… ba [x], bốn …"),
        (2, 2, "… hai ba [x], bốn năm …"),
        (3, 3, "một hai ba [x], bốn năm sáu"),
        (9, 9, "một hai ba [x], bốn năm sáu"),
    ],
)
def test_a_few_words_are_shown_around_a_find(before: int, after: int, shown: str) -> None:
    text = "một hai ba [x], bốn năm sáu"
    assert words_around(text, 11, 14, before, after) == shown
    assert words_around(text, 11, 14, before, after, cut_end="") == shown.removesuffix(" …")


def test_the_ends_of_a_text_have_nothing_around_them() -> None:
    assert words_around("một hai", 0, 3, 2, 0) == "một …"
    assert words_around("một hai", 4, 7, 0, 2) == "… hai"
    assert words_around("một", 0, 3, 2, 2) == "một"


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("Câu đầu. Xã làm [x] tốt; câu sau.", 40, "Xã làm [x] tốt;"),
        ("Xã làm [x] tốt", 40, "Xã làm [x] tốt"),
        ("một hai ba bốn [x] năm sáu bảy tám", 17, "… bốn [x] năm …"),
        ("mộthaibabốn[x]nămsáubảytám", 9, "… bốn[x]năm …"),
        ("một hai [x] ba bốn", 0, "… [x] …"),
        ("[x] ba bốn năm sáu", 10, "[x] ba …"),
    ],
)
def test_the_sentence_around_a_find_is_shown(text: str, limit: int, shown: str) -> None:
    start = text.index("[x]")
    assert sentence_around(text, start, start + 3, limit) == shown
