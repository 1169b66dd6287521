"""Two plans → tracked changes in a DOCX, and the same as a list for the screen."""

from ntmdocs.compare.changes import Change, ChangeKind, Piece, PieceKind
from ntmdocs.compare.plans import Comparison, compare_plans, write_redline

__all__ = [
    "Change",
    "ChangeKind",
    "Comparison",
    "Piece",
    "PieceKind",
    "compare_plans",
    "write_redline",
]
