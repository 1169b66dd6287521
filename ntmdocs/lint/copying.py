"""What a copy of a DOCX is made of, whatever is put right in it or written beside it."""

from ntmdocs.given import Given
from ntmdocs.read.old_word import as_docx, is_old_word
from ntmdocs.word.main_part import with_usual_main_part
from ntmdocs.word.opening import read_file
from ntmdocs.word.package import read_package

__all__ = ["parts_to_copy"]


def parts_to_copy(source: Given) -> tuple[dict[str, bytes], str]:
    """The parts under their usual names, and what the file is called; a `.doc` is converted first.

    Raises UnreadableDocument, also for a file of strict Open XML.
    """
    given = read_file(source)
    content = as_docx(given, given.name) if is_old_word(given) else bytes(given)
    parts, _ = with_usual_main_part(read_package(content, given.name), (), given.name)
    return parts, given.name
