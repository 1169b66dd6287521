"""Messages in two languages: each has its translation, and nothing is told without `tr`."""

from __future__ import annotations

import ast
import contextvars
import datetime
import io
import re
import string
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

import ntmdocs
from ntmdocs import (
    NtmdocsError,
    draft_next_year,
    draft_village_plans,
    import_plan,
    load_plan,
)
from ntmdocs.language import (
    VARIABLE,
    in_vietnamese,
    language,
    through,
    told_in,
    tr,
    use_language,
)
from ntmdocs.vietnamese.deadlines import deadline_fault
from ntmdocs.writing import example_path
from tools import catalogue
from tools.house import modules_of

TRANSLATED = {str(one.id): str(one.string) for one in catalogue.read() if one.id}
MODULES = modules_of(Path(ntmdocs.__file__).parent)

# Whoever is called so tells a person what it is given.
TELLS = re.compile(
    r"(Error|Refused|UnreadableDocument|Problem|Fault|Finding|WrongInside|echo|_say)$"
)
# Rooms whose messages are translated.
ROOMS = {one.split(".")[1] for one in MODULES if "." in one}


@pytest.fixture(scope="module")
def messages() -> set[str]:
    return set(catalogue.messages())


def test_each_message_has_its_translation(messages: set[str]) -> None:
    assert len(messages) > 300
    assert messages - TRANSLATED.keys() == set(), "run tests/tools/catalogue.py"
    assert [msgid for msgid, text in TRANSLATED.items() if not text] == []


def test_no_translation_is_of_a_message_that_is_gone(messages: set[str]) -> None:
    assert TRANSLATED.keys() - messages == set(), "run tests/tools/catalogue.py"


def places_in(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}
    except ValueError:  # it speaks of braces, and is told without values
        return set()


def test_a_translation_has_the_places_of_its_message() -> None:
    with_places = [each for each in TRANSLATED.items() if "{" in each[0]]
    assert len(with_places) > 50
    assert [each for each in with_places if places_in(each[0]) != places_in(each[1])] == []


def test_messages_are_found_wherever_they_are_shown_from() -> None:
    code = ast.parse(
        "def f(a):\n"
        "    tr('một {a}', a=a)\n"
        "    x.echo(tr('hai' if a else 'ba'))\n"
        "    tr(a)\n"
        "    'bốn'\n"
    )
    assert set(catalogue.of_code(code)) == {"một {a}", "hai", "ba"}
    assert list(catalogue.texts_in(["một", {1: "năm", 2: ("sáu", 7)}])) == ["một", "năm", "sáu"]
    command = ast.parse(
        "HELP = 'một'\n"
        "class C:\n"
        "    said = 'hái'\n"
        "@option('-a', help='ba' 'bốn')\n"
        "def f(a, b='năm'):\n"
        "    'sáu'\n"
    )
    assert set(catalogue.outside_functions(command)) == {"một", "hái", "babốn", "năm"}


def told_without_tr(source: str) -> list[str]:
    """Vietnamese that is handed to whoever tells it, as it is; suggestions are words of papers."""
    return [
        ast.unparse(found)
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call) and TELLS.search(catalogue.called(call))
        for given in (*call.args, *(one.value for one in call.keywords if one.arg != "suggestion"))
        for found in literals_in(given)
    ]


def literals_in(node: ast.AST) -> Iterator[ast.AST]:
    """Vietnamese literals under a node, less those that another call is given."""
    if isinstance(node, ast.Constant | ast.JoinedStr) and any(catalogue.vietnamese_in(node)):
        yield node
    elif isinstance(node, ast.Call):
        yield from literals_in(node.func)  # `"…".format()`
    elif not isinstance(node, ast.Compare):
        for child in ast.iter_child_nodes(node):
            yield from literals_in(child)


