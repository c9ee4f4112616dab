"""What the rules of the agenda share: the conference looked at, and what a rule finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Literal, get_args

from cpc_tui.conference.ages import age_on
from cpc_tui.conference.choices import ConferenceType, StepKey
from cpc_tui.conference.considered import WITH_A_PLAN, subject_children
from cpc_tui.conference.deadline_rows import conference_type_of
from cpc_tui.conference.deadlines import DeadlineState, breaches_to_explain, deadlines
from cpc_tui.conference.decided import Decision
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.planned import Action
from cpc_tui.conference.presence import came, present_at
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.who import Child, Person
from cpc_tui.language import tr

Weight = Literal["serious", "doubtful", "to think of"]
"""How much it matters: to be put right before papers go out; likely to be wrong or too vague as it
stands; worth a thought."""
WEIGHTS: tuple[Weight, ...] = get_args(Weight)
"""The weights, the most serious first."""
WEIGHT_WORDS: Mapping[Weight, str] = {
    "serious": tr("serious"),
    "doubtful": tr("doubtful"),
    "to think of": tr("to think of"),
}
"""What each is called."""

_PARENT = re.compile(
    r"(birth |step)?(mother|father|mum|dad|parent|carer)\b(?!['’]s)", re.IGNORECASE
)

Given = tuple[tuple[str, str | bool | tuple[str, ...]], ...]


@dataclass(frozen=True, kw_only=True)
class Lack:
    """Something that a rule found missing.

    Attributes:
        words: What is missing, as it follows "Missing:".
        path: Where it goes: a field, an entry or a list, as in a change.
        step: The step where it is put right, if another than the rule's.
        given: What a new entry of the list at `path` would start with, by JSON key; lists stand
            as tuples.
    """

    words: str
    path: tuple[str, ...]
    step: StepKey | None = None
    given: Given = ()


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One thing that a step asks for.

    Attributes:
        step: The step, or `prepare`.
        find: What of it is missing.
        weight: How much it matters.
    """

    step: StepKey
    find: Callable[[Case], Iterator[Lack]]
    weight: Weight = "serious"


@dataclass(frozen=True, kw_only=True)
class Case:
    """A conference as the rules look at it.

    Attributes:
        record: The conference.
        profile: The authority's.
        today: The day of looking, for a conference that has no date yet.
        closed: Closure days, of the profile and of the user's settings.
    """

    record: Record
    profile: Profile
    today: date
    closed: frozenset[date] = frozenset()

    @property
    def day(self) -> date:
        """The day of the conference, or the day of looking."""
        return self.record.held_on or self.today

    @cached_property
    def subjects(self) -> tuple[Child, ...]:
        """The children who are being considered."""
        return subject_children(self.record)

    @cached_property
    def siblings(self) -> tuple[Child, ...]:
        """The children who are only listed."""
        return tuple(child for child in self.record.children if not child.subject)

    @cached_property
    def people(self) -> dict[str, Person]:
        """Everybody, by id."""
        return {person.id: person for person in self.record.people}

    @cached_property
    def came(self) -> frozenset[str]:
        """Ids of those who were in the meeting at any time."""
        return came(self.record)

    @cached_property
    def here(self) -> frozenset[str]:
        """Ids of those in the meeting as things stand."""
        return present_at(self.record, None)

    @cached_property
    def decisions(self) -> dict[str, Decision]:
        """The chair's decisions that have an outcome, by child."""
        return {each.child: each for each in self.record.decisions if each.child and each.outcome}

    @cached_property
    def views_given(self) -> frozenset[tuple[str | None, str | None]]:
        """Child and person of each view that was given, be it that they are unable to say."""
        views = self.record.views
        return frozenset((v.child, v.person) for v in views if v.view not in {None, "not_asked"})

    @cached_property
    def with_plan(self) -> tuple[Child, ...]:
        """Children for whom a plan was decided."""
        return tuple(child for child in self.subjects if self._decided_on_plan(child))

    @cached_property
    def for_plan(self) -> tuple[Child, ...]:
        """Children with a plan, and those who are likely to have one but are not decided on."""
        return tuple(
            child
            for child in self.subjects
            if self._decided_on_plan(child)
            or (child.id not in self.decisions and self._heading_for_plan(child))
        )

    @cached_property
    def parents(self) -> tuple[Person, ...]:
        """Who is responsible for a child of the plan, or is called a parent or carer."""
        planned = {child.id for child in self.for_plan}
        return tuple(
            person
            for person in self.record.people
            if person.kind == "family"
            and (planned & set(person.parental_responsibility) or _is_called_parent(person))
        )

    @cached_property
    def open_actions(self) -> tuple[Action, ...]:
        """The actions of the plan that are still to be done."""
        return tuple(a for a in self.record.plans.actions if a.status in {"new", "in_progress"})

    @cached_property
    def unexplained(self) -> tuple[DeadlineState, ...]:
        """Deadlines missed without a reason; nothing is late here for not being done yet."""
        states = deadlines(self.record, self.profile, closed=self.closed)
        return breaches_to_explain(self.record, states)

    def age(self, child: Child) -> int | None:
        """A child's age in whole years on the day, or None before birth or when not known."""
        return age_on(child, self.day)

    def type_of(self, child: Child) -> ConferenceType | None:
        """The type of conference that this is for a child."""
        return conference_type_of(self.record, child)

    def is_unborn(self, child: Child) -> bool:
        """Whether a child is expected and not yet born."""
        return child.born_on is None and child.due_on is not None

    def _decided_on_plan(self, child: Child) -> bool:
        decision = self.decisions.get(child.id)
        return decision is not None and decision.outcome in WITH_A_PLAN

    def _heading_for_plan(self, child: Child) -> bool:
        has_plan = bool(child.plan_started_on or child.current_categories)
        asked_for = any(v.child == child.id and v.view == "plan" for v in self.record.views)
        return has_plan or asked_for or self.profile.plan.before_decision


def _is_called_parent(person: Person) -> bool:
    return any(_PARENT.match(words.strip()) for words in (person.role, person.relationship))


def concerns(children: tuple[str, ...], child: Child) -> bool:
    """Whether something said of those children, none meaning all, is said of that child."""
    return not children or child.id in children


def about(child: Child) -> Given:
    """What an entry about one child starts with."""
    return (("children", (child.id,)),)


def blank(text: str) -> bool:
    """Whether nothing was written."""
    return not text.strip()


def excerpt(text: str, length: int = 40) -> str:
    """The beginning of a text in quotation marks, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= length:
        return f"“{line}”"
    cut = line[:length].rsplit(" ", 1)[0]
    return f"“{cut} …”"
