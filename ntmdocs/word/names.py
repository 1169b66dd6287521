"""The names of WordprocessingML: namespaces, parts of a package, tags as lxml writes them.

`w("p")` is the name of a paragraph, `w("tblGrid/gridCol")` the path to the columns of a table.
"""

from functools import cache

__all__ = [
    "CONTENT_TYPES",
    "CORE_PROPERTIES",
    "CUSTOM_PROPERTIES",
    "DOCUMENT",
    "DOCUMENT_RELATIONS",
    "NAMESPACES",
    "SETTINGS",
    "STYLES",
    "XML_SPACE",
    "dc",
    "mc",
    "w",
    "w14",
    "wp",
]

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = {"w": _W}

DOCUMENT = "word/document.xml"
DOCUMENT_RELATIONS = "word/_rels/document.xml.rels"
STYLES = "word/styles.xml"
SETTINGS = "word/settings.xml"
CORE_PROPERTIES = "docProps/core.xml"
CUSTOM_PROPERTIES = "docProps/custom.xml"
CONTENT_TYPES = "[Content_Types].xml"

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@cache
def w(path: str) -> str:
    """A name of WordprocessingML itself, or a path of such names."""
    steps = path.split("/")
    return "/".join(step if step in ("", ".") else f"{{{_W}}}{step}" for step in steps)


def wp(name: str) -> str:
    """A name of drawings where they stand in the text."""
    return f"{{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}}{name}"


def w14(name: str) -> str:
    """A name that Word 2010 added."""
    return f"{{http://schemas.microsoft.com/office/word/2010/wordml}}{name}"


def mc(name: str) -> str:
    """A name for what is written in several ways, for newer and older programs."""
    return f"{{http://schemas.openxmlformats.org/markup-compatibility/2006}}{name}"


def dc(name: str) -> str:
    """A name of Dublin Core: title, subject and creator of a document."""
    return f"{{http://purl.org/dc/elements/1.1/}}{name}"
