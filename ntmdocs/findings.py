"""What was noticed: one shape for whatever tells a person of something to look at.

A finding is a value, never an exception. Unknown means silence: a false alarm is worse than a miss.
"""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Finding", "Severity"]


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The data contradict each other, or a decision is missing."""
    WARNING = "warning"
    """Probably not as it was meant."""


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

    def __str__(self) -> str:
        source = f" ({self.source})" if self.source else ""
        return f"{self.place}: {self.message}{source}"
