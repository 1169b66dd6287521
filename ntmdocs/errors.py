"""What can go wrong, told to a person.

NtmdocsError
├─ DataError            a file does not fit the model; .problems has each one with its place
├─ TemplateError        template and data disagree, or a tag is broken; .template .where .tag
├─ UnreadableDocument   not a DOCX, encrypted, broken, or hostile
├─ RegisterError        the register of outgoing papers cannot be used, or refuses what is asked
├─ PublishError         a page engine or a font is missing (with the cure), failed, or timed out
└─ OverwriteRefused     the target was changed by hand, or is not ours; .path

Messages are Vietnamese sentences: what is wrong, where, what to do.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from ntmdocs.language import msgids, tr

__all__ = [
    "MAX_PROBLEMS",
    "DataError",
    "NtmdocsError",
    "OverwriteRefused",
    "Problem",
    "PublishError",
    "RegisterError",
    "TemplateError",
    "UnreadableDocument",
]

MAX_PROBLEMS = 100  # more than that nobody reads, and a hostile file makes half a million

_AND_MORE = msgids("và còn nữa; sửa các chỗ trên rồi làm lại")


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a file: where it stands and what is asked instead.

    `line` and `column` count from 1; both are None for a plan made in Python,
    where `path` (`sections.2.content.1`) is the place. In a workbook `cell` is the place.
    """

    message: str
    file: str = ""
    line: int | None = None
    column: int | None = None
    field: str = ""
    path: str = ""
    cell: str = ""

    @property
    def place(self) -> str:
        """`plan.yaml:12:5`, `villages.xlsx: Tình trạng!C5`, or the path where there is no file."""
        if not self.file:
            return self.path
        if self.cell:
            return f"{self.file}: {self.cell}"
        numbers = [str(n) for n in (self.line, self.column) if n is not None]
        return ":".join([self.file, *numbers])

    def __str__(self) -> str:
        return ": ".join(part for part in (self.place, self.field, self.message) if part)


class NtmdocsError(Exception):
    """The root: catch this to catch all that ntmdocs reports."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Errors cross from one process to another whole, whatever their constructors ask."""
        return _restored, (type(self), self.args, self.__dict__)


def _restored(kind: type[NtmdocsError], args: tuple[Any, ...], state: dict[str, Any]) -> Any:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class DataError(NtmdocsError):
    """Data that does not fit the model; `problems` lists everything found, in file order.

    Of very many the first hundred; `has_more` says so.
    """

    def __init__(self, problems: Iterable[Problem], *, has_more: bool = False) -> None:
        found = tuple(islice(problems, MAX_PROBLEMS + 1))
        self.problems = found[:MAX_PROBLEMS]
        self.has_more = has_more or len(found) > MAX_PROBLEMS
        lines = [*map(str, self.problems), *([tr(_AND_MORE)] if self.has_more else [])]
        super().__init__("\n".join(lines))


class TemplateError(NtmdocsError):
    """A template that cannot be filled: a broken tag, or a name that the data do not have."""

    def __init__(self, message: str, *, template: str = "", where: str = "", tag: str = "") -> None:
        self.template, self.where, self.tag = template, where, tag
        place = ", ".join(part for part in (template, where, tag) if part)
        super().__init__(f"{place}: {message}" if place else message)


class UnreadableDocument(NtmdocsError):
    """A file that is no DOCX, or is encrypted, broken or hostile."""


class PublishError(NtmdocsError):
    """A PDF that could not be made or signed: something is missing, failed, or took too long."""


class RegisterError(NtmdocsError):
    """A register that is damaged, foreign or not to be written to, or what it must not take."""


class OverwriteRefused(NtmdocsError):
    """A file that would be lost by writing: changed by hand since, or made by somebody else."""

    def __init__(self, message: str, *, path: str) -> None:
        self.path = path
        super().__init__(message)
