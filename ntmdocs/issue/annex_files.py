"""An annex in a file of its own, as it is where the paper and its annexes are signed apart."""

from ntmdocs.model import Annex, Paper
from ntmdocs.prose import annex_heading, paper_data, plain_text
from ntmdocs.render import render_plan
from ntmdocs.vietnamese import safe_file_name
from ntmdocs.word.docx import Docx
from ntmdocs.word.elements import Element, child_of, parse_xml, part_xml
from ntmdocs.word.footnotes import call_footnotes_by_words, number_footnotes
from ntmdocs.word.names import CORE_PROPERTIES, DOCUMENT, dc, w
from ntmdocs.word.package import read_package

__all__ = ["annex_files"]


def annex_files(paper: Paper, name: str, *, electronic: bool) -> list[Docx]:
    """Each annex alone, with the heading and the note that it has in the whole paper.

    `name` is that of the paper's own file, without its suffix.
    """
    return [
        _alone(paper, annex, annex_heading(paper, number), name, electronic)
        for number, annex in enumerate(paper.annexes, 1)
    ]


def _alone(paper: Paper, annex: Annex, heading: str, name: str, electronic: bool) -> Docx:
    named = annex.model_copy(update={"heading": heading})
    only = paper.model_copy(update={"annexes": (named,)})
    docx = render_plan(only, electronic=electronic)
    parts = read_package(docx.bytes)
    root = parse_xml(parts[DOCUMENT])
    call_footnotes_by_words(root, parts)
    first = next(one.paragraph for one in docx.places if one.path.startswith("annexes."))
    _leave_out_what_is_before(root, [*root.iter(w("p"))][first])
    core = parse_xml(parts[CORE_PROPERTIES])
    title = plain_text(annex.title, paper_data(paper)) if annex.title else ""
    child = core.find(dc("title"))
    assert child is not None  # the paper's own stands there
    child.text = f"{heading}. {title}".rstrip(". ")
    changed = {
        **number_footnotes(root, parts),
        DOCUMENT: part_xml(root),
        CORE_PROPERTIES: part_xml(core),
    }
    file = safe_file_name(f"{name} - {heading}.docx")
    return docx.with_parts(changed, file).without_places()


def _leave_out_what_is_before(root: Element, paragraph: Element) -> None:
    """Take away the sections before that of a paragraph; their page head goes on below."""
    body = child_of(root, "body")
    ends = [child for child in body if child.find(f"{w('pPr')}/{w('sectPr')}") is not None]
    last = [end for end in ends if body.index(end) < body.index(paragraph)][-1]
    heads = [*next(last.iter(w("sectPr")))]
    before = [child for child in body if body.index(child) <= body.index(last)]
    for child in before:
        body.remove(child)
    section = next(body.iter(w("sectPr")))
    for head in reversed([one for one in heads if one.tag == w("headerReference")]):
        section.insert(0, head)
