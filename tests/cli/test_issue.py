"""`ntmdocs issue` and `ntmdocs number`, as a clerk types them."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from build import a_header
from cli.run import PLAN_2024, ROOT, Result, assert_refused, run
from issue.ready import a_ready_plan
from ntmdocs import save_plan, sign_pdf
from ntmdocs.issue.register import Register
from ntmdocs.publish import engines
from ntmdocs.publish.engines import Engine
from publish.certificates import PASSWORD, a_certificate

NUMBERED = ("--number", "57", "--date", "05/03/2024")
QUICK = ("--engine", "rdocx")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan that is ready, and the profile of its organ."""
    save_plan(a_ready_plan(), tmp_path / "plan.yaml")
    profile = "issuing_body: Ủy ban nhân dân xã Suối Mơ\nplace: Suối Mơ\nseal_diameter_mm: 36\n"
    (tmp_path / "co-quan.yaml").write_text(profile, encoding="utf-8")
    return tmp_path


def issue(folder: Path, *options: str) -> Result:
    return run("issue", "plan.yaml", "-o", "ky", *options, *QUICK, folder=folder)


def test_numbered_first(folder: Path) -> None:
    result = issue(folder, *NUMBERED, "--zip")
    assert result == Result(
        0,
        "Đã lập ky (10 tệp, bản 1)\nKế hoạch số 57/KH-UBND; 01 trang, rdocx\nĐã tạo ky.zip\n",
        "",
    )
    assert [one.number for one in Register(folder / "so-van-ban-di.db").entries()] == [57]
    again = issue(folder, *NUMBERED)
    assert again.out.startswith("Đã có, không thay đổi: ky (10 tệp, bản 1)\n")


def test_signed_first_and_numbered_after(folder: Path) -> None:
    result = issue(folder, "--number-later")
    assert result.code == 0
    assert "Kế hoạch số ....../KH-UBND" in result.out
    pdf = next((folder / "ky").glob("*.pdf")).relative_to(folder)
    refused = run("number", pdf, "--date", "05/03/2024", "-o", "b.pdf", folder=folder)
    assert_refused(refused, "số được điền vào chính tệp đó", "bỏ -o")
    assert_refused(run("number", pdf, folder=folder), "thiếu ngày ban hành")
    sign_pdf(folder / pdf, certificate=a_certificate("Trần Văn An"), password=PASSWORD)
    done = run("number", pdf, "--date", "05/03/2024", folder=folder)
    assert done == Result(0, f"Đã điền số 01/KH-UBND vào {pdf}, ghi vào so-van-ban-di.db\n", "")
    other = folder / "khac.pdf"
    other.write_bytes(b"%PDF")
    said = run("number", other, "--date", "05/03/2024", "--register", "so.db", folder=folder)
    assert_refused(said, "không nằm trong thư mục trình ký", "bỏ --register")


def test_the_plan_of_2024_is_refused_and_why_is_said(tmp_path: Path) -> None:
    shutil.copy(PLAN_2024, tmp_path / "plan.yaml")
    words = ("plan.yaml:115:", "kế hoạch năm 2024 nhưng ghi năm 2023")
    asked = ("issue", "plan.yaml", "-o", "ky", *NUMBERED)
    result = run(*asked, "--register", "so.db", folder=tmp_path)
    assert_refused(result, *words, "Có 01 chỗ phải sửa; chưa ghi tệp nào.")
    result = run(*asked, folder=tmp_path)
    assert_refused(result, *words, "plan.yaml: không thấy co-quan.yaml", "Có 02 chỗ phải sửa")
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]
    draft = run("issue", "plan.yaml", "-o", "doc", "--draft", *QUICK, folder=tmp_path)
    assert draft.code == 1
    assert "kế hoạch năm 2024 nhưng ghi năm 2023" in draft.err


def test_what_to_look_at_is_said_with_its_line(folder: Path) -> None:
    profile = folder / "co-quan.yaml"
    named = "signers: [{position: Chủ tịch, full_name: Trần Văn Ân}]\n"
    profile.write_text(profile.read_text("utf-8").replace("seal_diameter_mm: 36\n", named), "utf-8")
    result = issue(folder, *NUMBERED, "--register", "so.db", "--since", "plan.yaml")
    assert result.code == 1
    assert "- plan.yaml:" in result.err
    assert 'co-quan.yaml ghi "Trần Văn Ân"' in result.err
    assert "chưa đặt ô ký của cơ quan: chưa biết đường kính con dấu (--seal)" in result.err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--draft", "--number-later"), "không đi cùng nhau"),
        (("--draft", "--number", "57"), "thì chưa có số, ngày"),
        (("--number-later", "--date", "05/03/2024"), "thì chưa có số, ngày"),
        (("--date", "30/02/2024"), "--date"),
        ((), "thiếu ngày ban hành"),
    ],
)
def test_what_does_not_go_together_is_told(
    folder: Path, options: tuple[str, ...], words: str
) -> None:
    assert_refused(issue(folder, *options), words)


def test_a_folder_must_be_named(folder: Path) -> None:
    assert_refused(run("issue", "plan.yaml", *NUMBERED, folder=folder), "thêm -o THƯ-MỤC")
    header = a_header(issued_on="2024")
    (folder / "co-quan.yaml").unlink()
    save_plan(a_ready_plan(header=header), folder / "plan.json")
    asked = ("issue", "plan.json", "-o", "ky", *NUMBERED)
    assert_refused(run(*asked, folder=folder), "không thấy co-quan.yaml", "--register")


def test_the_commands_of_the_guide_run_one_after_the_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(engines._MISSING, Engine.LIBREOFFICE, lambda: "máy chưa có LibreOffice")
    guide = (ROOT / "docs" / "phat-hanh.md").read_text(encoding="utf-8")
    shown = re.findall(r"^```sh\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    lines = [shlex.split(line, comments=True) for block in shown for line in block.splitlines()]
    assert [words[1] for words in lines].count("issue") == 3
    for program, *words in lines:
        assert program == "ntmdocs"
        result = run(*words, folder=folder)
        assert result.code in (0, 1), (words, result)
    numbered = next((folder / "ky-truoc").glob("KH*.pdf"))
    unsigned = run("number", numbered, "--date", "06/03/2024", folder=folder)
    assert unsigned.code == 1, "it is numbered, and yet nobody has signed it"
    assert "chưa có chữ ký số nào còn giá trị" in unsigned.err
    assert "ntmdocs register --signed 58" in unsigned.err
    assert [one.number for one in Register(folder / "so-van-ban-di.db").entries()] == [57, 58]
    told = re.findall(r"^\| `([^`…]+)`", guide.split("**Ký trước")[0], re.MULTILINE)
    there = {path.name for path in (folder / "trinh-ky").iterdir()}
    told = [name for name in told if name not in ("2024.03.05. Trích yếu.docx",)]
    optional = {"Kế hoạch các thôn/", "Thay đổi so với bản trước.docx"}
    assert {*told} - optional <= there
    assert optional <= {*told}
