"""Communes that were merged: an old plan of one of them has names that are no more."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from ntmdocs.draft.drafting import Drafting
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Line, Model, OfficialDate, Plan
from ntmdocs.model.walk import strings
from ntmdocs.sources import read_source
from ntmdocs.vietnamese import comparison_key, join_list, short_date

__all__ = ["MergedCommune", "commune_merged"]

_FILE = Path(__file__).with_name("merged_communes.yaml")


class MergedCommune(Model):
    """One commune and those that were merged into it."""

    name: Line
    formers: tuple[Line, ...]
    districts: tuple[Line, ...]
    from_on: OfficialDate
    source: Line


@rule("Tên cơ quan, địa danh, danh sách thôn đúng với xã sau sắp xếp", severity=Severity.WARNING)
def commune_merged(drafting: Drafting) -> Iterator[Fault]:
    """The old plan is older than the merger of its commune, the new one is not.

    A commune is known by its name and by the district or province that the old plan names.
    """
    old, new = drafting.old, drafting.new
    for commune in _communes():
        day = commune.from_on.first_day
        is_between = old.header.issued_on.last_day < day <= new.header.issued_on.last_day
        if is_between and _is_of(old, commune):
            first = short_date(day.year, day.month, day.day)
            formers = join_list([tr("xã {former}", former=former) for former in commune.formers])
            message = tr(
                "{formers} đã nhập thành {name} từ ngày {first}; sửa tên cơ quan, "
                "địa danh, danh sách thôn, số liệu cho khớp",
                formers=formers,
                name=commune.name,
                first=first,
            )
            yield Fault(
                ("header", "issuing_body"),
                message,
                current=new.header.issuing_body.full_name,
                source=commune.source,
            )


def _is_of(plan: Plan, commune: MergedCommune) -> bool:
    """Whether it is a plan of one of the former communes, of that district."""
    body = f" {comparison_key(plan.header.issuing_body.full_name)} "
    is_named = any(f" xã {comparison_key(name)} " in body for name in commune.formers)
    places = [comparison_key(name) for name in commune.districts]
    return is_named and any(
        place in comparison_key(text) for _, text in strings(plan) for place in places
    )


@cache
def _communes() -> tuple[MergedCommune, ...]:
    given = read_source(_FILE).value
    return TypeAdapter(tuple[MergedCommune, ...]).validate_python(given)
