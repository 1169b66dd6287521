"""A folder with `co-quan.yaml`: every command reads its plans with it."""

from pathlib import Path

import ntmdocs
from build import a_plan
from cli.run import run
from store.test_filling import PLAN, write
from store.test_profile import PROFILE, write_profile

SIGNED = PLAN + "signature: Phó Chủ tịch\nvillages: [{name: Suối Trong, unmet: [Điện]}]\n"


def test_render_says_what_it_took_from_the_profile(tmp_path: Path) -> None:
    profile = write_profile(tmp_path)
    result = run("render", str(write(tmp_path, SIGNED)), "-o", str(tmp_path / "KH.docx"))
    assert result.code == 0
    assert result.out.splitlines()[1] == (
        f"Lấy ở {profile}: cơ quan ban hành, địa danh, nơi nhận, lưu, chữ ký, các thôn"
    )


def test_render_says_nothing_of_a_profile_that_fills_nothing(tmp_path: Path) -> None:
    ntmdocs.save_plan(a_plan(archive="VT, VP"), tmp_path / "plan.yaml")
    write_profile(tmp_path)
    result = run("render", str(tmp_path / "plan.yaml"), "-o", str(tmp_path / "KH.docx"))
    assert (result.code, len(result.out.splitlines())) == (0, 1)


def test_many_are_rendered_with_it(tmp_path: Path) -> None:
    profile = write_profile(tmp_path)
    plans = [str(write(tmp_path, PLAN, name)) for name in ("a.yaml", "b.yaml")]
    result = run("render", *plans, "-o", f"{tmp_path / 'ra'}/")
    assert (result.code, result.out.count(str(profile))) == (0, 1)
    assert len(list((tmp_path / "ra").glob("*.docx"))) == 2


def test_a_finding_stands_at_the_profile_s_line(tmp_path: Path) -> None:
    profile = write_profile(tmp_path, PROFILE.replace("place: Suối Mơ", 'place: "..."'))
    result = run("render", str(write(tmp_path)), "-o", str(tmp_path / "KH.docx"))
    assert result.code == 1
    assert f"{profile}:2: Địa danh" in result.err
    assert f"{profile}:2: Địa danh" in run("check", str(tmp_path / "plan.yaml")).out


def test_a_symbol_of_another_type_stands_at_the_profile_s_line(tmp_path: Path) -> None:
    profile = write_profile(tmp_path, PROFILE + "symbols: {ke-hoach: BC-UBND}\n")
    result = run("render", str(write(tmp_path)))
    assert result.code == 2
    assert result.err.startswith(f"{profile}:15:21: Ký hiệu: ")


def test_villages_and_next_year_keep_out_what_the_profile_fills(tmp_path: Path) -> None:
    write_profile(tmp_path)
    plan = write(tmp_path, SIGNED.replace("Điện]", "{criterion: Điện, tasks: [Kéo dây]}]"))
    result = run("villages", str(plan), "-o", f"{tmp_path / 'thon'}/")
    assert "Xong 01/01 tệp" in result.out
    assert run("next-year", str(plan), "--today", "01/12/2024").code == 1
    text = (tmp_path / "plan-2025.yaml").read_text(encoding="utf-8")
    assert "Suối Mơ" not in text
    assert "archive" not in text
    assert "signature: Phó Chủ tịch\n" in text
    assert ntmdocs.load_plan(tmp_path / "plan-2025.yaml").villages[0].id == "suoi_trong"


def test_edits_in_word_go_into_the_plan_not_the_profile(tmp_path: Path) -> None:
    from docx import Document

    write_profile(tmp_path)
    plan = write(tmp_path)
    assert run("render", str(plan), "-o", str(tmp_path / "KH.docx")).code == 0
    document = Document(str(tmp_path / "KH.docx"))
    names = [
        paragraph
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        if "Trần Văn An" in paragraph.text
    ]
    for run_ in names[0].runs:
        run_.text = run_.text.replace("Trần Văn An", "Đỗ Văn Dũng")
    document.save(str(tmp_path / "KH.docx"))
    assert run("import", str(tmp_path / "KH.docx"), "--into", str(plan)).code == 0
    text = plan.read_text(encoding="utf-8")
    assert "full_name: Đỗ Văn Dũng" in text
    assert "place" not in text
    assert ntmdocs.load_plan(plan).signature.full_name == "Đỗ Văn Dũng"


def test_an_imported_paper_names_only_what_differs(tmp_path: Path) -> None:
    ntmdocs.render_plan(a_plan(archive="VT, KT")).save(tmp_path / "KH.docx")
    write_profile(tmp_path)
    run("import", str(tmp_path / "KH.docx"))
    text = (tmp_path / "KH.yaml").read_text(encoding="utf-8")
    assert not [word for word in ("place", "recipients", "archive", "signature") if word in text]
    assert ntmdocs.load_plan(tmp_path / "KH.yaml").signature == a_plan().signature


def test_compare_reads_both_sides_with_their_own(tmp_path: Path) -> None:
    write_profile(tmp_path / "a")
    write_profile(tmp_path / "b", PROFILE.replace("Trần Văn An", "Đỗ Văn Dũng"))
    plans = [str(write(tmp_path / name)) for name in "ab"]
    assert "[-Trần-]{+Đỗ+} Văn [-An-]{+Dũng+}" in run("compare", *plans).out
