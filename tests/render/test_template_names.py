"""The contract between context, template and `templates/README.md`: one set of names."""

import re
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from build import a_header, a_plan, a_section, a_table, an_annex
from cli.run import run as run_command
from ntmdocs.render.context import printed
from ntmdocs.render.geometry import Geometry
from ntmdocs.template import Template
from ntmdocs.word.package import read_package, write_package
from ntmdocs.writing import template_path
from template.samples import a_template, paragraph, saved
from tools.office import saved_by_writer
from tools.structure import structure_problems
from tools.template_scripts import made_by

TEMPLATES = Path(__file__).parents[2] / "templates"


def context() -> dict[str, Any]:
    plan = a_plan(sections=[a_section("Lời.", a_table())], annexes=[an_annex()])
    return printed(plan, Geometry.of(Template(template_path("ke-hoach.docx")))).context


def names_in_context() -> set[str]:
    made = context()
    blocks = {f"block.{name}" for block in made["blocks"] for name in block}
    annexes = {f"annex.{name}" for annex in made["annexes"] for name in annex}
    return set(made) | blocks | annexes


def names_in_readme() -> set[str]:
    text = (TEMPLATES / "README.md").read_text(encoding="utf-8")
    names = text[text.index("## Tên") : text.index("## Kiểu chữ")]
    return set(re.findall(r"^\| `([a-z_.0-9]+)` \|", names, re.MULTILINE))


def names_in_template() -> set[str]:
    xml = read_package((TEMPLATES / "ke-hoach.docx").read_bytes())["word/document.xml"].decode()
    tags = re.findall(r"\{[{%][^{}]*[}%]\}", xml)
    return {word for tag in tags for word in re.findall(r"[a-z_]+(?:\.[a-z_0-9]+)?", tag)}


def test_the_readme_explains_every_name_and_no_other() -> None:
    assert len(names_in_readme()) > 30
    assert names_in_readme() == names_in_context()


def test_the_template_uses_only_names_that_there_are() -> None:
    syntax = {"p", "r", "tr", "for", "in", "endfor", "if", "elif", "else", "endif"}
    loop_names = {"line", "block", "recipient", "annex", "stamp"}
    assert names_in_template() - syntax - loop_names <= names_in_context()
    unused = names_in_context() - names_in_template() - {"block.paragraph"}
    assert unused == set()


def test_no_name_hides_a_method_of_dict() -> None:
    last = {name.rpartition(".")[2] for name in names_in_context()}
    assert not last & {"items", "keys", "values", "get", "copy", "pop", "update"}


def test_the_context_is_nested_plain_dicts_of_strings() -> None:
    def plain(value: Any) -> bool:
        if isinstance(value, dict):
            return type(value) is dict and all(map(plain, value.values()))
        if isinstance(value, list):
            return all(map(plain, value))
        return isinstance(value, str | bool)

    assert plain(context())


def test_every_style_that_code_names_is_in_the_template() -> None:
    styles = read_package((TEMPLATES / "ke-hoach.docx").read_bytes())["word/styles.xml"].decode()
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in Path(ntmdocs.__file__).with_name("render").glob("*.py")
    )
    named = set(re.findall(r'"((?:Bang|DuongKe|CoQuan|TrichYeu|DiaDanh|VanBan)\w*)"', source))
    assert len(named) >= 8
    assert {name for name in named if f'w:styleId="{name}"' not in styles} == set()


def test_the_script_makes_the_committed_template(tmp_path: Path) -> None:
    made = made_by("make_ke_hoach.py", tmp_path / "ke-hoach.docx")
    assert read_package(made) == read_package((TEMPLATES / "ke-hoach.docx").read_bytes())


def changed_template(tmp_path: Path, old: str, new: str) -> Path:
    parts = read_package((TEMPLATES / "ke-hoach.docx").read_bytes())
    xml = parts["word/document.xml"].decode()
    assert old in xml
    parts["word/document.xml"] = xml.replace(old, new).encode()
    path = tmp_path / "mau.docx"
    path.write_bytes(write_package(parts))
    return path


def test_a_template_of_ones_own_is_filled(tmp_path: Path) -> None:
    path = changed_template(tmp_path, "Nơi nhận:", "Gửi đến:")
    docx = ntmdocs.render_plan(a_plan(), template=path)
    assert "Gửi đến:" in docx.text


def test_a_template_changed_between_two_fills_is_read_again(tmp_path: Path) -> None:
    path = changed_template(tmp_path, "Nơi nhận:", "Gửi đến:")
    ntmdocs.render_plan(a_plan(), template=path)
    changed_template(tmp_path, "Nơi nhận:", "Kính gửi các nơi:")
    assert "Kính gửi các nơi:" in ntmdocs.render_plan(a_plan(), template=path).text


