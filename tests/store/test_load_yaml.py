"""What a person trips over in YAML, met through `load_plan`: line, column, cure."""

from pathlib import Path

import pytest

from store.planted import CURES, assert_loads, assert_told, planted, problems_of, write

CLOSING = "closing: Trên đây là Kế hoạch"
SUBJECT = "subject: Vệ sinh môi trường"
PARAGRAPH = "- Làm sạch đường làng."


def test_indenting_with_tabs(tmp_path: Path) -> None:
    text = planted(("  place: Suối Mơ", "‸\tplace: Suối Mơ"))
    assert_told(tmp_path, text, ("", "Tab", "dấu cách"))


def test_a_quote_left_open(tmp_path: Path) -> None:
    text = planted((SUBJECT, 'subject: ‸"Vệ sinh môi trường'))
    assert_told(tmp_path, text, ("", "ngoặc", "không thấy đóng"))


def test_a_key_without_its_colon(tmp_path: Path) -> None:
    text = planted(("closing: Trên", "‸closing\n\nx: Trên"))
    assert_told(tmp_path, text, ("", '"closing"', '":"'))


def test_a_syntax_error_is_told_alone(tmp_path: Path) -> None:
    """What follows it cannot be trusted, and what stands before may be its doing."""
    text = planted(("place: Suối Mơ", "plce: 1"), (SUBJECT, 'subject: ‸"Vệ sinh'))
    assert_told(tmp_path, text, ("", "không thấy đóng"))


def test_a_colon_in_an_unquoted_text(tmp_path: Path) -> None:
    text = planted((CLOSING, "closing: Cần làm, cụ thể‸: Còn 03 tiêu chí"))
    assert_told(tmp_path, text, ("", '": "', *CURES))


def test_a_colon_in_an_unquoted_paragraph(tmp_path: Path) -> None:
    text = planted((PARAGRAPH, "- Cần làm, cụ thể‸: Còn 03 tiêu chí"))
    assert_told(tmp_path, text, ("", '": "', *CURES))


def test_a_colon_after_one_plain_word_of_a_paragraph(tmp_path: Path) -> None:
    """YAML sees a key; so the block is told, with the cure for a text."""
    text = planted((PARAGRAPH, "- ‸NTM: còn 03 tiêu chí"))
    assert_told(tmp_path, text, ("Nội dung mục", '"NTM"', '": "', '">-"'))


@pytest.mark.parametrize(
    "prose", ['"cụ thể: Còn 03 tiêu chí"', ">-\n  cụ thể: Còn 03 tiêu chí", "lúc 7:30 (T7:CN)"]
)
def test_a_colon_in_a_quoted_or_block_text_is_text(tmp_path: Path, prose: str) -> None:
    assert ":" in assert_loads(tmp_path, planted((CLOSING, f"closing: {prose}"))).closing


def test_a_hash_that_would_cut_the_text(tmp_path: Path) -> None:
    text = planted((CLOSING, "closing: Trên đây là Kế hoạch của xã ‸# 1 của huyện"))
    assert_told(tmp_path, text, ("", '"#"', *CURES))


@pytest.mark.parametrize(
    ("typed", "closing"),
    [
        ("Kế hoạch của xã này  # chú thích", "Kế hoạch của xã này"),
        ("Kế hoạch số#1", "Kế hoạch số#1"),
        (">-\n  Kế hoạch của xã # 1", "Kế hoạch của xã # 1"),
    ],
)
def test_a_hash_that_cuts_nothing(tmp_path: Path, typed: str, closing: str) -> None:
    assert assert_loads(tmp_path, planted((CLOSING, f"closing: {typed}"))).closing == closing


