"""DOCX and text as their reader sees them."""

__all__: list[str] = []