@pytest.mark.parametrize(
    "module",
    sorted(name for name in MODULES if name.split(".")[1:2] and name.split(".")[1] in ROOMS),
)
def test_nothing_is_told_without_translation(module: str) -> None:
    assert told_without_tr(MODULES[module]) == []


def test_what_is_told_without_translation_would_be_seen() -> None:
    assert told_without_tr("raise DataError('thiếu')") == ["'thiếu'"]
    assert told_without_tr("yield Fault(where, message=f'thiếu {x}')") == ["f'thiếu {x}'"]
    assert told_without_tr("click.echo('có' if x else tr('không'))") == ["'có'"]
    assert told_without_tr("Fault(where, 'thiếu {}'.format(x))") == ["'thiếu {}'"]
    assert told_without_tr("click.echo(tr('có'), f(x='có'))") == []
    assert told_without_tr("Fault(where, tr('có'), suggestion='xã')") == []


def test_a_text_is_told_in_the_language_that_was_asked_for() -> None:
    assert tr("Đã dừng.") == "Đã dừng."
    assert tr("Đã ghi {path}", path="a") == "Đã ghi a"
    assert in_english("Đã dừng.") == "Stopped."
    assert in_english("Đã ghi {path}", path="{a}") == "Wrote {a}"
    assert in_english("không có trong danh mục {}") == "không có trong danh mục {}"
    assert in_english("") == ""


def in_english(msgid: str, **values: str) -> str:
    def told() -> str:
        use_language("en")
        return tr(msgid, **values)

    return contextvars.copy_context().run(told)


def test_the_environment_says_the_language_where_nobody_else_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert language() == "vi"
    monkeypatch.setenv(VARIABLE, "en")
    assert tr("Đã dừng.") == "Stopped."
    contextvars.copy_context().run(use_language, "vi")
    assert language() == "en", "another context's"
    monkeypatch.setenv(VARIABLE, "fr")
    assert language() == "vi"


def test_a_language_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="'fr' is none of vi, en"):
        use_language("fr")


def test_what_is_joined_or_cut_is_still_known_in_vietnamese() -> None:
    def shout(text: str, more: str) -> str:
        return f"{text.upper()} {more}"

    with told_in("en"):
        told = through(shout, tr("Đã dừng."), "{a}")
    assert (told, in_vietnamese(told)) == ("STOPPED. {a}", "ĐÃ DỪNG. {a}")
    plain = through(shout, "xã", "{a}")
    assert (plain, type(plain)) == ("XÃ {a}", str)


@pytest.mark.parametrize("wrong", ["31/02/2024", "từ 15/3/2024 đến 15/2/2024", "quý 5/2024"])
def test_a_wrong_time_is_told_in_the_language_in_force_whoever_asked_before(wrong: str) -> None:
    said = deadline_fault(wrong)
    with told_in("en"):
        told = deadline_fault(wrong)
    assert told != said == deadline_fault(wrong)
    assert in_vietnamese(told) == said


def notes_of_an_import_and_of_next_year() -> list[str]:
    text = "KẾ HOẠCH\n\nNăm 2024, xã làm đường, trồng cây.\n"
    import_ = import_plan(io.BytesIO(text.encode()))
    draft = draft_next_year(load_plan(example_path()), 2026, today=datetime.date(2025, 11, 1))
    villages = draft_village_plans(load_plan(example_path()))
    notes = (one.plan.open_notes for one in (draft, *villages))
    return [*import_.told, *chain.from_iterable(notes)]


def test_what_is_kept_in_a_file_is_vietnamese_whatever_is_told() -> None:
    said = notes_of_an_import_and_of_next_year()
    with told_in("en"):
        assert notes_of_an_import_and_of_next_year() == said
    assert len(said) > 20


def test_what_a_closed_file_gives_is_told_in_the_language_in_force() -> None:
    closed = io.BytesIO()
    closed.close()
    for code, told in (("vi", "không đọc được"), ("en", "cannot be read")):
        with told_in(code), pytest.raises(NtmdocsError, match=told):
            import_plan(closed)
