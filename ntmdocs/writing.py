"""Files: where those that ship with the package lie, and how one is written whole."""

import contextlib
import stat
from pathlib import Path

from ntmdocs.errors import OverwriteRefused
from ntmdocs.temporary import temporary_beside

__all__ = ["real_path", "template_names", "template_path", "write_whole"]

_HERE = Path(__file__).parent
_FOR_PEOPLE = (".docx", ".yaml", ".md")  # not the script that makes the DOCX


def template_path(name: str) -> Path:
    """A file of `templates/`."""
    return _templates() / name


def template_names() -> list[str]:
    """The files of `templates/` that a person may copy and change, and what explains them."""
    return sorted(path.name for path in _templates().iterdir() if path.suffix in _FOR_PEOPLE)


def _templates() -> Path:
    """The folder inside the installed package, or beside it in a checkout."""
    installed = _HERE / "templates"
    return installed if installed.is_dir() else _HERE.parent / "templates"


def real_path(path: Path) -> Path:
    """One path for one file, however it is named."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # no path at all: told where it is opened
        return path


def write_whole(path: str | Path, content: bytes) -> None:
    """Write beside the target, then take its place: a reader never meets half a file.

    Folders on the way are made. Raises OverwriteRefused where the target cannot be replaced
    (open in Word, marked read-only, a folder, no right to write, no room).
    """
    path = Path(path)
    if not path.name:
        raise OverwriteRefused(f"không ghi được {path}: ghi rõ tên tệp", path=str(path))
    beside = temporary_beside(path)
    try:
        _refuse_read_only(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise OverwriteRefused(
            f"không ghi được {path}: {_why(path, error)}", path=str(path)
        ) from error
    finally:
        with contextlib.suppress(OSError, ValueError):
            beside.unlink()


def _refuse_read_only(path: Path) -> None:
    """A file marked read-only says "keep me"; on Linux replacing it would work all the same."""
    if path.is_file() and not path.stat().st_mode & stat.S_IWUSR:
        raise PermissionError


def _why(path: Path, error: Exception) -> str:
    with contextlib.suppress(OSError, ValueError):
        if path.is_dir():
            return "đây là thư mục; ghi rõ tên tệp"
    if isinstance(error, PermissionError):
        return "tệp đang mở trong Word, chỉ đọc, hoặc không có quyền ghi; đóng tệp rồi làm lại"
    if isinstance(error, FileExistsError | NotADirectoryError):
        return "trên đường dẫn có một tệp đứng ở chỗ của thư mục; kiểm tra lại tên"
    number = getattr(error, "errno", None) or 0
    return f"lỗi {number} của hệ điều hành; kiểm tra lại tên tệp và chỗ trống trên ổ đĩa"
