"""A wrong call of the front door, said in words: what was given where a paper is asked for."""

from pathlib import PurePath
from typing import Any

from ntmdocs.language import tr
from ntmdocs.model.paper import Paper

__all__ = ["refuse_no_paper"]


def refuse_no_paper(value: Any) -> None:
    """Raise TypeError for what is no Plan and no other Paper."""
    if not isinstance(value, Paper):
        raise TypeError(tr("cần một Plan hoặc Paper, ở đây là {what}", what=_what(value)))


def _what(value: Any) -> str:
    if isinstance(value, str | PurePath):
        return tr("tên tệp hoặc chữ; đọc tệp trước: load_plan(...)")
    if isinstance(getattr(value, "plan", None), Paper):
        return tr("{name}; kế hoạch nằm ở .plan của nó", name=type(value).__name__)
    if isinstance(value, dict):
        return tr("dict; dựng trước bằng Plan.model_validate(...)")
    return type(value).__name__
