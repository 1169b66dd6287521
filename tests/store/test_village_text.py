"""Every mistake in the words of village plans is told as well as in a plan's own file."""

from pathlib import Path

import pytest

from ntmdocs import DataError, load_plan, load_village_text
from ntmdocs.draft.village_plan import VillageForm, shipped_text
from ntmdocs.writing import template_path
from store.planted import PLAN, assert_told, planted, problems_of, write

SHIPPED = template_path("ke-hoach-thon.yaml").read_text(encoding="utf-8")
HEAD = "  full_name: "


def assert_text_told(folder: Path, text: str, *told: tuple[str, ...]) -> None:
    """As `assert_told`, of a text of village plans."""
    assert_told(folder, text, *told, name="thôn của tôi.yaml", load=load_village_text)


@pytest.mark.parametrize("form", VillageForm)
def test_the_shipped_text_has_nothing_wrong(form: VillageForm) -> None:
    loaded = load_village_text(template_path(form.file_name))
    assert loaded.values == shipped_text(form).values


@pytest.mark.parametrize(
    ("old", "new", "field", "message"),
    [
        ("    parent: ", "    ‸parnt: ", "Cơ quan ban hành", 'có phải "parent"?'),
        ("archive: VT", "‸archve: VT", "", 'không có khóa "archve" ở đây; có phải "archive"?'),
        ("          asked:", "          ‸aske:", "Nội dung mục", 'có phải "asked"?'),
        ("  symbol: KH-BPTT", "  symbol: ‸KH BPTT", "Ký hiệu", "không phải ký hiệu"),
        ("of: assignment", "of: ‸phancong", "Biểu về", 'ở đây ghi "phancong"; chọn một trong'),
        ("kind: budget", "kind: ‸money", "Loại mục", "chọn một trong"),
        (
            "asked: true",
            "asked: ‸rồi",
            'Được đề nghị (in "Đề nghị ..."), không phải được giao',
            "ghi true (có)",
        ),
        ('year: "{{ commune_plan.year }}"', "year: ‸nay", "Năm kế hoạch", "cần một số nguyên"),
        ("  position: Trưởng ban\n", "", "Chữ ký", "thiếu chức vụ"),
        ("archive: VT", "archive:‸", "Lưu", "để trống; cần một dòng chữ"),
    ],
)
def test_what_does_not_fit_the_model_is_told_as_in_a_plan(
    tmp_path: Path, old: str, new: str, field: str, message: str
) -> None:
    text = planted((old, new), text=SHIPPED)
    text = text if "‸" in text else text.replace("signature:\n  auth", "signature:\n  ‸auth")
    assert_text_told(tmp_path, text, (field, message))


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("{{ village.haed }}", 'không có dữ liệu tên "haed"; có phải "head"?'),
        ("{{ village.head | uper }}", 'không có bộ lọc "uper"; có phải "upper"?'),
        ("{{ village }}", "là một nhóm"),
        ("{{ village.head() }}", "không hiểu"),
        ("{{ commune_plan.signr }}", 'có phải "signer"?'),
        (
            "{{ village.cost | count }}",
            'không phải "50 triệu đồng" (thử với xã A, thôn B giả định)',
        ),
        ("{{ commune_plan.place.name }}", 'không có "name" trong "A" (thử với xã A, thôn B'),
    ],
)
def test_a_wrong_name_is_told_at_its_line_with_the_field(
    tmp_path: Path, typed: str, message: str
) -> None:
    text = planted(('"{{ village.board_head }}"', f'‸"{typed}"'), text=SHIPPED)
    assert_text_told(tmp_path, text, ("Họ và tên người ký", message))


def test_what_only_follows_from_a_wrong_name_is_not_told(tmp_path: Path) -> None:
    """`{{ commune_plan.yaer }}` is no number either."""
    text = planted(("{{ commune_plan.year }}", "{{ commune_plan.yaer }}"), text=SHIPPED)
    text = text.replace('year: "', 'year: ‸"', 1)
    assert_text_told(tmp_path, text, ("Năm kế hoạch", 'có phải "year"?'))


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("Xây **dựng", "mở ra mà chưa đóng"),
        ("Xây {{ yaer }}", 'không có dữ liệu tên "yaer"; có phải "year"?'),
        ("Xây {{ year | uper }}", 'không có bộ lọc "uper"; có phải "upper"?'),
        ("Xây {{ vilage.name }}", 'không có dữ liệu tên "vilage"; có phải "villages"?'),
    ],
)
def test_the_prose_of_the_village_plan_is_looked_at_too(
    tmp_path: Path, typed: str, message: str
) -> None:
    text = planted(("  subject: >-\n    Xây dựng", f"  subject: ‸>-\n    {typed}"), text=SHIPPED)
    assert_text_told(tmp_path, text, ("Trích yếu", message))


