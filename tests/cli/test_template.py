"""`ntmdocs template check` and `ntmdocs template names`."""

from pathlib import Path

from cli.run import assert_refused, run
from ntmdocs.word import read_package, write_package
from ntmdocs.writing import template_path

OURS = template_path("ke-hoach.docx")


def a_template(folder: Path, old: str, new: str) -> Path:
    """The form that ships, with one thing changed."""
    parts = read_package(OURS.read_bytes())
    xml = parts["word/document.xml"].decode()
    assert old in xml
    path = folder / "mau.docx"
    path.write_bytes(write_package({**parts, "word/document.xml": xml.replace(old, new).encode()}))
    return path


def test_the_form_that_ships_is_right() -> None:
    result = run("template", "check", OURS)
    assert (result.code, result.err) == (0, "")
    assert "mẫu dùng được" in result.out


def test_every_fault_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    path = a_template(tmp_path, "{{ symbol }}", "{{ symbl }}")
    xml = read_package(path.read_bytes())["word/document.xml"].decode()
    broken = xml.replace("{{ full_name }}", "{{ full_nmae }}")
    parts = read_package(path.read_bytes())
    path.write_bytes(write_package({**parts, "word/document.xml": broken.encode()}))
    result = run("template", "check", path)
    assert result.code == 1
    assert "symbl" in result.out
    assert "full_nmae" in result.out
    assert "mau.docx" in result.out


def test_names_that_a_plan_lacks_are_no_fault_of_a_paper_of_another_kind(tmp_path: Path) -> None:
    path = a_template(tmp_path, "{{ symbol }}", "{{ ma_ho_so }}")
    assert run("template", "check", path).code == 1
    assert run("template", "check", path, "--any-names").code == 0


def test_names_are_printed_as_a_tree() -> None:
    result = run("template", "names", OURS)
    assert (result.code, result.err) == (0, "")
    lines = result.out.splitlines()
    assert "annexes[]" in lines
    assert "  attachment_note" in lines[lines.index("annexes[]") :]


def test_a_file_that_is_no_template_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mau.docx").write_bytes(b"khong phai docx")
    assert_refused(run("template", "check", tmp_path / "mau.docx"), "mau.docx", ".docx")
