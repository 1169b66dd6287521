"""What a template's page measures: drawn rules, line breaks and tables fit themselves to it."""

from dataclasses import dataclass

from lxml import etree

from ntmdocs.template import Template
from ntmdocs.word import parse_xml

__all__ = ["Geometry"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TWIPS = 20


@dataclass(frozen=True)
class Geometry:
    """Lengths in points."""

    portrait_pt: float
    """Width of the text on an upright page."""
    landscape_pt: float
    """Width of the text on a page on its side."""
    organ_pt: float
    """Width of the column with the organ's name."""
    date_pt: float
    """Width of the column with the place and date."""
    organ_size_pt: float
    subject_size_pt: float
    place_size_pt: float
    body_size_pt: float

    @classmethod
    def of(cls, template: Template) -> "Geometry":
        """Read from the template's pages and styles; where it says nothing, form 1.4's measures."""
        document = parse_xml(template.parts["word/document.xml"])
        styles = parse_xml(template.parts.get("word/styles.xml", b"<none/>"))
        portrait, landscape = _text_widths(document)
        organ, date = _head_columns(document, portrait)
        sizes = _sizes(styles)
        return cls(
            portrait_pt=portrait,
            landscape_pt=landscape,
            organ_pt=organ,
            date_pt=date,
            organ_size_pt=sizes.get("CoQuan", 13),
            subject_size_pt=sizes.get("TrichYeu", sizes.get("", 14)),
            place_size_pt=sizes.get("DiaDanh", sizes.get("", 14)),
            body_size_pt=sizes.get("VanBan", sizes.get("", 14)),
        )


def _number(element: etree._Element | None, name: str, default: float) -> float:
    value = None if element is None else element.get(f"{_W}{name}")
    return default if value is None else float(value)


def _text_widths(document: etree._Element) -> tuple[float, float]:
    portrait, landscape = 467.7, 714.3
    for section in document.iter(f"{_W}sectPr"):
        size, margins = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
        width = _number(size, "w", 11906) - _number(margins, "left", 1701)
        points = (width - _number(margins, "right", 851)) / _TWIPS
        if size is not None and size.get(f"{_W}orient") == "landscape":
            landscape = points
        else:
            portrait = points
    return portrait, landscape


def _head_columns(document: etree._Element, text_pt: float) -> tuple[float, float]:
    """Widths of the first row's two cells."""
    row = document.find(f".//{_W}tbl/{_W}tr")
    cells = [] if row is None else row.findall(f"{_W}tc/{_W}tcPr/{_W}tcW")
    if len(cells) != 2:
        return text_pt * 0.35, text_pt * 0.65
    organ, date = (_number(cell, "w", 0) / _TWIPS for cell in cells)
    return organ, date


def _sizes(styles: etree._Element) -> dict[str, float]:
    """Font sizes by style id; `` is the document's own."""
    found = {}
    default = styles.find(f"{_W}docDefaults//{_W}sz")
    if default is not None:
        found[""] = _number(default, "val", 28) / 2
    for style in styles.findall(f"{_W}style"):
        size = style.find(f"{_W}rPr/{_W}sz")
        if size is not None:
            found[style.get(f"{_W}styleId") or ""] = _number(size, "val", 28) / 2
    return found
