"""The faults that `tests/mutate.py` plants: each where it is meant, and none where it is not."""

import ast

import pytest

from tools.mutations import mutations_of


def faults(source: str) -> list[str]:
    """The source with each of its faults."""
    code = source.encode()
    return [one.applied_to(code).decode() for one in mutations_of(code)]


@pytest.mark.parametrize(
    ("source", "mutated"),
    [
        ("a < b", ["a <= b"]),
        ("a not in b", ["a in b"]),
        ("a < b <= c", ["a <= b <= c", "a < b < c"]),
        ("a and b", ["(a or b)"]),
        ("not a", ["(a)"]),
        ("a if b else c", ["c if b else a"]),
        ("a - b", ["a + b"]),
        ("x = any(a)", ["x = all(a)"]),
        ("x = 15", ["x = 16", "x = 14"]),
        ("x = 1.15", ["x = 1.16", "x = 1.14"]),
        ("x = True", ["x = False"]),
        ("x = r'a{0,15}$'", ["x = 'a{0,16}$'", "x = 'a{0,14}$'"]),
        ("a(b)", ["pass"]),
        ("if a: b", ["if not (a): b"]),
    ],
)
def test_one_fault_at_a_time(source: str, mutated: list[str]) -> None:
    assert faults(source) == mutated


def test_an_answer_of_yes_or_no_is_turned_round() -> None:
    assert faults("def f() -> bool:\n    return a") == ["def f() -> bool:\n    return not (a)"]


@pytest.mark.parametrize(
    "source",
    [
        "x: Literal[3]",
        "def f(a: T[1]) -> T[2]: ...",
        "f'{a:02}'",
        "'thôn ' + a",
        "zip(a, b, strict=True)",
        "lru_cache(maxsize=4)",
        "x = 3  # pragma: no cover",
        "__all__ = a[0]",
    ],
)
def test_what_runs_nowhere_or_changes_nothing_is_left_alone(source: str) -> None:
    assert faults(f"y = {source}" if source.startswith(("zip", "lru")) else source) == []


def test_letters_of_several_bytes_do_not_shift_the_place() -> None:
    assert faults("x = 'Ủy ban', a < b") == ["x = 'Ủy ban', a <= b"]


def test_every_fault_is_told_at_its_line_and_is_still_python() -> None:
    source = b"a = 1\nif a > 2:\n    b(a)\n"
    found = mutations_of(source)
    assert [one.line for one in found] == [1, 1, 2, 2, 2, 2, 3]
    assert all(ast.parse(one.applied_to(source)) for one in found)
