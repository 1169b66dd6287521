"""A document as its reader sees it, and back as a paper.

`view` reads a DOCX with the format in force; `plain_text` reads `.txt` and `.md`; both give `lines`
and grids of cells (`sources`). `recognise` tells the components of a paper apart (`kinds` names the
types), `to_paper` puts them together as data, `importing` makes the paper of it and proves by
printing it that no word was lost (`words`); what a person must look at, `import_rules` find.

`edits` brings back what was changed in a document that we printed.
"""

from typing import TYPE_CHECKING

from ntmdocs.late import late

if TYPE_CHECKING:
    from ntmdocs.read.edits.data_paths import data_paths
    from ntmdocs.read.edits.importing import import_edits
    from ntmdocs.read.imported import Imported
    from ntmdocs.read.importing import import_plan

__all__ = ["Imported", "data_paths", "import_edits", "import_plan"]

if not TYPE_CHECKING:
    __getattr__ = late(
        __name__,
        {
            "edits": ("data_paths", "import_edits"),
            "imported": ("Imported",),
            "importing": ("import_plan",),
        },
    )
