"""`--lang en` and NTMDOCS_LANG: what is told is English, whatever the command."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.run import PLAN_2024, PLAN_2026, assert_refused, run
from ntmdocs.language import LANGUAGES, VARIABLE

VIETNAMESE = re.compile(r"[À-ỹ]")
PROPER = re.compile(
    r"NĐ-CP|QĐ-TTg|Nơi nhận|(?<!\w)(?:xã|tỉnh) [\w ]+|\"[^\"]*\"|\(Kèm theo \.\.\.\)"
)
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
    assert_refused(run("rules"), "biến môi trường NTMDOCS_LANG cần một trong: vi, en")


def test_usage_errors_are_english() -> None:
    said = run("--lang", "en", "render")
    assert said.err == "argument PLAN... is missing; for usage see: ntmdocs render --help\n"
    assert vietnamese_in(run("--lang", "en", "rendr").err) == []


def messages_of(said: str) -> list[str]:
    """The messages of findings told as JSON, wherever they stand in it."""

    def told(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            yield from filter(None, [value.get("message")])
            yield from (message for each in value.values() for message in told(each))
        elif isinstance(value, list):
            yield from (message for each in value for message in told(each))

    return list(told(json.loads(said)))


def assert_english(messages: list[str]) -> None:
    assert messages
    assert [line for message in messages for line in vietnamese_in(message)] == []


def test_rules_are_english() -> None:
    lines = run("--lang", "en", "rules").out.splitlines()
    assert len(lines) > 300
    items = re.compile(r"item [\w.]+(, [\w.]+)*")  # II.6.đ
    spoken_of = [line for line in lines if vietnamese_in(items.sub("", line))]
    assert len(spoken_of) < len(lines) / 6, "words of papers that rules speak of"
    told = run("--lang", "en", "rules", "wrong-motto").out
    assert told.startswith("The motto has the right words")


def test_what_is_found_in_a_plan_is_english() -> None:
    said = run("--lang", "en", "check", PLAN_2024, "--json")
    assert said.code == 1
    assert_english(messages_of(said.out))


def test_what_is_found_in_a_document_is_english(tmp_path: Path) -> None:
    assert run("render", PLAN_2024, "-o", tmp_path / "KH.docx").code == 0
    said = run("--lang", "en", "check", tmp_path / "KH.docx", "--json")
    assert_english(messages_of(said.out))


def test_what_is_wrong_in_a_plan_is_english(tmp_path: Path) -> None:
    text = PLAN_2024.read_text(encoding="utf-8")
    plan = tmp_path / "plan.yaml"
    plan.write_text(text.replace("year: 2024", "year: hai\nyaer: 2024", 1), encoding="utf-8")
    said = run("--lang", "en", "render", plan)
    assert said.code == 2
    assert '"hai" is not a year' in said.err
    assert 'there is no key "yaer" here; did you mean "year"?' in said.err
    assert vietnamese_in(said.err) == []


def test_what_next_year_asks_is_english(tmp_path: Path) -> None:
    said = run("--lang", "en", "next-year", PLAN_2024, "-o", tmp_path / "2025.yaml", "--json")
    assert_english(messages_of(said.out))


def test_the_keys_of_a_plan_are_told_in_english() -> None:
    said = run("--lang", "en", "schema", "--text").out
    assert said.startswith("# The keys of a plan's file")
    assert "- `place`: Place." in said
    assert "Required." in said
    fields = json.loads(run("--lang", "en", "schema").out)["$defs"]["Section"]["properties"]
    assert fields["title"]["title"] == "Title of the section"
    assert "purpose (purpose and requirements)" in fields["kind"]["description"]


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "phat-hanh.json"  # it says when
    }


@pytest.mark.parametrize(
    "arguments",
    [
        ("render", PLAN_2024, "-o", "KH.docx"),
        ("next-year", PLAN_2024, "-o", "KH.yaml", "--today", "05/11/2024"),
        ("villages", PLAN_2024, "-o", "thon/"),
        ("import", "KH.docx", "-o", "KH.yaml"),
        ("issue", PLAN_2026, "-o", "ky", "--draft", "--engine", "rdocx"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_what_is_written_is_the_same_in_either_language(
    arguments: tuple[str | Path, ...], tmp_path: Path
) -> None:
    written = []
    for language in LANGUAGES:
        folder = tmp_path / language
        folder.mkdir()
        if "KH.docx" in arguments[1:2]:
            assert run("render", PLAN_2024, "-o", "KH.docx", folder=folder).code == 0
        said = run("--lang", language, *arguments, folder=folder)
        assert said.code in (0, 1), said
        written.append(files_in(folder))
    assert written[0]
    assert written[0] == written[1]
