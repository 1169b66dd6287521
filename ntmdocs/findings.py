"""What was noticed, and the rules that notice it: one shape for notes, checks and lint.

A rule is a generator function that yields faults, under the decorator `rule`:

    @rule("Năm ghi đủ bốn chữ số", severity=Severity.WARNING)
    def two_digit_year(context: Context) -> Iterator[Fault]:
        for path, text in context.prose:
            yield Fault(path, "năm ghi hai chữ số")

Its name makes the id (`two-digit-year`); the rule adds id, severity and source to each fault.
A finding is a value, never an exception. Unknown means silence: a false alarm is worse than a miss.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar

from ntmdocs.errors import NtmdocsError
from ntmdocs.language import LANGUAGES, Told, in_vietnamese, msgids, told_in, tr

__all__ = [
    "Also",
    "Fault",
    "Finding",
    "Report",
    "Rule",
    "Severity",
    "Source",
    "Spot",
    "find_all",
    "grouped",
    "named_rule",
    "rule",
]

S = TypeVar("S", contravariant=True)
T = TypeVar("T")


class Severity(StrEnum):
    """How much a finding weighs, the heaviest first."""

    ERROR = "error"
    """The data contradict each other, or a decision is missing."""
    WARNING = "warning"
    """Probably not as it was meant."""
    INFO = "info"
    """Good to know; nothing need be wrong."""

    @property
    def label(self) -> str:
        """What a person is asked to do about it."""
        return tr(_LABELS[self])


_LABELS = msgids(
    {
        Severity.ERROR: "Phải sửa",
        Severity.WARNING: "Xem lại",
        Severity.INFO: "Lưu ý",
    }
)


class Also(NamedTuple):
    """Another place of which the same is to be said."""

    place: str
    current: str = ""


@dataclass(frozen=True)
class Finding:
    """One thing to look at."""

    rule: str
    """The id of its rule: `task-after-deadline`."""
    severity: Severity
    place: str
    """The path into the plan, `villages.0.unmet.1.tasks.0.ends`."""
    message: str
    """What is there and what is asked, in a Vietnamese sentence."""
    source: str = ""
    """The act that asks for it; empty where the plan's own data disagree."""
    current: str = ""
    """The words looked at, where the message does not say them."""
    suggestion: str = ""
    """What might stand instead, for a person to take or leave."""
    also: tuple[Also, ...] = ()
    """The other places of the same, where they are told together."""
    paragraph: int | None = None
    """In a document: which paragraph, in reading order from 0; None where it is of no one."""

    @property
    def sentence(self) -> str:
        """In one sentence all but the place: words looked at, message, suggestion, source."""
        current = f'"{self.current}": ' if self.current else ""
        joining = tr(" Đề xuất:") if self.message.endswith("?") else tr("; đề xuất:")
        suggestion = f"{joining} {self.suggestion}" if self.suggestion else ""
        source = tr(" (nguồn: {source})", source=self.source) if self.source else ""
        others = tr(" (và {count:02} chỗ nữa)", count=len(self.also)) if self.also else ""
        return f"{current}{self.message}{suggestion}{source}{others}"

    @property
    def noted(self) -> str:
        """The sentence as a plan's file keeps it: in Vietnamese, whatever it is told in."""
        told = (self.message, self.source, self.current, self.suggestion)
        message, source, current, suggestion = map(in_vietnamese, told)
        with told_in(LANGUAGES[0]):
            return replace(
                self, message=message, source=source, current=current, suggestion=suggestion
            ).sentence

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}"


class Source(NamedTuple):
    """Where a requirement stands: an act, and the provision in it, as a clerk cites them."""

    act: str
    provision: str = ""

    def __str__(self) -> str:
        act = tr(self.act)
        if not self.provision:
            return act
        return tr("{provision} {act}", provision=_provision(self.provision), act=act)


# Of an act; the longer before those that stand in them.
# The decree's Phụ lục I is its Appendix I; a paper's own Phụ lục is an annex.
_PARTS = msgids(("Phụ lục ", "phần", "mục", "mẫu", "chú thích", "Điều", "khoản", "điểm"))


def _provision(cited: str) -> str:
    told = cited
    for part in _PARTS:
        told = told.replace(part, tr(part))
    return told if told == cited else Told.of(told, cited)


@dataclass(frozen=True)
class Spot:
    """A place in a document."""

    words: str
    """The component, which paragraph, and how it begins."""
    paragraph: int
    """In reading order from 0, empty ones counted."""


class Fault(NamedTuple):
    """What a rule found: where, and what is there and what is asked."""

    where: str | Spot | Sequence[str | int]
    """A place in words or in a document, or the path into the plan."""
    message: str
    current: str = ""
    suggestion: str = ""
    severity: Severity | None = None
    """None where it is the first of the rule's."""
    source: str = ""
    """Empty where it is the rule's."""
    cure: Any = None
    """How a program can put it right, for a room that does; None where only a person can."""


