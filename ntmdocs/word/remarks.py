"""Remarks on a document as Word shows them: a comment in the margin beside a paragraph.

Whoever writes some takes them away again by their author; comments of others stay as they are.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import count
from typing import NamedTuple

from lxml import etree

from ntmdocs.errors import UnreadableDocument
from ntmdocs.language import tr
from ntmdocs.word.comments import take_out_mark, without_comments
from ntmdocs.word.elements import Element, element, parse_xml, part_xml
from ntmdocs.word.names import XML_SPACE, w
from ntmdocs.word.new_parts import add_part
from ntmdocs.word.relations import main_part, related_part

__all__ = ["Remark", "with_remarks", "without_remarks"]

_MARKS = tuple(map(w, ("commentRangeStart", "commentRangeEnd", "commentReference")))
_AROUND = ("commentsExtended", "commentsIds")
"""Parts that say more of a comment: that it is an answer, that it is done."""
_INITIALS = 9  # letters, as the schema has it


class Remark(NamedTuple):
    """What is said beside a paragraph."""

    paragraph: Element
    """Of the main text's tree. Word has no comments in a text box: there they stand beside it."""
    text: str
    """A paragraph a line."""


def with_remarks(
    parts: Mapping[str, bytes],
    document: Element,
    remarks: Iterable[Remark],
    author: str,
    at: datetime | None = None,
) -> dict[str, bytes]:
    """The same package with a comment for each remark, in this order.

    `document` is the tree of the main text that holds the paragraphs, and is changed. Without
    `at` the comments carry no time, and the same remarks give the same bytes.
    """
    main = main_part(parts)
    assert main is not None, "no document has no main text"
    made = dict(parts)
    part = related_part(parts, main, "comments")
    comments = element("comments") if part is None else parse_xml(parts[part])
    numbers = count(1 + max((_number(one) for one in comments.iter(w("comment"))), default=0))
    written = [_write(remark, next(numbers), author, at) for remark in remarks]
    if written:
        comments.extend(written)
        if part is None:
            add_part(made, main, "comments", part_xml(comments))
        else:
            made[part] = part_xml(comments)
    made[main] = part_xml(document)
    return made


def without_remarks(parts: Mapping[str, bytes], author: str) -> dict[str, bytes]:
    """The same package without the comments of this author.

    An answer that somebody wrote to one of them stays, as a comment of its own. Raises
    UnreadableDocument for XML that is none.
    """
    main = main_part(parts)
    part = None if main is None else related_part(parts, main, "comments")
    if main is None or part is None:
        return dict(parts)
    try:
        return _without(parts, main, part, author)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocument(
            tr("tệp có phần không phải XML đúng; tệp đã hỏng; mở bằng Word rồi lưu lại")
        ) from error


def _without(parts: Mapping[str, bytes], main: str, part: str, author: str) -> dict[str, bytes]:
    comments = parse_xml(parts[part])
    own = [one for one in comments.iterchildren(w("comment")) if one.get(w("author")) == author]
    if not own:
        return dict(parts)
    if len(own) == len(comments):
        changed, gone = without_comments(parts)
        return {
            name: changed.get(name, content) for name, content in parts.items() if name not in gone
        }
    made = dict(parts)
    document = parse_xml(parts[main])
    numbers = {one.get(w("id")) for one in own}
    for mark in [one for one in document.iter(*_MARKS) if one.get(w("id")) in numbers]:
        take_out_mark(mark)
    told = {_last_id(one) for one in own} - {""}
    for one in own:
        comments.remove(one)
    made |= {main: part_xml(document), part: part_xml(comments)}
    for kind in _AROUND:
        beside = related_part(parts, main, kind)
        if beside is not None:
            made[beside] = _without_told(parts[beside], told)
    return made


def _without_told(content: bytes, gone: set[str]) -> bytes:
    """What a part says of comments that are gone; an answer to one answers nothing now."""
    root = parse_xml(content)
    for one in list(root):
        for name, value in list(one.attrib.items()):
            if value not in gone:
                continue
            if str(name).endswith("}paraIdParent"):
                del one.attrib[name]
            elif str(name).endswith("}paraId"):
                root.remove(one)
    return part_xml(root)


def _last_id(comment: Element) -> str:
    """By which the parts beside know a comment: the id of its last paragraph."""
    ids = [
        value
        for paragraph in comment.iter(w("p"))
        for name, value in paragraph.attrib.items()
        if str(name).endswith("}paraId")
    ]
    return str(ids[-1]) if ids else ""


def _write(remark: Remark, number: int, author: str, at: datetime | None) -> Element:
    """Its marks at the paragraph, and the comment itself."""
    paragraph = _outside_boxes(remark.paragraph)
    start, end, reference = (etree.Element(mark, {w("id"): str(number)}) for mark in _MARKS)
    first = 1 if paragraph.find(w("pPr")) is not None else 0
    paragraph.insert(first, start)
    paragraph.extend((end, element("r", [reference])))
    lines = [_line(text) for text in remark.text.split("\n")]
    comment = element("comment", lines)
    comment.set(w("id"), str(number))
    comment.set(w("author"), author)
    comment.set(w("initials"), author[:_INITIALS])
    if at is not None:
        comment.set(w("date"), f"{at:%Y-%m-%dT%H:%M:%SZ}")
    return comment


def _outside_boxes(paragraph: Element) -> Element:
    around = [*paragraph.iterancestors(w("p"))]
    return around[-1] if around else paragraph


def _line(text: str) -> Element:
    words = element("t")
    words.text = text
    words.set(XML_SPACE, "preserve")
    return element("p", [element("r", [words])])


def _number(comment: Element) -> int:
    said = comment.get(w("id")) or ""
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 9 else 0
