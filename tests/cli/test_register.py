"""`ntmdocs register`: the clerk sees the register, and writes what was done."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cli.run import assert_refused, run
from issue.entries import MORNING, an_entry
from ntmdocs import Docx, Register, Step
from ntmdocs.issue import share

PROFILE = """\
issuing_body: Ủy ban nhân dân xã Hợp Thịnh
place: Hợp Thịnh
"""
CHECKED = {Step.CHECKED: MORNING}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of an organ with one paper in its register."""
    (tmp_path / "co-quan.yaml").write_text(PROFILE, encoding="utf-8")
    register = Register(tmp_path / "so-van-ban-di.db")
    register.enter(an_entry(number=57, steps=CHECKED), at=MORNING)
    return tmp_path


def test_it_tells_what_stands_in_the_register_and_what_is_left_to_do(folder: Path) -> None:
    result = run("register", folder=folder)
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "so-van-ban-di.db: năm 2024, 01 văn bản\n"
        "- 57/KH-UBND ngày 05/03/2024, Kế hoạch Xây dựng nông thôn mới năm 2024; "
        "còn: ký, đóng dấu, chuyển đi\n"
    )


def test_it_is_found_from_the_folder_of_a_plan(folder: Path) -> None:
    (folder / "2024").mkdir()
    assert "57/KH-UBND" in run("register", folder=folder / "2024").out


def test_steps_are_written_and_then_told(folder: Path) -> None:
    result = run("register", "--sent", "57", "--signed", "57", "--sealed", "57", folder=folder)
    assert result.out == (
        "57/KH-UBND năm 2024: đã ghi bước ký\n"
        "57/KH-UBND năm 2024: đã ghi bước đóng dấu\n"
        "57/KH-UBND năm 2024: đã ghi bước chuyển đi\n"
    )
    assert "; chuyển đi ngày " in run("register", folder=folder).out


def test_of_several_steps_all_are_written_or_none(folder: Path) -> None:
    result = run("register", "--signed", "57", "--signed", "58", folder=folder)
    assert_refused(result, "so-van-ban-di.db: sổ không có số 58 năm 2024")
    assert "còn: ký," in run("register", folder=folder).out


def test_the_year_is_the_last_one_where_none_is_said(folder: Path) -> None:
    register = Register(folder / "so-van-ban-di.db")
    register.enter(an_entry(issued_on=date(2025, 1, 2), subject="Năm mới"), at=MORNING)
    assert run("register", folder=folder).out.count("\n- ") == 1
    assert "Năm mới" in run("register", folder=folder).out
    assert "57/KH-UBND" in run("register", "--year", "2024", folder=folder).out
    assert_refused(run("register", "--signed", "57", folder=folder), "không có số 57 năm 2025")
    assert run("register", "--signed", "57", "--year", "2024", folder=folder).code == 0
    nothing = run("register", "--year", "2020", folder=folder)
    assert nothing.out == "so-van-ban-di.db: năm 2020 chưa có văn bản nào\n"


def test_numbers_that_nobody_has_are_told(folder: Path) -> None:
    register = Register(folder / "so-van-ban-di.db")
    for number in (59, 63):
        register.enter(an_entry(number=number), at=MORNING)
    result = run("register", folder=folder)
    assert result.code == 1
    assert "Sổ năm 2024: bỏ trống số 58, 60-62; số được cấp liên tiếp (Điều 15)" in result.err


def test_each_type_may_have_its_series(tmp_path: Path) -> None:
    profile = PROFILE + "one_series: false\nregister_file: so/2024.db\n"
    (tmp_path / "co-quan.yaml").write_text(profile, encoding="utf-8")
    (tmp_path / "so").mkdir()
    register = Register(tmp_path / "so" / "2024.db", one_series=False)
    register.enter(an_entry(steps=CHECKED), at=MORNING)
    report = an_entry(type="Báo cáo", symbol="BC-UBND", steps=CHECKED)
    register.enter(report, at=MORNING)
    register.enter(replace(report, number=3), at=MORNING)
    assert_refused(run("register", "--signed", "1", folder=tmp_path), "ghi rõ loại văn bản")
    marked = run("register", "--signed", "1", "--type", "Báo cáo", folder=tmp_path)
    assert marked.out == "01/BC-UBND năm 2024: đã ghi bước ký\n"
    told = "Sổ năm 2024, Báo cáo: bỏ trống số 2; số được cấp liên tiếp (Điều 15)\n"
    assert run("register", folder=tmp_path).err == told
    assert run("register", "--register", "so/2024.db", folder=tmp_path).err == told
    (tmp_path / "co-quan.yaml").unlink()
    assert run("register", "--register", "so/2024.db", folder=tmp_path).err == told


def test_a_changed_paper_says_its_version(folder: Path) -> None:
    register = Register(folder / "so-van-ban-di.db")
    register.revise(an_entry(number=57, subject="Khác"), at=MORNING)
    assert "Kế hoạch Khác (bản 2); còn: ký," in run("register", folder=folder).out


