"""Makes `ke-hoach.docx`: form 1.4 of Decree 30/2020, Appendix III, as a Word template.

The DOCX is never changed by hand: change this script and run it again,
`python templates/make_ke_hoach.py`. (A copy of the DOCX may be changed in Word as one likes,
and given to `ntmdocs render --template`.)

Measures are twips (1/20 pt) and half points, as Word stores them; margins are a hair inside
the decree's ranges, since Word keeps whole twips.
"""

import sys
import zipfile
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# A4; left 30, right 15, top and bottom 20 mm; header 10 mm (I.1, I.3).
A4_SHORT, A4_LONG = 11906, 16838
LEFT, RIGHT, TOP, BOTTOM, HEADER = 1701, 851, 1134, 1134, 567
TEXT_WIDTH = A4_SHORT - LEFT - RIGHT
# Where the left column of the head may end. The national name needs 271 pt at 13 pt, so that
# a long name of an organ can have 195; the place and date of a long name begin farther left.
FAR_LEFT, LEFT_OF_USUAL, USUAL, WIDE = 2154, 2640, 3254, 3900
RECIPIENTS_COLUMN = 4800
# Exactly as long as "Độc lập - Tự do - Hạnh phúc" in 14 pt bold: 171.4 pt (II.1.b).
MOTTO_LENGTH = 3428
# "Kính gửi" begins as in form 1.5; the dashes below it stand under its colon (II.9.d), and what
# goes on to another line stands under the name. Widths of "Kính gửi", "Kính gửi: ", "- " in 14 pt.
ADDRESSED = 1982
BEFORE_COLON, BEFORE_NAME, DASH_WIDTH = 1000, 1147, 163


def style(
    name: str,
    identity: str,
    paragraph: str = "",
    run: str = "",
    *,
    based_on: str = "Normal",
    following: str = "",
    default: bool = False,
) -> str:
    """A paragraph style; children of pPr and rPr in schema order."""
    return (
        f'<w:style w:type="paragraph"{" w:default=" + chr(34) + "1" + chr(34) if default else ""}'
        f"{'' if default or name.startswith(('heading', 'header')) else ' w:customStyle=' + chr(34) + '1' + chr(34)}"
        f' w:styleId="{identity}"><w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{based_on}"/>' if not default else "")
        + (f'<w:next w:val="{following}"/>' if following else "")
        + "<w:qFormat/>"
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


def size(half_points: int) -> str:
    """Font size."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


BOLD, ITALIC = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
CENTRED, LEFT_ALIGNED, JUSTIFIED = (
    f'<w:jc w:val="{side}"/>' for side in ("center", "left", "both")
)
KEEP = "<w:keepNext/>"
PADDED = '<w:spacing w:before="40" w:after="40"/>'  # room between a cell's text and its rules
FIRST_LINE = '<w:ind w:firstLine="567"/>'  # 1 cm (II.6.e)


def before(points: float) -> str:
    """Space above, in points."""
    return f'<w:spacing w:before="{round(points * 20)}"/>'


def outline(level: int) -> str:
    """Level in Word's navigation pane."""
    return f'<w:outlineLvl w:val="{level}"/>'


