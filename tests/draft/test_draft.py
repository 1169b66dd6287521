"""Only plans are drafted from: whoever loads a file may hold another paper."""

from collections.abc import Callable
from typing import Any

import pytest

import ntmdocs
from build import a_paper, a_plan
from ntmdocs import NtmdocsError
from ntmdocs.draft import only_plan

DRAFTERS = [ntmdocs.draft_next_year, ntmdocs.draft_village_plans]


@pytest.mark.parametrize("draft", DRAFTERS, ids=lambda draft: draft.__name__)
@pytest.mark.parametrize(
    ("type", "words"), [("bao-cao", "đây là báo cáo"), ("to-trinh", "đây là tờ trình")]
)
def test_another_paper_is_refused_by_its_name(
    draft: Callable[..., Any], type: str, words: str
) -> None:
    with pytest.raises(NtmdocsError, match=f"^{words}; việc này chỉ làm với kế hoạch$"):
        draft(a_paper(type))


def test_a_plan_is_taken_as_it_is() -> None:
    plan = a_plan()
    assert only_plan(plan) is plan
