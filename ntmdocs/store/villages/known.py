"""The villages that a plan lists, found by name or id without going through all of them."""

from collections.abc import Sequence

from ntmdocs.language import tr
from ntmdocs.model import Village
from ntmdocs.model.messages import nearest
from ntmdocs.store.villages.kinds import village_key, without_kind
from ntmdocs.vietnamese import comparison_key, slug

__all__ = ["KnownVillages"]

_SHOWN = 20  # names in a message
_COMPARED = 2_000  # names; to find the nearest of more takes long, and no commune has as many


class KnownVillages:
    """Indexes over the villages of a plan."""

    def __init__(self, villages: Sequence[Village]) -> None:
        self.villages = villages
        self._by_name: dict[str, Village] = {}
        self._by_id: dict[str, Village] = {}
        self._by_slug: dict[str, list[Village]] = {}
        for village in villages:
            for name in (village.name, village.full_name):
                self._by_name.setdefault(village_key(name), village)
            self._by_id.setdefault(comparison_key(village.id), village)
            self._by_slug.setdefault(slug(village.name), []).append(village)

    def find(self, words: str, *, is_id: bool) -> Village | None:
        """The village of this id or name, whichever the words are first.

        A name may have before it what the village is, where the plan leaves that open,
        and be typed without diacritics.
        """
        named = self._by_name.get(village_key(words))
        identified = self._by_id.get(comparison_key(words))
        if found := (identified or named) if is_id else (named or identified):
            return found
        kind, rest = without_kind(words)
        bare = self._by_name.get(village_key(rest)) if kind else None
        if bare and ("kind" not in bare.model_fields_set or bare.kind == kind):
            return bare
        alike = self._by_slug.get(slug(words), []) if words.isascii() else []
        return alike[0] if len(alike) == 1 else None

    def hint(self, words: str) -> str:
        """What may be meant, for a message."""
        names = sorted({village.name for village in self.villages})
        if len(names) <= _COMPARED and (close := nearest(words, names)):
            return tr('có phải "{close}"?', close=close)
        more = tr(" và {count} thôn nữa", count=len(names) - _SHOWN) if len(names) > _SHOWN else ""
        return tr("các thôn: {names}{more}", names=", ".join(names[:_SHOWN]), more=more)
