"""Saving into the shape of another file keeps what a person made of that file."""

import copy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ntmdocs.errors import DataError
from ntmdocs.sources import read_yaml, write_yaml
from sources.spelling import VALUES, spelled

LIKE = """\
# yaml-language-server: $schema=plan.schema.json
# Kế hoạch

# năm của kế hoạch
year: 2024   # không phải năm ký
header:   # phần đầu
  # do văn thư ghi
  number:      # để trống
  subject: "Xây dựng"  # trích yếu
    # ghi thêm về phần đầu

# phần nội dung
sections:
  # một
  - kind: goals   # loại
    title: >-  # tên
      Mục tiêu
      năm 2024

  # hai
  - kind: solutions
    content: [a, b]
  - {kind: budget}
  - # tổ chức
    kind: implementation
# hết
"""


def changed(**values: Any) -> Any:
    """What LIKE says, with some top keys changed; ... removes one."""
    plan = copy.deepcopy(read_yaml(LIKE).value)
    plan.update(values)
    return {key: value for key, value in plan.items() if value is not ...}


def saved(value: Any, like: str = LIKE) -> str:
    written = write_yaml(value, like=like)
    assert read_yaml(written).value == value
    return written


def test_what_did_not_change_stays_letter_by_letter() -> None:
    assert saved(read_yaml(LIKE).value) == LIKE


def test_a_changed_value_keeps_its_comment() -> None:
    assert saved(changed(year="2025")) == LIKE.replace("year: 2024 ", "year: 2025 ")


def test_an_empty_value_is_filled_before_its_comment() -> None:
    plan = changed(header={"number": "05", "subject": "Xây dựng"})
    assert saved(plan) == LIKE.replace("number: ", "number: 05 ")


def test_a_value_that_becomes_empty_keeps_its_comment() -> None:
    assert "year:   # không phải năm ký\n" in saved(changed(year=None))


def test_a_comment_too_near_is_moved_off_the_text() -> None:
    like = "place: Hợp Thịnh # địa danh\n"
    assert saved({"place": "Bắc Lý"}, like) == "place: Bắc Lý  # địa danh\n"


def test_a_value_that_becomes_prose_is_folded_under_its_comment() -> None:
    plan = changed(header={"number": None, "subject": "Cụ thể: Còn 03"})
    assert "  subject: >-  # trích yếu\n    Cụ thể: Còn 03\n" in saved(plan)


def test_folded_prose_that_changes_keeps_the_comment_of_its_first_line() -> None:
    plan = changed()
    plan["sections"][0]["title"] = "Mục tiêu: năm 2025"
    assert "    title: >-  # tên\n      Mục tiêu: năm 2025\n\n  # hai\n" in saved(plan)


def test_a_value_on_a_line_of_its_own_stays_there() -> None:
    like = "subject:  # trích yếu\n  # một câu\n  Xây dựng   # nông thôn\nyear: 2024\n"
    assert saved({"subject": "Củng cố", "year": "2024"}, like) == like.replace(
        "Xây dựng", "Củng cố"
    )


def test_a_value_of_several_lines_is_replaced_whole() -> None:
    like = 'a: Xây dựng\n  nông thôn\n  mới  # c\nb: "d\n  e"\nf: g\n'
    assert saved({"a": "x", "b": "y", "f": "g"}, like) == "a: x  # c\nb: y\nf: g\n"


def test_the_order_of_the_file_is_kept_and_new_keys_come_last() -> None:
    plan = changed()
    plan = {"closing": "./.", **{key: plan[key] for key in ("sections", "header", "year")}}
    plan["header"] = {"place": "Hợp Thịnh", **plan["header"]}
    written = saved(plan)
    assert written == LIKE.replace(
        "# trích yếu\n    # ghi", "# trích yếu\n  place: Hợp Thịnh\n  # ghi"
    ).replace("# hết\n", "closing: ./.\n# hết\n")


def test_a_removed_key_goes_with_its_comments() -> None:
    written = saved(changed(header={"subject": "Xây dựng"}))
    assert "để trống" not in written
    assert "do văn thư ghi" not in written
    assert "header:   # phần đầu\n  subject:" in written


def test_the_head_of_the_file_stays_when_its_first_key_goes() -> None:
    written = saved(changed(year=...))
    assert written.startswith(LIKE[: LIKE.index("# năm của")] + "header:")


def test_a_head_without_a_blank_line_stays_too() -> None:
    assert saved({"b": "2"}, "# đầu\na: 1\nb: 2\n") == "# đầu\nb: 2\n"


def test_a_document_mark_belongs_to_the_head() -> None:
    assert saved({"b": "2"}, "---\n# một\na: 1\nb: 2\n...\n") == "---\nb: 2\n...\n"


def test_an_inserted_item_leaves_the_others_alone() -> None:
    plan = changed()
    plan["sections"].insert(1, {"kind": "other", "content": ["x"]})
    new = "  - kind: other\n    content:\n      - x\n"
    assert saved(plan) == LIKE.replace("\n  # hai\n", new + "\n  # hai\n")


def test_a_removed_item_goes_with_its_comment() -> None:
    plan = changed()
    del plan["sections"][1]
    assert saved(plan) == LIKE.replace("\n  # hai\n  - kind: solutions\n    content: [a, b]\n", "")


def test_a_changed_item_is_known_by_its_first_text() -> None:
    """Two items are inserted and one changes: it keeps its comment all the same."""
    plan = changed()
    plan["sections"][0]["title"] = "Khác"
    plan["sections"][:0] = [{"kind": "other"}, {"kind": "purpose"}]
    written = saved(plan)
    assert "  - kind: other\n  - kind: purpose\n  # một\n  - kind: goals   # loại\n" in written
    assert "    title: Khác  # tên\n" in written


