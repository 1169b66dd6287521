"""A small KH-UBND made with python-docx, right in every measure unless told otherwise.

It shows that `decree.problems` sees what it should: each test changes one measure and expects
that very finding. It is no model of how ntmdocs writes its pages.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_ALIGN_VERTICAL as VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from ntmdocs.word import lengths
from ntmdocs.word.text_width import text_width

LEFT_COLUMN_PT, RIGHT_COLUMN_PT = 170.0, 297.0
WORDS = (
    "thực hiện các nhiệm vụ xây dựng nông thôn mới trên địa bàn xã theo kế hoạch đã đề ra, "
) * 3


@dataclass(frozen=True)
class Sample:
    """Every measure and word that a test may change; the values are the decree's."""

    margins_mm: tuple[float, float, float, float] = (30, 15, 20, 20)  # left, right, top, bottom
    page_mm: tuple[float, float] = (210, 297)
    font: str = "Times New Roman"
    body_color: str = "000000"
    national_name: str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    national_pt: float = 13
    motto: str = "Độc lập - Tự do - Hạnh phúc"
    motto_pt: float = 14
    motto_bold: bool = True
    motto_shift_pt: float = 0
    motto_rule_share: float = 1.0
    motto_rule_shift_pt: float = 0
    organ: tuple[str, ...] = ("ỦY BAN NHÂN DÂN", "XÃ HỢP THỊNH")
    organ_pt: float = 13
    organ_bold: bool = True
    organ_rule_share: float = 0.4
    organ_rule_shift_pt: float = 0
    number: str = "Số:        /KH-UBND"
    number_pt: float = 13
    date: str = "Hợp Thịnh, ngày      tháng 3 năm 2024"
    date_pt: float = 14
    date_italic: bool = True
    date_before_pt: float = 0
    title: str = "KẾ HOẠCH"
    title_pt: float = 14
    title_bold: bool = True
    title_align: ALIGN = ALIGN.CENTER
    subject: tuple[str, ...] = ("Xây dựng nông thôn mới năm 2024",)
    subject_bold: bool = True
    subject_rule_share: float = 0.4
    addressees: tuple[str, ...] = ()
    addressees_pt: float = 14
    addressees_italic: bool = False
    dash_shift_pt: float = 0
    body_pt: float = 14
    body_align: ALIGN = ALIGN.JUSTIFY
    indent_mm: float = 10
    before_pt: float = 6
    line_spacing: float = 1.0
    body_italic: bool = False
    bases_italic: bool = True
    section: str = "I. MỤC ĐÍCH, YÊU CẦU"
    section_bold: bool = True
    clause: str = "1. Mục đích"
    clause_bold: bool = True
    point_bold: bool = False
    paragraphs: int = 2
    closing: str = "Trên đây là Kế hoạch xây dựng nông thôn mới năm 2024./."
    split_before_signature: bool = False
    label_pt: float = 12
    label_bold: bool = True
    recipients: tuple[str, ...] = ("- Như trên;", "- Lưu: VT.")
    recipients_pt: float = 11
    recipients_italic: bool = False
    positions: tuple[str, ...] = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    position_pt: float = 14
    position_bold: bool = True
    name: str = "Nguyễn Văn An"
    name_bold: bool = True
    name_shift_pt: float = 0
    signature_room_pt: float = 80
    empty_page: bool = False
    page_number_pt: float = 14
    page_number_align: ALIGN = ALIGN.CENTER
    page_number_italic: bool = False
    page_number_on_first: bool = False
    annexes: int = 0
    annex_heading: str = "Phụ lục"
    annex_heading_pt: float = 14
    annex_title: str = "BIỂU SỐ 01: CÁC THÔN"
    annex_title_bold: bool = True
    annex_note_italic: bool = True
    annex_restarts: bool = True
    annex_landscape: bool = False


def write_sample(path: Path, sample: Sample) -> Path:
    """The sample as a DOCX."""
    document = docx.Document()
    _set_defaults(document, sample)
    _page_number(document, sample)
    _header(document, sample)
    _title(document, sample)
    _addressees(document, sample)
    _body(document, sample)
    _ending(document, sample)
    for index in range(sample.annexes):
        _annex(document, sample, index)
    document.save(str(path))
    return path


