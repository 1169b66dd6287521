"""JSON text → Source, by the same rules as YAML: places, no key twice, a limit of depth.

Python's own reader keeps no places, and stops without a word on which bracket is open or which
comma is one too many; YAML's refuses what JSON allows: tabs between values, surrogate pairs,
a key of over 1,000 characters or on another line than its colon, U+2028 in a text.
So the grammar of JSON, which is short, is read here; strings are left to `json`.
"""

import re
from bisect import bisect_left
from json import JSONDecodeError, JSONDecoder
from typing import NoReturn

from ntmdocs.errors import DataError
from ntmdocs.language import msgids, tr
from ntmdocs.patterns import regex
from ntmdocs.sources.files import clean_text, refuse_empty, refuse_half_characters
from ntmdocs.sources.source import Place, Source, TooMuchError, TreeBuilder

__all__ = ["read_json"]

_WORD = regex(r"[-+.\w]+")
_NUMBER = regex(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")

_UNCLOSED = msgids('dấu ngoặc kép mở ở đây mà không thấy đóng; thêm dấu " ở cuối đoạn')
_LINE_BREAK = msgids(
    'trong ngoặc kép không được xuống dòng hay có phím Tab; thiếu dấu " đóng, hoặc viết \\n'
)
_ESCAPE = msgids('trong ngoặc kép, dấu "\\" phải viết đôi thành "\\\\"')
_COMMENT = msgids("JSON không có chú thích; xóa dòng chú thích, hoặc dùng tệp YAML")
_SINGLE_QUOTE = msgids("JSON chỉ nhận ngoặc kép; thay ' bằng \"")
_NOT_A_NUMBER = msgids("JSON không có {word}; viết một số, hoặc null nếu để trống")
_WORD_UNKNOWN = msgids(
    '"{word}" không phải số, true, false hay null; nếu là chữ, đặt trong ngoặc kép'
)
_NO_VALUE = msgids('thiếu giá trị ở đây; viết giá trị, hoặc xóa dấu ":" hay dấu phẩy thừa')
_TRAILING_COMMA = msgids('thừa dấu phẩy trước "{close}"; xóa dấu phẩy')
_NO_KEY = msgids("tên mục phải đặt trong ngoặc kép")
_NO_COLON = msgids('thiếu dấu ":" sau tên mục "{key}"')
_NO_COMMA = msgids('thiếu dấu phẩy giữa hai mục, hoặc thiếu dấu "{close}"')
_UNCLOSED_BRACKET = msgids('tệp hết mà dấu "{open}" mở ở đây chưa đóng; thêm dấu "{close}"')
_EXTRA = msgids("sau khi dữ liệu đã kết thúc còn chữ; xóa phần thừa")

_STRINGS = JSONDecoder()  # given a string only, so its numbers and depth never matter
_CLOSE = {"{": "}", "[": "]"}


def read_json(text: str, name: str = "") -> Source:
    """Read JSON; DataError with Vietnamese sentences, each with line and column.

    Numbers, true and false stay the text that was typed; null is None.
    """
    return _Reader(clean_text(text), name).read()


class _StopError(Exception):
    """The JSON is broken here; the problem is already noted."""


class _Reader:
    """Reads a text from its start to its end; `at` is the index of the next character."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name
        self.at = 0
        self.tree = TreeBuilder(name)
        self.brackets: list[int] = []  # the indexes of those that are not closed yet
        self.line_ends = [found.start() for found in re.finditer("\n", text)]

    def read(self) -> Source:
        if not self.peek():
            raise refuse_empty(self.name)
        try:
            self.value()
            while self.brackets:
                self.part()
            if self.peek():
                self.stop(tr(_EXTRA))
        except (_StopError, TooMuchError):
            pass
        if self.tree.problems:
            raise DataError(self.tree.problems)
        return self.tree.source()

    def peek(self) -> str:
        """The next character that is not space; '' at the end."""
        while self.text.startswith((" ", "\t", "\n"), self.at):
            self.at += 1
        return self.text[self.at : self.at + 1]

    def place(self, index: int | None = None) -> Place:
        """Line and column, of the character read next or of another one."""
        index = self.at if index is None else index
        line = bisect_left(self.line_ends, index)
        return Place(line + 1, index - self.line_ends[line - 1] if line else index + 1)

    def stop(self, message: str, index: int | None = None) -> NoReturn:
        # An earlier problem may be the cause of this one: it is shown alone.
        if not self.tree.problems:
            self.tree.problem(message, self.place(index))
        raise _StopError

    def part(self) -> None:
        """One item of the innermost bracket, with the comma after it; or its end."""
        start = self.brackets[-1]
        close = _CLOSE[self.text[start]]
        if self.peek() == close:
            self.close()
            return
        if close == "}":
            self.key()
        depth = len(self.brackets)
        self.value()
        if len(self.brackets) == depth:
            self.after_value()

    def after_value(self) -> None:
        """A comma, or nothing before a closing bracket."""
        if not self.brackets:
            return
        start = self.brackets[-1]
        close = _CLOSE[self.text[start]]
        char = self.peek()
        if char == ",":
            comma = self.at
            self.at += 1
            if self.peek() == close:
                self.stop(tr(_TRAILING_COMMA, close=close), comma)
        elif not char:
            self.stop(tr(_UNCLOSED_BRACKET, open=self.text[start], close=close), start)
        elif char != close:
            self.stop_for_comment()
            self.stop(tr(_NO_COMMA, close=close))

    def close(self) -> None:
        self.at += 1
        self.brackets.pop()
        self.tree.close()
        self.after_value()

    def key(self) -> None:
        self.stop_at_end()
        if self.peek() != '"':
            self.stop_for_comment()
            self.stop(tr(_NO_KEY))
        place = self.place()
        name = self.string()
        self.tree.key(name, place)
        if self.peek() != ":":
            self.stop(tr(_NO_COLON, key=name))
        self.at += 1

    def value(self) -> None:
        char = self.peek()
        place = self.place()
        if char == '"':
            self.tree.scalar(self.string(), place)
        elif char in ("{", "["):
            self.tree.open({} if char == "{" else [], place)
            self.brackets.append(self.at)
            self.at += 1
        else:
            self.tree.scalar(self.word(), place)

    def word(self) -> str | None:
        """A number, true or false as typed; None for null."""
        self.stop_at_end()
        found = _WORD.match(self.text, self.at)
        if not found:
            self.stop_for_comment()
            self.stop(tr(_SINGLE_QUOTE) if self.peek() == "'" else tr(_NO_VALUE))
        word = found[0]
        if word.lstrip("-+") in ("NaN", "Infinity"):
            self.stop(tr(_NOT_A_NUMBER, word=word))
        if word not in ("true", "false", "null") and not _NUMBER.fullmatch(word):
            self.stop(tr(_WORD_UNKNOWN, word=word))
        self.at = found.end()
        return None if word == "null" else word

    def string(self) -> str:
        start = self.at
        try:
            text, self.at = _STRINGS.raw_decode(self.text, start)
        except JSONDecodeError as error:
            if error.msg.startswith("Unterminated"):
                self.stop(tr(_UNCLOSED), start)
            self.stop(tr(_ESCAPE) if "escape" in error.msg else tr(_LINE_BREAK), error.pos)
        if sentence := refuse_half_characters(text):
            self.tree.problem(sentence, self.place(start))
        return str(text)

    def stop_at_end(self) -> None:
        """The text ends where something was awaited."""
        if not self.peek():
            start = self.brackets[-1]
            char = self.text[start]
            self.stop(tr(_UNCLOSED_BRACKET, open=char, close=_CLOSE[char]), start)

    def stop_for_comment(self) -> None:
        if self.text.startswith(("//", "/*", "#"), self.at):
            self.stop(tr(_COMMENT))
