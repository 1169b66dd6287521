"""Runs and paragraphs of WordprocessingML as strings, and what text becomes inside them."""

from functools import lru_cache

from ntmdocs.errors import TemplateError
from ntmdocs.language import tr
from ntmdocs.patterns import regex
from ntmdocs.word.lengths import Length
from ntmdocs.word.shown import shown

__all__ = [
    "FORBIDDEN",
    "LINE_BREAK",
    "RUN_END",
    "escape",
    "forbidden",
    "is_plain",
    "paragraph_xml",
    "run_start",
    "run_xml",
    "signs_escaped",
    "spelt",
    "unescaped",
]

# As alternatives, since one class of all of them takes 8 ms to compile.
FORBIDDEN = regex("[\x00-\x08\x0b\x0c\x0e-\x1f]|[\ud800-\udfff]|[\ufffe\uffff]")
LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
RUN_END = "</w:t></w:r>"
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


def run_xml(text: str, bold: bool = False, italic: bool = False, size: Length | None = None) -> str:
    """A run of that text."""
    return spelt(f"{run_start(bold, italic, size)}{escape(text)}{RUN_END}")  # of an empty line too


@lru_cache(maxsize=64)  # a few looks
def run_start(bold: bool = False, italic: bool = False, size: Length | None = None) -> str:
    """How a run begins; look and size are said only where they are not those of its style."""
    look = ("<w:b/><w:bCs/>" if bold else "") + ("<w:i/><w:iCs/>" if italic else "")
    if size is not None:
        look += _size_xml(size)
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">'


def paragraph_xml(
    style: str,
    runs: str,
    *,
    align: str = "",
    keep_next: bool = False,
    size: Length | None = None,
) -> str:
    """A paragraph of runs in a style of the document; `size` is that of its end, as of its runs."""
    mark = "" if size is None else _size_xml(size)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>'
        + ("<w:keepNext/>" if keep_next else "")
        + (f'<w:jc w:val="{align}"/>' if align else "")
        + (f"<w:rPr>{mark}</w:rPr>" if mark else "")
        + f"</w:pPr>{runs}</w:p>"
    )


def _size_xml(size: Length) -> str:
    half_points = round(size.pt * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def is_plain(text: str) -> bool:
    """Whether it is XML content inside `<w:t>` as it stands."""
    return text.isprintable() and not ("&" in text or "<" in text or ">" in text)


def escape(text: str) -> str:
    """Text as XML content inside `<w:t>`, line ends as breaks.

    Raises TemplateError for a character that XML forbids.
    """
    is_plain = text.isprintable()
    if not is_plain and not text.replace("\n", "").replace("\u00a0", "").isprintable():
        _refuse_forbidden(text)
    if "&" in text or "<" in text or ">" in text:
        text = signs_escaped(text)
    if is_plain:
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\n", LINE_BREAK).replace("\t", _TAB)


def signs_escaped(text: str) -> str:
    """Text as XML content, whatever else is in it; as `html.escape`, which is slow to import."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def spelt(xml: str) -> str:
    """XML with an empty text as any other program will spell it."""
    return xml.replace("></w:t>", "/>") if "></w:t>" in xml else xml


def unescaped(content: str) -> str:
    """The text that XML content says."""
    if "&" not in content:
        return content
    from html import unescape  # slow to import, seldom wanted

    return unescape(content)


def _refuse_forbidden(text: str) -> None:
    if found := FORBIDDEN.search(text):
        raise TemplateError(forbidden(text, found.group()))


def forbidden(text: str, character: str) -> str:
    """The sentence about a character that XML forbids."""
    code = f"U+{ord(character):04X}"
    return tr(
        "giá trị {shown!r} có ký tự {code} mà tệp Word cấm; xóa ký tự đó",
        shown=shown(text),
        code=code,
    )
