"""What a template's page measures, and what is taken where it says nothing."""

from pathlib import Path

import pytest

from ntmdocs.render.geometry import Geometry
from ntmdocs.render.measuring import measures_of
from ntmdocs.template import Template
from ntmdocs.writing import template_path
from template.samples import W, a_template, paragraph, saved
from tools.work import calls_of

SIZES = ("organ_size", "subject_size", "place_size", "body_size", "table_title_size")


def sizes_of(folder: Path, *styles: str) -> list[float]:
    xml = f'<w:styles xmlns:w="{W}">{"".join(styles)}</w:styles>'
    content = a_template(paragraph("a"), more={"word/styles.xml": xml})
    page = Geometry.of(Template(saved(content, folder)))
    return [float(getattr(page, name)) for name in SIZES]


def a_style(identity: str, half_points: int | None = None, *, more: str = "") -> str:
    size = "" if half_points is None else f'<w:rPr><w:sz w:val="{half_points}"/></w:rPr>'
    return f'<w:style w:type="paragraph" w:styleId="{identity}">{more}{size}</w:style>'


def test_a_template_without_styles_has_the_measures_of_form_1_4(tmp_path: Path) -> None:
    page = Geometry.of(Template(saved(a_template(paragraph("a")), tmp_path)))
    assert [float(getattr(page, name)) for name in SIZES] == [13, 14, 14, 14, 13]
    assert page.portrait_width.pt == pytest.approx(467.7, abs=0.1)
    assert page.landscape_width.pt == pytest.approx(714.3, abs=0.1)


def test_the_documents_own_size_stands_in_for_that_of_a_style(tmp_path: Path) -> None:
    size = '<w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault>'
    default = f"<w:docDefaults>{size}</w:docDefaults>"
    assert sizes_of(tmp_path, default) == [13, 12, 12, 12, 13]
    assert sizes_of(tmp_path, default, a_style("DiaDanh", 26)) == [13, 12, 13, 12, 13]
    styles = [a_style("CoQuan", 24), a_style("TrichYeu", 30), a_style("VanBan", 27)]
    styles.append(a_style("BangDau", 22))
    assert sizes_of(tmp_path, *styles) == [12, 15, 14, 13.5, 11]


def test_a_style_without_a_size_has_that_of_the_style_it_is_based_on(tmp_path: Path) -> None:
    based = '<w:basedOn w:val="VanBan"/>'
    styles = [a_style(name, more=based) for name in ("CoQuan", "TrichYeu", "BangDau")]
    assert sizes_of(tmp_path, a_style("VanBan", 24), *styles) == [12, 12, 14, 12, 12]


def test_the_measures_of_the_form_are_known_and_those_of_its_copy_are_the_same() -> None:
    form = Template(template_path("ke-hoach.docx"))
    assert calls_of(measures_of, lambda: Geometry.of(form)) == 0
    copy = Template(template_path("ke-hoach.docx").read_bytes() + b" ")
    assert calls_of(measures_of, lambda: Geometry.of(copy)) == 1
    assert Geometry.of(copy) == Geometry.of(form)
