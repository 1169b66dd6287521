"""`--lang en` and NTMDOCS_LANG: what is told is English, whatever the command."""

from __future__ import annotations

import re

import pytest

from ntmdocs.language import VARIABLE

from .run import assert_refused, run

VIETNAMESE = re.compile(r"[À-ỹ]")
PROPER = re.compile(r"NĐ-CP|\"[^\"]*\"|\(Kèm theo \.\.\.\)")
COMMANDS = re.findall(r"^  ([a-z-]+)  ", run("--help").out.partition("Lệnh")[2], re.MULTILINE)


def vietnamese_in(said: str) -> list[str]:
    """The lines that hold Vietnamese outside of quotes and names."""
    return [line for line in said.splitlines() if VIETNAMESE.search(PROPER.sub("", line))]


def test_the_commands_are_found() -> None:
    assert len(COMMANDS) > 15
    assert vietnamese_in('Lỗi\n"lỗi"\nDecree 30/2020/NĐ-CP') == ["Lỗi"]


@pytest.mark.parametrize("command", ["", *COMMANDS, "template check"])
def test_help_is_english(command: str) -> None:
    said = run("--lang", "en", *command.split(), "--help")
    assert said.code == 0
    assert said.out.startswith("Usage: ntmdocs")
    assert vietnamese_in(said.out) == []


def test_the_environment_says_the_language_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "en")
    assert run("--help").out.startswith("Usage:")
    assert run("--lang", "vi", "--help").out.startswith("Cách dùng:")


def test_another_language_is_told_with_those_that_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert_refused(run("--lang", "fr", "rules"), '"--lang"', "vi, en")
    monkeypatch.setenv(VARIABLE, "fr")
    assert_refused(run("rules"), '"--lang"', "vi, en")


def test_usage_errors_are_english() -> None:
    said = run("--lang", "en", "render")
    assert said.err == "argument PLAN... is missing; for usage see: ntmdocs render --help\n"
    assert vietnamese_in(run("--lang", "en", "rendr").err) == []
