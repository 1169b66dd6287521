"""What goes with a tag: `{%p` takes its paragraph, `{%tr` its row, `{%tc` its cell.

What stands beside the tag there would go too, in every paper and without a word: it is a fault.
`{%-` and `-%}` of docxtpl join their paragraph to the one before or behind.
"""

from lxml import etree

from ntmdocs.template.pieces import replace, same_look
from ntmdocs.word.elements import Element, element
from ntmdocs.word.names import w

__all__ = ["join_with_neighbour", "keep_section", "lost_beside"]

_SEEN = {
    **dict.fromkeys(("drawing", "pict", "object"), "hình"),
    **dict.fromkeys(("br", "pageBreakBefore"), "dấu ngắt"),
    **dict.fromkeys(("footnoteReference", "endnoteReference"), "chú thích"),
    **dict.fromkeys(("fldSimple", "instrText"), "trường"),
    "sym": "ký hiệu",
    "tbl": "bảng",
}
_SEEN_NAMES = tuple(map(w, _SEEN))


def lost_beside(holder: Element, mark: str) -> str:
    """What would go with the tag: the other words of its place, or what else is seen there."""
    words = "".join(text.text or "" for text in holder.iter(w("t"))).replace(mark, " ", 1)
    if words.strip():
        return f"“{' '.join(words.split())}”"
    for seen in holder.iter(*_SEEN_NAMES):
        return _SEEN[str(seen.tag).rpartition("}")[2]]
    return ""


def keep_section(holder: Element) -> None:
    """Give the section that ends in a paragraph one of its own behind, as small as can be.

    LibreOffice moves the end of a section into the paragraph before, where a tag would take it.
    """
    section = holder.find(w("pPr/sectPr")) if holder.tag == w("p") else None
    if section is not None:
        line = {"before": "0", "after": "0", "line": "20", "lineRule": "exact"}
        spacing = etree.Element(w("spacing"), {w(name): value for name, value in line.items()})
        paragraph = element("p", [element("pPr", [spacing, section])])
        paragraph.tail, holder.tail = holder.tail, None
        holder.addnext(paragraph)


def join_with_neighbour(paragraph: Element, *, before: bool) -> bool:
    """Join a paragraph to the one next to it, under the look of the first; whether there is one."""
    other = paragraph.getprevious() if before else paragraph.getnext()
    if other is None or other.tag != w("p"):
        return False
    first, second = (other, paragraph) if before else (paragraph, other)
    last = first[-1] if len(first) else None
    moved = [child for child in second if child.tag != w("pPr")]
    first.extend(moved)
    replace(second, "")
    if last is not None and moved:
        _make_one(last, moved[0])
    return True


def _make_one(run: Element, follower: Element) -> None:
    """The words of two runs in one, where they follow each other and look the same."""
    if run.tag != w("r") or follower.tag != w("r") or not same_look(run, follower):
        return
    words = [child for child in follower if child.tag != w("rPr")]
    if len(run) and run[-1].tag == w("t") and words and words[0].tag == w("t"):
        words[0].text = (run[-1].text or "") + (words[0].text or "")
        run.remove(run[-1])
    run.extend(words)
    replace(follower, "")
