"""The real plan of 2024, from its YAML file to the words on the page."""

import io
import re
from pathlib import Path

import docx
import pytest

import ntmdocs
from ntmdocs.criteria import find_set
from ntmdocs.model import DataTable
from ntmdocs.tabulate import data_table
from ntmdocs.word.package import read_package

ROOT = Path(__file__).parents[2]
PLAN_PATH = ROOT / "examples" / "hop-thinh-2024" / "plan.yaml"
ORIGINAL = ROOT / "tests" / "data" / "plan-2024"


@pytest.fixture(scope="module")
def rendered() -> ntmdocs.Docx:
    return ntmdocs.render_plan(ntmdocs.load_plan(PLAN_PATH))


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def original_lines() -> list[str]:
    """The original's lines; the national name as the decree spells it (it has HOÀ)."""
    lines = (ORIGINAL / "paragraphs.txt").read_text(encoding="utf-8").splitlines()
    return [folded(line).replace("CỘNG HOÀ", "CỘNG HÒA") for line in lines]


def test_all_68_lines_stand_in_order_and_nothing_else_before_the_annexes(
    rendered: ntmdocs.Docx,
) -> None:
    lines = [folded(line) for line in rendered.text.splitlines()]
    asked = original_lines()
    assert len(asked) == 68
    assert lines[: lines.index("Phụ lục I")] == asked


def test_bold_and_italic_words_are_those_of_the_original(rendered: ntmdocs.Docx) -> None:
    """Marks inside paragraphs, apart from headings and the decree's own styles."""
    marked = re.findall(r"\*{1,2}([^*\n]+)\*{1,2}", (ORIGINAL / "plan.md").read_text("utf-8"))
    inline = [words for words in marked if words.startswith("(Theo") or words[0].isdigit()]
    assert inline == ["(Theo biểu số 01, 02)", "(Theo biểu số 03).", "15/03/2024"]
    runs = {run.text: run for part in rendered.document.paragraphs for run in part.runs}
    assert [(runs[words].bold, runs[words].italic) for words in inline] == [
        (None, True),
        (None, True),
        (True, None),
    ]
    plain = [run for run in runs.values() if run.text not in inline]
    assert not [run.text for run in plain if run.bold or run.italic]


def test_headings_are_real_word_headings_with_typed_numbers(rendered: ntmdocs.Docx) -> None:
    headings = [
        (paragraph.style.name, paragraph.text)
        for paragraph in rendered.document.paragraphs
        if paragraph.style.name.startswith("Heading")
    ]
    assert headings[:4] == [
        ("Heading 1", "I. MỤC ĐÍCH, YÊU CẦU"),
        ("Heading 2", "1. Mục đích"),
        ("Heading 2", "2. Yêu cầu"),
        ("Heading 1", "II. MỤC TIÊU, NỘI DUNG"),
    ]
    assert len(headings) == 17
    assert b"<w:numPr" not in read_package(rendered.bytes)["word/document.xml"]


def test_the_same_plan_gives_the_same_bytes(rendered: ntmdocs.Docx) -> None:
    again = ntmdocs.render_plan(ntmdocs.load_plan(PLAN_PATH))
    assert again.bytes == rendered.bytes


def test_properties_name_the_plan_the_subject_and_the_organ(rendered: ntmdocs.Docx) -> None:
    properties = rendered.document.core_properties
    assert properties.title == "Kế hoạch Xây dựng nông thôn mới năm 2024"
    assert properties.subject == "Xây dựng nông thôn mới năm 2024"
    assert properties.author == "Ủy ban nhân dân xã Hợp Thịnh"
    assert properties.language == "vi-VN"


def test_language_fonts_and_compatibility_are_vietnamese_direct_and_current(
    rendered: ntmdocs.Docx,
) -> None:
    parts = {name: part.decode() for name, part in read_package(rendered.bytes).items()}
    assert 'w:val="vi-VN"' in parts["word/styles.xml"]
    languages = re.findall(r'<w:lang [^>]*w:val="([^"]+)"', "".join(parts.values()))
    assert set(languages) == {"vi-VN"}
    assert "Theme=" not in "".join(parts.values())
    assert set(re.findall(r'w:ascii="([^"]+)"', "".join(parts.values()))) == {"Times New Roman"}
    assert 'w:name="compatibilityMode"' in parts["word/settings.xml"]
    assert re.search(r'compatibilityMode"[^>]*w:val="15"', parts["word/settings.xml"])


def test_the_head_is_marked_as_a_layout_table(rendered: ntmdocs.Docx) -> None:
    xml = read_package(rendered.bytes)["word/document.xml"].decode()
    assert xml.index("Bảng bố cục") < xml.index("CỘNG HÒA")
    assert 'w:firstRow="0"' in xml


def test_python_docx_opens_and_saves_it_with_the_same_text(rendered: ntmdocs.Docx) -> None:
    buffer = io.BytesIO()
    rendered.document.save(buffer)
    again = docx.Document(io.BytesIO(buffer.getvalue()))
    assert [part.text for part in again.paragraphs] == [
        part.text for part in rendered.document.paragraphs
    ]


def test_the_criteria_of_the_third_annex_are_those_of_the_national_set() -> None:
    criteria = find_set("xa_ntm_nang_cao_2021_2025")
    assert criteria is not None
    asked = [(str(one.number), one.name) for one in criteria.criteria]
    plan = ntmdocs.load_plan(PLAN_PATH)
    part = plan.annexes[2].content[0]
    assert isinstance(part, DataTable)
    table = data_table(part, plan)
    listed, closing = table.rows[:-2], table.rows[-2:]  # the last two count
    assert [(row.cells[0][0], row.cells[1][0]) for row in listed] == asked
    assert [row.cells[2][0] for row in closing] == ["16/19", "03/19"]
    assert plan.commune is not None
    unmet = [state.criterion for state in plan.commune.unmet]
    states = [(row.cells[0][0], row.cells[2][0]) for row in listed]
    assert [number for number, state in states if state != "Đạt"] == unmet == ["6", "7", "14"]
