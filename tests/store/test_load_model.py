"""What does not fit the model is told at its place, by its Vietnamese name, all at once."""

from pathlib import Path

import pytest

from store.planted import PLAN, as_json, assert_loads, assert_told, planted, problems_of, write

GOAL = "localities: [thôn Nội]"
DUTY = "- text: Báo cáo."
ROW = '- ["1", Dọn vệ sinh]'

# Keys


@pytest.mark.parametrize(
    ("old", "new", "field", "meant"),
    [
        ("  place: Suối Mơ", "  ‸plac: Suối Mơ", "Phần đầu", "place"),
        ("closing: Trên", "‸closng: Trên", "", "closing"),
        ("  position: Chủ tịch", "  ‸positon: Chủ tịch", "Chữ ký", "position"),
        ("    - lead: Thực hiện", "    - ‸leed: Thực hiện", "Các căn cứ", "lead"),
        ("  layout: narrative", "  ‸layuot: narrative", "Căn cứ ban hành", "layout"),
        ("  - kind: goals", "  - ‸knd: goals\n    title: A", "Các mục", "kind"),
        ("        marker: a)", "        ‸markr: a)", "Nội dung mục", "marker"),
        ("          standard: thôn", "          ‸standrd: thôn", "Nội dung mục", "standard"),
        ("{indicator: Hộ", "{‸indicatr: Hộ", "Các chỉ tiêu", "indicator"),
        ("          tasks:", "          ‸task:", "Nội dung mục", "tasks"),
        ("          actor: Các", "          ‸acter: Các", "Nội dung mục", "actor"),
        ("  deadline: 15", "  ‸dedline: 15", "Các nhiệm vụ được giao", "deadline"),
        ("  amount_vnd: 50", "  ‸amount: 50", "Các khoản kinh phí", "amount_vnd"),
        ("          total_vnd: 50", "          ‸totl_vnd: 50", "Nội dung mục", "total_vnd"),
        ("              width: 1", "              ‸widht: 1", "Các cột", "width"),
        ("          rows:", "          ‸row:", "Nội dung mục", "rows"),
        ("- title: Mục con", "- kind: goals\n        ‸titel: B", "Nội dung mục", "title"),
        ("  - title: Biểu số 01", "  - ‸tilte: Biểu số 01", "Các phụ lục", "title"),
        ("  criteria_set: xa", "  ‸criteria_ste: xa", "Xã", "criteria_set"),
        ("    standard: thôn NTM\n    unmet", "    standard: A\n    ‸unmeet", "Các thôn", "unmet"),
        ("            funding:", "            ‸funds:", "Công việc", "funding"),
        ("  - UBND tỉnh (b/c)", "  - {name: UBND, ‸not: b/c}", "Nơi nhận", "note"),
    ],

)  # fmt: skip
def test_a_misspelt_key_gets_its_nearest_one(
    tmp_path: Path, old: str, new: str, field: str, meant: str
) -> None:
    """And is told once: the key that was meant is not missing as well."""
    assert_told(tmp_path, planted((old, new)), (field, "không có khóa", f'có phải "{meant}"?'))


def test_a_key_like_no_other_gets_the_list_of_keys(tmp_path: Path) -> None:
    text = planted(("  place: Suối Mơ", "  place: Suối Mơ\n  ‸xyz: 1"))
    assert_told(
        tmp_path, text, ("Phần đầu", '"xyz"', "issuing_body, number, symbol, has_number, place")
    )


def test_a_very_long_key_is_cut(tmp_path: Path) -> None:
    text = planted(("  place: Suối Mơ", f"  place: Suối Mơ\n  ‸{'x' * 500}: 1"))
    assert_told(tmp_path, text, ("Phần đầu", f'"{"x" * 60} …"'))


def test_a_comma_that_cuts_a_text_inside_braces(tmp_path: Path) -> None:
    text = planted(("value: 80%}", "value: 80%, ‸tăng 5%}"))
    assert_told(tmp_path, text, ("Các chỉ tiêu", '"tăng 5%"', "dấu phẩy", "ngoặc kép"))


def test_a_missing_key_is_told_at_the_key_it_belongs_under(tmp_path: Path) -> None:
    text = planted(("header:\n", "‸header:\n"), ("  place: Suối Mơ\n", ""))
    assert_told(tmp_path, text, ("Địa danh", "thiếu", '"place"'))


