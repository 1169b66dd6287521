"""`ntmdocs villages`: the commune's plan in, a file for each village out, and what to look at."""

import json
import zipfile
from pathlib import Path

import docx as python_docx
import pytest

import ntmdocs
from build import a_header
from cli.run import PLAN_2024, PLAN_2026, assert_refused, run, run_program
from draft.communes import a_commune_plan, a_village
from ntmdocs.writing import template_path
from store.workbooks import HEADINGS, row, write_xlsx

NAME = "KH-xay-dung-nong-thon-moi-nam-2024-cua-thon-{}.docx"
NAMES = [NAME.format(slug) for slug in ("da-hoi", "dong-dao", "huong-ninh")]


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def clean_plan(tmp_path: Path) -> Path:
    """A plan with two villages and nothing to note."""
    path = tmp_path / "kế hoạch.yaml"
    plan = a_commune_plan(a_village(), a_village(id="tay", name="Tây"))
    ntmdocs.save_plan(plan, path)
    return path


def test_a_file_for_each_village_a_table_and_the_notes(tmp_path: Path) -> None:
    result = run("villages", PLAN_2024, "-o", tmp_path / "các thôn")
    assert (result.code, result.err) == (1, "")
    assert names_in(tmp_path / "các thôn") == NAMES
    head, first, *rest = result.out.split("\n")
    assert head.split() == ["Thôn", "Tệp", "Ghi", "chú"]
    assert first.split() == ["thôn", "Hương", "Ninh", NAMES[2], "01"]
    villages = "thôn Hương Ninh, thôn Đa Hội, thôn Đồng Đạo"
    assert any(line.startswith(f"- {PLAN_2024}:38: {villages} chưa ghi") for line in rest)
    assert rest[-2:] == ["Xong 03/03 tệp.", ""]


def test_nothing_to_note_is_zero(tmp_path: Path, clean_plan: Path) -> None:
    result = run("villages", clean_plan, "--output", tmp_path / "out")
    assert (result.code, result.err) == (0, "")
    assert len(names_in(tmp_path / "out")) == 2


def test_it_writes_what_the_library_makes(tmp_path: Path, clean_plan: Path) -> None:
    run("villages", clean_plan, "-o", tmp_path / "out")
    (draft, _) = ntmdocs.draft_village_plans(ntmdocs.load_plan(clean_plan))
    docx = ntmdocs.render_plan(draft.plan)
    assert (tmp_path / "out" / docx.name).read_bytes() == docx.bytes


def test_the_current_folder_where_none_is_given(tmp_path: Path) -> None:
    run("villages", PLAN_2024, folder=tmp_path)
    assert names_in(tmp_path) == NAMES


@pytest.mark.parametrize("name", ["Đa Hội", "ĐA HỘI", "thôn Đa Hội", "da_hoi"])
def test_only_one_village(tmp_path: Path, name: str) -> None:
    result = run("villages", PLAN_2024, "-o", tmp_path, "--only", name)
    assert names_in(tmp_path) == [NAMES[0]]
    assert NAMES[2] not in result.out
    assert "Xong 01/01 tệp." in result.out


def test_a_file_for_all_villages_is_refused(tmp_path: Path, clean_plan: Path) -> None:
    before = sorted(tmp_path.iterdir())
    result = run("villages", clean_plan, "-o", "thon.docx", folder=tmp_path)
    assert_refused(result, "thon.docx", "phải là tên thư mục")
    assert sorted(tmp_path.iterdir()) == before


def test_only_two_villages(tmp_path: Path) -> None:
    run("villages", PLAN_2024, "-o", tmp_path, "--only", "da_hoi", "--only", "Đồng Đạo")
    assert names_in(tmp_path) == NAMES[:2]


def test_several_workers_write_the_same(tmp_path: Path) -> None:
    run("villages", PLAN_2024, "-o", tmp_path / "1")
    run("villages", PLAN_2024, "-o", tmp_path / "2", "--workers", "2")
    one, two = ([p.read_bytes() for p in sorted((tmp_path / n).iterdir())] for n in "12")
    assert one == two


def test_a_text_of_ones_own(tmp_path: Path, clean_plan: Path) -> None:
    text = template_path("ke-hoach-thon.yaml").read_text(encoding="utf-8")
    own = tmp_path / "thôn.yaml"
    own.write_text(text.replace("Giữ vững các tiêu chí", "Duy trì các tiêu chí"), encoding="utf-8")
    run("villages", clean_plan, "-o", tmp_path / "out", "--only", "dong", "--text", own)
    (path,) = (tmp_path / "out").iterdir()
    words = "\n".join(part.text for part in python_docx.Document(path).paragraphs)
    assert "Duy trì các tiêu chí đã đạt: Điện." in words


