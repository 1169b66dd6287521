"""What drafting starts from, and what it gives back."""

from dataclasses import dataclass

from ntmdocs.errors import NtmdocsError
from ntmdocs.findings import Finding
from ntmdocs.language import tr
from ntmdocs.model import Paper, Plan
from ntmdocs.model.wrong_calls import refuse_no_paper

__all__ = ["Draft", "only_plan"]


@dataclass(frozen=True)
class Draft:
    """A drafted plan, and the findings made while drafting it."""

    plan: Plan
    """Ready to render; its `open_notes` hold the sentences of `notes`."""
    notes: tuple[Finding, ...] = ()
    """Their places are paths into the plan to correct: the commune's plan where villages' plans
    were drafted from it, the new plan where next year's was drafted."""


def only_plan(paper: Paper) -> Plan:
    """The paper, which must be a plan: another has neither year nor villages to draft from.

    `load_plan` gives either, by the file's `type`. Raises NtmdocsError.
    """
    refuse_no_paper(paper)
    if not isinstance(paper, Plan):
        kind = paper.type.type_name.lower()
        raise NtmdocsError(tr("đây là {kind}; việc này chỉ làm với kế hoạch", kind=kind))
    return paper
