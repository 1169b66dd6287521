"""The sổ đăng ký văn bản đi, as the page shows it and marks the steps in it."""

from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from ntmdocs import Register, RegisterEntry, RegisterError, Step, find_profile
from ntmdocs.desk.folder import DeskFolder
from ntmdocs.issue.organ_register import organ_register
from ntmdocs.language import msgids, tr
from ntmdocs.store.profile import PROFILE_NAME

__all__ = ["Marked", "mark", "register_of", "registered"]

_NO_PROFILE = msgids(
    "thư mục chưa có co-quan.yaml, tệp ghi cơ quan và sổ đăng ký; chép tệp đó của cơ quan vào đây, "
    "hoặc bấm Mở…, Bắt đầu…, Từ mẫu để có một tệp mẫu"
)


class Marked(BaseModel):
    """A step that was done with a paper."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    number: int
    year: int
    type: str
    step: Step


def register_of(plan: Path) -> Register:
    """The register of the organ of a plan; RegisterError where no profile says which."""
    if find_profile(plan) is None:
        raise RegisterError(tr(_NO_PROFILE))
    return organ_register(plan).register


def registered(folder: DeskFolder) -> list[dict[str, Any]]:
    """The papers of the register, the newest first.

    Raises RegisterError where the folder's organ has none.
    """
    entries = register_of(folder.root / PROFILE_NAME).entries()
    return [_shown(entry) for entry in reversed(entries)]


def mark(folder: DeskFolder, marked: Marked) -> None:
    """Write a step down; RegisterError where it cannot have been done yet."""
    register = register_of(folder.root / PROFILE_NAME)
    at = datetime.now().astimezone()
    register.mark(marked.number, marked.step, year=marked.year, type=marked.type, at=at)


def _shown(entry: RegisterEntry) -> dict[str, Any]:
    return {
        "number": entry.number,
        "year": entry.issued_on.year,
        "type": entry.type,
        "printed": entry.printed_number,
        "on": f"{entry.issued_on:%d/%m/%Y}",
        "subject": entry.subject,
        "signer": entry.signer,
        "steps": [str(step) for step in entry.steps],
    }
