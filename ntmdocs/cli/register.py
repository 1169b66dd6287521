"""`ntmdocs register`."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntmdocs.cli.options import file_option
from ntmdocs.cli.words import Command

if TYPE_CHECKING:
    from ntmdocs import Register, Step

__all__ = ["command"]

_YEAR = click.IntRange(1, 9999)
_NUMBER = click.IntRange(1, 999_999)


@click.command(
    "register",
    cls=Command,
    help="Kể sổ đăng ký văn bản đi; ghi văn bản đã ký, đã đóng dấu, đã chuyển đi; sao lưu sổ. Sổ "
    "là tệp mà co-quan.yaml ở thư mục này, hoặc ở hai thư mục trên, chỉ ra.",
)
@click.option("--year", metavar="NĂM", type=_YEAR, help="Năm của sổ; không ghi thì năm mới nhất.")
@click.option("--signed", metavar="SỐ", type=_NUMBER, multiple=True, help="Số này đã được ký.")
@click.option("--sealed", metavar="SỐ", type=_NUMBER, multiple=True, help="Số này đã đóng dấu.")
@click.option("--sent", metavar="SỐ", type=_NUMBER, multiple=True, help="Số này đã chuyển đi.")
@click.option(
    "--type", "type_", metavar="LOẠI", help='Loại văn bản, như "Kế hoạch", khi mỗi loại một dãy số.'
)
@file_option("--backup", help="Chép cả sổ ra tệp này.")
@click.option("--json", "as_json", is_flag=True, help="In sổ dưới dạng JSON.")
@file_option("--register", "file", help="Tệp của sổ, thay cho tệp mà co-quan.yaml chỉ ra.")
def command(
    year: int | None,
    signed: tuple[int, ...],
    sealed: tuple[int, ...],
    sent: tuple[int, ...],
    type_: str | None,
    backup: Path | None,
    as_json: bool,
    file: Path | None,
) -> None:
    """1 where numbers are missing."""
    from ntmdocs import Step
    from ntmdocs.issue.organ_register import organ_register

    register = organ_register("co-quan.yaml", file).register
    marks = {Step.SIGNED: signed, Step.SEALED: sealed, Step.SENT: sent}
    if any(marks.values()):
        _mark(register, marks, year, type_)
    if backup is not None:
        click.echo(f"Đã chép sổ vào {register.backup(backup)}")
    if as_json or not (backup or any(marks.values())):
        sys.exit(_show(register, year, as_json=as_json))


def _mark(
    register: "Register",
    marks: Mapping["Step", tuple[int, ...]],
    year: int | None,
    type_: str | None,
) -> None:
    """All of them, or none where one is refused."""
    from datetime import datetime

    now = datetime.now().astimezone()
    year = year or max((entry.issued_on.year for entry in register.entries()), default=now.year)
    done = []
    with register:
        for step, numbers in marks.items():
            for number in numbers:
                made = register.mark(number, step, year=year, type=type_, at=now)
                done.append(f"{made.printed_number} năm {year}: đã ghi bước {step.meaning}")
    for line in done:
        click.echo(line)


def _show(register: "Register", year: int | None, *, as_json: bool) -> int:
    from ntmdocs.issue import listing

    entries = register.entries(year)
    if year is None:
        year = max((entry.issued_on.year for entry in entries), default=None)
        entries = [entry for entry in entries if entry.issued_on.year == year]
    if as_json:
        listed = [listing.as_json(entry) for entry in entries]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
        return 0
    click.echo(f"{_name(register)}: {_count(register, year, len(entries))}")
    for entry in entries:
        click.echo(f"- {listing.in_words(entry)}")
    gaps = list(listing.missing_numbers(entries, one_series=register.one_series))
    for gap in gaps:
        click.echo(f"Sổ {gap}", err=True)
    return 1 if gaps else 0


def _name(register: "Register") -> str:
    from ntmdocs.issue.share import share_of

    share = share_of(register.path)
    how = f" (ổ mạng {share}: mọi máy phải mở sổ qua cùng một ổ mạng này)" if share else ""
    return f"{register.path}{how}"


def _count(register: "Register", year: int | None, count: int) -> str:
    if not register.path.exists():
        return "chưa có sổ; sổ được lập khi cấp số đầu tiên"
    when = f"năm {year}" if year else "sổ"
    return f"{when}, {count:02} văn bản" if count else f"{when} chưa có văn bản nào"