def test_a_missing_key_beside_an_unknown_one_that_is_not_like_it(tmp_path: Path) -> None:
    text = planted(("header:\n", "‸header:\n"), ("  place: Suối", "  ‸xa: Suối"))
    assert_told(tmp_path, text, ("Địa danh", "thiếu"), ("Phần đầu", '"xa"'))


def test_a_key_missing_in_an_item_is_told_at_the_item(tmp_path: Path) -> None:
    text = planted(("- title: Việc", "- ‸width: 3"))
    assert_told(tmp_path, text, ("Tên cột", "thiếu", '"title"'))


def test_an_empty_plan_lacks_what_every_plan_has(tmp_path: Path) -> None:
    problems = problems_of(write(tmp_path, "{}"))
    assert [p.field for p in problems] == ["Năm kế hoạch", "Phần đầu", "Các mục", "Chữ ký"]
    assert {(p.line, p.column) for p in problems} == {(1, 1)}


# Kinds of value


@pytest.mark.parametrize(
    ("old", "new", "field", "words"),
    [
        ("year: 2024", "year: ‸hai nghìn", "Năm kế hoạch", ['"hai nghìn"', "số nguyên"]),
        ("year: 2024", "year: ‸2024.5", "Năm kế hoạch", ['"2024.5"', "số nguyên"]),
        ("year: 2024", "year: ‸1900", "Năm kế hoạch", ['"1900"', "từ 1945"]),
        ("year: 2024", "year: ‸20244", "Năm kế hoạch", ["không được quá 2100"]),
        ("year: 2024", f"year: ‸{'9' * 5000}", "Năm kế hoạch", ["999 …", "số nguyên"]),
        ("year: 2024", "year:‸", "Năm kế hoạch", ["để trống", "số nguyên"]),
        ("year: 2024", "year: ‸[2024]", "Năm kế hoạch", ["danh sách", "số nguyên"]),
        ("place: Suối Mơ", "place:‸", "Địa danh", ["để trống", "một dòng chữ"]),
        ("place: Suối Mơ", 'place: ‸" "', "Địa danh", ["để trống"]),
        ("place: Suối Mơ", "place: ‸{xã: Suối Mơ}", "Địa danh", ["nhóm khóa", "một dòng chữ"]),
        ("place: Suối Mơ", "place: ‸[Suối, Mơ]", "Địa danh", ["danh sách", "một dòng chữ"]),
        ("number: 5", "number: ‸năm", "Số", ['"năm"', "chữ số"]),
        ("symbol: KH-UBND", "symbol: ‸KH - UBND", "Ký hiệu", ["không dấu cách", "KH-UBND"]),
        ("symbol: KH-UBND", "symbol: ‸/KH-UBND", "Ký hiệu", ['"/KH-UBND"']),
        ("05/03/2024", "‸30/02/2024", "Thời gian ban hành", ["không có ngày 30/02/2024"]),
        ("05/03/2024", "‸5/13/2024", "Thời gian ban hành", ["tháng 13"]),
        ("05/03/2024", "‸hôm nay", "Thời gian ban hành", ["“hôm nay”", "dd/mm/yyyy"]),
        ("issued_on: 05/03/2024", "issued_on:‸", "Thời gian ban hành", ["dd/mm/yyyy"]),
        ("issued_on: 05/03/2024", "issued_on: ‸[5, 3]", "Thời gian ban hành", ["dd/mm/yyyy"]),
        ("issuing_body: Ủy ban nhân dân xã Suối Mơ", "issuing_body:‸", "Cơ quan ban hành",
         ["tên cơ quan"]),
        ("issuing_body: Ủy ban nhân dân xã Suối Mơ", "issuing_body: [a, ‸[b]]",
         "Tên cơ quan ban hành", ["danh sách", "một dòng chữ"]),
        ("layout: narrative", "layout: ‸bảng", "Cách trình bày căn cứ",
         ['"bảng"', '"list" (in nghiêng', '"narrative" (chữ đứng']),
        ("marker: a)", "marker: ‸x", "Dấu đầu dòng", ['"x"', '"a)"']),
        ("  - kind: goals", "  - kind: ‸goal\n    title: A", "Loại mục", ['"goal"', '"goals"']),
        ("width: 1", "width: ‸rộng", "Độ rộng so với các cột khác", ['"rộng"', "một số"]),
        ("width: 1", "width: ‸1,5", "Độ rộng so với các cột khác", ["dấu chấm"]),
        ("width: 1", "width: ‸0", "Độ rộng so với các cột khác", ["lớn hơn 0"]),
        ("width: 1", "width: ‸inf", "Độ rộng so với các cột khác", ['"inf"']),
        ("width: 1", "width: ‸nan", "Độ rộng so với các cột khác", ['"nan"']),
        ("width: 1", "width: ‸1e9", "Độ rộng so với các cột khác", ["không được quá 1000"]),
        ("actor: Các thôn", "actor: Các thôn\n          asked: ‸có",
         'Được đề nghị (in "Đề nghị ..."), không phải được giao', ['"có"', "true", "false"]),
        ("amount_vnd: 50 triệu đồng", "amount_vnd: ‸nhiều", "Số tiền", ["“nhiều”", "triệu đồng"]),
        ("amount_vnd: 50 triệu đồng", "amount_vnd: ‸-5", "Số tiền", ["số âm"]),
        ("amount_vnd: 50 triệu đồng", "amount_vnd:‸", "Số tiền", ["để trống"]),
        ("amount_vnd: 20 triệu đồng", "amount_vnd: ‸hai chục", "Số tiền", ["“hai chục”"]),
        ("- id: noi", "- id: ‸Nội", "Mã thôn", ['"Nội"', "không dấu"]),
        ("unmet: [6, 7]", "unmet: ‸6", "Tiêu chí chưa đạt", ["danh sách"]),
        ("authority: TM. Ủy ban nhân dân", "authority: ‸Thay mặt UBND", "Quyền hạn ký",
         ['"Thay mặt UBND"', "TM., KT., TL., TUQ."]),
        ("authority: TM. Ủy ban nhân dân", "authority: [TM. UBND, ‸XX. Chủ tịch]", "Quyền hạn ký",
         ['"XX. Chủ tịch"']),
    ],
)  # fmt: skip
def test_a_wrong_value(tmp_path: Path, old: str, new: str, field: str, words: list[str]) -> None:
    assert_told(tmp_path, planted((old, new)), (field, *words))


