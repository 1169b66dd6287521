"""Help, version and usage errors: Vietnamese throughout, and quick."""

import json
import re
import signal
import subprocess
import sys

import pytest

import ntmdocs
from cli.run import PLAN_2024, PLAN_2026, assert_refused, run, run_program
from ntmdocs.cli import _COMMANDS

ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments?|show|message|exit|error|missing|required|default|"
    r"try|help|file|path|folder|no such|got unexpected|invalid|version)\b(?!:)",
    re.IGNORECASE,
)
TYPED = re.compile(r"--?[a-z]+|ntmdocs [a-z]+")  # what one types is not translated
TEMPLATE = [["template", name] for name in ("check", "names", "copy")]
PAGES = [[], *([name] for name in _COMMANDS), *TEMPLATE]


def english_in(text: str) -> list[str]:
    return ENGLISH.findall(TYPED.sub("", text))


def test_the_search_for_english_finds_it() -> None:
    assert english_in("Usage: x [OPTIONS]\n  --help  Show this message and exit.")
    assert not english_in("Cách dùng: ntmdocs render [TÙY CHỌN]\n  -h, --help  In hướng dẫn.")


@pytest.mark.parametrize("page", PAGES, ids=str)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_is_vietnamese(page: list[str], option: str) -> None:
    result = run(*page, option)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"Cách dùng: ntmdocs {' '.join(page)}".rstrip())
    assert "Tùy chọn:" in result.out
    assert "In hướng dẫn này rồi thoát." in result.out
    assert english_in(result.out) == []


def test_help_names_every_command() -> None:
    out = run("--help").out
    for name, sentence in _COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(sentence)}$", out, re.MULTILINE)


def test_no_command_shows_the_help() -> None:
    assert run().out == run("--help").out
    assert run().code == 0


def test_version() -> None:
    assert run("--version").out == f"ntmdocs {ntmdocs.__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["rendr"],
            [
                'không có lệnh "rendr"',
                "new, next-year, number, pdf, register, render, rules, schema, sign, sign-fields",
            ],
        ),
        (["Render"], ['không có lệnh "Render"']),
        ([""], ['không có lệnh ""']),
        (["--verson"], ['không có tùy chọn "--verson"']),
        (["-x"], ['không có tùy chọn "-x"']),
        (["render"], ["thiếu tham số KẾ-HOẠCH", "ntmdocs render --help"]),
        (["new"], ["thiếu tham số THƯ-MỤC", "ntmdocs new --help"]),
        (["schema", "a"], ["thừa tham số", "ntmdocs schema --help"]),
        (["rules", "--lang", "en"], ['tùy chọn "--lang" ghi trước tên lệnh']),
        (["render", "a", "--outpt", "b"], ['không có tùy chọn "--outpt"']),
        (["render", "a", "-o"], ['tùy chọn "-o" thiếu giá trị']),
        (["render", "a", "--template"], ['tùy chọn "--template" thiếu giá trị']),
        (["render", "a", "--force=b"], ['tùy chọn "--force" không nhận giá trị']),
    ],
    ids=" ".join,
)
def test_a_wrong_command_line(arguments: list[str], words: list[str]) -> None:
    result = run(*arguments)
    assert_refused(result, *words, "xem cách dùng: ntmdocs")
    assert result.err.count("\n") == 1
    assert english_in(result.err) == []


# As a program


def test_help_as_a_program() -> None:
    ended = run_program("--help")
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.decode().replace("\r", "") == run("--help").out


def test_a_wrong_command_line_as_a_program() -> None:
    ended = run_program("rendr")
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert 'không có lệnh "rendr"' in ended.stderr.decode()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437"])
@pytest.mark.parametrize("arguments", [["--help"], ["rendr"], ["render", "x.yaml"]])
def test_a_console_without_vietnamese_letters_is_no_crash(
    arguments: list[str], encoding: str
) -> None:
    ended = run_program(*arguments, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert ended.returncode == (0 if arguments == ["--help"] else 2)
    said = ended.stdout + ended.stderr
    assert b"Traceback" not in said
    assert b"?" in said or encoding == "ascii"  # click takes ASCII for a mistake, and writes UTF-8


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_the_schema_loses_no_letter_on_its_way_into_a_file(encoding: str) -> None:
    ended = run_program("schema", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert json.loads(ended.stdout) == ntmdocs.plan_schema()


def test_a_reader_that_goes_away_is_no_crash() -> None:
    command = [sys.executable, "-m", "ntmdocs", "schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.read(10)
        program.stdout.close()
        assert b"Traceback" not in program.stderr.read()


@pytest.mark.parametrize(
    ("typed", "completed"), [("ntmdocs ", set(_COMMANDS)), ("ntmdocs ren", {"render"})]
)
def test_a_shell_completes_the_commands(typed: str, completed: set[str]) -> None:
    words = {"COMP_WORDS": typed, "COMP_CWORD": "1", "_NTMDOCS_COMPLETE": "bash_complete"}
    said = run_program(**words).stdout.decode().split()
    assert {word.removeprefix("plain,") for word in said} == completed


def test_a_shell_completes_nothing_after_an_unknown_command() -> None:
    words = {"COMP_WORDS": "ntmdocs rendr ", "COMP_CWORD": "2"}
    ended = run_program(**words, _NTMDOCS_COMPLETE="bash_complete")
    assert b"Traceback" not in ended.stderr


# At work until it is stopped: as libraries load, some of their code in C loses a Ctrl-C.
AT_WORK = """
import time
from ntmdocs.cli import compare, main
compare.load_or_import = lambda _: print(1, flush=True) or time.sleep(600)
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no Ctrl-C to one program")
def test_stopping_a_command_is_no_crash() -> None:
    command = [sys.executable, "-X", "utf8", "-c", AT_WORK, "compare", PLAN_2024, PLAN_2026]
    # A child takes Ctrl-C unless its parent ignores it, as what a shell runs beside itself does.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    signal.signal(signal.SIGINT, before)
    with program:
        assert program.stdout
        assert program.stdout.readline() == b"1\n"
        program.send_signal(signal.SIGINT)
        out, err = program.communicate()
    assert (program.returncode, out) == (2, b"")
    assert err.decode().strip() == "Đã dừng."


HEAVY = ("pydantic", "docx", "docxtpl", "jinja2", "lxml", "babel", "ruamel", "openpyxl")


@pytest.mark.parametrize("arguments", [["-h"], ["render", "--help"], ["rendr"], ["render"]])
def test_what_needs_no_plan_loads_no_heavy_library(arguments: list[str]) -> None:
    """`ntmdocs --help` answers in under 0.2 s: what it imports is what costs time."""
    code = (
        "import sys; from ntmdocs.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    )
    command = [sys.executable, "-X", "utf8", "-c", code, *arguments]
    ended = subprocess.run(command, capture_output=True, check=False)
    assert ended.stderr.decode().strip().split("\n")[-1] == "[]"
