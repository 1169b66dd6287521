"""The desk as a person works at it, in the real Chromium."""

from __future__ import annotations

import re
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from build import a_plan
from desk.desks import PLAN, a_folder, text_of
from desk.test_running import a_desk
from issue.entries import MORNING, an_entry
from ntmdocs import Register, Step
from ntmdocs.desk.folder import DeskFolder
from read.papers import HEAD, a_document
from tools.browser import a_browser_window, find_axe

pytestmark = pytest.mark.needs_browser

ROOT = Path(__file__).parents[2]
SMALL_LAPTOP = {"width": 1366, "height": 768}
SECONDS = 60_000  # milliseconds that a busy machine may take for one step
VILLAGE = {"id": "na_ca", "name": "Nà Cà", "standard": "thôn NTM", "unmet": ["Môi trường"]}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with a_browser_window() as browser:
        yield browser


class Desk:
    """A page on a desk, and whatever was said that no page should say."""

    def __init__(self, browser: Any, folder: DeskFolder, address: str, **how: Any) -> None:
        self.folder = folder
        self.wrong: list[str] = []
        self.asked: list[str] = []
        self.window = browser.new_context(viewport=SMALL_LAPTOP, **how)
        self.page = self.window.new_page()
        self.page.set_default_timeout(SECONDS)
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("console", self._heard)
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(address)

    def _heard(self, message: Any) -> None:
        is_refusal = re.search(r"status of 4\d\d", message.text)  # told on the page
        if message.type in ("error", "warning") and not is_refusal:
            self.wrong.append(message.text)

    def ready(self) -> Any:
        """The page, once the pages of the plan are there."""
        self.page.wait_for_selector(".sheet img")
        self.page.wait_for_function(
            "() => document.querySelector('.panel.form').childElementCount > 2"
        )
        return self.page

    def pictures(self) -> list[str]:
        return [str(each.get_attribute("src")) for each in self.page.locator(".sheet img").all()]

    def after_new_pages(self, old: list[str]) -> None:
        """Wait until the pages are no longer the old ones, and are seen."""
        self.page.wait_for_function(
            "old => { const all = [...document.querySelectorAll('.sheet img')];"
            " return all.length && all[0].complete && all[0].naturalWidth"
            " && JSON.stringify(all.map(each => each.getAttribute('src'))) != old; }",
            arg=str(old).replace("'", '"').replace(", ", ","),
        )

    def field(self, path: str) -> Any:
        return self.page.locator(f'.form [data-path="{path}"]')

    def says(self, path: str, value: str) -> None:
        """Wait until a field says so."""
        self.page.wait_for_function(
            "([path, value]) => document.querySelector(`[data-path='${path}']`)?.value == value",
            arg=[path, value],
        )

    def tab(self, name: str) -> None:
        self.page.click(f"#tab-{name}")

    def saved(self) -> str:
        """What the file says, once it is saved."""
        with self.page.expect_response("**/api/save"):
            self.page.keyboard.press("Control+s")
        return text_of(self.folder)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A desk over a folder whose files each test makes its own."""
    folder = tmp_path_factory.mktemp("desk")
    with a_desk(folder) as (address, _):
        yield folder, address


@pytest.fixture
def folder(running: tuple[Path, str]) -> Path:
    """The desk's folder, empty."""
    for path in running[0].iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return running[0]


@pytest.fixture
def at_desk(chromium: Any, running: tuple[Path, str], folder: Path) -> Iterator[Any]:
    """Opens a desk: `at_desk()` on a plan, `at_desk("")` on the folder."""
    opened: list[Desk] = []

    def open_one(plan: str = PLAN, *, how: dict[str, Any] | None = None, **changes: Any) -> Desk:
        files = a_folder(folder, **changes) if plan else DeskFolder(folder)
        desk = Desk(chromium, files, running[1], **(how or {}))
        opened.append(desk)
        if plan:
            desk.page.goto(f"{desk.page.url}?plan={plan}")
        return desk

    yield open_one
    for desk in opened:
        desk.window.close()
    for desk in opened:
        assert desk.wrong == []
        assert all(url.startswith("http://127.0.0.1:") for url in desk.asked)


