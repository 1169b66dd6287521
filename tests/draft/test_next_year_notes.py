"""Each note on a draft of next year's plan: when it is made, and when it stays silent."""

import datetime
from typing import Any

import pytest

import ntmdocs
from build import a_plan, a_section
from draft.communes import a_commune_plan, a_village
from ntmdocs import Finding, Severity
from ntmdocs.model import Village

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
SECTION = "sections.0.content.0"


def notes(year: int = 2025, today: datetime.date | None = None, **changes: Any) -> list[Finding]:
    """The notes on the plan of `year`, drafted from that of the year before."""
    values = {"legal_bases": None, "year": year - 1, **changes}
    return list(ntmdocs.draft_next_year(a_plan(**values), year, today=today).notes)


def of_rule(rule: str, found: list[Finding]) -> list[Finding]:
    return [note for note in found if note.rule == rule]


def in_words(text: str, kind: str = "purpose", **changes: Any) -> dict[str, Any]:
    """A plan of one sentence."""
    return {"sections": [a_section(text, kind=kind)], **changes}


def on_base(*bases: Any) -> dict[str, Any]:
    return {"legal_bases": {"bases": bases}}


PLAN_56 = "Thực hiện Kế hoạch số 56/KH-UBND ngày 19/02/2024 của UBND huyện Mai về NTM năm 2024"

