import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from build import a_plan
from ntmdocs.model import Recipient


@pytest.mark.parametrize(
    ("written", "name", "note"),
    [
        ("UBND tỉnh (b/c)", "UBND tỉnh", "b/c"),
        ("UBND tỉnh (b/c);", "UBND tỉnh", "b/c"),
        ("Đảng ủy, HĐND xã (để báo cáo)", "Đảng ủy, HĐND xã", "để báo cáo"),
        ("Ban Chỉ đạo (xã) (t/h)", "Ban Chỉ đạo (xã)", "t/h"),
        ("Như mục V", "Như mục V", None),
        ("Như Điều 3 (t/h)", "Như Điều 3", "t/h"),
        ("Lãnh đạo(CVP)", "Lãnh đạo(CVP)", None),
        ("(b/c)", "(b/c)", None),
        ("Các thôn ((01) và (02))", "Các thôn ((01) và (02))", None),
        ("Các thôn ()", "Các thôn ()", None),
        ("Các thôn ( )", "Các thôn ( )", None),
        ("Các thôn (\u00a0);", "Các thôn (\u00a0);", None),
        ("Các thôn ( t/h )", "Các thôn", "t/h"),
        ("Các thôn (.)", "Các thôn", "."),
    ],
)
def test_note_in_brackets_at_the_end_is_taken_off(
    written: str, name: str, note: str | None
) -> None:
    recipient = Recipient.model_validate(written)
    assert (recipient.name, recipient.note) == (name, note)


def test_name_and_note_are_saved_on_one_line() -> None:
    recipient = Recipient(name="UBND tỉnh", note="b/c")
    assert str(recipient) == recipient.model_dump() == "UBND tỉnh (b/c)"


def test_name_that_only_looks_noted_is_saved_in_full() -> None:
    recipient = Recipient.model_validate({"name": "UBND tỉnh (b/c)"})
    assert recipient.note is None
    assert recipient.model_dump(mode="json", exclude_defaults=True) == {"name": "UBND tỉnh (b/c)"}


def test_recipient_is_somebody() -> None:
    with pytest.raises(ValidationError, match="để trống"):
        Recipient.model_validate("")


words = st.text() | st.text(alphabet="ab ();.\u00a0")


@given(words)
def test_any_name_that_is_taken_is_taken_as_a_line_too(name: str) -> None:
    """Brackets of any content never make a recipient that is refused for its note."""
    try:
        Recipient.model_validate({"name": name})
    except ValidationError:
        return
    line = Recipient.model_validate(name)
    assert Recipient.model_validate(line.model_dump()) == line


@given(words, st.none() | words)
def test_any_recipient_that_is_read_is_saved_and_read_again(name: str, note: str | None) -> None:
    try:
        recipient = Recipient.model_validate({"name": name, "note": note})
    except ValidationError:
        return
    assert Recipient.model_validate(recipient.model_dump()) == recipient


def test_the_label_of_the_archive_line_is_printed_once_where_it_was_typed_too() -> None:
    assert a_plan(archive="Lưu: VT, KT").archive == "VT, KT"
    assert a_plan(archive="VT, Lưu").archive == "VT, Lưu"
    assert a_plan(archive="Lưu:").archive == "Lưu:"
    assert a_plan(archive="- Lưu: VT").archive == "VT"


@pytest.mark.parametrize(
    "typed", ["- UBND tỉnh (b/c)", "– UBND tỉnh (b/c);", "- - UBND tỉnh (b/c)"]
)
def test_a_dash_typed_before_a_recipient_is_printed_once(typed: str) -> None:
    (recipient,) = a_plan(recipients=[typed]).recipients
    assert (recipient.name, recipient.note) == ("UBND tỉnh", "b/c")
    assert Recipient.model_validate({"name": "- Các thôn"}).name == "Các thôn"
    assert Recipient.model_validate("-").name == "-"
    assert Recipient.model_validate("CT-XH").name == "CT-XH"


@pytest.mark.parametrize("typed", ["Lưu: VT", "- Lưu: VT, KT.", "LƯU : VT"])
def test_the_archive_is_no_recipient(typed: str) -> None:
    with pytest.raises(ValidationError, match='ghi ở khóa "archive"'):
        Recipient.model_validate(typed)
    assert Recipient.model_validate("Lưu trữ huyện").name == "Lưu trữ huyện"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội"),
        ("- Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội"),
        ("Các tổ 1 – 5 • 7", "Các tổ 1 – 5 • 7"),
    ],
)
def test_only_a_dash_before_a_recipient_is_a_bullet(typed: str, name: str) -> None:
    assert Recipient.model_validate(typed).name == name
