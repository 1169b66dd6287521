"""One line of the sổ đăng ký văn bản đi, and the steps that a paper goes through at the văn thư."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone

from ntmdocs.language import msgids, tr
from ntmdocs.model import DocumentType
from ntmdocs.model.choice import Choice
from ntmdocs.vietnamese import clean

__all__ = ["RegisterEntry", "Step", "at_home", "broken_order", "shown_time", "type_name_of"]

_VIETNAM = timezone(timedelta(hours=7))


class Step(Choice):
    """What is done with a paper until it is sent (Decree 30/2020, Điều 12, 13 and 14)."""

    CHECKED = "checked", "kiểm tra"
    SIGNED = "signed", "ký"
    NUMBERED = "numbered", "cấp số"
    SEALED = "sealed", "đóng dấu"
    SENT = "sent", "chuyển đi"


# What must have been done before, and why. Signed and numbered come in either order: on paper the
# number follows the signature (Điều 15.2), in a System the number is given by it (Điều 15.3).
_BEFORE: Mapping[Step, tuple[tuple[Step, str], ...]] = msgids(
    {
        Step.SIGNED: ((Step.CHECKED, "văn bản được kiểm tra trước khi ký ban hành (Điều 12)"),),
        Step.SEALED: (
            (Step.SIGNED, "chỉ đóng dấu vào văn bản đã có chữ ký (Điều 32, khoản 2, điểm d)"),
            (Step.NUMBERED, "văn bản được cấp số, đăng ký rồi mới đóng dấu (Điều 14)"),
        ),
        Step.SENT: ((Step.SEALED, "văn bản được đóng dấu rồi mới phát hành (Điều 14)"),),
    }
)
_DECREE = "Nghị định 30/2020/NĐ-CP"


def broken_order(steps: Mapping[Step, datetime]) -> str:
    """Why these steps cannot have been done so; empty where they can."""
    for step, at in steps.items():
        for other, reason in _BEFORE.get(step, ()):
            if other not in steps:
                return tr(
                    'chưa ghi bước "{meaning}": {reason}, {decree})',
                    meaning=other.meaning,
                    reason=tr(reason)[:-1],
                    decree=_DECREE,
                )
            if steps[other] > at:
                when = shown_time(steps[other])
                return tr(
                    '"{meaning}" không thể trước "{meaning_2}" ({when})',
                    meaning=step.meaning,
                    meaning_2=other.meaning,
                    when=when,
                )
    return ""


def at_home(at: datetime) -> datetime:
    """The second as it is in Việt Nam; one without a time zone is of Việt Nam already."""
    home = at.replace(tzinfo=_VIETNAM) if at.tzinfo is None else at.astimezone(_VIETNAM)
    return home.replace(microsecond=0)


def shown_time(at: datetime) -> str:
    """`08:05 ngày 05/03/2024`."""
    return tr("{at:%H:%M} ngày {at:%d/%m/%Y}", at=at)


def type_name_of(said: str) -> str:
    """`Kế hoạch`, also of the key `ke-hoach`: two ways to say a type would be two series."""
    known = {str(each): each.type_name for each in DocumentType}
    name = clean(said)
    return known.get(name, name[:1].upper() + name[1:])


@dataclass(frozen=True, kw_only=True)
class RegisterEntry:
    """One paper in the register: the decree's ten columns (Phụ lục IV), and what we know besides.

    `number` is None until the register gives one.
    """

    number: int | None = None
    symbol: str
    """Ký hiệu: `KH-UBND`."""
    type: str
    """Tên loại as in a sentence (`Kế hoạch`), or its key (`ke-hoach`)."""
    issued_on: date
    subject: str
    signer: str
    recipients: tuple[str, ...] = ()
    archive: str = ""
    """Đơn vị, người nhận bản lưu."""
    copies: int | None = None
    """Số lượng bản."""
    sent_on: date | None = None
    """Ngày chuyển: the day of the step `SENT`, which the register writes."""
    receipt: str = ""
    """Ký nhận."""
    note: str = ""
    version: int = 1
    """The register's: 1 when the number is given, one more with each change before sending."""
    steps: Mapping[Step, datetime] = field(default_factory=dict)
    content_hash: str = ""
    """Of the file that was numbered, so that another one is told from it."""
    secrecy: str = ""
    """Độ mật: whatever stands here is refused, for secret papers have a register of their own."""

    @property
    def printed_number(self) -> str:
        """`05/KH-UBND`: a number below 10 with a zero before it (Phụ lục I, phần I, II.3.c)."""
        return f"{self.number or 0:02}/{self.symbol}"

    @property
    def is_sent(self) -> bool:
        """Whether it was issued: from then on it only is replaced or corrected (Điều 18.3)."""
        return Step.SENT in self.steps
