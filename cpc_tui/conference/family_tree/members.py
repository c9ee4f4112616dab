"""The family as it is drawn: its members, and the couples and parents among them.

`drawn_from.family_tree` reads it from a record, `text.tree_lines` tells it in lines, and
`layout.tree_scene` draws it. Nothing here knows of records.
"""

from __future__ import annotations

from dataclasses import field

from cpc_tui.conference.choices import Bond
from cpc_tui.conference.choices import Sex as MemberSex
from cpc_tui.conference.light_dataclasses import dataclass

__all__ = ["Bond", "FamilyTree", "Member", "MemberSex", "Union"]


@dataclass(frozen=True, slots=True)
class Member:
    """One of the family.

    Attributes:
        id: Of the child, person or relative of the record; unlike any other member's.
        name: As it is printed.
        sex: None is not known.
        born: Year, or None.
        died: Year; None where it is not known, or where they live.
        has_died: They have died.
        unborn: A child who is still to be born.
        subject: The conference is about this child.
        household: They live in the household.
        kinship: What is written of who they are, where no line of the tree can say it, such as
            "aunt of Ana, on which side is not known".
        generation: Where they stand by that: so many generations above the children; None where
            it does not tell.
    """

    id: str
    name: str
    sex: MemberSex | None = None
    born: int | None = None
    died: int | None = None
    has_died: bool = False
    unborn: bool = False
    subject: bool = False
    household: bool = False
    kinship: str = ""
    generation: int | None = None


@dataclass(frozen=True, slots=True)
class Union:
    """One or two adults, and the children whose parents they are.

    Attributes:
        adults: One or two ids; none where the parents are not known but the children are siblings.
        bond: None is not known, and what a parent alone has.
        children: Ids, the oldest first where their ages are known.
        adopted: Ids of those children who are theirs by adoption.
        stated: The id of what states it in the record; empty where it is only read from words.
    """

    adults: tuple[str, ...]
    bond: Bond | None = None
    children: tuple[str, ...] = ()
    adopted: tuple[str, ...] = ()
    stated: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class FamilyTree:
    """A family. Everyone in `unions` is a member; a member may stand in no union.

    Attributes:
        members: In the record's order.
        unions: In the record's order; a person may be in several.
    """

    members: tuple[Member, ...]
    unions: tuple[Union, ...]
