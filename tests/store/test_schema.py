"""The JSON Schema tells an editor what `load_plan` reads, in Vietnamese."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

import ntmdocs
from cli.run import run
from model.strategies import plans
from ntmdocs import Plan
from store.planted import PLAN, planted
from store.rich import rich_plan
from store.test_profile import PROFILE
from store.test_save import FILES

SCHEMA = ntmdocs.plan_schema()
PROFILE_SCHEMA = ntmdocs.profile_schema()
LEFT_OUT = planted(
    ("  issuing_body: Ủy ban nhân dân xã Suối Mơ\n", ""),
    ("  place: Suối Mơ\n", ""),
    ("signature:\n  authority: TM. Ủy ban nhân dân\n", ""),
    ("  position: Chủ tịch\n  full_name: Trần Văn An\n", ""),
    (PLAN[PLAN.index("villages:\n") : PLAN.index("annexes:\n")], ""),
)
VIETNAMESE = re.compile("[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]|[ạ-ỹ]|Trích|Nơi|Cơ", re.IGNORECASE)
FEW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def as_an_editor_reads(text: str) -> Any:
    """Ordinary YAML: `056` is a number, `2024-03-15` a date, nothing is null."""
    return YAML(typ="safe", pure=True).load(text)


def errors(values: Any, schema: Any = SCHEMA) -> list[str]:
    """What the schema has against these values."""
    found = Draft202012Validator(schema).iter_errors(values)
    return [f"{'.'.join(map(str, error.path))}: {error.message}" for error in found]


def subschemas(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema in the schema; names of fields and definitions are none."""
    if isinstance(schema, list):
        for one in schema:
            yield from subschemas(one)
    elif isinstance(schema, dict):
        yield schema
        for key, value in schema.items():
            inner = value.values() if key in ("properties", "$defs") else [value]
            for one in inner:
                yield from subschemas(one)


