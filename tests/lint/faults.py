"""Every rule with one fault that it answers, made in a correct paper from the outside."""

from __future__ import annotations

import copy
from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from lint.papers import Change, all_paragraphs, looking, paragraph_with, saying

__all__ = ["FAULTS", "LETTER_FAULTS", "marked", "without"]

NATION, MOTTO, DATE, NUMBER = "CỘNG HÒA", "Độc lập", "Suối Mơ, ngày", "Số:"
TYPE, SUBJECT, BASIS, LAST_BASIS = "KẾ HOẠCH", "Vệ sinh môi trường", "Căn cứ Luật", "Căn cứ Kế"
TEXT, POINT, D_POINT = "Giữ gìn", "a) Giữ", "đ) Giữ"
LABEL, RECIPIENT, ARCHIVE = "Nơi nhận", "- UBND tỉnh", "- Lưu"
ANNEX, ANNEX_TITLE, NOTE = "Phụ lục I", "DANH SÁCH TUYẾN", "(Kèm theo"


def page(**changes: Any) -> Change:
    """Another set-up of all pages."""

    def change(document: Document) -> None:
        for section in document.sections:
            for name, value in changes.items():
                setattr(section, name, value)

    return change


def landscape(document: Document) -> None:
    """The first pages lie across."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


def both(*changes: Change) -> Change:
    """Several changes, one after the other."""

    def change(document: Document) -> None:
        for each in changes:
            each(document)

    return change


def without(start: str, nth: int = 0) -> Change:
    """The paragraph taken out; its cell keeps an empty one."""

    def change(document: Document) -> None:
        paragraph = paragraph_with(document, start, nth)
        for child in list(paragraph._p):
            if child.tag != qn("w:pPr"):
                paragraph._p.remove(child)

    return change


def format_of(start: str, nth: int = 0, **changes: Any) -> Change:
    """Another format of the paragraph: `alignment=`, `space_before=`, …"""

    def change(document: Document) -> None:
        for name, value in changes.items():
            setattr(paragraph_with(document, start, nth).paragraph_format, name, value)

    return change


def page_numbers(**look: Any) -> Change:
    """Another look of the number in every header."""

    def change(document: Document) -> None:
        for section in document.sections:
            for paragraph in section.header.paragraphs:
                for name, value in look.items():
                    if name == "alignment":
                        paragraph.alignment = value
                    else:
                        for run in paragraph.runs:
                            setattr(run.font, name, value)

    return change


def numbers_in_footer(document: Document) -> None:
    """What stood in the headers stands in the footers."""
    for section in document.sections:
        section.footer.is_linked_to_previous = False
        for paragraph in section.header.paragraphs:
            section.footer._element.append(copy.deepcopy(paragraph._p))
            paragraph._p.getparent().remove(paragraph._p)
        section.header._element.append(OxmlElement("w:p"))


def no_numbers(document: Document) -> None:
    """No header has a number, and the text is long."""
    for section in document.sections:
        for paragraph in list(section.header.paragraphs):
            for child in list(paragraph._p):
                if child.tag != qn("w:pPr"):
                    paragraph._p.remove(child)
    text = paragraph_with(document, TEXT)
    for _ in range(40):
        text._p.addnext(copy.deepcopy(text._p))


def roman_numbers(document: Document) -> None:
    """Pages are counted i, ii, iii."""
    numbers = document.sections[0]._sectPr.find(qn("w:pgNumType"))
    numbers.set(qn("w:fmt"), "lowerRoman")


def number_on_first(document: Document) -> None:
    """The first page is as the others."""
    document.sections[0].different_first_page_header_footer = False


def counted_on(document: Document) -> None:
    """The second annex counts on."""
    numbers = document.sections[-1]._sectPr.find(qn("w:pgNumType"))
    document.sections[-1]._sectPr.remove(numbers)


def without_line(after: str) -> Change:
    """The paragraph whose border is the line, gone."""

    def change(document: Document) -> None:
        paragraph = _ruled(document, after)
        paragraph.getparent().remove(paragraph)

    return change


def line_indent(after: str, millimetres: float) -> Change:
    """The line shorter on both sides, or longer where that is below 0."""

    def change(document: Document) -> None:
        indents = _ruled(document, after).find(qn("w:pPr")).find(qn("w:ind"))
        for side in ("w:left", "w:right"):
            old = int(indents.get(qn(side), "0"))
            indents.set(qn(side), str(old + Mm(millimetres).twips))

    return change


def _ruled(document: Document, after: str) -> Any:
    following = paragraph_with(document, after)._p.getnext()
    assert following.find(qn("w:pPr")).find(qn("w:pBdr")) is not None
    return following


def marked(text: str, size: float = 13, *, bold: bool = True) -> Change:
    """A mark of urgency, or of who may read it, under the number."""

    def change(document: Document) -> None:
        below = copy.deepcopy(paragraph_with(document, NUMBER)._p)
        paragraph_with(document, NUMBER)._p.addnext(below)
        mark = paragraph_with(document, NUMBER, 1)
        for run in mark.runs[1:]:
            run._r.getparent().remove(run._r)
        run = mark.runs[0]
        run.text, run.font.size, run.font.bold = text, Pt(size), bold

    return change


def again(start: str) -> Change:
    """The paragraph twice."""

    def change(document: Document) -> None:
        paragraph = paragraph_with(document, start)
        paragraph._p.addnext(copy.deepcopy(paragraph._p))

    return change


def moved(start: str, onto: str) -> Change:
    """The paragraph above another one; its cell keeps an empty one."""

    def change(document: Document) -> None:
        paragraph = paragraph_with(document, start)
        left = copy.deepcopy(paragraph._p)
        paragraph_with(document, onto)._p.addprevious(left)
        for child in list(paragraph._p):
            if child.tag != qn("w:pPr"):
                paragraph._p.remove(child)

    return change


def blank_above(start: str) -> Change:
    """An empty paragraph above it."""

    def change(document: Document) -> None:
        paragraph_with(document, start)._p.addprevious(OxmlElement("w:p"))

    return change


def beside_number(before: str, after: str = "") -> Change:
    """Words around the numbers of pages."""

    def change(document: Document) -> None:
        for section in [*document.sections][:1]:  # the others have it too
            for paragraph in section.header.paragraphs:
                if paragraph.runs:
                    first = paragraph.runs[0]._r
                    first.addprevious(paragraph.add_run(before)._r)
                    paragraph.add_run(after)

    return change


def counted_from(number: int) -> Change:
    """Where the pages of the text begin to be counted."""

    def change(document: Document) -> None:
        numbers = document.sections[0]._sectPr.find(qn("w:pgNumType"))
        numbers.set(qn("w:start"), str(number))

    return change


def red_numbers(document: Document) -> None:
    """In another colour."""
    for section in document.sections:
        for paragraph in section.header.paragraphs:
            for run in paragraph.runs:
                run.font.color.rgb = RGBColor(255, 0, 0)


def in_text(words: str) -> Change:
    """These words in the middle of a sentence of the text."""
    return saying(TEXT, "quanh năm;", f"quanh năm, {words};")


def tracked(document: Document) -> None:
    """A word that somebody put in, and nobody accepted."""
    added = OxmlElement("w:ins")
    added.set(qn("w:id"), "900")
    added.set(qn("w:author"), "An")
    run = paragraph_with(document, TEXT).runs[0]._r
    run.addprevious(added)
    added.append(run)


def hidden(document: Document) -> None:
    """Words that nobody sees."""
    run = paragraph_with(document, TEXT).add_run(" chữ ẩn")
    run.font.hidden = True


def struck(document: Document) -> None:
    """Words that somebody wanted out."""
    paragraph_with(document, TEXT).add_run(" bỏ câu này").font.strike = True


def underlined(start: str) -> Change:
    """The paragraph underlined."""

    def change(document: Document) -> None:
        for run in paragraph_with(document, start).runs:
            run.font.underline = True

    return change


def small_paragraph(document: Document) -> None:
    """A paragraph after a whole one, in a small letter."""
    run = paragraph_with(document, TEXT, 2).runs[0]
    run.text = run.text[:1].lower() + run.text[1:]


def shorter(document: Document) -> None:
    """The second point of the list is one line."""
    first, *others = paragraph_with(document, "b) Giữ").runs
    first.text = "b) Giữ gìn đường làng, ngõ xóm sạch, đẹp;"
    for run in others:
        run.text = ""


def named_once(document: Document) -> None:
    """The text speaks of the first annex alone."""
    saying("Các thôn thực hiện", ", Phụ lục II", "")(document)


def unnumbered(document: Document) -> None:
    """The annexes do not say the number and the day."""
    for nth in range(2):
        saying(NOTE, "số 05/KH-UBND ngày 05", "số    /KH-UBND ngày   ", nth)(document)


def spaced_by_hand(document: Document) -> None:
    """Three empty paragraphs in the text."""
    text = paragraph_with(document, TEXT)._p
    for _ in range(3):
        empty = OxmlElement("w:p")
        text.addnext(empty)


def parent_in_bold(document: Document) -> None:
    """The organ is a phòng of the UBND, whose name is bold too."""
    saying("ỦY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN", "UBND XÃ SUỐI MƠ")(document)
    saying("XÃ SUỐI MƠ", "XÃ SUỐI MƠ", "PHÒNG KINH TẾ")(document)


def subject_beside(document: Document) -> None:
    """Type and subject in one paragraph."""
    subject = paragraph_with(document, SUBJECT)
    paragraph_with(document, TYPE).add_run(f" {subject.text}").bold = True
    subject._p.getparent().remove(subject._p)


def date_in_row_below(document: Document) -> None:
    """A new row of the header's table has the date."""
    table = document.tables[0]
    row = copy.deepcopy(table.rows[-1]._tr)
    table._tbl.append(row)
    cells = list(table.rows[-2]._tr.iter(qn("w:tc"))), list(row.iter(qn("w:tc")))
    for cell in (cells[0][1], cells[1][0]):
        for paragraph in cell.iter(qn("w:p")):
            for run in list(paragraph.iter(qn("w:r"))):
                paragraph.remove(run)


