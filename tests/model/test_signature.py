from itertools import product
from typing import Any

import pytest
from pydantic import ValidationError

from build import a_plan, a_signature
from ntmdocs.model import AuthorityLine, CoSignature, Signature, SigningAuthority

UBND = "TM. Ủy ban nhân dân"
HEAD = "KT. Chủ tịch"
ORDER = "TL. Chủ tịch"
FORMS: dict[str, dict[str, Any]] = {
    "none": {"authority": [], "position": "Chủ tịch"},
    "TM.": {"authority": UBND, "position": "Chủ tịch"},
    "KT. alone": {"authority": HEAD, "position": "Phó Chủ tịch"},
    "TL.": {"authority": ORDER, "position": "Chánh Văn phòng"},
    "TUQ.": {"authority": "TUQ. Chủ tịch", "position": "Trưởng phòng Kinh tế"},
    "Q.": {"authority": "Q. Chủ tịch", "position": None},
    "TM. + KT.": {"authority": [UBND, HEAD], "position": "Phó Chủ tịch"},
    "TL. + KT.": {"authority": [ORDER, "KT. Chánh Văn phòng"], "position": "Phó Chánh Văn phòng"},
    "TM. + Q.": {"authority": [UBND, "Q. Chủ tịch"], "position": None},
}
KINDS = [kind.value for kind in SigningAuthority]
KNOWN_PAIRS = {("TM.", "KT."), ("TM.", "Q."), ("TL.", "KT.")}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_the_decree_is_taken_and_saved_as_written(form: str) -> None:
    signature = a_signature(**FORMS[form])
    saved = signature.model_dump(mode="json")
    assert Signature.model_validate(saved) == signature
    assert saved["authority"] == FORMS[form]["authority"]


@pytest.mark.parametrize("pair", list(product(KINDS, repeat=2)))
def test_only_three_pairs_are_known(pair: tuple[str, str]) -> None:
    lines = [f"{kind} Chủ tịch" for kind in pair]
    position = None if pair[-1] == "Q." else "Phó Chủ tịch"
    if pair in KNOWN_PAIRS:
        assert len(a_signature(authority=lines, position=position).authority) == 2
    else:
        with pytest.raises(ValidationError, match="không phải một cặp quyền hạn ký"):
            a_signature(authority=lines, position=position)


def test_three_lines_are_no_form() -> None:
    with pytest.raises(ValidationError, match=r"TM\. \+ KT\. \+ KT\. không phải một cặp"):
        a_signature(authority=[UBND, HEAD, HEAD])


@pytest.mark.parametrize(
    "form", [form for form in FORMS if "Q." not in form[-2:] or form == "TUQ."]
)
def test_position_is_asked_for(form: str) -> None:
    with pytest.raises(ValidationError, match='thiếu chức vụ người ký: ghi thêm "position"'):
        a_signature(**FORMS[form] | {"position": None})


@pytest.mark.parametrize("form", ["Q.", "TM. + Q."])
def test_position_after_an_acting_head_is_one_too_many(form: str) -> None:
    with pytest.raises(ValidationError, match='bỏ "position"'):
        a_signature(**FORMS[form] | {"position": "Chủ tịch"})


@pytest.mark.parametrize(
    ("written", "saved"),
    [
        ("TM. Ủy ban nhân dân", "TM. Ủy ban nhân dân"),
        ("TM.ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("KT.  Chủ tịch", "KT. Chủ tịch"),
        ("TUQ. Q. Trưởng phòng", "TUQ. Q. Trưởng phòng"),
    ],
)
def test_authority_line_falls_into_letters_and_what_follows(written: str, saved: str) -> None:
    line = AuthorityLine.model_validate(written)
    assert line.model_dump() == saved
    parts = {"authority": line.authority.value, "of": line.of}
    assert AuthorityLine.model_validate(parts) == line


@pytest.mark.parametrize(
    "written", ["TM", "TM.", "TM Ủy ban", "T/M. Ủy ban", "tm. Ủy ban", "Ủy ban", ""]
)
def test_other_authority_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(ValidationError, match=r"ghi TM\., KT\., TL\., TUQ\. hoặc Q\. rồi"):
        AuthorityLine.model_validate(written)


def test_name_of_the_signer_is_asked_for() -> None:
    with pytest.raises(ValidationError, match="để trống"):
        a_signature(full_name=" ")


def test_the_name_of_who_signs_besides_may_be_left_to_the_hand() -> None:
    other = CoSignature.model_validate({"position": "Xác nhận của UBND xã"})
    assert other.full_name is None
    with pytest.raises(ValidationError, match="thiếu chức vụ"):
        CoSignature.model_validate({"full_name": "Lê Thị Bình"})
    plan = a_plan(co_signature=a_signature(full_name="Lê Thị Bình"))
    assert plan.co_signature == a_signature(full_name="Lê Thị Bình")
