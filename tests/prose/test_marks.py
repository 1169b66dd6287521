from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.model import Text
from ntmdocs.prose import ProseError, Run, named_in, plain_text, runs, text_faults
from ntmdocs.prose.marks import atoms, replaced
from ntmdocs.vietnamese import clean
from tools.work import WeighedText, calls_in

DATA = {"year": 2024, "star": "a*b {{ year }}"}


def bold(text: str) -> Run:
    return Run(text, bold=True)


def italic(text: str) -> Run:
    return Run(text, italic=True)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("một hai", [Run("một hai")]),
        ("một **hai** ba", [Run("một "), bold("hai"), Run(" ba")]),
        ("một *hai* ba", [Run("một "), italic("hai"), Run(" ba")]),
        ("***một***", [Run("một", bold=True, italic=True)]),
        (
            "**một *hai* ba**",
            [bold("một "), Run("hai", bold=True, italic=True), bold(" ba")],
        ),
        ("*một **hai***", [italic("một "), Run("hai", bold=True, italic=True)]),
        ("**một***hai*", [bold("một"), italic("hai")]),
        ("*(Theo biểu số 01, 02)*", [italic("(Theo biểu số 01, 02)")]),
        ("**một**, *hai*.", [bold("một"), Run(", "), italic("hai"), Run(".")]),
        ("m**ộ**t", [Run("m"), bold("ộ"), Run("t")]),
        ("*một * hai*", [italic("một * hai")]),
        ("20*30 m và 5*6 m; 0,4*0,6*100 m", [Run("20*30 m và 5*6 m; 0,4*0,6*100 m")]),
        ("20m*30m và 5*x", [Run("20m*30m và 5*x")]),
        ("*rộng 20*30 m*", [italic("rộng 20*30 m")]),
        ("**20*30**", [bold("20*30")]),
        ("20 m *(hai mươi)*", [Run("20 m "), italic("(hai mươi)")]),
    ],
)
def test_marks_make_runs(text: str, printed: list[Run]) -> None:
    assert list(runs(Text(text), DATA)) == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2 * 3", "2 * 3"),
        ("*", "*"),
        ("* một", "* một"),
        ("một *", "một *"),
        ("\\*một\\*", "*một*"),
        ("\\*\\*một", "**một"),
        ("\\{\\{ year \\}\\}", "{{ year }}"),
        ("\\\\", "\\"),
        ("C:\\thôn\\", "C:\\thôn\\"),
        ("{một}", "{một}"),
        ("một }} hai", "một }} hai"),
        ("{% if %} {# a #}", "{% if %} {# a #}"),
        ("\\\\*một*", "\\một"),
    ],
)
def test_signs_that_mark_nothing_print_as_they_stand(text: str, printed: str) -> None:
    assert plain_text(Text(text), DATA) == printed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("một **hai", r'dấu "\*\*" mở ra mà chưa đóng lại'),
        ("một *hai", r'dấu "\*" mở ra mà chưa đóng lại'),
        ("*một **hai* ba", "chưa đóng lại|đứng liền"),
        ("**một *hai**", r'dấu "\*" mở ra mà chưa đóng lại'),
        ("** một**", r'dấu "\*\*" phải đứng liền trước chữ'),
        ("**một **", r'dấu "\*\*" phải đứng liền sau chữ'),
        ("một ** hai", r'dấu "\*\*" phải đứng liền trước chữ'),
        ("a*b", r'dấu "\*" mở ra'),
        ("20 *30 m và 5 *6 m", "đứng liền"),
        ("5* khách sạn", "đứng liền"),
        ("****", r'"\*\*\*\*" không rõ nghĩa'),
    ],
)
def test_mark_left_open_is_an_error_with_the_cure(text: str, said: str) -> None:
    with pytest.raises(ProseError, match=said) as caught:
        runs(Text(text), DATA)
    assert 'ghi "\\*"' in str(caught.value)


def test_braces_left_open_are_an_error_with_the_cure() -> None:
    for text in ("năm {{ year", "năm {{ year }", "{{", "một {{ hai"):
        with pytest.raises(ProseError, match=r'"\{\{" chưa có "\}\}" đóng lại'):
            runs(Text(text), DATA)


def test_names_are_filled_in_the_style_they_stand_in() -> None:
    printed = runs(Text("Năm {{ year }}: **xong trong {{year}}**"), DATA)
    assert printed == (Run("Năm 2024: "), bold("xong trong 2024"))


def test_what_is_filled_in_is_never_read_again() -> None:
    assert runs(Text("{{ star }}"), DATA) == (Run("a*b {{ year }}"),)


def test_name_that_is_filled_with_nothing_leaves_no_run() -> None:
    assert runs(Text("**{{ empty }}**"), {"empty": ""}) == ()
    assert runs(Text("một**{{ empty }}**hai"), {"empty": ""}) == (Run("mộthai"),)


