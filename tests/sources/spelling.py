"""One value, spelled in YAML in the many ways that people spell it.

Every choice is drawn, so that a hypothesis test walks through quoting, folding, brackets,
indentation, blank lines and comments in all their combinations.
"""

import json
import re
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

__all__ = ["TEXTS", "VALUES", "spelled"]

WORDS = st.sampled_from(
    [
        "xã",
        "Hợp Thịnh",
        "năm",
        "2024",
        "056",
        "no",
        "null",
        "~",
        "./.",
        "*",
        "#",
        ":",
        "-",
        "a:",
        "#b",
        "-c",
        "{{ year }}",
        "{y}",
        "[x]",
        "'a'",
        '"b"',
        "|",
        ">",
        "%",
        "@",
        "&",
        "!",
        ",",
        "😀",
        "e\u0301",
        "dài" * 30,
    ]
)
SPACES = st.sampled_from([" ", " ", " ", " ", "  ", "\n", "\t"])
TEXTS = st.one_of(
    st.lists(st.tuples(WORDS, SPACES), max_size=30).map(lambda pairs: "".join(map("".join, pairs))),
    st.lists(WORDS, max_size=30).map(" ".join),
    st.text(),
)
KEYS = st.sampled_from(["a", "b", "kind", "title", "content", "no", "<<", "cụ thể"]) | TEXTS
VALUES = st.recursive(
    st.none() | TEXTS,
    lambda children: st.lists(children, max_size=4) | st.dictionaries(KEYS, children, max_size=4),
    max_leaves=12,
)

Draw = Callable[[st.SearchStrategy[Any]], Any]


@st.composite
def spelled(draw: Draw, value: Any) -> str:
    """A YAML text that more or less says `value`; read it to know what it says."""
    speller = _Speller(draw)
    body = speller.block(value, 0) if value and not isinstance(value, str) else json.dumps(value)
    head = speller.comments(0) + draw(st.sampled_from(["", "", "---\n"])) + speller.comments(0)
    text = head + body + "\n" + speller.comments(3) + draw(st.sampled_from(["", "", "...\n"]))
    return text.replace("\n", "\r\n") if draw(st.integers(0, 9)) == 0 else text


class _Speller:
    def __init__(self, draw: Draw) -> None:
        self.draw = draw

    def one_of(self, *choices: str) -> str:
        return str(self.draw(st.sampled_from(choices)))

    def chance(self, percent: int) -> bool:
        return bool(self.draw(st.integers(1, 100)) <= percent)

    def spaces(self, least: int, most: int) -> str:
        return " " * self.draw(st.integers(least, most))

    def comments(self, column: int) -> str:
        lines = ""
        while self.chance(25):
            deep = self.spaces(0, column + 5) + "# ghi chú: x\n"
            lines += self.one_of("\n", deep, " " * column + "# c\n")
        return lines

    def line_end(self) -> str:
        return self.one_of("", "", "", "  # chú", "   #x")

    def block(self, value: Any, column: int) -> str:
        parts = value.items() if isinstance(value, dict) else [(None, child) for child in value]
        entries = [self.entry(key, child, column) for key, child in parts]
        result = entries[0]
        for entry in entries[1:]:
            result += "\n" + self.comments(column) + " " * column + entry
        return result

    def entry(self, key: str | None, value: Any, column: int) -> str:
        if key is None:
            return "-" + self.after(value, column, compact=True)
        typed = key if re.fullmatch(r"\w+", key) else json.dumps(key)
        if self.chance(3):
            return f"? {typed}\n{' ' * column}:" + self.after(value, column, compact=True)
        return typed + self.one_of("", "", " ") + ":" + self.after(value, column, compact=False)

    def after(self, value: Any, column: int, *, compact: bool) -> str:
        """What follows a dash or colon that stands at `column`."""
        if not isinstance(value, (dict, list)):
            typed = self.scalar(value, column)
            end = "" if typed[:1] in ("|", ">") else self.line_end()
            if typed and not end and self.chance(5):
                return "\n" + self.comments(column) + " " * (column + 1) + typed
            return (" " + typed if typed else "") + end
        if not value or self.chance(15):
            return " " + self.flow(value) + self.line_end()
        if compact and self.chance(70):
            gap = self.spaces(1, 3)
            return gap + self.block(value, column + 1 + len(gap))
        deeper = column + self.draw(st.integers(1, 4))
        if isinstance(value, list) and not compact and self.chance(40):
            deeper = column
        return (
            self.line_end()
            + "\n"
            + self.comments(deeper)
            + " " * deeper
            + self.block(value, deeper)
        )

    def flow(self, value: Any) -> str:
        if isinstance(value, dict):
            pairs = (f"{json.dumps(key)}: {self.flow(child)}" for key, child in value.items())
            return "{" + ", ".join(pairs) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.flow, value)) + "]"
        return json.dumps(value)

    def scalar(self, text: str | None, column: int) -> str:
        if text is None:
            return self.one_of("", "null", "~")
        ways = [json.dumps(text)]
        pad = "\n" + " " * column + self.spaces(1, 4)
        if text.isprintable():
            ways += ["'" + text.replace("'", "''") + "'", text, text, text.replace(" ", pad, 1)]
        if text and text[0] not in " \t\n":
            sign = self.one_of(">-", ">", ">+", "|", "|-", "|+") + self.line_end()
            ways.append(sign + pad + text.replace(" ", pad, 1) + self.one_of("", "", "\n", "\n\n"))
        return self.one_of(*ways)
