"""The pages made from the code tell all that there is; `test_readme.py` holds them to the code."""

from __future__ import annotations

import re

import pytest

import ntmdocs
from ntmdocs.lint import every_rule, provisions
from tools.command_list import every_command, options_of
from tools.references import commands, in_language, law, rules
from tools.skill import skill


def rows(page: str) -> list[list[str]]:
    """The cells of each row of its tables, without their heads."""
    lines = re.findall(r"^\| (.*) \|$", page, re.MULTILINE)
    return [re.split(r" (?<!\\)\| ", line) for line in lines if not line.startswith("---")]


@pytest.mark.parametrize("code", ["vi", "en"])
def test_each_command_and_each_option_is_told(code: str) -> None:
    page = in_language(code, commands)
    for path, command in every_command():
        assert f"\n## ntmdocs {path}\n" in page
        for option in options_of(command):
            assert re.search(rf"^\| `(-\w, )?{option.opts[-1]}[ `].* \| .+ \|$", page, re.MULTILINE)
    assert all(len(cells) == 2 for cells in rows(page))


@pytest.mark.parametrize("code", ["vi", "en"])
def test_each_rule_is_told_once(code: str) -> None:
    told = [cells[0].split("`")[1] for cells in rows(in_language(code, rules)) if "`" in cells[0]]
    assert len(told) == len(set(told)) > 350
    assert {rule.id for rule in every_rule()} <= set(told)


def test_each_provision_has_its_rules_or_why_not_and_the_files_that_print_by_it() -> None:
    told = [cells for cells in rows(law()) if cells[0] != "mục"]
    by_item = {one.item: cells for one, cells in zip(provisions(), told, strict=True)}
    assert all(item.endswith(cells[0]) and cells[2] for item, cells in by_item.items())
    files = {item: cells[3] for item, cells in by_item.items()}
    assert "`ntmdocs/render/ending.py`" in files["I, phần I, II.9.b"]
    assert "`ntmdocs/model/signature.py`" in files["I, phần I, II.7.đ"]  # it cites II.7
    assert "`ntmdocs/model/signature.py`" not in files["I, phần I, II.7.a"]  # nobody can judge that
    assert files["I, phần I, I.3"] == "`templates/make_ke_hoach.py`"
    assert files["II, II.1.a"] == ""


def test_the_skill_names_the_whole_front_door_the_keys_and_who_speaks_json() -> None:
    page = skill()
    assert all(f"- `{name}" in page for name in ntmdocs.__all__)
    assert "`header`*" in page
    assert "`lint_docx(source, *, ignore=, only=" in page
    assert "- `Draft`: A drafted plan, and the findings made while drafting it. Has `.plan`" in page
    (docx,) = re.findall(r"^- `Docx`: .*", page, re.MULTILINE)
    assert all(f"`.{name}`" in docx for name in ("save", "bytes", "text", "document", "notes"))
    assert ": `check`, `import`, `next-year`, `register`, `villages`.\n" in page
