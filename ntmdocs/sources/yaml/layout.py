"""Where each part of a YAML text stands, so that one part can be replaced and the rest kept.

Comments belong to what follows them, as people write them;
only those deeper than the next key or dash belong to the value above.
"""

from dataclasses import dataclass, field

from ntmdocs.patterns import regex
from ntmdocs.sources.source import Value
from ntmdocs.sources.yaml.events import Event
from ntmdocs.sources.yaml.quick_events import events_of

__all__ = ["Entry", "Node", "comment_indent", "line_start", "read_layout"]


_COLON = regex(r"[ \t]*:")
_DASH = regex(r"(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*-")
_COMMENT_LINE = regex(r"( *)#")


@dataclass
class Node:
    """A value and its span in the text.

    `entries` are those of a block mapping or list, standing at `column`.
    It stays empty for scalars, for `[a, b]` and `{a: b}`, and for the rare `? key`:
    such a value is kept whole or replaced whole. `style` is the event's.
    """

    value: Value
    start: int
    end: int
    style: str = ""
    column: int = 0
    entries: list["Entry"] = field(default_factory=list)


@dataclass
class Entry:
    """A key or dash with its value, by indexes into the text.

    `lead` is where the comments and blank lines before it begin, `start` its key or dash,
    `opened` is behind the colon or dash, `line_end` the end of its last line,
    `stop` the end of the deeper comments below it.
    """

    name: str | None
    start: int
    opened: int
    node: Node
    line_end: int = 0
    lead: int = 0
    stop: int = 0


def read_layout(text: str) -> Node:
    """The layout of a text that `read_yaml` accepts and that ends with a line break."""
    return _Reader(text).root()


def line_start(text: str, index: int) -> int:
    """Where the line of `index` begins."""
    return text.rfind("\n", 0, index) + 1


def comment_indent(line: str) -> int | None:
    """How deep a comment line stands; None for any other line."""
    found = _COMMENT_LINE.match(line)
    return len(found[1]) if found else None


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.events = events_of(text)

    def root(self) -> Node:
        return self.node(next(event for event in self.events if event.kind != "document"))

    def node(self, event: Event) -> Node:
        if event.kind == "scalar":
            value = None if event.is_null else event.value
            return Node(value, event.start.offset, self.scalar_end(event), event.style)
        parts: dict[str, Value] | list[Value] = {} if event.kind == "mapping" else []
        node = Node(parts, event.start.offset, 0, event.style, event.start.place.column - 1)
        entries, end = self.entries(parts, node.start)
        node.end = entries[-1].line_end if entries and not node.style else end.end.offset
        if not node.style and all(self.is_plain_spelling(entry, node) for entry in entries):
            node.entries = entries
            self.share_comments(node)
        return node

    def scalar_end(self, event: Event) -> int:
        """The end of a scalar, on its last line; `|+` keeps the blank lines below as text."""
        if event.style not in ("|", ">"):
            return event.end.offset
        written = self.text[event.start.offset : event.end.offset]
        if "+" in written.split("\n", 1)[0].split("#")[0]:
            return max(event.end.offset - 1, event.start.offset)
        return event.start.offset + len(written.rstrip(" \n"))

    def entries(self, parts: dict[str, Value] | list[Value], at: int) -> tuple[list[Entry], Event]:
        """The entries of a mapping or list that was opened at an index, and its end event.

        `parts` is filled with their values.
        """
        found: list[Entry] = []
        while (event := next(self.events)).kind != "end":
            if isinstance(parts, dict):
                entry = self.keyed(event)
                parts[event.value] = entry.node.value
            else:
                entry = self.dashed(event, at)
                parts.append(entry.node.value)
            if entry.node.entries:
                first, opening_end = entry.node.entries[0], self.text.find("\n", entry.opened)
                first.lead = min(opening_end + 1, first.start)
            at = entry.line_end = self.text.find("\n", max(entry.node.end, entry.opened))
            found.append(entry)
        return found, event

    def keyed(self, key: Event) -> Entry:
        """A key, its colon and its value."""
        colon = _COLON.match(self.text, key.end.offset)
        opened = colon.end() if colon else -1
        return Entry(key.value, key.start.offset, opened, self.node(next(self.events)))

    def dashed(self, event: Event, at: int) -> Entry:
        """The value that an event begins, and the dash before it, the first from an index on."""
        dash = _DASH.match(self.text, at)
        opened = dash.end() if dash else -1
        return Entry(None, opened - 1, opened, self.node(event))

    def is_plain_spelling(self, entry: Entry, node: Node) -> bool:
        """`key:` or `-` at the column of its collection; not `? key`, whose colon is elsewhere."""
        at_column = entry.start - line_start(self.text, entry.start) == node.column
        return entry.opened > entry.start and at_column

    def share_comments(self, node: Node) -> None:
        """Give each comment between two entries to the one or the other."""
        for entry in node.entries:
            entry.stop = entry.line_end
        for entry, following in zip(node.entries, node.entries[1:], strict=False):
            gap = self.text[entry.line_end + 1 : line_start(self.text, following.start)]
            at = entry.line_end
            for line in gap.splitlines():
                at += 1 + len(line)
                indent = comment_indent(line)
                if indent is not None and indent > node.column:
                    entry.stop = at
            following.lead = entry.stop + 1