def styles() -> str:
    """styles.xml: fonts named directly, in black (I.4), Vietnamese everywhere, sizes of I.5.

    A style cites what it follows (Decree 30/2020, Appendix I, part I).
    """
    fonts = "".join(f' w:{kind}="Times New Roman"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    paragraph_styles = [
        style("Normal", "Normal", default=True),
        style("header", "SoTrang", CENTRED),
        style("Cơ quan chủ quản", "CoQuanChuQuan", CENTRED, size(26)),  # II.2
        style("Cơ quan ban hành", "CoQuan", CENTRED, BOLD + size(26)),
        style("Quốc hiệu", "QuocHieu", CENTRED, BOLD + size(26)),  # II.1.a
        style("Tiêu ngữ", "TieuNgu", CENTRED, BOLD),  # II.1.b
        style(
            "Đường kẻ",
            "DuongKe",
            '<w:spacing w:before="80" w:line="120" w:lineRule="exact"/>',
            size(4),
        ),
        # As much lower as its letters are smaller: its line is level with that of the date.
        style("Số và ký hiệu", "SoKyHieu", before(0.9) + CENTRED, size(26)),  # II.3.c
        style("Địa danh và thời gian", "DiaDanh", CENTRED, ITALIC),  # II.4.c
        style("Tên loại", "TenLoai", KEEP + before(14) + CENTRED, BOLD),  # II.5.b
        style("Trích yếu", "TrichYeu", KEEP + CENTRED, BOLD),
        style("Văn bản", "VanBan", before(6) + FIRST_LINE + JUSTIFIED),  # II.6.e
        style("Văn bản giữ liền", "VanBanGiuLien", KEEP, based_on="VanBan"),
        style("Căn cứ", "CanCu", "", ITALIC, based_on="VanBan"),  # II.6.a
        style(
            "heading 1", "DeMuc1", KEEP + outline(0), BOLD, based_on="VanBan", following="VanBan"
        ),
        style(
            "heading 2", "DeMuc2", KEEP + outline(1), BOLD, based_on="VanBan", following="VanBan"
        ),
        style("Phần và chương", "Phan", '<w:ind w:firstLine="0"/>' + CENTRED, based_on="DeMuc1"),
        style(
            "heading 3", "DeMuc3", KEEP + outline(2), based_on="VanBan", following="VanBan"
        ),  # II.6.đ
        style("Đề mục liền văn", "DeMucLienVan", outline(1), based_on="VanBan", following="VanBan"),
        style("Nơi nhận", "NoiNhan", KEEP + LEFT_ALIGNED, BOLD + ITALIC + size(24)),  # II.9.d
        style("Nơi nhận danh sách", "NoiNhanDanhSach", KEEP + LEFT_ALIGNED, size(22)),
        # A long list goes on in rows of their own, which may stand on another page.
        style(
            "Nơi nhận tiếp", "NoiNhanTiep", '<w:keepNext w:val="0"/>', based_on="NoiNhanDanhSach"
        ),
        style("Quyền hạn và chức vụ", "QuyenHan", KEEP + CENTRED, BOLD),  # II.7.đ
        # Room for hand and seal: the decree fixes none; 80 pt is about five lines.
        style("Họ tên", "HoTen", KEEP + before(80) + CENTRED, BOLD),
        style("Họ tên sau chức vụ khác", "HoTenSau", KEEP + CENTRED, BOLD),
        style("Phụ lục", "PhuLuc", KEEP + CENTRED + outline(0), BOLD),  # III.1.b
        style("Tên phụ lục", "TenPhuLuc", KEEP + CENTRED, BOLD),
        style("Kèm theo", "KemTheo", KEEP + CENTRED, ITALIC),  # III.1.c
        style(
            "Bảng đơn vị tính",
            "BangDonVi",
            KEEP + before(6) + '<w:jc w:val="right"/>',
            ITALIC + size(26),
        ),
        style("Bảng đầu", "BangDau", KEEP + PADDED + CENTRED, BOLD + size(26)),
        style("Bảng số cột", "BangSoCot", KEEP + PADDED + CENTRED, ITALIC + size(24)),
        style("Bảng chữ", "BangChu", PADDED + LEFT_ALIGNED, size(26)),
        style("Bảng đậm", "BangDam", "", BOLD, based_on="BangChu"),
        # A note may be the last of the text: then it shares a page with the signature.
        style("Bảng ghi chú", "BangGhiChu", KEEP + before(3) + JUSTIFIED, ITALIC + size(26)),
        style("footnote text", "ChuThich", JUSTIFIED, size(20)),
        # Word wants a paragraph after a table; hidden, it can never make a page of its own.
        style(
            "Kết thúc phần",
            "KetThucPhan",
            '<w:spacing w:line="20" w:lineRule="exact"/>',
            "<w:vanish/>" + size(2),
        ),
    ]
    return (
        f'{XML}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>'
        f'<w:color w:val="000000"/>{size(28)}'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
        + "".join(paragraph_styles)
        + table_styles()
        + "</w:styles>"
    )


