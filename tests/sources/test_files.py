"""Files that cannot be read are refused with what to do; those that can are read."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ntmdocs.errors import DataError
from ntmdocs.reading import read_at_most
from ntmdocs.sources import MAX_BYTES, read_source
from sources.wrong import assert_file, problems
from tools.work import calls_in, peak_bytes_in

NOWHERE = (None, None)


def saved(folder: Path, content: bytes, name: str = "plan.yaml") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_file_is_called_by_the_path_as_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(tmp_path, b"year: 2024\n")
    monkeypatch.chdir(tmp_path)
    assert read_source("plan.yaml").name == "plan.yaml"
    assert read_source(tmp_path / "plan.yaml").name == str(tmp_path / "plan.yaml")


@pytest.mark.parametrize("name", ["plan.yaml", "plan.yml", "PLAN.YAML"])
def test_yaml_is_known_by_its_suffix(tmp_path: Path, name: str) -> None:
    assert read_source(saved(tmp_path, b"year: 2024", name)).value == {"year": "2024"}


@pytest.mark.parametrize("name", ["plan.json", "PLAN.JSON"])
def test_json_is_known_by_its_suffix(tmp_path: Path, name: str) -> None:
    assert read_source(saved(tmp_path, b'{"year": 2024}', name)).value == {"year": "2024"}


def test_another_suffix_is_refused_with_those_accepted(tmp_path: Path) -> None:
    path = saved(tmp_path, b"PK", "plan.docx")
    assert_file(path, NOWHERE, '".docx"', ".yaml", ".yml", ".json")


def test_no_suffix_is_refused_with_those_accepted(tmp_path: Path) -> None:
    assert_file(saved(tmp_path, b"year: 2024", "plan"), NOWHERE, "không có đuôi", ".yaml")


def test_a_missing_file(tmp_path: Path) -> None:
    assert_file(tmp_path / "plan.yaml", NOWHERE, "không tìm thấy tệp")


def test_a_file_inside_a_file_is_missing(tmp_path: Path) -> None:
    assert_file(saved(tmp_path, b"a: b") / "plan.yaml", NOWHERE, "không tìm thấy tệp")


def test_a_directory(tmp_path: Path) -> None:
    folder = tmp_path / "plan.yaml"
    folder.mkdir()
    assert_file(folder, NOWHERE, "thư mục")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Windows answers for a file that another program has locked."""
    path = saved(tmp_path, b"a: b")

    def locked(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", locked)
    assert_file(path, NOWHERE, "không được phép đọc", "đóng chương trình")


@pytest.mark.parametrize("name", ["a\0.yaml", "a" * 5000 + ".yaml"])
def test_a_name_that_the_system_refuses(tmp_path: Path, name: str) -> None:
    assert_file(tmp_path / name, NOWHERE, "không đọc được tệp")


@pytest.mark.parametrize("content", [b"", b"\n  \n", b"# year: 2024\n", b"---\n", b"\xef\xbb\xbf"])
def test_an_empty_file_or_one_of_comments_only(tmp_path: Path, content: bytes) -> None:
    assert_file(saved(tmp_path, content), (1, 1), "tệp trống")


def test_an_empty_json_file(tmp_path: Path) -> None:
    assert_file(saved(tmp_path, b" \n", "plan.json"), (1, 1), "tệp trống")


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    source = read_source(saved(tmp_path, "\ufeffnăm: 2024".encode()))
    assert source.value == {"năm": "2024"}
    assert source.place(("năm",)).column == 6


def test_windows_line_ends_are_read(tmp_path: Path) -> None:
    source = read_source(saved(tmp_path, b"a: >-\r\n  b\r\n  c\r\nd: e\r\n"))
    assert source.value == {"a": "b c", "d": "e"}
    assert source.place(("d",)).line == 4


def test_a_file_in_an_old_encoding_says_the_line_of_its_first_such_byte(tmp_path: Path) -> None:
    content = "# năm\n".encode() + "địa: ".encode() + b"Hi\xd6p H\xdfa"  # TCVN3
    assert_file(saved(tmp_path, content), (2, 8), "UTF-8", "0xD6", "Lưu thành")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_utf16_file_has_a_sentence_of_its_own(tmp_path: Path, encoding: str) -> None:
    path = saved(tmp_path, "\ufeffyear: 2024".encode(encoding))
    assert_file(path, NOWHERE, "UTF-16", "UTF-8")


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    content = b'["' + b"x" * (MAX_BYTES - 4) + b'"]'
    assert len(content) == MAX_BYTES
    (text,) = read_source(saved(tmp_path, content, "plan.json")).value
    assert len(text) == MAX_BYTES - 4


def test_a_file_one_byte_larger_is_refused(tmp_path: Path) -> None:
    assert_file(saved(tmp_path, b"#" * (MAX_BYTES + 1)), NOWHERE, "lớn hơn 2 MB")


def test_a_file_of_50_mb_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    held = peak_bytes_in(lambda: assert_file(path, NOWHERE, "lớn hơn 2 MB"))
    assert held < MAX_BYTES / 10  # none of it is loaded, not even as much as may be read


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device")
def test_a_device_is_refused_unread(tmp_path: Path) -> None:
    endless = tmp_path / "plan.yaml"
    endless.symlink_to("/dev/zero")
    assert_file(endless, NOWHERE, "không phải tệp thường")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe with a name")
def test_a_pipe_is_refused_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan.yaml")
    assert_file(tmp_path / "plan.yaml", NOWHERE, "không phải tệp thường")


@pytest.mark.skipif(not Path("/proc/self/smaps").exists(), reason="needs a file without a size")
def test_a_file_that_hides_its_size_is_read_to_the_bound_only() -> None:
    assert Path("/proc/self/smaps").stat().st_size == 0
    assert read_at_most("/proc/self/smaps", 1000) is None


def test_importing_the_readers_does_not_load_ruamel() -> None:
    """The command line answers `--help` at once; YAML is loaded when a file is read."""
    code = "import sys, ntmdocs.sources; sys.exit('ruamel.yaml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("plan.yaml", "- a\n" * 100_001, marks=pytest.mark.at_full_size),
        ("plan.json", "[" + "1," * 100_000 + "1]"),
    ],
)
def test_more_values_than_any_plan_has(tmp_path: Path, name: str, text: str) -> None:
    (problem,) = problems(lambda: read_source(saved(tmp_path, text.encode(), name)))
    assert "hơn 100000 giá trị" in problem.message


