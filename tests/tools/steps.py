"""A step of `tests/run.py`: said, then run in the open."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

__all__ = ["run", "say"]


def run(
    command: list[str | Path], environment: dict[str, str] | None = None, *, may_fail: bool = False
) -> int:
    """Run a command in the open; unless it may fail, its failure ends all."""
    code = subprocess.run(command, env=environment, check=False).returncode
    if code and not may_fail:
        sys.exit(f"Failed with exit code {code}: {' '.join(map(str, command))}")
    return code


def say(*lines: str) -> None:
    """Tell the person what happens, before the output of the step itself."""
    print("", *lines, sep="\n", flush=True)
