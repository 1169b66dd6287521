"""A part of a template as source for Jinja: docxtpl's own transformation of tags, done once."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from xml.parsers.expat import ParserCreate

from jinja2 import Template as JinjaTemplate
from jinja2 import TemplateSyntaxError, nodes
from lxml import etree

from ntmdocs.errors import UnreadableDocument
from ntmdocs.template.environment import (
    FillContext,
    StrictEnvironment,
    bounded_tree,
    makes_xml,
    refuse_other_files,
)
from ntmdocs.template.mend import mended
from ntmdocs.template.proof import prove
from ntmdocs.template.tags import TAG, with_lines
from ntmdocs.word.elements import parse_xml, written
from ntmdocs.word.names import DOCUMENT

__all__ = ["BrokenTag", "CompiledPart", "PartSource", "parsed_part", "templated_parts"]

_XML = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"  # as lxml writes it
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_TEMPLATED = {f"{_WORD}{name}+xml" for name in ("header", "footer", "footnotes", "endnotes")} | {
    "application/vnd.openxmlformats-package.core-properties+xml"
}
_MOST_UNCLOSED = 50
_ELEMENT = re.compile(r"<[^>]*>")
_LINE_END_IN_TEXT = re.compile(r"<w:t(?: [^>]*)?>[^<]*[\n\t]")
_EMPTY = re.compile(r"<(\w+:\w+)([^<>]*)></\1>")
_OPENING = re.compile(r"\{_?[{%#]|[}%]_\}")


class PartSource:
    """One part as Jinja reads it."""

    def __init__(self, name: str, source: str, filters: Mapping[str, Callable[..., Any]]) -> None:
        self.name = name
        if _LINE_END_IN_TEXT.search(source):
            source = with_line_breaks(TAG.sub(_on_one_line, source))
        self.source, self.tags = with_lines(_EMPTY.sub(r"<\1\2/>", source))
        self.environment = StrictEnvironment(filters)
        self.environment.tags = self.tags


class BrokenTag(Exception):
    """A part that Jinja cannot compile."""

    def __init__(self, part: PartSource, error: TemplateSyntaxError) -> None:
        super().__init__(part.name)
        self.part, self.error = part, error


class CompiledPart(PartSource):
    """One part: its Jinja template, its tags, and what is known of what it makes."""

    def __init__(self, name: str, source: str, filters: Mapping[str, Callable[..., Any]]) -> None:
        super().__init__(name, source, filters)
        try:
            tree = self._parsed()
            self.makes_xml = makes_xml(tree)
            self.is_proved, self.has_marks = prove(
                tree, self.environment, renumber_drawings=name == DOCUMENT
            )
            code = self.environment.compile(tree, name, name)
        except TemplateSyntaxError as error:
            raise BrokenTag(self, error) from error
        self.template = JinjaTemplate.from_code(self.environment, code, {})
        self.namespaces = dict(re.findall(r'\sxmlns:([\w.-]+)="([^"]*)"', self.source))

    def _parsed(self) -> nodes.Template:
        tree = self.environment.parse(self.source)
        refuse_other_files(tree)
        return bounded_tree(tree) if "~" in self.source else tree

    def render(self, values: Mapping[str, Any], trusted: bool) -> str:
        """The part with values in it, well-formed.

        Whoever made the XML in the values is not asked about what the template made of them.
        """
        context = self.template.new_context(dict(values))
        assert isinstance(context, FillContext)
        context.trusted = trusted and not self.makes_xml
        text = "".join(self.template.root_render_func(context))
        if "></w:t>" in text:
            text = text.replace("></w:t>", "/>")  # spelt as any other program will spell it
        if context.unbroken:
            text = with_line_breaks(text)
        if self.has_marks:
            text = mended(text, self.namespaces)
        if context.unproved or not self.is_proved:
            ParserCreate().Parse(text.encode(), True)
        return text


def _on_one_line(tag: re.Match[str]) -> str:
    return re.sub(r"[\n\t]", " ", tag.group())


def with_line_breaks(xml: str) -> str:
    """Line ends and tabs in the text of runs as elements: docxtpl's way, after the fact."""
    from docxtpl import DocxTemplate

    return str(DocxTemplate(None).resolve_listing(xml))


def parsed_part(content: bytes) -> str:
    """The part as python-docx and so docxtpl read it, in one plain spelling of XML; text is NFC."""
    xml = written(parse_xml(content, keep_blank=False))
    if not unicodedata.is_normalized("NFC", xml):
        xml = unicodedata.normalize("NFC", xml)
    return _XML + xml


def templated_parts(parts: Mapping[str, bytes], template: str) -> Iterator[tuple[str, str]]:
    """The parts that tags may stand in and their XML; the main part always, for its tables.

    Raises UnreadableDocument where one is no XML.
    """
    try:
        for name, xml in _templated_parts(parts):
            _refuse_many_unclosed(xml, template)
            yield name, xml
    except etree.XMLSyntaxError as error:
        raise UnreadableDocument(f"{template}: có phần không phải XML đúng; tệp đã hỏng") from error


def _refuse_many_unclosed(xml: str, template: str) -> None:
    """Each makes docxtpl's patterns read on to the end of the part: many take for ever."""
    words = _ELEMENT.sub("", xml)
    for opening, closing in (("{{", "}}"), ("{%", "%}"), ("{#", "#}")):
        if words.count(opening, words.rfind(closing) + 1) > _MOST_UNCLOSED:
            raise UnreadableDocument(f'{template}: quá nhiều thẻ "{opening}" chưa đóng; không mở')


def _templated_parts(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    yield DOCUMENT, parsed_part(parts[DOCUMENT])
    for element in parse_xml(parts["[Content_Types].xml"]):
        name = (element.get("PartName") or "").lstrip("/")
        if element.get("ContentType") in _TEMPLATED and name in parts:
            xml = parsed_part(parts[name])
            if _OPENING.search(_ELEMENT.sub("", xml)):
                yield name, xml
