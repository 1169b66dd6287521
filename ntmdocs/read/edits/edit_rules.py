"""What a person must look at when edits made in Word were brought back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ntmdocs.findings import Fault, Rule, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model.walk import DataPath
from ntmdocs.read.edits.pairs import unnumbered
from ntmdocs.read.left_out_rules import reviewers_comment
from ntmdocs.vietnamese import shortened

__all__ = ["EDIT_RULES", "BothSides", "FilledIn", "Outcome", "Said", "Words"]

_SHOWN = 160  # characters of a line in a message
_MARKS = " .,;:/"


class Words(NamedTuple):
    """Words at a place in the paper: of the document, or of the data."""

    path: DataPath
    words: str


class BothSides(NamedTuple):
    """What stands at a place in Word, and what the data have there; empty for nothing."""

    path: DataPath
    in_word: str
    in_data: str = ""


class FilledIn(NamedTuple):
    """A `{{ }}`, and the line in which its words were changed."""

    path: DataPath
    name: str
    line: str


class Said(NamedTuple):
    """Who says what, on which words."""

    path: DataPath
    author: str
    comment: str
    words: str


@dataclass
class Outcome:
    """What was not simply taken, each with its place in the paper."""

    has_base: bool = True
    """The document says what was printed."""
    conflicts: list[BothSides] = field(default_factory=list)
    names: list[FilledIn] = field(default_factory=list)
    untaken: list[BothSides] = field(default_factory=list)
    """Words in Word, and what the paper prints in their place."""
    kept: list[Words] = field(default_factory=list)
    """Words that are gone in Word and still in the data."""
    comments: list[Said] = field(default_factory=list)
    formats: list[Words] = field(default_factory=list)
    """Words that look otherwise in Word."""
    headings: list[Words] = field(default_factory=list)
    """New paragraphs with the look of a numbered heading."""
    breaks: list[Words] = field(default_factory=list)
    """Words with a line break in them that is not printed."""


@rule("Không sửa cùng một chỗ ở cả hai bên", severity=Severity.ERROR)
def edited_on_both_sides(outcome: Outcome) -> Iterator[Fault]:
    """The words were changed in Word, and in the data since they were printed."""
    for path, in_word, in_data in outcome.conflicts:
        other = f'"{shortened(in_data, _SHOWN)}"' if in_data else tr("đã xóa")
        said = f'"{shortened(in_word, _SHOWN)}"' if in_word else tr("đã xóa")
        yield Fault(
            path,
            tr(
                "cả hai bên đều sửa: trong Word {said}, trong tệp {other}; giữ tệp",
                said=said,
                other=other,
            ),
        )


@rule("Chữ lấy từ dữ liệu sửa ở dữ liệu", severity=Severity.ERROR)
def filled_words_edited(outcome: Outcome) -> Iterator[Fault]:
    """Words that a `{{ }}` printed were changed."""
    for path, name, words in outcome.names:
        yield Fault(
            path,
            tr(
                'trong Word sửa chữ mà {name} in ra: "{shortened}"; sửa dữ liệu đó, hoặc '
                "ghi thẳng chữ thay cho {name}",
                name=name,
                shortened=shortened(words, _SHOWN),
            ),
        )


@rule("Mọi chỗ sửa trong Word có trong tệp", severity=Severity.ERROR)
def edit_not_taken(outcome: Outcome) -> Iterator[Fault]:
    """Words of the edited document that the paper does not print."""
    for path, words, instead in outcome.untaken:
        bare = words.rstrip(_MARKS)
        if bare and bare == instead.rstrip(_MARKS):
            marks = (one[len(bare) :] for one in (words, instead))
            typed, put = (f'"{mark}"' if mark else tr("không có dấu") for mark in marks)
            yield Fault(
                path,
                tr(
                    'dấu cuối câu do máy đặt: trong Word {typed}, đang in {put}, ở "{shortened}"',
                    typed=typed,
                    put=put,
                    shortened=shortened(words, _SHOWN),
                ),
            )
            continue
        if instead and unnumbered(words) == unnumbered(instead):
            message = tr(
                'số mục do máy đánh: trong Word "{typed}", đang in "{put}"',
                typed=shortened(words, _SHOWN),
                put=shortened(instead, _SHOWN),
            )
            yield Fault(path, message)
            continue
        printed = (
            tr('; đang in "{shortened}"', shortened=shortened(instead, _SHOWN)) if instead else ""
        )
        yield Fault(
            path,
            tr(
                'chưa đưa vào được: "{shortened}"{printed}',
                shortened=shortened(words, _SHOWN),
                printed=printed,
            ),
        )


@rule("Mọi chỗ xóa trong Word được xóa trong tệp", severity=Severity.ERROR)
def removal_not_taken(outcome: Outcome) -> Iterator[Fault]:
    """Words that are gone in Word, and that the paper still prints."""
    for path, words in outcome.kept:
        yield Fault(
            path,
            tr('trong Word đã xóa, tệp vẫn còn: "{shortened}"', shortened=shortened(words, _SHOWN)),
        )


def _comments(outcome: Outcome) -> Iterator[Fault]:
    """Each at the words that it is on."""
    for path, author, comment, words in outcome.comments:
        about = tr(' (ở "{shortened}")', shortened=shortened(words, 60)) if words else ""
        yield Fault(
            path,
            tr(
                'nhận xét của {author}: "{shortened}"{about}',
                author=author or tr("người góp ý"),
                shortened=shortened(comment, _SHOWN),
                about=about,
            ),
        )


@rule("Đề mục mới là mục trong tệp, để máy đánh số", severity=Severity.WARNING)
def heading_taken_as_paragraph(outcome: Outcome) -> Iterator[Fault]:
    """A new line is a paragraph; with a number and no mark at its end it might be a heading."""
    for path, words in outcome.headings:
        yield Fault(
            path,
            tr(
                'đã đưa vào như một đoạn văn: "{shortened}"; nếu là đề mục thì tách '
                "thành mục có title, máy tự đánh số",
                shortened=shortened(words, _SHOWN),
            ),
        )


@rule("Xuống dòng giữa câu do máy đặt", severity=Severity.WARNING)
def line_break_not_taken(outcome: Outcome) -> Iterator[Fault]:
    """A line break (Shift+Enter) at which no sentence ends: a space stands for it."""
    for path, words in outcome.breaks:
        yield Fault(
            path,
            tr(
                'trong Word có xuống dòng (Shift+Enter) trong "{shortened}"; tệp không '
                "giữ, chỗ đó in liền một dòng; nếu là hai đoạn thì tách thành hai đoạn",
                shortened=shortened(words, _SHOWN),
            ),
        )


@rule("Định dạng do mẫu quyết định", severity=Severity.INFO)
def format_not_taken(outcome: Outcome) -> Iterator[Fault]:
    """Words that became bold, italic or underlined, or are no more."""
    for path, words in outcome.formats:
        yield Fault(
            path,
            tr(
                'trong Word đổi đậm, nghiêng hoặc gạch chân ở "{shortened}"; không lấy, '
                'muốn có thì ghi "**đậm**", "*nghiêng*" trong tệp',
                shortened=shortened(words, _SHOWN),
            ),
        )


@rule("Tệp Word nhớ đã in những gì", severity=Severity.WARNING)
def no_base(outcome: Outcome) -> Iterator[Fault]:
    """The document does not say what was printed: the data's own changes look like edits."""
    if not outcome.has_base:
        yield Fault(
            "",
            tr(
                "tệp Word không còn dấu của lần in, nên chỉ so được với tệp hiện nay; "
                "chỗ nào tệp đã sửa sau khi in sẽ bị lấy lại như trong Word, cần xem kỹ"
            ),
        )


EDIT_RULES: tuple[Rule[Outcome], ...] = (
    no_base,
    edited_on_both_sides,
    filled_words_edited,
    edit_not_taken,
    removal_not_taken,
    heading_taken_as_paragraph,
    line_break_not_taken,
    reviewers_comment.with_faults(_comments),
    format_not_taken,
)
