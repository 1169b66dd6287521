"""A document as a reader sees it, every format the one in force.

`shapes` says what a view is made of; `document` reads the package, `page_setups` its stretches of
paper, `blocks` its paragraphs and tables, `paragraphs` and `runs` their format, `drawn` the lines
that are shapes. `walk` is the one way through the XML, `fields` leaves out the codes of fields.
"""

from ntmdocs.read.view.document import paragraphs_of, view_docx
from ntmdocs.read.view.shapes import View

__all__ = ["View", "paragraphs_of", "view_docx"]
