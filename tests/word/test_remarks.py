"""Comments written into a document, and taken away again by their author."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from build import a_plan
from ntmdocs import UnreadableDocument, render_plan
from ntmdocs.read.view import view_docx
from ntmdocs.word.elements import element, parse_xml, part_xml
from ntmdocs.word.names import DOCUMENT, NAMESPACES, w
from ntmdocs.word.package import read_package, write_package
from ntmdocs.word.remarks import Remark, with_remarks, without_remarks
from tools.validator import missing_for_validator, validate

COMMENTS = "word/comments.xml"


def parts() -> dict[str, bytes]:
    return read_package(render_plan(a_plan()).bytes)


def remarked(
    *texts: str, author: str = "An", to: dict[str, bytes] | None = None, at: datetime | None = None
) -> dict[str, bytes]:
    """A document with these texts beside its last paragraph."""
    found = to or parts()
    document = parse_xml(found[DOCUMENT])
    last = [*document.iter(w("p"))][-1]
    return with_remarks(found, document, [Remark(last, text) for text in texts], author, at)


def seen(found: dict[str, bytes]) -> list[tuple[str, str]]:
    view = view_docx(write_package(found))
    beside = [one for paragraph in view.paragraphs for one in paragraph.comments]
    assert sorted(beside) == sorted(one.id for one in view.comments), "a mark for each"
    return [(one.author, one.text) for one in view.comments]


def test_remarks_are_comments_of_their_author_in_their_order() -> None:
    made = remarked("Ghi số.", "Ghi ngày:\n05/3/2024 < 06/3")
    assert seen(made) == [("An", "Ghi số."), ("An", "Ghi ngày:\n05/3/2024 < 06/3")]


def test_the_same_remarks_are_the_same_bytes_and_a_time_stands_where_it_is_given() -> None:
    assert remarked("Ghi số.") == remarked("Ghi số.")
    timed = remarked("Ghi số.", at=datetime(2024, 3, 5, 8, 30, tzinfo=UTC))
    assert b'w:date="2024-03-05T08:30:00Z"' in timed[COMMENTS]
    assert b"w:date" not in remarked("Ghi số.")[COMMENTS]


def test_without_remarks_nothing_is_added() -> None:
    assert sorted(remarked()) == sorted(parts())


def test_remarks_of_one_author_go_and_leave_the_document_as_it_was() -> None:
    plain = remarked()  # the same words, written once by the same writer
    left = without_remarks(remarked("Ghi số.", "Ghi ngày."), "An")
    assert sorted(left) == sorted(plain)
    assert left[DOCUMENT] == plain[DOCUMENT]


def test_comments_of_others_stay() -> None:
    both = remarked("Của máy", author="An", to=remarked("Của người", author="Bình"))
    assert seen(both) == [("Bình", "Của người"), ("An", "Của máy")]
    assert seen(without_remarks(both, "An")) == [("Bình", "Của người")]
    assert without_remarks(both, "Chi") == both


def test_a_document_without_comments_stays_as_it_is() -> None:
    assert without_remarks(parts(), "An") == parts()
    assert without_remarks({"a.xml": b"<a/>"}, "An") == {"a.xml": b"<a/>"}


def test_a_remark_on_words_in_a_box_stands_beside_the_box() -> None:
    box = f'<w:pict xmlns:w="{NAMESPACES["w"]}"><w:txbxContent><w:p/></w:txbxContent></w:pict>'
    around = element("p", [element("pPr"), element("r", [parse_xml(box.encode())])])
    document = parse_xml(parts()[DOCUMENT])
    document[0].insert(0, around)
    made = with_remarks(
        parts(), document, [Remark(next(around.iter(w("txbxContent")))[0], "?")], "An"
    )
    first = next(parse_xml(made[DOCUMENT]).iter(w("p")))
    assert [str(child.tag).rpartition("}")[2] for child in first] == [
        *("pPr", "commentRangeStart", "r", "commentRangeEnd", "r"),
    ]


def test_an_answer_to_a_remark_stays_as_a_comment_of_its_own() -> None:
    w14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    w15 = "http://schemas.microsoft.com/office/word/2012/wordml"
    found = remarked("Đã ghi", author="Bình", to=remarked("Ghi số."))
    comments = parse_xml(found[COMMENTS])
    for number, one in enumerate(comments):
        one[0].set(f"{{{w14}}}paraId", f"0000000{number}")
    found[COMMENTS] = part_xml(comments)
    found["word/commentsExtended.xml"] = (
        f'<w15:commentsEx xmlns:w15="{w15}"><w15:commentEx w15:paraId="00000000" w15:done="0"/>'
        '<w15:commentEx w15:paraId="00000001" w15:paraIdParent="00000000" w15:done="0"/>'
        "</w15:commentsEx>"
    ).encode()
    relations = "word/_rels/document.xml.rels"
    found[relations] = found[relations].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Target="commentsExtended.xml" Type="http://schemas.microsoft.'
        b'com/office/2011/relationships/commentsExtended"/></Relationships>',
    )
    left = without_remarks(found, "An")
    assert [words for _, words in seen(left)] == ["Đã ghi"]
    assert b"paraIdParent" not in left["word/commentsExtended.xml"]
    assert left["word/commentsExtended.xml"].count(b"<w15:commentEx ") == 1


def test_a_part_that_is_no_xml_is_told() -> None:
    broken = remarked("Ghi số.") | {COMMENTS: b"<w:comments"}
    with pytest.raises(UnreadableDocument, match="không phải XML đúng"):
        without_remarks(broken, "An")


def test_a_number_that_is_none_is_no_comment_s_number() -> None:
    odd = remarked("Của người", author="Bình")
    for part in (COMMENTS, DOCUMENT):
        odd[part] = odd[part].replace(b'w:id="1"', b'w:id="x"')
    assert seen(remarked("Của máy", to=odd)) == [("Bình", "Của người"), ("An", "Của máy")]


def test_a_part_for_comments_takes_a_free_name_and_a_free_id() -> None:
    held = parts() | {COMMENTS: b"<a/>"}
    assert "word/comments1.xml" in remarked("Ghi số.", to=held)


@pytest.mark.skipif(bool(missing_for_validator()), reason=missing_for_validator())
def test_word_opens_a_document_with_remarks(tmp_path: Path) -> None:
    files = {
        "plain": parts(),
        "remarked": remarked("Ghi số.", at=datetime(2024, 3, 5, tzinfo=UTC)),
        "twice": remarked("Ghi ngày.", to=remarked("Ghi số.", author="Bình")),
        "taken": without_remarks(remarked("Ghi số.", to=remarked("x", author="Bình")), "An"),
    }
    for name, found in files.items():
        (tmp_path / f"{name}.docx").write_bytes(write_package(found))
    plain = tmp_path / "plain.docx"
    found = validate([path for path in sorted(tmp_path.iterdir()) if path != plain])
    assert len(found) == 3 * len(validate([plain]))
