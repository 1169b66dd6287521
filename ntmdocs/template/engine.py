"""A Word template filled with nested plain dicts: docxtpl's tags, always escaped and strict.

A template is read, cleaned and compiled once in a process, by its content. What that buys, of the
time docxtpl takes for a document: Jinja's parsing and compiling 28 %, docxtpl's regexes over the
XML 20 %, opening the package 9 %, walks for line breaks and table grids 16 % (decided when
compiling, see `proof.py`), and deflating every part again 17 % (`archive.py`). A fill then is
Jinja's own rendering (for the form that ships plain code, `ready/`), UTF-8, deflating the parts
that changed, and a copy of the rest.
"""

import hashlib
import io
import zlib
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from ntmdocs.errors import TemplateError
from ntmdocs.given import Content, Given
from ntmdocs.template.ready import ready_parts
from ntmdocs.word.archive import Compression, Entry
from ntmdocs.word.content_hash import checksum
from ntmdocs.word.names import CONTENT_TYPES, CORE_PROPERTIES, STYLES
from ntmdocs.word.opening import read_file

if TYPE_CHECKING:
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
        if through is not None:
            return self._fill_through(context, through)
        if trusted and (ready := self._ready(context)):
            return Filled(self._compiled, ready)
        from ntmdocs.template.environment import NeedsDocxtpl

        try:
            changed = {
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

    def _ready(self, context: Mapping[str, Any]) -> dict[str, str]:
        """What is filled by code that ships: nothing where there is none, or it does not go."""
        try:
            return {name: fill(context) for name, fill in self._compiled.ready.items()}
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
        self._content = content
        is_plain = not (filters or style_ids)
        read = ready_parts(content, self.digest) if is_plain else None
        if read is None:
            from ntmdocs.template.reading import read_template

            read = read_template(content, style_ids)
        self._read = read
        self.parts, self.archive = read.parts, read.archive
        self.comments, self.ready = read.comments, read.ready

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the file."""
        return hashlib.sha256(self._content).hexdigest()

    @cached_property
    def checksums(self) -> Mapping[str, tuple[int, int]]:
        """Of each part as it is in the template."""
        known = self._read.checksums
        return known or {name: checksum(name, part) for name, part in self.parts.items()}

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

    def __setitem__(self, name: str, text: str | bytes) -> None:
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
            is_list = name.endswith((".rels", CONTENT_TYPES))  # programs sort them
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
            self._changed[name] = content  # to deflate it takes room: the text's is given back
            self._encoded[name] = content, zlib.crc32(content)
        return self._encoded[name]