def test_an_empty_folder_has_three_doors_and_the_example_opens(at_desk: Any) -> None:
    desk = at_desk("")
    page = desk.page
    page.wait_for_selector(".door")
    assert page.locator(".door b").all_inner_texts() == [
        "Từ tệp Word năm ngoái",
        "Từ mẫu",
        "Ví dụ",
    ]
    page.click(".door:nth-child(3)")
    page.click("dialog .answers button")
    desk.ready()
    assert len(desk.pictures()) == 7
    assert desk.folder.listed()[0].name == "vi-du-2024.yaml"


def test_an_old_document_is_brought_and_opened(at_desk: Any, folder: Path) -> None:
    head = (*HEAD[:5], "Suối Mơ, ngày   tháng   năm", "KẾ HOẠCH", "Vệ sinh môi trường")
    brought = folder / "ngoai" / "cũ.txt"
    brought.parent.mkdir()
    brought.write_text(a_document(head=head), encoding="utf-8")
    desk = at_desk("")
    desk.page.click(".door:nth-child(1)")
    desk.page.set_input_files("dialog input[type=file]", brought)
    desk.page.fill("dialog input[type=number]", "2027")
    desk.page.click("dialog .answers .main")
    desk.page.click("dialog .answers button:has-text('Đóng')")
    desk.ready()
    plan = ntmdocs.load_plan(folder / "cũ.yaml")
    assert plan.header.place == "Suối Mơ"
    assert plan.year == 2027


def test_a_word_clicked_on_the_page_opens_its_field(at_desk: Any) -> None:
    desk = at_desk()
    page = desk.ready()
    place = page.evaluate(
        "(async () => { const said = await (await fetch('/api/pages', {method: 'POST',"
        " headers: {'Content-Type': 'application/json'}, body: JSON.stringify({name: 'plan.yaml',"
        " text: (await (await fetch('/api/plan?name=plan.yaml')).json()).text})})).json();"
        " const page = said.pages[0]; const one = page.places.find(each =>"
        " each.path == 'sections.0.content.0'); return [(one.box[0] + 20) / page.width,"
        " (one.box[1] + one.box[3]) / 2 / page.height]; })()"
    )
    box = page.locator(".sheet").first.bounding_box()
    page.mouse.click(box["x"] + place[0] * box["width"], box["y"] + place[1] * box["height"])
    focused = page.evaluate("document.activeElement.dataset.path")
    assert focused == "sections.0.content.0"
    assert page.locator(".mark").count() >= 1, "and the place is shown on the page"


def test_what_is_typed_shows_on_the_page_and_is_saved_with_its_comments(at_desk: Any) -> None:
    desk = at_desk()
    page = desk.ready()
    old = desk.pictures()
    desk.field("header.place").fill("Suối Ngà")
    desk.after_new_pages(old)
    assert page.inner_text(".state") == "Chưa lưu"
    saved = desk.saved()
    assert saved.startswith("# Ghi chú của người soạn\n")
    assert "place: Suối Ngà" in saved
    assert page.evaluate("document.activeElement.dataset.path") == "header.place"


@pytest.mark.parametrize("how", ["button", "key"])
def test_an_edit_is_undone_and_done_again(at_desk: Any, how: str) -> None:
    desk = at_desk()
    page = desk.ready()
    old = desk.pictures()
    desk.field("header.place").fill("Suối Ngà")
    desk.after_new_pages(old)
    new = desk.pictures()
    undo = {"button": lambda: page.click("[aria-label='Hoàn tác']")}
    undo.get(how, lambda: page.keyboard.press("Control+z"))()
    desk.after_new_pages(new)
    desk.says("header.place", "Suối Mơ")
    page.keyboard.press("Control+y")
    page.wait_for_function(
        "() => document.querySelector('[data-path=\"header.place\"]').value != 'Suối Mơ'"
    )
    assert "Suối Ngà" in desk.saved()


def test_the_yaml_and_the_form_are_one_text(at_desk: Any) -> None:
    desk = at_desk()
    page = desk.ready()
    desk.tab("yaml")
    old = desk.pictures()
    page.click(".cm-content")
    page.keyboard.press("Control+End")
    page.keyboard.type("subject_: x")
    page.wait_for_selector(".paper.stale")
    desk.tab("tosee")
    assert "subject_" in page.locator(".found.error").inner_text()
    desk.tab("yaml")
    page.click(".cm-content")
    page.keyboard.press("Control+End")
    for _ in "subject_: x":
        page.keyboard.press("Backspace")
    page.wait_for_selector(".paper:not(.stale)")
    assert desk.pictures() == old