def addressed(document: Document) -> None:
    """Kính gửi on a kế hoạch."""
    first = paragraph_with(document, BASIS)
    first.insert_paragraph_before("Kính gửi: Ủy ban nhân dân tỉnh")


def dashed_basis(document: Document) -> None:
    """Both bases behind a dash."""
    for paragraph in list(all_paragraphs(document)):
        if paragraph.text.startswith("Căn cứ"):
            paragraph.runs[0].text = f"- {paragraph.runs[0].text}"


def part(
    label: str, title: str = "QUY ĐỊNH CHUNG", *, of_title: bool = False, **look: Any
) -> Change:
    """A part above the sections with its title, if it has one; one of the two has this look."""

    def change(document: Document) -> None:
        for words in filter(None, (label, title)):
            made = paragraph_with(document, "I. MỤC").insert_paragraph_before(words)
            made.alignment = WD_ALIGN_PARAGRAPH.CENTER
            made.runs[0].font.size, made.runs[0].font.bold = Pt(14), True
            if (words == title) is of_title:
                made.alignment = look.get("alignment", made.alignment)
                made.runs[0].font.bold = look.get("bold", True)
                made.runs[0].font.size = look.get("size", Pt(14))

    return change


def parts(*labels: str) -> Change:
    """Several parts, each with its title; the last stands above the sections."""
    return both(*(part(label, f"QUY ĐỊNH {at}") for at, label in enumerate(labels)))


def articles(*words: str, light: str = "") -> Change:
    """Articles with titles in bold above the sections; one of them light."""

    def change(document: Document) -> None:
        for each in words:
            made = paragraph_with(document, "I. MỤC").insert_paragraph_before(each)
            _as_text(made)
            made.runs[0].font.bold = True
            if each == light:
                label, title = each[: len("Điều 1.")], each[len("Điều 1.") :]
                made.runs[0].text = label
                made.add_run(title).font.size = Pt(14)

    return change


def _as_text(made: Paragraph) -> None:
    """Set as the text is."""
    made.paragraph_format.first_line_indent, made.paragraph_format.space_before = Mm(10), Pt(6)
    made.alignment, made.runs[0].font.size = WD_ALIGN_PARAGRAPH.JUSTIFY, Pt(14)


def label_looking(start: str, length: int, **look: Any) -> Change:
    """The first letters of a paragraph look otherwise than the rest."""

    def change(document: Document) -> None:
        paragraph = paragraph_with(document, start)
        first = next(run for run in paragraph.runs if run.text)
        rest = copy.deepcopy(first._r)
        first._r.addnext(rest)
        words = first.text
        first.text = words[:length]
        for name, value in look.items():
            setattr(first.font, name, value)
        other = next(run for run in paragraph.runs if run._r is rest)
        other.text = words[length:]

    return change


def article(label: str, *, bold: bool = True) -> Change:
    """An article before the first sentence of the text."""

    def change(document: Document) -> None:
        text = paragraph_with(document, TEXT)
        text.runs[0]._r.addprevious(copy.deepcopy(text.runs[0]._r))
        text.runs[0].text, text.runs[0].font.bold = f"{label} ", bold

    return change


def capital_text(document: Document) -> None:
    """A whole paragraph in capitals."""
    for run in paragraph_with(document, TEXT).runs:
        run.text = run.text.upper()


def set_in_capitals(document: Document) -> None:
    """Small letters that print as capitals."""
    for run in paragraph_with(document, TEXT).runs:
        run.font.small_caps = True


def short_capitals(document: Document) -> None:
    """A paragraph of one line in capitals, its end that of a sentence."""
    text = paragraph_with(document, TEXT)
    text.runs[0].text = "GIỮ GÌN ĐƯỜNG LÀNG SẠCH, ĐẸP."
    for run in text.runs[1:]:
        run.text = ""


def dashed_line(document: Document) -> None:
    """The line under the motto is broken."""
    _ruled(document, MOTTO).find(qn("w:pPr")).find(qn("w:pBdr"))[0].set(qn("w:val"), "dashed")


def signed_at_a_side(document: Document) -> None:
    """The name under a position that is centred."""
    paragraph_with(document, "Trần Văn An").alignment = WD_ALIGN_PARAGRAPH.LEFT


def signed(*lines: str) -> Change:
    """These lines above the name."""

    def change(document: Document) -> None:
        first, other = paragraph_with(document, "TM."), paragraph_with(document, "CHỦ TỊCH")
        for words in lines[2:]:
            below = copy.deepcopy(other._p)
            other._p.addnext(below)
            Paragraph(below, other._parent).runs[0].text = words
        for paragraph, words in zip((first, other), lines, strict=False):
            paragraph.runs[0].text = words
            for run in paragraph.runs[1:]:
                run.text = ""

    return change


