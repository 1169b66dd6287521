"""What a paper says, before anybody signs it: each rule told at its place, and silent beside it."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from build import a_header, a_paper, a_plan, a_section, a_signature, a_table, an_annex
from check import test_reckoned
from check.cases import SECTION, in_words, on_base
from draft.communes import a_village
from ntmdocs import Plan, Severity, check_plan, load_plan
from ntmdocs.check import CONTENT_RULES, PAPER_RULES, PLAN_CONTENT_RULES, PLAN_RULES
from ntmdocs.check.spelling import is_misspelt
from ntmdocs.findings import Finding

ERROR, WARNING, INFO = Severity
EXPECTED = Path(__file__).parents[1] / "data" / "content-of-2024.txt"


def plan_of(**changes: Any) -> Plan:
    return a_plan(**{"legal_bases": None, "year": 2024, **changes})


def of_rule(rule: str, plan: Plan) -> list[Finding]:
    return list(check_plan(plan, only=[rule]).findings)


def figures(*rows: str, total: str) -> dict[str, Any]:
    """A table of money with a typed total."""
    columns = [{"title": "Nội dung", "width": 3}, {"title": "Kinh phí", "width": 1}]
    made = [[f"Đường {n}", row] for n, row in enumerate(rows)]
    return {"sections": [a_section(a_table(*made, columns=columns, total=["Cộng", total]))]}


def rows_of_sums(first: str, *others: str) -> dict[str, Any]:
    """A table whose last column is the sum of the others, but for what is given."""
    titles = ("TT", "Huyện", "Xã", "Cộng")
    columns = [{"title": each, "width": 1} for each in titles]
    sums = [first, *others, "30", "70"][:3] if others else [first, "30", "70"]
    rows = [["1", "1.000", "800", sums[0]], ["2", "10", "20", sums[1]], ["3", "30", "40", sums[2]]]
    return {"sections": [a_section(a_table(*rows, columns=columns))]}


def tables_last_row(total: str) -> dict[str, Any]:
    """The same, its total as the last row."""
    columns = [{"title": "Nội dung", "width": 3}, {"title": "Kinh phí", "width": 1}]
    rows = [["Đường 1", "10"], ["Đường 2", "20"], ["Tổng cộng", total]]
    return {"sections": [a_section(a_table(*rows, columns=columns))]}


def twice(first: str, second: str) -> dict[str, Any]:
    return {"sections": [a_section(first, second, kind="purpose")]}


def assigned(actor: str, *recipients: str) -> dict[str, Any]:
    block = {"assignment": {"actor": actor, "duties": ["Làm sạch đường."]}}
    return {
        "sections": [a_section(block, kind="implementation")],
        "recipients": list(recipients),
    }


def below(title: str, *recipients: str) -> dict[str, Any]:
    section = {"title": title, "content": ["Làm sạch đường."]}
    return {
        "sections": [a_section(section, kind="implementation")],
        "recipients": list(recipients),
    }


def numbered(*numbers: str) -> dict[str, Any]:
    return {"sections": [a_section("Làm.", title=f"Mục {n}", number=n) for n in numbers]}


def listed(head: str, *items: str, after: str = "") -> dict[str, Any]:
    content: list[Any] = [head, {"items": list(items)}]
    return {"sections": [a_section(*content, *([after] if after else []), kind="goals")]}


def below_title(*texts: str) -> dict[str, Any]:
    return {"title": "Việc", "content": list(texts)}


def of_2026() -> dict[str, Any]:
    return {"year": 2026, "header": a_header(issued_on="2026", subject="Nước sạch năm 2026")}


def solutions(field: str) -> dict[str, Any]:
    """Three, of which the last lacks a field."""
    full = {"title": "Việc", "tasks": ["Làm."], "lead": "Các thôn", "deadline": "Quý II/2024"}
    made = [{"solution": full}] * 2 + [{"solution": {**full, field: None}}]
    return {"sections": [a_section(*made, kind="solutions")]}


ADVANCED = in_words(
    "Xã nâng cao còn tiêu chí số 6 về Văn hóa, tiêu chí số 15 về Y tế và tiêu chí số 17."
)
ACT = "legal_bases.bases.0.acts.0"
Q318 = "Căn cứ Quyết định số 318/QĐ-TTg ngày {} của Thủ tướng Chính phủ ban hành Bộ tiêu chí"
PLAN_5 = "Theo Kế hoạch số 5/KH-UBND ngày {} của UBND tỉnh Mây về nước sạch."
LONG = "về hỗ trợ nước sạch cho các hộ ở vùng cao"

OF_2026 = {"year": 2026, "header": a_header(issued_on="12/02/2026", subject="Nước sạch")}
OLD_LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày {}"

Hit = tuple[str, dict[str, Any], str, Severity, str]
HITS: list[Hit] = [
    *(
        ("shares-do-not-add-up", in_words(sentence), SECTION, ERROR, words)
        for sentence, words in (
            ("Có 06/08 thôn đã củng cố đội, còn 03 thôn chưa củng cố.", "cộng là 09"),
            ("Xã đạt 15/19 tiêu chí. Còn 05 tiêu chí chưa đạt.", "cộng là 20"),
            ("Xóa 23/22 nhà tạm.", "ghi 23"),
        )
    ),
    (
        "listed-count-differs",
        in_words("Còn 03 tiêu chí gồm: Giao thông (tiêu chí số 2), Y tế (tiêu chí số 14)."),
        *(SECTION, ERROR, "kể sau đó 02"),
    ),
    (
        "criterion-of-another-number",
        in_words("Xã nâng cao còn thiếu: Giao thông (tiêu chí số 2), Y tế (tiêu chí số 15)."),
        *(SECTION, ERROR, "là số 14"),
    ),
    *(
        ("act-not-as-known", {**on_base(OLD_LAW.format(day)), **OF_2026}, "", ERROR, words)
        for day, words in (
            ("19 tháng 6 năm 2015", "đã có luật cùng tên ngày 16/6/2025"),
            ("16 tháng 7 năm 2025", "đề xuất: ngày 16/6/2025"),
        )
    ),
    (
        "kind-not-of-symbol",
        in_words("Theo Công văn số 2210/KH-UBND ngày 05/3/2024 của UBND tỉnh."),
        *(SECTION, ERROR, '"KH"'),
    ),
    (
        "act-cited-in-two-ways",
        twice(
            "Theo Kế hoạch số 18/KH-UBND ngày 05/3/2024 của UBND tỉnh Mây.",
            "Thực hiện Kế hoạch số 81/KH-UBND ngày 05/3/2024 của UBND tỉnh Mây.",
        ),
        *("sections.0.content.1", WARNING, "chỗ khác ghi số 18/KH-UBND"),
    ),
    (
        "act-cited-in-two-ways",
        twice(
            PLAN_5.format("05/3/2024"),
            PLAN_5.format("06/3/2024").replace("của UBND", "của Ủy ban nhân dân"),
        ),
        *("sections.0.content.1", WARNING, "chỗ khác ghi ngày 05/3/2024"),
    ),
    *(
        ("place-not-filled", in_words(sentence), SECTION, ERROR, "chưa điền")
        for sentence in (
            "(Bổ sung sau) Người dân bàn bạc.",
            "Theo Kế hoạch số 77/KH-UBND ngày tháng năm 2026 của UBND tỉnh.",
        )
    ),
    (
        "place-not-filled",
        {"signature": a_signature(full_name="Nguyễn Văn A")},
        *("signature.full_name", ERROR, "chưa điền"),
    ),
    (
        *("period-of-another-paper", in_words("Làm trong giai đoạn 2027 - 2026.")),
        *(SECTION, WARNING, "năm đầu đứng sau năm cuối"),
    ),
    (
        "period-of-another-paper",
        {
            "year": "2026-2030",
            "header": a_header(issued_on="2026", subject="Nước sạch giai đoạn 2026 - 2030"),
            "closing": "Trên đây là Kế hoạch giai đoạn 2021 - 2025",
        },
        *("closing", WARNING, "của giai đoạn 2026-2030"),
    ),
    (
        *("wrong-row-total", rows_of_sums("1.700")),
        *("sections.0.content.0.table.rows.0.cells.3", ERROR, "cộng là 1.800"),
    ),
    (
        *("wrong-time", in_words("Họp lúc 27 giờ 30 phút.")),
        *(SECTION, ERROR, "không có giờ này"),
    ),
    *(
        ("place-not-filled", in_words(sentence), SECTION, ERROR, "chưa điền")
        for sentence in (
            "Tường nứt XX vị trí.",
            "Trồng (số lượng) cây xanh.",
            "Làm đường (cần bổ sung số liệu).",
        )
    ),
    (
        *("criterion-of-another-number", ADVANCED),
        *(SECTION, ERROR, "tiêu chí này là số 14"),
    ),
    (
        "listed-count-differs",
        in_words("Xong 04 tiêu chí còn lại gồm tiêu chí số 6, tiêu chí số 14 và tiêu chí số 17."),
        *(SECTION, ERROR, "ghi 04 tiêu chí, kể sau đó 03"),
    ),
    (
        *("dash-without-space", in_words("Làm từ 2026- 2027 cho xong.")),
        *(SECTION, WARNING, "2026 - 2027"),
    ),
    (
        *("village-in-two-ways", {"closing": "Trên đây là kế hoạch của UBND xã Suối Mợ"}),
        *("closing", WARNING, 'chỗ khác ghi "Suối Mơ"'),
    ),
    (
        "village-in-two-ways",
        {
            "header": a_header(place="Yên Trung", issuing_body="Ủy ban nhân dân xã Yên Trung"),
            "closing": "Trên đây là kế hoạch của UBND xã Yên Chung",
        },
        *("closing", WARNING, 'chỗ khác ghi "Yên Trung"'),
    ),
    (
        "abbreviation-not-explained",
        twice("Làm tốt tìm kiếm cứu nạn.", "Họp về TKCN của xã."),
        *("sections.0.content.1", INFO, 'không ghi "(TKCN)"'),
    ),
    (
        *("doubled-word", in_words("Trồng hoa hoa bên đường.")),
        *(SECTION, WARNING, "hoa hoa"),
    ),
    *(
        ("bracket-not-spaced", in_words(sentence), SECTION, WARNING, words)
        for sentence, words in (
            ("Phòng, chống thiên tai ( PCTT) là việc chung.", "dấu cách sau dấu ("),
            ("Giảm so với đầu năm (63 hộ ).", "có dấu cách trước dấu )"),
            ("Giảm so với đầu năm(63 hộ).", "không có dấu cách trước dấu ("),
            ("Giảm so với năm trước (63 hộ)do có việc làm.", "không có dấu cách sau dấu )"),
        )
    ),
    *(
        ("abbreviation-explained-again", twice(first, second), "sections.0.content.1", INFO, words)
        for first, second, words in (
            ("Cấp thẻ bảo hiểm y tế (BHYT).", "Mua bảo hiểm y tế (BHYT).", "đã giải thích"),
            ("Mời hợp tác xã (HTX).", "Mở hội thao xã (HTX).", 'là "hợp tác xã"'),
        )
    ),
    *(
        (
            f"task-without-{field}",
            {"sections": [a_section({"items": [full, full, {**full, field: None}]}, title="Việc")]},
            *("sections.0.content.0.items.2.text", WARNING, "các nhiệm vụ khác có ghi"),
        )
        for full in [{"text": "Làm.", "lead": "Các thôn", "deadline": "Quý II/2024"}]
        for field in ("lead", "deadline")
    ),
    *(
        ("organ-merged-away", {**of_2026(), **changes}, place, WARNING, now)
        for changes, place, now in (
            ({"recipients": ["Sở Kế hoạch và Đầu tư (b/c)"]}, "recipients.0.name", "Sở Tài chính"),
            (in_words("Đề nghị Bộ Giao thông vận tải hỗ trợ."), SECTION, "Bộ Xây dựng"),
        )
    ),
    (
        *("act-not-as-known", on_base("Căn cứ Luật Thú y ngày 19 tháng 6 năm 2016")),
        *(ACT, ERROR, "đề xuất: ngày 19/6/2015"),
    ),
    (
        *(
            "kind-not-of-symbol",
            on_base("Thực hiện Kế hoạch số 15-NQ/ĐU của Đảng ủy xã"),
        ),
        *(ACT, ERROR, '"Kế hoạch" nhưng ký hiệu ghi "NQ"'),
    ),
    (
        "superior-not-told",
        {
            "header": a_header(issuing_body="Ban Phát triển thôn Mo"),
            "recipients": ["Chi bộ thôn", "Các chi hội"],
        },
        *("recipients", INFO, "không có cơ quan cấp trên"),
    ),
    (
        *("abbreviation-not-explained", in_words("Giao PTDS UBND xã trực ban.")),
        *(SECTION, INFO, "viết tắt mà chưa giải thích"),
    ),
    *(
        ("doubled-word", in_words(sentence), SECTION, WARNING, f'gõ lặp "{words}"')
        for sentence, words in (
            ("Họp tại thôn thôn Mo.", "thôn thôn"),
            ("Giao cho người người dân trông coi.", "người người"),
            ("Trồng thêm thêm cây.", "thêm thêm"),
        )
    ),
    *(
        ("sign-misplaced", in_words(sentence), SECTION, WARNING, words)
        for sentence, words in (
            ("Hiến đất ,góp công.", 'cách trước dấu ","'),
            ("Đất sạt .Năm nay mưa.", 'cách trước dấu "."'),
            ("Có HĐND và UBND,Phòng Kinh tế.", 'cách sau dấu ","'),
        )
    ),
    *(
        ("misspelt-word", in_words(sentence), SECTION, WARNING, words)
        for sentence, words in (
            ("Đề nghị công nhân thôn văn hóa.", "công nhận thôn"),
            ("Xã đạt chuẩn nông thôn trước thời hạn.", "đề xuất: đạt chuẩn nông thôn mới"),
            ("Liêm yết công khai.", "đề xuất: Niêm yết"),
            ("Không để dịch sảy ra.", "đề xuất: xảy ra"),
            ("Người dân phải chấp hàng lệnh.", "đề xuất: chấp hành"),
        )
    ),
    *(
        ("money-parts-do-not-sum", in_words(sentence), SECTION, ERROR, "tổng ghi 500 triệu đồng")
        for sentence in (
            "Tổng vốn 500 triệu đồng (bằng tiền mặt), gồm: xã 200 triệu đồng, tỉnh 250 triệu đồng.",
            "Tổng vốn 500 triệu đồng, gồm: xã 200 triệu đồng (cũ 5 triệu), tỉnh 250 triệu đồng.",
        )
    ),
    (
        *("listed-count-differs", in_words("Có 05 xóm (Đông, Tây, Nam, Bắc) đông dân.")),
        *(SECTION, ERROR, "ghi 05 xóm, kể sau đó 04"),
    ),
    (
        *("listed-count-differs", in_words("Mở 06 lớp gồm: 02 lớp bơi, 03 lớp võ và 02 lớp vẽ.")),
        *(SECTION, ERROR, "ghi 06 lớp, kể sau đó 07"),
    ),
    (
        *("annex-not-there", in_words("Dự toán tại Phụ lục kèm theo.")),
        *(SECTION, WARNING, "không có phụ lục"),
    ),
    (
        "village-in-two-ways",
        twice("Các thôn: Hòa Bình, Mo.", "Chọn thôn Hoà Bình đạt chuẩn, thôn Hòa Bình làm điểm."),
        *("sections.0.content.1", WARNING, 'chỗ khác ghi "Hòa Bình"'),
    ),
    *(
        ("year-of-another-plan", in_words(text), SECTION, ERROR, "kế hoạch năm 2024 nhưng ghi")
        for text in (
            "Phải xong trước ngày 15/3/2023.",
            "Hoàn thành trong tháng 9/2023.",
            "Cần phấn đấu năm 2023 có thêm một thôn.",
        )
    ),
    (
        "year-of-another-plan",
        {"sections": [a_section("Làm.", title="Nhiệm vụ trọng tâm năm 2023")]},
        *("sections.0.title", WARNING, "năm 2023"),
    ),
    (
        "year-of-another-plan",
        {"closing": "Trên đây là Kế hoạch năm 2023 của xã"},
        *("closing", WARNING, "năm 2023"),
    ),
    (
        "act-cited-in-two-ways",
        twice(PLAN_5.format("05/3/2024"), PLAN_5.format("05/3/2023")),
        *("sections.0.content.1", WARNING, "chỗ khác ghi ngày 05/3/2024"),
    ),
    (
        *("act-not-as-known", on_base(Q318.format("08/3/2021"))),
        *("legal_bases.bases.0.text", ERROR, "đề xuất: ngày 08/3/2022"),
    ),
    (
        *("shares-do-not-add-up", in_words("Đã đạt 04/07 tiêu chí, còn lại 02/07 chưa đạt.")),
        *(SECTION, ERROR, "cộng là 06"),
    ),
    (
        "money-parts-do-not-sum",
        in_words("Tổng kinh phí: 500 triệu đồng. Bao gồm: xã 200 triệu đồng; thôn 250 triệu đồng."),
        *(SECTION, ERROR, "450 triệu đồng"),
    ),
    (
        "village-in-two-ways",
        {"sections": [a_section(*["Giao thôn Hương Ninh làm."] * 3, "Giao thôn Hương Linh họp.")]},
        *("sections.0.content.3", WARNING, "Hương Ninh"),
    ),
    (
        *("year-of-another-plan", in_words("Cần hoàn thành trong năm 2023 các việc sau.")),
        *(SECTION, ERROR, "kế hoạch năm 2024 nhưng ghi năm 2023"),
    ),
    (
        *("year-of-another-plan", in_words("Duy trì trong năm 2022 nề nếp chung.")),
        *(SECTION, WARNING, "năm 2022"),
    ),
    (
        *("deadline-on-weekend", in_words("Báo cáo trước ngày 16/3/2024.")),
        *(SECTION, INFO, "thứ Bảy, ngày nghỉ hằng tuần"),
    ),
    (
        *("number-of-another-year", on_base("Căn cứ Nghị định số 27/2022/NĐ-CP ngày 19/4/2023")),
        *("legal_bases.bases.0.text", ERROR, "số ghi năm 2022, ngày ban hành ghi năm 2023"),
    ),
    (
        *("kind-not-of-symbol", in_words("Theo Quyết định số 12/KH-UBND ngày 05/3/2024.")),
        *(SECTION, ERROR, '"Quyết định" nhưng ký hiệu ghi "KH"'),
    ),
    (
        "act-after-paper",
        {**on_base(Q318.format("08/3/2025")), "header": a_header(issued_on="05/3/2024")},
        *("legal_bases.bases.0.text", ERROR, "ban hành sau văn bản này (muộn nhất 05/3/2024)"),
    ),
    (
        "act-cited-in-two-ways",
        twice(PLAN_5.format("05/3/2024"), PLAN_5.format("06/3/2024")),
        *("sections.0.content.1", WARNING, "chỗ khác ghi ngày 05/3/2024"),
    ),
    (
        "act-cited-in-two-ways",
        twice(
            f"Theo Quyết định số 7/QĐ-TTg ngày 05/3/2024 {LONG}.",
            f"Theo Quyết định số 17/QĐ-TTg ngày 05/3/2024 {LONG}.",
        ),
        *("sections.0.content.1", WARNING, "chỗ khác ghi số 7/QĐ-TTg"),
    ),
    (
        *("act-not-as-known", on_base(Q318.format("18/3/2022"))),
        *("legal_bases.bases.0.text", ERROR, "đề xuất: ngày 08/3/2022"),
    ),
    (
        "act-not-yet-in-force",
        {
            **in_words("Theo Quyết định số 51/2025/QĐ-TTg ngày 29/12/2025."),
            "year": 2026,
            "header": a_header(issued_on="20/01/2026"),
        },
        *(SECTION, WARNING, "có hiệu lực từ ngày 15/02/2026"),
    ),
    (
        *("number-out-of-order", numbered("I", "II", "IV")),
        *("sections.2", WARNING, "in số IV"),
    ),
    ("number-out-of-order", numbered("I", "I"), "sections.1", WARNING, "in số I"),
    *(
        (
            *("number-out-of-order", listed("Các việc:", "a) Quét.", "b) Trồng.", third)),
            *("sections.0.content.1.items.2.text", WARNING, "không phải chữ kế tiếp"),
        )
        for third in ("d) Sửa.", "b) Sửa.", "đ) Sửa.")
    ),
    (
        *("shares-do-not-add-up", in_words("Đã có 10/09 thôn làm xong.")),
        *(SECTION, ERROR, "ghi 10 trên tổng số 09"),
    ),
    (
        "money-parts-do-not-sum",
        in_words("Tổng vốn là 640 triệu đồng (gồm: xã 410 triệu đồng; dân 280 triệu đồng)."),
        *(SECTION, ERROR, "690 triệu đồng"),
    ),
    (
        "shares-do-not-add-up",
        in_words("Xóa 04/06 điểm đen trong quý I, 03/06 điểm đen còn lại trong quý II."),
        *(SECTION, ERROR, "cộng là 07, không phải 06"),
    ),
    (
        *("shares-do-not-add-up", in_words("Đã đạt 04/07 tiêu chí; còn 02/07 tiêu chí.")),
        *(SECTION, ERROR, "04 và 02 cộng là 06, không phải 07"),
    ),
    (
        *("shares-do-not-add-up", in_words("Đã đạt 04/07 tiêu chí; còn 03/08 tiêu chí.")),
        *(SECTION, ERROR, "tổng số tiêu chí ghi 07, rồi ghi 08"),
    ),
    (
        *("listed-count-differs", in_words("Còn 03 tiêu chí gồm: Văn hóa; Y tế.")),
        *(SECTION, ERROR, "ghi 03 tiêu chí, kể sau đó 02"),
    ),
    (
        *("listed-count-differs", in_words("Còn 03 tiêu chí gồm: Giao thông, Y tế.")),
        *(SECTION, ERROR, "ghi 03 tiêu chí, kể sau đó 02"),
    ),
    (
        *("listed-count-differs", in_words("Còn 03 tiêu chí gồm: Giao thông và Y tế.")),
        *(SECTION, ERROR, "ghi 03 tiêu chí, kể sau đó 02"),
    ),
    (
        *("listed-count-differs", in_words("Còn 02/07 tiêu chí (Văn hóa; Y tế; Điện).")),
        *(SECTION, ERROR, "ghi 02 tiêu chí, kể sau đó 03"),
    ),
    (
        "listed-count-differs",
        in_words(f"{'Xã đã đi được một chặng dài. ' * 5}Còn 03 tiêu chí gồm: Văn hóa; Y tế."),
        *(SECTION, ERROR, "dài. Còn 03 tiêu chí gồm: Văn hóa"),
    ),
    (
        *("listed-count-differs", listed("Có 03 nhiệm vụ:", "Quét đường.", "Trồng cây.")),
        *(SECTION, ERROR, "ghi 03 nhiệm vụ, kể sau đó 02"),
    ),
    (
        "money-parts-do-not-sum",
        in_words("Tổng kinh phí 500 triệu đồng, gồm: xã 200 triệu đồng; thôn 250 triệu đồng."),
        *(SECTION, ERROR, "các khoản cộng là 450 triệu đồng, tổng ghi 500 triệu đồng"),
    ),
    (
        "money-parts-do-not-sum",
        in_words("Tổng vốn 500 triệu đồng, trong đó xã 200 triệu đồng, thôn 250 triệu đồng."),
        *(SECTION, WARNING, "450 triệu đồng"),
    ),
    (
        *("wrong-total", figures("10", "20", total="40")),
        *("sections.0.content.0.table.total.1", ERROR, 'cột "Kinh phí" cộng là 30'),
    ),
    (
        *("wrong-total", tables_last_row("31")),
        *("sections.0.content.0.table.rows.2.cells.1", ERROR, "cộng là 30"),
    ),
    (
        *("annex-not-there", in_words("Làm theo biểu số 01, 02.")),
        *(SECTION, WARNING, "không có phụ lục, biểu này"),
    ),
    (
        *("annex-not-there", {**in_words("Xem Phụ lục III."), "annexes": [an_annex()] * 2}),
        *(SECTION, WARNING, "Phụ lục III"),
    ),
    (
        *("annex-not-there", in_words("Danh sách (có phụ lục kèm theo).")),
        *(SECTION, WARNING, "không có phụ lục"),
    ),
    (
        "annex-never-named",
        {**in_words("Xem Phụ lục I."), "annexes": [an_annex(), an_annex(title="Danh sách hộ")]},
        *("annexes.1", WARNING, "phụ lục thứ 02"),
    ),
    (
        *("annex-never-named", {**in_words("Làm sạch đường."), "annexes": [an_annex()]}),
        *("annexes.0", WARNING, "không nhắc đến"),
    ),
    (
        *("duty-without-copy", assigned("Các thôn", "UBND tỉnh", "MTTQ xã")),
        *("sections.0.content.0.assignment.actor", WARNING, "không có các thôn"),
    ),
    (
        *("duty-without-copy", below("Đề nghị Ủy ban MTTQ xã", "Các thôn")),
        *("sections.0.content.0.title", WARNING, "Mặt trận Tổ quốc"),
    ),
    (
        *("duty-without-copy", below("UBND các xã, phường", "Sở Tài chính")),
        *("sections.0.content.0.title", WARNING, "UBND các xã, phường"),
    ),
    (
        *("superior-not-told", {"recipients": ["Các thôn"]}),
        *("recipients", INFO, "không có cơ quan cấp trên"),
    ),
    (
        "village-in-two-ways",
        {"sections": [a_section("Thôn Nà và thôn Đa Hội, thôn Đa Hội.", "Giao thôn Đa Hôi làm.")]},
        *("sections.0.content.1", WARNING, 'chỗ khác ghi "Đa Hội"'),
    ),
    (
        "village-in-two-ways",
        {**in_words("Giao thôn Suối Hoa làm."), "villages": [a_village(name="Suối Hòa")]},
        *(SECTION, WARNING, 'chỗ khác ghi "Suối Hòa"'),
    ),
    *(
        ("misspelt-word", in_words(f"Giao {wrong} thực hiện."), SECTION, WARNING, right)
        for wrong, right in (
            *(("UNBD xã", "đề xuất: UBND"), ("Ủy ban nhân dan xã", "Ủy ban nhân dân")),
            *(("BCD xã", "BCĐ"), ("thôn bổ xung", "bổ sung")),
            *(("thôn thống kế", "đề xuất: thống kê"), ("thôn rà soat", "rà soát")),
            *(("thôn. Vân động dân", "đề xuất: Vận động"), ("THÔN CHỈ ĐAO", "chỉ đạo")),
            *(("thôn hịên", 'gõ sai "hịên"'), ("thôn. Ngiêm túc", 'gõ sai "Ngiêm"')),
            ("thôn, giám sát đôn dốc", "đôn đốc"),
            *(("thôn tập chung", "tập trung"), ("thôn đề suất", "đề xuất")),
            ("thôn làm biện phát mới", "biện pháp"),
        )
    ),
    ("misspelt-word", {"recipients": ["UNBD tỉnh"]}, "recipients.0.name", WARNING, "UBND"),
    *(
        ("doubled-word", in_words(text), SECTION, WARNING, f'gõ lặp "{twice}"')
        for text, twice in (
            ("Tổng hợp các các biểu.", "các các"),
            ("Việc **của** của thôn.", "của của"),
            ("Phải thực hiện thực hiện ngay.", "thực hiện thực hiện"),
            ("Xử lý kịp kịp thời.", "kịp kịp"),
            ("Làm tại tại chỗ.", "tại tại"),
            ("Đi khắp mương mương, đồng.", "mương mương"),
            ("Giao thôn triển khai khai việc này.", "khai khai"),
            ("Phải báo cáo báo khó khăn.", "báo cáo báo"),
            ("Phải báo cáo báo.", "báo cáo báo"),
        )
    ),
    *(
        ("doubled-sign", in_words(text), SECTION, WARNING, sign)
        for text, sign in (
            ("Phân loại tại nguồn.....", "đề xuất: ..."),
            ("Quét đường.. Trồng cây.", '".."'),
            ("Quét đường; ; trồng cây.", '"; ;"'),
            ("Quét đường., trồng cây.", '".,"'),
        )
    ),
    *(
        ("sign-misplaced", in_words(text), SECTION, WARNING, words)
        for text, words in (
            ("Các thôn , xóm quét đường.", 'có dấu cách trước dấu ","'),
            ("Các thôn,xóm quét đường.", 'không có dấu cách sau dấu ","'),
            ("Góp của (tiền mặt...)...tham gia làm.", "không có dấu cách sau"),
            ("Quét đường . Trồng cây.", 'có dấu cách trước dấu "."'),
        )
    ),
    *(
        ("bracket-not-closed", in_words(text), SECTION, WARNING, words)
        for text, words in (
            ("Mỗi thôn có một đội (từ 20 người trở lên.", "dấu ( không có dấu đóng"),
            ("Mỗi thôn có một đội từ 20 người).", "dấu ) không có dấu mở"),
            ("Theo phương châm “bốn tại chỗ.", "dấu “ không có dấu đóng"),
            ('Theo phương châm "bốn tại chỗ.', 'dấu " không có dấu đóng'),
        )
    ),
    *(
        ("dash-without-space", in_words(text), SECTION, WARNING, even)
        for text, even in (
            ("Tổ chức chính trị- xã hội.", "trị - xã"),
            ("Đường sáng-xanh - sạch - đẹp.", "sáng - xanh - sạch - đẹp"),
            ("Đường sáng- xanh - sạch.", "sáng - xanh - sạch"),
            ("Theo 27/NQ- TW của Đảng.", "NQ-TW"),
        )
    ),
    (
        *("organ-in-two-ways", twice("Ban Quản lý, Ban Quản lý họp.", "Ban quản lý xã họp.")),
        *("sections.0.content.1", INFO, '02 chỗ ghi "Ban Quản lý"'),
    ),
    (
        *("tone-mark-in-two-ways", twice("Làng văn hóa, nếp văn hóa.", "Đời sống văn hoá.")),
        *("sections.0.content.1", INFO, '"hoá": có 01 chỗ ghi như vậy, 02 chỗ ghi "hóa"'),
    ),
    (
        *("tone-mark-in-two-ways", twice("Đã xóa nhà tạm, xóa nợ.", "Xoá mù chữ.")),
        *("sections.0.content.1", INFO, '"xoá": có 01 chỗ ghi như vậy'),
    ),
    (
        *("abbreviation-not-explained", in_words("Các HTX tham gia.")),
        *(SECTION, INFO, "đề xuất: hợp tác xã (HTX)"),
    ),
    (
        *("abbreviation-not-explained", in_words("Giao PKT chủ trì.")),
        *(SECTION, INFO, '"PKT" viết tắt mà chưa giải thích'),
    ),
    (
        "abbreviation-explained-late",
        twice("Xây dựng NTM.", "Nông thôn mới (sau đây gọi tắt là NTM) là việc chung."),
        *(SECTION, INFO, '"NTM" dùng trước chỗ giải thích'),
    ),
    (
        *("criterion-of-another-number", in_words("Tiêu chí còn thiếu của xã nâng cao: Y tế-15.")),
        *(SECTION, ERROR, "tiêu chí này là số 14"),
    ),
    (
        *("criterion-of-another-number", in_words("Tiêu chí số 3 về Giao thông của xã chưa đạt.")),
        *(SECTION, ERROR, "tiêu chí này là số 2"),
    ),
    (
        "criterion-of-another-number",
        {
            **in_words("Tiêu chí số 14 về Y tế chưa đạt."),
            "commune": {"name": "Suối Mơ", "criteria_set": "xa_ntm_2021_2025"},
        },
        *(SECTION, ERROR, "tiêu chí này là số 15"),
    ),
    (
        "count-not-in-data",
        {
            **in_words("Thôn đã đạt 03/07 tiêu chí."),
            "villages": [a_village(met=[], unmet=["Điện", "Đường"], criteria_count=7)],
        },
        *(SECTION, WARNING, "không có số này"),
    ),
    (
        "basis-of-last-year",
        on_base("Căn cứ Kế hoạch số 5/KH-UBND ngày 05/3/2023 của UBND tỉnh về NTM năm 2023"),
        *(ACT, ERROR, "văn bản của năm 2023"),
    ),
    *(
        ("listed-count-differs", in_words(text), SECTION, ERROR, words)
        for text, words in (
            ("Toàn xã có 45 cơ sở, gồm: 20 cơ sở ăn uống; 15 cơ sở bán lẻ.", "kể sau đó 35"),
            ("Mở 04 lớp tập huấn cho 05 thôn: Làng Giữa, Suối Bùn.", "ghi 05 thôn, kể sau đó 02"),
            ("Có 02 thôn hay ngập là: thôn Nà, thôn Mo, thôn Hạ.", "kể sau đó 03"),
            ("Thực hiện 04 nhiệm vụ: cải cách thể chế, bộ máy và tài chính.", "kể sau đó 03"),
            ("Có 02 thôn: Làng Giữa, Suối Bùn, Đồng Chùa.", "kể sau đó 03"),
            (
                "Xây 03 nhà văn hóa thôn, gồm: thôn Nà, thôn Mo.",
                "03 nhà văn hóa thôn, kể sau đó 02",
            ),
            ("Có 250 hội viên, gồm: 120 hội viên dân ca; 70 hội viên cờ.", "kể sau đó 190"),
            ("Sửa 04 nút giao (ngã tư Chợ, ngã ba Cầu, ngã ba Bến).", "kể sau đó 03"),
            ("Giảm cả 02 tiêu chí (số vụ, số người chết, số người bị thương).", "kể sau đó 03"),
        )
    ),
    *(
        ("percents-do-not-add-up", in_words(text), SECTION, WARNING, words)
        for text, words in (
            ("Nhà kiên cố chiếm 62%, bán kiên cố chiếm 35%, nhà tạm chiếm 8%.", "cộng là 105%"),
            ("Kết quả: hài lòng 88%, bình thường 11%, không hài lòng 3%.", "cộng là 102%"),
            ("Đất lúa chiếm 40,5%; đất màu chiếm 30%; đất rừng chiếm 25%.", "cộng là 95,5%"),
        )
    ),
    (
        "money-parts-do-not-sum",
        in_words("Thiệt hại 2,4 tỷ đồng, trong đó nhà ở 1,5 tỷ đồng, hoa màu 1,3 tỷ đồng."),
        *(SECTION, ERROR, "2.800 triệu đồng"),
    ),
    (
        "section-not-there",
        {"sections": [a_section("Làm theo Mục III Kế hoạch này."), a_section("Làm.")]},
        *("sections.0.content.0", WARNING, "không có mục này"),
    ),
    (
        "section-not-there",
        {"sections": [a_section("Làm theo điểm 3 Mục I.", *[below_title("Làm.")] * 2)]},
        *("sections.0.content.0", WARNING, "điểm 3 Mục I"),
    ),
    (
        "section-not-there",
        {**in_words("Làm."), "recipients": ["Như mục V"]},
        *("recipients.0.name", WARNING, "Như mục V"),
    ),
    *(
        ("issuer-not-of-symbol", in_words(text), SECTION, ERROR, words)
        for text, words in (
            ("Theo Nghị định số 66/2021/NĐ-CP của Bộ Tài chính.", "không phải của Bộ Tài chính"),
            ("Theo Kế hoạch số 5/KH-UBND ngày 05/3/2024 của HĐND tỉnh.", "HĐND tỉnh"),
        )
    ),
    (
        *("issuer-not-of-symbol", on_base(Q318.format("08/3/2022").replace("Thủ tướng", "Bộ"))),
        *(ACT, ERROR, "không phải của Bộ Chính phủ"),
    ),
    (
        "act-cited-in-two-ways",
        twice(
            "Theo Nghị định số 66/2021/NĐ-CP về phòng chống thiên tai và cứu trợ dân.",
            "Theo Nghị định số 66/2021/NĐ-CP về bảo hiểm xã hội bắt buộc cho người làm thuê.",
        ),
        *("sections.0.content.1", WARNING, "chỗ khác ghi trích yếu khác"),
    ),
    *(
        (f"solution-without-{field}", changes, "sections.0.content.2", WARNING, "khác có")
        for both in [("*Đơn vị chủ trì:* Các thôn.", "*Thời gian thực hiện:* Quý II/2024.")]
        for field, other in (("lead", both[1]), ("deadline", both[0]))
        for changes in (
            solutions(field),
            {
                "sections": [
                    a_section(*[below_title(*both)] * 2, below_title(other), below_title("Lo."))
                ]
            },
        )
    ),
    (
        "wrong-total",
        {"sections": [a_section(a_table(*[["1", "Đường", "10"]] * 2, ["", "**Cộng**", "**30**"]))]},
        *("sections.0.content.0.table.rows.2.cells.2", ERROR, "cộng là 20"),
    ),
    (
        "duty-without-copy",
        assigned("Phòng Kinh tế, Công an xã và Trạm Y tế xã", "UBND tỉnh", "Công an xã"),
        *("sections.0.content.0.assignment.actor", WARNING, "không có Phòng Kinh tế, Trạm Y tế"),
    ),
    (
        "duty-without-copy",
        assigned("Hội Nông dân xã", "UBND tỉnh", "Các phòng, đơn vị"),
        *("sections.0.content.0.assignment.actor", WARNING, "không có Hội Nông dân xã"),
    ),
    (
        "duty-without-copy",
        assigned("Trung tâm Văn hóa - Thể thao xã", "TT Đảng ủy", "UBND tỉnh"),
        *("sections.0.content.0.assignment.actor", WARNING, "không có Trung tâm Văn hóa"),
    ),
    (
        *("duty-without-copy", assigned("Ban Công tác Mặt trận và Trưởng các thôn", "UBND tỉnh")),
        *("sections.0.content.0.assignment.actor", WARNING, "không có các thôn"),
    ),
    (
        *("duty-without-copy", assigned("Các khu phố", "UBND tỉnh", "Các phòng")),
        *("sections.0.content.0.assignment.actor", WARNING, "không có các thôn"),
    ),
    (
        "duty-without-copy",
        assigned("Các trường học", "UBND tỉnh", "Các phòng thuộc UBND xã"),
        *("sections.0.content.0.assignment.actor", WARNING, "không có Các trường học"),
    ),
    (
        "duty-without-copy",
        assigned("MTTQ xã, Hội Nông dân xã", "UBND tỉnh"),
        *("sections.0.content.0.assignment.actor", WARNING, "không có Mặt trận Tổ quốc"),
    ),
    (
        "duty-without-copy",
        assigned("Hội Nông dân xã", "UBND tỉnh"),
        *("sections.0.content.0.assignment.actor", WARNING, "không có Hội Nông dân xã"),
    ),
    (
        "village-in-two-ways",
        {**in_words("Chợ Hạ Trang, kè Hạ Trang và cống Hạ Tràng.")},
        *(SECTION, WARNING, 'chỗ khác ghi "Hạ Trang"'),
    ),
    (
        "village-in-two-ways",
        {**in_words("UBND xã Suối Mờ họp."), "header": a_header(place="Suối Mơ")},
        *(SECTION, WARNING, 'chỗ khác ghi "Suối Mơ"'),
    ),
    (
        "village-in-two-ways",
        {
            "sections": [
                a_section(
                    "Giao bản Huổi Mèn làm.",
                    a_table(
                        ["1", "Huổi Men", ""],
                        {"group": ["I"]},
                        columns=[{"title": title} for title in ("TT", "Bản", "Số hộ")],
                    ),
                )
            ]
        },
        *(SECTION, WARNING, 'chỗ khác ghi "Huổi Men"'),
    ),
    *(
        (
            *("village-in-two-ways", in_words(text)),
            *(SECTION, WARNING, 'chỗ khác ghi "Đoài"'),
        )
        for text in ("Thôn Đoài và thôn Đòai.", "Thôn Đòai và thôn Đoài.")
    ),
    (
        "village-in-two-ways",
        in_words("Cho 02 thôn: Làng Giữa, Suối Bùn. Thôn Suối Bún làm trước."),
        *(SECTION, WARNING, 'chỗ khác ghi "Suối Bùn"'),
    ),
    (
        *("organ-in-two-ways", twice("Phòng Kinh tế, Phòng Kinh tế.", "Phòng kinh tế làm.")),
        *("sections.0.content.1", INFO, '02 chỗ ghi "Phòng Kinh tế"'),
    ),
]
MISSES: list[tuple[str, dict[str, Any]]] = [
    *(
        ("shares-do-not-add-up", in_words(sentence))
        for sentence in (
            "Có 06/08 thôn đã củng cố đội, còn 02 thôn chưa củng cố.",
            "Có 06/08 thôn đã củng cố đội, còn 03 thôn chưa tập huấn.",
            "Lịch: 15/09 nhà trường khai giảng.",
            "Xã đạt 15/19 tiêu chí. Còn 04 tiêu chí chưa đạt.",
            "Xã đạt 15/19 tiêu chí. Còn 05 tiêu chí đạt thấp.",
        )
    ),
    (
        "listed-count-differs",
        in_words("Còn 02 tiêu chí gồm: Giao thông (tiêu chí số 2), Y tế (tiêu chí số 14)."),
    ),
    (
        "criterion-of-another-number",
        in_words("Xã nâng cao còn thiếu: Giao thông (tiêu chí số 2), Y tế (tiêu chí số 14)."),
    ),
    ("act-not-as-known", {**on_base(OLD_LAW.format("16/6/2025")), **OF_2026}),
    ("act-not-as-known", on_base(OLD_LAW.format("19 tháng 6 năm 2015"))),  # before the new one
    ("act-not-as-known", {**in_words(OLD_LAW.format("19 tháng 6 năm 2015")), **OF_2026}),
    (
        "act-not-as-known",
        {**on_base(OLD_LAW.format("19/02/2025")), "header": a_header(issued_on="12/3/2025")},
    ),
    ("kind-not-of-symbol", in_words("Theo Công văn số 2210/UBND-NC ngày 05/3/2024 của UBND tỉnh.")),
    (
        "act-cited-in-two-ways",
        twice(
            "Theo Kế hoạch số 18/KH-UBND ngày 05/3/2024 của UBND tỉnh Mây.",
            "Thực hiện Kế hoạch số 19/KH-UBND ngày 05/3/2024 của UBND tỉnh Mây.",
        ),
    ),
    (
        "act-cited-in-two-ways",
        twice(
            "Theo Quyết định số 312/QĐ-UBND ngày 05/3/2024 của UBND tỉnh Mây.",
            "Thực hiện Quyết định số 321/QĐ-UBND ngày 05/3/2024 của UBND tỉnh Mây.",
        ),
    ),
    (
        "act-cited-in-two-ways",
        twice(
            "Theo Quyết định số 312/QĐ-UBND ngày 05/3/2024 của UBND tỉnh Mây.",
            "Thực hiện Kế hoạch số 112a/KH-UBND ngày 05/3/2024 của UBND tỉnh Mây.",
        ),
    ),
    ("place-not-filled", {"signature": a_signature(full_name="Nguyễn Văn An")}),
    ("place-not-filled", in_words("Ghi rõ ngày, tháng, năm họp; năm 2026 (số liệu ước).")),
    ("misspelt-word", in_words("Hộ dân nhận tin cảnh báo qua loa.")),
    ("abbreviation-not-explained", in_words("Hộ ven đường huyện ĐH.457 ký cam kết.")),
    *(
        ("period-of-another-paper", changes)
        for changes in (
            in_words("Làm trong giai đoạn 2026 - 2027."),
            {"closing": "Trên đây là Kế hoạch giai đoạn 2021 - 2025"},
            {
                "year": "2026-2030",
                "header": a_header(issued_on="2026", subject="Nước sạch giai đoạn 2026 - 2030"),
                "legal_bases": {"opening": "Sau giai đoạn 2021 - 2025, làm giai đoạn 2026-2030:"},
            },
        )
    ),
    ("wrong-row-total", rows_of_sums("1.800")),
    ("wrong-row-total", rows_of_sums("1.700", "5", "6")),  # the column is of something else
    ("wrong-row-total", rows_of_sums("nhiều")),
    ("wrong-row-total", figures("10", "20", total="30")),
    ("wrong-time", in_words("Họp lúc 7 giờ 30 phút; trực từ 36 giờ trước bão, đến 48 giờ sau.")),
    ("place-not-filled", in_words("Ở thế kỷ XX nước ta nghèo; Đại hội XX bàn (ghi biên bản).")),
    ("dash-without-space", in_words("Làm từ 2026 - 2027, 2027-2028.")),
    (
        "listed-count-differs",
        in_words("Giữ 19 tiêu chí, xong 02 tiêu chí là tiêu chí số 6 và tiêu chí số 14."),
    ),
    *(
        ("bracket-not-spaced", in_words(sentence))
        for sentence in (
            "Giảm (63 hộ), còn (45) hộ.",
            "Theo mục a) và b)Làm.",
            "Quy mô f(x), m(2).",
        )
    ),
    ("bracket-not-spaced", {"archive": "VT, CN(Trung)"}),
    ("abbreviation-explained-again", twice("Mua bảo hiểm y tế (BHYT).", "Cấp thẻ (BHYT).")),
    *(
        (
            f"task-without-{field}",
            {"sections": [a_section({"items": [full, full, {"text": "Làm."}]}, title="Việc")]},
        )
        for full in [{"text": "Làm.", "lead": "Các thôn", "deadline": "Quý II/2024"}]
        for field in ("lead", "deadline")
    ),
    *(
        ("organ-merged-away", {**of_2026(), **in_words(sentence)})
        for sentence in (
            "Theo Thông tư số 05/2022/TT-BNNPTNT của Bộ Nông nghiệp và Phát triển nông thôn.",
            "Sở Kế hoạch và Đầu tư (cũ) và Sở Tài chính đã thẩm định.",
            "Năm 2024, tỉnh đã giao Sở Kế hoạch và Đầu tư làm.",
            "Giao Sở Tài chính.",
        )
    ),
    ("organ-merged-away", {"recipients": ["Sở Kế hoạch và Đầu tư"]}),
    *(
        ("act-not-as-known", on_base(f"Căn cứ Luật {rest}"))
        for rest in ("Thú y ngày 19 tháng 6 năm 2015", "Mo Mai ngày 19 tháng 6 năm 2016", "Thú y")
    ),
    (
        "superior-not-told",
        {
            "header": a_header(issuing_body="Ban Phát triển thôn Mo"),
            "recipients": ["UBND xã (b/c)", "Các chi hội"],
        },
    ),
    *(
        ("doubled-word", in_words(sentence))
        for sentence in (
            "Người người, nhà nhà trồng cây.",
            "Thôn thôn thi đua, nơi nơi làm đường; đồi đồi xanh ngát.",
            "Từ từ, dần dần, ngày ngày, đời đời, xanh xanh.",
            "Vận động các xã xã hội hóa.",
        )
    ),
    ("sign-misplaced", in_words("Họp HĐND,UBND; phòng VH,TT&DL.")),
    ("misspelt-word", in_words("Xã đạt chuẩn nông thôn mới; công nhân xí nghiệp.")),
    ("annex-not-there", in_words("Theo Phụ lục kèm theo Nghị định số 30/2020/NĐ-CP.")),
    ("listed-count-differs", in_words("Có 05 xóm (gần chợ, ven sông) đông dân.")),
    ("listed-count-differs", in_words("Mở 06 lớp gồm: 02 lớp bơi, 03 lớp võ và 01 lớp vẽ.")),
    ("listed-count-differs", in_words("Mở 05 lớp gồm: 02 lớp bơi, 03 lớp võ; mỗi lớp 30 em.")),
    *(
        ("listed-count-differs", in_words(text))
        for text in (
            "Triển khai 05 mô hình tại các xã: Hạ Trang, Bến Đò.",
            "Có 05 nhiệm vụ, trọng tâm như: quét đường, trồng cây...",
            "Có 05 thôn: Nà, Mo và các thôn còn lại.",
            "Có 02 nhiệm vụ: giữ rừng, trồng cây, quét đường.",
            "Có 02 nhiệm vụ: quét đường làng và trồng cây, tưới cây.",
            "Toàn xã có 35 cơ sở, gồm: 20 cơ sở ăn uống; 15 cơ sở bán lẻ.",
            "Có 02 việc: quét đường.",
            "Mở 05 lớp (kỹ năng số, an toàn thông tin).",
            "Trong 03 tháng đầu gồm: quét đường; trồng cây.",
        )
    ),
    ("listed-count-differs", listed("Mở 03 lớp với các nội dung:", "Quét đường.", "Trồng cây.")),
    *(
        ("percents-do-not-add-up", in_words(text))
        for text in (
            "Nhà kiên cố chiếm 62%, bán kiên cố chiếm 30%, nhà tạm chiếm 8%.",
            "Nhà kiên cố chiếm 62,1%, bán kiên cố chiếm 30,1%, nhà tạm chiếm 7,9%.",
            "Nhà kiên cố chiếm 33%, bán kiên cố chiếm 33%, nhà tạm chiếm 33%.",
            "Nhà kiên cố chiếm 62%, bán kiên cố chiếm 35%.",
            "Phấn đấu: hồ sơ đạt 30%, hộ đạt 35%, thôn đạt 40%.",
            "Chỉ tiêu: lúa tăng 30%, màu tăng 35%, rừng tăng 40%.",
            "Nhà kiên cố chiếm 22%, bán kiên cố chiếm 10%, nhà tạm chiếm 8%.",
        )
    ),
    (
        "money-parts-do-not-sum",
        in_words("Thiệt hại 2,4 tỷ đồng, trong đó nhà ở 1,1 tỷ đồng, hoa màu 1 tỷ đồng."),
    ),
    *(
        ("section-not-there", in_words(text))
        for text in (
            "Làm theo Mục I; theo Mục III Nghị quyết số 5/NQ-CP.",
            "Làm theo mục 2 Phần IV của Đề án.",
        )
    ),
    ("section-not-there", {"sections": [a_section("Theo Mục V.", title="A", number="A")]}),
    (
        "section-not-there",
        {"sections": [a_section("Theo điểm 7 Mục I.", {"items": ["Quét.", "Trồng."]})]},
    ),
    *(
        ("issuer-not-of-symbol", in_words(text))
        for text in (
            "Theo Nghị định số 66/2021/NĐ-CP của Chính phủ.",
            "Theo Nghị định số 66/2021/NĐ-CP của cấp trên; theo Kế hoạch số 5/KH-UBND.",
            "Theo Nghị quyết số 92-NQ/ĐU ngày 05/3/2024 của Đảng ủy xã và Luật Nhà ở năm 2023.",
        )
    ),
    (
        "act-cited-in-two-ways",
        twice(
            "Theo Nghị định số 66/2021/NĐ-CP về phòng chống thiên tai và cứu trợ dân.",
            "Theo Nghị định số 66/2021/NĐ-CP về cứu trợ dân và phòng chống thiên tai.",
        ),
    ),
    *(
        (f"solution-without-{field}", {**solutions(field), **changes})
        for field in ("lead", "deadline")
        for changes in ({"sections": [a_section("Làm.")]}, solutions("number"))
    ),
    ("duty-without-copy", assigned("Phòng Kinh tế", "UBND tỉnh", "Phòng KT")),
    ("duty-without-copy", assigned("Đề nghị Đoàn Thanh niên xã", "Đoàn TNCS xã")),
    ("duty-without-copy", assigned("Hội Nông dân xã", "MTTQ và các đoàn thể xã")),
    ("duty-without-copy", assigned("Trạm Y tế xã", "Các cơ quan, đơn vị thuộc UBND xã")),
    ("duty-without-copy", assigned("Tổ hợp tác", "UBND tỉnh")),
    ("duty-without-copy", {**assigned("Phòng Kinh tế", "UBND tỉnh"), "archive": "VT, KT"}),
    ("village-in-two-ways", in_words("Chợ Hạ Trang và chợ Hạ Tràng.")),
    ("organ-in-two-ways", in_words("Trạm Y tế xã và các trạm y tế khác.")),
    ("annex-never-named", {**in_words("Xem Phụ lục II."), "annexes": [an_annex()]}),
    *(
        ("year-of-another-plan", in_words(text))
        for text in (
            "Năm 2023 xã đã đạt chuẩn.",
            "Số liệu nền là của năm 2023.",
            "Theo Kế hoạch số 5/KH-UBND ngày 05/3/2023 về nước sạch năm 2023.",
            "Giai đoạn 2021-2025 phấn đấu hoàn thành.",
            "So với trong năm 2023, số hộ tăng.",
            "Hoàn thành trong năm 2024 và năm 2025.",
        )
    ),
    (
        "year-of-another-plan",
        {
            **in_words("Phấn đấu hoàn thành trong năm 2023."),
            "header": a_header(subject="Nước sạch giai đoạn 2022 - 2025"),
        },
    ),
    ("year-of-another-plan", in_words("Dân số năm 2022: 5.000 người.")),
    ("year-of-another-plan", in_words("Đến cuối năm 2023, toàn xã có 186 hộ nghèo.")),
    ("duty-without-copy", assigned("Văn phòng HĐND và UBND xã", "Các phòng, ban xã")),
    (
        "year-of-another-plan",
        {"sections": [a_section("Mưa nhiều.", title="Tình hình thiên tai năm 2023")]},
    ),
    ("deadline-on-weekend", in_words("Báo cáo trước ngày 15/3/2024.")),
    ("number-of-another-year", on_base("Căn cứ Nghị định số 27/2022/NĐ-CP ngày 19/4/2022")),
    ("number-of-another-year", in_words("Theo Nghị định số 27/2022/NĐ-CP.")),
    ("kind-not-of-symbol", in_words("Theo Kế hoạch số 12/KH-UBND ngày 05/3/2024.")),
    ("kind-not-of-symbol", in_words("Theo Kết luận số 12/TB-UBND và Nghị quyết số 9-NQ/TW.")),
    (
        "act-after-paper",
        {**on_base(Q318.format("08/3/2024")), "header": a_header(issued_on="2024")},
    ),
    (
        "act-after-paper",
        {**on_base(Q318.format("05/3/2024")), "header": a_header(issued_on="05/3/2024")},
    ),
    (
        "act-cited-in-two-ways",
        twice(PLAN_5.format("05/3/2024"), PLAN_5.format("06/3/2023")),
    ),
    (
        "act-cited-in-two-ways",
        twice(
            PLAN_5.format("05/3/2024"), PLAN_5.format("06/3/2024").replace("tỉnh Mây", "tỉnh Gió")
        ),
    ),
    ("act-cited-in-two-ways", twice(PLAN_5.format("05/3/2024"), "Kế hoạch số 5/KH-UBND nêu trên.")),
    (
        "act-cited-in-two-ways",
        twice(
            "Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 về xã.",
            "Theo Quyết định số 319/QĐ-TTg ngày 08/3/2022 về xã.",
        ),
    ),
    ("act-not-as-known", on_base(Q318.format("08/3/2022"))),
    ("act-not-as-known", on_base(Q318.format("18/3/2023"))),  # another act of that number
    (
        "act-not-yet-in-force",
        {
            **in_words("Theo Quyết định số 51/2025/QĐ-TTg ngày 29/12/2025."),
            "year": 2026,
            "header": a_header(issued_on="15/02/2026"),
        },
    ),
    ("act-not-yet-in-force", in_words("Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022.")),
    ("number-out-of-order", numbered("I", "II", "III")),
    ("number-out-of-order", numbered("I", "", "A")),
    *(
        ("number-out-of-order", listed("Các việc:", *points))
        for points in (
            ("a) Quét.", "b) Trồng.", "c) Sửa.", "d) Thu gom.", "đ) Xây.", "e) Họp."),
            ("c) Quét.", "d) Trồng.", "e) Sửa."),  # told of how it looks
            ("a) Quét.", "b) Trồng.", "a) Sửa."),
            ("a) Quét.", "Trồng.", "c) Sửa."),
            ("e) Quét.", "f) Trồng.", "g) Sửa."),
        )
    ),
    ("shares-do-not-add-up", in_words("Đã đạt 04/07 tiêu chí; còn 03/07 tiêu chí.")),
    ("shares-do-not-add-up", in_words("Thôn Nà đạt 04/07 tiêu chí. Thôn Mo còn 02/07 tiêu chí.")),
    ("listed-count-differs", in_words("Còn 03 tiêu chí gồm: Văn hóa; Y tế; Điện.")),
    ("listed-count-differs", in_words("Còn 02 tiêu chí gồm: Văn hóa, thể thao, Y tế.")),
    ("listed-count-differs", in_words("Còn 03 tiêu chí gồm: Giao thông, Y tế, Thu nhập.")),
    ("listed-count-differs", listed("Có 02 nhiệm vụ:", "Quét đường.", "Trồng cây.")),
    (
        "listed-count-differs",
        listed("Có 03 nhiệm vụ:", "Quét đường.", "Trồng cây.", after="{{ place }}")
        | {"sections": [a_section("Có 03 nhiệm vụ:", {"items": ["Quét."]}, a_table())]},
    ),
    (
        "money-parts-do-not-sum",
        in_words("Tổng kinh phí 500 triệu đồng, gồm: xã 200 triệu đồng; thôn 300 triệu đồng."),
    ),
    ("money-parts-do-not-sum", in_words("Tổng kinh phí 500 triệu đồng, gồm: xã 200 triệu đồng.")),
    (
        "money-parts-do-not-sum",
        in_words("Tổng vốn 1,250 triệu đồng, gồm: xã 2 triệu đồng; thôn 3 triệu đồng."),
    ),
    ("wrong-total", figures("10", "20", total="30")),
    ("wrong-total", figures("10", "chưa rõ", total="30")),
    ("wrong-total", tables_last_row("30")),
    (
        "wrong-total",
        {"sections": [a_section(a_table({"group": ["I", "Đường"]}, ["1", "2", "3"]))]},
    ),
    ("annex-not-there", {**in_words("Xem Phụ lục II."), "annexes": [an_annex()] * 2}),
    ("annex-not-there", in_words("Theo Phụ lục I ban hành kèm theo Quyết định số 5/QĐ-UBND.")),
    ("annex-not-there", in_words("Theo Phụ lục II của Nghị định số 30/2020/NĐ-CP.")),
    (
        "annex-not-there",
        {**in_words("Xem biểu số 05."), "annexes": [an_annex(title="Biểu số 05: đường")]},
    ),
    (
        "annex-never-named",
        {**in_words("Xem danh sách hộ."), "annexes": [an_annex(title="Danh sách hộ")]},
    ),
    (
        "annex-never-named",
        {**in_words("Các phụ lục kèm theo Kế hoạch này."), "annexes": [an_annex()] * 2},
    ),
    ("annex-never-named", {**in_words("Xem các biểu."), "annexes": [an_annex()] * 2}),
    ("duty-without-copy", assigned("Các thôn", "UBND tỉnh", "Như mục IV")),
    ("duty-without-copy", assigned("Các thôn", "Trưởng các thôn")),
    ("duty-without-copy", assigned("Các thôn")),
    ("duty-without-copy", below("UBND các xã, phường", "Mục IV")),
    ("superior-not-told", {"recipients": ["UBND tỉnh (b/c)", "Các thôn"]}),
    (
        "superior-not-told",
        {"recipients": ["Các thôn"], "header": a_header(issuing_body="Trường THPT Suối Mơ")},
    ),
    (
        "village-in-two-ways",
        {"villages": [a_village(), a_village(id="b", name="Đông"), a_village(id="c", name="Đồng")]}
        | in_words("Giao thôn Đông, thôn Đồng làm."),
    ),
    ("village-in-two-ways", in_words("Giao thôn Đông và thôn Đồng làm.")),
    ("village-in-two-ways", in_words("Giao thôn Hương Ninh và thôn Hương Linh làm.")),
    ("shares-do-not-add-up", in_words("Ngày 15/09 thôn họp; có 09/09 thôn.")),
    ("shares-do-not-add-up", in_words("Chiều 15/09 thôn họp; ngày 14/09 và 15/09 xã tổng kết.")),
    ("shares-do-not-add-up", in_words("Đã đạt 04/07 tiêu chí, còn 02 thôn chưa đạt.")),
    ("village-in-two-ways", in_words("Thôn NTM, thôn NTM và thôn Ntm.")),
    ("misspelt-word", in_words("Giao UBND xã, Ủy ban nhân dân xã.")),
    ("misspelt-word", in_words("Đường UNBDX và UNBD-X.")),
    *(
        ("misspelt-word", in_words(text))
        for text in (
            "Mô hình thực hiện có từ lâu; để nghị quyết đi vào cuộc sống.",
            "Công nhân, công nhận và cộng tác viên; chi tiêu theo chỉ tiêu.",
            f"Chữ {'bê' * 12}q dài.",
            "Đi ôtô, panô, bêtông; ở Đắk Lắk, Srêpốk; anh Kpă Thuyên; café, đ, sđd.",
            "Thôn Vân động viên nhau; xã Thống Kế; để điều tra; văn bản do xã ký.",
            "Hồ sơ: có sổ; hội, trường; 5 chữ ký",
            "Bệnh ngoài da; 180 triệu đồng từ tỉnh; danh từ chung chỉ tên; bảng tin.",
            "Đội ngũ trí thức ở các học viện; phòng họp; nghi lễ của một người đàn ông cao tuổi.",
            "Tăng gia sản xuất, cấy giống mới, tạm trữ lúa; mua đá làm đường; có số lương hưu.",
            "Sốt xuất huyết cấp tính; dọn đồ đạc; dân công; nhà ổ chuột; công ăn việc làm.",
        )
    ),
    ("doubled-word", in_words("Luôn luôn sạch, dần dần đẹp, ngày ngày quét dọn.")),
    ("doubled-word", in_words("Ban Chỉ đạo, chỉ đạo chung; xã hội - xã hội hóa.")),
    ("doubled-word", in_words("XÃ HỘI XÃ HỘI.")),
    *(
        ("doubled-word", in_words(text))
        for text in (
            "Thực hiện hiện đại hóa, đào tạo tạo việc làm mới.",
            "Báo cáo báo chí; báo cáo, báo tin; các xã xã hội hóa.",
            "Từng ngày ngày công được ghi.",
            "Ai ai cũng tham gia, đâu đâu cũng sạch.",
            "Hành vi vi phạm bị xử lý; chấm lửng là vân vân.",
        )
    ),
    *(
        ("bracket-not-closed", in_words(text))
        for text in (
            "a) Quét đường (đường làng); b) trồng cây.",
            "Gồm (a) đường và (b) điện; theo điểm a) khoản 1 (mục b).",
            'Ống 2" dài 5 m; “bốn tại chỗ", "ba sẵn sàng”.',
        )
    ),
    ("bracket-not-closed", listed("Giao việc (gồm:", "quét đường;", "trồng cây).")),
    ("bracket-not-closed", {"sections": [a_section(a_table(["1", "Đường (thôn", "Nà)"]))]}),
    ("doubled-sign", in_words("Cây xanh..., hoa, v.v., rào.../.")),
    ("doubled-sign", in_words("Họ tên: ................ ký.")),
    ("doubled-sign", {"annexes": [an_annex("Ghi chú ở đây.......")]}),
    ("sign-misplaced", in_words("Sở VH,TT&DL và 1,5 km; (a), (b).")),
    ("sign-misplaced", in_words("Cây xanh... tham gia; tỷ lệ 3 : 4.")),
    ("dash-without-space", in_words("Chính trị - xã hội; Vla-đi-mia; 2021-2025; Covid-19.")),
    ("dash-without-space", in_words("Sáng – xanh - sạch; xanh - sạch - đẹp; Thứ Hai-Ba.")),
    ("organ-in-two-ways", in_words("Ban Quản lý và BAN QUẢN LÝ họp.")),
    ("organ-in-two-ways", {**in_words("Ban Quản lý họp."), "signature": a_signature()}),
    (
        "organ-in-two-ways",  # what prints in capitals only
        {
            **in_words("Ban phát triển thôn họp."),
            "header": a_header(issuing_body="Ban Phát triển thôn Nà"),
            "signature": a_signature(authority="TM. Ban Phát triển thôn", position="Trưởng ban"),
            "co_signature": {"position": "Xác nhận của ủy ban nhân dân xã"},
        },
    ),
    ("tone-mark-in-two-ways", in_words("Hoà Bình vui. Hòa Bình đẹp; văn hoá, hoà.")),
    ("tone-mark-in-two-ways", in_words("Bà Thúy, bà Thuý và ông Hoà, ông Hòa.")),
    ("tone-mark-in-two-ways", {**twice("Văn hóa.", "Văn hoá."), "tone_marks": "hòa"}),
    ("abbreviation-not-explained", in_words("Các hợp tác xã (HTX) và UBND; HTX lớn.")),
    ("abbreviation-not-explained", in_words("Mặt trận Tổ quốc họp; MTTQ báo cáo.")),
    ("abbreviation-not-explained", in_words("Theo Kế hoạch số 5/KH-UBND và mục IV.")),
    ("abbreviation-not-explained", in_words("Ban Chỉ huy Phòng thủ dân sự: BCHPTDS.")),
    ("abbreviation-not-explained", in_words("CÁC HTX LỚN.")),
    ("abbreviation-not-explained", in_words("Phong trào TOÀN DÂN là việc chung.")),
    ("abbreviation-explained-late", in_words("Xây dựng nông thôn mới (NTM); NTM là việc chung.")),
    ("abbreviation-explained-late", in_words("Xây dựng NTM.")),
    ("criterion-of-another-number", in_words("Tiêu chí của xã nâng cao: Y tế-14; Giao thông-2.")),
    ("criterion-of-another-number", in_words("Tiêu chí số 8 về Vệ sinh môi trường của thôn Nà.")),
    ("criterion-of-another-number", in_words("Tiêu chí số 4 về Chuyện khác của xã.")),
    ("criterion-of-another-number", in_words("Y tế-15 là tên một đội.")),
    ("count-not-in-data", in_words("Thôn đã đạt 03/07 tiêu chí.")),
    (
        "count-not-in-data",
        {
            **in_words("Thôn đã đạt 05/07 tiêu chí, còn 02 tiêu chí."),
            "villages": [a_village(met=[], unmet=["Điện", "Đường"], criteria_count=7)],
        },
    ),
    (
        "basis-of-last-year",
        on_base("Căn cứ Kế hoạch số 5/KH-UBND ngày 05/11/2023 của UBND tỉnh về nước sạch"),
    ),
    ("basis-of-last-year", on_base("Căn cứ Luật Nhà ở năm 2023")),
]


@pytest.mark.parametrize("hit", HITS, ids=[f"{hit[0]}-{at}" for at, hit in enumerate(HITS)])
def test_it_is_told_at_its_place(hit: Hit) -> None:
    rule, changes, place, severity, words = hit
    (finding,) = of_rule(rule, plan_of(**changes))
    assert finding.place.startswith(place) or place.endswith(".text")
    assert finding.severity is severity
    assert words in finding.sentence


@pytest.mark.parametrize("miss", MISSES, ids=[f"{miss[0]}-{at}" for at, miss in enumerate(MISSES)])
def test_it_stays_silent(miss: tuple[str, dict[str, Any]]) -> None:
    rule, changes = miss
    assert of_rule(rule, plan_of(**changes)) == []


_OTHERWISE = {
    "basis-of-last-year",
    "deadline-on-weekend",
    "place-not-filled",
    "wrong-time",
}  # a draft is asked more


def test_every_rule_of_its_own_has_hits_and_near_misses() -> None:
    """The others are tried where drafts are, and beside an organ's profile."""
    of_drafts = {rule.id for rule in (*PAPER_RULES, *PLAN_RULES)} - _OTHERWISE
    own = {rule.id for rule in (*CONTENT_RULES, *PLAN_CONTENT_RULES)} - of_drafts
    own = {each for each in own if not each.endswith("in-profile")} - test_reckoned.RULES
    assert len(own) > 25
    assert {hit[0] for hit in HITS} == {miss[0] for miss in MISSES} == own


