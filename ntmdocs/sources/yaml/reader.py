"""YAML text → Source: every scalar as typed, every value with its place.

Beyond what YAML itself forbids, this reader refuses what YAML allows but a person writing
a plan never means: anchors, aliases, tags, merge keys, two documents, a key twice,
and text that YAML would change or cut without a word (see `_cut_by_hash`, `_lost_dash`,
`_paragraph_as_key`). All of these are reported together; a syntax error ends the reading.
"""

import re
from collections.abc import Iterator

from ntmdocs.errors import DataError
from ntmdocs.language import tr
from ntmdocs.patterns import regex
from ntmdocs.sources.files import clean_text, refuse_empty, refuse_half_characters
from ntmdocs.sources.source import Place, Source, TooMuchError, TreeBuilder
from ntmdocs.sources.yaml import sentences as say
from ntmdocs.sources.yaml.events import BrokenYamlError, Event, yaml_events
from ntmdocs.sources.yaml.quick_events import NotQuickError, quick_events

__all__ = ["read_yaml"]

# What is not in YAML's own set, and line breaks of other systems, which silently fold to a space.
# As alternatives: one class of all that is in the set is slow to compile.
_UNREADABLE = regex("[\x00-\x08\x0b-\x1f\x7f-\x9f]|[\u2028\u2029]|[\ud800-\udfff]|[\ufffe\uffff]")
_NO_BREAK_INDENT = regex(
    "^ *[\u00a0\u2007\u202f\u3000][ \u00a0\u2007\u202f\u3000]*(?=-\\s|[A-Za-z_]+:(?:\\s|$))",
    re.MULTILINE,
)
_DASHES_ONLY = regex(r" *(?:- +)+")
_GLUED_DASH = regex(r"-[^\s\d-]")
_APART = regex(r"\n\s*\n|\n *[-–+] ")
_BLANK_LINE = regex(r"\n[ \t]*\n(?=[ \t]*\S)")
_COMMENT = regex(r"( +)#+(.?)")
_SHORT_WORDS = 3  # "Hợp Thịnh # địa danh" is a name with a comment; four words may be a sentence


def read_yaml(text: str, name: str = "") -> Source:
    """Read YAML; DataError with Vietnamese sentences, each with line and column.

    `name` is what messages call the file.
    """
    text = clean_text(text)
    try:
        return _Reader(text, name, quick_events(text)).read()
    except (DataError, NotQuickError):  # what is wrong is told from the events that know most
        return _Reader(text, name, yaml_events(text)).read()


class _StopError(Exception):
    """Nothing after this problem can be understood; it is already noted."""


