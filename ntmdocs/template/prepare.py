"""A part with docxtpl's tags becomes source for Jinja: docxtpl's language, on the tree.

docxtpl finds its way with patterns over the whole XML. Here a tag is looked for in the text of its
own paragraph, however that lies in runs; what goes with a tag (`{%p`, `{%tr`) is an element of the
tree; and what would be lost without a word is a fault. Until the tree is written down, each tag is
a number between two characters that no paper has.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter

from lxml import etree

from ntmdocs.language import msgids, tr
from ntmdocs.patterns import regex
from ntmdocs.template.around import join_with_neighbour, keep_section, lost_beside
from ntmdocs.template.cells import shape_cell
from ntmdocs.template.pieces import holder_of, replace, split_run, take_out
from ntmdocs.template.tags import OF_DOCXTPL, Fault, Found, Tag, TagReader, What
from ntmdocs.template.texts import MARK_SIGN, Text, texts_of
from ntmdocs.word.elements import Element, parent_of, written
from ntmdocs.word.names import w, w14
from ntmdocs.word.revisions import CHANGES
from ntmdocs.word.shown import shown

__all__ = ["UNCLOSED", "Prepared", "prepare"]

UNCLOSED = msgids("thẻ không có dấu đóng }} hoặc %} trong đoạn của nó")
_NEVER_OPENED = msgids('dấu "{words}" không có dấu mở {{{{ hoặc {{% đứng trước trong đoạn của nó')
_OTHER_BRACES = msgids('thẻ mở bằng "{opening}" mà đóng bằng "{closing}"')
_MARK = regex(f"{MARK_SIGN}(\\d+)\ufdd1")
_MOST_TAGS = 20_000
_TOO_MANY = msgids(
    f"mẫu có hơn {_MOST_TAGS} thẻ; dùng vòng lặp {{%tr for … %}} thay cho các hàng viết sẵn"
)
_OUTSIDE = msgids("thẻ {tag} nằm ngoài bảng; dùng {opening}p")
_LOST = msgids("{words} nằm cùng {kind} với thẻ {tag}, sẽ mất khi điền; chuyển sang {kind} khác")
_REVISED = msgids(
    "mẫu còn {count:02} sửa đổi chưa duyệt (Track Changes), chỗ đầu tiên ở đây; "
    "duyệt hết (Review, Accept All Changes), rồi lưu lại"
)
_ELEMENTS = {"p": "đoạn", "tr": "hàng", "tc": "ô"}
_IDENTITIES = (w14("paraId"), w14("textId"))


@dataclass
class Prepared:
    """A part ready to be compiled."""

    tags: list[Tag]
    """As typed, in the order of the text."""
    faults: list[Fault]
    marked: str
    """The XML with a mark for each tag."""
    _by_mark: list[Tag | str]

    def source(self, marked: str) -> tuple[str, list[Tag]]:
        """What Jinja reads, and the tags in it by their lines."""
        pieces, tags, line = [], [], 1
        for number, piece in enumerate(_MARK.split(marked)):
            if number % 2:
                meant = self._by_mark[int(piece)]
                if isinstance(meant, Tag):
                    meant.line = line + 1
                    tags.append(meant)
                piece = meant.source if isinstance(meant, Tag) else meant
            pieces.append(piece)
            line += piece.count("\n")
        return "".join(pieces), tags or [Tag("", "")]


def prepare(root: Element) -> Prepared:
    """Make a part's tree ready; the tree is changed."""
    etree.strip_elements(root, etree.Comment, etree.PI, with_tail=False)
    for element in root.iter(w("p"), w("tr")):
        for name in _IDENTITIES:  # Word gives new ones; in a loop they would come twice
            if name in element.attrib:
                del element.attrib[name]
    for section in root.findall(f".//{w('pPr/sectPr')}"):
        parent_of(section).append(section)  # LibreOffice writes it first, the schema wants it last
    work = _Work(root)
    work.take_tags()
    work.join_paragraphs()
    work.shape_cells()
    for place in ("tr", "tc", "p", "r"):
        work.put_in_place(place)
    faults = sorted(dict.fromkeys(work.faults), key=attrgetter("paragraph"))
    return Prepared(work.tags, faults, written(root), work.by_mark)


