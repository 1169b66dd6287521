"""`ntmdocs render`: the plan's file in, a Word file out; a person's work is never lost."""

import shutil
from pathlib import Path

import docx as python_docx
import pytest

import ntmdocs
from build import a_plan, a_section
from cli.run import PLAN_2024, PLAN_2026, ROOT, Result, assert_refused, run, run_program
from ntmdocs.writing import template_path
from store.planted import PLAN, planted, write

NAME_2024 = "KH-xay-dung-nong-thon-moi-nam-2024.docx"

PLAN_2025 = ROOT / "examples" / "hop-thinh-2025" / "plan.yaml"
NOTES_OF_2025 = ntmdocs.load_plan(PLAN_2025).open_notes


def assert_made(result: Result, path: Path) -> None:
    """The file is there, and is the one that the command speaks of."""
    assert result.code == 0, result
    assert result.err == ""
    assert result.out == f"Đã tạo {path}\n"


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_default_name_in_the_current_folder(tmp_path: Path) -> None:
    result = run("render", PLAN_2024, folder=tmp_path)
    assert_made(result, Path(NAME_2024))
    assert names_in(tmp_path) == [NAME_2024]
    text = "\n".join(p.text for p in python_docx.Document(tmp_path / NAME_2024).paragraphs)
    assert "Xây dựng nông thôn mới năm 2024" in text


def test_a_dated_plan_is_named_by_its_date(tmp_path: Path) -> None:
    run("render", PLAN_2026, folder=tmp_path)
    (name,) = names_in(tmp_path)
    assert name.startswith("2026.01.05. Chuyển đổi số")
    assert name.endswith(".docx")


def test_it_writes_what_render_plan_makes(tmp_path: Path) -> None:
    run("render", PLAN_2024, "-o", tmp_path / "KH.docx")
    made = ntmdocs.render_plan(ntmdocs.load_plan(PLAN_2024)).bytes
    assert (tmp_path / "KH.docx").read_bytes() == made


@pytest.mark.parametrize("option", ["-o", "--output"])
def test_the_name_given(tmp_path: Path, option: str) -> None:
    target = tmp_path / "kế hoạch xã Hợp Thịnh" / "KH 2024 (lần 2).docx"
    assert_made(run("render", PLAN_2024, option, target), target)
    assert names_in(tmp_path) == ["kế hoạch xã Hợp Thịnh"]
    assert names_in(target.parent) == [target.name]


def test_a_folder_given_holds_the_default_name(tmp_path: Path) -> None:
    assert_made(run("render", PLAN_2024, "-o", tmp_path), tmp_path / NAME_2024)


def test_a_plan_under_a_path_with_spaces_and_vietnamese_letters(tmp_path: Path) -> None:
    folder = tmp_path / "Ủy ban nhân dân xã"
    folder.mkdir()
    plan = folder / "kế hoạch.yaml"
    shutil.copy(PLAN_2024, plan)
    assert_made(run("render", plan, folder=folder), Path(NAME_2024))


def test_as_a_program(tmp_path: Path) -> None:
    ended = run_program("render", PLAN_2024, "-o", "kế hoạch.docx", folder=tmp_path)
    assert ended.returncode == 0
    assert ended.stdout.decode().split() == ["Đã", "tạo", "kế", "hoạch.docx"]
    assert names_in(tmp_path) == ["kế hoạch.docx"]


def test_a_plan_in_json(tmp_path: Path) -> None:
    ntmdocs.save_plan(ntmdocs.load_plan(PLAN_2024), tmp_path / "plan.json")
    run("render", PLAN_2024, "-o", tmp_path / "yaml.docx")
    run("render", tmp_path / "plan.json", "-o", tmp_path / "json.docx")
    assert (tmp_path / "json.docx").read_bytes() == (tmp_path / "yaml.docx").read_bytes()