def test_broken_yaml_leads_to_its_line(at_desk: Any) -> None:
    desk = at_desk()
    page = desk.ready()
    desk.tab("yaml")
    page.click(".cm-content")
    page.keyboard.press("Control+Home")
    page.keyboard.type("x: [\n")
    page.wait_for_selector(".panel.form .broken", state="attached")
    desk.tab("form")
    page.click(".panel.form .link")
    assert page.locator("#tab-yaml").get_attribute("aria-selected") == "true"


def test_keys_are_offered_while_typing_yaml(at_desk: Any) -> None:
    desk = at_desk()
    page = desk.ready()
    desk.tab("yaml")
    page.click(".cm-content")
    page.keyboard.press("Control+End")
    page.keyboard.type("addr")
    page.wait_for_selector(".cm-tooltip-autocomplete")
    assert "addressees" in page.inner_text(".cm-tooltip-autocomplete")


def test_a_finding_leads_to_its_field_and_a_note_is_done_with_a_click(at_desk: Any) -> None:
    desk = at_desk(closing="Trên đây là Kế hoạch năm 2023 của UBND xã", open_notes=["Xem căn cứ."])
    page = desk.ready()
    desk.tab("tosee")
    page.click(".found .go:has-text('2023')")
    assert page.evaluate("document.activeElement.dataset.path") == "closing"
    desk.tab("tosee")
    page.click(".found.note .done")
    page.wait_for_selector(".found.note", state="detached")
    assert "open_notes" not in desk.saved() or "Xem căn cứ" not in text_of(desk.folder)


def test_two_plans_stand_side_by_side(at_desk: Any, folder: Path) -> None:
    ntmdocs.save_plan(a_plan(closing="Trên đây là bản cũ"), folder / "cu.yaml")
    desk = at_desk()
    desk.ready()
    desk.tab("compare")
    desk.page.select_option("#compare-with", "cu.yaml")
    desk.page.wait_for_selector(".changes del")
    assert "bản cũ" in "".join(desk.page.locator(".changes del").all_inner_texts())


def test_parts_are_added_moved_and_taken_away(at_desk: Any) -> None:
    desk = at_desk()
    page = desk.ready()
    page.click("details[data-path='recipients'] > summary")
    page.click("details[data-path='recipients'] [aria-label='Xuống: 1']")
    page.wait_for_function(
        "() => document.querySelector('[data-path=\"recipients.0\"]').value == 'Các thôn'"
    )
    page.click("details[data-path='recipients'] [aria-label='Bỏ: 2']")
    page.wait_for_selector("[data-path='recipients.1']", state="detached")
    adder = "details[data-path='recipients'] > .inner > .adder"
    page.select_option(adder, index=1)
    page.wait_for_selector("[data-path='recipients.1']")
    desk.field("recipients.1").fill("Đảng ủy xã")
    assert re.search(r"recipients:\n +- Các thôn\n +- Đảng ủy xã\n", desk.saved())


def test_two_clicks_in_a_hurry_take_one_part_away(at_desk: Any) -> None:
    desk = at_desk(recipients=["Một", "Hai", "Ba"])
    page = desk.ready()
    page.click("details[data-path='recipients'] > summary")
    page.wait_for_selector("[aria-label='Bỏ: 1']")
    page.evaluate(
        "() => { const one = document.querySelector('[aria-label=\"Bỏ: 1\"]');"
        " one.click(); one.click(); }"
    )
    desk.says("recipients.0", "Hai")
    assert "- Hai\n" in desk.saved()


def test_a_note_that_is_clicked_twice_takes_no_other_note_away(at_desk: Any) -> None:
    desk = at_desk(open_notes=["Xem căn cứ.", "Xem nơi nhận."])
    page = desk.ready()
    desk.tab("tosee")
    page.dblclick(".found.note .done >> nth=0")
    page.wait_for_selector(".found.note li >> nth=1", state="detached")
    assert "Xem nơi nhận." in desk.saved()


