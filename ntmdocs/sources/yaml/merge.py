"""New values into the text of an older YAML file, keeping what the person made of it.

What is equal stays letter by letter; what changed is written anew in its place;
comments stay with the key or item they stand at, and go when it goes.
"""

import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import TypeGuard

from ntmdocs.patterns import regex
from ntmdocs.sources.source import Value
from ntmdocs.sources.yaml.layout import Entry, Node, comment_indent, line_start
from ntmdocs.sources.yaml.text import after_dash, after_key, key_text, scalar_text

__all__ = ["merge"]

_HEAD_END = regex(r"^(?:---.*|[ ]*)\n", re.MULTILINE)
_HEADER_COMMENT = regex(r"[|>][-+\d]*( +#[^\n]*)?")

Piece = tuple[str, str]  # the comments and blank lines before an entry, and the entry
Parts = dict[str, Value] | list[Value]


def merge(text: str, root: Node, value: Value, fresh: str) -> str:
    """`text`, whose layout is `root`, changed so that it says `value`.

    `fresh` is `value` written without a model: used where the two have no shape in common.
    """
    if root.value == value:
        return text
    first = root.entries[0].start if root.entries else root.start
    head = text[: line_start(text, first)]
    if not _continues(value, root) or text[len(head) : first].strip():
        comments = [line for line in head.split("\n")[:-1] if not line.strip() or "#" in line[:1]]
        return "".join(line + "\n" for line in comments) + fresh + "\n"
    root.entries[0].lead = _head_end(head)
    merger = _Merger(text)
    pieces = merger.pieces(root, value)
    body = "\n".join(lead + " " * root.column + entry for lead, entry in pieces)
    footer = merger.below(root, pieces, text[root.entries[-1].stop :])
    return head[: root.entries[0].lead] + body + footer


def _continues(value: Value, node: Node) -> TypeGuard[Parts]:
    """Whether a new value is a mapping or list as the old one is, so that entries can stay."""
    return bool(node.entries and value and type(value) is type(node.value))


def _head_end(head: str) -> int:
    """Where the head of a file ends and the comment of its first key begins.

    The head stays whatever happens; what stands right above the first key goes with that key,
    if a blank line or `---` sets it off from the head.
    """
    ends = [found.end() for found in _HEAD_END.finditer(head)]
    return ends[-1] if ends else len(head)


