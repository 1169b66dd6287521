"""What the page is told of the folder, of a plan's text, and of its pages."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from desk.desks import PLAN, a_browser, a_folder, text_of
from ntmdocs.desk import plan_text
from ntmdocs.desk.events import Events
from ntmdocs.desk.folder import DeskFolder, fingerprint


def looked(folder: DeskFolder, text: str | None = None) -> dict[str, Any]:
    said = {"name": PLAN, "text": text_of(folder) if text is None else text}
    answer = a_browser(folder).post("/api/look", json=said)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_the_page_is_told_which_files_there_are(tmp_path: Path) -> None:
    said = a_browser(a_folder(tmp_path), PLAN).get("/api/folder").json()
    assert said["files"] == [{"name": PLAN, "kind": "plan"}]
    assert (said["opened"], said["engine"]) == (PLAN, "rdocx")


def test_scripts_and_styles_are_given_and_nothing_else(tmp_path: Path) -> None:
    browser = a_browser(a_folder(tmp_path))
    assert browser.get("/web/main.js").headers["content-type"].startswith("text/javascript")
    assert browser.get("/web/vendor/codemirror.js").status_code == 200
    for name in ("desk.html", "../folder.py", "%2e%2e/folder.py", "vendor"):
        assert browser.get(f"/web/{name}").status_code == 404


def test_the_page_is_answered_in_its_own_language(tmp_path: Path) -> None:
    """It says which; what a browser says of its owner's languages is no choice."""
    folder = a_folder(tmp_path)
    browser = a_browser(folder)
    said = {"name": PLAN, "text": text_of(folder).replace("year: 2024", "year: hai")}
    told = [
        browser.post("/api/look", json=said, headers={"Accept-Language": code}).json()["found"]
        for code in ("en", "vi", "en-US,en;q=0.9")
    ]
    english, *others = (found[0]["message"] for found in told)
    assert '"hai" is not a year' in english
    assert ['"hai" không phải năm' in each for each in others] == [True, True]
    schema = browser.get("/api/schema", headers={"Accept-Language": "en"}).json()
    assert schema["$defs"]["Header"]["properties"]["place"]["title"] == "Place"


@pytest.mark.parametrize("unmet", [["Điện"], []])
def test_the_criteria_of_the_villages_are_drawn_where_any_are_said(
    tmp_path: Path, unmet: list[str]
) -> None:
    folder = a_folder(tmp_path, villages=[{"id": "na_ca", "name": "Nà Cà", "unmet": unmet}])
    assert ("Thôn Nà Cà: chưa đạt 01 (Điện)" in looked(folder)["chart"]) is bool(unmet)
    assert looked(folder, "year: hai nghìn")["chart"] == ""


def test_the_schema_tells_what_each_field_is_called(tmp_path: Path) -> None:
    schema = a_browser(a_folder(tmp_path)).get("/api/schema").json()
    assert schema["$defs"]["Header"]["properties"]["place"]["title"] == "Địa danh"