def test_what_is_typed_while_another_field_is_being_written_stays(at_desk: Any) -> None:
    desk = at_desk()
    page = desk.ready()
    page.route("**/api/edit", lambda route: (page.wait_for_timeout(400), route.continue_()))
    desk.field("header.place").fill("Suối Ngà")
    desk.field("header.subject").fill("Nước sạch")
    desk.field("closing").fill("Trên đây là Kế hoạch")
    desk.tab("yaml")
    page.click(".cm-content")
    page.keyboard.press("Control+End")
    page.keyboard.type("# Thêm\n")
    saved = desk.saved()
    for words in ("place: Suối Ngà", "subject: Nước sạch", "Trên đây là Kế hoạch\n", "# Thêm"):
        assert words in saved


def test_a_plan_deleted_while_it_is_open_is_told_and_saved_again(
    at_desk: Any, folder: Path
) -> None:
    desk = at_desk()
    page = desk.ready()
    text = text_of(desk.folder)
    (folder / PLAN).unlink()
    page.wait_for_selector(".state.dirty")
    assert "không tìm thấy tệp" in page.inner_text(".notice")
    assert desk.saved() == text
    page.wait_for_selector(".notice", state="hidden")


def test_an_absent_field_is_added_and_taken_away(at_desk: Any) -> None:
    desk = at_desk()
    page = desk.ready()
    page.select_option("details[data-path='header'] > .inner > .adder", "subtitle")
    page.wait_for_selector("[data-path='header.subtitle']")
    desk.field("header.subtitle").fill("(Dự thảo lần 2)")
    assert "subtitle: (Dự thảo lần 2)" in desk.saved()
    page.click("[aria-label^='Bỏ: Dòng phụ']")
    page.wait_for_selector("[data-path='header.subtitle']", state="detached")
    assert "subtitle" not in desk.saved()


def test_a_file_saved_elsewhere_is_read_again(at_desk: Any, folder: Path) -> None:
    desk = at_desk()
    desk.ready()
    old = desk.pictures()
    text = text_of(desk.folder).replace("place: Suối Mơ", "place: Suối Ngà")
    text = text.replace("subject: Vệ sinh môi", 'subject: "Dòng một\\nDòng hai" #')
    (folder / PLAN).write_text(text, encoding="utf-8")
    desk.after_new_pages(old)
    desk.says("header.place", "Suối Ngà")
    assert desk.field("header.subject").input_value() == "Dòng một\nDòng hai"
    assert "đã đọc lại" in desk.page.inner_text(".notice")


@pytest.mark.parametrize(
    ("answer", "kept"), [("Giữ bản ở đây", "Ở đây"), ("Lấy bản trên đĩa", "Nơi khác")]
)
def test_changed_on_both_sides_is_asked(at_desk: Any, folder: Path, answer: str, kept: str) -> None:
    desk = at_desk()
    page = desk.ready()
    other = text_of(desk.folder).replace("place: Suối Mơ", "place: Nơi khác")
    desk.field("header.place").fill("Ở đây")
    page.wait_for_selector(".state.dirty")
    (folder / PLAN).write_text(other, encoding="utf-8")
    page.click(f"dialog button:has-text('{answer}')")
    page.wait_for_function("() => document.querySelector('.state').className.trim() == 'state'")
    assert f"place: {kept}" in text_of(desk.folder)
    page.wait_for_function(
        f"() => document.querySelector('[data-path=\"header.place\"]').value == '{kept}'"
    )


@pytest.mark.parametrize("action", ["word", "next-year", "villages", "redline", "issue"])
def test_each_thing_to_do_gives_its_files(at_desk: Any, folder: Path, action: str) -> None:
    desk = at_desk(villages=[VILLAGE])
    ntmdocs.save_plan(a_plan(closing="Bản cũ"), folder / "cu.yaml")
    page = desk.ready()
    page.select_option(".doing", action)
    if action == "issue":
        page.select_option("dialog select", "draft")
    if action != "word":
        page.click("dialog .answers .main")
    page.wait_for_selector("dialog a")
    names = page.locator("dialog a").all_inner_texts()
    assert names
    assert all((folder / name).is_file() for name in names)
    with page.expect_download() as download:
        page.click("dialog a")
    assert Path(download.value.path()).read_bytes() == (folder / names[0]).read_bytes()


