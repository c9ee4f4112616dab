"""The chair's decision letter: what record.md says it holds of the record, and nothing else of it.

The rest of its words are the authority's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference.choices import DeadlineKey
from cpc_tui.conference.considered import WITH_A_PLAN
from cpc_tui.conference.deadlines import deadlines, due_by
from cpc_tui.conference.decided import Decision
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import listed
from cpc_tui.conference.papers.afterwards import how_to_disagree
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import fact, line, paragraph
from cpc_tui.conference.papers.heads import copy_line
from cpc_tui.conference.papers.letter_form import signature, to_the_reader
from cpc_tui.conference.papers.no_copy import NoCopy
from cpc_tui.conference.papers.outcomes import (
    categories,
    day_and_time,
    decision_on,
    lead_social_worker,
    outcome,
    reasons,
)
from cpc_tui.conference.papers.paper import Block, Fact, Facts, Gap, Heading, Paper, Span
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, Recipient
from cpc_tui.conference.who import Child
from cpc_tui.conference.wording import field_label
from cpc_tui.conference.written_dates import day_in_words
from cpc_tui.language import tr


class NothingDecided(NoCopy):
    """There is no decision of which a letter could tell."""

    def __init__(self) -> None:
        """Say so; the sentence is the message too."""
        super().__init__(
            tr(
                "There is no decision letter to make: no decision on a child that this reader"
                " is told of is recorded yet."
            )
        )


@dataclass(frozen=True)
class _Decided:
    """A child who is being considered, and the decision with its outcome."""

    child: Child
    made: Decision

    @property
    def has_a_plan(self) -> bool:
        return self.made.outcome in WITH_A_PLAN


def letter(record: Record, profile: Profile, whose: Recipient = FULL) -> Paper:
    """The chair's letter on the decisions.

    Args:
        record: The conference, or a copy of it for one reader.
        profile: Its authority's.
        whose: For whom it is; a person is greeted by name.

    Raises:
        NothingDecided: No child who is being considered has an outcome in the record.
    """
    book = Book(record, profile, whose=whose)
    decided = tuple(_decided(book))
    if not decided:
        raise NothingDecided
    blocks = (*_parts(book, decided), *how_to_disagree(book))
    named = listed([book.child(each.child.id) for each in decided])
    return Paper(
        title=tr("What was decided about {named}", named=named),
        subtitle=(),
        kind=profile.label("document", "letter"),
        marking=profile.marking,
        reference=record.reference,
        blocks=blocks,
        copy="" if whose.kind == "person" else copy_line(book, blocks),
        dated=record.held_on,
    )


def _decided(book: Book) -> Iterator[_Decided]:
    for child in book.subjects:
        made = decision_on(book, child.id)
        if made is not None and made.outcome is not None:
            yield _Decided(child, made)


def _parts(book: Book, decided: Sequence[_Decided]) -> Iterator[Block]:
    words = book.profile.letter
    has_a_plan = any(each.has_a_plan for each in decided)
    yield from to_the_reader(book)
    yield from map(paragraph, words.opening)
    yield Heading(1, tr("What was decided"))
    for each in decided:
        yield from _decision(book, each)
    if has_a_plan and not is_blank(words.plan):
        yield paragraph(words.plan)
    yield from _core_group(book, needed=has_a_plan)
    yield from _review(book, needed=has_a_plan)
    yield from _papers(book, has_a_plan=has_a_plan)
    yield from map(paragraph, words.closing)
    yield from signature(book)


def _decision(book: Book, decided: _Decided) -> Iterator[Block]:
    yield Heading(2, decided.child.name)
    outcome_key = decided.made.outcome
    meaning = book.profile.letter.outcomes.get(outcome_key, "") if outcome_key else ""
    if not is_blank(meaning):
        yield paragraph(meaning)
    yield paragraph(Span(tr("Why: "), "strong"), reasons(decided.made))
    name = book.child(decided.child.id)
    yield Facts(tuple(_facts(book, decided)), tr("The decision on {name}", name=name))


def _facts(book: Book, decided: _Decided) -> Iterator[Fact]:
    made = decided.made
    yield fact(tr("Decision"), line(outcome(book, made)))
    if made.likelihood:
        found = [line(book.choice("likelihood", each)) for each in made.likelihood]
        yield fact(field_label(Decision, "likelihood"), *found)
    elif decided.has_a_plan:
        yield fact(field_label(Decision, "likelihood"), Gap(stays=True))
    if made.categories or made.category_deferred or decided.has_a_plan:
        yield fact(field_label(Decision, "categories"), categories(book, made))
    if made.lead_social_worker or decided.has_a_plan:
        leads = book.profile.role_name("lead_social_worker")
        yield fact(leads, lead_social_worker(book, made))


def _core_group(book: Book, *, needed: bool) -> Iterator[Block]:
    group = book.record.core_group
    first = group.first_meeting_at
    if not (needed or group.members or first):
        return
    yield Heading(1, tr("The core group"))
    members = tuple(line(book.person_and_part(each)) for each in group.members)
    pairs = (
        fact(tr("First meeting"), day_and_time(first.date() if first else None, first)),
        fact(tr("Members"), *(members or (Gap(tr("no member recorded"), stays=True),))),
    )
    yield Facts(pairs, tr("The core group: when it first meets, and who is in it"))
    if not is_blank(book.profile.letter.core_group):
        yield paragraph(book.profile.letter.core_group)


def _review(book: Book, *, needed: bool) -> Iterator[Block]:
    """The day alone: that is what the letter holds of it."""
    if not needed and book.record.review.on is None:
        return
    yield Heading(1, tr("The next conference"))
    on = day_and_time(book.record.review.on, None)
    yield paragraph(Span(tr("Date: ")), Span(on.text, "strong") if isinstance(on, Span) else on)
    if not is_blank(book.profile.letter.review):
        yield paragraph(book.profile.letter.review)


def _papers(book: Book, *, has_a_plan: bool) -> Iterator[Block]:
    """By when the plan and the minutes come."""
    coming = tuple(_coming(book, ("plan", "minutes") if has_a_plan else ("minutes",)))
    if coming:
        yield Heading(1, tr("The papers that follow"))
        yield from map(paragraph, coming)


def _coming(book: Book, keys: Sequence[DeadlineKey]) -> Iterator[str]:
    states = deadlines(book.record, book.profile)
    for key in keys:
        rows = book.profile.deadlines_for(key, book.record.conference_type)
        due = due_by(states, key)
        last = tr(" That means by {day}.", day=day_in_words(due)) if due else ""
        for words in dict.fromkeys(row.words for row in rows):
            yield f"{words}{last}"
