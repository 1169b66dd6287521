"""Plain Python out of Jinja's tree of a template's part: no more of Jinja than our own form uses.

What it does not know it refuses, so that a new tag in the form is seen when the module is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jinja2 import nodes

from ntmdocs.template.environment import LOOP_FILTER
from ntmdocs.template.mend import CELL_END, IDENTITY, TABLE_START
from ntmdocs.template.source import CompiledPart
from ntmdocs.template.tags import Kind, Tag

__all__ = ["function_of"]

_TAKEN = frozenset(("values", "made", "loops", "blocks", "runs", "words", "end_cell"))
"""What the functions call other things than names of the data."""
_BEGINS = r"(?=<w:(?:tbl|tr|tc|p|sectPr)>)"
_TEXT = r"<(/?)w:t(?: [^>]*)?(?<!/)>"


def function_of(part: CompiledPart, name: str) -> list[str]:
    """The lines of a function from values to pieces of text, and what its loops cost."""
    assert part.tree is not None
    assert part.proof.is_proved
    assert not part.makes_xml
    return [
        f"def {name}(values: Mapping[str, Any]) -> tuple[list[str], int]:",
        "    made: list[str] = []",
        "    loops = 0",
        *_indented(_Writer(part).body(part.tree.body, frozenset())),
        "    return made, loops",
    ]


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"    {line}" for line in lines)


class _Writer:
    """Writes the statements of one part; `local` are the names of loops around them."""

    def __init__(self, part: CompiledPart) -> None:
        self._part = part
        self._is_in_text = False

    def body(self, body: Iterable[nodes.Node], local: frozenset[str]) -> Iterator[str]:
        for node in body:
            if isinstance(node, nodes.Output):
                yield from self._output(node, local)
            elif isinstance(node, nodes.If):
                yield from self._branches(node, local)
            else:
                assert isinstance(node, nodes.For)
                yield from self._loop(node, local)

    def _output(self, node: nodes.Output, local: frozenset[str]) -> Iterator[str]:
        put: list[str] = []
        for child in node.nodes:
            if isinstance(child, nodes.TemplateData):
                before, *behind = child.data.split(CELL_END)
                put += self._literal(before)
                for data in behind:
                    yield from _put(put)
                    yield "end_cell(made)"
                    put = self._literal(data)
            else:
                tag = self._part.tags[self._part.environment.tag_at(child.lineno)]
                put.append(f"{_taker(tag)}({_value(child, local)}),")
        yield from _put(put)

    def _literal(self, data: str) -> list[str]:
        """XML of the template; remembers whether it ends inside a text."""
        assert IDENTITY not in data
        assert TABLE_START not in data
        if found := re.findall(_TEXT, data):
            self._is_in_text = not found[-1]
        lines = [repr(piece) for piece in re.split(_BEGINS, data) if piece]
        return [*lines[:-1], f"{lines[-1]},"] if lines else []

    def _branches(self, node: nodes.If, local: frozenset[str]) -> Iterator[str]:
        keyword = "if"
        for branch in (node, *node.elif_):
            yield f"{keyword} {_value(branch.test, local)}:"
            yield from _indented(self.body(branch.body, local))
            keyword = "elif"
        if node.else_:
            yield "else:"
            yield from _indented(self.body(node.else_, local))
        elif self._is_in_text:  # which stays empty then
            yield "else:"
            yield from _indented(_put(["'',"]))

    def _loop(self, node: nodes.For, local: frozenset[str]) -> Iterator[str]:
        assert not any((node.else_, node.test, node.recursive, self._is_in_text))
        assert isinstance(node.target, nodes.Name)
        assert isinstance(node.iter, nodes.Filter)
        assert node.iter.name == LOOP_FILTER
        (weight,) = node.iter.args
        assert isinstance(weight, nodes.Const)
        over, name = _value(node.iter.node, local), node.target.name
        assert name not in _TAKEN
        yield f"loops += len({over}) * {weight.value}"
        yield f"for {name} in {over}:"
        yield from _indented(self.body(node.body, local | {name}))


def _put(pieces: Iterable[str]) -> Iterator[str]:
    if pieces:
        yield "made += ("
        yield from _indented(pieces)
        yield ")"


def _value(node: nodes.Node | None, local: frozenset[str]) -> str:
    """A name of the data, of a loop, or what such a one has."""
    if isinstance(node, nodes.Name):
        assert node.name != "loop"
        return node.name if node.name in local else f"values[{node.name!r}]"
    assert isinstance(node, nodes.Getattr)
    return f"{_value(node.node, local)}[{node.attr!r}]"


def _taker(tag: Tag) -> str:
    """The function of `ready/values.py` that takes a value into the place of a tag."""
    if tag.kind is Kind.RUN:
        assert not tag.run_properties
        return "words"
    assert tag.kind is Kind.XML
    assert tag.parent in ("w:body", "w:tc", "w:p")
    return "runs" if tag.parent == "w:p" else "blocks"
