"""What drafting gives back."""

from dataclasses import dataclass

from ntmdocs.findings import Finding
from ntmdocs.model import Plan

__all__ = ["Draft"]


@dataclass(frozen=True)
class Draft:
    """A drafted plan, and what was noticed on the way."""

    plan: Plan
    """Ready to render; its `open_notes` say what `notes` say."""
    notes: tuple[Finding, ...] = ()
    """Their places are paths into the plan where it is put right: of village plans the commune's
    plan that they were drafted from, of next year's plan that plan itself."""
