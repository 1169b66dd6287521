"""Phụ lục I, phần I, mục III.1.c: the line (Kèm theo …) as a whole, and where it stands."""

from collections.abc import Iterator

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.annex import headed_annexes
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import each_once
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line

__all__ = [
    "annex_note_above_title",
    "annex_note_incomplete",
    "annex_note_not_in_form",
    "annex_note_of_another_organ",
]

_WHERE = msgids("Phụ lục")
_KINDS = {"ủy ban nhân dân": "ubnd", "uỷ ban nhân dân": "ubnd", "hội đồng nhân dân": "hđnd"}
_LEVELS = "xã|phường|đặc khu|thị trấn|huyện|tỉnh|thành phố"
_ORGAN = regex(
    rf"(?P<kind>{'|'.join(_KINDS)}|ubnd|hđnd)(?:\s+(?:{_LEVELS})"
    r"\s+(?P<name>(?:(?!nhân dân|ubnd|hđnd)[^,;)])+?))?\s*\)?$"
)


def _notes(context: Context) -> list[Line]:
    return [annex.note for annex, _ in headed_annexes(context) if annex.note is not None]


@rule("Dòng (Kèm theo …) ghi số, ngày, cơ quan ban hành", appendix_1("III.1.c"))
def annex_note_incomplete(context: Context) -> Iterator[Fault]:
    """Without number, date or organ; their places may be blank, as they are in electronic ones."""
    wrong = []
    for line in _notes(context):
        if not line.text.startswith("("):
            continue  # it has a rule of its own, and its end may be on the next line
        asked = {
            tr("số, ký hiệu"): "số" in line.key.split() or "số:" in line.key,
            tr("thời gian ban hành"): "ngày" in line.key.split() or "/20" in line.key,
            tr("tên cơ quan ban hành"): " của" in line.key,
        }
        missing = ", ".join(name for name, is_there in asked.items() if not is_there)
        if missing:
            wrong.append((line, tr("không ghi {missing}", missing=missing)))
    return each_once(context, _WHERE, wrong)


@rule("Dòng (Kèm theo …): chữ thường, trong ngoặc đơn", appendix_1("III.1.c"))
def annex_note_not_in_form(context: Context) -> Iterator[Fault]:
    """`(KÈM THEO …)`, `(kèm theo …)`, a bracket left open."""
    wrong = []
    for line in _notes(context):
        words = line.text.lstrip("( ")
        if words.startswith("KÈM") or line.is_upper:
            wrong.append((line, tr("in hoa, quy định chữ in thường")))
        elif words.startswith(("kèm", "ban")):
            wrong.append((line, tr("quy định viết hoa đầu dòng")))
        elif line.text.startswith("(") and not line.text.rstrip(" ./").endswith(")"):
            wrong.append((line, tr("thiếu dấu đóng ngoặc đơn")))
    return each_once(context, _WHERE, wrong)


@rule("Dòng (Kèm theo …) ở dưới tên phụ lục", appendix_1("III.1.c"))
def annex_note_above_title(context: Context) -> Iterator[Fault]:
    """The title, or the heading itself, below the line."""
    wrong = []
    for annex, _ in headed_annexes(context):
        first = annex.pieces[0] if annex.pieces else None
        if annex.note is None or not isinstance(first, Line):
            continue
        if first.is_upper and first.is_centered and first.is_bold and not annex.title:
            wrong.append((annex.note, tr("đứng trên tên phụ lục, quy định ở dưới")))
    return each_once(context, _WHERE, wrong)


@rule(
    "Dòng (Kèm theo …) ghi đúng cơ quan ban hành", appendix_1("III.1.c"), severity=Severity.WARNING
)
def annex_note_of_another_organ(context: Context) -> Iterator[Fault]:
    """`của Ủy ban nhân dân xã …`, of another place or another organ than the head names."""
    own = _ORGAN.fullmatch(" ".join(line.key for line in context.organ_lines if line.is_upper))
    wrong = []
    for line in _notes(context):
        _, of, said = line.key.rpartition(" của ")
        found = _ORGAN.fullmatch(said) if of else None
        if found is None or own is None or _own_symbol(context) not in line.key:
            continue
        kinds = {_KINDS.get(each["kind"], each["kind"]) for each in (found, own)}
        said, its = found["name"] or "", own["name"] or ""
        if len(kinds) > 1 or not (said in its or its in said):
            wrong.append((line, tr("ghi cơ quan khác với cơ quan ban hành ở phần đầu")))
    return each_once(context, _WHERE, wrong)


def _own_symbol(context: Context) -> str:
    """The paper's own: a line that has another is of a paper that this one goes with."""
    return context.head.found.get("number", {}).get("symbol", "").casefold()
