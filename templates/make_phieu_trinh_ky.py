"""Makes `phieu-trinh-ky.docx`: the proof sheet of a page A4 that goes with a paper to its signer.

No form of the decree: a house sheet, which everybody may change. As with `ke-hoach.docx`, the DOCX
is never changed by hand: change this script and run it again.
"""

import make_ke_hoach as base

WIDTH = base.TEXT_WIDTH
LABEL = 2500


def styles() -> str:
    """The few styles of the sheet, in the one font."""
    made = base.styles()
    own = [
        base.style("Tên phiếu", "TenPhieu", base.CENTRED, base.BOLD + base.size(28)),
        base.style(
            "Đề mục phiếu", "DeMucPhieu", base.KEEP + base.before(5), base.BOLD + base.size(22)
        ),
        base.style("Dòng phiếu", "DongPhieu", base.LEFT_ALIGNED, base.size(20)),
        base.style("Mã phiếu", "MaPhieu", base.LEFT_ALIGNED, base.size(15)),
        base.style("Hình trang", "HinhTrang", base.before(2) + base.CENTRED, base.size(16)),
    ]
    return made.replace("</w:styles>", f"{''.join(own)}</w:styles>")


def document() -> str:
    """document.xml: facts, pages, changes, findings, sums."""
    line, head = "DongPhieu", "DeMucPhieu"

    def listed(title: str, name: str, *, condition: str = "") -> str:
        inside = (
            base.paragraph(head, title)
            + base.each(name, "line") + base.paragraph(line, "- {{ line }}") + base.tag("endfor")
        )  # fmt: skip
        return base.tag(f"if {condition or name}") + inside + base.tag("endif")

    facts = base.layout_table(
        [LABEL, WIDTH - LABEL],
        "Văn bản",
        base.row(base.cell(WIDTH, base.paragraph(line, "{%tr for fact in facts %}"), span=2)),
        base.row(
            base.cell(LABEL, base.paragraph(line, "{{ fact.name }}")),
            base.cell(WIDTH - LABEL, base.paragraph(line, "{{ fact.words }}")),
        ),
        base.row(base.cell(WIDTH, base.paragraph(line, "{%tr endfor %}"), span=2)),
    )
    body = (
        base.paragraph("TenPhieu", "PHIẾU TRÌNH KÝ")
        + facts
        + base.paragraph(head, "Các trang: {{ pages_in_words }}")
        + base.paragraph("HinhTrang", "{{r pages }}")
        + listed("Thay đổi so với bản trước: {{ changes_in_words }}", "changes", condition="changes_in_words")
        + listed("Kết quả kiểm tra: {{ findings_in_words }}", "findings", condition="findings_in_words")
        + listed("Chưa làm được", "left_out")
        + base.paragraph(head, "Mã kiểm (SHA-256)")
        + base.each("sums", "line") + base.paragraph("MaPhieu", "{{ line }}") + base.tag("endfor")
        + base.section()
    )  # fmt: skip
    return base.whole(body)


if __name__ == "__main__":
    changed = {"word/document.xml": document(), "word/styles.xml": styles()}
    base.write(__file__, "phieu-trinh-ky.docx", changed)
