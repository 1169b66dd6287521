"""What the rules on an import look at."""

from dataclasses import dataclass

from ntmdocs.model import Paper
from ntmdocs.read.recognise import Recognised

__all__ = ["SHOWN", "Context"]

SHOWN = 160  # characters of the document in a message


@dataclass(frozen=True)
class Context:
    """A paper beside the document it was made from."""

    recognised: Recognised
    paper: Paper
    printed: str
    """All that the paper prints."""
    as_was: bool = False
    """Tracked changes were taken as refused."""
    year_is_given: bool = False
    """By who asked for it, not by the document."""