def test_a_name_that_the_data_lack_is_an_error_with_its_place(tmp_path: Path) -> None:
    path = changed_template(tmp_path, "{{ symbol }}", "{{ symbl }}")
    with pytest.raises(ntmdocs.TemplateError) as caught:
        ntmdocs.render_plan(a_plan(), template=path)
    assert caught.value.template == str(path)
    assert "Số:" in caught.value.where
    assert "symbl" in caught.value.tag


def test_a_broken_tag_is_an_error(tmp_path: Path) -> None:
    path = changed_template(tmp_path, "{%p for recipient in recipients %}", "{%p for recipient %}")
    with pytest.raises(ntmdocs.TemplateError):
        ntmdocs.render_plan(a_plan(), template=path)


@pytest.mark.parametrize("tag", ["{{ place|safe }}", "{% set y = place|safe %}{{ y }}"])
def test_text_that_a_template_calls_xml_is_refused_where_it_is_none(
    tag: str, tmp_path: Path
) -> None:
    """Never a file that Word cannot open, whatever `safe` is put to."""
    path = changed_template(tmp_path, "{{ place }}", tag)
    with pytest.raises(ntmdocs.TemplateError, match="không phải XML đúng"):
        ntmdocs.render_plan(a_plan(header=a_header(place="An & Bình")), template=path)


@pytest.mark.parametrize("tag", ["{{ place }}", "{{ place|e }}", "{{ place ~ '' }}"])
def test_text_that_a_template_takes_as_text_may_hold_any_sign(tag: str, tmp_path: Path) -> None:
    path = changed_template(tmp_path, "{{ place }}", tag)
    docx = ntmdocs.render_plan(a_plan(header=a_header(place="An & Bình")), template=path)
    assert "An & Bình, ngày" in docx.text
    assert structure_problems(docx.bytes) == []


def test_a_piece_cut_from_a_ready_drawing_is_refused(tmp_path: Path) -> None:
    for tag, is_whole in (("{{p organ_rule }}", True), ("{{p organ_rule[:9] }}", False)):
        path = changed_template(tmp_path, "{{p organ_rule }}", tag)
        if is_whole:
            assert structure_problems(ntmdocs.render_plan(a_plan(), template=path).bytes) == []
        else:
            with pytest.raises(ntmdocs.TemplateError, match="không phải XML đúng"):
                ntmdocs.render_plan(a_plan(), template=path)


@pytest.mark.parametrize("content", [b"", b"khong phai docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_a_template_that_is_no_docx_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(content)
    with pytest.raises(ntmdocs.UnreadableDocument, match=r"mau\.docx"):
        ntmdocs.render_plan(a_plan(), template=path)


def test_a_missing_template_is_said(tmp_path: Path) -> None:
    with pytest.raises(ntmdocs.UnreadableDocument, match="không tìm thấy tệp"):
        ntmdocs.render_plan(a_plan(), template=tmp_path / "khong-co.docx")


EVERY_NAME = (
    "{{ organ_lines|join }}{{ parent_lines|join }}{{ number }}{{ symbol }}{{ place }}"
    "{{ issued_on }}{{ document_type }}{{ recipients|join }}{{ authority_lines|join }}"
    "{{ full_name }}{{ other_position }}"
)
BLOCKS = paragraph("{% for block in blocks %}{{r block.text }}{% endfor %}")


def a_small_one(*body: str) -> bytes:
    return a_template(paragraph("{{ subject }}"), *body, core="<dc:title>Mẫu</dc:title>")


def small_template(tmp_path: Path, *replaced: tuple[str, str, str]) -> Path:
    """Of one section and a title; patterns replaced in its parts."""
    parts = read_package(a_small_one(paragraph(EVERY_NAME), BLOCKS))
    for name, pattern, new in replaced:
        changed = re.sub(pattern, new, parts[name].decode())
        assert changed != parts[name].decode()
        parts[name] = changed.encode()
    path = tmp_path / "mau.docx"
    path.write_bytes(write_package({name: part for name, part in parts.items() if part}))
    return path


A4 = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


@pytest.mark.parametrize("section", ["", "<w:sectPr/>", A4])
def test_a_template_of_one_section_keeps_it_and_gets_every_property(
    section: str, tmp_path: Path
) -> None:
    path = small_template(tmp_path, ("word/document.xml", "<w:sectPr/>", f"{section} "))
    docx = ntmdocs.render_plan(a_plan(), template=path)
    xml = read_package(docx.bytes)["word/document.xml"].decode()
    assert re.findall(r"<w:sectPr.*(?=</w:body>)", xml) == [section] * bool(section)
    assert docx.text.startswith("Vệ sinh môi trường nông thôn năm 2024\n")
    said = docx.document.core_properties
    assert said.title == "Kế hoạch Vệ sinh môi trường nông thôn năm 2024"
    assert said.subject == "Vệ sinh môi trường nông thôn năm 2024"
    assert said.author == a_plan().header.issuing_body.full_name


def test_a_template_without_properties_is_filled_and_gets_none(tmp_path: Path) -> None:
    path = small_template(
        tmp_path,
        ("docProps/core.xml", "(?s).*", ""),
        ("_rels/.rels", r'<Relationship Id="b".*?/>', ""),
        ("[Content_Types].xml", r'<Override PartName="/docProps/core.xml"[^>]*/>', ""),
    )
    docx = ntmdocs.render_plan(a_plan(), template=path)
    assert "docProps/core.xml" not in read_package(docx.bytes)
    assert docx.text.startswith("Vệ sinh môi trường nông thôn năm 2024\n")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (paragraph("Kế hoạch đã in xong"), "không có thẻ nào"),
        (paragraph(EVERY_NAME), "không có chỗ in các mục"),
        (paragraph(EVERY_NAME) + paragraph("{% for b in blocks %}a{% endfor %}"), "các mục"),
    ],
)
def test_a_template_without_the_text_of_a_paper_is_told_and_refused(
    body: str, told: str, tmp_path: Path
) -> None:
    path = saved(a_small_one(body) if "{" in body else a_template(body), tmp_path)
    with pytest.raises(ntmdocs.TemplateError, match=told):
        ntmdocs.render_plan(a_plan(), template=path)
    checked = run_command("template", "check", str(path))
    assert checked.code == 1
    assert told in checked.out
    assert run_command("template", "check", "--any-names", str(path)).code == 0


