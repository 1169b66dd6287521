"""Signed first, numbered after: the PDF, the register and the folder say the same."""

from __future__ import annotations

import hashlib
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from build import a_header
from issue.ready import DAY, MORNING, a_ready_plan, issued_into, register_in
from ntmdocs import (
    Issued,
    NtmdocsError,
    PublishError,
    RegisterError,
    Step,
    number_issued,
    sign_pdf,
    verify_signatures,
)
from ntmdocs.issue import numbering_later
from ntmdocs.issue.enclosures import METADATA
from ntmdocs.issue.record import Record, State
from ntmdocs.publish import is_numbered
from publish.certificates import PASSWORD, a_certificate

NOON = MORNING + timedelta(hours=4)


def to_number(folder: Path, **changes: Any) -> Issued:
    """A paper that is signed before it is numbered."""
    asked: dict[str, Any] = {"number_later": True, "number": None, "on": None}
    return issued_into(folder, **asked | changes)


def pdf_of(issued: Issued) -> Path:
    return issued.folder / issued.record.pdf


def numbered(folder: Path, issued: Issued, **changes: Any) -> Record:
    asked: dict[str, Any] = {"number": 57, "on": DAY, "at": NOON}
    return number_issued(pdf_of(issued), register_in(folder), **asked | changes)


def test_the_signed_paper_gets_its_number_and_all_say_so(tmp_path: Path) -> None:
    issued = to_number(tmp_path)
    assert issued.record.state is State.TO_NUMBER
    assert issued.record.pdf == "KH-ve-sinh-moi-truong-nong-thon-nam-2024.pdf"
    line = issued.folder / "Dòng sổ đăng ký.txt"
    assert line.read_text(encoding="utf-8").startswith("Số, ký hiệu văn bản: ....../KH-UBND")
    assert not (tmp_path / "so.db").exists()
    sign_pdf(pdf_of(issued), certificate=a_certificate("Trần Văn An"), password=PASSWORD, now=NOON)
    record = numbered(tmp_path, issued)
    assert (record.state, record.number, record.issued_on) == (State.NUMBERED, 57, DAY)
    (status,) = verify_signatures(pdf_of(issued))
    assert status.is_valid
    assert is_numbered(pdf_of(issued), number=57, on=DAY)
    (entry,) = register_in(tmp_path).entries()
    assert record.is_entered_as(entry)
    assert entry.steps == {Step.CHECKED: MORNING, Step.SIGNED: NOON, Step.NUMBERED: NOON}
    assert line.read_text(encoding="utf-8").startswith("Số, ký hiệu văn bản: 57/KH-UBND")
    assert Record.read(issued.folder) == record
    told = json.loads((issued.folder / METADATA).read_text(encoding="utf-8"))
    assert (told["CodeNumber"], told["IssuedDate"], told["PageAmount"]) == ("57", "2024-03-05", 1)
    assert "<CodeNumber>57</CodeNumber>" in next(issued.folder.glob("*.xml")).read_text("utf-8")
    digest = hashlib.sha256(pdf_of(issued).read_bytes()).hexdigest()
    assert f"{digest}  {record.pdf}" in (issued.folder / "SHA256SUMS").read_text(encoding="utf-8")


def test_without_a_number_it_gets_the_next_one(tmp_path: Path) -> None:
    issued_into(tmp_path, a_ready_plan("Làm đường"), into=tmp_path / "truoc")
    issued = to_number(tmp_path)
    assert numbered(tmp_path, issued, number=None).number == 58
    with pytest.raises(NtmdocsError, match="chưa có số"):
        number_issued(pdf_of(issued), None, on=DAY)


def test_the_same_again_changes_nothing_and_another_number_is_refused(tmp_path: Path) -> None:
    issued = to_number(tmp_path)
    record = numbered(tmp_path, issued)
    content = pdf_of(issued).read_bytes()
    assert numbered(tmp_path, issued) == numbered(tmp_path, issued, number=None) == record
    assert pdf_of(issued).read_bytes() == content
    for other in ({"number": 58}, {"on": date(2024, 3, 6)}):
        with pytest.raises(RegisterError, match="đã vào sổ với số 57 ngày 05/03/2024"):
            numbered(tmp_path, issued, **other)
    assert len(register_in(tmp_path).entries()) == 1


