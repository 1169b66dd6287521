"""Years side by side move as one: they are of several years, each with its own figures."""

import re
from typing import Any

import pytest

import ntmdocs
from build import a_plan, a_section, a_table, an_annex
from ntmdocs import Draft


def drafted(*content: Any) -> Draft:
    return ntmdocs.draft_next_year(a_plan(year=2024, sections=[a_section(*content)]))


def columns(*titles: str) -> dict[str, Any]:
    row = ["" for _ in titles]
    return {"table": {"columns": [{"title": title} for title in titles], "rows": [row]}}


def years(draft: Draft) -> list[str]:
    """The years of the text between the title and the closing."""
    text = ntmdocs.render_plan(draft.plan).text
    body = text.split("như sau:")[-1].split("Trên đây")[0]
    return re.findall(r"20\d\d", body)


def told(draft: Draft) -> list[str]:
    """The places of the tables that are told to be of several years."""
    notes = [note for note in draft.notes if "số liệu của nhiều năm" in note.message]
    assert "table-to-confirm" not in {note.rule for note in draft.notes}
    return [note.place for note in notes if note.also == ()]


def test_columns_of_several_years_stay_and_are_told_once() -> None:
    draft = drafted(columns("Năm 2024", "Năm 2025", "Năm 2026"))
    assert years(draft) == ["2024", "2025", "2026"]
    assert told(draft) == ["sections.0.content.0.table"]


@pytest.mark.parametrize("titles", [("Thực hiện năm 2023", "Kế hoạch năm 2024"), ("2023", "2024")])
def test_last_year_beside_this_year_stays_too(titles: tuple[str, ...]) -> None:
    draft = drafted(columns("Chỉ tiêu", *titles))
    assert years(draft) == ["2023", "2024"]
    assert told(draft) == ["sections.0.content.0.table"]


def test_columns_in_groups_are_of_one_series() -> None:
    grouped = [
        {"title": "Năm 2024", "columns": [{"title": "Xã"}, {"title": "Tỉnh"}]},
        {"title": "Năm 2025"},
    ]
    draft = drafted({"table": {"columns": grouped, "rows": [["", "", ""]]}})
    assert years(draft) == ["2024", "2025"]


def test_a_column_of_one_year_moves() -> None:
    assert years(drafted(columns("Chỉ tiêu", "Năm 2024"))) == ["2025"]


def test_rows_of_several_years_stay_and_times_of_work_move() -> None:
    rows = a_table(["1", "Năm 2024", "Tháng 3/2024"], ["2", "Năm 2025", "Tháng 3/2025"])
    assert years(drafted({"table": rows})) == ["2024", "2025", "2025", "2025"]
    cells = a_table(["1", "Làm đường", "2024"], ["2", "Trồng cây", "2024"])
    assert years(drafted({"table": cells})) == ["2025", "2025"]


def test_the_tables_of_annexes_are_looked_at_too() -> None:
    table = {"columns": [{"title": "2024"}, {"title": "2025"}], "rows": [["", ""]]}
    plan = a_plan(annexes=[an_annex({"table": table}, title="Biểu")])
    (annex,) = ntmdocs.draft_next_year(plan).plan.annexes
    assert "2024" in str(annex.content[0])


@pytest.mark.parametrize(
    "content",
    [
        ["Năm 2024: 5 km đường.", "Năm 2025: 6 km đường."],
        [{"items": ["Năm 2024: 5 km;", "Năm 2025: 6 km;"]}],
        [{"title": "Năm 2024", "content": ["A"]}, {"title": "Năm 2025", "content": ["B"]}],
    ],
)
def test_a_list_of_years_stays_whole(content: list[Any]) -> None:
    assert years(drafted(*content)) == ["2024", "2025"]


def test_paragraphs_of_one_year_are_no_list() -> None:
    assert years(drafted("Năm 2024, xã làm đường.", "Năm 2024, xã trồng cây.")) == ["2025", "2025"]
