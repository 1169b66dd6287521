"""Each note on a draft of next year's plan: when it is made, and when it stays silent."""

from typing import Any

import pytest

import ntmdocs
from build import a_plan, a_section
from draft.communes import a_commune_plan, a_village
from ntmdocs import Finding, Severity
from ntmdocs.model import Village

ERROR, WARNING = Severity.ERROR, Severity.WARNING
SECTION = "sections.0.content.0"
TABLE: dict[str, Any] = {
    "table": {"columns": [{"title": "TT"}, {"title": "Số hộ"}], "rows": [["1", "25"]]}
}


def notes(year: int = 2025, **changes: Any) -> list[Finding]:
    """The notes on the plan of `year`, drafted from that of the year before."""
    values = {"legal_bases": None, "year": year - 1, **changes}
    return list(ntmdocs.draft_next_year(a_plan(**values), year).notes)


def of_rule(rule: str, found: list[Finding]) -> list[Finding]:
    return [note for note in found if note.rule == rule]


def in_words(text: str, kind: str = "purpose", **changes: Any) -> dict[str, Any]:
    """A plan of one sentence."""
    return {"sections": [a_section(text, kind=kind)], **changes}


# (rule, what the plan says, year of the draft, place, severity, words of the note)
HITS: list[tuple[str, dict[str, Any], int, str, Severity, str]] = [
    (
        *("past-year", in_words("Xã chỉ đạo hoàn thành trong năm 2023 gồm:"), 2025),
        *(SECTION, ERROR, '"Xã chỉ đạo hoàn thành trong năm 2023 gồm:": năm 2023 không khớp'),
    ),
    (
        *("fact-of-last-year", in_words("Số hộ nghèo năm 2023 còn 2%."), 2025),
        *(SECTION, WARNING, "số liệu của năm 2024 về trước nên chưa đổi năm; cập nhật cả câu"),
    ),
    (
        *("fact-of-last-year", in_words("Giảm 1% so với năm 2023."), 2025),
        *(SECTION, WARNING, '"Giảm 1% so với năm 2023.": kể việc'),
    ),
    (
        *("milestone-kept", in_words("Đến năm 2024 đạt 80% số hộ."), 2025),
        *(SECTION, WARNING, "mốc năm 2024 đi với chỉ tiêu của nó"),
    ),
    (
        *("fact-under-variable", in_words("Năm {{ last_year }}, xã có 03 vụ cháy."), 2025),
        *(SECTION, WARNING, '"Năm 2024, xã có 03 vụ cháy.": năm trong câu tự đổi'),
    ),
    (
        *("fact-under-variable", in_words("Năm {{ year }}, xã ghi nhận 03 vụ cháy."), 2025),
        *(SECTION, WARNING, '"Năm 2025, xã ghi nhận 03 vụ cháy.": năm trong câu tự đổi'),
    ),
    (
        *("figure-to-confirm", in_words("Hỗ trợ 2.146 hộ, mỗi hộ 1.500.000 đồng/năm."), 2025),
        *(SECTION, WARNING, "số liệu, mức phấn đấu gõ sẵn của kế hoạch cũ; xem lại cho năm 2025"),
    ),
    (
        *("count-of-years", in_words("Sau 8 năm triển khai, xã đạt chuẩn."), 2025),
        *(SECTION, WARNING, 'đề xuất: "9 năm"'),
    ),
    (
        *("count-of-years", in_words("Qua 05 năm thực hiện, xã đạt chuẩn."), 2025),
        *(SECTION, WARNING, 'đề xuất: "06 năm"'),
    ),
    (
        "replaces-other-plan",
        in_words("Kế hoạch này thay thế Kế hoạch số 5/KH-UBND ngày 05/01/2024 của UBND xã."),
        *(2025, SECTION, WARNING, "việc thay thế này kế hoạch năm 2024 đã làm"),
    ),
    (
        *("lunar-year", in_words("Chợ hoa xuân Giáp Thìn mở từ 20 tháng Chạp."), 2025),
        *(SECTION, WARNING, "Giáp Thìn là năm 2024; đề xuất: Ất Tỵ (2025)"),
    ),
    (
        *("lunar-year", in_words("Chuẩn bị Tết Ất Tị."), 2025),
        *(SECTION, WARNING, "Ất Tị là năm 2025; đề xuất: Bính Ngọ (2026)"),
    ),
    (
        *("year-kept", in_words("Thực hiện Đề án hoa năm 2024."), 2025),
        *(SECTION, WARNING, "tên một chương trình, đề án, phong trào; giữ hay đổi"),
    ),
    (
        *("year-kept", in_words("Làm cơ sở xây dựng kế hoạch năm 2025."), 2025),
        *(SECTION, WARNING, "trước đây là năm sau"),
    ),
    (
        *("year-kept", in_words("Theo Đề án 2024-2025 của trường."), 2025),
        *(SECTION, WARNING, 'đề xuất: "2025-2026"'),
    ),
    (
        *("period-over", in_words("Thực hiện mục tiêu giai đoạn 2021-2025."), 2026),
        *(SECTION, WARNING, "đã hết trước năm 2026"),
    ),
    (
        *("same-words", in_words("Xã còn nhiều khó khăn.", kind="goals"), 2025, "sections.0"),
        *(WARNING, '"Xã còn nhiều khó khăn.": mục này giữ nguyên lời văn năm 2024'),
    ),
    (
        "same-words",
        {"sections": [a_section("Xã có 05 thôn.", title="Khái quát chung")]},
        *(2025, "sections.0", WARNING, '"Xã có 05 thôn.": mục này giữ nguyên lời văn'),
    ),
    (
        "target-to-set",
        {
            "sections": [
                a_section(
                    {"goal": {"text": "Đạt:", "targets": [{"indicator": "Hộ", "value": "95%"}]}},
                    kind="goals",
                )
            ]
        },
        *(2025, "sections.0.content.0.goal.targets", WARNING, '"Hộ: 95%"'),
    ),
    (
        "budget-to-set",
        {
            "sections": [
                a_section(
                    {"budget": {"lines": [{"name": "Cây", "amount_vnd": "5 triệu đồng"}]}},
                    kind="budget",
                )
            ]
        },
        *(2025, "sections.0.content.0.budget", WARNING, "dự toán năm 2025"),
    ),
    ("signer-to-confirm", {}, 2025, "signature.full_name", WARNING, '"Trần Văn An"'),
]


