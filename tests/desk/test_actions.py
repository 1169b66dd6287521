"""Each button makes its files in the folder, and writes over none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from build import a_plan
from desk.desks import PLAN, a_browser, a_folder, text_of
from issue.ready import a_ready_plan
from ntmdocs.desk import actions
from ntmdocs.desk.actions import ACTIONS, Asked, Done
from ntmdocs.desk.folder import DeskFolder
from ntmdocs.publish import engines

VILLAGE = {"id": "na_ca", "name": "Nà Cà", "standard": "thôn NTM", "unmet": ["Môi trường"]}


@pytest.fixture(autouse=True)
def quick_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine without LibreOffice."""
    monkeypatch.setitem(engines._MISSING, "libreoffice", lambda: "không có LibreOffice")


def done(folder: DeskFolder, action: str, **asked: Any) -> Done:
    return ACTIONS[action](folder, Asked.model_validate(asked), lambda count, name: None)


def test_a_plan_begins_from_the_template(tmp_path: Path) -> None:
    folder = DeskFolder(tmp_path)
    made = done(folder, "start")
    assert made.open == "plan.yaml"
    assert "header:" in folder.text(made.open)
    assert done(folder, "start").open == "ke-hoach-moi/plan.yaml"
    assert done(folder, "start").open == "ke-hoach-moi-2/plan.yaml"
    assert [each.name for each in folder.listed() if each.kind == "plan"] == [
        "ke-hoach-moi-2/plan.yaml",
        "ke-hoach-moi/plan.yaml",
        "plan.yaml",
    ]


def test_a_plan_begins_from_the_example(tmp_path: Path) -> None:
    folder = DeskFolder(tmp_path)
    name = done(folder, "example").open
    assert ntmdocs.load_plan(tmp_path / name).year == 2024


def test_an_old_document_becomes_a_plan(tmp_path: Path) -> None:
    ntmdocs.render_plan(a_plan()).save(tmp_path / "cu.docx")
    made = done(DeskFolder(tmp_path), "import", name="cu.docx")
    assert made.open == "cu.yaml"
    assert ntmdocs.load_plan(tmp_path / "cu.yaml").header.place == "Suối Mơ"


@pytest.mark.parametrize("source", [PLAN, "cu.docx"])
def test_next_year_is_drafted_from_a_plan_or_a_document(tmp_path: Path, source: str) -> None:
    folder = a_folder(tmp_path)
    ntmdocs.render_plan(a_plan()).save(tmp_path / "cu.docx")
    made = done(folder, "next-year", name=source)
    assert made.open == f"{Path(source).stem}-2025.yaml"
    assert ntmdocs.load_plan(tmp_path / made.open).year == 2025
    assert ("# Ghi chú của người soạn" in folder.text(made.open)) == (source == PLAN)


def a_document_not_all_read(path: Path) -> None:
    """With a line at its head that has no place in a plan."""
    docx = ntmdocs.render_plan(a_plan()).document
    docx.tables[0].rows[0].cells[0].paragraphs[0].insert_paragraph_before("Mẫu M1.4")
    docx.save(path)


def test_what_was_not_read_of_a_document_goes_on_into_next_year(tmp_path: Path) -> None:
    a_document_not_all_read(tmp_path / "cu.docx")
    made = done(DeskFolder(tmp_path), "next-year", name="cu.docx")
    assert any("Mẫu M1.4" in note for note in made.notes)
    assert any("Mẫu M1.4" in note for note in ntmdocs.load_plan(tmp_path / made.open).open_notes)


