"""A Word template filled with nested plain dicts: docxtpl's tags, always escaped and strict.

A template is read, cleaned and compiled once in a process, by its content. What that buys, of the
time docxtpl takes for a document: Jinja's parsing and compiling 28 %, docxtpl's regexes over the
XML 20 %, opening the package 9 %, walks for line breaks and table grids 16 % (decided when
compiling, see `proof.py`), and deflating every part again 17 % (`archive.py`). A fill then is
Jinja's own rendering, UTF-8, deflating the parts that changed, and a copy of the rest.
"""

import hashlib
import io
import zlib
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from ntmdocs.errors import TemplateError
from ntmdocs.given import Content, Given
from ntmdocs.word.archive import Archive, Compression, Entry
from ntmdocs.word.cleaning import cleaned_parts
from ntmdocs.word.comments import comments_in, without_comments
from ntmdocs.word.content_hash import checksum
from ntmdocs.word.main_part import with_usual_main_part
from ntmdocs.word.names import CORE_PROPERTIES, STYLES
from ntmdocs.word.package import read_archive, read_file
from ntmdocs.word.places import has_places, without_places
from ntmdocs.word.style_ids import with_ids

if TYPE_CHECKING:
    from ntmdocs.template.filling import FilledPart
    from ntmdocs.template.problems import TemplateProblem
    from ntmdocs.template.source import CompiledPart

__all__ = ["Filled", "Template"]


class Template:
    """A DOCX template, filled as often as one likes: a path, bytes, or an open file object.

    `filters` are functions that tags may use as `{{ name|filter }}`; nothing else of Python can be
    reached from a template. `style_ids` are ids of styles by their names in small letters: a style
    of that name that another program has given another id gets this one.
    Raises UnreadableDocument where the file is no safe DOCX.
    """

    def __init__(
        self,
        path: Given,
        *,
        filters: Mapping[str, Callable[..., Any]] | None = None,
        style_ids: Mapping[str, str] | None = None,
    ) -> None:
        content = read_file(path)
        self.path = content.name
        self._compiled = _compiled(
            content, tuple((filters or {}).items()), tuple((style_ids or {}).items())
        )

    @property
    def parts(self) -> Mapping[str, bytes]:
        """The parts of the template by name, cleaned, not filled."""
        return self._compiled.parts

    @property
    def digest(self) -> str:
        """SHA-256 of the template's file."""
        return self._compiled.digest

    def fill(
        self,
        context: Mapping[str, Any],
        *,
        compression: Compression = Compression.NORMAL,
        through: Any = None,
    ) -> bytes:
        """The filled document. Raises TemplateError where template and data disagree.

        `through` is what `docxtpl()` gave, after pictures or media were replaced in it.
        """
        return self.fill_parts(context, through=through).pack(compression)

    def fill_parts(
        self, context: Mapping[str, Any], *, trusted: bool = False, through: Any = None
    ) -> "Filled":
        """The filled document before it is packed, for whoever goes on with its parts.

        XML in the context (`Markup`) is checked with the part it goes into, unless `trusted` says
        that it was made by code that escapes.
        """
        from ntmdocs.template.environment import NeedsDocxtpl

        if through is not None:
            return self._fill_through(context, through)
        try:
            changed = self._ready(context, trusted) or {
                part.name: self._fill_part(part, context, trusted) for part in self._templated()
            }
        except NeedsDocxtpl as need:
            return self._fill_through(context, need.document or self.docxtpl())
        return Filled(self._compiled, changed)

    def names(self, *, printed: bool = False) -> dict[str, Any]:
        """The names that the template takes from the data, as a tree (see `names.py`).

        With `printed` those are left out that it only asks about, in `{% if … %}`.
        """
        from ntmdocs.template.problems import names_of

        return names_of(self._templated(), printed=printed)

    def problems(
        self, names: Mapping[str, Any] | Iterable[str] | None = None
    ) -> "list[TemplateProblem]":
        """All that is wrong with the tags; `names` adds the names that the data will lack.

        Names are a tree as `names()` gives it, an example of the data, or dotted names
        (`"signature.full_name"`, `"rows[].name"`).
        """
        from ntmdocs.template.names import as_names
        from ntmdocs.template.problems import comments_left_out, problems_of, style_names

        known = None if names is None else as_names(names)
        styles = style_names(self.parts[STYLES]) if STYLES in self.parts else None
        found = problems_of(self._compiled.templated, self.path, known, styles)
        if self._compiled.comments:
            found.append(comments_left_out(self._compiled.comments, self.path))
        return found

    def docxtpl(self) -> Any:
        """This template as docxtpl's `DocxTemplate`: for InlineImage, Subdoc and `replace_…`."""
        from docxtpl import DocxTemplate

        return DocxTemplate(io.BytesIO(self._compiled.archive.pack(())))

    def _fill_through(self, context: Mapping[str, Any], document: Any) -> "Filled":
        from ntmdocs.template.through import filled_through

        compiled, main = self._compiled, self._templated()[0]
        try:
            parts = filled_through(document, context, compiled.filters)
        except Exception as error:  # docxtpl's and Jinja's of any kind
            raise self._error(error, main) from error
        changed: dict[str, str | bytes] = {
            name: content
            for name, content in parts.items()
            if content != compiled.parts.get(name) and name != CORE_PROPERTIES
        }
        changed |= {
            part.name: self._fill_part(part, context, False)
            for part in compiled.templated
            if part.name == CORE_PROPERTIES
        }
        return Filled(compiled, changed, set(compiled.parts) - set(parts) - {CORE_PROPERTIES})

    def _ready(self, context: Mapping[str, Any], trusted: bool) -> dict[str, str]:
        """What is filled without being compiled first: nothing where that does not go."""
        try:
            return {part.name: part.render(context, trusted) for part in self._compiled.ready}
        except Exception:  # noqa: BLE001  it comes again, and is told by the tag it comes from
            return {}

    def _templated(self) -> "list[CompiledPart]":
        """The parts with tags; raises the first fault of any."""
        from ntmdocs.template.faults import fault_error

        for part in self._compiled.templated:
            if part.template is None:
                raise fault_error(part.faults[0], part, self.path)
        return self._compiled.templated

    def _fill_part(self, part: "CompiledPart", context: Mapping[str, Any], trusted: bool) -> str:
        from ntmdocs.template.environment import NeedsDocxtpl

        try:
            return part.filled.render(context, trusted)
        except NeedsDocxtpl:
            raise
        except Exception as error:  # a value's own code may raise anything
            raise self._error(error, part) from error

    def _error(self, error: Exception, part: "CompiledPart") -> TemplateError:
        from ntmdocs.template.faults import as_template_error

        return as_template_error(error, part, self.path)


