"""WordprocessingML without plans: safe packages, XML as trees and strings, widths of text."""

from ntmdocs.word.archive import Compression
from ntmdocs.word.package import parse_xml, read_package, write_package

__all__ = ["Compression", "parse_xml", "read_package", "write_package"]