# (rule, what the plan says, year of the draft, place, severity, words of the note)
HITS: list[tuple[str, dict[str, Any], int, str, Severity, str]] = [
    (
        *("past-year", in_words("Xã chỉ đạo hoàn thành trong năm 2023 gồm:"), 2025),
        *(SECTION, ERROR, '"… đạo hoàn thành trong năm 2023 gồm:": năm 2023 không khớp'),
    ),
    (
        *("past-year", in_words("Dân số năm 2020 là 5.000 người."), 2025),
        *(SECTION, WARNING, 'đề xuất: "năm 2025"'),
    ),
    (
        *("past-year", in_words("Số hộ nghèo năm 2023 còn 2%."), 2025),
        *(SECTION, WARNING, 'đề xuất: "năm 2024"'),
    ),
    (
        *("year-kept", in_words("Giảm 1% so với năm 2023."), 2025),
        *(
            SECTION,
            WARNING,
            'có vẻ nói việc đã qua; giữ hay đổi là do người soạn; đề xuất: "năm 2024"',
        ),
    ),
    (
        *("later-year", in_words("Tầm nhìn đến năm 2045."), 2025),
        *(SECTION, INFO, "sau năm kế hoạch 2025"),
    ),
    (
        *("earlier-year", in_words("Xã đã về đích năm 2019."), 2025),
        *(SECTION, INFO, "có vẻ nói việc đã qua"),
    ),
    (
        *("earlier-year", in_words("Câu “nhớ năm 1946” in trên bìa."), 2025),
        *(SECTION, INFO, "nằm trong ngoặc kép; xem còn đúng không"),
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
        *("year-kept", in_words("Năm học 2024-2025, trường đạt chuẩn."), 2025),
        *(SECTION, WARNING, 'đề xuất: "2025-2026"'),
    ),
    (
        *("period-over", in_words("Thực hiện mục tiêu giai đoạn 2021-2025."), 2026),
        *(SECTION, WARNING, "đã hết trước năm 2026"),
    ),
    (
        *("count-to-confirm", in_words("Hoàn thành 04/07 tiêu chí."), 2025),
        *(SECTION, WARNING, '"04/07 tiêu chí"'),
    ),
    (
        *("two-digit-year", in_words("Xong trước 15/3/24."), 2025),
        *(SECTION, WARNING, '"15/3/24"'),
    ),
    (
        *("deadline-on-weekend", in_words("Báo cáo trước ngày 15/03/2024."), 2025),
        *(SECTION, WARNING, "thứ Bảy, ngày nghỉ hằng tuần; đề xuất: 14/03/2025 (thứ Sáu)"),
    ),
    (
        *("deadline-on-weekend", in_words("Xong trước ngày 15 tháng 3 năm 2024."), 2025),
        *(SECTION, WARNING, "thứ Bảy"),
    ),
    (
        *("wrong-weekday", in_words("Thứ Bảy ngày 16/3/2024 ra quân."), 2025),
        *(SECTION, ERROR, "ngày 16/3/2025 là Chủ nhật; đề xuất: Chủ nhật"),
    ),
    (
        *("basis-of-last-year", on_base(PLAN_56), 2025, "legal_bases.bases.0.acts.0", ERROR),
        "văn bản nào của năm 2025 thay vào đây? Đề xuất: Kế hoạch năm 2025 của UBND huyện Mai",
    ),
    (
        "basis-of-last-year",
        on_base("Căn cứ Nghị quyết số 9-NQ/ĐU ngày 26/02/2024 của Đảng ủy xã về cây xanh"),
        *(2025, "legal_bases.bases.0.acts.0", WARNING, "có thể chỉ dùng cho năm 2024"),
    ),
    (
        "basis-of-last-year",
        on_base("Căn cứ Kế hoạch số 9/KH-UBND ngày 26/02/2021 của UBND tỉnh về cây xanh năm 2021"),
        *(2025, "legal_bases.bases.0.acts.0", ERROR, "văn bản của năm 2021"),
    ),
    (
        "basis-of-last-year",
        on_base("Căn cứ Nghị quyết số 15/NQ-HĐND ngày 12/12/2023 của HĐND xã về kinh tế"),
        *(2025, "legal_bases.bases.0.acts.0", WARNING, "có thể chỉ dùng cho năm 2024"),
    ),
    (
        "basis-of-last-year",
        on_base("Căn cứ Nghị quyết số 01/NQ-CP ngày 05/01/2024 của Chính phủ về việc năm 2024"),
        *(2025, "legal_bases.bases.0.acts.0", ERROR, "văn bản của năm 2024"),
    ),
    (
        "act-of-last-year",
        in_words("Theo Kế hoạch số 5/KH-UBND ngày 05/3/2024 của UBND tỉnh về cây năm 2024."),
        *(2025, SECTION, WARNING, "văn bản của năm 2024"),
    ),
    (
        "act-is-over",
        in_words("Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ."),
        *(2026, SECTION, ERROR, "51/2025/QĐ-TTg ngày 29/12/2025"),
    ),
    (
        "act-is-over",
        on_base("Căn cứ Thông tư số 55/2023/TT-BTC ngày 15 tháng 8 năm 2023 về kinh phí"),
        *(2027, "legal_bases.bases.0.acts.0", ERROR, "60/2026/TT-BTC"),
    ),
    (
        "act-is-amended",
        in_words("Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ."),
        *(2025, SECTION, WARNING, "211/QĐ-TTg ngày 01/3/2024"),
    ),
    (
        "act-period-over",
        on_base("Căn cứ Thông tư số 1/2022/TT-BXD ngày 05/5/2022 về nhà ở giai đoạn 2021-2025"),
        *(2026, "legal_bases.bases.0.acts.0", WARNING, "đã hết trước năm 2026"),
    ),
    (
        *("basis-of-district", on_base(PLAN_56), 2025, "legal_bases.bases.0.acts.0", WARNING),
        "(cách ghi thường gặp, chưa có văn bản quy định) (nguồn: khoản 3 Điều 51 Luật Tổ chức",
    ),
    (
        *("basis-of-district", on_base(PLAN_56), 2026, "legal_bases.bases.0.acts.0", ERROR),
        "không còn cấp huyện",
    ),
    (
        "district-after-2025",
        {"recipients": ["Văn phòng điều phối NTM huyện"]},
        *(2025, "recipients.0.name", WARNING, "Văn phòng Điều phối nông thôn mới tỉnh"),
    ),
    (
        "district-after-2025",
        {"recipients": ["Ban Chỉ đạo xây dựng NTM huyện"]},
        *(2026, "recipients.0.name", ERROR, "UBND tỉnh (b/c)"),
    ),
    (
        *("district-after-2025", in_words("BÁO CÁO UBND HUYỆN MỖI QUÝ."), 2026),
        *(SECTION, ERROR, "từ ngày 01/7/2025"),
    ),
    (
        *("district-after-2025", in_words("Báo cáo UBND huyện mỗi quý."), 2026),
        *(SECTION, ERROR, "từ ngày 01/7/2025"),
    ),
    (
        *("officials-after-2025", in_words("Các công chức chuyên môn tham mưu."), 2026),
        *(SECTION, ERROR, "phòng chuyên môn, đơn vị thuộc UBND xã"),
    ),
    (
        *("commune-may-be-merged", {}, 2025, "header.issuing_body", WARNING),
        "Máy không tự đổi",
    ),
    (
        *("same-words", in_words("Xã còn nhiều khó khăn.", kind="goals"), 2025, "sections.0"),
        *(WARNING, '"Xã còn nhiều khó khăn.": 01 đoạn'),
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
    ("past-year", in_words("Theo Quyết định số 3/QĐ-TTg ngày 08/3/2022 của Thủ tướng."), 2025),
    ("past-year", in_words("Trồng 2010 cây."), 2025),
    ("past-year", in_words("Giai đoạn 2016-2020."), 2025),
    ("past-year", in_words("Như năm {{ last_year }}."), 2025),
    ("year-kept", in_words("Thực hiện Đề án trong năm 2024."), 2025),
    ("year-kept", in_words("Giai đoạn 2024-2025."), 2025),
    ("period-over", in_words("Thực hiện mục tiêu giai đoạn 2021-2025."), 2025),
    ("count-to-confirm", in_words("Hoàn thành các tiêu chí."), 2025),
    ("count-to-confirm", in_words("Còn {{ year }} tiêu chí."), 2025),
    ("two-digit-year", in_words("Hoàn thành 04/07 tiêu chí, trước 15/3."), 2025),
    ("deadline-on-weekend", in_words("Báo cáo trước ngày 14/03/2024."), 2025),
    ("deadline-on-weekend", in_words("Lễ hội ngày 15/03/2024."), 2025),
    ("wrong-weekday", in_words("Chủ nhật, ngày 16/3/2025 ra quân."), 2025),
    ("wrong-weekday", in_words("Họp thứ Hai hằng tuần."), 2025),
    (
        "deadline-on-weekend",
        in_words("Theo Kế hoạch số 5/KH-UBND ngày 15/03/2025 của UBND tỉnh."),
        2025,
    ),
    (
        "basis-of-last-year",
        on_base("Căn cứ Quyết định số 9/QĐ-TTg ngày 26/02/2024 của Thủ tướng về cây xanh"),
        2025,
    ),
    (
        "basis-of-last-year",
        on_base("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"),
        2026,
    ),
    ("basis-of-last-year", on_base("Căn cứ Luật Đất đai năm 2013"), 2025),
    (
        "basis-of-last-year",
        on_base("Căn cứ Nghị quyết số 15/NQ-HĐND ngày 12/6/2023 của HĐND xã về kinh tế"),
        2025,
    ),
    (
        "basis-of-last-year",
        on_base("Căn cứ Nghị quyết số 9-NQ/ĐU ngày 26/02/2022 của Đảng ủy xã về cây xanh"),
        2025,
    ),
    (
        "act-is-over",
        in_words("Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ."),
        2025,
    ),
    (
        "act-is-over",
        in_words("Theo Quyết định số 318/QĐ-TTg ngày 05/4/2023 của Thủ tướng Chính phủ."),
        2026,
    ),
    ("act-is-over", in_words("Theo Quyết định số 318/QĐ-TTg."), 2026),  # two acts have it
    (
        "act-is-amended",
        in_words("Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ."),
        2026,
    ),
    (
        "act-period-over",
        on_base("Căn cứ Thông tư số 1/2022/TT-BXD ngày 05/5/2022 về nhà ở giai đoạn 2021-2025"),
        2025,
    ),
    ("basis-of-district", on_base(PLAN_56), 2024),
    ("district-after-2025", {"recipients": ["UBND huyện"]}, 2024),
    ("district-after-2025", {"recipients": ["UBND tỉnh (b/c)"]}, 2026),
    (
        "district-after-2025",
        in_words("Theo Kế hoạch số 5/KH-UBND ngày 05/3/2021 của UBND huyện Mai, xã làm."),
        2026,
    ),
    ("district-after-2025", in_words("Bài thơ kể chuyện huyền thoại."), 2026),
    ("district-after-2025", in_words("Sửa đường huyện ĐH.05."), 2026),
    ("officials-after-2025", in_words("Các công chức tham mưu."), 2026),
    ("commune-may-be-merged", {}, 2024),
    ("commune-may-be-merged", {}, 2027),
    ("same-words", in_words("Xã còn nhiều khó khăn.", kind="solutions"), 2025),
    ("same-words", in_words("(Theo biểu số 01)", kind="goals"), 2025),
]


@pytest.mark.parametrize(
    ("rule", "changes", "year"), MISSES, ids=[f"{m[0]}-{n}" for n, m in enumerate(MISSES)]
)
def test_it_stays_silent(rule: str, changes: dict[str, Any], year: int) -> None:
    assert of_rule(rule, notes(year, **changes)) == []


@pytest.mark.parametrize(
    ("issued_on", "is_told"),
    [
        ("30/9/2023", False),  # local organs issue what is for the next year from October on
        ("01/10/2023", True),
        ("31/12/2023", True),
        ("31/12/2022", False),
        ("02/01/2024", True),
        ("02/01/2025", False),
    ],
)
def test_a_local_act_of_last_year_is_asked_about_by_its_day(issued_on: str, is_told: bool) -> None:
    act = f"Căn cứ Nghị quyết số 15/NQ-HĐND ngày {issued_on} của HĐND xã về kinh tế"
    assert bool(of_rule("basis-of-last-year", notes(2025, **on_base(act)))) is is_told


@pytest.mark.parametrize(
    ("act", "severity"),
    [
        # Sure: a basis that names the old year, or a local one that names any year before.
        ("Nghị quyết số 01/NQ-CP ngày 05/01/2024 của Chính phủ về việc năm 2024", ERROR),
        ("Nghị quyết số 01/NQ-CP ngày 05/01/2021 của Chính phủ về việc năm 2021", WARNING),
        ("Kế hoạch số 9/KH-UBND ngày 26/02/2021 của UBND tỉnh về cây xanh năm 2021", ERROR),
        ("Kế hoạch số 9/KH-UBND ngày 26/02/2024 của UBND tỉnh về cây xanh năm 2025", WARNING),
        ("Kế hoạch số 9/KH-UBND ngày 26/02/2021 của UBND tỉnh về cây xanh năm 2025", None),
    ],
)
def test_how_sure_it_is_that_an_act_was_for_another_year(
    act: str, severity: Severity | None
) -> None:
    found = of_rule("basis-of-last-year", notes(2025, **on_base(f"Căn cứ {act}")))
    assert [note.severity for note in found] == ([] if severity is None else [severity])


def test_a_known_act_is_told_of_from_the_year_on_that_it_is_over() -> None:
    text = "Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng."
    told = {year: notes(year, **in_words(text)) for year in (2025, 2026)}
    assert [len(of_rule("act-is-over", found)) for found in told.values()] == [0, 1]
    assert [len(of_rule("act-is-amended", found)) for found in told.values()] == [1, 0]


def test_a_number_is_known_by_the_date_that_another_place_gives_it() -> None:
    text = "Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng."
    sections = [a_section(text, "Như Quyết định số 318/QĐ-TTg đã nêu.", kind="purpose")]
    places = [note.place for note in of_rule("act-is-over", notes(2026, sections=sections))]
    assert places == ["sections.0.content.0", "sections.0.content.1"]


def test_what_has_no_source_says_so_and_what_has_one_names_it() -> None:
    (note,) = of_rule("district-after-2025", notes(2026, recipients=["UBND huyện"]))
    assert note.source.startswith("khoản 3 Điều 51 Luật Tổ chức chính quyền địa phương")
    assert note.proposed.endswith("chưa có văn bản quy định)")
    text = "Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng."
    (note,) = of_rule("act-is-over", notes(2026, **in_words(text)))
    assert "(nguồn: xaydungchinhsach.chinhphu.vn" in note.sentence


def test_a_deadline_over_before_the_plan_can_be_issued_is_told() -> None:
    sections = [
        a_section({"items": [{"text": "Họp", "deadline": "tháng 3/2024"}]}, kind="implementation")
    ]
    late = notes(sections=sections, today=datetime.date(2025, 4, 1))
    (note,) = of_rule("deadline-passed", late)
    assert (note.place, note.severity) == ("sections.0.content.0.items.0.deadline", ERROR)
    assert "sớm nhất 01/4/2025" in note.message
    in_time = notes(sections=sections, today=datetime.date(2025, 3, 31))
    assert of_rule("deadline-passed", in_time) == []


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
    assert (note.stood, note.severity) == ("Vệ sinh môi trường", ERROR)


@pytest.mark.parametrize(
    ("standard", "proposed"),
    [
        ("thôn NTM", "thôn NTM kiểu mẫu"),
        ("thôn nông thôn mới", "thôn nông thôn mới kiểu mẫu"),
        ("thôn NTM kiểu mẫu", "giữ vững các tiêu chí đã đạt"),
        (None, "giữ vững các tiêu chí đã đạt"),
    ],
)
def test_the_next_step_up_is_proposed(standard: str | None, proposed: str) -> None:
    village = a_village(standard=standard, unmet=[], met=["Điện"])
    draft = ntmdocs.draft_next_year(a_commune_plan(village))
    (note,) = of_rule("next-standard", list(draft.notes))
    assert note.proposed == proposed


def test_from_2026_a_commune_has_one_set_and_no_step_is_guessed() -> None:
    commune = {"name": "Suối Mơ", "standard": "xã NTM", "met": ["Quy hoạch"]}
    for year, proposed in ((2025, "xã NTM nâng cao"), (2026, "giữ vững các tiêu chí đã đạt")):
        plan = a_commune_plan(commune=commune, year=year - 1)
        (note,) = [
            note
            for note in ntmdocs.draft_next_year(plan).notes
            if note.rule == "next-standard" and note.place == "commune.standard"
        ]
        assert note.proposed == proposed
