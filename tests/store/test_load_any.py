"""Whatever stands in a file, `load_plan` gives a plan, or problems that a clerk can read."""

import copy
import json
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ntmdocs import DataError, Plan, Problem, load_plan
from ntmdocs.model import Model
from ntmdocs.model.messages import message_for
from ntmdocs.sources import read_yaml, write_json, write_yaml
from store.planted import PLAN, assert_readable
from tools.work import calls_in

FEW = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def every_model(kind: type[Model] = Model) -> Iterator[type[Model]]:
    for one in kind.__subclasses__():
        yield one
        yield from every_model(one)


NAMES = sorted({name for kind in every_model() for name in kind.model_fields})
BLOCKS = ["goal", "solution", "assignment", "budget", "table"]
KEYS = st.sampled_from([*NAMES, *BLOCKS, "<section>", "cụ thể", "no", "0"]) | st.text(max_size=8)
WORDS = [
    *("", " ", "2024", "05/03/2024", "30/02/2024", "056", "no", "1e3", "nan", "inf", "-1", "true"),
    *("KH-UBND", "TM. UBND", "Căn cứ Luật Đất đai", "Thực hiện Kế hoạch số 1/KH-UBND về rác"),
    *("50 triệu đồng", "goals", "a)", "{{ year }}", "{{ yaer }}", "**a", "2 * 3", "{{", "\\"),
    *("UBND tỉnh (b/c)", "\u0001", "\ufffe", "e\u0301", "😀", "x" * 300, "9" * 5000),
]
SCALARS = st.none() | st.sampled_from(WORDS) | st.text(max_size=20)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(KEYS, inner, max_size=4)
        | st.tuples(st.sampled_from(BLOCKS), inner).map(lambda pair: dict([pair]))
    ),
    max_leaves=12,
)


@st.composite
def broken_plans(draw: st.DrawFn) -> Any:
    """A good plan with up to four parts taken away, renamed, put twice or replaced."""
    plan = read_yaml(PLAN).value
    for _ in range(draw(st.integers(1, 4))):
        parts = [part for part in containers(plan) if part]
        if not parts:
            break
        part = draw(st.sampled_from(parts))
        at = draw(st.sampled_from(sorted(part) if isinstance(part, dict) else range(len(part))))
        value = part.pop(at)
        match draw(st.sampled_from(["gone", "renamed", "twice", "new"])):
            case "renamed" if isinstance(part, dict):
                part[draw(KEYS)] = value
            case "twice" if isinstance(part, list):
                part[at:at] = [value, copy.deepcopy(value)]
            case "new" if isinstance(part, dict):
                part[at] = draw(VALUES)
            case "new":
                part.insert(at, draw(VALUES))
    return plan


