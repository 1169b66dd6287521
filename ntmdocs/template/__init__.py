"""DOCX templates: read safely, filled strictly; knows nothing of plans."""

from ntmdocs.template.engine import Filled, Template, checksum, escape

__all__ = ["Filled", "Template", "checksum", "escape"]