def test_neighbours_of_one_style_are_one_run() -> None:
    assert runs(Text("a \\* b {{ year }} c"), DATA) == (Run("a * b 2024 c"),)


def test_named_in_gives_the_names_that_expressions_start_from() -> None:
    text = Text("{{ deadline | upper }} và {{ year }} của \\{\\{ place \\}\\}")
    assert named_in(text) == {"deadline", "year"}
    assert named_in(Text("không có tên")) == frozenset()


def test_the_work_on_a_text_full_of_marks_grows_no_faster_than_the_text() -> None:
    def work(count: int) -> int:
        text = WeighedText("*a* **b** \\* " * count)
        return calls_in(lambda: runs(text, DATA)) + text.characters_cut

    assert 4_000 < work(2_000) < 2.1 * work(1_000)


@given(st.text() | st.text("*\\{} ab"))
def test_any_text_is_runs_or_a_vietnamese_sentence(text: str) -> None:
    try:
        printed: Any = runs(Text(text), DATA)
    except ProseError as error:
        assert str(error)  # noqa: PT017
        return
    assert all(run.text for run in printed)
    assert all(one[1:] != other[1:] for one, other in pairwise(printed))


@given(st.text("*\\{}ab "), st.booleans(), st.booleans())
def test_plain_text_keeps_its_words_inside_any_mark(
    words: str, is_bold: bool, is_italic: bool
) -> None:
    mark = "**" * is_bold + "*" * is_italic
    (printed,) = runs(Text(f"{mark}{Text.plain(f'x{words}x')}{mark}"), {})
    assert printed == Run(clean(f"x{words}x"), is_bold, is_italic)


def test_expressions_of_some_names_are_replaced_and_all_else_stays() -> None:
    text = "{{commune.name | upper}}, {{ year }}, **{{ commune }}** \\{\\{ commune \\}\\}"
    made = replaced(text, {"commune"}, lambda words: f"<{words}>")
    assert made == "<commune.name | upper>, {{ year }}, **<commune>** \\{\\{ commune \\}\\}"


def test_thousands_of_braces_are_looked_at_once_each() -> None:
    with pytest.raises(ProseError, match="chưa có"):
        runs(Text("{{" * 20_000), DATA)
    assert list(text_faults(Text("{" + " {" * 20_000), DATA)) == []


# Footnotes


def note(*words: Run) -> Run:
    return Run("", note=words)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("một^[hai] ba", [Run("một"), note(Run("hai")), Run(" ba")]),
        (
            "**một**^[*hai* [3] \\] bốn].",
            [bold("một"), note(italic("hai"), Run(" [3] ] bốn")), Run(".")],
        ),
        ("một^[năm {{ year }}]^[ba]", [Run("một"), note(Run("năm 2024")), note(Run("ba"))]),
        ("x^2 và \\^[hai]", [Run("x^2 và ^[hai]")]),
    ],
)
def test_a_footnote_is_a_run_with_its_words(text: str, printed: list[Run]) -> None:
    assert list(runs(Text(text), DATA)) == printed


def test_the_words_alone_have_no_footnote() -> None:
    assert plain_text(Text("một^[hai] ba"), DATA) == "một ba"


def test_names_in_footnotes_are_named_and_replaced() -> None:
    text = Text("một^[năm {{ year }}] {{ star }}")
    assert named_in(text) == {"year", "star"}
    assert replaced(text, ["year"], lambda _: "X") == "một^[năm X] {{ star }}"


@pytest.mark.parametrize("text", ["một^[hai", "một^[]", "một^[hai^[ba]]", "một^[**hai]"])
def test_a_footnote_that_is_none_is_told(text: str) -> None:
    with pytest.raises(ProseError):
        runs(Text(text), DATA)


def test_plain_text_holds_no_footnote() -> None:
    assert plain_text(Text.plain("một^[hai] x^2"), {}) == "một^[hai] x^2"


def test_an_expression_that_names_nothing_is_told_and_not_kept() -> None:
    with pytest.raises(ProseError, match="không hiểu"):
        replaced("Năm {{ }} của xã", {"year"}, lambda _: "X")


def test_a_text_taken_apart_says_what_of_it_is_printed() -> None:
    text = Text("**xã**^[ghi *chú*] \\*{{ year }}\\* * 2")
    taken = [*atoms(text, DATA)]
    assert "".join(atom.typed for atom in taken) == text
    assert "".join(atom.printed for atom in taken) == "xã *2024* * 2"
    assert [atom.typed for atom in taken if atom.is_name] == ["{{ year }}"]
    assert "^[ghi *chú*]" in [atom.typed for atom in taken]
