"""Proves once, when a template is compiled, that what it makes is well-formed.

Jinja's tree is walked with the XML of its text. Where each branch and each loop's body ends among
the same open elements as it began, and the text with all tags taken out is well-formed, every fill
is well-formed too: the result needs no parse (0.3 ms of a document). The walk also finds for each
tag where its values go in, and tells `marks` what begins and ends.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from jinja2 import nodes
from lxml import etree

from ntmdocs.language import msgids, tr
from ntmdocs.patterns import regex
from ntmdocs.template.environment import LOOP_FILTER, StrictEnvironment
from ntmdocs.template.marks import Marker, OpenElement
from ntmdocs.template.tags import Fault, Kind
from ntmdocs.word.elements import parse_xml

__all__ = ["Proof", "prove"]

_TOKEN = regex(r"<(/?)([\w:.-]+)([^<>]*)(>?)|<[?!][^>]*>")
_RUN_TEXT = "w:t"
_TEXT = {"w:instrText", "w:delText", "w:delInstrText"}
_SAMPLE = {Kind.ATTRIBUTE: "1", Kind.RUN: "x", Kind.PLAIN: "x", Kind.XML: ""}


_NOTES = {"w:footnoteReference", "w:endnoteReference"}
_NOTE_IN_LOOP = msgids(
    "chú thích nằm trong vòng lặp, mỗi vòng lại chỉ vào cùng một chú thích; "
    "đưa ra ngoài vòng lặp, hoặc bỏ"
)
_ENDS_APART = msgids("thẻ for hoặc if mở và đóng ở hai chỗ không cùng đoạn, ô hay hàng")


@dataclass
class Proof:
    """What is known of every fill of a part."""

    is_proved: bool = False
    """Whether it is well-formed whatever the values."""
    has_marks: bool = False
    """Whether marks for `mend` were left in the tree."""
    unbalanced: Fault | None = None
    """The first block that may leave elements open; also where it is not proved otherwise."""
    faults: list[Fault] = field(default_factory=list)


def prove(
    tree: nodes.Template, environment: StrictEnvironment, *, renumber_drawings: bool
) -> Proof:
    """Walk through the tree; sets the kinds of the tags, and bounds the loops."""
    walk = _Walk(environment, renumber_drawings)
    walk.visit_all(tree.body)
    proved = walk.balanced and not walk.stack and walk.is_sample_well_formed()
    walk.marker.write()
    tag = environment.tags[walk.unbalanced_at]
    unbalanced = None if proved else tag.fault(tr(_ENDS_APART))
    return Proof(proved, walk.marker.has_marks, unbalanced, walk.faults)


class _Walk:
    def __init__(self, environment: StrictEnvironment, renumber_drawings: bool) -> None:
        self.environment = environment
        self.stack: list[OpenElement] = []
        self.marker = Marker(self.stack, renumber_drawings=renumber_drawings)
        self.partial: tuple[str, nodes.TemplateData, int] | None = None
        """The start tag that is open because a tag stands in one of its attributes."""
        self.depth = self.loops = 0
        self.balanced = True
        self.sample: list[str] = []
        self.elements = 0
        self.last_closed = ""
        self.weight = 0
        self.tag = self.unbalanced_at = 0
        self.faults: list[Fault] = []

    def visit_all(self, body: Sequence[nodes.Node]) -> None:
        for node in body:
            self.visit(node)

    def visit(self, node: nodes.Node) -> None:
        """One node of Jinja's tree."""
        if node.lineno is not None:
            self.tag = self.environment.tag_at(node.lineno)
        if isinstance(node, nodes.Output):
            for child in node.nodes:
                if isinstance(child, nodes.TemplateData):
                    self.text(child)
                else:
                    self.value(child)
        elif isinstance(node, nodes.If):
            self.one_of(node.body, *(other.body for other in node.elif_), node.else_)
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

    def one_of(self, *branches: Sequence[nodes.Node]) -> None:
        """Branches of which one is taken: no more is paid for than the dearest costs."""
        before = dearest = self.weight
        sure = []
        for branch in branches:
            self.weight = before
            sure.append(self.branch(branch))
            dearest = max(dearest, self.weight)
        self.weight = dearest
        self.marker.row_of(min(sure))

    def branch(self, body: Sequence[nodes.Node]) -> int:
        """A part that may be used or not: it must leave the open elements as it found them.

        How many cells the widest row has that its table has for sure where it is used.
        """
        table, tag = self.marker.table, self.tag
        sure = 0 if table is None else table.sure_cells
        if not body:
            return sure
        open_before, partial = list(self.stack), self.partial
        names, elements = [element.name for element in self.stack], self.elements
        self.depth += 1
        self.last_closed = ""
        self.visit_all(body)
        self.depth -= 1
        self.last_closed = ""
        is_as_before = [element.name for element in self.stack] == names
        is_as_before = is_as_before and self.partial == partial
        if not is_as_before or (partial is not None and self.elements != elements):
            self.unbalanced_at = tag if self.balanced else self.unbalanced_at
            self.balanced = False
        self.stack[:], self.partial = open_before, partial
        if table is not None:
            table.sure_cells, sure = sure, table.sure_cells
        return sure

    def value(self, node: nodes.Expr) -> None:
        """A value that goes in here."""
        self.tag = self.environment.tag_at(node.lineno)
        tag = self.environment.tags[self.tag]
        tag.parent = parent = self.stack[-1].name if self.stack else ""
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
            self.marker.begins_with_a_tag(name)
        elif slash:
            self.end(name, node, token.start())
        else:
            if name in _NOTES and self.loops:
                self.faults.append(self.environment.tags[self.tag].fault(tr(_NOTE_IN_LOOP)))
            self.marker.identities(name, node, token, in_loop=self.loops > 0)
            self.start(name, node, token.start(), token.end(), attributes)
            if attributes.endswith("/"):
                self.end(name, node, token.end())

    def start(
        self, name: str, node: nodes.TemplateData, place: int, end: int, attributes: str = ""
    ) -> None:
        """An element begins."""
        self.elements += 1
        self.marker.begins(name, attributes, self.depth)
        self.stack.append(OpenElement(name, self.depth, node, place))
        self.last_closed = ""

    def end(self, name: str, node: nodes.TemplateData, place: int) -> None:
        """An element ends; `place` is where its end tag begins."""
        if not self.stack or self.stack[-1].name != name:
            self.balanced = False
            return
        element = self.stack.pop()
        element.risky = element.risky or element.depth != self.depth
        self.marker.ends(element, node, place, self.last_closed)
        if name == "w:rPr" and self.stack and self.stack[-1].name == "w:r" and element.node is node:
            self.stack[-1].run_properties = node.data[element.start : place] + "</w:rPr>"
        self.last_closed = name

    def is_sample_well_formed(self) -> bool:
        """All text once, tags left out, through a real parser."""
        try:
            root = parse_xml("".join(self.sample).encode())
        except etree.XMLSyntaxError:  # pragma: no cover  (a guard: the walk saw it whole)
            return False
        return sum(1 for _ in root.iter(etree.Element)) == self.elements
