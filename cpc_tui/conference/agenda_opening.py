"""What is missing before the conference and at its opening."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.agenda_case import Case, Lack, Rule, blank
from cpc_tui.conference.choices import AttendanceStatus, StepKey
from cpc_tui.conference.naming import listed, person_name
from cpc_tui.conference.quorum import opening_moment, quorum_at
from cpc_tui.conference.who import Attendance
from cpc_tui.conference.written_dates import short_day
from cpc_tui.language import tr

_AWAY: frozenset[AttendanceStatus] = frozenset(
    {"apologies", "absent", "represented", "report_only"}
)


def no_date(case: Case) -> Iterator[Lack]:
    """The conference has no date."""
    if case.record.held_on is None:
        yield Lack(words=tr("the date of the conference"), path=("held_on",))


def no_child(case: Case) -> Iterator[Lack]:
    """No child is being considered."""
    if not case.subjects:
        yield Lack(words=tr("a child to be considered"), path=("children",))


def not_invited(case: Case) -> Iterator[Lack]:
    """Somebody whom the authority always invites is not among the people."""
    for invitee in case.profile.invitees:
        found = any(invitee.covers(each.kind, each.role) for each in case.record.people)
        if invitee.required and not found:
            yield Lack(words=tr("an invitation: {role}", role=invitee.role), path=("people",))


def independence(case: Case) -> Iterator[Lack]:
    """The chair has not said whether they are independent of the case."""
    if case.profile.chair_independence and case.record.chair_independent is None:
        words = tr("the chair’s declaration of independence")
        yield Lack(words=words, path=("chair_independent",))


def not_independent(case: Case) -> Iterator[Lack]:
    """The chair has said that they are not independent of the case."""
    if case.profile.chair_independence and case.record.chair_independent is False:
        yield Lack(words=tr("a chair who is independent of the case"), path=("chair_independent",))


def begun_on_another_day(case: Case) -> Iterator[Lack]:
    """The meeting began on another day than the one it is said to be held on."""
    day, begun = case.record.held_on, case.record.started_at
    if day and begun and begun.date() != day:
        words = tr(
            "one day for the conference: held on {day}, begun {day_2}",
            day=short_day(day),
            day_2=short_day(begun),
        )
        yield Lack(words=words, path=("held_on",))


def still_expected(case: Case) -> Iterator[Lack]:
    """Somebody is neither here nor accounted for; before anybody has come, that is told once."""
    waiting = [each for each in case.record.attendance if each.status == "expected"]
    if len(waiting) == len(case.record.attendance):
        yield Lack(words=tr("who is here"), path=("attendance",))
        return
    for each in waiting:
        words = tr("whether {name} is here", name=person_name(case.record, each.person))
        yield Lack(words=words, path=("attendance", each.entry_key, "status"))


def not_said_in(step: StepKey) -> Rule:
    """The rule for a step that the statements required in it are given."""

    def not_said(case: Case) -> Iterator[Lack]:
        given = {each.key for each in case.record.said}
        for statement in case.profile.statements:
            if statement.step == step and statement.required and statement.key not in given:
                yield Lack(
                    words=tr("the statement “{label}”", label=statement.label), path=("said",)
                )

    return Rule(step=step, find=not_said)


def no_quorum_at_opening(case: Case) -> Iterator[Lack]:
    """The conference began without a quorum, and no decision says on what ground."""
    if not case.came or not opening_moment(case.record):
        return
    explained = any(each.inquorate and each.inquorate.ground for each in case.record.decisions)
    state = quorum_at(case.record, case.profile, opening_moment(case.record))
    if not state.met and not explained:
        yield Lack(
            words=tr("a quorum, or the ground for going on without one"), path=("attendance",)
        )


def absent_duties(case: Case) -> Iterator[Lack]:
    """An absent professional has not done all that is asked of them."""
    for each in case.record.attendance:
        person = case.people.get(each.person)
        undone = _undone(case, each)
        if person and person.kind == "professional" and each.status in _AWAY and undone:
            words = tr("{name} is away; not done: {list}", name=person.name, list=listed(undone))
            yield Lack(words=words, path=("attendance", each.entry_key))


def _undone(case: Case, row: Attendance) -> list[str]:
    # Who was only ever asked for a report need not send anybody.
    asked = [
        duty
        for duty in case.profile.absent_duties
        if not (row.status == "report_only" and duty == "sent_representative")
    ]
    return [_small(case.profile.absent_duties[duty]) for duty in asked if not getattr(row, duty)]


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def exclusion_without_reason(case: Case) -> Iterator[Lack]:
    """Somebody is kept out, and it is not written down on what ground and why."""
    for each in case.record.exclusions:
        missing = [tr("the ground")] if each.ground is None else []
        missing += [tr("the reason")] if blank(each.reason) else []
        missing += [tr("from when")] if each.extent == "part" and each.from_ is None else []
        if missing:
            name = person_name(case.record, each.person)
            words = tr("{list} for keeping out {name}", list=listed(missing), name=name)
            yield Lack(words=words, path=("exclusions", each.entry_key))


OPENING: tuple[Rule, ...] = (
    Rule(step="prepare", find=no_date),
    Rule(step="prepare", find=no_child),
    Rule(step="prepare", find=not_invited, weight="to think of"),
    Rule(step="introductions", find=still_expected),
    not_said_in("introductions"),
    Rule(step="introductions", find=no_quorum_at_opening),
    Rule(step="introductions", find=not_independent, weight="doubtful"),
    Rule(step="introductions", find=begun_on_another_day, weight="doubtful"),
    Rule(step="introductions", find=independence, weight="to think of"),
    Rule(step="introductions", find=absent_duties, weight="to think of"),
    Rule(step="introductions", find=exclusion_without_reason),
)