def test_what_was_not_read_of_the_old_document_is_told_with_the_redline(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    a_document_not_all_read(tmp_path / "cu.docx")
    made = done(folder, "redline", name=PLAN, other="cu.docx")
    assert any("Mẫu M1.4" in note for note in made.notes)


def test_what_the_workbook_says_besides_is_told(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, villages=[VILLAGE])
    (tmp_path / "thon.csv").write_text(
        "Thôn,Tiêu chí,Đánh giá,Số điện thoại\nNà Cà,Môi trường,Chưa đạt,0912\n", "utf-8"
    )
    made = done(folder, "villages", name=PLAN, other="thon.csv")
    assert any("Số điện thoại" in note for note in made.notes)


@pytest.mark.parametrize(("year", "words"), [(0, "không sau năm 2024"), (9999, "quá xa")])
def test_a_year_that_cannot_be_is_told(tmp_path: Path, year: int, words: str) -> None:
    said = {"name": PLAN, "year": year}
    answer = a_browser(a_folder(tmp_path)).post("/api/do/next-year", json=said)
    assert answer.status_code == 422
    assert words in answer.json()["message"]


def test_village_plans_are_made_in_a_folder_of_their_own(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, villages=[VILLAGE])
    made = done(folder, "villages", name=PLAN)
    (name,) = made.written
    assert name.startswith("thon/")
    assert (tmp_path / name).is_file()
    assert made.message.startswith("Đã tạo 01/01")
    assert made.notes


def test_village_plans_take_their_state_from_a_workbook(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, villages=[VILLAGE])
    (tmp_path / "thon.csv").write_text("Thôn,Tiêu chí,Đánh giá\nBó Chạng,Nhà ở,Chưa đạt\n", "utf-8")
    with pytest.raises(ntmdocs.DataError, match="Bó Chạng"):
        done(folder, "villages", name=PLAN, other="thon.csv")


def test_a_plan_without_villages_has_no_village_plans(tmp_path: Path) -> None:
    with pytest.raises(ntmdocs.NtmdocsError, match="chưa khai thôn nào"):
        done(a_folder(tmp_path), "villages", name=PLAN)


def test_a_word_file_is_made_anew_unless_a_person_changed_it(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (name,) = done(folder, "word", name=PLAN).written
    assert done(folder, "word", name=PLAN).written == (name,)
    docx = ntmdocs.render_plan(a_plan()).document
    docx.add_paragraph("Sửa tay.")
    docx.save(tmp_path / name)
    assert done(folder, "word", name=PLAN).written == (name.replace(".docx", "-2.docx"),)


def test_a_pdf_is_made_with_its_word_file(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    made = done(folder, "pdf", name=PLAN)
    word, pdf = made.written
    assert (tmp_path / pdf).read_bytes().startswith(b"%PDF")
    assert (tmp_path / word).is_file()
    assert "rdocx" in made.message
    (tmp_path / pdf).write_bytes(b"%PDF-1.7 signed by another")
    with pytest.raises(ntmdocs.NtmdocsError):
        done(folder, "pdf", name=PLAN)


def test_a_redline_is_written_against_an_older_paper(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    ntmdocs.save_plan(a_plan(closing="Hết"), tmp_path / "cu.yaml")
    (name,) = done(folder, "redline", name=PLAN, other="cu.yaml").written
    assert "w:ins" in ntmdocs.Docx((tmp_path / name).read_bytes(), name).document.element.xml
    with pytest.raises(ntmdocs.NtmdocsError, match="chọn văn bản cũ"):
        done(folder, "redline", name=PLAN)


def test_a_button_tells_what_came_of_it_and_how_far_it_is(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, villages=[VILLAGE])
    browser = a_browser(folder)
    with browser:
        answer = browser.post("/api/do/villages", json={"name": PLAN})
        assert answer.json()["written"]
        wrong = browser.post("/api/do/import", json={"name": "../cu.docx"})
    assert wrong.status_code == 422
    assert "trong thư mục" in wrong.json()["message"]
    assert text_of(folder).startswith("# Ghi chú")


def test_findings_are_told_the_heaviest_first() -> None:
    note = ntmdocs.Finding("a", ntmdocs.Severity.INFO, "", "xem")
    wrong = ntmdocs.Finding("b", ntmdocs.Severity.ERROR, "", "sửa")
    assert actions._told([note, wrong]) == ("Phải sửa: Sửa", "Lưu ý: Xem")


def an_office(path: Path) -> DeskFolder:
    """A folder with a plan that is ready to be signed, and its organ's profile."""
    ntmdocs.save_plan(a_ready_plan(), path / PLAN)
    (path / "co-quan.yaml").write_text(
        "issuing_body: Ủy ban nhân dân xã Suối Mơ\nplace: Suối Mơ\nseal_diameter_mm: 36\n",
        encoding="utf-8",
    )
    return DeskFolder(path)


def test_a_paper_is_issued_under_the_registers_next_number(tmp_path: Path) -> None:
    folder = an_office(tmp_path)
    made = done(folder, "issue", name=PLAN, on="05/03/2024")
    assert "số 01/KH-UBND" in made.message
    assert any(name.startswith("trinh-ky/plan/") and name.endswith(".pdf") for name in made.written)
    browser = a_browser(folder)
    (entry,) = browser.get("/api/register").json()["entries"]
    assert (entry["printed"], entry["on"]) == ("01/KH-UBND", "05/03/2024")
    step = {"number": 1, "year": 2024, "type": entry["type"], "step": "signed"}
    (marked,) = browser.post("/api/register", json=step).json()["entries"]
    assert "signed" in marked["steps"]
    refused = browser.post("/api/register", json={**step, "step": "sent"})
    assert refused.status_code == 422
    assert "đóng dấu" in refused.json()["message"]


@pytest.mark.parametrize("how", ["later", "draft"])
def test_a_paper_goes_to_its_signer_without_a_number(tmp_path: Path, how: str) -> None:
    folder = an_office(tmp_path)
    made = done(folder, "issue", name=PLAN, how=how)
    assert made.written
    assert a_browser(folder).get("/api/register").json()["entries"] == []


def test_a_paper_that_is_not_ready_is_not_issued(tmp_path: Path) -> None:
    folder = an_office(tmp_path)
    text = folder.text(PLAN) + "open_notes: [Xem lại căn cứ.]\n"
    (tmp_path / PLAN).write_text(text, encoding="utf-8")
    with pytest.raises(ntmdocs.NtmdocsError, match=r"plan\.yaml:\d+:\d+: .*Xem lại căn cứ"):
        done(folder, "issue", name=PLAN, on="05/03/2024")


def test_what_differs_from_the_organs_profile_is_told_at_the_desk(tmp_path: Path) -> None:
    """In the list of what to look at, and once more when it is issued."""
    folder = an_office(tmp_path)
    text = folder.text(PLAN).replace("place: Suối Mơ", "place: Suối Mờ")
    (tmp_path / PLAN).write_text(text, encoding="utf-8")
    said = a_browser(folder).post("/api/look", json={"name": PLAN, "text": text}).json()
    assert ("header.place", "place-not-as-in-profile") in [
        (one["path"], one["rule"]) for one in said["found"]
    ]
    made = done(folder, "issue", name=PLAN, on="05/03/2024")
    assert any('co-quan.yaml ghi "Suối Mơ"' in note for note in made.notes)


def test_a_day_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(ntmdocs.NtmdocsError, match=r"viết dd/mm/yyyy$"):
        done(an_office(tmp_path), "issue", name=PLAN, on="mai")


def test_without_a_profile_there_is_no_register(tmp_path: Path) -> None:
    answer = a_browser(a_folder(tmp_path)).get("/api/register")
    assert answer.status_code == 422
    assert "Từ mẫu" in answer.json()["message"]


def test_what_the_profile_fills_is_shown_and_not_written(tmp_path: Path) -> None:
    folder = an_office(tmp_path)
    text = "\n".join(line for line in folder.text(PLAN).split("\n") if "place:" not in line)
    said = a_browser(folder).post("/api/look", json={"name": PLAN, "text": text}).json()
    assert said["filled"] == {"header.place": "Suối Mơ"}
    assert "place" not in said["values"]["header"]