@pytest.mark.parametrize(
    "near_miss",
    [
        ("year: 2024", "year: 1945"),
        ("year: 2024", "year: 2100"),
        ("number: 5", "number:"),
        ("symbol: KH-UBND", "symbol: KH-BCĐ&VP"),
        ("05/03/2024", "29/02/2024"),
        ("05/03/2024", "2024-03-05"),
        ("05/03/2024", "3/2024"),
        ("width: 1", "width: 0.5"),
        ("width: 1", "width: 1000"),
        ("actor: Các thôn", "actor: Các thôn\n          asked: no"),
        ("authority: TM. Ủy ban nhân dân", "authority: [TM. Ủy ban nhân dân, KT. Chủ tịch]"),
    ],
)
def test_a_value_that_is_just_right(tmp_path: Path, near_miss: tuple[str, str]) -> None:
    assert_loads(tmp_path, planted(near_miss))


@pytest.mark.parametrize(
    ("old", "new", "field", "asked"),
    [
        ("header:\n", "header: ‸[]\nx_y_z:\n", "Phần đầu", "một nhóm khóa"),
        ("signature:\n", "signature: ‸Chủ tịch\nx_y_z:\n", "Chữ ký", "một nhóm khóa"),
        ("legal_bases:\n", "legal_bases: ‸Căn cứ\nx_y_z:\n", "Căn cứ ban hành", '"bases"'),
        ("sections:\n", "sections: ‸{}\nx_y_z:\n", "Các mục", 'mỗi dòng mở đầu bằng "- "'),
        ("sections:\n", "sections: ‸[]\nx_y_z:\n", "Các mục", "ít nhất một"),
        ("recipients:\n", "recipients: ‸Các thôn\nx_y_z:\n", "Nơi nhận", "một danh sách"),
        ("annexes:\n", "annexes: ‸{}\nx_y_z:\n", "Các phụ lục", "một danh sách"),
    ],
)
def test_a_list_where_a_mapping_belongs_and_the_reverse(
    tmp_path: Path, old: str, new: str, field: str, asked: str
) -> None:
    (problem, extra) = problems_of(write(tmp_path, planted((old, new))))
    assert problem.field == field
    assert asked in problem.message
    assert "x_y_z" in extra.message


