"""`ntmdocs register`."""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ntmdocs.cli.options import file_option, force_option
from ntmdocs.cli.targets import HERE, Target, output_option, refuse_existing
from ntmdocs.cli.words import Command
from ntmdocs.errors import NtmdocsError
from ntmdocs.language import tr

if TYPE_CHECKING:
    from ntmdocs import Register, RegisterEntry, Step
    from ntmdocs.issue.organ_register import OrganRegister

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
@click.option("--number", metavar="SỐ", type=_NUMBER, help="Kể mọi bản của số này, hoặc ghi:")
@click.option("--copies", metavar="SỐ", type=click.IntRange(0, 999_999), help="Số lượng bản.")
@click.option("--receipt", metavar="CHỮ", help="Ký nhận.")
@click.option("--note", metavar="CHỮ", help="Ghi chú.")
@click.option(
    "--type", "type_", metavar="LOẠI", help='Loại văn bản, như "Kế hoạch", khi mỗi loại một dãy số.'
)
@file_option("--backup", help="Chép cả sổ ra tệp này.")
@click.option(
    "--print",
    "to_print",
    is_flag=True,
    help="Ghi sổ của một năm thành tệp Word để in, đóng sổ, và tệp Excel.",
)
@output_option("Thư mục nhận hai tệp đó; hoặc tên một tệp .docx, .xlsx.", default=HERE)
@click.option("--json", "as_json", is_flag=True, help="In sổ dưới dạng JSON.")
@file_option("--register", "file", help="Tệp của sổ, thay cho tệp mà co-quan.yaml chỉ ra.")
@force_option
def command(
    year: int | None,
    signed: tuple[int, ...],
    sealed: tuple[int, ...],
    sent: tuple[int, ...],
    number: int | None,
    copies: int | None,
    receipt: str | None,
    note: str | None,
    type_: str | None,
    backup: Path | None,
    to_print: bool,
    output: Target,
    as_json: bool,
    file: Path | None,
    force: bool,
) -> None:
    """1 where numbers are missing."""
    from ntmdocs import Step
    from ntmdocs.issue.organ_register import organ_register

    organ = organ_register("co-quan.yaml", file)
    register = organ.register
    if (output != HERE or force) and not to_print:
        raise NtmdocsError(tr("-o và --force đi cùng --print"))
    year = year or _last_year(register)
    marks = {Step.SIGNED: signed, Step.SEALED: sealed, Step.SENT: sent}
    columns = _columns(number, copies=copies, receipt=receipt, note=note)
    done = _written(register, year, type_, marks, columns)
    for line in done:
        click.echo(line, err=as_json)
    if backup is not None:
        click.echo(tr("Đã chép sổ vào {backup}", backup=register.backup(backup)), err=as_json)
    if to_print:
        _print(organ, year, output, force=force, err=as_json)
    if as_json or not (done or backup or to_print):
        if number is None:
            sys.exit(_show(register, year, as_json=as_json))
        _tell(register.versions(number, year=year, type=type_), as_json=as_json)


def _columns(number: int | None, **columns: Any) -> dict[int, dict[str, Any]]:
    """What is to be filled in, by the number that it is for."""
    said = {name: one for name, one in columns.items() if one is not None}
    if number is None and said:
        raise NtmdocsError(tr("thiếu số văn bản; ghi --number SỐ cùng --copies, --receipt, --note"))
    return {number: said} if number and said else {}


def _written(
    register: "Register",
    year: int,
    type_: str | None,
    marks: Mapping["Step", tuple[int, ...]],
    columns: Mapping[int, dict[str, Any]],
) -> list[str]:
    """All of it, or nothing where one is refused; what was done, a line each."""
    from datetime import datetime

    now = datetime.now().astimezone()
    done = []
    with register:
        for step, numbers in marks.items():
            for number in numbers:
                made = register.mark(number, step, year=year, type=type_, at=now)
                done.append(
                    tr(
                        "{printed_number} năm {year}: đã ghi bước {meaning}",
                        printed_number=made.printed_number,
                        year=year,
                        meaning=step.meaning,
                    )
                )
        for number, said in columns.items():
            made = register.fill_in(number, year=year, type=type_, **said)
            done.append(
                tr(
                    "{printed_number} năm {year}: đã ghi {filled}",
                    printed_number=made.printed_number,
                    year=year,
                    filled=_filled(made, said),
                )
            )
    return done


def _filled(made: "RegisterEntry", said: Mapping[str, Any]) -> str:
    titles = {"copies": tr("số lượng bản"), "receipt": tr("ký nhận"), "note": tr("ghi chú")}
    return ", ".join(f'{titles[name]} "{getattr(made, name)}"' for name in said)


def _last_year(register: "Register") -> int:
    """The last one that has a paper; this year where there is none."""
    from datetime import date

    years = (entry.issued_on.year for entry in register.entries())
    return max(years, default=date.today().year)


def _print(organ: "OrganRegister", year: int, output: Target, *, force: bool, err: bool) -> None:
    from ntmdocs import print_register
    from ntmdocs.writing import write_whole

    body = organ.profile.issuing_body if organ.profile else None
    book = print_register(organ.register, year, body)
    table = Path(book.docx.name).with_suffix(".xlsx").name
    wanted = output.file(book.docx.name)
    names = [output.file(book.docx.name), output.file(table)] if output.is_folder else [wanted]
    for path in names:
        refuse_existing(path, force=force)
    for path in names:
        if path.suffix == ".xlsx":
            write_whole(path, book.xlsx)
        else:
            book.docx.save(path, force=force)
        click.echo(tr("Đã ghi {path}", path=path), err=err)


def _tell(versions: Sequence["RegisterEntry"], *, as_json: bool) -> None:
    from ntmdocs.issue import listing

    if as_json:
        click.echo(_json(versions))
        return
    for line in listing.history(versions):
        click.echo(f"- {line}")


def _json(entries: Sequence["RegisterEntry"]) -> str:
    from ntmdocs.issue import listing

    return json.dumps([listing.as_json(one) for one in entries], ensure_ascii=False, indent=2)


def _show(register: "Register", year: int, *, as_json: bool) -> int:
    from ntmdocs.issue import listing

    entries = register.entries(year)
    if as_json:
        click.echo(_json(entries))
        return 0
    click.echo(f"{_name(register)}: {_count(register, year, len(entries))}")
    for entry in entries:
        click.echo(f"- {listing.in_words(entry)}")
    gaps = list(listing.missing_numbers(entries, one_series=register.has_one_series(year)))
    for gap in gaps:
        click.echo(tr("Sổ {gap}", gap=gap), err=True)
    return 1 if gaps else 0


def _name(register: "Register") -> str:
    from ntmdocs.issue.share import share_of

    share = share_of(register.path)
    how = (
        tr(" (ổ mạng {share}: mọi máy phải mở sổ qua cùng một ổ mạng này)", share=share)
        if share
        else ""
    )
    return f"{register.path}{how}"


def _count(register: "Register", year: int, count: int) -> str:
    if not register.path.exists():
        return tr("chưa có sổ; sổ được lập khi cấp số đầu tiên")
    return (
        tr("năm {year}, {count:02} văn bản", year=year, count=count)
        if count
        else tr("năm {year} chưa có văn bản nào", year=year)
    )
