"""The folder that goes to the signer: written beside its place, there whole or not at all."""

import contextlib
import hashlib
import io
import os
import re
import shutil
import stat
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from ntmdocs.errors import OverwriteRefused
from ntmdocs.language import tr
from ntmdocs.temporary import is_forsaken
from ntmdocs.writing import refusals_told, write_whole

__all__ = [
    "PROOF_SHEET",
    "RECORD",
    "SUMS",
    "archive_of",
    "files_in",
    "has_record",
    "left_behind",
    "named_folder",
    "put_in_place",
    "refuse_foreign_folder",
    "staged",
    "sums_in",
    "sums_of",
    "thrown_away",
    "zipped",
]

PROOF_SHEET = "Phiếu trình ký.docx"
SUMS = "SHA256SUMS"
RECORD = "phat-hanh.json"
"""What the folder is; the last of its files to be written."""

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # a ZIP knows none before
_MODE = (stat.S_IFREG | 0o644) << 16
_at_work: set[Path] = set()  # folders that this process is writing


def named_folder(folder: str | Path) -> Path:
    """The folder by a name that it can have beside others; of `.` and `..` that is the whole."""
    path = Path(folder)
    return path if path.name not in ("", "..") else path.resolve()


def refuse_foreign_folder(target: Path) -> None:
    """Raise OverwriteRefused where the place is taken by what no `issue_plan` has made."""
    with refusals_told(target):
        is_free = not os.path.lexists(target) or (target.is_dir() and not any(target.iterdir()))
        if is_free or has_record(target):
            return
    raise OverwriteRefused(
        tr(
            "{target} đã có, không phải thư mục trình ký do ntmdocs tạo; chọn tên khác",
            target=target,
        ),
        path=str(target),
    )


def has_record(folder: Path) -> bool:
    """Whether it is a folder for signature, and whole. Raises OverwriteRefused."""
    with refusals_told(folder):
        return (folder / RECORD).is_file()


@contextlib.contextmanager
def staged(target: Path, files: Mapping[str, bytes]) -> Iterator[Path]:
    """The files in a new folder beside the place; it goes where the block ends with an error.

    The record must be the last of the files: a folder that has it is whole.
    Raises OverwriteRefused where somebody else is writing the same, or it cannot be written.
    """
    beside = target.with_name(f".{target.name}.ntmdocs-{os.getpid()}.tmp")
    with refusals_told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        beside.mkdir()
    _at_work.add(beside)
    try:
        _refuse_second(target, beside)
        for name, content in files.items():
            write_whole(beside / name, content)
        yield beside
    except BaseException:
        thrown_away(beside)
        raise
    finally:
        _at_work.discard(beside)


def _refuse_second(target: Path, own: Path) -> None:
    """Two that begin at once see each other: neither has taken a number yet."""
    if others := [left for left in _beside(target) if left != own and not _is_left(left)]:
        raise OverwriteRefused(
            tr(
                "{target}: một chương trình khác đang ghi thư mục này; đợi xong rồi làm "
                "lại (nếu không còn chương trình nào chạy: xóa {others})",
                target=target,
                others=others[0],
            ),
            path=str(target),
        )


def left_behind(target: Path) -> Path | None:
    """The whole folder that a killed run did not put in place; what is half written goes."""
    found = None
    for left in filter(_is_left, _beside(target)):
        if has_record(left):
            found = left
        else:
            thrown_away(left)
    return found


def _beside(target: Path) -> list[Path]:
    name = re.compile(rf"\.{re.escape(target.name)}\.ntmdocs-\d+\.tmp")
    with refusals_told(target):
        there = target.parent.iterdir() if target.parent.is_dir() else ()
        return sorted(path for path in there if name.fullmatch(path.name))


def _is_left(folder: Path) -> bool:
    process = int(folder.name.rpartition("-")[2].removesuffix(".tmp"))
    if process == os.getpid():
        return folder not in _at_work
    return is_forsaken(process, folder)


def thrown_away(folder: Path) -> None:
    """Remove a folder that was not put in place; what cannot go now goes with the next run."""
    shutil.rmtree(folder, ignore_errors=True)


def put_in_place(beside: Path, target: Path, *, former: str = "") -> None:
    """Let a whole folder take its place; the one that is there stays beside it, as `former`."""
    with refusals_told(target):
        if former:
            kept = target.with_name(_unused(target, former))
            if archive_of(target).exists():
                archive_of(target).rename(archive_of(kept))
            target.rename(kept)
        elif target.is_dir():
            target.rmdir()  # an empty one, which a person made for it
        beside.rename(target)


def _unused(target: Path, former: str) -> str:
    names = (f"{target.name}-{former}{more}" for more in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(name for name in names if not os.path.lexists(target.with_name(name)))


def sums_of(files: Mapping[str, bytes]) -> bytes:
    """A line for each file, as `sha256sum -c` reads it."""
    lines = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in files.items())
    return "".join(lines).encode()


def zipped(folder: str, files: Mapping[str, bytes]) -> bytes:
    """The files in one ZIP, within a folder; the same files are the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            entry = zipfile.ZipInfo(f"{folder}/{name}", _FIRST_DAY)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, _MODE
            entry.create_system = 3  # the modes above are of Unix, whatever runs this
            package.writestr(entry, content)
    return out.getvalue()


def sums_in(folder: Path) -> bytes:
    """The same of the files that lie there, the record and the list itself left out."""
    files = files_in(folder)
    return sums_of({name: files[name] for name in files if name not in (RECORD, SUMS)})


def files_in(folder: Path) -> dict[str, bytes]:
    """All files by their paths from the folder, what a person put there too."""
    with refusals_told(folder):
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def archive_of(folder: Path) -> Path:
    """The ZIP beside a folder."""
    return folder.with_name(f"{folder.name}.zip")
