"""The plan itself: outcomes with their actions, and what holds around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.book import Book, yes_or_no
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import cell, fact, lasting, line, paragraph, text_or_gap
from cpc_tui.conference.papers.paper import (
    NOT_RECORDED,
    Block,
    Bullets,
    Cell,
    Fact,
    Facts,
    Gap,
    Heading,
    Line,
    Piece,
    Span,
    Table,
)
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.papers.statements import statement_name
from cpc_tui.conference.planned import Action, PlannedOutcome, Plans
from cpc_tui.conference.weighed import DangerStatement
from cpc_tui.conference.wording import field_label
from cpc_tui.language import tr, tr_n

_COLUMNS = (tr("No."), tr("What"), tr("Who"), tr("By when"), tr("How we will know"))


@dataclass(frozen=True)
class Scope:
    """Which part of the plan is told.

    Attributes:
        book: The record.
        child: The child whose plan it is, or None for the whole family's.
    """

    book: Book
    child: str | None = None

    def holds(self, children: Sequence[str]) -> bool:
        """Whether what concerns these children belongs here; none means all of them."""
        return self.child is None or not children or self.child in children

    def holds_action(self, action: Action) -> bool:
        """Whether an action belongs here: by its own children, else by its outcome's."""
        if action.children:
            return self.holds(action.children)
        outcomes = self.book.record.plans.outcomes
        own = next((each for each in outcomes if each.id == action.outcome), None)
        return self.holds(own.children if own else ())

    @property
    def statements(self) -> tuple[DangerStatement, ...]:
        """The danger statements that belong here."""
        told = self.book.record.statements
        return tuple(each for each in told if self.holds(each.children))

    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions that belong here."""
        return tuple(each for each in self.book.record.plans.actions if self.holds_action(each))

    @property
    def outcomes(self) -> tuple[PlannedOutcome, ...]:
        """The outcomes that belong here, those of a shown action included."""
        used = {action.outcome for action in self.actions}
        return tuple(
            each
            for each in self.book.record.plans.outcomes
            if each.id in used or self.holds(each.children)
        )


def outcomes_and_actions(scope: Scope) -> Iterator[Block]:
    """Each outcome with its actions; actions without an outcome that is there come last."""
    outcomes, actions = scope.outcomes, scope.actions
    if not outcomes and not actions:
        yield paragraph(Gap(tr("no outcome and no action recorded")))
    numbers = action_numbers(scope.book)
    places = [outcome.id for outcome in scope.book.record.plans.outcomes]
    for outcome in outcomes:
        number = places.index(outcome.id) + 1
        own = [action for action in actions if action.outcome == outcome.id]
        yield from _outcome(scope, number, outcome)
        if own:
            yield _actions_table(
                scope, own, numbers, tr("The actions for outcome {number}", number=number)
            )
        else:
            yield paragraph(Gap(tr("no action recorded for this outcome")))
    shown = {outcome.id for outcome in outcomes}
    others = [action for action in actions if action.outcome not in shown]
    if others:
        yield Heading(2, tr("Other actions"))
        if not scope.book.is_copy:
            yield paragraph(tr("Not tied to an outcome."), style="lead")
        yield _actions_table(scope, others, numbers, tr("Other actions"))


def action_numbers(book: Book) -> dict[str, int]:
    """The number of each action by its id: its place in the whole plan.

    It is the same in the family's plan and in each child's, so that "action 9" is always the same.
    """
    return {action.id: number for number, action in enumerate(book.record.plans.actions, 1)}


def _outcome(scope: Scope, number: int, outcome: PlannedOutcome) -> Iterator[Block]:
    words = text_or_gap(outcome.text)
    said = words.text if isinstance(words, Span) else f"[{NOT_RECORDED}]"
    yield Heading(2, tr("Outcome {number}: {said}", number=number, said=said))
    for line_ in restriction(scope.book, outcome):
        yield paragraph(*line_, style="restricted")
    around = ". ".join(_around(scope, outcome))
    if around:
        yield paragraph(f"{around}.", style="lead")


def _around(scope: Scope, outcome: PlannedOutcome) -> Iterator[str]:
    about = scope.book.about(outcome.children)
    if about:
        yield tr("For {about}", about=about)
    if not is_blank(outcome.category_of_need):
        yield f"{field_label(PlannedOutcome, 'category_of_need')}: {outcome.category_of_need}"
    told = [each for each in scope.statements if each.id == outcome.statement]
    for each in told:
        name = statement_name(scope.book, each.id)
        yield tr("Answers {name}", name=name[:1].lower() + name[1:])


def _actions_table(
    scope: Scope, actions: Sequence[Action], numbers: dict[str, int], description: str
) -> Table:
    rows = tuple(
        (
            cell(str(numbers[action.id])),
            cell(*_what(scope.book, action)),
            _who(scope.book, action),
            cell(lasting(scope.book.short_day(action.by_when))),
            cell(lasting(text_or_gap(action.measure))),
            cell(*_how_far(scope.book, action)),
        )
        for action in actions
    )
    if any(_has_moved(action) for action in scope.book.record.plans.actions):
        return Table((*_COLUMNS, tr("Where it stands")), rows, (6, 23, 19, 11, 19, 22), description)
    return Table(_COLUMNS, tuple(row[:-1] for row in rows), (6, 35, 23, 12, 24), description)


def _has_moved(action: Action) -> bool:
    """Whether there is anything to tell of how far an action is; none of a new plan's has."""
    told = (action.status_note, action.carried_from)
    return action.status != "new" or not all(map(is_blank, told))


