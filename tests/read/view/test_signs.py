"""Signs of Wingdings and Symbol."""

from __future__ import annotations

import pytest

from ntmdocs.read.view.signs import letter_of_sign, letters_of_font
from read.build_docx import the_paragraph
from template.samples import run

UNKNOWN = "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("code", "font", "letter"),
    [
        ("F0A7", "Wingdings", "▪"),
        ("00A7", "Wingdings", "▪"),
        ("F0FC", "wingdings", "✓"),
        ("F0B7", "Symbol", "•"),
        ("0041", "Arial", "A"),
        ("F0B7", "Arial", "•"),
        ("F001", "Symbol", UNKNOWN),
        ("0001", "Arial", UNKNOWN),
        ("chữ", "Symbol", UNKNOWN),
        ("FFFFFFFF", "Symbol", UNKNOWN),
    ],
)
def test_a_sign_is_known_by_its_font(code: str, font: str, letter: str) -> None:
    assert letter_of_sign(code, font) == letter


@pytest.mark.parametrize(
    ("text", "font", "letters"),
    [
        ("ü ", "Wingdings", "✓ "),
        ("Giữ gìn", "Wingdings", "Giữ gìn"),
        ("ậ", "Symbol", "ậ"),
        ("1.", "Symbol", "1."),
        ("\uf0b7 Một", "Times New Roman", "• Một"),
        ("Một", None, "Một"),
        ("ü", "Times New Roman", "ü"),
    ],
)
def test_letters_of_such_a_font_are_signs(text: str, font: str | None, letters: str) -> None:
    assert letters_of_font(text, font) == letters


def test_runs_are_read_so() -> None:
    sign = '<w:r><w:sym w:font="Wingdings" w:char="F0D8"/></w:r>'
    typed = run("ü", '<w:rFonts w:ascii="Wingdings"/>')
    assert the_paragraph(sign, run(" Một "), typed).text == "➢ Một ✓"