def test_a_plan_with_nothing_to_say_about_is_silent() -> None:
    plan = a_plan(year=2026, header=a_header(issued_on="2026", subject="Nước sạch năm 2026"))
    assert check_plan(plan).findings == ()


def test_the_plan_of_2024_is_told_its_own_slips_and_nothing_else() -> None:
    """Each line was read beside the plan: what it says is so."""
    file = Path(__file__).parents[2] / "examples" / "hop-thinh-2024" / "plan.yaml"
    found = check_plan(load_plan(file)).findings
    told = [f"{each.severity} {each.rule} {each.place} {each.current}" for each in found]
    assert told == EXPECTED.read_text(encoding="utf-8").splitlines()


def test_rules_are_left_out_or_chosen_by_their_ids() -> None:
    plan = plan_of(**in_words("Giao UNBD xã các các việc."))
    every = {finding.rule for finding in check_plan(plan).findings}
    assert every == {"misspelt-word", "doubled-word"}
    left = check_plan(plan, ignore=["misspelt-word"]).findings
    assert {finding.rule for finding in left} == {"doubled-word"}
    (chosen,) = check_plan(plan, only=["misspelt-word"]).findings
    assert chosen.rule == "misspelt-word"


def test_a_paper_that_is_no_plan_is_looked_at_too() -> None:
    section = a_section("Giao UNBD xã.", title="Kết quả")
    paper = a_paper(sections=[section], recipients=["UBND tỉnh (b/c)"])
    assert [finding.rule for finding in check_plan(paper).findings] == ["misspelt-word"]


