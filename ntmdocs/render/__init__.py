"""Plan → ready strings → template → DOCX."""

from ntmdocs.render.docx import Docx
from ntmdocs.render.plan import render_plan

__all__ = ["Docx", "render_plan"]
