"""Kin: those of the family who are not invited, and who belongs to whom."""

from __future__ import annotations

from cpc_tui.conference.choices import Bond, Sex
from cpc_tui.conference.entry import FamilyRef, Identified, PersonRef, Visible
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.marks import Year

MOST_ADULTS = 2
"""Whom a relationship names as a couple, or as parents."""

LEAST_NAMED = 2
"""Of adults and children together, below which a relationship says nothing of anybody."""


@dataclass(frozen=True, kw_only=True)
class Relative(Identified, Visible):
    """Somebody of the family: one who is not invited, or what the tree needs of one who is.

    Attributes:
        person: Who of the people it is; name and household are theirs then.
    """

    person: PersonRef | None = None
    name: str = ""
    sex: Sex | None = None
    born_year: Year | None = None
    has_died: bool = False
    died_year: Year | None = None
    household: bool = False


@dataclass(frozen=True, kw_only=True)
class Relationship(Identified, Visible):
    """One or two adults and the children who are theirs; children without adults are siblings.

    Half- and step-siblings follow from it.

    Attributes:
        adults: Two at most, of the people, children or relatives: a parent may be a child too.
        bond: What two adults are to each other now.
        children: Of the children, people or relatives; all that are theirs, never "all".
        adopted: Those of `children` who are theirs by adoption.
    """

    adults: tuple[FamilyRef, ...] = ()
    bond: Bond | None = None
    children: tuple[FamilyRef, ...] = ()
    adopted: tuple[FamilyRef, ...] = ()
