"""A file that cannot be read is told as a person meets it: which file, what to do."""

import unicodedata
from pathlib import Path

import pytest

import ntmdocs
from build import a_header, a_plan, a_section
from store.planted import PLAN, assert_loads, planted, problems_of, write


def assert_file_told(path: Path, *words: str) -> None:
    (problem,) = problems_of(path)
    assert (problem.file, problem.line, problem.column) == (str(path), None, None)
    assert str(problem) == f"{path}: {problem.message}"
    for word in words:
        assert word in problem.message


def test_the_plan_of_these_tests_has_no_fault(tmp_path: Path) -> None:
    assert assert_loads(tmp_path, PLAN).header.place == "Suối Mơ"


def test_a_missing_file(tmp_path: Path) -> None:
    assert_file_told(tmp_path / "khong-co.yaml", "không tìm thấy tệp")


def test_a_file_in_a_missing_folder(tmp_path: Path) -> None:
    assert_file_told(tmp_path / "khong" / "co.yaml", "không tìm thấy tệp")


def test_a_directory(tmp_path: Path) -> None:
    folder = tmp_path / "ke-hoach.yaml"
    folder.mkdir()
    assert_file_told(folder, "thư mục")


@pytest.mark.parametrize("name", ["plan.docx", "plan.txt", "plan"])
def test_a_file_of_another_kind(tmp_path: Path, name: str) -> None:
    assert_file_told(write(tmp_path, PLAN, name), ".yaml", ".json")


@pytest.mark.parametrize("text", ["", "\n\n", "# chỉ có chú thích\n"])
def test_an_empty_file(tmp_path: Path, text: str) -> None:
    (problem,) = problems_of(write(tmp_path, text))
    assert "tệp trống" in problem.message


def test_an_empty_json_file(tmp_path: Path) -> None:
    (problem,) = problems_of(write(tmp_path, " \n", "plan.json"))
    assert "tệp trống" in problem.message


def test_a_file_that_is_not_utf8_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"year: 2024\nheader:\n  place: \xd0\xcf Su\xe8i\n")
    (problem,) = problems_of(path)
    assert (problem.line, problem.column) == (3, 10)
    assert "UTF-8" in problem.message
    assert "Lưu thành" in problem.message


def test_a_file_saved_as_unicode_by_notepad(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN.encode("utf-16"))
    assert_file_told(path, "UTF-16", "UTF-8")


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN.encode("utf-8-sig"))
    assert ntmdocs.load_plan(path) == assert_loads(tmp_path, PLAN, "without.yaml")


def test_line_ends_of_windows_are_accepted(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN.replace("\n", "\r\n").encode())
    assert ntmdocs.load_plan(path) == assert_loads(tmp_path, PLAN, "unix.yaml")


def test_50_megabytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert_file_told(path, "lớn hơn 2 MB")


def test_text_in_nfd_is_the_same_plan(tmp_path: Path) -> None:
    text = planted(("year: 2024", "year: 2024\ntone_marks: giữ nguyên"))
    decomposed = unicodedata.normalize("NFD", text)
    assert decomposed != text
    plan = assert_loads(tmp_path, decomposed, "nfd.yaml")
    assert plan == assert_loads(tmp_path, text)
    assert plan.header.place == "Suối Mơ"


def test_a_suffix_in_capitals_is_the_same_kind(tmp_path: Path) -> None:
    assert assert_loads(tmp_path, PLAN, "PLAN.YAML") == assert_loads(tmp_path, PLAN, "plan.yml")


def test_the_path_may_be_a_string(tmp_path: Path) -> None:
    assert ntmdocs.load_plan(str(write(tmp_path, PLAN))).year == 2024


@pytest.mark.parametrize("suffix", ["yaml", "json"])
def test_what_nobody_sees_leaves_names_and_prose(tmp_path: Path, suffix: str) -> None:
    typed = {"Suối Mơ": "Su\u200bối\u00ad Mơ\ufeff", "Đường": "Ð\u2060ường"}
    path = tmp_path / f"plan.{suffix}"
    plan = a_plan(
        header=a_header(place="Suối Mơ"), sections=[a_section("Đường làng.", kind="purpose")]
    )
    ntmdocs.save_plan(plan, path)
    text = path.read_text(encoding="utf-8")
    for seen, hidden in typed.items():
        assert seen in text
        text = text.replace(seen, hidden)
    path.write_text(text, encoding="utf-8")
    assert ntmdocs.load_plan(path) == plan
