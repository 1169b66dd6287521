"""Parts that may be written in a short form: what is said to who wrote neither form."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

import pytest
from pydantic import ValidationError

from ntmdocs.model import IssuingBody, LegalBases, Recipient, Row
from ntmdocs.model.base import FieldAlone


def classes_below(kind: type[FieldAlone]) -> Iterator[type[FieldAlone]]:
    for each in kind.__subclasses__():
        yield from classes_below(each)
        if each.__module__.startswith("ntmdocs.") and each.model_fields:
            yield each


CLASSES = list(classes_below(FieldAlone))


def test_there_are_such_classes() -> None:
    assert {IssuingBody, LegalBases, Recipient, Row} < {*CLASSES}


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("value", [5, None])
def test_neither_form_is_told_what_to_write(kind: type[FieldAlone], value: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        kind.model_validate(value)
    (error,) = caught.value.errors()
    assert (error["type"], error["loc"]) == ("neither_form", ())
    assert error["msg"] == kind.short_hint
    assert kind.short_hint.startswith("cần ")


def test_any_mapping_or_a_part_itself_is_the_long_form() -> None:
    recipient = Recipient.model_validate(MappingProxyType({"name": "UBND tỉnh"}))
    assert recipient == Recipient.model_validate("UBND tỉnh") == Recipient(name="UBND tỉnh")
    assert Recipient.model_validate(recipient) is recipient
