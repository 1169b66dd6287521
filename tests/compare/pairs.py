"""Pairs of plans, each with its own kind of change; the commune is invented."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import ntmdocs
from build import a_header, a_plan, a_section, a_signature, a_table, an_annex
from ntmdocs.model import Orientation, Plan

__all__ = ["EXAMPLE_2024", "EXAMPLE_2025", "EXAMPLE_2026", "PAIRS", "a_plan_of", "table_of"]

_EXAMPLES = Path(__file__).parents[2] / "examples"


def next_year(plan: Plan) -> Plan:
    """Every 2024 is a 2025: what a copied plan changes at the least."""
    return Plan.model_validate_json(plan.model_dump_json().replace("2024", "2025"))


EXAMPLE_2024 = ntmdocs.load_plan(_EXAMPLES / "hop-thinh-2024" / "plan.yaml")
EXAMPLE_2025 = next_year(EXAMPLE_2024)
EXAMPLE_2026 = ntmdocs.load_plan(_EXAMPLES / "chuyen-doi-so-2026" / "plan.yaml")

PARAGRAPHS = [
    "Toàn xã ra quân dọn vệ sinh đường làng vào sáng thứ bảy hằng tuần.",
    "Các thôn phân công từng hộ trông coi đoạn đường trước cửa nhà.",
    "Trường học tổ chức cho học sinh trồng hoa hai bên đường.",
    "Đài truyền thanh đưa tin về những thôn làm tốt.",
]
ROWS = [
    ["1", "Dọn vệ sinh đường thôn", "Tháng 3/2024"],
    ["2", "Trồng hoa ven đường", "Tháng 4/2024"],
    ["3", "Khơi thông cống rãnh", "Tháng 5/2024"],
]
MERGED = ["1", ROWS[0][1], "<"]


def a_plan_of(*content: Any, **changes: Any) -> Plan:
    """A plan whose first section holds this."""
    return a_plan(sections=[a_section(*content), a_section("Các thôn thực hiện.")], **changes)


def table_of(*rows: Any, **changes: Any) -> dict[str, Any]:
    """A table between two paragraphs' worth of content."""
    return {"table": a_table(*rows, **changes)}


def _annexed(*annexes: Any) -> Plan:
    return a_plan(annexes=annexes)


_ITEMS = {"items": PARAGRAPHS[:3], "marker": "a)"}
_FEWER_ITEMS = {"items": [PARAGRAPHS[0], PARAGRAPHS[2]], "marker": "a)"}
_CELLS = [["1", ["Dọn đường", "Phát quang"], "Tháng 3"], ["2", "Trồng hoa", ["Tháng 4", "Tháng 5"]]]
_COLUMNS = [{"title": "TT"}, {"title": "Công việc"}, {"title": "Người làm"}, {"title": "Hạn"}]
_GROUPED = [{"title": "TT"}, {"title": "Việc", "columns": [{"title": "Gì"}, {"title": "Khi nào"}]}]
_A, _B, _C = (
    an_annex(a_table(*rows), title=title)
    for title, rows in (
        ("Biểu số 01: Việc của các thôn", [["1", "Dọn đường", "Tháng 3"]]),
        ("Biểu số 02: Kinh phí từng nguồn", [["1", "Ngân sách xã", "12 triệu đồng"]]),
        ("Biểu số 03: Danh sách tổ tự quản", [["1", "Tổ thôn Đông", "15 hộ"]]),
    )
)
_TURNED = _B.model_copy(update={"orientation": Orientation.LANDSCAPE})

_FREE = [{"title": "TT"}, {"title": "Công việc"}, {"title": "Thời hạn"}]
_NINE = [{"title": "Vốn"}] * 9
_WIDE = table_of(["1.234.567.890"] * 9, columns=_NINE)

