"""A template that ships is filled without being compiled; any other one, and any fault, as ever."""

from __future__ import annotations

from pathlib import Path

import pytest

import ntmdocs
from build import a_plan
from ntmdocs import TemplateError
from ntmdocs.template import Template, ready
from ntmdocs.template.engine import _compiled
from ntmdocs.template.source import CompiledPart
from ntmdocs.writing import template_path
from tools.make_ready import modules, standing
from tools.work import calls_of

PLAN = Path(__file__).parents[2] / "examples" / "hop-thinh-2024" / "plan.yaml"
FORM = template_path("ke-hoach.docx")


@pytest.fixture(autouse=True)
def _as_at_first() -> None:
    _compiled.cache_clear()


def test_what_is_ready_is_what_the_templates_are_today() -> None:
    """Else: python tests/tools/make_ready.py."""
    assert standing() == modules()


def test_a_template_that_ships_is_not_compiled_to_be_filled() -> None:
    plan = ntmdocs.load_plan(PLAN)
    assert calls_of(CompiledPart.__init__, lambda: ntmdocs.render_plan(plan)) == 0


def test_a_paper_is_the_same_from_what_is_ready_and_compiled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plans = [ntmdocs.load_plan(PLAN), a_plan(), a_plan(tone_marks="hoà")]
    at_once = [ntmdocs.render_plan(plan).bytes for plan in plans]
    _compiled.cache_clear()
    monkeypatch.setattr(ready.jinja2, "__version__", "3.1.999")
    assert [ntmdocs.render_plan(plan).bytes for plan in plans] == at_once


def test_a_fault_is_told_by_its_tag() -> None:
    with pytest.raises(TemplateError, match='dữ liệu không có "wide_organ"') as told:
        Template(FORM).fill({"circulation": ""})
    assert told.value.tag
    assert "word/document.xml, bảng 1" in told.value.where
