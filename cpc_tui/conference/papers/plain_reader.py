"""Whom the plan in plain words speaks to: what people are called, and who is "you"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import find_child, listed, person_name, person_short
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.planned_work import Scope
from cpc_tui.conference.profile import PlainPlan
from cpc_tui.conference.who import Child
from cpc_tui.conference.written_dates import clock_in_words, day_in_words
from cpc_tui.language import tr

NO_DATE = tr("The date is not set yet.")


@dataclass(frozen=True)
class PlainReader:
    """One reader of the plan, or nobody in particular.

    Attributes:
        scope: The record, and whose plan of it.
    """

    scope: Scope

    @property
    def book(self) -> Book:
        """The record, for this reader."""
        return self.scope.book

    @property
    def words(self) -> PlainPlan:
        """The authority's plain words."""
        return self.book.profile.plain_plan

    @property
    def person(self) -> str | None:
        """The reader's id; None where the paper is for nobody in particular."""
        return self.book.whose.person

    @property
    def children(self) -> tuple[Child, ...]:
        """The children whose plan is told."""
        only = self.scope.child
        return tuple(each for each in self.book.own_subjects if only in (None, each.id))

    @property
    def is_child(self) -> bool:
        """Whether one of the children whose plan it is reads it."""
        return any(map(self.is_you, self.children))

    def is_you(self, child: Child) -> bool:
        """Whether a child is the reader."""
        return child.person is not None and child.person == self.person

    def child(self, child_id: str) -> str:
        """What a child is called within a sentence: "you" for the reader."""
        found = find_child(self.book.record, child_id)
        return "you" if found and self.is_you(found) else self.book.child(child_id)

    def about(self, children: Sequence[str]) -> str:
        """Whom an entry is about, the reader first; empty where it need not be said."""
        if not self.book.about(children) or len(self.children) < 2:  # noqa: PLR2004 - one child alone needs no name
            return ""
        return self._you_first([self.child(each) for each in children])

    def people(self, ids: Sequence[str], else_: str = "", *, parted: bool = True) -> str:
        """Several people, the reader as "you" and first.

        Args:
            ids: Of people.
            else_: Somebody more who is not among the people of the record.
            parted: One person alone is told with their part.
        """
        record, others = self.book.record, [each for each in ids if each != self.person]
        name = person_short if parted and len(ids) == 1 else person_name
        named = [name(record, each) for each in others]
        you = ["you"] if len(others) < len(ids) else []
        return listed([*you, *named, *([trimmed(else_)] if trimmed(else_) else [])])

    def _you_first(self, names: list[str]) -> str:
        return listed(sorted(names, key=lambda name: name != "you"))


def trimmed(text: str) -> str:
    """A text without the white space around it; empty where nothing of it would be seen."""
    return "" if is_blank(text) else text.strip()


def sentence(words: str) -> str:
    """Words that begin a line, with a large first letter."""
    return words[:1].upper() + words[1:]


def when_and_where(day: date, at: time | datetime | None, venue: str) -> str:
    """A meeting to come: "Thursday 10 December 2026 at 14:00. Where: Room 2"."""
    hour = tr(" at {time}", time=clock_in_words(at)) if at else ""
    place = tr(". Where: {trimmed}", trimmed=trimmed(venue)) if trimmed(venue) else ""
    return f"{day_in_words(day)}{hour}{place}"
