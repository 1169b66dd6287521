"""`ntmdocs check` and `ntmdocs rules`: how a Word file looks, told on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import ntmdocs
from build import a_plan
from cli.run import assert_refused, run
from lint.faults import DATE, FAULTS, LETTER_FAULTS, NATION, NUMBER, SUBJECT, in_text, without
from lint.office_papers import an_office_letter
from lint.papers import Change, a_correct_paper, a_fault, looking, saying
from ntmdocs import import_plan
from ntmdocs.check import every_content_rule
from ntmdocs.cli.judged import judge
from ntmdocs.cli.rules import _examples
from ntmdocs.lint import every_rule, provisions
from ntmdocs.read.view import view_docx
from read.papers import a_document

JUDGED = sum(1 for one in provisions() if one.rules)


@pytest.fixture
def right(tmp_path: Path) -> Path:
    path = tmp_path / "dung.docx"
    path.write_bytes(a_correct_paper())
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "sai.docx"
    no_zero = a_fault(saying(NUMBER, "05", "5"), a_correct_paper())
    path.write_bytes(a_fault(looking(NUMBER, size=12), no_zero))
    return path


def test_a_right_paper_is_told_in_a_line(right: Path) -> None:
    result = run("check", right)
    assert (result.code, result.err) == (0, "")
    assert result.out == f"{right}: không thấy chỗ nào phải xem\n"


def test_each_fault_is_told_with_place_source_and_rule(wrong: Path) -> None:
    result = run("check", wrong)
    assert (result.code, result.err) == (1, "")
    assert result.out.split("\n")[:4] == [
        str(wrong),
        "",
        "Phải sửa: 02 chỗ",
        '- Số, ký hiệu, đoạn 5: "Số: 5/KH-UBND": Ghi số "5", quy định "05" '
        "(Phụ lục I, phần I, mục II.3.c Nghị định số 30/2020/NĐ-CP) [wrong-zero-in-number]",
    ]


def test_json_has_each_file_with_its_findings(right: Path, wrong: Path) -> None:
    result = run("check", right, wrong, "--json")
    first, second = json.loads(result.out)
    assert result.code == 1
    assert first == {"file": str(right), "findings": []}
    assert [one["rule"] for one in second["findings"]] == [
        "wrong-zero-in-number",
        "wrong-number-size",
    ]


def test_a_rule_is_left_out_or_taken_alone(wrong: Path) -> None:
    ignored = run("check", wrong, "--ignore", "wrong-number-size")
    assert "[wrong-zero-in-number]" in ignored.out
    assert "[wrong-number-size]" not in ignored.out
    alone = run("check", wrong, "--only", "wrong-left-margin")
    assert (alone.code, "không thấy chỗ nào" in alone.out) == (0, True)


def test_the_id_of_no_rule_is_refused_before_any_file_is_read(wrong: Path) -> None:
    result = run("check", wrong, "--ignore", "wrong-number-sise")
    assert_refused(result, 'không có quy tắc "wrong-number-sise"', "ntmdocs rules")


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_it(
    wrong: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"PK\x03\x04 no zip")
    result = run("check", broken, wrong)
    assert result.code == 2
    assert "[wrong-zero-in-number]" in result.out
    assert str(broken) in result.err


def test_what_is_no_word_file_is_refused(tmp_path: Path) -> None:
    assert_refused(run("check", tmp_path / "plan.pdf"), "plan.pdf", "chỉ xét tệp Word")


def test_a_data_file_is_told_what_its_words_say_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    ntmdocs.save_plan(a_plan(recipients=["UNBD tỉnh (b/c)"], legal_bases=None), path)
    result = run("check", path)
    number = path.read_text(encoding="utf-8").split("\n").index("recipients:") + 2
    assert (result.code, result.err) == (1, "")
    assert f'- {path}:{number}: Nơi nhận: "UNBD tỉnh": gõ sai "UNBD"; đề xuất: UBND ' in result.out


def test_a_word_file_is_told_its_looks_and_its_words(tmp_path: Path) -> None:
    path = tmp_path / "sai.docx"
    slips = saying("a) Giữ", "Giữ gìn", "Giữ UNBD")
    path.write_bytes(a_fault(looking(NUMBER, size=12), a_fault(slips, a_correct_paper())))
    result = run("check", path)
    assert "[wrong-number-size]" in result.out
    assert ", đoạn 19: " in result.out
    assert "[misspelt-word]" in result.out
    alone = run("check", path, "--only", "misspelt-word")
    assert "[wrong-number-size]" not in alone.out


def test_a_text_is_told_what_its_words_say(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    text = ntmdocs.render_plan(a_plan(recipients=["UNBD tỉnh"], legal_bases=None)).text
    path.write_text(text, encoding="utf-8")
    assert '- Nơi nhận: "UNBD tỉnh": gõ sai' in run("check", path).out


def a_text_of_numbered_lines(*lines: str) -> str:
    """Lines in which the reader finds a title only at the third, and so seeks one above."""
    body = ("UBND xã thông báo như sau:", *lines, "a) Rác hữu cơ;", "b) Rác vô cơ.")
    return a_document(body=body)


def test_dots_that_stand_for_what_a_text_does_not_have_are_no_fault_of_it(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    lines = ("1. Thời gian: từ ngày 10 tháng 3.", "2. Địa điểm: các thôn.", "3. Loại rác:")
    path.write_text(a_text_of_numbered_lines(*lines), encoding="utf-8")
    assert import_plan(path).untitled == {"sections.0.title"}
    said = run("check", path, "--only", "place-not-filled", "--only", "number-out-of-order")
    assert said.out == f"{path}: không thấy chỗ nào phải xem\n"
    for own in ("1. ......", "I."):  # its own dots, and a number whose title was left out
        path.write_text(a_text_of_numbered_lines(own, *lines[1:]), encoding="utf-8")
        assert "còn chỗ chưa điền" in run("check", path).out


def test_what_holds_no_plan_is_told_its_looks_alone(tmp_path: Path) -> None:
    path = tmp_path / "cong-van.docx"
    path.write_bytes(an_office_letter())
    assert run("check", path).out == f"{path}: không thấy chỗ nào phải xem\n"


def test_findings_are_written_into_a_copy(wrong: Path, tmp_path: Path) -> None:
    copy = tmp_path / "nhan-xet.docx"
    result = run("check", wrong, "--annotate", copy)
    assert (result.code, result.err) == (1, f"Đã tạo {copy}\n")
    assert len(view_docx(copy.read_bytes()).comments) == 2
    assert run("check", wrong, "--annotate", wrong.parent / "khong-duoi").code == 2
    (tmp_path / "la.docx").write_bytes(b"PK")
    assert_refused_late = run("check", wrong, "--annotate", tmp_path / "la.docx")
    assert (assert_refused_late.code, "--force" in assert_refused_late.err) == (2, True)


def test_copies_of_many_files_go_into_a_folder(wrong: Path, right: Path, tmp_path: Path) -> None:
    data = tmp_path / "plan.yaml"
    ntmdocs.save_plan(a_plan(), data)
    result = run("check", wrong, right, data, "--annotate", f"{tmp_path / 'ban-sao'}/")
    assert result.code == 2
    assert "chỉ ghi được bản mới của tệp Word" in result.err
    names = sorted(path.name for path in (tmp_path / "ban-sao").iterdir())
    assert names == ["dung-nhan-xet.docx", "sai-nhan-xet.docx"]


def test_a_copy_is_put_right_and_what_is_left_is_told(wrong: Path, tmp_path: Path) -> None:
    copy = tmp_path / "dung.docx"
    result = run("check", "--fix", wrong, "-o", copy)
    assert (result.code, result.err) == (1, "")
    lines = result.out.split("\n")
    assert lines[0] == f"Đã tạo {copy}, đã chỉnh 01 chỗ"
    assert "[wrong-number-size]" in lines[1]
    assert "Phải sửa: 01 chỗ" in lines
    (told,) = json.loads(run("check", "--fix", wrong, "-o", copy, "--json", "--force").out)
    assert [one["rule"] for one in told["mended"]] == ["wrong-number-size"]
    assert [one["rule"] for one in told["findings"]] == ["wrong-zero-in-number"]


def test_to_put_right_and_to_write_go_together(wrong: Path, tmp_path: Path) -> None:
    assert_refused(run("check", "--fix", wrong), "--fix và -o đi cùng nhau")
    assert_refused(run("check", wrong, "-o", tmp_path / "a.docx"), "--fix và -o đi cùng nhau")
    data = tmp_path / "plan.yaml"
    ntmdocs.save_plan(a_plan(), data)
    folder = f"{tmp_path / 'moi'}/"
    result = run("check", "--fix", data, wrong, "-o", folder)
    assert (result.code, "chỉ ghi được bản mới của tệp Word" in result.err) == (2, True)
    assert [path.name for path in (tmp_path / "moi").iterdir()] == ["sai-da-chinh.docx"]


def test_the_rules_are_listed_with_their_source() -> None:
    result = run("rules")
    lines = result.out.strip().split("\n")
    assert lines[0].startswith(f"Bộ quy tắc ND30-2020, phiên bản 1: {len(every_rule())} quy tắc")
    assert lines[0].endswith(
        f"xét {JUDGED}/{len(provisions())} quy định của Phụ lục I, II, III (76%)"
    )
    assert len(lines) == 3 + len(every_rule()) + len(every_content_rule())
    assert (
        "wrong-left-margin: Lề trái 30-35 mm "
        "(Phụ lục I, phần I, mục I.3 Nghị định số 30/2020/NĐ-CP)" in lines
    )


def test_one_rule_is_told() -> None:
    result = run("rules", "archive-without-unit")
    assert result.out.split("\n")[:3] == [
        "Dòng Lưu ghi chữ viết tắt đơn vị soạn thảo, nếu có",
        "Mã: archive-without-unit. Mức: lưu ý.",
        "Nguồn: Phụ lục I, phần I, mục II.9.d Nghị định số 30/2020/NĐ-CP",
    ]
    assert result.out.split("\n")[3:7] == [
        "Vì sao: Nơi nhận cho biết ai phải làm, ai biết để kiểm tra, nơi nào lưu.",
        "Sai: - Lưu: VT.",
        "Đúng: - Lưu: VT, KT.",
        "Tự chỉnh: chỉ báo, phải sửa bằng tay.",
    ]
    content = run("rules", "misspelt-word").out
    assert "Nguồn" not in content
    assert "Sai: UNBD" in content
    assert "--fix chỉnh được" in run("rules", "wrong-left-margin").out
    assert_refused(run("rules", "khong-co"), 'không có quy tắc "khong-co"')


def test_every_rule_of_looks_is_explained_and_no_other() -> None:
    explained = set(_examples())
    assert {rule.id for rule in every_rule()} <= explained
    assert explained <= {rule.id for rule in (*every_rule(), *every_content_rule())}
    assert all(len(text) > 2 for each in _examples().values() for text in each)
    assert all(wrong != right for _, wrong, right in _examples().values())


def test_every_rule_on_looks_has_a_fault_that_it_answers() -> None:
    told = {rule for rule, _ in (*FAULTS, *LETTER_FAULTS)}
    others = {"paper-not-recognised", "paper-is-template", "paper-of-the-party"}
    others |= {"comments-left", "legacy-encoding"}
    others |= {"words-of-form-missing", "signature-split-by-page"}  # of other papers, and longer
    others |= {"missing-type", "addressees-after-text", "only-annex-with-number"}
    assert told == {rule.id for rule in every_rule()} - others


def test_a_printed_file_is_told_at_the_lines_of_its_plan(tmp_path: Path) -> None:
    path, docx = tmp_path / "plan.yaml", tmp_path / "KH.docx"
    ntmdocs.save_plan(a_plan(recipients=["UNBD tỉnh"]), path)
    ntmdocs.render_plan(ntmdocs.load_plan(path)).save(docx)
    number = path.read_text(encoding="utf-8").split("\n").index("recipients:") + 2
    result = run("check", docx, "--plan", path)
    assert f"- {path}:{number}: Nơi nhận, đoạn " in result.out
    assert "[archive-without-unit]" in result.out
    (found,) = json.loads(run("check", docx, "--plan", path, "--json").out)
    lines = {one["rule"]: one.get("line") for one in found["findings"]}
    assert lines["misspelt-word"] == f"{path}:{number}"
    assert str(lines["archive-without-unit"]).startswith(f"{path}:")
    ntmdocs.save_plan(a_plan(recipients=["UBND tỉnh"]), path)
    assert f"- {path}:{number}: " not in run("check", docx, "--plan", path).out


def test_a_plan_that_a_file_was_not_printed_from_is_refused(tmp_path: Path) -> None:
    path, docx = tmp_path / "plan.yaml", tmp_path / "KH.docx"
    ntmdocs.save_plan(a_plan(), path)
    ntmdocs.render_plan(a_plan()).without_places().save(docx)
    result = run("check", docx, "--plan", path)
    assert (result.code, "không nhớ đã in từ" in result.err) == (2, True)
    assert "--plan chỉ dùng với một tệp .docx" in run("check", docx, path, "--plan", path).err
    assert run("check", path, "--plan", path).code == 2


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (without(DATE), "missing-place-and-date"),
        (without(SUBJECT), "missing-subject"),
        (saying("CHỦ TỊCH", "CHỦ TỊCH", "Chủ tịch"), "position-not-in-capitals"),
        (saying(NATION, "NGHĨA", "NGHIÃ"), "wrong-national-name"),
        (saying("TM.", "TM. ", "TM "), "wrong-authority-form"),
        (in_text("theo hướng dẫn của ủy ban nhân dân tỉnh"), "organ-without-capital"),
        (in_text("theo hướng dẫn của Ủy Ban Nhân Dân tỉnh"), "organ-with-too-many-capitals"),
    ],
)
def test_what_looks_tell_is_not_told_again_by_the_words(
    change: Change, rule: str, right: Path
) -> None:
    def told(content: bytes) -> set[tuple[str, str]]:
        right.write_bytes(content)
        return {(one.rule, one.message) for one in judge(right).report.findings}

    usual = told(right.read_bytes())
    new = told(a_fault(change, a_correct_paper())) - usual
    assert [name for name, _ in new] == [rule]


def test_a_place_of_the_words_that_looks_say_nothing_of_is_told(right: Path) -> None:
    right.write_bytes(a_fault(saying("Trần Văn An", "Trần Văn An", "…"), a_correct_paper()))
    assert "place-not-filled" in {one.rule for one in judge(right).report.findings}
