"""Places in a commune's plan that disagree with villages: each is told once, with all of them."""

from collections.abc import Iterable, Iterator, Sequence

from ntmdocs.language import through, tr
from ntmdocs.model import Village
from ntmdocs.model.walk import DataPath

__all__ = ["AtOdds", "first_of", "named"]

_VILLAGES = 5


class AtOdds:
    """Villages by the place, and by the words there, that say something else than they do."""

    def __init__(self) -> None:
        self._found: dict[tuple[DataPath, str], list[Village]] = {}

    def add(self, path: DataPath, words: str, village: Village) -> None:
        """One more village."""
        self._found.setdefault((path, words), []).append(village)

    def __iter__(self) -> Iterator[tuple[DataPath, str, str, Village]]:
        """Place, words there, the villages as a message names them, and the first of them."""
        for (path, words), villages in self._found.items():
            yield path, words, named(village.full_name for village in villages), villages[0]


def named(names: Iterable[str]) -> str:
    """The first villages, each once, and how many more there are."""
    return first_of(list(dict.fromkeys(names)), tr("thôn"), _VILLAGES)


def first_of(names: Sequence[str], of: str, most: int = 3) -> str:
    """The first of what is told, and how many more there are: `… và 02 việc nữa`."""
    more = (
        tr(" và {count:02} {of} nữa", count=len(names) - most, of=of) if len(names) > most else ""
    )
    return through(str.__add__, ", ".join(names[:most]), more)
