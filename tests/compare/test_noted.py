"""Notes on the new plan stand in the redline as comments, each beside what it is about."""

import io
import zipfile

import pytest
from lxml import etree

import ntmdocs
from build import a_plan, a_section, a_table
from compare.pairs import PAIRS
from ntmdocs import Finding, Plan, Severity
from ntmdocs.findings import Also
from ntmdocs.model.walk import dotted, strings
from ntmdocs.word.package import read_package, write_package
from ntmdocs.word.remarks import without_remarks
from tools.revisions import accept_all, body_of, plain_body
from tools.structure import structure_problems

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def a_note(place: str, message: str = "xem lại", **changes: str) -> Finding:
    return Finding("a-rule", Severity.WARNING, place, message, **changes)


def comments_of(content: bytes) -> list[tuple[str, str]]:
    """The words of each commented paragraph, without what is deleted, and its comment."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        said = etree.fromstring(package.read("word/comments.xml"))
        document = etree.fromstring(package.read("word/document.xml"))
    texts = {
        one.get(f"{W}id"): "\n".join("".join(line.itertext(f"{W}t")) for line in one.iter(f"{W}p"))
        for one in said
    }
    return [
        ("".join(paragraph.itertext(f"{W}t")), texts[start.get(f"{W}id")])
        for paragraph in document.iter(f"{W}p")
        for start in paragraph.iterchildren(f"{W}commentRangeStart")
    ]


def noted(old: Plan, new: Plan, *notes: Finding) -> list[tuple[str, str]]:
    return comments_of(ntmdocs.compare_plans(old, new, notes=notes).docx.bytes)


OLD = a_plan(sections=[a_section("Câu một.", "Câu hai.", "Câu ba.", title="Việc")])
NEW = a_plan(sections=[a_section("Câu một.", "Câu mới.", "Câu ba sửa.", title="Việc")])


@pytest.mark.parametrize(
    ("place", "beside"),
    [
        ("sections.0.content.1", "Câu mới."),
        ("sections.0.content.2", "Câu ba sửa."),
        ("sections.0", "I. VIỆC"),
        ("recipients.1.name", "- Các thôn;"),
        ("recipients", "- UBND tỉnh (b/c);"),
        ("sections.0.content.0.nowhere", "Câu một."),
        ("villages.0.unmet", "ỦY BAN NHÂN DÂN"),
    ],
)
def test_a_note_stands_beside_what_it_is_about(place: str, beside: str) -> None:
    ((words, said),) = noted(OLD, NEW, a_note(place))
    assert (words, said) == (beside, "Xem lại: Xem lại")


def test_a_note_says_what_might_stand_instead_and_the_source() -> None:
    note = a_note("sections.0.content.1", suggestion='"năm 2025"', source="Luật", current="mới")
    ((_, said),) = noted(OLD, NEW, note)
    assert said == 'Xem lại: Xem lại\nĐề xuất: "năm 2025"\nNguồn: Luật'


def test_words_that_do_not_stand_there_are_repeated() -> None:
    note = a_note("legal_bases", current="Luật Đất đai")
    ((_, said),) = noted(OLD, NEW, note)
    assert said == "Xem lại: Xem lại\nĐang xem: Luật Đất đai"


def test_a_note_of_several_places_stands_at_each() -> None:
    note = Finding(
        *("a-rule", Severity.ERROR, "sections.0.content.0", "sửa"),
        also=(Also("sections.0.content.1"), Also("sections.0.content.2")),
    )
    assert noted(OLD, NEW, note) == [
        (words, "Phải sửa: Sửa") for words in ("Câu một.", "Câu mới.", "Câu ba sửa.")
    ]


def test_notes_are_written_where_nothing_changed_too() -> None:
    assert noted(OLD, OLD, a_note("sections.0.content.1")) == [("Câu hai.", "Xem lại: Xem lại")]


def test_a_cell_is_a_place() -> None:
    table = {"table": a_table(["1", "Trồng cây", "3/2024"], ["2", "Làm cỏ", "4/2024"])}
    plan = a_plan(sections=[a_section(table)])
    assert noted(OLD, plan, a_note("sections.0.content.0.table.rows.1.cells.2.0")) == [
        ("4/2024", "Xem lại: Xem lại")
    ]


@pytest.mark.parametrize("name", PAIRS)
def test_every_text_of_the_new_plan_keeps_its_place_among_the_changes(name: str) -> None:
    """Comments change nothing of what accepting gives, and Word opens the file."""
    old, new = PAIRS[name]
    places = [dotted(path) for path, _ in strings(new) if path[0] in ("sections", "annexes")]
    redline = ntmdocs.compare_plans(old, new, notes=[a_note(each) for each in places]).docx.bytes
    printed = "".join(ntmdocs.render_plan(new).text.split())
    assert all("".join(words.split()) in printed for words, _ in comments_of(redline))
    bare = write_package(without_remarks(read_package(redline), "ntmdocs"))
    wanted = plain_body(body_of(ntmdocs.render_plan(new, places=False).bytes))
    assert plain_body(accept_all(body_of(bare))) == wanted
    assert structure_problems(redline) == []


def test_write_redline_takes_notes_and_their_author() -> None:
    file = io.BytesIO()
    note = a_note("sections.0.content.1")
    ntmdocs.write_redline(OLD, NEW, file, author="Văn thư", notes=[note])
    with zipfile.ZipFile(file) as package:
        comments = etree.fromstring(package.read("word/comments.xml"))
    assert [one.get(f"{W}author") for one in comments] == ["Văn thư"]
