import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from pydantic import ValidationError
from ruamel.yaml import YAML

import ntmdocs
from build import a_plan, a_section, an_annex
from model.strategies import plans
from ntmdocs.model import Budget, Numbering, Plan
from ntmdocs.vietnamese import MoneyUnit, ToneMarks

EXAMPLES = Path(__file__).parents[2] / "examples"
SCHEMA = Draft202012Validator(ntmdocs.plan_schema())
slowly = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def the_2024_plan() -> Plan:
    return ntmdocs.load_plan(EXAMPLES / "hop-thinh-2024/plan.yaml")


def as_typed_by_yaml(path: Path) -> Any:
    """The file as an editor's YAML reader sees it: `2024` a number, nothing a null."""
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


def assert_comes_back(plan: Plan) -> None:
    assert Plan.model_validate(plan.model_dump()) == plan
    assert Plan.model_validate(plan.model_dump(mode="json")) == plan
    assert Plan.model_validate(plan.model_dump(mode="json", exclude_defaults=True)) == plan
    assert Plan.model_validate_json(plan.model_dump_json()) == plan
    assert Plan.model_validate_json(plan.model_dump_json(exclude_defaults=True)) == plan


def test_plan_comes_back_from_every_form_it_is_saved_in() -> None:
    for plan in (a_plan(), a_plan(annexes=[an_annex()]), the_2024_plan()):
        assert_comes_back(plan)


@slowly
@given(plans)
def test_any_plan_comes_back_from_every_form_it_is_saved_in(plan: Plan) -> None:
    assert_comes_back(plan)


@slowly
@given(plans)
def test_what_is_saved_fits_the_schema_and_holds_no_python(plan: Plan) -> None:
    saved = plan.model_dump(mode="json")
    assert json.loads(json.dumps(saved)) == saved
    assert [error.message for error in SCHEMA.iter_errors(saved)] == []


@pytest.mark.parametrize(
    "path", sorted(EXAMPLES.glob("*/*.yaml")), ids=lambda path: path.parent.name
)
def test_examples_fit_the_schema_as_editors_read_them(path: Path) -> None:
    Draft202012Validator.check_schema(SCHEMA.schema)
    errors = SCHEMA.iter_errors(as_typed_by_yaml(path))
    assert [(list(error.path), error.message) for error in errors] == []


def test_there_are_examples() -> None:
    assert EXAMPLES / "hop-thinh-2024/plan.yaml" in EXAMPLES.glob("*/plan.yaml")


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"yaer": 2024}, []),
        ({"year": "hai nghìn"}, ["year"]),
        ({"sections": []}, ["sections"]),
        ({"signature": {"full_name": "Trần Văn An", "chức vụ": "Chủ tịch"}}, ["signature"]),
        ({"header": {"issuing_body": []}}, ["header"]),
        ({"sections": [{"title": "Nội dung", "content": [{"goal": ["a"]}]}]}, ["sections", 0]),
    ],
)
def test_schema_refuses_what_the_model_refuses(change: Any, place: list[Any]) -> None:
    said = a_plan().model_dump(mode="json") | change
    with pytest.raises(ValidationError):
        Plan.model_validate(said)
    found = list(SCHEMA.iter_errors(said))
    assert found
    assert all(list(error.path)[: len(place)] == place for error in found)


def test_schema_shows_the_official_term_of_every_field() -> None:
    def untitled(schema: Any, path: str = "") -> list[str]:
        if isinstance(schema, list):
            return [name for one in schema for name in untitled(one, path)]
        if not isinstance(schema, dict):
            return []
        fields = schema.get("properties", {})
        # A key that says what a block is has no term of its own.
        missing = [
            f"{path}.{name}"
            for name, field in fields.items()
            if "title" not in field and schema.get("required") != [name]
        ]
        inner = [name for key, one in schema.items() for name in untitled(one, f"{path}.{key}")]
        return missing + inner

    schema = Plan.model_json_schema()
    assert schema["properties"]["year"]["title"] == "Năm kế hoạch"
    assert untitled(schema) == []


def test_schema_can_be_made_for_output_too() -> None:
    schema = Plan.model_json_schema(mode="serialization")
    Draft202012Validator.check_schema(schema)
    assert Draft202012Validator(schema).is_valid(a_plan().model_dump(mode="json"))


def test_plan_cannot_be_changed() -> None:
    plan = a_plan()
    with pytest.raises(ValidationError, match="frozen"):
        plan.year = 2025  # type: ignore[misc]
    with pytest.raises(ValidationError, match="frozen"):
        plan.header.place = "Đồi Thông"  # type: ignore[misc]
    assert isinstance(plan.sections, tuple)
    assert isinstance(plan.sections[0].content, tuple)


def test_changed_copy_leaves_the_plan_alone() -> None:
    plan = a_plan()
    copy = plan.model_copy(update={"year": 2025})
    assert (plan.year, copy.year) == (2024, 2025)
    assert copy != plan


def test_equal_plans_have_one_hash() -> None:
    assert len({a_plan(), a_plan(), a_plan(year=2025)}) == 2
    assert hash(the_2024_plan()) == hash(the_2024_plan())


@pytest.mark.parametrize(
    "values", [{"number": "5"}, {"header": {"so": "5"}}, {"signature": {"name": "An"}}]
)
def test_unknown_names_are_refused_everywhere(values: dict[str, Any]) -> None:
    said = a_plan().model_dump()
    ((name, inner),) = values.items()
    said[name] = said[name] | inner if isinstance(inner, dict) else inner
    with pytest.raises(ValidationError) as caught:
        Plan.model_validate(said)
    assert "extra_forbidden" in [error["type"] for error in caught.value.errors()]


@pytest.mark.parametrize("year", [1944, 2101, "hai nghìn", None, 2024.5])
def test_year_is_a_year(year: Any) -> None:
    with pytest.raises(ValidationError):
        a_plan(year=year)


def test_year_of_the_plan_is_apart_from_its_date() -> None:
    header = a_plan().header.model_dump() | {"issued_on": "30/12/2023"}
    plan = a_plan(header=header)
    assert (plan.year, plan.header.issued_on.year) == (2024, 2023)


def test_only_head_sections_and_signature_are_asked_for() -> None:
    whole = a_plan()
    least = {
        "year": 2024,
        "header": whole.header,
        "sections": [a_section()],
        "signature": whole.signature,
    }
    plan = Plan.model_validate(least)
    assert (plan.archive, plan.numbering) == ("VT", Numbering.LETTERS)
    assert plan.tone_marks is ToneMarks.AS_TYPED
    for name in least:
        with pytest.raises(ValidationError, match="missing"):
            Plan.model_validate({key: one for key, one in least.items() if key != name})


def test_settings_may_be_typed_in_decomposed_letters() -> None:
    tone_marks, unit = (unicodedata.normalize("NFD", word) for word in ("hòa", "tỷ đồng"))
    budget = {"unit": unit, "lines": [{"name": "A", "amount_vnd": 1}]}
    plan = a_plan(tone_marks=tone_marks, sections=[a_section({"budget": budget})])
    assert plan.tone_marks is ToneMarks.OLD
    (block,) = plan.sections[0].content
    assert isinstance(block, Budget)
    assert block.unit is MoneyUnit.BILLION
    for wrong in ("hoa", 5, None):
        with pytest.raises(ValidationError):
            a_plan(tone_marks=wrong)


def test_open_notes_are_kept_in_the_data() -> None:
    plan = a_plan(open_notes=["Xem lại thời hạn của thôn Đông"])
    assert plan.model_dump(mode="json")["open_notes"] == ["Xem lại thời hạn của thôn Đông"]
