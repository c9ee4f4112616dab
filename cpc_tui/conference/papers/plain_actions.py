"""Who does what by when, in plain words: the reader's own actions first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.paper import Block, Bullets, Heading, Line, Span
from cpc_tui.conference.papers.plain_reader import NO_DATE, PlainReader, sentence, trimmed
from cpc_tui.conference.papers.readers import restriction
from cpc_tui.conference.planned import Action
from cpc_tui.conference.written_dates import day_in_words
from cpc_tui.language import tr

_NOBODY = tr("Also agreed")

_Group = tuple[frozenset[str], str]
"""Who does something: ids of people, and somebody not among them."""


def plain_actions(told: PlainReader) -> Iterator[Block]:
    """The actions that are still to be done by who does them, then those that are done."""
    actions = [each for each in told.scope.actions if not is_blank(each.action)]
    open_ = [each for each in actions if each.status != "done"]
    if open_:
        yield Heading(1, told.words.headings["actions"])
    for group in _groups(told, open_):
        theirs = [each for each in open_ if _who(each) == group]
        yield Heading(2, _name(told, theirs[0]) or _NOBODY)
        yield Bullets(tuple(_action(told, each) for each in theirs))
    done = [each for each in actions if each.status == "done"]
    if done:
        yield Heading(1, told.words.headings["done"])
        yield Bullets(tuple(_done(told, each) for each in done))


def who_does_what(told: PlainReader, action: Action, who: str) -> Line:
    """One action in a line: who, what and by when, without how it will be known to be done."""
    lead = [Span(f"{who}: ", "strong")] if who else []
    due = Span(f" {_due(told, action.by_when)}")
    return (*_restricted(told, action), *lead, Span(action.action.strip()), due)


def _who(action: Action) -> _Group:
    return frozenset(action.who), trimmed(action.who_else)


def _groups(told: PlainReader, actions: Iterable[Action]) -> list[_Group]:
    """Each once: the reader alone, the reader with others, then in the order of the plan."""
    met: Sequence[_Group] = list(dict.fromkeys(map(_who, actions)))

    def place(group: _Group) -> tuple[bool, bool]:
        mine = told.person in group[0]
        return not mine, mine and group != (frozenset([told.person]), "")

    return sorted(met, key=place)


def _name(told: PlainReader, action: Action) -> str:
    return sentence(told.people(tuple(dict.fromkeys(action.who)), action.who_else))


def _action(told: PlainReader, action: Action) -> Line:
    lines = [*_restricted(told, action), Span(action.action.strip(), "strong")]
    about = told.about(action.children)
    under = (
        tr("For {about}.", about=about) if about else "",
        _due(told, action.by_when),
        *_how_far(told, action),
    )
    return (*lines, *(Span(f"\n{words}") for words in under if words))


def _how_far(told: PlainReader, action: Action) -> Iterator[str]:
    measure, note = trimmed(action.measure), trimmed(action.status_note)
    mark = told.words.action_status.get(action.status, "") if action.status != "new" else ""
    yield tr("How we will know: {measure}", measure=measure) if measure else ""
    yield ": ".join(filter(None, (mark, note)))


def _due(told: PlainReader, day: date | None) -> str:
    if day is None:
        return NO_DATE
    held_on = told.book.record.held_on
    late = held_on is not None and day < held_on
    return (
        tr("It was to be done by {day}.", day=day_in_words(day))
        if late
        else tr("By {day}.", day=day_in_words(day))
    )


def _done(told: PlainReader, action: Action) -> Line:
    who = _name(told, action)
    lead = [Span(f"{who}: ")] if who else []
    return (*_restricted(told, action), *lead, Span(action.action.strip()))


def _restricted(told: PlainReader, action: Action) -> Iterator[Span]:
    for words in restriction(told.book, action):
        for piece in words:
            if isinstance(piece, Span):
                yield Span(f"{piece.text}\n", piece.mark)
