"""The paper that all engines fill: a plan of four to six pages with a table of 19 rows.

Two templates with the same text: one as Word saves it (about 25 KB of styles, revision marks, fonts
repeated in every run), one on python-docx's own default template.
"""

import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORDS = [
    "xây",
    "dựng",
    "nông",
    "thôn",
    "mới",
    "nâng",
    "cao",
    "trên",
    "địa",
    "bàn",
    "xã",
    "theo",
    "Bộ",
    "tiêu",
    "chí",
    "quốc",
    "gia",
    "giai",
    "đoạn",
    "tập",
    "trung",
    "huy",
    "động",
    "nguồn",
    "lực",
    "của",
    "Nhân",
    "dân",
    "&",
    "doanh",
    "nghiệp",
    "hoàn",
    "thành",
    "các",
    "chỉ",
    "tiêu",
    "về",
    "môi",
    "trường",
    "giao",
    "thông",
    "thủy",
    "lợi",
    "trường",
    "học",
    "cơ",
    "sở",
    "vật",
    "chất",
    "văn",
    "hóa",
    "thu",
    "nhập",
    "hộ",
    "nghèo",
    "tổ",
    "chức",
    "sản",
    "xuất",
]
_HEADINGS = ("MỤC ĐÍCH, YÊU CẦU", "MỤC TIÊU", "GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN", "KINH PHÍ")
_COLUMNS = ("number", "name", "state", "missing", "task", "lead", "deadline", "money")


def context(seed: int) -> dict[str, Any]:
    """The data of one document; each seed another."""

    def words(start: int, count: int) -> str:
        return " ".join(_WORDS[(seed * 7 + start + place) % len(_WORDS)] for place in range(count))

    return {
        "organ": f"ỦY BAN NHÂN DÂN XÃ {seed}",
        "number": str(seed),
        "symbol": "KH-UBND",
        "place": "Hợp Thịnh",
        "issued_on": "ngày 05 tháng 3 năm 2024",
        "subject": f"Xây dựng nông thôn mới năm {2000 + seed}\ncủa thôn số {seed}",
        "sections": [
            {
                "heading": f"{number}. {heading}",
                "paragraphs": [
                    {"text": words(number * 11 + part * 5, 30 + part), "is_item": part % 2 == 1}
                    for part in range(11)
                ],
            }
            for number, heading in enumerate(_HEADINGS, 1)
        ],
        "rows": [
            {name: words(row * 3 + place, 1 + place % 4) for place, name in enumerate(_COLUMNS)}
            for row in range(19)
        ],
        "recipients": [f"{words(place, 5)};" for place in range(6)],
        "signer": "Nguyễn Văn A",
    }


def body(paragraph: Callable[..., Any], table: Callable[[list[list[str]]], Any]) -> Iterator[Any]:
    """The template's content, made with the given makers."""
    yield paragraph("{{ organ }}", bold=True)
    yield paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True)
    yield paragraph("Số: {{ number }}/{{ symbol }}")
    yield paragraph("{{ place }}, {{ issued_on }}")
    yield paragraph("KẾ HOẠCH", bold=True)
    yield paragraph("{{ subject }}", bold=True)
    yield paragraph("{%p for section in sections %}")
    yield paragraph("{{ section.heading }}", bold=True)
    yield paragraph("{%p for one in section.paragraphs %}")
    yield paragraph("{%p if one.is_item %}")
    yield paragraph("- {{ one.text }}")
    yield paragraph("{%p else %}")
    yield paragraph("{{ one.text }}")
    yield paragraph("{%p endif %}")
    yield paragraph("{%p endfor %}")
    yield paragraph("{%p endfor %}")
    rest = [""] * (len(_COLUMNS) - 1)
    yield table(
        [
            list(_COLUMNS),
            ["{%tr for row in rows %}", *rest],
            [f"{{{{ row.{name} }}}}" for name in _COLUMNS],
            ["{%tr endfor %}", *rest],
        ]
    )
    yield paragraph("{%p for recipient in recipients %}")
    yield paragraph("- {{ recipient }}")
    yield paragraph("{%p endfor %}")
    yield paragraph("{{ signer }}", bold=True)


def make_default_template(path: Path) -> None:
    """On python-docx's default template."""
    import docx

    document = docx.Document()

    def paragraph(text: str, *, bold: bool = False) -> None:
        document.add_paragraph().add_run(text).bold = bold or None

    def table(rows: list[list[str]]) -> None:
        made = document.add_table(len(rows), len(rows[0]), "Table Grid")
        for row, texts in zip(made.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text

    for _ in body(paragraph, table):
        pass
    document.save(str(path))


def make_word_template(default: Path, path: Path) -> None:
    """As Word saves it: the same package with Word's spelling of the text and its usual styles."""
    with zipfile.ZipFile(default) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/document.xml"] = _word_document().encode()
    parts["word/styles.xml"] = _word_styles().encode()
    parts.pop("docProps/thumbnail.jpeg", None)
    relations = parts["_rels/.rels"].decode()
    start = relations.rfind("<Relationship ", 0, relations.index("thumbnail.jpeg"))
    end = relations.index("/>", start) + 2
    parts["_rels/.rels"] = (relations[:start] + relations[end:]).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)


_RUN = (
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    '{bold}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/>'
)


def _word_document() -> str:
    def paragraph(text: str, *, bold: bool = False) -> str:
        run = f"<w:rPr>{_RUN.format(bold='<w:b/><w:bCs/>' if bold else '')}</w:rPr>"
        return (
            '<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E" w:rsidP="00C2410B"><w:pPr>'
            '<w:spacing w:before="120" w:after="0"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>'
            f'{run}</w:pPr><w:r w:rsidRPr="00C2410B">{run}<w:t>{text}</w:t></w:r></w:p>'
        )

    def table(rows: list[list[str]]) -> str:
        width = 9000 // len(rows[0])
        cells = (
            "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(text)}</w:tc>'
                for text in row
            )
            for row in rows
        )
        made = "".join(f'<w:tr w:rsidR="00A77B3E">{row}</w:tr>' for row in cells)
        grid = f'<w:gridCol w:w="{width}"/>' * len(rows[0])
        return f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>'

    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:document xmlns:w="{W}"><w:body>{"".join(body(paragraph, table))}'
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'
    )


def _word_styles() -> str:
    """About 25 KB, as a template of an office has them."""
    style = (
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Style{0}"><w:name w:val="Kiểu {0}"/>'
        '<w:basedOn w:val="Normal"/><w:qFormat/><w:rsid w:val="00C2410B"/><w:pPr><w:spacing '
        'w:before="{1}" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr><w:rPr>'
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
        '<w:sz w:val="{2}"/></w:rPr></w:style>'
    )
    styles = "".join(style.format(number, number * 7, 20 + number % 12) for number in range(58))
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/></w:style>'
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:styles xmlns:w="{W}">{normal}{styles}</w:styles>'


if __name__ == "__main__":
    make_default_template(Path(sys.argv[1]))
