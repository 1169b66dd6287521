"""What is seen of a signature: an image, or lines of text set by the engine that sets papers.

pyHanko spaces the letters of such fonts twice too wide; rdocx has them right, Vietnamese too.
"""

import io
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from ntmdocs.errors import PublishError
from ntmdocs.given import Given
from ntmdocs.language import tr
from ntmdocs.publish.pages import Box, pages_of
from ntmdocs.publish.pdf_files import pdf_content
from ntmdocs.publish.with_rdocx import convert_by_rdocx
from ntmdocs.word.lengths import Pt
from ntmdocs.word.names import CONTENT_TYPES
from ntmdocs.word.package import write_package
from ntmdocs.word.text_width import text_width

__all__ = ["image_mark", "text_mark", "words_on_line"]

_LARGEST_SIDE = 6_000  # pixels
_SIZES = (10, 9, 8, 7, 6)  # points; the first is the decree's (III.1.d)
_LINE = 1.2  # of the size
_PARTS = {
    CONTENT_TYPES: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/'
    'main"><w:body>{paragraphs}<w:sectPr><w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="0"'
    ' w:right="0" w:bottom="0" w:left="0" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>'
    "</w:body></w:document>",
}
_PARAGRAPH = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/>'
    '<w:jc w:val="{align}"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman"'
    ' w:hAnsi="Times New Roman" w:cs="Times New Roman"/>{italic}<w:sz w:val="{half_points}"/>'
    "</w:rPr><w:t>{words}</w:t></w:r></w:p>"
)


def text_mark(lines: list[str], box: Box, folder: Path, *, align: str = "center") -> Any:
    """A stamp style of pyHanko's that shows these lines in a box, as large as 10 points at most."""
    from pyhanko.stamp import StaticStampStyle

    file = folder / "mark.pdf"
    file.write_bytes(_one_page(_page_of(lines, box, align), " ".join(lines)))
    return StaticStampStyle.from_pdf_file(str(file), **_filling())


def _page_of(lines: list[str], box: Box, align: str) -> bytes:
    """A document of one page as large as the box, with the lines half way down."""
    size, rows = _set(lines, box)
    height = size * _LINE
    above = max(1.0, (box.height - len(rows) * height) / 2)
    paragraphs = [_paragraph("", 1, above, align)]
    paragraphs += [_paragraph(row, size, height, align) for row in rows]
    return _document(paragraphs, box)


def _paragraph(words: str, size: float, line: float, align: str, *, is_italic: bool = False) -> str:
    return _PARAGRAPH.format(
        line=round(20 * line),
        align=align,
        italic="<w:i/>" if is_italic else "",
        half_points=round(2 * size),
        words=escape(words),
    )


def _document(paragraphs: list[str], box: Box) -> bytes:
    document = _PARTS["word/document.xml"].format(
        paragraphs="".join(paragraphs),
        width=round(20 * box.width),
        height=round(20 * box.height),
    )
    parts = {**_PARTS, "word/document.xml": document}
    return write_package({name: xml.encode() for name, xml in parts.items()})


def words_on_line(words: str, size: float, box: Box, base: float, *, is_italic: bool) -> bytes:
    """A page as large as the box, with figures in its middle that stand `base` above its bottom."""
    first = _set_at(1.0, words, size, box, is_italic)
    stands_at = pages_of(first)[0].lines[0].box.bottom
    return _set_at(1 + box.height - base - stands_at, words, size, box, is_italic)


def _set_at(above: float, words: str, size: float, box: Box, is_italic: bool) -> bytes:
    blank = _paragraph("", 1, above, "center")
    line = _paragraph(words, size, size, "center", is_italic=is_italic)
    return _one_page(_document([blank, line], box), words)


def _one_page(document: bytes, words: str) -> bytes:
    """Its PDF. PublishError where not every word is on the one page."""
    (page,) = convert_by_rdocx([document])
    if isinstance(page, PublishError):
        raise page
    shown = pages_of(page)
    if len(shown) > 1 or shown[0].text.split() != words.split():
        raise PublishError(tr('không đủ chỗ trên trang cho "{words}"; chừa rộng hơn', words=words))
    return page


def _set(lines: list[str], box: Box) -> tuple[int, list[str]]:
    """The largest size in which the lines fit, and their rows."""
    for size in _SIZES:
        rows = [row for line in lines for row in _wrapped(line, size, box.width)]
        if len(rows) * size * _LINE < box.height:
            break
    return size, rows


def _wrapped(line: str, size: int, width: float) -> list[str]:
    rows = [""]
    for word in line.split(" "):
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and text_width(longer, Pt(size)).pt > width:
            rows.append(word)
        else:
            rows[-1] = longer
    return rows


def image_mark(image: Given) -> Any:
    """A stamp style of pyHanko's that shows a PNG as large as the field, undistorted.

    Raises PublishError for what is no PNG, or is very large.
    """
    from PIL import Image, UnidentifiedImageError
    from pyhanko.pdf_utils.images import PdfImage
    from pyhanko.stamp import StaticStampStyle

    content, name = pdf_content(image)
    try:
        opened = Image.open(io.BytesIO(content), formats=["PNG"])
        if max(opened.size) > _LARGEST_SIDE:
            raise PublishError(
                tr(
                    "{name}: ảnh quá lớn; mỗi cạnh nhiều nhất {largest_side} điểm ảnh",
                    name=name,
                    largest_side=_LARGEST_SIDE,
                )
            )
        opened.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise PublishError(
            tr("{name}: không phải ảnh PNG, hoặc ảnh đã hỏng; lưu ảnh lại dạng PNG", name=name)
        ) from error
    return StaticStampStyle(background=PdfImage(opened), **_filling())


def _filling() -> dict[str, Any]:
    """A mark is as large as its field: pyHanko would leave a margin, and shrink it."""
    from pyhanko.pdf_utils.layout import AxisAlignment, InnerScaling, SimpleBoxLayoutRule

    middle = AxisAlignment.ALIGN_MID
    rule = SimpleBoxLayoutRule(middle, middle, inner_content_scaling=InnerScaling.STRETCH_TO_FIT)
    return {"border_width": 0, "background_layout": rule}
