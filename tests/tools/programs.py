"""The programs that the tests measure with, installed where that is allowed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from tools import browser, office, tracked, validator
from tools.steps import run, say

__all__ = ["apt_install", "can_apt", "install_programs", "missing_programs"]

# For each program: the Debian packages that bring it, the first one known to this system.
DEBIAN_PACKAGES = {
    "fc-list": ("fontconfig",),
    "soffice": ("libreoffice-writer-nogui", "libreoffice-writer"),
    "pdftoppm": ("poppler-utils",),
    "npm": ("npm",),
    "chromium": ("chromium", "chromium-browser"),
}
DEBIAN_CALC = ("libreoffice-calc-nogui", "libreoffice-calc")  # brings no program of its own
DEBIAN_UNO = ("python3-uno",)  # for the system's own Python
DEBIAN_FONTS = ("fonts-liberation2", "fonts-liberation")  # from Debian 13 on the second is 2.x


def install_programs() -> None:
    """All that can be installed here without asking anybody."""
    install_debian_packages()
    install_npm_packages()


def install_debian_packages() -> None:
    """LibreOffice and its bridge, fonts, poppler, npm, Chromium: on Debian, as root."""
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


def install_npm_packages() -> None:
    """What npm brings, each at its version; from then on it works without a network."""
    npm = shutil.which("npm")
    found = {validator.PACKAGE: validator.find_validator(), browser.AXE: browser.find_axe()}
    missing = [package for package, path in found.items() if path is None]
    if npm and missing:
        say(f"Installing {', '.join(missing)}")
        options = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"]
        # All of them: npm takes away what it was not told of.
        run([npm, "install", "--prefix", validator.TOOLS_PATH, *options, *found], may_fail=True)
        validator.find_validator.cache_clear()


def missing_programs() -> list[str]:
    """What the tests will have to do without, each with the way to install it."""
    pictures = "" if shutil.which("pdftoppm") else "needs pdftoppm: apt install poppler-utils"
    tools = (
        *(office.missing_for_office, tracked.missing_for_tracked),
        *(validator.missing_for_validator, browser.missing_for_browser),
    )
    found = dict.fromkeys([*(tool() for tool in tools), pictures])
    return [f"  - {sentence}" for sentence in found if sentence]


def can_apt() -> bool:
    """Whether Debian packages can be installed without asking anybody."""
    return sys.platform == "linux" and bool(shutil.which("apt-get")) and os.geteuid() == 0


def is_known_to_apt(package: str) -> bool:
    """Whether apt has a version of this package to install."""
    command = ["apt-cache", "policy", package]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return "Candidate:" in said and "Candidate: (none)" not in said