@pytest.mark.parametrize("step", ["write_whole", "number_pdf", "sums_in"])
def test_stopped_at_any_step_it_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Before the register, after it, and after the PDF."""

    def stop(*given: Any, **named: Any) -> None:
        if step != "number_pdf" or len(given) == 1:  # the trial goes elsewhere
            raise KeyboardInterrupt
        plain(*given, **named)

    issued = to_number(tmp_path)
    plain = getattr(numbering_later, step)
    with monkeypatch.context() as patch:
        patch.setattr(numbering_later, step, stop)
        with pytest.raises(KeyboardInterrupt):
            numbered(tmp_path, issued, number=None)
    record = numbered(tmp_path, issued, number=None)
    assert record.number == 1
    assert is_numbered(pdf_of(issued), number=1, on=DAY)
    assert [entry.number for entry in register_in(tmp_path).entries()] == [1]
    assert Record.read(issued.folder).state is State.NUMBERED


def test_what_the_register_refuses_leaves_the_paper_as_it_was(tmp_path: Path) -> None:
    issued_into(tmp_path, a_ready_plan("Làm đường"), into=tmp_path / "truoc")
    issued = to_number(tmp_path)
    content = pdf_of(issued).read_bytes()
    with pytest.raises(RegisterError, match="đã cấp cho"):
        numbered(tmp_path, issued)
    with pytest.raises(PublishError, match="văn bản ghi năm 2024"):
        numbered(tmp_path, issued, number=None, on=date(2025, 3, 5))
    with pytest.raises(RegisterError, match="số và ngày theo cùng một thứ tự"):
        numbered(tmp_path, issued, number=None, on=date(2024, 3, 4))
    assert pdf_of(issued).read_bytes() == content
    assert len(register_in(tmp_path).entries()) == 1
    assert numbered(tmp_path, issued, number=58).number == 58


def test_a_number_that_another_clerk_takes_meanwhile_is_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    issued, plain = to_number(tmp_path), numbering_later._refuse_unfit
    numbers: list[int] = []

    def other_first(pdf: Path, number: int, on: date) -> None:
        if not numbers:
            issued_into(tmp_path, a_ready_plan("Làm đường"), number=1, into=tmp_path / "truoc")
        numbers.append(number)
        plain(pdf, number, on)

    monkeypatch.setattr(numbering_later, "_refuse_unfit", other_first)
    assert numbered(tmp_path, issued, number=None).number == 2
    assert numbers == [1, 2]


def test_the_same_paper_in_two_folders_gets_one_number(tmp_path: Path) -> None:
    numbered(tmp_path, to_number(tmp_path))
    second = to_number(tmp_path, into=tmp_path / "hai")
    with pytest.raises(NtmdocsError, match="sổ đã có văn bản này, số 57/KH-UBND"):
        numbered(tmp_path, second, number=None)
    assert len(register_in(tmp_path).entries()) == 1


def test_what_is_no_paper_to_number_is_told(tmp_path: Path) -> None:
    draft = issued_into(tmp_path, draft=True)
    with pytest.raises(NtmdocsError, match="bản dự thảo không cấp số"):
        number_issued(pdf_of(draft), register_in(tmp_path), number=57, on=DAY)
    issued = to_number(tmp_path, into=tmp_path / "hai")
    other = issued.folder / "khac.pdf"
    with pytest.raises(NtmdocsError, match=r"số được điền vào KH-ve-sinh.*\.pdf của thư mục"):
        number_issued(other, register_in(tmp_path), number=57, on=DAY)


def test_a_paper_that_says_its_number_is_not_numbered_later(tmp_path: Path) -> None:
    for header in ({"number": "57"}, {"issued_on": "05/03/2024"}, {"issued_on": "3/2024"}):
        with pytest.raises(NtmdocsError, match='chỉ ghi năm: "2024"'):
            to_number(tmp_path, plan=a_ready_plan(header=a_header(**header)))


def test_without_a_register_the_pdf_is_filled_and_stopped_it_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    issued = to_number(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(numbering_later, "sums_in", stop)
        with pytest.raises(KeyboardInterrupt):
            number_issued(pdf_of(issued), None, number=57, on=DAY)
    assert number_issued(pdf_of(issued), None, number=57, on=DAY).number == 57
    assert is_numbered(pdf_of(issued), number=57, on=DAY)


def test_metadata_that_a_person_broke_are_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    issued = to_number(tmp_path)
    file = issued.folder / METADATA
    content = file.read_bytes()
    for broken in (b"{", b"[1]"):
        file.write_bytes(broken)
        with pytest.raises(NtmdocsError, match=r"Thông tin văn bản đi\.json: không còn như"):
            numbered(tmp_path, issued)
    file.write_bytes(content)
    assert numbered(tmp_path, issued).number == 57
    assert Record.read(issued.folder).state is State.NUMBERED
