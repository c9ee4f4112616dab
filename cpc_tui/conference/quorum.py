"""Whether those present may decide: the profile's quorum, at the opening and at each decision.

Counted are the distinct `quorum_group`s of professionals with direct contact (record.md).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from cpc_tui.conference.decided import Inquorate
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.presence import present_at
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_rules import Quorum
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Person
from cpc_tui.language import tr, tr_n

HEALTH = "health"
"""What all health groups count as where the rule has them count once."""


@dataclass(frozen=True, kw_only=True)
class QuorumState:
    """The quorum at one moment.

    Attributes:
        met: There is one.
        groups: The groups counted, once each, in the order of `people`.
        others: Those of `groups` that are not the one that must be there.
        agencies: The agencies of the people counted, as written in `people`.
        ungrouped: Ids of professionals with direct contact who have no `quorum_group` and so are
            not counted.
        words: The result and the groups in one sentence.
    """

    met: bool
    groups: tuple[str, ...]
    others: tuple[str, ...]
    agencies: tuple[str, ...]
    ungrouped: tuple[str, ...]
    words: str


@dataclass(frozen=True, kw_only=True)
class QuorumCheck:
    """A moment at which the quorum is judged.

    Attributes:
        child: The child decided on, or None for the opening.
        at: When; None for an opening whose time is not known, judged as things stand.
        state: The quorum then.
        inquorate: Why the chair went on without a quorum, where the decision says so.
    """

    child: str | None
    at: datetime | None
    state: QuorumState
    inquorate: Inquorate | None = None

    @property
    def explained(self) -> bool:
        """There was a quorum, or the decision says on what ground there need not be one."""
        return self.state.met or bool(self.inquorate and self.inquorate.ground)


def quorum_at(record: Record, profile: Profile, moment: datetime | None) -> QuorumState:
    """The quorum at a moment.

    Args:
        record: The conference.
        profile: Whose `quorum` is the rule.
        moment: When, or None for as things stand (see `presence.present_at`).
    """
    rule = profile.quorum
    counted = _counted(record, moment)
    required = group_key(rule.requires_group, rule)
    groups = _distinct((person.quorum_group for person in counted), rule)
    others = tuple(name for key, name in groups.items() if key != required)
    required_present = required in groups or not required
    met = required_present and len(others) >= rule.minimum_other_agencies
    return QuorumState(
        met=met,
        groups=tuple(groups.values()),
        others=others,
        agencies=tuple(dict.fromkeys(person.agency for person in counted if person.agency)),
        ungrouped=tuple(person.id for person in counted if not person.quorum_group.strip()),
        words=_in_words(rule, others, met=met, required_present=required_present),
    )


def quorum_checks(record: Record, profile: Profile) -> tuple[QuorumCheck, ...]:
    """The quorum at the opening and at each decision whose time is known, in that order.

    Args:
        record: The conference; before anybody has come in there is no opening to judge.
        profile: Whose `quorum` is the rule.
    """
    checks = []
    opening = opening_moment(record)
    if opening or present_at(record, None):
        state = quorum_at(record, profile, opening)
        checks.append(QuorumCheck(child=None, at=opening, state=state))
    for decision in record.decisions:
        if decision.decided_at:
            check = QuorumCheck(
                child=decision.child,
                at=decision.decided_at,
                state=quorum_at(record, profile, decision.decided_at),
                inquorate=decision.inquorate,
            )
            checks.append(check)
    return tuple(checks)


def opening_moment(record: Record) -> datetime | None:
    """When the conference began: as recorded, or as planned once anybody has come in."""
    if record.started_at:
        return record.started_at
    come = any(row.times for row in record.attendance)
    if come and record.held_on and record.starts_at:
        return datetime.combine(record.held_on, record.starts_at)
    return None


def _counted(record: Record, moment: datetime | None) -> tuple[Person, ...]:
    present = present_at(record, moment)
    return tuple(
        person
        for person in record.people
        if person.id in present and person.kind == "professional" and person.direct_contact
    )


def group_key(group: str, rule: Quorum) -> str:
    """What a `quorum_group` counts as: groups of one key count once; empty counts for nothing."""
    folded = _folded(group)
    if not rule.separate_health and folded in map(_folded, rule.health_groups):
        return HEALTH
    return folded


def _folded(group: str) -> str:
    """A group's name without the differences of typing: letters' size, apostrophes, spaces."""
    return " ".join(group.replace("’", "'").split()).casefold()


def _distinct(groups: Iterable[str], rule: Quorum) -> dict[str, str]:
    """Each group once, by its folded name; all of health as one where the rule says so."""
    found: dict[str, str] = {}
    for group in groups:
        key = group_key(group, rule)
        if key:
            found.setdefault(key, tr("health") if key == HEALTH else " ".join(group.split()))
    return found


def _in_words(rule: Quorum, others: tuple[str, ...], *, met: bool, required_present: bool) -> str:
    required, least = rule.requires_group, rule.minimum_other_agencies
    agencies = _agencies(others, besides=bool(required))
    with_required = (
        tr("{required} and {agencies}", required=required, agencies=agencies)
        if required
        else agencies
    )
    if met:
        return tr("Quorate: {with_required}.", with_required=with_required)
    if required_present:
        return tr(
            "Not quorate: {with_required}; the rule asks for {least}.",
            with_required=with_required,
            least=least,
        )
    here = (
        tr("no {required}, but {agencies}", required=required, agencies=agencies)
        if others
        else tr("nobody who counts is present")
    )
    asked = tr_n("{required} and {n} other", "{required} and {n} others", least, required=required)
    return tr("Not quorate: {here}; the rule asks for {asked}.", here=here, asked=asked)


def _agencies(names: tuple[str, ...], *, besides: bool) -> str:
    if not names:
        return tr("no other agency") if besides else tr("no agency")
    counted = (
        tr_n("{n} other agency", "{n} other agencies", len(names))
        if besides
        else tr_n("{n} agency", "{n} agencies", len(names))
    )
    return f"{counted} ({', '.join(names)})"
