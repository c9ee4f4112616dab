"""All that is doubtful about who gets what, the gravest first."""

from __future__ import annotations

from datetime import date

from cpc_tui.conference import circulation_left_out as left_out
from cpc_tui.conference import circulation_sending as sending
from cpc_tui.conference.agenda_case import Case
from cpc_tui.conference.circulating import recipients_of
from cpc_tui.conference.circulation_case import Doubt, Finder, all_sendings, listed_sendings
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record

LEFT_OUT: tuple[Finder, ...] = (
    left_out.parent_without_papers,
    left_out.core_group_without_papers,
    left_out.reader_without_papers,
    left_out.agency_without_papers,
    left_out.child_for_the_chair,
)
"""About those on no line of the list: asked of the list alone, since a default serves them."""

ON_THE_WAY: tuple[Finder, ...] = (
    left_out.more_than_allowed,
    left_out.kept_out_of_all,
    sending.parents_apart,
    sending.no_way_to_reach,
    sending.protected_by_post,
    sending.older_version,
    left_out.added_by_the_chair,
    sending.not_in_english,
)
"""About what goes to somebody, by the list or by default."""


def circulation_warnings(record: Record, profile: Profile, *, today: date) -> tuple[Doubt, ...]:
    """What is doubtful about who gets what, each with a sentence; nothing is ever forced.

    Args:
        record: The conference.
        profile: Its authority's profile.
        today: The day of looking, where the conference has no date.
    """
    case = Case(record=record, profile=profile, today=today)
    listed = listed_sendings(record)
    every = all_sendings(record, recipients_of(record, profile))
    missed = [doubt for find in LEFT_OUT for doubt in find(case, listed)]
    found = (*missed, *(doubt for find in ON_THE_WAY for doubt in find(case, every)))
    # What holds of a person holds of each lot that they get, and is said once.
    return tuple({(each.person, each.words): each for each in reversed(found)}.values())[::-1]
