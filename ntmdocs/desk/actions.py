"""The buttons: each makes files in the folder through the front door of the library.

No file is written over: what would take the name of another gets the next free one. A Word file
of ours that nobody has changed is made anew.
"""

import datetime
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from pydantic import BaseModel, ConfigDict

from ntmdocs import (
    DataError,
    Docx,
    Finding,
    Imported,
    NtmdocsError,
    OverwriteRefused,
    convert_to_pdf,
    draft_next_year,
    draft_village_plans,
    import_plan,
    issue_plan,
    load_plan,
    render_plan,
    render_plans,
    save_plan,
    write_redline,
)
from ntmdocs.desk.folder import PLAN_SUFFIXES, TO_SIGN, DeskFolder
from ntmdocs.desk.register import register_of
from ntmdocs.draft import only_plan
from ntmdocs.findings import Report
from ntmdocs.language import tr
from ntmdocs.store import at_lines, load_with_notes, start_plan
from ntmdocs.vietnamese import parse_day, upper_first
from ntmdocs.writing import example_path, write_whole

__all__ = ["ACTIONS", "Asked", "Done", "Progress", "read_old"]

Progress: TypeAlias = Callable[[int, str], None]
"""Called with how many are done, and the last one's name."""

_VILLAGES = "thon"


class Asked(BaseModel):
    """What a button is to work on; each uses what it needs of it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = ""
    """The plan, or the document to read."""
    other: str = ""
    """The older plan, or the workbook of the villages."""
    year: int | None = None
    how: Literal["number", "later", "draft"] = "number"
    """How it is issued: numbered now, after it is signed, or not at all."""
    number: int | None = None
    on: str = ""
    """Ngày ban hành, in any form of `parse_day`."""


class Done(NamedTuple):
    """What came of it."""

    message: str
    written: tuple[str, ...] = ()
    """The files, by their names in the folder."""
    open: str = ""
    """The plan to go on with."""
    notes: tuple[str, ...] = ()
    """What a person must look at."""


def _start(folder: DeskFolder, asked: Asked, progress: Progress) -> Done:
    is_taken = folder.path("plan.yaml").exists()
    paths = start_plan(folder.path(folder.unused("ke-hoach-moi")) if is_taken else folder.root)
    names = tuple(path.relative_to(folder.root).as_posix() for path in paths)
    return Done(tr("Đã tạo kế hoạch mẫu; sửa từng chỗ rồi lưu."), names, _first_plan(names))


def _first_plan(names: Iterable[str]) -> str:
    return next(name for name in names if Path(name).name == "plan.yaml")


def _example(folder: DeskFolder, asked: Asked, progress: Progress) -> Done:
    name = folder.unused("vi-du-2024.yaml")
    write_whole(folder.path(name), example_path().read_bytes())
    return Done(tr("Đã chép kế hoạch ví dụ vào thư mục."), (name,), name)


def _import(folder: DeskFolder, asked: Asked, progress: Progress) -> Done:
    imported = import_plan(folder.path(asked.name), year=asked.year)
    name = folder.unused(str(Path(asked.name).with_suffix(".yaml")))
    save_plan(imported.plan, folder.path(name), remarks=imported.remarks)
    return Done(
        tr("Đã đọc {name} thành {name_2}.", name=asked.name, name_2=name),
        (name,),
        name,
        _told(imported.notes),
    )


def _next_year(folder: DeskFolder, asked: Asked, progress: Progress) -> Done:
    path = folder.path(asked.name)
    read = read_old(path)
    old = only_plan(read.plan)
    if read.notes:  # they go on into the new plan themselves
        old = old.model_copy(update={"open_notes": ()})
    draft = draft_next_year(old, asked.year, today=datetime.date.today())
    name = folder.unused(f"{path.stem}-{draft.plan.year}.yaml")
    is_data = path.suffix.lower() in PLAN_SUFFIXES
    new = draft.plan.model_copy(update={"open_notes": (*draft.plan.open_notes, *read.told)})
    save_plan(new, folder.path(name), like=path if is_data else None, mark_changes=is_data)
    return Done(
        tr(
            "Đã soạn kế hoạch năm {year}; xem từng việc trong thẻ Việc phải xem.",
            year=draft.plan.year,
        ),
        (name,),
        name,
        _told((*draft.notes, *read.notes)),
    )


def _villages(folder: DeskFolder, asked: Asked, progress: Progress) -> Done:
    table = folder.path(asked.other) if asked.other else None
    loaded = load_with_notes(folder.path(asked.name), table)
    drafts = draft_village_plans(only_plan(loaded.paper))
    if not drafts:
        raise NtmdocsError(
            tr("kế hoạch chưa khai thôn nào; thêm thôn ở thẻ Biểu mẫu, mục Các thôn")
        )
    batch = render_plans(
        [draft.plan for draft in drafts], folder.path(_VILLAGES), progress=progress
    )
    found = (*loaded.notes, *(note for draft in drafts for note in draft.notes))
    of_pages = chain.from_iterable(batch.notes.values())
    written = tuple(path.relative_to(folder.root).as_posix() for path in batch.written)
    failed = tuple(str(failure) for failure in batch.failed)
    return Done(
        tr(
            "Đã tạo {count:02}/{count_2:02} kế hoạch thôn trong thư mục {villages}.",
            count=len(written),
            count_2=len(drafts),
            villages=_VILLAGES,
        ),
        written,
        notes=(*failed, *_told((*dict.fromkeys(found), *dict.fromkeys(of_pages)))),
    )


def _word(folder: DeskFolder, asked: Asked, progress: Progress) -> Done:
    docx = render_plan(load_plan(folder.path(asked.name)))
    name = _saved(folder, docx, docx.name)
    return Done(tr("Đã tạo {name}.", name=name), (name,), notes=_told(docx.notes))


def _pdf(folder: DeskFolder, asked: Asked, progress: Progress) -> Done:
    docx = render_plan(load_plan(folder.path(asked.name)))
    word = _saved(folder, docx, docx.name)
    made = convert_to_pdf([folder.path(word)], folder.root)
    if made.failed:
        raise NtmdocsError(str(made.failed[0]))
    names = tuple(path.name for path in made.written)
    notes = (*_told(docx.notes), *_told(chain.from_iterable(made.notes.values())))
    return Done(
        tr("Đã tạo {names} bằng {engine}.", names=names[0], engine=made.engine),
        (word, *names),
        notes=notes,
    )


def _redline(folder: DeskFolder, asked: Asked, progress: Progress) -> Done:
    if not asked.other:
        raise NtmdocsError(tr("chọn văn bản cũ để so sánh"))
    new, old = load_plan(folder.path(asked.name)), read_old(folder.path(asked.other))
    name = folder.unused(f"so-sanh-{Path(asked.name).stem}.docx")
    write_redline(old.plan, new, folder.path(name))
    said = tr("Đã ghi {name}; mở bằng Word, từng chỗ đổi là một Track Changes.", name=name)
    return Done(said, (name,), notes=_told(old.notes))


def _issue(folder: DeskFolder, asked: Asked, progress: Progress) -> Done:
    path = folder.path(asked.name)
    loaded = load_with_notes(path)
    is_numbered = asked.how == "number"
    try:
        issued = issue_plan(
            loaded.paper,
            register_of(path) if is_numbered else None,
            folder.path(f"{TO_SIGN}/{path.stem}"),
            number=asked.number if is_numbered else None,
            on=_day(asked.on) if is_numbered and asked.on else None,
            number_later=asked.how == "later",
            draft=asked.how == "draft",
            profile=loaded.profile,
            at=datetime.datetime.now().astimezone(),
        )
    except DataError as error:
        raise at_lines(error, path) from None
    base = issued.folder.relative_to(folder.root)
    noticed = [str(one) for one in issued.printed.noticed if one.is_pressing]
    return Done(
        tr(
            "Đã lập thư mục {as_posix}, số {printed_number}.",
            as_posix=base.as_posix(),
            printed_number=issued.record.printed_number,
        ),
        tuple((base / name).as_posix() for name in issued.files),
        notes=(*noticed, *issued.printed.left_out),
    )


def _day(said: str) -> datetime.date:
    try:
        return parse_day(said)
    except ValueError as error:
        raise NtmdocsError(tr("ngày ban hành: {error}", error=error)) from None


def read_old(path: Path) -> Imported:
    """A plan's file or a document; of the first there is nothing to look at."""
    is_data = path.suffix.lower() in PLAN_SUFFIXES
    return Imported(load_plan(path), ()) if is_data else import_plan(path)


def _saved(folder: DeskFolder, docx: Docx, name: str) -> str:
    """The name it was saved under: another one where a person has changed the file of that name."""
    try:
        docx.save(folder.path(name))
    except OverwriteRefused:
        name = folder.unused(name)
        docx.save(folder.path(name))
    return name


def _told(findings: Iterable[Finding]) -> tuple[str, ...]:
    by_weight = Report(tuple(findings)).by_severity()
    return tuple(
        f"{severity.label}: {upper_first(each.sentence)}"
        for severity, group in by_weight.items()
        for each in group
    )


ACTIONS: dict[str, Callable[[DeskFolder, Asked, Progress], Done]] = {
    "start": _start,
    "example": _example,
    "import": _import,
    "next-year": _next_year,
    "villages": _villages,
    "word": _word,
    "pdf": _pdf,
    "redline": _redline,
    "issue": _issue,
}
"""By the names that the page calls them."""
