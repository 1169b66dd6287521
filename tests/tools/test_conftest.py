"""What a skipped test counts as, and which tests come first."""

import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import conftest

CONFTEST = Path(__file__).parents[1] / "conftest.py"
SOURCES = {
    "in_the_test": "def test_a():\n    pytest.skip('no tool')\n",
    "by_a_mark": "@pytest.mark.skip\ndef test_a():\n    pass\n",
    "as_a_module": "pytest.skip('no tool', allow_module_level=True)\n",
    "known_fault": "@pytest.mark.xfail(strict=True)\ndef test_a():\n    assert False\n",
    "right": "def test_a():\n    pass\n",
}
SAID = re.compile(r"^(PASSED|FAILED|ERROR|SKIPPED|XFAIL)\b.*?test_(\w+)\.py", re.MULTILINE)


def outcomes(folder: Path, ci: str) -> dict[str, str]:
    """What pytest says of each of the files under our conftest."""
    tests = CONFTEST.parent
    for name, source in SOURCES.items():
        (folder / f"test_{name}.py").write_text(f"import pytest\n{source}", encoding="utf-8")
    (folder / "conftest.py").write_bytes(CONFTEST.read_bytes())
    environment = os.environ | {"CI": ci, "PYTHONPATH": str(tests)}
    command = [sys.executable, "-m", "pytest", "-q", "-rA", "-p", "no:randomly"]
    command += ["--continue-on-collection-errors", folder]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode == 0) == (ci == "")
    return {name: said for said, name in SAID.findall(done.stdout)}


def test_a_skip_fails_under_ci_and_an_expected_failure_does_not(tmp_path: Path) -> None:
    assert outcomes(tmp_path, ci="true") == {
        "in_the_test": "FAILED",
        "by_a_mark": "ERROR",  # before the test is called
        "as_a_module": "ERROR",
        "known_fault": "XFAIL",
        "right": "PASSED",
    }


def test_a_skip_passes_elsewhere(tmp_path: Path) -> None:
    skipped = ("in_the_test", "by_a_mark", "as_a_module")
    assert outcomes(tmp_path, ci="") == {
        **dict.fromkeys(skipped, "SKIPPED"),
        "known_fault": "XFAIL",
        "right": "PASSED",
    }


def an_item(path: str, *marks: str) -> Any:
    known = dict.fromkeys(marks, "a mark")
    return SimpleNamespace(path=conftest.TESTS / path, get_closest_marker=known.get)


@pytest.mark.parametrize("many", [True, False])
def test_long_files_come_first_where_there_are_many_processes(many: bool) -> None:
    short, long = an_item("test_a.py"), an_item("test_typing.py")
    items = [short, an_item("test_b.py"), long, an_item("test_b.py", "needs_office")]
    expected = [items[1], items[2], items[3], items[0]] if many else [*items]
    config: Any = SimpleNamespace(**({"workerinput": {}} if many else {}))
    conftest.pytest_collection_modifyitems(config, items)
    assert items == expected


def test_the_long_files_are_there() -> None:
    assert [name for name in conftest.LONG_FILES if not (conftest.TESTS / name).is_file()] == []
