"""Which place in the data a paragraph of a document that we printed comes from."""

from ntmdocs.given import Given
from ntmdocs.model import Paper
from ntmdocs.read.edits.pairs import places_now
from ntmdocs.read.view import view_docx
from ntmdocs.read.view.shapes import paragraphs_in
from ntmdocs.render import render_plan
from ntmdocs.word.opening import read_file
from ntmdocs.word.package import read_package
from ntmdocs.word.places import read_base

__all__ = ["data_paths"]


def data_paths(
    document: Given, plan: Paper | None = None, *, template: Given | None = None
) -> dict[int | None, str]:
    """Where in the data each paragraph of the document comes from: `sections.2.content.1`.

    Paragraphs are numbered as `Finding.paragraph` numbers them; None is none of them. Those of the
    template and those that were added in Word are left out; all are where the document is none of
    ours, or has its places taken out. With `plan` the paths are those of the plan as it is now, and
    what it says otherwise than it was printed is left out. `template` is the one the document was
    made with.

    Raises UnreadableDocument, and with `plan` what `render_plan` raises.
    """
    file = read_file(document)
    base = read_base(read_package(file, file.name)) or ()
    known = {number: one.path for number, one in enumerate(base)}
    if plan is not None:
        now = read_base(read_package(render_plan(plan, template).bytes)) or ()
        then = places_now(base, now)
        same = (one for one in then.items() if base[one[0]].hash == now[one[1]].hash)
        known = {number: now[place].path for number, place in same}
    paragraphs = paragraphs_in(view_docx(file, file.name).blocks)
    marked = ((one.number, known.get(one.places[0])) for one in paragraphs if one.places)
    return {number: path for number, path in marked if path is not None}
