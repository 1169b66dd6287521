"""Districts: how a text names one, and since when there is none.

Source: Luật Tổ chức chính quyền địa phương số 72/2025/QH15, Điều 51 khoản 3.
"""

import re

from ntmdocs.patterns import regex

__all__ = ["DISTRICT", "NO_DISTRICT_FROM"]

NO_DISTRICT_FROM = 2026
"""The first year that has no district from its first day."""
DISTRICT = regex(r"(?<!\w)(?<!đường )(?:huyện|quận|thị xã)(?!\w)", re.IGNORECASE)
