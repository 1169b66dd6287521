"""Plan → ready strings → template → DOCX."""

from typing import TYPE_CHECKING

from ntmdocs.late import late

if TYPE_CHECKING:
    from ntmdocs.render.batch import Batch, Failure, render_plans
    from ntmdocs.render.plan import render_plan

__all__ = ["Batch", "Failure", "render_plan", "render_plans"]

if not TYPE_CHECKING:
    __getattr__ = late(
        __name__,
        {
            "batch": ("Batch", "Failure", "render_plans"),
            "plan": ("render_plan",),
        },
    )
