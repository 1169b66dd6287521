"""A document's parts put together to what its reader sees."""

from collections.abc import Mapping

from lxml import etree

from ntmdocs.errors import UnreadableDocument
from ntmdocs.language import tr
from ntmdocs.read.view.blocks import BlockReader
from ntmdocs.read.view.fields import Fields
from ntmdocs.read.view.page_setups import Furniture, furniture, page_setup, stretches
from ntmdocs.read.view.runs import RunReader, note_id
from ntmdocs.read.view.shapes import Block, Comment, Footnote, Stretch, View
from ntmdocs.word.elements import Element, child_of, parse_xml
from ntmdocs.word.names import w
from ntmdocs.word.numbering import Numbering
from ntmdocs.word.package import has_macros, read_package
from ntmdocs.word.relations import main_part, related_part, relations_of
from ntmdocs.word.revisions import accept_changes, has_changes, refuse_changes
from ntmdocs.word.styles import Styles
from ntmdocs.word.text import lines_of, own_pieces

__all__ = ["paragraphs_of", "view_docx"]

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_HOLDERS = tuple(map(w, ("drawing", "pict", "object", "altChunk", "subDoc")))
_PICTURES = ("{*}blip", "{*}imagedata", "{*}OLEObject")
_STRICT = b"http://purl.oclc.org/ooxml/"
_USUAL = b"http://schemas.openxmlformats.org/"
_USUAL_NAMES = {
    _STRICT + b"wordprocessingml/main": _USUAL + b"wordprocessingml/2006/main",
    _STRICT + b"drawingml/main": _USUAL + b"drawingml/2006/main",
    _STRICT + b"drawingml/wordprocessingDrawing": (
        _USUAL + b"drawingml/2006/wordprocessingDrawing"
    ),
    _STRICT + b"officeDocument/relationships": (_USUAL + b"officeDocument/2006/relationships"),
}
_MOST = 60_000  # paragraphs and runs; twenty pages have a thousand
_COUNTED = (b"<w:p>", b"<w:p ", b"<w:r>", b"<w:r ")
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def view_docx(content: bytes, name: str = "", *, as_was: bool = False) -> View:
    """What a reader of the file sees, tracked changes taken as accepted.

    With `as_was` they are taken as refused: what stood before them. `name` is what messages call
    the file. Raises UnreadableDocument.
    """
    parts = read_package(content, name, only_read=True)
    return _Reader(parts, name, as_was=as_was).view()


def paragraphs_of(content: bytes, name: str = "") -> tuple[Element, dict[int, Element]]:
    """The main text as it lies in the file, and its paragraphs by their number in the view.

    One that goes with a tracked change has none. Raises UnreadableDocument as `view_docx`.
    """
    return _Reader(read_package(content, name), name, as_was=False).paragraphs()


