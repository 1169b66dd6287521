"""Titles and names in lines of about one length, no phrase in two."""

import pytest

import ntmdocs
from build import a_plan, a_section, a_table, an_annex
from ntmdocs.prose import Run
from ntmdocs.render.lines import balanced_lines, held_runs
from ntmdocs.render.wordml import printed_words, runs_xml
from ntmdocs.word.lengths import Pt
from ntmdocs.word.names import DOCUMENT
from ntmdocs.word.package import read_package
from ntmdocs.word.text_width import break_lines

WIDTH, SIZE = Pt(467), Pt(14)


@pytest.mark.parametrize(
    ("subject", "parted"),
    [
        (
            "Thực hiện các nhiệm vụ trọng tâm phát triển kinh tế - xã hội và bảo đảm an ninh",
            "xã hội",
        ),
        ("Phòng, chống thiên tai, ứng phó sự cố và tìm kiếm cứu nạn, cứu hộ năm 2024", "cứu nạn"),
        (
            "Triển khai phong trào thi đua xây dựng nông thôn mới của xã Hợp Thịnh trong",
            "Hợp Thịnh",
        ),
    ],
)
@pytest.mark.parametrize("width", range(150, 470, 5))
def test_no_line_of_a_subject_ends_inside_a_phrase(subject: str, parted: str, width: int) -> None:
    lines = balanced_lines(subject, Pt(width), SIZE, bold=True)
    assert any(parted in line for line in lines)
    assert " ".join(lines) == subject
    assert not any(line.startswith(("- ", "– ")) for line in lines)


@pytest.mark.parametrize("width", [150, 162, 187, 195])
def test_a_long_phrase_breaks_between_its_words(width: int) -> None:
    for organ in (
        "Ban Chỉ đạo các chương trình mục tiêu quốc gia xã Hợp Thịnh",
        "Văn phòng Điều phối nông thôn mới",
    ):
        lines = balanced_lines(organ.upper(), Pt(width), Pt(13), bold=True, read_as=organ)
        assert " ".join(lines) == organ.upper()
        assert not any(line.endswith(("CHƯƠNG", "ĐIỀU", "MỤC", "QUỐC")) for line in lines)


def test_a_phrase_too_long_for_a_line_breaks_all_the_same() -> None:
    text = "chương trình mục tiêu quốc gia"
    assert balanced_lines(text, Pt(60), SIZE) == break_lines(text, Pt(60), SIZE)
    assert balanced_lines("a" * 50 + " b", Pt(60), SIZE) == ["a" * 50, "b"]


def test_a_name_leaves_its_kind_before_it_breaks() -> None:
    text = "PHƯỜNG NGUYỄN BỈNH KHIÊM"
    read_as = "phường Nguyễn Bỉnh Khiêm"
    lines = balanced_lines(text, Pt(170), Pt(13), bold=True, read_as=read_as)
    assert lines == ["PHƯỜNG", "NGUYỄN BỈNH KHIÊM"]


def test_what_was_typed_as_a_no_break_space_stays_one() -> None:
    assert balanced_lines("năm\u00a02024 hết", Pt(40), SIZE) == ["năm\u00a02024", "hết"]


def test_a_text_that_fits_is_one_line() -> None:
    assert balanced_lines("Diễn tập phòng thủ", WIDTH, SIZE) == ["Diễn tập phòng thủ"]


@pytest.mark.parametrize(
    ("texts", "held"),
    [
        (["kinh tế - xã hội"], ["kinh tế_- xã hội"]),
        (["kinh tế", " - xã hội"], ["kinh tế", "_- xã hội"]),
        (["kinh tế ", "- ", "xã hội"], ["kinh tế_", "- ", "xã hội"]),
        (["- ", "kinh tế"], ["- ", "kinh tế"]),
        ([], []),
    ],
)
def test_a_dash_is_held_also_where_runs_part(texts: list[str], held: list[str]) -> None:
    made, text = held_runs(tuple(Run(text, bold=n % 2 == 1) for n, text in enumerate(texts)))
    assert text == "".join(run.text for run in made)
    assert [run.text.replace("\u00a0", "_") for run in made] == held
    assert [run.bold for run in made] == [n % 2 == 1 for n in range(len(texts))]


@pytest.mark.parametrize("text", ["thôn Đa Hội", "a & b", " ", "", "a - b"])
def test_words_have_one_xml_however_plain_they_are(text: str) -> None:
    note = Run("", note=(Run(text or "chú thích"),))
    for runs in ((Run(text), Run("b", bold=True), Run("c", italic=True)), (Run("a"), note)):
        words = printed_words(runs)
        assert words.xml == runs_xml(words.runs)
        assert ("notes=" in words.listed) == (runs[-1] == note)


def test_dashes_in_text_and_tables_and_recipients_are_held_and_read_back_as_typed() -> None:
    words = "Phòng Văn hóa - Xã hội"
    plan = a_plan(
        sections=[a_section(words, a_table(["1", words, ""]), {"items": [words]})],
        recipients=[words],
        closing=words,
        annexes=[an_annex(words)],
    )
    docx = ntmdocs.render_plan(plan)
    xml = read_package(docx.bytes)[DOCUMENT].decode()
    assert (xml.count(words), xml.count(words.replace(" -", "\u00a0-"))) == (0, 6)
    assert docx.text.count(words) == 6
