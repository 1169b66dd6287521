"""The contract with the template: nested plain dicts of ready strings.

Every name is explained in `templates/README.md`; a test holds the two together.
No key is named as a method of dict (`items`, `keys`, `values`, `get`, `copy`).
"""

from collections.abc import Iterable, Sequence
from functools import cached_property, partial
from math import ceil
from typing import Any, NamedTuple

from markupsafe import Markup

from ntmdocs.findings import Finding
from ntmdocs.model import (
    Annex,
    BasesLayout,
    LegalBasis,
    Orientation,
    Paper,
    Text,
)
from ntmdocs.prose import NO_NOTE, ProseError, Run, annex_heading, attachment_note, paper_data, runs
from ntmdocs.render.blocks import Block, BlockMaker
from ntmdocs.render.ending import ending_context
from ntmdocs.render.file_name import file_name
from ntmdocs.render.geometry import Geometry
from ntmdocs.render.head import RULE_SHARE, head_context
from ntmdocs.render.lines import balanced_lines, end_runs
from ntmdocs.render.page_rules import PrintedPaper, find_on_pages
from ntmdocs.render.places import PlaceMarks, head_places
from ntmdocs.render.printed_blocks import BlockPrinter
from ntmdocs.render.table_xml import TableMaker
from ntmdocs.render.wordml import drawn_rule
from ntmdocs.tabulate import printed_table
from ntmdocs.vietnamese import (
    ToneMarks,
    held_before_dashes,
    place_tone_marks,
    with_end_mark,
    without_end_mark,
)
from ntmdocs.word.lengths import Length, Mm
from ntmdocs.word.text_width import text_width

__all__ = ["Printed", "printed"]

# Under an annex's note, of which forms 2.1 and 2.2 show no more than that the rule is short.
_SHORT_RULE = Mm(40)
# A paragraph counts as two lines only where it is surely more than one.
_SURELY_TWO_LINES = 1.15


class Printed(NamedTuple):
    """A paper made ready to print."""

    context: dict[str, Any]
    """Everything that a template may name."""
    notes: tuple[Finding, ...]
    """What a person must look at on its pages."""
    marks: PlaceMarks
    """Where its words come from, as marked in the context."""
    file_name: str
    """What its file is called."""


def printed(
    paper: Paper, geometry: Geometry, *, marked: bool = True, is_electronic: bool = False
) -> Printed:
    """The paper as it goes on pages that measure so; `marked` with the places of its words."""
    marks = PlaceMarks(is_on=marked)
    maker = _ContextMaker(paper, geometry, marks, is_electronic=is_electronic)
    context = maker.context()
    marks.look_for(head_places(paper, context))
    notes = find_on_pages(maker.printed_paper)
    return Printed(context, notes, marks, file_name(paper, maker.data))


