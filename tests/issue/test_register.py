"""The register: a number once, days in their order, steps in theirs, and nothing half done."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from issue.entries import DAY, MORNING, an_entry
from ntmdocs import OverwriteRefused, Register, RegisterEntry, RegisterError, Step
from ntmdocs.model import DocumentType
from ntmdocs.vietnamese import clean, forbidden_characters

ALL = (Step.CHECKED, Step.SIGNED, Step.SEALED, Step.SENT)
"""What is marked after the number was given, in one of the right orders."""


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register(tmp_path / "so-van-ban-di.db", wait_s=5)


def sent(register: Register, entry: RegisterEntry) -> RegisterEntry:
    made = register.enter(entry, at=MORNING)
    for step in ALL:
        made = register.mark(made.number or 0, step, year=made.issued_on.year, at=MORNING)
    return made


def test_to_look_for_a_register_makes_none(register: Register) -> None:
    assert register.entries() == []
    assert register.next_number(2024, "ke-hoach") == 1
    assert register.has_one_series(2024)
    assert not register.path.exists()


def test_the_first_number_makes_it_and_the_next_follows(register: Register) -> None:
    first = register.enter(an_entry(), at=MORNING)
    assert first == replace(an_entry(), number=1, steps=first.steps)
    assert first.printed_number == "01/KH-UBND"
    assert register.next_number(2024, "Kế hoạch") == 2
    second = register.enter(an_entry(type=DocumentType.REPORT, symbol="BC-UBND"), at=MORNING)
    assert (second.number, second.type) == (2, "Báo cáo")
    assert register.entries() == [first, second]


def test_each_year_begins_with_one(register: Register) -> None:
    register.enter(an_entry(number=57), at=MORNING)
    next_year = register.enter(an_entry(issued_on=date(2025, 1, 2)), at=MORNING)
    assert next_year.number == 1
    assert [entry.number for entry in register.entries(2025)] == [1]
    assert [entry.number for entry in register.entries()] == [57, 1]


def test_a_number_is_used_once_in_its_year(register: Register) -> None:
    register.enter(an_entry(number=57), at=MORNING)
    with pytest.raises(RegisterError, match='số 57 năm 2024 đã cấp cho "Xây dựng') as told:
        register.enter(an_entry(number=57, type="Báo cáo", symbol="BC-UBND"), at=MORNING)
    assert str(register.path) in str(told.value)
    assert len(register.entries()) == 1


def test_each_type_may_have_its_series(tmp_path: Path) -> None:
    register = Register(tmp_path / "so.db", one_series=False)
    plan = register.enter(an_entry(), at=MORNING)
    report = register.enter(an_entry(type="Báo cáo", symbol="BC-UBND"), at=MORNING)
    assert (plan.number, report.number) == (1, 1)
    assert register.next_number(2024, "ke-hoach") == register.next_number(2024, "kế hoạch") == 2
    with pytest.raises(RegisterError, match=r"số 1 năm 2024 có .*; ghi rõ loại văn bản"):
        register.mark(1, Step.CHECKED, year=2024, at=MORNING)
    marked = register.mark(1, Step.CHECKED, year=2024, type="bao-cao", at=MORNING)
    assert marked.type == "Báo cáo"


def test_number_and_symbol_are_one_papers_also_where_types_have_their_series(
    tmp_path: Path,
) -> None:
    register = Register(tmp_path / "so.db", one_series=False)
    register.enter(an_entry(), at=MORNING)
    with pytest.raises(RegisterError, match="01/KH-UBND năm 2024 đã cấp cho Kế hoạch"):
        register.enter(an_entry(type="Kế hoạch hành động"), at=MORNING)


@pytest.mark.parametrize("begun", [True, False])
def test_within_a_year_numbers_go_on_as_they_began(tmp_path: Path, begun: bool) -> None:
    path = tmp_path / "so.db"
    Register(path, one_series=begun).enter(an_entry(), at=MORNING)
    other = Register(path, one_series=not begun)
    with pytest.raises(RegisterError, match="đổi từ năm sau"):
        other.enter(an_entry(), at=MORNING)
    with pytest.raises(RegisterError, match="đổi từ năm sau"):
        other.next_number(2024, "ke-hoach")
    assert other.has_one_series(2024) is begun
    assert other.has_one_series(2025) is not begun
    assert other.enter(an_entry(issued_on=date(2025, 1, 2)), at=MORNING).number == 1


@pytest.mark.parametrize(
    ("number", "day", "is_right"),
    [
        (56, 4, True),
        (56, 5, True),
        (56, 6, False),
        (58, 4, False),
        (58, 5, True),
        (None, 4, False),
        (None, 5, True),
    ],
)
def test_days_follow_one_another_as_numbers_do(
    register: Register, number: int | None, day: int, is_right: bool
) -> None:
    register.enter(an_entry(number=57), at=MORNING)
    entry = an_entry(number=number, issued_on=date(2024, 3, day))
    if is_right:
        assert register.enter(entry, at=MORNING).number == (number or 58)
        return
    with pytest.raises(RegisterError, match=r"số 57 ghi ngày 05/03/2024.*Điều 15"):
        register.enter(entry, at=MORNING)
    assert len(register.entries()) == 1


def test_steps_are_written_with_their_times(register: Register) -> None:
    made = sent(register, an_entry())
    home = timezone(timedelta(hours=7))
    assert list(made.steps) == list(Step), "in the order of the work"
    assert set(made.steps.values()) == {MORNING.replace(tzinfo=home)}
    assert made.sent_on == DAY
    assert made.is_sent
    assert register.entries() == [made]


def test_a_time_is_that_of_viet_nam(register: Register) -> None:
    register.enter(an_entry(), at=MORNING)
    late = datetime(2024, 3, 5, 20, 0, 0, 999, tzinfo=UTC)
    made = register.mark(1, Step.CHECKED, year=2024, at=late)
    assert made.steps[Step.CHECKED].isoformat() == "2024-03-06T03:00:00+07:00"


def test_signed_and_numbered_come_in_either_order(register: Register) -> None:
    before = MORNING - timedelta(hours=1)
    on_paper = an_entry(steps={Step.SIGNED: before, Step.CHECKED: before})
    assert list(register.enter(on_paper, at=MORNING).steps) == [
        *(Step.CHECKED, Step.SIGNED, Step.NUMBERED)
    ]
    register.enter(an_entry(steps={Step.CHECKED: before}), at=MORNING)
    signed = register.mark(2, Step.SIGNED, year=2024, at=MORNING)
    assert list(signed.steps) == [Step.CHECKED, Step.SIGNED, Step.NUMBERED]


@pytest.mark.parametrize(
    ("done", "step", "words"),
    [
        ((), Step.SIGNED, r'chưa ghi bước "kiểm tra": .*\(Điều 12, Nghị định 30/2020/NĐ-CP\)'),
        (ALL[:1], Step.SEALED, r'chưa ghi bước "ký": .*Điều 32, khoản 2, điểm d, Nghị định'),
        (ALL[:2], Step.SENT, r'chưa ghi bước "đóng dấu": .*\(Điều 14, Nghị định'),
        (ALL[:1], Step.CHECKED, 'đã ghi bước "kiểm tra" từ trước'),
        ((), Step.NUMBERED, 'đã ghi bước "cấp số" từ trước'),
    ],
)
def test_a_step_out_of_order_is_refused_with_its_reason(
    register: Register, done: tuple[Step, ...], step: Step, words: str
) -> None:
    made = register.enter(an_entry(), at=MORNING)
    for one in done:
        made = register.mark(1, one, year=2024, at=MORNING)
    with pytest.raises(RegisterError, match=words):
        register.mark(1, step, year=2024, at=MORNING)
    assert register.entries() == [made]


def test_a_step_is_not_before_the_one_it_follows(register: Register) -> None:
    register.enter(an_entry(steps={Step.CHECKED: MORNING}), at=MORNING)
    with pytest.raises(RegisterError, match=r'"ký" không thể trước "kiểm tra" \(08:00 ngày'):
        register.mark(1, Step.SIGNED, year=2024, at=MORNING - timedelta(minutes=1))
    with pytest.raises(RegisterError, match='chưa ghi bước "ký"'):
        register.enter(an_entry(steps={Step.SEALED: MORNING}), at=MORNING)


def test_a_paper_that_is_not_there_is_not_marked(register: Register) -> None:
    with pytest.raises(RegisterError, match="sổ không có số 1 năm 2024"):
        register.mark(1, Step.CHECKED, year=2024, at=MORNING)
    register.enter(an_entry(), at=MORNING)
    with pytest.raises(
        RegisterError, match=r'số 1 năm 2024 là Kế hoạch "Xây dựng.*, không phải Bá'
    ):
        register.mark(1, Step.CHECKED, year=2024, type="Báo cáo", at=MORNING)
    assert register.mark(1, Step.CHECKED, year=2024, type="ke-hoach", at=MORNING)


def test_a_change_before_sending_is_the_next_version_to_be_signed_anew(register: Register) -> None:
    first = register.enter(an_entry(steps={Step.CHECKED: MORNING}), at=MORNING)
    register.mark(1, Step.SIGNED, year=2024, at=MORNING)
    later = MORNING + timedelta(hours=1)
    second = register.revise(replace(first, content_hash="b"), at=later)
    assert (second.version, second.content_hash) == (2, "b")
    assert list(second.steps) == [Step.CHECKED, Step.NUMBERED]
    assert second.steps[Step.NUMBERED] == first.steps[Step.NUMBERED]
    assert second.steps[Step.CHECKED] > first.steps[Step.CHECKED]
    assert register.entries() == [second]
    assert register.next_number(2024, "ke-hoach") == 2
    signed, last = register.versions(1, year=2024)
    assert list(signed.steps) == [Step.CHECKED, Step.SIGNED, Step.NUMBERED]
    assert last == second


def test_a_number_that_nobody_has_has_no_versions(register: Register) -> None:
    with pytest.raises(RegisterError, match="sổ không có số 1 năm 2024"):
        register.versions(1, year=2024)
    register.enter(an_entry(), at=MORNING)
    with pytest.raises(RegisterError, match="sổ không có số 2 năm 2024"):
        register.versions(2, year=2024)


def test_what_did_not_change_is_no_new_version(register: Register) -> None:
    register.enter(an_entry(steps={Step.CHECKED: MORNING}), at=MORNING)
    signed = register.mark(1, Step.SIGNED, year=2024, at=MORNING)
    assert register.revise(an_entry(number=1), at=MORNING) == signed
    assert register.entries() == [signed]


def test_the_clerk_fills_in_what_the_paper_does_not_say(register: Register) -> None:
    made = sent(register, an_entry(copies=None, note="Bản giấy"))
    filled = register.fill_in(1, year=2024, copies=15, receipt="Ông Tư")
    assert filled == replace(made, copies=15, receipt="Ông Tư"), "no new version, though it is sent"
    assert register.entries() == [filled]
    assert register.fill_in(1, year=2024, note="").note == ""
    with pytest.raises(RegisterError, match="số lượng bản phải từ 0"):
        register.fill_in(1, year=2024, copies=-1)
    with pytest.raises(RegisterError, match="văn bản mật"):
        register.fill_in(1, year=2024, note="Mật")
    with pytest.raises(RegisterError, match="sổ không có số 2"):
        register.fill_in(2, year=2024, copies=1)


def test_what_was_filled_in_stays_with_the_next_version(register: Register) -> None:
    register.enter(an_entry(copies=None), at=MORNING)
    filled = register.fill_in(1, year=2024, copies=15, note="Gửi bưu điện")
    assert register.revise(an_entry(number=1, copies=None), at=MORNING) == filled
    changed = register.revise(an_entry(number=1, copies=None, subject="Khác"), at=MORNING)
    assert (changed.version, changed.copies, changed.note) == (2, 15, "Gửi bưu điện")
    given = register.revise(an_entry(number=1, copies=16, subject="Khác"), at=MORNING)
    assert (given.version, given.copies) == (3, 16)


def test_a_version_keeps_the_order_of_days(register: Register) -> None:
    register.enter(an_entry(), at=MORNING)
    register.enter(an_entry(), at=MORNING)
    with pytest.raises(RegisterError, match="số 1 không thể ghi ngày 06/03/2024"):
        register.revise(an_entry(number=1, issued_on=date(2024, 3, 6)), at=MORNING)
    with pytest.raises(RegisterError, match="sổ không có số 3 năm 2024"):
        register.revise(an_entry(number=3), at=MORNING)


def test_an_issued_paper_is_only_replaced_or_corrected(register: Register) -> None:
    made = sent(register, an_entry())
    with pytest.raises(RegisterError, match=r"thay thế bằng .*đính chính bằng công văn.*Điều 18"):
        register.revise(replace(made, subject="Khác"), at=MORNING)
    assert register.entries() == [made]


@pytest.mark.parametrize("secret", [{"secrecy": "Mật"}, {"note": "TUYỆT MẬT"}, {"note": " mật "}])
def test_secret_papers_are_not_kept_here(register: Register, secret: dict[str, str]) -> None:
    with pytest.raises(RegisterError, match=r"văn bản mật .*Điều 16, khoản 3"):
        register.enter(an_entry(**secret), at=MORNING)
    assert not register.path.exists()


def test_a_note_that_only_speaks_of_secrets_is_kept(register: Register) -> None:
    note = "Giao Tổ bảo mật thông tin"
    assert register.enter(an_entry(note=note), at=MORNING).note == note


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"number": 0}, "số văn bản phải từ 1"),
        ({"number": 10**30}, "số văn bản phải từ 1"),
        ({"copies": -1}, "số lượng bản phải từ 0"),
        ({"copies": 10**30}, "số lượng bản phải từ 0"),
        ({"symbol": ""}, "thiếu ký hiệu"),
        ({"type": " ", "signer": ""}, "thiếu tên loại; thiếu người ký"),
        ({"subject": "a\0b"}, "có ký tự không in được"),
        ({"recipients": ("\ud800",)}, "có ký tự không in được"),
        ({"receipt": "a" * 10_001}, r'"a{40}\.\.\." dài quá 10000 chữ'),
        ({"sent_on": DAY}, 'ngày chuyển được ghi cùng bước "chuyển đi"'),
    ],
)
def test_what_cannot_stand_in_a_register_is_said(
    register: Register, changes: dict[str, object], words: str
) -> None:
    with pytest.raises(RegisterError, match=words):
        register.enter(an_entry(**changes), at=MORNING)
    assert not register.path.exists()


@pytest.mark.parametrize("day", [MORNING, "05/03/2024", None])
def test_what_is_no_day_is_a_wrong_call(register: Register, day: object) -> None:
    with pytest.raises(TypeError, match="issued_on"):
        register.enter(an_entry(issued_on=day), at=MORNING)


def test_a_number_beyond_all_numbers_is_refused(register: Register) -> None:
    register.enter(an_entry(), at=MORNING)
    with pytest.raises(RegisterError, match="số hoặc năm quá lớn"):
        register.mark(10**30, Step.CHECKED, year=2024, at=MORNING)
    with pytest.raises(RegisterError, match="số hoặc năm quá lớn"):
        register.entries(10**30)


line = st.text(max_size=40).filter(lambda text: not forbidden_characters(text)).map(clean)


@given(archive=line, receipt=line, note=line, recipients=st.lists(line, max_size=4))
def test_every_text_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory,
    archive: str,
    receipt: str,
    note: str,
    recipients: list[str],
) -> None:
    register = Register(tmp_path_factory.mktemp("so") / "so.db")
    entry = an_entry(archive=archive, receipt=receipt, note=note, recipients=tuple(recipients))
    made = register.enter(entry, at=MORNING)
    assert register.entries() == [made]
    assert replace(made, number=None, steps={}) == entry


def test_a_text_of_ten_thousand_letters_is_kept(register: Register) -> None:
    assert len(register.enter(an_entry(receipt="a" * 10_000), at=MORNING).receipt) == 10_000


def test_texts_are_kept_as_papers_have_them(register: Register) -> None:
    made = register.enter(
        an_entry(signer=" Ngo\u0302 Va\u0306n\n An ", type="kế  hoạch"), at=MORNING
    )
    assert (made.signer, made.type) == ("Ngô Văn An", "Kế hoạch")


def test_a_block_is_done_whole_or_not_at_all(register: Register) -> None:
    with register:
        assert register.entries() == []
        register.enter(an_entry(), at=MORNING)
        assert register.next_number(2024, "ke-hoach") == 2, "as the block sees it"
        register.mark(1, Step.CHECKED, year=2024, at=MORNING)
    (kept,) = register.entries()
    with pytest.raises(OverwriteRefused, match=r"^mở trong Word$"):
        _enter_and_fail(register)
    assert register.entries() == [kept]


def _enter_and_fail(register: Register) -> None:
    with register:
        register.enter(an_entry(), at=MORNING)
        raise OverwriteRefused("mở trong Word", path="KH.docx")


def test_a_refusal_inside_a_block_leaves_the_rest(register: Register) -> None:
    with register:
        register.enter(an_entry(), at=MORNING)
        with pytest.raises(RegisterError, match="đã cấp"):
            register.enter(an_entry(number=1), at=MORNING)
    assert len(register.entries()) == 1


def test_a_block_that_does_nothing_makes_no_file(register: Register) -> None:
    with register:
        pass
    assert not register.path.exists()


def test_no_copy_is_made_of_what_may_yet_go(register: Register, tmp_path: Path) -> None:
    with register:
        register.enter(an_entry(), at=MORNING)
        with pytest.raises(TypeError, match="after the `with` block"):
            register.backup(tmp_path / "sao.db")
    assert register.backup(tmp_path / "sao.db").exists()


def test_blocks_do_not_nest(register: Register) -> None:
    with pytest.raises(TypeError, match="already"), register, register:
        pass  # pragma: no cover


def test_a_copy_is_the_register_as_it_was(register: Register, tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="chưa có sổ để sao lưu"):
        register.backup(tmp_path / "sao.db")
    made = sent(register, an_entry())
    copy = register.backup(tmp_path / "sao" / "2024.db")
    register.enter(an_entry(), at=MORNING)
    assert Register(copy).entries() == [made]
    assert Register(copy).enter(an_entry(), at=MORNING).number == 2
    with pytest.raises(OverwriteRefused, match="đặt tên khác cho bản sao"):
        register.backup(copy)
    with pytest.raises(OverwriteRefused):
        register.backup(register.path)
