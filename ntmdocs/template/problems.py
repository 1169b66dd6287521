"""All that is wrong in a template, at once, each with its place: before anybody fills it.

Tags are read as typed, in the order of the paragraphs; each one is parsed alone, so that one broken
tag does not hide the next.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError, nodes

from ntmdocs.template.environment import StrictEnvironment
from ntmdocs.template.faults import UNCLOSED, syntax_message
from ntmdocs.template.names import NameReader, Names, first_lacking
from ntmdocs.template.source import BrokenTag, CompiledPart, templated_parts
from ntmdocs.template.where import PlacedTag, place_of, tags_in, unclosed_in

__all__ = ["TemplateProblem", "names_of", "problems_of"]

_CLOSES = {
    f"end{name}": name
    for name in ("for", "if", "macro", "call", "filter", "with", "autoescape", "set", "block")
}
_WITHIN = {"else": ("for", "if"), "elif": ("if",)}
_OF_DOCXTPL = {"vm", "hm", "colspan", "cellbg"}
_KEYWORD = re.compile(r"\s*(\w+)")  # of `if(x)` too


@dataclass(frozen=True)
class TemplateProblem:
    """One thing wrong in a template."""

    message: str
    template: str
    where: str
    tag: str

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.template, self.where, self.tag) if part)
        return f"{place}: {self.message}"


@dataclass
class _Part:
    name: str
    xml: str
    tags: list[PlacedTag]
    compiled: CompiledPart | None = None


def problems_of(
    parts: Mapping[str, bytes],
    template: str,
    filters: Mapping[str, Callable[..., Any]],
    names: Names | None,
) -> list[TemplateProblem]:
    """Everything found, part by part, in the order of the text."""
    found: list[TemplateProblem] = []

    def add(message: str, where: str, tag: str = "") -> None:
        found.append(TemplateProblem(message, template, where, tag))

    environment = StrictEnvironment(filters)
    for part in _parts(parts, template):
        before = len(found)
        for tag, message in (*_crossed(part.tags), *_misplaced(part.tags)):
            add(message, tag.where, tag.words)
        for tag in part.tags:
            for message in _wrong_alone(tag, environment):
                add(message, tag.where, tag.words)
        if len(found) == before:
            try:
                part.compiled = _compiled(part, filters)
            except BrokenTag as broken:
                number = broken.part.environment.tag_at(broken.error.lineno)
                loose = unclosed_in(part.name, parts[part.name])
                placed = loose or place_of(number, broken.part.tags, part.tags)
                where, words = (placed.where, placed.words) if placed else (part.name, "")
                add(UNCLOSED if loose else syntax_message(broken.error), where, words)
        if part.compiled is not None and not part.compiled.is_proved:
            add("một thẻ for hoặc if mở và đóng ở hai chỗ không cùng đoạn, ô hay hàng", part.name)
        if part.compiled is not None and names is not None:
            for placed, message in _lacking(part, part.compiled, names):
                add(message, placed.where if placed else part.name, placed.words if placed else "")
    return list(dict.fromkeys(found))  # a text box lies twice in the file


def names_of(
    parts: Mapping[str, bytes], template: str, filters: Mapping[str, Callable[..., Any]]
) -> Names:
    """The tree of names that all parts together ask for. Raises BrokenTag."""
    reader = NameReader()
    for part in _parts(parts, template):
        compiled = _compiled(part, filters)
        reader.read(compiled.environment.parse(compiled.source))
    return reader.tree


def _parts(parts: Mapping[str, bytes], template: str) -> Iterator[_Part]:
    for name, xml in templated_parts(parts, template):
        yield _Part(name, xml, tags_in(name, parts[name]))


def _compiled(part: _Part, filters: Mapping[str, Callable[..., Any]]) -> CompiledPart:
    return CompiledPart(part.name, DocxTemplate(None).patch_xml(part.xml), filters)


def _keyword(tag: PlacedTag) -> str:
    found = _KEYWORD.match(tag.body) if tag.is_block else None
    return "" if found is None else found[1]


def _opens(tag: PlacedTag) -> bool:
    keyword = _keyword(tag)
    return keyword in _CLOSES.values() and not (keyword == "set" and "=" in tag.body)


def _crossed(tags: list[PlacedTag]) -> Iterator[tuple[PlacedTag, str]]:
    """Loops and conditions that are not closed, or closed across each other."""
    opened: list[PlacedTag] = []
    for tag in tags:
        keyword = _keyword(tag)
        if _opens(tag):
            opened.append(tag)
        elif keyword in _WITHIN and (not opened or _keyword(opened[-1]) not in _WITHIN[keyword]):
            yield tag, f"{keyword} không nằm trong {' hay '.join(_WITHIN[keyword])} nào"
        elif keyword in _CLOSES:
            wanted = _CLOSES[keyword]
            if wanted not in map(_keyword, opened):
                yield tag, f"{keyword} không có {wanted} đứng trước"
                continue
            while _keyword(opened[-1]) != wanted:
                inner = opened.pop()
                yield inner, f"{_keyword(inner)} chưa đóng trước {keyword} ở {tag.where}"
            opener = opened.pop()
            if opener.kind != tag.kind and "r" not in (opener.kind, tag.kind):
                yield tag, f"{keyword} phải cùng loại với thẻ mở {opener.words} ở {opener.where}"
            elif opener.cell != tag.cell and opener.kind in ("", "p"):
                yield tag, f"{keyword} ở ô khác với thẻ mở {opener.words} ở {opener.where}"
    for tag in opened:
        yield tag, f"{_keyword(tag)} không có end{_keyword(tag)}"


def _misplaced(tags: list[PlacedTag]) -> Iterator[tuple[PlacedTag, str]]:
    for tag in tags:
        if tag.kind in ("tr", "tc") and not tag.in_row:
            yield tag, f"thẻ {tag.words[:2]}{tag.kind} nằm ngoài bảng; dùng {tag.words[:2]}p"


def _wrong_alone(tag: PlacedTag, environment: StrictEnvironment) -> Iterator[str]:
    """What is wrong in a tag whatever stands around it."""
    keyword = _keyword(tag)
    if keyword in _OF_DOCXTPL or keyword in _CLOSES or keyword in ("else", "raw", "endraw"):
        return
    if keyword in ("include", "extends", "import", "from"):
        yield "mẫu không được gọi tệp khác"
        return
    source = f"{{{{ {tag.body} }}}}"
    if tag.is_block:
        body = f"if {tag.body[4:]}" if keyword == "elif" else tag.body
        opened = "if" if keyword == "elif" else keyword if _opens(tag) else ""
        closing = f"{{% end{opened} %}}" if opened else ""
        source = f"{{% {body} %}}{closing}"
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError as error:
        yield syntax_message(error)
        return
    for filter_ in tree.find_all(nodes.Filter):
        if filter_.name not in environment.filters:
            yield f'không có bộ lọc "{filter_.name}"'
    for test in tree.find_all(nodes.Test):
        if test.name not in environment.tests:
            yield f'không có phép thử "{test.name}"'


def _lacking(
    part: _Part, compiled: CompiledPart, names: Names
) -> Iterator[tuple[PlacedTag | None, str]]:
    """Names that the data will not have; each name once a tag."""
    reader = NameReader()
    reader.read(compiled.environment.parse(compiled.source))
    said: set[tuple[str, int]] = set()
    for use in reader.uses:
        lacking = None if use.may_lack else first_lacking(use.path, names)
        number = compiled.environment.tag_at(use.line)
        if lacking is not None and (lacking, number) not in said:
            said.add((lacking, number))
            yield place_of(number, compiled.tags, part.tags), f'dữ liệu không có "{lacking}"'