def test_what_the_profile_fills_is_seen_in_its_field(at_desk: Any, folder: Path) -> None:
    desk = at_desk("")
    ntmdocs.save_plan(a_plan(), folder / PLAN)
    text = (folder / PLAN).read_text(encoding="utf-8").replace("  place: Suối Mơ\n", "")
    (folder / PLAN).write_text(text, encoding="utf-8")
    (folder / "co-quan.yaml").write_text(
        "issuing_body: Ủy ban nhân dân xã Suối Mơ\nplace: Suối Ngà\n", encoding="utf-8"
    )
    desk.page.goto(f"{desk.page.url}?plan={PLAN}")
    desk.ready()
    place = desk.field("header.place")
    assert (place.input_value(), place.get_attribute("placeholder")) == ("", "Suối Ngà")


def test_what_cannot_be_done_is_told(at_desk: Any) -> None:
    desk = at_desk()
    page = desk.ready()
    page.select_option(".doing", "villages")
    page.click("dialog .answers .main")
    page.wait_for_selector("dialog .broken")
    assert "chưa khai thôn nào" in page.inner_text("dialog .broken")


def test_the_language_is_switched_and_kept(at_desk: Any) -> None:
    desk = at_desk()
    page = desk.ready()
    page.click("button:has-text('English')")
    assert page.inner_text("#tab-form") == "Form"
    assert page.evaluate("document.documentElement.lang") == "en"
    page.wait_for_selector("text=Issuing organ")  # what the library says follows
    page.wait_for_selector("figcaption:text-is('Page 1')")
    page.reload()
    desk.ready()
    assert page.inner_text("#tab-form") == "Form"
    page.click("button:has-text('Tiếng Việt')")
    assert page.inner_text("#tab-form") == "Biểu mẫu"


def test_the_keyboard_alone_is_enough(at_desk: Any) -> None:
    desk = at_desk()
    page = desk.ready()
    page.focus("#tab-form")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.id") == "tab-yaml"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.path") == "year"
    page.keyboard.press("Control+a")
    page.keyboard.type("2025")
    assert "year: 2025" in desk.saved()


def test_letters_that_are_still_being_composed_wait_for_the_whole_word(at_desk: Any) -> None:
    desk = at_desk()
    page = desk.ready()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    keys = desk.window.new_cdp_session(page)  # as Telex and VNI do it: `suoois` is `suối`
    desk.field("header.place").fill("")
    desk.says("header.place", "")
    page.wait_for_function("() => !document.querySelector('.form').inert")
    page.wait_for_load_state("networkidle")
    asked.clear()
    for so_far in ("Suo", "Suô", "Suối"):
        composed = {"text": so_far, "selectionStart": len(so_far), "selectionEnd": len(so_far)}
        keys.send("Input.imeSetComposition", composed)
        page.wait_for_timeout(200)
    assert asked == []
    keys.send("Input.insertText", {"text": "Suối Ngà"})
    desk.says("header.place", "Suối Ngà")
    assert "place: Suối Ngà" in desk.saved()


def test_what_is_not_saved_when_the_desk_ends_can_still_be_copied(
    chromium: Any, tmp_path: Path
) -> None:
    files = a_folder(tmp_path)
    with a_desk(tmp_path / PLAN) as (address, process):
        desk = Desk(chromium, files, address)
        page = desk.ready()
        desk.field("header.place").fill("Suối Ngà")
        page.wait_for_function("() => document.title.startsWith('•')")
        process.send_signal(signal.SIGINT)
        page.wait_for_selector(".notice:has-text('Bàn làm việc đã dừng')")
        desk.tab("yaml")
        assert "place: Suối Ngà" in page.inner_text(".cm-content")
        desk.window.close()
    assert "Suối Ngà" not in text_of(files)


