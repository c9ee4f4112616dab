"""The decision: each agency's view, the chair's decision on each child, and dissent."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.considered import WITH_A_PLAN
from cpc_tui.conference.decided import Decision, Dissent, Inquorate, View
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.composing import cell, fact, line, paragraph, text_or_gap
from cpc_tui.conference.papers.outcomes import (
    categories,
    decision_on,
    lead_social_worker,
    outcome,
    reasons,
)
from cpc_tui.conference.papers.paper import (
    Block,
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
from cpc_tui.conference.quorum import quorum_checks
from cpc_tui.conference.who import Child
from cpc_tui.conference.wording import field_label
from cpc_tui.language import tr

_CHILDREN_ABREAST = 3
"""So many children fit side by side in one grid; more get grids of their own."""


def decision(book: Book) -> Iterator[Block]:
    """The test, the views, the decisions and the disagreements."""
    yield paragraph(Span(tr("The test: ")), Span(book.profile.decision.test))
    yield from views(book)
    yield from decisions(book)
    yield from dissents(book)


def views(book: Book) -> Iterator[Block]:
    """A grid of agencies by children; where an agency was not asked there is a gap."""
    yield Heading(2, tr("Views of the agencies"))
    people = _asked(book)
    children = _children(book)
    if not people or not children:
        yield paragraph(Gap(tr("no view recorded")))
        return
    for start in range(0, len(children), _CHILDREN_ABREAST):
        abreast = children[start : start + _CHILDREN_ABREAST]
        header = (tr("Agency"), *(book.child(each) for each in abreast))
        rows = tuple(
            (
                cell(book.person_over_part(person)),
                *(_views_on(book, each, person) for each in abreast),
            )
            for person in people
        )
        widths = (30, *(70 // len(abreast) for _ in abreast))
        yield Table(header, rows, widths, tr("What each agency thinks for each child"))


def _asked(book: Book) -> list[str | None]:
    """Everybody with a view, and in the full copy everybody present who should have given one."""
    record = book.record
    spoke = {view.person for view in record.views}
    present = {row.person for row in record.attendance if row.status == "present"}
    expected = present if record.views and not book.is_copy else set()
    named = [
        each.id
        for each in record.people
        if each.id in spoke or (each.gives_view and each.id in expected)
    ]
    known = {each.id for each in record.people}
    unknown = dict.fromkeys(view.person for view in record.views)
    return [*named, *(each for each in unknown if each not in known)]


def _children(book: Book) -> list[str | None]:
    subjects = [child.id for child in book.own_subjects]
    others = dict.fromkeys(view.child for view in book.record.views)
    return [*subjects, *(each for each in others if each not in subjects)]


def _views_on(book: Book, child: str | None, person: str | None) -> Cell:
    found = [view for view in book.record.views if view.child == child and view.person == person]
    lines = [each for view in found for each in _view(book, view)]
    return cell(*lines) if lines else cell(Gap(tr("no view recorded")))


def _view(book: Book, view: View) -> Iterator[Line]:
    yield from restriction(book, view)
    words = _strong(book.choice("view", view.view))
    under = [Span(f", {book.profile.label('category', view.category)}")] if view.category else []
    yield line(words, *under)
    yield line(text_or_gap(view.reason, tr("no reason recorded")))


def _strong(piece: Piece) -> Piece:
    return Span(piece.text, "strong") if isinstance(piece, Span) else piece


def decisions(book: Book) -> Iterator[Block]:
    """The chair's decision on each child who is being considered, with the reasons."""
    yield Heading(2, tr("The chair’s decision"))
    yield paragraph(book.profile.decision.owner, style="lead")
    if not book.subjects and not book.record.decisions:
        yield paragraph(Gap(tr("no decision recorded")))
    for child in book.own_subjects:
        yield Heading(3, child.name)
        yield Facts(
            tuple(_decision_facts(book, child)),
            tr("The decision on {child}", child=book.child(child.id)),
        )
    subjects = {child.id for child in book.own_subjects}
    for each in book.record.decisions:
        if each.child not in subjects:
            yield Heading(3, book.child(each.child))
            facts = tuple(_made(book, each))
            yield Facts(facts, tr("The decision on {child}", child=book.child(each.child)))


