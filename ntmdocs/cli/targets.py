"""Where a command is asked to write: one file, or a folder."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ntmdocs.errors import NtmdocsError, OverwriteRefused
from ntmdocs.language import tr
from ntmdocs.writing import is_there

__all__ = ["HERE", "Target", "TargetType", "output_option", "refuse_existing"]

Function = TypeVar("Function", bound=Callable[..., object])

_OF_FILES = (
    *(".docx", ".docm", ".doc", ".dotx", ".dotm", ".odt", ".pdf", ".rtf"),
    *(".yaml", ".yml", ".json"),
)
_MANY = (
    "{path}: nhiều văn bản thì mỗi văn bản một tệp, ở đây phải là tên thư mục; "
    'bỏ đuôi "{suffix}", hoặc thêm dấu "/" ở cuối nếu thư mục có đúng tên này'
)
_NO_SUFFIX = (
    '{path}: thiếu đuôi tệp; thêm đuôi "{suffix}", hoặc thêm dấu "/" ở cuối nếu là thư mục mới'
)


@dataclass(frozen=True)
class Target:
    """What a person typed after `-o`."""

    path: Path
    is_folder: bool
    """It is one already, or ends with `/`: the folder is made then."""

    def file(self, name: str) -> Path:
        """The one file to write; in a folder it gets this name."""
        if self.is_folder:
            return self.path / name
        if not self.path.suffix:
            suffix = Path(name).suffix
            raise NtmdocsError(tr(_NO_SUFFIX, path=self.path, suffix=suffix))
        return self.path

    def folder(self) -> Path:
        """The folder for many files. NtmdocsError where a file is named."""
        if not self.is_folder and self.path.suffix.lower() in _OF_FILES:
            raise NtmdocsError(tr(_MANY, path=self.path, suffix=self.path.suffix))
        return self.path


HERE = Target(Path(), is_folder=True)


if TYPE_CHECKING:
    _OfTargets = click.ParamType[Target]
else:
    _OfTargets = click.ParamType  # before 8.3 it says nothing of what it gives


class TargetType(_OfTargets):
    """A file or a folder on the command line."""

    name = "target"

    def convert(self, value: Any, *_: object) -> Target:
        if isinstance(value, Target):
            return value
        ends_as_folder = value.endswith(("/", os.sep))
        return Target(Path(value), ends_as_folder or _is_folder(Path(value)))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a path that cannot be: told where it is written
        return False


def refuse_existing(path: Path, *, force: bool) -> None:
    """OverwriteRefused where a file is there already, unless it may be written over."""
    if is_there(path) and not force:
        raise OverwriteRefused(
            tr("{path} đã có; chọn tên khác, hoặc thêm --force để ghi đè", path=path),
            path=str(path),
        )


def output_option(
    help: str, metavar: str = "TỆP", default: Target | None = None
) -> Callable[[Function], Function]:
    """`-o`; `help` as click calls it."""
    return click.option(
        "-o", "--output", metavar=metavar, type=TargetType(), help=help, default=default
    )