# What is there already


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A DOCX that ntmdocs has made."""
    target = tmp_path / "KH.docx"
    assert_made(run("render", PLAN_2026, "-o", target), target)
    return target


def changed_by_hand(path: Path) -> bytes:
    document = python_docx.Document(path)
    document.add_paragraph("Sửa tay.")
    document.save(path)
    return path.read_bytes()


def test_a_file_made_by_us_and_untouched_is_replaced(made: Path) -> None:
    before = made.read_bytes()
    assert_made(run("render", PLAN_2024, "-o", made), made)
    assert made.read_bytes() != before
    assert names_in(made.parent) == ["KH.docx"]


def test_a_file_that_was_only_opened_and_saved_is_no_change_of_the_text(made: Path) -> None:
    """Near miss: the clerk looked at it, python-docx wrote it anew, no word is different."""
    python_docx.Document(made).save(made)
    assert_made(run("render", PLAN_2024, "-o", made), made)


def test_a_file_changed_by_hand_is_kept(made: Path) -> None:
    content = changed_by_hand(made)
    assert_refused(run("render", PLAN_2024, "-o", made), str(made), "sửa tay", "--force")
    assert made.read_bytes() == content
    assert names_in(made.parent) == ["KH.docx"]


def test_a_file_changed_by_hand_is_overwritten_with_force(made: Path) -> None:
    changed_by_hand(made)
    assert_made(run("render", PLAN_2024, "-o", made, "--force"), made)
    assert "Sửa tay." not in [p.text for p in python_docx.Document(made).paragraphs]


@pytest.mark.parametrize("content", [b"", b"not a DOCX", None])
def test_a_file_of_somebody_else_is_kept(tmp_path: Path, content: bytes | None) -> None:
    target = tmp_path / "KH.docx"
    if content is None:
        python_docx.Document().save(target)
    else:
        target.write_bytes(content)
    before = target.read_bytes()
    result = run("render", PLAN_2024, "-o", target)
    assert_refused(result, "không phải tệp do ntmdocs tạo", "--force")
    assert target.read_bytes() == before
    assert_made(run("render", PLAN_2024, "-o", target, "--force"), target)


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_folder_of_that_name_is_never_overwritten(tmp_path: Path, force: list[str]) -> None:
    (tmp_path / NAME_2024).mkdir()
    result = run("render", PLAN_2024, *force, folder=tmp_path)
    assert_refused(result, NAME_2024, "đây là thư mục")
    assert names_in(tmp_path / NAME_2024) == []


def test_a_file_in_the_place_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    result = run("render", PLAN_2024, "-o", tmp_path / "out" / "KH.docx")
    assert_refused(result, "chỗ của thư mục")


# Names that are no Word file's


@pytest.mark.parametrize("name", ["KH.pdf", "KH.doc", "KH.docm", "KH.dotx", "KH.yaml", "2024.03"])
@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_word_file_is_never_written_under_another_suffix(
    tmp_path: Path, name: str, force: list[str]
) -> None:
    result = run("render", PLAN_2024, "-o", name, *force, folder=tmp_path)
    assert_refused(result, name, "phải kết thúc bằng .docx")
    assert names_in(tmp_path) == []


def test_a_name_without_suffix_is_no_guess(tmp_path: Path) -> None:
    result = run("render", PLAN_2024, "-o", "KH", folder=tmp_path)
    assert_refused(result, 'thêm đuôi ".docx"', 'thêm dấu "/" ở cuối')
    assert names_in(tmp_path) == []


def test_the_suffix_may_be_in_capitals(tmp_path: Path) -> None:
    assert_made(run("render", PLAN_2024, "-o", tmp_path / "KH.DOCX"), tmp_path / "KH.DOCX")


@pytest.mark.parametrize("typed", ["moi/", "moi/trong/", "kế hoạch 2024.docx/"])
def test_a_name_that_ends_as_a_folder_is_a_new_folder(tmp_path: Path, typed: str) -> None:
    result = run("render", PLAN_2024, "-o", typed, folder=tmp_path)
    assert_made(result, Path(typed) / NAME_2024)
    assert names_in(tmp_path / typed) == [NAME_2024]


@pytest.mark.parametrize("name", ["KH.docx", "KH.DOC", "KH.pdf"])
def test_one_file_for_several_plans_is_refused(tmp_path: Path, name: str) -> None:
    result = run("render", PLAN_2024, PLAN_2026, "-o", name, folder=tmp_path)
    assert_refused(result, name, "phải là tên thư mục")
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("typed", ["2024.03", "moi", "KH.docx/"])
def test_several_plans_go_into_a_new_folder(tmp_path: Path, typed: str) -> None:
    result = run("render", PLAN_2024, PLAN_2026, "-o", typed, folder=tmp_path)
    assert (result.code, result.err) == (0, "")
    assert len(names_in(tmp_path / typed)) == 2


# What cannot be rendered


def test_all_problems_are_printed_and_nothing_is_written(tmp_path: Path) -> None:
    text = planted(("  place: Suối Mơ", "  plce: Suối Mơ"), ("05/03/2024", "30/02/2024"))
    write(tmp_path, text)
    result = run("render", "plan.yaml", folder=tmp_path)
    assert_refused(result)
    assert result.err == (
        'plan.yaml:6:3: Phần đầu: không có khóa "plce" ở đây; có phải "place"?\n'
        "plan.yaml:7:14: Thời gian ban hành: không có ngày 30/02/2024\n"
        "Có 02 chỗ phải sửa; chưa ghi tệp nào.\n"
    )
    assert names_in(tmp_path) == ["plan.yaml"]


def test_a_plan_with_faults_keeps_the_old_docx(tmp_path: Path, made: Path) -> None:
    before = made.read_bytes()
    plan = write(tmp_path, planted(("year: 2024", "year: hai")))
    assert_refused(run("render", plan, "-o", made, "--force"), "Năm kế hoạch")
    assert made.read_bytes() == before


@pytest.mark.parametrize("name", ["khong-co.yaml", "plan.docx", "thu-muc"])
def test_a_plan_that_is_no_plan(tmp_path: Path, name: str) -> None:
    (tmp_path / "plan.docx").write_bytes(b"x")
    (tmp_path / "thu-muc").mkdir()
    assert_refused(run("render", name, folder=tmp_path), name)


# Templates


def a_template(path: Path, paragraph: str) -> Path:
    """Our template with one more paragraph."""
    document = python_docx.Document(str(template_path("ke-hoach.docx")))
    document.paragraphs[0].insert_paragraph_before(paragraph)
    document.save(path)
    return path


def test_a_template_of_ones_own(tmp_path: Path) -> None:
    template = a_template(tmp_path / "mẫu của tôi.docx", "Chữ của mẫu")
    write(tmp_path, PLAN)
    run("render", "plan.yaml", "--template", template, "-o", "KH.docx", folder=tmp_path)
    assert python_docx.Document(tmp_path / "KH.docx").paragraphs[0].text == "Chữ của mẫu"


def test_an_unknown_name_in_a_template_says_file_place_and_tag(tmp_path: Path) -> None:
    template = a_template(tmp_path / "mẫu hỏng.docx", "Trích yếu: {{ subjet }}")
    result = run("render", PLAN_2024, "--template", template, "-o", tmp_path / "KH.docx")
    assert_refused(result, "mẫu hỏng.docx", "đoạn", "subjet")
    assert names_in(tmp_path) == ["mẫu hỏng.docx"]


@pytest.mark.parametrize("tag", ["{{ header.. }}", "{% if x %}", "{{ subject"])
def test_a_broken_tag_in_a_template(tmp_path: Path, tag: str) -> None:
    template = a_template(tmp_path / "mẫu hỏng.docx", f"Trích yếu: {tag}")
    result = run("render", PLAN_2024, "--template", template, "-o", tmp_path / "KH.docx")
    assert_refused(result, "mẫu hỏng.docx", "đoạn", "{", "thẻ")
    assert names_in(tmp_path) == ["mẫu hỏng.docx"]


@pytest.mark.parametrize("content", [None, b"", b"not a DOCX"])
def test_a_template_that_is_no_docx(tmp_path: Path, content: bytes | None) -> None:
    template = tmp_path / "mau.docx"
    if content is not None:
        template.write_bytes(content)
    result = run("render", PLAN_2024, "--template", template, "-o", tmp_path / "KH.docx")
    assert_refused(result, "mau.docx")
    assert not (tmp_path / "KH.docx").exists()


def test_a_folder_for_a_template(tmp_path: Path) -> None:
    assert_refused(run("render", PLAN_2024, "--template", tmp_path), str(tmp_path))


def test_many_plans_give_a_file_each_and_the_bad_one_is_told(tmp_path: Path) -> None:
    missing = tmp_path / "khong-co.yaml"
    result = run("render", PLAN_2024, missing, PLAN_2026, "-o", tmp_path / "out", "--workers", "2")
    assert result.code == 2
    assert len(list((tmp_path / "out").glob("*.docx"))) == 2
    assert "văn bản thứ 2" in result.err
    assert "khong-co.yaml" in result.err
    assert "Xong 02 tệp, 01 văn bản chưa tạo được." in result.err
    assert result.out.count("Đã tạo") == 2


def test_many_good_plans_end_well(tmp_path: Path) -> None:
    result = run("render", PLAN_2024, PLAN_2026, "-o", tmp_path)
    assert (result.code, result.err) == (0, "")


@pytest.mark.parametrize("number", ["0", "65", "hai", "1.5"])
def test_a_number_of_workers_that_cannot_be_is_told(number: str) -> None:
    result = run("render", PLAN_2024, "--workers", number)
    assert result.code == 2
    assert 'tùy chọn "--workers" cần một số từ 1 đến 64' in result.err


def test_open_notes_are_recalled_and_the_file_is_made_all_the_same(tmp_path: Path) -> None:
    result = run("render", PLAN_2025, "-o", tmp_path / "KH.docx")
    assert result.code == 1
    assert result.out == f"Đã tạo {tmp_path / 'KH.docx'}\n"
    assert (
        result.err
        == f"Kế hoạch còn {len(NOTES_OF_2025):02} việc phải xem (open_notes), chưa nên trình ký.\n"
    )
    assert (tmp_path / "KH.docx").exists()


def test_open_notes_are_recalled_of_each_of_many_plans(tmp_path: Path) -> None:
    result = run("render", PLAN_2026, PLAN_2025, "-o", tmp_path)
    open_one = tmp_path / "KH-xay-dung-nong-thon-moi-nam-2025.docx"
    assert result.code == 1
    assert result.out.count("Đã tạo") == 2
    first, *notes = result.err.splitlines()
    assert first == f"{open_one}: còn {len(NOTES_OF_2025):02} việc phải xem, chưa nên trình ký."
    assert notes[:-1] == [f"- {note}" for note in NOTES_OF_2025[:10]]
    assert notes[-1] == f"- … và {len(NOTES_OF_2025) - 10:02} việc nữa"


def test_what_keeps_one_of_many_from_being_signed_is_told_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    ntmdocs.save_plan(a_plan(sections=[a_section("Xong trước ngày 31/4.")]), path)
    result = run("render", PLAN_2026, path, "-o", tmp_path)
    first, note = result.err.splitlines()
    assert (result.code, "còn 01 việc phải xem" in first) == (1, True)
    assert note.startswith(f"- {path}:")
    assert "không có ngày 31/04" in note


def test_a_plan_that_fails_weighs_more_than_open_notes(tmp_path: Path) -> None:
    result = run("render", tmp_path / "khong-co.yaml", PLAN_2025, "-o", tmp_path)
    assert result.code == 2
    assert f"còn {len(NOTES_OF_2025):02} việc phải xem" in result.err


def test_a_table_without_a_row_is_told_at_its_line_and_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    plan = a_plan(sections=[a_section({"data_table": {"of": "tasks"}})])
    ntmdocs.save_plan(plan, path)
    lines = path.read_text(encoding="utf-8").split("\n")
    (line,) = (number for number, text in enumerate(lines, 1) if "of: tasks" in text)
    refused = run("render", path, "-o", tmp_path / "KH.docx")
    assert_refused(refused, f"plan.yaml:{line}:", "biểu không có hàng nào: không có công việc")
    assert not (tmp_path / "KH.docx").exists()


def test_what_keeps_a_paper_from_being_signed_is_told_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    ntmdocs.save_plan(a_plan(sections=[a_section("Xong trước 31/9/2024.")]), path)
    lines = path.read_text(encoding="utf-8").split("\n")
    (line,) = (number for number, text in enumerate(lines, 1) if "31/9" in text)
    result = run("render", path, "-o", tmp_path / "KH.docx")
    assert result.code == 1
    assert result.err == (
        f'- {path}:{line}: Nội dung: "31/9/2024": không có ngày 31/09/2024\n'
        "Kế hoạch còn 01 chỗ phải sửa, chưa nên trình ký.\n"
    )
    many = run("render", path, path, "-o", tmp_path)
    assert many.code == 1
    assert many.err.count("còn 01 việc phải xem, chưa nên trình ký.") == 2


def test_what_is_only_good_to_know_leaves_a_paper_ready(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    report = {"items": [{"text": "Báo cáo.", "deadline": "trước 15/01/2025"}]}
    ntmdocs.save_plan(a_plan(sections=[a_section(report)]), path)
    result = run("render", path, "-o", tmp_path / "KH.docx")
    assert result.code == 0
    assert "không thuộc năm kế hoạch 2024" in result.err
    assert run("render", path, path, "-o", tmp_path, "--force").code == 0
