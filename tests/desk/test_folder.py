"""The desk reads and writes its own folder, and nothing else."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desk.desks import PLAN, a_folder
from ntmdocs import NtmdocsError
from ntmdocs.desk.folder import ChangedOutside, DeskFolder, Listed, fingerprint


def test_plans_documents_and_workbooks_are_listed_by_name(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    for name in ("cu.docx", "thon.xlsx", "in.pdf", "~$cu.docx", ".an.yaml", "anh.png"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "khac.yaml").write_text("mau: xanh\n", encoding="utf-8")
    (tmp_path / "thu-muc.yaml").mkdir()
    assert folder.listed() == [
        Listed("cu.docx", "word"),
        Listed("in.pdf", "pdf"),
        Listed(PLAN, "plan"),
        Listed("thon.xlsx", "workbook"),
    ]


def test_a_folder_of_very_many_files_is_listed_whole(tmp_path: Path) -> None:
    for number in range(520):
        (tmp_path / f"{number:03}.docx").touch()
    assert len(DeskFolder(tmp_path).listed()) == 520


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_that_leads_nowhere_is_not_offered(tmp_path: Path) -> None:
    (tmp_path / "mat.yaml").symlink_to(tmp_path / "khong-co.yaml")
    assert DeskFolder(tmp_path).listed() == []


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "../plan.yaml",
        "thon/../../plan.yaml",
        "/etc/passwd",
        ".an.yaml",
        "a\x00.yaml",
        "C:\\plan.yaml",
        "thon/.git/config",
    ],
)
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "trong").mkdir()
    with pytest.raises(NtmdocsError, match="chỉ mở được tệp trong thư mục"):
        a_folder(tmp_path / "trong").path(name)


def test_a_name_in_a_folder_below_is_taken(tmp_path: Path) -> None:
    assert DeskFolder(tmp_path).path("thon/a.docx") == tmp_path.resolve() / "thon/a.docx"


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    inside = tmp_path / "trong"
    inside.mkdir()
    a_folder(tmp_path)
    (inside / PLAN).symlink_to(tmp_path / PLAN)
    with pytest.raises(NtmdocsError, match="trong thư mục"):
        DeskFolder(inside).text(PLAN)


def test_what_is_no_plan_is_not_opened_as_one(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK")
    with pytest.raises(NtmdocsError, match=r"a\.docx: không phải tệp kế hoạch"):
        DeskFolder(tmp_path).text("a.docx")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NtmdocsError, match=r"mat\.yaml: không tìm thấy tệp"):
        DeskFolder(tmp_path).text("mat.yaml")


def test_a_file_of_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / PLAN).write_bytes("năm: 2024".encode("cp1258", "replace"))
    with pytest.raises(NtmdocsError, match="không phải UTF-8"):
        DeskFolder(tmp_path).text(PLAN)


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "to.docx").open("wb") as file:
        file.truncate(50_000_001)
    with pytest.raises(NtmdocsError, match="lớn quá 50 MB"):
        DeskFolder(tmp_path).content("to.docx")


def test_a_plan_is_saved_over_the_state_that_was_opened(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    old = folder.text(PLAN)
    folder.save(PLAN, old + "# thêm\n", fingerprint(old))
    assert folder.text(PLAN) == old + "# thêm\n"


def test_a_plan_that_was_changed_elsewhere_is_not_written_over(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    old = folder.text(PLAN)
    (tmp_path / PLAN).write_text("year: 2030\n", encoding="utf-8")
    with pytest.raises(ChangedOutside) as caught:
        folder.save(PLAN, old, fingerprint(old))
    assert caught.value.text == "year: 2030\n"
    assert folder.text(PLAN) == "year: 2030\n"


def test_the_same_words_saved_twice_are_no_conflict(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    folder.save(PLAN, folder.text(PLAN), "another")
    assert folder.text(PLAN).startswith("# Ghi chú của người soạn")


def test_a_plan_that_is_new_is_written(tmp_path: Path) -> None:
    folder = DeskFolder(tmp_path)
    folder.save("moi.yaml", "year: 2026\n", None)
    assert folder.text("moi.yaml") == "year: 2026\n"


def test_line_ends_of_windows_stay_in_a_file_that_has_them(tmp_path: Path) -> None:
    (tmp_path / PLAN).write_bytes(b"year: 2024\r\nsections: []\r\n")
    folder = DeskFolder(tmp_path)
    text = folder.text(PLAN)
    folder.save(PLAN, text.replace("2024", "2025"), fingerprint(text))
    assert (tmp_path / PLAN).read_bytes() == b"year: 2025\r\nsections: []\r\n"


def test_lines_that_end_as_on_an_old_mac_are_lines(tmp_path: Path) -> None:
    (tmp_path / PLAN).write_bytes(b"year: 2024\rsections: []\r")
    assert DeskFolder(tmp_path).text(PLAN) == "year: 2024\nsections: []\n"


def test_a_file_that_is_brought_stands_beside_one_of_its_name(tmp_path: Path) -> None:
    folder = DeskFolder(tmp_path)
    assert folder.add("C:\\ke\\cu.docx", b"1") == "cu.docx"
    assert folder.add("cu.docx", b"2") == "cu-2.docx"
    assert folder.content("cu.docx") == b"1"


@pytest.mark.parametrize("name", ["cu.exe", "..", "cu", "desk.html"])
def test_a_file_of_another_kind_is_not_taken_in(tmp_path: Path, name: str) -> None:
    with pytest.raises(NtmdocsError, match="chỉ nhận tệp"):
        DeskFolder(tmp_path).add(name, b"")
    assert os.listdir(tmp_path) == []  # noqa: PTH208


def test_a_name_that_windows_cannot_have_is_changed(tmp_path: Path) -> None:
    assert DeskFolder(tmp_path).add('"cũ": 1?.docx', b"") == "-cũ-- 1-.docx"
