"""`ntmdocs template check`, `ntmdocs template names` and `ntmdocs template copy`."""

from pathlib import Path

from cli.run import PLAN_2024, Result, assert_refused, run
from ntmdocs.word.package import read_package, write_package
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


def test_the_form_that_ships_can_be_copied_changed_and_rendered_with(tmp_path: Path) -> None:
    result = run("template", "copy", "ke-hoach.docx", folder=tmp_path)
    assert result == Result(0, "Đã tạo ke-hoach.docx\n", "")
    assert (tmp_path / "ke-hoach.docx").read_bytes() == OURS.read_bytes()
    rendered = run(
        *("render", PLAN_2024, "--template", "ke-hoach.docx", "-o", "KH.docx"), folder=tmp_path
    )
    assert rendered.code == 0


def test_a_copy_may_have_another_name_and_folder(tmp_path: Path) -> None:
    target = tmp_path / "mẫu của xã" / "thôn.yaml"
    assert run("template", "copy", "ke-hoach-thon.yaml", "-o", target).code == 0
    assert target.read_bytes() == template_path("ke-hoach-thon.yaml").read_bytes()


def test_a_copy_never_takes_the_place_of_a_file_unasked(tmp_path: Path) -> None:
    (tmp_path / "ke-hoach.docx").write_bytes(b"mau cua xa")
    refused = run("template", "copy", "ke-hoach.docx", folder=tmp_path)
    assert_refused(refused, "ke-hoach.docx đã có", "--force")
    assert (tmp_path / "ke-hoach.docx").read_bytes() == b"mau cua xa"
    assert run("template", "copy", "ke-hoach.docx", "--force", folder=tmp_path).code == 0
    assert (tmp_path / "ke-hoach.docx").read_bytes() == OURS.read_bytes()


def test_without_a_name_copy_lists_what_there_is() -> None:
    of_villages = ["ke-hoach-thon.yaml", "ke-hoach-truong-thon.yaml"]
    names = [
        "README.md",
        "co-quan.yaml",
        "ke-hoach-moi.yaml",
        *of_villages,
        "ke-hoach.docx",
        "phieu-trinh-ky.docx",
    ]
    assert run("template", "copy").out.split() == names


def test_a_name_that_there_is_not_is_told_with_those_that_are(tmp_path: Path) -> None:
    for name in ("ke-hoach.doc", "make_ke_hoach.py", "../pyproject.toml", "/etc/hostname", ""):
        refused = run("template", "copy", name, folder=tmp_path)
        assert_refused(refused, f'không có tệp "{name}"', "ke-hoach-thon.yaml")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_takes_the_copy_under_its_own_name(tmp_path: Path) -> None:
    result = run("template", "copy", "ke-hoach.docx", "-o", tmp_path)
    assert result == Result(0, f"Đã tạo {tmp_path / 'ke-hoach.docx'}\n", "")


def test_a_copy_stays_of_its_kind(tmp_path: Path) -> None:
    refused = run("template", "copy", "ke-hoach.docx", "-o", "mau.yaml", folder=tmp_path)
    assert_refused(refused, 'mau.yaml: ke-hoach.docx chép ra phải là tệp ".docx"')
    assert run("template", "copy", "ke-hoach.docx", "-o", "Mau.DOCX", folder=tmp_path).code == 0


def test_where_to_without_what_is_told(tmp_path: Path) -> None:
    refused = run("template", "copy", "-o", "mau.docx", folder=tmp_path)
    assert_refused(refused, "thiếu tên tệp cần chép", "ke-hoach.docx")
    assert list(tmp_path.iterdir()) == []
