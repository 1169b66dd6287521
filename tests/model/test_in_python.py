"""What a person meets who makes papers in Python: errors in words, copies that are judged, help."""

import copy
import datetime
import pydoc
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

import ntmdocs
from build import a_paper, a_plan
from ntmdocs import DataError, Plan
from ntmdocs.model import Annex, Goal, Header, OfficialDate, Section, Task, Village


def told(make: Callable[[], object]) -> list[tuple[str, str, str]]:
    """Path, field and message of each problem."""
    with pytest.raises(DataError) as caught:
        make()
    return [(one.path, one.field, one.message) for one in caught.value.problems]


def a_head(**changes: Any) -> Header:
    said = {"issuing_body": "UBND xã Suối Mơ", "place": "Suối Mơ", "issued_on": 2024}
    return Header(**{**said, "subject": "Vệ sinh môi trường", **changes})


# A model made wrongly


def test_what_is_missing_and_what_is_wrong_is_told_with_its_path_and_its_term() -> None:
    assert told(lambda: Header(place=3, issued_on="30/02/2024", subject="Vệ sinh")) == [  # type: ignore[call-arg, arg-type]
        ("issuing_body", "Cơ quan ban hành", 'thiếu; ghi thêm khóa "issuing_body"'),
        ("place", "Địa danh", 'ở đây ghi "3"; cần một dòng chữ'),
        ("issued_on", "Thời gian ban hành", "không có ngày 30/02/2024"),
    ]


def test_a_name_that_no_field_has_is_told_with_the_nearest_and_not_as_missing_too() -> None:
    ((path, _, message),) = told(lambda: a_head(symbl="KH-UBND"))
    assert path == "symbl"
    assert message.endswith('có phải "symbol"?')
    head = {"issuing_body": "UBND xã", "plce": "Mơ", "issued_on": 2024, "subject": "Vệ sinh"}
    assert [path for path, *_ in told(lambda: Header(**head))] == ["plce"]


def test_the_path_leads_through_blocks_as_it_does_in_a_file() -> None:
    content: Any = ["Một.", {"goal": {"text": "Hai.", "standrad": "NTM"}}, {"gaol": "Ba."}, 5]
    section = {"title": "A", "content": [{"items": ["x", 3]}]}
    found = told(lambda: Section(title="Mục", content=[*content, section]))
    assert [path for path, *_ in found] == [
        "content.1.goal.standrad",
        "content.2.gaol",
        "content.3",
        "content.4.content.0.items.1",
    ]
    assert 'có phải "goal"?' in found[1][2]


def test_what_is_wrong_with_the_whole_is_told_by_what_it_is() -> None:
    assert told(Section) == [("", "Mục", 'thiếu tên mục: ghi thêm "title"')]
    assert str(DataError(())) == ""


def test_what_may_be_chosen_is_told_with_its_meaning() -> None:
    wrong: Any = "ngang"
    assert told(lambda: Annex(orientation=wrong, content=["a"])) == [
        (
            "orientation",
            "Chiều giấy",
            'ở đây ghi "ngang"; chọn một trong: "portrait" (giấy đứng), '
            '"landscape" (giấy nằm ngang)',
        )
    ]
    ((_, _, message),) = told(lambda: a_plan().model_copy(update={"tone_marks": wrong}))
    assert message.endswith('chọn một trong: "giữ nguyên", "hòa", "hoà"')


def test_it_is_an_error_of_this_library_and_pydantics_own_methods_keep_pydantics() -> None:
    with pytest.raises(ntmdocs.NtmdocsError):
        Task(text="")
    with pytest.raises(ValidationError):
        Task.model_validate({"text": ""})


def test_what_is_right_is_made_of_plain_values() -> None:
    task = Task(text="Dọn **đường**", items=["một", Task(text="hai")])
    assert task == Task.model_validate({"text": "Dọn **đường**", "items": ["một", "hai"]})
    assert a_head(issued_on=datetime.date(2024, 3, 5)).issued_on == OfficialDate(2024, 3, 5)


# Copies


