"""The command line as a person uses it: arguments in, exit code and words out."""

import contextlib
import contextvars
import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from ntmdocs.cli import main

ROOT = Path(__file__).parents[2]
PLAN_2024 = ROOT / "examples" / "hop-thinh-2024" / "plan.yaml"
PLAN_2026 = ROOT / "examples" / "chuyen-doi-so-2026" / "plan.yaml"


@dataclass(frozen=True)
class Result:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


def run(*arguments: str | Path, folder: Path | None = None) -> Result:
    """`ntmdocs …` in this process, as if typed in `folder`."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out):
        patch.setattr(sys, "argv", ["ntmdocs", *map(str, arguments)])
        if folder is not None:
            patch.chdir(folder)
        code = 0
        with contextlib.redirect_stderr(err):
            try:
                contextvars.copy_context().run(main)  # `--lang` ends with the command
            except SystemExit as ended:
                code = int(ended.code or 0)
    return Result(code, text_of(out), text_of(err))


def text_of(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


def run_program(
    *arguments: str | Path, folder: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """`python -m ntmdocs …` as a program of its own."""
    return subprocess.run(
        [sys.executable, "-m", "ntmdocs", *map(str, arguments)],
        cwd=folder,
        env=os.environ | {"PYTHONUTF8": "1"} | environment,
        capture_output=True,
        check=False,
    )


def assert_refused(result: Result, *words: str) -> None:
    """It could not be done, and standard error says why; nothing is claimed to be done."""
    assert result.code == 2, result
    assert result.out == "", result
    for word in words:
        assert word in result.err, result.err
    assert "Traceback" not in result.err
