"""A draft saved in the shape of the old file: comments kept, changes marked, old marks gone."""

from pathlib import Path

import pytest

import ntmdocs
from build import a_paper, a_plan, a_section

OLD = """\
# Kế hoạch của xã
year: 2024
header:
  issuing_body: Ủy ban nhân dân xã Suối Mơ
  number: 12
  place: Suối Mơ
  issued_on: 05/03/2024   # ngày ký
  subject: >-
    Vệ sinh môi trường năm 2024
sections:
  - kind: purpose
    content:
      - >-
        Giữ sạch đường làng.
      - Xong trong tháng 9/2024.
  - kind: implementation
    content:
      - {items: [Làm ngay, Làm trong năm 2024]}
recipients: [UBND tỉnh, Các thôn]
signature: {position: Chủ tịch, full_name: Trần Văn An, authority: TM. Ủy ban nhân dân}
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(OLD, encoding="utf-8")
    return path


def drafted(old: Path, **options: bool) -> str:
    draft = ntmdocs.draft_next_year(ntmdocs.load_plan(old))
    new = old.with_name(f"plan-{draft.plan.year}.yaml")
    ntmdocs.save_plan(draft.plan, new, like=old, **options)
    assert ntmdocs.load_plan(new) == draft.plan
    return new.read_text(encoding="utf-8")


def test_what_changed_is_marked_at_its_line_and_nothing_else(old: Path) -> None:
    head, *lines = drafted(old, mark_changes=True).split("\n")
    assert head.startswith("# Dự thảo từ kế hoạch năm 2024 (plan.yaml): ")
    assert [line for line in lines if "so với" in line] == [
        "year: 2025  # đổi so với 2024",
        "  number:  # đổi so với 2024",
        "  issued_on: 2025   # ngày ký  # đổi so với 2024",
        "  subject: Vệ sinh môi trường năm 2025  # đổi so với 2024",
        "      - Xong trong tháng 9/2025.  # đổi so với 2024",
        "          - Làm trong năm 2025  # đổi so với 2024",
    ]


def test_comments_and_untouched_lines_stay_letter_by_letter(old: Path) -> None:
    text = drafted(old, mark_changes=True)
    for line in ("# Kế hoạch của xã", "        Giữ sạch đường làng.", "  place: Suối Mơ"):
        assert f"\n{line}\n" in f"\n{text}"


def test_without_being_asked_nothing_is_marked(old: Path) -> None:
    assert "so với" not in drafted(old)


def test_the_marks_of_last_year_give_way_to_this_years(old: Path) -> None:
    drafted(old, mark_changes=True)
    text = drafted(old.with_name("plan-2025.yaml"), mark_changes=True)
    assert "so với 2024" not in text
    assert "year: 2026  # đổi so với 2025" in text
    assert "# ngày ký  # đổi so với 2025" in text
    assert text.count("# Dự thảo từ kế hoạch năm") == 1


def test_json_has_no_comments_to_put_marks_in(old: Path) -> None:
    plan = ntmdocs.load_plan(old)
    new = old.with_suffix(".json")
    ntmdocs.save_plan(plan, new, like=old, mark_changes=True)
    assert ntmdocs.load_plan(new) == plan


def test_what_is_gone_is_told_at_its_list(old: Path) -> None:
    old.write_text(OLD.replace(" [UBND tỉnh, Các thôn]", "\n  - UBND tỉnh\n  - Các thôn"))
    plan = ntmdocs.load_plan(old)
    less = plan.model_copy(update={"recipients": plan.recipients[:1]})
    new = old.with_name("new.yaml")
    ntmdocs.save_plan(less, new, like=old, mark_changes=True)
    assert "recipients:  # có bớt so với 2024\n  - UBND tỉnh\n" in new.read_text(encoding="utf-8")


def test_a_paper_without_a_year_is_marked_against_the_old_one(tmp_path: Path) -> None:
    old, new = tmp_path / "cu.yaml", tmp_path / "moi.yaml"
    ntmdocs.save_plan(a_paper(closing="Trên đây là báo cáo"), old)
    paper = a_paper(closing="Trên đây là kết quả")
    ntmdocs.save_plan(paper, new, like=old, mark_changes=True)
    text = new.read_text(encoding="utf-8")
    assert text.startswith("# Dự thảo từ bản cũ (cu.yaml): chỗ đổi ghi")
    assert "# đổi so với bản cũ\n" in text
    assert "None" not in text
    ntmdocs.save_plan(paper, new, like=new, mark_changes=True)
    assert new.read_text(encoding="utf-8").count("so với bản cũ") == 1


@pytest.mark.parametrize(
    ("block", "marked"),
    [
        ({"items": ["Làm ngay"]}, ["      - items:  # có bớt so với 2024"]),
        (
            {"assignment": {"actor": "Các thôn", "duties": ["Làm ngay."]}},
            [
                "      - assignment:  # có bớt so với 2024",
                "          actor: Các thôn  # đổi so với 2024",
            ],
        ),
    ],
)
def test_what_takes_the_place_of_something_else_is_told_as_less_and_new(
    old: Path, block: dict[str, object], marked: list[str]
) -> None:
    plan = ntmdocs.load_plan(old)
    other = a_plan(sections=[a_section(block, kind="implementation")])
    changed = plan.model_copy(update={"sections": (plan.sections[0], other.sections[0])})
    new = old.with_name("new.yaml")
    ntmdocs.save_plan(changed, new, like=old, mark_changes=True)
    _, *lines = new.read_text(encoding="utf-8").split("\n")
    assert [line for line in lines if "so với" in line] == marked
