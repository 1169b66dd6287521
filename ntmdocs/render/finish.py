"""What is done to a filled template before it becomes a file.

Five things that no tag can say: where pages of the main text lie, which section is the last, where
its words come from (`places.py`), what the document's properties are, and the hash by which a later
run knows whether a person has changed the file. All look for strings: the parts are well-formed
already, in one plain spelling (that of the engine).
"""

from collections.abc import Mapping
from functools import lru_cache

from ntmdocs.patterns import regex
from ntmdocs.render import ready_form
from ntmdocs.render.places import PlaceMarks
from ntmdocs.render.turned_pages import with_turned_pages
from ntmdocs.template import Filled
from ntmdocs.word.content_hash import write_hash
from ntmdocs.word.names import CORE_PROPERTIES, DOCUMENT
from ntmdocs.word.run_xml import signs_escaped

__all__ = ["finish"]

_LAST_SECTION_END = "</w:sectPr></w:body></w:document>"
_SECTION_PARAGRAPH_END = "</w:sectPr></w:pPr>"
_SLOT = regex(r"\{ntmdocs:(title|subject|creator)\}")


def finish(filled: Filled, marks: PlaceMarks, *, title: str, subject: str, organ: str) -> None:
    """Put sections in place, and write marks, properties and hash."""
    filled[DOCUMENT] = _with_last_section(with_turned_pages(filled[DOCUMENT]))
    marks.write(filled)
    if CORE_PROPERTIES in filled:
        core = filled[CORE_PROPERTIES]
        core = ready_form.SLOTS.get(core) or _with_slots(core)
        named = {"title": title, "subject": subject, "creator": organ}
        filled[CORE_PROPERTIES] = _filled_slots(core, named)
    write_hash(filled)


def _with_last_section(xml: str) -> str:
    """The page set-up of the last section moves from its paragraph to the body's end.

    A template ends every section in a paragraph; were the last left so, an empty page would follow.
    """
    if not xml.endswith(_LAST_SECTION_END):
        return xml
    last = xml.rfind("<w:sectPr", 0, len(xml) - len(_LAST_SECTION_END))
    end = xml.rfind(_SECTION_PARAGRAPH_END, 0, last)
    if end < 0:
        return xml
    end += len("</w:sectPr>")
    start = xml.rfind("<w:sectPr", 0, end)
    made = xml[:start]
    made += f"{xml[end:last]}{xml[start:end]}</w:body></w:document>"  # the text is copied once
    return made


def _filled_slots(xml: str, named: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda slot: signs_escaped(named[slot[1]]), xml)


@lru_cache(maxsize=16)
def _with_slots(xml: str) -> str:
    from ntmdocs.render.slots import with_slots

    return with_slots(xml)
