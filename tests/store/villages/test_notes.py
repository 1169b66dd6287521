"""What is told of a table that is read: what was left out, what nobody sees."""

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font

from draft.communes import a_commune_plan, a_village
from ntmdocs import Severity, load_plan, read_villages, save_plan
from ntmdocs.model import Village
from store.workbooks import HEADINGS, noted, one, row, sums_in, write_csv, write_xlsx

SHORT = ("Thôn", "Tiêu chí")
DATA = ("Nội", "Điện")


def rules(path: Path, known: tuple[Village, ...] = ()) -> list[str]:
    return [rule for rule, _, _ in noted(path, known)]


def test_a_table_that_is_read_whole_has_no_notes(tmp_path: Path) -> None:
    assert noted(write_xlsx(tmp_path, ("STT", *HEADINGS), [1, *row(thon="A", tieu_chi="B")])) == []


@pytest.mark.parametrize("write", [write_xlsx, write_csv])
@pytest.mark.parametrize(
    ("heading", "like"),
    [
        ("Tiến độ", "Hoàn thành"),
        ("Thời gian dự kiến", "Hoàn thành"),
        ("Vốn đối ứng", "Kinh phí"),
        ("Ngưòi thực hiên xx", "Người thực hiện"),
        ("Giải pháp", "Công việc"),
    ],
)
def test_a_column_that_is_not_read_is_told_with_what_it_may_be(
    tmp_path: Path, write: Any, heading: str, like: str
) -> None:
    path = write(tmp_path, (*SHORT, heading), (*DATA, "x"))
    ((rule, place, message),) = noted(path)
    assert (rule, place) == ("unread-column", "Tình trạng!C1" if write is write_xlsx else "1:3")
    assert f'"{heading}"' in message
    assert f'có phải "{like}"?' in message


def test_all_columns_that_are_not_read_are_one_note(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, (*SHORT, "Tỷ lệ", "Dân tộc", None, "Trống"), (*DATA, 1, 2, 3))
    ((_, _, message),) = noted(path)
    assert message.startswith('không đọc 03 cột "Tỷ lệ" (Tình trạng!C1); "Dân tộc"')
    assert "không tên (Tình trạng!E1)" in message
    assert "Trống" not in message


@pytest.mark.parametrize(
    ("heading", "severity"), [("Ghi chú", Severity.INFO), ("Tỷ lệ", Severity.WARNING)]
)
def test_notes_and_telephones_weigh_less_than_other_columns(
    tmp_path: Path, heading: str, severity: Severity
) -> None:
    (note,) = read_villages(write_xlsx(tmp_path, (*SHORT, heading), (*DATA, "x"))).notes
    assert note.severity is severity


@pytest.mark.parametrize("heading", ["STT", "Số TT", None])
def test_numbers_of_rows_are_not_told(tmp_path: Path, heading: str | None) -> None:
    path = write_xlsx(tmp_path, (heading, *SHORT), (1, *DATA), (2, "Ngoại", "Điện"))
    assert noted(path) == []


def test_what_notes_and_signatures_say_makes_no_column(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, SHORT, DATA, (None, None, None, "Suối Mơ, ngày … tháng … năm 2024"))
    assert rules(path) == ["unread-row"]


def with_sheet(path: Path, title: str, *rows: tuple[Any, ...], state: str = "visible") -> Path:
    book = openpyxl.load_workbook(path)
    sheet = book.create_sheet(title)
    for values in rows:
        sheet.append(values)
    sheet.sheet_state = state
    book.save(path)
    return path


def test_sheets_of_other_kinds_are_told(tmp_path: Path) -> None:
    path = with_sheet(write_xlsx(tmp_path, SHORT, DATA), "Số liệu", ("Hộ nghèo", 12))
    with_sheet(path, "Hướng dẫn", ("Mục", "Cách ghi"))
    with_sheet(path, "Trống")
    ((rule, place, message),) = noted(path)
    assert (rule, place) == ("unread-sheet", "")
    assert '"Số liệu"' in message
    assert "Hướng dẫn" not in message


def test_a_sheet_like_a_table_of_villages_weighs_more(tmp_path: Path) -> None:
    path = with_sheet(write_xlsx(tmp_path, SHORT, DATA), "Xã", ("Tiêu chí", "Đánh giá"), ("A", "B"))
    (note,) = read_villages(path).notes
    assert (note.rule, note.severity) == ("unread-sheet", Severity.WARNING)


