"""Inline marks: `**bold**`, `*italic*`, `{{ name }}` and `\\` before a sign meant literally.

A `*` between two spaces, or beside a figure inside a word, is a sign like any other (`2 * 3`,
`20*30 m`). A mark left open is an error, not a guess: half a page in bold would be signed and
stamped.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from ntmdocs.model import Text
from ntmdocs.prose.fill import ProseError, evaluate, root_name

__all__ = ["SIGNS", "Run", "named_in", "plain_text", "replaced", "runs", "text_faults"]

SIGNS = "\\*{}"
"""The signs that mean something in prose."""

_TOKEN = re.compile(r"\\[\\*{}]|\{\{.{0,1000}?\}\}|\*+|[^\\*{]+|.", re.DOTALL)
_CURE = 'muốn in chính dấu đó thì ghi "\\*"'


class Run(NamedTuple):
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False


class _Token(NamedTuple):
    """Words, or an expression to fill in, with the style they stand in."""

    words: str
    is_expression: bool
    bold: bool
    italic: bool


def runs(text: Text, data: Mapping[str, Any]) -> tuple[Run, ...]:
    """The text in runs, its `{{ }}` filled from `data`; ProseError says what is wrong with it."""
    fixed = _fixed_runs(text)
    if fixed is not None:
        return fixed
    return tuple(
        _joined(
            Run(evaluate(words, data) if is_expression else words, bold, italic)
            for words, is_expression, bold, italic in _tokens(text)
        )
    )


def _joined(pieces: Iterable[Run]) -> list[Run]:
    """Neighbours of one style as one run."""
    found: list[Run] = []
    for run in pieces:
        if found and found[-1][1:] == run[1:]:
            found[-1] = run._replace(text=found[-1].text + run.text)
        elif run.text:
            found.append(run)
    return found


def text_faults(text: Text, data: Mapping[str, Any]) -> Iterator[str]:
    """All that keeps a text from being printed: its marks, then each `{{ }}` on its own."""
    try:
        _tokens(text)
    except ProseError as error:
        yield str(error)
    for match in _TOKEN.finditer(text):
        if _is_expression(match.group()):
            try:
                evaluate(match.group()[2:-2].strip(), data)
            except ProseError as error:
                yield str(error)


def named_in(text: Text) -> frozenset[str]:
    """The names that the text's `{{ }}` start from."""
    return frozenset(root_name(words) for words, is_name, *_ in _tokens(text) if is_name)


def plain_text(text: Text, data: Mapping[str, Any]) -> str:
    """The words alone, without marks."""
    return "".join(run.text for run in runs(text, data))


def replaced(text: str, roots: Container[str], replace: Callable[[str], str]) -> str:
    """`text` with each `{{ }}` that starts from one of `roots` replaced; all else as it stands."""

    def filled(match: re.Match[str]) -> str:
        sign = match.group()
        if not _is_expression(sign) or root_name(sign[2:-2].strip()) not in roots:
            return sign
        return replace(sign[2:-2].strip())

    return _TOKEN.sub(filled, text)


def _is_expression(sign: str) -> bool:
    return sign.startswith("{{") and sign.endswith("}}") and len(sign) >= 4


@lru_cache(maxsize=4096)
def _fixed_runs(text: str) -> tuple[Run, ...] | None:
    """The runs of a text that nothing is filled into; None where something is."""
    tokens = _tokens(text)
    if any(token.is_expression for token in tokens):
        return None
    return tuple(_joined(Run(words, bold, italic) for words, _, bold, italic in tokens))


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[_Token, ...]:
    return tuple(_scan(text))


def _scan(text: str) -> Iterator[_Token]:
    bold = italic = False
    for match in _TOKEN.finditer(text):
        sign = match.group()
        if sign[0] == "\\" and len(sign) == 2:
            yield _Token(sign[1], False, bold, italic)
        elif _is_expression(sign):
            yield _Token(sign[2:-2].strip(), True, bold, italic)
        elif sign == "{" and text.startswith("{{", match.start()):
            raise ProseError('"{{" chưa có "}}" đóng lại; muốn in chính dấu đó thì ghi "\\{\\{"')
        elif sign[0] != "*" or _stands_alone(text, match):
            yield _Token(sign, False, bold, italic)
        else:
            flip_bold, flip_italic = _flips(text, match, bold, italic)
            bold, italic = bold ^ flip_bold, italic ^ flip_italic
    if bold or italic:
        mark = "**" if bold else "*"
        raise ProseError(f'dấu "{mark}" mở ra mà chưa đóng lại; {_CURE}')


def _beside(text: str, match: re.Match[str]) -> tuple[str, str]:
    """The character before a mark and the one after it; empty at the ends of the text."""
    return text[max(match.start() - 1, 0) : match.start()], text[match.end() : match.end() + 1]


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    before, after = _beside(text, match)
    if len(match.group()) > 1:
        return False
    in_word = before.isalnum() and after.isalnum()
    is_by_figure = in_word and (before.isdigit() or after.isdigit())
    return is_by_figure or (before in ("", " ") and after in ("", " "))


def _flips(text: str, match: re.Match[str], bold: bool, italic: bool) -> tuple[bool, bool]:
    """Which styles a mark opens or closes; ProseError where it can do neither."""
    sign = match.group()
    before, after = _beside(text, match)
    if len(sign) > 3:
        raise ProseError(f'"{sign}" không rõ nghĩa; {_CURE}')
    flip_bold, flip_italic = len(sign) >= 2, len(sign) != 2
    closes = (flip_bold and bold) or (flip_italic and italic)
    if (before if closes else after) in ("", " "):
        side = "sau" if closes else "trước"
        raise ProseError(f'dấu "{sign}" phải đứng liền {side} chữ; {_CURE}')
    return flip_bold, flip_italic
