"""Every shape of plan gives a file that Word opens: the Open XML SDK's word, and the XML itself."""

from pathlib import Path

import pytest

import ntmdocs
from build import a_header, a_paper, a_plan, a_section, a_signature, a_table, an_annex
from ntmdocs.model import Paper
from tools.structure import structure_problems
from tools.validator import validate

EXAMPLES = Path(__file__).parents[2] / "examples"

RICH_CONTENT = [
    "Lời **đậm**, *nghiêng*, ***cả hai*** và {{ year }}.",
    {"items": ["một", {"text": "hai", "items": ["hai một"]}], "marker": "a)"},
    {"goal": {"localities": ["thôn Đông"], "standard": "thôn NTM", "deadline": "Quý II/2024"}},
    {"goal": {"text": "Đến hết năm:", "targets": [{"indicator": "Rác", "value": "90%"}]}},
    {"solution": {"title": "Tuyên truyền", "tasks": ["một"], "lead": "Phòng Kinh tế"}},
    {"assignment": {"actor": "Các thôn", "asked": True, "duties": ["một", "hai"]}},
    {"budget": {"lines": [{"name": "Loa", "amount_vnd": "12,5 triệu đồng"}]}},
    {"table": a_table({"group": ["I", "Nhóm"]}, ["1", ["hai", "đoạn"], ""], index_row=True)},
    {"title": "Đối tượng", "text": "Là các hộ dân.", "content": ["Một đoạn."]},
]

FOUR_LEVELS = a_table(
    ["1", "2", "3", "4"],
    columns=[
        {"title": "TT"},
        {
            "title": "A",
            "columns": [
                {"title": "B", "columns": [{"title": "C", "columns": [{"title": "D"}]}]},
                {"title": "E", "columns": [{"title": "G"}, {"title": "H"}]},
            ],
        },
    ],
    total=["", "Cộng", "", "9"],
    index_row=True,
    unit="Đơn vị tính: triệu đồng",
    note="Ghi chú: số ước tính.",
)

WIDE = a_table(["1.234.567.890"] * 9, columns=[{"title": "Vốn"}] * 9)

SHAPES: dict[str, Paper] = {
    "plain": a_plan(),
    "report": a_paper(addressees=["UBND tỉnh", "Sở Nội vụ"], annexes=[an_annex()]),
    "submission": a_paper("to-trinh", addressees="UBND tỉnh"),
    "notice": a_paper("thong-bao"),
    "no-bases": a_plan(legal_bases=None),
    "no-closing": a_plan(closing=None),
    "no-recipients": a_plan(recipients=[]),
    "rich": a_plan(sections=[a_section(*RICH_CONTENT)], numbering="decimal"),
    "table-last": a_plan(sections=[a_section(a_table())], closing=None),
    "header-only-table": a_plan(sections=[a_section(a_table().model_copy(update={"rows": ()}))]),
    "four-header-levels": a_plan(annexes=[an_annex(FOUR_LEVELS, orientation="landscape")]),
    "thirty-annexes": a_plan(annexes=[an_annex(*RICH_CONTENT, FOUR_LEVELS)] * 30),
    "two-hundred-sections": a_plan(sections=[a_section(*RICH_CONTENT)] * 200),
    "subject-of-five-lines": a_plan(header=a_header(subject="Xây dựng nông thôn mới " * 14)),
    "organ-of-four-lines": a_plan(header=a_header(issuing_body=["Ban", "Chỉ đạo", "xã", "Mơ"])),
    "wide-organ": a_plan(header=a_header(issuing_body="Phường Trần Hưng Đạo")),
    "table-on-turned-pages": a_plan(sections=[a_section("Trước.", WIDE, "Sau.")]),
    "turned-pages-and-annexes": a_plan(
        sections=[a_section("Trước.", WIDE, *["Sau."] * 5, WIDE, "Sau.")], annexes=[an_annex(WIDE)]
    ),
    "sixty-recipients": a_plan(recipients=[f"Đơn vị {number}" for number in range(60)]),
    "dated": a_plan(header=a_header(number="5", issued_on="05/03/2024")),
    "long-place": a_plan(header=a_header(place="Thị trấn Nông trường Suối Mơ")),
    "tm-kt": a_plan(
        signature=a_signature(authority=["TM. UBND", "KT. Chủ tịch"], position="Phó Chủ tịch")
    ),
    "q": a_plan(signature=a_signature(authority="Q. Chủ tịch", position=None)),
    "no-authority": a_plan(signature=a_signature(authority=[], other_position="Trưởng Ban")),
    **{path.parent.name: ntmdocs.load_plan(path) for path in sorted(EXAMPLES.glob("*/*.yaml"))},
}


@pytest.mark.parametrize("name", SHAPES)
def test_the_xml_has_what_word_asks_for(name: str) -> None:
    docx = ntmdocs.render_plan(SHAPES[name])
    assert structure_problems(docx.bytes) == []
    assert docx.document.paragraphs
    assert "{{" not in docx.text
    assert "{%" not in docx.text


@pytest.mark.needs_validator
def test_the_open_xml_sdk_finds_nothing_in_any_shape(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.docx" for name in SHAPES]
    for path, plan in zip(paths, SHAPES.values(), strict=True):
        ntmdocs.render_plan(plan).save(path)
    assert validate(paths) == []


@pytest.mark.needs_validator
def test_the_template_itself_is_valid() -> None:
    assert validate([Path(__file__).parents[2] / "templates" / "ke-hoach.docx"]) == []


def test_the_structure_check_sees_what_the_sdk_does_not() -> None:
    """A planted fault of each kind: a check that cannot fail is none."""
    good = ntmdocs.render_plan(a_plan(annexes=[an_annex()])).bytes
    from ntmdocs.word.package import read_package, write_package

    parts = read_package(good)
    xml = parts["word/document.xml"].decode()
    cut = xml[: xml.rindex("<w:tc>")] + "<w:tc>" + xml[xml.rindex("</w:tc>") :]
    emptied = write_package({**parts, "word/document.xml": cut.encode()})
    assert any("does not end in a paragraph" in one for one in structure_problems(emptied))
    lost = {name: part for name, part in parts.items() if name != "word/header1.xml"}
    assert any("header1.xml" in one for one in structure_problems(write_package(lost)))
