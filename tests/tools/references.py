"""The pages of the documents that are made from the code.

`PYTHONPATH=tests python tests/tools/references.py` makes them anew; a test holds them to the code.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextvars import copy_context
from functools import cache, partial
from itertools import chain, groupby
from pathlib import Path
from typing import Any

import click

from ntmdocs.check import every_content_rule
from ntmdocs.cli import _COMMANDS, _group
from ntmdocs.cli.words import _told
from ntmdocs.draft.rules import NEXT_YEAR_RULES, OTHER_PLAN_RULES
from ntmdocs.draft.village_rules import VILLAGE_DRAFT_RULES
from ntmdocs.findings import Rule
from ntmdocs.language import tr, use_language
from ntmdocs.lint import RULE_SET, VERSION, every_rule, provisions
from ntmdocs.lint.provisions import Provision
from ntmdocs.publish import PDF_RULES
from ntmdocs.read.edits.edit_rules import EDIT_RULES
from ntmdocs.read.import_rules import IMPORT_RULES
from ntmdocs.render.page_rules import PAGE_RULES
from ntmdocs.store import plan_reference
from ntmdocs.store.villages.notes import TABLE_RULES
from tools.command_list import every_command, options_of
from tools.compiled import compile_if_stale
from tools.skill import skill

__all__ = ["PAGES", "commands", "in_language", "law", "rules"]

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
_MADE = "Trang này do chương trình viết ra (`tests/tools/references.py`)."

_OF_RULES = {
    "vi": f"""\
# Các quy tắc

{_MADE} Mỗi chỗ phải xem mang mã của
một quy tắc. `ntmdocs rules MÃ` nói rõ một quy tắc của hai phần đầu: vì sao, ví dụ sai và đúng. Có
ba mức: Phải sửa, Xem lại, Lưu ý. Quy tắc có dấu (*) thì `ntmdocs check --fix` chỉnh được. Nguồn
trống: các chỗ của văn bản trái nhau, hoặc nguồn được kể ở từng chỗ.
""",
    "en": """\
# Rules

Made from the code by `tests/tools/references.py`. Each finding has the id of a rule. For those of
the first two parts `ntmdocs --lang en rules ID` tells why, with examples of wrong and right. What
bears a star `ntmdocs check --fix` puts right. No source: the paper's own words disagree, or each
finding names one.
""",
}
_RULE_HEADS = {
    "vi": ("mã", "điều quy định", "mức", "nguồn"),
    "en": ("id", "what is asked", "weight", "source"),
}
_GROUPS: tuple[tuple[str, str, Callable[[], Iterable[Rule[Any]]]], ...] = (
    (
        f"Thể thức (bộ {RULE_SET}, phiên bản {VERSION})",
        f"How a document looks (set {RULE_SET}, version {VERSION})",
        every_rule,
    ),
    ("Nội dung", "What it says", every_content_rule),
    (
        "Khi soạn kế hoạch năm sau",
        "When next year's plan is drafted",
        lambda: (*NEXT_YEAR_RULES, *OTHER_PLAN_RULES),
    ),
    (
        "Khi soạn kế hoạch của từng thôn, đọc sổ tính",
        "When village plans are drafted, and a workbook is read",
        lambda: (*VILLAGE_DRAFT_RULES, *TABLE_RULES),
    ),
    ("Khi đọc văn bản có sẵn", "When a document is read", lambda: IMPORT_RULES),
    ("Khi đưa chỗ sửa trong Word về", "When edits made in Word come back", lambda: EDIT_RULES),
    (
        "Khi in ra trang, chuyển thành PDF",
        "When pages and PDFs are made",
        lambda: (*PAGE_RULES, *PDF_RULES),
    ),
)

_OF_COMMANDS = {
    "vi": f"""\
# Các lệnh

{_MADE} Mọi lệnh có `-h`, `--help`.
Mã thoát, `--json`, hoàn thành lệnh bằng phím Tab: [dong-lenh.md](dong-lenh.md).
""",
    "en": """\
# Commands

Made from the code by `tests/tools/references.py`, as `ntmdocs --lang en COMMAND --help` has it.
Exit codes: 0 done; 1 done, with things told to look at; 2 not done, the reason on standard error.
The shapes of `--json` and completion by Tab: [dong-lenh.md](dong-lenh.md).
""",
}
_OPTION_HEADS = {"vi": ("tùy chọn", "nghĩa"), "en": ("option", "what it does")}

_OF_LAW = f"""\
# Nghị định 30/2020/NĐ-CP: quy định nào, ở đâu trong chương trình

{_MADE} Cột "xét" kể các quy tắc của
`ntmdocs check` xét quy định đó ([cac-quy-tac.md](cac-quy-tac.md) nói rõ từng quy tắc), hoặc vì sao
máy không xét được. Cột "in" kể các tệp của chương trình làm theo quy định đó và nêu mục ấy.

