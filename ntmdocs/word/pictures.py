"""Pictures in the line of a text: as XML, and as parts of their document."""

from collections.abc import Mapping, Sequence

from lxml import etree

from ntmdocs.word.elements import parse_xml, part_xml
from ntmdocs.word.lengths import Length
from ntmdocs.word.names import CONTENT_TYPES, DOCUMENT_RELATIONS
from ntmdocs.word.run_xml import escape

__all__ = ["picture_xml", "with_pictures"]

_EMU = 12_700  # in a point
_A = "http://schemas.openxmlformats.org/drawingml/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGES = "http://schemas.openxmlformats.org/package/2006"
_HAIRLINE = (
    '<a:ln w="6350"><a:solidFill><a:srgbClr val="808080"/></a:solidFill></a:ln>'  # half a point
)


def picture_xml(number: int, width: Length, height: Length, said: str) -> str:
    """A run with the picture of that number (from 1), within a thin line; `said` is read aloud."""
    size = f'cx="{round(width.pt * _EMU)}" cy="{round(height.pt * _EMU)}"'
    name = f'id="{number}" name="Hình {number}" descr="{escape(said)}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_A}/wordprocessingDrawing" distT="0" distB="0"'
        f' distL="0" distR="0"><wp:extent {size}/><wp:docPr {name}/>'
        f'<a:graphic xmlns:a="{_A}/main"><a:graphicData uri="{_A}/picture">'
        f'<pic:pic xmlns:pic="{_A}/picture"><pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{_RELATIONS}" r:embed="{_id(number)}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        f"</a:prstGeom>{_HAIRLINE}</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r>"
    )


def with_pictures(parts: Mapping[str, bytes], pictures: Sequence[bytes]) -> dict[str, bytes]:
    """The document with these PNG, by the numbers that `picture_xml` names them by."""
    made = dict(parts)
    types, relations = parse_xml(made[CONTENT_TYPES]), parse_xml(made[DOCUMENT_RELATIONS])
    png = {"Extension": "png", "ContentType": "image/png"}
    types.insert(0, etree.Element(f"{{{_PACKAGES}/content-types}}Default", png))
    for number, picture in enumerate(pictures, 1):
        made[f"word/media/{_id(number)}.png"] = picture
        relation = {
            "Id": _id(number),
            "Type": f"{_RELATIONS}/image",
            "Target": f"media/{_id(number)}.png",
        }
        etree.SubElement(relations, f"{{{_PACKAGES}/relationships}}Relationship", relation)
    made[CONTENT_TYPES], made[DOCUMENT_RELATIONS] = part_xml(types), part_xml(relations)
    return made


def _id(number: int) -> str:
    return f"hinh{number}"