class _Reader:
    def __init__(self, parts: Mapping[str, bytes], name: str, *, as_was: bool) -> None:
        main = main_part(parts)
        if main is None:
            raise UnreadableDocument(
                tr("{name}: không phải tệp Word (.docx); chọn tệp khác", name=name)
            )
        self._parts, self._name, self._main = parts, name, main
        self._as_was, self._had_changes = as_was, False
        styles = Styles(self._part("styles"))
        numbering = Numbering(self._part("numbering"), styles)
        fonts = _theme_fonts(self._part("theme"))
        self._runs = RunReader(styles, fonts, Fields())
        self._blocks = BlockReader(styles, numbering, self._runs)
        self._related = {one.id: one.target for one in relations_of(parts, main)}

    def view(self) -> View:
        root = self._read(self._main)
        self._settle(root)
        body = root.find(w("body"))
        if body is None:
            raise UnreadableDocument(
                tr(
                    "{name}: tệp Word không có phần nội dung; mở bằng Word rồi lưu lại",
                    name=self._name,
                )
            )
        return View(
            stretches=tuple(self._stretches(body)),
            pictures=_pictures(body),
            has_macros=has_macros(self._parts),
            formulas=sum(1 for _ in body.iter("{*}oMath")),
            footnotes=tuple(
                note for kind in ("footnote", "endnote") for note in self._footnotes(kind)
            ),
            comments=tuple(self._comments()),
            hidden=tuple(self._runs.hidden),  # of all that was read above
            had_changes=self._had_changes,
            letters_by_language=dict(self._runs.languages),
        )

    def paragraphs(self) -> tuple[Element, dict[int, Element]]:
        raw, root = self._read(self._main), self._read(self._main)
        places = {one: at for at, one in enumerate(root.iter(w("p")))}
        self._settle(root)
        self._stretches(child_of(root, "body"))
        lying = [*raw.iter(w("p"))]
        read = enumerate(self._blocks.elements)
        return raw, {number: lying[places[one]] for number, one in read if one in places}

    def _stretches(self, body: Element) -> list[Stretch]:
        around: Furniture = {}
        made = []
        for blocks, setup in stretches(body):
            read = tuple(map(self._blocks.block, blocks))
            around = furniture(setup, around, self._furniture)
            made.append(Stretch(read, page_setup(setup, around)))
        return made

    def _furniture(self, relation: str) -> tuple[Block, ...]:
        """A header or a footer; one whose part is missing says nothing."""
        part = self._related.get(relation, "")
        if part not in self._parts:
            return ()
        root = self._read(part)
        self._settle(root)
        return self._blocks.blocks(root)

    def _footnotes(self, kind: str) -> list[Footnote]:
        root = self._part(f"{kind}s")
        if root is None:
            return []
        self._settle(root)
        return [
            Footnote(note_id(kind, note), self._blocks.blocks(note))
            for note in root.iterchildren(w(kind))
            if note.get(w("type")) not in _SEPARATORS
        ]

    def _comments(self) -> list[Comment]:
        root = self._part("comments")
        if root is None:
            return []
        return [
            Comment(one.get(w("id"), ""), one.get(w("author"), ""), "\n".join(lines_of(one)))
            for one in root.iterchildren(w("comment"))
        ]

    def _settle(self, root: Element) -> None:
        if has_changes(root):
            self._had_changes = True
            (refuse_changes if self._as_was else accept_changes)(root)

    def _part(self, kind: str) -> Element | None:
        part = related_part(self._parts, self._main, kind)
        return None if part is None else self._read(part)

    def _read(self, part: str) -> Element:
        if sum(map(self._parts[part].count, _COUNTED)) > _MOST:
            raise UnreadableDocument(
                tr("{name}: văn bản quá dài; không đọc; tách thành nhiều tệp", name=self._name)
            )
        try:
            return parse_xml(_transitional(self._parts[part]))
        except etree.XMLSyntaxError as error:
            raise UnreadableDocument(
                tr(
                    '{name}: phần "{part}" không phải XML đúng; tệp đã hỏng'
                    "; mở bằng Word rồi lưu lại",
                    name=self._name,
                    part=part,
                )
            ) from error


def _pictures(body: Element) -> int:
    """Pictures, embedded objects and documents; an object and the picture of it are one, and so are
    the ways in which one thing is written for several programs."""
    count = 0
    for holder in own_pieces(body, *_HOLDERS):
        kinds = [sum(1 for _ in holder.iter(kind)) for kind in _PICTURES]
        count += max(*kinds, holder.tag in _HOLDERS[3:])
    return count


def _transitional(content: bytes) -> bytes:
    """A part of a strict file (ISO/IEC 29500) under the names that Word usually writes."""
    if _STRICT not in content[:8192]:
        return content
    for strict, usual in _USUAL_NAMES.items():
        content = content.replace(strict, usual)
    return content


def _theme_fonts(theme: Element | None) -> dict[str, str]:
    """The fonts that styles name by their role in the theme: `minorHAnsi` is the body's."""
    fonts: dict[str, str] = {}
    for role in ("major", "minor"):
        named = () if theme is None else theme.iter(f"{_DRAWING}{role}Font")
        latin = next((group.find(f"{_DRAWING}latin") for group in named), None)
        if latin is not None and latin.get("typeface"):
            fonts[f"{role}HAnsi"] = fonts[f"{role}Ascii"] = latin.get("typeface", "")
    return fonts
