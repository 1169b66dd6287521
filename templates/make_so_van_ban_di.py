"""Makes `so-van-ban-di.docx`: the register of outgoing papers (Decree 30/2020, Appendix IV, I).

The DOCX is never changed by hand: change this script and run it again,
`python templates/make_so_van_ban_di.py`. Styles and parts are those of `make_ke_hoach.py`.
"""

import sys
import zipfile
from pathlib import Path

import make_ke_hoach as plan

WIDTH = plan.A4_LONG - plan.LEFT - plan.RIGHT
# The ten columns: heading, width, name of the value.
COLUMNS = (
    ("Số, ký hiệu văn bản", 1700, "number"),
    ("Ngày tháng văn bản", 1200, "issued_on"),
    ("Tên loại và trích yếu nội dung văn bản", 3100, "subject"),
    ("Người ký", 1250, "signer"),
    ("Nơi nhận văn bản", 1900, "recipients"),
    ("Đơn vị, người nhận bản lưu", 1150, "archive"),
    ("Số lượng bản", 800, "copies"),
    ("Ngày chuyển", 1200, "sent_on"),
    ("Ký nhận", 1000, "receipt"),
    ("Ghi chú", 986, "note"),
)


def styles() -> str:
    """The plan's styles, and those of a cover and of narrow cells."""
    own = (
        plan.style("Tên sổ", "TenSo", plan.before(110) + plan.CENTRED, plan.BOLD + plan.size(44)),
        plan.style("Bìa sổ", "BiaSo", plan.before(14) + plan.CENTRED, plan.size(30)),
        plan.style("Sổ đầu cột", "SoDauCot", based_on="BangDau", run=plan.size(22)),
        plan.style("Sổ số cột", "SoSoCot", based_on="BangSoCot", run=plan.size(20)),
        plan.style("Sổ chữ", "SoChu", based_on="BangChu", run=plan.size(22)),
    )
    head, table, rest = plan.styles().partition('<w:style w:type="table"')
    return f"{head}{''.join(own)}{table}{rest}"


def cover() -> str:
    """Organ above, name of the book in the middle, and what the book holds."""
    return (
        plan.each("parent_lines", "line") + plan.paragraph("CoQuanChuQuan", "{{ line }}")
        + plan.tag("endfor")
        + plan.each("organ_lines", "line") + plan.paragraph("CoQuan", "{{ line }}")
        + plan.tag("endfor")
        + plan.paragraph("TenSo", "SỔ ĐĂNG KÝ VĂN BẢN ĐI")
        + plan.paragraph("BiaSo", "Năm: {{ year }}")
        + plan.paragraph("BiaSo", "Từ ngày {{ first_day }} đến ngày {{ last_day }}")
        + plan.paragraph("BiaSo", "Từ số {{ first_number }} đến số {{ last_number }}")
        + plan.paragraph("BiaSo", "Quyển số: ............")
    )  # fmt: skip


def table() -> str:
    """Headings and column numbers on every page, then a row a paper.

    A row stays in one piece, unless it is so long that a page would not hold it.
    """
    cells = "".join(
        plan.cell(width, plan.paragraph("SoChu", f"{{{{ row.{name} }}}}"))
        for _, width, name in COLUMNS
    )
    rows = [
        heading(
            *(plan.cell(width, plan.paragraph("SoDauCot", said)) for said, width, _ in COLUMNS)
        ),
        heading(
            *(
                plan.cell(width, plan.paragraph("SoSoCot", f"({number})"))
                for number, (_, width, _) in enumerate(COLUMNS, 1)
            )
        ),
        control("for row in rows"),
        control("if row.is_long"),
        f"<w:tr>{cells}</w:tr>",
        control("else"),
        plan.row(cells),
        control("endif"),
        control("endfor"),
    ]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for _, width, _ in COLUMNS)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="BangBieu"/><w:tblW w:w="{WIDTH}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0"'
        ' w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/>'
        '<w:tblCaption w:val="Sổ đăng ký văn bản đi"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def heading(*cells: str) -> str:
    """A row that every page has again."""
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def control(words: str) -> str:
    """A row that holds only a tag; filling removes it."""
    spanning = f'<w:gridSpan w:val="{len(COLUMNS)}"/>'
    return (
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{WIDTH}" w:type="dxa"/>{spanning}</w:tcPr>'
        f"{plan.paragraph('SoChu', f'{{%tr {words} %}}')}</w:tc></w:tr>"
    )


def document() -> str:
    """The cover, then the table with its pages numbered from 1."""
    pages = plan.section(landscape=True, header=True).replace("<w:titlePg/>", "")
    body = (
        cover()
        + plan.section_end(plan.section(landscape=True))
        + table()
        + plan.section_end(pages)
        + plan.section()
    )
    return (
        f'{plan.XML}<w:document xmlns:w="{plan.W}" xmlns:r="{plan.R}">'
        f"<w:body>{body}</w:body></w:document>"
    )


def main(path: Path) -> None:
    """Write the template; the same script gives the same bytes."""
    parts = {**plan.parts(), "word/document.xml": document(), "word/styles.xml": styles()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content.encode(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).with_name("so-van-ban-di.docx"))
