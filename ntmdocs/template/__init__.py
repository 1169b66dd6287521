"""DOCX templates: read safely, filled strictly; knows nothing of plans."""

from ntmdocs.template.engine import Filled, Template

__all__ = ["Filled", "Template"]
