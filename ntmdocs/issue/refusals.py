"""What the register does not take, and why (Decree 30/2020/NĐ-CP, Điều 15 and 16)."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from ntmdocs.errors import RegisterError
from ntmdocs.issue.entry import RegisterEntry, Step, at_home, broken_order, type_name_of
from ntmdocs.issue.rows import Place, begun_series, current_rows, out_of_order
from ntmdocs.language import msgids, tr
from ntmdocs.vietnamese import clean, forbidden_characters

__all__ = ["fit_entry", "refuse_other_series", "refuse_same_symbol", "refuse_wrong_day"]

_DECREE = "Nghị định 30/2020/NĐ-CP"
_MOST = 999_999  # as many digits as the model's number has
_MOST_COPIES = 999_999
_LONGEST = 10_000  # characters; no column of the register needs as many
_TEXTS = ("symbol", "subject", "signer", "archive", "receipt", "note", "content_hash")
_SECRET = re.compile(r"(?:tối |tuyệt )?mật", re.IGNORECASE)
_IS_SECRET = msgids(
    "văn bản mật không ghi vào sổ này: có hệ thống số riêng (Điều 15, khoản 2), đăng ký "
    f"theo pháp luật về bảo vệ bí mật nhà nước (Điều 16, khoản 3, {_DECREE})"
)


def fit_entry(entry: RegisterEntry, *, at: datetime) -> RegisterEntry:
    """The entry as the register keeps it, numbered at that time.

    Raises RegisterError for what cannot stand in a register, TypeError for a day that is none.
    """
    if type(entry.issued_on) is not date:  # a datetime is a date too, and would be read as none
        raise TypeError(f"issued_on: a date, not {entry.issued_on!r}")
    if entry.secrecy.strip() or _SECRET.fullmatch(entry.note.strip()):
        raise RegisterError(tr(_IS_SECRET))
    if wrong := list(_wrong_values(entry)):
        raise RegisterError("; ".join(wrong))
    steps = {Step.NUMBERED: at, **entry.steps}
    steps = {step: at_home(steps[step]) for step in Step if step in steps}
    if broken := broken_order(steps):
        raise RegisterError(broken)
    if entry.sent_on is not None and Step.SENT not in steps:
        raise RegisterError(tr('ngày chuyển được ghi cùng bước "chuyển đi"; bỏ sent_on'))
    texts: dict[str, Any] = {name: clean(getattr(entry, name)) for name in _TEXTS}
    return replace(
        entry,
        **texts,
        type=type_name_of(entry.type),
        recipients=tuple(map(clean, entry.recipients)),
        steps=steps,
        sent_on=steps[Step.SENT].date() if Step.SENT in steps else None,
    )


def _wrong_values(entry: RegisterEntry) -> Iterator[str]:
    if entry.number is not None and not 1 <= entry.number <= _MOST:
        yield tr(
            "số văn bản phải từ 1 đến {most}, không phải {number}", most=_MOST, number=entry.number
        )
    if entry.copies is not None and not 0 <= entry.copies <= _MOST_COPIES:
        yield tr(
            "số lượng bản phải từ 0 đến {most_copies}, không phải {copies}",
            most_copies=_MOST_COPIES,
            copies=entry.copies,
        )
    needed = {
        tr("ký hiệu"): entry.symbol,
        tr("tên loại"): entry.type,
        tr("trích yếu"): entry.subject,
        tr("người ký"): entry.signer,
    }
    yield from (tr("thiếu {name}", name=name) for name, said in needed.items() if not said.strip())
    others = (entry.archive, entry.receipt, entry.note, entry.content_hash, *entry.recipients)
    for text in (*needed.values(), *others):
        if len(text) > _LONGEST:
            yield tr('"{text}..." dài quá {longest} chữ', text=text[:40], longest=_LONGEST)
        if bad := forbidden_characters(text):
            yield tr("có ký tự không in được: {bad}; xóa các ký tự đó", bad=", ".join(bad))


def refuse_other_series(connection: sqlite3.Connection, year: int, one_series: bool) -> None:
    """Within a year papers are numbered as its first one was; raises RegisterError."""
    if begun_series(connection, year) is (not one_series):
        ways = {
            True: tr("một dãy số chung cho mọi loại văn bản"),
            False: tr("mỗi loại văn bản một dãy số"),
        }
        raise RegisterError(
            tr(
                "năm {year} sổ đã đánh {ways}; muốn đổi thành {ways_2} thì đổi từ năm sau",
                year=year,
                ways=ways[not one_series],
                ways_2=ways[one_series],
            )
        )


def refuse_same_symbol(connection: sqlite3.Connection, place: Place, entry: RegisterEntry) -> None:
    """Number and symbol are one paper's in a year (Điều 15.1); raises RegisterError."""
    year, _, number = place
    where, values = "AND year = ? AND number = ?", (year, number)
    for other, old in current_rows(connection, where, values):
        if other != place and old.symbol.casefold() == entry.symbol.casefold():
            raise RegisterError(
                tr(
                    '{printed_number} năm {year} đã cấp cho {type} "{subject}"; số và ký '
                    "hiệu là duy nhất trong năm (Điều 15, khoản 1, {decree})",
                    printed_number=old.printed_number,
                    year=year,
                    type=old.type,
                    subject=old.subject,
                    decree=_DECREE,
                )
            )


def refuse_wrong_day(connection: sqlite3.Connection, place: Place, entry: RegisterEntry) -> None:
    """Days follow one another as numbers do (Điều 15.1); raises RegisterError."""
    if found := out_of_order(connection, place, entry.issued_on):
        other, day = found
        raise RegisterError(
            tr(
                "số {place} không thể ghi ngày {issued_on:%d/%m/%Y}: số {other} ghi ngày "
                "{day:%d/%m/%Y}; số và ngày theo cùng một thứ tự (Điều 15, khoản 1, "
                "{decree})",
                place=place[2],
                issued_on=entry.issued_on,
                other=other,
                day=day,
                decree=_DECREE,
            )
        )