def _what(book: Book, action: Action) -> Iterator[Line]:
    yield from restriction(book, action)
    yield line(lasting(text_or_gap(action.action)))
    about = book.about(action.children)
    if about:
        yield line(Span(tr("For {about}", about=about), "quiet"))


def _who(book: Book, action: Action) -> Cell:
    lines = [book.person_over_part(each) for each in action.who]
    if not is_blank(action.who_else):
        lines.append(line(action.who_else))
    return cell(*lines) if lines else cell(Gap(tr("nobody named"), stays=True))


def _how_far(book: Book, action: Action) -> Iterator[Line]:
    yield line(Span(book.profile.label("action_status", action.status), "strong"))
    if not is_blank(action.status_note):
        yield line(action.status_note)
    if not is_blank(action.carried_from):
        yield line(
            Span(tr("Carried over from {carried_from}", carried_from=action.carried_from), "quiet")
        )


def around_the_plan(scope: Scope) -> Iterator[Block]:
    """Rules, safety network, visits, legal stage and who agrees."""
    plans = scope.book.record.plans
    if plans.rules or scope.book.profile.plan.rules:
        yield Heading(2, field_label(Plans, "rules"))
        rules = tuple(line(each) for each in plans.rules)
        yield Bullets(rules, numbered=True) if rules else paragraph(Gap())
    if plans.safety_network or scope.book.profile.plan.safety_network:
        yield Heading(2, field_label(Plans, "safety_network"))
        network = tuple(line(scope.book.person_and_part(each)) for each in plans.safety_network)
        yield Bullets(network) if network else paragraph(Gap())
    yield Heading(2, tr("Visits and support"))
    yield Facts(tuple(_support(scope.book)), tr("Visits and support"))
    yield Heading(2, tr("Agreement"))
    yield Facts(tuple(_agreement(scope.book)), tr("Who agrees to the plan"))


def _support(book: Book) -> Iterator[Fact]:
    plans = book.record.plans
    yield fact(tr("Visits by the social worker"), _visits(plans.visits_every_working_days))
    yield fact(field_label(Plans, "seen_alone"), yes_or_no(plans.seen_alone))
    yield fact(field_label(Plans, "legal"), book.choice("legal", plans.legal))
    offered = plans.family_group_decision_making
    words = book.choice("family_group_decision_making", offered)
    yield fact(field_label(Plans, "family_group_decision_making"), words)


def _visits(every: int | None) -> Piece:
    if every is None:
        return Gap()
    return Span(tr_n("Every working day", "At least every {n} working days", every))


def _agreement(book: Book) -> Iterator[Fact]:
    plans = book.record.plans
    agreed = tuple(line(book.person_and_part(each)) for each in plans.agreed_by)
    yield fact(field_label(Plans, "agreed_by"), *(agreed or (Gap(),)))
    if not is_blank(plans.agreement_note):
        yield fact(field_label(Plans, "agreement_note"), plans.agreement_note)
