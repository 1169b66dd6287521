"""Plans and other papers for tests, correct by default: a test states only what matters to it.

Values may be models, or plain data as a YAML file would hold them. The commune is invented.
"""

from __future__ import annotations

from typing import Any

from ntmdocs.model import Annex, Header, OrganProfile, Paper, Plan, Section, Signature, Table

__all__ = [
    "a_header",
    "a_paper",
    "a_plan",
    "a_profile",
    "a_section",
    "a_signature",
    "a_table",
    "an_annex",
]


def a_plan(**changes: Any) -> Plan:
    """A small plan in the decree's layout: two bases in a list, two sections, a signature."""
    values = {
        "year": 2024,
        "header": a_header(),
        "legal_bases": {
            "bases": [
                "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
                "Căn cứ Kế hoạch số 12/KH-UBND ngày 08/3/2024 của UBND tỉnh về vệ sinh môi trường",
            ],
            "opening": "UBND xã ban hành Kế hoạch năm {{ year }}, như sau:",
        },
        "sections": [
            a_section("Giữ gìn đường làng sạch, đẹp quanh năm.", kind="purpose"),
            a_section("Các thôn triển khai thực hiện.", kind="implementation"),
        ],
        "closing": "Trên đây là Kế hoạch năm {{ year }} của UBND xã, các đơn vị thực hiện",
        "recipients": ["UBND tỉnh (b/c)", "Các thôn"],
        "signature": a_signature(),
    }
    return Plan.model_validate(values | changes)


def a_paper(type: str = "bao-cao", **changes: Any) -> Paper:
    """A small report of xã Suối Mơ, or a paper of another type; it has no year of its own."""
    values = {
        "type": type,
        "header": a_header(subject="Kết quả vệ sinh môi trường 6 tháng đầu năm 2024"),
        "sections": [a_section("Đường làng đã được quét dọn mỗi tuần.", title="Kết quả")],
        "closing": "Trên đây là kết quả của UBND xã Suối Mơ",
        "recipients": ["Các thôn"],
        "signature": a_signature(),
    }
    return Paper.model_validate(values | changes)


def a_header(**changes: Any) -> Header:
    """The head of xã Suối Mơ's plan; number, day and month are still blank."""
    values = {
        "issuing_body": "Ủy ban nhân dân xã Suối Mơ",
        "place": "Suối Mơ",
        "issued_on": "2024",
        "subject": "Vệ sinh môi trường nông thôn năm 2024",
    }
    return Header.model_validate(values | changes)


def a_section(*content: Any, **changes: Any) -> Section:
    """A section holding `content`, or one paragraph; titled "Nội dung" unless it has a kind."""
    values: dict[str, Any] = {"content": content or ("Làm sạch đường làng, ngõ xóm.",)}
    if "kind" not in changes:
        values["title"] = "Nội dung"
    return Section.model_validate(values | changes)


def a_table(*rows: Any, **changes: Any) -> Table:
    """A table of three columns: number, work, deadline; one row where nothing is given."""
    values = {
        "columns": [
            {"title": "TT", "width": 1, "align": "center"},
            {"title": "Công việc", "width": 5},
            {"title": "Thời hạn", "width": 2},
        ],
        "rows": rows or (["1", "Dọn vệ sinh đường thôn", "Tháng 3/2024"],),
    }
    return Table.model_validate(values | changes)


def an_annex(*content: Any, **changes: Any) -> Annex:
    """An annex holding `content`; a table where nothing is given."""
    values = {"title": "Biểu số 01: Công việc năm 2024", "content": content or (a_table(),)}
    return Annex.model_validate(values | changes)


def a_signature(**changes: Any) -> Signature:
    """TM., the chairman of the commune."""
    values = {
        "authority": "TM. Ủy ban nhân dân",
        "position": "Chủ tịch",
        "full_name": "Trần Văn An",
    }
    return Signature.model_validate(values | changes)


def a_profile(**changes: Any) -> OrganProfile:
    """The organ of `a_header`: its chairman, then a deputy; two villages."""
    values = {
        "issuing_body": "Ủy ban nhân dân xã Suối Mơ",
        "place": "Suối Mơ",
        "signers": [
            a_signature(),
            a_signature(
                authority=["TM. Ủy ban nhân dân", "KT. Chủ tịch"],
                position="Phó Chủ tịch",
                full_name="Lê Thị Bình",
            ),
        ],
        "recipients": ["UBND tỉnh (b/c)", "Các thôn"],
        "archive": "VT, KT",
        "departments": ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"],
        "villages": ["Suối Trong", "tổ dân phố 1"],
        "seal_diameter_mm": 36,
    }
    return OrganProfile.model_validate(values | changes)