Phụ lục IV (sổ đăng ký văn bản đi), Phụ lục VI (thông tin văn bản đi) và các Điều 12, 14, 15, 16,
18: xem [phat-hanh.md](phat-hanh.md).
"""
_PRINTERS = ("model", "render", "word", "issue", "publish", "vietnamese")
_CITED = re.compile(r"\b(?:I|II|III)\.\d+(?:\.[a-zđ])?(?!\w)")


def rules(code: str) -> str:
    """Every rule by what looks for it, each told once."""
    told: set[str] = set()
    parts = [_OF_RULES[code]]
    for title, in_english, group in _GROUPS:
        new = [one for one in {each.id: each for each in group()}.values() if one.id not in told]
        told |= {one.id for one in new}
        head = f"## {in_english if code == 'en' else title}"
        parts.append(_table(head, _RULE_HEADS[code], map(_rule_row, new)))
    return "\n".join(parts)


def _rule_row(rule: Rule[Any]) -> tuple[str, ...]:
    weights = ", ".join(severity.label for severity in rule.severities)
    return (f"`{rule.id}`{' (*)' * rule.mends}", tr(rule.title), weights, str(rule.source or ""))


def commands(code: str) -> str:
    """Every command: what it does, how it is typed, its options."""
    summary = (
        f"- [`ntmdocs {one}`](#ntmdocs-{one}): {tr(does)}" for one, does in _COMMANDS.items()
    )
    chapters = (_command(path, command, code) for path, command in every_command())
    return "\n".join([_OF_COMMANDS[code], *summary, "", "\n".join(chapters)])


def _command(path: str, command: click.Command, code: str) -> str:
    # Click keeps the help option of a command as the first context that asks for it has named it.
    context = click.Context(command, info_name=f"ntmdocs {path}", **_group.context_settings)
    usage = " ".join((context.command_path, *map(tr, command.collect_usage_pieces(context))))
    records = (_told(one).get_help_record(context) for one in options_of(command))
    options = [(f"`{names}`", said) for names, said in filter(None, records)]
    head = f"## ntmdocs {path}\n\n{tr(command.help or '')}\n\n```text\n{usage}\n```\n"
    return f"{head}\n{_table('', _OPTION_HEADS[code], options)}" if options else head


def in_language(code: str, page: Callable[[str], str]) -> str:
    """A page in this language, whatever is in force."""

    def made() -> str:
        use_language(code)
        return page(code)

    return copy_context().run(made)


def law() -> str:
    """Every provision of the appendices, what looks for it, and what prints by it."""
    known = provisions()
    judged = sum(1 for one in known if one.rules)
    parts = [_OF_LAW, f"Có {len(known)} quy định trong các Phụ lục I, II, III; máy xét {judged}.\n"]
    for where, group in groupby(known, key=_appendix):
        rows = (
            (
                one.item.removeprefix(f"{where}, "),
                one.asks,
                _judged(one.rules, one.why or ""),
                ", ".join(_printed_by(one)),
            )
            for one in group
        )
        parts.append(_table(f"## Phụ lục {where}", ("mục", "quy định", "xét", "in"), rows))
    return "\n".join(parts)


def _appendix(provision: Provision) -> str:
    """`I, phần I` of `I, phần I, II.1.a`; `II` of `II, V.7`."""
    return ", ".join(re.findall(r"^[IVX]+|phần [IVX]+", provision.item))


def _judged(ids: tuple[str, ...], why: str) -> str:
    return ", ".join(f"`{one}`" for one in ids) or f"Không xét: {why}"


def _printed_by(provision: Provision) -> Iterator[str]:
    """The files that cite it; of what can be judged also those that cite the item it is part of."""
    _, _, place = provision.item.rpartition("I, phần I, ")
    if place == provision.item:
        return
    for path, cited in _citations().items():
        is_part = any(place.startswith(f"{one}.") for one in cited)
        if place in cited or (provision.rules and is_part):
            yield f"`{path}`"


@cache
def _citations() -> dict[str, frozenset[str]]:
    rooms = chain.from_iterable((ROOT / "ntmdocs" / room).rglob("*.py") for room in _PRINTERS)
    files = sorted((*rooms, *(ROOT / "templates").glob("make_*.py")))
    found = {
        path.relative_to(ROOT).as_posix(): frozenset(_CITED.findall(path.read_text("utf-8")))
        for path in files
    }
    return {path: cited for path, cited in found.items() if cited}


def _table(title: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, ("---",) * len(heads), *rows]
    table = "".join(f"| {' | '.join(map(_cell, line))} |\n" for line in lines)
    return f"{title}\n\n{table}" if title else table


def _cell(text: str) -> str:
    """One line; a bar inside would end the cell."""
    return " ".join(text.split()).replace("|", "\\|")


PAGES: dict[Path, Callable[[], str]] = {
    DOCS / "cac-khoa.md": plan_reference,
    DOCS / "cac-lenh.md": partial(in_language, "vi", commands),
    DOCS / "cac-quy-tac.md": partial(in_language, "vi", rules),
    DOCS / "commands.md": partial(in_language, "en", commands),
    DOCS / "rules.md": partial(in_language, "en", rules),
    DOCS / "nghi-dinh-30.md": law,
    DOCS / "skill" / "SKILL.md": skill,
}


def main() -> None:
    """Make all pages anew."""
    compile_if_stale()  # some are in English
    for path, made in PAGES.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(made(), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
