"""`ntmdocs check`."""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ntmdocs.cli.findings import say_by_weight
from ntmdocs.cli.judged import Judged, Printed, all_rules, fixed, judge, refuse_no_word_file
from ntmdocs.cli.options import PATH, file_option, force_option
from ntmdocs.cli.plans import load_or_import
from ntmdocs.cli.targets import Target, TargetType, output_option
from ntmdocs.cli.words import Command
from ntmdocs.errors import NtmdocsError
from ntmdocs.language import tr

if TYPE_CHECKING:
    from ntmdocs.findings import Finding

__all__ = ["command"]


@click.command(
    "check",
    cls=Command,
    help="Xét TỆP trước khi ký: tệp Word, do ai soạn cũng được, được xét thể thức theo Nghị định "
    "30/2020/NĐ-CP, và cả nội dung nếu là kế hoạch, báo cáo, tờ trình, thông báo; tệp kế hoạch "
    "(.yaml, .json) được xét nội dung. Mỗi quy tắc có một mã: xem ntmdocs rules.",
)
@click.argument("files", metavar="TỆP...", nargs=-1, required=True, type=PATH)
@click.option("--json", "as_json", is_flag=True, help="In các chỗ phải xem dưới dạng JSON.")
@click.option(
    "--ignore",
    metavar="MÃ",
    multiple=True,
    help="Bỏ qua quy tắc này; ghi nhiều lần cho nhiều quy tắc.",
)
@click.option(
    "--only",
    metavar="MÃ",
    multiple=True,
    help="Chỉ xét quy tắc này; ghi nhiều lần cho nhiều quy tắc.",
)
@click.option(
    "--annotate",
    metavar="TỆP",
    type=TargetType(),
    help="Ghi thêm một bản của tệp Word, mỗi chỗ phải xem là một nhận xét (comment) tại chỗ; "
    "nhiều tệp thì ghi vào thư mục.",
)
@click.option(
    "--above",
    metavar="KẾ-HOẠCH",
    type=PATH,
    multiple=True,
    help="Kế hoạch của cấp trên (tệp dữ liệu hoặc văn bản): kể việc giao cho UBND xã, việc nào kế "
    "hoạch này có nêu, không thấy nêu, hẹn muộn hơn; ghi nhiều lần cho nhiều kế hoạch.",
)
@click.option(
    "--fix",
    "is_fix",
    is_flag=True,
    help="Ghi vào -o một bản của tệp Word đã chỉnh khổ giấy, lề, phông, cỡ chữ, kiểu chữ, giãn "
    "dòng, số trang; câu chữ giữ nguyên. Kể những chỗ còn lại.",
)
@file_option(
    "--plan",
    metavar="KẾ-HOẠCH",
    help="Tệp kế hoạch đã in ra tệp Word: kể chỗ phải xem theo dòng của tệp kế hoạch, ở những chỗ "
    "tệp ấy vẫn nói đúng điều đã in.",
)
@output_option("Tệp .docx mà --fix ghi, hoặc thư mục khi có nhiều tệp.")
@force_option
def command(
    files: tuple[Path, ...],
    as_json: bool,
    ignore: tuple[str, ...],
    only: tuple[str, ...],
    annotate: Target | None,
    above: tuple[Path, ...],
    is_fix: bool,
    plan: Path | None,
    output: Target | None,
    force: bool,
) -> None:
    """Judge each file; one that cannot be read does not keep the others from it."""
    from ntmdocs.findings import named_rule

    for name in (*ignore, *only):
        named_rule(all_rules(), name)
    if is_fix != (output is not None):
        raise NtmdocsError(
            tr("--fix và -o đi cùng nhau: ntmdocs check --fix KH.docx -o KH-moi.docx")
        )
    files = tuple(dict.fromkeys(files))
    source = None if plan is None else Printed.of(plan, files)
    targets = [_of_many(target, len(files)) for target in (annotate, output)]
    papers = [load_or_import(path).plan for path in above]
    judged, failed = _judge_all(files, papers, (ignore, only), targets[1], force=force)
    if source is not None:
        judged = [replace(one, printed=source) for one in judged]
    if targets[0] is not None:
        failed += _annotate_all(judged, targets[0], force=force)
    if as_json:
        click.echo(json.dumps([_in_json(one) for one in judged], ensure_ascii=False, indent=2))
    else:
        for one in judged:
            _say(one)
    for failure in failed:
        click.echo(str(failure), err=True)
    sys.exit(2 if failed else max(one.report.exit_code for one in judged))


def _of_many(target: Target | None, count: int) -> Target | None:
    """Where to write: of many files each has its own in a folder."""
    if target is None or count == 1:
        return target
    return Target(target.folder(), is_folder=True)


def _judge_all(
    files: Sequence[Path],
    above: Sequence[Any],
    kept: tuple[Sequence[str], Sequence[str]],
    output: Target | None,
    *,
    force: bool,
) -> tuple[list[Judged], list[NtmdocsError]]:
    """Each file that can be read, put right first where there is an output for it."""
    from ntmdocs.cli.batches import progress_bar

    judged, failed = [], []
    with progress_bar(len(files), tr("Đang xét")) as progress:
        for number, file in enumerate(files, 1):
            try:
                if output is None:
                    one = judge(file, above)
                else:
                    one = fixed(file, output, above, force=force)
                judged.append(replace(one, report=one.report.without(*kept)))
            except NtmdocsError as error:
                failed.append(error)
            progress(number, file.name)
    return judged, failed


def _annotate_all(judged: Sequence[Judged], target: Target, *, force: bool) -> list[NtmdocsError]:
    from ntmdocs import annotate_docx

    failed = []
    for one in judged:
        try:
            refuse_no_word_file(one.file)
            docx = annotate_docx(one.file, one.report.findings)
            path = target.file(docx.name)
            docx.save(path, force=force)
            click.echo(tr("Đã tạo {path}", path=path), err=True)
        except NtmdocsError as error:
            failed.append(error)
    return failed


def _in_json(one: Judged) -> dict[str, Any]:
    mended = {} if one.mended is None else {"mended": one.mended.to_json()}
    lines = [{"line": line} if line else {} for _, line, _ in one.lines()]
    findings = [found | line for found, line in zip(one.report.to_json(), lines, strict=True)]
    return {"file": str(one.file), **mended, "findings": findings}


def _say(one: Judged) -> None:
    if one.mended is not None:
        click.echo(
            tr(
                "Đã tạo {file}, đã chỉnh {count:02} chỗ",
                file=one.file,
                count=len(one.mended.findings),
            )
        )
        for finding in one.mended.findings:
            click.echo(f"- {_words(finding, finding.place)}")
    if not one.report.findings:
        click.echo(tr("{file}: không thấy chỗ nào phải xem", file=one.file))
        return
    click.echo(click.style(str(one.file), bold=True))
    places = {
        finding: f"{line}: {words}" if line else words for finding, line, words in one.lines()
    }
    say_by_weight(one.report, lambda finding: _words(finding, places[finding]))
    click.echo()


def _words(finding: "Finding", place: str) -> str:
    from ntmdocs.vietnamese import upper_first

    source = f" ({finding.source})" if finding.source else ""
    sentence = upper_first(replace(finding, source="").sentence)
    return f"{place}: {sentence}{source} [{finding.rule}]"