def test_very_many_values_are_read(tmp_path: Path) -> None:
    text = "[" + "1," * 99_998 + "1]"  # the list itself counts too
    assert len(read_source(saved(tmp_path, text.encode(), "plan.json")).value) == 99_999


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("plan.yaml", "a: b\n" * 50_000),
        ("plan.json", '{"a": "b"' + ', "a": "b"' * 50_000 + "}"),
        ("plan.yaml", "- &a x\n" * 50_000),
    ],
)
def test_of_very_many_problems_a_hundred_are_told(tmp_path: Path, name: str, text: str) -> None:
    path = saved(tmp_path, text.encode(), name)
    with pytest.raises(DataError) as caught:
        read_source(path)
    assert len(caught.value.problems) == 100
    assert caught.value.has_more
    assert str(caught.value).endswith("\nvà còn nữa; sửa các chỗ trên rồi làm lại")
    assert calls_in(lambda: problems(lambda: read_source(path))) < 200_000  # the rest is not read


def test_a_hundred_problems_are_all(tmp_path: Path) -> None:
    path = saved(tmp_path, b"a: b\n" * 101)
    with pytest.raises(DataError) as caught:
        read_source(path)
    assert len(caught.value.problems) == 100
    assert not caught.value.has_more
    assert "còn nữa" not in str(caught.value)
