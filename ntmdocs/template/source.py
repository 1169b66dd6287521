"""A part of a template compiled: its tags in place, its faults, and what it makes of values."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from operator import attrgetter
from typing import Any

from jinja2 import Template as JinjaTemplate
from jinja2 import TemplateSyntaxError, nodes
from lxml import etree

from ntmdocs.language import tr
from ntmdocs.patterns import regex
from ntmdocs.template.environment import StrictEnvironment
from ntmdocs.template.filling import FilledPart, with_line_breaks
from ntmdocs.template.prepare import prepare
from ntmdocs.template.proof import Proof, prove
from ntmdocs.template.tags import Fault, Tag
from ntmdocs.template.trees import bounded_tree, makes_xml
from ntmdocs.template.wrong import TOO_DEEP, all_nodes, crossed, syntax_message, unfit, wrong_alone
from ntmdocs.word.elements import Element, parse_xml
from ntmdocs.word.names import CONTENT_TYPES, DOCUMENT

__all__ = ["CompiledPart", "parsed_part", "templated_parts"]

_XML = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"  # as lxml writes it
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_TEMPLATED = {f"{_WORD}{name}+xml" for name in ("header", "footer", "footnotes", "endnotes")} | {
    "application/vnd.openxmlformats-package.core-properties+xml"
}
_ELEMENT = regex(r"<[^>]*>")
_LINE_END_IN_TEXT = regex(r"<w:t(?: [^>]*)?>[^<]*[\n\t]")
_BRACES = regex(r"\{_?[{%#]|[}%]_?\}")
_REVISION = regex(rb"<w:(?:ins|del|moveFrom|moveTo|cell(?:Ins|Del|Merge)|\w+Change)[ />]")


class CompiledPart:
    """One part: its tags, what is wrong with them, and what is known of what it makes."""

    def __init__(
        self, name: str, content: bytes, filters: Mapping[str, Callable[..., Any]]
    ) -> None:
        self.name = name
        self.content = content
        self.environment = StrictEnvironment(filters)
        prepared = prepare(parsed_part(content))
        marked = prepared.marked
        if _LINE_END_IN_TEXT.search(marked):
            marked = with_line_breaks(marked)
        self._source, self.tags = prepared.source(_XML + marked)
        self.environment.tags = self.tags
        self.faults = [*prepared.faults, *crossed(prepared.tags)]
        self.namespaces = dict(re.findall(r'\sxmlns:([\w.-]+)="([^"]*)"', marked))
        self.tree: nodes.Template | None = None
        self.python = ""
        self.makes_xml = False
        self.proof = Proof()
        if self.faults:
            self.faults += wrong_alone(prepared.tags, self.environment)
            self.faults.sort(key=attrgetter("paragraph"))
        else:
            self._understand(prepared.tags)

    def _understand(self, typed: list[Tag]) -> None:
        """Read the tags as Jinja; each alone where they cannot be read together."""
        try:
            tree = self.environment.parse(self._source)
            for node, depth in all_nodes(tree):
                self.makes_xml = self.makes_xml or makes_xml(node)
                if message := unfit(node, depth, self.environment):
                    self.faults.append(self._tag_at(node.lineno).fault(message))
            if self.faults:
                return
            tree = bounded_tree(tree) if "~" in self._source else tree
            self.proof = prove(tree, self.environment, renumber_drawings=self.name == DOCUMENT)
            self.faults += self.proof.faults
            self.python = self.environment.compile(tree, self.name, self.name, raw=True)
            self.environment.spots = [(tag.parent, tag.run_properties) for tag in self.tags]
        except TemplateSyntaxError as error:
            self.faults = list(wrong_alone(typed, self.environment)) or [self._fault(error)]
        except RecursionError:
            self.faults = list(wrong_alone(typed, self.environment)) or [Fault(tr(TOO_DEEP))]
        else:
            self.tree = tree

    def _fault(self, error: TemplateSyntaxError) -> Fault:
        return self._tag_at(error.lineno).fault(syntax_message(error))

    def _tag_at(self, line: int) -> Tag:
        return self.tags[self.environment.tag_at(line)]

    @cached_property
    def template(self) -> JinjaTemplate | None:
        """Jinja's code; nothing where there is a fault, or one more is found."""
        if self.faults:
            return None
        try:
            code = compile(self.python, self.name, "exec")
        except SyntaxError:  # what Jinja takes and Python does not, as two arguments of one name
            self.faults.append(Fault(tr(TOO_DEEP)))
            return None
        return JinjaTemplate.from_code(self.environment, code, {})

    @cached_property
    def filled(self) -> FilledPart:
        """The part as it is filled; it must have no fault."""
        assert self.template is not None
        proof = self.proof
        return FilledPart(
            self.name,
            self.template,
            self.namespaces,
            makes_xml=self.makes_xml,
            is_proved=proof.is_proved,
            has_marks=proof.has_marks,
        )


def parsed_part(content: bytes) -> Element:
    """The part's tree as python-docx and so docxtpl read it; its text is NFC."""
    root = parse_xml(content, keep_blank=False)
    if not unicodedata.is_normalized("NFC", content.decode()):
        for element in root.iter(etree.Element):
            element.text = element.text and unicodedata.normalize("NFC", element.text)
    return root


def templated_parts(
    parts: Mapping[str, bytes], filters: Mapping[str, Callable[..., Any]]
) -> list[CompiledPart]:
    """The parts that tags may stand in; the main part always, for its tables."""
    return [CompiledPart(name, parts[name], filters) for name in _templated_names(parts)]


def _templated_names(parts: Mapping[str, bytes]) -> Iterator[str]:
    yield DOCUMENT
    for element in parse_xml(parts[CONTENT_TYPES]):
        name = (element.get("PartName") or "").lstrip("/")
        if element.get("ContentType") in _TEMPLATED and name in parts:
            content = parts[name]
            words = _ELEMENT.sub("", content.decode())
            if _BRACES.search(words) or _REVISION.search(content):
                yield name