def test_the_form_is_a_choice(tmp_path: Path, clean_plan: Path) -> None:
    result = run("villages", clean_plan, "-o", tmp_path / "out", "--only", "dong", "--form", "thon")
    assert (result.code, result.err) == (0, "")
    (path,) = (tmp_path / "out").iterdir()
    with zipfile.ZipFile(path) as package:
        words = package.read("word/document.xml").decode()
    assert "TRƯỞNG THÔN" in words
    assert "Ban phát triển" not in words
    refused = run("villages", clean_plan, "-o", tmp_path, "--form", "xã")
    assert_refused(refused, 'không có mẫu kế hoạch thôn "xã"; các mẫu: ban-phat-trien, thon')
    own = template_path("ke-hoach-thon.yaml")
    both = run("villages", clean_plan, "-o", tmp_path, "--form", "thon", "--text", own)
    assert_refused(both, "chỉ ghi một trong hai")


def test_a_file_changed_by_hand_is_left_alone_and_the_others_are_made(
    tmp_path: Path, clean_plan: Path
) -> None:
    folder = tmp_path / "out"
    run("villages", clean_plan, "-o", folder)
    first, second = sorted(folder.iterdir())
    document = python_docx.Document(first)
    document.add_paragraph("Sửa tay.")
    document.save(first)
    changed = first.read_bytes()
    second.unlink()
    result = run("villages", clean_plan, "-o", folder)
    assert result.code == 2
    assert "chưa tạo được" in result.out
    assert "Xong 01/02 tệp." in result.out
    assert first.name in result.err
    assert first.read_bytes() == changed
    assert second.exists()
    assert run("villages", clean_plan, "-o", folder, "--force").code == 0
    assert first.read_bytes() != changed


def test_what_failed_counts_for_more_than_what_is_noted(tmp_path: Path) -> None:
    (tmp_path / NAMES[0]).mkdir()
    result = run("villages", PLAN_2024, "-o", tmp_path)
    assert result.code == 2
    assert f"- {PLAN_2024}:38: thôn Hương Ninh, thôn Đa Hội" in result.out
    assert "Xong 02/03 tệp." in result.out
    assert NAMES[0] in result.err


def test_what_cannot_be_done_is_said(tmp_path: Path) -> None:
    assert_refused(run("villages"), "thiếu tham số KẾ-HOẠCH")
    assert_refused(run("villages", tmp_path / "x.yaml", "-o", tmp_path), "không tìm thấy tệp")
    refused = run("villages", PLAN_2024, "-o", tmp_path, "--only", "Đa")
    assert_refused(refused, 'không có thôn "Đa"; các thôn: Hương Ninh, Đa Hội, Đồng Đạo')
    assert_refused(run("villages", PLAN_2026, "-o", tmp_path), "chưa khai thôn nào", "--data")
    assert names_in(tmp_path) == []


def test_as_a_program(tmp_path: Path) -> None:
    ended = run_program("villages", PLAN_2024, "-o", "các thôn", folder=tmp_path)
    assert (ended.returncode, ended.stderr) == (1, b"")
    assert NAMES[1] in ended.stdout.decode()
    assert names_in(tmp_path / "các thôn") == NAMES


def test_the_state_of_the_villages_from_a_workbook(tmp_path: Path) -> None:
    workbook = PLAN_2024.with_name("villages.xlsx")
    result = run("villages", PLAN_2024, "--data", workbook, "-o", tmp_path / "out")
    assert (result.code, result.err) == (0, "")
    plan = ntmdocs.load_plan(PLAN_2024, villages=workbook)
    first = ntmdocs.draft_village_plans(plan)[0].plan
    made = tmp_path / "out" / NAMES[2]
    assert made.read_bytes() == ntmdocs.render_plan(first).bytes


def test_a_workbook_that_is_not_there(tmp_path: Path, clean_plan: Path) -> None:
    refused = run("villages", clean_plan, "-o", tmp_path, "--data", tmp_path / "x.xlsx")
    assert_refused(refused, "x.xlsx")


