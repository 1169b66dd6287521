"""Makes `so-van-ban-di.docx`: the register of outgoing papers (Decree 30/2020, Appendix IV, I).

The DOCX is never changed by hand: change this script and run it again,
`python templates/make_so_van_ban_di.py`. Styles and parts are those of `make_ke_hoach.py`.
"""

import make_ke_hoach as base

WIDTH = base.A4_LONG - base.LEFT - base.RIGHT
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
        base.style("Tên sổ", "TenSo", base.before(110) + base.CENTRED, base.BOLD + base.size(44)),
        base.style("Bìa sổ", "BiaSo", base.before(14) + base.CENTRED, base.size(30)),
        base.style("Sổ đầu cột", "SoDauCot", based_on="BangDau", run=base.size(22)),
        base.style("Sổ số cột", "SoSoCot", based_on="BangSoCot", run=base.size(20)),
        base.style("Sổ chữ", "SoChu", based_on="BangChu", run=base.size(22)),
    )
    head, table, rest = base.styles().partition('<w:style w:type="table"')
    return f"{head}{''.join(own)}{table}{rest}"


def cover() -> str:
    """Organ above, name of the book in the middle, and what the book holds."""
    return (
        base.each("parent_lines", "line") + base.paragraph("CoQuanChuQuan", "{{ line }}")
        + base.tag("endfor")
        + base.each("organ_lines", "line") + base.paragraph("CoQuan", "{{ line }}")
        + base.tag("endfor")
        + base.paragraph("TenSo", "SỔ ĐĂNG KÝ VĂN BẢN ĐI")
        + base.paragraph("BiaSo", "Năm: {{ year }}")
        + base.paragraph("BiaSo", "Từ ngày {{ first_day }} đến ngày {{ last_day }}")
        + base.paragraph("BiaSo", "Từ số {{ first_number }} đến số {{ last_number }}")
        + base.paragraph("BiaSo", "Quyển số: ............")
    )  # fmt: skip


def table() -> str:
    """Headings and column numbers on every page, then a row a paper.

    A row stays in one piece, unless it is so long that a page would not hold it.
    """
    cells = "".join(
        base.cell(width, base.paragraph("SoChu", f"{{{{ row.{name} }}}}"))
        for _, width, name in COLUMNS
    )
    rows = [
        heading(
            *(base.cell(width, base.paragraph("SoDauCot", said)) for said, width, _ in COLUMNS)
        ),
        heading(
            *(
                base.cell(width, base.paragraph("SoSoCot", f"({number})"))
                for number, (_, width, _) in enumerate(COLUMNS, 1)
            )
        ),
        control("for row in rows"),
        control("if row.is_long"),
        f"<w:tr>{cells}</w:tr>",
        control("else"),
        base.row(cells),
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
        f"{base.paragraph('SoChu', f'{{%tr {words} %}}')}</w:tc></w:tr>"
    )


def document() -> str:
    """The cover, then the table with its pages numbered from 1."""
    pages = base.section(landscape=True, header=True).replace("<w:titlePg/>", "")
    body = (
        cover()
        + base.section_end(base.section(landscape=True))
        + table()
        + base.section_end(pages)
        + base.section()
    )
    return base.whole(body)


if __name__ == "__main__":
    changed = {"word/document.xml": document(), "word/styles.xml": styles()}
    base.write(__file__, "so-van-ban-di.docx", changed)
