"""DOCX templates: read safely, filled strictly; knows nothing of plans."""

from ntmdocs.template.engine import Template, escape
from ntmdocs.template.package import parse_xml, read_package, write_package

__all__ = ["Template", "escape", "parse_xml", "read_package", "write_package"]
