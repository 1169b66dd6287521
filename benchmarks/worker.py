"""One engine in a process of its own: fills document after document as its parent asks.

A line with a number is a document to make; the answer is how long it took. The last line, `end`, is
answered with the peak of memory.
"""

import importlib
import resource
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from sample import context

Fill = Callable[[dict[str, Any], Path], None]


def ntmdocs_engine(compression: str) -> Callable[[Path], Fill]:
    def engine(template_path: Path) -> Fill:
        from ntmdocs.template import Template
        from ntmdocs.word.archive import Compression

        chosen = Compression(compression)

        def fill(data: dict[str, Any], target: Path) -> None:
            target.write_bytes(Template(template_path).fill(data, compression=chosen))

        return fill

    return engine


def docxtpl_engine(template_path: Path) -> Fill:
    """docxtpl, and rust-docxtpl where that is what is installed under this name."""
    from docxtpl import DocxTemplate

    def fill(data: dict[str, Any], target: Path) -> None:
        document = DocxTemplate(str(template_path))
        document.render(data, autoescape=True)
        document.save(str(target))

    return fill


def python_docx_engine(template_path: Path) -> Fill:
    """The same paper, built element by element."""
    import docx

    def fill(data: dict[str, Any], target: Path) -> None:
        document = docx.Document()

        def paragraph(text: str, bold: bool = False) -> None:
            document.add_paragraph().add_run(text).bold = bold or None

        paragraph(data["organ"], True)
        paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True)
        paragraph(f"Số: {data['number']}/{data['symbol']}")
        paragraph(f"{data['place']}, {data['issued_on']}")
        paragraph("KẾ HOẠCH", True)
        paragraph(data["subject"], True)
        for section in data["sections"]:
            paragraph(section["heading"], True)
            for one in section["paragraphs"]:
                paragraph(f"- {one['text']}" if one["is_item"] else one["text"])
        table = document.add_table(0, 8, "Table Grid")
        for row in ({name: name for name in data["rows"][0]}, *data["rows"]):
            for cell, text in zip(table.add_row().cells, row.values(), strict=True):
                cell.text = text
        for recipient in data["recipients"]:
            paragraph(f"- {recipient}")
        paragraph(data["signer"], True)
        document.save(str(target))

    return fill


def floor_engine(compression: str) -> Callable[[Path], Fill]:
    """Deflate, checksum, ZIP and write, the finished XML given."""

    def engine(template_path: Path) -> Fill:
        from ntmdocs.template import Template
        from ntmdocs.word.archive import Compression

        template, chosen = Template(template_path), Compression(compression)
        ready: dict[str, Any] = {}

        def fill(data: dict[str, Any], target: Path) -> None:
            target.write_bytes(ready["filled"].pack(chosen))

        def prepare(data: dict[str, Any]) -> None:
            filled = template.fill_parts(data)
            filled["word/document.xml"].encode()
            ready["filled"] = filled

        fill.prepare = prepare  # type: ignore[attr-defined]
        return fill

    return engine


ENGINES: dict[str, Callable[[Path], Fill]] = {
    "ntmdocs-normal": ntmdocs_engine("normal"),
    "ntmdocs-fast": ntmdocs_engine("fast"),
    "ntmdocs-fastest": ntmdocs_engine("fastest"),
    "docxtpl": docxtpl_engine,
    "rust-docxtpl": docxtpl_engine,
    "python-docx": python_docx_engine,
    "floor-normal": floor_engine("normal"),
    "floor-fast": floor_engine("fast"),
    "floor-fastest": floor_engine("fastest"),
}
IMPORTS = {"ntmdocs": "ntmdocs.template.source", "floor": "zlib", "python": "docx"}


def main(name: str, template_path: Path, target: Path) -> None:
    """Answer lines until `end`."""
    begun = time.process_time()
    family = name.partition("-")[0]
    importlib.import_module(IMPORTS.get(family, "docxtpl"))
    if family == "ntmdocs":
        importlib.import_module("docxtpl")
    imported = time.process_time()
    fill = ENGINES[name](template_path)
    print((imported - begun) * 1000, flush=True)
    for line in sys.stdin:
        if line.strip() == "end":
            break
        data = context(int(line))
        getattr(fill, "prepare", lambda _: None)(data)
        started = time.process_time()
        fill(data, target)
        print((time.process_time() - started) * 1000, flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak / 1024, flush=True)
    assert zlib


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
