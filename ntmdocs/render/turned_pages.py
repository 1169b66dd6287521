"""Pages of the main text that lie, for a table too wide for an upright one.

The text before the table becomes a section of its own, and so does the table; both are numbered
on. What they are like is said by the section that the template ends the main text with.
"""

import re

from ntmdocs.patterns import regex
from ntmdocs.render.wordml import TURN, TURN_BACK

__all__ = ["with_turned_pages"]

_SECTION = regex(r"<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
_SIZE = regex(r"<w:pgSz\b[^>]*/>")
_SIDE = regex(r' w:([wh])="(\d+)"')
# A later section has the same header without naming it, shows the number on its first page too,
# and does not count anew.
_OF_THE_FIRST = regex(
    r'<w:(?:header|footer)Reference\b[^>]*/>|<w:titlePg\b[^>]*/>|(?<=<w:pgNumType) w:start="\d+"'
)


def with_turned_pages(xml: str) -> str:
    """Sections in place of the marks `TURN` and `TURN_BACK`."""
    if TURN not in xml:
        return xml
    section = _SECTION.search(xml, xml.rindex(TURN_BACK))
    if section is None:  # a template that says nothing of its pages
        return xml.replace(TURN, "").replace(TURN_BACK, "")
    first, later = section.group(), _OF_THE_FIRST.sub("", section.group())
    head = xml[: section.start()]
    head = head.replace(TURN, _ended(first), 1).replace(TURN, _ended(later))
    head = head.replace(TURN_BACK, _ended(_turned(later)))
    return head + later + xml[section.end() :]


def _ended(section: str) -> str:
    """The hidden paragraph that ends a section."""
    return f'<w:p><w:pPr><w:pStyle w:val="KetThucPhan"/>{section}</w:pPr></w:p>'


def _turned(section: str) -> str:
    size = _SIZE.search(section)
    sides = dict(_SIDE.findall(size.group())) if size else {}
    width, height = sides.get("h", "16838"), sides.get("w", "11906")
    lying = f'<w:pgSz w:w="{width}" w:h="{height}" w:orient="landscape"/>'
    return section.replace(size.group(), lying) if size else section
