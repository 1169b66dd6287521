"""LibreOffice settling changes, asked as the tests ask it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tools import tracked
from tools.office import OfficeError


@pytest.mark.needs_tracked
def test_a_file_that_is_not_there_is_no_empty_text(tmp_path: Path) -> None:
    with pytest.raises(OfficeError, match="settled nothing"):
        tracked.texts_in_office([(tmp_path / "lost.docx", "accept")])


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere LibreOffice brings its own Python")
@pytest.mark.needs_office
def test_without_the_bridge_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracked, "find_uno_python", lambda: None)
    assert "apt install python3-uno" in tracked.missing_for_tracked()
    with pytest.raises(OfficeError, match="python3-uno"):
        tracked.texts_in_office([])
