"""What is wrong with the tags of a part: each alone, and as they open and close.

Tags are read as typed, in the order of the text; each one is parsed alone, so that one broken tag
does not hide the next.
"""

import re
from collections import Counter
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, nodes

from ntmdocs.language import msgids, tr
from ntmdocs.template.environment import StrictEnvironment
from ntmdocs.template.tags import OF_DOCXTPL, Fault, Tag
from ntmdocs.template.trees import NOT_OURS

__all__ = ["TOO_DEEP", "all_nodes", "crossed", "syntax_message", "unfit", "wrong_alone"]

TOO_DEEP = msgids("thẻ hoặc biểu thức lồng nhau quá nhiều tầng; viết gọn lại")
_MOST_OPEN = 15
_DEEPEST = 100  # Jinja and Python give up at some hundred
_BLOCKS = frozenset(("for", "if", "macro", "call", "filter", "with", "autoescape", "set", "block"))
_WITHIN = {"else": ("for", "if"), "elif": ("if",)}
_SYNTAX = msgids(
    (
        (r"No filter named '?([^'.]+)'?", 'không có bộ lọc "{name}"'),
        (r"No test named '?([^'.]+)'?", 'không có phép thử "{name}"'),
        (
            r"Encountered unknown tag '([^']+)'",
            'thẻ "{name}" không mở được ở đây, hoặc không có thẻ này',
        ),
        (r"Unexpected end of template", "thiếu thẻ đóng (endfor hoặc endif)"),
        (r"unexpected '([^']+)'", 'dấu "{name}" không đúng chỗ'),
        (r"expected token '([^']+)'", 'thiếu "{name}"'),
    )
)


def syntax_message(error: TemplateSyntaxError) -> str:
    """Jinja's sentence in Vietnamese, the known ones."""
    said = error.message or ""
    for pattern, sentence in _SYNTAX:
        if found := re.search(pattern, said):
            told = tr(sentence, name="".join(found.groups()))
            return tr(
                "thẻ trong mẫu viết sai: {told}; kiểm tra các thẻ for, if, endfor, endif", told=told
            )
    return tr("thẻ trong mẫu viết sai ({said}); kiểm tra các thẻ for, if, endfor, endif", said=said)


def crossed(tags: list[Tag]) -> Iterator[Fault]:
    """Loops and conditions that are not closed, or closed across each other."""
    opened: list[Tag] = []
    open_kinds: Counter[str] = Counter()
    for tag in tags:
        keyword, wanted = tag.keyword, tag.keyword.removeprefix("end")
        if _opens(tag):
            opened.append(tag)
            open_kinds[keyword] += 1
            if len(opened) > _MOST_OPEN:
                yield tag.fault(tr(TOO_DEEP))
        elif keyword in _WITHIN and (not opened or opened[-1].keyword not in _WITHIN[keyword]):
            yield tag.fault(
                tr(
                    "thẻ {keyword} không nằm trong {within} nào",
                    keyword=keyword,
                    within=" hay ".join(_WITHIN[keyword]),
                )
            )
        elif keyword.startswith("end") and wanted in _BLOCKS:
            if not open_kinds[wanted]:
                yield tag.fault(
                    tr("thẻ {keyword} không có {wanted} đứng trước", keyword=keyword, wanted=wanted)
                )
                continue
            while opened[-1].keyword != wanted:
                inner = opened.pop()
                open_kinds[inner.keyword] -= 1
                yield inner.fault(
                    tr(
                        "thẻ {keyword} chưa đóng trước {keyword_2}",
                        keyword=inner.keyword,
                        keyword_2=keyword,
                    )
                )
            open_kinds[wanted] -= 1
            yield from _apart(opened.pop(), tag)
    for tag in opened:
        yield tag.fault(tr("thẻ {keyword} không có end{keyword}", keyword=tag.keyword))


def _opens(tag: Tag) -> bool:
    return tag.keyword in _BLOCKS and not (tag.keyword == "set" and "=" in tag.body)


def _apart(opener: Tag, tag: Tag) -> Iterator[Fault]:
    """The two ends of a block in places that do not fit each other."""
    if opener.place != tag.place and "r" not in (opener.place, tag.place):
        yield tag.fault(
            tr(
                "thẻ {keyword} phải cùng loại với thẻ mở {words}",
                keyword=tag.keyword,
                words=opener.words,
            )
        )
    elif opener.cell != tag.cell and opener.place in ("", "p"):
        yield tag.fault(
            tr("thẻ {keyword} ở ô khác với thẻ mở {words}", keyword=tag.keyword, words=opener.words)
        )


def wrong_alone(tags: list[Tag], environment: StrictEnvironment) -> Iterator[Fault]:
    """What is wrong in each tag whatever stands around it."""
    said: dict[tuple[bool, str], list[str]] = {}
    for tag in tags:
        key = tag.is_block, tag.body
        if key not in said:
            said[key] = list(_wrong(tag, environment))
        yield from map(tag.fault, said[key])


def _wrong(tag: Tag, environment: StrictEnvironment) -> Iterator[str]:
    keyword = tag.keyword
    if keyword in ("vm", "hm", "else") or keyword.removeprefix("end") in _BLOCKS - {keyword}:
        return
    source = f"{{{{ {tag.body} }}}}"
    if keyword in OF_DOCXTPL:
        source = f"{{{{ {tag.body.removeprefix(keyword)} }}}}"
    elif tag.is_block:
        opened = "if" if keyword == "elif" else keyword if _opens(tag) else ""
        body = f"if {tag.body[4:]}" if keyword == "elif" else tag.body
        source = f"{{% {body} %}}" + (f"{{% end{opened} %}}" if opened else "")
    if not tag.body:
        yield tr("thẻ trống; viết tên vào giữa hai dấu ngoặc")
        return
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError as error:
        yield syntax_message(error)
        return
    except RecursionError:
        yield tr(TOO_DEEP)
        return
    for node, depth in all_nodes(tree):
        if message := unfit(node, depth, environment):
            yield message
            return


def all_nodes(tree: nodes.Node) -> Iterator[tuple[nodes.Node, int]]:
    """The nodes of a tree and how deep each lies: without recursion, for a tree of any depth."""
    waiting: list[tuple[nodes.Node, int]] = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        yield node, depth
        if depth <= _DEEPEST:
            waiting += [(child, depth + 1) for child in node.iter_child_nodes()]


def unfit(node: nodes.Node, depth: int, environment: StrictEnvironment) -> str:
    """What is wrong with a node that Jinja can read: not ours, or a filter or test unknown."""
    if depth > _DEEPEST:
        return tr(TOO_DEEP)
    if isinstance(node, nodes.Filter) and node.name not in environment.filters:
        return tr('không có bộ lọc "{name}"', name=node.name)
    if isinstance(node, nodes.Test) and node.name not in environment.tests:
        return tr('không có phép thử "{name}"', name=node.name)
    return tr(NOT_OURS.get(type(node), ""))