def _set_defaults(document: Document, sample: Sample) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = sample.font, Pt(14)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1.0
    section = document.sections[0]
    section.page_width, section.page_height = map(Mm, sample.page_mm)
    left, right, top, bottom = map(Mm, sample.margins_mm)
    section.left_margin, section.right_margin = left, right
    section.top_margin, section.bottom_margin = top, bottom
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = not sample.page_number_on_first
    _restart_numbers(section)


def _restart_numbers(section: object) -> None:
    numbers = OxmlElement("w:pgNumType")
    numbers.set(qn("w:start"), "1")
    section._sectPr.append(numbers)  # type: ignore[attr-defined]


def _page_number(document: Document, sample: Sample) -> None:
    paragraph = document.sections[0].header.paragraphs[0]
    paragraph.alignment = sample.page_number_align
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        run.font.size, run.italic = Pt(sample.page_number_pt), sample.page_number_italic
        mark = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            mark.set(qn("w:fldCharType"), kind)
        mark.text = text
        run._r.append(mark)


def _write(
    paragraph: Paragraph,
    text: str,
    size_pt: float,
    bold: bool = False,
    italic: bool = False,
    align: ALIGN = ALIGN.CENTER,
) -> Paragraph:
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size_pt), bold, italic
    paragraph.alignment = align
    return paragraph


def _rule(paragraph: Paragraph, column_pt: float, length_pt: float, shift_pt: float = 0) -> None:
    """A top border between two indents."""
    border = '<w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/>'
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>"))
    layout = paragraph.paragraph_format
    layout.left_indent = Pt((column_pt - length_pt) / 2 + shift_pt)
    layout.right_indent = Pt((column_pt - length_pt) / 2 - shift_pt)
    layout.space_before, layout.line_spacing = Pt(3), Pt(6)


