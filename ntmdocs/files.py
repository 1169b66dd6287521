"""Files: where those that ship with the package lie, and how one is written whole."""

import uuid
from pathlib import Path

from ntmdocs.errors import OverwriteRefused

__all__ = ["template_path", "write_whole"]

_HERE = Path(__file__).parent


def template_path(name: str) -> Path:
    """A file of `templates/`: inside the installed package, or beside it in a checkout."""
    installed = _HERE / "templates" / name
    return installed if installed.exists() else _HERE.parent / "templates" / name


def write_whole(path: str | Path, content: bytes) -> None:
    """Write beside the target, then take its place: a reader never meets half a file.

    Raises OverwriteRefused where the target cannot be replaced (open in Word, no right to write).
    """
    path = Path(path)
    beside = path.with_name(f".{uuid.uuid4().hex}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise OverwriteRefused(
            f"không ghi được {path}: tệp đang mở trong Word, hoặc không có quyền ghi; "
            "đóng tệp rồi làm lại",
            path=str(path),
        ) from error