def test_a_hidden_sheet_is_not_read_and_told_where_it_is_a_table(tmp_path: Path) -> None:
    path = with_sheet(write_xlsx(tmp_path, SHORT, DATA), "Cũ", SHORT, ("Cũ", "x"), state="hidden")
    with_sheet(path, "Danh mục", ("Đạt", "Chưa đạt"), state="hidden")
    with_sheet(path, "Nguồn", ("Nguồn vốn", "Kinh phí (đồng)"), ("xã", 5), state="hidden")
    assert one(path).name == "Nội"
    ((rule, place, message),) = noted(path)
    assert (rule, place) == ("unread-sheet", "Cũ!A1")
    assert "đang ẩn nên không đọc" in message


def test_hidden_rows_and_columns_are_read_and_told(tmp_path: Path) -> None:
    rows = [("Nội", f"Tiêu chuẩn {number}", "Thiếu") for number in range(5)]
    path = write_xlsx(tmp_path, (*SHORT, "Nội dung còn thiếu"), *rows)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    for number in (3, 4, 6):
        sheet.row_dimensions[number].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.save(path)
    assert len(one(path).unmet) == 5
    first, second = noted(path)
    assert first[:2] == ("hidden-cells", "Tình trạng!A3")
    assert first[2].startswith("hàng 3-4; 6 đang ẩn")
    assert second[:2] == ("hidden-cells", "Tình trạng!C1")
    assert '"Nội dung còn thiếu"' in second[2]


def test_how_things_are_with_what_is_met_is_told_to_be_left_out(tmp_path: Path) -> None:
    heads = (*SHORT, "Đánh giá", "Hiện trạng", "Người phụ trách")
    rows = [("Nội", "Điện", "Đạt", "100% hộ", "An"), ("Nội", "Y tế", "Chưa đạt", "x", "An")]
    ((rule, place, message),) = noted(write_xlsx(tmp_path, heads, *rows))
    assert (rule, place) == ("state-of-met-criterion", "Tình trạng!D2")
    assert "Tình trạng!D2; Tình trạng!E2" in message
    assert "D3" not in message


KNOWN = Village(
    id="noi", name="Nội", kind="thôn", standard="thôn NTM", deadline="30/9/2024", criteria_count=9
)


@pytest.mark.parametrize(
    ("heading", "typed", "kept"),
    [
        ("Chuẩn phấn đấu", "Thôn  NTM", False),
        ("Chuẩn phấn đấu", "thôn kiểu mẫu", True),
        ("Thời hạn", "30/09/2024", False),
        ("Tổng số tiêu chí", "09", False),
        ("Tổng số tiêu chí", "8", True),
        ("Thời hạn", "31/12/2024", True),
        ("Loại", "bản", True),
        ("Trưởng thôn", "Lê Văn An", False),
    ],
)
def test_what_the_plan_says_otherwise_stays_and_is_told(
    tmp_path: Path, heading: str, typed: str, kept: bool
) -> None:
    path = write_xlsx(tmp_path, (*SHORT, heading), (*DATA, typed))
    notes = noted(path, (KNOWN,))
    assert [rule for rule, _, _ in notes] == ["kept-as-planned"] * kept
    assert all(f'"{typed}"' in message for _, _, message in notes)


@pytest.mark.parametrize(
    ("heading", "name", "typed", "kind"),
    [
        ("Thôn", "Lầm", "bản", "bản"),
        ("Thôn", "Bản Lầm", None, "bản"),
        ("Bản", "Lầm", None, "bản"),
        ("Thôn", "Lầm", None, "thôn"),
    ],
)
def test_the_kind_that_the_plan_leaves_open_is_the_tables(
    tmp_path: Path, heading: str, name: str, typed: str | None, kind: str
) -> None:
    path = write_xlsx(tmp_path, (heading, "Tiêu chí", "Loại"), (name, "Điện", typed))
    village = one(path, (Village(id="lam", name="Lầm"),))
    assert village.full_name == f"{kind} Lầm"
    assert noted(path, (Village(id="lam", name="Lầm"),)) == []