def _columns(document: Document, widths_pt: tuple[float, float], rows: int) -> list[list[_Cell]]:
    table = document.add_table(rows, 2)
    table.autofit = False
    margins = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    table._tbl.tblPr.append(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{margins}"))
    for column, width in zip(table.columns, widths_pt, strict=True):
        column.width = Pt(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, width in zip(row.cells, widths_pt, strict=True):
            cell.width = Pt(width)
    return [list(row.cells) for row in table.rows]


def _filler(cell: _Cell) -> Callable[[], Paragraph]:
    """The cell's paragraphs one by one, from the empty one it begins with."""
    unused = [cell.paragraphs[0]]
    return lambda: unused.pop() if unused else cell.add_paragraph()


def _header(document: Document, sample: Sample) -> None:
    widths_pt = (LEFT_COLUMN_PT, RIGHT_COLUMN_PT)
    (organ, nation), (number, date) = _columns(document, widths_pt, 2)
    new = _filler(organ)
    for line in sample.organ:
        _write(new(), line, sample.organ_pt, bold=sample.organ_bold)
    last_pt = text_width(sample.organ[-1], lengths.Pt(sample.organ_pt), bold=True)
    length_pt = last_pt * sample.organ_rule_share
    _rule(new(), LEFT_COLUMN_PT, length_pt, sample.organ_rule_shift_pt)
    new = _filler(nation)
    _write(new(), sample.national_name, sample.national_pt, bold=True)
    motto = _write(new(), sample.motto, sample.motto_pt, bold=sample.motto_bold)
    motto.paragraph_format.left_indent = Pt(2 * sample.motto_shift_pt)
    motto_pt = text_width(sample.motto, lengths.Pt(sample.motto_pt), bold=True)
    length_pt = motto_pt * sample.motto_rule_share
    _rule(new(), RIGHT_COLUMN_PT, length_pt, sample.motto_rule_shift_pt + sample.motto_shift_pt)
    _write(number.paragraphs[0], sample.number, sample.number_pt)
    written = _write(date.paragraphs[0], sample.date, sample.date_pt, italic=sample.date_italic)
    written.paragraph_format.space_before = Pt(sample.date_before_pt)
    for cell in (number, date):
        cell.vertical_alignment = VERTICAL.TOP if sample.date_before_pt else VERTICAL.BOTTOM


def _title(document: Document, sample: Sample) -> None:
    first = document.add_paragraph()
    _write(first, sample.title, sample.title_pt, bold=sample.title_bold, align=sample.title_align)
    first.paragraph_format.space_before = Pt(14)
    for line in sample.subject:
        _write(document.add_paragraph(), line, 14, bold=sample.subject_bold)
    length_pt = text_width(sample.subject[-1], lengths.Pt(14), bold=True)
    column_pt = (sample.page_mm[0] - sum(sample.margins_mm[:2])) / 25.4 * 72
    _rule(document.add_paragraph(), column_pt, length_pt * sample.subject_rule_share)


def _text(document: Document, sample: Sample, text: str, *, bold: bool, italic: bool) -> Paragraph:
    paragraph = document.add_paragraph()
    align = sample.body_align
    _write(paragraph, text, sample.body_pt, bold=bold, italic=italic, align=align)
    red, green, blue = bytes.fromhex(sample.body_color)
    paragraph.runs[0].font.color.rgb = RGBColor(red, green, blue)
    layout = paragraph.paragraph_format
    layout.first_line_indent, layout.space_before = Mm(sample.indent_mm), Pt(sample.before_pt)
    layout.line_spacing = sample.line_spacing
    return paragraph


def _addressees(document: Document, sample: Sample) -> None:
    """The lines as given; those with a dash under the colon of the first."""
    size = lengths.Pt(sample.addressees_pt)
    for line in sample.addressees:
        paragraph = document.add_paragraph()
        look = {"italic": sample.addressees_italic, "align": ALIGN.LEFT}
        _write(paragraph, line, sample.addressees_pt, **look)
        to_colon_pt = text_width("Kính gửi", size) + sample.dash_shift_pt
        is_dashed = line.startswith("-")
        paragraph.paragraph_format.left_indent = Pt(99.1 + (to_colon_pt if is_dashed else 0))


def _body(document: Document, sample: Sample) -> None:
    base = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"
    for end in ";.":
        _text(document, sample, base + end, bold=False, italic=sample.bases_italic)
    heading = _text(document, sample, sample.section, bold=sample.section_bold, italic=False)
    clause = _text(document, sample, sample.clause, bold=sample.clause_bold, italic=False)
    heading.paragraph_format.keep_with_next = clause.paragraph_format.keep_with_next = True
    _text(document, sample, f"a) Các thôn {WORDS}", bold=sample.point_bold, italic=False)
    for _ in range(sample.paragraphs):
        _text(document, sample, f"- Việc: {WORDS}hết.", bold=False, italic=sample.body_italic)
    if sample.empty_page:
        document.add_page_break()
        document.add_page_break()
    last = _text(document, sample, "Các thôn tự báo cáo.", bold=False, italic=False)
    closing = _text(document, sample, sample.closing, bold=False, italic=False)
    if sample.split_before_signature:
        closing.paragraph_format.page_break_before = True
    else:
        last.paragraph_format.keep_with_next = closing.paragraph_format.keep_with_next = True


def _ending(document: Document, sample: Sample) -> None:
    [[recipients, signature]] = _columns(document, (227.0, 240.0), 1)
    new = _filler(recipients)
    written = [_write(new(), "Nơi nhận:", sample.label_pt, sample.label_bold, True, ALIGN.LEFT)]
    for line in sample.recipients:
        italic = sample.recipients_italic
        written.append(_write(new(), line, sample.recipients_pt, False, italic, ALIGN.LEFT))
    new = _filler(signature)
    for line in sample.positions:
        written.append(_write(new(), line, sample.position_pt, bold=sample.position_bold))
    name = _write(new(), sample.name, 14, bold=sample.name_bold)
    name.paragraph_format.space_before = Pt(sample.signature_room_pt)
    name.paragraph_format.left_indent = Pt(2 * sample.name_shift_pt)
    for paragraph in [*written, name]:
        paragraph.paragraph_format.keep_with_next = True


def _annex(document: Document, sample: Sample, index: int) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.different_first_page_header_footer = True
    for numbers in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(numbers)
    if sample.annex_restarts:
        _restart_numbers(section)
    if sample.annex_landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    heading = sample.annex_heading + (f" {'I' * (index + 1)}" if sample.annexes > 1 else "")
    _write(document.add_paragraph(), heading, sample.annex_heading_pt, bold=True)
    _write(document.add_paragraph(), sample.annex_title, 14, bold=sample.annex_title_bold)
    note = "(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng 3 năm 2024 của UBND xã)"
    _write(document.add_paragraph(), note, 14, italic=sample.annex_note_italic)
    for _ in range(12):
        _text(document, sample, f"- Thôn: {WORDS}hết.", bold=False, italic=False)
