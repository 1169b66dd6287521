"""What a skipped test counts as."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).parents[1] / "conftest.py"
EXPECTED_FAILURE = """
@pytest.mark.xfail(strict=True)
def test_known_fault():
    assert False
"""
SKIPS = {
    "skipped in the test": "def test_a():\n    pytest.skip('no tool')\n",
    "skipped by a mark": "@pytest.mark.skip\ndef test_a():\n    pass\n",
    "skipped as a module": "pytest.skip('no tool', allow_module_level=True)\n",
}


def run_pytest(folder: Path, source: str, ci: str) -> int:
    """Exit code of pytest on one test file under our conftest."""
    tests = CONFTEST.parent
    (folder / "test_it.py").write_text(f"import pytest\n{source}", encoding="utf-8")
    (folder / "conftest.py").write_bytes(CONFTEST.read_bytes())
    environment = os.environ | {"CI": ci, "PYTHONPATH": str(tests)}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", folder]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    return done.returncode


@pytest.mark.parametrize("source", SKIPS.values(), ids=SKIPS.keys())
def test_skip_fails_under_ci(tmp_path: Path, source: str) -> None:
    assert run_pytest(tmp_path, source, ci="true") in {1, 2}


def test_skip_passes_elsewhere(tmp_path: Path) -> None:
    assert run_pytest(tmp_path, SKIPS["skipped in the test"], ci="") == 0


def test_expected_failure_is_no_skip(tmp_path: Path) -> None:
    assert run_pytest(tmp_path, EXPECTED_FAILURE, ci="true") == 0
