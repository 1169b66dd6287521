"""Báo cáo, tờ trình, thông báo on paper: their names, and `Kính gửi` by Appendix I, II.9."""

import re
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from build import a_header, a_paper, a_plan, a_section, a_signature, an_annex
from ntmdocs.model import Paper
from ntmdocs.vietnamese import ToneMarks
from ntmdocs.word.elements import Element, parse_xml
from ntmdocs.word.lengths import Pt
from ntmdocs.word.package import read_package, write_package
from ntmdocs.word.text_width import text_width
from ntmdocs.writing import template_path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def lines(paper: Paper) -> list[str]:
    return ntmdocs.render_plan(paper).text.splitlines()


@pytest.mark.parametrize(
    ("type", "name", "symbol", "file"),
    [
        ("bao-cao", "BÁO CÁO", "BC-UBND", "BC-don-ve-sinh.docx"),
        ("to-trinh", "TỜ TRÌNH", "TTr-UBND", "TTr-don-ve-sinh.docx"),
        ("thong-bao", "THÔNG BÁO", "TB-UBND", "TB-don-ve-sinh.docx"),
    ],
)
def test_a_paper_has_the_name_symbol_and_file_of_its_type(
    type: str, name: str, symbol: str, file: str
) -> None:
    paper = a_paper(type, header=a_header(subject="Dọn vệ sinh"))
    docx = ntmdocs.render_plan(paper)
    assert name in docx.text.splitlines()
    assert f"Số:       /{symbol}" in docx.text
    assert docx.name == file
    assert docx.document.core_properties.title == f"{paper.type.type_name} Dọn vệ sinh"
    assert "KẾ HOẠCH" not in docx.text


def test_a_dated_paper_is_called_by_its_date_and_by_what_it_is() -> None:
    header = a_header(issued_on="05/3/2024", subject="Dọn vệ sinh")
    papers = (a_plan(header=header), a_paper(header=header), a_paper("to-trinh", header=header))
    assert [ntmdocs.render_plan(paper).name for paper in papers] == [
        "2024.03.05. Dọn vệ sinh.docx",
        "2024.03.05. Báo cáo dọn vệ sinh.docx",
        "2024.03.05. Tờ trình dọn vệ sinh.docx",
    ]


def test_a_subject_without_letters_leaves_the_year() -> None:
    """That of the plan, or the date's where there is no other."""
    header = a_header(subject="...", issued_on="2023")
    assert ntmdocs.render_plan(a_paper(header=header)).name == "BC-2023.docx"
    assert ntmdocs.render_plan(a_plan(header=header)).name == "KH-2024.docx"


def test_an_annex_names_the_paper_it_comes_with() -> None:
    text = ntmdocs.render_plan(a_paper("to-trinh", annexes=[an_annex()])).text
    assert "(Kèm theo Tờ trình số       /TTr-UBND ngày" in text


# Kính gửi


def test_one_addressee_stands_on_the_line() -> None:
    printed = lines(a_paper(addressees="UBND tỉnh Bình An"))
    assert "Kính gửi: UBND tỉnh Bình An" in printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (["UBND tỉnh", "Sở Nội vụ"], ["- UBND tỉnh;", "- Sở Nội vụ."]),
        (["UBND tỉnh.", "Sở Nội vụ;", "Sở Y tế"], ["- UBND tỉnh;", "- Sở Nội vụ;", "- Sở Y tế."]),
    ],
)
def test_several_addressees_stand_one_a_line_with_their_marks(
    typed: list[str], printed: list[str]
) -> None:
    found = lines(a_paper("to-trinh", addressees=typed))
    start = found.index("Kính gửi:")
    assert found[start + 1 : start + 1 + len(printed)] == printed


@pytest.mark.parametrize("typed", ["UBND tỉnh;", "UBND tỉnh.", "UBND tỉnh ;"])
def test_a_mark_typed_after_the_one_addressee_is_not_printed(typed: str) -> None:
    assert "Kính gửi: UBND tỉnh" in lines(a_paper(addressees=typed))


