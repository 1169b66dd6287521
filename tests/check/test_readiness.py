"""What keeps a paper from being signed: told at its place, and silent beside it."""

from typing import Any

import pytest

from build import a_header, a_paper, a_plan, a_section, a_signature, a_table, an_annex
from check.cases import ERROR, SECTION, WARNING, in_words
from draft.communes import a_commune_plan, a_village
from ntmdocs import Severity
from ntmdocs.check import PAPER_RULES, readiness
from ntmdocs.model import Paper, Plan, Text
from ntmdocs.model.walk import parts
from ntmdocs.writing import template_path


def told(paper: Paper) -> list[tuple[str, str]]:
    return [(finding.rule, finding.place) for finding in readiness(paper).findings]


def plan_of(**changes: Any) -> Plan:
    return a_plan(**{"legal_bases": None, **changes})


BASES = {"layout": "list", "bases": ["Xét đề nghị của Phòng Kinh tế"]}
HITS: list[tuple[str, str, Severity, str, dict[str, Any]]] = [
    *(
        ("place-not-filled", place, ERROR, "còn chỗ chưa điền", changes)
        for place, changes in (
            ("header.place", {"header": a_header(place="...")}),
            ("header.place", {"header": a_header(place="… … …")}),
            ("header.place", {"header": a_header(place="______")}),
            ("signature.full_name", {"signature": a_signature(full_name="......")}),
            ("header.issuing_body.name.0", {"header": a_header(issuing_body="UBND xã ...")}),
            ("recipients.0.name", {"recipients": ["...."]}),
            (SECTION, in_words("Thực hiện Kế hoạch số .../KH-UBND của UBND tỉnh.")),
            (SECTION, in_words(r"UBND xã \{\{ commune.name \}\} tổ chức thực hiện.")),
            (SECTION, in_words("Thực hiện Kế hoạch số…/KH-UBND của UBND tỉnh.")),
            (SECTION, in_words("Họp ngày ... tháng ... năm 2024.")),
            (SECTION, in_words("Xong ngày …/…/2024.")),
            (SECTION, in_words("Xong trước 15/.../2024.")),
            (SECTION, in_words("Xong trong năm 20...")),
            (SECTION, in_words("Làm mới ... km đường.")),
            (SECTION, in_words("Kinh phí khoảng … triệu đồng.")),
            (SECTION, in_words("Giao ông ... theo dõi.")),
            (SECTION, in_words("Giao ban xxx theo dõi.")),
            (SECTION, in_words("Giao [tên đơn vị] theo dõi.")),
            (SECTION, in_words("Số điện thoại: ............ để báo tin.")),
            ("signature.full_name", {"signature": a_signature(full_name="Lò Văn ...")}),
            ("signature.full_name", {"signature": a_signature(full_name="Lò ...")}),
            ("signature.full_name", {"signature": a_signature(full_name="[điền tên]")}),
            (SECTION, in_words("Giao đồng chí Lò Văn ... theo dõi.")),
            (SECTION, in_words("Tổng: ...")),
            (SECTION, in_words("Kinh phí thực hiện:…")),
            (SECTION, in_words("Giao [họ và tên] theo dõi.")),
            (SECTION, in_words("Làm <ghi số km> đường.")),
            (SECTION, in_words("Làm ??? km đường.")),
            (SECTION, in_words("Làm xxx km đường.")),
            (SECTION, in_words("Thành lập xx đoàn.")),
            (SECTION, in_words("Mở … lớp tập huấn.")),
            ("annexes.0.content.0", {"annexes": [an_annex("...")]}),
            (
                "sections.0.content.0.table.rows.0.cells.1",
                {"sections": [a_section(a_table(["1", "Giao Lò Văn ...", "5"]))]},
            ),
            (
                "sections.0.content.0.table.rows.0.cells.2",
                {"sections": [a_section(a_table(["1", "Dọn vệ sinh", "..."]))]},
            ),
        )
    ),
    (
        *("sign-printed-as-typed", "recipients.0.name", ERROR, "in nguyên"),
        {"recipients": ["UBND xã {{ place }}"]},
    ),
    ("sign-printed-as-typed", "archive", ERROR, "in nguyên", {"archive": "VT, **KT**"}),
    (
        *("sign-printed-as-typed", "signature.full_name", ERROR, '"{{ signe }}"'),
        {"signature": a_signature(full_name="{{ signe }}")},
    ),
    ("sign-printed-as-typed", SECTION, ERROR, "{{ year }}", in_words("Làm trong { year } nhé.")),
    ("sign-printed-as-typed", SECTION, ERROR, "{% %}", in_words("{% if year %}Có{% endif %}.")),
    ("sign-printed-as-typed", SECTION, ERROR, "mất dấu *", in_words("Rãnh dài*rộng*cao.")),
    ("wrong-time", SECTION, ERROR, "31/09/2024", in_words("Xong trước 31/9/2024.")),
    ("wrong-time", SECTION, ERROR, "không có năm 20244", in_words("Trong năm 20244, làm đường.")),
    ("wrong-time", SECTION, ERROR, "không có năm 20244", in_words("Họp 15/3/20244 ở xã.")),
    (
        *("wrong-time", SECTION, ERROR, "đứng sau thời gian cuối"),
        in_words("Làm từ ngày 15/5/2024 đến ngày 30/3/2024."),
    ),
    ("wrong-time", SECTION, ERROR, "không có ngày 31/04", in_words("Xong trước ngày 31/4.")),
    ("wrong-time", SECTION, ERROR, "tháng 13/2024", in_words("Xong trong tháng 13/2024.")),
    ("wrong-time", SECTION, ERROR, "tháng 13/2024", in_words("Xong trong tháng 13 năm 2024.")),
    ("wrong-time", SECTION, ERROR, "không rõ", in_words("Xong trong quý V năm 2024.")),
    ("wrong-time", SECTION, ERROR, "không rõ", in_words("Quý 5/2024 làm xong.")),
    (
        *("wrong-time", "sections.0.content.0.goal.deadline", ERROR, "không có ngày 31/09/2024"),
        {"sections": [a_section({"goal": {"text": "Xong.", "deadline": "31/9/{{ year }}"}})]},
    ),
    (
        *(
            "time-outside-year",
            "sections.0.content.0.items.0.deadline",
            WARNING,
            "năm kế hoạch 2024",
        ),
        {"sections": [a_section({"items": [{"text": "Dọn.", "deadline": "trong năm 2023"}]})]},
    ),
    *(
        ("issued-in-another-year", "header.issued_on", WARNING, words, {"header": header, **more})
        for header, words, more in (
            (a_header(issued_on="05/01/2019"), "năm 2019, mà kế hoạch là của năm 2024", {}),
            (a_header(issued_on="05/01/2025"), "ban hành năm 2025", {}),
            (a_header(issued_on="2027"), "giai đoạn 2024-2026", {"year": "2024-2026"}),
        )
    ),
    *(
        ("head-of-another-year", "header.subject", WARNING, f"ghi năm {said}", {"header": header})
        for said, header in (
            (2023, a_header(subject="Xây dựng nông thôn mới năm 2023")),
            (2025, a_header(subject="Xây dựng nông thôn mới năm 2025 trên địa bàn xã Suối Mơ")),
        )
    ),
    (
        *("head-of-another-year", "legal_bases.opening.0", WARNING, "ghi năm 2023"),
        {"legal_bases": {"opening": "UBND xã ban hành Kế hoạch năm 2023, như sau:", **BASES}},
    ),
]


