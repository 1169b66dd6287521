"""The Pythons that pyproject.toml names, as far as this machine has them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

__all__ = ["named_pythons", "others_here", "python_at"]

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"
_CLASSIFIER = re.compile(r"Programming Language :: Python :: (3\.\d+)")
_VERSION = "import sys; print('%d.%d' % sys.version_info[:2])"


def named_pythons(pyproject: Path = PYPROJECT) -> list[str]:
    """`3.11` and the others that the classifiers name."""
    classifiers = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]["classifiers"]
    return [found[1] for each in classifiers if (found := _CLASSIFIER.fullmatch(each))]


def others_here() -> dict[str, Path]:
    """Each named one but that which runs this, with its program where there is one."""
    this = f"{sys.version_info.major}.{sys.version_info.minor}"
    found = {version: python_at(version) for version in named_pythons() if version != this}
    return {version: program for version, program in found.items() if program}


def python_at(version: str) -> Path | None:
    """The program of that version, on the path or kept by pyenv; None where there is none."""
    return next((each for each in _candidates(version) if _is(each, version)), None)


def _candidates(version: str) -> Iterator[Path]:
    if on_path := shutil.which(f"python{version}"):
        yield Path(on_path)
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    yield from sorted(pyenv.glob(f"versions/{version}.*/bin/python"), reverse=True)


def _is(program: Path, version: str) -> bool:
    """A shim of pyenv stands there for a version that is not chosen too, and fails."""
    said = subprocess.run([program, "-c", _VERSION], capture_output=True, text=True, check=False)
    return said.stdout.strip() == version