def test_as_json_it_has_the_ten_columns_first(folder: Path) -> None:
    (said,) = json.loads(run("register", "--json", folder=folder).out)
    assert list(said)[:10] == [
        *("number", "symbol", "issued_on", "type", "subject", "signer", "recipients", "archive"),
        *("copies", "sent_on"),
    ]
    assert said["recipients"] == ["UBND huyện (b/c)", "Các thôn"]
    assert said["steps"]["numbered"] == "2024-03-05T08:00:00+07:00"
    assert said["sent_on"] is None


def test_a_copy_is_made(folder: Path) -> None:
    result = run("register", "--backup", "sao.db", folder=folder)
    assert (result.code, result.out) == (0, "Đã chép sổ vào sao.db\n")
    assert "57/KH-UBND" in run("register", "--register", "sao.db", folder=folder).out
    assert_refused(run("register", "--backup", "sao.db", folder=folder), "đã có tệp sao.db")


def test_without_profile_or_file_it_asks_for_one(tmp_path: Path) -> None:
    assert_refused(run("register", folder=tmp_path), "không thấy co-quan.yaml", "--register")
    nothing = run("register", "--register", "so.db", folder=tmp_path)
    assert nothing.out == "so.db: chưa có sổ; sổ được lập khi cấp số đầu tiên\n"
    assert_refused(
        run("register", "--register", "so.db", "--signed", "1", folder=tmp_path), "không có số 1"
    )


def test_a_share_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = folder / "mounts"
    table.write_text(f"server:/x {folder} cifs rw 0 0\n")
    monkeypatch.setattr(share, "_MOUNTS", table)
    assert run("register", folder=folder).out.startswith("so-van-ban-di.db (ổ mạng cifs")


def test_the_book_of_a_year_is_written_for_word_and_excel(folder: Path) -> None:
    result = run("register", "--print", "-o", "in/", folder=folder)
    assert result.out.splitlines() == [
        "Đã ghi in/So-van-ban-di-2024.docx",
        "Đã ghi in/So-van-ban-di-2024.xlsx",
    ]
    text = Docx((folder / "in" / "So-van-ban-di-2024.docx").read_bytes(), "").text
    assert text.startswith("ỦY BAN NHÂN DÂN XÃ HỢP THỊNH\nSỔ ĐĂNG KÝ VĂN BẢN ĐI\nNăm: 2024\n")
    assert_refused(run("register", "--print", "-o", "in", folder=folder), "đã có", "--force")
    assert run("register", "--print", "-o", "in", "--force", folder=folder).code == 0


@pytest.mark.parametrize("name", ["so.docx", "so.xlsx"])
def test_one_of_the_two_may_be_asked_for(folder: Path, name: str) -> None:
    assert run("register", "--print", "-o", name, folder=folder).out == f"Đã ghi {name}\n"
    assert (folder / name).exists()


def test_without_a_profile_the_cover_is_left_to_be_written(folder: Path) -> None:
    (folder / "co-quan.yaml").unlink()
    used = run("register", "--print", "--register", "so-van-ban-di.db", folder=folder)
    assert used.code == 0
    text = Docx((folder / "So-van-ban-di-2024.docx").read_bytes(), "").text
    assert set(text.splitlines()[0]) == {"."}


def test_a_year_without_papers_is_not_printed(folder: Path) -> None:
    refused = run("register", "--print", "--year", "2020", folder=folder)
    assert_refused(refused, "so-van-ban-di.db: năm 2020 sổ chưa có văn bản nào để in")


def test_columns_that_the_paper_does_not_say_are_filled_in(folder: Path) -> None:
    result = run(
        *("register", "--number", "57", "--copies", "15", "--note", "Bản  giấy", "--json"),
        folder=folder,
    )
    assert result.err == '57/KH-UBND năm 2024: đã ghi số lượng bản "15", ghi chú "Bản giấy"\n'
    (said,) = json.loads(result.out)
    assert (said["copies"], said["note"], said["receipt"]) == (15, "Bản giấy", "")


def test_a_number_tells_its_versions_and_their_steps(folder: Path) -> None:
    register = Register(folder / "so-van-ban-di.db")
    register.revise(an_entry(number=57, subject="Khác"), at=MORNING)
    said = run("register", "--number", "57", folder=folder)
    assert said.out.splitlines() == [
        "- bản 1, 57/KH-UBND ngày 05/03/2024, Kế hoạch Xây dựng nông thôn mới năm 2024: "
        "kiểm tra 08:00 ngày 05/03/2024; cấp số 08:00 ngày 05/03/2024",
        "- bản 2, 57/KH-UBND ngày 05/03/2024, Kế hoạch Khác: "
        "kiểm tra 08:00 ngày 05/03/2024; cấp số 08:00 ngày 05/03/2024",
    ]
    as_json = run("register", "--number", "57", "--json", folder=folder)
    assert [one["version"] for one in json.loads(as_json.out)] == [1, 2]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--copies", "15"), "thiếu số văn bản; ghi --number"),
        (("--number", "58"), "sổ không có số 58 năm 2024"),
        (("-o", "in/"), "-o và --force đi cùng --print"),
        (("--force",), "-o và --force đi cùng --print"),
        (("--signed", "0"), "cần một số từ 1 đến 999999"),
    ],
)
def test_options_that_say_half_are_refused(folder: Path, words: tuple[str, ...], told: str) -> None:
    assert_refused(run("register", *words, folder=folder), told)
