"""Files of Word 97 to 2003 (`.doc`), which many communes still have, by way of LibreOffice."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from ntmdocs.errors import UnreadableDocument

__all__ = ["as_docx", "is_old_word"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD = "WordDocument".encode("utf-16-le")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SECONDS = 60
_PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path(r"C:\Program Files\LibreOffice\program\soffice.com"),
)


def is_old_word(content: bytes) -> bool:
    """Whether it is a `.doc`, and neither a workbook of that age nor a new file with a password."""
    return content.startswith(_OLE) and _WORD in content and _ENCRYPTED not in content


def as_docx(content: bytes, name: str) -> bytes:
    """The document as LibreOffice converts it.

    Raises UnreadableDocument, with the cure, where LibreOffice is not there or cannot read it.
    """
    program = _program()
    if program is None:
        raise UnreadableDocument(
            f"{name}: tệp .doc kiểu cũ; mở bằng Word, lưu thành .docx (hoặc cài LibreOffice)"
        )
    with tempfile.TemporaryDirectory(prefix="ntmdocs-") as made:
        folder = Path(made)
        (folder / "van-ban.doc").write_bytes(content)
        command = [
            *(program, "--headless", "--norestore"),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--convert-to", "docx:MS Word 2007 XML"),
            *("--outdir", str(folder / "out"), str(folder / "van-ban.doc")),
        ]
        _run(command)
        converted = folder / "out" / "van-ban.docx"
        if not converted.is_file():
            raise UnreadableDocument(
                f"{name}: không đọc được tệp .doc; mở bằng Word, lưu thành .docx"
            )
        return converted.read_bytes()


def _program() -> str | None:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((str(path) for path in _PLACES if path.is_file()), None)


def _run(command: list[str]) -> None:
    """Run it in a process group of its own, which ends with it: a launcher leaves its child."""
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        with suppress(subprocess.TimeoutExpired):
            process.wait(_SECONDS)
    finally:
        _end_group(process)
        process.wait()


def _end_group(process: "subprocess.Popen[bytes]") -> None:
    """Windows knows no process groups: there the launcher waits for its child."""
    if sys.platform == "win32":
        if process.poll() is None:
            process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
