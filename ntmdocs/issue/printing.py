"""A paper that is ready → what goes to the signer of it: Word files and PDF, each looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ntmdocs.errors import NtmdocsError, PublishError
from ntmdocs.findings import Finding, Severity
from ntmdocs.given import Content
from ntmdocs.issue.annex_files import annex_files
from ntmdocs.issue.readiness import Noticed, examined, refuse_unready
from ntmdocs.language import LANGUAGES, language, told_in, tr
from ntmdocs.model import OrganProfile, Paper
from ntmdocs.publish import (
    Engine,
    SignatureField,
    SignatureRole,
    chosen_engine,
    prepare_signature,
)
from ntmdocs.publish.converting import make_pdfs
from ntmdocs.publish.proof import engines_differ
from ntmdocs.render import render_plan
from ntmdocs.temporary import temporary_folder
from ntmdocs.word.docx import Docx

__all__ = ["Printed", "PrintingWish", "in_words", "printed"]


@dataclass(frozen=True)
class PrintingWish:
    """How a paper is to be printed."""

    draft: bool = False
    """To be read only: it need not be ready, and nobody signs it."""
    electronic: bool = False
    """An electronic paper: the lines `(Kèm theo …)` stay blank (III.1.c)."""
    separate_annexes: bool = False
    number_later: bool = False
    """Number and day become fields, to be filled after the signature."""
    engine: str = "auto"
    prove: bool = False
    seal_diameter_mm: float | None = None
    profile: OrganProfile | None = None
    """The organ's, for the check to compare with."""


@dataclass(frozen=True)
class Printed:
    """A paper as files in memory."""

    docx: Docx
    pdf: bytes
    """Of the paper itself, with the fields to sign in."""
    files: Mapping[str, bytes]
    """All Word files and PDF, by their names."""
    pages: int
    """Of the paper itself."""
    annex_pages: int
    """Of the annexes that have files of their own."""
    noticed: tuple[Noticed, ...]
    """All that was found in the paper and on its pages."""
    kept: tuple[Noticed, ...]
    """The same, in Vietnamese: for the papers of the folder."""
    fields: tuple[SignatureField, ...]
    left_out: tuple[str, ...]
    """What could not be done, in sentences."""
    engine: Engine
    is_proven: bool
    """Whether both engines agree on every page."""


def printed(paper: Paper, wish: PrintingWish) -> Printed:
    """Print and look at everything; raises DataError where the paper is not ready for that."""
    engine = chosen_engine(wish.engine)
    if wish.prove:
        chosen_engine(engine.other)
    whole = render_plan(paper, electronic=wish.electronic)
    noticed = examined(paper, whole, wish.profile)
    if not wish.draft:
        refuse_unready(paper, noticed)
    kept = noticed
    if language() != LANGUAGES[0]:
        with told_in(LANGUAGES[0]):
            kept = examined(paper, whole, wish.profile)
    documents = _documents(paper, whole, wish)
    sources = [(one.name, one.bytes) for one in documents]
    files, notes, pages = dict[str, bytes](), list[Finding](), list[int]()
    for docx, made in zip(
        documents, make_pdfs(sources, engine=engine, prove=wish.prove), strict=True
    ):
        if isinstance(made, NtmdocsError):
            raise made
        _refuse_faulty(docx.name, made.notes)
        notes += made.notes
        pages.append(made.pages)
        files |= {docx.name: docx.bytes, f"{Path(docx.name).stem}.pdf": made.content}
    fields, left_out = ((), ()) if wish.draft else _with_fields(files, wish)
    if paper.co_signature is not None and fields:
        name = paper.co_signature.full_name or tr("người ký thứ hai")
        left_out += (tr("chưa đặt ô ký số của {name}: tự đặt bằng phần mềm ký", name=name),)
    on_pages = tuple(Noticed(one, one.place, "") for one in notes)
    return Printed(
        docx=documents[0],
        pdf=files[f"{Path(documents[0].name).stem}.pdf"],
        files=files,
        pages=pages[0],
        annex_pages=sum(pages[1:]),
        noticed=(*noticed, *on_pages),
        kept=(*kept, *on_pages),
        fields=fields,
        left_out=left_out,
        engine=engine,
        is_proven=wish.prove and all(one.rule != engines_differ.id for one in notes),
    )


def _documents(paper: Paper, whole: Docx, wish: PrintingWish) -> list[Docx]:
    """The paper with its annexes, or each in a file of its own; nothing in them but what prints."""
    if not wish.separate_annexes:
        return [whole.without_places()]
    if not paper.annexes:
        raise NtmdocsError(
            tr("văn bản không có phụ lục nào để ghi thành tệp riêng; bỏ lựa chọn này")
        )
    alone = render_plan(paper.model_copy(update={"annexes": ()}), places=False)
    name = Path(whole.name).stem
    return [alone, *annex_files(paper, name, electronic=wish.electronic)]


def _refuse_faulty(name: str, notes: Sequence[Finding]) -> None:
    """A PDF that lost words goes to nobody."""
    if faults := [one.sentence for one in notes if one.severity is Severity.ERROR]:
        raise PublishError("\n".join(f"{name}: {fault}" for fault in faults))


def _with_fields(
    files: dict[str, bytes], wish: PrintingWish
) -> tuple[tuple[SignatureField, ...], tuple[str, ...]]:
    """Put empty fields into each PDF; those of the paper itself, and what could not be done.

    Number and day are fields of the paper alone, and must be there: nobody could fill them else.
    """
    fields, left_out = list[tuple[SignatureField, ...]](), list[str]()
    for name in [name for name in files if name.endswith(".pdf")]:
        later = wish.number_later and not fields
        try:
            made, files[name] = _signable(Content.of(files[name], name), wish, number_later=later)
        except PublishError as error:
            if later:
                raise
            made = ()
            left_out.append(tr("chưa đặt ô ký số: {error}", error=error))
        fields.append(made)
    roles = {one.role for one in fields[0]}
    if roles == {SignatureRole.PERSON}:
        left_out.append(tr("chưa đặt ô ký của cơ quan: chưa biết đường kính con dấu (--seal)"))
    return fields[0], tuple(dict.fromkeys(left_out))


def _signable(
    pdf: Content, wish: PrintingWish, *, number_later: bool
) -> tuple[tuple[SignatureField, ...], bytes]:
    with temporary_folder() as folder:
        target = folder / "ky.pdf"
        fields = prepare_signature(
            pdf, target, seal_diameter_mm=wish.seal_diameter_mm, number_later=number_later
        )
        return fields, target.read_bytes()


def in_words(printed: Printed) -> str:
    """`04 trang, phụ lục riêng 03 trang, LibreOffice; hai cách tạo trùng nhau`."""
    annexes = (
        tr(", phụ lục riêng {annex_pages:02} trang", annex_pages=printed.annex_pages)
        if printed.annex_pages
        else ""
    )
    agree = tr("; hai cách tạo trùng nhau") if printed.is_proven else ""
    return tr(
        "{pages:02} trang{annexes}, {engine}{agree}",
        pages=printed.pages,
        annexes=annexes,
        engine=printed.engine.label,
        agree=agree,
    )
