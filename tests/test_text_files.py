"""Text files end as editors and git expect: one line end, and no spaces before it."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SUFFIXES = {".md", ".py", ".pyi", ".toml", ".yaml", ".yml", ".json", ".txt", ".csv"}
AS_THEIR_AUTHORS_TYPED_THEM = ROOT / "tests" / "data"


def text_files() -> list[Path]:
    """Those of the project, and no cache, build or environment beside them."""
    folders = ("ntmdocs", "tests", "templates", "examples", "benchmarks")
    found = [path for folder in folders for path in (ROOT / folder).rglob("*")]
    return [path for path in (*found, *ROOT.glob("*")) if path.suffix in SUFFIXES]


def faults(content: bytes, may_have_spaces: bool = False) -> list[str]:
    """What is wrong with the ends of a file's lines."""
    found = []
    if content and (not content.endswith(b"\n") or content.endswith((b"\n\n", b"\r\n"))):
        found.append("its end")
    spaced = [line for line in content.split(b"\n") if line != line.rstrip()]
    return found + ["spaces at the end of a line"] * bool(spaced and not may_have_spaces)


def test_each_text_file_ends_in_one_line_end_and_no_line_in_spaces() -> None:
    paths = text_files()
    assert Path(__file__).resolve() in paths
    found = {
        str(path.relative_to(ROOT)): wrong
        for path in paths
        if (wrong := faults(path.read_bytes(), path.is_relative_to(AS_THEIR_AUTHORS_TYPED_THEM)))
    }
    assert found == {}


@pytest.mark.parametrize("content", [b"a", b"a\n\n", b"a\r\n", b"\n\n"])
def test_a_wrong_end_is_seen(content: bytes) -> None:
    assert "its end" in faults(content)


def test_spaces_are_seen_and_an_empty_file_is_none_the_worse() -> None:
    assert faults(b"a \nb\n") == ["spaces at the end of a line"]
    assert faults(b"a\t\nb\n") == ["spaces at the end of a line"]
    assert faults(b"") == faults(b"a\n") == faults(b"a\n\n b\n") == []
