"""A hostile template of every kind is refused with a sentence; its harmless neighbour is filled."""

import io
import re
import zipfile
from decimal import Decimal
from itertools import repeat
from pathlib import Path

import pytest
from markupsafe import Markup

import ntmdocs
from ntmdocs.template import Template
from ntmdocs.template.environment import FillContext
from ntmdocs.word.package import read_package, write_package
from template.samples import OFFICE, W, a_template, document_xml, paragraph, saved
from tools.work import peak_bytes_in

SETTINGS = f'<w:settings xmlns:w="{W}" xmlns:r="{OFFICE}">{{}}</w:settings>'


def relation(kind: str, target: str, *, external: bool = True) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="x" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def refused(content: bytes, folder: Path, words: str) -> None:
    with pytest.raises(ntmdocs.UnreadableDocument, match=words) as caught:
        Template(saved(content, folder)).fill({})
    assert "mau.docx" in str(caught.value)


def zipped(names: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in names.items():
            package.writestr(name, content)
    return buffer.getvalue()


PLAIN = read_package(a_template(paragraph("a")))


def test_an_entity_bomb(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    refused(zipped({**PLAIN, "word/document.xml": bomb}), tmp_path, "DOCTYPE")
    in_other_encoding = bomb.decode().encode("utf-16")
    refused(zipped({**PLAIN, "word/document.xml": in_other_encoding}), tmp_path, "UTF-8")
    named = b'<?xml version="1.0" encoding="UTF-7"?><x/>'
    refused(zipped({**PLAIN, "word/document.xml": named}), tmp_path, "UTF-8")


def lying(content: bytes, name: str, said: int = 10) -> bytes:
    """The ZIP with a false size of a part, whatever it unpacks to."""
    changed = bytearray(content)
    for sign, size, start in ((b"PK\x03\x04", 22, 30), (b"PK\x01\x02", 24, 46)):
        for place in [found.start() for found in re.finditer(re.escape(sign), content)]:
            if content[place + start : place + start + len(name)] == name.encode():
                changed[place + size : place + size + 4] = said.to_bytes(4, "little")
    return bytes(changed)


def test_a_zip_that_lies_about_a_size_is_read_no_further_than_it_says(tmp_path: Path) -> None:
    bomb = zipped({**PLAIN, "word/media/a.bin": bytes(30_000_000)})
    content = lying(bomb, "word/media/a.bin")
    assert content != bomb
    peak = peak_bytes_in(lambda: refused(content, tmp_path, "hỏng"))
    assert peak < 3_000_000
    small = zipped({**PLAIN, "word/media/a.bin": b"abc"})
    refused(lying(small, "word/media/a.bin", 1_000), tmp_path, "hỏng")


@pytest.mark.parametrize("name", ["", " ", "word/\0a.xml", "\0"])
def test_a_part_without_a_name_that_can_be_seen_is_refused(name: str, tmp_path: Path) -> None:
    refused(write_package({**PLAIN, name: b"<x/>"}), tmp_path, "không an toàn")


def test_xml_of_more_elements_than_a_paper_has_is_refused_before_it_is_parsed(
    tmp_path: Path,
) -> None:
    refused(a_template("<w:p/>" * 600_000), tmp_path, "quá lớn")
    refused(a_template("<w:p/>" * 2_000_001), tmp_path, "quá lớn")
    flood = " ".join(f'w:a{number}="1"' for number in range(1_000))
    refused(a_template(f"<w:p {flood}/>"), tmp_path, "quá lớn")
    few = " ".join(f'w:a{number}="1"' for number in range(250))
    assert 'w:a249="1"' in document_xml(a_template(f"<w:p {few}/>"), {}, tmp_path)


def test_more_tags_than_anybody_types_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ntmdocs.TemplateError, match="hơn 20000 thẻ"):
        document_xml(a_template(*[paragraph("{{ x }}")] * 20_010), {"x": "a"}, tmp_path)


def test_a_zip_bomb(tmp_path: Path) -> None:
    refused(zipped({**PLAIN, "word/media/a.bin": bytes(201_000_000)}), tmp_path, "quá lớn")


@pytest.mark.parametrize("name", ["../evil.xml", "word/../../evil.xml", "/etc/evil", "C:evil.xml"])
def test_a_part_name_that_leads_out(name: str, tmp_path: Path) -> None:
    refused(zipped({**PLAIN, name: b"<x/>"}), tmp_path, "không an toàn")


def test_two_parts_of_one_name(tmp_path: Path) -> None:
    refused(zipped({**PLAIN, "Word/Document.xml": b"<x/>"}), tmp_path, "trùng tên")


def test_macros(tmp_path: Path) -> None:
    refused(zipped({**PLAIN, "word/vbaProject.bin": b"x"}), tmp_path, "macro")
    types = PLAIN["[Content_Types].xml"].replace(
        b"openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"ms-word.document.macroEnabled.main+xml",
    )
    refused(zipped({**PLAIN, "[Content_Types].xml": types}), tmp_path, "macro")


def test_an_encrypted_file(tmp_path: Path) -> None:
    refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), tmp_path, "mật khẩu")
    locked = bytearray(zipped(PLAIN))
    for place in [found.start() for found in re.finditer(b"PK\x01\x02", locked)]:
        locked[place + 8] |= 1
    refused(bytes(locked), tmp_path, "mật khẩu")


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04", zipped({"a": b"b"}), zipped(PLAIN)[:-40]],
    ids=["nothing", "a head alone", "another zip", "cut off"],
)
def test_what_is_no_docx(content: bytes, tmp_path: Path) -> None:
    refused(content, tmp_path, "không phải tệp Word")