def table_styles() -> str:
    """The plain table behind header and signature, and the ruled one for data."""
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = '<w:left w:w="{0}" w:type="dxa"/>', '<w:right w:w="{0}" w:type="dxa"/>'
    none, some = ("".join(side.format(width) for side in margins) for width in (0, 85))
    return (
        '<w:style w:type="table" w:default="1" w:styleId="BangThuong"><w:name w:val="Normal Table"/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{none}</w:tblCellMar></w:tblPr>'
        "</w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="BangBieu"><w:name w:val="Bảng biểu"/>'
        f'<w:basedOn w:val="BangThuong"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders>'
        f"<w:tblCellMar>{some}</w:tblCellMar></w:tblPr></w:style>"
    )


def text(words: str, run: str = "") -> str:
    """A run."""
    properties = f"<w:rPr>{run}</w:rPr>" if run else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(identity: str, *words: str) -> str:
    """A paragraph in a style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{identity}"/></w:pPr>{"".join(map(text, words))}</w:p>'


def hanging(words: str, left: int, width: int, above: float = 0) -> str:
    """A paragraph from `left` whose further lines begin after its first `width`."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="VanBan"/>{before(above)}'
        f'<w:ind w:left="{left + width}" w:hanging="{width}"/>{LEFT_ALIGNED}</w:pPr>{text(words)}</w:p>'
    )


def tag(words: str) -> str:
    """A paragraph that holds only a tag; filling removes it."""
    return paragraph("VanBan", f"{{%p {words} %}}")


def each(name: str, inside: str) -> str:
    """A loop over paragraphs."""
    return tag(f"for {inside} in {name}")


def rule(length: int, column: int) -> str:
    """A drawn line of `length`, centred in `column`: the top border of an empty paragraph."""
    indent = (column - length) // 2
    return (
        '<w:p><w:pPr><w:pStyle w:val="DuongKe"/><w:pBdr>'
        '<w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
        f'<w:ind w:left="{indent}" w:right="{column - length - indent}"/></w:pPr></w:p>'
    )


def cell(width: int, content: str, *, span: int = 1) -> str:
    """A cell."""
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}</w:tcPr>{content}</w:tc>'


