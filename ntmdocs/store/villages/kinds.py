"""Thôn, bản, tổ dân phố: what a village is called, before its name or above all of them."""

from ntmdocs.vietnamese import clean, comparison_key

__all__ = ["kind_in", "without_kind"]

_KINDS = ("thôn", "bản", "tổ dân phố", "khu phố", "ấp", "xóm", "làng", "buôn", "khu", "phum", "sóc")


def kind_in(heading: str) -> str:
    """The kind that a heading such as `Tên bản` gives to all below it; '' for `Thôn, bản`."""
    key = comparison_key(heading).removeprefix("tên ")
    return key if key in _KINDS else ""


def without_kind(name: str) -> tuple[str, str]:
    """The kind that a name begins with, or '', and the rest of it."""
    key = comparison_key(name)
    kind = next((word for word in _KINDS if key.startswith(f"{word} ")), "")
    return kind, clean(name)[len(kind) :].strip()
