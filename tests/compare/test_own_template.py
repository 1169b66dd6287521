"""Templates of somebody's own: what they may hold beside text must never break the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import ntmdocs
from build import a_header, a_plan, a_section, an_annex
from compare.pairs import a_plan_of, table_of
from ntmdocs import Plan
from ntmdocs.word.package import read_package, write_package
from ntmdocs.writing import template_path
from tools.revisions import accept_all, body_of, changes_in, plain_body, refuse_all
from tools.structure import structure_problems
from tools.validator import validate

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SUBJECT = '<w:r><w:t xml:space="preserve">{{ subject }}</w:t></w:r>'
OLD = a_plan(header=a_header(subject="Vệ sinh năm 2024"))
NEW = a_plan(header=a_header(subject="Vệ sinh năm 2025"))

LINK = f'<w:hyperlink w:anchor="cuoi"><w:r><w:t>Về: </w:t></w:r>{SUBJECT}</w:hyperlink>'
FIELD = f'<w:fldSimple w:instr=" TITLE ">{SUBJECT}</w:fldSimple>'
LONG_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TITLE </w:instrText></w:r>'
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{SUBJECT}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BOOKMARK = f'<w:bookmarkStart w:id="7" w:name="cuoi"/>{SUBJECT}<w:bookmarkEnd w:id="7"/>'
CONTROL = (
    f'<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>{SUBJECT}</w:sdtContent></w:sdt>'
)
TABBED = f"<w:r><w:t>Về</w:t><w:tab/></w:r>{SUBJECT}<w:r><w:noBreakHyphen/></w:r>"
INSIDE = {
    "link": LINK,
    "field": FIELD,
    "long-field": LONG_FIELD,
    "bookmark": BOOKMARK,
    "control": CONTROL,
    "tabs": TABBED,
}


def a_template(path: Path, change: Callable[[str], str]) -> Path:
    """The one that ships, its document changed."""
    parts = read_package(template_path("ke-hoach.docx").read_bytes())
    before = parts["word/document.xml"].decode()
    after = change(before)
    assert after != before
    path.write_bytes(write_package({**parts, "word/document.xml": after.encode()}))
    return path


def with_subject(words: str) -> Callable[[str], str]:
    """Puts what stands around the subject's words into a paragraph of its own."""
    start = '<w:p><w:pPr><w:pStyle w:val="TrichYeu"/></w:pPr>'

    def change(xml: str) -> str:
        at = xml.index(start)
        end = xml.index("</w:p>", at) + len("</w:p>")
        return f"{xml[:at]}{start}{words}</w:p>{xml[end:]}"

    return change


def words_of(body: object) -> str:
    """All text, in the order of the document."""
    return "".join(text.text or "" for text in body.iter(f"{W}t"))  # type: ignore[attr-defined]


def assert_words(old: Plan, new: Plan, template: Path) -> bytes:
    """Both ways, the words; and the file is whole."""
    docx = ntmdocs.compare_plans(old, new, template=template).docx
    for settle, plan in ((accept_all, new), (refuse_all, old)):
        wanted = words_of(body_of(ntmdocs.render_plan(plan, template, places=False).bytes))
        assert words_of(settle(body_of(docx.bytes))) == wanted
    assert structure_problems(docx.bytes) == []
    return docx.bytes


@pytest.mark.parametrize("kind", INSIDE)
def test_what_stands_in_a_paragraph_beside_runs(kind: str, tmp_path: Path) -> None:
    template = a_template(tmp_path / "mau.docx", with_subject(INSIDE[kind]))
    body = body_of(assert_words(OLD, NEW, template))
    assert changes_in(body)["del"] >= 1
    same = ntmdocs.compare_plans(NEW, NEW, template=template)
    assert (same.changes, changes_in(body_of(same.docx.bytes))) == ((), {})


@pytest.mark.needs_validator
def test_the_open_xml_sdk_finds_nothing_in_them(tmp_path: Path) -> None:
    paths = []
    for kind, words in INSIDE.items():
        template = a_template(tmp_path / f"mau-{kind}.docx", with_subject(words))
        paths.append(tmp_path / f"{kind}.docx")
        ntmdocs.write_redline(OLD, NEW, paths[-1], template=template)
    assert validate(paths) == []


def test_a_bookmark_is_left_once(tmp_path: Path) -> None:
    template = a_template(tmp_path / "mau.docx", with_subject(BOOKMARK))
    body = body_of(ntmdocs.compare_plans(OLD, NEW, template=template).docx.bytes)
    assert len(list(body.iter(f"{W}bookmarkStart"))) == 1
    numbers = [one.get(f"{W}id") for one in body.iter(f"{W}ins", f"{W}del", f"{W}bookmarkStart")]
    assert len(set(numbers)) == len(numbers)