def test_what_was_not_read_of_a_workbook_is_told_and_counts(
    tmp_path: Path, clean_plan: Path
) -> None:
    table = tmp_path / "các thôn.csv"
    heads = "Thôn;Tiêu chí;Công việc;Người thực hiện;Hoàn thành;{}\n"
    data = "Đông;Giao thông;Lắp đèn đường;Tổ điện;30/6/2024;x\n"
    table.write_text(heads.format("Tiến độ") + data, encoding="utf-8")
    result = run("villages", clean_plan, "--data", table, "-o", tmp_path / "out", "--force")
    assert result.code == 1
    assert f'Xem lại: {table}:1:6: không đọc cột "Tiến độ"' in result.err
    table.write_text(heads.format("Ghi chú") + data, encoding="utf-8")
    light = run("villages", clean_plan, "--data", table, "-o", tmp_path / "out", "--force")
    assert f'Lưu ý: {table}:1:6: không đọc cột "Ghi chú"' in light.err
    assert light.code == run("villages", clean_plan, "-o", tmp_path / "2").code


def test_each_note_is_told_once_at_its_line(tmp_path: Path) -> None:
    late = a_header(number="12", issued_on="20/3/2024")
    tasks = [{"what": "Lắp đèn", "starts": "tháng 8/2024", "ends": "31/6/2024"}]
    villages = [
        a_village(),
        a_village(id="tay", name="Tây", unmet=[{"criterion": "Điện nước", "tasks": tasks}]),
    ]
    path = tmp_path / "plan.yaml"
    ntmdocs.save_plan(a_commune_plan(*villages, header=late), path)
    lines = path.read_text(encoding="utf-8").split("\n")
    end, due = (number for number, line in enumerate(lines, 1) if "31/6" in line or "15/03" in line)
    result = run("villages", path, "-o", tmp_path / "out")
    notes = [line for line in result.out.split("\n") if line.startswith("- ")]
    assert [note for note in notes if "sau thời hạn kế hoạch của xã giao cho thôn" in note] == [
        f"- {path}:{due}: Tổ chức thực hiện / Các thôn: kế hoạch của thôn sớm nhất cũng "
        "ban hành ngày 20/3/2024, sau thời hạn kế hoạch của xã giao cho thôn (15/03/2024)"
    ]
    assert f'- {path}:{end}: thôn Tây / Tiêu chí chưa đạt: "31/6/2024": không có ngày' in result.out
    assert "villages.1" not in result.out


def test_what_a_workbook_says_is_told_at_its_cell(tmp_path: Path, clean_plan: Path) -> None:
    told = row(thon="Đông", tieu_chi="Giao thông", viec="Lắp đèn", ai="Tổ điện", xong="T10/2024")
    table = write_xlsx(tmp_path, HEADINGS, told, row(thon="Đông", tieu_chi="Điện", danh_gia="Đạt"))
    result = run("villages", clean_plan, "--data", table, "-o", tmp_path / "out")
    where = f"{table}: Tình trạng!G2"
    assert f'- {where}: thôn Đông: việc "Lắp đèn" ghi hoàn thành "T10/2024", sau' in result.out


def test_as_json_the_files_and_the_notes_with_their_places(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    villages = a_village(), a_village(id="tay", name="Tây", board_head=None)
    ntmdocs.save_plan(a_commune_plan(*villages), plan)
    told = row(thon="Đông", tieu_chi="Giao thông", viec="Lắp đèn", ai="Tổ điện")
    table = write_xlsx(tmp_path, (*HEADINGS, "Ghi chú"), [*told, "x"])
    result = run("villages", plan, "--data", table, "-o", tmp_path / "out", "--json")
    assert result.code == 1
    said = json.loads(result.out)
    assert said["villages"] == [
        {"village": "thôn Đông", "file": NAME.format("dong")},
        {"village": "thôn Tây", "file": NAME.format("tay")},
    ]
    assert [note["rule"] for note in said["table_notes"]] == ["unread-column"]
    assert [(note["rule"], note["where"]) for note in said["notes"]] == [
        ("task-without-end", f"{table}: Tình trạng!E2"),
        ("missing-value", f"{plan}:{line_of(plan, 'name: Tây')}"),
    ]


def test_a_note_on_all_villages_is_told_once_and_counts_for_none(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    villages = [
        a_village(criteria_count=2),
        a_village(id="tay", name="Tây", criteria_count=3, met=[]),
    ]
    ntmdocs.save_plan(a_commune_plan(*villages), path)
    result = run("villages", path, "-o", tmp_path / "out")
    assert result.out.count("thôn Tây có 03 tiêu chí, thôn Đông có 02") == 1
    ends = [line.split()[-1] for line in result.out.split("\n")[1:3]]
    assert ends == names_in(tmp_path / "out"), "no count stands behind the file"
    alone = run("villages", path, "-o", tmp_path / "one", "--only", "dong")
    assert alone.out.split("\n")[1].split()[-1] == "01"


def line_of(path: Path, words: str) -> int:
    """The number of the line that has these words."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if words in line)