def test_a_plain_date_in_a_copy_becomes_an_official_one() -> None:
    head = a_head().model_copy(update={"issued_on": datetime.date(2026, 3, 5)})
    assert head.issued_on == OfficialDate(2026, 3, 5)
    plan = a_plan().model_copy(update={"header": head})
    assert "ngày 05 tháng 3 năm 2026" in ntmdocs.render_plan(plan).text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("update", "path"),
    [
        ({"closing": datetime.date(2026, 3, 5)}, "closing"),
        ({"year": "hai"}, "year"),
        ({"recipients": [3]}, "recipients.0"),
        ({"yaer": 2025}, "yaer"),
        ({"sections": []}, "sections"),
    ],
)
def test_a_copy_with_a_wrong_value_is_refused(update: dict[str, Any], path: str) -> None:
    assert [place for place, *_ in told(lambda: a_plan().model_copy(update=update))] == [path]


def test_a_copy_takes_what_a_new_one_takes() -> None:
    plan = a_plan().model_copy(update={"recipients": ["UBND tỉnh (b/c)"], "closing": "Hết"})
    assert plan.recipients[0].note == "b/c"
    assert plan == Plan.model_validate({**dict(plan)})
    assert a_plan().model_copy() == a_plan().model_copy(deep=True) == a_plan()
    assert copy.deepcopy(plan) == plan


# Issuing


def test_issuing_gives_number_and_day_in_one_call() -> None:
    plan = a_plan()
    issued = plan.issued(number=57, on=datetime.date(2024, 3, 5))
    assert (issued.header.printed_number, str(issued.header.issued_on)) == (
        "57",
        "ngày 05 tháng 3 năm 2024",
    )
    assert plan.header.number is None
    assert issued.model_copy(update={"header": plan.header}) == plan
    text = ntmdocs.render_plan(issued).text
    assert "57/KH-UBND" in text
    assert ntmdocs.render_plan(issued).name.startswith("2024.03.05. ")


@pytest.mark.parametrize("number", [7, "7", "07"])
@pytest.mark.parametrize("day", ["5/3/2024", "2024-03-05", OfficialDate(2024, 3, 5)])
def test_number_and_day_are_read_however_they_are_given(number: Any, day: Any) -> None:
    header = a_paper().issued(number=number, on=day).header
    assert (header.printed_number, header.issued_on) == ("07", OfficialDate(2024, 3, 5))


@pytest.mark.parametrize("number", [0, -1, "", "57a", None, True, 5.0])
def test_what_is_no_number_is_refused(number: Any) -> None:
    ((path, _, _),) = told(lambda: a_plan().issued(number=number, on="5/3/2024"))
    assert path == "header.number"


@pytest.mark.parametrize("day", [2024, "3/2024", OfficialDate(2024)])
def test_a_day_that_is_not_whole_is_refused(day: Any) -> None:
    problem = ("header.issued_on", "Thời gian ban hành")
    ((*place, message),) = told(lambda: a_plan().issued(number=57, on=day))
    assert tuple(place) == problem
    assert "đủ ngày, tháng, năm" in message
    assert told(lambda: a_plan().issued(number=57, on="31/4/2024"))[0][:2] == problem


def test_what_is_issued_is_not_issued_as_another() -> None:
    issued = a_plan().issued(number=5, on="5/3/2024")
    assert issued.issued(number=5, on="05/03/2024") == issued
    assert issued.issued(number="05", on="5/3/2024").header.printed_number == "05"
    found = told(lambda: issued.issued(number=6, on="6/3/2024"))
    assert found == [
        ("header.number", "Số", "văn bản đã có số 5; không cấp số khác"),
        (
            "header.issued_on",
            "Thời gian ban hành",
            "văn bản đã ghi ngày 05 tháng 3 năm 2024; không ghi ngày khác",
        ),
    ]


def test_a_day_that_was_known_in_part_is_made_whole() -> None:
    plan = a_plan().model_copy(update={"header": a_head(issued_on="12/2024")})
    assert plan.issued(number=1, on="02/01/2025").header.issued_on == OfficialDate(2025, 1, 2)


# Help


def test_help_lists_the_fields_of_a_model_with_term_and_example() -> None:
    shown = pydoc.plain(pydoc.render_doc(Plan))
    assert (
        "year: Năm kế hoạch. Bắt buộc. Kế hoạch của cả giai đoạn ghi hai năm: 2026-2030." in shown
    )
    assert "villages: Các thôn" in shown
    assert "deadline: Thời hạn. Ví dụ: 15/03/2024" in pydoc.plain(pydoc.render_doc(Task))


@pytest.mark.parametrize("model", [Goal, Village, Header])
def test_each_field_has_its_line(model: type) -> None:
    lines = (model.__doc__ or "").splitlines()
    for name in model.model_fields:  # type: ignore[attr-defined]
        assert [line for line in lines if line.startswith(f"{name}: ")], name
