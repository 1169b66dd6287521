"""What a paper says otherwise than its organ's profile, where that looks like a slip.

Only papers of that organ are compared: another's may lie in the same folder.
"""

from collections.abc import Iterator

from ntmdocs.check.context import PaperContext
from ntmdocs.check.names import VILLAGE
from ntmdocs.check.slips import is_slip, same_words
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, through, tr
from ntmdocs.model import Plan, Signature
from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import slug

__all__ = [
    "department_not_as_in_profile",
    "organ_not_as_in_profile",
    "place_not_as_in_profile",
    "recipient_not_as_in_profile",
    "signature_not_as_in_profile",
    "signer_not_in_profile",
    "symbol_not_as_in_profile",
    "village_not_as_in_profile",
]

_INFO, _WARNING = Severity.INFO, Severity.WARNING
_SAYS = msgids('co-quan.yaml ghi "{said}"')
_WORD = regex(r"\w+")
_NAME = regex(r"[^\W\d]")


@rule("Tên cơ quan ban hành như ở hồ sơ cơ quan", severity=_WARNING)
def organ_not_as_in_profile(context: PaperContext) -> Iterator[Fault]:
    """`xã Hợp Thinh`; a name that differs more is another organ's."""
    if profile := context.own_profile:
        organ, known = context.paper.header.issuing_body, profile.issuing_body
        for field in ("name", "parent"):
            said, usual = (" ".join(getattr(each, field)) for each in (organ, known))
            if is_slip(said, usual):
                place = ("header", "issuing_body", field)
                yield Fault(place, tr(_SAYS, said=usual), current=said)


@rule("Địa danh như ở hồ sơ cơ quan", severity=_WARNING)
def place_not_as_in_profile(context: PaperContext) -> Iterator[Fault]:
    """An organ has one place, so whatever differs is told."""
    profile, place = context.own_profile, context.paper.header.place
    if profile and _NAME.search(place) and not same_words(place, profile.place):
        yield Fault(("header", "place"), tr(_SAYS, said=profile.place), current=place)


@rule("Ký hiệu như ở hồ sơ cơ quan", severity=_WARNING)
def symbol_not_as_in_profile(context: PaperContext) -> Iterator[Fault]:
    """What the organ writes for a type, where its profile says so."""
    profile, paper = context.own_profile, context.paper
    if profile and paper.type in profile.symbols and paper.header.has_number:
        known = profile.symbols[paper.type]
        if paper.symbol != known:
            yield Fault(("header", "symbol"), tr(_SAYS, said=known), current=paper.symbol)


@rule("Người ký có trong hồ sơ cơ quan", severity=(_WARNING, _INFO))
def signer_not_in_profile(context: PaperContext) -> Iterator[Fault]:
    """A name but for a mark, or one that is not known there at all."""
    profile, name = context.own_profile, context.paper.signature.full_name
    signers = profile.signers if profile else ()
    known = [each.full_name for each in signers]
    if not known or not _NAME.search(name) or any(same_words(name, each) for each in known):
        return
    place = ("signature", "full_name")
    if meant := next((each for each in known if is_slip(name, each)), None):
        yield Fault(place, tr(_SAYS, said=meant), current=name)
    else:
        listed = ", ".join(dict.fromkeys(known))
        message = tr("không có trong những người ký ở co-quan.yaml ({listed})", listed=listed)
        yield Fault(place, message, current=name, severity=_INFO)


@rule("Chức vụ, quyền hạn ký như ở hồ sơ cơ quan", severity=_WARNING)
def signature_not_as_in_profile(context: PaperContext) -> Iterator[Fault]:
    """A deputy without `KT.`, a chairman who signs as a deputy."""
    profile, signature = context.own_profile, context.paper.signature
    known = [
        _posts(each)
        for each in (profile.signers if profile else ())
        if same_words(each.full_name, signature.full_name)
    ]
    said = _posts(signature)
    if known and not any(same_words(said, each) for each in known):
        either = through(lambda between: between.join(known), tr('" hoặc "'))
        yield Fault(("signature",), tr(_SAYS, said=either), current=said)


def _posts(signature: Signature) -> str:
    """`TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch`."""
    lines = (*(line.as_text() for line in signature.authority), signature.position)
    return ", ".join(filter(None, (*lines, signature.other_position)))


@rule("Nơi nhận viết như ở hồ sơ cơ quan", severity=_WARNING)
def recipient_not_as_in_profile(context: PaperContext) -> Iterator[Fault]:
    """Who gets a paper is its own to say; a name that is nearly a usual one is a slip."""
    profile = context.own_profile
    known = [*(each.name for each in profile.recipients), *profile.departments] if profile else []
    for index, recipient in enumerate(context.paper.recipients):
        meant = next((name for name in known if is_slip(recipient.name, name)), None)
        if meant and not any(same_words(recipient.name, name) for name in known):
            yield Fault(("recipients", index), tr(_SAYS, said=meant), current=recipient.name)


@rule("Tên phòng, ban, trung tâm viết như ở hồ sơ cơ quan", severity=_WARNING)
def department_not_as_in_profile(context: PaperContext) -> Iterator[Fault]:
    """`Phòng Văn hoa - Xã hội`: the words of a department but for their marks."""
    profile = context.own_profile
    departments = profile.departments if profile else ()
    known = [(name, _WORD.findall(name)) for name in departments]
    for path, text in context.printed if known else ():
        words = _WORD.findall(text) if path[0] != "recipients" else []
        bare = [slug(word) for word in words]
        for name, own in known:
            asked = [slug(word) for word in own]
            for at in range(len(words) - len(own) + 1):
                written = " ".join(words[at : at + len(own)])
                if bare[at : at + len(own)] == asked and is_slip(written, " ".join(own)):
                    yield Fault(path, tr(_SAYS, said=name), current=written)


@rule("Tên thôn viết như ở hồ sơ cơ quan", severity=_WARNING)
def village_not_as_in_profile(context: PaperContext) -> Iterator[Fault]:
    """`thôn Đa Hôi`, where the organ has a thôn Đa Hội and none of that name."""
    profile = context.own_profile
    known = [each.name for each in profile.villages] if profile else []
    told: set[str] = set()
    for path, current, name in _named_villages(context) if known else ():
        meant = next((each for each in known if is_slip(name, each)), None)
        is_other = meant is None or any(same_words(name, each) for each in known)
        if not is_other and name not in told:
            told.add(name)
            yield Fault(path, tr(_SAYS, said=meant), current=current)


def _named_villages(context: PaperContext) -> Iterator[tuple[DataPath, str, str]]:
    """Where a village is named, in which words, by which name."""
    if isinstance(context.paper, Plan):
        for index, village in enumerate(context.paper.villages):
            yield ("villages", index, "name"), village.name, village.name
    for path, text in context.printed:
        for found in VILLAGE.finditer(text):
            yield path, found[0], found["name"]
