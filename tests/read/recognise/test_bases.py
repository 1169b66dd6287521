"""What a paper rests on, and the sentence that enacts it."""

from __future__ import annotations

import pytest

from ntmdocs.read.lines import Grid
from ntmdocs.read.recognise.bases import Bases, find_bases
from read.papers import lines

OPENING = "UBND xã ban hành Kế hoạch năm 2024, như sau:"
LAW = "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024"


def bases_of(*texts: str) -> Bases:
    return find_bases(lines(*texts, "**I. MỤC ĐÍCH**"))[0]


def told(found: Bases) -> tuple[list[tuple[str, str]], list[str]]:
    bases = [(lead.text, words.text) for lead, words in found.bases]
    return bases, [line.text for line in found.opening]


def test_each_basis_is_its_lead_and_its_words() -> None:
    found = bases_of(f"*{LAW};*", "*Thực hiện Nghị quyết số 5-NQ/ĐU.*", OPENING)
    assert told(found) == (
        [
            ("Căn cứ", "Luật Đất đai ngày 18 tháng 01 năm 2024;"),
            ("Thực hiện", "Nghị quyết số 5-NQ/ĐU."),
        ],
        [OPENING],
    )
    assert found.is_list


@pytest.mark.parametrize(("mark", "text"), [(",", f"{LAW}, {OPENING}"), (";", f"{LAW}; {OPENING}")])
def test_the_sentence_may_go_on_the_last_basis(mark: str, text: str) -> None:
    found = bases_of(text)
    assert told(found) == ([("Căn cứ", LAW.removeprefix("Căn cứ "))], [OPENING])
    assert found.joins == mark


def test_a_paragraph_that_is_no_basis_keeps_its_place() -> None:
    found = bases_of("Do mưa lớn, nhiều đường làng hư hỏng.", f"{LAW};", OPENING)
    assert told(found)[0][0] == ("", "Do mưa lớn, nhiều đường làng hư hỏng.")


def test_what_follows_the_sentence_belongs_to_it() -> None:
    found = bases_of(f"{LAW};", OPENING, "Kế hoạch gồm hai phần.")
    assert told(found)[1] == [OPENING, "Kế hoạch gồm hai phần."]


def test_a_sentence_may_end_in_a_colon_alone_and_may_be_missing() -> None:
    assert told(bases_of(f"{LAW};", "UBND xã quyết nghị:"))[1] == ["UBND xã quyết nghị:"]
    assert told(bases_of(f"{LAW};"))[1] == []


@pytest.mark.parametrize(
    ("texts", "is_list"),
    [
        ([f"*{LAW};*", OPENING], True),
        ([f"{LAW};", f"{LAW}.", OPENING], True),
        ([f"{LAW}.", f"{LAW}.", OPENING], False),
        ([f"{LAW}.", OPENING], False),
        ([OPENING], True),
    ],
)
def test_italics_or_semicolons_make_a_list(texts: list[str], is_list: bool) -> None:
    assert bases_of(*texts).is_list is is_list


def test_the_body_begins_at_the_first_marker_or_table() -> None:
    pieces = [*lines(OPENING), Grid(())]
    assert find_bases(pieces)[1] == pieces[1:]
    assert find_bases(lines(OPENING, "Các thôn."))[1] == lines(OPENING, "Các thôn.")[1:]
    assert find_bases(lines("Các thôn."))[1] == lines("Các thôn.")


def test_an_item_that_only_begins_as_a_basis_does_belongs_to_the_body() -> None:
    pieces = lines(OPENING, "- Căn cứ tình hình, các thôn lập danh sách.", "**I. MỤC ĐÍCH**")
    found, body = find_bases(pieces)
    assert (told(found), body) == (([], [OPENING]), pieces[1:])


def test_bases_may_have_a_dash_whatever_they_begin_with() -> None:
    texts = (f"- {LAW};", "- Thực hiện Kế hoạch số 5/KH-UBND của UBND tỉnh;", OPENING)
    found, body = find_bases(lines(*texts, "- Thực hiện tốt các nội dung sau:", "**I. A**"))
    assert [lead.text for lead, _ in found.bases] == ["- Căn cứ", "- Thực hiện"]
    assert len(body) == 2
