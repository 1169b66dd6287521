"""What a paper costs, counted in work and not in seconds, so that no busy machine hides a loss."""

from __future__ import annotations

import gc
import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from build import a_plan, an_annex
from ntmdocs.check import VILLAGE_RULES, CommunePlan, VillageOfPlan, before_signing, head
from ntmdocs.criteria import known_sets
from ntmdocs.findings import find_all
from ntmdocs.model import DataTable, Model, Text, walk
from ntmdocs.model.walk import blocks_of, strings
from ntmdocs.prose import marks, paper_data
from ntmdocs.store.villages.read import read_villages
from ntmdocs.tabulate import data_table
from ntmdocs.template import tables
from ntmdocs.template.engine import _compiled
from tools.work import calls_in, calls_of, characters_given_to

EXAMPLES = Path(__file__).parents[1] / "examples"
PLAN = EXAMPLES / "hop-thinh-2024" / "plan.yaml"
_LOADED = """
import json, os, sys
end = os._exit
os._exit = lambda code: (print(json.dumps([*sys.modules]), file=sys.stderr, flush=True), end(code))
import ntmdocs.program
sys.argv = ["ntmdocs", *sys.argv[1:]]
ntmdocs.program.program()
"""
# What a plain render has no use for; each was loaded by one once.
_OF_OTHERS = {
    *("docxtpl", "docx", "openpyxl", "ruamel.yaml", "concurrent.futures", "babel", "logging"),
    *("jinja2", "lxml", "html", "ntmdocs.sources.yaml.layout"),
    *("ntmdocs.template.source", "ntmdocs.template.names", "ntmdocs.render.extra"),
    *("ntmdocs.check.known_acts", "ntmdocs.model.organ_profile"),
    *("ntmdocs.store.villages", "ntmdocs.store.save", "ntmdocs.store.schema"),
    *("ntmdocs.sources.table", "ntmdocs.sources.yaml.writer", "ntmdocs.sources.yaml.mistakes"),
    *("ntmdocs.check.rules", "ntmdocs.check.checking", "ntmdocs.check.plan_rules"),
    *("ntmdocs.check.commune_plan", "ntmdocs.prose.village_text", "ntmdocs.prose.duties"),
    *("ntmdocs.check.village_rules", "ntmdocs.check.cited_acts", "ntmdocs.check.deadlines"),
    *("ntmdocs.draft", "ntmdocs.read", "ntmdocs.lint", "ntmdocs.compare", "ntmdocs.publish"),
}
_MOST_MODULES = 430
_COMPILE_IN_CALLS = {  # patterns made of words that are known when they are looked for
    *("ntmdocs.vietnamese.line_breaks", "ntmdocs.check.spelling"),
    *("ntmdocs.check.abbreviations", "ntmdocs.check.said_of_villages"),
}


def loaded_by(*arguments: str | Path) -> set[str]:
    """The modules that a command has loaded when it ends, not those of coverage."""
    command = [sys.executable, "-c", _LOADED, *map(str, arguments)]
    uncounted = {name: value for name, value in os.environ.items() if "COVERAGE_" not in name}
    ended = subprocess.run(command, capture_output=True, text=True, check=False, env=uncounted)
    return set(json.loads(ended.stderr.splitlines()[-1]))


def test_a_first_paper_loads_only_what_it_needs(tmp_path: Path) -> None:
    loaded = loaded_by("render", PLAN, "-o", tmp_path / "a.docx")
    assert (tmp_path / "a.docx").exists()
    assert "ntmdocs.render.plan" in loaded
    assert not loaded & _OF_OTHERS
    assert len(loaded) <= _MOST_MODULES
    again = loaded_by("render", PLAN, "-o", tmp_path / "a.docx")
    assert not again & _OF_OTHERS, "nor to know the file that stands there"


@pytest.mark.parametrize(
    ("arguments", "needed", "others", "most"),
    [
        (("check", PLAN), "check.checking", ("render", "draft", "read", "lint"), 435),
        (("next-year", PLAN, "-o", "b.yaml"), "draft.next_year", ("render", "check.rules"), 440),
        (("villages", PLAN, "-o", "c/"), "draft.villages", ("draft.rules", "check.rules"), 455),
    ],
)
def test_a_command_loads_only_what_it_needs(
    tmp_path: Path, arguments: tuple[str | Path, ...], needed: str, others: list[str], most: int
) -> None:
    outputs = {"b.yaml": tmp_path / "b.yaml", "c/": f"{tmp_path / 'c'}/"}
    loaded = loaded_by(*(outputs.get(str(one), one) for one in arguments))
    assert f"ntmdocs.{needed}" in loaded
    assert not loaded & {"jinja2", "lxml", "html", "concurrent.futures", "logging"}
    assert not loaded & {f"ntmdocs.{other}" for other in others}
    assert len(loaded) <= most


