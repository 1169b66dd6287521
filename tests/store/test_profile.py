"""`co-quan.yaml`: found beside a plan or a little above it, every fault told at its line."""

import os
from pathlib import Path

import pytest

import ntmdocs
from build import a_profile
from ntmdocs import DataError

PROFILE = """\
issuing_body: Ủy ban nhân dân xã Suối Mơ
place: Suối Mơ
signers:
  - authority: TM. Ủy ban nhân dân
    position: Chủ tịch
    full_name: Trần Văn An
  - authority: [TM. Ủy ban nhân dân, KT. Chủ tịch]
    position: Phó Chủ tịch
    full_name: Lê Thị Bình
recipients: [UBND tỉnh (b/c), Các thôn]
archive: VT, KT
departments: [Phòng Kinh tế, Phòng Văn hóa - Xã hội]
villages: [Suối Trong, tổ dân phố 1]
seal_diameter_mm: 36
"""


def write_profile(folder: Path, text: str = PROFILE) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "co-quan.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def told(text: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        ntmdocs.load_profile(text.encode())
    return str(caught.value).splitlines()


def test_it_is_read_from_a_path_from_bytes_and_from_a_mapping(tmp_path: Path) -> None:
    path = write_profile(tmp_path)
    assert ntmdocs.load_profile(path) == ntmdocs.load_profile(PROFILE.encode()) == a_profile()
    assert ntmdocs.load_profile(a_profile().model_dump()) == a_profile()


def test_every_fault_is_told_at_its_line() -> None:
    wrong = (
        PROFILE.replace("place:", "plce:")
        .replace("seal_diameter_mm: 36", "seal_diameter_mm: 5")
        .replace("    position: Phó Chủ tịch\n", "")
        + "symbols:\n  ke-hoac: KH-UBND\n  bao-cao: BC UBND\none_series: có\n"
    )
    lines = told(wrong)
    assert [line.partition(": ")[0] for line in lines] == [
        "<dữ liệu>:2:1",
        "<dữ liệu>:7:5",
        "<dữ liệu>:13:19",
        "<dữ liệu>:15:12",
        "<dữ liệu>:16:12",
        "<dữ liệu>:17:13",
    ]
    assert 'có phải "place"' in lines[0]
    assert '"ke-hoach", "bao-cao"' in lines[3]


def test_symbols_that_are_no_group_of_keys() -> None:
    assert "cần một nhóm khóa" in told(PROFILE + "symbols: KH-UBND\n")[0]


@pytest.mark.parametrize("folder", [".", "2025", "2025/nong-thon-moi"])
def test_it_is_found_in_the_folder_of_the_plan_and_two_above(tmp_path: Path, folder: str) -> None:
    there = write_profile(tmp_path)
    assert ntmdocs.find_profile(tmp_path / folder / "plan.yaml") == there


def test_no_further(tmp_path: Path) -> None:
    write_profile(tmp_path)
    assert ntmdocs.find_profile(tmp_path / "a/b/c/plan.yaml") is None


def test_the_nearest_one_counts(tmp_path: Path) -> None:
    write_profile(tmp_path)
    nearer = write_profile(tmp_path / "2025")
    assert ntmdocs.find_profile(tmp_path / "2025/thang-3/plan.yaml") == nearer


def test_it_is_called_as_one_sees_it_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_profile(tmp_path)
    (tmp_path / "2025").mkdir()
    monkeypatch.chdir(tmp_path / "2025")
    assert ntmdocs.find_profile("plan.yaml") == Path("../co-quan.yaml")
    monkeypatch.chdir(tmp_path)
    assert ntmdocs.find_profile("2025/plan.yaml") == Path("co-quan.yaml")


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_what_bears_the_name_and_cannot_be_read_is_not_passed_over(tmp_path: Path) -> None:
    """A link that leads nowhere, a folder: whoever reads it is told."""
    write_profile(tmp_path)
    broken = tmp_path / "2025" / "co-quan.yaml"
    broken.parent.mkdir()
    broken.symlink_to(tmp_path / "khong-co.yaml")
    assert ntmdocs.find_profile(tmp_path / "2025/plan.yaml") == broken
    with pytest.raises(DataError, match="co-quan"):
        ntmdocs.load_profile(broken)
