"""Đạt or chưa đạt: how a cell says it, and whether the rows of a criterion do."""

from ntmdocs.errors import DataError
from ntmdocs.store.villages.groups import CriterionRows
from ntmdocs.vietnamese import slug

__all__ = ["ASSESSMENTS", "is_met"]

_MET = ("dat", "da-dat", "hoan-thanh", "da-hoan-thanh")
_UNMET = ("chua-dat", "khong-dat", "chua", "chua-hoan-thanh", "can-hoan-thien")
ASSESSMENTS = {*_MET, *_UNMET}
"""All the ways, as slugs."""

_NOT_ASSESSED = 'chưa ghi đánh giá của tiêu chí này; ghi "Đạt" hoặc "Chưa đạt"'


def is_met(rows: CriterionRows) -> bool:
    """Đạt or Chưa đạt; a criterion with something missing or to be done is not met.

    DataError where the assessment cannot be read, or says the opposite of the other columns.
    """
    value = rows.values.get("assessment")
    work = rows.values.get("missing") or (rows.tasks[0].values["what"] if rows.tasks else None)
    if value is None:
        if rows.is_assessed and not rows.tasks and not rows.values:
            raise DataError([rows.name.problem(_NOT_ASSESSED, "assessment")])
        return False
    said = slug(value.text)
    if said in _UNMET:
        return False
    if said not in _MET:
        message = f'"{value.text}" không rõ là đạt hay chưa; ghi "Đạt" hoặc "Chưa đạt"'
        raise DataError([value.problem(message, "assessment")])
    if work:
        message = (
            f'ghi "{value.text}" mà ở {work.place} còn "{work.text}"; '
            'ghi "Chưa đạt", hoặc xóa phần kia'
        )
        raise DataError([value.problem(message, "assessment")])
    return True