def row(*cells: str) -> str:
    """A row that stays in one piece."""
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def layout_table(widths: list[int], caption: str, *rows: str) -> str:
    """A table without lines, marked as layout for whoever reads it aloud."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0"'
        ' w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/>'
        f'<w:tblCaption w:val="{caption}"/><w:tblDescription w:val="Bảng bố cục, không phải bảng số liệu"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def head() -> str:
    """Organ | national name and motto; then number | place and date (cells 1 to 4)."""
    organ = (
        each("parent_lines", "line") + paragraph("CoQuanChuQuan", "{{ line }}") + tag("endfor")
        + each("organ_lines", "line") + paragraph("CoQuan", "{{ line }}") + tag("endfor")
        + paragraph("DuongKe", "{{p organ_rule }}")
    )  # fmt: skip

    def first(left: int) -> str:
        right = TEXT_WIDTH - left
        state = (
            paragraph("QuocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            + paragraph("TieuNgu", "Độc lập - Tự do - Hạnh phúc")
            + rule(MOTTO_LENGTH, right)
        )
        return head_row(left, organ, state)

    def second(left: int, *, under_wide_organ: bool = False) -> str:
        # A number under a wide organ keeps its place under the middle of that.
        indent = f'<w:ind w:left="{WIDE - left}"/>' if under_wide_organ else ""
        words = text("{% if symbol %}Số: {{ number }}/{{ symbol }}{% endif %}")
        number = f'<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/>{indent}</w:pPr>{words}</w:p>'
        date = paragraph("DiaDanh", "{{ place }}, {{ issued_on }}")
        return head_row(left, number, date)

    def third(left: int) -> str:
        """Cells 10a and 10b: each mark in its frame below the number."""
        return head_row(left, paragraph("SoKyHieu", "{{p stamp }}"), paragraph("DiaDanh"))

    def control(words: str) -> str:
        return row(cell(TEXT_WIDTH, paragraph("SoKyHieu", f"{{%tr {words} %}}"), span=5))

    def choice(condition: str, chosen: str, other: str) -> str:
        return control(f"if {condition}") + chosen + control("else") + other + control("endif")

    beside_usual = choice("wide_organ", second(USUAL, under_wide_organ=True), second(USUAL))
    above = head_row(USUAL, paragraph("SoKyHieu"), paragraph("SoKyHieu", "{{p circulation }}"))
    return layout_table(
        [right - left for left, right in pairwise((0, *COLUMN_ENDS))],
        "Phần đầu văn bản",
        control("if circulation") + above + control("endif"),
        choice("wide_organ", first(WIDE), first(USUAL)),
        choice(
            "long_place",
            choice("wide_date", second(LEFT_OF_USUAL), second(FAR_LEFT)),
            choice("narrow_date", second(WIDE), beside_usual),
        ),
        control("for stamp in stamps")
        + choice("wide_organ", third(WIDE), third(USUAL))
        + control("endfor"),
    )


COLUMN_ENDS = (FAR_LEFT, LEFT_OF_USUAL, USUAL, WIDE, TEXT_WIDTH)


def head_row(left: int, left_content: str, right_content: str) -> str:
    """Two cells, of which the first ends at `left`."""
    span = COLUMN_ENDS.index(left) + 1
    return row(
        cell(left, left_content, span=span),
        cell(TEXT_WIDTH - left, right_content, span=len(COLUMN_ENDS) - span),
    )


BLOCK_STYLES = {
    "heading_part": "Phan",
    "heading_1": "DeMuc1",
    "heading_2": "DeMuc2",
    "heading_3": "DeMuc3",
    "run_in_heading": "DeMucLienVan",
    "legal_basis": "CanCu",
    "kept_paragraph": "VanBanGiuLien",
    "table_unit": "BangDonVi",
    "table_note": "BangGhiChu",
}


def blocks(name: str) -> str:
    """Headings, paragraphs and tables, each in its style."""
    branches = [
        tag("for block in " + name),
        tag("if block.table"),
        paragraph("VanBan", "{{p block.table }}"),
    ]
    for flag, identity in BLOCK_STYLES.items():
        branches += [tag(f"elif block.{flag}"), paragraph(identity, "{{r block.text }}")]
    branches += [tag("else"), paragraph("VanBan", "{{r block.text }}"), tag("endif"), tag("endfor")]
    return "".join(branches)


def addressed() -> str:
    """Kính gửi: one addressee on its line, several each on its own (cell 9a)."""
    return (
        tag("if addressee")
        + hanging("Kính gửi: {{ addressee }}", ADDRESSED, BEFORE_NAME, above=12)
        + tag("endif")
        + tag("if addressees")
        + hanging("Kính gửi:", ADDRESSED, BEFORE_NAME, above=12)
        + each("addressees", "line")
        + hanging("- {{ line }}", ADDRESSED + BEFORE_COLON, DASH_WIDTH)
        + tag("endfor")
        + tag("endif")
    )


def authority(lines: str) -> str:
    """Authority and position."""
    return each(lines, "line") + paragraph("QuyenHan", "{{ line }}") + tag("endfor")


def name(other_position: str, full_name: str) -> str:
    """Room to sign, and the name."""
    return (
        tag(f"if {other_position}")
        + paragraph("HoTen", f"{{{{ {other_position} }}}}")
        + paragraph("HoTenSau", f"{{{{ {full_name} }}}}")
        + tag("else")
        + paragraph("HoTen", f"{{{{ {full_name} }}}}")
        + tag("endif")
    )


def end() -> str:
    """Recipients | authority, position, name: one row, kept with the text above (7, 9b).

    Where two sign, they stand side by side, and the recipients below. A long list of recipients
    goes on in rows below, so that it does not drag the text over.
    """
    recipients = (
        paragraph("NoiNhan", "Nơi nhận:")
        + each("recipients", "recipient") + paragraph("NoiNhanDanhSach", "- {{ recipient }}") + tag("endfor")
    )  # fmt: skip
    lines, signed = authority("authority_lines"), name("other_position", "full_name")
    other_lines = authority("co_signer_lines")
    other_signed = name("co_other_position", "co_full_name")
    right = TEXT_WIDTH - RECIPIENTS_COLUMN
    gap = '<w:p><w:pPr><w:pStyle w:val="VanBanGiuLien"/><w:spacing w:before="0"/></w:pPr></w:p>'

    def below(identity: str, words: str) -> str:
        return row(
            cell(RECIPIENTS_COLUMN, paragraph(identity, words)), cell(right, paragraph(identity))
        )

    return gap + layout_table(
        [RECIPIENTS_COLUMN, right],
        "Nơi nhận và chữ ký",
        below("NoiNhanTiep", "{%tr if co_signer_lines %}"),
        row(cell(RECIPIENTS_COLUMN, other_lines), cell(right, lines)),
        row(cell(RECIPIENTS_COLUMN, other_signed), cell(right, signed)),
        row(cell(RECIPIENTS_COLUMN, recipients), cell(right, paragraph("NoiNhanTiep"))),
        below("NoiNhanTiep", "{%tr else %}"),
        row(cell(RECIPIENTS_COLUMN, recipients), cell(right, lines + signed)),
        below("NoiNhanTiep", "{%tr endif %}"),
        below("NoiNhanTiep", "{%tr for recipient in more_recipients %}"),
        below("NoiNhanTiep", "- {{ recipient }}"),
        below("NoiNhanTiep", "{%tr endfor %}"),
    )


def section(*, landscape: bool = False, header: bool = False) -> str:
    """Page set-up: numbered from 1, no number on its first page (I.7, III.1.đ)."""
    width, height = (A4_LONG, A4_SHORT) if landscape else (A4_SHORT, A4_LONG)
    return (
        "<w:sectPr>"
        + ('<w:headerReference w:type="default" r:id="rId5"/>' if header else "")
        + '<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{" w:orient=" + chr(34) + "landscape" + chr(34) if landscape else ""}/>'
        f'<w:pgMar w:top="{TOP}" w:right="{RIGHT}" w:bottom="{BOTTOM}" w:left="{LEFT}"'
        f' w:header="{HEADER}" w:footer="{HEADER}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


def section_end(properties: str) -> str:
    """The hidden paragraph that ends a section."""
    return f'<w:p><w:pPr><w:pStyle w:val="KetThucPhan"/>{properties}</w:pPr></w:p>'


def annexes() -> str:
    """Each annex in a section of its own, portrait or landscape."""
    return (
        each("annexes", "annex")
        + paragraph("PhuLuc", "{{ annex.heading }}")
        + tag("if annex.title") + paragraph("TenPhuLuc", "{{ annex.title }}") + tag("endif")
        + paragraph("KemTheo", "{{ annex.attachment_note }}")
        + paragraph("DuongKe", "{{p annex.rule }}")
        + blocks("annex.blocks")
        + tag("if annex.landscape") + section_end(section(landscape=True))
        + tag("else") + section_end(section()) + tag("endif")
        + tag("endfor")
    )  # fmt: skip


def document() -> str:
    """document.xml: the page from top to bottom."""
    body = (
        head()
        + paragraph("TenLoai", "{{ document_type }}")
        + paragraph("TrichYeu", "{{ subject }}")
        + tag("if subtitle") + paragraph("TrichYeu", "{{ subtitle }}") + tag("endif")
        + paragraph("DuongKe", "{{p subject_rule }}")
        + addressed()
        + blocks("blocks")
        + end()
        + section_end(section(header=True))
        + annexes()
        + section()
    )  # fmt: skip
    return whole(body)


def whole(body: str) -> str:
    """document.xml around what stands in it."""
    return f'{XML}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'


def page_header() -> str:
    """The page number, centred in the top margin."""
    parts = "".join(
        f"<w:r>{part}</w:r>"
        for part in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    return f'{XML}<w:hdr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="SoTrang"/></w:pPr>{parts}</w:p></w:hdr>'


def settings() -> str:
    """Word 2013 and later without compatibility mode."""
    uri = "http://schemas.microsoft.com/office/word"
    modes = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>'
        for name, value in modes.items()
    )
    return (
        f'{XML}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat>{compat}</w:compat><w:themeFontLang w:val="vi-VN"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def font_table() -> str:
    """The one font."""
    return (
        f'{XML}<w:fonts xmlns:w="{W}"><w:font w:name="Times New Roman">'
        '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def properties() -> dict[str, str]:
    """docProps: title, subject and organ are filled; the custom one keeps the content's hash."""
    return {
        "docProps/core.xml": (
            f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            "<dc:title></dc:title><dc:subject></dc:subject><dc:creator></dc:creator>"
            "<dc:language>vi-VN</dc:language>"
            "</cp:coreProperties>"
        ),
        "docProps/app.xml": (
            f'{XML}<Properties xmlns="{OFFICE}/extended-properties"><Application>ntmdocs</Application>'
            "</Properties>"
        ),
        "docProps/custom.xml": (
            f'{XML}<Properties xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes">'
            '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ntmdocs-content">'
            "<vt:lpwstr></vt:lpwstr></property></Properties>"
        ),
    }


