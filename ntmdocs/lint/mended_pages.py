"""Paper, margins and the numbers of pages put right in the file."""

from collections.abc import Iterator

from ntmdocs.lint.cures import NumberCure, PageCure
from ntmdocs.lint.looks import is_within
from ntmdocs.read.view.paragraphs import twips
from ntmdocs.word.elements import Element, element, parent_of, parse_xml, part_xml
from ntmdocs.word.lengths import Mm
from ntmdocs.word.names import w
from ntmdocs.word.new_parts import add_part
from ntmdocs.word.properties import say
from ntmdocs.word.relations import relations_of

__all__ = ["mend_numbers", "mend_page"]

_A4 = (Mm(210), Mm(297))
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SIZE = "26"  # half points: 13
_FURNITURE = (w("headerReference"), w("footerReference"))


def mend_page(document: Element, cure: PageCure) -> None:
    """Set the paper, or a margin of the pages that stand upright, where it is not as asked."""
    for setup in document.iter(w("sectPr")):
        size, margins = setup.find(w("pgSz")), setup.find(w("pgMar"))
        if size is None or margins is None:
            continue
        is_across = twips(size.get(w("w"))) > twips(size.get(w("h")))
        if not cure.margin:
            short, long = (str(round(side.twips)) for side in _A4)
            width, height = (long, short) if is_across else (short, long)
            say(setup, "pgSz", w=width, h=height)
        elif not is_across:
            _mend_margin(setup, margins, cure)


def _mend_margin(setup: Element, margins: Element, cure: PageCure) -> None:
    gutter = twips(margins.get(w("gutter"))) if cure.margin == "left" else twips("0")
    now = twips(margins.get(w(cure.margin))) + gutter
    low, high = cure.limits_mm
    if now > 0 and not is_within(now.mm, low, high):
        asked = Mm(min(max(now.mm, low), high)) - gutter
        say(setup, "pgMar", **{cure.margin: str(round(asked.twips))})


def mend_numbers(parts: dict[str, bytes], main: str, document: Element, cure: NumberCure) -> None:
    """Put the numbers of the pages right; a header with other words in it stays as it is."""
    setups = [*document.iter(w("sectPr"))]
    if not setups:
        return
    if cure is NumberCure.ARABIC:
        for setup in setups:
            if setup.find(w("pgNumType")) is not None:
                say(setup, "pgNumType", fmt="decimal")
    elif cure is NumberCure.NOT_ON_FIRST:
        _clear_first(parts, main, setups[0])
    elif cure is NumberCure.ABOVE:
        _put_above(parts, main, setups)
    else:
        for part in _furniture(parts, main):
            _mend_looks(parts, part)


def _furniture(parts: dict[str, bytes], main: str) -> list[str]:
    """The parts that stand above and below the pages."""
    found = relations_of(parts, main)
    return [one.target for one in found if one.kind in ("header", "footer")]


def _mend_looks(parts: dict[str, bytes], part: str) -> None:
    root = parse_xml(parts[part])
    for paragraph in _with_number(root):
        if not _says_only_number(paragraph):
            continue
        if paragraph.find(f".//{w('tab')}") is None:
            say(paragraph, "jc", val="center")
        for run in paragraph.iter(w("r")):
            say(run, "rFonts", ascii="Times New Roman", hAnsi="Times New Roman")
            say(run, "i", val="0")
            say(run, "sz", val=_SIZE)
            say(run, "szCs", val=_SIZE)
    parts[part] = part_xml(root)


def _with_number(root: Element) -> Iterator[Element]:
    for paragraph in root.iter(w("p")):
        codes = [one.text or "" for one in paragraph.iter(w("instrText"))]
        codes += [one.get(w("instr"), "") for one in paragraph.iter(w("fldSimple"))]
        is_old = next(paragraph.iter(w("pgNum")), None) is not None
        if is_old or any(code.split()[:1] in (["PAGE"], ["page"]) for code in codes):
            yield paragraph


def _clear_first(parts: dict[str, bytes], main: str, setup: Element) -> None:
    """The first page gets a header of its own, with nothing in it."""
    targets = {one.id: one.target for one in relations_of(parts, main)}
    shown = "first" if setup.find(w("titlePg")) is not None else "default"
    for reference in [*setup.iterchildren(*_FURNITURE)]:
        if reference.get(w("type"), "default") != shown:
            continue
        root = parse_xml(parts[targets[reference.get(_ID) or ""]])
        if not _says_only_number(root):
            return
        if shown == "first":
            setup.remove(reference)
    say(setup, "titlePg", val="1")


def _says_only_number(root: Element) -> bool:
    said = "".join(one.text or "" for one in root.iter(w("t")))
    return not said.strip("0123456789 -–")


def _put_above(parts: dict[str, bytes], main: str, setups: list[Element]) -> None:
    """A number in the middle of every header but the first page's, and none below."""
    targets = {one.id: one.target for one in relations_of(parts, main)}
    above = [
        (setup, reference, parse_xml(parts[targets[reference.get(_ID) or ""]]))
        for setup in setups
        for reference in setup.iterchildren(w("headerReference"))
        if reference.get(w("type"), "default") == "default"
    ]
    if any(_has_words(root) for _, _, root in above):
        return
    for setup, reference, _ in above:
        setup.remove(reference)
    _clear_below(parts, main)
    number = add_part(parts, main, "header", part_xml(_header()))
    for setup in setups:
        reference = element("headerReference")
        reference.set(w("type"), "default")
        reference.set(_ID, number)
        setup.insert(0, reference)
    say(setups[0], "titlePg", val="1")


def _clear_below(parts: dict[str, bytes], main: str) -> None:
    """No number in a footer."""
    for part in sorted(set(_furniture(parts, main))):
        root = parse_xml(parts[part])
        if root.tag == w("ftr"):
            for paragraph in _with_number(root):
                for child in [child for child in paragraph if child.tag != w("pPr")]:
                    paragraph.remove(child)
            parts[part] = part_xml(root)


def _has_words(root: Element) -> bool:
    return any((one.text or "").strip() for one in root.iter(w("t")))


def _header() -> Element:
    """A header with the number of the page in its middle."""
    field = element("fldSimple", [element("r", [element("t")])])
    field.set(w("instr"), "PAGE")
    paragraph = element("p", [field])
    say(paragraph, "jc", val="center")
    run = next(field.iter(w("r")))
    say(run, "rFonts", ascii="Times New Roman", hAnsi="Times New Roman")
    say(run, "sz", val=_SIZE)
    say(run, "szCs", val=_SIZE)
    text = next(run.iter(w("t")))
    text.text = "2"
    assert parent_of(text) is run
    return element("hdr", [paragraph])
