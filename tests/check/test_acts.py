"""Acts that a plan cites: which are told, and which are not."""

import datetime
from pathlib import Path

import pytest

from build import a_header, a_plan, a_section
from check.cases import (
    ERROR,
    PLAN_56,
    SECTION,
    WARNING,
    Hit,
    Miss,
    assert_silent,
    assert_told,
    found,
    ids_of,
    in_words,
    of_rule,
    on_base,
    rules_of,
)
from ntmdocs import DataError, Severity
from ntmdocs.check import Context, acts, find
from ntmdocs.check.known_acts import Ledger, load_acts, shipped_act, shipped_acts

HITS: list[Hit] = [
    (
        *("basis-of-last-year", on_base(PLAN_56), 2025, "legal_bases.bases.0.acts.0", ERROR),
        "văn bản nào của năm 2025 thay vào đây? Đề xuất: Kế hoạch năm 2025 của UBND huyện Mai",
    ),
    (
        "basis-of-last-year",
        on_base("Căn cứ Nghị quyết số 9-NQ/ĐU ngày 26/02/2024 của Đảng ủy xã về cây xanh"),
        *(2025, "legal_bases.bases.0.acts.0", WARNING, "ban hành cho việc năm 2024"),
    ),
    (
        "basis-of-last-year",
        on_base("Căn cứ Kế hoạch số 9/KH-UBND ngày 26/02/2021 của UBND tỉnh về cây xanh năm 2021"),
        *(2025, "legal_bases.bases.0.acts.0", ERROR, "văn bản của năm 2021"),
    ),
    (
        "basis-of-last-year",
        on_base("Căn cứ Nghị quyết số 15/NQ-HĐND ngày 12/12/2023 của HĐND xã về kinh tế"),
        *(2025, "legal_bases.bases.0.acts.0", WARNING, "ban hành cho việc năm 2024"),
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
        "basis-missing",
        {
            "header": a_header(subject="Xây dựng NTM năm 2026", issued_on="2025"),
            **on_base(
                "Căn cứ Quyết định số 51/2025/QĐ-TTg ngày 29/12/2025 của Thủ tướng Chính phủ",
                "Căn cứ Nghị định số 358/2025/NĐ-CP của Chính phủ",
            ),
        },
        *(
            2026,
            "legal_bases",
            WARNING,
            '"Nghị quyết số 257/2025/QH15 ngày 11/12/2025 của Quốc hội',
        ),
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
]


@pytest.mark.parametrize("hit", HITS, ids=ids_of(HITS))
def test_it_is_told_at_its_place(hit: Hit) -> None:
    assert_told(*hit)


MISSES: list[Miss] = [
    ("basis-missing", {"header": a_header(subject="Xây dựng NTM năm 2025")}, 2025),
    ("basis-missing", {"header": a_header(subject="Trồng cây năm 2026")}, 2026),
    (
        "basis-of-last-year",
        on_base(
            "Căn cứ Kế hoạch số 9/KH-UBND ngày 26/02/2024 của UBND tỉnh thực hiện Nghị quyết số "
            "57-NQ/TW"
        ),
        2025,
    ),
    (
        "basis-of-last-year",
        on_base("Căn cứ Kế hoạch số 9/KH-UBND ngày 26/02/2022 của UBND tỉnh về cây đến năm 2023"),
        2025,
    ),
    (
        "basis-of-last-year",
        on_base("Căn cứ Quyết định số 25/2021/QH15 ngày 28/7/2021 về năm 2021"),
        2026,
    ),
    (
        "act-period-over",
        on_base("Căn cứ Quyết định số 263/QĐ-TTg ngày 22/02/2022 về NTM giai đoạn 2021-2025"),
        2026,
    ),
    (
        "act-of-last-year",
        in_words("Theo Kế hoạch số 5/KH-UBND ngày 05/3/2025 của UBND tỉnh về cây năm 2025."),
        2025,
    ),
    (
        "act-of-last-year",
        in_words("Theo Quyết định số 3/QĐ-TTg ngày 08/3/2024 của Thủ tướng Chính phủ."),
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
]


@pytest.mark.parametrize("miss", MISSES, ids=ids_of(MISSES))
def test_it_stays_silent(miss: Miss) -> None:
    assert_silent(*miss)


def test_every_rule_has_hits_and_near_misses() -> None:
    with_cases = {
        acts.basis_of_last_year.id,
        acts.act_of_last_year.id,
        acts.act_period_over.id,
        acts.act_is_over.id,
        acts.act_is_amended.id,
        acts.basis_missing.id,
    }
    assert rules_of(HITS) == rules_of(MISSES) == with_cases


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
    assert bool(of_rule("basis-of-last-year", found(2025, **on_base(act)))) is is_told


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
    told = of_rule("basis-of-last-year", found(2025, **on_base(f"Căn cứ {act}")))
    assert [note.severity for note in told] == ([] if severity is None else [severity])


def test_a_known_act_is_told_of_from_the_year_on_that_it_is_over() -> None:
    text = "Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng."
    told = {year: found(year, **in_words(text)) for year in (2025, 2026)}
    assert [len(of_rule("act-is-over", each)) for each in told.values()] == [0, 1]
    assert [len(of_rule("act-is-amended", each)) for each in told.values()] == [1, 0]


def test_a_number_is_known_by_the_date_that_another_place_gives_it() -> None:
    text = "Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng."
    sections = [a_section(text, "Như Quyết định số 318/QĐ-TTg đã nêu.", kind="purpose")]
    places = [note.place for note in of_rule("act-is-over", found(2026, sections=sections))]
    assert places == ["sections.0.content.0", "sections.0.content.1"]


def test_a_number_that_two_acts_have_gives_neither_date_to_a_third_place() -> None:
    acts_of_one_number = (
        "Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng.",
        "Theo Quyết định số 318/QĐ-TTg ngày 05/4/2023 của Thủ tướng.",
    )
    for both in (acts_of_one_number, acts_of_one_number[::-1]):
        sections = [a_section(*both, "Như Quyết định số 318/QĐ-TTg đã nêu.", kind="purpose")]
        (note,) = of_rule("act-is-over", found(2026, sections=sections))
        assert "ngày 08/3/2022" in note.current


def test_an_act_without_a_number_has_no_date_from_another_without_one() -> None:
    sections = [a_section("Theo Báo cáo ngày 15/12/2024 và Luật Đất đai năm 2013.", kind="purpose")]
    cited = Context(a_plan(legal_bases=None, sections=sections)).cited_acts
    assert [(act.words, act.known_date) for act in cited] == [
        ("Báo cáo ngày 15/12/2024", datetime.date(2024, 12, 15)),
        ("Luật Đất đai năm 2013", None),
    ]


def test_what_is_known_of_an_act_names_its_source() -> None:
    text = "Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng."
    (note,) = of_rule("act-is-over", found(2026, **in_words(text)))
    assert "(nguồn: xaydungchinhsach.chinhphu.vn" in note.sentence


def test_a_plan_two_years_on_asks_for_the_year_it_was_drafted_from() -> None:
    base = "Căn cứ Nghị quyết số 9-NQ/ĐU ngày 26/02/2024 của Đảng ủy xã về cây xanh"
    plan = a_plan(year=2026, **on_base(base))
    (note,) = acts.basis_of_last_year.find(Context(plan, drafted_from=2024))
    assert "ban hành cho việc năm 2024" in note.message
    assert list(acts.basis_of_last_year.find(Context(plan))) == []


def test_an_act_of_the_bases_is_told_there_and_not_again_in_a_sentence() -> None:
    base = "Căn cứ Kế hoạch số 9/KH-UBND ngày 26/02/2024 của UBND tỉnh về cây xanh năm 2024"
    text = "Theo Kế hoạch số 9/KH-UBND ngày 26/02/2024 của UBND tỉnh."
    told = found(2025, **on_base(base), **in_words(text))
    assert len(of_rule("basis-of-last-year", told)) == 1
    assert of_rule("act-of-last-year", told) == []


def test_the_ledger_knows_an_act_by_number_and_day() -> None:
    ledger = Ledger(shipped_acts())
    known = ledger.of("318/QĐ-TTg", datetime.date(2022, 3, 8))
    assert known is not None
    assert (known.is_over(2025), known.is_over(2026)) == (False, True)
    assert ledger.instead_of(known).startswith("Quyết định số 51/2025/QĐ-TTg ngày 29/12/2025 của")
    assert ledger.of("318/QĐ-TTg", datetime.date(2022, 3, 9)) is None
    assert ledger.of("318/QĐ-TTg", None) is None
    assert ledger.of(None, None) is None


def test_an_act_that_is_looked_for_alone_is_the_same() -> None:
    ledger = Ledger(shipped_acts())
    for act in shipped_acts():
        if act.issued_on is not None:
            asked = act.number_symbol, act.issued_on.date
            assert shipped_act(*asked) == ledger.of(*asked)
    assert shipped_act("318/QĐ-TTg", datetime.date(2022, 3, 9)) is None
    assert shipped_act("318/QĐ", datetime.date(2022, 3, 8)) is None


def test_a_number_with_its_year_is_known_without_a_day() -> None:
    ledger = Ledger(shipped_acts())
    assert ledger.of("51/2025/QĐ-TTg", None) is not None
    assert ledger.of("358/2025/NĐ-CP", datetime.date(2025, 12, 31)) is not None


def test_every_act_of_the_data_set_has_its_source_and_known_successors() -> None:
    numbers = {act.number_symbol for act in shipped_acts()}
    for act in shipped_acts():
        assert act.source
        assert set(act.replaced_by) <= numbers
        assert act.topics
        assert (act.first_year or 0) <= (act.last_year or 9999)


OWN = """
- kind: Quyết định
  number_symbol: 05/QĐ-UBND
  issued_on: 05/01/2026
  issuer: UBND tỉnh
  title: ban hành Bộ tiêu chí thôn nông thôn mới
  topics: [nông thôn mới]
  is_basis: true
  first_year: 2026
  source: congbao
- kind: Quyết định
  number_symbol: 318/QĐ-TTg
  issued_on: 08/3/2022
  issuer: Thủ tướng Chính phủ
  last_year: 2024
  source: của xã
"""


def test_a_person_adds_acts_in_a_file_of_their_own(tmp_path: Path) -> None:
    file = tmp_path / "van-ban.yaml"
    file.write_text(OWN, encoding="utf-8")
    plan = a_plan(
        year=2026,
        header=a_header(subject="Xây dựng nông thôn mới năm 2026", issued_on="2026"),
        **in_words("Theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng."),
    )
    told = list(find(Context(plan, own_acts=load_acts(file))))
    missing = [note.current for note in of_rule("basis-missing", told)]
    assert missing[-1].startswith("Quyết định số 05/QĐ-UBND ngày 05/01/2026 của UBND tỉnh ban hành")
    (over,) = of_rule("act-is-over", told)
    assert over.sentence.endswith("chỉ dùng cho kế hoạch đến năm 2024 (nguồn: của xã)")


def test_what_is_wrong_in_a_file_of_acts_is_told_at_its_line(tmp_path: Path) -> None:
    file = tmp_path / "van-ban.yaml"
    file.write_text(
        OWN.replace("last_year: 2024", "last_year: hai").replace("  source: congbao\n", "")
    )
    with pytest.raises(DataError) as caught:
        load_acts(file)
    said = [str(problem) for problem in caught.value.problems]
    assert len(said) == 2
    assert any(f"{file}:2" in one and 'thiếu; ghi thêm khóa "source"' in one for one in said)
    assert any(f"{file}:14" in one and 'ở đây ghi "hai"' in one for one in said)
    file.write_text(OWN.replace("  issued_on: 05/01/2026\n", ""), encoding="utf-8")
    with pytest.raises(DataError, match='thiếu ngày ban hành; ghi "issued_on"'):
        load_acts(file)
    file.write_text("kind: Luật", encoding="utf-8")
    with pytest.raises(DataError, match="ở đây là một nhóm khóa; cần một danh sách"):
        load_acts(file)
