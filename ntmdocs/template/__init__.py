"""DOCX templates: read safely, compiled once, filled strictly; knows nothing of papers.

The tags are docxtpl's. `README.md` beside this file says which dangers a template brings, and which
module meets each of them.
"""

from ntmdocs.template.engine import Filled, Template

__all__ = ["Filled", "Template"]
