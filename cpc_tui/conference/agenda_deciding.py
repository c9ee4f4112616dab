"""What is missing of the decision on each child and its category."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.agenda_case import Case, Lack, Rule, blank
from cpc_tui.conference.considered import WITH_A_PLAN
from cpc_tui.conference.naming import called
from cpc_tui.conference.presence import present_at
from cpc_tui.conference.quorum import quorum_at
from cpc_tui.conference.who import Child, Person


def agency_not_asked(case: Case) -> Iterator[Lack]:
    """An agency that was there when a child was decided on has given no view of that child."""
    for child in case.subjects:
        for agency, people in _agencies_present(case, child).items():
            if not any(_gave_view(case, child, person) for person in people):
                words = f"{agency}’s view on {called(child)}"
                yield Lack(words=words, path=("views",))


def _agencies_present(case: Case, child: Child) -> dict[str, list[Person]]:
    decision = case.decisions.get(child.id)
    moment = decision.decided_at if decision else None
    present = present_at(case.record, moment) if moment else case.here
    agencies: dict[str, list[Person]] = {}
    for person in case.record.people:
        if person.gives_view and person.id in present:
            agencies.setdefault(person.agency.strip() or person.name, []).append(person)
    return agencies


def _gave_view(case: Case, child: Child, person: Person) -> bool:
    return any(
        each.child == child.id and each.person == person.id and each.view not in {None, "not_asked"}
        for each in case.record.views
    )


def child_undecided(case: Case) -> Iterator[Lack]:
    """The chair has made no decision on a child who is being considered."""
    for child in case.subjects:
        if child.id not in case.decisions:
            yield Lack(words=f"the decision on {called(child)}", path=("decisions",))


def no_reasons(case: Case) -> Iterator[Lack]:
    """A decision has no reasons."""
    for child in case.subjects:
        decision = case.decisions.get(child.id)
        if decision and blank(decision.reasons):
            words = f"the reasons for the decision on {called(child)}"
            yield Lack(words=words, path=("decisions", decision.entry_key, "reasons"))


def no_likelihood(case: Case) -> Iterator[Lack]:
    """A plan is decided on without saying which harm was shown or is likely."""
    for child in case.with_plan:
        decision = case.decisions[child.id]
        if not decision.likelihood:
            words = f"whether significant harm to {called(child)} is shown or likely"
            yield Lack(words=words, path=("decisions", decision.entry_key, "likelihood"))


def no_end_reason(case: Case) -> Iterator[Lack]:
    """A plan ends, and the reason of the statutory return is not chosen."""
    for child in case.subjects:
        decision = case.decisions.get(child.id)
        if decision and decision.outcome == "end" and decision.end_reason is None:
            words = f"why {called(child)}’s plan ends"
            yield Lack(words=words, path=("decisions", decision.entry_key, "end_reason"))


def no_time(case: Case) -> Iterator[Lack]:
    """A decision has no time, so that its quorum cannot be judged."""
    for child in case.subjects:
        decision = case.decisions.get(child.id)
        if decision and decision.decided_at is None:
            words = f"the time of the decision on {called(child)}"
            yield Lack(words=words, path=("decisions", decision.entry_key, "decided_at"))


def no_quorum_at_decision(case: Case) -> Iterator[Lack]:
    """A decision was made without a quorum, and it is not said on what ground."""
    for child in case.subjects:
        decision = case.decisions.get(child.id)
        if decision is None or decision.decided_at is None or decision.outcome == "adjourned":
            continue
        ground = decision.inquorate.ground if decision.inquorate else ""
        met = quorum_at(case.record, case.profile, decision.decided_at).met
        if not met and blank(ground):
            words = f"a quorum at the decision on {called(child)}, or the ground for going on"
            yield Lack(words=words, path=("decisions", decision.entry_key, "inquorate"))


def dissent_not_asked(case: Case) -> Iterator[Lack]:
    """Decisions were made, and nobody was asked whether they disagree."""
    if case.decisions and case.record.dissent_asked is None:
        yield Lack(words="whether anybody disagrees", path=("dissent_asked",))


def dissent_without_reason(case: Case) -> Iterator[Lack]:
    """Somebody formally disagrees, and it is not written down why."""
    for each in case.record.dissents:
        if each.formal and blank(each.reason):
            person = case.people.get(each.person or "")
            words = f"why {person.name if person else 'somebody'} disagrees"
            yield Lack(words=words, path=("dissents", each.entry_key, "reason"))


def no_category(case: Case) -> Iterator[Lack]:
    """A plan is decided on, and its category is neither named nor put off."""
    for child in case.with_plan:
        decision = case.decisions[child.id]
        if not decision.categories and not decision.category_deferred:
            words = f"the category of {called(child)}’s plan"
            yield Lack(words=words, path=("decisions", decision.entry_key, "categories"))


def category_without_plan(case: Case) -> Iterator[Lack]:
    """A category is named for a child who has no plan."""
    for child in case.subjects:
        decision = case.decisions.get(child.id)
        if decision and decision.categories and decision.outcome not in WITH_A_PLAN:
            words = f"a plan to go with {called(child)}’s category"
            yield Lack(words=words, path=("decisions", decision.entry_key, "categories"))


DECIDING: tuple[Rule, ...] = (
    Rule(step="decision", find=agency_not_asked),
    Rule(step="decision", find=child_undecided),
    Rule(step="decision", find=no_reasons),
    Rule(step="decision", find=no_likelihood),
    Rule(step="decision", find=no_end_reason),
    Rule(step="decision", find=no_quorum_at_decision),
    Rule(step="decision", find=dissent_not_asked),
    Rule(step="decision", find=dissent_without_reason),
    Rule(step="decision", find=no_time, serious=False),
    Rule(step="category", find=no_category),
    Rule(step="category", find=category_without_plan, serious=False),
)
