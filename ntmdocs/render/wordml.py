"""What no tag of a template can say: runs of prose, the length of a drawn rule, turned pages."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from ntmdocs.prose import Run
from ntmdocs.render.lines import held_runs
from ntmdocs.vietnamese import ToneMarks, place_tone_marks
from ntmdocs.word.footnotes import NOTE_SIZE, footnote_xml
from ntmdocs.word.lengths import Length, Pt
from ntmdocs.word.place_marks import listed, plain_hash, printed_hash
from ntmdocs.word.run_xml import RUN_END, escape, is_plain, run_start, run_xml
from ntmdocs.word.text_width import text_width

__all__ = [
    "NO_WORDS",
    "TURN",
    "TURN_BACK",
    "Words",
    "drawn_rule",
    "framed",
    "in_size",
    "printed_words",
    "runs_xml",
]

TURN, TURN_BACK = (
    f'<w:p><w:pPr><w:pStyle w:val="KetThucPhan"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'
    for words in ("{ntmdocs:turn}", "{ntmdocs:turn-back}")
)
"""Where pages begin to lie, and where they stand again; `finish` puts sections there."""


def runs_xml(runs: Iterable[Run], size: Length | None = None) -> str:
    """Runs of a paragraph, in the letters of its style or of another size; empty ones left out."""
    return "".join(
        [
            footnote_xml(runs_xml(run.note, NOTE_SIZE))
            if run.note
            else run_xml(run.text, run.bold, run.italic, size)
            for run in runs
            if run.text or run.note
        ]
    )


@dataclass(slots=True, eq=False)  # the same words are the same object
class Words:
    """The words of a paragraph as a page shows them, and what is made of them."""

    runs: tuple[Run, ...]
    text: str
    """Of all runs."""
    xml: str
    """Its runs, in the letters of its style."""
    listed: str
    """By which a later run knows whether a person has changed them or their footnotes."""


@lru_cache(maxsize=8192)  # the rows of a table, and the plans of a batch, repeat their words
def printed_words(runs: tuple[Run, ...], tone_marks: ToneMarks = ToneMarks.AS_TYPED) -> Words:
    """With tone marks where the paper wants them, and no line that begins with a dash."""
    if tone_marks is not ToneMarks.AS_TYPED:
        runs = tuple(run._replace(text=place_tone_marks(run.text, tone_marks)) for run in runs)
    runs, text = held_runs(runs)
    notes = ["".join([one.text for one in run.note]) for run in runs if run.note]
    if notes or not is_plain(text):
        notes_hash = printed_hash("\n".join(notes)) if notes else ""
        return Words(runs, text, runs_xml(runs), listed(printed_hash(text), notes_hash))
    # Nearly all are plain: that is asked once, and not of each run, nor again for the hash.
    xml = [f"{run_start(bold, italic)}{words}{RUN_END}" for words, bold, italic, _ in runs if words]
    return Words(runs, text, "".join(xml), listed(plain_hash(text)))


@lru_cache(maxsize=4096)  # the same
def in_size(words: Words, size: Length) -> Words:
    """The words in letters of another size than those of their style."""
    return replace(words, xml=runs_xml(words.runs, size))


NO_WORDS = printed_words(())
"""Those of an empty paragraph."""


@lru_cache(maxsize=1024)  # the plans of a batch have the same organ and annexes
def drawn_rule(length: Length, column: Length) -> str:
    """A line of that length centred in a column: the top border of an empty paragraph.

    It has no id and no anchor, so nothing can double or detach it; its style is the template's.
    """
    indent = max(0, ((column - length) * 0.5).twips)
    return (
        '<w:p><w:pPr><w:pStyle w:val="DuongKe"/><w:pBdr>'
        '<w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
        f'<w:ind w:left="{indent}" w:right="{indent}"/></w:pPr></w:p>'
    )


_PADDING = Pt(16)  # both sides: the frames get about 20, 30 and 40 mm wide (III.2.b)
_SIDES = ("top", "left", "bottom", "right")


def framed(words: str, size: Length, column: Length, color: str) -> str:
    """A mark in bold in a frame of single lines, 8 mm high, centred in a column (III.2)."""
    length = min(column, text_width(words, size, bold=True) + _PADDING)
    indent = ((column - length) * 0.5).twips
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="3" w:color="{color}"/>' for side in _SIDES
    )
    half_points = round(size.pt * 2)
    return (
        f'<w:p><w:pPr><w:pBdr>{borders}</w:pBdr><w:spacing w:before="120" w:after="60"/>'
        f'<w:ind w:left="{indent}" w:right="{indent}"/><w:jc w:val="center"/></w:pPr>'
        f'<w:r><w:rPr><w:b/><w:bCs/><w:color w:val="{color}"/><w:sz w:val="{half_points}"/>'
        f'<w:szCs w:val="{half_points}"/></w:rPr><w:t>{escape(words)}</w:t></w:r></w:p>'
    )
