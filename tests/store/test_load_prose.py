"""Marks and names in prose are checked with the file: same form, same place, same moment."""

from pathlib import Path

import pytest

from store.planted import as_json, assert_loads, assert_told, planted, problems_of, write

PARAGRAPH = "- Làm sạch đường làng."


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("subject: Vệ sinh", 'subject: ‸"{{ yaer }}', "Trích yếu"),
        ("opening: UBND xã", 'opening: ‸"{{ yaer }}', "Câu ban hành"),
        ("closing: Trên đây", 'closing: ‸"{{ yaer }}', "Câu kết thúc"),
        ("- Làm sạch đường", '- ‸"{{ yaer }}', "Nội dung mục"),
        ("- Quét đường.", '- ‸"{{ yaer }}', "Nội dung"),
        ("- Họp thôn.", '- ‸"{{ yaer }}', "Nội dung"),
        ("- text: Báo cáo.", '- text: ‸"{{ yaer }}', "Nội dung"),
        ("deadline: 15/03/2024", 'deadline: ‸"{{ yaer }}', "Thời hạn"),
        ("actor: Các thôn", 'actor: ‸"{{ yaer }}', "Đơn vị, người được giao"),
        ("title: Tuyên truyền", 'title: ‸"{{ yaer }}', "Tên giải pháp"),
        ("- name: Thùng rác", '- name: ‸"{{ yaer }}', "Nội dung chi"),
        ("- title: TT", '- title: ‸"{{ yaer }}', "Tên cột"),
        ("- title: Mục con", '- title: ‸"{{ yaer }}', "Tên mục"),
        ("- Lời văn của mục con.", '- ‸"{{ yaer }}', "Nội dung mục"),
        ("- title: Biểu số 01", '- title: ‸"{{ yaer }}', "Tên phụ lục"),
        ("- Lời văn của phụ lục.", '- ‸"{{ yaer }}', "Nội dung phụ lục"),
    ],
)
def test_an_unknown_name_in_each_kind_of_text(
    tmp_path: Path, old: str, new: str, field: str
) -> None:
    text = planted((old, new))
    (line,) = [line for line in text.split("\n") if "yaer" in line]
    text = text.replace(line, f'{line}"')
    assert_told(tmp_path, text, (field, '"yaer"', 'có phải "year"?'))


def test_an_unknown_name_in_a_basis_of_plain_text(tmp_path: Path) -> None:
    text = planted(("- Căn cứ Luật Bảo vệ", "- ‸Căn cứ tình hình {{ yaer }} Luật Bảo vệ"))
    assert_told(tmp_path, text, ("Nội dung căn cứ", '"yaer"'))


def test_an_unknown_name_in_a_cell(tmp_path: Path) -> None:
    text = planted((", Dọn vệ sinh]", ', [A, ‸"{{ yaer }}"]]'))
    assert_told(tmp_path, text, ("Các ô", '"yaer"'))


def test_an_unknown_name_like_no_other_gets_the_list_of_names(tmp_path: Path) -> None:
    text = planted((PARAGRAPH, '- ‸"{{ xyz }}"'))
    assert_told(tmp_path, text, ("Nội dung mục", '"xyz"', "issued_on", "year"))


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        ("Làm **sạch", ["**", "chưa đóng"]),
        ("Làm *sạch", ["*", "chưa đóng"]),
        ("{{ year", ["{{", "}}"]),
        ("{{ }}", ["không hiểu"]),
        ("{{ year + 1 }}", ["không hiểu", "tên dữ liệu"]),
        ("{{ 'a' * 100000000 }}", ["không hiểu"]),
        ("{{ year.__class__ }}", ["__class__"]),
        ("{{ f() }}", ["không hiểu"]),
        ("{{ year | uper }}", ['"uper"', 'có phải "upper"?']),
        ("{{ place | two_digits }}", ["two_digits", "cần một số"]),
        ("{{ deadline }}", ['"deadline"']),
    ],
)
def test_prose_that_cannot_be_printed(tmp_path: Path, prose: str, words: list[str]) -> None:
    text = planted((PARAGRAPH, f'- ‸"{prose}"'))
    assert_told(tmp_path, text, ("Nội dung mục", *words))


@pytest.mark.parametrize(
    "prose",
    [
        "2 * 3 = 6",
        r"\\*sao\\*",
        r"\\{\\{ year \\}\\}",
        "{{year}}",
        "{{ year | two_digits }}",
        "{{ issuing_body | upper }}",
        "**Đậm** và *nghiêng*",
        "tập {a, b}",
    ],
)
def test_prose_that_is_just_right(tmp_path: Path, prose: str) -> None:
    assert_loads(tmp_path, planted((PARAGRAPH, f'- "{prose}"')))


