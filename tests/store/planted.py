"""A plan file with every kind of block, faults to plant in it, and what must be told of them.

A caret `‸` in a text marks the place that the problem must name; it is not part of the file.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ntmdocs import DataError, Problem, load_plan
from ntmdocs.sources import read_yaml

CARET = "‸"
CURES = ("ngoặc kép", '">-"')  # the two ways to write a text that YAML would misread

PLAN = """\
year: 2024
header:
  issuing_body: Ủy ban nhân dân xã Suối Mơ
  number: 5
  symbol: KH-UBND
  place: Suối Mơ
  issued_on: 05/03/2024
  subject: Vệ sinh môi trường
legal_bases:
  layout: narrative
  bases:
    - lead: Thực hiện
      acts:
        - Kế hoạch số 12/KH-UBND ngày 08/3/2024 của UBND tỉnh về vệ sinh môi trường
    - Căn cứ Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020
  opening: UBND xã ban hành Kế hoạch.
sections:
  - kind: goals
    content:
      - Làm sạch đường làng.
      - items:
          - Quét đường.
        marker: a)
      - goal:
          localities: [thôn Nội]
          standard: thôn NTM
          targets:
            - {indicator: Hộ phân loại rác, value: 80%}
      - solution:
          title: Tuyên truyền
          tasks:
            - Họp thôn.
      - assignment:
          actor: Các thôn
          duties:
            - text: Báo cáo.
              deadline: 15/03/2024
      - budget:
          lines:
            - name: Thùng rác
              amount_vnd: 50 triệu đồng
          total_vnd: 50 triệu đồng
      - table:
          columns:
            - title: TT
              width: 1
            - title: Việc
          rows:
            - ["1", Dọn vệ sinh]
      - title: Mục con
        content:
          - Lời văn của mục con.
closing: Trên đây là Kế hoạch
recipients:
  - UBND tỉnh (b/c)
signature:
  authority: TM. Ủy ban nhân dân
  position: Chủ tịch
  full_name: Trần Văn An
commune:
  name: Suối Mơ
  criteria_set: xa_ntm_nang_cao_2021_2025
  unmet: [6, 7]
villages:
  - id: noi
    name: Nội
    standard: thôn NTM
    unmet:
      - Giao thông
      - criterion: Môi trường
        tasks:
          - what: Làm rãnh thoát nước
            funding:
              - {source: ngân sách xã, amount_vnd: 20 triệu đồng}
annexes:
  - title: Biểu số 01
    content:
      - Lời văn của phụ lục.
"""


def planted(*changes: tuple[str, str], text: str = PLAN) -> str:
    """The plan file with pieces replaced, each of which it has once."""
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def as_json(text: str = PLAN) -> str:
    """The same plan as JSON."""
    return json.dumps(read_yaml(text).value, ensure_ascii=False, indent=2)


def write(folder: Path, text: str, name: str = "plan.yaml") -> Path:
    """A file holding the text without its carets."""
    path = folder / name
    path.write_text(text.replace(CARET, ""), encoding="utf-8")
    return path


def problems_of(
    path: Path | str, load: Callable[[Path | str], object] = load_plan
) -> tuple[Problem, ...]:
    """What is said of a file when it is loaded; each sentence is one a clerk can read."""
    with pytest.raises(DataError) as caught:
        load(path)
    problems = caught.value.problems
    assert problems
    assert len(set(problems)) == len(problems)
    assert str(caught.value) == "\n".join(map(str, problems))
    for problem in problems:
        assert_readable(str(problem))
    return problems


def assert_readable(sentence: str) -> None:
    """No English of the libraries below, no tag of a union, no message that nobody wrote."""
    english = (
        r"should|Input|valid |Value error|expected|field required|function-|type=|Error|none is"
    )
    assert not re.search(english, sentence), sentence
    assert not re.search(r"<(paragraph|items|section)>", sentence), sentence
    assert "không hợp lệ (" not in sentence, sentence


def assert_told(
    folder: Path,
    text: str,
    *told: tuple[str, ...],
    name: str = "plan.yaml",
    load: Callable[[Path | str], object] = load_plan,
) -> None:
    """The file's problems are these, in file order: each a field's title and telling words.

    Their places are those of the carets.
    """
    path = write(folder, text, name)
    problems = problems_of(path, load)
    assert [problem.file for problem in problems] == [str(path)] * len(told), problems
    assert [(problem.line, problem.column) for problem in problems] == places(text), problems
    for problem, (field, *words) in zip(problems, told, strict=True):
        assert problem.field == field, problem
        for word in words:
            assert word in problem.message, problem


def assert_loads(folder: Path, text: str, name: str = "plan.yaml") -> Any:
    """The plan in a file with this text."""
    return load_plan(write(folder, text, name))


def places(text: str) -> list[tuple[int, int]]:
    """Line and column of each caret, as if there were none."""
    lines = enumerate(text.split("\n"), 1)
    return [
        (number, found.start() - nth + 1)
        for number, line in lines
        for nth, found in enumerate(re.finditer(CARET, line))
    ]
