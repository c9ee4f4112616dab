"""Who gets which documents, as far as the export screen shows it; worked out in the background."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from cpc_tui.conference.approved_versions import NoEarlierVersion, version_before
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.past import PastUnreadable, Written
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.versions import version_of
from cpc_tui.conference.visibility import FULL, PROFESSIONALS, Recipient

if TYPE_CHECKING:
    from exports.pack import Nobody, Wanted

FOR_THE_TABLE: tuple[DocumentKey, ...] = (
    "agenda",
    "attendance",
    "board",
    "parents-form",
    "feedback",
)
"""Sheets that lie on the table; they are made for any reader, so from the narrowest copy."""

FOR_EACH_CHILD: tuple[DocumentKey, ...] = ("plain-plan", "own-page")
"""What the file holds of each child besides, as the chair may want to give it to one of them."""

WHERE_KNOWN: tuple[DocumentKey, ...] = ("family-tree",)
"""Documents that can be made only where the record says something of it, and that no list gives."""

AFTERWARDS: tuple[DocumentKey, ...] = ("changes", "addendum")
"""Documents that somebody gets only where there is something to tell."""


@dataclass(frozen=True, kw_only=True)
class Plans:
    """All that can be made.

    Attributes:
        wanted: Each person's own documents, those refused too.
        also: What else a person may have, although the list of who gets what does not give it.
        nothing_for: Who gets none.
        general: The documents of the two general copies.
        sheets: What lies on the table.
        earlier: The version that was approved before this one, which a list of changes begins
            from; None where there is none.
    """

    wanted: tuple[Wanted, ...]
    also: tuple[Wanted, ...]
    nothing_for: tuple[Nobody, ...]
    general: tuple[Wanted, ...]
    sheets: tuple[Wanted, ...]
    earlier: Record | None = None

    @property
    def recipients(self) -> tuple[Recipient, ...]:
        """Who gets something of their own, in order."""
        return tuple(dict.fromkeys(each.recipient for each in self.wanted))

    def of(self, recipient: Recipient) -> tuple[Wanted, ...]:
        """The documents of one recipient."""
        return tuple(each for each in (*self.wanted, *self.general) if each.recipient == recipient)


def work_out(record: Record, profile: Profile, past: Callable[[], Iterable[Written]]) -> Plans:
    """All that can be made of a record as it is.

    Args:
        record: The whole record.
        profile: Its authority's.
        past: Tells every change of the conference; it is asked only where there was a version
            before. Raises PastUnreadable.
    """
    from exports.pack import plan_pack

    pack = plan_pack(record, profile)
    listed = {(each.recipient, each.document) for each in pack.wanted}
    people = tuple(dict.fromkeys(each.recipient for each in pack.wanted))
    general = (FULL, PROFESSIONALS)
    earlier = _version_before(record, past)
    known = plan_pack(record, profile, (*people, *general), WHERE_KNOWN).to_make
    later = plan_pack(record, profile, (*people, *general), AFTERWARDS, earlier=earlier).to_make
    return Plans(
        wanted=(*pack.wanted, *_of(later, people)),
        also=(
            *(
                each
                for each in plan_pack(record, profile, people).to_make
                if (each.recipient, each.document) not in listed
            ),
            *_of(known, people),
        ),
        nothing_for=pack.nothing_for,
        general=(
            *plan_pack(record, profile, general).wanted,
            *plan_pack(record, profile, (FULL,), FOR_EACH_CHILD).wanted,
            *_of(known, general),
            *_of(later, general),
        ),
        sheets=plan_pack(record, profile, (PROFESSIONALS,), FOR_THE_TABLE).wanted,
        earlier=earlier,
    )


def _version_before(record: Record, past: Callable[[], Iterable[Written]]) -> Record | None:
    if version_of(record) == 1:
        return None
    try:
        return version_before(past(), record)
    except (NoEarlierVersion, PastUnreadable, RecordRefused):
        return None


def _of(wanted: Iterable[Wanted], recipients: Iterable[Recipient]) -> tuple[Wanted, ...]:
    whose = frozenset(recipients)
    return tuple(each for each in wanted if each.recipient in whose)
