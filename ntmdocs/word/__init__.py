"""WordprocessingML for every room that touches a DOCX; knows no plans.

A DOCX is a ZIP of parts. What makes a ZIP unfit to open stands in `zip_refusals`, for workbooks
too; `opening` reads the file, `package` the parts with every door closed, `cleaning` takes out what
a template must not bring along, `archive` writes the ZIP again, the same bytes for the same parts.

A part is XML. `names` has its names, `elements` handles it as a tree, `run_xml` writes runs and
paragraphs as strings, `text` reads what it says, `styles` tells what format a paragraph has
once its styles had their say.
`lengths` are points, twips and millimetres as types, `text_width` is how long a text is in Times.

A finished document is a `Docx` (`docx`); it carries a hash (`content_hash`), by which a file that
a person has changed is known and kept.

The room is used module by module: whoever needs one does not load the others, nor lxml.
"""

__all__: list[str] = []
