"""The real plan of 2024, its slips mended, from its file to two signatures and a number.

Both orders: numbered, then signed by the chairman and sealed by the organ; and signed by the
chairman, numbered, then sealed. Judged by pyHanko and by poppler's pdfsig.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from cli.run import PLAN_2024
from issue.ready import DAY, MORNING, issued_into, register_in
from ntmdocs import Paper, Step, load_plan, number_issued, sign_pdf, verify_signatures
from ntmdocs.publish import SignatureRole
from ntmdocs.publish.pages import pages_of
from publish.certificates import PASSWORD, a_certificate, an_anchor
from publish.test_signature_fields import Measured, assert_in_place

MENDED = {
    "trong năm 2023 gồm": "trong năm {{ year }} gồm",
    "kiện toàn BCD": "kiện toàn BCĐ",
    "tại nguồn.....": "tại nguồn",
    "tiền mặt...)...tham": "tiền mặt...) tham",
    "sáng-xanh": "sáng - xanh",
    "trị- xã": "trị - xã",
}
CHAIRMAN, ORGAN = "Ngô Duy Bôn", "Ủy ban nhân dân xã Hợp Thịnh"

needs_pdfsig = pytest.mark.skipif(
    not shutil.which("pdfsig"), reason="needs pdfsig: apt install poppler-utils"
)


@cache
def plan_2024() -> Paper:
    text = PLAN_2024.read_text(encoding="utf-8")
    for slip, mended in MENDED.items():
        assert slip in text
        text = text.replace(slip, mended)
    return load_plan(text.encode())


def sign(pdf: Path, name: str, role: SignatureRole, hours: int) -> None:
    sign_pdf(
        pdf,
        role=role,
        certificate=a_certificate(name),
        password=PASSWORD,
        now=MORNING + timedelta(hours=hours),
    )


def assert_signed_and_numbered(pdf: Path) -> None:
    person, organ = verify_signatures(pdf, anchors=[an_anchor()])
    assert [person.signer, organ.signer] == [CHAIRMAN, ORGAN]
    for one in (person, organ):
        assert one.is_valid
        assert one.is_trusted
    said = subprocess.run(["pdfsig", pdf], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature is Valid.") == 2
    assert re.findall(r"Certificate Common Name: (.*)", said) == [CHAIRMAN, ORGAN]
    shown = subprocess.run(
        ["pdftotext", "-layout", "-l", "1", pdf, "-"], capture_output=True, text=True, check=True
    ).stdout
    words = " ".join(shown.split())
    assert re.search(r"Số: 57 ?/KH-UBND", words)
    assert "Hợp Thịnh, ngày 05 tháng 3 năm 2024" in words
    assert_in_place(Measured(pdf.read_bytes()), "CHỦ TỊCH", CHAIRMAN)


@needs_pdfsig
@pytest.mark.needs_office
def test_numbered_then_signed_and_sealed(tmp_path: Path) -> None:
    """Pages by LibreOffice, and rdocx agrees."""
    issued = issued_into(
        tmp_path, plan_2024(), engine="libreoffice", prove=True, seal_diameter_mm=36
    )
    assert issued.printed.is_proven
    assert issued.printed.pages == 7
    report = (issued.folder / "Kết quả kiểm tra.txt").read_text(encoding="utf-8")
    assert "07 trang, LibreOffice; hai cách tạo trùng nhau" in report
    pdf = issued.folder / issued.record.pdf
    assert pdf.name == "2024.03.05. Xây dựng nông thôn mới năm 2024.pdf"
    note = "(Kèm theo Kế hoạch số 57/KH-UBND ngày 05 tháng 3 năm 2024"
    text = " ".join(" ".join(page.text for page in pages_of(pdf.read_bytes())).split())
    assert text.count(note) == 3
    sign(pdf, CHAIRMAN, SignatureRole.PERSON, 1)
    sign(pdf, ORGAN, SignatureRole.ORGAN, 2)
    assert_signed_and_numbered(pdf)


@needs_pdfsig
@pytest.mark.needs_office
def test_signed_then_numbered_and_sealed(tmp_path: Path) -> None:
    issued = issued_into(
        tmp_path, plan_2024(), number_later=True, number=None, on=None, seal_diameter_mm=36
    )
    pdf = issued.folder / issued.record.pdf
    register = register_in(tmp_path)
    sign(pdf, CHAIRMAN, SignatureRole.PERSON, 1)
    number_issued(pdf, register, number=57, on=DAY, at=MORNING + timedelta(hours=2))
    sign(pdf, ORGAN, SignatureRole.ORGAN, 3)
    assert_signed_and_numbered(pdf)
    for step, hours in ((Step.SEALED, 3), (Step.SENT, 4)):
        register.mark(57, step, year=2024, at=MORNING + timedelta(hours=hours))
    (entry,) = register.entries()
    assert [*entry.steps] == [*Step], "each step has its time"
    assert entry.is_sent
