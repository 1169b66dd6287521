"""Papers of form 1.4: what their types share, what a plan has besides, and who is addressed."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from build import a_header, a_paper, a_plan
from model.strategies import papers
from ntmdocs.model import DocumentType, Paper, Plan

FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
OTHERS = ["bao-cao", "to-trinh", "thong-bao"]


@pytest.mark.parametrize(
    ("key", "type_name", "abbreviation", "has_addressees"),
    [
        ("ke-hoach", "Kế hoạch", "KH", False),
        ("bao-cao", "Báo cáo", "BC", True),
        ("to-trinh", "Tờ trình", "TTr", True),
        ("thong-bao", "Thông báo", "TB", False),
    ],
)
def test_each_type_has_its_name_its_abbreviation_and_its_form(
    key: str, type_name: str, abbreviation: str, has_addressees: bool
) -> None:
    """Abbreviations as in Appendix III; `Kính gửi` as in Appendix I, II.9.b and c."""
    document_type = DocumentType(key)
    assert (document_type, str(document_type)) == (key, key)
    assert (document_type.type_name, document_type.abbreviation) == (type_name, abbreviation)
    assert document_type.has_addressees is has_addressees
    assert document_type.form == "1.4"
    assert document_type.usual_symbol == f"{abbreviation}-UBND"


def test_every_type_is_of_one_class_of_papers() -> None:
    assert sorted([*Paper.document_types, *Plan.document_types]) == sorted(DocumentType)


def test_a_plan_keeps_the_order_of_its_page() -> None:
    """Of saved files, of walks, of the schema."""
    order = [
        *("type", "year", "header", "addressees", "legal_bases", "criteria_sets", "commune"),
        *("villages", "sections", "closing", "recipients", "archive", "signature"),
        *("co_signature", "annexes", "numbering", "tone_marks", "open_notes"),
    ]
    assert list(Plan.model_fields) == order
    assert list(Plan.model_json_schema()["properties"]) == order
    assert list(a_plan().model_dump()) == order
    assert list(a_plan(commune={"name": "Suối Mơ"}).model_copy(deep=True).model_dump()) == order


def test_a_paper_has_the_same_order_without_what_only_plans_have() -> None:
    of_plans = {"year", "criteria_sets", "commune", "villages"}
    assert list(Paper.model_fields) == [each for each in Plan.model_fields if each not in of_plans]
    assert list(a_paper().model_dump()) == list(Paper.model_fields)


def test_a_class_with_a_field_that_its_order_does_not_name_is_refused() -> None:
    """It would stand before `type` without a word."""
    with pytest.raises(TypeError, match=r"District\.field_order.*\['district'\]"):

        class District(Plan):
            district: str = ""

    class InOrder(Plan):
        field_order = (*Plan.field_order, "district")
        district: str = ""

    assert list(InOrder.model_fields)[-2:] == ["open_notes", "district"]


def test_an_order_that_names_what_the_class_has_not_is_refused() -> None:
    with pytest.raises(TypeError, match=r"\['year'\]"):

        class Letter(Paper):
            field_order = (*Paper.model_fields, "year")


def test_a_class_without_an_order_has_its_own_fields_last() -> None:
    class Letter(Paper):
        copies: int = 1

    assert list(Letter.model_fields) == [*Paper.model_fields, "copies"]


def test_a_plan_does_not_say_its_type() -> None:
    assert "type" not in a_plan().model_dump(exclude_defaults=True)
    assert a_plan(type="ke-hoach") == a_plan()


@pytest.mark.parametrize("type", OTHERS)
def test_another_paper_says_its_type_first(type: str) -> None:
    paper = a_paper(type)
    assert next(iter(paper.model_dump(mode="json", exclude_defaults=True).items())) == (
        "type",
        type,
    )
    assert not isinstance(paper, Plan)


@pytest.mark.parametrize(("made", "type"), [(a_paper, "ke-hoach"), (a_plan, "bao-cao")])
def test_a_class_refuses_a_type_of_the_other(made: Any, type: str) -> None:
    with pytest.raises(ValidationError, match=f'"{type}" không dùng được ở đây'):
        made(type=type)


def test_an_unknown_type_is_refused_and_one_is_needed() -> None:
    with pytest.raises(ValidationError) as caught:
        a_paper("cong-van")
    assert [(each["type"], each["loc"]) for each in caught.value.errors()] == [("enum", ("type",))]
    values = a_paper().model_dump(exclude={"type"})
    with pytest.raises(ValidationError, match="missing"):
        Paper.model_validate(values)


@FEW
@given(papers)
def test_any_paper_comes_back_from_every_form_it_is_saved_in(paper: Paper) -> None:
    for exclude in (False, True):
        saved = paper.model_dump(mode="json", exclude_defaults=exclude)
        assert Paper.model_validate(saved) == paper
        as_json = paper.model_dump_json(exclude_defaults=exclude)
        assert Paper.model_validate_json(as_json) == paper


# Symbol


@pytest.mark.parametrize(
    ("paper", "symbol"),
    [
        (a_plan(), "KH-UBND"),
        (a_paper("bao-cao"), "BC-UBND"),
        (a_paper("to-trinh"), "TTr-UBND"),
        (a_paper("thong-bao"), "TB-UBND"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_symbol_is_the_usual_one_of_the_type(paper: Paper, symbol: str) -> None:
    assert (paper.symbol, paper.header.symbol) == (symbol, None)
    assert "symbol" not in paper.model_dump(exclude_defaults=True)["header"]
    assert type(paper).model_validate(paper.model_dump()) == paper


def test_a_type_put_over_a_dumped_paper_brings_its_own_symbol() -> None:
    notice = Paper.model_validate({**a_paper("bao-cao").model_dump(), "type": "thong-bao"})
    assert notice.symbol == "TB-UBND"


def test_the_symbol_may_be_left_out_of_a_dump() -> None:
    dumped = a_paper().model_dump(exclude_defaults=True, exclude={"header": {"symbol"}})
    assert dumped == a_paper().model_dump(exclude_defaults=True)


@pytest.mark.parametrize("symbol", ["KH-UBND", "BC-BCĐ", "BC-UBND"])
def test_a_symbol_that_is_said_is_kept_and_saved(symbol: str) -> None:
    report = a_paper(header=a_header(symbol=symbol))
    assert report.symbol == symbol
    saved = report.model_dump(exclude_defaults=True)
    assert saved["header"]["symbol"] == symbol
    assert Paper.model_validate(saved) == report


def test_a_header_put_in_later_prints_the_usual_symbol_too() -> None:
    report = a_paper().model_copy(update={"header": a_header()})
    assert report.header.symbol is None
    assert report.symbol == "BC-UBND"


# Kính gửi


@pytest.mark.parametrize("type", ["bao-cao", "to-trinh"])
@pytest.mark.parametrize(
    ("said", "kept", "saved"),
    [
        ("UBND tỉnh", ("UBND tỉnh",), "UBND tỉnh"),
        (["UBND tỉnh"], ("UBND tỉnh",), "UBND tỉnh"),
        (["UBND tỉnh", "Sở Nội vụ"], ("UBND tỉnh", "Sở Nội vụ"), ["UBND tỉnh", "Sở Nội vụ"]),
    ],
)
def test_a_report_or_a_submission_may_be_addressed(
    type: str, said: Any, kept: tuple[str, ...], saved: Any
) -> None:
    paper = a_paper(type, addressees=said)
    assert paper.addressees == kept
    assert paper.model_dump(mode="json", exclude_defaults=True)["addressees"] == saved


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Kính gửi: UBND tỉnh", "UBND tỉnh"),
        ("Kính gửi: - UBND tỉnh", "UBND tỉnh"),
        ("- Sở Nội vụ", "Sở Nội vụ"),
        ("– Sở Nội vụ", "Sở Nội vụ"),
        ("-Sở Nội vụ", "-Sở Nội vụ"),
        ("Kính gửi ban thờ", "Kính gửi ban thờ"),
    ],
)
def test_what_is_printed_before_an_addressee_is_not_doubled_where_it_was_typed(
    typed: str, kept: str
) -> None:
    assert a_paper(addressees=[typed]).addressees == (kept,)


@pytest.mark.parametrize(
    ("made", "name"), [(lambda **changes: a_paper("thong-bao", **changes), "Thông báo"),
                       (a_plan, "Kế hoạch")],
)  # fmt: skip
def test_other_papers_are_not_addressed_and_are_told_where_to_say_it(made: Any, name: str) -> None:
    with pytest.raises(ValidationError) as caught:
        made(addressees=["UBND tỉnh"])
    (error,) = caught.value.errors()
    assert error["loc"] == ("addressees",)
    assert f'{name} không có phần "Kính gửi"' in error["msg"]
    assert '"recipients"' in error["msg"]
    assert made(addressees=[]).addressees == ()


@pytest.mark.parametrize(
    "paper",
    [a_paper("bao-cao"), a_paper("to-trinh"), a_paper("thong-bao"), a_plan()],
    ids=lambda paper: paper.type,
)
def test_the_schema_of_a_class_takes_addressees_where_the_class_does(paper: Paper) -> None:
    schema = Draft202012Validator(type(paper).model_json_schema())
    saved = paper.model_dump(mode="json")
    assert schema.is_valid(saved)
    addressed = {**saved, "addressees": ["UBND tỉnh"]}
    assert schema.is_valid(addressed) is paper.type.has_addressees