@pytest.mark.parametrize(
    "prose",
    [
        "*Theo biểu 01*",
        "**Còn 03** tiêu chí",
        "{{ year }} là năm",
        "@xã",
        "%80 hộ",
        "`làm`",
        "!rất",
    ],
)
def test_a_value_that_starts_with_a_sign_of_yaml(tmp_path: Path, prose: str) -> None:
    text = planted((CLOSING, f"closing: ‸{prose}"))
    assert_told(tmp_path, text, ("", f'"{prose[0]}"', *CURES))


@pytest.mark.parametrize("prose", ["*Theo biểu 01*", "{{ year }}", "@xã", "%80 hộ", "`làm`"])
def test_a_paragraph_that_starts_with_a_sign_of_yaml(tmp_path: Path, prose: str) -> None:
    text = planted((PARAGRAPH, f"- ‸{prose}"))
    assert_told(tmp_path, text, ("", f'"{prose[0]}"', *CURES))


@pytest.mark.parametrize("prose", ["*Theo biểu 01*", "{{ year }}", "@xã", "%80 hộ", "`làm`"])
@pytest.mark.parametrize("style", ['"{}"', ">-\n  {}"])
def test_the_cures_cure(tmp_path: Path, prose: str, style: str) -> None:
    text = planted((CLOSING, f"closing: {style.format(prose)}"))
    assert assert_loads(tmp_path, text).closing == prose


def test_a_key_twice_names_both_lines(tmp_path: Path) -> None:
    text = planted(("  place: Suối Mơ", "  place: Suối Mơ\n  ‸place: Suối Mây"))
    assert_told(tmp_path, text, ("", '"place"', "dòng 6", "dòng 7"))


def test_an_anchor_and_its_alias_are_refused(tmp_path: Path) -> None:
    text = planted(("place: Suối Mơ", "place: ‸&xa Suối Mơ"), (SUBJECT, "subject: ‸*xa"))
    assert_told(tmp_path, text, ("", "anchor"), ("", "alias"))


def test_two_documents_are_refused(tmp_path: Path) -> None:
    assert_told(tmp_path, planted() + "‸---\nyear: 2025\n", ("", "hai tài liệu"))


@pytest.mark.parametrize(
    "typed", ["056", "12:30", "no", "1e3", "0x1F", "~x", "2024-03-15", "1_000"]
)
def test_what_looks_like_a_number_stays_what_was_typed(tmp_path: Path, typed: str) -> None:
    text = planted(
        (CLOSING, f"closing: {typed}"),
        ("- UBND tỉnh (b/c)", f"- {typed}"),
        ('["1", Dọn vệ sinh]', f"[{typed}, Dọn vệ sinh]"),
        (PARAGRAPH, f"- {typed}"),
    )
    plan = assert_loads(tmp_path, text)
    assert plan.closing == typed
    assert plan.recipients[0].name == typed
    assert plan.sections[0].content[0] == typed
    assert plan.sections[0].content[6].rows[0].cells[0] == (typed,)


def test_a_number_of_the_plan_keeps_its_zeros(tmp_path: Path) -> None:
    assert assert_loads(tmp_path, planted(("number: 5", "number: 056"))).header.number == "056"


def test_a_character_that_yaml_forbids(tmp_path: Path) -> None:
    text = planted((CLOSING, "closing: Kế hoạch‸\x07 này"))
    assert_told(tmp_path, text, ("", "U+0007"))


def test_a_character_that_xml_forbids_but_yaml_can_spell(tmp_path: Path) -> None:
    text = planted((CLOSING, 'closing: ‸"Kế hoạch\\u0007"'))
    assert_told(tmp_path, text, ("Câu kết thúc", "U+0007", "xóa"))


@pytest.mark.parametrize("field", ["place", "symbol", "subject", "number", "subtitle"])
def test_such_a_character_is_found_in_every_kind_of_field(tmp_path: Path, field: str) -> None:
    path = write(tmp_path, f'year: 2024\nheader:\n  {field}: "a\\ufffe"\n')
    assert any("U+FFFE" in problem.message and problem.line == 3 for problem in problems_of(path))