def position_below(document: Document) -> None:
    """The position under the name."""
    name = paragraph_with(document, "Trần Văn An")
    name._p.addnext(paragraph_with(document, "CHỦ TỊCH")._p)


def sides_changed(document: Document) -> None:
    """The signature at the left, the recipients at the right."""
    for table in document.tables:
        cells = table.rows[0].cells
        if "Nơi nhận" in cells[0].text:
            left, right = [[*cell._tc.iterchildren(qn("w:p"))] for cell in cells]
            for cell, paragraphs in zip(cells, (right, left), strict=True):
                for paragraph in paragraphs:
                    cell._tc.append(paragraph)


def note_above_title(document: Document) -> None:
    """The line (Kèm theo …) between the heading and the title."""
    title = paragraph_with(document, ANNEX_TITLE)
    title._p.addprevious(paragraph_with(document, NOTE)._p)


def no_recipients(document: Document) -> None:
    """Only the signature is left."""
    for start in (LABEL, RECIPIENT, "- Các thôn", ARCHIVE):
        without(start)(document)


def archive_first(document: Document) -> None:
    """The archive's line above the others, the marks at their ends right."""
    saying(ARCHIVE, "KT.", "KT;")(document)
    saying("- Các thôn", "thôn;", "thôn.")(document)
    archive, first = paragraph_with(document, ARCHIVE), paragraph_with(document, RECIPIENT)
    first._p.addprevious(archive._p)


def no_reference(document: Document) -> None:
    """The text does not speak of the annexes."""
    paragraph = paragraph_with(document, "Các thôn thực hiện")
    paragraph.runs[0].text = "Các thôn thực hiện."
    for run in paragraph.runs[1:]:
        run.text = ""


def addressed_to(
    *names: str, beside: bool = False, label: float = 0, last: float | None = None
) -> Change:
    """Kính gửi, and these below; the first of them `beside` it; indents in millimetres."""

    def change(document: Document) -> None:
        first = paragraph_with(document, "Kính gửi")
        below = []
        for name in reversed(names[beside:]):
            first._p.addnext(copy.deepcopy(first._p))
            below.append(Paragraph(first._p.getnext(), first._parent))
            below[-1].runs[0].text = name
        first.runs[0].text = f"Kính gửi: {names[0]}" if beside else "Kính gửi:"
        if label or last is not None:
            for paragraph in (first, *below):
                paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
                paragraph.paragraph_format.first_line_indent = Mm(0)
                paragraph.paragraph_format.left_indent = Mm(10)
            first.paragraph_format.left_indent = Mm(label)
            below[0].paragraph_format.left_indent = Mm(10 if last is None else last)

    return change


def basis_in_capitals(document: Document) -> None:
    """All of the first."""
    for run in paragraph_with(document, BASIS).runs:
        run.text = run.text.upper()


def basis_again(document: Document) -> None:
    """The last one twice, with its stop at the end."""
    paragraph = paragraph_with(document, LAST_BASIS)
    below = copy.deepcopy(paragraph._p)
    paragraph._p.addnext(below)
    last = Paragraph(below, paragraph._parent).runs[-1]
    last.text = last.text.rstrip(";") + "."


def letter_title(document: Document) -> None:
    """`CÔNG VĂN` above Kính gửi."""
    label = paragraph_with(document, ADDRESSED)
    title = label.insert_paragraph_before("CÔNG VĂN", label.style)
    title.alignment = CENTER


def in_two_sizes(document: Document) -> None:
    """The second half of a word is larger."""
    run = paragraph_with(document, TEXT).runs[0]
    whole = run.text
    run._r.addnext(copy.deepcopy(run._r))
    first, second = paragraph_with(document, TEXT).runs[:2]
    first.text, second.text, second.font.size = whole[:2], whole[2:], Pt(13)


def in_another_language(document: Document) -> None:
    """One paragraph of a Vietnamese text is said to be English."""
    run = paragraph_with(document, TEXT).runs[0]
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    run._r.get_or_add_rPr().append(language)


def of_fixed_height(document: Document) -> None:
    """The row of the header cannot grow."""
    row = document.tables[0].rows[0]
    row.height, row.height_rule = Mm(30), WD_ROW_HEIGHT_RULE.EXACTLY


def national_header_in_one(document: Document) -> None:
    """The motto stands in the paragraph of the national name, after a line break."""
    name, motto = paragraph_with(document, NATION), paragraph_with(document, MOTTO)
    name.add_run().add_break()
    for run in motto.runs:
        run.font.size = Pt(14)
        name._p.append(run._r)
    motto._p.getparent().remove(motto._p)


