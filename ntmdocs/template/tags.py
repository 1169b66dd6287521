"""The tags of a part: each one known by its line in the source that Jinja compiles."""

import re
from dataclasses import dataclass
from enum import Enum

__all__ = ["TAG", "Kind", "Tag", "with_lines"]

# A whole tag; braces inside quotes do not end it.
TAG = re.compile(r"""(\{\{|\{%)([-+]?)((?:"[^"]*"|'[^']*'|(?!\}\}|%\}).)*)(\}\}|%\})""", re.DOTALL)
_COMMENT_OR_TAG = re.compile(rf"\{{#.*?#\}}|{TAG.pattern}", re.DOTALL)


class Kind(Enum):
    """Where a value goes in; the name of the function that takes it there."""

    RUN = "run"
    PLAIN = "plain"
    ATTRIBUTE = "attribute"
    XML = "xml"


@dataclass
class Tag:
    """A tag of the source."""

    words: str
    line: int
    kind: Kind = Kind.RUN
    run_properties: str = ""


def with_lines(source: str) -> tuple[str, list[Tag]]:
    """The source with a line of its own for each tag, and the tags.

    A line end behind the opening braces means nothing to Jinja, but gives every node and every
    error the number of its tag.
    """
    if re.search(r"\{%[-+]?\s*raw\b", source):
        return source, _tags_by_line(source)
    pieces: list[str] = []
    tags: list[Tag] = []
    line, done = 1, 0
    for match in _COMMENT_OR_TAG.finditer(source):
        before = source[done : match.start()]
        done = match.end()
        line += before.count("\n")
        pieces.append(before)
        whole = match.group()
        if match[1] is not None:
            opening = len(match[1] + match[2])
            pieces.append(whole[:opening] + "\n")
            line += 1
            tags.append(Tag(_words(match), line))
            whole = whole[opening:]
        line += whole.count("\n")
        pieces.append(whole)
    pieces.append(source[done:])
    return "".join(pieces), tags or [Tag("", 0)]


def _tags_by_line(source: str) -> list[Tag]:
    """Without lines of their own: tags of one line share a number."""
    tags = [
        Tag(_words(match), source.count("\n", 0, match.start()) + 1)
        for match in TAG.finditer(source)
    ]
    return tags or [Tag("", 0)]


def _words(match: re.Match[str]) -> str:
    return f"{match[1]} {' '.join(match[3].rstrip('-').split())} {match[4]}"
