"""Papers as offices make them in Word, with python-docx: heads, headings and ends of every kind."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml

__all__ = ["BODY", "Office", "Write", "paper"]

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ORGAN = ("ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ")
STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
NUMBER, DATE = "Số: 12/KH-UBND", "Suối Mơ, ngày 05 tháng 3 năm 2026"
SUBJECT = "Xây dựng nông thôn mới năm 2026"
BODY = (
    "**I. MỤC ĐÍCH, YÊU CẦU**",
    "**1. Mục đích**",
    "Giữ gìn đường làng sạch, đẹp quanh năm.",
    "**2. Yêu cầu**",
    "Thực hiện thường xuyên, có kiểm tra.",
    "**II. TỔ CHỨC THỰC HIỆN**",
    "- Các thôn triển khai thực hiện;",
    "- Văn phòng theo dõi.",
)
RECIPIENTS = ("- UBND tỉnh (b/c);", "- Các thôn;", "- Lưu: VT.")
SIGNED = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "", "Trần Văn An")


class Office:
    """One document being typed."""

    def __init__(self) -> None:
        self.docx = docx.Document()

    @property
    def content(self) -> bytes:
        """The file."""
        made = io.BytesIO()
        self.docx.save(made)
        return made.getvalue()

    def type(self, *texts: str, style: str | None = None, centred: bool = False) -> Any:
        """Paragraphs, `**bold**`, with their tabs and line breaks; the last one is given back."""
        made = None
        for text in texts:
            made = self.docx.add_paragraph(style=style)
            for at, piece in enumerate(text.split("**")):
                made.add_run(piece).bold = True if at % 2 else None
            if centred:
                made.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return made

    def table(self, *rows: Sequence[str]) -> Any:
        """A table of these cells; a line break in one begins a paragraph."""
        made = self.docx.add_table(len(rows), len(rows[0]))
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                first, *others = text.split("\n")
                cell = made.cell(at, column)
                cell.text = first
                for other in others:
                    cell.add_paragraph(other)
        return made

    def head_in_table(self, organ: Sequence[str] = ORGAN, number: str = NUMBER) -> None:
        """The usual one."""
        self.table(("\n".join(organ), "\n".join(STATE)), (number, DATE))

    def title(self, *subject: str, name: str = "KẾ HOẠCH") -> None:
        """Type and subject, centred."""
        self.type(f"**{name}**", *(f"**{line}**" for line in subject or (SUBJECT,)), centred=True)
        self.type("")

    def bases(self) -> None:
        """Two, and the sentence that enacts."""
        self.type(
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
            "Căn cứ Nghị quyết số 05/NQ-HĐND ngày 20 tháng 12 năm 2025 của HĐND xã Suối Mơ.",
            "Ủy ban nhân dân xã Suối Mơ ban hành Kế hoạch như sau:",
        )

    def end(self, recipients: Sequence[str] = RECIPIENTS, signed: Sequence[str] = SIGNED) -> None:
        """Closing, and recipients beside the signature."""
        self.type("Trên đây là Kế hoạch năm 2026 của UBND xã./.")
        self.table(("\n".join(("Nơi nhận:", *recipients)), "\n".join(signed)))

    def in_list(self, *texts: str, level: int) -> None:
        """Paragraphs that Word numbers itself: I, 1, -."""
        for text in texts:
            properties = self.type(text)._p.get_or_add_pPr()
            properties.append(
                parse_xml(
                    f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{_LIST}"/></w:numPr>'
                )
            )

    def list_of_word(self) -> None:
        """What `in_list` counts by."""
        numbering = self.docx.part.numbering_part._element
        levels = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for at, (kind, text) in enumerate(
                (("upperRoman", "%1."), ("decimal", "%2."), ("bullet", "-"))
            )
        )
        numbering.insert(
            0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="{_LIST}">{levels}</w:abstractNum>')
        )
        of_list = f'<w:abstractNumId w:val="{_LIST}"/>'
        numbering.append(parse_xml(f'<w:num {W} w:numId="{_LIST}">{of_list}</w:num>'))

    def box(self, *lines: str) -> None:
        """A text box, as Word writes it twice."""
        inside = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
        text = f"<w:txbxContent>{inside}</w:txbxContent>"
        self.type("").add_run()._r.append(
            parse_xml(
                '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-'
                f'compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" {W}>'
                f"<mc:Choice><w:drawing>{text}</w:drawing></mc:Choice>"
                f"<mc:Fallback><w:pict><v:textbox>{text}</v:textbox></w:pict></mc:Fallback>"
                "</mc:AlternateContent>"
            )
        )

    def lying_page(self) -> None:
        """What follows stands on pages that lie."""
        section = self.docx.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width


_LIST = 77
Write = Callable[[Office], None]


def paper(body: Sequence[str] | Write = BODY, **parts: Write) -> bytes:
    """A plan: `head`, `title`, `bases`, `end` and `after` may be typed otherwise."""
    office = Office()
    usual: dict[str, Write] = {
        "head": Office.head_in_table,
        "title": Office.title,
        "bases": Office.bases,
        "body": body if callable(body) else lambda one: one.type(*body),
        "end": Office.end,
        "after": lambda _: None,
    }
    for write in {**usual, **parts}.values():
        write(office)
    return office.content
