"""LibreOffice without a window: where it is, and how it converts files.

Each run has a profile of its own, so that two do not wait for each other and a window that a person
has open is left alone. It answers 0 to bad input too: what it made is looked at in its folder.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from ntmdocs.listeners import logger
from ntmdocs.temporary import temporary_folder

__all__ = ["convert_by_office", "find_office"]

_LOG = logger(__name__)

_PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path(r"C:\Program Files\LibreOffice\program\soffice.com"),
)
_LOOK_AGAIN = 0.2  # seconds


def find_office() -> str | None:
    """LibreOffice's program; None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((str(path) for path in _PLACES if path.is_file()), None)


def convert_by_office(
    program: str,
    files: Sequence[Path],
    kind: str,
    folder: Path,
    *,
    seconds: float,
    environment: Mapping[str, str] | None = None,
) -> bool:
    """Convert files, one after the other, into a folder; `kind` as after `--convert-to`.

    False where it was ended: for so many seconds no file was finished.
    """
    with temporary_folder() as made:
        profile = (made / "profile").as_uri()
        command = [program, "--headless", "--norestore", f"-env:UserInstallation={profile}"]
        command += ["--convert-to", kind, "--outdir", str(folder), *map(str, files)]
        started = time.monotonic()
        process = subprocess.Popen(
            command,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            has_ended = _has_ended(process, folder, seconds)
        finally:
            _end_group(process)
            process.wait()
    how = "ended by itself" if has_ended else "was ended"
    _LOG.debug("LibreOffice %s after %.1f s", how, time.monotonic() - started)
    return has_ended


def _has_ended(process: "subprocess.Popen[bytes]", folder: Path, seconds: float) -> bool:
    """Wait for the end, as long as files are finished meanwhile."""
    finished, since = 0, time.monotonic()
    while time.monotonic() - since < seconds:
        with suppress(subprocess.TimeoutExpired):
            process.wait(_LOOK_AGAIN)
            return True
        now = len([*folder.iterdir()]) if folder.is_dir() else 0
        if now != finished:
            finished, since = now, time.monotonic()
    return False


def _end_group(process: "subprocess.Popen[bytes]") -> None:
    """A launcher leaves its child. Windows knows no groups: there it waits for its child."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(
                ["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False
            )
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