def relations() -> dict[str, str]:
    """What belongs to what."""

    def relations_of(*targets: tuple[str, str]) -> str:
        inner = "".join(
            f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
            for number, (kind, target) in enumerate(targets, 1)
        )
        return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'

    return {
        "_rels/.rels": relations_of(
            (f"{R}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{R}/extended-properties", "docProps/app.xml"),
            (f"{R}/custom-properties", "docProps/custom.xml"),
        ),
        "word/_rels/document.xml.rels": relations_of(
            *((f"{R}/{name}", f"{name}.xml") for name in ("styles", "settings", "fontTable")),
            (f"{R}/webSettings", "webSettings.xml"),
            (f"{R}/header", "header1.xml"),
        ),
    }


def content_types() -> str:
    """What each part is."""
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = {
        "word/document.xml": f"{word}.document.main+xml",
        "word/styles.xml": f"{word}.styles+xml",
        "word/settings.xml": f"{word}.settings+xml",
        "word/webSettings.xml": f"{word}.webSettings+xml",
        "word/fontTable.xml": f"{word}.fontTable+xml",
        "word/header1.xml": f"{word}.header+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    }
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in kinds.items()
    )
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def parts() -> dict[str, str]:
    """Every part of the package."""
    return {
        "[Content_Types].xml": content_types(),
        **relations(),
        "word/document.xml": document(),
        "word/header1.xml": page_header(),
        "word/styles.xml": styles(),
        "word/settings.xml": settings(),
        "word/webSettings.xml": f'{XML}<w:webSettings xmlns:w="{W}"/>',
        "word/fontTable.xml": font_table(),
        **properties(),
    }


def write(script: str, name: str, changed: Mapping[str, str]) -> None:
    """Write a template beside its script, or where a person says; the same parts, the same bytes.

    `changed` are the parts that are not those of a plan.
    """
    path = Path(sys.argv[1]) if sys.argv[1:] else Path(script).with_name(name)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in {**parts(), **changed}.items():
            package.writestr(zipfile.ZipInfo(part), content.encode(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    write(__file__, "ke-hoach.docx", {})
