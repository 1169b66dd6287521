"""A web service needs no files: what is read may be bytes or an open file, what is written too."""

import datetime
import io
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from build import a_plan
from ntmdocs import DataError, UnreadableDocument
from ntmdocs.model import Header
from ntmdocs.template import Template
from ntmdocs.writing import template_path
from store.planted import PLAN, planted

EXAMPLES = Path(__file__).parents[1] / "examples" / "hop-thinh-2024"
FORM = template_path("ke-hoach.docx")


class Dribbling(io.RawIOBase):
    """A stream that gives a few bytes at a time, as a connection does."""

    def __init__(self, content: bytes) -> None:
        self._left = io.BytesIO(content)

    def read(self, size: int = -1) -> bytes:
        return self._left.read(min(size, 7) if size > 0 else 7)


BINARY: dict[str, Callable[[bytes], Any]] = {
    "bytes": bytes,
    "bytearray": bytearray,
    "memoryview": memoryview,
    "file of bytes": io.BytesIO,
    "stream": Dribbling,
}
TEXT: dict[str, Callable[[bytes], Any]] = {
    **BINARY,
    "file of text": lambda content: io.StringIO(content.decode()),
}


def told(make: Callable[[], object]) -> list[str]:
    with pytest.raises(DataError) as caught:
        make()
    return [str(problem) for problem in caught.value.problems]


# Plans


@pytest.mark.parametrize("form", TEXT)
def test_a_plan_is_read_however_its_file_is_given(form: str, tmp_path: Path) -> None:
    plan = ntmdocs.load_plan(EXAMPLES / "plan.yaml")
    assert ntmdocs.load_plan(TEXT[form]((EXAMPLES / "plan.yaml").read_bytes())) == plan
    ntmdocs.save_plan(plan, tmp_path / "plan.json")
    assert ntmdocs.load_plan(TEXT[form]((tmp_path / "plan.json").read_bytes())) == plan


def test_an_open_file_is_called_by_its_name_and_stays_open(tmp_path: Path) -> None:
    path = tmp_path / "sai.yaml"
    path.write_text(planted(("place: Suối Mơ", "plce: Suối Mơ")), encoding="utf-8")
    with path.open("rb") as file:
        assert told(lambda: ntmdocs.load_plan(file)) == told(lambda: ntmdocs.load_plan(path))
        assert not file.closed


