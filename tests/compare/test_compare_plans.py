"""The front door: author, time, bytes, the file, and the list of changes."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

import ntmdocs
from build import a_header, a_paper, a_plan, a_section, a_signature, an_annex
from compare.pairs import EXAMPLE_2024, EXAMPLE_2025, PAIRS, a_plan_of, table_of
from ntmdocs.compare import Change, ChangeKind, Piece, PieceKind
from ntmdocs.word.package import read_package, write_package
from tools.revisions import body_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OLD, NEW = PAIRS["one-word"]


def attributes(redline: bytes, name: str) -> set[str | None]:
    return {mark.get(f"{W}{name}") for mark in body_of(redline).iter(f"{W}ins", f"{W}del")}


# Author and time


def test_the_author_is_named_on_every_change() -> None:
    redline = ntmdocs.compare_plans(OLD, NEW, author="  Trần Thị\tSoạn ").docx.bytes
    assert attributes(redline, "author") == {"Trần Thị Soạn"}


@pytest.mark.parametrize("author", ["", " ", "\x07"])
def test_nobody_is_ntmdocs(author: str) -> None:
    redline = ntmdocs.compare_plans(OLD, NEW, author=author).docx.bytes
    assert attributes(redline, "author") == {"ntmdocs"}


def test_a_name_longer_than_word_takes_is_cut() -> None:
    redline = ntmdocs.compare_plans(OLD, NEW, author="a" * 300).docx.bytes
    assert attributes(redline, "author") == {"a" * 255}


@pytest.mark.parametrize(
    "at", [datetime(2025, 3, 5, 9, 7, 1, 55), datetime(2025, 3, 5, 9, 7, 1, tzinfo=UTC)]
)
def test_the_time_is_the_clocks_on_the_wall(at: datetime) -> None:
    redline = ntmdocs.compare_plans(OLD, NEW, at=at).docx.bytes
    assert attributes(redline, "date") == {"2025-03-05T09:07:01Z"}


def test_without_a_time_the_same_plans_give_the_same_bytes() -> None:
    redlines = {ntmdocs.compare_plans(EXAMPLE_2024, EXAMPLE_2025).docx.bytes for _ in range(2)}
    assert len(redlines) == 1
    assert attributes(redlines.pop(), "date") == {None}


# The file


def test_a_redline_is_written_to_a_path_or_a_file_object(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    ntmdocs.write_redline(OLD, NEW, buffer)
    ntmdocs.write_redline(OLD, NEW, tmp_path / "a.docx")
    ntmdocs.write_redline(OLD, NEW, str(tmp_path / "b.docx"))
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
    assert buffer.getvalue() == (tmp_path / "a.docx").read_bytes()
    assert ntmdocs.compare_plans(OLD, NEW).docx.document.paragraphs


def test_an_untouched_redline_is_replaced_and_a_changed_one_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "redline.docx"
    ntmdocs.write_redline(OLD, NEW, path)
    ntmdocs.write_redline(NEW, OLD, path)
    parts = read_package(path.read_bytes())
    edited = parts["word/document.xml"].replace("từng".encode(), "mỗi một".encode())
    path.write_bytes(write_package({**parts, "word/document.xml": edited}))
    with pytest.raises(ntmdocs.OverwriteRefused, match="sửa tay"):
        ntmdocs.write_redline(OLD, NEW, path)
    ntmdocs.write_redline(OLD, NEW, path, force=True)
    ntmdocs.write_redline(OLD, NEW, path)


def test_it_is_called_after_the_new_plan() -> None:
    assert ntmdocs.compare_plans(EXAMPLE_2024, EXAMPLE_2025).docx.name == (
        "KH-xay-dung-nong-thon-moi-nam-2025-so-sanh.docx"
    )


def test_either_plan_that_cannot_be_printed_is_refused() -> None:
    wrong = a_plan_of("Một dấu **mở ra mà không đóng.")
    for plans in ((wrong, NEW), (OLD, wrong)):
        with pytest.raises(ntmdocs.DataError):
            ntmdocs.compare_plans(*plans)


# The list of changes


def sections_of(old: ntmdocs.Plan, new: ntmdocs.Plan) -> list[tuple[str, str]]:
    return [(one.section, str(one)) for one in ntmdocs.compare_plans(old, new).changes]


def test_a_change_is_its_words_in_order() -> None:
    (change,) = ntmdocs.compare_plans(OLD, NEW).changes
    same, deleted, inserted = PieceKind.SAME, PieceKind.DELETED, PieceKind.INSERTED
    assert change == Change(
        "I. NỘI DUNG",
        ChangeKind.CHANGED,
        (
            Piece(same, "Các thôn phân công "),
            Piece(deleted, "từng"),
            Piece(inserted, "mỗi"),
            Piece(same, " hộ trông coi đoạn đường trước cửa nhà."),
        ),
    )
    assert str(change).startswith("Các thôn phân công [-từng-]{+mỗi+} hộ")


def test_changes_are_told_where_they_stand() -> None:
    new = a_plan(
        header=a_header(subject="Vệ sinh môi trường nông thôn năm 2025"),
        recipients=["UBND tỉnh (b/c)", "Trường học"],
        signature=a_signature(full_name="Lê Thị Bình"),
        annexes=[an_annex("Một đoạn.")],
    )
    found = dict(sections_of(a_plan(), new))
    assert list(found) == ["Phần đầu", "Nơi nhận, chữ ký", "Phụ lục"]
    assert found["Nơi nhận, chữ ký"] == "[-Trần Văn An-]{+Lê Thị Bình+}"
    assert found["Phụ lục"] == "{+Một đoạn.+}"


def test_what_goes_stands_under_its_old_heading_and_what_comes_under_its_new_one() -> None:
    old = a_plan(sections=[a_section("Dọn đường làng mỗi tuần.", title="Việc cũ đã làm")])
    new = a_plan(sections=[a_section("Trồng hoa hai bên cổng.", title="Hướng mới phải đi")])
    found = sections_of(old, new)
    assert ("I. VIỆC CŨ ĐÃ LÀM", "[-Dọn đường làng mỗi tuần.-]") in found
    assert ("I. HƯỚNG MỚI PHẢI ĐI", "{+Trồng hoa hai bên cổng.+}") in found


def test_a_heading_with_another_number_is_one_section() -> None:
    first = a_section("Dọn đường làng mỗi tuần.", title="Việc đầu")
    old = a_plan(sections=[a_section("Trồng hoa hai bên cổng.", title="Việc sau")])
    new = a_plan(sections=[first, a_section("Khơi thông cống rãnh.", title="Việc sau")])
    found = [
        section for section, words in sections_of(old, new) if "hoa" in words or "cống" in words
    ]
    assert found == ["II. VIỆC SAU", "II. VIỆC SAU"]


def test_a_row_is_one_change() -> None:
    rows = [["1", "Dọn vệ sinh", "Tháng 3"], ["2", "Trồng hoa", "Tháng 4"]]
    changed = [rows[0], ["2", "Trồng hoa", "Tháng 5"], ["3", ["Khơi cống", "Quét vôi"], ""]]
    found = sections_of(a_plan_of(table_of(*rows)), a_plan_of(table_of(*changed)))
    assert [words for _, words in found] == [
        "2 | Trồng hoa | Tháng [-4-]{+5+}",
        "{+3 | Khơi cống Quét vôi | +}",
    ]


def test_a_format_alone_is_told() -> None:
    (change,) = ntmdocs.compare_plans(*PAIRS["bold"]).changes
    assert change.kind is ChangeKind.REFORMATTED
    assert str(change) == "Xong trước {~ngày 15 tháng 3~} năm 2024."


def test_a_turned_page_is_told() -> None:
    changes = ntmdocs.compare_plans(*PAIRS["annex-turned"]).changes
    assert str(changes[-1]) == "[-Trang đứng-]{+Trang nằm ngang+}"
    assert {change.section for change in changes} == {"Phụ lục II"}


def test_what_has_no_words_is_not_told() -> None:
    changes = ntmdocs.compare_plans(*PAIRS["subtitle"]).changes
    assert [str(change) for change in changes] == ["{+(Dự thảo lần 2)+}"]
    assert all(str(one).strip("[]{}-+ ") for pair in PAIRS.values() for one in changes_of(*pair))


def changes_of(old: ntmdocs.Plan, new: ntmdocs.Plan) -> tuple[Change, ...]:
    return ntmdocs.compare_plans(old, new).changes


def test_next_year_is_told_in_full() -> None:
    changes = changes_of(EXAMPLE_2024, EXAMPLE_2025)
    assert {change.kind for change in changes} == {ChangeKind.CHANGED}
    assert all("[-2024-]{+2025+}" in str(change) for change in changes)
    assert [*dict.fromkeys(change.section for change in changes)] == [
        "Phần đầu",
        "II. MỤC TIÊU, NỘI DUNG",
        "IV. TỔ CHỨC THỰC HIỆN",
        "Phụ lục I",
        "Phụ lục II",
        "Phụ lục III",
    ]


def test_what_binds_a_paragraph_to_the_signature_is_tracked_but_not_told() -> None:
    old, new = a_plan(closing="Một dòng"), a_plan(closing="Hai dòng " * 20)
    redline = ntmdocs.compare_plans(old, new)
    assert len(list(body_of(redline.docx.bytes).iter(f"{W}pPrChange"))) == 1
    assert {change.kind for change in redline.changes} <= {ChangeKind.DELETED, ChangeKind.INSERTED}


def test_a_paragraph_that_became_a_heading_is_told() -> None:
    old = a_plan(sections=[a_section("1. Dọn đường làng", "Mỗi tuần một lần.")])
    new = a_plan(
        sections=[a_section({"title": "Dọn đường làng", "content": ["Mỗi tuần một lần."]})]
    )
    (change,) = ntmdocs.compare_plans(old, new).changes
    assert (change.kind, str(change)) == (ChangeKind.REFORMATTED, "1. Dọn đường làng")


def test_papers_of_other_types_are_compared_too() -> None:
    old = a_paper("to-trinh", addressees=["UBND tỉnh"])
    new = a_paper("to-trinh", addressees=["UBND tỉnh", "Sở Nội vụ"])
    comparison = ntmdocs.compare_plans(old, new)
    assert comparison.docx.name.startswith("TTr-")
    changed = " ".join(piece.text for change in comparison.changes for piece in change.pieces)
    assert "- Sở Nội vụ." in changed
    assert ntmdocs.compare_plans(new, new).changes == ()


def test_a_usual_symbol_that_is_said_is_no_change() -> None:
    """Papers are compared as they print."""
    said = a_plan(header=a_header(symbol="KH-UBND"))
    assert ntmdocs.compare_plans(a_plan(), said).changes == ()
    assert ntmdocs.compare_plans(said, a_plan()).changes == ()
    other = a_plan(header=a_header(symbol="KH-BCĐ"))
    assert ntmdocs.compare_plans(said, other).changes != ()
