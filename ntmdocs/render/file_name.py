"""What a plan's file is called."""

from ntmdocs.model import Plan
from ntmdocs.prose import plain_text, plan_data
from ntmdocs.vietnamese import safe_file_name, slug

__all__ = ["file_name"]


def file_name(plan: Plan) -> str:
    """`KH-xay-dung-nong-thon-moi-nam-2024.docx`; dated: `2024.03.05. Xây dựng ….docx`."""
    subject = plain_text(plan.header.subject, plan_data(plan))
    date = plan.header.issued_on
    if date.month and date.day:
        day = f"{date.year}.{date.month:02}.{date.day:02}"
        return safe_file_name(f"{day}. {subject}").rstrip("- ") + ".docx"
    return f"KH-{slug(subject)[:100].strip('-') or plan.year}.docx"