LEFT, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT
CENTER = WD_ALIGN_PARAGRAPH.CENTER
FAULTS: list[tuple[str, Change]] = [
    ("wrong-paper-size", page(page_width=Mm(216), page_height=Mm(279))),
    ("landscape-without-table", landscape),
    ("wrong-top-margin", page(top_margin=Mm(18))),
    ("wrong-bottom-margin", page(bottom_margin=Mm(28))),
    ("wrong-left-margin", page(left_margin=Mm(25))),
    ("wrong-right-margin", page(right_margin=Mm(22))),
    ("wrong-left-margin", page(gutter=Mm(10))),
    ("other-font", looking(TEXT, font="Arial")),
    ("other-font", looking(MOTTO, font="Calibri")),
    ("letters-not-black", looking(TEXT, color="FF0000")),
    ("other-font", page_numbers(name="Calibri")),
    ("missing-page-number", no_numbers),
    ("page-number-in-footer", numbers_in_footer),
    ("page-number-not-centred", page_numbers(alignment=RIGHT)),
    ("wrong-page-number-size", page_numbers(size=Pt(11))),
    ("page-number-not-upright", page_numbers(italic=True)),
    ("page-number-not-arabic", roman_numbers),
    ("page-number-on-first-page", number_on_first),
    ("annex-pages-not-counted-anew", counted_on),
    ("words-beside-page-number", beside_number("Trang ")),
    ("words-beside-page-number", beside_number("- ", " -")),
    ("pages-not-counted-from-one", counted_from(3)),
    ("page-number-not-black", red_numbers),
    ("component-in-other-column", moved(NUMBER, DATE)),
    ("component-out-of-order", moved(MOTTO, NATION)),
    ("component-twice", again(MOTTO)),
    ("component-twice", again(TYPE)),
    ("component-twice", again(SUBJECT)),
    ("empty-line-within-head", blank_above(MOTTO)),
    ("empty-line-within-head", blank_above(SUBJECT)),
    ("wrong-national-name", saying(NATION, "CỘNG", "NƯỚC CỘNG")),
    ("wrong-motto", saying(MOTTO, "phúc", "phúc!")),
    ("mark-beside-organ", saying("XÃ SUỐI", "MƠ", "MƠ.")),
    ("issuer-not-in-full", saying("ỦY BAN", "NHÂN DÂN", "NHÂN DẬN")),
    ("issuer-not-in-full", saying("ỦY BAN", "ỦY BAN NHÂN DÂN", "UBND")),
    ("issuer-not-in-full", saying("ỦY BAN", "ỦY BAN NHÂN DÂN", "UNBD")),
    ("organ-not-bold", looking("ỦY BAN", bold=False)),
    ("wrong-number-form", saying(NUMBER, "UBND", "UBND.")),
    ("wrong-number-form", saying(NUMBER, "05/KH-UBND", "(05/KH-UBND)")),
    ("wrong-number-form", saying(NUMBER, "Số", "Sô")),
    ("number-beside-colon", saying(NUMBER, ": 05", ":05")),
    ("symbol-without-organ", saying(NUMBER, "-UBND", "")),
    ("symbol-not-in-capitals", saying(NUMBER, "KH-", "Kh-")),
    ("symbol-of-another-organ", saying(NUMBER, "UBND", "UNBD")),
    ("wrong-date-form", saying(DATE, "2024", "2024.")),
    ("wrong-date-form", saying(DATE, "Mơ,", "Mơ ,")),
    ("wrong-date-form", saying(DATE, "tháng 3", "tháng Ba")),
    ("wrong-date-form", saying(DATE, "ngày 05", "05")),
    ("wrong-date-form", saying(DATE, "2024", "2O24")),
    ("place-of-another-unit", saying(DATE, "Suối Mơ", "Bắc Ninh")),
    ("mark-after-type", saying(TYPE, "KẾ HOẠCH", "“KẾ HOẠCH”")),
    ("type-not-centred", format_of(TYPE, left_indent=Mm(40))),
    ("mark-beside-subject", saying(SUBJECT, "Vệ sinh", "- Vệ sinh")),
    ("subject-word-in-capitals", saying(SUBJECT, "trường", "TRƯỜNG")),
    ("wrong-basis-words", saying(BASIS, "Căn cứ", "Căn Cứ")),
    ("basis-not-in-full", saying(LAST_BASIS, " số 12/KH-UBND", "")),
    ("basis-not-in-full", saying(LAST_BASIS, " ngày 01/3/2024", "")),
    ("basis-not-in-full", saying(LAST_BASIS, " của UBND tỉnh", "")),
    ("basis-not-in-full", saying(LAST_BASIS, "Kế hoạch số", "số")),
    ("basis-not-in-full", saying(BASIS, " ngày 19 tháng 6 năm 2015", "")),
    ("law-with-number", saying(BASIS, "năm 2015", "năm 2015 của Quốc hội")),
    ("basis-in-capitals", basis_in_capitals),
    ("basis-twice", both(saying(LAST_BASIS, "trường.", "trường;"), basis_again)),
    ("basis-not-justified", format_of(BASIS, alignment=CENTER)),
    ("bases-in-other-place", moved(BASIS, TEXT)),
    ("last-basis-without-stop", saying(LAST_BASIS, "môi trường.", "môi trường./.")),
    ("missing-national-name", without(NATION)),
    ("wrong-national-name", saying(NATION, "CHỦ NGHĨA", "CHŨ NGHĨA")),
    ("wrong-national-name", saying(NATION, "CỘNG HÒA XÃ HỘI", "Cộng hòa xã hội")),
    ("wrong-national-name-size", looking(NATION, size=14)),
    ("national-name-not-bold-upright", looking(NATION, bold=False)),
    ("missing-motto", without(MOTTO)),
    ("wrong-motto", saying(MOTTO, " - Tự do", "- Tự do")),
    ("wrong-motto", saying(MOTTO, "Tự do", "tự do")),
    ("wrong-motto", saying(MOTTO, "Hạnh phúc", "Hanh phúc")),
    ("wrong-motto", saying(MOTTO, "phúc", "phúc.")),
    ("wrong-motto-size", looking(MOTTO, size=12)),
    ("motto-not-bold-upright", looking(MOTTO, italic=True)),
    ("motto-not-centred", format_of(MOTTO, alignment=LEFT)),
    ("national-header-widely-spaced", format_of(MOTTO, line_spacing=1.5)),
    ("organ-not-centred", format_of("XÃ SUỐI", alignment=LEFT)),
    ("organ-widely-spaced", format_of("XÃ SUỐI", line_spacing=1.5)),
    ("number-not-centred", format_of(NUMBER, alignment=LEFT)),
    ("date-not-centred", format_of(DATE, alignment=RIGHT)),
    ("missing-motto-line", without_line(MOTTO)),
    ("wrong-motto-line-length", line_indent(MOTTO, 12)),
    ("line-not-solid", dashed_line),
    ("sizes-of-head-do-not-go-together", looking(DATE, size=13)),
    ("organ-not-in-capitals", saying("XÃ SUỐI", "XÃ SUỐI MƠ", "xã Suối Mơ")),
    ("wrong-organ-size", looking("XÃ SUỐI", size=14)),
    ("organ-not-upright", looking("XÃ SUỐI", italic=True)),
    ("organ-not-bold", looking("XÃ SUỐI", bold=False)),
    ("parent-organ-in-bold", parent_in_bold),
    ("missing-organ-line", without_line("XÃ SUỐI")),
    ("wrong-organ-line-length", line_indent("XÃ SUỐI", 7)),
    ("wrong-organ-line-length", line_indent("XÃ SUỐI", -12)),
    ("missing-number", without(NUMBER)),
    ("number-without-colon", saying(NUMBER, "Số:", "Số")),
    ("number-without-colon", saying(NUMBER, "Số:", "Số :")),
    ("number-label-in-capitals", saying(NUMBER, "Số:", "số:")),
    ("wrong-zero-in-number", saying(NUMBER, "05", "5")),
    ("wrong-zero-in-number", saying(NUMBER, "05", "005")),
    ("number-not-arabic", saying(NUMBER, "05", "VIII")),
    ("symbol-without-hyphen", saying(NUMBER, "KH-UBND", "KH.UBND")),
    ("symbol-without-hyphen", saying(NUMBER, "KH-UBND", "KH–UBND")),
    ("number-with-spaces", saying(NUMBER, "KH-UBND", "KH - UBND")),
    ("number-with-spaces", saying(NUMBER, "/", " / ")),
    ("number-without-slash", saying(NUMBER, "05/KH-UBND", "05-KH/UBND")),
    ("number-without-slash", saying(NUMBER, "05/KH", "05 KH")),
    ("symbol-without-hyphen", saying(NUMBER, "KH-UBND", "KH/UBND")),
    ("number-label-in-capitals", saying(NUMBER, "Số:", "SỐ:")),
    ("symbol-not-in-capitals", saying(NUMBER, "UBND", "ubnd")),
    ("symbol-of-another-type", saying(NUMBER, "KH-UBND", "UBND-KH")),
    ("symbol-of-another-type", saying(NUMBER, "KH-UBND", "BC-UBND")),
    ("symbol-of-another-organ", saying(NUMBER, "UBND", "HĐND")),
    ("wrong-number-size", looking(NUMBER, size=14)),
    ("number-not-light-upright", looking(NUMBER, bold=True)),
    ("missing-place-and-date", without(DATE)),
    ("date-without-comma", saying(DATE, "Mơ,", "Mơ")),
    ("wrong-date-words", saying(DATE, "05 tháng 3 năm 2024", "05/3/2024")),
    ("wrong-date-words", saying(DATE, "ngày", "Ngày")),
    ("wrong-zero-in-date", saying(DATE, "05", "5")),
    ("date-not-in-calendar", both(unnumbered, saying(DATE, "05 tháng 3", "30 tháng 02"))),
    ("date-not-in-calendar", both(unnumbered, saying(DATE, "tháng 3", "tháng 13"))),
    ("wrong-zero-in-date", saying(DATE, "tháng 3", "tháng 03")),
    ("year-not-in-full", both(unnumbered, saying(DATE, "2024", "24"))),
    ("missing-place", saying(DATE, "Suối Mơ, ngày", "Ngày")),
    ("place-without-capital", saying(DATE, "Suối", "suối")),
    ("place-without-capital", saying(DATE, "Mơ", "mơ")),
    ("place-in-capitals", saying(DATE, "Suối Mơ", "SUỐI MƠ")),
    ("place-with-its-level", saying(DATE, "Suối", "Xã Suối")),
    ("wrong-date-size", looking(DATE, size=12)),
    ("date-not-italic", looking(DATE, italic=False)),
    ("date-in-bold", looking(DATE, bold=True)),
    ("date-without-comma", saying(DATE, "Mơ,", "Mơ;")),
    ("wrong-date-words", saying(DATE, "05 tháng 3 năm 2024", "05-3-2024")),
    ("date-not-level-with-number", date_in_row_below),
    ("type-not-in-capitals", saying(TYPE, "KẾ HOẠCH", "Kế hoạch")),
    ("mark-after-type", saying(TYPE, TYPE, "KẾ HOẠCH:")),
    ("mark-after-type", saying(TYPE, TYPE, "KẾ HOẠCH.")),
    ("sentence-without-capital", saying(SUBJECT, "Vệ", "vệ")),
    ("sentence-without-capital", saying(BASIS, "Căn", "căn")),
    ("sentence-without-capital", small_paragraph),
    ("type-with-spaced-letters", saying(TYPE, TYPE, "K Ế  H O Ạ C H")),
    ("wrong-type-size", looking(TYPE, size=16)),
    ("type-not-bold-upright", looking(TYPE, bold=False)),
    ("type-not-centred", format_of(TYPE, alignment=LEFT)),
    ("missing-subject", without(SUBJECT)),
    ("subject-beside-type", subject_beside),
    (
        "subject-set-in-capitals",
        saying(SUBJECT, "Vệ sinh môi trường nông thôn năm", "VỆ SINH ĐƯỜNG LÀNG NĂM"),
    ),
    ("wrong-subject-size", looking(SUBJECT, size=12)),
    ("subject-not-bold-upright", looking(SUBJECT, bold=False)),
    ("subject-not-centred", format_of(SUBJECT, alignment=LEFT)),
    ("missing-subject-line", without_line(SUBJECT)),
    ("wrong-subject-line-length", line_indent(SUBJECT, 18)),
    ("wrong-subject-line-length", line_indent(SUBJECT, -35)),
    ("basis-not-italic", looking(BASIS, italic=False)),
    ("basis-in-bold", looking(BASIS, bold=True)),
    ("wrong-basis-size", looking(BASIS, size=12)),
    ("basis-without-semicolon", saying(BASIS, "2015;", "2015,")),
    ("bases-on-one-line", saying(BASIS, "2015;", "2015; Căn cứ Luật Đất đai;")),
    ("last-basis-without-stop", saying(LAST_BASIS, "môi trường.", "môi trường;")),
    ("law-with-number", saying(BASIS, " ngày 19", " số 77/2015/QH13 ngày 19")),
    ("basis-after-dash", dashed_basis),
    ("wrong-text-size", looking(TEXT, size=12)),
    ("text-in-italics", looking(TEXT, italic=True)),
    ("text-in-capitals", capital_text),
    ("text-in-bold", looking(TEXT, bold=True)),
    ("text-in-bold", both(shorter, looking("b) Giữ", bold=True))),
    ("text-too-close", format_of(TEXT, space_before=Pt(0))),
    ("text-not-justified", format_of(TEXT, alignment=WD_ALIGN_PARAGRAPH.CENTER)),
    ("text-not-justified", format_of(TEXT, alignment=LEFT)),
    ("wrong-first-line-indent", format_of(TEXT, first_line_indent=Mm(0))),
    ("wrong-first-line-indent", format_of(TEXT, first_line_indent=Mm(15))),
    ("text-too-close", format_of(TEXT, 2, space_before=Pt(3))),
    ("wrong-line-spacing", format_of(TEXT, line_spacing=2.0)),
    ("wrong-line-spacing", format_of(TEXT, line_spacing=Pt(13))),
    ("part-not-bold-upright", part("Phần I", bold=False)),
    ("part-not-bold-upright", part("Mục 1", bold=False)),
    ("wrong-part-size", part("Chương I", size=Pt(12))),
    ("wrong-part-size", part("Tiểu mục 1", of_title=True, size=Pt(16))),
    ("part-in-capitals", part("CHƯƠNG I")),
    ("part-in-capitals", part("mục 1")),
    ("part-number-not-roman", part("Phần 1")),
    ("part-number-not-roman", part("Phần thứ nhất")),
    ("part-number-not-roman", part("Mục I")),
    ("part-number-not-roman", part("Chương")),
    ("part-number-with-mark", part("Chương I.")),
    ("part-number-with-mark", part("Tiểu mục1")),
    ("part-not-centred", part("Phần I", alignment=LEFT)),
    ("part-not-centred", part("Mục 1", of_title=True, alignment=LEFT)),
    ("part-without-title", part("Phần I", "")),
    ("part-title-beside-number", part("Phần I. QUY ĐỊNH CHUNG", "")),
    ("part-title-not-in-capitals", part("Phần I", "Quy định chung", of_title=True)),
    ("part-title-not-bold-upright", part("Phần I", of_title=True, bold=False)),
    ("number-out-of-order", parts("Phần I", "Phần III")),
    ("number-out-of-order", parts("Mục 1", "Mục 1")),
    ("number-out-of-order", articles("Điều 1. Phạm vi", "Điều 3. Đối tượng")),
    ("number-out-of-order", articles("Điều 2. Phạm vi", "Điều 1. Đối tượng")),
    ("number-out-of-order", saying("II. TỔ", "II.", "III.")),
    ("number-out-of-order", saying("2. Yêu cầu", "2.", "3.")),
    ("number-out-of-order", saying("2. Yêu cầu", "2.", "1.")),
    ("number-out-of-order", without("b) Giữ")),
    ("number-out-of-order", saying("b) Giữ", "b)", "a)")),
    ("number-without-space", saying("2. Yêu cầu", "2. ", "2.")),
    ("number-without-space", saying(POINT, "a) ", "a)")),
    ("article-title-not-bold", articles("Điều 1. Phạm vi", "Điều 2. Gì", light="Điều 2. Gì")),
    ("article-title-in-capitals", articles("Điều 1. PHẠM VI ÁP DỤNG")),
    ("article-without-title", articles("Điều 1.")),
    ("section-centred", format_of("II. TỔ", alignment=WD_ALIGN_PARAGRAPH.CENTER)),
    ("number-unlike-its-text", label_looking(POINT, 2, bold=True)),
    ("number-unlike-its-text", label_looking("2. Yêu", 2, bold=False)),
    ("number-unlike-its-text", label_looking(POINT, 2, italic=True)),
    ("article-not-bold-upright", article("Điều 1.", bold=False)),
    ("article-without-stop", article("Điều 1:")),
    ("article-without-stop", article("Điều1.")),
    ("section-without-stop", saying("II. TỔ", "II.", "II")),
    ("section-without-stop", saying("II. TỔ", "II.", "Mục II.")),
    ("section-without-stop", saying("II. TỔ", "II.", "2.")),
    ("clause-without-stop", saying("2. Yêu cầu", "2.", "2")),
    ("clause-without-stop", saying("2. Yêu cầu", "2.", "b.")),
    ("clause-without-stop", saying("2. Yêu cầu", "2.", "2 -")),
    ("letter-without-bracket", saying("b) Giữ", "b)", "2)")),
    ("letter-without-bracket", saying("b) Giữ", "b)", "b")),
    ("text-not-justified", format_of("2. Yêu cầu", alignment=WD_ALIGN_PARAGRAPH.RIGHT)),
    ("wrong-first-line-indent", format_of("2. Yêu cầu", first_line_indent=Mm(0))),
    ("text-too-close", format_of("2. Yêu cầu", space_before=Pt(0))),
    ("text-in-capitals", set_in_capitals),
    ("text-in-capitals", short_capitals),
    ("article-in-capitals", article("ĐIỀU 1.")),
    ("article-in-capitals", article("điều 1.")),
    ("article-number-not-arabic", article("Điều I.")),
    ("section-without-stop", saying("II. TỔ", "II.", "II)")),
    ("section-without-stop", saying("II. TỔ", "II.", "II -")),
    ("clause-without-stop", saying("2. Yêu cầu", "2.", "2)")),
    ("clause-without-stop", saying("2. Yêu cầu", "2.", "2/")),
    ("capital-letter-of-point", saying(POINT, "a)", "A)")),
    ("section-not-in-capitals", saying("II. TỔ", "TỔ CHỨC THỰC HIỆN", "Tổ chức thực hiện")),
    ("section-not-bold-upright", looking("II. TỔ", italic=True)),
    ("wrong-heading-size", looking("II. TỔ", size=12)),
    ("size-unlike-text", looking(POINT, size=13)),
    ("clause-title-not-upright", looking("1. Mục đích", italic=True)),
    ("clause-title-not-bold", looking("2. Yêu cầu", bold=False)),
    ("letter-without-bracket", saying(POINT, "a)", "a.")),
    ("clause-title-in-capitals", saying("2. Yêu cầu", "Yêu cầu", "YÊU CẦU")),
    ("letter-without-bracket", saying(POINT, "a)", "(a)")),
    ("letter-without-bracket", saying("c) Giữ", "c)", "c/")),
    ("letter-d-left-out", without(D_POINT)),
    ("foreign-letter-of-point", saying("e) Giữ", "e)", "f)")),
    ("wrong-authority-form", saying("TM.", "TM. ", "TM ")),
    ("wrong-authority-form", saying("TM.", "TM. ", "TM: ")),
    ("wrong-authority-form", saying("TM.", "TM. ", "TM, ")),
    ("wrong-authority-form", saying("TM.", "TM. ", "TM.")),
    ("wrong-authority-form", saying("TM.", "TM. ", "T/M ")),
    ("wrong-authority-form", saying("TM.", "TM. ỦY BAN NHÂN DÂN", "T.UQ. CHỦ TỊCH")),
    ("wrong-authority-form", saying("TM.", "TM. ", "TM.  ")),
    ("authority-before-wrong-words", saying("TM.", "ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
    ("authority-before-wrong-words", saying("TM.", "TM.", "KT.")),
    ("authority-before-wrong-words", saying("TM.", "TM. ", "")),
    ("authority-before-wrong-words", saying("TM.", "TM. ỦY BAN NHÂN DÂN", "KT. PHÓ CHỦ TỊCH")),
    ("position-of-the-one-signed-for", saying("TM.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")),
    ("position-not-in-capitals", saying("CHỦ TỊCH", "CHỦ TỊCH", "Chủ tịch")),
    ("wrong-position-size", looking("CHỦ TỊCH", size=12)),
    ("position-not-bold-upright", looking("CHỦ TỊCH", bold=False)),
    ("name-in-capitals", saying("Trần Văn An", "Trần Văn An", "TRẦN VĂN AN")),
    ("name-without-capitals", saying("Trần Văn An", "Văn", "văn")),
    ("wrong-name-size", looking("Trần Văn An", size=15)),
    ("name-not-bold-upright", looking("Trần Văn An", bold=False)),
    ("academic-title-before-name", saying("Trần Văn An", "Trần", "ThS. Trần")),
    ("academic-title-before-name", saying("Trần Văn An", "Trần", "Tiến sĩ Trần")),
    ("academic-title-before-name", saying("Trần Văn An", "Trần", "ThS Trần")),
    ("form-of-address-before-name", saying("Trần Văn An", "Trần", "Ông Trần")),
    ("form-of-address-before-name", saying("Trần Văn An", "Trần", "Đ/c Trần")),
    ("signature-not-centred", signed_at_a_side),
    ("missing-recipients", no_recipients),
    ("recipients-label-without-colon", saying(LABEL, "nhận:", "nhận")),
    ("recipients-label-in-capitals", saying(LABEL, "Nơi nhận", "NƠI NHẬN")),
    ("recipients-label-in-capitals", saying(LABEL, "nhận", "Nhận")),
    ("wrong-recipients-label-size", looking(LABEL, size=13)),
    ("recipients-label-not-bold-italic", looking(LABEL, italic=False)),
    ("wrong-recipients-size", looking(RECIPIENT, size=13)),
    ("recipients-not-upright", looking(RECIPIENT, italic=True)),
    ("recipients-in-bold", looking(RECIPIENT, bold=True)),
    ("recipients-on-one-line", saying(RECIPIENT, ";", "; - Phòng Kinh tế;")),
    ("recipient-without-dash", saying(RECIPIENT, "- ", "")),
    ("recipient-without-semicolon", saying(RECIPIENT, ";", ",")),
    ("last-recipient-without-stop", saying(ARCHIVE, "KT.", "KT")),
    ("missing-archive-line", without(ARCHIVE)),
    ("archive-line-not-last", archive_first),
    ("archive-without-colon", saying(ARCHIVE, "Lưu:", "Lưu")),
    ("archive-without-registry", saying(ARCHIVE, "VT, ", "")),
    ("archive-without-registry", saying(ARCHIVE, "VT", "Văn thư")),
    ("archive-without-comma", saying(ARCHIVE, "VT, ", "VT ")),
    ("archive-without-comma", saying(ARCHIVE, "VT, ", "VT; ")),
    ("archive-without-unit", saying(ARCHIVE, ", KT", "")),
    ("addressees-not-asked", addressed),
    ("annex-heading-not-centred", format_of(ANNEX, alignment=LEFT)),
    ("annex-heading-not-centred", format_of(NOTE, alignment=LEFT)),
    ("annex-number-not-roman", saying("Phụ lục II", "II", "2")),
    ("annex-number-not-roman", both(saying("Phụ lục II", "II", "I"), named_once)),
    ("annex-heading-with-mark", saying("Phụ lục II", "II", "II.")),
    ("annex-heading-with-mark", saying(ANNEX, "I", "I:")),
    ("annex-without-note", saying(NOTE, "(Kèm", "Kèm")),
    ("annex-note-of-another-paper", saying(NOTE, "05/KH", "50/KH")),
    ("annex-note-of-another-paper", saying(NOTE, "ngày 05", "ngày 06")),
    ("annex-note-of-another-paper", saying(NOTE, "Kế hoạch", "Quyết định")),
    ("authority-in-full", saying("CHỦ TỊCH", "CHỦ TỊCH", "QUYỀN CHỦ TỊCH")),
    ("authority-in-full", saying("TM.", "TM. ", "THAY MẶT ")),
    ("authority-of-another-organ", saying("TM.", "ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN")),
    ("authority-with-place", saying("TM.", "NHÂN DÂN", "NHÂN DÂN XÃ SUỐI MƠ")),
    ("deputy-without-authority", saying("CHỦ TỊCH", "CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    ("wrong-authority-for-position", signed("TL. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    ("wrong-authority-for-position", signed("KT. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
    ("missing-position", without("CHỦ TỊCH")),
    ("two-signature-lines-in-one", both(saying("TM.", "DÂN", "DÂN CHỦ TỊCH"), without("CHỦ TỊCH"))),
    ("signature-lines-out-of-order", signed("KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH")),
    ("signature-lines-out-of-order", signed("TM. UBND", "TM. UBND", "CHỦ TỊCH")),
    ("signature-lines-out-of-order", signed("CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN")),
    ("signature-lines-out-of-order", position_below),
    ("mark-in-signature", saying("CHỦ TỊCH", "CHỦ TỊCH", "CHỦ TỊCH.")),
    ("mark-in-signature", saying("Trần Văn An", "Trần Văn An", "(Trần Văn An)")),
    ("mark-in-signature", saying("Trần Văn An", "Trần Văn An", "Tr. V. An")),
    ("missing-signer-name", without("Trần Văn An")),
    ("signature-left-of-recipients", sides_changed),
    ("archive-not-in-form", saying(ARCHIVE, "Lưu", "lưu")),
    ("archive-not-in-form", saying(ARCHIVE, "VT, KT", "KT, VT")),
    ("archive-without-comma", saying(ARCHIVE, "VT, ", "VT/")),
    ("archive-with-full-name", saying(ARCHIVE, "KT", "Phòng Kinh tế")),
    ("as-above-without-addressees", saying(RECIPIENT, "UBND tỉnh (b/c)", "Như trên")),
    ("recipient-article-missing", saying(RECIPIENT, "UBND tỉnh (b/c)", "Như Điều 4")),
    ("recipient-in-capitals", saying(RECIPIENT, "UBND tỉnh (b/c)", "CHỦ TỊCH UBND TỈNH")),
    ("recipient-without-capital", saying("- Các thôn", "Các", "các")),
    ("recipients-not-at-left", format_of(LABEL, alignment=WD_ALIGN_PARAGRAPH.CENTER)),
    ("recipients-not-at-left", format_of(RECIPIENT, left_indent=Mm(12))),
    ("space-before-mark", saying(LABEL, "nhận:", "nhận :")),
    ("space-before-mark", saying(RECIPIENT, ";", " ;")),
    ("space-before-mark", saying(ARCHIVE, "Lưu: ", "Lưu:")),
    ("recipient-without-dash", saying(RECIPIENT, "- ", "-- ")),
    ("last-recipient-without-stop", saying(ARCHIVE, "KT.", "KT./.")),
    ("annex-note-incomplete", saying(NOTE, " ngày 05 tháng 3 năm 2024", "")),
    ("annex-note-not-in-form", saying(NOTE, "(Kèm", "(kèm")),
    ("annex-note-not-in-form", saying(NOTE, "Kèm theo", "KÈM THEO")),
    ("annex-note-not-in-form", saying(NOTE, ")", "")),
    ("annex-note-above-title", note_above_title),
    ("annex-note-of-another-organ", saying(NOTE, "Suối Mơ", "Yên Sơn")),
    ("annex-note-of-another-paper", saying(NOTE, "KH-UBND", "BC-UBND")),
    ("annex-out-of-order", both(saying(ANNEX, "I", "II"), saying("Phụ lục II", "II", "I", 1))),
    ("annex-number-not-roman", saying("Phụ lục II", "II", "ii")),
    ("annex-heading-in-capitals", saying("Phụ lục II", "Phụ lục", "Phụ Lục")),
    ("annex-heading-with-mark", saying("Phụ lục II", "Phụ lục", "Phụ lục số")),
    ("letters-underlined", underlined(RECIPIENT)),
    ("annex-heading-in-capitals", saying("Phụ lục II", "Phụ lục", "PHỤ LỤC")),
    ("wrong-annex-heading-size", looking(ANNEX, size=13)),
    ("annex-heading-not-bold-upright", looking(ANNEX, bold=False)),
    ("annex-title-not-in-capitals", saying(ANNEX_TITLE, "DANH SÁCH TUYẾN", "Danh sách tuyến")),
    ("wrong-annex-title-size", looking(ANNEX_TITLE, size=15)),
    ("annex-title-not-bold-upright", looking(ANNEX_TITLE, bold=False)),
    ("annex-without-note", without(NOTE)),
    ("wrong-annex-note-size", looking(NOTE, size=12)),
    ("annex-note-not-italic", looking(NOTE, italic=False)),
    ("annex-heading-not-centred", format_of(ANNEX_TITLE, alignment=LEFT)),
    ("annex-note-in-bold", looking(NOTE, bold=True)),
    ("annex-not-referred-to", no_reference),
    ("annex-not-referred-to", saying("Các thôn thực hiện", ", Phụ lục II", "")),
    ("reference-to-missing-annex", saying("Các thôn thực hiện", "Phụ lục II", "Phụ lục III")),
    ("mark-not-in-capitals", marked("Khẩn")),
    ("mark-in-other-column", marked("LƯU HÀNH NỘI BỘ")),
    ("wrong-mark-words", marked("KHẨN CẤP")),
    ("wrong-mark-words", marked("HỎA TÔC")),
    ("wrong-mark-words", marked("THƯỢNG KHẨN!")),
    ("mark-not-red", both(marked("KHẨN"), looking("KHẨN", color="0070C0"))),
    ("mark-in-other-column", both(marked("KHẨN"), moved("KHẨN", DATE))),
    ("wrong-mark-size", marked("HỎA TỐC", size=11)),
    ("mark-not-bold-upright", marked("THƯỢNG KHẨN", bold=False)),
    ("organ-without-capital", in_text("theo đề nghị của ủy ban nhân dân xã")),
    ("organ-without-capital", in_text("theo ý kiến của sở Tài chính")),
    ("organ-without-capital", in_text("theo ý kiến của sở tài chính")),
    ("organ-without-capital", in_text("theo hướng dẫn của bộ nội vụ")),
    ("article-without-capital", in_text("theo khoản 2 điều 5 quy ước của thôn")),
    ("organ-without-capital", in_text("cùng mặt trận tổ quốc xã")),
    ("event-without-capital", in_text("kỷ niệm cách mạng tháng Tám")),
    ("province-with-capital", in_text("học tập ở các phường của Thành Phố Vinh")),
    ("people-without-capital", in_text("nâng cao đời sống nhân dân")),
    ("article-without-capital", in_text("theo điều 5 Luật Nhà ở")),
    ("clause-with-capital", in_text("theo quy định tại Khoản 2 Điều 5 Luật Nhà ở")),
    ("clause-with-capital", in_text("theo quy định tại Điểm a khoản 2 Điều 5")),
    ("city-without-capital", in_text("học tập ở thành phố Hồ Chí Minh")),
    ("province-with-capital", in_text("học tập ở các xã của Tỉnh Bắc Ninh")),
    ("weekday-without-capital", in_text("họp thứ hai hằng tuần")),
    ("weekday-without-capital", in_text("họp thứ tư, ngày 06/3/2024")),
    ("organ-with-too-many-capitals", in_text("theo hướng dẫn của Ủy Ban Nhân Dân tỉnh")),
    ("organ-with-too-many-capitals", in_text("theo nghị quyết của Hội đồng Nhân dân xã")),
    ("state-without-capital", in_text("theo chính sách của nhà nước")),
    ("decoration-without-capital", in_text("được tặng huân chương Lao động hạng Ba")),
    ("office-without-capital", in_text("theo ý kiến của thủ tướng Chính phủ")),
    ("party-without-capital", in_text("theo chủ trương của đảng và Nhà nước")),
    ("holiday-without-capital", in_text("chào mừng ngày quốc khánh 2-9")),
    ("festival-without-capital", in_text("dịp tết nguyên đán")),
    ("act-without-capital", in_text("theo quyết định số 12/QĐ-UBND của xã")),
    ("act-without-capital", in_text("theo luật Đất đai")),
    ("region-without-capital", in_text("ở các tỉnh trung bộ")),
    ("sentence-without-capital", in_text("theo kế hoạch. người dân cùng làm")),
    ("name-with-other-capitals", in_text("cùng Ban chỉ đạo xã")),
    ("name-with-other-capitals", in_text("theo ý kiến của Sở Tài Chính")),
    ("name-with-other-capitals", in_text("theo Luật đất đai")),
    ("name-with-other-capitals", in_text("theo nghị quyết của quốc hội")),
    ("name-with-other-capitals", in_text("theo ý kiến của Đảng Uỷ xã")),
    ("person-without-capitals", in_text("giao cho ông Nguyễn văn An")),
    ("person-without-capitals", in_text("giao cho bà trần Thị Hoa")),
    ("person-without-capitals", in_text("giao cho bà trần thị hoa")),
    ("own-place-with-other-capitals", in_text("ở các thôn của Xã Suối Mơ")),
    ("own-place-with-other-capitals", in_text("ở các thôn của xã suối mơ")),
    ("own-type-without-capital", in_text("theo kế hoạch này")),
    ("people-without-capital", in_text("vận động đảng viên và nhân dân")),
    ("article-without-capital", in_text("theo mục 2 Chương II")),
    ("decoration-without-capital", in_text("được tặng Huân chương Lao động hạng ba")),
    ("region-without-capital", in_text("ở vùng tây bắc")),
    ("weekday-without-capital", in_text("họp sáng Thứ Hai")),
    ("province-with-capital", in_text("học tập ở Thành phố Vinh")),
    ("sentence-without-capital", in_text("theo kế hoạch! người dân cùng làm")),
    ("sentence-without-capital", saying("2. Yêu cầu", "Yêu", "yêu")),
    ("changes-left-tracked", tracked),
    ("words-left-hidden", hidden),
    ("letters-struck-out", struck),
    ("letters-underlined", underlined(TEXT)),
    ("letters-underlined", underlined("CHỦ TỊCH")),
    ("decomposed-letters", in_text("sạch đẹp".replace("đẹp", "đe\u0323p"))),
    ("empty-paragraphs-as-spacing", spaced_by_hand),
    ("word-in-two-sizes", in_two_sizes),
    ("letters-of-another-language", in_another_language),
    ("line-breaks-in-header", national_header_in_one),
    ("row-of-fixed-height", of_fixed_height),
    ("spaces-as-tabs", in_text("quét        dọn")),
]
LETTER_SUBJECT, ADDRESSED = "V/v", "Kính gửi"
LETTER_FAULTS: list[tuple[str, Change]] = [
    ("wrong-symbol-of-letter", saying(NUMBER, "UBND-KT", "CV-UBND")),
    ("wrong-symbol-of-letter", saying(NUMBER, "UBND-KT", "TB-UBND")),
    ("wrong-symbol-of-letter", saying(NUMBER, "UBND-KT", "KT-UBND")),
    ("wrong-symbol-of-letter", saying(NUMBER, "UBND-KT", "UBND")),
    ("missing-letter-subject", without(LETTER_SUBJECT)),
    ("wrong-letter-subject-words", saying(LETTER_SUBJECT, "V/v", "Về việc")),
    ("wrong-letter-subject-words", saying(LETTER_SUBJECT, "V/v", "V/V")),
    (
        "letter-subject-set-in-capitals",
        saying(LETTER_SUBJECT, "dọn vệ sinh đường làng", "DỌN VỆ SINH ĐƯỜNG LÀNG"),
    ),
    ("letter-subject-not-centred", format_of(LETTER_SUBJECT, alignment=LEFT)),
    ("letter-subject-too-close", format_of(LETTER_SUBJECT, space_before=Pt(0))),
    ("addressees-label-in-capitals", saying(ADDRESSED, "Kính gửi", "KÍNH GỬI")),
    ("addressees-in-bold", looking(ADDRESSED, bold=True)),
    ("addressees-on-one-line", addressed_to("- Sở Tài chính;", "- Sở Nội vụ.", beside=True)),
    ("addressees-not-in-line", addressed_to("- Sở Tài chính;", "- Sở Nội vụ.", last=30)),
    ("addressees-not-in-line", addressed_to("- Sở Tài chính;", "- Sở Nội vụ.", label=40)),
    ("addressee-without-dash", addressed_to("+ Sở Tài chính;", "+ Sở Nội vụ.")),
    ("space-before-mark", saying(ADDRESSED, "gửi:", "gửi :")),
    ("letter-named-as-type", letter_title),
    ("mark-beside-letter-subject", saying(LETTER_SUBJECT, "đường làng", "đường làng.")),
    ("wrong-letter-subject-words", saying(LETTER_SUBJECT, "V/v", "V/v: ")),
    ("wrong-letter-subject-words", saying(LETTER_SUBJECT, "V/v", "V/v về việc")),
    ("component-twice", again(LETTER_SUBJECT)),
    ("missing-organ", both(without("ỦY BAN"), without("XÃ SUỐI"))),
    ("addressees-in-capitals", saying(ADDRESSED, "Các thôn của xã Suối Mơ", "CÁC THÔN CỦA XÃ")),
    ("wrong-sign-before-addressee", addressed_to("-Sở Tài chính;", "-Sở Nội vụ.")),
    ("wrong-addressees-words", saying(ADDRESSED, "gửi:", "gửi::")),
    ("wrong-addressees-words", saying(ADDRESSED, "Kính gửi", "Kính gởi")),
    ("missing-addressees", without(ADDRESSED)),
    ("one-addressee-on-next-line", addressed_to("- Sở Tài chính.")),
    ("addressees-on-one-line", saying(ADDRESSED, "Các thôn của", "Sở Tài chính; các thôn của")),
    ("addressee-without-dash", addressed_to("Sở Tài chính;", "Sở Nội vụ.")),
    ("wrong-mark-after-addressee", addressed_to("- Sở Tài chính,", "- Sở Nội vụ.")),
    ("wrong-mark-after-addressee", addressed_to("- Sở Tài chính;", "- Sở Nội vụ;")),
    ("wrong-letter-subject-size", looking(LETTER_SUBJECT, size=14)),
    ("letter-subject-not-light-upright", looking(LETTER_SUBJECT, bold=True)),
    ("addressees-without-colon", saying(ADDRESSED, "gửi:", "gửi")),
    ("wrong-addressees-size", looking(ADDRESSED, size=12)),
    ("addressees-not-upright", looking(ADDRESSED, italic=True)),
    ("first-recipient-not-as-above", saying("- Như trên", "Như trên", "UBND tỉnh")),
    ("wrong-motto-size", looking(MOTTO, size=12)),
    ("wrong-text-size", looking(TEXT, size=12)),
]
