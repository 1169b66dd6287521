import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.vietnamese import safe_file_name, slug

RESERVED = ("CON", "prn", "Aux", "NUL", "COM1", "lpt9", "COM¹", "conin$")
awkward = st.text(alphabet='CONul1 .-ạ<>:"/\\|?*\x00\n', max_size=40) | st.text()


def test_a_slug_is_ascii_in_kebab_case() -> None:
    assert slug("Xây dựng nông thôn mới năm 2024") == "xay-dung-nong-thon-moi-nam-2024"
    assert slug("  Đường – điện: 15/KH-UBND. ") == "duong-dien-15-kh-ubnd"


def test_text_without_letters_has_an_empty_slug() -> None:
    assert slug("…") == slug("") == slug("日本") == ""


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(text))
    assert slug(slug(text)) == slug(text)


def test_vietnamese_letters_and_dots_inside_are_kept() -> None:
    name = "2024.03.15. Kế hoạch xây dựng nông thôn mới.docx"
    assert safe_file_name(name) == name


def test_what_windows_forbids_is_replaced() -> None:
    assert safe_file_name("Kế hoạch 15/KH-UBND") == "Kế hoạch 15-KH-UBND"
    assert safe_file_name('a<b>c:d"e\\f|g?h*i\x07') == "a-b-c-d-e-f-g-h-i-"
    assert safe_file_name("Kế hoạch năm 2024. ") == "Kế hoạch năm 2024"
    assert safe_file_name("../../bí mật") == "-..-bí mật"


@pytest.mark.parametrize("name", RESERVED)
def test_names_of_devices_get_a_sign(name: str) -> None:
    assert safe_file_name(name) == f"{name}_"
    assert safe_file_name(f"{name}.docx") == f"{name}_.docx"
    assert safe_file_name(f"{name}.2024.docx") == f"{name}_.2024.docx"


@pytest.mark.parametrize("name", ["CONG.docx", "COM", "COM12", "Con đường", "NUL-1.docx"])
def test_names_near_those_of_devices_stay(name: str) -> None:
    assert safe_file_name(name) == name


def test_a_long_name_is_cut_at_the_end_of_a_word() -> None:
    assert safe_file_name("Kế hoạch xây dựng nông thôn", 19) == "Kế hoạch xây dựng"
    assert safe_file_name("Kế hoạch xây dựng nông thôn", 17) == "Kế hoạch xây dựng"
    assert safe_file_name("Kế hoạch xây dựng - nông thôn", 20) == "Kế hoạch xây dựng"
    assert safe_file_name("Kế hoạch xây dựng nông thôn", 16) == "Kế hoạch xây"


def test_a_name_as_long_as_may_be_is_not_cut() -> None:
    name = "Kế hoạch xây dựng"
    assert safe_file_name(name, 17) == name
    assert safe_file_name(f"{name}.docx", 22) == f"{name}.docx"
    assert safe_file_name(f"{name}.docx", 21) == "Kế hoạch xây.docx"
    assert safe_file_name("a" * 16, 16) == "a" * 16
    assert len(safe_file_name("a" * 121)) == 120


def test_an_extension_has_two_to_five_letters() -> None:
    stem = "Kế hoạch xây dựng nông thôn mới"
    assert safe_file_name(f"{stem}.xhtml", 23) == "Kế hoạch xây dựng.xhtml"
    assert safe_file_name(f"{stem}.gz", 20) == "Kế hoạch xây dựng.gz"
    assert safe_file_name(f"{stem}.abcdef", 23) == "Kế hoạch xây dựng nông"
    assert safe_file_name(f"{stem}.d", 23) == "Kế hoạch xây dựng nông"
    assert safe_file_name(f"{stem}.2024", 23) == "Kế hoạch xây dựng nông"


def test_an_extension_survives_the_cut() -> None:
    assert safe_file_name("Kế hoạch xây dựng nông thôn.docx", 22) == "Kế hoạch xây dựng.docx"


def test_one_long_word_is_cut_where_it_must() -> None:
    assert safe_file_name("a" * 30, 16) == "a" * 16
    assert safe_file_name("- " + "a" * 30, 16) == "- " + "a" * 14


def test_a_name_fits_the_bytes_of_linux_and_macos() -> None:
    assert safe_file_name("ệ" * 120) == "ệ" * 80
    assert safe_file_name("được " * 60 + ".docx", 300) == ("được " * 26).strip() + ".docx"


def test_a_cut_never_uncovers_a_device() -> None:
    assert safe_file_name("COM1 " + "a" * 30, 16) == "COM1_"


def test_a_name_of_nothing_is_still_a_name() -> None:
    assert safe_file_name("") == safe_file_name(" ... ") == "không tên"


def test_a_limit_too_short_for_a_name_is_refused() -> None:
    with pytest.raises(ValueError, match="giới hạn 15 ký tự quá ngắn"):
        safe_file_name("Kế hoạch", 15)


@given(awkward, st.integers(16, 300))
def test_no_text_becomes_a_forbidden_name(text: str, limit: int) -> None:
    name = safe_file_name(text, limit)
    assert 0 < len(name) <= limit
    assert len(name.encode()) <= 255
    assert not re.search('[<>:"/\\\\|?*\x00-\x1f]', name)
    assert name == name.strip(" ").rstrip(".")
    stem = name.split(".")[0].rstrip(" ").upper()
    assert stem not in {device.upper() for device in RESERVED}
    assert safe_file_name(name, limit) == name


def test_a_name_of_many_bytes_is_cut_where_a_disk_takes_no_more() -> None:
    """A Vietnamese letter may be three: Linux counts bytes, 255 of them with what stands beside."""
    longest = "ớ" * 80
    assert safe_file_name(longest) == longest
    assert safe_file_name(f"{longest}a") == longest
