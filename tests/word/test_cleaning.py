"""What a template must not bring along; a whole template of each kind is in tests/template."""

from __future__ import annotations

import pytest

from ntmdocs.errors import UnreadableDocument
from ntmdocs.word.cleaning import cleaned_parts
from ntmdocs.word.names import NAMESPACES, SETTINGS

RELATIONS = "word/_rels/document.xml.rels"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(*described: str) -> dict[str, bytes]:
    made = "".join(f'<Relationship Id="a" {one}/>' for one in described)
    return {RELATIONS: f"<Relationships>{made}</Relationships>".encode()}


def test_nothing_is_changed_where_nothing_leads_out() -> None:
    parts = relations(
        f'Type="{KINDS}/image" Target="media/a.png"',
        f'Type="{KINDS}/hyperlink" Target="https://a.vn" TargetMode="External"',
    )
    assert cleaned_parts(parts, "a.docx") == {}


def test_an_attached_template_goes_and_its_neighbours_stay() -> None:
    parts = relations(
        f'Type="{KINDS}/attachedTemplate" Target="http://a.vn/b.dotm" TargetMode="External"',
        f'Type="{KINDS}/image" Target="media/a.png"',
    )
    parts[SETTINGS] = (
        f'<w:settings xmlns:w="{NAMESPACES["w"]}"><w:attachedTemplate/><w:zoom/></w:settings>'
    ).encode()
    cleaned = cleaned_parts(parts, "a.docx")
    assert b"b.dotm" not in cleaned[RELATIONS]
    assert b"media/a.png" in cleaned[RELATIONS]
    assert b"attachedTemplate" not in cleaned[SETTINGS]
    assert b"zoom" in cleaned[SETTINGS]


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (relations(f'Type="{KINDS}/image" Target="http://a" TargetMode="External"'), "bên ngoài"),
        (relations(f'Type="{KINDS}/image" Target="../../a.png"'), "trỏ ra ngoài"),
        (relations(f'Type="{KINDS}/image" Target="..%5Ca.png"'), "trỏ ra ngoài"),
        ({RELATIONS: b"<Relationships>"}, "không phải XML đúng"),
    ],
)
def test_what_leads_out_is_refused_with_its_part(parts: dict[str, bytes], words: str) -> None:
    with pytest.raises(UnreadableDocument, match=words) as caught:
        cleaned_parts(parts, "mẫu.docx")
    assert str(caught.value).startswith(f'mẫu.docx: phần "{RELATIONS}"')
