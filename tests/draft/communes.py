"""A commune's plan with villages, for tests of what is drafted from it. All of it is invented."""

from typing import Any

from build import a_header, a_plan, a_section
from ntmdocs.model import Plan

__all__ = ["DONG", "OWN_SET", "a_commune_plan", "a_plan_with_sets", "a_village"]

DONG: dict[str, Any] = {
    "id": "dong",
    "name": "Đông",
    "head": "Lê Văn Ba",
    "board_head": "Lê Văn Ba",
    "standard": "thôn NTM kiểu mẫu",
    "deadline": "trong tháng 9/{{ year }}",
    "criteria_count": 2,
    "met": ["Điện"],
    "unmet": [
        {
            "criterion": "Giao thông",
            "present": "Đường đất",
            "missing": "Đèn, hoa",
            "in_charge": "Trần Thị Tư",
            "tasks": [
                {
                    "what": "Lắp đèn đường",
                    "who": "Tổ điện",
                    "helpers": "Chi đoàn",
                    "starts": "tháng 3/{{ year }}",
                    "ends": "trong tháng 6/{{ year }}",
                    "funding": [
                        {"source": "ngân sách xã", "amount_vnd": "50 triệu đồng"},
                        {"source": "Nhân dân đóng góp", "amount_vnd": "12,5 triệu đồng"},
                    ],
                }
            ],
        }
    ],
}


OWN_SET = {
    "id": "thon_thu",
    "name": "Bộ tiêu chí thôn",
    "level": "thôn",
    "period": "2021-2025",
    "act": {
        "type": "Quyết định",
        "number_symbol": "05/QĐ-UBND",
        "issued_on": "08/3/2022",
        "issuer": "UBND tỉnh",
    },
    "criteria_count": 3,
    "criteria": [{"number": 2, "name": "Giao thông"}, {"number": 3, "name": "Điện"}],
}


def a_village(**changes: Any) -> dict[str, Any]:
    """Thôn Đông with one unmet criterion, one task and a head; nothing to note.

    There are as many criteria as are named, unless another number is given.
    """
    village = {**DONG, **changes}
    named = len(village["met"]) + len(village["unmet"])
    return {**village, "criteria_count": changes.get("criteria_count", named or None)}


def a_commune_plan(*villages: dict[str, Any], **changes: Any) -> Plan:
    """A dated plan of 2024 whose villages have until 15/3 to make their own; nothing to note."""
    duty = {"text": "Xây dựng kế hoạch riêng, xong trước {{ deadline }}.", "deadline": "15/03/2024"}
    values = {
        "header": a_header(number="12", issued_on="05/3/2024"),
        "commune": {
            "name": "Suối Mơ",
            "criteria_set": "xa_ntm_nang_cao_2021_2025",
            "deadline": "trong năm {{ year }}",
            "unmet": ["6", "7", "14"],
        },
        "villages": villages or (a_village(),),
        "sections": [
            a_section(
                {"assignment": {"actor": "Các thôn", "duties": ["Rà soát.", duty]}},
                kind="implementation",
            )
        ],
    }
    return a_plan(**{**values, **changes})


def a_plan_with_sets(*sets: dict[str, Any], **changes: Any) -> Plan:
    """Thôn Đông is measured by the plan's own set, xã Suối Mơ by the national one."""
    village = a_village(criteria_set="thon_thu", criteria_count=None, met=["Điện", "Y tế"])
    return a_commune_plan(village, criteria_sets=sets or (OWN_SET,), **changes)