PAIRS: dict[str, tuple[Plan, Plan]] = {
    "itself": (EXAMPLE_2024, EXAMPLE_2024),
    "next-year": (EXAMPLE_2024, EXAMPLE_2025),
    "examples": (EXAMPLE_2024, EXAMPLE_2026),
    "examples-back": (EXAMPLE_2026, EXAMPLE_2024),
    "one-word": (
        a_plan_of(*PARAGRAPHS),
        a_plan_of(PARAGRAPHS[0], PARAGRAPHS[1].replace("từng hộ", "mỗi hộ"), *PARAGRAPHS[2:]),
    ),
    "cells-merged": (
        a_plan_of(table_of(*ROWS)),
        a_plan_of(table_of(MERGED, ["^", *ROWS[1][1:]], ROWS[2])),
    ),
    "row-added-to-merged-cells": (
        a_plan_of(table_of(MERGED, ["^", *ROWS[1][1:]])),
        a_plan_of(table_of(MERGED, ["^", *ROWS[1][1:]], ["^", *ROWS[2][1:]])),
    ),
    "paragraph-added": (a_plan_of(*PARAGRAPHS[:2]), a_plan_of(*PARAGRAPHS[:3])),
    "paragraph-removed": (a_plan_of(*PARAGRAPHS[:3]), a_plan_of(*PARAGRAPHS[1:3])),
    "paragraph-moved": (
        a_plan_of(*PARAGRAPHS),
        a_plan_of(PARAGRAPHS[3], *PARAGRAPHS[:3]),
    ),
    "paragraph-replaced": (a_plan_of(*PARAGRAPHS[:2]), a_plan_of(PARAGRAPHS[0], PARAGRAPHS[3])),
    "item-removed": (a_plan_of(_ITEMS), a_plan_of(_FEWER_ITEMS)),
    "item-added": (a_plan_of(_FEWER_ITEMS), a_plan_of(_ITEMS)),
    "section-added": (
        a_plan(sections=[a_section(PARAGRAPHS[0], title="Việc")]),
        a_plan(
            sections=[
                a_section(PARAGRAPHS[0], title="Việc"),
                a_section(PARAGRAPHS[1], title="Người"),
            ]
        ),
    ),
    "closing-removed": (a_plan(), a_plan(closing=None)),
    "bold": (
        a_plan_of("Xong trước ngày 15 tháng 3 năm 2024."),
        a_plan_of("Xong trước **ngày 15 tháng 3** năm 2024."),
    ),
    "italic-and-words": (
        a_plan_of("Giao *Văn phòng* theo dõi, đôn đốc các thôn thực hiện."),
        a_plan_of("Giao **Văn phòng** theo dõi và đôn đốc *các thôn* thực hiện."),
    ),
    "spaces": (a_plan_of("Trước\u00a0ngày 15 tháng 3"), a_plan_of("Trước ngày 15 tháng 3")),
    "signs": (a_plan_of("Một & hai <ba> “bốn”"), a_plan_of("Một & ba <ba> 'bốn'")),
    "cell": (
        a_plan_of(table_of(*ROWS)),
        a_plan_of(table_of(ROWS[0], ["2", "Trồng hoa ven đường", "Tháng 6/2024"], ROWS[2])),
    ),
    "row-added": (a_plan_of(table_of(*ROWS[:2])), a_plan_of(table_of(*ROWS))),
    "row-removed": (a_plan_of(table_of(*ROWS)), a_plan_of(table_of(ROWS[0], ROWS[2]))),
    "rows-all-others": (
        a_plan_of(table_of(*ROWS)),
        a_plan_of(table_of(["A", "Họp dân", "Quý IV"], ["B", "Tổng kết", "Cuối năm"])),
    ),
    "columns-of-other-widths": (
        a_plan_of(table_of(*ROWS, columns=_FREE), PARAGRAPHS[0]),
        a_plan_of(
            table_of(ROWS[0], ["2", PARAGRAPHS[0], "Tháng 12/2024"], columns=_FREE), PARAGRAPHS[0]
        ),
    ),
    "table-turned": (
        a_plan_of(PARAGRAPHS[0], table_of(*ROWS), PARAGRAPHS[1]),
        a_plan_of(PARAGRAPHS[0], _WIDE, PARAGRAPHS[1]),
    ),
    "letters-smaller": (
        a_plan_of(table_of(["1"] * 9, columns=_NINE), PARAGRAPHS[1]),
        a_plan_of(table_of(["1.234.567"] * 9, columns=_NINE), PARAGRAPHS[1]),
    ),
    "column-added": (
        a_plan_of(PARAGRAPHS[0], table_of(*ROWS), PARAGRAPHS[1]),
        a_plan_of(
            PARAGRAPHS[0],
            table_of(["1", "Dọn vệ sinh", "Các thôn", "Tháng 3"], columns=_COLUMNS),
            PARAGRAPHS[1],
        ),
    ),
    "column-added-with-unit": (
        a_plan_of(table_of(*ROWS, unit="Đơn vị tính: hộ", note="Ghi chú: tạm tính")),
        a_plan_of(
            table_of(
                ["1", "Dọn vệ sinh", "Các thôn", "Tháng 3"],
                columns=_COLUMNS,
                unit="Đơn vị tính: hộ",
                note="Ghi chú: tạm tính",
            )
        ),
    ),
    "columns-grouped": (
        a_plan_of(table_of(*ROWS)),
        a_plan_of(table_of(["1", "Dọn", "Tháng 3"], columns=_GROUPED, index_row=True)),
    ),
    "table-added": (a_plan_of(PARAGRAPHS[0]), a_plan_of(PARAGRAPHS[0], table_of(*ROWS))),
    "table-removed": (
        a_plan_of(PARAGRAPHS[0], table_of(*ROWS), table_of(["1", "Khác", "Khác"])),
        a_plan_of(PARAGRAPHS[0], table_of(["1", "Khác", "Khác"])),
    ),
    "table-of-text": (a_plan_of(table_of(*ROWS)), a_plan_of(*PARAGRAPHS)),
    "cell-grows": (
        a_plan_of(table_of(_CELLS[0], _CELLS[1])),
        a_plan_of(
            table_of(
                ["1", ["Dọn đường", "Phát quang", "Trồng hoa", "Quét vôi"], "Tháng 3"],
                ["2", "Trồng hoa", "Tháng 4"],
            )
        ),
    ),
    "cell-filled": (
        a_plan_of(table_of(["1", "", "Tháng 3"], ["2", "Trồng hoa", ""])),
        a_plan_of(table_of(["1", ["Dọn đường", "Phát quang"], "Tháng 3"], ["2", "", "Tháng 4"])),
    ),
    "annex-added": (a_plan(), _annexed(_A)),
    "annex-removed": (_annexed(_A), a_plan()),
    "annex-turned": (_annexed(_A, _B, _C), _annexed(_A, _TURNED, _C)),
    "only-annex-turned": (_annexed(_B), _annexed(_TURNED)),
    "middle-annex-removed": (_annexed(_A, _TURNED, _C), _annexed(_A, _C)),
    "last-annex-removed": (_annexed(_A, _TURNED), _annexed(_A)),
    "landscape-annex-added-last": (_annexed(_A), _annexed(_A, _TURNED, _C)),
    "annex-replaced": (_annexed(_A, _B), _annexed(_A, _C)),
    "annexes-moved": (_annexed(_A, _B, _C), _annexed(_C, _A, _TURNED)),
    "annex-of-text": (_annexed(an_annex(*PARAGRAPHS)), _annexed(an_annex(*PARAGRAPHS[1:]), _A)),
    "recipients": (
        a_plan(recipients=["UBND tỉnh (b/c)", "Các thôn"]),
        a_plan(recipients=["UBND tỉnh (b/c)", "Đảng ủy xã", "Trường học", "Các thôn"]),
    ),
    "no-recipients": (a_plan(), a_plan(recipients=[], archive="VT, ĐC")),
    "signed-for": (
        a_plan(),
        a_plan(
            signature=a_signature(
                authority=["TM. UBND", "KT. Chủ tịch"],
                position="Phó Chủ tịch",
                full_name="Lê Thị Bình",
            )
        ),
    ),
    "other-position": (
        a_plan(),
        a_plan(signature=a_signature(authority=[], other_position="Trưởng Ban")),
    ),
    "organ-of-other-lines": (
        a_plan(header=a_header(issuing_body=["Ban", "Chỉ đạo", "xã", "Mơ"])),
        a_plan(header=a_header(issuing_body=["Ủy ban nhân dân", "xã Suối Mơ"])),
    ),
    "subject-of-other-lines": (
        a_plan(header=a_header(subject="Xây dựng nông thôn mới")),
        a_plan(header=a_header(subject="Xây dựng nông thôn mới " * 9)),
    ),
    "numbered-and-dated": (a_plan(), a_plan(header=a_header(number="5", issued_on="05/03/2024"))),
    "subtitle": (a_plan(), a_plan(header=a_header(subtitle="(Dự thảo lần 2)"))),
    "bases-in-another-layout": (
        a_plan(),
        a_plan(
            legal_bases={
                "layout": "narrative",
                "bases": [
                    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
                ],
                "opening": "UBND xã ban hành Kế hoạch năm {{ year }}, như sau:",
            }
        ),
    ),
}
