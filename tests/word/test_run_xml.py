"""Runs and paragraphs as strings."""

from __future__ import annotations

import pytest

from ntmdocs.errors import TemplateError
from ntmdocs.word.elements import parse_xml
from ntmdocs.word.names import NAMESPACES
from ntmdocs.word.run_xml import escape, is_plain, paragraph_xml, run_xml
from ntmdocs.word.text import text_of


def test_a_run_says_bold_and_italic_only_where_it_is() -> None:
    assert "rPr" not in run_xml("thôn")
    assert "<w:rPr><w:b/><w:bCs/></w:rPr>" in run_xml("thôn", bold=True)
    assert "<w:rPr><w:i/><w:iCs/></w:rPr>" in run_xml("thôn", italic=True)
    assert "<w:b/><w:bCs/><w:i/><w:iCs/>" in run_xml("thôn", bold=True, italic=True)


def test_signs_of_xml_line_ends_and_tabs_come_back_as_they_were() -> None:
    text = "a < b & c > d\tđ\ne\r\ng"
    xml = paragraph_xml("VanBan", run_xml(text)).replace(
        "<w:p>", f'<w:p xmlns:w="{NAMESPACES["w"]}">', 1
    )
    assert text_of(parse_xml(xml.encode())) == "a < b & c > d đ e g"


@pytest.mark.parametrize("text", ["\na", "a\n", "a\n\nb", "a\r\n\tb"])
def test_an_empty_line_of_a_run_is_spelt_as_any_other_program_does(text: str) -> None:
    xml = run_xml(text)
    assert '<w:t xml:space="preserve"/>' in xml
    assert "></w:t>" not in xml
    assert '<w:t xml:space="preserve"/>' not in run_xml(text.replace("\n", " ").strip())


@pytest.mark.parametrize("sign", ["&", "<", ">", "\n", "\t", "\u00a0", "\x07"])
def test_a_text_is_plain_until_one_sign_in_it_is_not(sign: str) -> None:
    assert is_plain("thôn 'Đa Hội' – 95%")
    assert not is_plain(f"thôn{sign}Đa Hội")


def test_a_paragraph_says_what_differs_from_its_style() -> None:
    assert paragraph_xml("A", "") == '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr></w:p>'
    kept = paragraph_xml("A", "", align="center", keep_next=True)
    assert '<w:pStyle w:val="A"/><w:keepNext/><w:jc w:val="center"/>' in kept


@pytest.mark.parametrize("character", ["\x07", "\ufffe", "\ud800"])
def test_a_character_that_no_file_can_hold_is_told(character: str) -> None:
    with pytest.raises(TemplateError, match=f"U\\+{ord(character):04X}"):
        escape(f"thôn {character}")


def test_a_long_value_is_told_by_its_beginning() -> None:
    with pytest.raises(TemplateError) as caught:
        escape("a" * 60 + "\x07")
    assert f"'{'a' * 60} …'" in str(caught.value)
    with pytest.raises(TemplateError) as caught:
        escape("a" * 59 + "\x07")
    assert "…" not in str(caught.value)
