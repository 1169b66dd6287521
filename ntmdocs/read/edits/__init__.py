"""Edits made in Word, brought back into the data they were printed from.

`printed` reads a document as lines, `pairs` tells which line is which, `sources` which strings a
line is made of and `words` changes those, `amounts` its figures; `structure` and `rows` put in what
is new, as `changes` of the paper. Before, `reshaping` gives it the document's outline (`spots`),
and `columns` those of its tables. `sides` tells which side changed what, `taking` takes it, and
`importing` proves it by printing; what a person must look at, `edit_rules` find. `data_paths`
serves whoever tells of a paragraph.
"""

from ntmdocs.read.edits.data_paths import data_paths
from ntmdocs.read.edits.importing import import_edits

__all__ = ["data_paths", "import_edits"]
