"""Saved like another file, a plan keeps what a person put there: comments, order, spelling."""

import shutil
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from ntmdocs import DataError, Plan
from store.planted import PLAN, planted, write
from store.test_save import FILES

COMMENTED = """\
# Kế hoạch của xã. Sửa ở đây.
year: 2024   # năm kế hoạch

signature:                       # chữ ký đứng trước: thứ tự của tệp này
  full_name: Trần Văn An
  position: 'Chủ tịch'
  authority: [TM. Ủy ban nhân dân]

header:
  issuing_body: "Ủy ban nhân dân xã Suối Mơ"
  number:                        # để trống cho văn thư
  symbol: KH-UBND                # như thường lệ
  place: Suối Mơ
  issued_on: 5-3-2024
  # Trích yếu in đậm.
  subject: Vệ sinh môi trường

sections:
  # Mục thứ nhất.
  - title: Mục đích
    kind: other
    content:
      - Làm sạch đường làng.     # câu một
      # Về kinh phí.
      - budget:
          lines:
            - {amount_vnd: 50 triệu đồng, name: Thùng rác}
          unit: triệu đồng
      - items: [Quét đường., "Trồng hoa."]
        marker: "-"
  # Mục thứ hai.
  - title: Yêu cầu
    content:
      - >-
        Đúng
        thời hạn.

recipients:
  - UBND tỉnh (b/c)
  - {name: Các thôn}             # mọi thôn
# Hết.
"""


def saved_like(folder: Path, plan: Plan, text: str = COMMENTED) -> str:
    """The text of the plan saved like a file with this text; it is the same plan again."""
    path = folder / "saved.yaml"
    ntmdocs.save_plan(plan, path, like=write(folder, text, "like.yaml"))
    assert ntmdocs.load_plan(path) == plan
    return path.read_text(encoding="utf-8")


def with_values(plan: Plan, **changes: Any) -> Plan:
    return Plan.model_validate({**plan.model_dump(), **changes})


def with_header(plan: Plan, **changes: Any) -> Plan:
    return with_values(plan, header={**plan.header.model_dump(), **changes})


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return ntmdocs.load_plan(write(tmp_path, COMMENTED))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_the_examples_saved_like_themselves_are_the_same_text(tmp_path: Path, file: Path) -> None:
    path = Path(shutil.copy(file, tmp_path)).with_name("plan.yaml")
    if profile := ntmdocs.find_profile(file):
        shutil.copy(profile, tmp_path)
    ntmdocs.save_plan(ntmdocs.load_plan(file), path, like=tmp_path / file.name)
    assert path.read_text(encoding="utf-8") == file.read_text(encoding="utf-8")


def test_a_file_saved_like_itself_is_the_same_text(tmp_path: Path, plan: Plan) -> None:
    """Its comments, its order, its own way to write a date, a sum, a short form, a usual value."""
    assert saved_like(tmp_path, plan) == COMMENTED


def test_a_file_may_be_saved_like_what_it_replaces(tmp_path: Path, plan: Plan) -> None:
    path = write(tmp_path, COMMENTED)
    ntmdocs.save_plan(plan, path, like=path)
    assert path.read_text(encoding="utf-8") == COMMENTED


def test_line_ends_and_byte_order_mark_of_windows_do_no_harm(tmp_path: Path, plan: Plan) -> None:
    like = tmp_path / "like.yaml"
    like.write_bytes(b"\xef\xbb\xbf" + COMMENTED.replace("\n", "\r\n").encode())
    path = tmp_path / "saved.yaml"
    ntmdocs.save_plan(plan, path, like=like)
    assert path.read_text(encoding="utf-8") == COMMENTED


def test_a_changed_value_changes_its_own_line(tmp_path: Path, plan: Plan) -> None:
    changed = with_header(with_values(plan, year=2025), issued_on="05/03/2025", number="7")
    assert saved_like(tmp_path, changed) == planted(
        ("year: 2024   # năm", "year: 2025   # năm"),
        ("issued_on: 5-3-2024", "issued_on: 05/03/2025"),
        ("number:                        #", "number: 7                        #"),
        text=COMMENTED,
    )


def test_a_value_that_becomes_usual_is_still_stated(tmp_path: Path) -> None:
    text = planted(("symbol: KH-UBND ", "symbol: KH-BCĐ "), text=COMMENTED)
    plan = ntmdocs.load_plan(write(tmp_path, text))
    assert saved_like(tmp_path, with_header(plan, symbol="KH-UBND"), text) == COMMENTED


def test_a_value_that_is_gone_is_stated_blank_where_it_was_stated(tmp_path: Path) -> None:
    text = planted(("number:     ", "number: 7   "), text=COMMENTED)
    plan = ntmdocs.load_plan(write(tmp_path, text))
    saved = saved_like(tmp_path, with_header(plan, number=None), text)
    assert "  number:  " in saved
    assert "# để trống cho văn thư" in saved


