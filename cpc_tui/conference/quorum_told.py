"""The quorum in sentences: how it stands, what the rule is, who would make it, since when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from cpc_tui.conference.naming import person_short
from cpc_tui.conference.presence import attendance_of, present_at
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.quorum import group_key, quorum_at
from cpc_tui.conference.record import Record
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.language import tr

_JUST_AFTER = timedelta(seconds=1)
"""Who leaves at a moment still counts at it (see `presence`)."""


def told(record: Record, profile: Profile) -> Iterator[str]:
    """How the quorum stands now, a sentence a line: the rule, and who is missing, where it fails.

    Args:
        record: The conference.
        profile: Whose rule it is.
    """
    state = quorum_at(record, profile, None)
    if state.met:
        yield tr("{words} The rule: {words_2}", words=state.words, words_2=profile.quorum.words)
        return
    yield since_in_words(record, profile) or state.words
    yield tr("The rule: {words}", words=profile.quorum.words)
    if missing := who_is_missing(record, profile):
        yield tr("Would count: {missing}.", missing="; ".join(missing))
    if state.ungrouped:
        names = "; ".join(person_short(record, each) for each in state.ungrouped)
        yield tr(
            "Here, but counted for no agency until the quorum group is filled in: {names}.",
            names=names,
        )


def who_is_missing(record: Record, profile: Profile) -> tuple[str, ...]:
    """Those not in the meeting who would count, each with how their attendance stands.

    Whose group is there already is left out: they would add nothing.
    """
    here, rule = present_at(record, None), profile.quorum
    there = {group_key(each, rule) for each in quorum_at(record, profile, None).groups}
    found = []
    for person in record.people:
        group = group_key(person.quorum_group, rule)
        counts = person.kind == "professional" and person.direct_contact and group
        if counts and person.id not in here and group not in there:
            found.append(f"{person_short(record, person.id)} ({_how(record, profile, person.id)})")
    return tuple(found)


def lost_at(record: Record, profile: Profile) -> datetime | None:
    """Since when a meeting that goes on has been without the quorum that it had.

    None where there is a quorum, where there never was one, or where the meeting does not go on.
    """
    if record.started_at is None or record.ended_at is not None:
        return None
    if quorum_at(record, profile, None).met:
        return None
    begun = record.started_at
    for moment in sorted((each for each in _moments(record) if each >= begun), reverse=True):
        if quorum_at(record, profile, moment).met:
            return moment
        if quorum_at(record, profile, moment - _JUST_AFTER).met:
            return moment
    return None


def since_in_words(record: Record, profile: Profile) -> str:
    """That the quorum was lost, and when: "Not quorate since 10:42: …"; empty where it was not."""
    moment = lost_at(record, profile)
    if moment is None:
        return ""
    state = quorum_at(record, profile, None)
    return state.words.replace(
        tr("Not quorate:"),
        tr("Not quorate since {time}:", time=clock_in_words(moment)),
        1,
    )


def _moments(record: Record) -> Iterator[datetime]:
    """Every moment of the meeting at which somebody comes, goes or is kept out."""
    for row in record.attendance:
        for spell in row.times:
            yield from (each for each in (spell.from_, spell.until) if each)
    for exclusion in record.exclusions:
        yield from (each for each in (exclusion.from_, exclusion.until) if each)


def _how(record: Record, profile: Profile, person: str) -> str:
    row = attendance_of(record, person)
    if row is None:
        return tr("not on the list")
    left = row.times[-1].until if row.times else None
    if row.status == "present":
        return tr("left {time}", time=clock_in_words(left)) if left else tr("kept out")
    label = profile.label("attendance_status", row.status)
    return label[:1].lower() + label[1:]
