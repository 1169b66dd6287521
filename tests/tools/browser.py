"""The real Chromium, for the page that a person works on, and axe, which judges it for those who
cannot see it well or use no mouse.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tools.validator import TOOLS_PATH

__all__ = ["AXE", "a_browser_window", "find_axe", "find_browser", "missing_for_browser"]

AXE = "axe-core@4.14.1"


def find_browser() -> str | None:
    """Chromium's program, or None."""
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    return next((each for each in found if each), None)


def find_axe() -> Path | None:
    """The script of axe, or None."""
    path = TOOLS_PATH / "node_modules" / "axe-core" / "axe.min.js"
    return path if path.is_file() else None


def missing_for_browser() -> str:
    """What to install before pages can be driven; empty where nothing is missing."""
    if find_browser() is None:
        return "needs Chromium: apt install chromium"
    return "" if find_axe() else f"needs axe: npm install --prefix .tools {AXE}"


@contextmanager
def a_browser_window() -> Iterator[Any]:
    """Chromium without a window, as playwright drives it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        # Debian's runs as root in CI, where its sandbox cannot.
        browser = play.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()
