"""The reference of keys is made from the model, and says what holds."""

from pathlib import Path
from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from cli.run import run
from ntmdocs import model
from ntmdocs.model import Model
from ntmdocs.model.choice import Choice
from ntmdocs.model.field import as_typed, said_of
from ntmdocs.model.places import core_of
from ntmdocs.sources import read_yaml
from ntmdocs.store import plan_reference

PAGE = Path(__file__).parents[2] / "docs" / "cac-khoa.md"
REFERENCE = plan_reference()
CHAPTERS = {
    head: body for head, _, body in (part.partition("\n") for part in REFERENCE.split("\n## "))
}


def parts_of_a_plan() -> list[type[Model]]:
    named = (getattr(model, name) for name in model.__all__)  # some are loaded when asked for
    found = [one for one in named if isinstance(one, type) and one is not Model]
    return [
        one for one in found if issubclass(one, Model) and one.model_config.get("title") in CHAPTERS
    ]


def fields() -> list[tuple[str, FieldInfo]]:
    return [
        (f"{one.__name__}.{name}", field)
        for one in parts_of_a_plan()
        for name, field in one.model_fields.items()
    ]


def test_the_page_in_docs_is_what_the_command_prints() -> None:
    assert run("schema", "--text").out == PAGE.read_text(encoding="utf-8") == REFERENCE


def test_every_part_of_a_plan_has_its_chapter_with_each_of_its_keys() -> None:
    parts = parts_of_a_plan()
    assert len(parts) == len(CHAPTERS) - 1 > 25
    for one in parts:
        lines = CHAPTERS[str(one.model_config["title"])].splitlines()
        for name, field in one.model_fields.items():
            (line,) = [line for line in lines if line.startswith(f"- `{name}`: ")]
            assert said_of(field) in line


def test_the_keys_of_other_papers_are_told_by_those_of_a_plan() -> None:
    others = set(model.Plan.model_fields) - set(model.Paper.model_fields)
    assert all(f"`{name}`" in REFERENCE.partition("\n## ")[0] for name in others)
    assert set(model.Paper.model_fields) < set(model.Plan.model_fields)


@pytest.mark.parametrize(("name", "field"), fields(), ids=[name for name, _ in fields()])
def test_an_example_is_one(name: str, field: FieldInfo) -> None:
    """As it is typed in a file it is read, and fits its field."""
    for example in field.examples or ():
        read: Any = read_yaml(f"key: {as_typed(example)}").value
        assert read["key"] == _typed(example)
        assert f"Ví dụ: {as_typed(example)}" in said_of(field)
        owner = getattr(model, name.partition(".")[0])
        owner.model_rebuild()
        field = owner.model_fields[name.partition(".")[2]]
        adapter: TypeAdapter[Any] = TypeAdapter(Annotated[field.annotation, None, *field.metadata])
        assert adapter.validate_python(read["key"]) is not None


def _typed(example: Any) -> Any:
    if isinstance(example, dict):
        return {key: _typed(one) for key, one in example.items()}
    return [_typed(one) for one in example] if isinstance(example, list) else str(example)


def test_every_field_that_holds_no_part_has_an_example_or_its_choices() -> None:
    """A part has a chapter of its own; yes and no need none."""
    for name, field in fields():
        kind = core_of(field.annotation)
        is_told = field.examples or "Một trong: " in said_of(field) or kind is bool
        assert is_told or '. Xem "' in _line(name) or name == "Plan.type", name


def _line(name: str) -> str:
    one, _, key = name.partition(".")
    chapter = CHAPTERS[str(getattr(model, one).model_config["title"])]
    return next(line for line in chapter.splitlines() if line.startswith(f"- `{key}`: "))


def test_what_may_be_chosen_is_told_with_its_meaning() -> None:
    chosen = 0
    for name, field in fields():
        kind = core_of(field.annotation)
        if isinstance(kind, type) and issubclass(kind, Choice):
            chosen += 1
            for choice in kind:
                assert f"{as_typed(choice)} ({choice.meaning})" in said_of(field), name
    assert chosen > 8
