"""What was noticed: one shape for whatever tells a person of something to look at.

A finding is a value, never an exception. Unknown means silence: a false alarm is worse than a miss.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

__all__ = ["Finding", "Severity"]


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The data contradict each other, or a decision is missing."""
    WARNING = "warning"
    """Probably not as it was meant."""
    INFO = "info"
    """Good to know; nothing need be wrong."""


@dataclass(frozen=True)
class Finding:
    """One thing to look at."""

    rule: str
    """The fault's name, `task-after-deadline`: what one says to speak of it."""
    severity: Severity
    place: str
    """The path into the plan, `villages.0.unmet.1.tasks.0.ends`."""
    message: str
    """What is there and what is asked, in a Vietnamese sentence."""
    source: str = ""
    """The act that asks for it; empty where the plan's own data disagree."""
    stood: str = ""
    """The words looked at, where the message does not say them."""
    proposed: str = ""
    """What might stand instead, for a person to take or leave."""

    @classmethod
    def at(
        cls,
        path: Sequence[str | int],
        rule: str,
        severity: Severity,
        message: str,
        *,
        source: str = "",
        stood: str = "",
        proposed: str = "",
    ) -> Self:
        """A finding at a path given in its steps."""
        place = ".".join(map(str, path))
        return cls(rule, severity, place, message, source, stood, proposed)

    @property
    def sentence(self) -> str:
        """All of it but the place."""
        stood = f'"{self.stood}": ' if self.stood else ""
        joining = " Đề xuất:" if self.message.endswith("?") else "; đề xuất:"
        proposed = f"{joining} {self.proposed}" if self.proposed else ""
        source = f" (nguồn: {self.source})" if self.source else ""
        return f"{stood}{self.message}{proposed}{source}"

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}"
