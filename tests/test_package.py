"""What PyPI and pip show of the package."""

import importlib
import re
from importlib.metadata import metadata, version

import pytest

import ntmdocs
from ntmdocs.program import program

PACKAGE = metadata("ntmdocs")
# pip and importlib put the long description into the payload or a field, by their version.
DESCRIPTION = str(PACKAGE.get_payload() or PACKAGE["Description"])


def test_the_version_stands_in_one_place() -> None:
    assert version("ntmdocs") == ntmdocs.__version__


def test_the_readme_is_shown_without_links_and_pictures_that_lead_nowhere_there() -> None:
    assert "# ntmdocs" in DESCRIPTION
    assert "`docs/index.md`" in DESCRIPTION
    links = re.findall(r"\]\(([^)]*)\)", DESCRIPTION)
    assert [link for link in links if not link.startswith("https://")] == []
    assert "![" not in DESCRIPTION


def test_whoever_walks_through_the_modules_starts_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`python -m ntmdocs` runs the commands; programs that import every module only look."""
    module = importlib.import_module("ntmdocs.__main__")
    assert module.program is program
    assert capsys.readouterr() == ("", "")


def test_it_says_who_made_it_for_whom_and_for_which_python() -> None:
    assert PACKAGE["Author"] == "The ntmdocs developers"
    assert PACKAGE["License-Expression"] == "MIT"
    classifiers = PACKAGE.get_all("Classifier") or []
    pythons = re.findall(r"Python :: (3\.\d+)", "\n".join(classifiers))
    assert pythons[0] == str(PACKAGE["Requires-Python"]).removeprefix(">=")
    assert [int(python.split(".")[1]) for python in pythons] == [11, 12, 13]
    assert any(one.startswith("Development Status") for one in classifiers)