def test_bookmarks_and_controls_around_blocks(tmp_path: Path) -> None:
    def change(xml: str) -> str:
        control = "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"
        at = xml.index('<w:p><w:pPr><w:pStyle w:val="TrichYeu"/>')
        end = xml.index("</w:p>", at) + len("</w:p>")
        marks = '<w:bookmarkStart w:id="3" w:name="a"/>', '<w:bookmarkEnd w:id="3"/>'
        words = f"{marks[0]}{control[0]}{xml[at:end]}{control[1]}{marks[1]}"
        return f"{xml[:at]}{words}{xml[end:]}"

    assert_words(OLD, NEW, a_template(tmp_path / "mau.docx", change))


def test_a_table_without_a_gap_before_it_stands_apart(tmp_path: Path) -> None:
    """Two tables after another of different columns: a paragraph that never was comes between."""
    rows = ["1", "Dọn vệ sinh", "Tháng 3"]
    unit = "Đơn vị tính: hộ"
    old = a_plan_of("Một đoạn.", table_of(rows, unit=unit))
    columns = [{"title": title} for title in "ABCD"]
    new = a_plan_of("Một đoạn.", table_of([*rows, ""], unit=unit, columns=columns))
    body = body_of(ntmdocs.compare_plans(old, new).docx.bytes)
    (between,) = [
        table.getnext()
        for table in body.findall(f"{W}tbl")
        if table.find(f"{W}tr/{W}trPr/{W}del") is not None
    ]
    marks = between.find(f"{W}pPr/{W}rPr")
    assert [mark.tag for mark in marks] == [f"{W}ins", f"{W}del"]


def test_traces_of_word_in_page_set_ups_are_no_change(tmp_path: Path) -> None:
    def change(xml: str) -> str:
        return xml.replace("<w:sectPr", '<w:sectPr w:rsidR="00AB12CD"')

    template = a_template(tmp_path / "mau.docx", change)
    body = body_of(assert_words(OLD, a_plan(annexes=[an_annex()]), template))
    assert not [one for one in body.iter() if one.get(f"{W}rsidR")]


def test_an_annex_on_other_pages_than_the_main_text(tmp_path: Path) -> None:
    def change(xml: str) -> str:
        first = xml.index("</w:sectPr>")
        return xml[:first] + xml[first:].replace('w:footer="567"', 'w:footer="600"')

    template = a_template(tmp_path / "mau.docx", change)
    new = a_plan(annexes=[an_annex("Một đoạn.")])
    changes = ntmdocs.compare_plans(a_plan(), new, template=template).changes
    assert (changes[-1].section, str(changes[-1])) == ("Phụ lục", "{~Thiết lập trang~}")


LINES = ["Ban", "Chỉ đạo", "Xã Suối Mơ", "Tổ", "Vệ sinh"]


@pytest.mark.parametrize(
    ("old", "new"),
    [((0, 1), (0, 1, 2)), ((0, 1), (0, 1, 2, 3)), ((0, 1), (0, 2)), ((0,), (4,)), ((0, 2), (3, 2))],
)
def test_a_cell_of_links_grows_and_changes(
    old: tuple[int, ...], new: tuple[int, ...], tmp_path: Path
) -> None:
    def change(xml: str) -> str:
        end = '<w:p><w:pPr><w:pStyle w:val="DuongKe"/></w:pPr><w:r><w:t xml:space="preserve">'
        end += "{{p organ_rule }}</w:t></w:r></w:p>"
        line = '<w:r><w:t xml:space="preserve">{{ line }}</w:t></w:r>'
        *heads, tail = xml.split(end)  # one for each width of the organ's column
        link = f'<w:hyperlink w:anchor="a">{line}</w:hyperlink>'
        linked = (link.join(head.rsplit(line, 1)) for head in heads)
        return "".join((*linked, tail))

    template = a_template(tmp_path / "mau.docx", change)
    plans = [
        a_plan(header=a_header(issuing_body=[LINES[n] for n in lines])) for lines in (old, new)
    ]
    assert_words(*plans, template)
    assert_words(*reversed(plans), template)


def test_marks_of_paragraphs_with_a_format_of_their_own(tmp_path: Path) -> None:
    def change(xml: str) -> str:
        own = '<w:pStyle w:val="TrichYeu"/><w:rPr><w:b/><w:sz w:val="30"/></w:rPr>'
        return xml.replace('<w:pStyle w:val="TrichYeu"/>', own)

    template = a_template(tmp_path / "mau.docx", change)
    plans = (OLD, a_plan(header=a_header(subject="Một việc khác hẳn, không giống trước")))
    redline = ntmdocs.compare_plans(*plans, template=template).docx.bytes
    for settle, plan in ((accept_all, plans[1]), (refuse_all, plans[0])):
        wanted = plain_body(body_of(ntmdocs.render_plan(plan, template, places=False).bytes))
        assert plain_body(settle(body_of(redline))) == wanted


def test_sections_are_called_by_words_own_first_heading(tmp_path: Path) -> None:
    changes = ntmdocs.compare_plans(
        a_plan(sections=[a_section("Cũ lắm rồi đấy.", title="Việc làm")]),
        a_plan(sections=[a_section("Mới toanh hôm nay.", title="Việc làm")]),
    ).changes
    assert {change.section for change in changes} == {"I. VIỆC LÀM"}
