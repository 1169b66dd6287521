"""Words of the sets of 2021-2025 in a plan for 2026 or later."""

import pytest

from build import a_header
from check.cases import (
    SECTION,
    WARNING,
    Hit,
    Miss,
    assert_silent,
    assert_told,
    found,
    ids_of,
    in_words,
    of_rule,
    rules_of,
)

RULE = "standard-of-old-set"
ONE_SET = "từ năm 2026 xã có một bộ tiêu chí chung, 10 tiêu chí"
HITS: list[Hit] = [
    (RULE, in_words("Phấn đấu xã đạt chuẩn NTM nâng cao."), 2026, SECTION, WARNING, ONE_SET),
    (RULE, in_words("Giữ vững xã nông thôn mới kiểu mẫu."), 2027, SECTION, WARNING, ONE_SET),
    (RULE, in_words("Xã NTM đạt 15/19 tiêu chí."), 2026, SECTION, WARNING, "51/2025/QĐ-TTg"),
    (RULE, in_words("Hoàn thành tiêu chí số 14 về NTM."), 2026, SECTION, WARNING, ONE_SET),
]
MISSES: list[Miss] = [
    (RULE, in_words("Phấn đấu xã đạt chuẩn NTM nâng cao."), 2025),
    (RULE, in_words("Xây dựng thôn NTM kiểu mẫu."), 2026),
    (RULE, in_words("Xã NTM đạt 9/10 tiêu chí."), 2026),
    (RULE, in_words("Trường đạt 15/19 tiêu chí."), 2026),
    (
        RULE,
        in_words("Theo Quyết định số 319/QĐ-TTg ngày 08/3/2022 về xã nông thôn mới kiểu mẫu."),
        2026,
    ),
]


@pytest.mark.parametrize("hit", HITS, ids=ids_of(HITS))
def test_it_is_told_at_its_place(hit: Hit) -> None:
    assert_told(*hit)


@pytest.mark.parametrize("miss", MISSES, ids=ids_of(MISSES))
def test_it_stays_silent(miss: Miss) -> None:
    assert_silent(*miss)


def test_every_rule_has_hits_and_near_misses() -> None:
    assert rules_of(HITS) == rules_of(MISSES) == {RULE}


def test_a_count_is_of_the_old_set_where_the_plan_is_on_the_new_countryside() -> None:
    header = a_header(subject="Xây dựng nông thôn mới năm 2026")
    told = found(2026, header=header, **in_words("Xã đạt 19 tiêu chí."))
    assert [note.current for note in of_rule(RULE, told)] == ["Xã đạt 19 tiêu chí."]
