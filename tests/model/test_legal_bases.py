import functools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ntmdocs.model import BasesLayout, CitedAct, LegalBases, LegalBasis
from ntmdocs.vietnamese import clean
from tools.work import calls_in, characters_given_to

PLAN_12 = "Kế hoạch số 12/KH-UBND ngày 08/3/2024 của UBND tỉnh về vệ sinh môi trường"
RULES = "Nghị quyết số 9-NQ/ĐU ngày 05/3/2024 của Đảng ủy xã về đường làng; ngõ xóm"


def acts_of(text: str) -> list[str]:
    return [str(act) for act in LegalBasis.model_validate(text).acts]


def test_short_form_falls_into_lead_and_act() -> None:
    basis = LegalBasis.model_validate(f"Căn cứ {PLAN_12}")
    assert basis.lead == "Căn cứ"
    assert [act.number_symbol for act in basis.acts] == ["12/KH-UBND"]
    assert basis.text is None


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Thực hiện Kế hoạch số 5/KH-UBND", "Thực hiện"),
        ("Xét đề nghị của Văn phòng UBND xã", "Xét đề nghị của"),
        ("Xét đề nghị tại Tờ trình số 5/TTr-VP", "Xét đề nghị"),
        ("Theo đề nghị của Trưởng phòng Kinh tế", "Theo đề nghị của"),
        ("Để triển khai thực hiện Nghị quyết số 9-NQ/ĐU", "Để triển khai thực hiện"),
        ("Triển khai Nghị quyết số 9-NQ/ĐU", "Triển khai"),
        ("Tiếp tục thực hiện Nghị quyết số 9-NQ/ĐU", "Tiếp tục thực hiện"),
    ],
)
def test_lead_is_the_longest_known_beginning(text: str, lead: str) -> None:
    basis = LegalBasis.model_validate(text)
    assert basis.lead == lead
    assert basis.model_dump() == text


@pytest.mark.parametrize("text", ["Nghị quyết số 9-NQ/ĐU", "Căn cứ", "Căn cứLuật Đường làng", ""])
def test_string_without_a_lead_is_refused_with_the_cure(text: str) -> None:
    with pytest.raises(ValidationError, match='hoặc ghi riêng "lead" và "text"'):
        LegalBasis.model_validate(text)


def test_any_lead_may_stand_on_its_own() -> None:
    basis = LegalBasis.model_validate({"lead": "Quán triệt", "acts": [PLAN_12]})
    assert basis.model_dump(mode="json", exclude_defaults=True) == {
        "lead": "Quán triệt",
        "acts": [PLAN_12],
    }


def test_two_acts_of_one_basis_stand_apart_by_semicolons() -> None:
    assert acts_of(f"Căn cứ {PLAN_12}; Luật Đường làng;") == [PLAN_12, "Luật Đường làng"]


def test_semicolon_inside_a_subject_divides_nothing() -> None:
    assert acts_of(f"Căn cứ {RULES}; {PLAN_12}") == [RULES, PLAN_12]


def test_the_work_on_a_basis_of_many_pieces_grows_no_faster_than_the_basis() -> None:
    def work(pieces: int) -> int:
        text = "Căn cứ Luật Đường làng" + "; ngõ xóm" * pieces
        read = functools.partial(LegalBasis.model_validate, text)
        assert len(read().acts) == 1
        return calls_in(read) + characters_given_to(CitedAct.from_text, read)

    assert 10_000 < work(2_000) < 2.1 * work(1_000)


@pytest.mark.parametrize(
    "text",
    [
        "các văn bản, quy định, hướng dẫn của cấp trên",
        "tình hình thực tế; Kế hoạch số 5/KH-UBND",
        "Kế hoạch số 5/KH-UBND và Kế hoạch số 6/KH-UBND của UBND tỉnh",
        f"{PLAN_12}; Các Công điện: số 007/CĐ-UBND, số 008/CĐ-UBND ngày 19/11/2025",
        f"{PLAN_12}; Kế hoạch số 5/KH-UBND và Kế hoạch số 6/KH-UBND của UBND tỉnh",
    ],
)
def test_basis_stays_words_unless_every_piece_is_an_act(text: str) -> None:
    basis = LegalBasis.model_validate(f"Căn cứ {text}")
    assert basis.acts == ()
    assert basis.text == text