def test_a_plan_is_opened_with_what_tells_its_state(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    said = a_browser(folder).get("/api/plan", params={"name": PLAN}).json()
    assert said == {"text": text_of(folder), "base": fingerprint(text_of(folder))}


def test_a_plan_that_is_not_there_is_told(tmp_path: Path) -> None:
    answer = a_browser(a_folder(tmp_path)).get("/api/plan", params={"name": "mat.yaml"})
    assert answer.status_code == 422
    assert "không tìm thấy tệp" in answer.json()["message"]


def test_values_come_as_they_were_typed_each_with_its_line(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    said = looked(folder)
    assert said["values"]["year"] == "2024"
    lines = text_of(folder).split("\n")
    assert "subject:" in lines[said["lines"]["header.subject"] - 1]


def test_what_is_found_has_its_place_its_line_and_its_weight(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, closing="Trên đây là Kế hoạch năm 2023 của UBND xã")

    found = looked(folder)["found"]
    wrong = next(each for each in found if each["path"] == "closing")
    assert (wrong["weight"], wrong["where"]) == ("warning", "Câu kết thúc")
    assert "2023" in wrong["message"]
    assert text_of(folder).split("\n")[wrong["line"] - 1].startswith("closing:")


def test_open_notes_are_told_as_what_is_left_open(tmp_path: Path) -> None:
    found = looked(a_folder(tmp_path, open_notes=["Xem lại căn cứ."]))["found"]
    assert [each["message"] for each in found if each["weight"] == "note"] == ["Xem lại căn cứ."]


def test_looks_are_told_at_the_data_that_they_come_from(tmp_path: Path) -> None:
    found = looked(a_folder(tmp_path, archive="VT."))["found"]
    of_looks = [each for each in found if each["rule"] == "archive-without-unit"]
    assert [each["path"] for each in of_looks] == ["archive"] or of_looks == []
    assert all(each["line"] >= 1 for each in found)


def test_a_text_with_faults_has_them_and_its_values(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    said = looked(folder, text_of(folder).replace("place:", "sise:"))
    assert {each["weight"] for each in said["found"]} == {"error"}
    assert any("sise" in each["message"] for each in said["found"])
    assert said["values"]["header"]["sise"] == "Suối Mơ"


def test_broken_yaml_has_its_fault_alone(tmp_path: Path) -> None:
    said = looked(a_folder(tmp_path), "year: [2024\n")
    assert said["values"] is None
    assert len(said["found"]) == 1


def test_a_set_of_criteria_beside_the_plan_is_read(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    said = looked(folder, text_of(folder) + "criteria_sets: [khong-co.yaml]\n")
    assert any("khong-co.yaml" in each["message"] for each in said["found"])


def test_a_plan_that_no_page_can_hold_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_page(_: Any) -> Any:
        raise plan_text.NtmdocsError("không dàn được trang")

    monkeypatch.setattr(plan_text, "render_plan", no_page)
    found = looked(a_folder(tmp_path))["found"]
    assert found[-1]["message"] == "không dàn được trang"


def test_a_fault_without_a_list_is_told_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(_: Any) -> Any:
        raise plan_text.NtmdocsError("tệp quá lớn")

    monkeypatch.setattr(plan_text, "load_with_notes", unreadable)
    assert [each["message"] for each in looked(a_folder(tmp_path))["found"]] == ["tệp quá lớn"]


def test_pages_come_as_pictures_with_the_boxes_of_their_places(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    browser = a_browser(folder)
    said = browser.post("/api/pages", json={"name": PLAN, "text": text_of(folder)}).json()
    (page,) = said["pages"]
    assert "header.subject" in {each["path"] for each in page["places"]}
    picture = browser.get(f"/api/picture/{page['picture']}")
    assert picture.content.startswith(b"\x89PNG")
    assert "immutable" in picture.headers["cache-control"]


def test_pages_of_a_text_with_faults_are_refused_with_them(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    said = {"name": PLAN, "text": text_of(folder).replace("place:", "sise:")}
    answer = a_browser(folder).post("/api/pages", json=said)
    assert answer.status_code == 422
    assert "sise" in answer.json()["message"]


def test_without_an_engine_the_words_come_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan_text, "find_spec", lambda _: None)
    folder = a_folder(tmp_path)
    said = {"name": PLAN, "text": text_of(folder)}
    found = a_browser(folder).post("/api/pages", json=said).json()
    assert found["pages"] == []
    assert "KẾ HOẠCH" in found["plain"]


def test_with_an_office_alone_that_makes_the_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_text, "find_spec", lambda name: None if name == "rdocx" else name)
    monkeypatch.setattr(plan_text, "find_office", lambda: "soffice")
    assert plan_text.preview_engine() == "libreoffice"


def test_a_picture_that_is_not_kept_any_more_is_told(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    browser = a_browser(folder)
    texts = [f"{text_of(folder)}# {number}\n" for number in range(8)]
    names = []
    for text in texts:
        pages = browser.post("/api/pages", json={"name": PLAN, "text": text}).json()["pages"]
        names.append(pages[0]["picture"])
    assert len(set(names)) == 1, "a comment changes no page"
    other = text_of(folder).replace("Suối Mơ", "Suối Ngà")
    for text in (other, *texts[:6]):
        pages = browser.post("/api/pages", json={"name": PLAN, "text": text}).json()["pages"]
        names.append(pages[0]["picture"])
    assert browser.get(f"/api/picture/{names[-1]}").status_code == 200
    assert browser.get(f"/api/picture/{names[8]}").status_code == 422


def test_the_pictures_that_a_page_shows_stay_when_another_file_changes(tmp_path: Path) -> None:
    """A page asks for them as they come into view, long after it was told their names."""
    folder = a_folder(tmp_path)
    texts = plan_text.PlanTexts(folder)
    (picture,) = texts.of(PLAN, text_of(folder)).pictures
    texts.forget()
    texts.forget()
    assert texts.png(picture.name).startswith(b"\x89PNG")


def test_an_edit_gives_the_new_text_and_writes_no_file(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    edit = {"do": "set", "path": ["header", "place"], "value": "Suối Ngà"}
    said = {"name": PLAN, "text": text_of(folder), "edits": [edit]}
    answer = a_browser(folder).post("/api/edit", json=said).json()
    assert "place: Suối Ngà" in answer["text"]
    assert "# Ghi chú của người soạn" in answer["text"]
    assert "Suối Ngà" not in text_of(folder)


def test_a_plan_is_saved_or_its_other_state_is_given(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    browser = a_browser(folder)
    old = text_of(folder)
    said = {"name": PLAN, "text": f"{old}# sửa\n", "base": fingerprint(old)}
    saved = browser.post("/api/save", json=said)
    assert saved.json() == {"base": fingerprint(f"{old}# sửa\n")}
    again = browser.post("/api/save", json={**said, "text": "khác"})
    assert again.status_code == 409
    assert again.json()["text"] == f"{old}# sửa\n"
    assert again.json()["base"] == fingerprint(text_of(folder))


def test_two_plans_are_compared_section_by_section(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (tmp_path / "cu.yaml").write_text(
        text_of(folder).replace("quét" if "quét" in text_of(folder) else "sạch, đẹp", "gọn gàng"),
        encoding="utf-8",
    )
    said = {"name": PLAN, "text": text_of(folder), "other": "cu.yaml"}
    (change,) = a_browser(folder).post("/api/compare", json=said).json()["changes"]
    assert change["kind"] == "changed"
    assert ["deleted", "gọn gàng"] in [[kind, text.strip()] for kind, text in change["pieces"]]


def test_a_plan_is_compared_with_what_was_last_issued(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    issued = tmp_path / "trinh-ky" / "plan"
    ntmdocs.render_plan(ntmdocs.load_plan(tmp_path / PLAN)).save(issued / "KH.docx")
    for name in ("Phiếu trình ký.docx", "~$KH.docx"):  # the second while Word has it open
        (issued / name).write_bytes(b"PK")
    browser = a_browser(folder)
    (other,) = [each for each in browser.get("/api/folder").json()["files"] if each["name"] != PLAN]
    assert other == {"name": "trinh-ky/plan/KH.docx", "kind": "issued"}
    text = text_of(folder)
    said = {"name": PLAN, "text": text, "other": other["name"]}
    assert browser.post("/api/compare", json=said).json()["changes"] == []
    said["text"] = text.replace("sạch, đẹp", "gọn gàng")
    (change,) = browser.post("/api/compare", json=said).json()["changes"]
    assert ["inserted", "gọn gàng"] in [[kind, words.strip()] for kind, words in change["pieces"]]


def test_a_file_is_brought_and_given_back(tmp_path: Path) -> None:
    browser = a_browser(a_folder(tmp_path))
    name = browser.post("/api/upload", params={"name": "cũ.docx"}, content=b"PK").json()["name"]
    answer = browser.get("/api/file", params={"name": name})
    assert answer.content == b"PK"
    assert answer.headers["content-disposition"] == "attachment"
    (tmp_path / "in.pdf").write_bytes(b"%PDF")
    shown = browser.get("/api/file", params={"name": "in.pdf"})
    assert shown.headers["content-type"] == "application/pdf"
    assert "content-disposition" not in shown.headers


def test_a_text_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ntmdocs.desk.routes._MAX_TEXT", 100)
    answer = a_browser(a_folder(tmp_path)).post("/api/look", json={"name": PLAN, "text": "x" * 200})
    assert answer.status_code == 422
    assert "lớn quá" in answer.json()["message"]


def test_what_the_disk_refuses_is_told(tmp_path: Path) -> None:
    browser = a_browser(a_folder(tmp_path))
    named = {"name": "ă" * 200 + ".docx"}
    answer = browser.post("/api/upload", params=named, content=b"x")
    assert answer.status_code == 422
    assert "quá dài" in answer.json()["message"]


def test_a_folder_that_was_removed_is_told(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    browser = a_browser(folder)
    shutil.rmtree(tmp_path)
    answer = browser.get("/api/folder")
    assert answer.status_code == 422
    assert "không tìm thấy" in answer.json()["message"]


def test_a_question_that_no_page_of_ours_asks_is_refused(tmp_path: Path) -> None:
    browser = a_browser(a_folder(tmp_path))
    assert browser.post("/api/look", json={"tên": PLAN}).status_code == 400
    assert browser.post("/api/do/fly", json={}).status_code == 404
    assert browser.get("/api/look").status_code == 405


def test_each_open_page_is_told_of_a_change(tmp_path: Path) -> None:
    async def told() -> list[str]:
        events = Events()
        watching = asyncio.create_task(events.watch(tmp_path, lambda: None))
        page = events.stream()
        heard = [await anext(page)]
        await asyncio.sleep(0.5)
        (tmp_path / PLAN).write_text("year: 2025\n", encoding="utf-8")
        heard.append(await anext(page))
        events.end()
        heard += [message async for message in page]
        await watching
        return heard

    first, changed, *rest = asyncio.run(told())
    assert first.startswith(":")
    assert changed == f'event: changed\ndata: {{"names": ["{PLAN}"]}}\n\n'
    assert "event: ended" in "".join(rest)


def test_a_page_that_waits_is_kept_alive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ntmdocs.desk.events._KEEP_ALIVE", 0.01)

    async def heard() -> list[str]:
        events = Events()
        page = events.stream()
        said = [await anext(page), await anext(page)]
        await page.aclose()
        events.send("progress", count=1, name="a")
        return said

    assert asyncio.run(heard()) == [": desk\n\n", ": desk\n\n"]
