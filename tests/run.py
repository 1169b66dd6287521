"""Set up environments of its own and pass all checks: `python3 tests/run.py`.

Needs only Python 3.11 and its standard library. There are some legs, each with a virtual
environment, in which ntmdocs is installed as users get it (a built wheel, so that missing package
data shows):

- newest: all dependencies as new as they come; ruff, mypy, typos, and all tests on all cores, with
  the coverage of most (`COUNTED`);
- lowest: each dependency at the floor that pyproject.toml declares; the tests in `LOWEST_TESTS`;
- 3.12 and the like: each other Python that the classifiers name and that is found on this machine;
  `ntmdocs[all]` with nothing else that tests need, and the tests in `CLEAN_TESTS`.

`--leg newest`, `--leg 3.12` runs one of them. What else is given goes to pytest, in the newest
leg where none is named, and without coverage: `python3 tests/run.py tests/model -k recipient`.

The programs the tests measure with are installed too. What cannot be is listed, and its tests are
skipped; under CI (`CI=true`) either is a failure. Everything stays in this folder, apart from
Debian packages, which only root can install.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from tools import floors, programs, pythons
from tools.steps import run, say

ROOT = Path(__file__).resolve().parents[1]
OTHERS = pythons.others_here()
VENVS = {"newest": ROOT / ".venv-test", "lowest": ROOT / ".venv-test-lowest"}
VENVS |= {version: ROOT / f".venv-test-{version}" for version in OTHERS}
UV = ROOT / ".venv-uv"  # it makes an environment in a tenth of pip's time
# What each dependency is used for, once, in files that take no minute: reading, the model, prose,
# templates, rendering, workbooks, and the command line. LibreOffice knows no Python's versions.
LOWEST_TESTS = (
    *("tests/desk/test_routes.py", "tests/desk/test_running.py", "tests/test_web_service.py"),
    *("tests/criteria", "tests/cli", "tests/model/test_plan.py", "tests/model/test_header.py"),
    *("tests/prose", "tests/publish", "tests/render/test_batch.py", "tests/render/test_blocks.py"),
    *("tests/render/test_plan_2024.py", "tests/sources/table"),
    *("tests/sources/yaml/test_writer.py", "tests/store/test_load_files.py"),
    *("tests/store/test_save_like.py", "tests/store/test_schema.py", "tests/store/villages"),
    *("tests/template", "tests/test_examples.py", "tests/test_site.py"),
    *("tests/vietnamese/test_numbers.py", "tests/word"),
)
# Long, and they ask a dependency for nothing that the others do not.
LOWEST_LEFT_OUT = (
    *("tests/cli/test_ends.py", "tests/cli/test_import_into.py", "tests/cli/test_issue.py"),
    *("tests/cli/test_next_year.py", "tests/store/villages/test_cost.py"),
)
# Whether another Python takes the library and its extras: quick tests, which ask for no more.
CLEAN_NEEDS = ("hypothesis", "pytest", "pytest-xdist")
CLEAN_TESTS = (
    *("tests/criteria", "tests/issue/test_register.py", "tests/model/test_header.py"),
    *("tests/prose", "tests/publish/test_engines.py", "tests/render/test_plan_2024.py"),
    *("tests/sources/yaml/test_writer.py", "tests/store/test_load_files.py", "tests/test_log.py"),
    *("tests/test_package.py", "tests/vietnamese/test_numbers.py"),
)
NEEDS_NO_PROGRAM = (
    "not needs_browser and not needs_office and not needs_tracked and not needs_validator"
)
# A file shares what LibreOffice made for it; the long ones come first (`conftest.py`).
ON_ALL_CORES = ["-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder"]
# To count lines doubles the time. What hypothesis makes up runs the same ones a hundred times, and
# others on another day; pages are measured by no line of ours; what is as large as is read at most
# runs one line a million times. They are not counted.
COUNTED = f"not hypothesis and not at_full_size and {NEEDS_NO_PROGRAM}"
NEWEST_RUNS = [
    [*ON_ALL_CORES, "-m", COUNTED, "--cov", "--cov-report=term-missing"],
    [*ON_ALL_CORES, "-m", f"not ({COUNTED})"],
]


def main(arguments: list[str]) -> int:
    """Prepare, then run every check; the exit code is that of the first one that failed."""
    if sys.version_info < (3, 11):  # noqa: UP036  (a person may start this with an older one)
        sys.exit(f"ntmdocs needs Python 3.11 or later; this is {sys.version.split()[0]}")
    os.chdir(ROOT)
    legs, pytest_options = legs_asked(arguments)
    for version in pythons.named_pythons():
        if not pythons.python_at(version):
            say(f"Python {version} is not on this machine: nothing is tested on it")
    install_uv()
    codes = []
    with ThreadPoolExecutor(max_workers=1) as beside:  # the next one, while the checks of this run
        made = {leg: beside.submit(make_environment, leg) for leg in legs}
        for leg in legs:
            made[leg].result()
            codes += CHECKS.get(leg, partial(check_clean, leg))(pytest_options)
    return next(filter(None, codes), 0)


def legs_asked(arguments: list[str]) -> tuple[list[str], list[str]]:
    """The legs to run, and the options for pytest."""
    if arguments[:1] == ["--leg"]:
        leg = "".join(arguments[1:2])
        if leg not in VENVS:
            sys.exit(f"--leg takes one of: {', '.join(VENVS)}")
        return [leg], arguments[2:]
    return (["newest"], arguments) if arguments else (list(VENVS), [])


def python_of(leg: str) -> Path:
    """The Python of a leg's environment."""
    return program_in(VENVS[leg], "python")


