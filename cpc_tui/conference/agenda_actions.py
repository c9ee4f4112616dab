"""What is doubtful of the plan's actions: vague, at the wrong time, or all on the same people."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.action_words import no_day, nobody_in_particular, only_watching
from cpc_tui.conference.agenda_case import Case, Lack, Rule, blank, concerns, excerpt
from cpc_tui.conference.naming import listed
from cpc_tui.conference.planned import Action
from cpc_tui.conference.timescales import is_working_day
from cpc_tui.conference.weighed import DangerStatement
from cpc_tui.conference.written_dates import short_weekday
from cpc_tui.language import tr

_ACTIONS = ("plans", "actions")
_SEVERAL = 2
"""From so many actions on, it says something that all of them are for the same people."""


def owned_by_everybody(case: Case) -> Iterator[Lack]:
    """An action is everybody's, and so nobody's."""
    for action in case.open_actions:
        if not action.who and nobody_in_particular(action.who_else):
            words = tr("somebody by name instead of {text}", text=excerpt(action.who_else))
            yield _of(action, words, "who")


def dated_by_no_day(case: Case) -> Iterator[Lack]:
    """An action is dated “ongoing”, “as soon as possible” or the like.

    Where it has a day, only its own words count: how it goes may well be told as “ongoing”.
    """
    for action in case.open_actions:
        dated = action.by_when is not None
        for name in ("who_else", "action", "measure") + (() if dated else ("status_note",)):
            if found := no_day(getattr(action, name)):
                words = tr("a day instead of “{found}”", found=found.lower())
                yield _of(action, words, name if dated else "by_when")
                break


def after_the_review(case: Case) -> Iterator[Lack]:
    """An action is to be done only after the review that is to ask whether it was."""
    review = case.record.review.on
    for action in case.open_actions:
        if review and action.by_when and action.by_when > review:
            yield _of(
                action,
                tr(
                    "a day by the review, not {day}",
                    day=short_weekday(action.by_when),
                ),
                "by_when",
            )


def already_past(case: Case) -> Iterator[Lack]:
    """An action is to be done by a day before the conference that agreed it.

    One that is carried over keeps the day it was to be done by; its status tells the rest.
    """
    for action in case.open_actions:
        if action.by_when and action.by_when < case.day and blank(action.carried_from):
            words = tr(
                "a day to come, since {day} is past",
                day=short_weekday(action.by_when),
            )
            yield _of(action, words, "by_when")


def due_on_closed_day(case: Case) -> Iterator[Lack]:
    """Professionals alone are to have done something by a day on which nobody works."""
    for action in case.open_actions:
        owners = [case.people[each] for each in action.who if each in case.people]
        at_work = bool(owners) and all(each.kind == "professional" for each in owners)
        if at_work and action.by_when and not is_working_day(action.by_when, case.closed):
            words = tr(
                "a working day, which {day} is not",
                day=short_weekday(action.by_when),
            )
            yield _of(action, words, "by_when")


def only_watched(case: Case) -> Iterator[Lack]:
    """An action only watches (“monitor”, “keep an eye”) or supports in general."""
    for action in case.open_actions:
        if verb := only_watching(action.action):
            yield _of(action, tr("what is done beside “{verb}”", verb=verb.lower()), "action")


def carried_without_status(case: Case) -> Iterator[Lack]:
    """Of an action carried over from the conference before it is not said how far it is."""
    for action in case.record.plans.actions:
        if not blank(action.carried_from) and action.status == "new":
            yield _of(action, tr("how far this is"), "status")


def parent_without_action(case: Case) -> Iterator[Lack]:
    """A plan gives a parent nothing to do."""
    busy = {person for action in case.record.plans.actions for person in action.who}
    for person in case.parents:
        if busy and person.id not in busy:
            yield Lack(
                words=tr("something for {name} to do", name=person.name),
                path=_ACTIONS,
                given=(("who", (person.id,)),),
            )


def parents_have_all(case: Case) -> Iterator[Lack]:
    """Everything that is to be done is for the parents, or for one of them."""
    owned = [each for each in case.open_actions if each.who or not blank(each.who_else)]
    if len(owned) < _SEVERAL:
        return
    parents = {person.id: person.name for person in case.parents}
    if all(set(each.who) <= parents.keys() and blank(each.who_else) for each in owned):
        words = tr("something for others than {list} to do", list=listed(_named(owned, parents)))
        yield Lack(words=words, path=_ACTIONS)
        return
    for person in case.parents:
        if all(person.id in each.who for each in owned):
            words = tr("actions without {name}, who is named in all of them", name=person.name)
            yield Lack(words=words, path=_ACTIONS)


def _named(owned: list[Action], names: dict[str, str]) -> list[str]:
    busy = {person for action in owned for person in action.who}
    return [name for person, name in names.items() if person in busy]


def danger_without_action(case: Case) -> Iterator[Lack]:
    """Nothing is to be done about a danger: no action works towards an outcome that answers it."""
    worked_on = {action.outcome for action in case.record.plans.actions}
    for danger in case.record.statements:
        of_plan = [child for child in case.for_plan if concerns(danger.children, child)]
        answers = {o.id for o in case.record.plans.outcomes if o.statement == danger.id}
        if of_plan and not blank(danger.danger) and not answers & worked_on:
            yield _unanswered(case, danger, answers)


def _unanswered(case: Case, danger: DangerStatement, answers: set[str]) -> Lack:
    """An action, if an outcome answers the danger; else an outcome that does."""
    what = tr("against {text}", text=excerpt(danger.danger))
    if answers:
        given = (("outcome", min(answers)),)
        return Lack(words=tr("an action {what}", what=what), path=_ACTIONS, given=given)
    for outcome in case.record.plans.outcomes:
        if outcome.statement is None and set(outcome.children) <= set(danger.children):
            path = ("plans", "outcomes", outcome.id, "statement")
            return Lack(words=tr("an outcome, and so an action, {what}", what=what), path=path)
    return Lack(
        words=tr("an outcome and an action {what}", what=what),
        path=("plans", "outcomes"),
        given=(("statement", danger.id), ("children", danger.children)),
    )


def _of(action: Action, words: str, field: str) -> Lack:
    return Lack(words=f"{words}: {excerpt(action.action)}", path=(*_ACTIONS, action.id, field))


ACTIONS: tuple[Rule, ...] = (
    Rule(step="plan", find=danger_without_action),
    Rule(step="plan", find=owned_by_everybody, weight="doubtful"),
    Rule(step="plan", find=dated_by_no_day, weight="doubtful"),
    Rule(step="plan", find=only_watched, weight="doubtful"),
    Rule(step="plan", find=after_the_review, weight="doubtful"),
    Rule(step="plan", find=already_past, weight="doubtful"),
    Rule(step="plan", find=parents_have_all, weight="doubtful"),
    Rule(step="plan", find=carried_without_status, weight="doubtful"),
    Rule(step="plan", find=parent_without_action, weight="to think of"),
    Rule(step="plan", find=due_on_closed_day, weight="to think of"),
)