def test_a_task_may_name_its_own_deadline(tmp_path: Path) -> None:
    assert_loads(tmp_path, planted(("- text: Báo cáo.", '- text: "Xong trước {{ deadline }}."')))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("unmet: [6, 7]", "unmet: [6, ‸99]", ("Tiêu chí chưa đạt", '"99"')),
        ("set: xa_ntm_nang_cao", "set: ‸xa_mtn", ("Bộ tiêu chí", "không có bộ", "xa_ntm_nang_cao")),
        ("- what: Làm rãnh thoát nước", "- what: ‸Làm **rãnh", ("Công việc", "**")),
        ("- title: Mục con", '- title: ‸"{{ villages.noi.nme }}"', ("Tên mục", '"nme"')),
        ("- title: Mục con", '- title: ‸"{{ villages.ngoai.name }}"', ("Tên mục", '"ngoai"')),
        ("- title: Mục con", '- title: ‸"{{ commune.unmet | cuont }}"', ("Tên mục", '"cuont"')),
    ],
)
def test_what_is_said_of_commune_and_villages(
    tmp_path: Path, old: str, new: str, told: tuple[str, ...]
) -> None:
    assert_told(tmp_path, planted((old, new)), told)


MIXED = (
    ("year: 2024", "year: ‸hai"),
    ("subject: Vệ sinh môi trường", 'subject: ‸"{{ yaer }}"'),
    (PARAGRAPH, "- ‸Làm **sạch."),
    ("marker: a)", "marker: ‸x"),
    ("- text: Báo cáo.", '- text: ‸"{{ place | uper }}"'),
    ("  position: Chủ tịch", "  ‸positon: Chủ tịch"),
    ("- Lời văn của phụ lục.", '- ‸"{{ year + 1 }}"'),
)
MIXED_TOLD = (
    ("Năm kế hoạch",),
    ("Trích yếu", '"yaer"'),
    ("Nội dung mục", "**"),
    ("Dấu đầu dòng",),
    ("Nội dung", '"uper"'),
    ("Chữ ký", '"position"'),
    ("Nội dung phụ lục", "không hiểu"),
)


def test_faults_of_the_model_and_of_the_prose_are_told_together(tmp_path: Path) -> None:
    assert_told(tmp_path, planted(*MIXED), *MIXED_TOLD)


def test_and_so_they_are_in_json(tmp_path: Path) -> None:
    changes = (
        ('"year": "2024"', '"year": ‸"hai"'),
        ('"subject": "Vệ sinh môi trường"', '"subject": ‸"{{ yaer }}"'),
        ('"Làm sạch', '‸"Làm **sạch'),
        ('"marker": "a)"', '"marker": ‸"x"'),
        ('"text": "Báo cáo."', '"text": ‸"{{ place | uper }}"'),
        ('"position"', '‸"positon"'),
        ('"Lời văn của phụ lục."', '‸"{{ year + 1 }}"'),
    )
    text = planted(*changes, text=as_json())
    assert_told(tmp_path, text, *MIXED_TOLD, name="plan.json")


def test_several_faults_of_the_prose_alone(tmp_path: Path) -> None:
    text = planted(
        ("subject: Vệ sinh môi trường", 'subject: ‸"{{ yaer }}"'),
        (PARAGRAPH, '- ‸"{{ deadline }}"'),
        ("- Lời văn của mục con.", '- ‸"*mở"'),
    )
    assert_told(tmp_path, text, ("Trích yếu",), ("Nội dung mục",), ("Nội dung mục",))


def test_two_mistakes_in_one_sentence_are_both_told(tmp_path: Path) -> None:
    text = planted((PARAGRAPH, '- ‸"Năm {{ yaer }} tại {{ plaec }} **nhé"'))
    problems = problems_of(write(tmp_path, text.replace("‸", "")))
    assert [problem.message.partition(";")[0] for problem in problems] == [
        'dấu "**" mở ra mà chưa đóng lại',
        'không có dữ liệu tên "yaer"',
        'không có dữ liệu tên "plaec"',
    ]
    assert len({(problem.line, problem.column) for problem in problems}) == 1


def test_a_deadline_that_a_task_does_not_have_is_asked_for(tmp_path: Path) -> None:
    text = planted(("- Quét đường.", '- ‸"Xong trước {{ deadline }}."'))
    words = ("chỗ này chưa có {{ deadline }} (Thời hạn)", 'ghi thêm khóa "deadline"')
    assert_told(tmp_path, text, ("Nội dung", *words))
