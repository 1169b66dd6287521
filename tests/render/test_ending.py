"""Recipients beside the signature, and those of a long list below it."""

from typing import Any

import pytest

import ntmdocs
from build import a_plan, a_signature
from ntmdocs.render.context import printed
from ntmdocs.render.geometry import Geometry
from ntmdocs.template import Template
from ntmdocs.writing import template_path

PAGE = Geometry.of(Template(template_path("ke-hoach.docx")))


def end_of(**changes: Any) -> tuple[list[str], list[str]]:
    made = printed(a_plan(**changes), PAGE).context
    return made["recipients"], made["more_recipients"]


def names(count: int) -> list[str]:
    return [f"Đơn vị {number}" for number in range(1, count + 1)]


@pytest.mark.parametrize(("count", "below"), [(25, 0), (26, 17), (120, 111)])
def test_a_long_list_goes_on_below_the_signature(count: int, below: int) -> None:
    """With the archive's line, 26 rows are the most that stay together."""
    beside, more = end_of(recipients=names(count))
    assert (len(beside) + len(more), len(more)) == (count + 1, below)
    assert [*beside, *more][-1] == "Lưu: VT."
    assert beside[0] == "Đơn vị 1;"


def test_recipients_of_several_lines_count_as_so_many() -> None:
    long = "Các phòng, ban, ngành, đoàn thể, đơn vị sự nghiệp và trường học đóng trên địa bàn xã"
    assert end_of(recipients=[long] * 12)[1] == []
    assert len(end_of(recipients=[long] * 13)[1]) > 0


def test_a_taller_signature_takes_more_of_the_list_beside_it() -> None:
    taller = a_signature(authority=["TM. Ủy ban nhân dân", "KT. Chủ tịch"])
    usual, _ = end_of(recipients=names(60))
    more, _ = end_of(recipients=names(60), signature=taller)
    assert len(more) > len(usual)


def test_a_template_without_a_place_for_them_keeps_all_in_one_list() -> None:
    page = PAGE._replace(has_more_recipients=False)
    made = printed(a_plan(recipients=names(120)), page).context
    assert (len(made["recipients"]), made["more_recipients"]) == (121, [])


@pytest.mark.parametrize("count", [2, 60])
def test_every_recipient_is_printed_once_and_in_order(count: int) -> None:
    lines = ntmdocs.render_plan(a_plan(recipients=names(count))).text.splitlines()
    listed = [line for line in lines if line.startswith("- Đơn vị")]
    assert listed == [f"- {name};" for name in names(count)]


def test_who_confirms_by_hand_stands_at_the_left_with_the_recipients_below() -> None:
    plan = a_plan(co_signature={"position": "Xác nhận của UBND xã Suối Mơ"})
    made = printed(plan, PAGE).context
    assert made["co_signer_lines"] == ["XÁC NHẬN CỦA\nUBND XÃ SUỐI MƠ"]
    assert (made["co_full_name"], made["co_other_position"]) == ("", "")
    docx = ntmdocs.render_plan(plan)
    lines = docx.text.split("\n")
    name = lines.index(plan.signature.full_name)
    assert lines.index("XÁC NHẬN CỦA UBND XÃ SUỐI MƠ") < name < lines.index("Nơi nhận:")
    assert [place.path for place in docx.places][-7:] == [
        *("co_signature.position", "signature.authority.0", "signature.position"),
        *("signature.full_name", "recipients.0", "recipients.1", "archive"),
    ]


def test_both_who_sign_have_their_places() -> None:
    other = a_signature(full_name="Lê Thị Bình", other_position="Trưởng ban")
    plan = a_plan(co_signature=other, signature=a_signature(other_position="Phó ban"))
    places = [place.path for place in ntmdocs.render_plan(plan).places]
    for field in ("authority.0", "position", "other_position", "full_name"):
        assert places.count(f"co_signature.{field}") == places.count(f"signature.{field}") == 1