def _decision_facts(book: Book, child: Child) -> Iterator[Fact]:
    made = decision_on(book, child.id)
    if made is None:
        yield fact(tr("Decision"), outcome(book, made))
    else:
        yield from _made(book, made)


def _made(book: Book, made: Decision) -> Iterator[Fact]:
    yield fact(tr("Decision"), _strong(outcome(book, made)))
    if made.likelihood or made.outcome in WITH_A_PLAN:
        found = [line(book.choice("likelihood", each)) for each in made.likelihood]
        yield fact(field_label(Decision, "likelihood"), *(found or [line(None)]))
    yield fact(field_label(Decision, "reasons"), reasons(made))
    yield fact(field_label(Decision, "categories"), categories(book, made))
    if made.end_reason or made.outcome == "end":
        yield fact(field_label(Decision, "end_reason"), book.choice("end_reason", made.end_reason))
    yield fact(field_label(Decision, "lead_social_worker"), lead_social_worker(book, made))
    yield fact(field_label(Decision, "decided_at"), book.moment(made.decided_at))
    yield from _quorum_then(book, made)
    if made.inquorate is not None:
        for name in ("ground", "reason", "interim_safety"):
            text: str = getattr(made.inquorate, name)
            yield fact(field_label(Inquorate, name), text_or_gap(text))


def _quorum_then(book: Book, made: Decision) -> Iterator[Fact]:
    for check in quorum_checks(book.record, book.profile):
        if check.child is not None and (check.child, check.at) == (made.child, made.decided_at):
            yield fact(tr("Quorum at the decision"), check.state.words)
            return


def dissents(book: Book) -> Iterator[Block]:
    """Whether the chair asked for disagreement, and each that was recorded."""
    yield Heading(2, tr("Dissent"))
    asked = book.record.dissent_asked
    when = (Span(tr("The chair asked whether anybody disagrees: ")), book.moment(asked))
    yield paragraph(*when) if asked else paragraph(Gap(tr("not recorded as asked")))
    if asked and not book.record.dissents and not book.is_copy:
        yield paragraph(tr("Nobody dissented."))
    for each in book.record.dissents:
        yield Heading(3, _dissent_title(book, each))
        for line_ in restriction(book, each):
            yield paragraph(*line_, style="restricted")
        yield Facts(tuple(_dissent_facts(book, each)), tr("A disagreement with the decision"))


def _dissent_title(book: Book, dissent: Dissent) -> str:
    who = book.person(dissent.person)
    kind = tr("Formal dissent") if dissent.formal else tr("Disagreement")
    return f"{kind}: {(who.text if isinstance(who, Span) else tr('somebody not named'))}"


def _dissent_facts(book: Book, dissent: Dissent) -> Iterator[Fact]:
    yield fact(tr("On"), book.children(dissent.children))
    yield fact(tr("About"), book.choice("dissent_about", dissent.about))
    yield fact(field_label(Dissent, "reason"), text_or_gap(dissent.reason))
    yield fact(field_label(Dissent, "at"), book.moment(dissent.at))
    if dissent.formal or dissent.escalated_to:
        yield fact(field_label(Dissent, "escalated_to"), text_or_gap(dissent.escalated_to))
        outcome_words = text_or_gap(dissent.outcome, tr("not yet known"))
        yield fact(field_label(Dissent, "outcome"), outcome_words)


def category(book: Book) -> Iterator[Block]:
    """The category for each child, beside the one so far."""
    rows = tuple(_category_row(book, child) for child in book.own_subjects)
    header = (tr("Child"), tr("Category"), tr("So far"))
    if rows:
        yield Table(header, rows, (26, 42, 32), tr("The category for each child"))
    else:
        yield paragraph(Gap())


def _category_row(book: Book, child: Child) -> tuple[Cell, ...]:
    so_far = book.choices("category", child.current_categories)
    before = so_far or (tr("None") if child.plan_started_on is None else None)
    return (
        cell(Span(book.child(child.id), "strong")),
        cell(categories(book, decision_on(book, child.id))),
        cell(before),
    )
