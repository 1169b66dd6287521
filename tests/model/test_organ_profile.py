"""An organ's profile: what its papers have in common."""

import pytest

from build import a_profile, a_signature
from ntmdocs import DataError, OrganProfile
from ntmdocs.model import DocumentType, OrganVillage


def test_what_must_be_said_is_little() -> None:
    profile = OrganProfile(issuing_body="Ủy ban nhân dân xã Suối Mơ", place="Suối Mơ")
    assert profile.signers == profile.recipients == profile.villages == profile.departments == ()
    assert (profile.archive, profile.one_series) == ("VT", True)
    assert (profile.register_file, profile.seal_diameter_mm) == ("so-van-ban-di.db", None)


def test_a_type_without_a_symbol_of_the_organ_has_its_usual_one() -> None:
    profile = a_profile(symbols={"ke-hoach": "KH-UBND(VX)"})
    assert profile.symbol(DocumentType.PLAN) == "KH-UBND(VX)"
    assert profile.symbol(DocumentType.REPORT) == "BC-UBND"


@pytest.mark.parametrize(
    ("said", "full_name", "id"),
    [
        ("Đa Hội", "thôn Đa Hội", "da_hoi"),
        ("thôn Đa Hội", "thôn Đa Hội", "da_hoi"),
        ("Thôn Đa Hội", "thôn Đa Hội", "thon_da_hoi"),
        ("Làng Chùa", "thôn Làng Chùa", "lang_chua"),
        ("tổ dân phố Tân Tiến", "tổ dân phố Tân Tiến", "tan_tien"),
        ("tổ dân phố 1", "tổ dân phố 1", "to_dan_pho_1"),
        ("khu dân cư 2", "khu dân cư 2", "khu_dan_cu_2"),
    ],
)
def test_a_village_in_a_line(said: str, full_name: str, id: str) -> None:
    """What stands in small letters before a name is its kind; with a capital it is of the name."""
    village = OrganVillage.model_validate(said)
    assert (village.village.full_name, village.village.id) == (full_name, id)
    assert OrganVillage.model_validate(village.model_dump()) == village


def test_what_more_is_known_of_a_village_goes_into_plans() -> None:
    village = OrganVillage(name="Đa Hội", id="thon1", head="Trần Văn A", board_head="Lê Văn B")
    made = village.village
    assert (made.id, made.head, made.board_head) == ("thon1", "Trần Văn A", "Lê Văn B")
    assert village.model_dump()["head"] == "Trần Văn A"


def test_a_kind_that_no_line_begins_with_is_written_in_full() -> None:
    assert OrganVillage(name="Đông", kind="tiểu khu").model_dump()["kind"] == "tiểu khu"


def test_one_person_may_sign_in_two_posts_but_is_not_told_twice() -> None:
    head, board = a_signature(), a_signature(authority=(), position="Trưởng ban")
    assert len(a_profile(signers=[head, board]).signers) == 2
    with pytest.raises(DataError, match="kể hai lần") as caught:
        OrganProfile(issuing_body="UBND", place="Suối Mơ", signers=[head, board, head])
    assert [problem.path for problem in caught.value.problems] == ["signers.2"]


def test_two_villages_of_one_id() -> None:
    with pytest.raises(DataError, match="da_hoi") as caught:
        OrganProfile(issuing_body="UBND", place="Suối Mơ", villages=["Đa Hội", "Đá Hội"])
    assert [problem.path for problem in caught.value.problems] == ["villages.1"]