_COMPILED = """
import atexit, json, os, re, sys
compile_one, told = re.compile, []

def counted(*given, **flags):
    name = sys._getframe(1).f_globals["__name__"]
    told.extend([name] if name.startswith("ntmdocs.") else [])
    return compile_one(*given, **flags)

re.compile = counted
before = os._exit
os._exit = lambda code: (print(json.dumps(told), file=sys.stderr, flush=True), before(code))
import ntmdocs.program
sys.argv = ["ntmdocs", *sys.argv[1:]]
ntmdocs.program.program()
"""


@pytest.mark.parametrize(
    ("arguments", "most"),
    [
        (("render", PLAN, "-o", "a.docx"), 63),
        (("next-year", PLAN, "-o", "b.yaml"), 135),
        (("villages", PLAN, "-o", "c/"), 65),
    ],
)
def test_a_command_compiles_only_the_patterns_that_it_looks_for(
    tmp_path: Path, arguments: tuple[str | Path, ...], most: int
) -> None:
    """Each takes a tenth of a millisecond and more; the package has six hundred."""
    outputs = {name: f"{tmp_path}/{name}" for name in ("a.docx", "b.yaml", "c/")}
    command = [sys.executable, "-c", _COMPILED]
    command += [outputs.get(str(one), str(one)) for one in arguments]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    compiled = json.loads(ended.stderr.splitlines()[-1])
    assert {name for name in compiled if name != "ntmdocs.patterns"} <= _COMPILE_IN_CALLS
    assert 0 < len(compiled) <= most


