"""A change as a signer reads it: the words that went and came, with a few around them."""

from itertools import groupby

from ntmdocs.compare import Change
from ntmdocs.compare.changes import PieceKind

__all__ = ["changed_words"]

_AROUND = 4  # words shown beside a change
_SIGNS = {PieceKind.DELETED: "[bỏ: {}]", PieceKind.INSERTED: "[thêm: {}]"}


def changed_words(change: Change) -> str:
    """`II. MỤC TIÊU: … trong năm [bỏ: 2023] [thêm: 2024] gồm: Văn hóa …`."""
    kinds = (PieceKind.DELETED, PieceKind.INSERTED)
    groups = [
        (kind, " ".join("".join(piece.text for piece in pieces).split()))
        for kind, pieces in groupby(
            change.pieces, lambda piece: piece.kind if piece.kind in kinds else PieceKind.SAME
        )
    ]
    said = [
        _SIGNS[kind].format(words)
        if kind in _SIGNS
        else _few(words, is_first=number == 0, is_last=number == len(groups) - 1)
        for number, (kind, words) in enumerate(groups)
        if words
    ]
    return f"{change.section}: {' '.join(said)}"


def _few(words: str, *, is_first: bool, is_last: bool) -> str:
    """The words that stand next to what changed."""
    all_words = words.split()
    shown = (0 if is_first else _AROUND) + (0 if is_last else _AROUND)
    if len(all_words) <= max(shown, _AROUND):
        return words
    before = [] if is_first else all_words[:_AROUND]
    after = [] if is_last else all_words[-_AROUND:]
    if is_first and is_last:  # a change of looks alone
        before = all_words[:_AROUND]
    return " ".join((*before, "…", *after))