def test_deadlines_are_judged_by_today_where_it_is_given() -> None:
    plan = plan_of(**in_words("Xong trước ngày 14/3/2024."))
    late = check_plan(plan, today=datetime.date(2024, 4, 1))
    assert [finding.rule for finding in late.findings] == ["deadline-passed"]
    assert check_plan(plan, today=datetime.date(2024, 3, 1)).findings == ()


def test_villages_that_have_reached_their_standard_are_not_looked_at() -> None:
    reached = a_village(unmet=[], met=["Điện"], criteria_count=1)
    idle = a_village(id="b", name="Mo", unmet=["Điện"], criteria_count=3, met=["Đường"])
    found = check_plan(plan_of(villages=[reached, idle])).findings
    assert {(finding.rule, finding.place) for finding in found} == {
        ("criteria-left-unsaid", "villages.1.met"),
        ("sets-of-two-sizes", "villages.1.criteria_count"),
    }


def test_a_misspelt_word_is_known_as_one() -> None:
    assert is_misspelt("UNBD")
    assert not is_misspelt("UBND")


def test_a_report_names_its_own_year_over_its_sections() -> None:
    """`6 tháng đầu năm 2023` over a section of a report whose subject says 2024."""
    sections = [a_section("Đã quét đường.", title="Kết quả 6 tháng đầu năm 2023")]
    (one,) = check_plan(a_paper(sections=sections), only=["period-of-another-paper"]).findings
    assert one.place == "sections.0.title"
    other = [a_section("So với 6 tháng đầu năm 2023 là hơn.", title="Kết quả")]
    assert not check_plan(a_paper(sections=other), only=["period-of-another-paper"]).findings
    without = a_paper(header=a_header(subject="Kết quả làm đường"), sections=sections)
    assert not check_plan(without, only=["period-of-another-paper"]).findings


def test_deadlines_of_one_table_that_are_over_are_told_once() -> None:
    columns = [{"title": "Việc", "width": 3}, {"title": "Thời hạn", "width": 2}]
    rows = [
        ["Đường", "trước 10/01/2024"],
        ["Điện", "trước 15/01/2024"],
        ["Nước", "10/12/2024"],
    ]
    plan = plan_of(
        header=a_header(issued_on="05/3/2024"),
        sections=[a_section(a_table(*rows, columns=columns))],
    )
    (one,) = check_plan(plan, only=["deadline-passed"]).findings
    assert "rows.0" in one.place
    assert one.message.endswith("cũng vậy ở hàng 2 (15/01/2024)")


def test_names_that_are_like_several_are_told_in_one_order() -> None:
    """Whatever the seed of Python's hashes."""
    villages = [a_village(id=f"thon_{n}", name=f"Đa Hội {n}") for n in range(8)]
    plan = plan_of(villages=villages, sections=[a_section("Giao thôn Đa Hội A làm.")])
    said = [found.message for found in of_rule("village-in-two-ways", plan)]
    assert len(said) > 1
    assert said == sorted(said)