class _Reader:
    def __init__(self, text: str, name: str, events: Iterator[Event]) -> None:
        self.text = text
        self.events = events
        self.name = name
        self.tree = TreeBuilder(name)
        self.last: Event | None = None
        self.documents = 0

    def read(self) -> Source:
        is_plain = self.text.replace("\n", "").isprintable()  # neither is in nearly any file
        if not is_plain:
            self._refuse_unreadable()
        self._refuse_directives()
        try:
            if not is_plain:
                self._refuse_no_break_indent()
            for event in self.events:
                self._take(event)
                self.last = event
        except (_StopError, TooMuchError):
            pass
        except BrokenYamlError as broken:
            # A noted problem came earlier in the file and often is the cause: it is shown alone.
            if not self.tree.problems:
                from ntmdocs.sources.yaml.mistakes import explain

                sentence, place = explain(broken, self.text, self.last)
                self.tree.problem(sentence, place)
        if self.tree.problems:
            raise DataError(self.tree.problems)
        if not self.documents or (self.tree.value is None and not self._null_is_typed()):
            raise refuse_empty(self.name)
        return self.tree.source()

    def _null_is_typed(self) -> bool:
        return self.last is not None and self.last.start.offset < self.last.end.offset

    def _refuse_unreadable(self) -> None:
        if found := _UNREADABLE.search(self.text):
            line = self.text.count("\n", 0, found.start()) + 1
            place = Place(line, found.start() - self.text.rfind("\n", 0, found.start()))
            self.tree.problem(tr(say.UNREADABLE, code=ord(found.group())), place)
            raise DataError(self.tree.problems)

    def _refuse_no_break_indent(self) -> None:
        """What looks like the indent of a key would be read as part of its name."""
        for found in _NO_BREAK_INDENT.finditer(self.text):
            place = Place(self.text.count("\n", 0, found.start()) + 1, 1)
            self.tree.problem(say.NO_BREAK_INDENT, place)
        if self.tree.problems:
            raise DataError(self.tree.problems)

    def _refuse_directives(self) -> None:
        """`%YAML 1.1` above the document would change how all of it is read."""
        for number, line in enumerate(self.text.split("\n"), 1):
            if line.startswith("%"):
                self.tree.problem(say.SPECIAL["%"], Place(number, 1))
                raise DataError(self.tree.problems)
            if line.strip() and not line.lstrip().startswith("#"):
                return

    def _take(self, event: Event) -> None:
        place = event.start.place
        for extra in event.extras:
            self.tree.problem(say.SPECIAL[extra], place)
        match event.kind:
            case "document":
                self._document(event)
            case "scalar" if self.tree.wants_key:
                self._key(event)
            case "scalar":
                self._value(event)
            case "alias":
                self.tree.problem(say.SPECIAL["*"], place)
                if self.tree.wants_key:
                    raise _StopError
                self.tree.scalar(None, place)
            case "mapping" | "list":
                self._collection(event)
            case _:  # the end of a mapping or list
                self.tree.close()

    def _document(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            self.tree.problem(say.TWO_DOCUMENTS, event.start.place)
            raise _StopError

    def _collection(self, event: Event) -> None:
        if self.tree.wants_key:
            self._refuse_collection_as_key(event)
        self.tree.open({} if event.kind == "mapping" else [], event.start.place)

    def _refuse_collection_as_key(self, event: Event) -> None:
        """`{{ year }}` is to YAML a mapping whose key is a mapping."""
        outer = self.last.start if self.last else event.start
        if self.text.startswith("{{", outer.offset):
            self.tree.problem(say.SPECIAL["{"], outer.place)
        else:
            self.tree.problem(say.COLLECTION_AS_KEY, event.start.place)
        raise _StopError

    def _key(self, event: Event) -> None:
        place = event.start.place
        if event.is_plain and not event.value:
            self.tree.problem(say.NO_KEY, place)
        elif event.is_plain and event.value == "<<":
            self.tree.problem(say.MERGE_KEY, place)
        elif self._paragraph_as_key(event):
            message = tr(say.COLON_IN_TEXT, before=say.shorten(event.value))
            self.tree.problem(message, event.end.place)
        self._refuse_halves(event)
        self.tree.key(event.value, place)

    def _value(self, event: Event) -> None:
        if event.is_plain:
            if self._cut_by_hash(event):
                end = event.end.place
                self.tree.problem(say.HASH, Place(end.line, end.column + 1))
            self._lost_dash(event)
            self._decimal_comma(event)
        self._joined_lines(event)
        self._refuse_halves(event)
        self.tree.scalar(None if event.is_null else event.value, event.start.place)

    def _decimal_comma(self, event: Event) -> None:
        """`[Làm 12,5 km]`, which YAML takes for two values; `[1,2,3]` is a list of numbers."""
        last, at = self.last, event.start.offset
        if not last or last.end.offset != at - 1 or not event.value[:1].isdigit():
            return
        is_glued = self.text[at - 1] == "," and last.value[-1:].isdigit()
        if is_glued and not (last.value.isdigit() and event.value.isdigit()):
            message = tr(say.COMMA, before=say.shorten(last.value), after=say.shorten(event.value))
            self.tree.problem(message, last.start.place)

    def _joined_lines(self, event: Event) -> None:
        """Lines that are meant to stay apart: a text folds to one paragraph wherever it stands.

        Of a text after `|` only a blank line and a dash say so: many type `|` and mean `>`.
        A break that is spelled out, `"\\n"`, comes from a program.
        """
        text = event.value.strip("\n")
        if "\n" not in text or (event.style == "|" and not _APART.search(text)):
            return
        typed = self.text[event.start.offset : event.end.offset]
        found = _BLANK_LINE.search(typed)
        if event.style == '"' and not found:
            return
        line = event.start.place.line + (typed.count("\n", 0, found.end()) if found else 0)
        self.tree.problem(say.TWO_PARAGRAPHS, Place(line, 1) if found else event.start.place)

    def _refuse_halves(self, event: Event) -> None:
        """Only an escape makes any: what is typed is looked through as a whole."""
        if event.style == '"' and (sentence := refuse_half_characters(event.value)):
            self.tree.problem(sentence, event.start.place)

    def _paragraph_as_key(self, event: Event) -> bool:
        """`- Lưu: VT, KT.` — a paragraph of a list that YAML takes for a mapping.

        Only an unquoted key that opens a list item and is no identifier:
        it has a space or a Vietnamese letter. Who means such a key puts it in quotes.
        """
        if not event.is_plain or (event.value.isascii() and " " not in event.value):
            return False
        return _DASHES_ONLY.fullmatch(self._before(event)) is not None

    def _before(self, event: Event) -> str:
        """What stands on the event's line before it."""
        return self.text[self.text.rfind("\n", 0, event.start.offset) + 1 : event.start.offset]

    def _cut_by_hash(self, event: Event) -> bool:
        """Whether ` #` after a plain value more likely cut its text than began a comment.

        Two or more spaces before `#` always make a comment: that is how people set one off.
        With a single space it is one only with a space after the `#`, and after a short value:
        a name of up to three words behind its key (`place: Hợp Thịnh # địa danh`), a year or an id.
        So `Biểu #3` is none, nor `Nhà số 5 # khu B`, nor what follows the words of a list item.
        A lost word ends up signed; who meant a comment adds one space.
        """
        line_end = self.text.find("\n", event.end.offset)
        found = _COMMENT.match(
            self.text, event.end.offset, line_end if line_end >= 0 else len(self.text)
        )
        if not found or len(found[1]) > 1:
            return False
        return found[2] not in ("", " ") or not self._is_short(event)

    def _is_short(self, event: Event) -> bool:
        """Whether a plain value is rather a name, a year or an id than words of a sentence."""
        words = event.value.split()
        if _DASHES_ONLY.fullmatch(self._before(event)):
            return len(words) == 1 and event.value.isascii()
        has_figure = any(char.isdigit() for char in event.value)
        return len(words) <= (1 if has_figure else _SHORT_WORDS)

    def _lost_dash(self, event: Event) -> None:
        """Lines meant as list items that YAML joins into one text.

        Either the dash is glued to its word on a line of its own (`-Huy động`),
        or an item stands deeper than the one above it.
        """
        first, *others = self.text[event.start.offset : event.end.offset].split("\n")
        line = event.start.place.line
        if _GLUED_DASH.match(first) and not self._before(event).strip():
            self.tree.problem(say.GLUED_DASH, event.start.place)
            return
        for number, other in enumerate(others, line + 1):
            stripped = other.lstrip(" ")
            if stripped.startswith("- "):
                place = Place(number, len(other) - len(stripped) + 1)
                self.tree.problem(say.DEEP_DASH, place)
                return
