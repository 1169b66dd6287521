"""Inline marks: `**bold**`, `*italic*`, `{{ name }}`, `^[footnote]`, and `\\` before a sign meant
literally.

A `*` between two spaces, or beside a figure inside a word, is a sign like any other (`2 * 3`,
`20*30 m`). A mark left open is an error, not a guess: half a page in bold would be signed and
stamped.
"""

import re
from collections.abc import Callable, Container, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from ntmdocs.language import msgids, tr
from ntmdocs.model import Text
from ntmdocs.model.base import has_signs
from ntmdocs.patterns import regex
from ntmdocs.prose.fill import ProseError, evaluate, root_name

__all__ = [
    "NO_NOTE",
    "SIGNS",
    "Atom",
    "Run",
    "atoms",
    "has_note",
    "named_in",
    "plain_text",
    "replaced",
    "runs",
    "text_faults",
]

NO_NOTE = msgids("chú thích không đặt được ở đây; đặt trong lời văn, ý hoặc ô của bảng")
"""Of the texts that a template prints as they are: subject, titles of annexes."""

SIGNS = "\\*{}^"
"""The signs that mean something in prose."""

_TOKEN = regex(
    r"\\(?P<literal>[\\*{}^<=\[\]])|\{\{(?P<expression>.{0,1000}?)\}\}|(?P<stars>\*+)|"
    r"(?P<note>\^\[)|(?P<words>[^\\*{^]+)|.",
    re.DOTALL,
)
_BRACKET = regex(r"\\.|[\[\]]", re.DOTALL)
_CURE = msgids('muốn in chính dấu đó thì ghi "\\*"')


class Run(NamedTuple):
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    note: tuple["Run", ...] = ()
    """The words of the footnote whose mark stands here; `text` is empty then."""


class Atom(NamedTuple):
    """A letter of a text, one `{{ }}`, or a mark or a footnote, which print nothing there."""

    typed: str
    printed: str
    is_name: bool = False


class _Stretch(NamedTuple):
    """What stands in one style; or a footnote."""

    pieces: tuple[tuple[str, bool], ...]
    """Words; and expressions to fill in, which are marked so."""
    bold: bool = False
    italic: bool = False
    note: str = ""
    """The words of the footnote."""


def runs(text: Text, data: Mapping[str, Any]) -> tuple[Run, ...]:
    """The text in runs, its `{{ }}` filled from `data`; ProseError says what is wrong with it."""
    if not has_signs(text):
        return (Run(str(text)),) if text else ()
    found: list[Run] = []
    for pieces, bold, italic, note in _stretches(text):
        if note:
            found.append(Run("", note=runs(Text(note), data)))
            continue
        said = [evaluate(words, data) if to_fill else words for words, to_fill in pieces]
        if not (words := "".join(said)):
            continue
        if found and found[-1][1:] == (bold, italic, ()):  # nothing was said between the two
            words = found.pop().text + words
        found.append(Run(words, bold, italic))
    return tuple(found)


def text_faults(text: Text, data: Mapping[str, Any]) -> Iterator[str]:
    """All that keeps a text from being printed: its marks, then each `{{ }}` on its own."""
    try:
        _stretches(text)
    except ProseError as error:
        yield str(error)
    for match in _TOKEN.finditer(text) if "{{" in text else ():
        if match.lastgroup == "expression":
            try:
                evaluate(match["expression"].strip(), data)
            except ProseError as error:
                yield str(error)


def has_note(text: Text) -> bool:
    """Whether a footnote is marked in it; ProseError as `runs`."""
    return has_signs(text) and any(stretch.note for stretch in _stretches(text))


def named_in(text: Text) -> frozenset[str]:
    """The names that the text's `{{ }}` start from."""
    found: set[str] = set()
    for stretch in _stretches(text) if has_signs(text) else ():
        found |= {root_name(words) for words, to_fill in stretch.pieces if to_fill}
        if stretch.note:
            found |= named_in(Text(stretch.note))
    return frozenset(found)


def plain_text(text: Text, data: Mapping[str, Any]) -> str:
    """The words alone, without marks and footnotes."""
    return "".join(run.text for run in runs(text, data))


def replaced(text: str, roots: Container[str], replace: Callable[[str], str]) -> str:
    """`text` with each `{{ }}` that starts from one of `roots` replaced; all else as it stands."""
    if "{{" not in text:
        return text
    return "".join(
        [
            sign
            if expression is None or root_name(expression) not in roots
            else replace(expression)
            for sign, expression in _signs(text)
        ]
    )


