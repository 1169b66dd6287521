"""The letters of a paragraph as runs of one format, each with the format in force."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ntmdocs.read.view.fields import Fields
from ntmdocs.read.view.shapes import Run
from ntmdocs.read.view.signs import letter_of_sign, letters_of_font
from ntmdocs.read.view.walk import inline
from ntmdocs.word.elements import Element
from ntmdocs.word.lengths import Length, Pt
from ntmdocs.word.names import w
from ntmdocs.word.styles import Format, Styles

__all__ = ["RunReader", "has_condition", "note_id"]

_VIETNAMESE = re.compile("[ăđơưạảấầẩậắằẵặẹẻẽếềểệịọỏốồổộớờởợụủứừửựỳỵỷỹ]")
_SAID = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-"}
_LETTERS = (w("t"), "{http://schemas.openxmlformats.org/officeDocument/2006/math}t")
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_FONTS = (
    *(("rFonts@ascii", "rFonts@asciiTheme"), ("rFonts@hAnsi", "rFonts@hAnsiTheme")),
    ("rFonts@cs", "rFonts@cstheme"),
)


class RunReader:
    """Reads the runs of one document's paragraphs."""

    def __init__(self, styles: Styles, theme: dict[str, str], fields: Fields) -> None:
        self._styles, self._theme, self._fields = styles, theme, fields
        self.hidden: list[str] = []
        """Words that are there and not shown (`w:vanish`)."""
        self.languages: Counter[str] = Counter()
        """Of the letters that only Vietnamese has: how many are said to be of which language."""

    def runs_of(self, paragraph: Element) -> tuple[Run, ...]:
        """Neighbours of one format are one run; hidden letters are none."""
        usual = self._styles.text_format(paragraph)
        return tuple(_joined(self._runs(paragraph, usual)))

    def page_number_of(self, paragraph: Element) -> Run | None:
        """How the number of the page looks that a field prints in the paragraph."""
        shown = _page_number_run(paragraph)
        if shown is None:
            return None
        usual = self._styles.text_format(paragraph)
        return self._with_look(self._styles.run_format(shown, usual))

    def _runs(self, paragraph: Element, usual: Format) -> Iterator[Run]:
        for run in inline(paragraph):
            said = self._styles.run_format(run, usual)
            format_ = self._with_look(said)
            for text, note in self._texts(run):
                self.languages[said.get("lang@val", "")] += len(_VIETNAMESE.findall(text))
                if said.get("vanish@val") != "1":
                    yield replace(format_, text=letters_of_font(text, format_.font), note=note)
                elif text.strip():
                    self.hidden.append(text)

    def _texts(self, run: Element) -> Iterator[tuple[str, str]]:
        """What a run says, and the notes that it marks, in their order."""
        for piece in run.iterchildren("*"):
            if self._fields.takes(piece):
                continue
            if piece.tag in _NOTES:
                yield "", note_id(_NOTES[piece.tag], piece)
            elif text := _said(piece):
                yield text, ""

    def _with_look(self, said: Format) -> Run:
        size = said.get("sz@val", "")
        color = said.get("color@val", "auto")
        return Run(
            text="",
            font=self._font(said),
            size=_points(size),
            bold=said.get("b@val") == "1",
            italic=said.get("i@val") == "1",
            underlined=said.get("u@val", "none") != "none",
            struck="1" in (said.get("strike@val"), said.get("dstrike@val")),
            capitals="1" in (said.get("caps@val"), said.get("smallCaps@val")),
            color=None if color == "auto" else color.upper(),
            position=_position(said.get("vertAlign@val", "")),
        )

    def _font(self, said: Format) -> str | None:
        """A font of the document's theme counts more than one that is named beside it."""
        for named, themed in _FONTS:
            font = self._theme.get(said.get(themed, "")) or said.get(named)
            if font:
                return font
        return None


def note_id(kind: str, found: Element) -> str:
    """By which a mark in the text names its note: both kinds count for themselves."""
    return f"{kind} {found.get(w('id'), '')}"


def has_condition(paragraph: Element) -> bool:
    """Whether a field decides on each page anew what it prints."""
    codes = (one.text or "" for one in paragraph.iter(w("instrText")))
    return any(code.split()[:1] == ["IF"] for code in codes)


def _page_number_run(paragraph: Element) -> Element | None:
    """The run whose look the number has: the field's result, else its code."""
    for field in paragraph.iter(w("fldSimple")):
        if _is_page(field.get(w("instr"), "")):
            return next(field.iter(w("r")), None)
    code, shown = "", None
    for run in inline(paragraph):
        if run.find(w("pgNum")) is not None:
            return run
        if _has_mark(run, "begin"):
            code, shown = "", None
        code += "".join(one.text or "" for one in run.iter(w("instrText")))
        if _is_page(code):
            shown = run if shown is None or run.find(w("t")) is not None else shown
            if _has_mark(run, "end"):
                return shown
    return shown


def _is_page(code: str) -> bool:
    return [word.upper() for word in code.split()[:1]] == ["PAGE"]


def _has_mark(run: Element, kind: str) -> bool:
    return any(one.get(w("fldCharType")) == kind for one in run.iter(w("fldChar")))


def _points(half_points: str) -> Length | None:
    if half_points.isascii() and half_points.isdecimal() and len(half_points) < 6:
        return Pt(int(half_points) / 2)
    return None


def _position(said: str) -> str:
    return said if said in ("superscript", "subscript") else ""


def _said(piece: Element) -> str:
    if piece.tag in _LETTERS:
        return piece.text or ""
    if piece.tag == w("br"):
        return "\f" if piece.get(w("type")) == "page" else "\n"
    if piece.tag == w("sym"):
        return letter_of_sign(piece.get(w("char")) or "", piece.get(w("font")) or "")
    if piece.tag == w("softHyphen"):
        return _SOFT_HYPHEN
    return _SAID.get(str(piece.tag), "")


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    last: Run | None = None
    for run in runs:
        if last is None:
            last = run
        elif not (last.note or run.note) and replace(run, text=last.text) == last:
            last = replace(last, text=last.text + run.text)
        else:
            yield last
            last = run
    if last is not None:
        yield last