def test_a_broken_mark_beside_a_name_is_told(tmp_path: Path) -> None:
    broken = "  subject: ‸>-\n    Xây **dựng {{ village.name }}"
    text = planted(("  subject: >-\n    Xây dựng", broken), text=SHIPPED)
    assert_text_told(tmp_path, text, ("Trích yếu", "mở ra mà chưa đóng"))


def test_a_value_of_a_village_that_may_not_fit_waits_for_the_village(tmp_path: Path) -> None:
    text = planted(("  symbol: KH-BPTT", '  symbol: "{{ village.head }}"'), text=SHIPPED)
    assert load_village_text(write(tmp_path, text)).values


def test_all_of_it_is_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = planted(
        ("  symbol: KH-BPTT", "  ‸symbl: KH-BPTT"),
        ("kind: goals", "kind: ‸goal"),
        ('"{{ village.board_head }}"', '‸"{{ village.haed }}"'),
        text=SHIPPED,
    )
    assert_text_told(
        tmp_path,
        text,
        ("Phần đầu", 'có phải "symbol"?'),
        ("Loại mục", "chọn một trong"),
        ("Họ và tên người ký", 'có phải "head"?'),
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  place: Suối Mơ", "  plac: Suối Mơ"),
        ("  layout: narrative", "  layuot: narrative"),
        ("  - kind: goals", "  - knd: goals\n    title: A"),
        ("        marker: a)", "        markr: a)"),
        ("{indicator: Hộ", "{indicatr: Hộ"),
        ("  amount_vnd: 50", "  amount: 50"),
        ("  - title: Biểu số 01", "  - tilte: Biểu số 01"),
        ("  position: Chủ tịch\n", ""),
        ("closing: Trên", "closing: '** Trên' # "),
    ],
)
def test_one_mistake_is_told_alike_in_a_plan_and_in_a_text(
    tmp_path: Path, old: str, new: str
) -> None:
    path = write(tmp_path, planted((old, new)))
    assert problems_of(path, load_village_text) == problems_of(path, load_plan)


def test_a_plan_that_names_no_village_is_a_text_too(tmp_path: Path) -> None:
    assert load_village_text(write(tmp_path, PLAN)).values


def test_a_list_is_no_text(tmp_path: Path) -> None:
    assert_text_told(tmp_path, "‸- a", ("", "mẫu kế hoạch thôn phải là một nhóm khóa"))


def test_a_text_with_hardly_anything_lacks_the_rest(tmp_path: Path) -> None:
    path = write(tmp_path, "year: 2024")
    messages = [problem.message for problem in problems_of(path, load_village_text)]
    assert messages == [
        f'thiếu; ghi thêm khóa "{key}"' for key in ("header", "sections", "signature")
    ]


def test_a_broken_file_is_told_as_any_other(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="không tìm thấy tệp"):
        load_village_text(tmp_path / "không có.yaml")
    assert_text_told(tmp_path, "year: ‸*a", ("", "bí danh"))


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("- Chi bộ {{ village.kind }}", "- ‸Chi bộ {{ villag.kind }}", "Nơi nhận"),
        ("archive: VT", 'archive: ‸"{{ year }}"', "Lưu"),
        ('full_name: "{{ village', 'full_name: ‸"{{ vilage', "Họ và tên người ký"),
        ('place: "{{ commune_plan', 'place: ‸"{{ comune_plan', "Địa danh"),
        (
            "name: Ban phát triển {{ village",
            "name: ‸Ban phát triển {{ Village",
            "Tên cơ quan ban hành",
        ),
    ],
)
def test_a_name_misspelt_where_nothing_is_filled_in_later_is_told(
    tmp_path: Path, old: str, new: str, field: str
) -> None:
    text = planted((old, new), text=SHIPPED)
    assert_text_told(tmp_path, text, (field, "sẽ in nguyên như đã gõ"))


@pytest.mark.parametrize("typed", ["criteria_sets: [x.yaml]", "criteria_sets:\n  - id: x"])
def test_the_sets_are_those_of_the_commune_plan(tmp_path: Path, typed: str) -> None:
    (problem,) = problems_of(write(tmp_path, f"{SHIPPED}{typed}\n"), load_village_text)
    assert "lấy từ kế hoạch của xã; bỏ khóa này" in problem.message
    assert (problem.line, problem.column) == (SHIPPED.count("\n") + 1, 1)
