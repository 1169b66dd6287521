"""Papers as offices make them: no word is lost, the head and the outline are exact."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

import ntmdocs
from ntmdocs import UnreadableDocument, import_plan
from ntmdocs.model import Section
from ntmdocs.read.view import view_docx
from ntmdocs.read.words import lost_words
from read.office import BODY, DATE, NUMBER, ORGAN, SIGNED, STATE, Office, Write, paper

OUTLINE = ["mục đích, yêu cầu", ["mục đích", "yêu cầu"], "tổ chức thực hiện"]
HEAD = {
    "organ": "Ủy ban nhân dân xã Suối Mơ",
    "number": "12",
    "symbol": "KH-UBND",
    "place": "Suối Mơ",
    "issued_on": "ngày 05 tháng 3 năm 2026",
    "subject": "xây dựng nông thôn mới năm 2026",
    "signer": "Trần Văn An",
}


def outline_of(content: Any) -> list[Any]:
    """Titles in small letters, each with those below it in a list after it."""
    made: list[Any] = []
    for block in content:
        if isinstance(block, Section):
            made.append(str(block.heading).lower().strip(" .:"))
            made += [below] if (below := outline_of(block.content)) else []
    return made


def head_of(plan: Any) -> dict[str, str]:
    header = plan.header
    return {
        "organ": header.issuing_body.full_name,
        "number": header.printed_number,
        "symbol": plan.symbol,
        "place": header.place,
        "issued_on": str(header.issued_on),
        "subject": str(header.subject).lower(),
        "signer": plan.signature.full_name,
    }


def typed(*texts: str) -> Write:
    return lambda office: office.type(*texts)


def head_of_lines(gap: str) -> Write:
    """Organ and state on one line, parted by tabs or spaces."""
    lines = zip((*ORGAN, NUMBER), (*STATE, DATE), strict=True)
    return typed(*(f"{left}{gap}{right}" for left, right in lines))


def head_in_boxes(office: Office) -> None:
    office.box(*ORGAN, NUMBER)
    office.box(*STATE, DATE)


def head_in_two_cells(office: Office) -> None:
    left, right = "\n".join((*ORGAN, "-------", NUMBER)), "\n".join((*STATE, "---------", DATE))
    office.table(("", ""))
    office.docx.tables[0].cell(0, 0).text = left
    office.docx.tables[0].cell(0, 1).text = right


def head_with_the_title(office: Office) -> None:
    office.table(
        ("\n".join(ORGAN), "\n".join(STATE)),
        (NUMBER, DATE),
        ("KẾ HOẠCH\nXây dựng nông thôn mới năm 2026", ""),
    )


def in_lists_of_word(office: Office) -> None:
    office.list_of_word()
    office.in_list("**MỤC ĐÍCH, YÊU CẦU**", level=0)
    office.in_list("**Mục đích**", level=1)
    office.type("Giữ gìn.")
    office.in_list("**Yêu cầu**", level=1)
    office.in_list("**TỔ CHỨC THỰC HIỆN**", level=0)
    office.in_list("Các thôn thực hiện.", "Văn phòng theo dõi.", level=2)


def in_styles(office: Office) -> None:
    office.type("Mục đích, yêu cầu", style="Heading 1")
    office.type("Mục đích", style="Heading 2")
    office.type("Giữ gìn đường làng.")
    office.type("Yêu cầu", style="Heading 2")
    office.type("Thường xuyên.")
    office.type("Tổ chức thực hiện", style="Heading 1")
    office.type("- Các thôn thực hiện.")


def with_a_table(office: Office) -> None:
    office.type(*BODY[:3])
    made = office.table(
        ("TT", "Việc", "Kinh phí", ""), ("", "", "Xã", "Tỉnh"), ("1", "Đường", "100", "200")
    )
    for first, last in (((0, 2), (0, 3)), ((0, 0), (1, 0)), ((0, 1), (1, 1))):
        made.cell(*first).merge(made.cell(*last))
    office.type(*BODY[3:])


def tabbed_end(office: Office) -> None:
    office.type(
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN",
        "- UBND tỉnh (b/c);\tCHỦ TỊCH",
        "- Lưu: VT.",
        "",
        "\tTrần Văn An",
    )


def signature_alone(office: Office) -> None:
    office.type("Trên đây là Kế hoạch năm 2026./.")
    office.type(*SIGNED, centred=True)


def two_sign(office: Office) -> None:
    office.table(("TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\n\nLê Thị Bình", "\n".join(SIGNED)))
    office.type("Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT.")


def an_annex(office: Office) -> None:
    office.lying_page()
    office.type("**PHỤ LỤC I**", "**DANH MỤC CÔNG VIỆC**", "(Kèm theo Kế hoạch này)", centred=True)
    office.table(("TT", "Việc"), ("1", "Quét đường"))


BREAKS = (*BODY[:2], "Giữ gìn đường làng.\n- Quét đường;\n- Trồng cây.", *BODY[3:])
BELOW_LETTERS = (*BODY[:2], "a) Nội dung:", "1. Họp.", "2. Phát.", "b) Khác.", *BODY[3:])
LETTERED = (
    *("**A. TÌNH HÌNH**", "**I. Thuận lợi**", "Tốt.", "**II. Khó khăn**", "Ít."),
    *("**B. NỘI DUNG**", "**I. Mục tiêu**", "Đạt."),
)
IN_PARTS = (
    "**Phần thứ nhất**",
    "**TÌNH HÌNH**",
    *LETTERED[1:3],
    "**Phần thứ hai\nNỘI DUNG**",
    "Đạt.",
)
DECIMAL = ("**1. Mục đích, yêu cầu**", "Giữ.", "**2. Nội dung**", "**2.1. Họp**", "Họp.")
PAPERS: dict[str, tuple[Callable[[], bytes], dict[str, Any]]] = {
    "the usual one": (paper, {}),
    "a head with tabs": (partial(paper, head=head_of_lines("\t")), {}),
    "a head with spaces": (partial(paper, head=head_of_lines(" " * 15)), {}),
    "a head in boxes": (partial(paper, head=head_in_boxes), {}),
    "a head in two cells": (partial(paper, head=head_in_two_cells), {}),
    "a head with the title in it": (
        partial(paper, head=head_with_the_title, title=lambda _: None),
        {},
    ),
    "type and subject in one paragraph": (
        partial(paper, title=typed("**KẾ HOẠCH\nXây dựng nông thôn mới năm 2026**")),
        {},
    ),
    "a subject of two lines": (
        partial(paper, title=lambda one: one.title("Xây dựng nông thôn mới", "năm 2026")),
        {},
    ),
    "lists of Word": (partial(paper, in_lists_of_word), {}),
    "headings by style": (partial(paper, in_styles), {}),
    "light headings": (partial(paper, [text.replace("**", "") for text in BODY]), {}),
    "strokes after numbers": (
        partial(paper, [re.sub(r"(?<=[IV12])\.", "/", text) for text in BODY]),
        {},
    ),
    "empty paragraphs": (partial(paper, [text for line in BODY for text in (line, "")]), {}),
    "a table with merged cells": (partial(paper, with_a_table), {}),
    "line breaks in the text": (partial(paper, BREAKS), {}),
    "numbers below letters": (partial(paper, BELOW_LETTERS), {}),
    "letters over Roman numbers": (
        partial(paper, LETTERED),
        {"outline": ["tình hình", ["thuận lợi", "khó khăn"], "nội dung", ["mục tiêu"]]},
    ),
    "parts": (partial(paper, IN_PARTS), {"outline": ["tình hình", ["thuận lợi"], "nội dung"]}),
    "numbers alone": (
        partial(paper, DECIMAL),
        {"outline": ["mục đích, yêu cầu", "nội dung", ["họp"]]},
    ),
    "a narrative": (
        partial(
            paper,
            bases=typed(
                "Thực hiện Kế hoạch số 3/KH-UBND ngày 15/02/2026 của UBND tỉnh, "
                "UBND xã xây dựng Kế hoạch với các nội dung sau:"
            ),
        ),
        {},
    ),
    "an end with tabs": (partial(paper, end=tabbed_end), {"told": ["added-text"]}),
    "a signature alone": (partial(paper, end=signature_alone), {"told": ["missing-component"]}),
    "two signatures": (partial(paper, end=two_sign), {"told": ["added-text"]}),
    "an annex on pages that lie": (partial(paper, after=an_annex), {}),
    "a deputy who signs": (
        partial(
            paper,
            end=lambda one: one.end(signed=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Lê Thị Bình")),
        ),
        {"signer": "Lê Thị Bình"},
    ),
    "a school": (
        partial(
            paper,
            head=lambda one: one.head_in_table(
                ("UBND XÃ SUỐI MƠ", "TRƯỜNG THCS SUỐI MƠ"), "Số: 12/KH-THCS"
            ),
            end=lambda one: one.end(signed=("HIỆU TRƯỞNG", "", "Trần Văn An")),
        ),
        {"organ": "Trường THCS Suối Mơ", "symbol": "KH-THCS"},
    ),
}


@pytest.mark.parametrize("name", PAPERS)
def test_no_word_is_lost_and_head_and_outline_are_exact(name: str) -> None:
    make, asked = PAPERS[name]
    content = make()
    imported = import_plan(content)
    head = HEAD | {key: value for key, value in asked.items() if key in HEAD}
    assert head_of(imported.plan) == head
    assert outline_of(imported.plan.sections) == asked.get("outline", OUTLINE)
    printed = ntmdocs.render_plan(imported.plan).text
    assert list(lost_words(view_docx(content).text.split("\n"), printed)) == []
    assert [note.rule for note in imported.notes] == asked.get("told", [])


def others() -> Iterator[tuple[str, Callable[[], bytes], str]]:
    """Papers of other kinds, and how each is named."""
    no_type = partial(paper, title=lambda _: None, bases=typed("Kính gửi: Các thôn"))
    yield "an official letter", no_type, "công văn"
    for name in ("QUYẾT ĐỊNH", "NGHỊ QUYẾT", "CHƯƠNG TRÌNH", "GIẤY MỜI"):
        made = partial(paper, title=lambda one, name=name: one.title(name=name))
        yield name, made, name.capitalize()
    party = typed("ĐẢNG BỘ XÃ SUỐI MƠ\tĐẢNG CỘNG SẢN VIỆT NAM", "Số 12-KH/ĐU")
    yield "a paper of the Party", partial(paper, head=party), "của Đảng"


@pytest.mark.parametrize(
    ("make", "kind"), [one[1:] for one in others()], ids=[one[0] for one in others()]
)
def test_a_paper_of_another_kind_is_named(make: Callable[[], bytes], kind: str) -> None:
    with pytest.raises(UnreadableDocument, match=kind):
        import_plan(make())


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("__________", "Quét đường."), ["Quét đường."]),
        (("Quét đường.", "__________"), ["Quét đường.", "__________"]),  # a blank of a form
    ],
)
def test_a_rule_typed_under_the_note_of_an_annex_is_none_of_its_words(
    lines: tuple[str, ...], kept: list[str]
) -> None:
    def after(office: Office) -> None:
        office.type("**PHỤ LỤC**", "**CÁC VIỆC**", "(Kèm theo Kế hoạch này)", *lines, centred=True)

    (annex,) = import_plan(paper(after=after)).plan.annexes
    assert [*map(str, annex.content)] == kept
