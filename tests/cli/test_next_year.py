"""`ntmdocs next-year`: the draft saved, what is left to decide told at its line."""

import json
import shutil
from pathlib import Path

import pytest

import ntmdocs
from build import a_header, a_plan, a_section
from cli.run import PLAN_2024, run
from ntmdocs.model import Period
from ntmdocs.word.package import read_package
from read.papers import HEAD, a_document
from store.workbooks import write_csv

TODAY = ("--today", "02/12/2024")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The plan of 2024 in a folder of its own."""
    return Path(shutil.copy(PLAN_2024, tmp_path / "plan.yaml"))


def test_it_saves_the_draft_beside_the_plan_and_tells_what_to_decide(plan: Path) -> None:
    result = run("next-year", plan, *TODAY)
    new = plan.with_name("plan-2025.yaml")
    assert (result.code, result.err) == (1, "")
    assert result.out.startswith(f"Đã tạo {new}\n\nPhải sửa: 03 chỗ\n")
    assert ntmdocs.load_plan(new).year == 2025
    lines = new.read_text(encoding="utf-8").split("\n")
    number = next(n for n, line in enumerate(lines, 1) if "Theo Bộ tiêu chí quốc gia" in line) - 1
    assert (
        f"- {new}:{number}: Mục tiêu, nội dung / Nội dung xây dựng xã đạt chuẩn NTM nâng cao "
        "năm 2025\n  Đang ghi: … Còn 03 tiêu chí chưa đạt cần chỉ đạo hoàn thành trong năm 2023 "
        "gồm: Văn hóa-6; Cơ sở hạ tầng thương mại nông thôn-7; Y tế-14.\n"
        "  Năm 2023 không khớp với kế hoạch năm 2025\n"
        '  Đề xuất: "năm 2025"\n'
    ) in result.out
    assert "\nXem lại: " in result.out
    assert "  Nguồn: khoản 3 Điều 51 Luật Tổ chức chính quyền địa phương" in result.out


def test_a_draft_with_nothing_worse_than_warnings_still_wants_a_look(tmp_path: Path) -> None:
    plan = a_plan(year=2027, header=a_header(issued_on="2027", subject="Trồng cây"))
    ntmdocs.save_plan(plan.model_copy(update={"legal_bases": None}), tmp_path / "a.yaml")
    result = run("next-year", tmp_path / "a.yaml", *TODAY)
    assert "Xem lại: " in result.out
    assert "Phải sửa: " not in result.out
    assert result.code == 1


def test_the_year_the_file_and_the_redline_can_be_said(plan: Path, tmp_path: Path) -> None:
    new, redline = tmp_path / "a.yaml", tmp_path / "b.docx"
    result = run("next-year", plan, "--year", 2027, "-o", new, "--redline", redline, *TODAY)
    assert result.code == 1
    assert f"Đã tạo {new}\nĐã tạo {redline}\n" in result.out
    assert ntmdocs.load_plan(new).year == 2027
    old, made = ntmdocs.load_plan(plan), ntmdocs.load_plan(new)
    text = ntmdocs.compare_plans(old, made).docx.text
    assert redline.read_bytes()[:2] == b"PK"
    assert "2027" in text


def test_the_new_state_of_the_villages_comes_from_a_table(plan: Path, tmp_path: Path) -> None:
    rows = [
        ["Thôn", "Tiêu chí", "Đánh giá"],
        ["Hương Ninh", "Nhà văn hóa khu thể thao thôn", "Đạt"],
        ["", "Vệ sinh môi trường", "Đạt"],
    ]
    table = write_csv(tmp_path, *rows)
    result = run("next-year", plan, "--data", table, *TODAY)
    draft = ntmdocs.load_plan(plan.with_name("plan-2025.yaml"))
    assert [goal.localities for goal in draft.goals] == [("da_hoi", "dong_dao"), ("commune",)]
    assert "Đề xuất: thôn NTM kiểu mẫu" in result.out
    assert "đã bỏ biểu này vì thôn đã đạt chuẩn" in result.out.casefold()
    assert len(draft.annexes) == 2
    assert "Đang ghi: Biểu số 01: Tiêu chí chưa đạt của thôn phấn đấu đạt chuẩn" in result.out
    assert "{{" not in result.out
    assert "thôn Hương Ninh: Nhà văn hóa" not in result.out
    workbook = plan.with_name(f"{table.stem}-2025.xlsx")
    states = {one.name: one for one in ntmdocs.read_villages(workbook).villages}
    assert "Vệ sinh môi trường" in states["Hương Ninh"].met
    assert f"Đã tạo {workbook}" in result.out


def test_the_notes_can_be_had_as_json(plan: Path) -> None:
    result = run("next-year", plan, "--json", *TODAY)
    told = json.loads(result.out)
    assert (result.code, told["year"]) == (1, 2025)
    assert told["notes"][0]["rule"] == "basis-of-last-year"
    assert told["notes"][0]["place"] == "legal_bases.bases.0.acts.0"
    assert set(told["notes"][0]) == {
        *("rule", "severity", "place", "current", "message", "suggestion", "source")
    }


def test_a_period_is_its_two_years_in_json_and_in_the_name_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    ntmdocs.save_plan(a_plan(year="2026-2030"), file)
    result = run("next-year", file, "--json", *TODAY)
    assert json.loads(result.out)["year"] == "2026-2030"
    assert ntmdocs.load_plan(tmp_path / "plan-2026-2030.yaml").year == Period(2026, 2030)


def test_the_day_counts(plan: Path) -> None:
    assert "qua trước khi" not in run("next-year", plan, *TODAY).out
    late = run("next-year", plan, "--today", "01/6/2025", "--force")
    assert "Thời hạn này qua trước khi kế hoạch có thể ban hành (sớm nhất 01/6/2025)" in late.out


def test_the_last_year_that_a_plan_may_have_can_be_asked_for(plan: Path) -> None:
    assert run("next-year", plan, "--year", 2100, *TODAY).code == 1
    assert ntmdocs.load_plan(plan.with_name("plan-2100.yaml")).year == 2100


def test_a_file_that_is_there_is_kept(plan: Path) -> None:
    new = plan.with_name("plan-2025.yaml")
    new.write_text("của tôi", encoding="utf-8")
    result = run("next-year", plan, "--redline", plan.with_name("r.docx"), *TODAY)
    assert (result.code, result.out) == (2, "")
    assert f"{new} đã có; chọn tên khác, hoặc thêm --force" in result.err
    assert new.read_text(encoding="utf-8") == "của tôi"
    assert not plan.with_name("r.docx").exists()
    assert run("next-year", plan, "--force", *TODAY).code == 1
    assert ntmdocs.load_plan(new).year == 2025


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--year", "2024"], "năm 2024 không sau năm 2024"),
        (["--year", "hai"], 'tùy chọn "--year" cần một số từ 1946 đến 2100'),
        (["--year", "1945"], 'tùy chọn "--year" cần một số từ 1946 đến 2100'),
        (["--year", "1946"], "năm 1946 không sau năm 2024"),
        (["--year", "2101"], 'tùy chọn "--year" cần một số từ 1946 đến 2100'),
        (["--today", "31/02/2025"], "--today: không có ngày 31/02/2025"),
        (["--today", "2025"], '--today: "2025" thiếu ngày hoặc tháng'),
        (["--today", "3/2025"], '--today: "3/2025" thiếu ngày hoặc tháng'),
        (["--data", "không có.xlsx"], "không có.xlsx"),
        (["-o", "x.txt"], 'không ghi được loại tệp ".txt"'),
    ],
)
def test_what_cannot_be_done_is_said(plan: Path, arguments: list[str], said: str) -> None:
    result = run("next-year", plan, *arguments)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert [path.name for path in plan.parent.iterdir()] == ["plan.yaml"]


@pytest.mark.parametrize(
    ("output", "redline", "said"),
    [
        ("plan.yaml", None, "là kế hoạch cũ"),
        ("a.yaml", "a.yaml", "trùng tên tệp kế hoạch"),
        ("a.yaml", "plan.yaml", "trùng tên tệp kế hoạch"),
        ("a.yaml", ".", "là thư mục"),
        ("a.yaml", "a.pdf", "phải kết thúc bằng .docx"),
        ("a", None, 'thêm đuôi ".yaml"'),
    ],
)
def test_no_file_is_written_over_another(
    plan: Path, output: str, redline: str | None, said: str
) -> None:
    before = plan.read_bytes()
    more = [] if redline is None else ["--redline", redline]
    result = run("next-year", plan, "-o", output, *more, "--force", *TODAY, folder=plan.parent)
    assert (result.code, plan.read_bytes()) == (2, before)
    assert said in result.err or "ghi rõ tên tệp" in result.err
    assert not (plan.parent / "a.yaml").exists()


def test_a_plan_that_cannot_be_saved_leaves_no_redline(plan: Path) -> None:
    redline = plan.with_name("so.docx")
    result = run("next-year", plan, "-o", plan.with_name("x.txt"), "--redline", redline, *TODAY)
    assert (result.code, result.out) == (2, "")
    assert "chưa ghi tệp nào" in result.err
    assert [path.name for path in plan.parent.iterdir()] == ["plan.yaml"]


def test_a_redline_that_would_be_lost_is_refused_before_anything_is_written(plan: Path) -> None:
    redline = plan.with_name("so.docx")
    redline.write_bytes(b"cua toi")
    result = run("next-year", plan, "--redline", redline, *TODAY)
    assert (result.code, result.out) == (2, "")
    assert f"{redline} đã có" in result.err
    assert redline.read_bytes() == b"cua toi"
    assert not plan.with_name("plan-2025.yaml").exists()
    assert run("next-year", plan, "--redline", redline, "--force", *TODAY).code in (0, 1)
    assert redline.read_bytes()[:2] == b"PK"


def test_with_json_only_json_stands_on_standard_output(plan: Path) -> None:
    result = run("next-year", plan, "--json", "--redline", plan.with_name("so.docx"), *TODAY)
    assert json.loads(result.out)["year"] == 2025
    assert result.err.count("Đã tạo ") == 2


def test_what_was_not_read_of_a_table_is_told(plan: Path, tmp_path: Path) -> None:
    heads, data = ["Thôn", "Tiêu chí", "Tiến độ"], ["Hương Ninh", "Y tế", "nhanh"]
    table = write_csv(tmp_path, heads, data)
    result = run("next-year", plan, "--data", table, "--json", *TODAY)
    assert f'Xem lại: {table}:1:3: không đọc cột "Tiến độ"' in result.err
    new = plan.with_name("plan-2025.yaml")
    (note,) = json.loads(result.out)["table_notes"]
    assert (result.code, note["rule"], note["severity"]) == (1, "unread-column", "warning")
    assert any('"Tiến độ"' in left for left in ntmdocs.load_plan(new).open_notes)


def test_last_years_paper_in_word_is_enough(tmp_path: Path) -> None:
    docx = ntmdocs.render_plan(ntmdocs.load_plan(PLAN_2024))
    docx.save(tmp_path / "cu.docx")
    result = run("next-year", tmp_path / "cu.docx", *TODAY)
    new = ntmdocs.load_plan(tmp_path / "cu-2025.yaml")
    assert (result.code, new.year) == (1, 2025)
    assert "# đổi so với" not in (tmp_path / "cu-2025.yaml").read_text(encoding="utf-8")


def test_what_was_not_read_surely_is_told_with_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "cu.md"
    file.write_text(a_document(head=("Mẫu M1.4", *HEAD)), encoding="utf-8")
    result = run("next-year", file, *TODAY)
    assert '  Không đưa vào "Mẫu M1.4" ở phần đầu\n' in result.out
    notes = ntmdocs.load_plan(tmp_path / "cu-2025.yaml").open_notes
    assert 'không đưa vào "Mẫu M1.4" ở phần đầu' in notes
    assert not any("chưa xem xong" in note for note in notes)


@pytest.mark.parametrize("folder", ["moi/", "."])
def test_a_folder_takes_the_plan_under_its_usual_name(plan: Path, folder: str) -> None:
    result = run("next-year", plan, "-o", folder, *TODAY, folder=plan.parent)
    assert result.out.startswith(f"Đã tạo {Path(folder, 'plan-2025.yaml')}\n")
    assert (plan.parent / folder / "plan-2025.yaml").is_file()


def test_the_redline_holds_the_notes_as_comments_of_the_author(plan: Path) -> None:
    redline = plan.with_name("so-sanh.docx")
    run("next-year", plan, "--redline", redline, "--author", "Văn thư", *TODAY)
    comments = read_package(redline.read_bytes())["word/comments.xml"].decode()
    assert 'w:author="Văn thư"' in comments
    assert "Người ký kế hoạch năm 2025 còn là người này?" in comments


def test_a_document_without_a_year_is_asked_about_once(tmp_path: Path) -> None:
    file = tmp_path / "KH.docx"
    document = a_plan(
        header=a_header(subject="Thi hành Luật Việc làm", issued_on="05/3/2024"),
        legal_bases=None,
        closing="Trên đây là Kế hoạch của UBND xã",
    )
    ntmdocs.render_plan(document).save(file)
    out = run("next-year", file, *TODAY).out
    assert "Đây là kế hoạch thực hiện một văn bản" in out
    assert "trích yếu không nêu năm" not in out.casefold()


def test_acts_of_ones_own_are_added(plan: Path) -> None:
    acts = plan.with_name("van-ban.yaml")
    act = (
        "- kind: Kế hoạch\n  number_symbol: 56/KH-UBND\n  issued_on: 19/02/2024\n"
        "  issuer: UBND huyện\n  last_year: 2024\n  over: chỉ cho năm 2024\n  source: của xã\n"
    )
    acts.write_text(act, encoding="utf-8")
    out = run("next-year", plan, "--acts", acts, *TODAY).out
    assert "  Chỉ cho năm 2024\n  Nguồn: của xã\n" in out
    acts.write_text("- kind: Kế hoạch\n", encoding="utf-8")
    failed = run("next-year", plan, "--acts", acts, "--force", *TODAY)
    assert failed.code == 2
    assert f"{acts}:1" in failed.err


def test_the_other_places_of_a_note_stand_below_it(tmp_path: Path) -> None:
    plan = a_plan(
        legal_bases=None,
        sections=[a_section({"items": [f"Đến năm 2024 có {n}% hộ." for n in range(20, 35)]})],
    )
    file = tmp_path / "plan.yaml"
    ntmdocs.save_plan(plan, file)
    out = run("next-year", file, *TODAY).out
    new = tmp_path / "plan-2025.yaml"
    assert "  Đang ghi: Đến năm 2024 có 20% hộ.\n" in out
    lines = new.read_text("utf-8").splitlines()
    line = next(number for number, words in enumerate(lines, 1) if "21%" in words)
    assert f"  + {new}:{line}: Đến năm 2024 có 21% hộ.\n" in out
    assert "  + … và 02 chỗ nữa (kể đủ: --json)\n" in out
    notes = ntmdocs.load_plan(new).open_notes
    assert any('(và 14 chỗ nữa): Nội dung: "Đến năm 2024 có 21% hộ."; Nội dung' in n for n in notes)
