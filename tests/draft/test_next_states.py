"""What of the villages' state is asked anew, and which villages a plan names."""

from __future__ import annotations

import pytest

from build import a_plan, a_section
from ntmdocs.draft import states_to_fill, with_named_villages
from ntmdocs.model import Village

VILLAGE = {
    "id": "dong",
    "name": "Đông",
    "head": "Trần Văn An",
    "deadline": "trong tháng 9/2024",
    "met": ["Điện"],
    "unmet": [
        {
            "criterion": "Giao thông",
            "present": "60%",
            "tasks": [
                {
                    "what": "Làm đường",
                    "who": "Ban Phát triển",
                    "starts": "01/4/2024",
                    "ends": "30/6/2024",
                    "funding": [{"source": "Xã", "amount_vnd": "5 triệu đồng"}],
                }
            ],
        }
    ],
}


def test_names_and_work_stay_and_dates_and_money_are_blank() -> None:
    (made,) = states_to_fill([Village.model_validate(VILLAGE)])
    assert (made.name, made.head, made.met, made.deadline) == (
        "Đông",
        "Trần Văn An",
        ("Điện",),
        None,
    )
    ((task,),) = (state.tasks for state in made.unmet)
    assert (task.what, task.who) == ("Làm đường", "Ban Phát triển")
    assert (task.starts, task.ends, task.funding) == (None, None, ())
    assert made.unmet[0].present == "60%"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Xây dựng thôn Đa Hội và thôn Hương Ninh đạt chuẩn.", ["thôn Đa Hội", "thôn Hương Ninh"]),
        ("Thôn Đa Hội; thôn Đa Hội; tổ dân phố 5.", ["thôn Đa Hội", "tổ dân phố 5"]),
        ("Các thôn phấn đấu; thôn kiểu mẫu; bản đồ.", []),
    ],
)
def test_villages_are_those_that_the_text_names(text: str, names: list[str]) -> None:
    plan = with_named_villages(a_plan(sections=[a_section(text)]))
    assert [village.full_name for village in plan.villages] == names
    assert all(village.id.isidentifier() for village in plan.villages)


def test_a_plan_that_has_villages_keeps_them() -> None:
    plan = a_plan(villages=[VILLAGE], sections=[a_section("Thôn Tây.")])
    assert with_named_villages(plan) == plan
