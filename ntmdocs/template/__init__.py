"""DOCX templates: read safely, filled strictly; knows nothing of plans."""

from ntmdocs.template.archive import Compression
from ntmdocs.template.engine import Filled, Template, checksum, escape
from ntmdocs.template.package import parse_xml, read_package, write_package

__all__ = [
    "Compression",
    "Filled",
    "Template",
    "checksum",
    "escape",
    "parse_xml",
    "read_package",
    "write_package",
]
