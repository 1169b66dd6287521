"""Papers as text, right by default: a test states only what matters to it."""

from __future__ import annotations

from collections.abc import Sequence

from ntmdocs.read.lines import Line, Piece
from ntmdocs.read.plain_text import pieces_in_text

__all__ = ["HEAD", "a_document", "line", "lines"]

HEAD = (
    "ỦY BAN NHÂN DÂN",
    "XÃ SUỐI MƠ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 12/KH-UBND",
    "Suối Mơ, ngày 05 tháng 3 năm 2024",
    "KẾ HOẠCH",
    "Vệ sinh môi trường nông thôn năm 2024",
)
BASES = (
    "*Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;*",
    "*Căn cứ Kế hoạch số 12/KH-UBND ngày 08/3/2024 của UBND tỉnh về vệ sinh môi trường.*",
    "UBND xã ban hành Kế hoạch năm 2024, như sau:",
)
BODY = (
    "**I. MỤC ĐÍCH, YÊU CẦU**",
    "Giữ gìn đường làng sạch, đẹp quanh năm.",
    "**II. TỔ CHỨC THỰC HIỆN**",
    "- Các thôn triển khai thực hiện.",
    "- Văn phòng theo dõi.",
)
CLOSING = ("Trên đây là Kế hoạch năm 2024 của UBND xã./.",)
TAIL = (
    "Nơi nhận:",
    "- UBND tỉnh (b/c);",
    "- Các thôn;",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Trần Văn An",
)


def a_document(
    *,
    head: Sequence[str] = HEAD,
    bases: Sequence[str] = BASES,
    body: Sequence[str] = BODY,
    closing: Sequence[str] = CLOSING,
    tail: Sequence[str] = TAIL,
    annexes: Sequence[str] = (),
) -> str:
    """A plan of xã Suối Mơ as text, a paragraph a line."""
    return "\n\n".join((*head, *bases, *body, *closing, *tail, *annexes))


def lines(*texts: str) -> list[Piece]:
    """Paragraphs of these texts, with their Markdown."""
    return [line(text) for text in texts]


def line(text: str) -> Line:
    """One paragraph."""
    (piece,) = [one for one in pieces_in_text(text) if isinstance(one, Line) and one.text]
    return piece
