"""From a syntax error to the mistake a person made.

ruamel says what its parser expected; a clerk needs to know what to type instead.
Each detector looks at the broken place as a person would, at what was typed there,
and answers with a sentence and its place, or None. The first answer counts.
"""

import re
from collections.abc import Callable

from ntmdocs.language import tr
from ntmdocs.patterns import regex
from ntmdocs.sources.source import Place
from ntmdocs.sources.yaml import sentences as say
from ntmdocs.sources.yaml.events import BrokenYamlError, Event

__all__ = ["explain"]

Fault = tuple[str, Place]

_GLUED_KEY = regex(r" *(?:- +)*([A-Za-z_]\w*):[^\s/]")  # not `http://`
_KEY = regex(r"[A-Za-z_][\w-]*", re.ASCII)
_GLUED_DASH = regex(r"-[^\s-]")
_FLOW_VALUE = regex(r"(?:^|[:-] )\s*([{\[])")
_DASHES = regex(r" *(?:- +)*")
_BLOCK_HEADER = regex(r"[|>][-+\d]*")


def explain(broken: BrokenYamlError, text: str, last: Event | None) -> Fault:
    """The sentence and place for a syntax error; `last` is the event read before it."""
    case = _Case(broken, text, last)
    for detector in _DETECTORS:
        if fault := detector(case):
            return fault
    return tr(say.GENERAL, text=say.shorten(case.line(case.at.line).strip())), case.at


