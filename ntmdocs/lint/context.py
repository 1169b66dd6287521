"""What rules of looks look at: the view of a DOCX, and the components recognised in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from ntmdocs.findings import Spot
from ntmdocs.language import tr
from ntmdocs.lint.columns import Column, column_of_box, columns_of
from ntmdocs.lint.nearly import nearly_known
from ntmdocs.lint.numbered import Numbered, numbered
from ntmdocs.model.document_types import ABBREVIATIONS, DocumentType
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line, lines_in, split_line
from ntmdocs.read.recognise import Recognised
from ntmdocs.read.recognise.annexes import Annex
from ntmdocs.read.recognise.bases import Bases
from ntmdocs.read.recognise.head import Head
from ntmdocs.read.recognise.outline import Marker, marker_of
from ntmdocs.read.recognise.tail import Tail
from ntmdocs.read.view.shapes import Paragraph, Table, View, paragraphs_in
from ntmdocs.vietnamese import VILLAGE_KINDS, shortened, shown

__all__ = ["Context"]

_ADDRESSED = re.compile(r"^k[iíỉ]nh g\w+\s*:*\s*(?:[-–] )?")
_PARTS_OF_A_HEAD = ("national_name", "motto", "number", "date")

_GAPS = re.compile(r"\t+| {6,}")
_LETTER_SUBJECT = regex(r"\W?v/v")
_TABS = regex(r"\t+")
_GAPS_OR_ENDS = regex(r"\s*[\t\n\f]\s*| {3,}")
_HEAD_OF_VILLAGE = re.compile(rf"(?:phó )?(?:tổ )?trưởng (?:{'|'.join(VILLAGE_KINDS)})")
_OF_YOUTH = "đoàn tncs hồ chí minh"
_LINES_OF_A_HEAD = 30


@dataclass(frozen=True)
class Context:
    """One document; what was not recognised is empty, and the rules on it say nothing."""

    recognised: Recognised
    view: View

    @property
    def head(self) -> Head:
        """From the organ's name to the subject."""
        return self.recognised.head

    @property
    def bases(self) -> Bases:
        """What the paper rests on."""
        return self.recognised.bases

    @property
    def tail(self) -> Tail:
        """Recipients and signature."""
        return self.recognised.tail

    @property
    def annexes(self) -> Sequence[Annex]:
        """What follows the signature."""
        return self.recognised.annexes

    @property
    def is_known(self) -> bool:
        """Whether this is an administrative paper, by what its head has.

        Those of the Đoàn have a form of their own, without the national name.
        """
        if any(_OF_YOUTH in line.key for line in self.head.organ):
            return False
        found = sum(part in self.head.found for part in _PARTS_OF_A_HEAD)
        return found >= (1 if self.head.document_type else 2)

    @property
    def type_name(self) -> str:
        """`Kế hoạch`; empty where no type is named."""
        kind = self.head.document_type
        return kind.type_name if isinstance(kind, DocumentType) else str(kind or "")

    @property
    def is_letter(self) -> bool:
        """A công văn: no type is named, and it says to whom it goes, or on what matter.

        Where its symbol begins as that of a type does, the type may have been forgotten.
        """
        symbol = self.head.found.get("number", {}).get("symbol", "")
        is_typed = re.split(r"\W", symbol)[0] in ABBREVIATIONS.values()
        says = "addressed" in self.head.lines and not is_typed
        return self.head.document_type is None and (says or bool(self.letter_subject))

    @property
    def letter_subject(self) -> list[Line]:
        """`V/v …` of a công văn, under its number."""
        lines = self.organ_lines if self.head.document_type is None else []
        return [line for line in lines if _LETTER_SUBJECT.match(line.key)]

    @property
    def is_promulgated(self) -> bool:
        """Ban hành kèm theo a decision: such a text has no number and no date (form 1.3)."""
        first = islice(self.recognised.source.lines, _LINES_OF_A_HEAD)
        return any(
            line.key.startswith(("(kèm theo", "(ban hành kèm theo"))
            and line.place not in self.annexed
            for line in first
        )

    @property
    def is_of_a_village(self) -> bool:
        """Whether a trưởng thôn signs: a thôn is no organ, its papers pass through no registry."""
        return any(_HEAD_OF_VILLAGE.fullmatch(line.key) for line in self.tail.position)

    @property
    def is_template(self) -> bool:
        """A file that `ntmdocs render` fills: loops and conditions stand in it."""
        return any("{%" in one.words for one in self.view.paragraphs)

    def part(self, name: str) -> Line | None:
        """A component of the head, as it is printed; None where there is none."""
        return self.head.lines.get(name) or self._misspelt.get(name)

    @property
    def organ_lines(self) -> list[Line]:
        """What stands above the title and is no other component: the organ's name."""
        misspelt = [*self._misspelt.values()]
        return [
            line for line in self._unnamed if line not in misspelt and not self._is_left_over(line)
        ]

    def _is_left_over(self, line: Line) -> bool:
        """Whether it is what a component has before or after its own words."""
        return any(
            known.place == line.place and line.text in self.said(known)
            for known in self.head.lines.values()
        )

    @cached_property
    def _unnamed(self) -> Sequence[Line]:
        """What the head has beside its components; on tabs two stand in one paragraph."""
        return [part for line in self.head.organ for part in split_line(line, _GAPS) if part.text]

    @cached_property
    def _misspelt(self) -> Mapping[str, Line]:
        """Components whose words are nearly right."""
        return nearly_known(self._unnamed, self.head.lines)

    def said(self, line: Line) -> str:
        """What stands where a component does: between tabs, wide gaps, the ends of its line."""
        words = shown(self.paragraph(line).words)
        found = re.search(r"\s+".join(map(re.escape, line.text.split())), words)
        if found is None:  # it goes on in the next paragraph
            return line.text
        before = _GAPS_OR_ENDS.split(words[: found.start()])[-1]
        after = _GAPS_OR_ENDS.split(words[found.end() :])[0]
        return " ".join(f"{before}{found[0]}{after}".split())

    def paragraph(self, line: Line) -> Paragraph:
        """The paragraph that a line is, or is part of."""
        return self.paragraphs[line.place]

    @cached_property
    def paragraphs(self) -> Mapping[int, Paragraph]:
        """All paragraphs of the text by their number."""
        return {one.number: one for one in self.view.paragraphs}

    def is_whole(self, line: Line) -> bool:
        """Whether a line is all that its paragraph says: a header on tabs has two in one.

        `Kính gửi` before those who are asked is of the same component.
        """
        return _ADDRESSED.sub("", self._whole_lines[line.place]) in (line.key, "")

    @cached_property
    def _whole_lines(self) -> Mapping[int, str]:
        return {line.place: line.key for line in self.recognised.source.lines}

    def where(self, component: str, line: Line) -> Spot:
        """A place: the component, which paragraph, and how it begins."""
        at = self._order[line.place]
        return Spot(
            tr(
                '{component}, đoạn {at}: "{text}"',
                component=tr(component),
                at=at,
                text=shortened(line.text, 40),
            ),
            line.place,
        )

    @cached_property
    def _order(self) -> Mapping[int, int]:
        """Empty paragraphs do not count: a reader does not see them."""
        seen: dict[int, int] = {}
        count = 0
        for one in self.view.paragraphs:
            count += bool(one.text.strip())
            seen[one.number] = count
        return seen

    def column_of(self, line: Line) -> Column | None:
        """The column of the header's table that a line stands in; None outside a table."""
        return next((one for one in self.columns if line.place in one.rows), None)

    def is_outside_columns(self, paragraph: Paragraph) -> bool:
        """Whether it stands in no table of the header."""
        return not any(paragraph.number in one.rows for one in self.columns)

    def side(self, line: Line) -> int | None:
        """How far right a line stands: its column, or the stretch of its line between tabs.

        None where nothing says: one column over the page, spaces.
        """
        column = self.column_of(line)
        if column is not None:
            return self.columns.index(column) if len(self.columns) > 1 else None
        words = self.paragraph(line).words
        at = words.find(line.text.split()[0])
        stops = _TABS.findall(words)
        return len(_TABS.findall(words[:at])) if len(stops) > 1 and at >= 0 else None

    @cached_property
    def columns(self) -> list[Column]:
        """The columns of the tables, and the boxes, that the header is laid out in."""
        boxes = (box for one in self.before_text for box in one.boxes)
        return [
            *(column for table in self._head_tables for column in columns_of(table)),
            *map(column_of_box, boxes),
        ]

    @property
    def _head_tables(self) -> Iterator[Table]:
        """The tables that may hold the header: those among the first blocks."""
        for block in self.view.blocks[:12]:
            if isinstance(block, Table):
                yield block

    @cached_property
    def annexed(self) -> frozenset[int]:
        """The paragraphs of annexes, by their number."""
        lines = (
            line
            for one in self.annexes
            for line in (one.heading, *one.title, one.note, *lines_in(one.pieces))
        )
        return frozenset(line.place for line in lines if line is not None)

    @cached_property
    def before_text(self) -> tuple[Paragraph, ...]:
        """All that stands before the text, and its first paragraph."""
        lines = [*(line for _, line in self.bases.bases), *self.bases.opening]
        starts = [line.place for line in (*lines, *self.body_lines)]
        end = min(starts, default=-1)
        return tuple(one for one in self.view.paragraphs if one.number <= end)

    @cached_property
    def body_lines(self) -> tuple[Line, ...]:
        """The paragraphs of the text from the first heading on; tables are left out."""
        lines = [piece for piece in self.recognised.body if isinstance(piece, Line) and piece.text]
        closing = [self.tail.closing] if self.tail.closing else []
        return tuple(line for line in (*lines, *closing) if line.place not in self._boxed)

    @cached_property
    def text_lines(self) -> tuple[Line, ...]:
        """The opening and the body: a text may begin with a `Mục 1`, which is no marker."""
        return (*(line for line in self.bases.opening if line.text), *self.body_lines)

    @cached_property
    def marked(self) -> Sequence[tuple[Line, Marker]]:
        """The paragraphs of the text that begin with a number, a letter or a sign."""
        found = ((line, marker_of(line)) for line in self.body_lines)
        return [(line, marker) for line, marker in found if marker is not None]

    @cached_property
    def numbered(self) -> Sequence[Numbered]:
        """Those that count the text: phần, chương, mục, tiểu mục, điều, khoản, điểm."""
        return numbered(self.text_lines)

    @cached_property
    def sentences(self) -> Sequence[Line]:
        """Bases, opening, body, with its tables; a title in capitals says nothing of capitals."""
        bases = (part for basis in self.bases.bases for part in basis)
        head = (*self.head.subject, *self.letter_subject, *self.head.addressees)
        lines = (*head, *bases, *self.bases.opening, *lines_in(self.recognised.body))
        return [line for line in lines if not line.is_upper]

    @cached_property
    def text_of_sentences(self) -> str:
        """All of them."""
        return "\n".join(line.text for line in self.sentences)

    @cached_property
    def _boxed(self) -> frozenset[int]:
        """The paragraphs in boxes: of a diagram in the text nothing is asked."""
        boxes = (box for one in self.view.paragraphs for box in one.boxes)
        return frozenset(one.number for box in boxes for one in paragraphs_in(box))
