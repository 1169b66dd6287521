"""YAML: read with the place of each value, written as people like to read it."""

from ntmdocs.sources.yaml.marks import with_marks, without_marks
from ntmdocs.sources.yaml.reader import read_yaml
from ntmdocs.sources.yaml.writer import write_json, write_yaml

__all__ = ["read_yaml", "with_marks", "without_marks", "write_json", "write_yaml"]
