"""Documents for PDF, right by default, and programs that stand for LibreOffice."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import ntmdocs
from build import a_plan, a_section
from ntmdocs.word.names import DOCUMENT
from ntmdocs.word.package import read_package, write_package

__all__ = ["a_docx", "a_long_docx", "a_pdf", "a_program", "with_body", "with_part"]

# Puts `made.pdf`, which lies beside the program, out for each document it is given.
PUTS_OUT = """\
while [ "$1" != --outdir ]; do shift; done
out="$2"; shift 2; mkdir -p "$out"
for file in "$@"; do
  name="$(basename "$file" .docx)"
  {special}
  cp "$(dirname "$0")/made.pdf" "$out/$name.pdf"
done
"""


@cache
def a_docx(subject: str = "Vệ sinh môi trường", **changes: Any) -> ntmdocs.Docx:
    """A small plan of one page."""
    header = {
        "issuing_body": "Ủy ban nhân dân xã Suối Mơ",
        "place": "Suối Mơ",
        "issued_on": "2024",
        "subject": subject,
    }
    return ntmdocs.render_plan(a_plan(header=header, **changes))


def a_long_docx(paragraphs: int) -> ntmdocs.Docx:
    """A plan with so many more lines."""
    lines = [f"- Việc thứ {number}: quét dọn đường làng." for number in range(paragraphs)]
    return ntmdocs.render_plan(a_plan(sections=[a_section(*lines, kind="implementation")]))


@cache
def a_pdf() -> bytes:
    """The small plan as rdocx's PDF, as it comes."""
    import rdocx

    return rdocx.Document.from_bytes(a_docx().bytes).to_pdfa_deterministic()


def with_part(docx: bytes, name: str, content: bytes) -> bytes:
    """The document with another part."""
    return write_package({**read_package(docx), name: content})


def with_body(docx: bytes, xml: str) -> bytes:
    """The document with more before its first paragraph."""
    document = read_package(docx)[DOCUMENT].decode()
    return with_part(docx, DOCUMENT, document.replace("<w:body>", f"<w:body>{xml}", 1).encode())


def a_program(folder: Path, special: str = "", name: str = "soffice") -> Path:
    """A program that puts out a PDF for each document; `special` is done first, for `$name`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "made.pdf").write_bytes(a_pdf())
    file = folder / name
    file.write_text(f"#!/bin/sh\n{PUTS_OUT.replace('{special}', special)}", encoding="utf-8")
    file.chmod(0o755)
    return file
