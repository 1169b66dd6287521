"""Plan → ready strings → template → DOCX."""

from ntmdocs.render.batch import Batch, Failure, render_plans
from ntmdocs.render.plan import render_plan

__all__ = ["Batch", "Failure", "render_plan", "render_plans"]
