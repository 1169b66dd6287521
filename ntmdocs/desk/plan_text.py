"""A plan as it stands in the editor: what its text says, and the pages it makes.

The text need not be saved, nor be right: whatever can be had of it is.
"""

import hashlib
from collections import OrderedDict, deque
from collections.abc import Sequence
from functools import cached_property
from importlib.util import find_spec
from threading import Lock
from typing import Any, NamedTuple

from ntmdocs import (
    DataError,
    Docx,
    NtmdocsError,
    PreviewPage,
    Problem,
    preview_pages,
    render_plan,
)
from ntmdocs.desk.folder import DeskFolder, fingerprint
from ntmdocs.given import Content
from ntmdocs.language import language, tr
from ntmdocs.office import find_office
from ntmdocs.sources import Source, read_yaml
from ntmdocs.store import Loaded, load_with_notes

__all__ = ["Picture", "PlanText", "PlanTexts", "preview_engine"]

_KEPT = 6
"""Texts of which everything is kept: the ones a person goes back to by undoing."""
_DPI = 130


def preview_engine() -> str:
    """What makes the pages on this machine: the quick engine first; empty where there is none."""
    if find_spec("rdocx") and find_spec("pypdfium2") and find_spec("pikepdf"):
        return "rdocx"
    return "libreoffice" if find_office() and find_spec("pypdfium2") else ""


class Picture(NamedTuple):
    """A page of a plan as it will be printed."""

    name: str
    """Tells two pictures apart: what has not changed need not be sent again."""
    page: PreviewPage


class PlanText:
    """One state of one plan's text. What is asked of it is worked out once."""

    def __init__(self, folder: DeskFolder, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self._path = folder.path(name)
        self._lock = Lock()

    @cached_property
    def source(self) -> Source:
        """Its values, each with its line; DataError where it is no YAML."""
        return read_yaml(self.text, self.name)

    @cached_property
    def _read(self) -> "Loaded | NtmdocsError":
        """The paper that it holds, or what keeps it from being one."""
        try:
            return load_with_notes(Content.of(self.text.encode(), self.name, self._path))
        except NtmdocsError as error:
            return error

    @property
    def loaded(self) -> Loaded:
        """The paper, and what the organ's profile filled of it."""
        with self._lock:
            read = self._read
        if isinstance(read, NtmdocsError):
            raise read
        return read

    @property
    def paper(self) -> Any:
        """The Plan or other Paper; DataError with every problem where it is none."""
        return self.loaded.paper

    @property
    def problems(self) -> Sequence[Problem]:
        """What keeps it from being a paper; empty where nothing does."""
        try:
            _ = self.paper
        except DataError as error:
            return error.problems
        except NtmdocsError as error:
            return (Problem(str(error), file=self.name),)
        return ()

    @cached_property
    def docx(self) -> Docx:
        """The document that it makes; raises as `paper` and `render_plan` do."""
        return render_plan(self.paper)

    @cached_property
    def pictures(self) -> tuple[Picture, ...]:
        """Its pages; empty where the machine has nothing to make them."""
        engine = preview_engine()
        pages = preview_pages(self.docx, engine=engine) if engine else ()
        return tuple(Picture(_name(page), page) for page in pages)


def _name(page: PreviewPage) -> str:
    return hashlib.sha256(page.pdf + page.number.to_bytes(4)).hexdigest()[:24]


class PlanTexts:
    """The last few texts, and the pictures of their pages."""

    def __init__(self, folder: DeskFolder) -> None:
        self._folder = folder
        self._texts: OrderedDict[tuple[str, str, str], PlanText] = OrderedDict()
        self._shown: deque[PlanText] = deque(maxlen=_KEPT)
        self._lock = Lock()

    def of(self, name: str, text: str) -> PlanText:
        """This state of this plan, as it was worked out before where it was."""
        key = (name, fingerprint(text), language())  # what is wrong with it is told in one
        with self._lock:
            found = self._texts.pop(key, None) or PlanText(self._folder, name, text)
            self._texts[key] = found
            while len(self._texts) > _KEPT:
                self._texts.popitem(last=False)
        return found

    def forget(self) -> None:
        """A file of the folder has changed, which a text may have been completed from.

        A page asks for its pictures as they come into view: those that it shows stay.
        """
        with self._lock:
            self._shown.extend(self._texts.values())
            self._texts.clear()

    def png(self, name: str) -> bytes:
        """A page's picture; NtmdocsError for one that is not kept any more."""
        with self._lock:
            texts = [*self._texts.values(), *self._shown]
        for text in texts:
            for picture in text.__dict__.get("pictures", ()):
                if picture.name == name:
                    return picture.page.picture(_DPI)  # type: ignore[no-any-return]
        raise NtmdocsError(tr("trang này không còn; trang mới đang được tạo"))
