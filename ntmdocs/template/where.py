"""Where a tag stands in the template as its maker sees it: part, table cell, paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ntmdocs.template.source import parsed_part
from ntmdocs.template.tags import TAG, Tag
from ntmdocs.word.elements import Element, parse_xml
from ntmdocs.word.names import mc, w
from ntmdocs.word.shown import shown
from ntmdocs.word.text import own_pieces, paragraphs

__all__ = ["PlacedTag", "place_of", "tags_in", "unclosed_in"]

_PREFIX = re.compile(r"^(?:tr|tc|p|r)\s+")
_SPECIAL = re.compile(r"^(?:colspan|cellbg)\s+")
_QUOTES = str.maketrans("“”‘’", "\"\"''")


@dataclass(frozen=True)
class PlacedTag:
    """A tag as typed."""

    words: str
    where: str
    kind: str
    """`p`, `tr`, `tc`, `r` or nothing."""
    in_row: bool
    cell: str = ""
    """Which cell it stands in; empty outside tables."""

    @property
    def body(self) -> str:
        """What stands between the braces, without the kind."""
        inner = self.words[2:-2].strip("+-").translate(_QUOTES)
        return _PREFIX.sub("", inner.strip() if not self.kind else inner)

    @property
    def is_block(self) -> bool:
        return self.words.startswith("{%")


def tags_in(part: str, content: bytes) -> list[PlacedTag]:
    """The tags of a part in the order of its text."""
    root = parse_xml(parsed_part(content).encode())
    tables = {table: number for number, table in enumerate(root.iter(w("tbl")), 1)}
    found: list[PlacedTag] = []
    for number, paragraph in list(_numbered(root)) or [(1, root)]:
        words = _own_text(paragraph) if paragraph is not root else _all_text(root)
        for match in TAG.finditer(words):
            kind = _PREFIX.match(match[3])
            where = f'{part}, {_place(paragraph, number, tables)} "{shown(words.strip())}"'
            words_of_kind = kind.group().strip() if kind else ""
            cell = next(paragraph.iterancestors(w("tc")), None)
            place = "" if cell is None else root.getroottree().getpath(cell)
            found.append(PlacedTag(match.group(), where, words_of_kind, cell is not None, place))
    return found


def unclosed_in(part: str, content: bytes) -> PlacedTag | None:
    """The first tag that its own paragraph does not close: the likeliest fault of all."""
    root = parse_xml(parsed_part(content).encode())
    tables = {table: number for number, table in enumerate(root.iter(w("tbl")), 1)}
    for number, paragraph in _numbered(root):
        words = _own_text(paragraph)
        rest = TAG.sub("", re.sub(r"\{#.*?#\}", "", words))
        if found := re.search(r"\{[{%#].*", rest):
            where = f'{part}, {_place(paragraph, number, tables)} "{shown(words.strip())}"'
            return PlacedTag(shown(found.group()), where, "", False)
    return None


def _numbered(root: Element) -> Iterator[tuple[int, Element]]:
    """All paragraphs and what number each has for a reader.

    A box that is kept in several ways has its tags in each of them, but only one is seen.
    """
    numbers = {paragraph: number for number, paragraph in enumerate(paragraphs(root), 1)}
    for kept in reversed(list(root.iter(mc("AlternateContent")))):  # a box in a box comes first
        branches = [[*branch.iter(w("p"))] for branch in kept.iterchildren("*")]
        for other in branches[1:]:
            twins = zip(other, branches[0], strict=False)
            numbers.update((twin, numbers[one]) for twin, one in twins if one in numbers)
    number = 0
    for paragraph in root.iter(w("p")):
        number = numbers.get(paragraph, number)
        yield number, paragraph


def _own_text(paragraph: Element) -> str:
    """The text as it is read when filled: breaks inside a tag count for nothing there."""
    return "".join(piece.text or "" for piece in own_pieces(paragraph, w("t")))


def _all_text(root: Element) -> str:
    return " ".join(map(str, root.itertext()))


def _place(paragraph: Element, number: int, tables: dict[Element, int]) -> str:
    cell = next(paragraph.iterancestors(w("tc")), None)
    row = next(paragraph.iterancestors(w("tr")), None)
    table = next(paragraph.iterancestors(w("tbl")), None)
    if cell is None or row is None or table is None:
        return f"đoạn {number}"
    row_number = list(table.iter(w("tr"))).index(row) + 1
    cell_number = list(row.iter(w("tc"))).index(cell) + 1
    return f"bảng {tables[table]}, hàng {row_number}, cột {cell_number}, đoạn"


def place_of(number: int, tags: list[Tag], placed: list[PlacedTag]) -> PlacedTag | None:
    """The typed tag behind a tag of the compiled source: the same words for the same time."""
    while number >= 0:
        wanted = _key(tags[number].words[2:-2])
        same = [
            tag for tag in placed if wanted in (_key(tag.body), _key(_SPECIAL.sub("", tag.body)))
        ]
        times = sum(1 for tag in tags[:number] if _key(tag.words[2:-2]) == wanted)
        if same:
            return same[min(times, len(same) - 1)]
        number -= 1  # made by docxtpl for `vm` or `hm`: the tag before it is near
    return None


def _key(body: str) -> str:
    return re.sub(r"\s+", "", body.translate(_QUOTES).strip("+-"))