class _Merger:
    def __init__(self, text: str) -> None:
        self.text = text

    def pieces(self, node: Node, value: Parts) -> list[Piece]:
        """The entries of a block mapping or list, as they stand or written anew."""
        if isinstance(value, dict):
            return list(self.mapping_pieces(node, value))
        return list(self.list_pieces(node, value))

    def mapping_pieces(self, node: Node, value: dict[str, Value]) -> Iterator[Piece]:
        """The keys that are still there in the order of the file, then the new ones."""
        for entry in node.entries:
            if entry.name in value:
                yield self.lead(entry, node), self.entry(entry, value[entry.name], node)
        known = {entry.name for entry in node.entries}
        for key in value:
            if key not in known:
                column = node.column
                yield "", key_text(key, column) + after_key(value[key], column + 2)

    def list_pieces(self, node: Node, value: list[Value]) -> Iterator[Piece]:
        """The items of the new list, each in the shape of the old item that it continues."""
        old_values = [entry.node.value for entry in node.entries]
        for item, old in zip(value, _continued(old_values, value), strict=True):
            if old is None:
                yield "", "-" + after_dash(item, node.column + 2)
            else:
                entry = node.entries[old]
                yield self.lead(entry, node), self.entry(entry, item, node)

    def lead(self, entry: Entry, node: Node) -> str:
        """The comments and blank lines before an entry, whole lines."""
        lead = self.text[entry.lead : line_start(self.text, entry.start)]
        return _not_deeper(lead, node.column)

    def entry(self, entry: Entry, value: Value, parent: Node) -> str:
        """An entry from its key or dash to the end of its value."""
        node = entry.node
        if node.value == value:
            return self.text[entry.start : entry.stop]
        opening = self.text[entry.start : entry.opened]
        if _continues(value, node):
            return opening + self.collection(entry, value)
        column = parent.column + 2
        gap = self.text[entry.opened : node.start]
        if "\n" in gap and isinstance(value, str) and not node.entries:
            written = gap + scalar_text(value, column)  # the value stays on its own line
            return opening + _commented(written, self.comment(entry), gap.count("\n"))
        write = after_dash if entry.name is None else after_key
        return opening + _commented(write(value, column), self.comment(entry))

    def collection(self, entry: Entry, value: Parts) -> str:
        """The entries of a value, from behind the colon or dash that opens it."""
        node = entry.node
        before = self.text[entry.opened : node.start]
        own_lines = "\n" in before
        written = before.split("\n", 1)[0] if own_lines else ""
        pieces = self.pieces(node, value)
        for number, (lead, body) in enumerate(pieces):
            if number or own_lines or lead.strip():
                written += "\n" + lead + " " * node.column + body
            else:
                written += before + body
        return written + self.below(node, pieces, self.text[entry.line_end : entry.stop])

    def below(self, node: Node, pieces: list[Piece], comments: str) -> str:
        """The comments below the last entry; moved left if that entry is another now."""
        last = node.entries[-1]
        if pieces[-1][1] == self.text[last.start : last.stop]:
            return comments
        return _not_deeper(comments, node.column)

    def comment(self, entry: Entry) -> str:
        """The comment on the first line of a value, set off by at least two spaces."""
        node = entry.node
        line_end = self.text.find("\n", entry.opened)
        if node.entries:
            found = self.text[entry.opened : line_end] if node.start > line_end else ""
        elif node.style in ("|", ">"):
            header = _HEADER_COMMENT.match(self.text, node.start)
            found = (header[1] or "") if header else ""
        else:
            found = self.text[max(node.end, entry.opened) : entry.line_end]
        if not found.strip():
            return ""
        return found if found.startswith("  ") else "  " + found.strip()


def _commented(written: str, comment: str, line: int = 0) -> str:
    """Put a comment at the end of a line; the first, unless said otherwise."""
    lines = written.split("\n")
    lines[line] += comment
    return "\n".join(lines)


def _not_deeper(comments: str, column: int) -> str:
    """Comment lines moved left to `column`, blank lines emptied.

    Deeper ones could become part of a `>-` above.
    """
    lines = comments.split("\n")
    for number, line in enumerate(lines):
        if not line.strip():
            lines[number] = ""
        elif (comment_indent(line) or 0) > column:
            lines[number] = " " * column + line.lstrip(" ")
    return "\n".join(lines)


def _continued(old: list[Value], new: list[Value]) -> list[int | None]:
    """For each item of `new` the index of the item of `old` that it continues.

    Equal items first; between them those with the same first text; then by position. What was
    moved past others goes on too, so that its comments move with it.
    """
    result: list[int | None] = [None] * len(new)
    for tag, low, high, new_low, new_high in _matches([*map(_whole, old)], [*map(_whole, new)]):
        if tag == "equal":
            result[new_low:new_high] = range(low, high)
        elif tag == "replace":
            labels = [*map(_label, old[low:high])], [*map(_label, new[new_low:new_high])]
            for _, a, b, c, d in _matches(*labels):
                for offset in range(min(b - a, d - c)):
                    result[new_low + c + offset] = low + a + offset
    moved = {_whole(item): at for at, item in enumerate(old) if at not in result}
    return [
        moved.pop(_whole(item), None) if at is None else at
        for item, at in zip(new, result, strict=True)
    ]


def _matches(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    return list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())


def _whole(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False)


def _label(value: Value) -> str:
    """The first text of an item: its kind, its name or its words."""
    while value and isinstance(value, (dict, list)):
        value = next(iter(value.values())) if isinstance(value, dict) else value[0]
    return str(value)
