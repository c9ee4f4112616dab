"""Handing over papers: what is recorded in the list of who gets what.

Every deed is one step to undo. Nothing here knows a widget.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cpc_tui.conference.around import Circulation
from cpc_tui.conference.changes import Path
from cpc_tui.conference.circulating import Lot, Share, recipients_of
from cpc_tui.conference.circulation_lines import documents_in_words, how_in_words
from cpc_tui.conference.circulation_parts import can_be_reached
from cpc_tui.conference.naming import find_person, people_names, person_name
from cpc_tui.conference.presence import present_at
from cpc_tui.conference.versions import version_words
from cpc_tui.language import tr
from cpc_tui.session import Session

CIRCULATION: Path = ("circulation",)


def share_in(session: Session, person: str) -> Share | None:
    """What a person gets as the record is now, or None where they are not in it."""
    shares = recipients_of(session.record, session.profile)
    return next((each for each in shares if each.person == person), None)


def take_over(session: Session, people: Iterable[str] | None = None) -> str:
    """Write what people get by default into the list; who is on it is left as they are.

    Args:
        session: The open conference.
        people: Whose; None is everybody's.

    Returns:
        What to tell of it.
    """
    wanted = None if people is None else frozenset(people)
    taken = []
    with session.together():
        for share in recipients_of(session.record, session.profile):
            if share.by_default and share.lots and (wanted is None or share.person in wanted):
                _put_down(session, share)
                taken.append(share.person)
    if not taken:
        return tr("Everybody who gets something by default is on the list.")
    return tr("On the list now: {names}.", names=people_names(session.record, taken))


def toggle(session: Session, key: str) -> str:
    """Mark a row of the list as handed over now, or as not sent yet; what to tell of it."""
    row = _row(session, key)
    if row is None:
        return ""
    name = person_name(session.record, row.person)
    if row.sent_on is None:
        _mark(session, row)
        return tr(
            "Handed over to {name}: {papers}.",
            name=name,
            papers=documents_in_words(session.profile, row.documents),
        )
    with session.together():
        session.set((*CIRCULATION, key, "sent_on"), None)
        session.set((*CIRCULATION, key, "version"), "")
    return tr(
        "Not sent to {name} yet: {papers}.",
        name=name,
        papers=documents_in_words(session.profile, row.documents),
    )


def hand_over(session: Session, people: Iterable[str]) -> str:
    """Mark the next papers of each person as handed over now; what to tell of it.

    Who is not on the list is put on it, with what they get by default.
    """
    with session.together():
        return " ".join([_hand_over(session, person) for person in people])


def all_here_by_hand(session: Session) -> str:
    """Mark the next papers of all who are in the room as handed over by hand; what to tell."""
    record = session.record
    here = present_at(record, None)
    done = []
    with session.together():
        for share in recipients_of(record, session.profile):
            person = find_person(record, share.person)
            if share.person not in here or person is None:
                continue
            lot = next(iter(share.waiting), None)
            can_be_handed = lot and "minutes" not in lot.documents
            if lot and can_be_handed and can_be_reached(record, person, "by_hand"):
                _mark(session, _stored(session, share, lot), how="by_hand")
                done.append(share.person)
    if not done:
        return tr("Nobody is here in the room whose papers are still to be handed over.")
    return tr("Handed over by hand to {names}.", names=people_names(record, done))


def start_line(session: Session, person: str | None) -> str:
    """Put a line on the list, with what the person gets by default; its key.

    Args:
        session: The open conference.
        person: Whose; None leaves that open.
    """
    share = share_in(session, person) if person else None
    if share is not None and share.by_default and share.lots:
        with session.together():
            return _put_down(session, share)[0]
    return session.add(CIRCULATION, {"person": person} if person else {})


def _hand_over(session: Session, person: str) -> str:
    name, share = person_name(session.record, person), share_in(session, person)
    if share is None:
        return ""
    lot = next(iter(share.waiting), None)
    if lot is None:
        if not share.documents:
            return tr("{name} gets nothing: {why}", name=name, why=share.why)
        return tr("{name} has everything on the list.", name=name)
    row = _stored(session, share, lot)
    _mark(session, row)
    how = how_in_words(session.profile, _row_how(session, row))
    return tr(
        "Handed over to {name}: {papers} ({how}).",
        name=name,
        papers=documents_in_words(session.profile, lot.documents),
        how=how,
    )


def _stored(session: Session, share: Share, lot: Lot) -> Circulation:
    """The row of a lot, which is put on the list with the person's others if it is not there."""
    if lot.row is not None:
        return lot.row
    keys = _put_down(session, share)
    row = _row(session, keys[share.lots.index(lot)])
    if row is None:
        message = tr("a row that was just added is there")
        raise RuntimeError(message)
    return row


def _put_down(session: Session, share: Share) -> list[str]:
    return [
        session.add(
            CIRCULATION,
            {"person": share.person, "documents": list(lot.documents), "how": lot.how},
        )
        for lot in share.lots
    ]


def _mark(session: Session, row: Circulation, *, how: str | None = None) -> None:
    """Say that a row went today, in the version that stands; by hand where no way was chosen."""
    path = (*CIRCULATION, row.entry_key)
    values: dict[str, Any] = {
        "sent_on": session.clock().date().isoformat(),
        "version": version_words(session.record),
        "how": how or row.how or "by_hand",
    }
    with session.together():
        for name, value in values.items():
            session.set((*path, name), value)


def _row(session: Session, key: str) -> Circulation | None:
    found = (each for each in session.record.circulation if each.entry_key == key)
    return next(found, None)


def _row_how(session: Session, row: Circulation) -> Any:
    stored = _row(session, row.entry_key)
    return stored.how if stored else row.how
