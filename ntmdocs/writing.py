"""Files: where those that ship with the package lie, and how one is written whole."""

import contextlib
import os
import stat
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ntmdocs.errors import OverwriteRefused
from ntmdocs.language import msgids, tr
from ntmdocs.listeners import logger
from ntmdocs.reading import NoOrdinaryFile, as_path, fault_of_path, ordinary_file
from ntmdocs.temporary import temporary_beside

__all__ = [
    "UnusedNames",
    "example_path",
    "is_there",
    "real_path",
    "refusals_told",
    "template_names",
    "template_path",
    "write_whole",
]

_LOG = logger(__name__)

_HERE = Path(__file__).parent
_FOR_PEOPLE = (".docx", ".yaml", ".md")  # not the scripts that make the DOCX
_OF_REGISTER = "so-van-ban-di.docx"  # its form is the decree's: no command takes another

_FOLDER = msgids("đây là thư mục; ghi rõ tên tệp")
_NO_FILE = msgids("tên này không phải tệp thường (là thiết bị hoặc ống dẫn dữ liệu); chọn tên khác")
_LOCKED = msgids("tệp đang mở trong Word, chỉ đọc, hoặc không có quyền ghi; đóng tệp rồi làm lại")
_FILE_ON_THE_WAY = msgids("trên đường dẫn có một tệp đứng ở chỗ của thư mục; kiểm tra lại tên")
_NO_FOLDER = msgids("thư mục không còn, hoặc đường dẫn quá dài; kiểm tra lại tên")


def template_path(name: str) -> Path:
    """A file of `templates/`."""
    return _templates() / name


def example_path() -> Path:
    """The plan that ships as an example: the one of 2024."""
    installed = _HERE / "examples" / "vi-du-2024.yaml"
    return installed if installed.is_file() else _HERE.parent / "examples/hop-thinh-2024/plan.yaml"


def template_names() -> list[str]:
    """The files of `templates/` that a person may copy and change, and what explains them."""
    names = (path.name for path in _templates().iterdir() if path.suffix in _FOR_PEOPLE)
    return sorted(name for name in names if name != _OF_REGISTER)


@cache
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


def is_there(path: str | Path) -> bool:
    """Whether a file stands there already, which writing would replace.

    Raises OverwriteRefused for what is no ordinary file (a folder, a pipe, a device, a link to
    one): it is refused before anybody reads it.
    """
    with refusals_told(path):
        return ordinary_file(path) is not None


@contextlib.contextmanager
def refusals_told(path: str | Path) -> Iterator[None]:
    """What keeps a file or a folder from being written, as OverwriteRefused with its sentence."""
    try:
        yield
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise _refusal(path, error) from error


def write_whole(path: str | Path, content: bytes) -> None:
    """Write beside the target, then take its place: a reader never meets half a file.

    Folders on the way are made. A link stays, and the file that it leads to is replaced; the new
    file has the mode and the owner of the old.
    Raises OverwriteRefused where the target cannot be replaced (open in Word, marked read-only,
    no ordinary file, no right to write, no room).
    """
    with refusals_told(path):
        old = ordinary_file(path)
        if old is not None:
            _refuse_read_only(old)
        target = as_path(path)
        if target.is_symlink() or not target.parent.is_dir():  # a link to what is not yet there
            target = Path(os.path.realpath(target))
        beside = temporary_beside(target)
        try:
            _write_new(beside, content)
            if old is not None:
                _take_after(beside, old)
            beside.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                beside.unlink()
            raise
    _LOG.debug("wrote %s, %d bytes", path, len(content))


def _write_new(path: Path, content: bytes) -> None:
    """Write a new file; where its folder is missing, it is made first."""
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _refuse_read_only(old: os.stat_result) -> None:
    """A file marked read-only says "keep me"; on Linux replacing it would work all the same."""
    if not old.st_mode & stat.S_IWUSR:
        raise PermissionError


def _take_after(new: Path, old: os.stat_result) -> None:
    """Give a new file the owner and mode of the one whose place it takes."""
    if os.name == "posix":
        own = new.stat()
        if (own.st_uid, own.st_gid) != (old.st_uid, old.st_gid):
            # Only root may give a file away: else it is whoever writes it that owns it.
            with contextlib.suppress(PermissionError):
                os.chown(new, old.st_uid, old.st_gid)
    new.chmod(stat.S_IMODE(old.st_mode))


def _refusal(path: str | Path, error: OSError | ValueError) -> OverwriteRefused:
    return OverwriteRefused(
        tr("không ghi được {path}: {why}", path=path, why=_why(error)), path=str(path)
    )


def _why(error: OSError | ValueError) -> str:
    match error:
        case IsADirectoryError():
            return tr(_FOLDER)
        case NoOrdinaryFile():
            return tr(_NO_FILE)
        case PermissionError():
            return tr(_LOCKED)
        case FileExistsError() | NotADirectoryError():
            return tr(_FILE_ON_THE_WAY)
        case FileNotFoundError():
            return tr(_NO_FOLDER)
    return fault_of_path(error)


class UnusedNames:
    """Names of one batch: the second of one name gets `-2`, also where only case differs."""

    def __init__(self) -> None:
        self._count: dict[str, int] = {}

    def unused(self, name: str) -> str:
        """The name, or the next one that no file of this batch has."""
        count = self._count.get(name.casefold(), 0) + 1
        self._count[name.casefold()] = count
        if count == 1:
            return name
        path = Path(name)
        return self.unused(f"{path.stem}-{count}{path.suffix}")
