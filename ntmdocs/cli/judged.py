"""What `ntmdocs check` finds in one file: how a Word file looks, and what a paper says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ntmdocs.errors import NtmdocsError
from ntmdocs.language import tr

if TYPE_CHECKING:
    from ntmdocs import Imported
    from ntmdocs.cli.targets import Target
    from ntmdocs.findings import Finding, Report, Rule
    from ntmdocs.model import OrganProfile

__all__ = ["Judged", "all_rules", "fixed", "judge", "refuse_no_word_file"]

_WORD_FILES = (".docx", ".doc")
_DATA_FILES = (".yaml", ".yml", ".json")


@dataclass(frozen=True)
class Judged:
    """One file with all that was found in it."""

    file: Path
    report: "Report"
    paper: Any = None
    """The paper that it holds; None where it is no data file."""
    mended: "Report | None" = None
    """What was put right in it, where it was made for that."""

    printed: "Printed | None" = None
    """The data that the document was printed from, where that is known."""

    def lines(self) -> Iterator[tuple["Finding", str, str]]:
        """Each finding, its line of the data file if it has one, and its place in words."""
        from ntmdocs.model.walk import parse_path
        from ntmdocs.prose import path_in_words
        from ntmdocs.store import file_lines

        findings = self.report.findings
        if self.paper is None:
            of_data = {} if self.printed is None else self.printed.lines(self.file, findings)
            yield from ((each, of_data.get(each, ""), each.place) for each in findings)
            return
        places = file_lines(self.file, [each.place for each in findings])
        for finding, line in zip(findings, places, strict=True):
            yield finding, line, path_in_words(self.paper, parse_path(finding.place))


@dataclass(frozen=True)
class Printed:
    """A data file that a document was printed from."""

    file: Path
    paper: Any

    @classmethod
    def of(cls, file: Path, documents: Sequence[Path]) -> "Printed":
        """NtmdocsError where they are not one DOCX, and what loading raises."""
        from ntmdocs import load_plan

        if len(documents) > 1 or documents[0].suffix.lower() != ".docx":
            raise NtmdocsError(tr("--plan chỉ dùng với một tệp .docx: tệp đã in từ kế hoạch ấy"))
        return cls(file, load_plan(file))

    def lines(self, document: Path, findings: Sequence["Finding"]) -> dict["Finding", str]:
        """The line of what it still says as it was printed.

        Raises NtmdocsError for what is no DOCX of this paper.
        """
        from ntmdocs import data_paths
        from ntmdocs.store import file_lines

        paths = data_paths(document, self.paper)
        if not paths:
            raise NtmdocsError(
                tr(
                    "{document}: không nhớ đã in từ {file}; bỏ --plan, hoặc in lại từ tệp ấy",
                    document=document,
                    file=self.file,
                )
            )
        known = {one: paths[one.paragraph] for one in findings if one.paragraph in paths}
        return dict(zip(known, file_lines(self.file, known.values()), strict=True))


def judge(file: Path, above: Sequence[Any] = ()) -> Judged:
    """Look at a data file's words, at a document's looks, and at its words where it can be read.

    `above` are plans of the level above, already read. Raises NtmdocsError for a file of another
    kind, and what reading it raises.
    """
    from ntmdocs import check_plan
    from ntmdocs.store import load_with_notes

    suffix = file.suffix.lower()
    if suffix in _DATA_FILES:
        loaded = load_with_notes(file)
        report = check_plan(loaded.paper, above, profile=loaded.profile)
        return Judged(file, report, loaded.paper)
    if suffix in _WORD_FILES:
        return Judged(file, _word_file(file, above))
    if suffix in (".txt", ".md", ".markdown"):
        return Judged(file, _text_file(file, above))
    raise NtmdocsError(
        tr(
            "{file}: chỉ xét tệp Word (.docx, .doc), tệp kế hoạch (.yaml, .json), .txt, .md",
            file=file,
        )
    )


def fixed(file: Path, output: "Target", above: Sequence[Any], *, force: bool) -> Judged:
    """Write a copy with its looks put right, and judge that.

    Raises what reading and writing raise.
    """
    from ntmdocs import fix_docx

    refuse_no_word_file(file)
    made = fix_docx(file)
    path = output.file(made.docx.name)
    made.docx.save(path, force=force)
    return replace(judge(path, above), mended=made.mended)


def refuse_no_word_file(file: Path) -> None:
    """NtmdocsError where a copy of a document is asked of what is none."""
    if file.suffix.lower() not in _WORD_FILES:
        raise NtmdocsError(tr("{file}: chỉ ghi được bản mới của tệp Word (.docx, .doc)", file=file))


def all_rules() -> "tuple[Rule[Any], ...]":
    """Those of looks, then those of words."""
    from ntmdocs.check import every_content_rule
    from ntmdocs.lint import every_rule

    return (*every_rule(), *every_content_rule())


def _word_file(file: Path, above: Sequence[Any]) -> "Report":
    from ntmdocs import lint_docx
    from ntmdocs.findings import Report
    from ntmdocs.lint import TOLD_BY_CONTENT
    from ntmdocs.word.opening import read_file

    content = read_file(file)
    looks = lint_docx(content)
    said = _said(content, above, _profile_beside(file), looks.findings)
    if said is None:
        return looks
    return Report((*looks.without(TOLD_BY_CONTENT).findings, *said))


def _profile_beside(file: Path) -> "OrganProfile | None":
    """The organ's; another organ's paper is not compared with it."""
    from ntmdocs import find_profile, load_profile

    found = find_profile(file)
    return None if found is None else load_profile(found)


def _said(
    content: Any,
    above: Sequence[Any],
    profile: "OrganProfile | None",
    looks: "Sequence[Finding]",
) -> "tuple[Finding, ...] | None":
    """What the words of a document give that its looks do not; None where it holds no paper that
    can be read."""
    from ntmdocs import check_plan, import_plan
    from ntmdocs.lint import located, not_told_by_looks

    try:
        imported = import_plan(content)
    except NtmdocsError:
        return None
    found = _of_the_document(check_plan(imported.plan, above, profile=profile), imported)
    return located(content, imported.plan, not_told_by_looks(found, looks))


def _of_the_document(report: "Report", imported: "Imported") -> "list[Finding]":
    """Without what follows from how it was read: the dots of a title that was sought in vain, and
    the order of the numbers after it."""
    untitled = imported.untitled
    return [
        each
        for each in report.findings
        if not (each.rule == "place-not-filled" and each.place in untitled)
        and not (each.rule == "number-out-of-order" and untitled)
    ]


def _text_file(file: Path, above: Sequence[Any]) -> "Report":
    from ntmdocs import check_plan, import_plan
    from ntmdocs.findings import Report
    from ntmdocs.model.walk import parse_path
    from ntmdocs.prose import path_in_words

    imported = import_plan(file)
    paper = imported.plan
    report = check_plan(paper, above, profile=_profile_beside(file))
    found = _of_the_document(report, imported)
    return Report(
        tuple(replace(each, place=path_in_words(paper, parse_path(each.place))) for each in found)
    )