def program_in(venv: Path, name: str) -> Path:
    """A program that pip or uv put there."""
    return venv / (f"Scripts/{name}.exe" if sys.platform == "win32" else f"bin/{name}")


def make_environment(leg: str) -> None:
    """The virtual environment, with the project as a built wheel and what its tests import."""
    venv, python, uv = VENVS[leg], python_of(leg), program_in(UV, "uv")
    if not python.exists():
        say(f"Making {venv.name}")
        run([uv, "venv", "--quiet", "--python", OTHERS.get(leg, sys.executable), venv])
    say(f"Installing ntmdocs and what its tests need: {leg}")
    command = [uv, "pip", "install", "--quiet", "--python", python, "--reinstall-package=ntmdocs"]
    if leg == "lowest":
        constraints = venv / "constraints.txt"
        constraints.write_text("\n".join(floors.constraints()), encoding="utf-8")
        command += ["--constraint", constraints]
    run([*command, *([".[all]", *CLEAN_NEEDS] if leg in OTHERS else [".[test]"])])


def install_uv() -> None:
    """uv comes by pip, in an environment of its own."""
    if not program_in(UV, "uv").exists():
        install_venv_module()
        run([sys.executable, "-m", "venv", "--clear", UV])
        run([program_in(UV, "python"), "-m", "pip", "install", "--quiet", "uv"])


def install_venv_module() -> None:
    """Debian ships Python without `venv`."""
    if importlib.util.find_spec("ensurepip"):
        return
    package = f"python3.{sys.version_info.minor}-venv"
    if not programs.can_apt():
        sys.exit(f"This Python has no venv module. Install it: sudo apt install {package}")
    programs.apt_install([package])


def check_newest(pytest_options: list[str]) -> list[int]:
    """All checks, each of them run, so that one look shows all that is wrong."""
    programs.install_programs()
    missing = programs.missing_programs()
    if missing and is_ci():
        sys.exit("\n".join(["Not installed, and under CI nothing may be missing:", *missing]))
    if missing:
        say("Not installed here; the tests that need it will be skipped:", *missing)
    checks: tuple[list[str], ...] = (
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
    )
    codes = [run_module("newest", check) for check in checks]
    codes.append(run_program("newest", ["typos"]))
    runs = [pytest_options] if pytest_options else NEWEST_RUNS
    return [*codes, *(run_tests("newest", options) for options in runs)]


def check_lowest(pytest_options: list[str]) -> list[int]:
    """The subset of tests, without the programs, whose versions are not ours to choose."""
    left_out = [f"--ignore={path}" for path in LOWEST_LEFT_OUT]
    chosen = [*ON_ALL_CORES, "-m", COUNTED, *left_out, *LOWEST_TESTS]
    return [run_tests("lowest", pytest_options or chosen)]


def check_clean(leg: str, pytest_options: list[str]) -> list[int]:
    """Another Python, with what users of all extras have."""
    return [run_tests(leg, pytest_options or [*ON_ALL_CORES, "-m", COUNTED, *CLEAN_TESTS])]


CHECKS = {"newest": check_newest, "lowest": check_lowest}


def run_tests(leg: str, options: list[str]) -> int:
    """pytest on what is installed."""
    return run_module(leg, ["pytest", "--import-mode=importlib", "--installed", *options])


def run_module(leg: str, command: list[str]) -> int:
    """A module of a leg's environment, run as a program without the source folder."""
    say(f"Running {' '.join(command)} ({leg})")
    return run([python_of(leg), "-P", "-m", *command], environment_of(leg), may_fail=True)


def run_program(leg: str, command: list[str]) -> int:
    """A program that pip put beside a leg's Python."""
    say(f"Running {' '.join(command)} ({leg})")
    name, *options = command
    return run([python_of(leg).with_name(name), *options], environment_of(leg), may_fail=True)


def environment_of(leg: str) -> dict[str, str]:
    """No path into the source folder, for the checks and the programs they start.

    What is compiled is kept: some hundred of these programs import all of ntmdocs.
    """
    left_out = {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE"}
    inherited = {name: value for name, value in os.environ.items() if name not in left_out}
    path = os.pathsep.join([str(python_of(leg).parent), os.environ.get("PATH", "")])
    return inherited | {"PATH": path, "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1"}


def is_ci() -> bool:
    """Whether this runs as CI, where nothing may be skipped."""
    return os.environ.get("CI", "").lower() in {"1", "true"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