def test_a_changed_paragraph_is_known_by_its_position() -> None:
    like = "- một  # 1\n- hai  # 2\n- ba  # 3\n"
    assert saved(["một", "HAI", "ba"], like) == like.replace("hai", "HAI")


def test_the_first_entry_of_an_item_may_go() -> None:
    like = "- kind: a   # loại\n  # tên\n  title: b\n  text: c\n"
    assert saved([{"title": "b", "text": "c"}], like) == "-\n  # tên\n  title: b\n  text: c\n"
    assert saved([{"text": "c"}], like) == "- text: c\n"


def test_a_list_on_one_line_that_changes_is_written_out() -> None:
    plan = changed()
    plan["sections"][1]["content"].append("c")
    assert "    content:\n      - a\n      - b\n      - c\n" in saved(plan)


def test_a_list_that_becomes_empty_or_another_kind_of_value() -> None:
    like = "a:  # c\n  - b\nd:\n- e\nf:\n  g: h\n"
    assert saved({"a": [], "d": "e", "f": ["g"]}, like) == "a: []  # c\nd: e\nf:\n  - g\n"


def test_the_files_own_indentation_is_kept() -> None:
    like = "a:\n    b: c\n    d:\n    -   e: f\n"
    value = {"a": {"b": "x", "d": [{"e": "f", "g": "h"}, "i"], "j": "k"}}
    assert (
        saved(value, like)
        == "a:\n    b: x\n    d:\n    -   e: f\n        g: h\n    - i\n    j: k\n"
    )


def test_an_explicit_key_is_replaced_whole() -> None:
    assert saved({"a": {"b": "x"}}, "a:\n  ? b\n  : c\n") == "a:\n  b: x\n"


def test_a_deeper_comment_never_becomes_text() -> None:
    like = "a:\n  b: c\n      # sâu\nd: e\n"
    assert saved({"a": {"b": "Cụ thể: c"}, "d": "e"}, like) == (
        "a:\n  b: >-\n    Cụ thể: c\n  # sâu\nd: e\n"
    )
    like = "a: b\n    # cuối\n"
    assert saved({"a": "Cụ thể: c"}, like) == "a: >-\n  Cụ thể: c\n# cuối\n"


def test_a_file_of_comments_only_keeps_them_on_top() -> None:
    assert saved({"a": "b"}, "# đầu\n") == "# đầu\na: b\n"


@pytest.mark.parametrize("like", ["# đầu\n- a\n", "# đầu\n{}\n", "# đầu\na\n", "# đầu\n--- [a]\n"])
def test_a_file_of_another_shape_gives_its_head_only(like: str) -> None:
    assert saved({"b": "c"}, like) == "# đầu\nb: c\n"


def test_everything_may_be_removed() -> None:
    assert saved({}, "# đầu\na: b\n") == "# đầu\n{}\n"


def test_windows_line_ends_and_a_byte_order_mark_are_left_to_who_writes() -> None:
    assert saved({"a": "c", "d": "e"}, "\ufeffa: b  # f\r\nd: e") == "a: c  # f\nd: e\n"


def test_a_broken_file_is_refused() -> None:
    with pytest.raises(DataError):
        write_yaml({"a": "b"}, like="a: *b\n")


def test_comments_are_given_up_before_a_value_changes() -> None:
    """Blank lines after `|+` are text; with `b` gone, those above `c` would join them."""
    like = "a: |+\n  x\n# b\nb: 1\n\nc: 2\n"
    assert saved({"a": "x\n", "c": "2"}, like) == 'a: "x\\n"\nc: 2\n'


@pytest.mark.parametrize(
    ("sign", "kept"), [("|+ # giữ", "\n"), ("| # c++", ""), (">+ # giữ", "\n"), ("|", "")]
)
def test_blank_lines_are_text_where_the_sign_says_so_not_the_comment(sign: str, kept: str) -> None:
    like = f"a: {sign}\n  x\n\nb: 1\nc: 2\n"
    value = {"a": f"x\n{kept}", "c": "2"}
    assert saved(value, like) == f"a: {sign}\n  x\n{kept}c: 2\n"


def test_a_value_too_deep_to_be_read_is_written_afresh() -> None:
    deep: Any = "x"
    for _ in range(70):
        deep = [deep]
    assert write_yaml(deep, like="- [a]\n") == write_yaml(deep)


@settings(deadline=None)
@given(VALUES, VALUES)
def test_any_value_is_saved_like_any_other(value: Any, other: Any) -> None:
    assert read_yaml(write_yaml(value, like=write_yaml(other))).value == value


@settings(
    deadline=None, suppress_health_check=[HealthCheck.large_base_example, HealthCheck.too_slow]
)
@given(st.data())
def test_any_value_is_saved_like_any_spelling_of_it(data: st.DataObject) -> None:
    """However a person spells a plan: unchanged it stays, changed it says the new value."""
    value = data.draw(VALUES)
    like = data.draw(spelled(value))
    try:
        said = read_yaml(like).value
    except DataError:
        said = None  # a spelling that is none, such as a plain text that begins with `*`
    if said is not None:
        unchanged = write_yaml(said, like=like)
        assert unchanged == like.replace("\r\n", "\n")
        other = data.draw(VALUES)
        assert read_yaml(write_yaml(other, like=like)).value == other
        if isinstance(said, dict) and isinstance(other, dict):
            both = {**said, **other}
            assert read_yaml(write_yaml(both, like=like)).value == both
        if isinstance(said, list) and isinstance(other, list):
            both_lists = said[1:] + other + said[:1]
            assert read_yaml(write_yaml(both_lists, like=like)).value == both_lists