def test_a_list_of_plans_is_no_plan(tmp_path: Path) -> None:
    assert_told(tmp_path, "‸- year: 2024\n", ("", "danh sách", "nhóm khóa"))


def test_a_sentence_is_no_plan(tmp_path: Path) -> None:
    assert_told(tmp_path, "‸Kế hoạch năm 2024\n", ("", '"Kế hoạch năm 2024"', "nhóm khóa"))


# Blocks


@pytest.mark.parametrize(
    ("block", "told"),
    [
        ("- ‸goall: Đạt chuẩn.", ("Nội dung mục", '"goall"', 'có phải "goal"?')),
        ("- ‸asignment: {actor: A, duties: [B]}", ("Nội dung mục", 'có phải "assignment"?')),
        ("- ‸itmes: [A]", ("Nội dung mục", 'có phải "items"?')),
        ("- ‸knd: other", ("Nội dung mục", 'có phải "kind"?')),
        ("- ‸tytle: Mục con", ("Nội dung mục", 'có phải "title"?')),
        ("- ‸xyz: A", ("Nội dung mục", '"xyz"', "title, kind, items, goal")),
        ("- ‸[A, B]", ("Nội dung mục", "một câu văn", "items, goal")),
        ("-‸", ("Nội dung mục", "một câu văn")),
        ('- ‸""', ("Nội dung mục", "để trống")),
        ("- ‸{}", ("Nội dung mục", "một câu văn")),
        ("- ‸text: Lời văn.", ("Nội dung mục", '"title"')),
        ("- goal: Đạt.\n        ‸targets: []", ("Nội dung mục", '"targets"', "bên trong")),
        ("- items: ‸[]", ("Các ý", "ít nhất một")),
        ("- items: ‸A", ("Các ý", "danh sách")),
        ("- items: [A]\n        start: ‸0", ("Bắt đầu từ số (hoặc chữ cái) thứ", "từ 1")),
        ("- items: [{‸txt: A}]", ("Các ý", 'có phải "text"?')),
        ("- items: [{text: A, items: [‸[]]}]", ("Các ý bên dưới", "một dòng chữ")),
        ("- goal:‸", ("Nội dung mục", "để trống", "một dòng chữ, hoặc một nhóm khóa")),
        ("- goal: ‸[A]", ("Nội dung mục", "một dòng chữ, hoặc một nhóm khóa")),
        ("- goal: ‸{standard: A}", ("Nội dung mục", '"text"', '"localities"')),
        ("- goal: ‸{text: A, standard: B}", ("Nội dung mục", '"text"', '"localities"')),
        ("- goal: {text: A, targets: [‸B]}", ("Các chỉ tiêu", '"B"', "nhóm khóa")),
        ("- solution: ‸A", ("Nội dung mục", '"A"', "nhóm khóa")),
        ("- solution: {title: A, tasks: ‸B}", ("Các nhiệm vụ", "danh sách")),
        ("- ‸solution: {title: A}", ("Các nhiệm vụ", "thiếu", '"tasks"')),
        ("- assignment: {actor: A, duties: ‸[]}", ("Các nhiệm vụ được giao", "ít nhất một")),
        ("- assignment: {actor: A, duties: [‸{lead: B}]}", ("Nội dung", "thiếu", '"text"')),
        ("- budget: {lines: ‸[]}", ("Các khoản kinh phí", "ít nhất một")),
        (
            "- budget: ‸{lines: [{name: A, amount_vnd: 3 triệu}], total_vnd: 5 triệu}",
            ("Nội dung mục", "5.000.000 đồng", "3.000.000 đồng"),
        ),
        (
            "- budget: {lines: [‸{name: A, amount_vnd: 3, lines: [{name: B, amount_vnd: 2}]}]}",
            ("Các khoản kinh phí", '"A"', "3 đồng", "2 đồng"),
        ),
        ("- table: {columns: ‸[]}", ("Các cột", "ít nhất một")),
        ("- table: {columns: [‸TT]}", ("Các cột", '"TT"', "nhóm khóa")),
        ("- table: {columns: [{title: A}], rows: [‸B]}", ("Các hàng", '"B"', "các ô")),
        ("- table: {columns: [{title: A}], rows: [[‸{B: C}]]}", ("Các ô", "danh sách")),
        ("- table: {columns: [{title: A}], rows: [[[B, ‸[C]]]]}", ("Các ô", "một dòng chữ")),
        ("- title: A\n        content: ‸B", ("Nội dung mục", '"B"', "danh sách")),
        ("- title: A\n        content: [B, {title: C, kind: ‸D}]", ("Loại mục", '"D"')),
    ],
)
def test_a_fault_in_a_block(tmp_path: Path, block: str, told: tuple[str, ...]) -> None:
    assert_told(tmp_path, planted(("- Làm sạch đường làng.", block)), told)


