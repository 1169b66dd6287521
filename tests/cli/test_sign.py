"""`ntmdocs sign-fields`, `sign`, `verify`: what is said and answered."""

import io
import re
import sys
from pathlib import Path

import click
import pytest

from cli.run import Result, assert_refused, run
from publish.certificates import PASSWORD, a_certificate, an_anchor
from publish.papers import a_docx
from publish.test_signature_fields import pdf_of

TIME = r"\d\d/\d\d/\d{4} \d\d:\d\d:\d\d"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A PDF, and beside it certificates."""
    path = tmp_path / "KH.pdf"
    path.write_bytes(pdf_of(a_docx()))
    (tmp_path / "an.p12").write_bytes(a_certificate("Trần Văn An"))
    (tmp_path / "goc.pem").write_bytes(an_anchor())
    return path


def typed(*arguments: str, folder: Path, password: str = PASSWORD) -> Result:
    """As `run`, with a person who types a password."""
    asked: list[str] = []

    def prompt(text: str, **options: object) -> str:
        assert options["hide_input"] is True
        asked.append(text)
        return password

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(click, "prompt", prompt)
        patch.setattr(sys, "stdin", None)  # what it is where only the terminal can be asked
        result = run(*arguments, folder=folder)
    assert len(asked) <= 1
    return result


def test_from_pdf_to_verified(file: Path, tmp_path: Path) -> None:
    placed = run("sign-fields", "KH.pdf", "--seal", "36", folder=tmp_path)
    assert placed.code == 0, placed
    assert placed.out == (
        "Đã đặt ô ký của người ký: trang 1, ô NguoiKy\nĐã đặt ô ký của cơ quan: trang 1, ô CoQuan\n"
    )
    again = run("sign-fields", "KH.pdf", "--seal", "36", folder=tmp_path)
    assert (again.code, again.out) == (0, "Các ô ký đã có sẵn; không đặt thêm.\n")
    unsigned = run("verify", "KH.pdf", folder=tmp_path)
    assert (unsigned.code, unsigned.out) == (1, "KH.pdf: chưa có chữ ký số\n")
    signed = typed("sign", "KH.pdf", "--certificate", "an.p12", folder=tmp_path)
    assert (signed.code, signed.out) == (0, "Đã ký KH.pdf (người ký)\n"), signed
    verified = run("verify", "KH.pdf", "--anchor", "goc.pem", folder=tmp_path)
    assert verified.code == 0
    said = rf"KH\.pdf: NguoiKy: Trần Văn An, {TIME}: toàn vẹn, chứng thư đúng nguồn\n"
    assert re.fullmatch(said, verified.out), verified.out


def test_without_the_seal_it_is_said_what_is_missing(file: Path, tmp_path: Path) -> None:
    result = run("sign-fields", "KH.pdf", "-o", "KH-ky.pdf", folder=tmp_path)
    assert result.code == 1
    assert result.err == "Chưa đặt ô ký của cơ quan: cần đường kính con dấu (--seal).\n"
    assert (tmp_path / "KH-ky.pdf").exists()
    assert_refused(run("sign-fields", "KH.pdf", "-o", "KH-ky.pdf", folder=tmp_path), "đã có")
    far = run("sign-fields", "KH.pdf", "--seal", "360", folder=tmp_path)
    assert_refused(far, 'tùy chọn "--seal" cần một số từ 20 đến 60')


def test_the_password_is_asked_and_told_to_nobody(file: Path, tmp_path: Path) -> None:
    run("sign-fields", "KH.pdf", folder=tmp_path)
    wrong = typed("sign", "KH.pdf", "--certificate", "an.p12", folder=tmp_path, password="bí mật")
    assert_refused(wrong, "an.p12: không mở được tệp chứng thư (PKCS#12), hoặc sai mật khẩu")
    assert "bí mật" not in wrong.err
    assert "--password" not in run("sign", "--help").out


def test_the_password_may_come_through_a_pipe_and_nothing_is_said_of_it(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("sign-fields", "KH.pdf", folder=tmp_path)
    piped = io.TextIOWrapper(io.BytesIO(f"{PASSWORD}\r\n".encode()), "utf-8")
    monkeypatch.setattr(sys, "stdin", piped)
    signed = run("sign", "KH.pdf", "--certificate", "an.p12", folder=tmp_path)
    assert signed == Result(0, "Đã ký KH.pdf (người ký)\n", "")
    ended = run("sign", "KH.pdf", "--certificate", "an.p12", folder=tmp_path)
    assert_refused(ended, "sai mật khẩu")


def test_a_certificate_is_needed(file: Path, tmp_path: Path) -> None:
    assert_refused(run("sign", "KH.pdf", folder=tmp_path), "thiếu tệp chứng thư")


def test_the_role_and_the_target_are_said(file: Path, tmp_path: Path) -> None:
    run("sign-fields", "KH.pdf", "--seal", "36", folder=tmp_path)
    typed("sign", "KH.pdf", "--certificate", "an.p12", folder=tmp_path)
    options = ("--as", "organ", "--time-format", "%d/%m/%Y", "-o", "xong.pdf")
    result = typed("sign", "KH.pdf", "--certificate", "an.p12", *options, folder=tmp_path)
    assert (result.code, result.out) == (0, "Đã ký xong.pdf (cơ quan)\n"), result


def test_of_many_files_each_is_told(file: Path, tmp_path: Path) -> None:
    result = run("verify", "thieu.pdf", "KH.pdf", folder=tmp_path)
    assert result.code == 2
    assert result.out == "KH.pdf: chưa có chữ ký số\n"
    assert "thieu.pdf: không tìm thấy tệp" in result.err


def test_number_and_day_are_filled_in_after(file: Path, tmp_path: Path) -> None:
    placed = run("sign-fields", "KH.pdf", "--seal", "36", "--number-later", folder=tmp_path)
    assert placed.code == 0, placed
    assert placed.out.endswith(
        "Đã đặt ô cho số, ngày, tháng ở trang 1; điền bằng ntmdocs number sau khi ký.\n"
    )
    typed("sign", "KH.pdf", "--certificate", "an.p12", folder=tmp_path)
    wrong = run("number", "KH.pdf", "--number", "57", "--date", "31/02/2024", folder=tmp_path)
    assert_refused(wrong, "--date: không có ngày 31/02/2024")
    assert_refused(
        run("number", "KH.pdf", "--number", "57", folder=tmp_path), "thiếu ngày ban hành"
    )
    assert_refused(
        run("number", "KH.pdf", "--date", "05/03/2024", folder=tmp_path), "thiếu số; ghi --number"
    )
    result = run("number", "KH.pdf", "--number", "7", "--date", "5/3/2024", folder=tmp_path)
    assert (result.code, result.out) == (0, "Đã điền số 07 vào KH.pdf\n"), result
    verified = run("verify", "KH.pdf", folder=tmp_path)
    assert verified.code == 0
    assert "sau khi ký có thêm chữ ký hoặc ô được điền" in verified.out
