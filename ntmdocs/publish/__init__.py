"""A finished document → PDF, its pages as pictures, and the places to sign.

Two engines make pages, each behind its own module (`libreoffice`, `with_rdocx`; `engines` chooses).
A document is made safe first (`documents`); its PDF is mended so that the same paper gives the same
bytes (`mending`), and looked at before it is written (`pages`, `proof`). `preview` shows the pages;
`placing` finds where on them the words of the data stand.
"""

from ntmdocs.publish.converting import Converted, convert_to_pdf
from ntmdocs.publish.engines import Engine
from ntmdocs.publish.preview import PreviewPage, preview_pages
from ntmdocs.publish.proof import PDF_RULES

__all__ = [
    "PDF_RULES",
    "Converted",
    "Engine",
    "PreviewPage",
    "convert_to_pdf",
    "preview_pages",
]
