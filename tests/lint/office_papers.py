"""Correct papers made the ways offices make them, with python-docx and pieces of XML."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from lint.papers import long_text, paragraph_with, saved, saying
from ntmdocs.word.lengths import Pt as Points
from ntmdocs.word.text_width import text_width

__all__ = ["HEADERS", "LINES", "an_office_letter", "an_office_paper"]

HEADERS = ("table", "two rows", "tabs", "spaces")
LINES = ("vml", "vml connector", "drawing", "alternate", "border", "underlined", "underscores")
CENTER, BOTH, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT
NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
ORGAN, SUBJECT = "XÃ SUỐI MƠ", "Vệ sinh môi trường nông thôn năm 2024"
NUMBER, DATE = "Số: 12/KH-UBND", "Suối Mơ, ngày 05 tháng 3 năm 2024"


@cache  # asked for in each of many tests
def an_office_paper(
    *, header: str = "table", line: str = "vml", in_styles: bool = False, long: int = 2
) -> bytes:
    """A kế hoạch; `in_styles` says the font and the size of the text in the style alone."""
    document = docx.Document()
    _set_page(document)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14 if in_styles else 11)
    _add_header(document, header, line)
    _add_title(document, line)
    for text in (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 08/3/2024 của UBND tỉnh về môi trường.",
    ):
        _text(document.add_paragraph(), text, italic=True, in_styles=in_styles)
    _text(document.add_paragraph(), "UBND xã ban hành Kế hoạch năm 2024, như sau:")
    _text(document.add_paragraph(), "I. MỤC ĐÍCH", bold=True)
    for _ in range(long):
        _text(document.add_paragraph(), long_text(), in_styles=in_styles)
    _text(document.add_paragraph(), "II. TỔ CHỨC THỰC HIỆN", bold=True)
    _text(document.add_paragraph(), f"- {long_text()}", in_styles=in_styles)
    _text(document.add_paragraph(), "Trên đây là Kế hoạch năm 2024 của UBND xã Suối Mơ./.")
    if header in ("tabs", "spaces"):
        _add_ending_in_lines(document)
    else:
        _add_ending(document)
    return saved(document)


@cache
def an_office_letter() -> bytes:
    """A công văn: no type, `V/v` under the number, Kính gửi, `Như trên`."""
    document = docx.Document(io.BytesIO(an_office_paper()))
    saying(NUMBER, "KH-UBND", "UBND-KT")(document)
    saying("- UBND tỉnh", "UBND tỉnh (b/c)", "Như trên")(document)
    number = paragraph_with(document, "Số:")
    subject = Paragraph(_after(number), number._parent)
    _centred(subject, "V/v dọn vệ sinh đường làng", 12)
    subject.paragraph_format.space_before = Pt(6)
    title, below = paragraph_with(document, "KẾ HOẠCH"), paragraph_with(document, SUBJECT)
    title._p.getparent().remove(title._p)
    _centred(below.insert_paragraph_before(), "Kính gửi: Các thôn của xã Suối Mơ", 14)
    below._p.getparent().remove(below._p)
    return saved(document)


def _after(paragraph: Paragraph) -> Any:
    below = OxmlElement("w:p")
    paragraph._p.addnext(below)
    return below


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = CENTER
    for kind, text in (
        ("begin", ""),
        ("", " PAGE   \\* MERGEFORMAT "),
        ("separate", ""),
        ("", "2"),
        ("end", ""),
    ):
        run = paragraph.add_run(text if text == "2" else "")
        run.font.size, run.font.name = Pt(13), "Times New Roman"
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        elif text != "2":
            code = OxmlElement("w:instrText")
            code.text = text
            run._r.append(code)


def _look(paragraph: Paragraph, text: str, size: float | None, **look: Any) -> None:
    run = paragraph.add_run(text)
    run.font.name = "Times New Roman"
    run.font.color.rgb = RGBColor(0, 0, 0)
    if size is not None:
        run.font.size = Pt(size)
    for name, value in look.items():
        setattr(run.font, name, value)


def _text(paragraph: Paragraph, text: str, *, in_styles: bool = False, **look: Any) -> None:
    paragraph.alignment = BOTH
    paragraph.paragraph_format.first_line_indent = Mm(12.7)
    paragraph.paragraph_format.space_before = Pt(6)
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = 1.0
    if in_styles and not look:
        paragraph.add_run(text)
    else:
        _look(paragraph, text, 14, **look)


def _add_header(document: Document, header: str, line: str) -> None:
    if header in ("tabs", "spaces"):
        _add_header_in_lines(document, header, line)
        return
    table = document.add_table(1 if header == "table" else 2, 2)
    left, right = table.rows[0].cells
    _centred(left.paragraphs[0], "ỦY BAN NHÂN DÂN", 13, bold=True)
    _ruled(left.add_paragraph(), ORGAN, 13, line, 0.4)
    _centred(right.paragraphs[0], NATION, 13, bold=True)
    _ruled(right.add_paragraph(), MOTTO, 14, line, 1)
    if header == "table":
        _centred(left.add_paragraph(), NUMBER, 13)
        _centred(right.add_paragraph(), DATE, 14, italic=True)
    else:
        below = table.rows[1].cells
        _centred(below[0].paragraphs[0], NUMBER, 13)
        _centred(below[1].paragraphs[0], DATE, 14, italic=True)


def _centred(paragraph: Paragraph, text: str, size: float, **look: Any) -> None:
    paragraph.alignment = CENTER
    paragraph.paragraph_format.space_after = Pt(0)
    _look(paragraph, text, size, **look)


def _add_header_in_lines(document: Document, header: str, line: str) -> None:
    gap = "\t" if header == "tabs" else " " * 12
    for left, right, sizes, looks in (
        ("ỦY BAN NHÂN DÂN", NATION, (13, 13), ({"bold": True}, {"bold": True})),
        (ORGAN, MOTTO, (13, 14), ({"bold": True}, {"bold": True})),
        (NUMBER, DATE, (13, 14), ({}, {"italic": True})),
    ):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(110), WD_TAB_ALIGNMENT.CENTER)
        paragraph.paragraph_format.space_after = Pt(0)
        _look(paragraph, left, sizes[0], **looks[0])
        paragraph.add_run(gap)
        _look(paragraph, right, sizes[1], **looks[1])
        if right == MOTTO:
            _draw(paragraph, "vml" if line in ("border", "underlined", "underscores") else line, 60)
            _draw(
                paragraph, "vml" if line in ("border", "underlined", "underscores") else line, 180
            )


def _add_title(document: Document, line: str) -> None:
    _centred(document.add_paragraph(), "KẾ HOẠCH", 14, bold=True)
    _ruled(document.add_paragraph(), SUBJECT, 14, line, 0.4)
    document.add_paragraph()


def _ruled(paragraph: Paragraph, text: str, size: float, line: str, part: float) -> None:
    """Words with a line under them, as long as a part of theirs."""
    if line == "underlined":
        _centred(paragraph, text, size, bold=True, underline=True)
        return
    _centred(paragraph, text, size, bold=True)
    length = text_width(text, Points(size), bold=True).pt * part
    if line == "underscores":
        below = OxmlElement("w:p")
        paragraph._p.addnext(below)
        _centred(Paragraph(below, paragraph._parent), "_" * round(length / size * 2), size)
    elif line == "border":
        _border(paragraph, length)
    else:
        _draw(paragraph, line, length)


def _border(paragraph: Paragraph, length: float) -> None:
    """An empty paragraph whose upper border is the line."""
    below = OxmlElement("w:p")
    paragraph._p.addnext(below)
    empty = Paragraph(below, paragraph._parent)
    in_cell = paragraph._p.getparent().tag == qn("w:tc")
    room = (80 - 3.8 if in_cell else 160) * 72 / 25.4
    side = Pt((room - length) / 2)
    empty.paragraph_format.left_indent = empty.paragraph_format.right_indent = side
    top = '<w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/>'
    borders = parse_xml(f"<w:pBdr {nsdecls('w')}>{top}</w:pBdr>")
    empty._p.get_or_add_pPr().insert(0, borders)


_VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
_DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def _draw(paragraph: Paragraph, line: str, length: float) -> None:
    vml = (
        f'<w:pict {_VML}><v:line style="position:absolute" from="40pt,2pt" '
        f'to="{40 + length:.1f}pt,2pt"/></w:pict>'
    )
    connector = (
        f'<w:pict {_VML}><v:shape type="#_x0000_t32" style="position:absolute;margin-left:40pt;'
        f'margin-top:2pt;width:{length:.1f}pt;height:0"/></w:pict>'
    )
    drawing = (
        f'<w:drawing {_DRAWING}><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>500000'
        f'</wp:posOffset></wp:positionH><wp:extent cx="{round(length * 12700)}" cy="0"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing>"
    )
    alternate = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{vml}</mc:Fallback>'
        "</mc:AlternateContent>"
    )
    shapes = {"vml": vml, "vml connector": connector, "drawing": drawing, "alternate": alternate}
    run = parse_xml(f"<w:r {nsdecls('w')}>{shapes[line]}</w:r>")
    paragraph._p.append(run)


def _add_ending_in_lines(document: Document) -> None:
    """Recipients at the left and the signature at a tab."""
    for left, right in (
        ("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"),
        ("- UBND tỉnh (b/c);", "CHỦ TỊCH"),
        ("- Các thôn;", ""),
        ("- Lưu: VT, KT.", ""),
        ("", ""),
        ("", "Trần Văn An"),
    ):
        paragraph = document.add_paragraph()
        is_label = left == "Nơi nhận:"
        _look(paragraph, left, 12 if is_label else 11, bold=is_label, italic=is_label)
        if right:
            _look(paragraph, f"\t\t\t{right}", 14, bold=True)


def _add_ending(document: Document) -> None:
    table = document.add_table(1, 2)
    left, right = table.rows[0].cells
    _look(left.paragraphs[0], "Nơi nhận:", 12, bold=True, italic=True)
    for text in ("- UBND tỉnh (b/c);", "- Các thôn;", "- Lưu: VT, KT."):
        _look(left.add_paragraph(), text, 11)
    _centred(right.paragraphs[0], "TM. ỦY BAN NHÂN DÂN", 14, bold=True)
    _centred(right.add_paragraph(), "CHỦ TỊCH", 14, bold=True)
    for _ in range(4):
        right.add_paragraph()
    _centred(right.add_paragraph(), "Trần Văn An", 14, bold=True)
