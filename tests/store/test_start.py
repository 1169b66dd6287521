"""A starting profile and plan, known to the editor, which can be rendered at once."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from build import a_header, a_paper, a_plan, a_profile
from ntmdocs import DataError, OverwriteRefused, start_workbook
from ntmdocs.model import Signature, Village
from ntmdocs.sources import read_source
from ntmdocs.store import OldPaper, start_plan
from store.test_profile import PROFILE, write_profile

NAMES = ["co-quan.yaml", "co-quan.schema.json", "plan.yaml", "plan.schema.json"]


def test_it_writes_a_profile_and_a_plan_with_their_schemas(tmp_path: Path) -> None:
    folder = tmp_path / "kế hoạch" / "2025"
    assert start_plan(folder) == [folder / name for name in NAMES]
    assert sorted(path.name for path in folder.iterdir()) == sorted(NAMES)
    for name, schema in (("plan", ntmdocs.plan_schema()), ("co-quan", ntmdocs.profile_schema())):
        text = (folder / f"{name}.schema.json").read_text(encoding="utf-8")
        assert json.loads(text) == schema


def test_the_first_lines_point_the_editor_at_the_schemas(tmp_path: Path) -> None:
    paths = start_plan(str(tmp_path))
    for file, schema in (paths[:2], paths[2:]):
        first = file.read_text(encoding="utf-8").split("\n")[0]
        assert first == f"# yaml-language-server: $schema={schema.name}"


def test_it_loads_and_renders(tmp_path: Path) -> None:
    plan = ntmdocs.load_plan(start_plan(tmp_path)[2])
    text = ntmdocs.render_plan(plan).text
    assert f"Xây dựng nông thôn mới năm {plan.year}" in text
    assert "{{" not in text


def test_the_part_that_is_commented_out_is_sound_too(tmp_path: Path) -> None:
    profile, _, path, _ = start_plan(tmp_path)
    for file, first in ((path, "# recipients: "), (profile, "# symbols: ")):
        lines = file.read_text(encoding="utf-8").split("\n")
        start = next(at for at, line in enumerate(lines) if line.startswith(first))
        lines[start:] = [re.sub("^# (?![A-ZĐ])", "", line) for line in lines[start:]]
        file.write_text("\n".join(lines), encoding="utf-8")
    known = ntmdocs.load_profile(profile)
    assert (known.one_series, len(known.villages), len(known.departments)) == (False, 2, 3)
    _with_second_signer(profile)
    plan = ntmdocs.load_plan(path)
    assert (len(plan.annexes), plan.signature.position) == (1, "Phó Chủ tịch")
    assert "Phụ lục" in ntmdocs.render_plan(plan).text


def _with_second_signer(profile: Path) -> None:
    """Take the sign of a comment from before the deputy."""
    text = profile.read_text(encoding="utf-8")
    profile.write_text(re.sub("^#(?=  )", "", text, flags=re.MULTILINE), encoding="utf-8")


@pytest.mark.parametrize("name", ["plan.yaml", "plan.schema.json", "co-quan.schema.json"])
def test_it_overwrites_nothing(tmp_path: Path, name: str) -> None:
    there = tmp_path / name
    there.write_text("của tôi", encoding="utf-8")
    with pytest.raises(OverwriteRefused, match="--force") as caught:
        start_plan(tmp_path)
    assert caught.value.path == str(there)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert there.read_text(encoding="utf-8") == "của tôi"


def test_other_files_in_the_folder_are_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "khac.yaml").write_text("của tôi", encoding="utf-8")
    start_plan(tmp_path)
    assert (tmp_path / "khac.yaml").read_text(encoding="utf-8") == "của tôi"


def test_it_overwrites_when_told_to(tmp_path: Path) -> None:
    fresh = start_plan(tmp_path / "moi")[2:]
    profile = write_profile(tmp_path)
    for made in fresh:
        (tmp_path / made.name).write_text("của tôi", encoding="utf-8")
    paths = start_plan(tmp_path, force=True)
    assert [path.read_bytes() for path in paths] == [path.read_bytes() for path in fresh]
    assert profile.read_text(encoding="utf-8") == PROFILE, "an organ has one: it is kept"


def test_where_the_organ_has_its_profile_the_plan_goes_by_that(tmp_path: Path) -> None:
    write_profile(tmp_path)
    paths = start_plan(tmp_path / "2025" / "moi-truong", excel=True)
    assert [path.name for path in paths] == ["plan.yaml", "plan.schema.json", "villages.xlsx"]
    assert ntmdocs.load_plan(paths[0]).header.place == "Suối Mơ"
    names = [each.full_name for each in ntmdocs.read_villages(paths[2]).villages]
    assert names == ["thôn Suối Trong", "tổ dân phố 1"]


def test_a_profile_that_does_not_fit_is_told_and_nothing_written(tmp_path: Path) -> None:
    write_profile(tmp_path, "plce: Suối Mơ")
    with pytest.raises(DataError, match='có phải "place"'):
        start_plan(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["co-quan.yaml"]


# From an old paper


def of_old(paper: Any, folder: Path, villages: Any = (), **how: Any) -> list[Path]:
    return start_plan(folder, old=OldPaper(paper, villages=tuple(villages)), **how)


@pytest.mark.parametrize(
    "paper",
    [
        a_plan(),
        a_plan(header=a_header(symbol="KH-UBND", number="5", issued_on="05/3/2024"), archive="VP"),
        a_plan(signature=a_profile().signers[1], recipients=[]),
        a_plan(signature=Signature(authority="Q. Chủ tịch", full_name="Đỗ Văn Dũng")),
        a_plan(co_signature={"position": "Trưởng ban"}, villages=[{"id": "a", "name": "Ả"}]),
        a_plan(header=a_header(issuing_body={"parent": "UBND tỉnh", "name": ["UBND", "xã A"]})),
        a_paper(),
        a_paper("to-trinh", header=a_header(symbol="TTr-UBND"), addressees=["UBND tỉnh"]),
    ],
)
def test_the_profile_and_the_rest_of_an_old_paper_say_that_paper(
    tmp_path: Path, paper: Any
) -> None:
    profile, _, plan, _ = of_old(paper, tmp_path)
    assert ntmdocs.load_plan(plan) == paper
    values: Any = read_source(plan).value
    assert not {"issuing_body", "place", "symbol"} & set(values["header"])
    assert not {"signature", "recipients", "archive"} & set(values)
    text = profile.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=co-quan.schema.json\n")
    assert "# máy tự viết hoa" in text or "máy tự viết hoa\n" in text
    assert plan.read_text(encoding="utf-8").startswith("# yaml-language-server")


def test_the_villages_of_an_old_paper_are_the_organ_s(tmp_path: Path) -> None:
    villages = [
        Village(id="da_hoi", name="Đa Hội", head="Lê Văn B"),
        Village(id="x", name="Khe"),
        Village(id="x", name="Khe Sâu"),
        Village(id="tan_tien", name="Tân Tiến", kind="tổ dân phố"),
    ]
    profile, _, _, _, workbook = of_old(a_plan(), tmp_path, villages, excel=True)
    known = ntmdocs.load_profile(profile).villages
    assert [(each.village.id, each.village.full_name) for each in known] == [
        ("da_hoi", "thôn Đa Hội"),
        ("x", "thôn Khe Sâu"),
        ("tan_tien", "tổ dân phố Tân Tiến"),
    ]
    assert len(ntmdocs.read_villages(workbook).villages) == 4


def test_of_another_paper_there_is_an_empty_workbook(tmp_path: Path) -> None:
    villages = [Village(id="x", name="Khe")]
    assert of_old(a_paper(), tmp_path, villages, excel=True)[-1].read_bytes() == start_workbook()


def test_an_old_paper_beside_a_profile_says_only_what_differs(tmp_path: Path) -> None:
    write_profile(tmp_path)
    plan, _ = of_old(a_plan(signature=a_profile().signers[1]), tmp_path)
    values: Any = read_source(plan).value
    assert (values["signature"], values["archive"]) == ("Lê Thị Bình", "VT")
    assert "recipients" not in values


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    file = tmp_path / "tệp"
    file.write_text("", encoding="utf-8")
    with pytest.raises(OverwriteRefused, match="chỗ của thư mục"):
        start_plan(file)
