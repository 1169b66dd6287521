"""What a System is told of an outgoing paper: the decree's 16 fields, and nothing guessed."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build import a_header, a_plan
from ntmdocs import DataError, outgoing_metadata
from ntmdocs.model import Signature
from ntmdocs.vietnamese import forbidden_characters

ISSUED = a_plan().issued(number=7, on=date(2024, 3, 5))


def test_it_has_the_fields_of_the_decree_in_their_order() -> None:
    assert list(outgoing_metadata(ISSUED).values) == [
        *("FileCode", "DocOrdinal", "TypeName", "CodeNumber", "CodeNotation", "IssuedDate"),
        *("OrganName", "Subject", "Language", "PageAmount", "Description", "SignerInfo", "To"),
        *("Priority", "IssuedAmount", "DueDate"),
    ]


def test_what_the_paper_says_is_told() -> None:
    values = outgoing_metadata(ISSUED).values
    assert values["TypeName"] == "Kế hoạch"
    assert (values["CodeNumber"], values["CodeNotation"]) == ("07", "KH-UBND")
    assert values["IssuedDate"] == "2024-03-05"
    assert values["OrganName"] == ISSUED.header.issuing_body.full_name
    assert "{{" not in values["Subject"]
    assert values["SignerInfo"]["FullName"] == ISSUED.signature.full_name
    assert [one["OrganName"] for one in values["To"]] == [one.name for one in ISSUED.recipients]


def test_what_nobody_knows_is_empty_and_told() -> None:
    made = outgoing_metadata(a_plan(recipients=()))
    assert made.values["FileCode"] == {"OrganId": None, "FileCatalog": None, "FileNotation": None}
    assert [one.split(". ")[0] for one in made.unknown] == [
        *("1.1", "1.2", "1.3", "2", "4", "6", "10", "11", "13.1", "13.2", "14", "15", "16")
    ]
    assert made.cut == ()


def test_what_the_clerk_knows_is_told() -> None:
    made = outgoing_metadata(
        a_plan(recipients=["UBND tỉnh (b/c)", "Các thôn"]).issued(number=57, on="05/3/2024"),
        pages=5,
        copies=12,
        reply_by=date(2024, 4, 1),
        priority=1,
        description="Bản điện tử",
        organ_id="000.00.01.H02",
        file_year=2024,
        file_notation="01-XDNTM",
        ordinal=3,
        recipient_ids={"UBND tỉnh": "000.00.00.H02"},
    )
    assert made.unknown == ("13.1. Mã định danh cơ quan nhận văn bản",), "of the villages"
    assert made.values["FileCode"]["OrganId"] == "000.00.01.H02"
    assert [one["OrganId"] for one in made.values["To"]] == ["000.00.00.H02", None]
    assert made.values["DueDate"] == "2024-04-01"


def test_a_paper_without_a_number_has_no_symbol_either() -> None:
    made = outgoing_metadata(a_plan(header=a_header(has_number=False)))
    assert made.values["CodeNotation"] is None


def test_who_signs_as_acting_head_signs_in_that_post() -> None:
    signature = Signature(authority=["Q. Chủ tịch"], full_name="Ngô Văn An")
    made = outgoing_metadata(a_plan(signature=signature))
    assert made.values["SignerInfo"]["Position"] == "Q. Chủ tịch"


def test_a_text_at_the_limit_stays_and_a_longer_one_is_cut_and_told() -> None:
    fits = outgoing_metadata(ISSUED, description="a" * 500)
    assert (fits.values["Description"], fits.cut) == ("a" * 500, ())
    longer = outgoing_metadata(ISSUED, description="a" * 501)
    assert longer.values["Description"] == "a" * 499 + "…"
    assert longer.cut == ("11. Ghi chú: dài 501 chữ, cắt còn 500",)


@pytest.mark.parametrize(
    ("name", "field", "length"),
    [("organ_id", "OrganId", 13), ("file_notation", "FileNotation", 20)],
)
def test_a_code_is_as_long_as_the_decree_says(name: str, field: str, length: int) -> None:
    for letters, is_cut in ((length, False), (length + 1, True)):
        made = outgoing_metadata(ISSUED, **{name: "a" * letters})
        assert len(made.values["FileCode"][field]) == length
        assert bool(made.cut) is is_cut


def test_a_long_subject_is_cut_at_five_hundred() -> None:
    for length, is_cut in ((500, False), (501, True)):
        paper = a_plan(header=a_header(subject="a" * length))
        made = outgoing_metadata(paper)
        assert len(made.values["Subject"]) == 500
        assert bool(made.cut) is is_cut


def test_a_number_that_has_no_room_is_left_out_and_told() -> None:
    assert outgoing_metadata(ISSUED, pages=999).values["PageAmount"] == 999
    made = outgoing_metadata(ISSUED, pages=1000)
    assert made.values["PageAmount"] is None
    assert made.cut == ("10. Số trang của văn bản: 1000 có quá 3 chữ số, để trống",)


def test_json_and_xml_say_the_same() -> None:
    made = outgoing_metadata(ISSUED, pages=5, organ_id="A&B")
    assert json.loads(made.json) == made.values
    root = ET.fromstring(made.xml)
    assert root.findtext("FileCode/OrganId") == "A&B"
    assert root.findtext("PageAmount") == "5"
    assert root.findtext("Priority") == ""
    assert [one.findtext("OrganName") for one in root.iter("To")] == [
        one["OrganName"] for one in made.values["To"]
    ]
    assert made.xml.startswith(b"<?xml version='1.0' encoding='UTF-8'?>\n")
    assert made.xml == outgoing_metadata(ISSUED, pages=5, organ_id="A&B").xml


@given(text=st.text(max_size=600))
def test_any_note_gives_files_that_can_be_read(text: str) -> None:
    if forbidden_characters(text):
        with pytest.raises(DataError, match=r"11\. Ghi chú: có ký tự không in được"):
            outgoing_metadata(ISSUED, description=text)
        return
    made = outgoing_metadata(ISSUED, description=text)
    assert json.loads(made.json)["Description"] == made.values["Description"]
    assert (ET.fromstring(made.xml).findtext("Description") or None) == made.values["Description"]
