"""What a paper's file is called."""

from collections.abc import Mapping
from typing import Any

from ntmdocs.model import Paper, Plan
from ntmdocs.prose import paper_data, plain_text
from ntmdocs.vietnamese import lower_first, safe_file_name, slug

__all__ = ["file_name"]


def file_name(paper: Paper, data: Mapping[str, Any] | None = None) -> str:
    """`KH-xay-dung-nong-thon-moi-nam-2024.docx`; dated: `2024.03.05. Xây dựng ….docx`.

    A dated paper that is no plan says what it is, `2024.03.05. Tờ trình xây dựng ….docx`: it often
    has the day and the subject of a plan. `data` are the names of the paper, where at hand.
    """
    subject = plain_text(paper.header.subject, paper_data(paper) if data is None else data)
    date = paper.header.issued_on
    if date.month and date.day:
        day = f"{date.year}.{date.month:02}.{date.day:02}"
        what = (
            subject if isinstance(paper, Plan) else f"{paper.type.type_name} {lower_first(subject)}"
        )
        return safe_file_name(f"{day}. {what}").rstrip("- ") + ".docx"
    year = paper.year if isinstance(paper, Plan) else date.year
    return f"{paper.type.abbreviation}-{slug(subject)[:100].strip('-') or year}.docx"
