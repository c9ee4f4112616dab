"""What is missing of the decision on each child and its category."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.agenda_case import Case, Lack, Rule, blank
from cpc_tui.conference.choices import PersonKind
from cpc_tui.conference.considered import WITH_A_PLAN
from cpc_tui.conference.decided import Decision, View
from cpc_tui.conference.inquorate import decided_without, lacks, lacks_one_now
from cpc_tui.conference.naming import called, listed
from cpc_tui.conference.presence import present_at
from cpc_tui.conference.quorum import quorum_at
from cpc_tui.conference.who import Child, Person
from cpc_tui.language import tr, tr_n

LONGEST_REASONS = 900
"""Characters that Liquidlogic takes as the comment on an outcome (domain.md §8.4)."""
_GIVES_NONE: frozenset[PersonKind] = frozenset(
    {"supporter", "advocate", "interpreter", "observer", "legal_adviser", "minute_taker", "chair"}
)


def agency_not_asked(case: Case) -> Iterator[Lack]:
    """An agency that was there when a child was decided on has given no view of that child."""
    for child in case.subjects:
        for agency, people in _agencies_present(case, child).items():
            if not any((child.id, person.id) in case.views_given for person in people):
                words = tr("{agency}’s view on {child}", agency=agency, child=called(child))
                yield Lack(words=words, path=("views",), given=(("child", child.id),))


def _agencies_present(case: Case, child: Child) -> dict[str, list[Person]]:
    decision = case.decisions.get(child.id)
    moment = decision.decided_at if decision else None
    present = present_at(case.record, moment) if moment else case.here
    agencies: dict[str, list[Person]] = {}
    for person in case.record.people:
        if person.gives_view and person.id in present:
            agencies.setdefault(person.agency.strip() or person.name, []).append(person)
    return agencies


def child_undecided(case: Case) -> Iterator[Lack]:
    """The chair has made no decision on a child who is being considered."""
    for child in case.subjects:
        if child.id not in case.decisions:
            words = tr("the decision on {child}", child=called(child))
            yield Lack(words=words, path=("decisions",), given=(("child", child.id),))


def no_reasons(case: Case) -> Iterator[Lack]:
    """A decision has no reasons."""
    for child in case.subjects:
        decision = case.decisions.get(child.id)
        if decision and blank(decision.reasons):
            words = tr("the reasons for the decision on {child}", child=called(child))
            yield Lack(words=words, path=("decisions", decision.entry_key, "reasons"))


def no_likelihood(case: Case) -> Iterator[Lack]:
    """A plan is decided on without saying which harm was shown or is likely."""
    for child in case.with_plan:
        decision = case.decisions[child.id]
        if not decision.likelihood:
            words = tr(
                "whether significant harm to {child} is shown or likely", child=called(child)
            )
            yield Lack(words=words, path=("decisions", decision.entry_key, "likelihood"))


def no_end_reason(case: Case) -> Iterator[Lack]:
    """A plan ends, and the reason of the statutory return is not chosen."""
    for child in case.subjects:
        decision = case.decisions.get(child.id)
        if decision and decision.outcome == "end" and decision.end_reason is None:
            words = tr("why {child}’s plan ends", child=called(child))
            yield Lack(words=words, path=("decisions", decision.entry_key, "end_reason"))


def no_time(case: Case) -> Iterator[Lack]:
    """A decision has no time, so that its quorum cannot be judged."""
    for child in case.subjects:
        decision = case.decisions.get(child.id)
        if decision and decision.decided_at is None:
            words = tr("the time of the decision on {child}", child=called(child))
            yield Lack(words=words, path=("decisions", decision.entry_key, "decided_at"))


def no_quorum_now(case: Case) -> Iterator[Lack]:
    """The meeting goes on without a quorum, and a child is still to be decided on."""
    given = any(each.inquorate and each.inquorate.ground for each in case.record.decisions)
    if lacks_one_now(case.record, case.profile) and not given:
        words = tr("a quorum as things stand, or the ground for going on without one")
        yield Lack(words=words, path=("decisions",))


def no_quorum_at_decision(case: Case) -> Iterator[Lack]:
    """A decision was made without a quorum, and it is not said on what ground."""
    for child in case.subjects:
        decision = case.decisions.get(child.id)
        if decision is None or decision.decided_at is None or decision.outcome == "adjourned":
            continue
        ground = decision.inquorate.ground if decision.inquorate else ""
        met = quorum_at(case.record, case.profile, decision.decided_at).met
        if not met and blank(ground):
            words = tr(
                "a quorum at the decision on {child}, or the ground for going on",
                child=called(child),
            )
            yield Lack(words=words, path=("decisions", decision.entry_key, "inquorate"))


def inquorate_incomplete(case: Case) -> Iterator[Lack]:
    """The ground for deciding without a quorum is given, but not all that goes with it."""
    for child in case.subjects:
        decision = case.decisions.get(child.id)
        inquorate = decision.inquorate if decision else None
        if decision and inquorate and not blank(inquorate.ground) and lacks(inquorate):
            words = tr(
                "{list}: {child} was decided on without a quorum",
                list=listed(lacks(inquorate)),
                child=called(child),
            )
            field = "reason" if blank(inquorate.reason) else "interim_safety"
            yield Lack(words=words, path=("decisions", decision.entry_key, "inquorate", field))


def ended_without_quorum(case: Case) -> Iterator[Lack]:
    """A plan was ended without a quorum, for whatever ground, where the authority asks for one."""
    for child in case.subjects if case.profile.quorum.to_end_plan else ():
        decision = case.decisions.get(child.id)
        if decision and decision.outcome == "end" and _without(case, decision):
            words = tr("a quorum for ending {child}’s plan", child=called(child))
            yield Lack(words=words, path=("decisions", decision.entry_key, "outcome"))


def _without(case: Case, decision: Decision) -> bool:
    return decided_without(case.record, case.profile, decision)


def decided_outside(case: Case) -> Iterator[Lack]:
    """A decision bears a time at which the meeting was not on, and its quorum is judged by that."""
    begun, ended = case.record.started_at, case.record.ended_at
    for child in case.subjects:
        decision = case.decisions.get(child.id)
        at = decision.decided_at if decision else None
        if decision and at and ((begun and at < begun) or (ended and at > ended)):
            words = tr("a time within the meeting for the decision on {child}", child=called(child))
            yield Lack(words=words, path=("decisions", decision.entry_key, "decided_at"))


def views_without_reason(case: Case) -> Iterator[Lack]:
    """Agencies gave views of a child without their reasons, which is told once for each child."""
    for child in case.subjects:
        bare = [v for v in case.record.views if v.child == child.id and _is_bare(v)]
        if bare:
            number = tr_n("a view", "{n} views", len(bare))
            words = tr("the reasons of {number} on {child}", number=number, child=called(child))
            yield Lack(words=words, path=("views", bare[0].entry_key, "reason"))


def _is_bare(view: View) -> bool:
    return view.view in {"plan", "child_in_need", "no_plan"} and blank(view.reason)


def view_of_no_agency(case: Case) -> Iterator[Lack]:
    """Somebody’s view is recorded who gives none: a supporter, an interpreter, the chair."""
    for view in case.record.views:
        person = case.people.get(view.person or "")
        if person and person.kind in _GIVES_NONE and view.view not in {None, "not_asked"}:
            words = tr("an agency’s view instead of that of {name}", name=person.name)
            yield Lack(words=words, path=("views", view.entry_key, "person"))


def long_reasons(case: Case) -> Iterator[Lack]:
    """The reasons are longer than some case management systems take."""
    for child in case.subjects:
        decision = case.decisions.get(child.id)
        if decision and len(decision.reasons) > LONGEST_REASONS:
            words = tr(
                "shorter reasons for {child}: {count} characters",
                child=called(child),
                count=len(decision.reasons),
            )
            words = tr(
                "{words}, and some case systems take {longest_reasons}",
                words=words,
                longest_reasons=LONGEST_REASONS,
            )
            yield Lack(words=words, path=("decisions", decision.entry_key, "reasons"))


def dissent_not_asked(case: Case) -> Iterator[Lack]:
    """Decisions were made, and nobody was asked whether they disagree."""
    if case.decisions and case.record.dissent_asked is None:
        yield Lack(words=tr("whether anybody disagrees"), path=("dissent_asked",))


def dissent_without_reason(case: Case) -> Iterator[Lack]:
    """Somebody formally disagrees, and it is not written down why."""
    for each in case.record.dissents:
        if each.formal and blank(each.reason):
            person = case.people.get(each.person or "")
            words = tr("why {name} disagrees", name=person.name if person else tr("somebody"))
            yield Lack(words=words, path=("dissents", each.entry_key, "reason"))


def no_category(case: Case) -> Iterator[Lack]:
    """A plan is decided on, and its category is neither named nor put off."""
    for child in case.with_plan:
        decision = case.decisions[child.id]
        if not decision.categories and not decision.category_deferred:
            words = tr("the category of {child}’s plan", child=called(child))
            yield Lack(words=words, path=("decisions", decision.entry_key, "categories"))


def category_without_plan(case: Case) -> Iterator[Lack]:
    """A category is named for a child who has no plan."""
    for child in case.subjects:
        decision = case.decisions.get(child.id)
        if decision and decision.categories and decision.outcome not in WITH_A_PLAN:
            words = tr("a plan to go with {child}’s category", child=called(child))
            yield Lack(words=words, path=("decisions", decision.entry_key, "categories"))


def category_against_rules(case: Case) -> Iterator[Lack]:
    """The category is put off, or several are named, where the authority does neither."""
    rule = case.profile.decision
    for child in case.with_plan:
        decision = case.decisions[child.id]
        path = ("decisions", decision.entry_key)
        if decision.category_deferred and not rule.category_deferrable:
            words = tr(
                "the category of {child}’s plan, which is not put off here", child=called(child)
            )
            yield Lack(words=words, path=(*path, "category_deferred"))
        if len(decision.categories) > 1 and not rule.several_categories:
            words = tr(
                "one category for {child}’s plan, not {count}",
                child=called(child),
                count=len(decision.categories),
            )
            yield Lack(words=words, path=(*path, "categories"))


DECIDING: tuple[Rule, ...] = (
    Rule(step="decision", find=agency_not_asked),
    Rule(step="decision", find=child_undecided),
    Rule(step="decision", find=no_reasons),
    Rule(step="decision", find=no_likelihood),
    Rule(step="decision", find=no_end_reason),
    Rule(step="decision", find=no_quorum_now),
    Rule(step="decision", find=no_quorum_at_decision),
    Rule(step="decision", find=inquorate_incomplete),
    Rule(step="decision", find=ended_without_quorum),
    Rule(step="decision", find=dissent_not_asked),
    Rule(step="decision", find=dissent_without_reason),
    Rule(step="decision", find=decided_outside, weight="doubtful"),
    Rule(step="decision", find=view_of_no_agency, weight="doubtful"),
    Rule(step="decision", find=no_time, weight="to think of"),
    Rule(step="decision", find=views_without_reason, weight="to think of"),
    Rule(step="decision", find=long_reasons, weight="to think of"),
    Rule(step="category", find=no_category),
    Rule(step="category", find=category_without_plan, weight="doubtful"),
    Rule(step="category", find=category_against_rules, weight="doubtful"),
)
