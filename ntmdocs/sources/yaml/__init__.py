"""YAML: read with the place of each value, written as people like to read it."""

from typing import TYPE_CHECKING

from ntmdocs.late import late

if TYPE_CHECKING:
    from ntmdocs.sources.yaml.line_comments import with_line_comments, without_line_comments
    from ntmdocs.sources.yaml.reader import read_yaml
    from ntmdocs.sources.yaml.writer import write_json, write_yaml

__all__ = [
    "read_yaml",
    "with_line_comments",
    "without_line_comments",
    "write_json",
    "write_yaml",
]

if not TYPE_CHECKING:  # who reads a file seldom writes one
    __getattr__ = late(
        __name__,
        {
            "line_comments": ("with_line_comments", "without_line_comments"),
            "reader": ("read_yaml",),
            "writer": ("write_json", "write_yaml"),
        },
    )