def test_addressees_stand_between_the_subject_and_the_text() -> None:
    paper = a_paper(
        header=a_header(subject="Dọn vệ sinh"),
        addressees=["UBND tỉnh", "Sở Nội vụ"],
        legal_bases=["Căn cứ Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020"],
    )
    found = lines(paper)
    places = [
        found.index(line) for line in ("Dọn vệ sinh", "Kính gửi:", "- UBND tỉnh;", "- Sở Nội vụ.")
    ]
    bases = next(n for n, line in enumerate(found) if line.startswith("Căn cứ"))
    assert [*places, bases] == list(range(places[0], places[0] + 5))


def test_tone_marks_reach_the_addressees() -> None:
    paper = a_paper(addressees="Tòa án", tone_marks=ToneMarks.NEW)
    assert "Kính gửi: Toà án" in lines(paper)


@pytest.mark.parametrize("paper", [a_paper(), a_paper("thong-bao"), a_plan()])
def test_nothing_is_left_of_it_where_nobody_is_addressed(paper: Paper) -> None:
    text = ntmdocs.render_plan(paper).text
    assert "Kính gửi" not in text
    assert "Như trên" not in text


def paragraphs(paper: Paper) -> dict[str, Element]:
    root = parse_xml(read_package(ntmdocs.render_plan(paper).bytes)["word/document.xml"])
    return {
        "".join(text.text or "" for text in paragraph.iter(f"{W}t")): paragraph
        for paragraph in root.iter(f"{W}p")
    }


def indents(paragraph: Element) -> tuple[int, int]:
    """Where its first line begins, and the others, in twips."""
    (indent,) = paragraph.iter(f"{W}ind")
    left, hanging = int(indent.get(f"{W}left") or 0), int(indent.get(f"{W}hanging") or 0)
    return left - hanging, left


def test_the_dashes_stand_under_the_colon() -> None:
    """Appendix I, II.9.d; a name of several lines stays to the right of its dash."""
    found = paragraphs(a_paper(addressees=["UBND tỉnh", "Sở Nội vụ"]))
    label, _ = indents(found["Kính gửi:"])
    colon = label + text_width("Kính gửi", Pt(14)).twips
    for line in ("- UBND tỉnh;", "- Sở Nội vụ."):
        dash, name = indents(found[line])
        assert dash == pytest.approx(colon, abs=1)
        assert name == pytest.approx(dash + text_width("- ", Pt(14)).twips, abs=1)
    (alone,) = (
        paragraph
        for text, paragraph in paragraphs(a_paper(addressees="UBND tỉnh")).items()
        if text.startswith("Kính gửi: ")
    )
    name = label + text_width("Kính gửi: ", Pt(14)).twips
    assert indents(alone) == pytest.approx((label, name), abs=1)


def test_addressees_are_upright_and_of_the_size_asked() -> None:
    found = paragraphs(a_paper(addressees=["UBND tỉnh", "Sở Nội vụ"]))
    for line in ("Kính gửi:", "- UBND tỉnh;", "- Sở Nội vụ."):
        names = {element.tag.removeprefix(W) for element in found[line].iter()}
        assert not names & {"b", "i", "sz"}, "those of the style: 14 pt, upright"


def older_template(folder: Path, name: str) -> Path:
    """The template that ships, without the paragraphs about one name."""
    parts = read_package(template_path("ke-hoach.docx").read_bytes())
    xml = parts["word/document.xml"].decode()
    begin = xml.index(f"{{%p if {name} %}}")
    first, last = xml.rindex("<w:p>", 0, begin), xml.index("{%p endif %}", begin)
    cut = xml[:first] + xml[xml.index("</w:p>", last) + len("</w:p>") :]
    parts["word/document.xml"] = cut.encode()
    path = folder / "mau.docx"
    path.write_bytes(write_package(parts))
    return path