def test_a_part_that_is_no_xml(tmp_path: Path) -> None:
    refused(zipped({**PLAIN, "word/document.xml": b"<w:document>"}), tmp_path, "XML")


@pytest.mark.parametrize("kind", ["image", "oleObject", "subDocument", "frame", "aFChunk", "video"])
def test_what_is_linked_from_outside(kind: str, tmp_path: Path) -> None:
    content = a_template(paragraph("a"), relations=relation(kind, "http://example.com/x"))
    refused(content, tmp_path, "bên ngoài")


def test_an_internal_target_that_leads_out(tmp_path: Path) -> None:
    for target in ("../../etc/passwd", "..%2f..%2fetc/passwd", "file:///etc/passwd"):
        content = a_template(paragraph("a"), relations=relation("image", target, external=False))
        refused(content, tmp_path, "ra ngoài")


def test_an_internal_target_beside_its_part_is_kept(tmp_path: Path) -> None:
    relations = relation("image", "../word/media/a.png", external=False)
    content = a_template(paragraph("a"), relations=relations, more={"word/media/a.png": b"x"})
    assert Template(saved(content, tmp_path)).fill({})


def test_hyperlinks_are_kept(tmp_path: Path) -> None:
    relations = relation("hyperlink", "https://example.com/?a=1&amp;b=2")
    made = Template(saved(a_template(paragraph("a"), relations=relations), tmp_path)).fill({})
    assert b"example.com" in read_package(made)["word/_rels/document.xml.rels"]


def test_an_attached_template_is_dropped(tmp_path: Path) -> None:
    relations = relation("attachedTemplate", "http://example.com/evil.dotm")
    more = {
        "word/settings.xml": SETTINGS.format(
            '<w:attachedTemplate r:id="x"/><w:zoom w:percent="9"/>'
        ),
        "word/_rels/settings.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/'
        f'package/2006/relationships">{relations}</Relationships>',
    }
    made = read_package(Template(saved(a_template(paragraph("a"), more=more), tmp_path)).fill({}))
    assert all(
        b"evil" not in content and b"attachedTemplate" not in content for content in made.values()
    )
    assert b"zoom" in made["word/settings.xml"]


@pytest.mark.parametrize(
    "code",
    [
        'INCLUDEPICTURE "http://example.com/a.png"',
        " includetext C:\\x",
        "DDEAUTO c:\\x",
        "DDE c:\\x",
        "LINK Excel",
        "DATABASE \\d x",
        "RD chapter.docx",
        "MACROBUTTON Run Bấm",
        "{{ x }}",
        "D{{ x }}",
        "{% if x %}PAGE{% endif %}",
    ],
)
def test_fields_that_fetch(code: str, tmp_path: Path) -> None:
    refused(
        a_template(f"<w:p><w:r><w:instrText>{code}</w:instrText></w:r></w:p>"), tmp_path, "trường"
    )
    refused(a_template(f"<w:p><w:fldSimple w:instr='{code}'/></w:p>"), tmp_path, "trường")


