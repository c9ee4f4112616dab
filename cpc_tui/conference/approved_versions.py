"""The versions of a record that were approved, each as it was at its approval."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cpc_tui.conference.past import Written, passages
from cpc_tui.conference.record import Record
from cpc_tui.conference.told_why import ToldWhy
from cpc_tui.conference.versions import version_of
from cpc_tui.language import tr


class NoEarlierVersion(ToldWhy):
    """There is no approved version before the present one to compare it with."""


def approved_records(past: Iterable[Written]) -> Mapping[int, Record]:
    """The number of each approved version, and the record as it was when it was approved.

    A version that was approved twice, such as after an approval was taken back, counts as it was
    at the last time. A record that came in approved was approved then.

    Args:
        past: The conference's changes from its beginning.

    Raises:
        RecordRefused: A change does not fit the record.
    """
    found: dict[int, Record] = {}
    for passage in passages(past):
        was, now = passage.before, passage.after
        if now.status != "approved":
            continue
        # By whom and when it was approved is written down right after its state.
        begins = was is None or was.status != "approved"
        if begins or (was is not None and now.room.approvals != was.room.approvals):
            found[version_of(now)] = now
    return found


def version_before(past: Iterable[Written], record: Record, since: int | None = None) -> Record:
    """The approved version that a reader had before the present one.

    Args:
        past: The conference's changes from its beginning.
        record: As it is now.
        since: Its number; the last one before the present where it is left out.

    Raises:
        NoEarlierVersion: There is none of that number.
        RecordRefused: A change does not fit the record.
    """
    now = version_of(record)
    found = {n: each for n, each in approved_records(past).items() if n < now}
    if not found:
        raise NoEarlierVersion(
            tr(
                "There is nothing to compare: this is version {now}, and no version "
                "before it was approved.",
                now=now,
            )
        )
    number = max(found) if since is None else since
    if number not in found:
        known = tr(" and ").join(str(n) for n in sorted(found))
        raise NoEarlierVersion(
            tr("Version {number} was not approved; there is {known}.", number=number, known=known)
        )
    return found[number]
