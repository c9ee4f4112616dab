"""What is missing of the plan, the core group and the contingency plan."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.agenda_case import Case, Lack, Rule, about, blank, concerns, excerpt
from cpc_tui.conference.naming import called, listed
from cpc_tui.conference.planned import Action
from cpc_tui.language import tr


def no_outcome_for_child(case: Case) -> Iterator[Lack]:
    """The plan says of a child not what is to be different."""
    outcomes = [each for each in case.record.plans.outcomes if not blank(each.text)]
    for child in case.for_plan:
        if not any(concerns(each.children, child) for each in outcomes):
            words = tr("what is to be different for {child}", child=called(child))
            yield Lack(words=words, path=("plans", "outcomes"), given=about(child))


def no_action_for_child(case: Case) -> Iterator[Lack]:
    """The plan holds nothing that is to be done for a child."""
    for child in case.for_plan:
        if not any(concerns(each.children, child) for each in case.record.plans.actions):
            words = tr("actions for {child}", child=called(child))
            yield Lack(words=words, path=("plans", "actions"), given=about(child))


def action_incomplete(case: Case) -> Iterator[Lack]:
    """An action that is still to be done lacks who does it, by when, or how we will know."""
    for action in case.record.plans.actions:
        missing = list(_lacking(action))
        if missing and action.status != "done":
            words = f"{listed([each for each, _ in missing])}: {excerpt(action.action)}"
            yield Lack(words=words, path=("plans", "actions", action.id, missing[0][1]))


def _lacking(action: Action) -> Iterator[tuple[str, str]]:
    if blank(action.action):
        yield tr("what is to be done"), "action"
    if not action.who and blank(action.who_else):
        yield tr("who does it"), "who"
    if action.by_when is None:
        yield tr("by when"), "by_when"
    if blank(action.measure):
        yield tr("how we will know"), "measure"


def outcome_without_action(case: Case) -> Iterator[Lack]:
    """Nothing is to be done towards an outcome."""
    worked_on = {action.outcome for action in case.record.plans.actions}
    for outcome in case.record.plans.outcomes:
        if outcome.id not in worked_on:
            words = tr("an action towards {text}", text=excerpt(outcome.text))
            yield Lack(words=words, path=("plans", "actions"), given=(("outcome", outcome.id),))


def action_without_outcome(case: Case) -> Iterator[Lack]:
    """An action belongs to no outcome of the plan."""
    for action in case.record.plans.actions:
        if action.outcome is None and case.record.plans.outcomes:
            words = tr("the outcome that this works towards: {text}", text=excerpt(action.action))
            yield Lack(words=words, path=("plans", "actions", action.id, "outcome"))


def no_visits(case: Case) -> Iterator[Lack]:
    """It is not said how often the children are visited."""
    if case.for_plan and case.record.plans.visits_every_working_days is None:
        words = tr("how often the children are visited")
        yield Lack(words=words, path=("plans", "visits_every_working_days"))


def visits_too_rare(case: Case) -> Iterator[Lack]:
    """The children are visited more rarely than the authority lays down."""
    visits = case.record.plans.visits_every_working_days
    most = case.profile.core_group.visits_every_working_days
    if case.for_plan and visits and most and visits > most:
        words = tr(
            "visits at least every {most} working days, not every {visits}",
            most=most,
            visits=visits,
        )
        yield Lack(words=words, path=("plans", "visits_every_working_days"))


def plan_unsaid(case: Case) -> Iterator[Lack]:
    """Something that the plan is to say of how it works is not said."""
    plan = case.record.plans
    asked = (
        (tr("whether each child is seen alone"), plan.seen_alone is None, "seen_alone"),
        (
            tr("whether a family group meeting was offered"),
            plan.family_group_decision_making is None,
            "family_group_decision_making",
        ),
        (
            tr("the safety network"),
            case.profile.plan.safety_network and not plan.safety_network,
            "safety_network",
        ),
        (tr("the rules agreed"), case.profile.plan.rules and not plan.rules, "rules"),
    )
    for words, missing, field in asked:
        if case.for_plan and missing:
            yield Lack(words=words, path=("plans", field))


def no_contingency(case: Case) -> Iterator[Lack]:
    """For a child with a plan it is not said what happens if it does not work."""
    for child in case.for_plan:
        if not any(concerns(each.children, child) for each in case.record.contingency):
            words = tr("what happens if {child}’s plan does not work", child=called(child))
            yield Lack(words=words, path=("contingency",), given=about(child))


def contingency_incomplete(case: Case) -> Iterator[Lack]:
    """An entry of the contingency plan lacks what sets it off, what is done, or who does it."""
    for each in case.record.contingency:
        missing = [(tr("what would set it off"), "trigger")] if blank(each.trigger) else []
        missing += [(tr("what then happens"), "action")] if blank(each.action) else []
        missing += [(tr("who sets it going"), "who")] if not each.who else []
        if missing:
            about = each.trigger if not blank(each.trigger) else each.action
            words = listed([word for word, _ in missing])
            named = f"{words}: {excerpt(about)}" if not blank(about) else words
            yield Lack(words=named, path=("contingency", each.id, missing[0][1]))


PLANNING: tuple[Rule, ...] = (
    Rule(step="plan", find=no_outcome_for_child),
    Rule(step="plan", find=no_action_for_child),
    Rule(step="plan", find=action_incomplete),
    Rule(step="plan", find=outcome_without_action),
    Rule(step="plan", find=action_without_outcome, weight="to think of"),
    Rule(step="plan", find=visits_too_rare, weight="doubtful"),
    Rule(step="plan", find=no_visits, weight="to think of"),
    Rule(step="plan", find=plan_unsaid, weight="to think of"),
    Rule(step="contingency", find=no_contingency),
    Rule(step="contingency", find=contingency_incomplete),
)
