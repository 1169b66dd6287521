"""How a text is quoted in a message."""

__all__ = ["shown"]

_MOST = 60  # characters


def shown(text: str) -> str:
    """The first words of a text that may be long; whole where it is not."""
    return text if len(text) <= _MOST else f"{text[:_MOST].rsplit(' ', 1)[0]} …"