def test_a_paper_already_printed_is_no_template(tmp_path: Path) -> None:
    printed = ntmdocs.render_plan(a_plan()).bytes
    with pytest.raises(ntmdocs.TemplateError, match="có lẽ là văn bản đã in"):
        ntmdocs.render_plan(a_plan(), template=saved(printed, tmp_path))


def test_what_a_paper_says_and_a_template_has_no_tag_for_is_refused(tmp_path: Path) -> None:
    path = saved(
        a_small_one(paragraph(EVERY_NAME.replace("{{ full_name }}", "")), BLOCKS), tmp_path
    )
    with pytest.raises(ntmdocs.TemplateError, match=r"họ tên người ký \(full_name\)"):
        ntmdocs.render_plan(a_plan(), template=path)
    checked = run_command("template", "check", str(path))
    assert checked.code == 0
    assert "họ tên người ký (full_name)" in checked.err
    assert "Kính gửi (addressee)" in checked.err


def test_a_number_typed_in_a_template_is_no_other_number(tmp_path: Path) -> None:
    body = EVERY_NAME.replace("{{ number }}", "")
    plan = a_plan(header=a_header(number="5"))
    path = saved(a_small_one(paragraph(body), paragraph("Số: 05/KH-UBND"), BLOCKS), tmp_path)
    assert ntmdocs.render_plan(plan, template=path)
    path = saved(a_small_one(paragraph(body), paragraph("Số: 105/KH-UBND"), BLOCKS), tmp_path)
    with pytest.raises(ntmdocs.TemplateError, match=r"\(number\)"):
        ntmdocs.render_plan(plan, template=path)


def test_a_name_that_a_template_only_asks_about_is_not_printed(tmp_path: Path) -> None:
    asked = EVERY_NAME.replace("{{ full_name }}", "{% if full_name %}x{% endif %}")
    path = saved(a_small_one(paragraph(asked), BLOCKS), tmp_path)
    with pytest.raises(ntmdocs.TemplateError, match=r"họ tên người ký \(full_name\)"):
        ntmdocs.render_plan(a_plan(), template=path)


def test_an_annex_without_its_title_is_refused(tmp_path: Path) -> None:
    annexes = "{% for annex in annexes %}{{ annex.heading }}{% endfor %}"
    path = saved(a_small_one(paragraph(EVERY_NAME + annexes), BLOCKS), tmp_path)
    with pytest.raises(ntmdocs.TemplateError, match=r"tên phụ lục \(title\)"):
        ntmdocs.render_plan(a_plan(annexes=[an_annex(title="Tên")]), template=path)
    checked = run_command("template", "check", str(path))
    assert "tên phụ lục (title)" in checked.err


