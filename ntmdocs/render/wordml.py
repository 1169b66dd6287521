"""The few pieces of WordprocessingML that no tag can say: runs, paragraphs of tables, rules.

Style ids are those of the template: looks are the template's.
"""

from collections.abc import Iterable
from functools import lru_cache

from ntmdocs.prose import Run
from ntmdocs.template import escape

__all__ = ["drawn_rule", "paragraph_xml", "runs_xml"]

TWIPS = 20  # a point


def runs_xml(words: Iterable[Run]) -> str:
    """Runs; bold and italic are said only where the paragraph's style does not."""
    return "".join(_run_xml(run) for run in words if run.text)


@lru_cache(maxsize=4096)  # the plans of a batch, and the rows of a table, repeat their words
def _run_xml(run: Run) -> str:
    marks = ("<w:b/><w:bCs/>" if run.bold else "") + ("<w:i/><w:iCs/>" if run.italic else "")
    properties = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'


@lru_cache(maxsize=4096)  # the cells of tables repeat themselves
def paragraph_xml(
    style: str, words: tuple[Run, ...], *, align: str = "", keep_next: bool = False
) -> str:
    """A paragraph in a style of the template."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>'
        + ("<w:keepNext/>" if keep_next else "")
        + (f'<w:jc w:val="{align}"/>' if align else "")
        + f"</w:pPr>{runs_xml(words)}</w:p>"
    )


def drawn_rule(length_pt: float, column_pt: float) -> str:
    """A line of `length_pt` centred in a column of `column_pt`: an empty paragraph's top border.

    It has no id and no anchor, so nothing can double or detach it.
    """
    indent = max(0, round((column_pt - length_pt) / 2 * TWIPS))
    return (
        '<w:p><w:pPr><w:pStyle w:val="DuongKe"/><w:pBdr>'
        '<w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
        f'<w:ind w:left="{indent}" w:right="{indent}"/></w:pPr></w:p>'
    )
