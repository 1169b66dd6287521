"""A template's file becomes the parts that are filled: safe, cleaned, under their usual names."""

import zlib
from collections.abc import Mapping

from ntmdocs.given import Content
from ntmdocs.template.parts import TemplateParts
from ntmdocs.word.archive import Archive, Compression, Entry
from ntmdocs.word.cleaning import cleaned_parts
from ntmdocs.word.comments import comments_in, without_comments
from ntmdocs.word.main_part import with_usual_main_part
from ntmdocs.word.package import read_archive
from ntmdocs.word.places import has_places, without_places
from ntmdocs.word.style_ids import with_ids

__all__ = ["read_template"]


def read_template(content: Content, style_ids: Mapping[str, str]) -> TemplateParts:
    """The parts of any template. Raises UnreadableDocument where the file is no safe DOCX."""
    archive = read_archive(content, content.name)
    parts, entries = with_usual_main_part(*archive, content.name)
    changed = cleaned_parts(parts, content.name)
    comments = comments_in(parts)
    if comments:
        more, gone = without_comments(parts | changed)
        changed |= more
        parts = {name: part for name, part in parts.items() if name not in gone}
    if has_places(parts):  # a printed paper that became a template
        unmarked = without_places(parts | changed)
        parts = {name: part for name, part in parts.items() if name in unmarked}
        changed = {name: part for name, part in unmarked.items() if part is not parts[name]}
    changed |= with_ids(parts | changed, style_ids)
    parts |= changed
    kept = [
        _pressed(entry.name, changed[entry.name]) if entry.name in changed else entry
        for entry in entries
        if entry.name in parts
    ]
    return TemplateParts(parts, Archive(kept), comments, checksums={}, ready={})


def _pressed(name: str, content: bytes) -> Entry:
    return Entry.of(name, content, zlib.crc32(content), Compression.NORMAL)
