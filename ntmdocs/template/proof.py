"""Proves once that what a template makes is well-formed, and marks what is not sure.

Jinja's tree is walked with the XML of its text. Where each branch and each loop's body ends among
the same open elements as it began, and the text with all tags taken out is well-formed, every fill
is well-formed too: the result needs no parse (0.3 ms of a document). The walk also finds for each
tag where its values go in, and leaves marks, characters that XML forbids and no value can hold,
where a fill may need mending (`mend.py`): only templates that can go wrong there pay for it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from jinja2 import nodes
from lxml import etree

from ntmdocs.template.environment import LOOP_FILTER, StrictEnvironment
from ntmdocs.template.tags import Kind

__all__ = ["CELLS_VARY", "CELL_END", "IDENTITY", "TABLE_END", "TABLE_START", "prove"]

TABLE_START, TABLE_END, CELL_END, IDENTITY = "\x01", "\x06", "\x02", "\x04"
CELLS_VARY = "\x05"  # behind TABLE_START: a loop makes cells

_TOKEN = re.compile(r"<(/?)([\w:.-]+)([^<>]*)(>?)|<[?!][^>]*>")
_NEED_PARAGRAPH = {
    "w:tc",
    "w:hdr",
    "w:ftr",
    "w:footnote",
    "w:endnote",
    "w:comment",
    "w:txbxContent",
}
_RUN_TEXT = "w:t"
_TEXT = {"w:instrText", "w:delText", "w:delInstrText"}
_SPAN = r'w:val="(\d+)"'
# What must differ from one round of a loop to the next; `n` is a number, `s` a name.
_IDENTITIES = {
    "wp:docPr": (("d", r'(?<=\sid=")([^"]*)'),),
    "w:bookmarkStart": (
        ("b", r'(?<=\sw:id=")([^"]*)'),
        ("n", r'(?<=\sw:name=")([^"]*)'),
    ),
    "w:bookmarkEnd": (("e", r'(?<=\sw:id=")([^"]*)'),),
}
_SHAPE = (
    ("s", r'(?<=\so:spid=")([^"]*)'),
    ("s", r'(?<=\sid=")([^"]*)'),
)
_SHAPES = {
    f"v:{name}" for name in ("shape", "rect", "line", "oval", "group", "roundrect", "polyline")
}
_SAMPLE = {Kind.ATTRIBUTE: "1", Kind.RUN: "x", Kind.PLAIN: "x", Kind.XML: ""}


@dataclass
class _Element:
    name: str
    depth: int
    """How many branches and loops it stands in."""
    node: nodes.TemplateData
    start: int
    cells: int = 0
    columns: int = 0
    sure_cells: int = 0
    risky: bool = False
    cells_vary: bool = False
    run_properties: str = ""


@dataclass
class _Edits:
    """Changes to the text of nodes, made when the walk is over."""

    found: dict[int, tuple[nodes.TemplateData, list[tuple[int, int, str]]]] = field(
        default_factory=dict
    )

    def add(self, node: nodes.TemplateData, start: int, end: int, text: str) -> None:
        self.found.setdefault(id(node), (node, []))[1].append((start, end, text))

    def make(self) -> None:
        for node, changes in self.found.values():
            for start, end, text in sorted(changes, reverse=True):
                node.data = f"{node.data[:start]}{text}{node.data[end:]}"


def prove(
    tree: nodes.Template, environment: StrictEnvironment, *, renumber_drawings: bool
) -> tuple[bool, bool]:
    """Whether every fill is well-formed, and whether marks were left in the tree.

    Sets the kinds of the tags, and bounds the loops.
    """
    walk = _Walk(environment, renumber_drawings)
    walk.visit_all(tree.body)
    proved = walk.balanced and not walk.stack and walk.is_sample_well_formed()
    walk.edits.make()
    return proved, bool(walk.edits.found)


class _Walk:
    def __init__(self, environment: StrictEnvironment, renumber_drawings: bool) -> None:
        self.environment = environment
        self.renumber_drawings = renumber_drawings
        self.stack: list[_Element] = []
        self.partial: tuple[str, nodes.TemplateData, int] | None = None
        """The start tag that is open because a tag stands in one of its attributes."""
        self.depth = self.loops = 0
        self.balanced = True
        self.sample: list[str] = []
        self.elements = 0
        self.last_closed = ""
        self.weight = 0
        self.edits = _Edits()

    def visit_all(self, body: Sequence[nodes.Node]) -> None:
        for node in body:
            self.visit(node)

    def visit(self, node: nodes.Node) -> None:
        """One node of Jinja's tree."""
        if isinstance(node, nodes.Output):
            for child in node.nodes:
                if isinstance(child, nodes.TemplateData):
                    self.text(child)
                else:
                    self.value(child)
        elif isinstance(node, nodes.If):
            for branch in (node.body, *(other.body for other in node.elif_), node.else_):
                self.branch(branch)
        elif isinstance(node, nodes.For):
            weight = self.repeated(node.body)
            counted = [nodes.Const(weight)]
            node.iter = nodes.Filter(
                node.iter, LOOP_FILTER, counted, [], None, None, lineno=node.iter.lineno
            )
            self.branch(node.else_)
        elif isinstance(node, nodes.Macro | nodes.CallBlock):
            weight = self.repeated(node.body)
            self.environment.macro_weights[getattr(node, "name", "caller")] = weight
        elif body := getattr(node, "body", None):
            self.branch(body)

    def repeated(self, body: Sequence[nodes.Node]) -> int:
        """A body that may be used many times; what one time costs."""
        before, self.weight = self.weight, 100
        self.loops += 1
        self.branch(body)
        self.loops -= 1
        cost, self.weight = self.weight, self.weight + before
        return cost

    def branch(self, body: Sequence[nodes.Node]) -> None:
        """A part that may be used or not: it must leave the open elements as it found them."""
        if not body:
            return
        open_before, partial = list(self.stack), self.partial
        names, elements = [element.name for element in self.stack], self.elements
        self.depth += 1
        self.last_closed = ""
        self.visit_all(body)
        self.depth -= 1
        self.last_closed = ""
        if [element.name for element in self.stack] != names or self.partial != partial:
            self.balanced = False
        if partial is not None and self.elements != elements:
            self.balanced = False
        self.stack, self.partial = open_before, partial

    def value(self, node: nodes.Expr) -> None:
        """A value that goes in here."""
        tag = self.environment.tags[self.environment.tag_at(node.lineno)]
        parent = self.stack[-1].name if self.stack else ""
        if self.partial is not None:
            tag.kind = Kind.ATTRIBUTE
        elif parent == _RUN_TEXT:
            tag.kind = Kind.RUN
            runs = (element for element in reversed(self.stack) if element.name == "w:r")
            tag.run_properties = next((run.run_properties for run in runs), "")
        elif parent.startswith("w:") and parent not in _TEXT:
            tag.kind = Kind.XML
        else:
            tag.kind = Kind.PLAIN
        self.last_closed = ""
        self.weight += 300
        self.sample.append(_SAMPLE[tag.kind])

    def text(self, node: nodes.TemplateData) -> None:
        """The XML between tags."""
        for typed, meant in (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}")):
            node.data = node.data.replace(typed, meant)
        data, place = node.data, 0
        self.sample.append(data)
        self.weight += len(data)
        if self.partial is not None:
            place = data.find(">") + 1
            if "<" in data[: place or None]:
                self.balanced = False
            if not place:
                return
            name, self.partial = self.partial[0], None
            self.start(name, node, place - 1, place)
            if data[place - 2 : place - 1] == "/":
                self.end(name, node, place)
        for token in _TOKEN.finditer(data, place):
            self.token(token, node)

    def token(self, token: re.Match[str], node: nodes.TemplateData) -> None:
        slash, name, attributes, closed = token.groups()
        if name is None:
            return
        if not closed:
            self.partial = name, node, token.start()
            if name == "w:gridSpan" and (row := self.innermost("w:tr")):
                row.risky = True
        elif slash:
            self.end(name, node, token.start())
        else:
            self.identities(name, node, token)
            self.start(name, node, token.start(), token.end(), attributes)
            if attributes.endswith("/"):
                self.end(name, node, token.end())

    def start(
        self, name: str, node: nodes.TemplateData, place: int, end: int, attributes: str = ""
    ) -> None:
        """An element begins."""
        self.elements += 1
        if name == "w:gridCol" and (table := self.innermost("w:tbl")):
            table.columns += 1
            table.risky = table.risky or table.depth != self.depth
        elif name == "w:tc" and (row := self.innermost("w:tr")):
            row.cells += 1
            row.cells_vary = row.cells_vary or row.depth != self.depth
        elif name in ("w:gridSpan", "w:gridBefore", "w:gridAfter") and (
            row := self.innermost("w:tr")
        ):
            span = re.search(_SPAN, attributes)
            row.risky = row.risky or span is None or row.depth != self.depth
            more = int(span[1]) if span else 0
            row.cells += more - 1 if name == "w:gridSpan" else more
        self.stack.append(_Element(name, self.depth, node, place))
        self.last_closed = ""

    def end(self, name: str, node: nodes.TemplateData, place: int) -> None:
        """An element ends; `place` is where its end tag begins."""
        if not self.stack or self.stack[-1].name != name:
            self.balanced = False
            return
        element = self.stack.pop()
        element.risky = element.risky or element.depth != self.depth
        if name == "w:tr" and (table := self.innermost("w:tbl")):
            table.cells_vary = table.cells_vary or element.cells_vary
            table.risky = table.risky or element.risky or element.cells > table.columns
            if element.depth == table.depth:
                table.sure_cells = max(table.sure_cells, element.cells)
        elif name == "w:tbl":
            if element.risky or element.cells_vary or element.sure_cells != element.columns:
                mark = TABLE_START + (CELLS_VARY if element.cells_vary else "")
                self.edits.add(element.node, element.start, element.start, mark)
                after = place + len("</w:tbl>")
                self.edits.add(node, after, after, TABLE_END)
        elif name == "w:rPr" and self.stack and self.stack[-1].name == "w:r":
            if element.node is node:
                self.stack[-1].run_properties = node.data[element.start : place] + "</w:rPr>"
        elif name in _NEED_PARAGRAPH and self.last_closed != "w:p":
            self.edits.add(node, place, place, CELL_END)
        self.last_closed = name

    def innermost(self, name: str) -> _Element | None:
        return next((element for element in reversed(self.stack) if element.name == name), None)

    def identities(self, name: str, node: nodes.TemplateData, token: re.Match[str]) -> None:
        """Mark the ids that every round of a loop needs its own of."""
        wanted = _SHAPE if name in _SHAPES else _IDENTITIES.get(name, ())
        if not wanted or not (self.loops or (name == "wp:docPr" and self.renumber_drawings)):
            return
        for letter, pattern in wanted:
            if found := re.search(pattern, token.group()):
                start = token.start() + found.start()
                marked = f"{IDENTITY}{letter}{found.group()}{IDENTITY}"
                self.edits.add(node, start, start + len(found.group()), marked)

    def is_sample_well_formed(self) -> bool:
        """All text once, tags left out, through a real parser."""
        try:
            root = etree.fromstring(
                "".join(self.sample).encode(), etree.XMLParser(resolve_entities=False)
            )
        except etree.XMLSyntaxError:
            return False
        return sum(1 for _ in root.iter(etree.Element)) == self.elements