@pytest.mark.parametrize("text", ["Kế hoạch phát triển năm {{ year }}", "Luật *Đường làng*"])
def test_basis_with_marks_or_names_to_fill_stays_prose(text: str) -> None:
    """Parts of a cited act are printed as they stand: `{{ year }}` would reach the page."""
    assert LegalBasis.model_validate(f"Thực hiện {text}").text == text


@pytest.mark.parametrize(
    "text",
    [
        f"Căn cứ {PLAN_12}",
        "Căn cứ tình hình thực tế",
        "Căn cứ tình hình thực tế \\* của xã",
        "Căn cứ báo cáo, v.v.",
    ],
)
def test_short_form_is_saved_as_it_was(text: str) -> None:
    basis = LegalBasis.model_validate(text)
    assert basis.model_dump() == text
    assert LegalBasis.model_validate(basis.model_dump()) == basis


def test_layout_of_the_file_does_not_matter() -> None:
    basis = LegalBasis.model_validate(" Căn cứ  Luật\n Đường làng ")
    assert basis.model_dump() == "Căn cứ Luật Đường làng"


def test_several_acts_are_saved_as_a_list() -> None:
    basis = LegalBasis.model_validate(f"Thực hiện {PLAN_12}; Luật Đường làng")
    said = {"lead": "Thực hiện", "acts": [PLAN_12, "Luật Đường làng"]}
    assert basis.model_dump(mode="json", exclude_defaults=True) == said
    assert LegalBasis.model_validate(said) == basis


def test_pinned_closing_mark_is_saved() -> None:
    said = {"text": "tình hình thực tế", "end": "."}
    basis = LegalBasis.model_validate(said)
    assert basis.lead == "Căn cứ"
    assert basis.model_dump(mode="json", exclude_defaults=True) == said
    with pytest.raises(ValidationError):
        LegalBasis.model_validate(said | {"end": "!"})


@pytest.mark.parametrize("said", [{}, {"lead": "Căn cứ"}, {"text": "a", "acts": [PLAN_12]}])
def test_basis_has_acts_or_words_and_never_both(said: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="chỉ một trong hai"):
        LegalBasis.model_validate(said)


def test_wrong_date_in_a_short_form_is_told_at_its_act() -> None:
    with pytest.raises(ValidationError, match="không có ngày 30/02/2024") as caught:
        LegalBasis.model_validate("Căn cứ Kế hoạch số 5/KH-UBND ngày 30/02/2024 của UBND tỉnh")
    assert caught.value.errors()[0]["loc"] == ("acts", 0, "issued_on")


def test_bases_may_be_a_bare_list_and_are_saved_so() -> None:
    bases = LegalBases.model_validate(["Căn cứ Luật Đường làng"])
    assert bases.layout is BasesLayout.LIST
    assert bases.model_dump(mode="json") == ["Căn cứ Luật Đường làng"]
    assert LegalBases.model_validate(bases.model_dump()) == bases


@pytest.mark.parametrize(
    "said",
    [
        {"layout": "narrative", "bases": ["Căn cứ Luật Đường làng"]},
        {"bases": ["Căn cứ Luật Đường làng"], "opening": "UBND xã ban hành Kế hoạch:"},
        {"opening": "UBND xã ban hành Kế hoạch:"},
    ],
)
def test_bases_with_layout_or_opening_are_saved_whole(said: dict[str, object]) -> None:
    bases = LegalBases.model_validate(said)
    assert bases.model_dump(mode="json", exclude_defaults=True) == said
    assert LegalBases.model_validate(bases.model_dump()) == bases


@given(st.text())
def test_any_basis_that_is_read_is_saved_and_read_again(text: str) -> None:
    try:
        basis = LegalBasis.model_validate(f"Căn cứ {text}")
    except ValidationError:
        return
    assert LegalBasis.model_validate(basis.model_dump()) == basis
    if basis.text is not None:
        assert basis.text == clean(text)
