"""Properties of runs, paragraphs and sections: said in the place that the schema has for them."""

from lxml import etree

from ntmdocs.word.elements import Element
from ntmdocs.word.names import w

__all__ = ["say", "unsay"]

# As ECMA-376 part 1 orders them (17.3.2.28, 17.3.1.26, 17.6.17).
_ORDERS = {
    "rPr": (
        *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike"),
        *("outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish"),
        *("webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight"),
        *("u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang"),
        *("eastAsianLayout", "specVanish", "oMath"),
    ),
    "pPr": (
        *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"),
        *("numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens"),
        *("kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN"),
        *("bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing"),
        *("mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment"),
        *("textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
    ),
    "sectPr": (
        *("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz"),
        *("pgMar", "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt"),
        *("vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid"),
        *("printerSettings", "sectPrChange"),
    ),
}
_OF = {w("r"): "rPr", w("p"): "pPr"}


def say(owner: Element, name: str, **values: str) -> None:
    """Set attributes of a property; what else it says stays.

    `owner` is a run, a paragraph or a `w:sectPr`.
    """
    properties = _properties(owner)
    said = properties.find(w(name))
    if said is None:
        said = etree.Element(w(name))
        order = _ORDERS[str(properties.tag).rpartition("}")[2]]
        before = {w(other) for other in order[: order.index(name)]}
        properties.insert(sum(1 for child in properties if child.tag in before), said)
    for key, value in values.items():
        said.set(w(key), value)


def unsay(owner: Element, name: str, *keys: str) -> None:
    """Take attributes of a property away, where it says them."""
    said = _properties(owner).find(w(name))
    for key in keys if said is not None else ():
        assert said is not None
        said.attrib.pop(w(key), "")


def _properties(owner: Element) -> Element:
    if owner.tag not in _OF:
        return owner
    name = w(_OF[str(owner.tag)])
    found = owner.find(name)
    if found is None:
        found = etree.Element(name)
        owner.insert(0, found)
    return found
