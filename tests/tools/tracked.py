"""What LibreOffice makes of tracked changes: all accepted, all refused, as a person would there."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tools.office import OfficeError, find_soffice, missing_for_office

__all__ = ["find_uno_python", "missing_for_tracked", "texts_in_office"]

SCRIPT = Path(__file__).with_name("tracked_in_office.py")


@cache
def find_uno_python() -> Path | None:
    """A Python that can talk to LibreOffice: the system's, or the one LibreOffice brings."""
    soffice = find_soffice()
    beside = [] if soffice is None else [*soffice.resolve().parent.glob("python*")]
    system = [Path("/usr/bin/python3"), *map(Path, filter(None, [shutil.which("python3")]))]
    for python in (*system, *beside):
        if python.is_file() and os.access(python, os.X_OK):
            command = [python, "-c", "import uno"]
            if subprocess.run(command, capture_output=True, check=False).returncode == 0:
                return python
    return None


def missing_for_tracked() -> str:
    """What must be installed before `texts_in_office` can work; empty if nothing."""
    missing = missing_for_office()
    if not missing and sys.platform == "linux" and find_uno_python() is None:
        return "needs LibreOffice's bridge to Python: apt install python3-uno"
    return missing


def texts_in_office(
    wishes: Sequence[tuple[Path, str]], timeout: float = 1200, *, save_to: Path | None = None
) -> list[list[str]]:
    """The lines of each file after its changes were settled: "accept", "refuse", or "" for as is.

    They are saved so, under their names in the folder `save_to`, where there is one.

    One LibreOffice does all of them, on a profile and a pipe of its own.
    """
    soffice, python = find_soffice(), find_uno_python()
    if soffice is None or python is None:
        raise OfficeError(missing_for_tracked() or "no Python with uno")
    pipe = f"ntmdocs-{uuid.uuid4().hex}"
    targets = ["" if save_to is None else (save_to / path.name).as_uri() for path, _ in wishes]
    asked = json.dumps(
        [
            [path.resolve().as_uri(), wish, target]
            for (path, wish), target in zip(wishes, targets, strict=True)
        ]
    )
    with tempfile.TemporaryDirectory(prefix="office-", ignore_cleanup_errors=True) as profile:
        command = [
            *(soffice, "--headless", "--norestore", "--nologo"),
            *(f"-env:UserInstallation={Path(profile).as_uri()}", f"--accept=pipe,name={pipe};urp;"),
        ]
        office = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            done = subprocess.run(
                [python, SCRIPT, pipe],
                input=asked,
                capture_output=True,
                text=True,
                timeout=timeout,
                check=False,
            )
            if done.returncode == 0:  # it was told to end
                with contextlib.suppress(subprocess.TimeoutExpired):
                    office.wait(timeout=10)
        finally:
            _end(office)
    if done.returncode:
        raise OfficeError(f"LibreOffice settled nothing: {done.stderr}")
    texts: list[list[str]] = json.loads(done.stdout)
    return texts


def _end(office: subprocess.Popen[bytes]) -> None:
    """The launcher together with the `soffice.bin` it started, if it still runs."""
    if office.poll() is None:
        if sys.platform == "win32":
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(office.pid)], check=False)
        else:
            os.killpg(office.pid, signal.SIGKILL)
        office.wait()