def test_what_stands_in_a_template_as_words_needs_no_tag(tmp_path: Path) -> None:
    names = EVERY_NAME.replace("{{ organ_lines|join }}", "")
    organ = " ".join(a_plan().header.issuing_body.name)
    path = saved(a_small_one(paragraph(names), paragraph(organ), BLOCKS), tmp_path)
    assert organ in ntmdocs.render_plan(a_plan(), template=path).text
    path = saved(a_small_one(paragraph(names), paragraph("UBND xã khác"), BLOCKS), tmp_path)
    with pytest.raises(ntmdocs.TemplateError, match="cơ quan ban hành"):
        ntmdocs.render_plan(a_plan(), template=path)


@pytest.mark.parametrize(
    ("changes", "lost"),
    [
        ({"sections": [a_section("Lời.", a_table())]}, "bảng (block.table)"),
        ({"annexes": [an_annex()]}, "phụ lục (annexes)"),
    ],
)
def test_tables_and_annexes_need_their_tags(
    changes: dict[str, Any], lost: str, tmp_path: Path
) -> None:
    path = saved(a_small_one(paragraph(EVERY_NAME), BLOCKS), tmp_path)
    assert ntmdocs.render_plan(a_plan(), template=path)
    with pytest.raises(ntmdocs.TemplateError, match=re.escape(lost)):
        ntmdocs.render_plan(a_plan(**changes), template=path)


def test_a_style_that_tables_need_is_asked_for(tmp_path: Path) -> None:
    parts = read_package((TEMPLATES / "ke-hoach.docx").read_bytes())
    styles = parts["word/styles.xml"].decode()
    renamed = styles.replace("BangDam", "Khac").replace("Bảng đậm", "Khác")
    path = saved(write_package({**parts, "word/styles.xml": renamed.encode()}), tmp_path)
    checked = run_command("template", "check", str(path))
    assert checked.code == 1
    assert "kiểu “BangDam”" in checked.out


def test_styles_that_another_program_gave_other_ids_are_found_by_their_names(
    tmp_path: Path,
) -> None:
    parts = read_package((TEMPLATES / "ke-hoach.docx").read_bytes())
    renamed = {
        name: content.replace(b'"BangDam"', b'"Bngm"').replace(b'"DuongKe"', b'"Ngk"')
        for name, content in parts.items()
    }
    assert renamed != parts
    path = saved(write_package(renamed), tmp_path)
    assert run_command("template", "check", str(path)).code == 0
    plan = a_plan(sections=[a_section("Lời.", a_table())])
    made = read_package(ntmdocs.render_plan(plan, template=path).bytes)
    wanted = read_package(ntmdocs.render_plan(plan).bytes)
    assert made["word/document.xml"] == wanted["word/document.xml"]


@pytest.mark.needs_office
def test_the_form_that_ships_may_be_changed_in_libreoffice(tmp_path: Path) -> None:
    [saved] = saved_by_writer([TEMPLATES / "ke-hoach.docx"], tmp_path / "saved")
    assert run_command("template", "check", str(saved)).code == 0
    plan = a_plan(
        sections=[a_section("Lời.", a_table())],
        annexes=[an_annex(), an_annex(orientation="landscape")],
    )
    made, wanted = ntmdocs.render_plan(plan, template=saved), ntmdocs.render_plan(plan)
    assert made.text == wanted.text
    sides = [
        re.findall(r'w:orient="(\w+)"', read_package(one.bytes)["word/document.xml"].decode())
        for one in (made, wanted)
    ]
    assert sides[0] == sides[1] == ["landscape"]


@pytest.mark.parametrize("has_properties", [False, True])
def test_a_document_made_from_a_foreign_template_knows_its_own_content_too(
    tmp_path: Path, has_properties: bool
) -> None:
    """A template without our property gets it: the guard over hand edits holds for all."""
    parts = read_package((TEMPLATES / "ke-hoach.docx").read_bytes())
    custom = parts.pop("docProps/custom.xml").decode()
    for name, pattern in (
        ("[Content_Types].xml", r'<Override PartName="/docProps/custom.xml"[^>]*/>'),
        ("_rels/.rels", r'<Relationship [^>]*custom.xml"[^>]*/>'),
    ):
        if not has_properties:
            parts[name] = re.sub(pattern, "", parts[name].decode()).encode()
    if has_properties:
        parts["docProps/custom.xml"] = custom.replace("ntmdocs-content", "khac").encode()
    path = tmp_path / "mau.docx"
    path.write_bytes(write_package(parts))
    docx = ntmdocs.render_plan(a_plan(), template=path)
    assert structure_problems(docx.bytes) == []
    assert docx.document.core_properties.title
    docx.save(tmp_path / "KH.docx")
    docx.save(tmp_path / "KH.docx")
    changed = docx.document
    changed.add_paragraph("Thêm bằng tay")
    changed.save(str(tmp_path / "KH.docx"))
    with pytest.raises(ntmdocs.OverwriteRefused):
        docx.save(tmp_path / "KH.docx")
