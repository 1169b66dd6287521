"""The process of a command ends at once, and still with all that it owes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cli.run import PLAN_2024, run_program

AT_THE_END = """
import atexit, sys, tempfile, threading, time
from ntmdocs import cli, program

def main():
    atexit.register(print, "registered", flush=True)
    threading.Thread(target=lambda: (time.sleep(0.2), print("thread", flush=True))).start()
    global kept
    kept = tempfile.TemporaryDirectory()
    print(kept.name, flush=True)
    {ending}

cli.main = main
program.program()
"""


def ended(ending: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", AT_THE_END.format(ending=ending)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("ending", "code"),
    [("return", 0), ("sys.exit(2)", 2), ("sys.exit()", 0), ("raise KeyError('x')", 1)],
)
def test_threads_end_and_temporary_files_go_before_the_process_does(ending: str, code: int) -> None:
    program = ended(ending)
    folder, *told = program.stdout.split()
    assert told == ["thread", "registered"]
    assert not Path(folder).exists()
    assert program.returncode == code
    assert ("KeyError: 'x'" in program.stderr) == (code == 1)


def test_a_long_answer_comes_whole() -> None:
    schema = run_program("schema", "--text")
    assert schema.returncode == 0
    assert schema.stdout.decode().rstrip().count("\n") > 300


def test_the_codes_of_commands_are_those_of_the_program(tmp_path: Path) -> None:
    assert run_program("render", PLAN_2024, "-o", tmp_path / "a.docx").returncode == 0
    assert run_program("render", tmp_path / "no.yaml").returncode == 2
    assert run_program("check", tmp_path / "a.docx").returncode in (0, 1)
