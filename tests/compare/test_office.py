"""The redline opened in LibreOffice: all accepted, all refused, and the texts looked at there.

LibreOffice (7.4) cannot join a paragraph with a table or a section that follows it: where a table
or an annex goes, the empty paragraph before it stays. They count for nothing here, but there may
be no more of them than such places. Nor does it know changes of page set-ups: the XML decides.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import ntmdocs
from compare.pairs import PAIRS
from ntmdocs.word.elements import Element
from tools.revisions import body_of
from tools.tracked import texts_in_office

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.mark.needs_tracked
def test_accepted_and_refused_there_the_texts_are_the_plans(tmp_path: Path) -> None:
    asked: dict[str, list[tuple[Path, str]]] = {}
    saved: dict[bytes, Path] = {}  # many a plan is in several pairs, and opened once
    for name, (old, new) in PAIRS.items():
        redline = tmp_path / f"{name}.docx"
        ntmdocs.write_redline(old, new, redline)
        plain = [ntmdocs.render_plan(plan, places=False) for plan in (new, old)]
        for document in plain:
            if document.bytes not in saved:
                saved[document.bytes] = tmp_path / f"plain-{len(saved)}.docx"
                document.save(saved[document.bytes])
        of_plans = [(saved[document.bytes], "") for document in plain]
        asked[name] = [(redline, "accept"), (redline, "refuse"), *of_plans]
    wishes = list(dict.fromkeys(wish for of_pair in asked.values() for wish in of_pair))
    texts = dict(zip(wishes, texts_in_office(wishes), strict=True))
    for name, of_pair in asked.items():
        accepted, refused, new_text, old_text = (texts[wish] for wish in of_pair)
        assert words_of(new_text), name
        assert words_of(accepted) == words_of(new_text), name
        assert words_of(refused) == words_of(old_text), name
        left = [len(accepted) - len(new_text), len(refused) - len(old_text)]
        body = body_of(of_pair[0][0].read_bytes())
        assert left[0] in range(stuck(body, "del") + 1), (name, left)
        assert left[1] in range(stuck(body, "ins") + 1), (name, left)


def words_of(lines: list[str]) -> list[str]:
    """The lines with something on them."""
    return [line for line in lines if line.strip()]


def stuck(body: Element, name: str) -> int:
    """Paragraphs that go, before a table or at the end of a section."""
    marks = body.findall(f".//{W}p/{W}pPr/{W}rPr/{W}{name}/../..")
    return sum(
        properties.find(f"{W}sectPr") is not None or _is_before_table(properties)
        for properties in marks
    )


def _is_before_table(properties: object) -> bool:
    following = properties.getparent().getnext()  # type: ignore[attr-defined]
    return following is not None and following.tag == f"{W}tbl"


@pytest.mark.needs_tracked
def test_changes_left_as_they_are_show_both(tmp_path: Path) -> None:
    """Else the two tests above would also pass on a document without changes."""
    path = tmp_path / "redline.docx"
    ntmdocs.write_redline(*PAIRS["one-word"], path)
    shown, accepted, refused = texts_in_office([(path, ""), (path, "accept"), (path, "refuse")])
    assert any("từngmỗi hộ" in line for line in shown)
    assert any("mỗi hộ" in line and "từng" not in line for line in accepted)
    assert any("từng hộ" in line and "mỗi" not in line for line in refused)
