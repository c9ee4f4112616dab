"""The agenda: what each step still lacks, and how far it is.

Nothing here blocks anything: what is missing is told. The rules are in the `agenda_*` modules;
the steps, their names and their order are the profile's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Literal

from cpc_tui.conference.agenda_actions import ACTIONS
from cpc_tui.conference.agenda_apart import APART
from cpc_tui.conference.agenda_case import WEIGHTS, Case, Given, Rule, Weight
from cpc_tui.conference.agenda_circulation import CIRCULATION
from cpc_tui.conference.agenda_closing import CLOSING
from cpc_tui.conference.agenda_core_group import CORE_GROUP
from cpc_tui.conference.agenda_corrections import CORRECTING
from cpc_tui.conference.agenda_deciding import DECIDING
from cpc_tui.conference.agenda_family import FAMILY
from cpc_tui.conference.agenda_hearing import HEARING
from cpc_tui.conference.agenda_lateness import LATENESS
from cpc_tui.conference.agenda_marks import MARKS
from cpc_tui.conference.agenda_opening import OPENING
from cpc_tui.conference.agenda_people import PEOPLE
from cpc_tui.conference.agenda_planning import PLANNING
from cpc_tui.conference.agenda_return import RETURN
from cpc_tui.conference.agenda_weighing import WEIGHING
from cpc_tui.conference.choices import StepKey
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.language import tr, tr_n

StateName = Literal["done", "open", "lacking"]

RULES: tuple[Rule, ...] = (
    *PEOPLE,
    *FAMILY,
    *RETURN,
    *OPENING,
    *APART,
    *LATENESS,
    *HEARING,
    *WEIGHING,
    *DECIDING,
    *PLANNING,
    *ACTIONS,
    *CORE_GROUP,
    *CLOSING,
    *CIRCULATION,
    *CORRECTING,
    *MARKS,
)
"""Everything that is asked of a conference, step by step."""


@dataclass(frozen=True, kw_only=True)
class Missing:
    """Something that a step still lacks.

    Attributes:
        step: The step, or `prepare`.
        words: What is missing, as it follows "Missing:", such as "Ben’s wishes and feelings".
        path: Where it goes, as in a change: a field, an entry or a list.
        weight: How much it matters.
        given: What a new entry of the list at `path` would start with.
    """

    step: StepKey
    words: str
    path: tuple[str, ...]
    weight: Weight
    given: Given = ()

    @property
    def serious(self) -> bool:
        """It is to be put right before papers go out."""
        return self.weight == "serious"


@dataclass(frozen=True, kw_only=True)
class StepState:
    """How far a step is.

    Attributes:
        state: `done` is past with nothing serious missing, `lacking` past with something serious
            missing, `open` is now or still to come.
        words: The same in words, for the rail and for screen readers.
        missing: What the step lacks.
    """

    state: StateName
    words: str
    missing: tuple[Missing, ...]

    @property
    def serious(self) -> tuple[Missing, ...]:
        """Those of `missing` that are serious."""
        return tuple(each for each in self.missing if each.serious)


def missing(
    record: Record, profile: Profile, *, today: date, closed: Collection[date] = ()
) -> tuple[Missing, ...]:
    """All that a conference still lacks, in the order of the profile's agenda.

    Args:
        record: The conference.
        profile: Its authority's profile.
        today: The day to go by where the conference has no date.
        closed: Closure days of the user's own settings, beside the profile's.
    """
    all_closed = frozenset((*profile.closure_days, *closed))
    case = Case(record=record, profile=profile, today=today, closed=all_closed)
    found = [
        Missing(
            step=lack.step or rule.step,
            words=lack.words,
            path=lack.path,
            weight=rule.weight,
            given=lack.given,
        )
        for rule in RULES
        for lack in rule.find(case)
    ]
    order: list[str] = ["prepare", *profile.step_keys]
    return tuple(sorted(found, key=lambda each: order.index(each.step)))


def most_serious_first(found: Iterable[Missing]) -> tuple[Missing, ...]:
    """The same by their weight, and among those of one weight in the order of the agenda."""
    return tuple(sorted(found, key=lambda each: WEIGHTS.index(each.weight)))


def missing_in(step: str, found: Sequence[Missing]) -> tuple[Missing, ...]:
    """Those of what `missing` found that belong to one step."""
    return tuple(each for each in found if each.step == step)


def step_state(
    step: str, found: Sequence[Missing], profile: Profile, *, current: str | None
) -> StepState:
    """How far a step is.

    Args:
        step: The step.
        found: What `missing` found; worked out once for all the steps.
        profile: The authority's, for the order of the steps.
        current: The step the meeting is at; `prepare` before it, None once it is over.
    """
    lacks = missing_in(step, found)
    serious = sum(each.serious for each in lacks)
    if step == current:
        words = (
            tr("now, {things} missing", things=_things(len(lacks)))
            if lacks
            else tr("now, nothing missing")
        )
        return StepState(state="open", words=words, missing=lacks)
    if not _is_past(step, profile.step_keys, current):
        return StepState(state="open", words=tr("to come"), missing=lacks)
    if serious:
        words = tr("{things} missing", things=_things(serious))
        return StepState(state="lacking", words=words, missing=lacks)
    words = tr("done, {things} to look at", things=_things(len(lacks))) if lacks else tr("done")
    return StepState(state="done", words=words, missing=lacks)


def _is_past(step: str, order: Sequence[str], current: str | None) -> bool:
    if current is None or step not in order:
        return True
    return current in order and order.index(step) < order.index(current)


def _things(number: int) -> str:
    return tr_n("1 thing", "{n} things", number)
