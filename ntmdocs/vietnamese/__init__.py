"""Facts of official Vietnamese, as pure functions on plain values.

Dates as Decree 30/2020/NĐ-CP writes them, deadlines in words, numbers and money, text
(Unicode form, tone marks, capitals, closing marks, file names).
Nothing here knows a plan, a file format or Word.
A wrong argument is a ValueError whose Vietnamese sentence says what is there and what is asked:
who reads files shows it beside the file and line.
"""

from ntmdocs.vietnamese.dates import (
    FIRST_YEAR,
    LAST_YEAR,
    official_date,
    parse_date,
    parse_day,
    short_date,
)
from ntmdocs.vietnamese.deadlines import deadline_fault, parse_deadline
from ntmdocs.vietnamese.letters import (
    CAPITALS,
    ToneMarks,
    clean,
    comparison_key,
    composed,
    forbidden_characters,
    place_tone_marks,
    shown,
)
from ntmdocs.vietnamese.line_breaks import (
    NO_BREAK_SPACE,
    held_before_dashes,
    held_together,
)
from ntmdocs.vietnamese.lunar import LUNAR_YEAR, lunar_name
from ntmdocs.vietnamese.numbers import (
    MoneyUnit,
    format_amount,
    format_money,
    format_number,
    join_list,
    letter,
    parse_money,
    parse_number,
    roman,
    two_digits,
)
from ntmdocs.vietnamese.organs import VILLAGE_KINDS, organ_in_sentence, organ_parts, organ_upper
from ntmdocs.vietnamese.spelled import spelled_number
from ntmdocs.vietnamese.text import (
    blanked,
    lower_first,
    safe_file_name,
    seen,
    seen_in_short,
    sentence_around,
    shortened,
    slug,
    upper_first,
    with_end_mark,
    without_end_mark,
    words_around,
)
from ntmdocs.vietnamese.time_words import TimeKind, TimeWord, time_words

__all__ = [
    "CAPITALS",
    "FIRST_YEAR",
    "LAST_YEAR",
    "LUNAR_YEAR",
    "NO_BREAK_SPACE",
    "VILLAGE_KINDS",
    "MoneyUnit",
    "TimeKind",
    "TimeWord",
    "ToneMarks",
    "blanked",
    "clean",
    "comparison_key",
    "composed",
    "deadline_fault",
    "forbidden_characters",
    "format_amount",
    "format_money",
    "format_number",
    "held_before_dashes",
    "held_together",
    "join_list",
    "letter",
    "lower_first",
    "lunar_name",
    "official_date",
    "organ_in_sentence",
    "organ_parts",
    "organ_upper",
    "parse_date",
    "parse_day",
    "parse_deadline",
    "parse_money",
    "parse_number",
    "place_tone_marks",
    "roman",
    "safe_file_name",
    "seen",
    "seen_in_short",
    "sentence_around",
    "short_date",
    "shortened",
    "shown",
    "slug",
    "spelled_number",
    "time_words",
    "two_digits",
    "upper_first",
    "with_end_mark",
    "without_end_mark",
    "words_around",
]