def test_rows_that_do_not_fit_the_columns_are_told_by_number(tmp_path: Path) -> None:
    (problem,) = problems_of(write(tmp_path, planted((ROW, f"{ROW}\n            - [a, b, c]"))))
    assert "hàng 2 có 3 ô, bảng có 2 cột" in problem.message


def test_a_fault_in_an_annex(tmp_path: Path) -> None:
    text = planted(("  - title: Biểu số 01", "  - title: Biểu số 01\n    orientation: ‸ngang"))
    assert_told(tmp_path, text, ("Chiều giấy", '"ngang"', '"landscape" (giấy nằm ngang)'))


def test_a_fault_deep_in_an_annex(tmp_path: Path) -> None:
    text = planted(
        ("- Lời văn của phụ lục.", "- table: {columns: [{title: A, columns: [{‸tilte: B}]}]}")
    )
    assert_told(tmp_path, text, ("Các cột bên dưới", 'có phải "title"?'))


# Short forms


def test_a_fault_in_a_basis_written_as_one_string(tmp_path: Path) -> None:
    text = planted(("- Căn cứ Luật Bảo vệ", "- ‸Vì Luật Bảo vệ"))
    assert_told(tmp_path, text, ("Các căn cứ", '"Căn cứ"', '"Thực hiện"'))


def test_a_fault_in_an_act_written_as_one_string(tmp_path: Path) -> None:
    text = planted(("- Kế hoạch số 12/KH-UBND", "- ‸12 Kế hoạch"))
    assert_told(tmp_path, text, ("Văn bản làm căn cứ", "12 Kế hoạch", "tên loại"))


def test_bases_written_as_a_list(tmp_path: Path) -> None:
    text = "legal_bases:\n  - Căn cứ Luật Đất đai ngày 18/01/2024\n  - ‸Luật Bảo vệ môi trường\n"
    before, after = PLAN.split("legal_bases:")
    text = before + text + after[after.index("sections:") :]
    assert_told(tmp_path, text, ("Các căn cứ", "mở đầu"))


def test_a_name_of_the_issuing_body_written_as_lines(tmp_path: Path) -> None:
    text = planted(("issuing_body: Ủy ban nhân dân xã Suối Mơ", 'issuing_body: [Ủy ban, ‸""]'))
    assert_told(tmp_path, text, ("Tên cơ quan ban hành", "để trống"))


def test_a_group_row_written_as_one_string(tmp_path: Path) -> None:
    assert_told(tmp_path, planted((ROW, '- {group: ‸""}')), ("Hàng tên nhóm", "để trống"))


def test_a_cell_written_as_paragraphs(tmp_path: Path) -> None:
    assert_told(tmp_path, planted((ROW, '- ["1", [A, ‸"\\a"]]')), ("Các ô", "U+0007"))


# All at once

MANY = (
    ("year: 2024", "year: ‸hai"),
    ("header:\n", "‸header:\n"),
    ("  place: Suối Mơ\n", ""),
    ("05/03/2024", "‸31/04/2024"),
    ("- Căn cứ Luật", "- ‸Vì Luật"),
    (GOAL, "‸" + "locality: [thôn Nội]"),
    ("amount_vnd: 50 triệu đồng", "amount_vnd: ‸năm mươi"),
    ("  position: Chủ tịch", "  ‸chuc_vu: Chủ tịch"),
    ("  - title: Biểu số 01", "  - title: ‸[]"),
)
MANY_TOLD = (
    ("Năm kế hoạch",),
    ("Địa danh", "thiếu"),
    ("Thời gian ban hành",),
    ("Các căn cứ",),
    ("Nội dung mục", '"localities"'),
    ("Số tiền",),
    ("Chữ ký", '"chuc_vu"'),
    ("Tên phụ lục",),
)