class _Case:
    """A broken place, with what stands around it."""

    def __init__(self, broken: BrokenYamlError, text: str, last: Event | None) -> None:
        self.reason = broken.reason
        self.text = text
        self.lines = text.split("\n")
        self.at = broken.point.place
        self.char = text[broken.point.offset : broken.point.offset + 1]
        self.opened = broken.opened.place
        self.opened_char = text[broken.opened.offset : broken.opened.offset + 1]
        self.last = last
        self.gap = text[last.end.offset : broken.point.offset] if last else ""
        self.no_colon = "could not find expected ':'" in self.reason
        # For a missing colon the parser stands at the end of the text, the person at its start.
        self.here = self.opened if self.no_colon else self.at
        self.unexpected = self.no_colon or "expected <block end>" in self.reason

    def line(self, number: int) -> str:
        """A line by its number."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def indent(self, number: int) -> int:
        """How many spaces open a line."""
        line = self.line(number)
        return len(line) - len(line.lstrip(" "))

    def start(self, number: int) -> Place:
        """Where the text of a line begins."""
        return Place(number, self.indent(number) + 1)

    def last_scalar(self, styles: str) -> Event | None:
        """The event before, if it is a scalar opened by one of these characters."""
        last = self.last
        fits = last is not None and last.kind == "scalar" and last.style and last.style in styles
        return last if fits else None

    @property
    def last_plain(self) -> Event | None:
        """The event before, if it is an unquoted scalar."""
        return self.last if self.last is not None and self.last.is_plain else None


def _tab(case: _Case) -> Fault | None:
    line = case.line(case.at.line)
    blank = line[: len(line) - len(line.lstrip())]
    if "\t" in blank:
        return say.TAB_INDENT, Place(case.at.line, blank.index("\t") + 1)
    return (say.TAB, case.at) if case.char == "\t" else None


def _quote(case: _Case) -> Fault | None:
    if "quoted scalar" in case.reason:
        if "double-quoted" in case.reason:
            return say.ESCAPE, case.at
        return tr(say.UNCLOSED_QUOTE, quote=case.opened_char), case.opened
    quoted = case.last_scalar("'\"")
    if not quoted or case.gap.strip() or "\n" in case.gap:
        return None
    last_line = case.line(quoted.end.place.line)[: quoted.end.place.column - 2]
    if quoted.start.place.line < quoted.end.place.line and last_line.rstrip().endswith(
        (":", "-", "[", "{")
    ):
        # The quote that seems to close it opens the next value: `a: "b` above `c: "d"`.
        return tr(say.UNCLOSED_QUOTE, quote=quoted.style), quoted.start.place
    return tr(say.AFTER_QUOTE, quote=quoted.style), case.at


def _special_character(case: _Case) -> Fault | None:
    if "cannot start any token" in case.reason or "expected the node content" in case.reason:
        return _special(case.char, case.at)
    if "mapping keys are not allowed" in case.reason:
        return _special("?", case.at)
    if re.match("while (scanning|parsing) (an alias|an anchor|a tag|a node)", case.reason):
        return _special(case.opened_char, case.opened)
    if "directive" in case.reason or "<document start>" in case.reason:
        for number, line in enumerate(case.lines, 1):
            if line.startswith("%"):
                return _special("%", Place(number, 1))
    return None


def _special(char: str, place: Place) -> Fault | None:
    return (say.SPECIAL[char], place) if char in say.SPECIAL else None


def _block_header(case: _Case) -> Fault | None:
    if "more indented follow up line" in case.reason:
        return say.BLOCK_BLANK, case.at
    if "while scanning a block scalar" in case.reason:
        return tr(say.BLOCK_HEADER, char=case.opened_char), case.opened
    return None


def _flow(case: _Case) -> Fault | None:
    """`{{ year }} của xã`, `[Tên xã] thực hiện`, or a bracket left open."""
    if "while parsing a flow" in case.reason:
        return tr(say.UNCLOSED_BRACKET, char=case.opened_char), case.opened
    closed = case.last is not None and case.last.kind == "end" and not case.gap.strip(" ")
    if not case.unexpected or not closed or case.char in "]}":
        return None
    found = _FLOW_VALUE.search(case.line(case.at.line))
    return _special(found[1], Place(case.at.line, found.start(1) + 1)) if found else None


def _hash(case: _Case) -> Fault | None:
    """Prose cut by ` #`, whose next line then fits nowhere."""
    plain = case.last_plain
    if not plain or not case.unexpected or not case.gap.lstrip(" \n").startswith("#"):
        return None
    if case.indent(case.here.line) <= case.indent(plain.start.place.line):
        return None  # a comment, and then a fault of the next line's own
    before = case.text[: plain.end.offset + case.gap.index("#")]
    return say.HASH, Place(before.count("\n") + 1, len(before) - before.rfind("\n"))


def _glued_dash(case: _Case) -> Fault | None:
    if not case.unexpected:
        return None
    start = case.start(case.here.line)
    text = case.line(start.line).lstrip(" ")
    return (say.GLUED_DASH, start) if _GLUED_DASH.match(text) else None


def _block_text(case: _Case) -> Fault | None:
    """Text after `>-` that is not indented, or less than its first line."""
    block = case.last_scalar("|>")
    if not block or not case.unexpected:
        return None
    start = case.start(case.here.line)
    deeper = start.column - 1 > _column_of_owner(case.line(block.start.place.line))
    if not block.value:
        if deeper:
            return say.BLOCK_BLANK, start
        header = _BLOCK_HEADER.match(case.text, block.start.offset)
        return tr(say.BLOCK_INDENT, header=header[0] if header else block.style), start
    return (say.BLOCK_DEDENT, start) if deeper else None


def _column_of_owner(line: str) -> int:
    """Where the key stands that a block text belongs to; after dashes alone, the last dash."""
    before = _DASHES.match(line)
    assert before
    column = before.end()
    return line.rindex("-", 0, column) if line[column : column + 1] in "|>" else column


def _colon(case: _Case) -> Fault | None:
    if "mapping values are not allowed" not in case.reason:
        return None
    plain = case.last_plain
    if plain and plain.start.place.line < case.at.line:
        first = case.line(plain.start.place.line)
        if glued := _GLUED_KEY.match(first):
            place = Place(plain.start.place.line, glued.end(1) + 1)
            return tr(say.NO_SPACE, key=glued[1]), place
        if _KEY.fullmatch(first.strip()):
            return tr(say.NO_COLON, text=first.strip()), plain.start.place
        if _KEY.fullmatch(case.line(case.at.line)[: case.at.column - 1].strip()):
            return say.INDENT, case.start(case.at.line)
    before = case.last.value if case.last and case.last.kind == "scalar" else ""
    return tr(say.COLON_IN_TEXT, before=say.shorten(before)), case.at


def _dash_after_key(case: _Case) -> Fault | None:
    if "sequence entries are not allowed" in case.reason:
        return say.ITEM_AFTER_KEY, case.at
    return None


def _missing_colon(case: _Case) -> Fault | None:
    if not case.no_colon:
        return None
    line = case.line(case.opened.line)
    if glued := _GLUED_KEY.match(line):
        return tr(say.NO_SPACE, key=glued[1]), Place(case.opened.line, glued.end(1) + 1)
    return tr(say.NO_COLON, text=say.shorten(line.strip())), case.opened


def _misfit(case: _Case) -> Fault | None:
    if "expected <block end>" not in case.reason:
        return None
    if case.char in ("]", "}", ","):
        return tr(say.EXTRA, char=case.char), case.at
    before = case.line(case.at.line)[: case.at.column - 1].rstrip()
    if before.endswith(('"', "'")):
        return tr(say.AFTER_QUOTE, quote=before[-1]), case.at
    return say.INDENT, case.at


# From the most telling sign to the least.
_DETECTORS: tuple[Callable[[_Case], Fault | None], ...] = (
    _tab,
    _quote,
    _special_character,
    _block_header,
    _flow,
    _hash,
    _glued_dash,
    _block_text,
    _colon,
    _dash_after_key,
    _missing_colon,
    _misfit,
)