def test_a_plan_keeps_what_its_table_left_out(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    save_plan(a_commune_plan(a_village(name="Nội")), plan)
    heads = ("Thôn", "Tiêu chí", "Tỷ lệ", "Ghi chú")
    table = write_xlsx(tmp_path, heads, ("Nội", "Điện", "80%", "gọi lại"))
    (note,) = load_plan(plan, villages=table).open_notes
    assert note.startswith(f'{table}: Tình trạng!C1: không đọc cột "Tỷ lệ"')
    assert load_plan(plan, villages=write_xlsx(tmp_path, SHORT, DATA)).open_notes == ()


def test_two_names_that_differ_in_nothing_but_diacritics_are_told(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, SHORT, ("Đa Hội", "Điện"), ("Da Hoi", "Điện"), ("Nội", "Điện"))
    ((rule, place, message),) = noted(path)
    assert (rule, place) == ("names-alike", "Tình trạng!A3")
    assert '"Da Hoi" và "Đa Hội" (Tình trạng!A2) chỉ khác dấu' in message


def test_two_names_with_ids_of_their_own_are_meant(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path, (*SHORT, "Mã thôn"), ("Đông", "Điện", "dong_a"), ("Đồng", "Điện", "dong_b")
    )
    assert noted(path) == []


def marked(folder: Path, change: Any) -> list[tuple[str, str, str]]:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Tình trạng"
    sheet.append(["Thôn", "Tiêu chí", "Công việc", "Kinh phí (triệu đồng)", "Nguồn vốn", "Ghi chú"])
    sheet.append(["Nội", "Điện", "Lắp đèn", 5, "xã", None])
    change(sheet)
    book.save(folder / "villages.xlsx")
    assert sums_in(folder / "villages.xlsx")[0][1] in (0, 5_000_000)
    return noted(folder / "villages.xlsx")


def strike(sheet: Any) -> None:
    sheet["C2"].font = Font(strike=True)


def hide(sheet: Any) -> None:
    sheet["D2"].number_format = ";;;"


def hide_text(sheet: Any) -> None:
    sheet["C2"].number_format = ";;;"


def comment(sheet: Any) -> None:
    sheet["C2"].comment = Comment("Xem\nlại " + "x" * 99 + "\nnữa", "An")
    sheet["B1"].comment = Comment("cách ghi", "ntmdocs")
    sheet["F2"].comment = Comment("không đọc", "An")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (strike, "Tình trạng!C2 bị gạch ngang"),
        (hide, "Tình trạng!D2 không hiện trên màn hình vì định dạng số"),
        (hide_text, "Tình trạng!C2 không hiện trên màn hình vì định dạng số"),
        (comment, f'Tình trạng!C2 có nhận xét "Xem lại {"x" * 52}"'),
    ],
)
def test_a_cell_that_does_not_look_like_what_is_read_is_told(
    tmp_path: Path, change: Any, words: str
) -> None:
    ((rule, _, message),) = marked(tmp_path, change)
    assert (rule, message) == ("marked-cell", f"ô vẫn được đọc như thường: {words}")


def zero_as_a_dash(sheet: Any) -> None:
    sheet["D2"].value = 0
    sheet["D2"].number_format = '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)'


def zero_not_shown(sheet: Any) -> None:
    sheet["D2"].value = 0
    sheet["D2"].number_format = "#,##0;-#,##0;;@"


@pytest.mark.parametrize("change", [zero_as_a_dash, zero_not_shown])
def test_a_zero_as_accounts_write_it_is_as_it_looks(tmp_path: Path, change: Any) -> None:
    assert marked(tmp_path, change) == []


@pytest.mark.parametrize(("look", "rules_told"), [("strike", ["marked-cell"]), ("b", [])])
def test_a_part_of_a_text_that_is_struck_out_is_told(
    tmp_path: Path, look: str, rules_told: list[str]
) -> None:
    path = write_xlsx(tmp_path, SHORT, DATA)
    parts = parts_of(path)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    runs = f"<si><r><rPr><{look}/></rPr><t>Đi</t></r><r><t>ện</t></r></si>"
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">{runs}</sst>'.encode()
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    inline = '<c r="B2" t="inlineStr"><is><t>&#272;i&#7879;n</t></is></c>'
    assert inline in sheet
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(
        inline, '<c r="B2" t="s"><v>0</v></c>'
    ).encode()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    override = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    types = parts["[Content_Types].xml"].decode().replace("</Types>", override)
    parts["[Content_Types].xml"] = types.encode()
    assert rules(write_parts(path, parts)) == rules_told
    assert one(path).unmet[0].criterion == "Điện"


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {entry.filename: package.read(entry) for entry in package.infolist()}


def write_parts(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def test_comments_are_told_where_their_part_is_named_relatively_and_not_without_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "villages.xlsx"
    marked(tmp_path, comment)
    parts = parts_of(path)
    relations = "xl/worksheets/_rels/sheet1.xml.rels"
    for target, rules_told in ((b"../comments/comment1.xml", ["marked-cell"]), (b"/xl/no.xml", [])):
        told = parts[relations].replace(b"/xl/comments/comment1.xml", target)
        assert rules(write_parts(path, parts | {relations: told})) == rules_told


def test_a_comment_on_no_cell_is_on_none(tmp_path: Path) -> None:
    path = tmp_path / "villages.xlsx"
    marked(tmp_path, comment)
    parts = parts_of(path)
    part = "xl/comments/comment1.xml"
    nowhere = parts[part].replace(b'ref="C2"', b'ref="C0"')
    assert rules(write_parts(path, parts | {part: nowhere})) == []
