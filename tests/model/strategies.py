"""Plans and other papers of every shape, made by hypothesis from data as a file would hold them."""

from typing import Any

from hypothesis import strategies as st

from ntmdocs.model import Paper, Plan, Text
from ntmdocs.model.data_tables import COLUMNS_OF
from ntmdocs.prose import ProseError, runs
from ntmdocs.vietnamese import clean, forbidden_characters

__all__ = ["papers", "plans", "printable_plans"]

Values = st.SearchStrategy[Any]

_typed = st.text(min_size=1, max_size=12) | st.text("ab (){}*\\;.:", min_size=1, max_size=8)


def _or_a_letter(text: str) -> str:
    """A letter for a text that no file can hold: to refuse it would throw a whole plan away."""
    return text if clean(text) and not forbidden_characters(text) else "à"


strings = _typed.map(_or_a_letter)
markers = st.sampled_from(["-", "+", "a)", "1.", "none"])
numbers = st.sampled_from(["", "III", "2.1"])


def mappings(required: dict[str, Values], **optional: Values) -> Values:
    return st.fixed_dictionaries(required, optional=optional)


def some(values: Values, least: int = 1) -> Values:
    return st.lists(values, min_size=least, max_size=3)


who_and_when = {"lead": strings, "partners": strings, "deadline": strings}
tasks = st.recursive(
    strings | mappings({"text": strings}, **who_and_when),
    lambda inner: mappings({"text": strings, "items": some(inner)}, marker=markers),
    max_leaves=4,
)
targets = mappings({"indicator": strings, "value": strings}, unit=strings, baseline=strings)
goals = (
    strings
    | mappings({"text": strings}, deadline=strings, targets=some(targets))
    | mappings({"localities": some(strings), "standard": strings}, deadline=strings)
)
# A sum stands in totals alone, and what is merged needs a cell to be merged with.
no_signs = strings.filter(lambda text: text.strip() not in ("<", "^", "="))
cells = st.sampled_from(["", None]) | no_signs | some(no_signs)


@st.composite
def budget_lines(draw: st.DrawFn, depth: int = 0) -> Any:
    """A line, and below it lines that add up to it."""
    below = [] if depth == 2 else draw(st.lists(budget_lines(depth + 1), max_size=2))
    amount = sum(line["amount_vnd"] for line in below) if below else draw(st.integers(0, 10**12))
    return {"name": draw(strings), "amount_vnd": amount, "lines": below}


@st.composite
def tables(draw: st.DrawFn) -> Any:
    """A table whose rows fit its columns."""
    leaves = draw(st.integers(1, 3))
    columns = [{"title": draw(strings), "width": draw(st.integers(1, 9))} for _ in range(leaves)]
    if draw(st.booleans()):
        columns = [{"title": draw(strings), "columns": columns}]
    cell_rows = st.lists(cells, min_size=leaves, max_size=leaves)
    bold_rows = mappings({"cells": cell_rows}, bold=st.booleans())
    group_rows = mappings({"group": strings | st.lists(strings, min_size=1, max_size=leaves)})
    return draw(
        mappings(
            {"columns": st.just(columns), "rows": some(cell_rows | bold_rows | group_rows, 0)},
            total=cell_rows,
            index_row=st.booleans(),
            unit=strings,
            note=strings,
        )
    )


@st.composite
def data_tables(draw: st.DrawFn) -> Any:
    """A table made of data, with columns that it may have, some with a title of their own."""
    of = draw(st.sampled_from(list(COLUMNS_OF)))
    names = draw(st.lists(st.sampled_from([name.value for name in COLUMNS_OF[of]]), unique=True))
    titled = st.booleans().flatmap(lambda own: strings if own else st.none())
    columns = [
        draw(st.just(name) | mappings({"name": st.just(name)}, title=titled)) for name in names
    ]
    if columns and draw(st.booleans()):
        columns = [{"title": draw(strings), "columns": columns}]
    return draw(
        mappings(
            {"of": st.just(of.value), "columns": st.just(columns)},
            only_unmet=st.booleans(),
            index_row=st.booleans(),
            note=strings,
        )
    )


