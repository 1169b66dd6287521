"""Set up an environment of its own and pass all checks: `python3 tests/run.py [pytest options]`.

Needs only Python 3.11 and its standard library. In order: a virtual environment `.venv-test` with
ntmdocs installed as users get it (a built wheel, so that missing package data shows), the programs
the tests measure with, then ruff, mypy and pytest. What cannot be installed here is listed, and
its tests are skipped; under CI (`CI=true`) either is a failure. Everything stays in this folder,
apart from Debian packages, which only root can install.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools import office, tracked, validator

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv-test"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
# For each program: the Debian packages that bring it, the first one known to this system.
DEBIAN_PACKAGES = {
    "fc-list": ("fontconfig",),
    "soffice": ("libreoffice-writer-nogui", "libreoffice-writer"),
    "pdftoppm": ("poppler-utils",),
    "npm": ("npm",),
}
DEBIAN_CALC = ("libreoffice-calc-nogui", "libreoffice-calc")  # brings no program of its own
DEBIAN_UNO = ("python3-uno",)  # for the system's own Python
DEBIAN_FONTS = ("fonts-liberation2", "fonts-liberation")  # from Debian 13 on the second is 2.x


def main(pytest_options: list[str]) -> int:
    """Prepare, then run every check; the exit code is that of the first one that failed."""
    if sys.version_info < (3, 11):  # noqa: UP036  (a person may start this with an older one)
        sys.exit(f"ntmdocs needs Python 3.11 or later; this is {sys.version.split()[0]}")
    os.chdir(ROOT)
    make_environment()
    install_debian_packages()
    install_validator()
    missing = missing_tools()
    if missing and is_ci():
        sys.exit("\n".join(["Not installed, and under CI nothing may be missing:", *missing]))
    if missing:
        say("Not installed here; the tests that need it will be skipped:", *missing)
    return run_checks(pytest_options)


def make_environment() -> None:
    """The virtual environment, with the project as a built wheel and what its tests import."""
    if not PYTHON.exists():
        say(f"Making {VENV.name}")
        if importlib.util.find_spec("ensurepip") is None:
            install_venv_module()
        run([sys.executable, "-m", "venv", "--clear", VENV])
    say("Installing ntmdocs and what its tests need")
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check"]
    run([*pip, "install", "--quiet", "--upgrade-strategy", "only-if-needed", ".[test]"])


def install_venv_module() -> None:
    """Debian ships Python without `venv`."""
    package = f"python3.{sys.version_info.minor}-venv"
    if not can_apt():
        sys.exit(f"This Python has no venv module. Install it: sudo apt install {package}")
    apt_install([package])


def install_debian_packages() -> None:
    """LibreOffice and its bridge, fonts, poppler, npm, where this is Debian and we are root."""
    if not can_apt():
        return
    wanted = [names for program, names in DEBIAN_PACKAGES.items() if not shutil.which(program)]
    if not office.has_calc():
        wanted.append(DEBIAN_CALC)
    if tracked.find_uno_python() is None:
        wanted.append(DEBIAN_UNO)
    if office.find_times() is None:
        wanted.append(DEBIAN_FONTS)
    if not wanted:
        return
    run(["apt-get", "update", "--quiet=2"], may_fail=True)
    apt_install([next(filter(is_known_to_apt, names), names[-1]) for names in wanted])
    office.find_times.cache_clear()
    tracked.find_uno_python.cache_clear()


def apt_install(packages: list[str]) -> None:
    """Install with apt; whether it helped is looked at later, by what is missing then."""
    say(f"Installing {', '.join(packages)}")
    options = ["--yes", "--quiet=2", "--no-install-recommends"]
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    run(["apt-get", "install", *options, *packages], environment, may_fail=True)


def install_validator() -> None:
    """The Open XML SDK's validator from npm; from then on it works without a network."""
    npm = shutil.which("npm")
    if npm and validator.find_validator() is None:
        say(f"Installing {validator.PACKAGE}")
        options = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"]
        command = [npm, "install", "--prefix", validator.TOOLS_PATH, *options, validator.PACKAGE]
        run(command, may_fail=True)
        validator.find_validator.cache_clear()


def missing_tools() -> list[str]:
    """What the tests will have to do without, each with the way to install it."""
    pictures = "" if shutil.which("pdftoppm") else "needs pdftoppm: apt install poppler-utils"
    tools = (office.missing_for_office, tracked.missing_for_tracked)
    found = dict.fromkeys(
        [*(tool() for tool in tools), validator.missing_for_validator(), pictures]
    )
    return [f"  - {sentence}" for sentence in found if sentence]


def run_checks(pytest_options: list[str]) -> int:
    """Lint, format, types, tests. All are run, so that one look shows all that is wrong."""
    module = [PYTHON, "-P", "-m"]
    checks = (
        [*module, "ruff", "check", "."],
        [*module, "ruff", "format", "--check", "."],
        [*module, "mypy"],
        [*module, "pytest", "--import-mode=importlib", "--installed", *pytest_options],
    )
    codes = []
    for check in checks:
        say(f"Running {' '.join(check[3:])}")
        codes.append(run(check, test_environment(), may_fail=True))
    return next(filter(None, codes), 0)


def test_environment() -> dict[str, str]:
    """No path into the source folder, for the checks and the programs they start."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    path = os.pathsep.join([str(PYTHON.parent), os.environ.get("PATH", "")])
    return inherited | {"PATH": path, "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1"}


def run(
    command: list[str | Path], environment: dict[str, str] | None = None, *, may_fail: bool = False
) -> int:
    """Run a command in the open; unless it may fail, its failure ends all."""
    code = subprocess.run(command, env=environment, check=False).returncode
    if code and not may_fail:
        sys.exit(f"Failed with exit code {code}: {' '.join(map(str, command))}")
    return code


def can_apt() -> bool:
    """Whether Debian packages can be installed without asking anybody."""
    return sys.platform == "linux" and bool(shutil.which("apt-get")) and os.geteuid() == 0


def is_known_to_apt(package: str) -> bool:
    """Whether apt has a version of this package to install."""
    command = ["apt-cache", "policy", package]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return "Candidate:" in said and "Candidate: (none)" not in said


def is_ci() -> bool:
    """Whether this runs as CI, where nothing may be skipped."""
    return os.environ.get("CI", "").lower() in {"1", "true"}


def say(*lines: str) -> None:
    """Tell the person what happens, before the output of the step itself."""
    print("", *lines, sep="\n", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