def field(*codes: str) -> str:
    """A field whose code lies in several runs."""
    inside = "".join(
        code if code.startswith("<") else f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        for code in codes
    )
    signs = [f'<w:r><w:fldChar w:fldCharType="{sign}"/></w:r>' for sign in ("begin", "end")]
    return signs[0] + inside + signs[1]


@pytest.mark.parametrize(
    "codes",
    [
        ("INCL", "UDEPIC", 'TURE "http://a/b.png"'),
        ("D", "DE x"),
        ("PAGE", field("DDE", "AUTO x")),
        (field("QUOTE DD"), "E x"),
        ("  RD", ' "a.docx"'),
    ],
)
def test_fields_that_fetch_in_pieces(codes: tuple[str, ...], tmp_path: Path) -> None:
    refused(a_template(f"<w:p>{field(*codes)}</w:p>"), tmp_path, "trường")


@pytest.mark.parametrize(
    "codes", [("IF ", field("PAGE"), " = 1 a b"), ("HYPER", 'LINK "{{ x }}"'), ("REF DDE",)]
)
def test_fields_in_pieces_that_do_not_fetch(codes: tuple[str, ...], tmp_path: Path) -> None:
    content = a_template(f"<w:p>{field(*codes)}</w:p>")
    assert document_xml(content, {"x": "https://a.vn"}, tmp_path).count("fldCharType") >= 2


def test_a_field_that_comes_in_a_value_is_refused_too(tmp_path: Path) -> None:
    content = a_template(paragraph("{{p x }}"))
    made = Markup(f"<w:p>{field('MACRO', 'BUTTON a b')}</w:p>")
    with pytest.raises(ntmdocs.TemplateError, match="MACROBUTTON"):
        document_xml(content, {"x": made}, tmp_path)
    assert "PAGE" in document_xml(content, {"x": Markup(f"<w:p>{field('PAGE')}</w:p>")}, tmp_path)


@pytest.mark.parametrize("code", ['HYPERLINK "http://a/link"', "PAGE", "REF linked"])
def test_fields_that_do_not_fetch(code: str, tmp_path: Path) -> None:
    content = a_template(f"<w:p><w:r><w:instrText>{code}</w:instrText></w:r></w:p>")
    assert code in document_xml(content, {}, tmp_path).replace("&quot;", '"')


@pytest.mark.parametrize(
    ("tags", "told"),
    [
        ("{% filter upper %}{{ x }}{% endfilter %}", "không lọc cả khối"),
        ("{% filter striptags %}{{ x }}{% endfilter %}", "không lọc cả khối"),
        ("{{ " + "(" * 300 + "x" + ")" * 300 + " }}", "quá nhiều tầng"),
        ("{% if x %}" * 300 + "{% endif %}" * 300, "quá nhiều tầng"),
        ("{% for a in x %}" * 25 + "{% endfor %}" * 25, "quá nhiều tầng"),
        ("{{ x" + ".a" * 2_000 + " }}", "quá nhiều tầng"),
        ("{% macro m(a, a) %}b{% endmacro %}", "quá nhiều tầng"),
    ],
)
def test_what_jinja_can_but_a_template_may_not(tags: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(ntmdocs.TemplateError, match=told) as caught:
        document_xml(a_template(paragraph(tags)), {"x": "&lt;w:p/&gt;"}, tmp_path)
    assert "word/document.xml" in caught.value.where


def test_blocks_and_brackets_of_a_sensible_depth_are_filled(tmp_path: Path) -> None:
    tags = "{% if x %}" * 12 + "{{ " + "(" * 30 + "x" + ")" * 30 + " }}" + "{% endif %}" * 12
    assert ">a<" in document_xml(a_template(paragraph(tags)), {"x": "a"}, tmp_path)


ATTACKS = {
    "a private attribute": "{{ x.__class__ }}",
    "a private item": "{{ x['__class__'] }}",
    "a filter to an attribute": "{{ x|attr('__class__') }}",
    "a call": "{{ x.upper() }}",
    "a method of a dict": "{{ d.update({'a': 1}) }}",
    "a global": "{{ range(3) }}",
    "a format": "{{ '{0.__class__}'.format(x) }}",
    "a printed format": "{{ '%999999999d' % 1 }}",
    "a long text": "{{ 'a' * 100000000 }}",
    "a long list": "{{ [1] * 100000000 }}",
    "a great power": "{{ 9 ** 9 ** 9 }}",
    "a great product": "{{ 2 ** 64 * " + " * ".join(["2 ** 64"] * 64) + " }}",
    "a replacement by much": "{{ (long|join)|replace('a', long|join) }}",
    "a width that is no number": "{{ 'a'|center('9') }}",
    "a wide centre": "{{ 'a'|center(999999999) }}",
    "many batches": "{{ [1]|batch(999999999, 'x')|list }}",
    "a long join": "{% set a = long|join(long|join) %}{{ long|join(a) }}",
    "loops in loops": "{% for a in long %}{% for b in long %}{% for c in long %}x{% endfor %}"
    "{% endfor %}{% endfor %}",
    "doubling": "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}",
    "doubling by plus": "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a + a %}" * 40 + "{{ a }}",
    "doubling by blocks": "{% set a %}xxxxxxxxxx{% endset %}"
    + "{% set a %}{{ a }}{{ a }}{% endset %}" * 40,
    "a macro that calls itself": "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
    "another file": "{% include '/etc/passwd' %}",
    "an import": "{% import '/etc/passwd' as x %}",
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_sandbox(attack: str, tmp_path: Path) -> None:
    content = a_template(paragraph(ATTACKS[attack]))
    with pytest.raises(ntmdocs.TemplateError):
        document_xml(content, {"x": "chữ", "d": {}, "long": ["ab"] * 3000}, tmp_path)


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("{{ 2 ** 64 * " + " * ".join(["2 ** 64"] * 62) + " }}", str(2**4032)),
        ("{{ 'a'|center(1000)|length }}", "1000"),
        ("{{ price * 2 }}; {{ 10 * price }}; {{ price * price }}", "3.00; 15.00; 2.2500"),
    ],
)
def test_what_a_paper_may_need_is_reckoned(tag: str, printed: str, tmp_path: Path) -> None:
    content = a_template(paragraph(tag))
    assert f">{printed}<" in document_xml(content, {"price": Decimal("1.50")}, tmp_path)