class Rule(NamedTuple, Generic[S]):
    """One requirement, with the function that finds where it is not met."""

    id: str
    """The fault's name in kebab case; unique, never used again for another."""
    title: str
    """The requirement, in Vietnamese."""
    source: Source | None
    """None where the plan's own data disagree, or each fault has its own."""
    severities: tuple[Severity, ...]
    """Those that its findings may have."""
    faults: Callable[[S], Iterable[Fault]]
    mends: bool = False
    """Whether its faults can be put right by a program, as far as they say how."""

    def find(self, subject: S) -> Iterator[Finding]:
        """Each fault in the subject, as a finding."""
        for fault in self.faults(subject):
            where = fault.where
            yield Finding(
                rule=self.id,
                severity=self._severity(fault),
                place=_in_words(where),
                message=fault.message,
                source=fault.source or str(self.source or ""),
                current=fault.current,
                suggestion=fault.suggestion,
                paragraph=where.paragraph if isinstance(where, Spot) else None,
            )

    def with_faults(self, faults: Callable[[T], Iterable[Fault]]) -> "Rule[T]":
        """The same requirement, looked for in another kind of subject."""
        return Rule(self.id, self.title, self.source, self.severities, faults, self.mends)

    def _severity(self, fault: Fault) -> Severity:
        severity = fault.severity or self.severities[0]
        if severity not in self.severities:
            raise ValueError(f"{self.id}: {severity} is none of its severities")
        return severity


def _in_words(where: str | Spot | Sequence[str | int]) -> str:
    if isinstance(where, Spot):
        return where.words
    return where if isinstance(where, str) else ".".join(map(str, where))


def rule(
    title: str,
    source: Source | None = None,
    *,
    severity: Severity | tuple[Severity, ...] = Severity.ERROR,
    mends: bool = False,
) -> Callable[[Callable[[S], Iterable[Fault]]], Rule[S]]:
    """Make a rule of the function that finds its faults.

    Where a rule has several severities, a fault that names none has the first.
    """
    severities = (severity,) if isinstance(severity, Severity) else severity

    def made(faults: Callable[[S], Iterable[Fault]]) -> Rule[S]:
        name = faults.__name__.replace("_", "-")
        return Rule(name, title, source, severities, faults, mends)

    return made


def grouped(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, those of which the same is said told once, at the first of their places."""
    groups: dict[tuple[str, ...], dict[tuple[str, str], Finding]] = {}
    for each in findings:
        said = (each.rule, each.severity, each.message, each.suggestion, each.source)
        group = groups.setdefault(said, {})
        group.setdefault((each.place, each.current), each)
    return [
        replace(first, also=tuple(Also(one.place, one.current) for one in others))
        for first, *others in (group.values() for group in groups.values())
    ]


def named_rule(rules: Iterable[Rule[S]], name: str) -> Rule[S]:
    """The rule with that id; NtmdocsError where there is none."""
    for each in rules:
        if each.id == name:
            return each
    raise NtmdocsError(
        tr('không có quy tắc "{name}"; xem các quy tắc bằng lệnh ntmdocs rules', name=name[:60])
    )


def find_all(rules: Iterable[Rule[S]], subject: S) -> Iterator[Finding]:
    """What each rule finds in the subject, in the order of the rules."""
    for each in rules:
        yield from each.find(subject)


@dataclass(frozen=True)
class Report:
    """The findings of one check, and what they amount to."""

    findings: tuple[Finding, ...]

    def by_severity(self) -> dict[Severity, tuple[Finding, ...]]:
        """The findings of each severity that there is, the heaviest first."""
        found = {
            severity: tuple(each for each in self.findings if each.severity is severity)
            for severity in Severity
        }
        return {severity: findings for severity, findings in found.items() if findings}

    @property
    def exit_code(self) -> int:
        """1 where there is an error or a warning; 0 where there is nothing, or infos only."""
        return int(bool(self.pressing))

    def without(self, ignore: Collection[str], only: Collection[str] = ()) -> "Report":
        """The same without the findings of some rules; with `only`, no others than of those."""
        return Report(
            tuple(
                each
                for each in self.findings
                if each.rule not in ignore and (not only or each.rule in only)
            )
        )

    @property
    def pressing(self) -> tuple[Finding, ...]:
        """The errors and warnings: what must be looked at before a paper is signed."""
        return tuple(each for each in self.findings if each.severity is not Severity.INFO)

    def _repr_html_(self) -> str:
        """As a notebook shows it: a table, the heaviest first."""
        from html import escape

        heads = f"<tr><th></th><th>{tr('Ở đâu')}</th><th>{tr('Điều gì')}</th></tr>"
        rows = (
            f"<tr><td>{severity.label}</td><td>{escape(each.place)}</td>"
            f"<td>{escape(each.sentence)}</td></tr>"
            for severity, group in self.by_severity().items()
            for each in group
        )
        return f"<table>{heads}{''.join(rows)}</table>"

    def to_json(self) -> list[dict[str, Any]]:
        """Each finding as a dict of strings, for JSON; `also` where it has other places."""
        return [_in_json(each) for each in self.findings]


def _in_json(finding: Finding) -> dict[str, Any]:
    said: dict[str, Any] = {name: str(getattr(finding, name)) for name in _IN_JSON}
    return said | ({"also": [each._asdict() for each in finding.also]} if finding.also else {})


_IN_JSON = ("rule", "severity", "place", "current", "message", "suggestion", "source")
