"""Every value and key has its place; a missing one gives its nearest ancestor's."""

from ntmdocs.sources import Place, Source, read_json, read_yaml

YAML = """\
year: 2024
header:
  number:
  subject: >-
    Xây dựng
sections:
  - kind: goals
    content: [a, {b: c}]
  -
    - x
"""

JSON = '{"year": 2024,\n "sections": [{"kind": "goals"},\n  "năm", null]}'


def test_a_value_has_the_place_where_it_begins() -> None:
    source = read_yaml(YAML)
    assert source.place(("year",)) == Place(1, 7)
    assert source.place(("header", "subject")) == Place(4, 12)
    assert source.place(("sections", 0, "content", 1, "b")) == Place(8, 22)
    assert source.place(("sections", 1, 0)) == Place(10, 7)


def test_a_key_has_its_own_place() -> None:
    source = read_yaml(YAML)
    assert source.place(("header",), key=True) == Place(2, 1)
    assert source.place(("header", "subject"), key=True) == Place(4, 3)
    assert source.place(("sections", 0, "kind"), key=True) == Place(7, 5)


def test_an_empty_value_stands_behind_its_colon() -> None:
    source = read_yaml("number:   # để trống\n\n# ngày\nplace: x\nlist:\n-\n- a\n? long\n\n:\n")
    assert source.place(("number",)) == Place(1, 8)
    assert source.place(("list", 0)) == Place(6, 2)
    assert source.place(("long",)) == Place(10, 2)


def test_an_empty_value_in_brackets_stands_behind_its_key() -> None:
    source = read_yaml("{a: , b: , c}")
    assert source.place(("a",)) == Place(1, 4)
    assert source.place(("b",)) == Place(1, 9)
    assert source.place(("c",)) == Place(1, 13)
    assert source.value == {"a": None, "b": None, "c": None}


def test_a_missing_path_gives_its_nearest_ancestor() -> None:
    source = read_yaml(YAML)
    assert source.place(("header", "place", "x")) == Place(3, 3)
    assert source.place(("sections", 7)) == Place(7, 3)
    assert source.place(("nothing",)) == Place(1, 1)


def test_the_key_of_a_missing_path_is_its_nearest_ancestors() -> None:
    source = read_yaml(YAML)
    assert source.place(("header", "place"), key=True) == Place(2, 1)
    assert source.place(("sections", 0, "title"), key=True) == Place(7, 5)
    assert source.place(("nothing",), key=True) == Place(1, 1)


def test_an_item_of_a_list_has_no_key_and_gives_itself() -> None:
    assert read_yaml(YAML).place(("sections", 1), key=True) == Place(10, 5)


def test_json_has_the_same_places() -> None:
    source = read_json(JSON)
    assert source.place(("year",)) == Place(1, 10)
    assert source.place(("sections", 0, "kind")) == Place(2, 24)
    assert source.place(("sections", 0, "kind"), key=True) == Place(2, 16)
    assert source.place(("sections", 1)) == Place(3, 3)
    assert source.place(("sections", 2)) == Place(3, 10)
    assert source.place(("missing",)) == Place(1, 1)


def test_a_source_made_by_hand_begins_at_the_beginning() -> None:
    assert Source("plan.yaml", {"a": "b"}).place(("a",)) == Place(1, 1)


def test_two_sources_with_the_same_values_are_equal() -> None:
    assert read_yaml("a: b") == read_yaml("\n'a':   b")
