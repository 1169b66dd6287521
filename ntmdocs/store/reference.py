"""All keys of a paper's file in Vietnamese, made from the model: what each one is, an example."""

from collections.abc import Iterator
from typing import Any, get_args

from ntmdocs.language import msgids, tr
from ntmdocs.model import Model, OrganProfile, Plan
from ntmdocs.model.base import FieldAlone
from ntmdocs.model.field import said_of
from ntmdocs.model.places import core_of, is_model, members_of

__all__ = ["plan_reference"]

_HEAD = msgids("""\
# Các khóa của tệp kế hoạch

Trang này do lệnh `ntmdocs schema --text` in ra từ chính chương trình. Mỗi khóa: thuật ngữ,
cách ghi, ví dụ, giá trị khi không ghi. Khóa nào không ghi "Bắt buộc" thì có thể bỏ.

Báo cáo, tờ trình, thông báo cũng có các khóa này (`type: bao-cao`, `to-trinh`, `thong-bao`),
trừ `year`, `criteria_sets`, `commune`, `villages`.

Các khóa của tệp co-quan.yaml ở hai phần cuối trang.""")
_SHORT = msgids("Chỉ có `{key}` thì có thể ghi gọn: riêng giá trị đó, không có tên khóa.")
_IN_WORDS = msgids("Có thể ghi gọn thành một dòng chữ, máy tự tách ra các khóa này.")


def plan_reference() -> str:
    """The reference as Markdown: a chapter for each part of a plan, in the order of the page; then
    those of an organ's profile.
    """
    chapters = [tr(_HEAD), *map(_chapter, _models(OrganProfile, _models(Plan, {})))]
    return "\n\n".join(chapters) + "\n"


def _models(model: type[Model], met: dict[type[Model], None]) -> dict[type[Model], None]:
    """A model and those that its fields hold, each once, as one meets them."""
    if model not in met:
        met[model] = None
        model.model_rebuild()  # so that names of classes that came later are classes
        for field in model.model_fields.values():
            for _, below in _held_in(field.annotation):
                _models(below, met)
    return met


def _held_in(annotation: Any, key: str = "") -> Iterator[tuple[str, type[Model]]]:
    """The models that a type holds; of blocks each with the key that it stands under."""
    annotation = core_of(annotation)
    if is_model(annotation):
        yield key, annotation
    elif blocks := dict(members_of(annotation)):
        for tag, kind in blocks.items():
            yield from _held_in(kind, "" if tag.startswith("<") else tag)
    else:
        for inner in get_args(annotation):
            yield from _held_in(inner)


def _chapter(model: type[Model]) -> str:
    keys = (
        f"- `{name}`: {said_of(field)}{_see(field.annotation)}"
        for name, field in model.model_fields.items()
    )
    return "\n".join((f"## {_title(model)}", "", *_short_form(model), *keys))


def _title(model: type[Model]) -> str:
    return tr(str(model.model_config["title"]))


def _short_form(model: type[Model]) -> tuple[str, ...]:
    if not issubclass(model, FieldAlone):
        return ()
    key = getattr(model, "short_field", "")
    return (tr(_SHORT, key=key) if key else tr(_IN_WORDS), "")


def _see(annotation: Any) -> str:
    """Which chapters go on with what a field holds."""
    named = [
        f'"{_title(model)}"' + (tr(" (khóa `{key}`)", key=key) if key else "")
        for key, model in _held_in(annotation)
    ]
    return tr(" Xem {named}.", named=", ".join(named)) if named else ""
