"""A finished document → PDF, its pages as pictures, and the places to sign.

Two engines make pages, each behind its own module (`libreoffice`, `with_rdocx`; `engines` chooses).
A document is made safe first (`documents`); its PDF is mended so that the same paper gives the same
bytes (`mending`), and looked at before it is written (`pages`, `proof`). `preview` shows the pages;
`placing` finds where on them the words of the data stand.

Empty fields for signatures go where the pages show the block to sign (`signature_block`,
`signature_fields`); `signing` fills them with a mark (`marks`), `verifying` tells what holds.
Number and day may follow: their blanks (`blanks`) become fields too, which `numbering` fills.
"""

from ntmdocs.publish.converting import Converted, convert_to_pdf
from ntmdocs.publish.doctor import Fitness, examine_machine
from ntmdocs.publish.engines import Engine, chosen_engine
from ntmdocs.publish.numbering import is_numbered, number_pdf
from ntmdocs.publish.preview import PreviewPage, preview_pages
from ntmdocs.publish.proof import PDF_RULES
from ntmdocs.publish.signature_fields import SignatureField, SignatureRole, prepare_signature
from ntmdocs.publish.signing import TIME_FORMAT, sign_pdf
from ntmdocs.publish.verifying import SignatureStatus, verify_signatures

__all__ = [
    "PDF_RULES",
    "TIME_FORMAT",
    "Converted",
    "Engine",
    "Fitness",
    "PreviewPage",
    "SignatureField",
    "SignatureRole",
    "SignatureStatus",
    "chosen_engine",
    "convert_to_pdf",
    "examine_machine",
    "is_numbered",
    "number_pdf",
    "prepare_signature",
    "preview_pages",
    "sign_pdf",
    "verify_signatures",
]
