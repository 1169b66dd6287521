"""What a template's pages and styles say of the measures in `geometry.py`."""

from typing import Any

from ntmdocs.template import Template
from ntmdocs.word.elements import Element, parse_xml
from ntmdocs.word.lengths import Length, Mm, Pt, Twips
from ntmdocs.word.names import DOCUMENT, STYLES, w
from ntmdocs.word.styles import Styles

__all__ = ["measures_of"]

# The text of form 1.4: A4 without its margins of 30 and 15 mm.
_PORTRAIT: Length = Mm(210 - 30 - 15)
_LANDSCAPE: Length = Mm(297 - 30 - 15)
_ROW_TAGS = ("wide_organ", "wide_date")


def measures_of(template: Template) -> dict[str, Any]:
    """By their names in `Geometry`."""
    document = parse_xml(template.parts[DOCUMENT])
    styles = Styles(parse_xml(template.parts[STYLES]) if STYLES in template.parts else None)
    portrait, landscape, turned = _text_widths(document)
    (organ, date), wide_organ, wide_date = _head_columns(document, portrait)
    usual = styles.size_of() or Pt(14)
    return {
        "portrait_width": portrait,
        "landscape_width": landscape,
        "turned_width": turned,
        "organ_width": organ,
        "wide_organ_column": wide_organ[0],
        "date_width": date,
        "narrow_date_width": wide_organ[1],
        "wide_date_width": wide_date[1],
        "recipients_width": _width_of_cell(document, "in recipients") or portrait * 0.5,
        "has_more_recipients": _width_of_cell(document, "in more_recipients") is not None,
        "signature_width": _width_of_cell(document, "authority_lines") or portrait * 0.48,
        "organ_size": styles.size_of("CoQuan") or Pt(13),
        "subject_size": styles.size_of("TrichYeu") or usual,
        "place_size": styles.size_of("DiaDanh") or usual,
        "recipient_size": styles.size_of("NoiNhanDanhSach") or Pt(11),
        "position_size": styles.size_of("QuyenHan") or usual,
        "body_size": styles.size_of("VanBan") or usual,
        "table_size": styles.size_of("BangChu") or Pt(13),
        "table_title_size": styles.size_of("BangDau") or Pt(13),
    }


def _number(element: Element | None, name: str, default: float) -> float:
    value = None if element is None else element.get(w(name))
    return default if value is None else float(value)


def _text_widths(document: Element) -> tuple[Length, Length, Length]:
    """Upright, on the side, and of an upright page turned."""
    portrait, landscape, turned = _PORTRAIT, _LANDSCAPE, _LANDSCAPE
    for section in document.iter(w("sectPr")):
        size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
        sides = _number(margins, "left", 1701) + _number(margins, "right", 851)
        width = Twips(_number(size, "w", 11906) - sides)
        if size is not None and size.get(w("orient")) == "landscape":
            landscape = width
        else:
            portrait, turned = width, Twips(_number(size, "h", 16838) - sides)
    return portrait, landscape, turned


def _head_columns(
    document: Element, text_width: Length
) -> tuple[tuple[Length, Length], tuple[Length, Length], tuple[Length, Length]]:
    """Left and right cell of the first row, where the organ is wide, and where the date is.

    The rows that a template has for these stand under tags that name them.
    """
    usual = (text_width * 0.35, text_width * 0.65)
    found: dict[str, tuple[Length, Length]] = {}
    table, tag = document.find(w(".//tbl")), ""
    for row in () if table is None else table.findall(w("tr")):
        cells = row.findall(w("tc/tcPr/tcW"))
        words = _words(row)
        if len(cells) == 2:
            left, right = (Twips(_number(cell, "w", 0)) for cell in cells)
            found.setdefault(next((name for name in _ROW_TAGS if name in tag), ""), (left, right))
        tag = words if "{%" in words else ""
    usual = found.get("", usual)
    return usual, found.get("wide_organ", usual), found.get("wide_date", usual)


def _width_of_cell(document: Element, name: str) -> Length | None:
    """Of the first cell in which a tag names this."""
    for cell in document.iter(w("tc")):
        if name in _words(cell):
            width = _number(cell.find(w("tcPr/tcW")), "w", 0)
            return Twips(width) if width else None
    return None


def _words(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(w("t")))
