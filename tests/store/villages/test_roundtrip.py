"""Any villages, written as the rows of a table, are read back as they were."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.strategies import strings
from ntmdocs import read_villages
from ntmdocs.model import Text, Village
from ntmdocs.store.villages.blanks import says_nothing
from ntmdocs.store.villages.columns import COLUMNS
from ntmdocs.store.villages.criterion_names import criterion_key
from ntmdocs.store.villages.kinds import no_village, tidy_name, village_key
from ntmdocs.store.villages.rows import EXAMPLE
from ntmdocs.store.villages.workbook import table_of
from ntmdocs.vietnamese import comparison_key
from store.workbooks import write_csv, write_xlsx

FEW = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
CLOSING = ("cộng", "tổng", "tổng cộng", "tổng số")


def says_something(text: str) -> bool:
    """No dash and no `Không`, which are as good as blank; no sum, and no part of one."""
    bare = comparison_key(text).strip(" .:")
    is_part = comparison_key(text).startswith("trong đó")
    return bare not in CLOSING and not says_nothing("what", text) and not is_part


lines = strings.filter(says_something)


def can_be_a_name(text: str) -> bool:
    """In a table, the name of one village, without signs around it, and not our example."""
    example = comparison_key(text).startswith(comparison_key(EXAMPLE))
    return not example and not no_village(text) and tidy_name(text) == text


names = lines.filter(can_be_a_name)
texts = lines.map(Text.plain)
times = texts.filter(lambda text: not text.replace(",", "", 1).isdecimal())
maybe_time = st.none() | times
maybe = st.none() | texts
maybe_line = st.none() | lines
ids = st.from_regex(r"[a-z_][a-z0-9_]{0,8}", fullmatch=True)


def unique(values: st.SearchStrategy[str], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(values, max_size=most, unique_by=comparison_key)


@st.composite
def tasks(draw: st.DrawFn) -> list[dict[str, Any]]:
    return [
        {
            "what": Text.plain(what),
            "who": draw(maybe_line),
            "helpers": draw(maybe_line),
            "starts": draw(maybe_time),
            "ends": draw(maybe_time),
            "funding": [
                {"source": source, "amount_vnd": draw(st.integers(0, 10**18))}
                for source in draw(unique(lines, 3))
            ],
        }
        for what in draw(unique(lines, 3))
    ]


@st.composite
def villages(draw: st.DrawFn) -> tuple[Village, ...]:
    made = []
    for name in draw(st.lists(names, min_size=1, max_size=3, unique_by=village_key)):
        criteria = draw(st.lists(lines, max_size=4, unique_by=criterion_key))
        cut = draw(st.integers(0, len(criteria)))
        states = [
            {
                "criterion": criterion,
                "present": draw(maybe),
                "missing": draw(maybe),
                "in_charge": draw(maybe_line),
                "tasks": draw(tasks()),
            }
            for criterion in criteria[cut:]
        ]
        said = {
            "id": draw(ids.filter(lambda one: one not in {village.id for village in made})),
            "name": name,
            "kind": draw(st.sampled_from(["thôn", "bản", "tổ dân phố"])),
            "head": draw(maybe_line),
            "standard": draw(maybe_line),
            "deadline": draw(maybe_time),
            "criteria_count": draw(st.none() | st.integers(max(1, len(criteria)), 50)),
            "met": criteria[:cut],
            "unmet": states,
        }
        made.append(Village.model_validate(said))
    return tuple(made)


def rows_of(some: tuple[Village, ...], *, grouped: bool) -> list[list[Any]]:
    """With headings; grouped: names are written on the first row of their group only."""
    rows = [[row.get(column.field) for column in COLUMNS] for row in table_of(some, {})]
    fields = [column.field for column in COLUMNS]
    village, criterion = fields.index("name"), fields.index("criterion")
    if grouped:
        for above, below in reversed(list(pairwise(rows))):
            if above[village] == below[village]:
                below[village] = None
                if above[criterion] == below[criterion]:
                    below[criterion] = None
    return [[column.heading for column in COLUMNS], *rows]


@FEW
@given(villages(), st.booleans())
def test_any_villages_come_back_from_a_workbook(
    tmp_path: Path, some: tuple[Village, ...], grouped: bool
) -> None:
    path = write_xlsx(tmp_path, *rows_of(some, grouped=grouped))
    assert read_villages(path).villages == some


@FEW
@given(villages(), st.booleans())
def test_any_villages_come_back_from_csv(
    tmp_path: Path, some: tuple[Village, ...], grouped: bool
) -> None:
    rows = rows_of(some, grouped=grouped)
    typed = [[_typed(value) for value in row] for row in rows]
    assert read_villages(write_csv(tmp_path, *typed)).villages == some


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@FEW
@given(villages())
def test_the_villages_of_a_plan_take_the_same_from_its_table(
    tmp_path: Path, delimiter: str, some: tuple[Village, ...]
) -> None:
    typed = [[_typed(value) for value in row] for row in rows_of(some, grouped=False)]
    path = write_csv(tmp_path, *typed, delimiter=delimiter)
    assert read_villages(path, some).villages == some
    bare = tuple(
        Village(id=one.id, name=one.name, kind=one.kind, standard=one.standard) for one in some
    )
    assert read_villages(path, bare).villages == some


@pytest.mark.parametrize("has_ids", [True, False])
def test_an_id_that_another_has_as_its_name_is_no_confusion(tmp_path: Path, has_ids: bool) -> None:
    """What stands under ids is an id first, what stands under names a name."""
    some = (
        Village(id="mot", name="hai", head="Trần Văn An"),
        Village(id="hai", name="mot", head="Lê Thị Hoa"),
    )
    headings, *rows = rows_of(some, grouped=False)
    if not has_ids:
        headings[headings.index("Mã thôn")] = "Ghi chú của xã"
    bare = tuple(Village(id=one.id, name=one.name) for one in some)
    assert read_villages(write_csv(tmp_path, headings, *rows), bare).villages == some


def _typed(value: Any) -> Any:
    """Numbers as a Vietnamese types them."""
    return value if value is None or isinstance(value, str) else f"{value:f}".replace(".", ",")
