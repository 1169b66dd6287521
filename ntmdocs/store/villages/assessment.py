"""Đạt or chưa đạt: how a cell says it, and whether the rows of a criterion do."""

from ntmdocs.errors import DataError
from ntmdocs.language import msgids, tr
from ntmdocs.store.villages.groups import CriterionRows
from ntmdocs.vietnamese import slug

__all__ = ["ASSESSMENTS", "is_met"]

_MET = ("dat", "da-dat", "dat-chuan", "da-dat-chuan", "hoan-thanh", "da-hoan-thanh")
_UNMET = (
    *("chua-dat", "khong-dat", "chua", "chua-dat-chuan", "khong-dat-chuan"),
    *("chua-hoan-thanh", "can-hoan-thien"),
)
ASSESSMENTS = {*_MET, *_UNMET}
"""All the ways, as slugs."""

_NOT_ASSESSED = msgids('chưa ghi đánh giá của tiêu chí này; ghi "Đạt" hoặc "Chưa đạt"')
_NO_COLUMN = msgids(
    "mới ghi hiện trạng của tiêu chí này, chưa rõ đạt hay chưa; "
    'thêm cột "Đánh giá", ghi "Đạt" hoặc "Chưa đạt"'
)


def is_met(rows: CriterionRows) -> bool:
    """Đạt or Chưa đạt; a criterion with something missing or to be done is not met.

    DataError where the assessment cannot be read, is not there while nothing else says it, or
    says the opposite of the other columns. How things are says neither.
    """
    value = rows.values.get("assessment")
    task = rows.tasks.first()
    work = rows.values.get("missing") or (task.values["what"] if task else None)
    if value is None:
        if work is None and (rows.is_assessed or "present" in rows.values):
            message = tr(_NOT_ASSESSED) if rows.is_assessed else tr(_NO_COLUMN)
            raise DataError([rows.name.problem(message, "assessment")])
        return False
    said = slug(value.text)
    if said in _UNMET:
        return False
    if said not in _MET:
        message = tr(
            '"{text}" không rõ là đạt hay chưa; ghi "Đạt" hoặc "Chưa đạt"', text=value.text
        )
        raise DataError([value.problem(message, "assessment")])
    if work:
        message = tr(
            'ghi "{text}" mà ở {place} còn "{text_2}"; ghi "Chưa đạt", hoặc xóa phần kia',
            text=value.text,
            place=work.place,
            text_2=work.text,
        )
        raise DataError([value.problem(message, "assessment")])
    return True
