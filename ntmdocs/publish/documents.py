"""A document before an engine gets it: nothing in it reaches outside, and what it says is known."""

import re
from pathlib import Path
from typing import NamedTuple, TypeAlias

from ntmdocs.given import IN_MEMORY, Given
from ntmdocs.word.cleaning import cleaned_parts
from ntmdocs.word.docx import Docx
from ntmdocs.word.elements import Element, parent_of, parse_xml
from ntmdocs.word.names import DOCUMENT, w
from ntmdocs.word.opening import read_file
from ntmdocs.word.package import read_package, write_package
from ntmdocs.word.relations import main_part
from ntmdocs.word.text import lines_of

__all__ = ["Document", "Prepared", "content_of", "name_of", "prepared"]

Document: TypeAlias = Given | Docx

_UNNAMED = "van-ban.docx"
_COUNTED = re.compile(rb"<Pages>(\d{1,5})</Pages>")
_BY_WORD = re.compile(rb"<Application>Microsoft[^<]*Word")
_OFF = ("0", "false", "off")


class Prepared(NamedTuple):
    """What an engine gets, and what the pages must show."""

    content: bytes
    text: str
    """What is printed of it."""
    pages_in_word: int | None
    """How many pages Word counted when it saved it."""


def name_of(document: Document) -> str:
    """The file's name, without its folder."""
    if isinstance(document, Docx):
        return document.name
    name = str(document) if isinstance(document, str | Path) else getattr(document, "name", None)
    return Path(name).name if isinstance(name, str) and name not in ("", IN_MEMORY) else _UNNAMED


def content_of(document: Document) -> bytes:
    """Its bytes. Raises UnreadableDocument where there are none, or too many."""
    return document.bytes if isinstance(document, Docx) else read_file(document)


def prepared(content: bytes, name: str) -> Prepared:
    """The document without what it would fetch from elsewhere.

    An engine takes anything: what is no DOCX is found here. Raises UnreadableDocument for that, and
    for pictures and the like that lie outside the file.
    """
    parts = read_package(content, name)
    changed = cleaned_parts(parts, name)
    root = parse_xml(parts[DOCUMENT if DOCUMENT in parts else main_part(parts) or DOCUMENT])
    for mark in [*root.iter(w("vanish"))]:
        _leave_out(mark)
    app = parts.get("docProps/app.xml", b"")
    counted = _COUNTED.search(app) if _BY_WORD.search(app) else None
    return Prepared(
        write_package({**parts, **changed}) if changed else content,
        "\n".join(lines_of(root)),
        int(counted[1]) if counted else None,
    )


def _leave_out(mark: Element) -> None:
    """Take away the text of a run that is marked as hidden."""
    run = parent_of(parent_of(mark))
    if mark.get(w("val")) not in _OFF and run.tag == w("r"):
        for text in run.findall(w("t")):
            run.remove(text)
