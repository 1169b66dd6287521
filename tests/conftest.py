"""What every test may lean on: markers for tools that may be missing, and the rule about skips.

Under CI (`CI=true`) nothing may be skipped: a test that did not run has shown nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tools.browser import missing_for_browser
from tools.compiled import compile_if_stale
from tools.office import missing_for_office
from tools.tracked import missing_for_tracked
from tools.validator import missing_for_validator

TESTS = Path(__file__).parent
MISSING = {
    "needs_browser": missing_for_browser,
    "needs_office": missing_for_office,
    "needs_tracked": missing_for_tracked,
    "needs_validator": missing_for_validator,
}

# Besides those whose tests need a program, which are long too: from ten seconds on.
LONG_FILES = {
    *("cli/test_help.py", "cli/test_import_into.py", "compare/test_redline.py"),
    *("issue/test_crashes.py", "issue/test_issuing.py", "issue/test_numbering_later.py"),
    *("lint/test_matrix.py", "lint/test_near_misses.py", "lint/test_structure.py"),
    *("publish/test_preview.py", "read/edits/test_import_edits.py", "read/test_import.py"),
    *("render/test_batch.py", "store/villages/test_cost.py", "test_budget.py", "test_typing.py"),
}

# A busy machine makes no example wrong: no time limits.
settings.register_profile("ntmdocs", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ntmdocs")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--installed`, given by `tests/run.py`: test what users get, not the source folder."""
    parser.addoption("--installed", action="store_true", help="ntmdocs must be the installed one")


def pytest_configure(config: pytest.Config) -> None:
    """Declare `@pytest.mark.needs_office` and its like, and what is too large to be counted."""
    os.environ["NTMDOCS_CACHE"] = ""  # what one test has made is nothing to another
    if config.getoption("--installed"):
        import ntmdocs

        if not Path(ntmdocs.__file__).is_relative_to(sys.prefix):
            raise pytest.UsageError(f"not the installed ntmdocs, but {ntmdocs.__file__}")
    else:
        compile_if_stale()
    config.addinivalue_line("markers", "at_full_size: as much as is read at most, or more")
    config.addinivalue_line("markers", "needs_browser: works on the desk's page in Chromium")
    config.addinivalue_line("markers", "needs_office: opens files with LibreOffice")
    config.addinivalue_line("markers", "needs_tracked: settles changes in LibreOffice, by uno")
    config.addinivalue_line("markers", "needs_validator: asks the Open XML SDK's validator")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose tool is missing, saying what to install."""
    for marker, missing in MISSING.items():
        reason = missing() if item.get_closest_marker(marker) else ""
        if reason:
            pytest.skip(reason)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The long files first: one that comes last keeps one core busy, and the others idle."""
    if hasattr(config, "workerinput"):  # beside other processes; one alone keeps its order
        long = {TESTS / name for name in LONG_FILES}
        long |= {item.path for item in items if any(map(item.get_closest_marker, MISSING))}
        items.sort(key=lambda item: item.path not in long)


_TRACING = pytest.StashKey[Any]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Python stops tracing when a call goes too deep: what comes after must be covered too."""
    tracing = item.config.stash.setdefault(_TRACING, sys.gettrace())
    if sys.gettrace() is None:
        sys.settrace(tracing)
    yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
    """Under CI a skip counts as a failure; an expected failure (xfail) does not."""
    report = yield
    if is_ci() and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped under CI: {item.nodeid}: {call.excinfo and call.excinfo.value}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> pytest.CollectReport:
    """The same for a module that skips itself as a whole (`importorskip` at its top)."""
    report = yield
    if is_ci() and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"skipped under CI: {collector.nodeid}"
    return report


def is_ci() -> bool:
    """Whether this runs as CI."""
    return os.environ.get("CI", "").lower() in {"1", "true"}
