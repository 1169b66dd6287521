"""Templates built in code, filled by ntmdocs and by docxtpl, compared part by part."""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from ntmdocs.template import Template
from ntmdocs.word.package import read_package, write_package

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
_SPECIAL_NOTES = (
    '<w:{0} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{0}>'
    '<w:{0} w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{0}>"
)


def run(text: str, properties: str = "") -> str:
    made = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{made}<w:t>{text}</w:t></w:r>"


def paragraph(*runs: str, properties: str = "") -> str:
    """Plain words become a run; XML stays."""
    inside = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def cell(*content: str, width: int = 2000, properties: str = "") -> str:
    inside = "".join(one if one.startswith("<") else paragraph(one) for one in content)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{inside}</w:tc>'


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(one if one.startswith('<') else cell(one) for one in cells)}</w:tr>"


def table(*rows: str, columns: int = 2) -> str:
    grid = '<w:gridCol w:w="2000"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def a_template(
    *body: str,
    header: str = "",
    footer: str = "",
    footnote: str = "",
    core: str = "<dc:title>Mẫu</dc:title>",
    more: Mapping[str, str | bytes] | None = None,
    relations: str = "",
    types: str = "",
) -> bytes:
    """A whole DOCX; what is given is correct XML of its place."""
    written: dict[str, str] = {
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{''.join(body)}"
        "<w:sectPr/></w:body></w:document>"
    }
    notes = _SPECIAL_NOTES.format("footnote")
    kinds = {"word/document.xml": f"{WORD}.document.main+xml"}
    for name, content in (
        ("header", header and f"<w:hdr {NAMESPACES}>{header}</w:hdr>"),
        ("footer", footer and f"<w:ftr {NAMESPACES}>{footer}</w:ftr>"),
        (
            "footnotes",
            footnote
            and f'<w:footnotes {NAMESPACES}>{notes}<w:footnote w:id="1">{footnote}</w:footnote>'
            "</w:footnotes>",
        ),
    ):
        if content:
            written[f"word/{name}.xml"] = content
            kinds[f"word/{name}.xml"] = f"{WORD}.{name}+xml"
            relations += f'<Relationship Id="{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>'
    written["docProps/core.xml"] = (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</cp:coreProperties>'
    )
    kinds["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    written["_rels/.rels"] = (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="b" Type="{PACKAGE}/relationships/metadata/core-properties"'
        ' Target="docProps/core.xml"/></Relationships>'
    )
    written["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'
    )
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in kinds.items()
    )
    written["[Content_Types].xml"] = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType='
        '"application/xml"/><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/>{overrides}{types}</Types>'
    )
    parts = {name: content.encode() for name, content in written.items()}
    for name, given in (more or {}).items():
        parts[name] = given.encode() if isinstance(given, str) else given
    return write_package(parts)


def saved(content: bytes, folder: Path) -> Path:
    path = folder / "mau.docx"
    path.write_bytes(content)
    return path


def filled(
    content: bytes, context: Mapping[str, Any], folder: Path, **options: Any
) -> dict[str, bytes]:
    return read_package(Template(saved(content, folder), **options).fill(context))


def document_xml(content: bytes, context: Mapping[str, Any], folder: Path) -> str:
    return filled(content, context, folder)["word/document.xml"].decode()


def by_docxtpl(content: bytes, context: Mapping[str, Any]) -> dict[str, bytes]:
    document = DocxTemplate(io.BytesIO(content))
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    document.render(dict(context), environment, autoescape=True)
    buffer = io.BytesIO()
    document.save(buffer)
    return read_package(buffer.getvalue())


def canonical(xml: bytes) -> str:
    """The XML in one spelling, without the runs that say nothing: docxtpl leaves some."""
    root = etree.fromstring(xml, etree.XMLParser(remove_blank_text=True))
    for run in list(root.iter(f"{{{W}}}r")):
        parent = run.getparent()
        said = [one for one in run if one.tag != f"{{{W}}}rPr"]
        if parent is not None and not any(one.tag != f"{{{W}}}t" or one.text for one in said):
            parent.remove(run)
    return etree.tostring(root, method="c14n").decode().replace("><", ">\n<")


def assert_same_as_docxtpl(content: bytes, context: Mapping[str, Any], folder: Path) -> None:
    """Every part that both wrote is the same XML; the properties say the same."""
    ours, theirs = filled(content, context, folder), by_docxtpl(content, context)
    compared = [name for name in ours if name.startswith("word/") and name.endswith(".xml")]
    assert compared
    for name in compared:
        assert canonical(ours[name]) == canonical(theirs[name]), name
    assert properties(ours) == properties(theirs)


def properties(parts: Mapping[str, bytes]) -> dict[str, str]:
    root = etree.fromstring(parts["docProps/core.xml"])
    return {str(one.tag): one.text or "" for one in root if one.text}
