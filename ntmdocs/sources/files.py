"""From a path to text, or one clear sentence why not.

Everything that can be wrong with a file before its first word is understood is said here,
so that the readers of YAML and JSON start from clean text.
"""

from pathlib import Path

from ntmdocs.errors import DataError, Problem
from ntmdocs.given import Content
from ntmdocs.language import msgids, tr
from ntmdocs.patterns import regex
from ntmdocs.reading import ordinary_file, read_at_most, why_unread
from ntmdocs.sources.encodings import foreign_file, of_old_font, wide_encoding

__all__ = [
    "MAX_BYTES",
    "TEXT_SUFFIXES",
    "clean_text",
    "read_bytes",
    "read_text",
    "refusal",
    "refuse_empty",
    "refuse_half_characters",
]

MAX_BYTES = 2 * 1024 * 1024  # the longest real plan is under 100 KB; more is a wrong file

TEXT_SUFFIXES = (".yaml", ".yml", ".json")
_HALF_CHARACTER = regex("[\ud800-\udfff]")

_SUFFIX = msgids('đuôi tệp "{suffix}" không đọc được; chỉ nhận tệp {known}')
_NO_SUFFIX = msgids("tên tệp không có đuôi; chỉ nhận tệp {known}")
_TOO_BIG = msgids(
    "tệp lớn hơn {limit} MB, trong khi tệp dữ liệu dài nhất chưa tới một phần mười; "
    "kiểm tra lại tên tệp"
)
_SHOWN = 40  # characters of a text that was taken for a name
_TEXT_FOR_NAME = msgids(
    'đây là nội dung của tệp, không phải tên tệp; ghi ra tệp rồi đưa tên tệp, ví dụ "plan.yaml"'
)
_EMPTY = msgids("tệp trống, chưa có mục nào; điền nội dung rồi làm lại")
_NOT_UTF8 = msgids(
    "tệp không phải UTF-8 (byte 0x{byte:02X} ở dòng này); "
    "mở tệp, chọn Lưu thành (Save As), lưu lại bằng UTF-8"
)
_HALF = msgids("có nửa ký tự (U+{code:04X}) không đọc được; xóa đi rồi gõ lại ký tự")


def read_text(
    path: Path | Content,
    name: str,
    suffixes: tuple[str, ...] = TEXT_SUFFIXES,
    limit: int = MAX_BYTES,
) -> str:
    """The text of a YAML, JSON or CSV file, BOM removed and line ends as `\\n`.

    DataError for whatever keeps it from being read; `name` is the file in the messages.
    """
    data = read_bytes(path, name, suffixes, limit)
    if sentence := foreign_file(data) or wide_encoding(data):
        raise refusal(sentence, name)
    try:
        text = clean_text(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        seen = data.decode("latin-1")  # a letter a byte, as an editor shows an old font
        sentence, index = of_old_font(seen)
        if sentence:
            raise _at(sentence, seen, index, name) from None
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        not_utf8 = tr(_NOT_UTF8, byte=data[error.start])
        raise _at(not_utf8, before, len(before), name) from None
    sentence, index = of_old_font(text)
    if sentence:
        raise _at(sentence, text, index, name)
    return text


def _at(message: str, text: str, index: int, name: str) -> DataError:
    """The error for what stands at an index of a text."""
    line_start = text.rfind("\n", 0, index) + 1
    line, column = text.count("\n", 0, index) + 1, index - line_start + 1
    return DataError([Problem(message, file=name, line=line, column=column)])


def clean_text(text: str) -> str:
    """Without BOM, and with one kind of line end, so that places count as editors do."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def refuse_empty(name: str) -> DataError:
    """The error for a file that holds nothing, or comments only."""
    return DataError([Problem(tr(_EMPTY), file=name, line=1, column=1)])


def refuse_half_characters(text: str) -> str:
    """A sentence when an escape such as `\\ud83d` left half a character, else ''.

    No file and no Word document can hold one.
    """
    found = None if text.isprintable() else _HALF_CHARACTER.search(text)
    return tr(_HALF, code=ord(found.group())) if found else ""


def read_bytes(
    path: Path | Content, name: str, suffixes: tuple[str, ...], limit: int = MAX_BYTES
) -> bytes:
    """The bytes of a file of these kinds; DataError for whatever keeps it from being read."""
    if isinstance(path, Content):
        if len(path) > limit:
            raise refusal(tr(_TOO_BIG, limit=limit // (1024 * 1024)), name)
        return path
    try:
        if ordinary_file(path) is not None:
            _refuse_suffix(path, name, suffixes)
        content = read_at_most(path, limit)
    except (OSError, ValueError) as error:
        if "\n" in name:
            first = name.strip().partition("\n")[0][:_SHOWN]
            raise refusal(tr(_TEXT_FOR_NAME), f"{first}…") from None
        raise refusal(why_unread(error), name) from None
    if content is None:
        raise refusal(tr(_TOO_BIG, limit=limit // (1024 * 1024)), name)
    return content


def _refuse_suffix(path: Path, name: str, suffixes: tuple[str, ...]) -> None:
    if path.suffix.lower() not in suffixes:
        *others, last = suffixes
        known = tr("{others} hoặc {last}", others=", ".join(others), last=last)
        sentence = tr(_SUFFIX) if path.suffix else tr(_NO_SUFFIX)
        sentence = sentence.format(suffix=path.suffix, known=known)
        raise refusal(sentence, name)


def refusal(message: str, name: str) -> DataError:
    """The error for a file that cannot be read at all."""
    return DataError([Problem(message, file=name)])
