"""The forms of a village's plan, and the duties that the commune's plan gives its villages."""

from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from build import a_header, a_section
from draft.communes import a_commune_plan, a_village
from ntmdocs import load_village_text
from ntmdocs.model import Plan
from ntmdocs.writing import template_path


def drafted(form: str, *villages: dict[str, Any], **changes: Any) -> Plan:
    """The plan of the first village."""
    return ntmdocs.draft_village_plans(a_commune_plan(*villages, **changes), form=form)[0].plan


def lines_of(plan: Plan) -> list[str]:
    return ntmdocs.render_plan(plan).text.split("\n")


def test_the_board_of_a_village_gives_its_plan_a_number() -> None:
    lines = lines_of(drafted("ban-phat-trien", a_village(board_head="Lê Thị Hoa")))
    assert lines[2:4] == ["BAN PHÁT TRIỂN", "THÔN ĐÔNG"]
    assert any(line.startswith("Số: ") and "/KH-BPTT" in line for line in lines)
    assert lines[lines.index("TRƯỞNG BAN") + 1] == "Lê Thị Hoa"
    assert "- Lưu: VT." in lines


def test_the_head_of_a_village_signs_without_a_number_and_the_commune_confirms() -> None:
    lines = lines_of(drafted("thon", a_village(board_head=None)))
    assert lines[:3] == ["ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ", "THÔN ĐÔNG"]
    assert not [line for line in lines if line.startswith("Số:")]
    assert (
        "Trưởng thôn lập Kế hoạch xây dựng nông thôn mới (NTM) năm 2024 của thôn Đông"
        in " ".join(lines)
    )
    at = lines.index("XÁC NHẬN CỦA ỦY BAN NHÂN DÂN XÃ SUỐI MƠ")
    assert lines[at + 1 : at + 3] == ["TRƯỞNG THÔN", "Lê Văn Ba"]
    assert "- Lưu: hồ sơ thôn." in lines
    (note,) = [line for line in lines if line.startswith("(Kèm theo")]
    assert "số" not in note
    assert note.endswith("của thôn Đông)")
    assert "Ban phát triển" not in " ".join(lines)


def test_of_a_to_dan_pho_the_to_truong_signs() -> None:
    lines = lines_of(drafted("thon", a_village(kind="tổ dân phố", name="số 3")))
    assert "TỔ TRƯỞNG TỔ DÂN PHỐ" in " ".join(lines)


def test_the_head_is_asked_for_only_where_the_head_signs() -> None:
    plan = a_commune_plan(a_village(head=None))
    asked = [
        [note.place for note in ntmdocs.draft_village_plans(plan, form=form)[0].notes]
        for form in ("ban-phat-trien", "thon")
    ]
    assert asked == [[], ["villages.0.head"]]


def test_a_form_that_there_is_not_is_told_with_those_that_are() -> None:
    with pytest.raises(ntmdocs.NtmdocsError, match="các mẫu: ban-phat-trien, thon"):
        drafted("xa")


def test_a_village_that_needs_no_confirmation_leaves_it_out_of_its_text(tmp_path: Path) -> None:
    shipped = template_path("ke-hoach-truong-thon.yaml").read_text(encoding="utf-8")
    head, _, rest = shipped.partition("co_signature:")
    own = tmp_path / "thôn.yaml"
    own.write_text(head + rest.split("\n", 2)[2], encoding="utf-8")
    (draft,) = ntmdocs.draft_village_plans(a_commune_plan(), text=load_village_text(own))
    assert draft.plan.co_signature is None
    assert draft.plan.annexes


# Duties


def with_duties(*duties: Any, actor: str = "Các thôn") -> dict[str, Any]:
    block = {"assignment": {"actor": actor, "duties": duties}}
    return {"sections": [a_section(block, kind="implementation")]}


@pytest.mark.parametrize("form", ["ban-phat-trien", "thon"])
def test_duties_of_all_villages_are_taken_over_with_their_deadlines(form: str) -> None:
    duties = (
        {
            "text": "Xây dựng kế hoạch, xong trước **{{ deadline }}**.",
            "deadline": "15/03/{{ year }}",
        },
        {
            "text": "Báo cáo",
            "deadline": "hằng tháng",
            "lead": "Trưởng thôn",
            "items": ["Việc *A*."],
        },
        "Học thôn {{ villages.tay.name }} năm {{ year }}.",
    )
    plan = drafted(form, a_village(), a_village(id="tay", name="T*ây"), **with_duties(*duties))
    text = "\n".join(lines_of(plan))
    assert "Việc kế hoạch của xã giao cho thôn" in text
    for words in (
        "- Xây dựng kế hoạch, xong trước 15/03/2024.",
        "- Báo cáo",
        "+ Việc A.",
        "hằng tháng",
        "Trưởng thôn",
        "- Học thôn T*ây năm 2024.",
    ):
        assert words in text


def test_a_duty_may_be_for_this_village_alone() -> None:
    of_dong = with_duties("Trồng hoa.", actor="Thôn Đông")
    villages = a_village(), a_village(id="tay", name="Tây")
    first, second = ntmdocs.draft_village_plans(a_commune_plan(*villages, **of_dong))
    assert "- Trồng hoa." in lines_of(first.plan)
    assert "Trồng hoa" not in "\n".join(lines_of(second.plan))


def test_without_a_duty_nothing_is_said_of_duties() -> None:
    for actor in ("Công an xã", "{{ xxx }}"):
        text = "\n".join(lines_of(drafted("thon", **with_duties("Tuần tra.", actor=actor))))
        assert "Việc kế hoạch của xã giao" not in text
        assert "Tuần tra" not in text


def test_duties_may_stand_in_a_sentence_too(tmp_path: Path) -> None:
    shipped = template_path("ke-hoach-thon.yaml").read_text(encoding="utf-8")
    own = tmp_path / "thôn.yaml"
    said = shipped.replace('- "{{ village.duties }}"', "- 'Gồm: {{ village.duties | names }}'")
    own.write_text(said, encoding="utf-8")
    plan = a_commune_plan(
        **with_duties("Rà soát", {"text": "Xong {{ deadline }}", "deadline": "T9"})
    )
    (draft,) = ntmdocs.draft_village_plans(plan, text=load_village_text(own))
    assert "Gồm: Rà soát; Xong T9" in "\n".join(lines_of(draft.plan))


def test_what_is_wrong_below_a_duty_is_told_at_the_line_that_names_them(tmp_path: Path) -> None:
    shipped = template_path("ke-hoach-thon.yaml").read_text(encoding="utf-8")
    own = tmp_path / "thôn.yaml"
    own.write_text(shipped, encoding="utf-8")
    plan = a_commune_plan(**with_duties({"text": "Làm", "items": ["Học {{ villages.xa.name }}"]}))
    with pytest.raises(ntmdocs.DataError) as caught:
        ntmdocs.draft_village_plans(plan, text=load_village_text(own))
    (problem,) = caught.value.problems
    lines = shipped.split("\n")
    assert problem.line == 1 + next(
        at for at, line in enumerate(lines) if "village.duties }}" in line
    )


def test_the_forms_have_the_same_names_but_for_who_signs() -> None:
    header = a_header(number="12", issued_on="05/3/2024")
    board, head = (drafted(form, header=header) for form in ("ban-phat-trien", "thon"))
    assert [section.kind for section in board.sections] == [
        section.kind for section in head.sections
    ]
    assert board.annexes == head.annexes
