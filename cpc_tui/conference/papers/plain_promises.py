"""What the family can expect, in plain words: visits, meetings, rules, and what if it fails."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.considered import WITH_A_PLAN
from cpc_tui.conference.naming import listed, person_short
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import line, paragraph
from cpc_tui.conference.papers.outcomes import decision_on
from cpc_tui.conference.papers.paper import Block, Bullets, Heading, Line, Paragraph, Span
from cpc_tui.conference.papers.plain_reader import (
    NO_DATE,
    PlainReader,
    sentence,
    when_and_where,
)
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.planned import Contingency
from cpc_tui.language import tr, tr_n

_WORKING_WEEK = 5


def expectations(told: PlainReader) -> Iterator[Block]:
    """Who leads, visits, meetings, court, and what the authority promises families."""
    lines = tuple(_expected(told))
    if lines:
        yield Heading(1, told.words.headings["expect"])
        yield Bullets(tuple(line(each) for each in lines))


def _expected(told: PlainReader) -> Iterator[str]:
    plans = told.book.record.plans
    yield from _leads(told)
    yield from _visits(told)
    if plans.family_group_decision_making:
        offered = plans.family_group_decision_making
        yield from _known(told.words.family_group_decision_making.get(offered, ""))
    if plans.legal:
        yield from _known(told.words.legal.get(plans.legal, ""))
    yield from _core_group(told)
    yield from _review(told)
    if not told.is_child:
        yield from told.book.profile.standards


def _known(words: str) -> Iterator[str]:
    if not is_blank(words):
        yield words


def _leads(told: PlainReader) -> Iterator[str]:
    """Each lead social worker once, with the children whom they are there for."""
    whose: dict[str, list[str]] = {}
    for child in told.children:
        made = decision_on(told.book, child.id)
        if made is not None and made.lead_social_worker is not None:
            whose.setdefault(made.lead_social_worker, []).append(told.child(child.id))
    role = told.book.profile.role_name("lead_social_worker")
    for worker, children in whose.items():
        yield tr(
            "{role} for {list}: {people}.",
            role=role,
            list=listed(children),
            people=told.people([worker], parted=False),
        )


def _visits(told: PlainReader) -> Iterator[str]:
    plans = told.book.record.plans
    every = plans.visits_every_working_days
    if every:
        yield tr("A social worker visits at least {how_often}.", how_often=how_often(every))
    if plans.seen_alone and told.children:
        names = [told.child(each.id) for each in told.children]
        yield tr("The social worker also talks with {list} alone.", list=listed(names))


def how_often(days: int) -> str:
    """Working days between visits in words: "every 2 weeks"."""
    if days % _WORKING_WEEK:
        return tr_n("every working day", "every {n} working days", days)
    weeks = days // _WORKING_WEEK
    return tr_n("every week", "every {n} weeks", weeks)


def _core_group(told: PlainReader) -> Iterator[str]:
    group = told.book.record.core_group
    first = group.first_meeting_at
    if group.members:
        members = told.people(group.members)
        yield tr(
            "These people meet to make the plan work (the core group): {members}.", members=members
        )
    if first is not None:
        meeting = when_and_where(first.date(), first, group.venue)
        yield tr("Their first meeting is on {meeting}.", meeting=meeting)
    elif group.members:
        yield tr("Their first meeting: {no_date}", no_date=NO_DATE[:1].lower() + NO_DATE[1:])
    if group.every_weeks and (group.members or first):
        often = tr_n("every week", "every {n} weeks", group.every_weeks)
        yield tr("After that they meet {often}.", often=often)


def _review(told: PlainReader) -> Iterator[str]:
    review = told.book.record.review
    if review.on is not None:
        meeting = when_and_where(review.on, review.at, review.venue)
        yield tr(
            "At the next conference we all look at how the plan is going. It is on {meeting}.",
            meeting=meeting,
        )
    elif any(_has_plan(told, child.id) for child in told.children):
        yield tr(
            "At the next conference we all look at how the plan is going. {no_date}",
            no_date=NO_DATE,
        )


def _has_plan(told: PlainReader, child: str) -> bool:
    made = decision_on(told.book, child)
    return made is not None and made.outcome in WITH_A_PLAN


def rules(told: PlainReader) -> Iterator[Block]:
    """The rules that everybody keeps, with numbers."""
    agreed = [each for each in told.book.record.plans.rules if not is_blank(each)]
    if agreed:
        yield Heading(1, told.words.headings["rules"])
        yield Bullets(tuple(line(each) for each in agreed), numbered=True)


def safety_network(told: PlainReader) -> Iterator[Block]:
    """The family's own people, by name and part."""
    network = [_helper(told, each) for each in told.book.record.plans.safety_network]
    named = tuple(line(each) for each in network if not is_blank(each))
    if named:
        yield Heading(1, told.words.headings["network"])
        yield Bullets(named)


def _helper(told: PlainReader, person: str) -> str:
    return tr("You") if person == told.person else person_short(told.book.record, person)


def if_it_does_not_work(told: PlainReader) -> Iterator[Block]:
    """What would show that the plan does not work, what happens then, and who sees to it."""
    entries = [each for each in told.book.record.contingency if told.scope.holds(each.children)]
    entries = [each for each in entries if not (is_blank(each.trigger) and is_blank(each.action))]
    if entries:
        yield Heading(1, told.words.headings["contingency"])
    for each in entries:
        for words in restriction(told.book, each):
            yield Paragraph(words, "restricted")
        yield paragraph(*_entry(told, each))


def _entry(told: PlainReader, entry: Contingency) -> Line:
    who = told.people(entry.who)
    parts = (
        (tr("If"), entry.trigger),
        (tr("Then"), entry.action),
        (tr("Who sees to it"), sentence(who)),
    )
    given = [(label, text.strip()) for label, text in parts if not is_blank(text)]
    return tuple(
        piece
        for number, (label, text) in enumerate(given)
        for piece in (Span(f"{_break(number)}{label}: ", "strong"), Span(text))
    )


def _break(number: int) -> str:
    return "\n" if number else ""
