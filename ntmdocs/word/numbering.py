"""The numbers that Word writes itself before the paragraphs of a list: "I.", "1.1.", "-".

A paragraph belongs to a level of a list by itself or by its style (`w:numPr`); the list says how
its levels count and look (`word/numbering.xml`). Lists made from one abstract list count on from
each other, unless one of them says where it starts (`w:startOverride`).
"""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field

from ntmdocs.word.elements import Element, element, is_on
from ntmdocs.word.names import w
from ntmdocs.word.number_forms import written_number
from ntmdocs.word.styles import Styles, said_by

__all__ = ["Label", "Numbering"]

_LEVELS = 9
_BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8o", "•") | {
    "\uf02d": "-",
    "\uf0be": "–",
}
_AFTER = {"space": " ", "nothing": "", "tab": "\t"}


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a paragraph of a list."""

    text: str
    """As it is read: "II.", "1.2.", "-"."""
    after: str
    """What parts it from the words: a tab, a space or nothing."""
    level: int
    """How deep, from 0."""
    is_bullet: bool
    """A sign that counts nothing."""
    indents: Mapping[str, str]
    """The indents of the level, which count less than the paragraph's own (as in `Format`)."""


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    text: str
    after: str
    is_legal: bool
    restarts_after: int | None
    """The level, counted from 1, after which it begins anew; 0 is never, None any higher one."""
    indents: Mapping[str, str]


@dataclass(slots=True)
class _List:
    levels: Mapping[int, _Level]
    counters: MutableMapping[int, int]
    """Shared with all lists of the same abstract one."""
    starts: dict[int, int] = field(default_factory=dict)
    """Where levels begin the first time that this list is met."""


class Numbering:
    """The lists of one document; `label` is asked once for each paragraph, in reading order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        root = element("numbering") if root is None else root
        self._styles = styles
        self._abstract = {
            one.get(w("abstractNumId"), ""): one for one in root.findall(w("abstractNum"))
        }
        self._nums = {one.get(w("numId"), ""): one for one in root.findall(w("num"))}
        self._counters: dict[str, dict[int, int]] = {}
        self._lists: dict[str, _List | None] = {}

    def label(self, paragraph: Element) -> Label | None:
        """What Word writes before it; None where it belongs to no list."""
        said = self._styles.list_of(paragraph)
        if said is None:
            return None
        number, level = said
        the_list = self._list(number)
        if the_list is None:
            return None
        if level is None:
            level = self._level_of_style(number, paragraph)
        if level not in the_list.levels:
            return None
        return _counted(the_list, level)

    def _level_of_style(self, number: str, paragraph: Element) -> int:
        """A style that names a list without a level has the level that names the style."""
        wanted = self._styles.names_of(paragraph)
        for one in self._levels_in(number):
            linked = one.find(w("pStyle"))
            if linked is not None and linked.get(w("val")) in wanted:
                return _whole(one.get(w("ilvl")), 0)
        return 0

    def _list(self, number: str) -> _List | None:
        if number not in self._lists:
            self._lists[number] = self._made(number)
        return self._lists[number]

    def _made(self, number: str) -> _List | None:
        abstract = self._abstract_of(number)
        if abstract is None:
            return None
        levels = {_whole(one.get(w("ilvl")), 0): _level(one) for one in self._levels_in(number)}
        made = _List(levels, self._counters.setdefault(abstract.get(w("abstractNumId"), ""), {}))
        for override in self._nums[number].findall(w("lvlOverride")):
            start = override.find(w("startOverride"))
            if start is not None:
                made.starts[_whole(override.get(w("ilvl")), 0)] = _whole(start.get(w("val")), 1)
        return made

    def _levels_in(self, number: str) -> list[Element]:
        """The levels of the abstract list, then those that the list says otherwise."""
        abstract = self._abstract_of(number)
        own = [*self._nums[number].findall(w("lvlOverride/lvl"))]
        return [*([] if abstract is None else abstract.findall(w("lvl"))), *own]

    def _abstract_of(self, number: str, hops: int = 4) -> Element | None:
        """The abstract list; one that only names a style of lists is that of the style's list."""
        num = self._nums.get(number)
        name = None if num is None else num.find(w("abstractNumId"))
        abstract = None if name is None else self._abstract.get(name.get(w("val"), ""))
        link = None if abstract is None else abstract.find(w("numStyleLink"))
        if link is None or not hops:
            return abstract
        linked = self._styles.list_of_style(link.get(w("val"), ""))
        return abstract if linked is None else self._abstract_of(linked, hops - 1)


def _counted(the_list: _List, level: int) -> Label:
    counters, levels = the_list.counters, the_list.levels
    here = levels[level]
    if level in the_list.starts:
        counters[level] = the_list.starts.pop(level) - 1
    counters[level] = counters.get(level, here.start - 1) + 1
    for deeper in [other for other in counters if other > level]:
        if _begins_anew(levels.get(deeper), level):
            del counters[deeper]
    is_bullet = here.form == "bullet"
    text = _sign(here.text) if is_bullet else _filled(here, levels, counters)
    return Label(text, here.after, level, is_bullet, here.indents)


def _begins_anew(deeper: _Level | None, after: int) -> bool:
    if deeper is None or deeper.restarts_after is None:
        return True
    return after < deeper.restarts_after


def _sign(text: str) -> str:
    """A bullet as it is read: the letters of sign fonts lie where no letter is."""
    return "".join(_BULLETS.get(sign, sign) for sign in text)


def _filled(here: _Level, levels: Mapping[int, _Level], counters: Mapping[int, int]) -> str:
    text = here.text
    for index in range(_LEVELS):
        mark = f"%{index + 1}"
        if mark not in text:
            continue
        level = levels.get(index)
        if level is None:
            text = text.replace(mark, "")
            continue
        form = "decimal" if here.is_legal else level.form
        text = text.replace(mark, written_number(counters.get(index, level.start), form))
    return text


def _level(found: Element) -> _Level:
    def said(name: str) -> str | None:
        child = found.find(w(name))
        return None if child is None else child.get(w("val"), "")

    restart = said("lvlRestart")
    legal = found.find(w("isLgl"))
    return _Level(
        start=_whole(said("start"), 1),
        form=said("numFmt") or "decimal",
        text=said("lvlText") or "",
        after=_AFTER.get(said("suff") or "tab", "\t"),
        is_legal=is_on(legal),
        restarts_after=None if restart is None else _whole(restart, 0),
        indents=said_by(found.find(w("pPr"))),
    )


def _whole(text: str | None, otherwise: int) -> int:
    """A number of the file; what is none, or is beyond all measure, counts as not said."""
    if text is None or not text.isascii() or not text.isdecimal() or len(text) > 6:
        return otherwise
    return int(text)
