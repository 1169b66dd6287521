"""Comments at the ends of lines come and go, and the text means the same."""

from ntmdocs.sources import Value, read_yaml, with_line_comments, without_line_comments


def said(text: str) -> Value:
    return read_yaml(text).value


def test_a_line_inside_words_takes_no_mark() -> None:
    text = 'a: "x\n  y"\nb: z\n'
    assert (
        with_line_comments(text, {1: "đổi", 3: "đổi"}, said(text)) == 'a: "x\n  y"\nb: z  # đổi\n'
    )
    assert read_yaml(with_line_comments(text, {1: "đổi"}, said(text))).value == {
        "a": "x y",
        "b": "z",
    }


def test_a_line_that_a_comment_would_break_takes_no_mark() -> None:
    """Words without quotation marks over two lines: a comment between them is a mistake of YAML."""
    text = "a: x\n  y\nb: z\n"
    assert with_line_comments(text, {1: "đổi", 3: "đổi"}, said(text)) == "a: x\n  y\nb: z  # đổi\n"
    assert with_line_comments(text, {2: "đổi"}, said(text)) == "a: x\n  y  # đổi\nb: z\n"


def test_only_marks_are_taken_away() -> None:
    text = "a: b  # đổi\nc: d  # đổi ý\ne: '# đổi'\nf: g # tại đây  # đổi\n"
    kept = "a: b\nc: d  # đổi ý\ne: '# đổi'\nf: g # tại đây\n"
    assert without_line_comments(text, "đổi") == kept


def test_words_that_look_like_a_mark_stay_words() -> None:
    text = "a: >-\n  ghi chú # đổi\n"
    assert without_line_comments(text, "đổi") == text
