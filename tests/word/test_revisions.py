"""Tracked changes settled: as if accepted, or as it stood before them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from build import a_plan, a_section
from ntmdocs import render_plan, write_redline
from ntmdocs.word.elements import Element, parse_xml
from ntmdocs.word.names import DOCUMENT, NAMESPACES, w
from ntmdocs.word.package import read_package
from ntmdocs.word.revisions import accept_changes, has_changes, refuse_changes
from ntmdocs.word.text import lines_of
from tools.revisions import accept_all, body_of, plain_body, refuse_all
from tools.work import growth

Settle = Callable[[Element], None]
BY = 'w:id="1" w:author="An" w:date="2024-03-05T00:00:00Z"'


def body(content: str) -> Element:
    return etree.fromstring(f'<w:body xmlns:w="{NAMESPACES["w"]}">{content}</w:body>')


def run(text: str, tag: str = "t", properties: str = "") -> str:
    return f'<w:r>{properties}<w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    return f"<w:p>{properties}{content}</w:p>"


def mark(name: str) -> str:
    """The properties of a paragraph whose end came or went."""
    return f"<w:pPr><w:rPr><w:{name} {BY}/></w:rPr></w:pPr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def row(text: str, change: str = "", cell_change: str = "") -> str:
    marked = f"<w:trPr><w:{change} {BY}/></w:trPr>" if change else ""
    cell = f"<w:tcPr><w:{cell_change} {BY}/></w:tcPr>" if cell_change else ""
    return f"<w:tr>{marked}<w:tc>{cell}{paragraph(run(text))}</w:tc></w:tr>"


def settled(content: str, settle: Settle) -> list[str]:
    root = body(content)
    settle(root)
    assert not has_changes(root)
    return list(lines_of(root))


@pytest.mark.parametrize(("came", "went"), [("ins", "del"), ("moveTo", "moveFrom")])
def test_words_that_came_stay_when_accepted_and_those_that_went_when_refused(
    came: str, went: str
) -> None:
    content = paragraph(
        run("Năm ")
        + f"<w:{went} {BY}>{run('2023', 'delText')}</w:{went}>"
        + f"<w:{came} {BY}>{run('2024')}</w:{came}>"
    )
    assert settled(content, accept_changes) == ["Năm 2024"]
    assert settled(content, refuse_changes) == ["Năm 2023"]


def test_words_that_came_and_went_again_are_in_neither() -> None:
    gone = f"<w:ins {BY}><w:del {BY}>{run('nhầm', 'delText')}</w:del></w:ins>"
    assert settled(paragraph(run("Đúng") + gone), accept_changes) == ["Đúng"]
    assert settled(paragraph(run("Đúng") + gone), refuse_changes) == ["Đúng"]


def test_a_paragraph_whose_end_went_joins_the_next_one() -> None:
    content = paragraph(run("Một "), mark("del")) + paragraph(run("hai"))
    assert settled(content, accept_changes) == ["Một hai"]
    assert settled(content, refuse_changes) == ["Một ", "hai"]


def test_an_end_that_came_splits_a_paragraph_only_when_accepted() -> None:
    content = paragraph(run("Một "), mark("ins")) + paragraph(run("hai"))
    assert settled(content, accept_changes) == ["Một ", "hai"]
    assert settled(content, refuse_changes) == ["Một hai"]


def test_several_ends_in_a_row_join_into_the_last_paragraph() -> None:
    content = paragraph(run("a"), mark("del")) + paragraph(run("b"), mark("del"))
    assert settled(content + paragraph(run("c")), accept_changes) == ["abc"]


def test_a_chain_of_ends_that_went_is_joined_once() -> None:
    def join(count: int) -> object:
        return settled(
            paragraph(run("a"), mark("del")) * count + paragraph(run("b")), accept_changes
        )

    assert join(3) == ["aaab"]
    assert growth(join) < 5


def test_before_a_table_an_empty_paragraph_goes_and_one_with_words_stays() -> None:
    rows = table(row("ô"))
    assert settled(paragraph("", mark("del")) + rows, accept_changes) == ["ô"]
    assert settled(paragraph(run("chữ"), mark("del")) + rows, accept_changes) == ["chữ", "ô"]


def test_the_last_paragraph_of_a_cell_stays() -> None:
    assert settled(paragraph(run("cuối"), mark("del")), accept_changes) == ["cuối"]


def test_rows_come_and_go_and_a_table_without_rows_goes_too() -> None:
    content = table(row("cũ", "del"), row("mới", "ins"))
    assert settled(content, accept_changes) == ["mới"]
    assert settled(content, refuse_changes) == ["cũ"]
    assert settled(table(row("cũ", "del")), accept_changes) == []


def test_cells_come_and_go_and_a_row_without_cells_goes_too() -> None:
    content = table(row("cũ", cell_change="cellDel"), row("mới", cell_change="cellIns"))
    assert settled(content, accept_changes) == ["mới"]
    assert settled(content, refuse_changes) == ["cũ"]


def test_a_format_that_changed_is_the_new_or_the_former_one() -> None:
    properties = f"<w:rPr><w:b/><w:rPrChange {BY}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>"
    for settle, name in ((accept_changes, "b"), (refuse_changes, "i")):
        root = body(paragraph(run("chữ", properties=properties)))
        settle(root)
        assert [child.tag for child in root.find(w("p/r/rPr"))] == [w(name)]


def test_a_former_paragraph_format_does_not_speak_of_letters_and_sections() -> None:
    properties = (
        '<w:pPr><w:jc w:val="both"/><w:rPr><w:b/></w:rPr><w:sectPr/>'
        f'<w:pPrChange {BY}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr>'
    )
    root = body(paragraph(run("chữ"), properties))
    refuse_changes(root)
    found = root.find(w("p/pPr"))
    assert [child.tag for child in found] == [w("jc"), w("rPr"), w("sectPr")]
    assert found[0].get(w("val")) == "left"


def test_a_change_without_a_former_format_changes_nothing() -> None:
    properties = f"<w:rPr><w:b/><w:rPrChange {BY}/></w:rPr>"
    root = body(paragraph(run("chữ", properties=properties)))
    refuse_changes(root)
    assert [child.tag for child in root.find(w("p/r/rPr"))] == [w("b")]


def test_a_document_without_changes_has_none() -> None:
    assert not has_changes(body(paragraph(run("chữ"))))


@pytest.mark.parametrize(
    ("settle", "expect"), [(accept_changes, accept_all), (refuse_changes, refuse_all)]
)
def test_redlines_settle_as_an_implementation_of_its_own_settles_them(
    tmp_path: Path, settle: Settle, expect: Callable[[Element], Element]
) -> None:
    old = a_plan()
    new = a_plan(
        closing="Trên đây là Kế hoạch mới của UBND xã",
        sections=[a_section("Giữ sạch đường làng.", {"items": ["Một", "Hai"]}), a_section("Xong.")],
    )
    path = tmp_path / "so-sanh.docx"
    write_redline(old, new, path, author="An")
    content = path.read_bytes()
    root = parse_xml(read_package(content)[DOCUMENT])
    settle(root)
    assert plain_body(root.find(w("body"))) == plain_body(expect(body_of(content)))
    assert render_plan(new if settle is accept_changes else old).text == "\n".join(
        line for line in lines_of(root) if line.strip()
    )
