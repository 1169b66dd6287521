"""A plan with something in every field, and texts that are hard to write down."""

from typing import Any

from ntmdocs import Plan

__all__ = ["HARD_TEXTS", "rich_plan"]

HARD_TEXTS = [
    *("cụ thể: Còn 03", "*Theo biểu 01*", "xã # 1", "{{ year }}", "{{ place | upper }}", "056"),
    *("no", "null", "~", "1e3", "12:30", "2024", "2024-03-15", "true", "=", "<<", "---", "..."),
    *("- a", "'a'", '"b"', "a\\\\b", "|", ">-", "%", "@x", "`x`", "&", "!", "{a}", "[a]", "./."),
    *("-", "?", ":", "a:", "#", "a; b", "x" * 120, "a " * 200 + "b", "😀", "hoà"),
    *("a\u00a0b", "a\u2028b", "a\u200bb"),
]


def rich_plan(**changes: Any) -> Plan:
    """A plan with something in every field."""
    table = {
        "columns": [
            {"title": "TT", "width": 1, "align": "center"},
            {"title": "Kết quả", "columns": [{"title": "Đạt", "width": 0.123456789}]},
        ],
        "rows": [
            {"group": ["I", "Thôn Nội"]},
            {"group": "Thôn Ngoại"},
            ["1", ["Một đoạn.", "Hai đoạn."]],
            {"cells": ["", "Cộng"], "bold": True},
        ],
        "total": ["", "05"],
        "index_row": True,
        "unit": "Đơn vị tính: hộ",
        "note": "Ghi chú: số liệu của thôn.",
    }
    task = {
        "text": "Rà soát, xong trước {{ deadline }}:",
        "lead": "Văn phòng",
        "partners": "Các thôn",
        "deadline": "15/03/{{ year }}",
        "items": ["Một: đất đai", {"text": "Hai", "items": ["Ba"], "marker": "+"}],
        "marker": "a)",
    }
    values: dict[str, Any] = {
        "year": 2024,
        "header": {
            "issuing_body": {"parent": "Ủy ban nhân dân huyện", "name": ["Ủy ban", "xã Suối Mơ"]},
            "number": "056",
            "symbol": "KH-BCĐ",
            "place": "Suối Mơ",
            "issued_on": "05/03/2024",
            "subject": "Vệ sinh môi trường: năm {{ year }}",
            "subtitle": "(Kèm theo Tờ trình của các thôn)",
            "draft": "Dự thảo lần 2",
            "secrecy": "mật",
            "urgency": "hỏa tốc",
            "circulation": "xem xong trả lại",
        },
        "legal_bases": {
            "layout": "narrative",
            "bases": [
                "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024",
                {"lead": "Thực hiện", "acts": ["Kết luận số 5-KL/ĐU", "Kế hoạch số 1/KH-UBND"]},
                {"lead": "Theo", "text": "đề nghị của các thôn", "end": ","},
            ],
            "opening": "UBND xã ban hành Kế hoạch, cụ thể: như sau",
        },
        "criteria_sets": [
            {
                "id": "thon_suoi_mo",
                "name": "Bộ tiêu chí thôn: của xã Suối Mơ",
                "level": "thôn",
                "period": "2021-2025",
                "act": {
                    "type": "Quyết định",
                    "number_symbol": "05/QĐ-UBND",
                    "issued_on": "05/03/2022",
                    "issuer": "UBND xã Suối Mơ",
                    "subject": "Ban hành: Bộ tiêu chí",
                    "annex": "Phụ lục I",
                    "amended_by": [
                        {
                            "type": "Quyết định",
                            "number_symbol": "6/QĐ-UBND",
                            "issued_on": "5/4/2023",
                            "issuer": "UBND xã",
                        }
                    ],
                    "note": "Đặt ra để thử",
                },
                "criteria_count": 7,
                "indicator_count": 12,
                "criteria": [
                    {
                        "number": 1,
                        "name": "Điện",
                        "verified": True,
                        "source": "Phụ lục I",
                        "indicators": [{"number": "1.1", "text": "Đèn # đường", "source": "x"}],
                    },
                    {"number": 6, "name": "Giao thông"},
                ],
            }
        ],
        "commune": {
            "name": "Suối Mơ",
            "standard": "xã NTM nâng cao",
            "criteria_set": "xa_ntm_nang_cao_2021_2025",
            "unmet": ["6", "7"],
        },
        "villages": [
            {
                "id": "noi",
                "name": "Nội",
                "kind": "bản",
                "head": "Lê Thị Hoa",
                "standard": "thôn NTM",
                "deadline": "trong tháng 9/{{ year }}",
                "criteria_set": "thon_suoi_mo",
                "criteria_count": 7,
                "met": ["Điện", "Y tế"],
                "unmet": [
                    "Giao thông",
                    {
                        "criterion": "Môi trường: rác",
                        "present": "Còn bãi rác",
                        "missing": "Hố rác",
                        "in_charge": "Ông An",
                        "tasks": [
                            "Họp thôn",
                            {
                                "what": "Đào hố",
                                "who": "Các hộ",
                                "helpers": "Đoàn xã",
                                "starts": "tháng 3",
                                "ends": "15/09/2024",
                                "funding": [{"source": "Nhân dân", "amount_vnd": "5 triệu"}],
                            },
                        ],
                    },
                ],
            }
        ],
        "sections": [
            {
                "kind": "goals",
                "number": "",
                "text": "Lời văn liền.",
                "content": [
                    "*Theo biểu số 01*",
                    {"items": [task], "marker": "1.", "start": 3},
                    {"goal": "Giữ vững các tiêu chí."},
                    {
                        "goal": {
                            "localities": ["thôn Nội"],
                            "standard": "thôn NTM",
                            "deadline": "trong tháng 9",
                            "targets": [
                                {"indicator": "Hộ", "value": "80%", "unit": "hộ", "baseline": "7"}
                            ],
                        }
                    },
                    {
                        "solution": {
                            "title": "Tuyên truyền",
                            "number": "9",
                            "tasks": [task, "Họp thôn."],
                            "lead": "Văn phòng",
                            "marker": "none",
                        }
                    },
                    {"assignment": {"actor": "Các thôn", "asked": True, "duties": [task]}},
                    {
                        "budget": {
                            "lines": [
                                {
                                    "name": "Thùng rác",
                                    "amount_vnd": "1,25 tỷ đồng",
                                    "source": "ngân sách xã",
                                    "lines": [{"name": "Mua", "amount_vnd": 1_250_000_000}],
                                }
                            ],
                            "total_vnd": 1_250_000_000,
                            "unit": "tỷ đồng",
                        }
                    },
                    {"table": table},
                    {"title": "Mục con", "content": [{"title": "Sâu hơn", "content": ["A."]}]},
                ],
            }
        ],
        "closing": "Trên đây là Kế hoạch",
        "recipients": ["UBND tỉnh (b/c)", {"name": "A (b)", "note": "c"}],
        "archive": "VT, VP (03)",
        "co_signature": {"position": "Chủ tịch Hội Nông dân", "full_name": "Lê Thị Bình"},
        "signature": {
            "authority": ["TM. Ủy ban nhân dân", "KT. Chủ tịch"],
            "position": "Phó Chủ tịch",
            "other_position": "Trưởng ban",
            "full_name": "Trần Văn An",
        },
        "annexes": [
            {
                "heading": "Phụ lục số 1",
                "title": "Biểu số 01",
                "attachment_note": "(Kèm theo Kế hoạch)",
                "orientation": "landscape",
                "content": [{"table": table}],
            }
        ],
        "numbering": "decimal",
        "tone_marks": "hòa",
        "open_notes": ["Xem lại: thời hạn"],
    }
    return Plan.model_validate(values | changes)