@pytest.mark.parametrize(
    ("name", "addressees", "other"),
    [
        ("addressee", "UBND tỉnh", ["UBND tỉnh", "Sở Nội vụ"]),
        ("addressees", ["UBND tỉnh", "Sở Nội vụ"], "UBND tỉnh"),
    ],
)
def test_a_template_without_room_for_the_addressees_is_refused(
    tmp_path: Path, name: str, addressees: Any, other: Any
) -> None:
    """One that was copied before: the paper would go out without `Kính gửi`."""
    template = older_template(tmp_path, name)
    with pytest.raises(ntmdocs.TemplateError, match=rf"Kính gửi \({name}\)") as caught:
        ntmdocs.render_plan(a_paper(addressees=addressees), template)
    assert caught.value.template == str(template)
    assert "Kính gửi:" in ntmdocs.render_plan(a_paper(addressees=other), template).text
    for nobody in (a_paper(), a_plan()):
        assert "Kính gửi" not in ntmdocs.render_plan(nobody, template).text


# Nơi nhận


def recipients(**changes: Any) -> list[str]:
    found = lines(a_paper(**changes))
    start = found.index("Nơi nhận:")
    return [line for line in found[start + 1 :] if line.startswith("- ")]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (["Các thôn"], ["- Như trên;", "- Các thôn;", "- Lưu: VT."]),
        ([], ["- Như trên;", "- Lưu: VT."]),
        (["Như trên", "Các thôn"], ["- Như trên;", "- Các thôn;", "- Lưu: VT."]),
        (["Như Kính gửi", "Các thôn"], ["- Như Kính gửi;", "- Các thôn;", "- Lưu: VT."]),
        (["Các thôn", "như trên;"], ["- Các thôn;", "- như trên;", "- Lưu: VT."]),
        (["Như mục V"], ["- Như trên;", "- Như mục V;", "- Lưu: VT."]),
    ],
)
def test_those_addressed_come_first_among_the_recipients(
    typed: list[str], printed: list[str]
) -> None:
    """Appendix I, II.9.b: below `Nơi nhận` stands `Như trên`, then the others; once."""
    assert recipients(addressees="UBND tỉnh", recipients=typed) == printed


def test_recipients_are_as_written_where_nobody_is_addressed() -> None:
    assert recipients(recipients=["Các thôn"]) == ["- Các thôn;", "- Lưu: VT."]


# What cannot be printed


def test_a_year_that_the_paper_lacks_is_told_where_it_is_named() -> None:
    paper = a_paper(sections=[a_section("Năm {{ year }}.")])
    with pytest.raises(ntmdocs.DataError) as caught:
        ntmdocs.render_plan(paper)
    (problem,) = caught.value.problems
    assert problem.path == "sections.0.content.0"
    assert 'không có dữ liệu tên "year"' in problem.message


def test_a_goal_of_a_village_by_its_id_needs_a_plan() -> None:
    goal = {"goal": {"localities": ["da_hoi"], "standard": "thôn NTM"}}
    with pytest.raises(ntmdocs.DataError, match='"da_hoi" không phải tên; ghi đủ tên'):
        ntmdocs.render_plan(a_paper(sections=[a_section(goal)]))
    named = {"goal": {"localities": ["thôn Đa Hội"], "standard": "thôn NTM"}}
    text = ntmdocs.render_plan(a_paper(sections=[a_section(named)])).text
    assert "Xây dựng thôn Đa Hội đạt chuẩn thôn NTM" in text


def test_a_table_made_from_data_needs_a_plan() -> None:
    section = a_section({"data_table": {"of": "funding"}})
    with pytest.raises(ntmdocs.DataError, match="chỉ kế hoạch có dữ liệu của xã, thôn"):
        ntmdocs.render_plan(a_paper(sections=[section]))


def test_a_batch_takes_papers_of_every_type(tmp_path: Path) -> None:
    header = a_header(subject="Dọn vệ sinh")
    batch = ntmdocs.render_plans(
        [a_plan(header=header), a_paper(header=header), a_paper("to-trinh", header=header)],
        tmp_path,
    )
    assert [path.name for path in batch.written] == [
        f"{start}-don-ve-sinh.docx" for start in ("KH", "BC", "TTr")
    ]
    assert batch.failed == ()


def test_a_signature_is_that_of_any_paper() -> None:
    signature = a_signature(authority=["KT. Chủ tịch"], position="Phó Chủ tịch")
    found = lines(a_paper("thong-bao", signature=signature))
    assert [line for line in found if re.match(r"KT\.|PHÓ", line)] == [
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
    ]