@pytest.mark.parametrize(
    ("rule", "changes", "year", "place", "severity", "words"),
    HITS,
    ids=[f"{hit[0]}-{number}" for number, hit in enumerate(HITS)],
)
def test_it_is_told_at_its_place(
    rule: str, changes: dict[str, Any], year: int, place: str, severity: Severity, words: str
) -> None:
    (note,) = of_rule(rule, notes(year, **changes))
    assert (note.place, note.severity) == (place, severity)
    assert words in note.sentence


MISSES: list[tuple[str, dict[str, Any], int]] = [
    ("past-year", in_words("Hoàn thành trong năm 2024."), 2025),
    ("past-year", in_words("Đến hết năm 2023, xã đạt 19 tiêu chí."), 2025),
    ("past-year", {"sections": [a_section("A.", title="Kết quả đến hết năm 2023")]}, 2025),
    ("year-kept", {"sections": [a_section("Đến năm 2024 A.", "Đến năm 2030 B.")]}, 2025),
    ("past-year", in_words("Theo Quyết định số 3/QĐ-TTg ngày 08/3/2022 của Thủ tướng."), 2025),
    ("past-year", in_words("Trồng 2010 cây."), 2025),
    ("past-year", in_words("Giai đoạn 2016-2020."), 2025),
    ("past-year", in_words("Như năm {{ last_year }}."), 2025),
    ("fact-of-last-year", in_words("Dân số năm 2020 là 5.000 người."), 2025),
    ("fact-of-last-year", in_words("Xã đã về đích năm 2019."), 2025),
    ("year-kept", in_words("Câu “nhớ năm 1946” in trên bìa."), 2025),
    ("year-kept", in_words("Tầm nhìn đến năm 2045; đến năm 2030, tầm nhìn 2050."), 2025),
    ("year-kept", in_words("Luật có hiệu lực từ ngày 01/01/2025."), 2025),
    ("year-kept", in_words("Theo TCVN 14423:2025 và năm học 2024-2025."), 2025),
    ("fact-under-variable", in_words("Hoàn thành trong năm {{ year }}."), 2025),
    ("figure-to-confirm", in_words("Đạt 100% số hộ theo Quyết định số 5/QĐ-UBND."), 2025),
    ("count-of-years", in_words("Kế hoạch 5 năm 2021-2025; sau 3 năm 2021-2023."), 2025),
    ("lunar-year", in_words("Ngày Quý I, tháng Giêng; năm Nhâm Dần 2022."), 2025),
    ("replaces-other-plan", in_words("Kế hoạch này không thay đổi định mức."), 2025),
    ("year-kept", in_words("Thực hiện Đề án trong năm 2024."), 2025),
    ("year-kept", in_words("Giai đoạn 2024-2025."), 2025),
    ("period-over", in_words("Thực hiện mục tiêu giai đoạn 2021-2025."), 2025),
    ("same-words", in_words("Xã còn nhiều khó khăn.", kind="solutions"), 2025),
    ("same-words", in_words("(Theo biểu số 01)", kind="goals"), 2025),
    ("same-words", in_words("Lĩnh vực lao động:", kind="goals"), 2025),
]


