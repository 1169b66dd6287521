"""Letters and paragraphs put right in the file: size, font, weight, place, spacing."""

from ntmdocs.lint.cures import Cure
from ntmdocs.read.view.walk import inline
from ntmdocs.word.elements import Element
from ntmdocs.word.lengths import Mm, Pt, Twips
from ntmdocs.word.names import w
from ntmdocs.word.properties import say, unsay
from ntmdocs.word.styles import Format, Styles

__all__ = ["mend_paragraph"]

_FONT = "Times New Roman"
_SIGNS = ("wingdings", "symbol", "webdings")  # fonts whose letters are pictures
_THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_SINGLE = 240  # twips, of "auto" line spacing


def mend_paragraph(paragraph: Element, cure: Cure, styles: Styles, gap_pt: float) -> None:
    """What the cure asks of a paragraph; `gap_pt` is what the one above leaves below itself."""
    for run in inline(paragraph):
        if run.find(w("t")) is not None:
            _mend_run(run, cure, styles.run_format(run, styles.text_format(paragraph)))
    if cure.alignment is not None:
        say(paragraph, "jc", val=cure.alignment)
    if cure.first_line_mm:
        _mend_indent(paragraph, cure.first_line_mm, styles)
    if cure.left_mm is not None:
        unsay(paragraph, "ind", "leftChars", "start", "startChars")
        say(paragraph, "ind", left=str(round(Mm(cure.left_mm).twips)))
    if cure.least_gap_pt is not None:
        before = Pt(max(cure.least_gap_pt - gap_pt, 0)).twips
        unsay(paragraph, "spacing", "beforeAutospacing", "beforeLines")
        say(paragraph, "spacing", before=str(round(before)))
    if cure.lines is not None:
        _mend_lines(paragraph, cure.lines, styles)


def _mend_run(run: Element, cure: Cure, said: Format) -> None:
    if said.get("vertAlign@val", "baseline") != "baseline":
        return
    half_points = said.get("sz@val", "")
    if cure.size is not None and half_points.isdecimal():
        low, high = cure.size
        size = str(round(2 * min(max(int(half_points) / 2, low), high)))
        if size != half_points:
            say(run, "sz", val=size)
            say(run, "szCs", val=size)
    for name, is_on in (("b", cure.bold), ("i", cure.italic)):
        if is_on is not None and (said.get(f"{name}@val") == "1") is not is_on:
            say(run, name, val="1" if is_on else "0")
            say(run, f"{name}Cs", val="1" if is_on else "0")
    font = said.get("rFonts@ascii", "").casefold()
    if cure.is_of_font and not font.startswith(_SIGNS):
        say(run, "rFonts", ascii=_FONT, hAnsi=_FONT, cs=_FONT, eastAsia=_FONT)
        unsay(run, "rFonts", *_THEMES)
    if cure.is_black:
        say(run, "color", val="000000")
        unsay(run, "color", "themeColor", "themeTint", "themeShade")


def _mend_indent(paragraph: Element, allowed: tuple[float, ...], styles: Styles) -> None:
    said = styles.paragraph_format(paragraph).get("ind@firstLine", "0")
    now = Twips(float(said)).mm if said.lstrip("-").isdecimal() else 0
    asked = min(allowed, key=lambda one: abs(one - now))
    unsay(paragraph, "ind", "hanging", "hangingChars", "firstLineChars")
    say(paragraph, "ind", firstLine=str(round(Mm(asked).twips)))


def _mend_lines(paragraph: Element, limits: tuple[float, float], styles: Styles) -> None:
    said = styles.paragraph_format(paragraph)
    line, is_auto = said.get("spacing@line", ""), said.get("spacing@lineRule", "auto") == "auto"
    now = int(line) / _SINGLE if is_auto and line.isdecimal() else 1.0
    asked = min(max(now, limits[0]), limits[1])
    say(paragraph, "spacing", line=str(round(asked * _SINGLE)), lineRule="auto")
