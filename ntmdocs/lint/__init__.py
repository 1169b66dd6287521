"""Any DOCX judged by how it looks: Nghị định 30/2020/NĐ-CP, Phụ lục I.

`lint_docx` is the door; `rules` lists all rules, a file for each item of the appendix. `context`
is what they look at, `looks` and `rules_under` say how letters and drawn lines are. `annotating`
writes findings into a copy; `located` finds the paragraph of what was found in the words.
"""

from ntmdocs.lint.acts import RULE_SET, VERSION
from ntmdocs.lint.annotating import annotate_docx
from ntmdocs.lint.linting import every_rule, lint_docx, rule_named
from ntmdocs.lint.located import located
from ntmdocs.lint.mending import Fixed, fix_docx
from ntmdocs.lint.provisions import provisions
from ntmdocs.lint.told import TOLD_BY_CONTENT, not_told_by_looks

__all__ = [
    "RULE_SET",
    "TOLD_BY_CONTENT",
    "VERSION",
    "Fixed",
    "annotate_docx",
    "every_rule",
    "fix_docx",
    "lint_docx",
    "located",
    "not_told_by_looks",
    "provisions",
    "rule_named",
]
