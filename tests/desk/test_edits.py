"""An edit of the form changes one value of the YAML; all else stays as its author wrote it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs import NtmdocsError
from ntmdocs.desk.edits import Edit, edited
from ntmdocs.sources import read_yaml

TEXT = """\
# Kế hoạch
year: 2024   # năm
header:
  subject: Vệ sinh   # trích yếu
  number:
sections:
  # mục đầu
  - title: Một
    content:
      - Câu một.
      - Câu hai.
  # mục sau
  - title: Hai
    content: [Câu ba.]
"""


def made(*edits: dict[str, Any]) -> str:
    return edited(TEXT, [Edit.model_validate(each) for each in edits])


def test_a_value_is_set_and_its_comment_stays() -> None:
    assert made({"do": "set", "path": ["header", "subject"], "value": "Môi trường"}) == (
        TEXT.replace("subject: Vệ sinh   # trích yếu", "subject: Môi trường   # trích yếu")
    )


def test_a_key_is_added_to_its_group() -> None:
    text = made({"do": "set", "path": ["header", "place"], "value": "Suối Mơ"})
    assert text == TEXT.replace("  number:\n", "  number:\n  place: Suối Mơ\n")


def test_an_item_is_put_in_taken_out_and_moved() -> None:
    path = ["sections", 0, "content"]
    assert "- Câu không.\n      - Câu một." in made(
        {"do": "insert", "path": [*path, 0], "value": "Câu không."}
    )
    assert "Câu hai" not in made({"do": "remove", "path": [*path, 1]})
    moved = read_yaml(made({"do": "move", "path": [*path, 1], "to": 0})).value
    assert moved["sections"][0]["content"] == ["Câu hai.", "Câu một."]


def test_a_comment_moves_with_its_section() -> None:
    text = made({"do": "move", "path": ["sections", 0], "to": 5})
    assert text.index("# mục sau") < text.index("title: Hai") < text.index("# mục đầu")


def test_a_key_is_taken_away() -> None:
    assert made({"do": "remove", "path": ["header", "number"]}) == TEXT.replace("  number:\n", "")


def test_edits_follow_each_other() -> None:
    text = made(
        {"do": "insert", "path": ["sections", 1, "content", 1], "value": ""},
        {"do": "set", "path": ["sections", 1, "content", 1], "value": "Câu bốn."},
    )
    assert read_yaml(text).value["sections"][1]["content"] == ["Câu ba.", "Câu bốn."]


@pytest.mark.parametrize(
    "edit",
    [
        {"do": "set", "path": []},
        {"do": "set", "path": ["sections", 7, "title"]},
        {"do": "set", "path": ["year", "a"]},
        {"do": "set", "path": ["header", 0]},
        {"do": "remove", "path": ["header", "place"]},
        {"do": "move", "path": ["header", "number"], "to": 1},
        {"do": "insert", "path": ["sections", 9], "value": {}},
        {"do": "remove", "path": ["sections", -1]},
        {"do": "remove", "path": ["sections", 0, "content", 2]},
        {"do": "set", "path": ["sections", "0"]},
    ],
)
def test_a_place_that_is_not_there_is_told(edit: dict[str, Any]) -> None:
    with pytest.raises(NtmdocsError, match="không còn trong kế hoạch"):
        made(edit)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_whatever_is_typed_is_what_the_file_says(said: str) -> None:
    text = made({"do": "set", "path": ["header", "subject"], "value": said})
    value = read_yaml(text).value
    assert value["header"]["subject"] == said
    assert value["sections"] == read_yaml(TEXT).value["sections"]