class _ContextMaker:
    def __init__(
        self, paper: Paper, geometry: Geometry, marks: PlaceMarks, *, is_electronic: bool
    ) -> None:
        self._paper = paper
        self._is_electronic = is_electronic
        self._geometry = geometry
        self.data = paper_data(paper)
        table_of = partial(printed_table, paper=paper, data=self.data)
        self._maker = BlockMaker(self.data, paper.numbering, table_of)
        tables = TableMaker(
            self.data, paper.tone_marks, geometry.table_size, geometry.table_title_size, marks
        )
        self._printer = BlockPrinter(tables, paper.tone_marks, geometry, marks)
        self._main = self._main_blocks()

    def context(self) -> dict[str, Any]:
        paper = self._paper
        subject = self._lines(paper.header.subject)
        subtitle = held_before_dashes(self._plain(paper.header.subtitle or Text("")))
        return {
            **head_context(paper, self.data["number"], self._geometry, self._spelt),
            "subject": "\n".join(subject),
            "subtitle": subtitle,
            "subject_rule": self._rule_under(
                subtitle or subject[-1], self._geometry.portrait_width, self._geometry.subject_size
            ),
            **self._addressees(),
            "blocks": self._printer.body(self._main, self._kept_from(self._main)),
            **ending_context(paper, self._geometry, self._spelt),
            "annexes": [
                self._annex(annex, number) for number, annex in enumerate(paper.annexes, 1)
            ],
        }

    def _addressees(self) -> dict[str, Any]:
        """Kính gửi: one stands on its line, several each on its own, marked (II.9.d)."""
        names = self._paper.addressees
        if len(names) == 1:
            bare = without_end_mark(names[0])
            return {"addressee": self._held(bare), "addressees": []}
        marked = (
            with_end_mark(name, "." if number == len(names) else ";")
            for number, name in enumerate(names, 1)
        )
        return {"addressee": "", "addressees": [self._held(name) for name in marked]}

    @property
    def printed_paper(self) -> PrintedPaper:
        """What the rules on pages look at; once the context has been made."""
        return PrintedPaper(
            tuple(self._printer.split_tables),
            ("sections", len(self._paper.sections) - 1),
            self._main[-1],
            self._last_lines(),
        )

    def _last_lines(self) -> int:
        """About how many lines of the page the last of the text takes."""
        page = self._geometry
        width = text_width(self._main[-1].text, page.body_size)
        return ceil(width / page.portrait_width)

    def _main_blocks(self) -> list[Block]:
        """Legal bases, sections and closing; the last text ends in `./.`."""
        blocks = [*self._legal_bases(), *self._maker.blocks(self._paper.sections, "sections")]
        if self._paper.closing is not None:
            blocks.append(self._maker.paragraph(self._paper.closing, "closing"))
        last = blocks[-1]
        if last.table is None and not last.is_heading:
            blocks[-1] = last._replace(runs=end_runs(last.runs, "./."))
        return blocks

    def _kept_from(self, blocks: Sequence[Block]) -> int:
        """The first of the last blocks, two lines or more, that share a page with the signature."""
        lines = 0
        for number in range(len(blocks) - 1, -1, -1):
            block, page = blocks[number], self._geometry
            width = text_width(block.text, page.body_size)
            lines += 2 if width > page.portrait_width * _SURELY_TWO_LINES else 1
            if lines >= 2:
                return number
        return 0

    def _legal_bases(self) -> Iterable[Block]:
        legal = self._paper.legal_bases
        if legal is None:
            return
        openings = [runs(text, self.data) for text in legal.opening]
        is_list = legal.layout is BasesLayout.LIST
        for number, basis in enumerate(legal.bases, 1):
            last = number == len(legal.bases)
            end_mark = basis.end or (";" if is_list and not last else ".")
            words = self._basis_runs(basis)
            if basis.lead:
                words = end_runs(words, end_mark)
            if not is_list and last and openings:
                words = (*words, Run(" "), *openings.pop(0))
            kind = "legal_basis" if is_list and basis.lead else "paragraph"
            yield Block(kind, words, f"legal_bases.bases.{number - 1}")
        first = len(legal.opening) - len(openings)
        for number, opening in enumerate(openings, first):
            yield Block("paragraph", opening, f"legal_bases.opening.{number}")

    def _basis_runs(self, basis: LegalBasis) -> tuple[Run, ...]:
        if basis.text is not None:
            lead = (Run(f"{basis.lead} "),) if basis.lead else ()
            return (*lead, *runs(basis.text, self.data))
        return (Run(f"{basis.lead} {'; '.join(map(str, basis.acts))}"),)

    def _annex(self, annex: Annex, number: int) -> dict[str, Any]:
        blocks, landscape = self._printer.annex(
            self._maker.blocks(annex.content, f"annexes.{number - 1}.content"),
            landscape=annex.orientation is Orientation.LANDSCAPE,
        )
        width = self._geometry.landscape_width if landscape else self._geometry.portrait_width
        title = self._plain(annex.title) if annex.title else ""
        size = self._geometry.subject_size
        note, note_width = self._attachment_note(annex, width)
        return {
            "heading": annex_heading(self._paper, number),
            "title": "\n".join(
                balanced_lines(title.upper(), width, size, bold=True, read_as=title)
            ),
            "attachment_note": note,
            "rule": Markup(drawn_rule(min(note_width * RULE_SHARE, _SHORT_RULE), width)),
            "blocks": blocks,
            "landscape": landscape,
        }

    def _attachment_note(self, annex: Annex, width: Length) -> tuple[str, Length]:
        """The note, in two lines where one is too narrow, and the width of the last."""
        own, size = annex.attachment_note, self._geometry.subject_size
        parts = self._usual_note if own is None else (self._plain(own),)
        line = " ".join(parts)
        length = text_width(line, size, italic=True)
        if length <= width:
            return self._held(line), length
        last = min(text_width(parts[-1], size, italic=True), width)
        return self._held("\n".join(parts)), last

    @cached_property
    def _usual_note(self) -> tuple[str, ...]:
        """That of all annexes that have none of their own."""
        return attachment_note(self._paper, is_electronic=self._is_electronic)

    def _lines(self, subject: Text) -> list[str]:
        page = self._geometry
        words = self._plain(subject)
        return balanced_lines(words, page.portrait_width, page.subject_size, bold=True)

    def _rule_under(self, line: str, column: Length, size: Length) -> Markup:
        length = min(text_width(line, size, bold=True), column) * RULE_SHARE
        return Markup(drawn_rule(length, column))

    def _plain(self, text: Text) -> str:
        words = runs(text, self.data)
        if any(run.note for run in words):
            raise ProseError(NO_NOTE)
        return self._spelt("".join([run.text for run in words]))

    def _spelt(self, text: str) -> str:
        """With tone marks where the paper wants them."""
        style = self._paper.tone_marks
        return text if style is ToneMarks.AS_TYPED else place_tone_marks(text, style)

    def _held(self, text: str) -> str:
        """The same where a line may end as it likes, but for the one before a dash."""
        return held_before_dashes(self._spelt(text))