def test_it_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_examples_and_the_starting_plan_fit_it(file: Path) -> None:
    assert errors(as_an_editor_reads(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "said",
    [
        "",
        "signature: Phó Chủ tịch\n",
        "signature: {position: Phó Chủ tịch}\n",
        "villages: [{id: noi}, {name: Ngoại}]\n",
    ],
)
def test_what_the_organ_s_profile_fills_need_not_be_there(said: str) -> None:
    assert errors(as_an_editor_reads(LEFT_OUT + said)) == []


@pytest.mark.parametrize("said", ["signature: {postion: A}\n", "villages: [{kind: bản}]\n"])
def test_what_no_profile_fills_is_told(said: str) -> None:
    assert errors(as_an_editor_reads(LEFT_OUT + said)) != []


def test_a_profile_has_a_schema_of_its_own() -> None:
    Draft202012Validator.check_schema(PROFILE_SCHEMA)
    text = PROFILE + "symbols: {ke-hoach: KH-UBND}\nregister_file: so.db\n"
    assert errors(as_an_editor_reads(text), PROFILE_SCHEMA) == []
    assert json.loads(run("schema", "--profile").out) == PROFILE_SCHEMA
    for wrong in ("resister_file: so.db", "symbols: {ke-hoac: KH-UBND}", "archive: [VT]"):
        text = PROFILE.replace("archive: VT, KT\n", "") + wrong
        assert errors(as_an_editor_reads(text), PROFILE_SCHEMA) != [], wrong


def test_every_kind_of_block_fits_it() -> None:
    assert errors(as_an_editor_reads(PLAN)) == []


@pytest.mark.parametrize("exclude_defaults", [True, False])
def test_what_is_saved_fits_it(tmp_path: Path, exclude_defaults: bool) -> None:
    assert errors(rich_plan().model_dump(mode="json", exclude_defaults=exclude_defaults)) == []
    for name in ("plan.yaml", "plan.json"):
        ntmdocs.save_plan(rich_plan(), tmp_path / name)
        saved = (tmp_path / name).read_text(encoding="utf-8")
        assert errors(as_an_editor_reads(saved)) == []


@FEW
@given(plans)
def test_any_plan_that_is_saved_fits_it(plan: Plan) -> None:
    assert errors(plan.model_dump(mode="json", exclude_defaults=True)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("number: 5", "number: 056"),
        ("number: 5", "number:"),
        ("place: Suối Mơ", "place: no"),
        ("place: Suối Mơ", "place: 12:30"),
        ("- UBND tỉnh (b/c)", "- 1e3"),
        ('["1", Dọn vệ sinh]', "[1, 27.5]"),
        ('["1", Dọn vệ sinh]', "[~, true]"),
        ("marker: a)", "marker: 1."),
        ("amount_vnd: 50 triệu đồng", "amount_vnd: 50000000"),
        ("issued_on: 05/03/2024", "issued_on: 2024"),
        ("- Làm sạch đường làng.", "- 2024"),
    ],
)
def test_it_is_as_lenient_about_scalars_as_the_reader(tmp_path: Path, old: str, new: str) -> None:
    text = planted((old, new))
    if "amount" not in old:  # else the sum does not fit
        (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
        ntmdocs.load_plan(tmp_path / "plan.yaml")
    assert errors(as_an_editor_reads(text)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("closing: Trên", "closng: Trên"),
        ("  place: Suối", "  plce: Suối"),
        ("  layout: narrative", "  layout: bảng"),
        ("  - kind: goals", "  - kind: goal"),
        ("        marker: a)", "        markr: a)"),
        ("          standard: thôn", "          standrd: thôn"),
        ("          tasks:", "          task:"),
        ("          actor: Các", "          acter: Các"),
        ("  deadline: 15", "  dedline: 15"),
        ("  amount_vnd: 50", "  amount: 50"),
        ("          rows:", "          row:"),
        ("  position: Chủ", "  positon: Chủ"),
        ("  - title: Biểu", "  - tilte: Biểu"),
        ("year: 2024", "year: hai"),
        ("      - assignment:", "      - asignment:"),
    ],
)
def test_misspelt_keys_and_wrong_values_do_not_fit_it(old: str, new: str) -> None:
    assert errors(as_an_editor_reads(planted((old, new)))) != []


def test_every_field_has_its_vietnamese_title() -> None:
    fields = [
        (name, field)
        for schema in subschemas(SCHEMA)
        for name, field in schema.get("properties", {}).items()
        if not is_telling_key(schema, name)
    ]
    assert len(fields) > 80
    for name, field in fields:
        assert VIETNAMESE.search(field["title"]), name


def is_telling_key(schema: dict[str, Any], name: str) -> bool:
    """`goal`, `table`: what stands under it says what it is."""
    return (
        list(schema["properties"]) == [name] == schema.get("required")
        and "title" not in (schema["properties"][name])
    )


def test_no_words_for_developers_are_left_in_it() -> None:
    fields = {
        id(field)
        for schema in subschemas(SCHEMA)
        for field in schema.get("properties", {}).values()
    }
    for schema in subschemas(SCHEMA):
        assert "description" not in schema or id(schema) in fields, schema
        is_part = "properties" in schema
        assert "title" not in schema or id(schema) in fields or is_part, schema
    titles = {schema["title"] for schema in subschemas(SCHEMA) if "title" in schema}
    assert not titles & {*SCHEMA["$defs"], "Plan"}


def test_what_an_editor_shows_over_a_key_is_what_the_reference_says() -> None:
    reference = ntmdocs.store.plan_reference()
    said = [
        f"- `{name}`: {field['title']}. {field['description']}"
        for definition in ("Plan", "Header", "Task", "CitedAct")
        for schema in subschemas(SCHEMA["$defs"][definition])
        for name, field in schema.get("properties", {}).items()
        if "description" in field and "$ref" not in schema
    ]
    assert len(said) > 25
    assert [line for line in said if line not in reference] == []
    assert any("Ví dụ: Hợp Thịnh" in line for line in said)
