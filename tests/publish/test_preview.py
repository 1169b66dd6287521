"""Pages as pictures; each place in the data lies where its words are printed."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pdfplumber
import pytest

from build import a_plan, a_section, a_table, an_annex
from ntmdocs import (
    PreviewPage,
    PublishError,
    UnreadableDocument,
    load_plan,
    preview_pages,
    render_plan,
)
from ntmdocs.publish.pages import Box
from ntmdocs.publish.placing import PlacedWords, PrintedWord, find_places, words_in
from ntmdocs.word.docx import Docx
from ntmdocs.word.elements import parse_xml
from ntmdocs.word.names import DOCUMENT, w
from ntmdocs.word.package import read_package
from ntmdocs.word.text import text_of
from publish.papers import a_docx, a_long_docx, with_part

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANS = [*sorted(EXAMPLES.glob("*/plan.yaml")), EXAMPLES / "bao-cao-6-thang-2026" / "bao-cao.yaml"]


def letters_of_places(docx: Docx) -> dict[str, str]:
    """The letters of each place as the document has them."""
    root = parse_xml(read_package(docx.bytes)[DOCUMENT])
    texts = [text_of(paragraph) for paragraph in root.iter(w("p"))]
    said: dict[str, str] = {}
    for place in docx.places:
        if words := words_in(texts[place.paragraph]):
            said[place.path] = said.get(place.path, "") + "".join(words)
    return {path: "".join(sorted(letters)) for path, letters in said.items()}


def letters_under_boxes(pages: tuple[PreviewPage, ...]) -> dict[str, str]:
    """The letters whose middle lies in the boxes of each place, by another reader of PDF."""
    found: dict[str, str] = {}
    with pdfplumber.open(io.BytesIO(pages[0].pdf)) as pdf:
        for page, preview in zip(pdf.pages, pages, strict=True):
            middles = [
                ((char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2, char["text"])
                for char in page.chars
            ]
            for path, box in preview.places:
                inside = "".join(
                    text
                    for x, y, text in middles
                    if box.left < x < box.right and box.top - 3 < y < box.bottom + 3
                )
                found[path] = found.get(path, "") + "".join(words_in(inside))
    return {path: "".join(sorted(letters)) for path, letters in found.items()}


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.parent.name)
def test_under_the_boxes_of_a_place_are_its_words_and_no_others(plan: Path) -> None:
    docx = render_plan(load_plan(plan))
    expected = letters_of_places(docx)
    assert len(expected) > 30
    assert letters_under_boxes(preview_pages(docx, engine="rdocx")) == expected


def test_a_paragraph_on_two_pages_has_a_box_on_each() -> None:
    long = "Quét dọn đường làng mỗi tuần, trồng cây xanh hai bên đường. " * 100
    docx = render_plan(a_plan(sections=[a_section(long, kind="purpose")]))
    path = "sections.0.content.0"
    on = [page.number for page in preview_pages(docx, engine="rdocx") if path in dict(page.places)]
    assert len(on) > 1
    assert on == [*range(on[0], on[-1] + 1)]


def test_a_picture_has_the_size_asked_for() -> None:
    (page,) = preview_pages(a_docx(), engine="rdocx")
    for dpi, width in ((72, 596), (96, 794)):
        picture = page.picture(dpi)
        assert picture.startswith(b"\x89PNG\r\n")
        assert struct.unpack(">2I", picture[16:24])[0] in (width, width - 1)


def test_a_picture_shows_the_page() -> None:
    """Black letters on white, where the words stand."""
    image = pytest.importorskip("PIL.Image")
    (page,) = preview_pages(a_docx(), engine="rdocx")
    shown = image.open(io.BytesIO(page.picture(72))).convert("L")
    box = dict(page.places)["signature.full_name"]
    inside = shown.crop(tuple(map(int, box)))
    assert min(inside.tobytes()) < 80
    left = shown.crop((0, 0, 60, int(page.height)))
    assert min(left.tobytes()) == 255


def test_pages_of_a_document_without_places_have_none(tmp_path: Path) -> None:
    pages = preview_pages(a_long_docx(60).without_places(), engine="rdocx")
    assert len(pages) > 1
    assert all(page.places == () for page in pages)


def test_what_cannot_be_shown_is_told() -> None:
    with pytest.raises(UnreadableDocument, match="van-ban"):
        preview_pages(b"none", engine="rdocx")
    with pytest.raises(PublishError, match="rdocx không tạo được PDF"):
        preview_pages(with_part(a_docx().bytes, DOCUMENT, b"<x/>"), engine="rdocx")


def test_cells_and_their_repeated_head_are_told_apart() -> None:
    rows = [[str(number), f"Việc {number % 3}", "Đạt"] for number in range(1, 90)]
    table = a_table(columns=[{"title": title} for title in ("TT", "Việc", "Kết quả")], rows=rows)
    docx = render_plan(a_plan(annexes=[an_annex(table)]))
    assert letters_under_boxes(preview_pages(docx, engine="rdocx")) == letters_of_places(docx)


# Words


def row(text: str) -> list[PrintedWord]:
    return [PrintedWord(word, 1, Box(at, 0, at + 1, 1)) for at, word in enumerate(words_in(text))]


def found(printed: str, *paragraphs: str) -> list[str]:
    """For each paragraph the positions of its words."""
    placed = [PlacedWords((str(n),), words_in(text)) for n, text in enumerate(paragraphs)]
    return [
        f"{path}: {' '.join(str(int(word.box.left)) for word in words)}"
        for path, words in find_places(row(printed), placed)
    ]


@pytest.mark.parametrize(
    ("printed", "paragraphs", "expected"),
    [
        ("một hai ba", ("Một hai", "ba"), ["0: 0 1", "1: 2"]),
        ("ngân sách cộng xã", ("Ngân sách xã", "Cộng"), ["0: 0 1 3", "1: 2"]),
        ("12 1 2", ("1", "2"), ["0: 1", "1: 2"]),
        ("truyền th ông xã", ("truyền thông", "xã"), ["0: 0 1 2", "1: 3"]),
        ("một hai", ("một ba", "hai"), ["1: 1"]),
        ("a b a b", ("b", "a b"), ["0: 1", "1: 2 3"]),
        ("một", ("", "- ", "một"), ["2: 0"]),
    ],
)
def test_each_paragraph_takes_its_words_from_those_left(
    printed: str, paragraphs: tuple[str, ...], expected: list[str]
) -> None:
    assert found(printed, *paragraphs) == expected


def test_words_far_ahead_are_not_taken() -> None:
    assert found(f"{'khác ' * 300} một", "một") == []
