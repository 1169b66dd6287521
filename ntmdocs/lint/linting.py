"""Any DOCX judged by how it looks."""

from collections.abc import Collection
from time import perf_counter

from ntmdocs.errors import UnreadableDocument
from ntmdocs.findings import Report, Rule, find_all, named_rule
from ntmdocs.given import Given
from ntmdocs.language import tr
from ntmdocs.lint.context import Context
from ntmdocs.lint.rules import LINT_RULES, PARTY_RULES, TEMPLATE_RULES, UNKNOWN_RULES
from ntmdocs.listeners import logger
from ntmdocs.read.recognise import find_components
from ntmdocs.read.sources import read_source
from ntmdocs.word.opening import read_file

__all__ = ["context_of", "every_rule", "lint_docx", "rule_named", "rules_for"]

_LOG = logger(__name__)


def lint_docx(source: Given, *, ignore: Collection[str] = (), only: Collection[str] = ()) -> Report:
    """What in a DOCX, ours or a stranger's, is not as Decree 30/2020/NĐ-CP asks.

    `ignore` leaves rules out by their ids, `only` takes no others. Of a paper whose head is not
    recognised the page alone is judged; a paper of the Party has a form of its own, and is told.

    Raises UnreadableDocument for what is no Word file, and NtmdocsError for the id of no rule.
    """
    for name in (*ignore, *only):
        rule_named(name)
    started = perf_counter()
    context = context_of(source)
    found = Report(tuple(find_all(rules_for(context), context)))
    _LOG.info("judged a paper: %d findings, %.3f s", len(found.findings), perf_counter() - started)
    return found.without(ignore, only)


def every_rule() -> tuple[Rule[Context], ...]:
    """All rules of looks, each once."""
    rules = (*LINT_RULES, *UNKNOWN_RULES, *PARTY_RULES, *TEMPLATE_RULES)
    return tuple({each.id: each for each in rules}.values())


def rules_for(context: Context) -> tuple[Rule[Context], ...]:
    """The rules that a document is asked, by what kind of paper it is."""
    if context.head.is_of_the_party:
        return PARTY_RULES
    if context.is_template:
        return TEMPLATE_RULES
    return LINT_RULES if context.is_known else UNKNOWN_RULES


def rule_named(name: str) -> Rule[Context]:
    """The rule with that id; NtmdocsError where there is none."""
    return named_rule(every_rule(), name)


def context_of(source: Given) -> Context:
    """A DOCX with the components recognised in it. Raises UnreadableDocument."""
    content = read_file(source)
    read = read_source(content, content.name)
    if read.view is None:
        raise UnreadableDocument(
            tr("{name}: không phải tệp Word; chỉ xét thể thức của tệp .docx", name=content.name)
        )
    return Context(find_components(read), read.view)
