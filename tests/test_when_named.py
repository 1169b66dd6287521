"""Names that are worth something only once they are asked for."""

from ntmdocs.when_named import WhenNamed


def test_a_value_is_made_when_it_is_first_named_and_once() -> None:
    made: list[str] = []

    def upper(word: str) -> str:
        made.append(word)
        return word.upper()

    names = WhenNamed("thôn", {"name": upper, "other": upper})
    assert not made
    assert (names["name"], names["name"]) == ("THÔN", "THÔN")
    assert made == ["thôn"]


def test_which_names_there_are_is_known_without_making_any() -> None:
    names = WhenNamed(0, {"share": lambda total: 1 / total})
    assert "share" in names
    assert "other" not in names
    assert (list(names), len(names)) == (["share"], 1)