blocks = st.one_of(
    strings,
    mappings({"items": some(tasks)}, marker=markers, start=st.integers(1, 30)),
    mappings({"goal": goals}),
    mappings(
        {"solution": mappings({"title": strings, "tasks": some(tasks)}, **who_and_when)},
    ),
    mappings(
        {
            "assignment": mappings(
                {"actor": strings, "duties": some(tasks)}, asked=st.booleans(), number=numbers
            )
        }
    ),
    mappings({"budget": mappings({"lines": some(budget_lines())})}),
    mappings({"table": tables()}),
    mappings({"data_table": data_tables()}),
)
kinds = st.sampled_from(["purpose", "goals", "solutions", "implementation", "budget", "other"])
sections = st.recursive(
    mappings(
        {"title": strings, "content": some(blocks, 0)}, kind=kinds, number=numbers, text=strings
    ),
    lambda inner: mappings({"title": strings, "content": some(blocks | inner)}, kind=kinds),
    max_leaves=3,
)
acts = st.sampled_from(
    [
        "Luật Đường làng",
        "Kế hoạch số 5/KH-UBND ngày 05/3/2024 của UBND tỉnh về vệ sinh",
        {"kind": "Sắc lệnh của Chủ tịch", "number_symbol": "15/SL", "issued_on": "1/2/1950"},
    ]
)
bases = mappings(
    {"lead": st.sampled_from(["Căn cứ", "Quán triệt"])} | {"acts": some(acts)},
    end=st.sampled_from([".", ";"]),
) | mappings({"text": strings}, lead=strings)
headers = mappings(
    {
        "issuing_body": strings
        | some(strings)
        | mappings({"parent": strings | some(strings), "name": strings | some(strings)}),
        "place": strings,
        "issued_on": st.sampled_from(["2024", "3/2024", "05/3/2024", 2024]),
        "subject": strings,
    },
    number=st.sampled_from(["5", "056"]),
    symbol=st.just("KH-BCĐ"),
    subtitle=strings,
    draft=st.sampled_from(["Dự thảo", "Dự thảo lần 2"]),
    secrecy=st.sampled_from(["mật", "TUYỆT MẬT"]),
    urgency=st.sampled_from(["khẩn", "HOẢ TỐC"]),
    circulation=st.just("xem xong trả lại"),
)
authorities = st.sampled_from(
    [(), "TM. UBND xã", ["KT. Chủ tịch"], ["TM. UBND", {"authority": "KT.", "of": "Chủ tịch"}]]
)
signatures = mappings(
    {"authority": authorities, "position": strings, "full_name": strings}, other_position=strings
)
recipients = strings | mappings({"name": strings}, note=strings)
annexes = mappings(
    {"content": some(blocks | sections)},
    heading=strings,
    title=strings,
    attachment_note=strings,
    orientation=st.sampled_from(["portrait", "landscape"]),
)
set_acts = mappings(
    {
        "type": strings,
        "number_symbol": strings,
        "issued_on": st.sampled_from(["8/3/2022", "2022-03-08", "08/03/2022"]),
        "issuer": strings,
    },
    annex=strings,
    note=strings,
)


@st.composite
def criteria_sets(draw: st.DrawFn) -> Any:
    """Some criteria of a set have names; two names differ in their last word."""
    count = draw(st.integers(1, 5))
    numbers = draw(st.sets(st.integers(1, count)))
    criteria = [
        {"number": number, "name": f"{draw(strings)} {number}", "source": draw(strings)}
        for number in sorted(numbers)
    ]
    return draw(
        mappings(
            {
                "id": st.just("bo_rieng"),
                "name": strings,
                "level": strings,
                "period": st.just("2021-2025"),
                "criteria_count": st.just(count),
                "criteria": st.just(criteria),
            },
            act=set_acts,
            indicator_count=st.integers(1, 99),
        )
    )


_parts = {"header": headers, "sections": some(sections), "signature": signatures}
_more = {
    "legal_bases": some(bases, 0)
    | mappings({"bases": some(bases)}, layout=st.just("narrative"), opening=strings),
    "closing": strings,
    "recipients": some(recipients, 0),
    "archive": strings,
    "annexes": some(annexes, 0),
    "numbering": st.sampled_from(["letters", "decimal"]),
    "tone_marks": st.sampled_from(["giữ nguyên", "hòa", "hoà"]),
    "open_notes": some(strings, 0),
}
_plan_data = mappings(
    {"year": st.integers(1945, 2100), **_parts},
    criteria_sets=st.lists(criteria_sets(), max_size=1),
    **_more,
)


def _with_marks_closed(value: Any) -> Any:
    """The same data, where a text has a mark left open with all its signs meant literally."""
    if isinstance(value, dict):
        return {name: _with_marks_closed(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_with_marks_closed(one) for one in value]
    return _closed(value) if isinstance(value, str) else value


def _closed(text: str) -> str:
    try:
        runs(Text(clean(text)), {})
    except ProseError:
        return str(Text.plain(text))
    return text


plans: st.SearchStrategy[Plan] = _plan_data.map(Plan.model_validate)
printable_plans: st.SearchStrategy[Plan] = _plan_data.map(_with_marks_closed).map(
    Plan.model_validate
)
"""Plans whose every text is whole: each of them renders."""
papers: st.SearchStrategy[Paper] = (
    mappings({"type": st.just("thong-bao"), **_parts}, **_more)
    | mappings(
        {"type": st.sampled_from(["bao-cao", "to-trinh"]), **_parts},
        addressees=strings | some(strings, 0),
        **_more,
    )
).map(Paper.model_validate)
