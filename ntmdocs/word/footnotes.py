"""Footnotes: a mark in the text, and the words in a part of their own.

In a text that is being made, the words stand inside their mark (`footnote_xml`); when it is done,
`settle_footnotes` moves them. They are numbered as they follow one another: LibreOffice 7.4 takes
them by their order in the part, whatever their numbers say.
"""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ntmdocs.patterns import regex
from ntmdocs.word.content_hash import TextParts
from ntmdocs.word.lengths import Pt
from ntmdocs.word.names import CONTENT_TYPES, DOCUMENT, DOCUMENT_RELATIONS, w
from ntmdocs.word.run_xml import unescaped

if TYPE_CHECKING:
    from ntmdocs.word.elements import Element

__all__ = [
    "NOTE_SIZE",
    "call_footnotes_by_words",
    "footnote_xml",
    "number_footnotes",
    "settle_footnotes",
]

NOTE_SIZE = Pt(10)
"""Of the words; the decree names none."""

_MARK = regex("<w:footnoteReference>(.*?)</w:footnoteReference>", re.DOTALL)
_RAISED = '<w:vertAlign w:val="superscript"/>'
_MARK_STARTS = f"<w:r><w:rPr>{_RAISED}</w:rPr><w:footnoteReference>"  # the longer, the sooner found
_SIZE = '<w:sz w:val="20"/><w:szCs w:val="20"/>'
_PART = "word/footnotes.xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LINE = '<w:p><w:pPr><w:spacing w:after="0"/></w:pPr><w:r><w:{0}/></w:r></w:p></w:footnote>'
_EMPTY = (
    f'{_HEAD}<w:footnotes xmlns:w="{_W}">'
    f'<w:footnote w:type="separator" w:id="-1">{_LINE.format("separator")}'
    '<w:footnote w:type="continuationSeparator" w:id="0">'
    f"{_LINE.format('continuationSeparator')}</w:footnotes>"
)
_NO_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "</Relationships>"
)
_ADDED = {
    DOCUMENT_RELATIONS: (
        "</Relationships>",
        '<Relationship Id="rIdNtmdocsFootnotes" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
    ),
    CONTENT_TYPES: (
        "</Types>",
        f'<Override PartName="/{_PART}" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.footnotes+xml"/></Types>',
    ),
}
_NAMED = (_PART, *_ADDED)
_NOTE = regex(r'<w:footnote w:id="(\d+)">(.*?)</w:footnote>', re.DOTALL)
_ID = regex(r'<w:footnote\b[^>]* w:id="(\d+)"')
_WORDS = regex("<w:t(?: [^>]*)?>([^<]*)</w:t>")
_REFERENCE = w("footnoteReference")


def footnote_xml(words: str) -> str:
    """The mark of a note whose words are these runs."""
    return f"{_MARK_STARTS}{words}</w:footnoteReference></w:r>"


def settle_footnotes(parts: TextParts) -> None:
    """Move the words of all notes into the part for them."""
    text = parts[DOCUMENT]
    if _MARK_STARTS not in text:
        return
    texts = {name: parts[name] for name in _NAMED if name in parts}
    first = _first_free(texts)
    notes: list[str] = []

    def settled(match: re.Match[str]) -> str:
        notes.append(_note(first + len(notes), match[1]))
        return f'<w:footnoteReference w:id="{first + len(notes) - 1}"/>'

    parts[DOCUMENT] = _MARK.sub(settled, text)
    for name, changed in _with_notes(texts, notes).items():
        parts[name] = changed


def call_footnotes_by_words(document: "Element", parts: Mapping[str, bytes]) -> None:
    """Give each mark the XML of its note in place of a number: two documents agree on that."""
    notes = dict(_NOTE.findall(parts.get(_PART, b"").decode()))
    for mark in document.iter(_REFERENCE):
        number = mark.get(w("id"), "")
        mark.set(w("id"), notes.get(number, number))


def footnote_words(piece: "Element") -> str:
    """The words of a note by whose words the mark is called; nothing for another piece."""
    if piece.tag != _REFERENCE:
        return ""
    return unescaped("".join(_WORDS.findall(piece.get(w("id"), "")))).strip()


def number_footnotes(document: "Element", parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts with the notes that a document marks so, numbered as they follow one another."""
    texts = {name: parts[name].decode() for name in _NAMED if name in parts}
    if _PART in texts:
        texts[_PART] = _NOTE.sub("", texts[_PART])
    called = [mark for mark in document.iter(_REFERENCE) if not mark.get(w("id"), "").isdecimal()]
    notes = []
    for number, mark in enumerate(called, _first_free(texts)):
        notes.append(f'<w:footnote w:id="{number}">{mark.get(w("id"))}</w:footnote>')
        mark.set(w("id"), str(number))
    changed = _with_notes(texts, notes) if notes else texts
    return {**parts, **{name: text.encode() for name, text in changed.items()}}


def _first_free(texts: Mapping[str, str]) -> int:
    return max(map(int, _ID.findall(texts.get(_PART, ""))), default=0) + 1


def _with_notes(texts: Mapping[str, str], notes: Iterable[str]) -> dict[str, str]:
    """The part for notes with more of them, and those that name it."""
    made = {DOCUMENT_RELATIONS: _NO_RELATIONS, **texts}
    if _PART not in made:
        made[_PART] = _EMPTY
        for name, (end, with_addition) in _ADDED.items():
            made[name] = made[name].replace(end, with_addition)
    made[_PART] = made[_PART].replace("</w:footnotes>", f"{''.join(notes)}</w:footnotes>")
    return made


def _note(number: int, words: str) -> str:
    mark = f"<w:r><w:rPr>{_SIZE}{_RAISED}</w:rPr><w:footnoteRef/></w:r>"
    space = f'<w:r><w:rPr>{_SIZE}</w:rPr><w:t xml:space="preserve"> </w:t></w:r>'
    look = '<w:pPr><w:pStyle w:val="ChuThich"/></w:pPr>'
    return f'<w:footnote w:id="{number}"><w:p>{look}{mark}{space}{words}</w:p></w:footnote>'
