"""The acts that rules of looks stand on."""

from ntmdocs.findings import Source
from ntmdocs.language import msgids

__all__ = ["ND30", "RULE_SET", "VERSION", "appendix_1"]

RULE_SET = "ND30-2020"
"""The name of this set of rules: another decree will be another set."""
VERSION = 1
"""Of the set: it grows when a rule comes, goes, or asks something else."""
ND30 = msgids("Nghị định số 30/2020/NĐ-CP")  # in force since 05/3/2020


def appendix_1(item: str) -> Source:
    """An item of Phụ lục I, phần I: `II.1.b`."""
    return Source(ND30, f"Phụ lục I, phần I, mục {item}")
