"""Who a part of a plan speaks of: its localities, by their names or by `{{ villages.… }}`."""

import re
from collections.abc import Iterable
from typing import Any

from ntmdocs.criteria import has_reached
from ntmdocs.model import Locality, Plan, Text, Village
from ntmdocs.model.walk import localities_of, strings
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import ToneMarks, comparison_key, join_list, place_tone_marks

__all__ = ["Mentions"]

_CODE = regex(r"villages\.(\w+)")
_CAPITAL = "[A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]"


class Mentions:
    """Which of a plan's localities a part speaks of."""

    def __init__(self, plan: Plan) -> None:
        every = [locality for _, locality in localities_of(plan)]
        self._localities = {_code(locality): locality for locality in every}
        self.reached = {_code(locality) for locality in every if has_reached(locality)}

    def is_reached(self, reference: str) -> bool:
        """Whether `localities` of a goal or a table name one that has reached its standard."""
        if reference in self._localities:
            return reference in self.reached
        return any(
            comparison_key(reference)
            in (comparison_key(locality.name), comparison_key(locality.full_name))
            for code, locality in self._localities.items()
            if code in self.reached
        )

    def of(self, part: Any) -> set[str]:
        """The codes of the villages that a part names, in `{{ }}` or in words."""
        words = " ".join(text for _, text in strings(part) if isinstance(text, Text))
        named = {code for code in _CODE.findall(words) if code in self._localities}
        return named | {
            code
            for code, locality in self._localities.items()
            if isinstance(locality, Village) and _is_named(locality, words)
        }

    def goes_on(self, codes: Iterable[str], words: str) -> bool:
        """Whether a list of names goes on with one that is not known: `Đa Hội, Đông Hải`."""
        known = self._localities
        names = [re.escape(known[code].name) for code in codes if code in known]
        names += [rf"villages\.{code}\.\w+[^}}]*\}}\}}" for code in codes]
        listed = rf"(?:{'|'.join(names)})\**(?:,|;| và| hoặc| -| –|-) *\**(?:[0-9]|{_CAPITAL})"
        before = rf"(?:{_CAPITAL}\w*|[0-9]),? (?:và )?(?:{'|'.join(names)})(?!\w)"
        return bool(re.search(listed, words) or re.search(before, words))

    def name(self, reference: str) -> str:
        """`thôn Đa Hội` for `da_hoi`; a name as it is typed."""
        return self._localities[reference].full_name if reference in self._localities else reference

    def names(self, codes: Iterable[str]) -> str:
        """`thôn Đa Hội và thôn Đồng Đạo`."""
        return join_list([self.name(code) for code in sorted(codes)])


def _code(locality: Locality) -> str:
    return locality.id if isinstance(locality, Village) else "commune"


def _is_named(village: Village, words: str) -> bool:
    """Whether words name this very village: `thôn Đông` is neither `thôn Đông Hải` nor `phía đông`.

    Capitals count; a name of one syllable counts only behind its kind. In doubt it is none: a
    sentence that stays too long is seen, one that is gone is not.
    """
    plain = words.replace("*", "")
    name, words = (place_tone_marks(text, ToneMarks.OLD) for text in (village.name, plain))
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", words):
        before, after = words[: found.start()], words[found.end() :]
        if after[:1] == " " and after[1:2].isupper():
            continue  # `Đông Hải`
        last_word = before.rstrip(" ").rsplit(" ", 1)[-1].lstrip("(“*")
        is_part = last_word[:1].isupper() and not last_word.endswith((",", ";", ":", "-"))
        kind, before_it = comparison_key(village.kind), comparison_key(before)
        behind_list = last_word.endswith((",", ":", ";")) and kind in before_it
        if behind_list or (before.endswith(" ") and before_it.endswith(kind)):
            return True
        if " " in name and not is_part:
            return True
    return False