def test_problems_have_line_and_column_also_without_a_name() -> None:
    text = planted(("place: Suối Mơ", "plce: Suối Mơ"))
    (problem,) = told(lambda: ntmdocs.load_plan(text.encode()))
    line = next(at for at, one in enumerate(text.splitlines(), 1) if "plce" in one)
    assert problem.startswith(f"<dữ liệu>:{line}:3: Phần đầu: ")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        "năm".encode("utf-16"),
        b"\xff\x00",
        b"a: [1",
        b"x" * (6 * 1024 * 1024),
        b'{"year": 2024',
        b"- a",
    ],
    ids=["empty", "UTF-16", "no UTF-8", "broken", "too large", "broken JSON", "a list"],
)
def test_bytes_have_the_limits_and_the_words_of_files(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(content)
    of_file = [one.removeprefix(str(path)) for one in told(lambda: ntmdocs.load_plan(path))]
    for given in (content, io.BytesIO(content)):
        with pytest.raises(DataError) as caught:
            ntmdocs.load_plan(given)
        of_memory = [str(problem).removeprefix("<dữ liệu>") for problem in caught.value.problems]
        assert of_memory == of_file != []


def test_a_file_of_bytes_opened_as_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(bytes(range(256)))
    with (
        (tmp_path / "a.docx").open(encoding="utf-8") as file,
        pytest.raises(UnreadableDocument, match="như văn bản"),
    ):
        ntmdocs.import_plan(file)


def test_a_closed_file_is_told(tmp_path: Path) -> None:
    file = io.BytesIO(PLAN.encode())
    file.close()
    (problem,) = told(lambda: ntmdocs.load_plan(file))
    assert problem == "<dữ liệu>: không đọc được: tệp đã đóng, hoặc không mở để đọc"
    with (tmp_path / "x.yaml").open("wb") as only_written:
        assert "không mở để đọc" in told(lambda: ntmdocs.load_plan(only_written))[0]


@pytest.mark.parametrize("wrong", [5, None, ["a"], a_plan()])
def test_what_is_no_file_is_a_wrong_call(wrong: Any) -> None:
    with pytest.raises(TypeError, match="cần đường dẫn, bytes hoặc tệp đang mở"):
        ntmdocs.load_plan(wrong)


def test_braces_of_yaml_are_read_as_yaml() -> None:
    flow = f"{{{', '.join(f'{key}: {value}' for key, value in FLOW.items())}}}"
    assert ntmdocs.load_plan(flow.encode()).header.place == "Mơ"


FLOW = {
    "year": "2024",
    "header": "{issuing_body: UBND xã, place: Mơ, issued_on: 2024, subject: Vệ sinh}",
    "sections": "[{title: A, content: [Một câu.]}]",
    "signature": "{position: Chủ tịch, full_name: Lê An}",
}

# Mappings


def test_a_plan_is_made_of_parsed_json() -> None:
    plan = ntmdocs.load_plan(EXAMPLES / "plan.yaml")
    assert ntmdocs.load_plan(json.loads(plan.model_dump_json())) == plan
    assert ntmdocs.load_plan(plan.model_dump()) == plan


def values(**header: Any) -> dict[str, Any]:
    head = {"issuing_body": "UBND xã", "place": "Mơ", "issued_on": 2024, "subject": "Vệ sinh"}
    return {
        "year": 2024,
        "header": head | header,
        "sections": [{"title": "A", "content": ["Một câu."]}],
        "signature": {"position": "Chủ tịch", "full_name": "Lê An"},
    }


def test_numbers_and_dates_of_a_mapping_count_as_what_one_types() -> None:
    plan = ntmdocs.load_plan(values(number=57, issued_on=datetime.date(2024, 3, 5), subtitle=1.5))
    head = plan.header
    assert (head.number, str(head.issued_on), head.subtitle) == (
        "57",
        "ngày 05 tháng 3 năm 2024",
        "1.5",
    )
    content = ["a", {"items": [{"text": "b", "deadline": datetime.date(2024, 9, 5)}]}]
    plan = ntmdocs.load_plan(values() | {"sections": ({"title": "A", "content": content},)})
    assert "Thời gian thực hiện: 05/9/2024" in ntmdocs.render_plan(plan).text


def test_models_may_stand_in_a_mapping() -> None:
    head = Header(issuing_body="UBND xã", place="Mơ", issued_on=2024, subject="Vệ sinh")
    assert ntmdocs.load_plan(values() | {"header": head}).header is not None


def test_what_is_wrong_in_a_mapping_is_told_by_its_path() -> None:
    wrong = values(plce="x") | {"closing": "{{ yaer }}"}
    del wrong["signature"]
    found = told(lambda: ntmdocs.load_plan(wrong))
    assert [one.partition(": ")[0] for one in found] == ["header.plce", "closing", "signature"]
    deep: dict[str, Any] = {}
    deep["year"] = deep
    assert "lồng nhau quá" in told(lambda: ntmdocs.load_plan(deep))[0]


def test_without_a_folder_no_file_of_a_set_is_looked_for() -> None:
    said = 'không tìm được tệp "thon.yaml"; ghi cả bộ tiêu chí vào đây'
    text = PLAN + "criteria_sets: [thon.yaml]\n"
    (problem,) = told(lambda: ntmdocs.load_plan(text.encode()))
    assert problem.startswith(f"<dữ liệu>:{text.count(chr(10))}:")
    assert problem.endswith(said)
    (problem,) = told(lambda: ntmdocs.load_plan(values() | {"criteria_sets": ["thon.yaml"]}))
    assert problem.startswith("criteria_sets.0: ")
    assert problem.endswith(said)


# Villages


@pytest.mark.parametrize("form", BINARY)
def test_villages_are_read_from_a_workbook_or_csv_by_what_it_holds(form: str) -> None:
    workbook = (EXAMPLES / "villages.xlsx").read_bytes()
    villages = ntmdocs.read_villages(EXAMPLES / "villages.xlsx")
    assert ntmdocs.read_villages(BINARY[form](workbook)) == villages
    table = "Thôn;Tiêu chí;Đánh giá\nMơ;Điện;Đạt\n"
    (village,) = ntmdocs.read_villages(TEXT[form](table.encode())).villages
    assert (village.name, village.met) == ("Mơ", ("Điện",))
    (village,) = ntmdocs.read_villages(io.StringIO(table)).villages
    assert village.met == ("Điện",)


def test_a_cell_of_a_workbook_in_memory_is_told() -> None:
    found = told(
        lambda: ntmdocs.read_villages("Thôn;Tiêu chí;Đánh giá\nMơ;Điện;gần đạt\n".encode())
    )
    assert found[0].startswith("<dữ liệu>:2:3: Đánh giá: ")
    assert (
        "mật khẩu" in told(lambda: ntmdocs.read_villages(OLD))[0]
        or "xls" in (told(lambda: ntmdocs.read_villages(OLD))[0])
    )
    assert "không phải sổ tính" in told(lambda: ntmdocs.read_villages(b"PK\x03\x04 hong"))[0]


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def test_plan_and_villages_are_read_together_from_open_files() -> None:
    names = "plan.yaml", "villages.xlsx"
    whole = ntmdocs.load_plan(*(EXAMPLES / name for name in names))
    with (EXAMPLES / names[0]).open("rb") as plan, (EXAMPLES / names[1]).open("rb") as villages:
        assert ntmdocs.load_plan(plan, villages) == whole
    wrong = io.BytesIO(b"year: 2024\n"), io.BytesIO("Thôn;Tiêu chí\nMơ;Điện\n".encode())
    assert any("header" in one for one in told(lambda: ntmdocs.load_plan(*wrong)))


# Saving


def test_a_plan_is_saved_into_an_open_file_of_bytes_or_of_text(tmp_path: Path) -> None:
    plan = a_plan()
    ntmdocs.save_plan(plan, tmp_path / "plan.yaml")
    written = (tmp_path / "plan.yaml").read_bytes()
    binary, text = io.BytesIO(), io.StringIO()
    ntmdocs.save_plan(plan, binary)
    ntmdocs.save_plan(plan, text)
    assert binary.getvalue() == text.getvalue().encode() == written
    with tempfile.NamedTemporaryFile("w+", encoding="utf-8") as file:
        ntmdocs.save_plan(plan, file)
        file.seek(0)
        assert file.read() == text.getvalue()


def test_an_open_file_that_is_called_json_gets_json(tmp_path: Path) -> None:
    with (tmp_path / "plan.json").open("wb") as file:
        ntmdocs.save_plan(a_plan(), file)
    assert json.loads((tmp_path / "plan.json").read_bytes())["year"] == 2024
    assert ntmdocs.load_plan(tmp_path / "plan.json") == a_plan()


@pytest.mark.parametrize("form", TEXT)
def test_comments_are_kept_of_a_file_in_memory(form: str) -> None:
    like = (EXAMPLES / "plan.yaml").read_bytes()
    saved = io.BytesIO()
    plan = ntmdocs.load_plan(like)
    ntmdocs.save_plan(plan, saved, like=TEXT[form](like))
    assert saved.getvalue() == like
    newer = plan.model_copy(update={"year": 2025})
    marked = io.StringIO()
    ntmdocs.save_plan(newer, marked, like=TEXT[form](like), mark_changes=True)
    assert "year: 2025 # đổi so với 2024" in " ".join(marked.getvalue().split())


# Templates


@pytest.mark.parametrize("form", BINARY)
def test_a_template_is_read_however_it_is_given(form: str) -> None:
    plan = a_plan()
    given = BINARY[form]
    content = FORM.read_bytes()
    usual = ntmdocs.render_plan(plan, FORM).bytes
    assert ntmdocs.render_plan(plan, given(content)).bytes == usual
    assert Template(given(content)).names() == Template(FORM).names()


def test_an_open_template_serves_a_whole_batch_and_both_sides_of_a_redline(tmp_path: Path) -> None:
    content = FORM.read_bytes()
    plans = [a_plan(), a_plan(year=2025)]
    batch = ntmdocs.render_plans(plans, tmp_path, template=io.BytesIO(content), workers=2)
    assert (len(batch.written), batch.failed) == (2, ())
    comparison = ntmdocs.compare_plans(*plans, template=io.BytesIO(content))
    assert comparison.changes


def test_what_is_no_template_is_told() -> None:
    for given in (b"", b"abc", io.BytesIO(b"PK")):
        with pytest.raises(UnreadableDocument, match=r"^<dữ liệu>: "):
            ntmdocs.render_plan(a_plan(), given)
        with pytest.raises(UnreadableDocument):
            Template(b"")
    closed = io.BytesIO()
    closed.close()
    with pytest.raises(UnreadableDocument, match="tệp đã đóng"):
        Template(closed)
