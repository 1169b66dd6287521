"""A bar while many files are made, for who looks on."""

import pytest

from ntmdocs.cli.batches import progress_bar


def drawn(capsys: pytest.CaptureFixture[str]) -> str:
    with progress_bar(2, "Đang tạo") as progress:
        progress(1, "a.docx")
        progress(2, "b.docx")
    out, err = capsys.readouterr()
    assert out == ""
    return err


def test_on_a_terminal_a_bar_counts_the_files(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    steps = drawn(capsys).split("Đang tạo")
    assert [count for step in steps for count in ("0/2", "1/2", "2/2") if count in step] == [
        *("0/2", "1/2", "2/2")
    ]


def test_elsewhere_nothing_is_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    assert drawn(capsys) == ""