class _Compiled:
    """What is kept of a template's content."""

    def __init__(
        self,
        content: Content,
        filters: Mapping[str, Callable[..., Any]],
        style_ids: Mapping[str, str],
    ) -> None:
        self.filters = filters
        self.name = content.name
        self._content = content
        archive = read_archive(content, content.name)
        self.parts, entries = with_usual_main_part(*archive, content.name)
        changed = cleaned_parts(self.parts, content.name)
        self.comments = comments_in(self.parts)
        if self.comments:
            more, gone = without_comments(self.parts | changed)
            changed |= more
            self.parts = {name: part for name, part in self.parts.items() if name not in gone}
        if has_places(self.parts):  # a printed paper that became a template
            unmarked = without_places(self.parts | changed)
            self.parts = {name: part for name, part in self.parts.items() if name in unmarked}
            changed = {
                name: part for name, part in unmarked.items() if part is not self.parts[name]
            }
        changed |= with_ids(self.parts | changed, style_ids)
        self.parts |= changed
        self.archive = Archive(
            _pressed(entry.name, changed[entry.name], Compression.NORMAL)
            if entry.name in changed
            else entry
            for entry in entries
            if entry.name in self.parts
        )

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the file."""
        return hashlib.sha256(self._content).hexdigest()

    @cached_property
    def checksums(self) -> dict[str, tuple[int, int]]:
        """Of each part as it is in the template."""
        return {name: checksum(name, content) for name, content in self.parts.items()}

    @cached_property
    def ready(self) -> "list[FilledPart]":
        """The parts with tags, of a template that ships; none of any other."""
        from ntmdocs.template.ready import ready_parts

        return ready_parts(self.parts, self.filters)

    @cached_property
    def templated(self) -> list["CompiledPart"]:
        """The parts with tags."""
        from ntmdocs.template.source import templated_parts

        return templated_parts(self.parts, self.filters)


@lru_cache(maxsize=16)
def _compiled(
    content: Content,
    filters: tuple[tuple[str, Callable[..., Any]], ...],
    style_ids: tuple[tuple[str, str], ...],
) -> _Compiled:
    return _Compiled(content, dict(filters), dict(style_ids))


class Filled:
    """A filled template as its parts: text may be looked at and replaced until it is packed."""

    def __init__(
        self,
        compiled: _Compiled,
        changed: Mapping[str, str | bytes],
        left_out: Iterable[str] = (),
    ) -> None:
        self._compiled = compiled
        self._changed = dict(changed)
        self._left_out = frozenset(left_out)
        self._encoded: dict[str, tuple[bytes, int]] = {}

    def __contains__(self, name: str) -> bool:
        if name in self._left_out:
            return False
        return name in self._changed or name in self._compiled.parts

    def __getitem__(self, name: str) -> str:
        """A part's text."""
        text = self._changed[name] if name in self._changed else self._compiled.parts[name]
        return text.decode() if isinstance(text, bytes) else text

    def __setitem__(self, name: str, text: str) -> None:
        self._changed[name] = text
        self._encoded.pop(name, None)

    def checksums(self) -> dict[str, tuple[int, int]]:
        """Each part's size and CRC-32; of the parts that changed, those that the ZIP needs."""
        sums = {
            name: unchanged
            for name, unchanged in self._compiled.checksums.items()
            if name not in self._left_out
        }
        for name in self._changed:
            content, crc = self._bytes(name)
            is_list = name.endswith((".rels", "[Content_Types].xml"))  # programs sort them
            sums[name] = checksum(name, content) if is_list else (len(content), crc)
        return sums

    def pack(self, compression: Compression = Compression.NORMAL) -> bytes:
        """The file."""
        return self._compiled.archive.pack(
            [Entry.of(name, *self._bytes(name), compression) for name in self._changed],
            self._left_out,
        )

    def _bytes(self, name: str) -> tuple[bytes, int]:
        if name not in self._encoded:
            text = self._changed[name]
            content = text.encode() if isinstance(text, str) else text
            self._encoded[name] = content, zlib.crc32(content)
        return self._encoded[name]


def _pressed(name: str, content: bytes, compression: Compression) -> Entry:
    return Entry.of(name, content, zlib.crc32(content), compression)
