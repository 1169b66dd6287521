"""What a plan's file is called."""

import ntmdocs
from build import a_header, a_plan


def test_an_undated_plan_is_named_by_its_subject() -> None:
    document = ntmdocs.render_plan(a_plan())
    assert document.name == "KH-ve-sinh-moi-truong-nong-thon-nam-2024.docx"


def test_a_plan_with_a_year_and_month_alone_is_undated() -> None:
    document = ntmdocs.render_plan(a_plan(header=a_header(issued_on="3/2024")))
    assert document.name.startswith("KH-")


def test_a_dated_plan_is_named_by_its_day_and_subject() -> None:
    header = a_header(issued_on="05/03/2024", subject="Vệ sinh: đường làng/ngõ xóm?")
    document = ntmdocs.render_plan(a_plan(header=header))
    assert document.name == "2024.03.05. Vệ sinh- đường làng-ngõ xóm.docx"


def test_a_very_long_subject_makes_a_name_that_windows_takes() -> None:
    for date in ("2024", "05/03/2024"):
        header = a_header(issued_on=date, subject="Xây dựng nông thôn mới " * 30)
        name = ntmdocs.render_plan(a_plan(header=header)).name
        assert len(name) <= 140
        assert name.endswith(".docx")
        assert not name.endswith((" .docx", "-.docx"))