def _mark(number: int) -> str:
    return f"{MARK_SIGN}{number}\ufdd1"


class _Work:
    """One part on its way."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.tags: list[Tag] = []
        self.faults: list[Fault] = []
        self.by_mark: list[Tag | str] = []
        """What each mark stands for: a tag, or words for Jinja."""
        self.comments: dict[int, Found] = {}
        self.cells: dict[Element, int] = {}

    def take_tags(self) -> None:
        """A mark in place of each tag, and what cannot be one."""
        reader = TagReader()
        self._see_revisions()
        texts = list(texts_of(self.root))
        for text in texts:
            words = text.read()
            if not ("{" in words or "}" in words):
                continue
            changes = []
            for found in islice(reader.read(words), _MOST_TAGS + 1):
                mark = self._meant(found, text)
                if found.what not in (What.OPEN, What.CLOSED):
                    changes.append((found.start, found.end, mark))
            text.put(changes)
            if len(self.by_mark) > _MOST_TAGS:
                self.faults.append(Fault(tr(_TOO_MANY), text.paragraph))
                self.tags = []
                return
            text.keep_spaces()

    def _see_revisions(self) -> None:
        first, count = None, 0
        for element in self.root.iter(*CHANGES):
            first, count = (element if first is None else first), count + 1
        if first is not None:
            numbers = {one: number for number, one in enumerate(self.root.iter(w("p")))}
            paragraph = holder_of(first, "p")
            if paragraph is None:
                paragraph = next(first.iter(w("p")), None)
            number = -1 if paragraph is None else numbers[paragraph]
            self.faults.append(Fault(tr(_REVISED, count=count), number))

    def _meant(self, found: Found, text: Text) -> str:
        """The mark of what was found, or a fault."""
        if found.what is What.OPEN:
            self._wrong(tr(UNCLOSED), text, found)
        elif found.what is What.CLOSED:
            self._wrong(tr(_NEVER_OPENED, words=found.words), text, found)
        elif found.what is What.LITERAL:
            return self._marked(f"{{% raw %}}{found.words}{{% endraw %}}")
        elif found.what is What.COMMENT and found.place:
            self.comments[len(self.by_mark)] = found
            return self._marked("")
        elif found.what is What.TAG:
            return self._tag(found, text)
        return ""

    def _wrong(self, message: str, text: Text, found: Found) -> None:
        self.faults.append(Fault(message, text.paragraph, shown(found.words)))

    def _tag(self, found: Found, text: Text) -> str:
        words, inside = found.words, unicodedata.normalize("NFC", found.inside)
        before = inside[:1] if inside[:1] in ("-", "+") and not found.place else ""
        after = inside[-1:] if inside[-1:] in ("-", "+") else ""
        body = inside[len(before) : len(inside) - len(after)].strip()
        if {"{{": "}}", "{%": "%}"}[words[:2]] != words[-2:]:
            self._wrong(tr(_OTHER_BRACES, opening=words[:2], closing=words[-2:]), text, found)
        is_block = words.startswith("{%")
        holder = holder_of(text.element, "tc")
        cell = 0 if holder is None else self.cells.setdefault(holder, len(self.cells) + 1)
        self.tags.append(
            Tag(words, body, is_block, found.place, text.paragraph, cell, before, after)
        )
        return self._marked(self.tags[-1])

    def _marked(self, meant: Tag | str) -> str:
        self.by_mark.append(meant)
        return _mark(len(self.by_mark) - 1)

    def _made_for(self, tag: Tag, *, is_block: bool) -> Callable[[str], str]:
        """Makes the marks of more tags in place of one."""

        def made(body: str) -> str:
            more = Tag(tag.words, body, is_block, "", tag.paragraph, tag.cell)
            return self._marked(more)

        return made

    def _placed(self) -> Iterator[tuple[int, Element]]:
        """Each mark in words, and the text it stands in."""
        for words in list(self.root.iter(w("t"))):
            for found in _MARK.finditer(words.text or ""):
                yield int(found[1]), words

    def join_paragraphs(self) -> None:
        """`{%-` at the beginning of a paragraph joins it to the one before, `-%}` to the next."""
        if not any(tag.is_block and (tag.trims_before + tag.trims_after) for tag in self.tags):
            return
        for number, words in list(self._placed()):
            tag, paragraph = self.by_mark[number], holder_of(words, "p")
            if not isinstance(tag, Tag) or not tag.is_block or paragraph is None:
                continue
            if "-" in (tag.trims_before, tag.trims_after):
                self._join(tag, _mark(number), words, paragraph)

    def _join(self, tag: Tag, mark: str, words: Element, paragraph: Element) -> None:
        read = "".join(text.text or "" for text in paragraph.iter(w("t")))
        before, _, after = read.partition(mark)
        joins_before = tag.trims_before == "-" and not before.strip()
        if joins_before and join_with_neighbour(paragraph, before=True):
            tag.trims_before = ""
            joined = holder_of(words, "p")
            paragraph = paragraph if joined is None else joined
        joins_after = tag.trims_after == "-" and not after.strip()
        if joins_after and join_with_neighbour(paragraph, before=False):
            tag.trims_after = ""

    def shape_cells(self) -> None:
        """What `colspan`, `cellbg`, `vm` and `hm` say goes into their cells."""
        if not any(tag.keyword in OF_DOCXTPL for tag in self.tags):
            return
        for number, words in self._placed():
            tag = self.by_mark[number]
            if not isinstance(tag, Tag) or tag.keyword not in OF_DOCXTPL:
                continue
            words.text = (words.text or "").replace(_mark(number), "") or None
            cell = holder_of(words, "tc")
            if cell is None:
                message = tr("thẻ {keyword} nằm ngoài bảng", keyword=tag.keyword)
                self.faults.append(Fault(message, tag.paragraph, tag.words))
                continue
            block = self._made_for(tag, is_block=True)
            shape_cell(cell, words, tag.body, block, self._made_for(tag, is_block=False))
            if not words.text:
                take_out(words)

    def put_in_place(self, place: str) -> None:
        """Tags and comments that stand for a whole element take its place."""
        if place not in {
            *(one.place for one in self.tags),
            *(comment.place for comment in self.comments.values()),
        }:
            return
        for number, words in reversed(list(self._placed())):
            meant = self._typed(number)
            if isinstance(meant, str) or meant.place != place:
                continue
            paragraph = meant.paragraph if isinstance(meant, Tag) else -1
            holder = holder_of(words, place)
            if place == "r":
                self._split(words, number)
            elif holder is None:
                opening = meant.words[:2]
                message = tr(_OUTSIDE, tag=f"{opening}{place}", opening=opening)
                self.faults.append(Fault(message, paragraph, meant.words))
            else:
                self._replace(holder, place, number, meant, paragraph)

    def _typed(self, number: int) -> Tag | Found | str:
        """The tag or the comment behind a mark; words where it is neither."""
        comment = self.comments.get(number)
        return self.by_mark[number] if comment is None else comment

    def _split(self, words: Element, number: int) -> None:
        before, mark, after = (words.text or "").partition(_mark(number))
        if words.getparent() is None or parent_of(words).tag != w("r"):
            return
        split_run(words, before, mark, after)

    def _replace(
        self, holder: Element, place: str, number: int, meant: Tag | Found, paragraph: int
    ) -> None:
        if not list(holder.iterancestors()):
            return
        keep_section(holder)
        if beside := lost_beside(holder, _mark(number)):
            beside = _MARK.sub(self._words, beside)
            kind = _ELEMENTS[place]
            message = tr(_LOST, words=shown(beside), kind=kind, tag=meant.words)
            self.faults.append(Fault(message, paragraph, meant.words))
        replace(holder, _mark(number))

    def _words(self, mark: re.Match[str]) -> str:
        meant = self.by_mark[int(mark[1])]
        return meant.words if isinstance(meant, Tag) else ""
