"""What a release is made of: built twice, the second time from what the first one packed."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path
from typing import NamedTuple

import pytest
from packaging.version import Version

import ntmdocs
from tools import licences

ROOT = Path(__file__).parents[1]
VENDOR = ROOT / "ntmdocs" / "desk" / "web" / "vendor"
NEVER_SHIPPED = {".pyc", ".ttf", ".otf", ".woff", ".woff2", ".db", ".pdf"}


class Built(NamedTuple):
    """The two files of a release."""

    sdist: bytes
    wheel: bytes


def built(source: Path, target: Path) -> Built:
    """Both, as a build front end asks for them: where there is no ntmdocs to import."""
    (target / "no").mkdir(parents=True)
    (target / "no" / "ntmdocs.py").write_text("raise ImportError('not while it is built')\n")
    command = [sys.executable, "-P", "-m", "hatchling", "build", "-d", str(target)]
    environment = os.environ | {"PYTHONPATH": str(target / "no")}
    subprocess.run(command, cwd=source, env=environment, check=True)
    (sdist,), (wheel,) = target.glob("*.tar.gz"), target.glob("*.whl")
    return Built(sdist.read_bytes(), wheel.read_bytes())


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built(ROOT, tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def wheel(release: Built) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(release.wheel))


def test_the_same_is_built_again_from_the_sdist_byte_for_byte(
    release: Built, tmp_path: Path
) -> None:
    """So nothing that a build needs is missing there, and no clock or folder goes into a file."""
    with tarfile.open(fileobj=io.BytesIO(release.sdist)) as packed:
        packed.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    for path in source.rglob("*"):
        os.utime(path, (2_000_000_000, 2_000_000_000))
    assert built(source, tmp_path / "dist") == release


def test_the_wheel_holds_all_that_the_package_reads(wheel: zipfile.ZipFile) -> None:
    source = (path for path in (ROOT / "ntmdocs").rglob("*") if path.is_file())
    wanted = {
        path.relative_to(ROOT).as_posix() for path in source if "__pycache__" not in path.parts
    }
    templates = {f"ntmdocs/templates/{path.name}" for path in (ROOT / "templates").glob("*.docx")}
    assert len(wanted) > 300
    assert len(templates) == 3
    wanted |= templates | {"ntmdocs/examples/vi-du-2024.yaml"}
    assert wanted - set(wheel.namelist()) == set()
    assert any(name.endswith("LC_MESSAGES/ntmdocs.mo") for name in wheel.namelist())


def test_the_wheel_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    assert {name.partition("/")[0] for name in names} == {
        "ntmdocs",
        f"ntmdocs-{ntmdocs.__version__}.dist-info",
    }
    assert [name for name in names if Path(name).suffix in NEVER_SHIPPED] == []


def test_the_wheel_brings_the_texts_of_the_licences(wheel: zipfile.ZipFile) -> None:
    folder = f"ntmdocs-{ntmdocs.__version__}.dist-info/licenses"
    for path in (ROOT / "LICENSE", ROOT / "LICENSES.md", VENDOR / "LICENSES.txt"):
        name = f"{folder}/{path.relative_to(ROOT).as_posix()}"
        assert wheel.read(name) == path.read_bytes()


def test_all_is_whatever_any_use_may_need(wheel: zipfile.ZipFile) -> None:
    text = wheel.read(f"ntmdocs-{ntmdocs.__version__}.dist-info/METADATA").decode()
    metadata = Parser().parsestr(text)
    asked = [each.split(";") for each in metadata.get_all("Requires-Dist", []) if "extra" in each]

    def of(extra: str) -> set[str]:
        return {needed.strip() for needed, marker in asked if f"'{extra}'" in marker}

    for_work = {"docs", "test"}
    assert set(metadata.get_all("Provides-Extra", [])) == {*licences.EXTRAS, "all", *for_work}
    assert of("all") == set().union(*map(of, licences.EXTRAS))


def test_the_changelog_begins_with_this_version() -> None:
    page = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    first, *others = (each.split()[0] for each in re.findall(r"^## (.+)$", page, re.MULTILINE))
    assert first in ("Chưa", ntmdocs.__version__)  # phát hành
    assert all(Version(each) < Version(ntmdocs.__version__) for each in others)


def test_each_dependency_is_listed_with_a_licence_that_may_stand_beside_ours() -> None:
    listed = licences.listed()
    found = licences.dependencies()
    assert len(found) > 40
    wrong = [each for each in found if listed.get(each.name) != each.licence]
    assert wrong == [], "run tests/tools/licences.py"
    assert [each for each in found if not licences.is_compatible(each.licence)] == []


@pytest.mark.parametrize(
    ("licence", "is_right"),
    [
        ("MIT", True),
        ("Apache-2.0 AND MIT", True),
        ("GPL-3.0-only OR MIT", True),
        ("GPL-3.0-only", False),
        ("MIT AND GPL-3.0-only", False),
        ("", False),
    ],
)
def test_a_licence_is_judged_by_all_that_one_of_its_choices_asks(
    licence: str, is_right: bool
) -> None:
    assert licences.is_compatible(licence) is is_right


def test_each_part_of_the_editor_is_listed_with_its_licence() -> None:
    lock = json.loads((ROOT / "tests/tools/codemirror/package-lock.json").read_text("utf-8"))
    parts = {
        f"{path.removeprefix('node_modules/')} {part['version']} ({part['license']})"
        for path, part in lock["packages"].items()
        if path and not part.get("dev")
    }
    said = (VENDOR / "LICENSES.txt").read_text(encoding="utf-8")
    assert len(parts) > 10
    assert [part for part in sorted(parts) if f"\n{part}\n" not in said] == []
