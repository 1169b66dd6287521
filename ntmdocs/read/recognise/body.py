"""The outline as content of a paper: sections with their titles, lists, paragraphs, tables."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from ntmdocs.read.lines import Grid, GridCell, Line
from ntmdocs.read.names import Names
from ntmdocs.read.recognise.outline import Node
from ntmdocs.read.recognise.tables import table_data
from ntmdocs.vietnamese import comparison_key, letter, roman

__all__ = ["MISSING", "Body", "nameless"]

MISSING = "..."
"""Stands where a component is missing: nobody takes it for words."""

_KINDS = (
    ("purpose", ("mục đích", "yêu cầu")),
    ("goals", ("mục tiêu", "chỉ tiêu")),
    ("budget", ("kinh phí", "nguồn vốn")),
    ("implementation", ("tổ chức thực hiện", "phân công", "trách nhiệm")),
    ("solutions", ("giải pháp", "nhiệm vụ")),
)
_ITEM_MARKERS = {"dash": "-", "plus": "+", "letter": "a)", "decimal": "1.", "count": "1."}
_LETTERS = [letter(number) for number in range(1, 24)]


class Body:
    """Makes content of outlines; `numbering` is how the third level counts in this paper."""

    def __init__(self, nodes: Sequence[Node | Line | Grid], names: Names) -> None:
        self._names = names
        self.numbering = "decimal" if _is_decimal(nodes) else "letters"

    def sections(self, nodes: Iterable[Node | Line | Grid]) -> list[dict[str, Any]]:
        """The sections of the first level; what is none goes on the one above it."""
        made: list[dict[str, Any]] = []
        count = 0
        for is_section, group in groupby(nodes, lambda node: _kind(node) == "section"):
            if is_section:
                sections, count = self._sections(group, 1, "", count)
                made += sections
            elif made:
                made[-1].setdefault("content", []).extend(self.content(group, 2))
            else:
                made.append(nameless(self.content(group)))
        return made

    def content(
        self, nodes: Iterable[Node | Line | Grid], level: int = 1, above: str = ""
    ) -> list[Any]:
        """Ordered content."""
        made: list[Any] = []
        count = 0
        for kind, group in groupby(nodes, _kind):
            if kind == "section":
                sections, count = self._sections(group, level, above, count)
                made += sections
            elif kind:
                made += self._items([node for node in group if isinstance(node, Node)])
            else:
                made += [block for piece in group for block in _unmarked(piece)]
        return made

    def _sections(
        self, nodes: Iterable[Node | Line | Grid], level: int, above: str, count: int
    ) -> tuple[list[dict[str, Any]], int]:
        """Neighbours with titles; `count` were counted before them, and then after them."""
        made = []
        divisions = 0
        for node in nodes:
            assert isinstance(node, Node)
            if level == 1 and (division := _division(node)):
                divisions += 1
                made.append(self._divided(node, division, divisions))
                continue
            section = self._section(node, level)
            usual = self._usual_number(level, count + 1, above)
            number = node.marker.number
            if number != usual or node.marker.kind == "paren":
                section["number"] = self._pinned(node, level)
            count = self._count_of(number, level, above, count)
            content = self.content(node.children, level + 1, number)
            if content:
                section["content"] = content
            made.append(section)
        return made, count

    def _divided(self, node: Node, division: str, count: int) -> dict[str, Any]:
        """Phần, chương, or `A.`: what stands in it counts from I anew."""
        section = self._section(node, 1)
        number = node.marker.number.partition(" ")[2] or node.marker.number
        usual = letter(count).upper() if division == "letter" else roman(count)
        if number.upper() != usual:
            section["number"] = number
        content = self.content(node.children)
        return {"division": division, **section} | ({"content": content} if content else {})

    def _section(self, node: Node, level: int) -> dict[str, Any]:
        words = node.words
        length = node.title_length or len(words.text)
        title, rest = words.up_to(length), words.from_(length)
        shown = str(title.marked(bold=False)).rstrip()
        text = str(rest.marked()).lstrip(": ")
        section: dict[str, Any] = {}
        shown = shown or node.marker.label
        if level == 1 and (kind := _section_kind(title)):
            section["kind"] = kind
        section["title"] = self._names.in_sentence(shown) if level == 1 else shown
        if text:
            section["title"] = section["title"].rstrip(":. ")
            section["text"] = text
        return section

    def _pinned(self, node: Node, level: int) -> str:
        """The number to print: with its bracket, where the level would print a point."""
        label, number = node.marker.label, node.marker.number
        prints_bracket = level >= 3 and self.numbering == "letters" and not label.startswith("(")
        return label if label.endswith(")") and not prints_bracket else number

    def _usual_number(self, level: int, count: int, above: str) -> str:
        if level == 1:
            return roman(count)
        if level == 2:
            return str(count)
        if self.numbering == "decimal":
            return f"{above}.{count}"
        return letter(count) if level == 3 else "-"

    def _count_of(self, number: str, level: int, above: str, count: int) -> int:
        """How many were counted once one of that number is printed, as the printing counts."""
        usual = (n for n in range(1, 100) if self._usual_number(level, n, above) == number)
        return next(usual, count + 1)

    def _items(self, nodes: Sequence[Node]) -> list[dict[str, Any]]:
        """Lists, each of one marker that counts on."""
        made = []
        for run in _runs(nodes):
            typed = not _counts(run)
            made.append({"items": [self._item(node, typed=typed) for node in run], **_look(run)})
        return made

    def _item(self, node: Node, *, typed: bool) -> Any:
        words = node.line if typed else node.words
        text = str(words.marked())
        below = [child for child in node.children if isinstance(child, Node)]
        if not below:
            return text
        runs = list(_runs(below))
        is_one = len(runs) == 1 and _counts(runs[0]) and _starts_at_one(runs[0])
        made: dict[str, Any] = {
            "text": text,
            "items": [self._item(child, typed=not is_one) for child in below],
        }
        marker = _ITEM_MARKERS[below[0].marker.kind] if is_one else "none"
        usual = "+" if node.marker.kind == "dash" and not typed else "-"
        if marker != usual:
            made["marker"] = marker
        return made


def nameless(content: list[Any]) -> dict[str, Any]:
    """What stands under no heading, in a section without one."""
    return {"title": MISSING, "number": "", "content": content}


def _division(node: Node) -> str:
    """Which one stands over mục I; nothing where it is none, as an Điều."""
    if node.marker.kind == "capital":
        return "letter"
    first = node.marker.number.partition(" ")[0].lower() if node.marker.kind == "part" else ""
    return {"phần": "part", "chương": "chapter"}.get(first, "")


def _kind(piece: Node | Line | Grid) -> str:
    if not isinstance(piece, Node):
        return ""
    is_section = piece.title_length or any(
        isinstance(child, Node) and child.title_length for child in piece.children
    )
    return "section" if is_section else "item"


def _runs(nodes: Sequence[Node]) -> Iterator[list[Node]]:
    """Neighbours of one marker."""
    for _, group in groupby(nodes, lambda node: node.marker.level):
        yield list(group)


def _counts(run: Sequence[Node]) -> bool:
    """Whether a list of the model prints these very markers."""
    kind = run[0].marker.kind
    numbers = [node.marker.number for node in run]
    if kind in ("dash", "plus"):
        return True
    if kind == "letter" and all(number in _LETTERS for number in numbers):
        places = [_LETTERS.index(number) for number in numbers]
    elif kind in ("decimal", "count") and all(number.isdigit() for number in numbers):
        places = [int(number) for number in numbers]
    else:
        return False
    return places == list(range(places[0], places[0] + len(places)))


def _starts_at_one(run: Sequence[Node]) -> bool:
    return run[0].marker.kind in ("dash", "plus") or run[0].marker.number in ("1", "a")


def _look(run: Sequence[Node]) -> dict[str, Any]:
    """The marker of a list, and where it starts; nothing where it is the usual dash."""
    if not _counts(run):
        return {"marker": "none"}
    kind, first = run[0].marker.kind, run[0].marker.number
    look: dict[str, Any] = {} if kind == "dash" else {"marker": _ITEM_MARKERS[kind]}
    start = _LETTERS.index(first) + 1 if kind == "letter" else int(first) if first.isdigit() else 1
    return look | ({"start": start} if start != 1 else {})


def _unmarked(piece: Any) -> list[Any]:
    if isinstance(piece, Line):
        return [str(piece.marked())]
    table = table_data(piece)
    if table is not None:
        return [{"table": table}]
    rows = (" | ".join(str(_marked(cell)) for cell in row) for row in piece.rows)
    return [row for row in rows if row.strip(" |")]


def _marked(cell: GridCell) -> str:
    return " ".join(str(line.marked()) for line in cell.lines if line.text)


def _section_kind(title: Line) -> str | None:
    key = comparison_key(title.text)
    return next((kind for kind, words in _KINDS if any(word in key for word in words)), None)


def _is_decimal(nodes: Sequence[Node | Line | Grid]) -> bool:
    """Whether most headings of the third level count 1.1, 1.2."""
    kinds = [node.marker.number.count(".") > 0 for node in _third_level(nodes)]
    return sum(kinds) * 2 > len(kinds)


def _third_level(nodes: Sequence[Node | Line | Grid], level: int = 1) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Node):
            if level == 3 and node.title_length:
                yield node
            yield from _third_level(node.children, level + (not _division(node)))
