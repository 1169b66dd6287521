"""Plain values → YAML text in the one style that `ntmdocs` writes.

Short texts stand plain, prose as `>-` (nothing in it can be mistaken for YAML, and a person
may go on typing), the rest in double quotes. Why not ruamel's emitter: it knows no such rule,
folds Vietnamese prose at 80 bytes of its own counting and quotes what our reader keeps as typed.
"""

import json
import re
from collections.abc import Sequence

from ntmdocs.patterns import regex
from ntmdocs.sources.source import Value

__all__ = ["after_dash", "after_key", "key_text", "scalar_text"]

_WIDTH = 100
_NARROWEST = 40  # prose deep inside keeps at least this much of the line
_LONG = 60  # longer than this is prose, and prose is folded
_LONGEST_KEY = 1000  # YAML allows a key 1024 characters before its colon

# What a text may not hold outside double quotes: what the reader refuses, tabs, and U+FEFF.
_HIDDEN = regex("[\x00-\x1f\x7f-\x9f]|[\u2028\u2029]|[\ud800-\udfff]|[\ufeff\ufffe\uffff]")
_PLAIN = regex(r"(?![-?:,\[\]{}#&*!|>'\"%@`]|\.\.\.|(?:~|null|Null|NULL)$).+|-\d\S*")
_RISKY = regex(r": |:$| #|\{\{")
_KEY = regex(r"(?!(?:null|true|false|yes|no|on|off|y|n)$)[A-Za-z_][\w-]*", re.ASCII | re.I)
_BREAK = regex(r"(?<=[^ ]) (?=[^ ])")  # only here does folding give the same text back


def after_key(value: Value, column: int) -> str:
    """What follows `key:`, the children of `value` at `column` spaces."""
    if isinstance(value, str):
        return " " + scalar_text(value, column)
    if value is None:
        return ""
    if not value:
        return " {}" if isinstance(value, dict) else " []"
    return "\n" + " " * column + _block(value, column)


def after_dash(value: Value, column: int) -> str:
    """What follows `-`: as after a key, but a mapping or list begins on the same line."""
    if value and not isinstance(value, str):
        return " " + _block(value, column)
    return after_key(value, column)


def key_text(key: str, column: int) -> str:
    """A key with its colon; quoted unless it is an identifier."""
    text = key if _KEY.fullmatch(key) else _quoted(key)
    if len(text) > _LONGEST_KEY:
        return f"? {text}\n{' ' * column}:"
    return text + ":"


def scalar_text(text: str, column: int) -> str:
    """A text as YAML: plain, `>-` with its lines at `column`, or in double quotes."""
    if not text or _HIDDEN.search(text) or text != text.strip(" "):
        return _quoted(text)
    if text in ("~", "null", "Null", "NULL"):
        return _quoted(text)
    if len(text) <= _LONG and _PLAIN.fullmatch(text) and not _RISKY.search(text):
        return text
    pad = "\n" + " " * max(column, 2)
    return ">-" + "".join(pad + line for line in _folded(text, _WIDTH - column))


def _block(value: dict[str, Value] | list[Value], column: int) -> str:
    """A mapping or list; its first line goes where the caller stands, the others at `column`."""
    if isinstance(value, dict):
        lines = [
            key_text(key, column) + after_key(child, column + 2) for key, child in value.items()
        ]
    else:
        lines = ["-" + after_dash(child, column + 2) for child in value]
    return ("\n" + " " * column).join(lines)


def _folded(text: str, width: int) -> Sequence[str]:
    """Lines of about `width`, broken only at single spaces between words."""
    lines = [""]
    for piece in _BREAK.split(text):
        if lines[-1] and len(lines[-1]) + 1 + len(piece) > max(width, _NARROWEST):
            lines.append(piece)
        else:
            lines[-1] += (" " if lines[-1] else "") + piece
    return lines


def _quoted(text: str) -> str:
    """In double quotes; what cannot be seen is spelled out."""
    if not _HIDDEN.search(text):
        return json.dumps(text, ensure_ascii=False)
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    if not _HIDDEN.match(char) or char in "\n\t":
        return json.dumps(char, ensure_ascii=False)[1:-1]
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
