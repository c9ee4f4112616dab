"""The plan for one reader; a member of the core group has it whole, as far as visibility allows."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from cpc_tui.conference.planned import Action, Contingency, PlannedOutcome, Plans
from cpc_tui.conference.visibility.reading import Reader


def plans_for(reader: Reader, plans: Plans, statements: Collection[str]) -> Plans:
    """The outcomes and actions that a reader may read, with what holds around them.

    Args:
        reader: For whom.
        plans: The whole plan.
        statements: Ids of the danger statements that the reader may read.
    """
    outcomes = [each for each in plans.outcomes if _reads(reader, each, each.children)]
    known = {each.id for each in outcomes}
    about = {each.id: each.children for each in plans.outcomes}
    actions = [each for each in plans.actions if _reads_action(reader, each, about)]
    return replace(
        plans,
        outcomes=tuple(_without_statement(each, statements) for each in outcomes),
        actions=tuple(_without_outcome(each, known) for each in actions),
    )


def contingency_for(reader: Reader, entries: Iterable[Contingency]) -> tuple[Contingency, ...]:
    """What happens if things go wrong, as far as a reader may read it."""
    return tuple(each for each in entries if _reads(reader, each, each.children))


def _reads_action(reader: Reader, action: Action, about: dict[str, tuple[str, ...]]) -> bool:
    """An action that names no child is about those whom its outcome names."""
    of_outcome = about.get(action.outcome, ()) if action.outcome else ()
    return _reads(reader, action, action.children or of_outcome)


def _reads(
    reader: Reader, entry: PlannedOutcome | Action | Contingency, children: Collection[str]
) -> bool:
    theirs = () if reader.reads_plan_about(children) else children
    return reader.reads(entry, theirs)


def _without_statement(outcome: PlannedOutcome, known: Collection[str]) -> PlannedOutcome:
    return outcome if outcome.statement in known else replace(outcome, statement=None)


def _without_outcome(action: Action, known: Collection[str]) -> Action:
    return action if action.outcome in known else replace(action, outcome=None)