@pytest.mark.parametrize(("rule", "place", "severity", "words", "changes"), HITS)
def test_it_is_told_at_its_place(
    rule: str, place: str, severity: Severity, words: str, changes: dict[str, Any]
) -> None:
    (finding,) = readiness(plan_of(**changes)).findings
    assert (finding.rule, finding.place, finding.severity) == (rule, place, severity)
    assert words in finding.sentence


@pytest.mark.parametrize(
    "changes",
    [
        {"header": a_header(issued_on="2024", number=None)},
        *({"header": a_header(issued_on=day)} for day in ("25/12/2023", "31/12/2024")),
        in_words("Mỗi năm 20244 tấn, năm 12000 và năm 938; từ ngày 15/3/2024 đến ngày 30/5/2024."),
        in_words("Sơ kết năm 2023 đến ngày 15/3/2024; trước ngày 15/5/2024, từ ngày 10/5/2024."),
        {"header": a_header(issued_on="25/12/2023"), "year": "2024-2026"},
        {"header": a_header(issued_on="2024", subject="Bảo vệ rừng đến năm 2030"), "year": 2030},
        *(
            {"header": a_header(subject=subject)}
            for subject in (
                *(
                    "Xây dựng nông thôn mới năm 2024",
                    "Xây dựng nông thôn mới",
                    "Tết năm {{ year }}",
                ),
                *("Khắc phục tồn tại sau kiểm tra năm 2023", "Chuẩn bị bầu cử năm 2025"),
                *("Thực hiện Chương trình số 5-CTr/ĐU năm 2023 của Đảng ủy", "Giai đoạn 2021-2025"),
            )
        ),
        {"recipients": ["Các thôn...", "Lưu trữ…"]},
        {"archive": "VT, KT (2b*)"},
        {"annexes": [an_annex("Thôn: ..............", a_table(["1", "...", "..."]))]},
        {"sections": [a_section(a_table(["...", "...", "..."]))]},
        {"sections": [a_section({"items": [{"text": "Dọn.", "deadline": "Thường xuyên"}]})]},
        {"sections": [a_section({"items": [{"text": "Dọn.", "deadline": "Trước mùa mưa"}]})]},
        {"sections": [a_section({"items": [{"text": "Dọn.", "deadline": "29/02"}]})]},
        *map(
            in_words,
            (
                *("Trồng hoa, cây xanh...", "Thu gom rác thải, nước thải, ... người dân cùng làm."),
                *("Các thôn... thực hiện.", "Theo số      /KH-UBND của tỉnh.", "Vân vân … và v.v."),
                *("Ghi theo mẫu \\{ year \\} đã gửi.", "Tập hợp {a}, {b}.", "Trực 24/24 giờ."),
                "Rãnh dài\\*rộng\\*cao, 20*30*5 m, *nghiêng*.",
                *("Xong tháng 12 năm 2024, quý IV năm 2024.", "Quý III/2024 làm xong."),
                *("Đạt 02/08 tiêu chí.", "Ngày 29/02/2024.", "Họp ngày 30/4.", "Nước sạch (…)."),
                *("Quyết định số 32/13/QĐ-UBND.", "Trích: “…”."),
                *(
                    "Theo [1], [2].",
                    "Đại hội XX, XXX.",
                    "Gồm: đường, điện...",
                    "Văn hóa, thể thao...",
                ),
                *("Nước sạch^[Số hộ theo rà soát.] cho dân.", "Thôn^[Tên cũ: Đồi Cao] tự làm."),
                *("Hộ dưới <5 triệu đồng.", "Ghi [sic] như cũ.", "Xong chưa??"),
            ),
        ),
    ],
)
def test_it_stays_silent(changes: dict[str, Any]) -> None:
    assert told(plan_of(**changes)) == []


