"""Any plan that is printed reads back, and prints the same again."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

import ntmdocs
from build import a_plan
from ntmdocs.model import Plan
from ntmdocs.read.recognise import recognise
from ntmdocs.read.sources import read_source
from ntmdocs.read.to_paper import paper_data

sentences = st.sampled_from(
    [
        "Giữ gìn đường làng sạch, đẹp quanh năm.",
        "Các thôn triển khai thực hiện;",
        "UBND xã chủ trì, phối hợp với các thôn (báo cáo trước 30/6).",
        "Thực hiện tốt: quét đường, trồng cây:",
        "- Không phải ý",
        "1. Câu có số đầu dòng.",
        "I. Không phải mục",
        "a) không phải điểm.",
        "100% hộ dân tham gia.",
        "Năm 2024, xã phấn đấu đạt 19 tiêu chí",
        "**Đậm** ở đầu câu này.",
        "*Nghiêng cả câu.*",
        "Trong đó **giữa** câu.",
        "Căn cứ tình hình thực tế, các thôn thực hiện.",
        "Nơi nhận của văn bản là các thôn.",
        "Phụ lục kèm theo.",
        "Giữ gìn^[Theo **báo cáo** [1].] đường làng.^[Hết.]",
        "A. Không phải phần",
    ]
)
titles = st.sampled_from(
    [
        *("Mục đích", "Yêu cầu", "Kinh phí", "Phân công", "Nhiệm vụ năm 2024:"),
        *("Công tác tuyên truyền, vận động", "Ban Quản lý xây dựng NTM xã", "UBND các thôn."),
    ]
)
markers = st.sampled_from(["-", "a)", "1.", "+", "none"])


def some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(values, min_size=1, max_size=3)


tasks = st.recursive(
    sentences,
    lambda below: st.fixed_dictionaries(
        {"text": sentences, "items": some(below)}, optional={"marker": markers}
    ),
    max_leaves=5,
)
responsible = st.fixed_dictionaries(
    {"text": sentences, "lead": st.just("Sở Nội vụ"), "deadline": st.just("Quý II/2024")}
)
tables = st.lists(st.tuples(st.just("1"), sentences, st.just("Thôn")), min_size=1, max_size=3).map(
    lambda rows: {
        "table": {"columns": [{"title": "TT"}, {"title": "Việc"}, {"title": "Ai"}], "rows": rows}
    }
)
blocks = st.one_of(
    sentences,
    st.fixed_dictionaries(
        {"items": some(tasks | responsible)},
        optional={"marker": markers, "start": st.integers(1, 5)},
    ),
    tables,
    st.fixed_dictionaries({"title": titles, "tasks": some(tasks)}).map(lambda v: {"solution": v}),
    st.fixed_dictionaries({"actor": titles, "duties": some(tasks), "asked": st.booleans()}).map(
        lambda v: {"assignment": v}
    ),
)
sections = st.recursive(
    st.fixed_dictionaries(
        {"title": titles, "content": some(blocks)},
        optional={"text": st.just("do ngân sách xã bảo đảm.")},
    ),
    lambda below: st.fixed_dictionaries({"title": titles, "content": some(blocks | below)}),
    max_leaves=4,
)


divisions = st.fixed_dictionaries(
    {"division": st.sampled_from(["part", "chapter", "letter"]), "title": titles},
    optional={"content": some(sections)},
)


@settings(max_examples=40)
@given(some(sections) | some(divisions), st.sampled_from(["letters", "decimal"]), st.booleans())
def test_what_is_printed_reads_back_and_prints_the_same(
    content: list[Any], numbering: str, is_closed: bool
) -> None:
    closing = "Trên đây là Kế hoạch năm 2024 của UBND xã" if is_closed else None
    plan = a_plan(sections=content, numbering=numbering, closing=closing)
    printed = ntmdocs.render_plan(plan)
    data = paper_data(recognise(read_source(printed.bytes, "a.docx")), 2024)
    assert ntmdocs.render_plan(Plan.model_validate(data)).text == printed.text
