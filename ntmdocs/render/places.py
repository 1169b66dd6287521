"""Where in the paper each printed paragraph and cell comes from.

Blocks and cells are marked where their XML is made. The lines of head and end are plain strings of
the template: they are looked for once it is filled, and one that a template prints otherwise than
as it stands has no mark.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from ntmdocs.model import CoSignature, Paper
from ntmdocs.patterns import regex
from ntmdocs.render.wordml import Words
from ntmdocs.template import Filled
from ntmdocs.word.names import DOCUMENT
from ntmdocs.word.place_marks import NAME, listed, mark_xml, printed_hash, write_base
from ntmdocs.word.run_xml import escape, unescaped

__all__ = ["PlaceMarks", "head_places"]

_HEAD = regex(r"<w:p(?: [^>]*)?>(?:<w:pPr/>|<w:pPr>.*?</w:pPr>)?", re.DOTALL)
_WORDS = regex(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(?:br|tab)/>")
_MARK = regex(rf'<w:bookmarkStart [^<>]*"{NAME}')
_END = "</w:t>"


class PlaceMarks:
    """Marks the places of one paper and keeps what is printed there; none where it is off."""

    def __init__(self, *, is_on: bool = True) -> None:
        self._is_on = is_on
        self._listed: list[str] = []
        self._wanted: list[tuple[str, str]] = []

    def marked(self, path: str, words: Words) -> str:
        """The words of a paragraph as XML, behind the mark of their path where they have one."""
        if not (self._is_on and path):
            return words.xml
        self._listed.append(words.listed + path)
        return mark_xml(len(self._listed) - 1) + words.xml

    def look_for(self, lines: Iterable[tuple[str, str]]) -> None:
        """Lines that the template prints, each with its path, in the order of the page."""
        self._wanted += lines

    def write(self, filled: Filled) -> None:
        """Mark the lines that were to be looked for, and put the list of all into the document."""
        if self._is_on:
            pieces = self._with_lines(filled[DOCUMENT])
            filled[DOCUMENT] = b"".join([piece.encode() for piece in pieces])
            write_base(filled, self._listed)

    def _with_lines(self, xml: str) -> Iterator[str]:
        written = done = 0
        for path, line in self._wanted:
            found = _unmarked(xml, escape(line) + _END, done)
            if found is None:
                continue
            words_at, words_listed, done = found
            yield xml[written:words_at]
            yield mark_xml(len(self._listed))
            self._listed.append(words_listed + path)
            written = words_at
        yield xml[written:]


def _unmarked(xml: str, line: str, done: int) -> tuple[int, str, int] | None:
    """Where the words begin of the next paragraph that ends so, how they are listed, and its end.

    One that has a mark says by chance what the line says: it comes from elsewhere in the data.
    """
    while (end := xml.find(line, done)) >= 0:
        start = xml.rfind("<w:p>", done, end)
        start = max(start, xml.rfind("<w:p ", max(start, done), end))
        if start < 0:
            return None
        done = xml.find("</w:p>", end)
        if words := _words(xml[start:done]):
            return start + words[0], words[1], done
    return None


@lru_cache(maxsize=1024)  # the plans of a batch have the same head and end
def _words(paragraph: str) -> tuple[int, str] | None:
    """Where the words of one without a mark begin, behind its properties; and how it is listed."""
    if _MARK.search(paragraph):
        return None
    begin = next(_HEAD.finditer(paragraph)).end()
    words = [unescaped(one or " ") for one in _WORDS.findall(paragraph, begin)]
    return begin, listed(printed_hash("".join(words)))


def head_places(paper: Paper, context: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What the template prints of a paper as plain lines, each with its path, in their order."""
    if paper.header.circulation:
        yield "header.circulation", paper.header.circulation.upper()
    organ = paper.header.issuing_body
    yield from _organ_places("parent", organ.parent, context["parent_lines"])
    yield from _organ_places("name", organ.name, context["organ_lines"])
    if context["symbol"]:
        yield "header.number", f"{context['number']}/{context['symbol']}"
    yield "header.issued_on", context["issued_on"]
    marks = ("secrecy", "urgency", "draft")
    said = ((name, getattr(paper.header, name)) for name in marks)
    yield from ((f"header.{name}", mark.upper()) for name, mark in said if mark)
    yield "header.subject", context["subject"]
    if context["subtitle"]:
        yield "header.subtitle", context["subtitle"]
    addressees = [context["addressee"]] if context["addressee"] else context["addressees"]
    yield from ((f"addressees.{number}", line) for number, line in enumerate(addressees))
    yield from _end_places(paper, context)
    for number, annex in enumerate(context["annexes"]):
        yield f"annexes.{number}.heading", annex["heading"]
        if annex["title"]:
            yield f"annexes.{number}.title", annex["title"]
        yield f"annexes.{number}.attachment_note", annex["attachment_note"]


def _organ_places(
    field: str, names: Sequence[str], lines: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Each name with its line; where names are broken, the first line stands for all."""
    path = f"header.issuing_body.{field}"
    if len(names) == len(lines):
        yield from ((f"{path}.{number}", line) for number, line in enumerate(lines))
    else:
        yield path, lines[0]


def _end_places(paper: Paper, context: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Recipients beside the signature, the signature, and the recipients that go on below it.

    Where two sign the recipients stand below both.
    """
    beside = len(context["recipients"])
    lines = [*context["recipients"], *context["more_recipients"]]
    own = len(lines) - 1 - len(paper.recipients)  # "Như trên" comes before what the paper says
    paths = [f"recipients.{number - own}" if number >= own else "" for number in range(len(lines))]
    paths[-1] = "archive"
    listed = [(path, line) for path, line in zip(paths, lines, strict=True) if path]
    beside = 0 if paper.co_signature else beside - (len(lines) - len(listed))
    yield from listed[:beside]
    other = paper.co_signature
    if other is not None:
        yield from _authority_places("co_signature", other, context["co_signer_lines"])
    yield from _authority_places("signature", paper.signature, context["authority_lines"])
    if context["co_other_position"]:
        yield "co_signature.other_position", context["co_other_position"]
    if context["co_full_name"]:
        yield "co_signature.full_name", context["co_full_name"]
    if context["other_position"]:
        yield "signature.other_position", context["other_position"]
    yield "signature.full_name", context["full_name"]
    yield from listed[beside:]


def _authority_places(
    field: str, signature: CoSignature, lines: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """The lines of authority, then the position."""
    authority = len(signature.authority)
    for number, line in enumerate(lines):
        yield f"{field}.authority.{number}" if number < authority else f"{field}.position", line
