"""What an engine's PDF needs yet: the same bytes for the same paper, and what archives ask for.

Dates, the file's number and the date in the colour profile go; language and title are there.
A hash of the file stands in it: a PDF that was signed or changed since is not written over.
"""

import hashlib
import io
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from lxml import etree

from ntmdocs.errors import PublishError
from ntmdocs.language import msgids, tr
from ntmdocs.word.elements import Element, parent_of, parse_xml

__all__ = ["Mended", "is_untouched", "mended", "rewritten"]

NO_PDF = msgids(
    "không phải tệp PDF, hoặc PDF đã hỏng hay có mật khẩu; chọn đúng tệp PDF, không có mật khẩu"
)
_MALFORMED = (AttributeError, KeyError, TypeError, ValueError)  # a part missing, or another kind
_KEY = "/NtmdocsContent"
_HASH = re.compile(rb"(?<=/NtmdocsContent \()[0-9a-f]{64}(?=\))")
_FACE = re.compile(r"(?:PS)?(?:[-,].*|MT)?$")
_NO_HASH = "0" * 64
_LANGUAGE = "vi-VN"
_ICC_DATE = slice(24, 36)  # bytes of the profile's head
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC = "http://purl.org/dc/elements/1.1/"
_PDFUA = "http://www.aiim.org/pdfua/ns/id/"
_PDFUA_SCHEMA = f"""\
<rdf:Description xmlns:rdf="{_RDF}" rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>{_PDFUA}</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_XMP_DATES = [
    f"{{http://ns.adobe.com/xap/1.0/}}{kind}Date" for kind in ["Create", "Modify", "Metadata"]
]
_ARCHIVAL = (b"pdfaid:part>2<", b"pdfaid:conformance>B<")
_BEGIN = b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_END = b'\n<?xpacket end="w"?>'


class Mended(NamedTuple):
    """A PDF ready to be kept, and the families of its fonts."""

    content: bytes
    families: frozenset[str]
    not_embedded: frozenset[str]
    """Those of them whose letters are not in the file."""


def mended(content: bytes, title: str) -> Mended:
    """The PDF of an engine; `title` is for a paper that has none of its own.

    Raises PublishError for what is no whole PDF/A-2b.
    """
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            _mend(pdf, title)
            fonts = [*_fonts(pdf)]
            saved = _saved(pdf)
    except (pikepdf.PdfError, *_MALFORMED, etree.XMLSyntaxError) as error:
        raise PublishError(tr("PDF tạo ra bị hỏng; thử lại, hoặc dùng cách tạo khác")) from error
    families = frozenset(family for family, _ in fonts)
    missing = frozenset(family for family, is_embedded in fonts if not is_embedded)
    return Mended(saved, families, missing)


def rewritten(content: bytes, change: Callable[[Any], None]) -> bytes:
    """A PDF, anybody's, with something changed by pikepdf; one of ours that is untouched stays so.

    Raises PublishError for what is no PDF, or has a password.
    """
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            if pdf.is_encrypted:  # saved, it would be open to everybody
                raise PublishError(tr(NO_PDF))
            if _KEY in pdf.docinfo:
                if is_untouched(content):
                    pdf.docinfo[_KEY] = _NO_HASH
                else:
                    del pdf.docinfo[_KEY]
            change(pdf)
            return _saved(pdf)
    except (pikepdf.PdfError, *_MALFORMED) as error:
        raise PublishError(tr(NO_PDF)) from error


def _saved(pdf: Any) -> bytes:
    """The file with its hash in it; no clock and no chance."""
    import pikepdf

    out = io.BytesIO()
    if "/ID" in pdf.trailer:
        del pdf.trailer["/ID"]
    plain = pikepdf.ObjectStreamMode.disable  # the hash must be found again
    pdf.save(out, deterministic_id=True, object_stream_mode=plain)
    return _with_hash(out.getvalue())


def _mend(pdf: Any, title: str) -> None:
    root, info = pdf.Root, pdf.docinfo
    metadata = root.Metadata.read_bytes()
    if not all(mark in metadata for mark in _ARCHIVAL):
        raise PublishError(tr("PDF tạo ra không phải PDF/A-2b; cần LibreOffice từ 7.4"))
    if not str(info.get("/Title", "")).strip():
        info.Title = title
    for key in ("/CreationDate", "/ModDate"):
        if key in info:
            del info[key]
    info[_KEY] = _NO_HASH
    if "/DocChecksum" in pdf.trailer:
        del pdf.trailer["/DocChecksum"]
    root.Lang = _LANGUAGE
    if "/Suspects" in root.MarkInfo:
        del root.MarkInfo.Suspects  # false is what it means where it is not there
    root.Metadata.write(_mended_metadata(metadata, str(info.Title)))
    for intent in root.OutputIntents:
        profile = bytearray(intent.DestOutputProfile.read_bytes())
        profile[_ICC_DATE] = bytes(12)
        intent.DestOutputProfile.write(bytes(profile))


def _mended_metadata(content: bytes, title: str) -> bytes:
    """XMP without dates, and with the title."""
    root = parse_xml(content)
    for date in [*root.iter(*_XMP_DATES)]:
        parent_of(date).remove(date)
    if root.find(f".//{{{_DC}}}title") is None:
        _add_title(root, title)
    _describe_pdfua(root)
    packet: bytes = etree.tostring(root, encoding="utf-8")
    return _BEGIN + packet + _END


def _add_title(root: Element, title: str) -> None:
    about = {f"{{{_RDF}}}about": ""}
    rdf = next(root.iter(f"{{{_RDF}}}RDF"))
    description = etree.SubElement(rdf, f"{{{_RDF}}}Description", about, nsmap={"dc": _DC})
    named = etree.SubElement(etree.SubElement(description, f"{{{_DC}}}title"), f"{{{_RDF}}}Alt")
    etree.SubElement(named, f"{{{_RDF}}}li", {_XML_LANGUAGE: "x-default"}).text = title


def _describe_pdfua(root: Element) -> None:
    """PDF/A wants the schema of PDF/UA described in the file; LibreOffice 7.4 does not."""
    if root.find(f".//{{{_PDFUA}}}part") is None:
        return
    if root.find(".//{http://www.aiim.org/pdfa/ns/extension/}schemas") is None:
        next(root.iter(f"{{{_RDF}}}RDF")).append(parse_xml(_PDFUA_SCHEMA.encode()))


def _fonts(pdf: Any) -> Iterator[tuple[str, bool]]:
    """Each font's family, and whether its letters are in the file."""
    import pikepdf

    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
            is_embedded = any(key in thing for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            yield _family(str(thing.FontName)), is_embedded


def _family(name: str) -> str:
    """`LiberationSerif` of `/BAAAAA+LiberationSerif-Bold`."""
    plain = name.lstrip("/").rpartition("+")[2]
    return _FACE.sub("", plain)


def _with_hash(content: bytes) -> bytes:
    return _HASH.sub(hashlib.sha256(content).hexdigest().encode(), content, count=1)


def is_untouched(content: bytes) -> bool:
    """Whether it is a PDF of ours that nobody has signed or changed since."""
    return _HASH.search(content) is not None and content == _with_hash(
        _HASH.sub(_NO_HASH.encode(), content, count=1)
    )
