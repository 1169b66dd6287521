"""The tags of a text, found in one pass over it: each one as typed, or why it is none.

A tag ends where Jinja would end it: braces in quotes or in brackets do not. What no closing braces
follow before the next opening ones is left open; the rest of the text is read all the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from ntmdocs.patterns import regex
from ntmdocs.word.shown import shown

__all__ = ["OF_DOCXTPL", "Fault", "Found", "Kind", "Tag", "TagReader", "What"]

OF_DOCXTPL = frozenset({"vm", "hm", "colspan", "cellbg"})
"""Tags that are no Jinja: docxtpl's, for the cell they stand in."""

_BRACES = regex(r"\{[{%#]|\}\}|%\}")
_OPENING = ("{{", "{%", "{#")
_CLOSING = regex(r"\}\}|%\}")
_INSIDE = regex(r"""(["'])(?:(?!\1)[^\\]|\\.)*+(\1?)|\{[{%#]|%\}|[()\[\]{}]""", re.DOTALL)
_END_OF_RAW = regex(r"\{%[-+]?\s*endraw\s*[-+]?%\}")
_RAW = regex(r"\{%[-+]?\s*raw\s*[-+]?%\}")
_PLACED = regex(r"(tr|tc|p|r)\s+(?=\S)")
_PLACED_LATER = regex(r"\s*(tr|tc|p|r)\s+(?=[a-z])")  # of a block: no statement is called so
_PAIRS = {")": "(", "]": "[", "}": "{"}
_QUOTES = str.maketrans("“”‘’", "\"\"''")


class Kind(Enum):
    """Where a value goes in; the name of the function that takes it there."""

    RUN = "run"
    PLAIN = "plain"
    ATTRIBUTE = "attribute"
    XML = "xml"


@dataclass(frozen=True)
class Fault:
    """What keeps a part from being filled: a sentence, and where it belongs."""

    message: str
    paragraph: int = -1
    words: str = ""
    """The tag as typed, or what stands for one."""


@dataclass
class Tag:
    """A tag as typed, and what it became in the source."""

    words: str
    """As typed; of a tag made for another one, as that was typed."""
    body: str
    """What Jinja reads between the braces."""
    is_block: bool = False
    place: str = ""
    """What goes when the tag is filled: `p` its paragraph, `tr` its row, `tc`, `r`, or nothing."""
    paragraph: int = -1
    """The number of its paragraph in the part, from 0; -1 where it stands in none."""
    cell: int = 0
    """The number of the cell it stands in, from 1; 0 outside of tables."""
    trims_before: str = ""
    trims_after: str = ""
    line: int = 0
    """Its line in the source; 0 where it is not there."""
    kind: Kind = Kind.RUN
    parent: str = ""
    """The element that its value goes into."""
    run_properties: str = ""

    @property
    def keyword(self) -> str:
        """`for`, `endif`, …; empty in a tag that prints."""
        found = re.match(r"\w+", self.body) if self.is_block else None
        return "" if found is None else found.group()

    @property
    def source(self) -> str:
        """The tag as Jinja reads it, with a line end behind its braces.

        It means nothing to Jinja, but gives every node and every error the number of its tag.
        """
        inside = f"{self.trims_before}\n {self.body} {self.trims_after}"
        return f"{{%{inside}%}}" if self.is_block else f"{{{{{inside}}}}}"

    def fault(self, message: str) -> Fault:
        """What is wrong with it."""
        return Fault(message, self.paragraph, shown(self.words))


class What(Enum):
    """What stands in a text where braces do."""

    TAG = auto()
    COMMENT = auto()
    LITERAL = auto()
    """Opening braces inside `raw`, which are printed."""
    RAW = auto()
    """The tags of `raw` themselves."""
    OPEN = auto()
    """A tag that nothing closes."""
    CLOSED = auto()
    """Closing braces without a tag."""


@dataclass(frozen=True)
class Found:
    """One such thing."""

    what: What
    start: int
    end: int
    words: str
    place: str = ""
    inside: str = ""
    """Of a tag, what stands between its braces but for the place."""


class TagReader:
    """Reads the texts of a part in their order: `raw` goes on from one to the next."""

    def __init__(self) -> None:
        self._in_raw = False

    def read(self, text: str) -> Iterator[Found]:
        """All that is found in a text."""
        here, straight = 0, text.translate(_QUOTES)
        while match := (_END_OF_RAW if self._in_raw else _BRACES).search(text, here):
            if self._in_raw:
                yield from _literals(text, here, match.start())
                found = Found(What.RAW, match.start(), match.end(), match.group())
                self._in_raw = False
            else:
                found = self._one(text, straight, match)
            yield found
            here = found.end
        if self._in_raw:
            yield from _literals(text, here, len(text))

    def _one(self, text: str, straight: str, match: re.Match[str]) -> Found:
        start, opening = match.start(), match.group()
        if not opening.startswith("{"):
            return Found(What.CLOSED, start, match.end(), opening)
        if opening == "{#":
            end = text.find("#}", start + 2) + len("#}")
            if end < len("#}"):
                return Found(What.OPEN, start, len(text), text[start:])
            place = _PLACED.match(text, start + 2)
            kept = place[1] if place and place[1] != "r" else ""
            return Found(What.COMMENT, start, end, text[start:end], kept)
        end_of_tag = _end_of_tag(straight, start)
        if end_of_tag is None:
            after = _BRACES.search(text, start + 2)
            until = len(text) if after is None else after.start()
            return Found(What.OPEN, start, until, text[start:until])
        end = end_of_tag
        words = text[start:end]
        if _RAW.fullmatch(words):
            self._in_raw = True
            return Found(What.RAW, start, end, words)
        return Found(What.TAG, start, end, words, *_place_and_inside(words))


def _end_of_tag(text: str, start: int) -> int | None:
    """Where Jinja ends the tag; else the nearest closing braces, if no other tag comes first."""
    closing = "%}" if text.startswith("{%", start) else "}}"
    opened: list[str] = []
    here = start + 2
    while match := _INSIDE.search(text, here):
        sign, here = match.group(), match.end()
        if not opened and text.startswith(closing, match.start()):
            return match.start() + 2
        if match[1]:
            if not match[2]:
                break  # quotes left open
        elif sign in _OPENING:
            break  # another tag
        elif sign in _PAIRS.values():
            opened.append(sign)
        elif not opened or opened.pop() != _PAIRS[sign[-1]]:
            break
    nearest = _BRACES.search(text, start + 2)
    return nearest.end() if nearest and _CLOSING.fullmatch(nearest.group()) else None


def _place_and_inside(words: str) -> tuple[str, str]:
    inside = re.sub(r"[\r\n\t]", " ", words[2:-2].translate(_QUOTES))
    place = _PLACED.match(inside) or (words.startswith("{%") and _PLACED_LATER.match(inside))
    return (place[1], inside[place.end() :]) if place else ("", inside)


def _literals(text: str, start: int, end: int) -> Iterator[Found]:
    for match in _BRACES.finditer(text, start, end):
        if match.group() in _OPENING:
            yield Found(What.LITERAL, match.start(), match.end(), match.group())