def containers(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        yield value
        for one in value.values() if isinstance(value, dict) else value:
            yield from containers(one)


def problems_or_none(path: Path) -> tuple[Problem, ...]:
    """What is wrong with a file; nothing where it is a plan."""
    try:
        load_plan(path)
    except DataError as error:
        return error.problems
    return ()


def assert_plan_or_problems(path: Path) -> None:
    """Of a wrong file each problem is told once, in order, each at a place that the file has."""
    problems = problems_or_none(path)
    found = [(problem.line or 0, problem.column or 0) for problem in problems]
    assert found == sorted(found)
    assert len(set(problems)) == len(problems)
    lines = path.read_text(encoding="utf-8").split("\n")
    for line, column in found:
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
    for problem in problems:
        assert_readable(typed_words_left_out(problem.message))


def typed_words_left_out(message: str) -> str:
    """The message without what it quotes from the file, which may be any words."""
    pieces = message.split('"')
    return '"'.join(pieces[::2]) if len(pieces) % 2 else pieces[0]


@FEW
@given(st.one_of(broken_plans(), VALUES))
def test_any_yaml_is_a_plan_or_problems(tmp_path: Path, value: Any) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(write_yaml(value), encoding="utf-8")
    assert_plan_or_problems(path)


@FEW
@given(st.one_of(broken_plans(), VALUES))
def test_any_json_is_a_plan_or_problems(tmp_path: Path, value: Any) -> None:
    path = tmp_path / "plan.json"
    path.write_text(write_json(value), encoding="utf-8")
    assert_plan_or_problems(path)


@FEW
@given(st.text(max_size=200) | st.text(alphabet=string.punctuation + "\n a", max_size=60))
def test_any_text_is_a_plan_or_problems(tmp_path: Path, text: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    for problem in problems_or_none(path):
        assert_readable(typed_words_left_out(problem.message))


@pytest.mark.parametrize("value", [json.dumps([[]] * 3), "[" * 5000, "- " * 5000 + "x"])
def test_deep_nesting_is_no_crash(tmp_path: Path, value: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(value, encoding="utf-8")
    with pytest.raises(DataError):
        load_plan(path)


# Pydantic's kinds of error

ERRORS_OF = {
    "str": ["string_type", "string_unicode"],
    "int": ["int_type", "int_parsing", "int_parsing_size", "int_from_float"],
    "float": ["float_type", "float_parsing", "finite_number"],
    "bool": ["bool_type", "bool_parsing"],
    "tuple": ["tuple_type"],
    "model": ["model_type"],
    "model-fields": ["missing", "extra_forbidden"],
    "enum": ["enum"],
    "literal": ["literal_error"],
    "function-after": ["value_error"],
    "function-before": ["value_error", "neither_form"],
    "function-plain": ["value_error"],
    "function-wrap": [],
    "tagged-union": ["unknown_block"],
}
ERRORS_OF_LIMITS = {
    "ge": "greater_than_equal",
    "gt": "greater_than",
    "le": "less_than_equal",
    "lt": "less_than",
    "multiple_of": "multiple_of",
    "min_length": "too_short",
    "max_length": "too_long",
    "pattern": "string_pattern_mismatch",
}
NO_ERROR = {"any", "default", "definition-ref", "definitions", "model-field", "nullable"}


def core_schemas(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema that validates; those that only write are left out."""
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema
        for key, value in schema.items():
            if key not in ("serialization", "metadata", "function", "ref", "schema_ref"):
                yield from core_schemas(value)
    elif isinstance(schema, list | tuple):
        for one in schema:
            yield from core_schemas(one)


def errors_of_the_model() -> set[str]:
    found: set[str] = set()
    for schema in core_schemas(Plan.__pydantic_core_schema__):
        kind = schema["type"]
        assert kind in ERRORS_OF or kind in NO_ERROR, kind
        found |= set(ERRORS_OF.get(kind, ()))
        found |= {error for limit, error in ERRORS_OF_LIMITS.items() if limit in schema}
    return found


def test_every_kind_of_error_of_the_model_has_its_own_sentence() -> None:
    kinds = errors_of_the_model()
    assert {"too_short", "greater_than", "enum", "literal_error", "unknown_block"} <= kinds
    context = {"ge": 1, "gt": 1.0, "le": 9, "expected": "'a' or 'b'", "error": ValueError("Sai")}
    context |= {"hint": "cần một dòng chữ", "keys": "a, b"}
    for kind in kinds - {"extra_forbidden"}:  # told with the nearest key, by another way
        error = {"type": kind, "loc": ("a",), "input": "b", "msg": "Sai", "ctx": context}
        assert_readable(message_for(error))


def test_a_kind_of_error_that_nobody_foresaw_is_told_all_the_same() -> None:
    message = message_for({"type": "moon_phase", "loc": (), "input": "x", "msg": "Bad moon"})
    assert message == 'ở đây ghi "x"; không hợp lệ (moon_phase)'


@pytest.mark.parametrize(
    "values",
    [
        {f"k{number}": "" for number in range(5_000)},
        {"villages": [{"x": 1}] * 5_000},
        {"sections": [{"title": "Việc", "content": ["{{ x }}"] * 5_000}]},
    ],
)
def test_of_very_many_faults_the_first_hundred_are_told(
    tmp_path: Path, values: dict[str, Any]
) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(values, indent=0), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_plan(path)
    assert len(caught.value.problems) == 100
    assert caught.value.has_more
    lines = [problem.line or 0 for problem in caught.value.problems]
    assert lines == sorted(lines)
    assert lines[-1] < 1_000  # these are the first of the file

    def again() -> None:
        with pytest.raises(DataError):
            load_plan(path)

    assert calls_in(again) < 1_500_000  # the others are found, not worded
