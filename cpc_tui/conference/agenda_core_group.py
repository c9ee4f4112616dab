"""What is missing of the lead social workers and the core group."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.agenda_case import Case, Lack, Rule
from cpc_tui.conference.agenda_lateness import too_late
from cpc_tui.conference.considered import WITH_A_PLAN
from cpc_tui.conference.naming import called, listed, person_name
from cpc_tui.conference.timescales import is_working_day
from cpc_tui.conference.who import Person
from cpc_tui.conference.written_dates import day_in_words
from cpc_tui.language import tr

_AGENCIES = 2
"""How many agencies a core group has at least: that of the lead social worker, and another."""
_FIRST_MEETING = ("core_group", "first_meeting_at")


def no_lead_social_worker(case: Case) -> Iterator[Lack]:
    """A child has a plan and no lead social worker."""
    for child in case.for_plan:
        decision = case.decisions.get(child.id)
        if decision is None or decision.lead_social_worker is None:
            words = tr("the lead social worker for {child}", child=called(child))
            field = ("decisions", decision.entry_key, "lead_social_worker") if decision else None
            yield Lack(words=words, path=field or ("decisions",))


def lead_is_no_professional(case: Case) -> Iterator[Lack]:
    """Who is named as lead social worker is no professional."""
    for child in case.for_plan:
        decision = case.decisions.get(child.id)
        lead = case.people.get(decision.lead_social_worker or "") if decision else None
        if decision and lead and lead.kind != "professional":
            words = tr(
                "a social worker to lead for {child}, not {name}",
                child=called(child),
                name=lead.name,
            )
            yield Lack(words=words, path=("decisions", decision.entry_key, "lead_social_worker"))


def no_members(case: Case) -> Iterator[Lack]:
    """Nobody is in the core group."""
    if case.for_plan and not case.record.core_group.members:
        yield Lack(words=tr("the members of the core group"), path=("core_group", "members"))


def members_missing(case: Case) -> Iterator[Lack]:
    """The core group lacks the lead social worker, the family or a second agency."""
    members = [case.people[each] for each in case.record.core_group.members if each in case.people]
    if not case.for_plan or not members:
        return
    leads = {d.lead_social_worker for d in case.decisions.values() if d.outcome in WITH_A_PLAN}
    absent = leads - {person.id for person in members} - {None}
    missing = sorted(person_name(case.record, each) for each in absent)
    missing += [] if any(m.kind in {"family", "child"} for m in members) else [tr("the family")]
    missing += [] if len(_agencies(members)) >= _AGENCIES else [tr("another agency")]
    if missing:
        words = tr("{list} in the core group", list=listed(missing))
        yield Lack(words=words, path=("core_group", "members"))


def _agencies(people: list[Person]) -> set[str]:
    """The agencies of the professionals; one who names none stands for one."""
    workers = (person for person in people if person.kind == "professional")
    return {person.agency.strip().casefold() or person.id for person in workers}


def no_first_meeting(case: Case) -> Iterator[Lack]:
    """The core group has no first date."""
    if case.for_plan and case.record.core_group.first_meeting_at is None:
        words = tr("the date of the core group")
        yield Lack(words=words, path=("core_group", "first_meeting_at"))


def core_group_too_late(case: Case) -> Iterator[Lack]:
    """The core group first meets after its limit, and no reason is given."""
    return too_late(case, "core_group", tr("a date for the core group"), _FIRST_MEETING)


def core_group_on_wrong_day(case: Case) -> Iterator[Lack]:
    """The core group first meets before the conference, or when nobody works."""
    first = case.record.core_group.first_meeting_at
    if first and first.date() < case.day:
        words = tr("a date for the core group that comes after this conference")
        yield Lack(words=words, path=_FIRST_MEETING)
    elif first and not is_working_day(first.date(), case.closed):
        words = tr(
            "a working day for the core group: {day} is not one",
            day=day_in_words(first),
        )
        yield Lack(words=words, path=_FIRST_MEETING)


def core_group_seldom(case: Case) -> Iterator[Lack]:
    """It is not said how often the core group meets, or it meets too seldom."""
    weeks, most = case.record.core_group.every_weeks, case.profile.core_group.every_weeks
    if not case.for_plan:
        return
    if weeks is None:
        yield Lack(words=tr("how often the core group meets"), path=("core_group", "every_weeks"))
    elif most and weeks > most:
        words = tr(
            "a core group at least every {most} weeks, not every {weeks}", most=most, weeks=weeks
        )
        yield Lack(words=words, path=("core_group", "every_weeks"))


CORE_GROUP: tuple[Rule, ...] = (
    Rule(step="core_group", find=no_lead_social_worker),
    Rule(step="core_group", find=no_members),
    Rule(step="core_group", find=no_first_meeting),
    Rule(step="core_group", find=core_group_too_late),
    Rule(step="core_group", find=lead_is_no_professional, weight="doubtful"),
    Rule(step="core_group", find=members_missing, weight="doubtful"),
    Rule(step="core_group", find=core_group_on_wrong_day, weight="doubtful"),
    Rule(step="core_group", find=core_group_seldom, weight="to think of"),
)