def test_a_flood_of_unclosed_tags(tmp_path: Path) -> None:
    with pytest.raises(ntmdocs.TemplateError, match="không có dấu"):
        document_xml(a_template(paragraph("}}" * 9 + "{{ " * 30_000)), {}, tmp_path)
    assert Template(saved(a_template(paragraph("{{ x }}" * 3_000)), tmp_path)).fill({"x": "a"})


def test_filters_given_can_be_used(tmp_path: Path) -> None:
    path = saved(a_template(paragraph("{{ x|twice }}")), tmp_path)
    made = Template(path, filters={"twice": lambda text: text * 2}).fill({"x": "ab"})
    assert b"abab" in read_package(made)["word/document.xml"]


def test_a_template_may_loop_over_ten_thousand_rows(tmp_path: Path) -> None:
    content = a_template(
        paragraph("{%p for x in xs %}"), paragraph("{{ x }}"), paragraph("{%p endfor %}")
    )
    assert document_xml(content, {"xs": ["a"] * 10_000}, tmp_path).count("<w:p>") == 10_000


def test_a_loop_over_values_without_end_is_refused_after_a_million(tmp_path: Path) -> None:
    more = repeat("a", 1_000_001)
    content = a_template(paragraph("{% for x in xs %}{{ x }}{% endfor %}"))
    with pytest.raises(ntmdocs.TemplateError):
        document_xml(content, {"xs": iter(lambda: next(more), None)}, tmp_path)
    assert list(more) == ["a"]
    assert "ab" in document_xml(content, {"xs": iter(["a", "b"])}, tmp_path).replace(
        '</w:t><w:t xml:space="preserve">', ""
    )


def test_a_cleaned_package_reads_as_before() -> None:
    assert read_package(write_package(PLAIN)) == PLAIN


def test_of_branches_only_the_dearest_is_paid_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long paper takes one branch a block: it is not refused for what it never prints."""
    words = "x" * 1_000
    branches = f"{{%p if a %}}|{words}|{{%p elif b %}}|{words}|{{%p else %}}|{words}|{{%p endif %}}"
    body = "".join(map(paragraph, f"{{%p for a in rows %}}|{branches}|{{%p endfor %}}".split("|")))
    template = Template(a_template(body))
    monkeypatch.setattr(FillContext, "left", 100 * 2_000)
    assert template.fill({"rows": [0] * 100, "b": True})
    with pytest.raises(ntmdocs.TemplateError, match="quá nhiều nội dung"):
        template.fill({"rows": [0] * 200, "b": True})
