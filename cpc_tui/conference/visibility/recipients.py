"""Whose copy: the full one, the professionals' general one, or that of one person."""

from __future__ import annotations

from typing import Literal

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import find_child, find_person, person_short
from cpc_tui.conference.record import Record
from cpc_tui.conference.told_why import ToldWhy
from cpc_tui.language import tr

RecipientKind = Literal["full", "professionals", "person"]


class NoRecipient(ToldWhy):
    """Nobody of that name is in the record; the sentence says what to write instead."""


@dataclass(frozen=True)
class Recipient:
    """Somebody, or some circle, that a copy is made for.

    Attributes:
        kind: `full` is for the file alone, `professionals` for any of them.
        person: The id of a person of the record; None for the two general copies.
    """

    kind: RecipientKind
    person: str | None = None

    @property
    def key(self) -> str:
        """As on the command line: `full`, `professionals` or the person's id."""
        return self.person or self.kind


FULL = Recipient("full")
PROFESSIONALS = Recipient("professionals")


def person_recipient(person: str) -> Recipient:
    """The recipient that a person of the record is.

    Args:
        person: Their id.
    """
    return Recipient("person", person)


def recipient_named(record: Record, text: str) -> Recipient:
    """The recipient that somebody typed: `full`, `professionals`, a person's id or a child's.

    Args:
        record: The conference.
        text: As typed.

    Raises:
        NoRecipient: There is none; a child who is not among the people has no copy.
    """
    typed = text.strip()
    for general in (FULL, PROFESSIONALS):
        if typed == general.kind:
            return general
    if find_person(record, typed):
        return person_recipient(typed)
    child = find_child(record, typed)
    if child is not None and child.person is not None:
        return person_recipient(child.person)
    if child is not None:
        raise NoRecipient(
            tr(
                "The child {typed} is not among the people of the record, so there is no "
                "copy. Add the child to the people to make one.",
                typed=typed,
            )
        )
    raise NoRecipient(
        tr(
            "Nobody in the record has the id {typed!r}. Write full, professionals, "
            "or the id of one of its people.",
            typed=typed,
        )
    )


def recipient_in_words(record: Record, recipient: Recipient) -> str:
    """Whose copy it is: "the full copy", "professionals", or a name and part."""
    if recipient.kind == "full":
        return tr("the full copy")
    if recipient.kind == "professionals":
        return tr("the professionals’ general copy")
    return person_short(record, recipient.person)
