"""The papers that readers get of a record, for the tests of copies."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.papers.annex import NothingRestricted, annex
from cpc_tui.conference.papers.letter import NothingDecided, letter
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.paper import Paper
from cpc_tui.conference.papers.plan import plan
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import PROFESSIONALS, Recipient, copy_for, refusal


def made(record: Record, profile: Profile, whose: Recipient) -> Iterator[Paper]:
    """Minutes and every plan of somebody's copy of a record."""
    copy = copy_for(record, whose)
    yield minutes(copy, profile, whose)
    yield plan(copy, profile, whose=whose)
    yield from (plan(copy, profile, each.id, whose=whose) for each in copy.children)


def every_paper(record: Record, whose: Recipient) -> Iterator[Paper]:
    """All papers that a reader may have."""
    profile, copy = load_profile(record.profile), copy_for(record, whose)
    for document, make in (("letter", letter), ("annex", annex)):
        if not refusal(record, whose, document):  # type: ignore[arg-type]
            try:
                yield make(copy, profile, whose)
            except (NothingDecided, NothingRestricted):
                continue
    yield from made(record, profile, whose)


def readers(record: Record) -> list[Recipient]:
    """Everybody who may have a copy of minutes and plan but the full one."""
    people = [Recipient("person", each.id) for each in record.people]
    return [PROFESSIONALS, *(each for each in people if not refusal(record, each, "minutes"))]
