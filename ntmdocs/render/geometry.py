"""What a template's page measures: drawn rules, line breaks and tables fit themselves to it."""

from typing import NamedTuple

from ntmdocs.render import ready_form
from ntmdocs.template import Template
from ntmdocs.word.lengths import Length, Pt

__all__ = ["Geometry"]

_APART: Length = Pt(8)  # from the organ's name to the national name


class Geometry(NamedTuple):
    """Widths of columns and sizes of letters."""

    portrait_width: Length
    """Width of the text on an upright page."""
    landscape_width: Length
    """Width of the text of an annex on a page on its side."""
    turned_width: Length
    """The same where a page of the main text is turned, with the margins of its upright pages."""
    organ_width: Length
    """Width of the column with the organ's name."""
    wide_organ_column: Length
    """The same where the name needs more."""
    date_width: Length
    """Width of the column with the place and date."""
    narrow_date_width: Length
    """The same beside a wide organ's."""
    wide_date_width: Length
    """The same where it takes room from the number's column."""
    recipients_width: Length
    """Width of the column with the recipients."""
    signature_width: Length
    """Width of the column with authority, position and name."""
    has_more_recipients: bool
    """Whether a long list of recipients may go on below the signature."""
    organ_size: Length
    subject_size: Length
    place_size: Length
    recipient_size: Length
    position_size: Length
    """Of authority and position."""
    body_size: Length
    table_size: Length
    """Of the cells of a table."""
    table_title_size: Length
    """Of the titles of a table's columns."""

    @property
    def wide_organ_width(self) -> Length:
        """What the name may take of its wide column: it is not to touch the national name."""
        return max(self.organ_width, self.wide_organ_column - _APART)

    @classmethod
    def of(cls, template: Template) -> "Geometry":
        """Read from the template's pages and styles; where it says nothing, form 1.4's measures."""
        if template.digest == ready_form.DIGEST:
            return cls(**ready_form.MEASURES)
        from ntmdocs.render.measuring import measures_of

        return cls(**measures_of(template))