def test_a_year_that_head_and_day_of_issue_share_is_told_once() -> None:
    opening = "UBND xã ban hành Kế hoạch năm 2025, như sau:"
    plan = plan_of(
        header=a_header(issued_on="05/01/2025"), legal_bases={"opening": opening, **BASES}
    )
    assert told(plan) == [("head-of-another-year", "legal_bases.opening.0")]
    later = plan.model_copy(update={"header": a_header(issued_on="05/01/2026")})
    assert told(later) == [
        ("issued-in-another-year", "header.issued_on"),
        ("head-of-another-year", "legal_bases.opening.0"),
    ]


def test_the_commune_and_the_villages_are_looked_at_too() -> None:
    task = {"what": "Lắp đèn", "starts": "9/2024", "ends": "T6/2024"}
    village = a_village(criteria_count=8, unmet=[{"criterion": "Điện nước", "tasks": [task]}])
    assert told(a_commune_plan(village)) == [
        ("start-after-end", "villages.0.unmet.0.tasks.0.starts"),
        ("criteria-left-unsaid", "villages.0.met"),
    ]
    assert told(a_commune_plan(a_village())) == []


def test_another_paper_has_no_year_to_be_outside_of() -> None:
    late = {"items": [{"text": "Dọn.", "deadline": "trong năm 2023"}]}
    paper = a_paper(sections=[a_section(late), a_section("Xong ngày 31/11/2024.")])
    assert told(paper) == [("wrong-time", "sections.1.content.0")]


def test_the_sample_is_told_until_its_words_and_sums_are_ones_own() -> None:
    from ntmdocs import load_plan

    sample = load_plan(template_path("ke-hoach-moi.yaml"))
    left = [place for rule, place in told(sample) if rule == "sample-left"]
    assert "sections.0.content.0.content.0" in left
    assert "sections.3.content.0.budget.lines.0" in left
    assert {place.partition(".")[0] for place in left} == {"sections"}
    texts = [str(part.value) for part in parts(sample.sections) if isinstance(part.value, Text)]
    sentences = [text for text in texts if text.endswith(".") and len(text.split()) >= 8]
    assert len(left) == len(sentences) + 2  # lines of the budget
    ones_own = sample.model_copy(update={"sections": plan_of().sections})
    assert [rule for rule, _ in told(ones_own)] == ["place-not-filled"] * 4


def test_every_rule_has_a_case() -> None:
    seen = {hit[0] for hit in HITS} | {"start-after-end", "criteria-left-unsaid", "sample-left"}
    assert {rule.id for rule in PAPER_RULES} == seen


def test_two_kinds_of_signs_in_one_sentence_are_both_told() -> None:
    (one, other) = readiness(plan_of(**in_words("{ year }: {% if x %}."))).findings
    assert (one.current, other.current) == ("{ year }", "{% if x %}")


@pytest.mark.parametrize(
    ("due", "severity"),
    [
        ("trước ngày 15/01/2025", Severity.INFO),
        ("31/3/2025", Severity.INFO),
        ("01/4/2025", WARNING),
        ("31/12/2023", WARNING),
    ],
)
def test_a_report_early_in_the_next_year_is_only_good_to_know(due: str, severity: Severity) -> None:
    listed = {"items": [{"text": "Báo cáo.", "deadline": due}]}
    (finding,) = readiness(plan_of(sections=[a_section(listed)])).findings
    assert (finding.rule, finding.severity) == ("time-outside-year", severity)


def test_work_that_is_due_in_the_next_year_is_told_however_early() -> None:
    listed = {"items": [{"text": "Làm đường.", "deadline": "15/01/2025"}]}
    (finding,) = readiness(plan_of(sections=[a_section(listed)])).findings
    assert (finding.rule, finding.severity) == ("time-outside-year", WARNING)