@lru_cache(maxsize=4096)  # a text for many villages is filled for each
def _signs(text: str) -> tuple[tuple[str, str | None], ...]:
    """The text in pieces; beside one that is to be filled in, the expression in it."""
    return tuple(
        (match[0], match["expression"].strip() if match.lastgroup == "expression" else None)
        for match in _TOKEN.finditer(text)
    )


def atoms(text: Text, data: Mapping[str, Any]) -> Iterator[Atom]:
    """The text taken apart; joining what was typed gives it back. Raises ProseError."""
    _stretches(text)  # what is wrong with its marks
    end = 0
    while match := _TOKEN.match(text, end):
        sign, kind, end = match[0], match.lastgroup, match.end()
        if kind == "literal":
            yield Atom(sign, match["literal"])
        elif kind == "note":
            end = _end_of_note(text, end)
            yield Atom(text[match.start() : end], "")
        elif kind == "expression":
            yield Atom(sign, evaluate(match["expression"].strip(), data), is_name=True)
        elif kind != "stars" or _stands_alone(text, match):
            yield from (Atom(letter, letter) for letter in sign)
        else:
            yield Atom(sign, "")


@lru_cache(maxsize=4096)
def _stretches(text: str) -> tuple[_Stretch, ...]:
    return tuple(_scan(text))


def _scan(text: str) -> Iterator[_Stretch]:
    pieces: list[tuple[str, bool]] = []
    bold = italic = False
    end = 0
    while match := _TOKEN.match(text, end):
        kind, end = match.lastgroup, match.end()
        if kind == "expression":
            pieces.append((match[kind].strip(), True))
        elif kind == "note":
            yield _Stretch(tuple(pieces), bold, italic)
            pieces = []
            end = _end_of_note(text, end)
            yield _Stretch((), note=_note(text[match.end() : end - 1]))
        elif kind == "stars" and not _stands_alone(text, match):
            yield _Stretch(tuple(pieces), bold, italic)
            pieces = []
            flip_bold, flip_italic = _flips(text, match, bold, italic)
            bold, italic = bold ^ flip_bold, italic ^ flip_italic
        elif kind is None and text.startswith("{{", match.start()):
            raise ProseError(
                tr('"{{" chưa có "}}" đóng lại; muốn in chính dấu đó thì ghi "\\{\\{"')
            )
        else:
            pieces.append((match[kind or 0], False))
    if bold or italic:
        mark = "**" if bold else "*"
        raise ProseError(
            tr('dấu "{mark}" mở ra mà chưa đóng lại; {cure}', mark=mark, cure=tr(_CURE))
        )
    yield _Stretch(tuple(pieces))


def _note(words: str) -> str:
    """The words of a footnote; ProseError where it says nothing, or holds another."""
    words = words.strip()
    if not words or any(stretch.note for stretch in _stretches(words)):
        raise ProseError(
            tr('chú thích "^[{words}]" để trống, hoặc có chú thích khác ở trong', words=words)
        )
    return words


def _end_of_note(text: str, start: int) -> int:
    """Past the bracket that closes a footnote; those that open and close in it are its own."""
    depth = 1
    for match in _BRACKET.finditer(text, start):
        depth += {"[": 1, "]": -1}.get(match.group(), 0)
        if depth == 0:
            return match.end()
    raise ProseError(tr('chú thích "^[" chưa có "]" đóng lại; muốn in chính dấu đó thì ghi "\\^["'))


def _beside(text: str, match: re.Match[str]) -> tuple[str, str]:
    """The character before a mark and the one after it; empty at the ends of the text."""
    start, end = match.span()
    return text[start - 1 : start], text[end : end + 1]


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    if len(match[0]) > 1:
        return False
    before, after = _beside(text, match)
    in_word = before.isalnum() and after.isalnum()
    is_by_figure = in_word and (before.isdigit() or after.isdigit())
    return is_by_figure or (before in ("", " ") and after in ("", " "))


def _flips(text: str, match: re.Match[str], bold: bool, italic: bool) -> tuple[bool, bool]:
    """Which styles a mark opens or closes; ProseError where it can do neither."""
    sign = match.group()
    before, after = _beside(text, match)
    if len(sign) > 3:
        raise ProseError(tr('"{sign}" không rõ nghĩa; {cure}', sign=sign, cure=tr(_CURE)))
    flip_bold, flip_italic = len(sign) >= 2, len(sign) != 2
    closes = (flip_bold and bold) or (flip_italic and italic)
    if (before if closes else after) in ("", " "):
        side = "sau" if closes else tr("trước")
        raise ProseError(
            tr(
                'dấu "{sign}" phải đứng liền {side} chữ; {cure}',
                sign=sign,
                side=side,
                cure=tr(_CURE),
            )
        )
    return flip_bold, flip_italic