@pytest.mark.parametrize(
    ("rule", "changes", "year"), MISSES, ids=[f"{m[0]}-{n}" for n, m in enumerate(MISSES)]
)
def test_it_stays_silent(rule: str, changes: dict[str, Any], year: int) -> None:
    assert of_rule(rule, notes(year, **changes)) == []


def test_both_who_sign_are_asked_about_where_both_have_names() -> None:
    one = {"position": "Bí thư", "authority": "TM. Ban Chấp hành"}
    (named,) = of_rule("signer-to-confirm", notes(2025, co_signature={**one, "full_name": "Lê A"}))
    assert [also.place for also in named.also] == ["co_signature.full_name"]
    (nameless,) = of_rule("signer-to-confirm", notes(2025, co_signature=one))
    assert nameless.also == ()


def test_words_that_the_data_changed_are_not_last_years() -> None:
    sentence = "Thôn Đông còn {{ villages.dong.unmet_share }} tiêu chí."
    plan = a_commune_plan(sections=[a_section(sentence, kind="goals")])
    same = ntmdocs.draft_next_year(plan)
    assert of_rule("same-words", list(same.notes))
    now = [Village.model_validate(a_village(unmet=["Giao thông", "Y tế"]))]
    assert of_rule("same-words", list(ntmdocs.draft_next_year(plan, villages=now).notes)) == []


def test_a_criterion_met_now_but_still_in_the_words_of_the_goals_is_told() -> None:
    village = a_village(unmet=["Giao thông", "Vệ sinh môi trường"])
    words = "Còn Giao thông; Vệ sinh môi trường chưa đạt."
    plan = a_commune_plan(village, sections=[a_section(words, kind="goals")])
    now = [Village.model_validate(a_village(unmet=["Giao thông"], met=["Vệ sinh môi trường"]))]
    draft = ntmdocs.draft_next_year(plan, villages=now)
    (note,) = of_rule("met-still-named", list(draft.notes))
    assert (note.current, note.severity) == ("Vệ sinh môi trường", ERROR)


@pytest.mark.parametrize(
    ("standard", "suggestion"),
    [
        ("thôn NTM", "thôn NTM kiểu mẫu"),
        ("thôn nông thôn mới", "thôn nông thôn mới kiểu mẫu"),
        ("thôn NTM kiểu mẫu", "giữ vững các tiêu chí đã đạt"),
        (None, "giữ vững các tiêu chí đã đạt"),
    ],
)
def test_the_next_step_up_is_suggested(standard: str | None, suggestion: str) -> None:
    village = a_village(standard=standard, unmet=[], met=["Điện"])
    draft = ntmdocs.draft_next_year(a_commune_plan(village))
    (note,) = of_rule("next-standard", list(draft.notes))
    assert note.suggestion == suggestion


def test_from_2026_a_commune_has_one_set_and_no_step_is_guessed() -> None:
    commune = {"name": "Suối Mơ", "standard": "xã NTM", "met": ["Quy hoạch"]}
    for year, suggestion in ((2025, "xã NTM nâng cao"), (2026, "giữ vững các tiêu chí đã đạt")):
        plan = a_commune_plan(commune=commune, year=year - 1)
        (note,) = [
            note
            for note in ntmdocs.draft_next_year(plan).notes
            if note.rule == "next-standard" and note.place == "commune.standard"
        ]
        assert note.suggestion == suggestion


@pytest.mark.parametrize(
    ("content", "places"),
    [
        (["Kết quả năm {{ last_year }}:", TABLE], [f"{SECTION}", "sections.0.content.1.table"]),
        ([{"table": {**TABLE["table"], "note": "Số liệu năm {{ last_year }}"}}], 2),
        ([{"table": {**TABLE["table"], "caption": "Bảng 1. Năm {{ last_year }}"}}], 2),
        (["Kết quả năm {{ year }}:", TABLE], []),
        (["Kết quả năm {{ last_year }}:", {"title": "Bảng", "content": [TABLE]}], [SECTION]),
    ],
)
def test_a_table_under_a_year_that_is_filled_in_is_told(content: list[Any], places: Any) -> None:
    found = of_rule("fact-under-variable", notes(sections=[a_section(*content)]))
    told = [place for note in found for place in (note.place, *(one.place for one in note.also))]
    assert told == places if isinstance(places, list) else len(told) == places