def test_all_problems_at_once_in_file_order(tmp_path: Path) -> None:
    assert_told(tmp_path, planted(*MANY), *MANY_TOLD)


def test_the_same_problems_in_json(tmp_path: Path) -> None:
    whole = as_json()
    changes = (
        ('"year": "2024"', '"year": ‸"hai"'),
        ('"header": {', '‸"header": {'),
        ('    "place": "Suối Mơ",\n', ""),
        ('"05/03/2024"', '‸"31/04/2024"'),
        ('"Căn cứ Luật', '‸"Vì Luật'),
        ('"localities": [', '‸"locality": ['),
        ('"amount_vnd": "50 triệu đồng"', '"amount_vnd": ‸"năm mươi"'),
        ('"position"', '‸"chuc_vu"'),
        ('"title": "Biểu số 01"', '"title": ‸[]'),
    )
    assert_told(tmp_path, planted(*changes, text=whole), *MANY_TOLD, name="plan.json")


def test_the_same_plan_in_json(tmp_path: Path) -> None:
    assert assert_loads(tmp_path, as_json(), "plan.json") == assert_loads(tmp_path, PLAN)


def test_broken_json_shows_its_first_error(tmp_path: Path) -> None:
    text = planted(('"number": "5",', '"number": "5"'), ('"symbol"', '‸"symbol"'), text=as_json())
    assert_told(tmp_path, text, ("", "thiếu dấu phẩy"), name="plan.json")


def test_a_problem_has_its_path_into_the_plan(tmp_path: Path) -> None:
    text = planted(("amount_vnd: 50 triệu đồng", "amount_vnd: x"), ("place: Suối Mơ", "place:"))
    paths = [problem.path for problem in problems_of(write(tmp_path, text))]
    assert paths == ["header.place", "sections.0.content.5.budget.lines.0.amount_vnd"]


def test_an_item_that_is_wrong_does_not_make_its_list_empty(tmp_path: Path) -> None:
    """The only section is wrong: that there is no section left is not told as well."""
    text = "sections:\n  - kind: ‸x\n    title: A\n"
    before, after = PLAN.split("sections:\n")
    assert_told(tmp_path, before + text + after[after.index("closing:") :], ("Loại mục", '"x"'))


def test_a_key_that_is_only_somewhat_like_another_is_not_proposed(tmp_path: Path) -> None:
    """`title` is not `total`: what may stand there is listed."""
    table = "table:\n          title: Bảng\n          columns: [{title: A}]"
    text = planted(("annexes:", "annexes:\n  - title: Biểu\n    content:\n      - " + table))
    (problem,) = problems_of(write(tmp_path, text))
    assert "có phải" not in problem.message
    assert "columns, rows, total" in problem.message


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("[[a, b], [c], [d, e]]", "hàng 2 có 1 ô, bảng có 2 cột"),
        ("[[a, b], [12,5, 3,0]]", 'đặt trong ngoặc kép: "12,5"'),
    ],
)
def test_a_row_of_the_wrong_length_is_told_at_its_own_place(
    tmp_path: Path, rows: str, said: str
) -> None:
    table = f"table:\n          columns: [{{title: A}}, {{title: B}}]\n          rows: {rows}"
    text = planted(("annexes:", "annexes:\n  - title: Biểu\n    content:\n      - " + table))
    (problem,) = problems_of(write(tmp_path, text))
    before = text[: text.index(rows) + rows.index("], [") + 3]
    line = before.count("\n") + 1
    assert (problem.line, problem.column) == (line, len(before) - before.rfind("\n"))
    assert said in problem.message


def test_a_map_where_words_are_meant_names_the_colon(tmp_path: Path) -> None:
    rows = "columns: [{title: A}]\n          rows: [[{b: c}]]"
    table = f"table:\n          {rows}"
    text = planted(("annexes:", "annexes:\n  - title: Biểu\n    content:\n      - " + table))
    (problem,) = problems_of(write(tmp_path, text))
    assert 'nếu là lời văn có dấu ": " thì đặt trong ngoặc kép' in problem.message
