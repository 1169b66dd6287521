"""What a folder for signature is, kept in it for whoever goes on: the clerk, the next version."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from ntmdocs.errors import NtmdocsError
from ntmdocs.issue.entry import RegisterEntry, Step
from ntmdocs.issue.folder import RECORD
from ntmdocs.language import tr
from ntmdocs.sources import read_source

__all__ = ["Record", "State"]


class State(StrEnum):
    """How far a paper has come."""

    DRAFT = "draft"
    TO_NUMBER = "to-number"
    """Signed first, numbered after."""
    NUMBERED = "numbered"


@dataclass(frozen=True, kw_only=True)
class Record:
    """The paper in a folder for signature."""

    state: State
    version: int = 1
    """Of the folder: one more each time it is made anew."""
    number: int | None = None
    issued_on: date | None = None
    checked_at: datetime | None = None
    """When it was found ready."""
    symbol: str
    type: str
    """`Kế hoạch`"""
    subject: str
    signer: str
    recipients: tuple[str, ...]
    archive: str
    content_hash: str
    """SHA-256 of the DOCX."""
    docx: str
    pdf: str

    @property
    def title(self) -> tuple[str, str, str]:
        """What tells papers apart, whatever their number."""
        return self.symbol, self.type, self.subject

    @property
    def printed_number(self) -> str:
        """`05/KH-UBND`; dots where the clerk will write."""
        return f"{self.number:02}/{self.symbol}" if self.number else f"....../{self.symbol}"

    @property
    def printed_day(self) -> str:
        """`05/03/2024`; dots where the clerk will write."""
        return f"{self.issued_on:%d/%m/%Y}" if self.issued_on else "....../....../......"

    def entry(self, signed_at: datetime | None = None) -> RegisterEntry:
        """Its line of the register, which needs the day; a step that is out of order is left out:
        clocks differ, and a person writes it then.
        """
        assert self.issued_on is not None
        steps = {} if self.checked_at is None else {Step.CHECKED: self.checked_at}
        if signed_at is not None and self.checked_at is not None and signed_at >= self.checked_at:
            steps[Step.SIGNED] = signed_at
        return RegisterEntry(
            number=self.number,
            symbol=self.symbol,
            type=self.type,
            issued_on=self.issued_on,
            subject=self.subject,
            signer=self.signer,
            recipients=self.recipients,
            archive=self.archive,
            steps=steps,
            content_hash=self.content_hash,
        )

    def is_entered_as(self, entry: RegisterEntry) -> bool:
        """Whether that line of the register is of this very file."""
        same = (entry.number, entry.issued_on, entry.content_hash)
        return same == (self.number, self.issued_on, self.content_hash)

    def is_same_as(self, entry: RegisterEntry) -> bool:
        """Whether it is of this paper, whatever its number, its day and its version."""
        return self.title == (entry.symbol, entry.type, entry.subject)

    def numbered(self, number: int, on: date) -> Self:
        """The same with number and day."""
        return replace(self, state=State.NUMBERED, number=number, issued_on=on)

    def to_json(self) -> bytes:
        """The file that `read` reads."""
        return (
            json.dumps(asdict(self), ensure_ascii=False, indent=2, default=_in_json) + "\n"
        ).encode()

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The record in a folder. Raises NtmdocsError where it is none that we wrote."""
        file = folder / RECORD
        said: Any = read_source(file).value
        try:
            number, day, checked = (said[name] for name in ("number", "issued_on", "checked_at"))
            return cls(
                state=State(said["state"]),
                version=int(said["version"]),
                number=None if number is None else int(number),
                issued_on=None if day is None else date.fromisoformat(day),
                checked_at=None if checked is None else datetime.fromisoformat(checked),
                recipients=tuple(map(str, said["recipients"])),
                **{name: str(said[name]) for name in _TEXTS},
            )
        except (KeyError, TypeError, ValueError):
            raise NtmdocsError(
                tr("{file}: không còn như ntmdocs đã ghi; làm lại thư mục này", file=file)
            ) from None


_TEXTS = ("symbol", "type", "subject", "signer", "archive", "content_hash", "docx", "pdf")


def _in_json(day: date) -> str:
    return day.isoformat()
