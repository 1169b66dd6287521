"""Which Pythons the tests are run on."""

from pathlib import Path

import pytest

from tools.pythons import named_pythons, python_at


def test_each_classifier_names_one(tmp_path: Path) -> None:
    page = tmp_path / "pyproject.toml"
    kind = "Programming Language :: Python ::"
    page.write_text(
        f"[project]\nclassifiers = ['{kind} 3', '{kind} 3 :: Only', '{kind} 3.11', '{kind} 3.12']\n"
    )
    assert named_pythons(page) == ["3.11", "3.12"]


def a_program(path: Path, says: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{says}\n")
    path.chmod(0o755)
    return path


def test_it_is_looked_for_on_the_path_then_where_pyenv_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    assert python_at("3.12") is None
    a_program(tmp_path / "bin" / "python3.12", "exit 127")  # a shim that leads nowhere
    a_program(tmp_path / "versions" / "3.12.1" / "bin" / "python", "echo 3.9")
    assert python_at("3.12") is None
    kept = a_program(tmp_path / "versions" / "3.12.3" / "bin" / "python", "echo 3.12")
    assert python_at("3.12") == kept
    chosen = a_program(tmp_path / "bin" / "python3.12", "echo 3.12")
    assert python_at("3.12") == chosen