def test_a_first_paper_builds_a_schema_for_each_kind_of_paper_not_for_each_part(
    tmp_path: Path,
) -> None:
    code = """
import pydantic._internal._model_construction as construction, json, sys
build, built = construction.complete_model_class, []

def counted(model, *given, **more):
    done = build(model, *given, **more)
    built.extend([model.__name__] if done else [])
    return done

construction.complete_model_class = counted
import ntmdocs
ntmdocs.render_plan(ntmdocs.load_plan(sys.argv[1]))
print(json.dumps(built))
"""
    command = [sys.executable, "-c", code, str(PLAN)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert set(json.loads(ended.stdout)) <= {"Plan", "CriteriaSet", "Table", "Column", "Row"}


def test_a_first_paper_makes_few_dataclasses() -> None:
    """Each takes half a millisecond, a named tuple a sixth of that."""
    code = """
import sys, ntmdocs
ntmdocs.render_plan(ntmdocs.load_plan(sys.argv[1]))
ours = [vars(module).values() for name, module in sys.modules.items() if "ntmdocs" in name]
kinds = {kind for values in ours for kind in values if isinstance(kind, type)}
print(sum("__dataclass_fields__" in vars(kind) and "ntmdocs" in kind.__module__ for kind in kinds))
"""
    command = [sys.executable, "-c", code, str(PLAN)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert 0 < int(ended.stdout) <= 12


@pytest.fixture
def made_models(monkeypatch: pytest.MonkeyPatch) -> list[type]:
    """The models that are made one by one, as they are made."""
    made: list[type] = []
    old: Callable[..., None] = Model.__init__

    def counted(self: Model, **values: Any) -> None:
        made.append(type(self))
        old(self, **values)

    monkeypatch.setattr(Model, "__init__", counted)
    return made


def test_a_paper_with_tables_of_data_makes_no_model(made_models: list[type]) -> None:
    plan = ntmdocs.load_plan(PLAN)
    assert any(blocks_of(plan, DataTable))
    ntmdocs.render_plan(plan)
    assert not made_models


def test_each_text_is_scanned_once_and_not_again() -> None:
    plan = ntmdocs.load_plan(PLAN)
    marks._stretches.cache_clear()
    written = sum(len(text) for _, text in strings(plan))
    scan = marks._stretches.__wrapped__
    first = characters_given_to(scan, lambda: ntmdocs.render_plan(plan))
    again = characters_given_to(scan, lambda: ntmdocs.render_plan(plan))
    assert 0 < first < 1.5 * written  # some of it is made: what tables say
    assert again == 0


def test_a_paper_that_is_to_be_signed_is_walked_over_twice() -> None:
    """As it is written, and as it is filled."""
    plan = ntmdocs.load_plan(PLAN)
    before_signing.readiness(plan)
    walks = calls_of(walk.parts, lambda: before_signing.readiness(plan))
    assert walks == 2


def test_the_head_of_an_old_plan_is_looked_at_once() -> None:
    plan = ntmdocs.load_plan(PLAN)
    assert calls_of(head._other_years, lambda: ntmdocs.draft_next_year(plan)) == 1


def test_a_village_is_looked_at_without_a_walk_over_the_others() -> None:
    few, many = (a_plan(villages=a_village_each(count)) for count in (5, 50))
    assert looks_at_one(few) == looks_at_one(many)


def test_a_table_of_all_villages_asks_for_the_names_of_the_plan_once() -> None:
    table = DataTable.model_validate({"of": "assignment", "columns": ["criterion", "ends"]})
    plan = a_plan(villages=a_village_each(20))
    assert calls_of(paper_data, lambda: data_table(table, plan)) == 1


CRITERIA = [{"criterion": f"Tiêu chí {n}", "in_charge": f"Người {n}"} for n in range(110)]


def a_village_each(count: int) -> list[dict[str, Any]]:
    return [{"id": f"thon_{n}", "name": f"Số {n}", "unmet": ["Điện"]} for n in range(count)]


def looks_at_one(plan: ntmdocs.Plan) -> int:
    """The calls that the rules on a village make, once what all share is known."""
    of = VillageOfPlan(CommunePlan(plan), 2, plan.villages[2])
    work = partial(list, find_all(VILLAGE_RULES, of))
    list(find_all(VILLAGE_RULES, of))
    return calls_in(work)


def test_a_set_is_read_when_it_is_named() -> None:
    known_sets._national_set.cache_clear()
    ntmdocs.render_plan(ntmdocs.load_plan(EXAMPLES / "chuyen-doi-so-2026" / "plan.yaml"))
    assert known_sets._national_set.cache_info().currsize == 0
    ntmdocs.render_plan(ntmdocs.load_plan(PLAN))
    assert known_sets._national_set.cache_info().currsize == 1


def test_no_table_of_the_form_is_parsed_to_be_mended() -> None:
    """Head and end have a whole row whatever the paper says."""
    tables._remembered.cache_clear()
    plan = ntmdocs.load_plan(PLAN)
    assert calls_of(tables._mended_in, lambda: ntmdocs.render_plan(plan)) == 0


def test_a_template_is_compiled_once() -> None:
    plan = ntmdocs.load_plan(PLAN)
    ntmdocs.render_plan(plan)
    before = _compiled.cache_info().misses
    ntmdocs.render_plan(plan)
    assert _compiled.cache_info().misses == before


def test_a_paper_costs_no_more_calls_than_it_did() -> None:
    """Counted with all that is remembered in place: 5,240 at the time of writing."""
    plan = ntmdocs.load_plan(PLAN)
    ntmdocs.render_plan(plan)
    assert calls_in(lambda: ntmdocs.render_plan(plan)) < 5_800


def test_a_paper_not_seen_before_costs_no_more_calls_than_it_did() -> None:
    """Its texts are none that were remembered: 7,540 at the time of writing."""
    plan = ntmdocs.load_plan(PLAN)
    ntmdocs.render_plan(plan)

    def renewed(words: str, _: walk.DataPath) -> str:
        is_prose = isinstance(words, Text) and any(map(str.isalpha, words))
        return f"{words} 7319" if is_prose else words

    unseen = walk.with_strings(plan, renewed)
    assert calls_in(lambda: ntmdocs.render_plan(unseen)) < 8_300


def test_a_row_of_a_table_of_data_costs_no_more_calls_than_it_did() -> None:
    """From the plan to the page, 31 at the time of writing: of four cells."""
    table = {"data_table": {"of": "assignment"}}
    few, many = (
        a_plan(annexes=[an_annex(table)], villages=[{**village, "unmet": CRITERIA[:count]}])
        for village in a_village_each(1)
        for count in (10, 110)
    )
    ntmdocs.render_plan(many)
    ntmdocs.render_plan(few)
    costs = [calls_in(partial(ntmdocs.render_plan, plan)) for plan in (few, many)]
    assert costs[1] - costs[0] < 100 * 40


@pytest.mark.parametrize(
    ("with_document", "most"),
    [(False, 3_500), (True, 6_600)],
    ids=["drafted", "and rendered"],
)
def test_a_village_costs_no_more_calls_than_it_did(with_document: bool, most: int) -> None:
    """From the commune's plan to its own, 3,130 at the time of writing; to its document 5,940."""
    unmet = [{"criterion": "Điện", "tasks": [{"what": "Lắp đèn", "ends": "tháng 6/2024"}]}]
    villages = [{"id": f"thon_{n}", "name": f"Số {n}", "unmet": unmet} for n in range(12)]
    few, many = (a_plan(villages=villages[:count]) for count in (2, 12))

    def made(plan: ntmdocs.Plan) -> None:
        for draft in ntmdocs.draft_village_plans(plan):
            if with_document:
                ntmdocs.render_plan(draft.plan)

    made(many)
    assert calls_in(partial(made, many)) - calls_in(partial(made, few)) < 10 * most


def test_a_row_of_a_workbook_costs_no_more_calls_than_it_did() -> None:
    """From the file to the villages of a plan, 720 at the time of writing: of eighteen cells."""
    tasks = [
        {"what": f"Việc {n}", "funding": [{"source": "Ngân sách xã", "amount_vnd": 10**6}]}
        for n in range(4)
    ]
    unmet = [{"criterion": "Điện", "present": "Có một phần", "tasks": tasks}]
    villages = [{"id": f"thon_{n}", "name": f"Số {n}", "unmet": unmet} for n in range(12)]
    few, many = (ntmdocs.start_workbook(a_plan(villages=villages[:count])) for count in (2, 12))

    def read(book: bytes) -> None:
        assert read_villages(book).villages

    read(many)
    assert calls_in(partial(read, many)) - calls_in(partial(read, few)) < 40 * 790


@pytest.mark.parametrize("was_on", [True, False])
def test_no_garbage_is_looked_for_while_villages_are_read_and_drafted(
    was_on: bool, tmp_path: Path
) -> None:
    """The collector is afterwards as it was, also where the table is refused."""
    villages = [
        {"id": f"thon_{n}", "name": f"Số {n}", "unmet": [{"criterion": "Điện"}]} for n in range(50)
    ]
    plan = a_plan(villages=villages)
    book = ntmdocs.start_workbook(plan)
    ntmdocs.save_plan(a_plan(), tmp_path / "plan.json")
    phases: list[str] = []
    if not was_on:
        gc.disable()
    gc.callbacks.append(lambda phase, _: phases.append(phase))
    try:
        for work in (
            lambda: read_villages(book).villages,
            lambda: ntmdocs.load_plan(tmp_path / "plan.json", villages=book).villages,
            lambda: ntmdocs.draft_village_plans(plan),
        ):
            phases.clear()
            assert len(work()) == 50
            assert (phases.count("start") < 3, gc.isenabled()) == (True, was_on)
        with pytest.raises(ntmdocs.DataError):
            read_villages(b"none")
        assert gc.isenabled() == was_on
    finally:
        gc.callbacks.pop()
        gc.enable()


def test_a_batch_again_costs_few_of_the_calls_of_the_first_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An eighth of them, counted with all else that is remembered in place."""
    plan = ntmdocs.load_plan(PLAN)
    ntmdocs.render_plans([plan], tmp_path / "once")
    monkeypatch.setenv("NTMDOCS_CACHE", str(tmp_path / "cache"))
    plans = [plan.model_copy(update={"open_notes": (f"Việc {n}",)}) for n in range(10)]
    first, again = (
        calls_in(lambda: ntmdocs.render_plans(plans, tmp_path / "batch")) for _ in range(2)
    )
    assert again < first / 8


def test_a_paper_whose_file_is_there_costs_few_calls(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To see that it is made of the paper: 650 at the time of writing."""
    monkeypatch.setenv("NTMDOCS_CACHE", str(tmp_path / "cache"))
    plans = [ntmdocs.load_plan(PLAN)] * 11

    def again(count: int) -> object:
        return ntmdocs.render_plans(plans[:count], tmp_path / "out")

    again(11)
    assert calls_in(partial(again, 11)) - calls_in(partial(again, 1)) < 10 * 720


_FAULTS = """
import resource, sys
from ntmdocs import load_plan, render_plan
plan = load_plan(sys.argv[1])

def faults(papers):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(papers):
        render_plan(plan)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

faults(30)
print(faults(20) / 20)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="glibc gives memory back so")
def test_a_paper_takes_the_room_that_the_one_before_left() -> None:
    """Half of the processes asked the system for fifty pages a paper, 0.2 ms."""
    command = [sys.executable, "-c", _FAULTS, str(PLAN)]
    each = [
        subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(4)
    ]
    assert all(float(faults) < 10 for faults in each)