def test_that_the_desk_has_ended_stays_told_where_a_last_change_comes_too_late(
    chromium: Any, tmp_path: Path
) -> None:
    """Not that it is tried again: it is not."""
    files = a_folder(tmp_path)
    with a_desk(tmp_path / PLAN) as (address, process):
        desk = Desk(chromium, files, address)
        page = desk.ready()
        process.send_signal(signal.SIGINT)
        page.wait_for_selector(".notice:has-text('Bàn làm việc đã dừng')")
        with page.expect_event("requestfailed", lambda asked: asked.url.endswith("/api/edit")):
            desk.field("header.place").evaluate(
                "field => { field.value = 'Suối Ngà';"
                " field.dispatchEvent(new Event('input', { bubbles: true })); }"
            )
        page.wait_for_load_state("networkidle")
        assert "Bàn làm việc đã dừng" in page.inner_text(".notice")
        assert desk.field("header.place").input_value() == "Suối Ngà"
        desk.window.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(at_desk: Any, scheme: str) -> None:
    # The policy of the page lets no script of a test in either: axe needs it set aside.
    how = {"color_scheme": scheme, "bypass_csp": True}
    desk = at_desk(how=how, open_notes=["Xem căn cứ."], villages=[VILLAGE])
    page = desk.ready()
    axe = find_axe()
    assert axe is not None
    page.add_script_tag(path=axe)
    page.click("details[data-path='villages'] > summary")
    found = []
    for tab in ("form", "yaml", "tosee", "compare"):
        desk.tab(tab)
        found += page.evaluate("axe.run().then(said => said.violations)")
    page.select_option(".doing", "next-year")
    page.wait_for_selector("dialog")
    found += page.evaluate("axe.run().then(said => said.violations)")
    told = [f"{each['id']}: {node['html'][:120]}" for each in found for node in each["nodes"]]
    assert sorted(set(told)) == []


def test_the_villages_criteria_are_drawn_and_follow_what_is_typed(at_desk: Any) -> None:
    desk = at_desk(villages=[VILLAGE])
    page = desk.ready()
    page.click("details[data-path='villages'] > summary")
    page.wait_for_selector(".chart g rect.unmet")
    page.click("details[data-path='villages.0'] > summary")
    desk.field("villages.0.name").fill("Nà Cả")
    page.wait_for_function(
        "() => document.querySelector('.chart desc').textContent.startsWith('Thôn Nà Cả')"
    )
    page.click("details[data-path='villages'] > .inner > button:last-child")
    desk.says("villages.1.name", "")


def test_a_long_plan_with_many_villages_is_worked_on(at_desk: Any) -> None:
    words = "Các thôn rà soát, làm sạch đường làng, ngõ xóm và trồng cây xanh. " * 12
    sections = [{"title": f"Việc {n}", "content": [words] * 6} for n in range(1, 40)]
    villages = [{**VILLAGE, "id": f"v{n}", "name": f"Nà Cà {n}"} for n in range(50)]
    desk = at_desk(sections=sections, villages=villages)
    page = desk.ready()
    assert len(desk.pictures()) > 55
    page.click("details[data-path='villages'] > summary")
    page.wait_for_selector(".overview")
    assert page.locator(".overview tbody tr").count() == 50
    old = desk.pictures()
    desk.field("header.place").fill("Suối Ngà")
    desk.after_new_pages(old)
    assert "Suối Ngà" in desk.saved()


def test_two_tabs_on_one_plan_do_not_write_over_each_other(at_desk: Any) -> None:
    desk = at_desk()
    page = desk.ready()
    other = desk.window.new_page()
    other.goto(page.url)
    other.wait_for_selector("[data-path='header.place']")
    desk.field("header.place").fill("Suối Ngà")
    desk.saved()
    other.wait_for_function(
        "() => document.querySelector('[data-path=\"header.place\"]').value == 'Suối Ngà'"
    )
    other.locator('.form [data-path="header.subject"]').fill("Trồng cây năm 2024")
    with other.expect_response("**/api/save"):
        other.keyboard.press("Control+s")
    saved = text_of(desk.folder)
    assert "place: Suối Ngà" in saved
    assert "subject: Trồng cây năm 2024" in saved


def test_the_step_that_cannot_be_taken_back_is_asked_about(at_desk: Any, folder: Path) -> None:
    desk = at_desk()
    page = desk.ready()
    profile = "issuing_body: Ủy ban nhân dân xã Suối Mơ\nplace: Suối Mơ\n"
    (folder / "co-quan.yaml").write_text(profile, encoding="utf-8")
    register = Register(folder / "so-van-ban-di.db")
    register.enter(an_entry(), at=MORNING)
    page.select_option(".doing", "register")
    for step in ("Đã kiểm tra", "Đã ký", "Đã đóng dấu"):
        page.click(f".register button:text-is('{step}')")
    page.click(".register button:text-is('Đã chuyển đi')")
    page.click("dialog >> nth=1 >> button:text-is('Thôi')")
    assert Step.SENT not in register.entries()[0].steps
    page.click(".register button:text-is('Đã chuyển đi')")
    page.click("dialog >> nth=1 >> button:text-is('Làm')")
    page.wait_for_selector(".register button", state="detached")
    assert register.entries()[0].is_sent