def test_an_item_that_is_added_leaves_the_others(tmp_path: Path, plan: Plan) -> None:
    names = [*plan.recipients, "Lưu trữ huyện"]
    assert saved_like(tmp_path, with_values(plan, recipients=names)) == planted(
        ("# mọi thôn\n", "# mọi thôn\n  - Lưu trữ huyện\n"), text=COMMENTED
    )


def test_an_item_that_is_removed_takes_its_own_comment(tmp_path: Path, plan: Plan) -> None:
    saved = saved_like(tmp_path, with_values(plan, sections=plan.sections[1:]))
    before, rest = COMMENTED.split("  # Mục thứ nhất.\n")
    assert saved == before + rest[rest.index("  # Mục thứ hai.") :]


def test_an_item_that_is_put_first_keeps_the_comments_of_the_others(
    tmp_path: Path, plan: Plan
) -> None:
    first = {"title": "Căn cứ", "content": ["Mới."]}
    saved = saved_like(tmp_path, with_values(plan, sections=[first, *plan.sections]))
    kept = [line for line in COMMENTED.split("\n") if line not in saved.split("\n")]
    assert kept == []
    assert saved.index("title: Căn cứ") < saved.index("title: Mục đích")


def test_only_the_changed_field_of_an_item_is_spelled_anew(tmp_path: Path, plan: Plan) -> None:
    section = plan.sections[0].model_dump()
    section["title"] = "Mục đích chung"
    sections = [section, plan.sections[1]]
    assert saved_like(tmp_path, with_values(plan, sections=sections)) == planted(
        ("- title: Mục đích", "- title: Mục đích chung"), text=COMMENTED
    )


def test_a_sum_that_changes_leaves_the_spelling_of_the_others(tmp_path: Path) -> None:
    total, another = "          total_vnd: 50", "            - {name: Xe, amount_vnd: 20 triệu}\n"
    text = planted(("  amount_vnd: 50", "  amount_vnd: 30"), (total, another + total))
    plan = ntmdocs.load_plan(write(tmp_path, text))
    new = plan.model_dump()
    budget = new["sections"][0]["content"][5]["budget"]
    budget["lines"][0]["amount_vnd"] += 5_000_000
    budget["total_vnd"] += 5_000_000
    saved = saved_like(tmp_path, Plan.model_validate(new), text)
    assert "amount_vnd: 35.000.000 đồng" in saved
    assert "- {name: Xe, amount_vnd: 20 triệu}" in saved


def test_a_new_field_is_written_where_the_model_has_it_or_last(tmp_path: Path, plan: Plan) -> None:
    saved = saved_like(tmp_path, with_values(plan, closing="Trên đây là Kế hoạch"))
    assert saved.replace("closing: Trên đây là Kế hoạch\n", "") == COMMENTED


def test_a_file_that_is_no_plan_still_gives_its_comments_and_order(
    tmp_path: Path, plan: Plan
) -> None:
    text = "# Của tôi\nsections:\n  # một\nyear: chưa biết   # năm\nheader:\n  symbol: X\n"
    saved = saved_like(tmp_path, plan, text)
    assert saved.startswith("# Của tôi\nsections:")
    assert "year: 2024   # năm\n" in saved
    assert "symbol: KH-UBND\n" in saved


def test_a_json_file_has_no_comments_to_keep(tmp_path: Path, plan: Plan) -> None:
    like = tmp_path / "like.json"
    ntmdocs.save_plan(plan, like)
    path = tmp_path / "saved.yaml"
    ntmdocs.save_plan(plan, path, like=like)
    assert ntmdocs.load_plan(path) == plan


def test_json_is_saved_as_json_whatever_it_should_be_like(tmp_path: Path, plan: Plan) -> None:
    path = tmp_path / "saved.json"
    ntmdocs.save_plan(plan, path, like=write(tmp_path, COMMENTED))
    assert ntmdocs.load_plan(path) == plan


@pytest.mark.parametrize("text", ["", "# chỉ có chú thích\n"])
def test_a_file_without_content_says_so(tmp_path: Path, plan: Plan, text: str) -> None:
    with pytest.raises(DataError, match="tệp trống"):
        saved_like(tmp_path, plan, text)


def test_a_missing_file_to_be_like(tmp_path: Path, plan: Plan) -> None:
    with pytest.raises(DataError, match="không tìm thấy tệp"):
        ntmdocs.save_plan(plan, tmp_path / "saved.yaml", like=tmp_path / "x.yaml")
    assert not (tmp_path / "saved.yaml").exists()


def test_a_broken_file_to_be_like_names_its_line(tmp_path: Path, plan: Plan) -> None:
    like = write(tmp_path, 'year: 2024\nheader: "\n', "like.yaml")
    with pytest.raises(DataError) as caught:
        ntmdocs.save_plan(plan, tmp_path / "saved.yaml", like=like)
    assert caught.value.problems[0].place == f"{like}:2:9"


def test_the_plan_with_every_kind_of_block_saved_like_itself(tmp_path: Path) -> None:
    assert saved_like(tmp_path, ntmdocs.load_plan(write(tmp_path, PLAN)), PLAN) == PLAN
