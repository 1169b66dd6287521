"""Which papers the decree speaks of (Điều 1, Điều 7)."""

from collections.abc import Iterator

from ntmdocs.findings import Fault, Severity, Source, rule
from ntmdocs.language import tr
from ntmdocs.lint.acts import ND30
from ntmdocs.lint.context import Context

__all__ = ["paper_is_template", "paper_not_recognised", "paper_of_the_party"]


@rule("Văn bản của Đảng có thể thức riêng", Source(ND30, "Điều 1"), severity=Severity.INFO)
def paper_of_the_party(_: Context) -> Iterator[Fault]:
    """None of the other rules is for it; only such a paper is asked this one."""
    yield Fault(
        tr("Văn bản"),
        tr("văn bản của Đảng, ngoài phạm vi Nghị định 30/2020/NĐ-CP; không xét thể thức"),
    )


@rule("Văn bản có phần đầu của văn bản hành chính", Source(ND30, "Điều 8"), severity=Severity.INFO)
def paper_not_recognised(_: Context) -> Iterator[Fault]:
    """Without one only the page is judged, and this is asked."""
    yield Fault(
        tr("Văn bản"), tr("không nhận ra phần đầu của văn bản hành chính; chỉ xét trang và chữ")
    )


@rule("Văn bản đã điền, không phải tệp mẫu", Source(ND30, "Điều 8"), severity=Severity.INFO)
def paper_is_template(_: Context) -> Iterator[Fault]:
    """A file for `ntmdocs render`, asked of no other: its words are tags, its page is judged."""
    yield Fault(tr("Văn bản"), tr("tệp mẫu còn các thẻ {% %}; chỉ xét trang và chữ"))
