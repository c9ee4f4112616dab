"""Going from step to step, and what is said on arrival: what to ask, and what is missing."""

from __future__ import annotations

from cpc_tui.conference import closed_session
from cpc_tui.conference.agenda import Missing, missing_in, most_serious_first
from cpc_tui.conference.agenda_case import Case
from cpc_tui.conference.childs_part import passed_over
from cpc_tui.language import tr
from cpc_tui.plain.desk import CannotDo, Desk
from cpc_tui.plain.matching import matches
from screens import headings
from screens.lacking import missing_at

MOST_TOLD = 3
"""Things missing that are named on arrival; the rest are counted."""

_CONTRIBUTION = "contribution"


def arrive(desk: Desk, step: str) -> None:
    """Go to a step and say what it is, what is asked and what is missing there."""
    left, desk.step = desk.step, step
    desk.targets = []
    tell_step(desk)
    session = desk.session
    record, profile, now = session.record, session.profile, session.clock()
    if left == _CONTRIBUTION != step and not desk.reads_only:
        desk.say(passed_over(Case(record=record, profile=profile, today=now.date())))
    if step != left and not desk.reads_only:
        desk.say(closed_session.needed_at(record, profile, step, now, "/closed"))


def tell_step(desk: Desk) -> None:
    """Say which step this is, its time, what to ask and what is missing."""
    session = desk.session
    profile, key = session.profile, desk.step
    label, number = profile.step_label(key), desk.steps.index(key)
    place = (
        tr(
            "Step {number} of {count}: {label}.",
            number=number,
            count=len(desk.steps) - 1,
            label=label,
        )
        if number
        else f"{label}."
    )
    minutes = headings.minutes(session, key)
    desk.say(f"{place} {minutes}." if minutes else place)
    if desk.reads_only:
        return
    step = profile.step(key)
    if step and step.ask:
        desk.say(tr("Ask: {ask}", ask=step.ask))
    found = lacking(desk, key)
    for each in found[:MOST_TOLD]:
        desk.say(tr("Missing: {words}.", words=each.words))
    if len(found) > MOST_TOLD:
        desk.say(tr("And {count} more: /missing names them.", count=len(found) - MOST_TOLD))
    if not found:
        desk.say(tr("Nothing is missing here."))


def lacking(desk: Desk, step: str | None = None) -> tuple[Missing, ...]:
    """What a step lacks, or all of the conference, the most serious first."""
    found = missing_at(desk.session)
    return most_serious_first(missing_in(step, found) if step else found)


def step_named(desk: Desk, typed: str) -> str:
    """The key of a step by its number, key, or the beginning of what it is called.

    Raises:
        CannotDo: There is none, or there are several.
    """
    if typed.isdecimal() and int(typed) < len(desk.steps):
        return desk.steps[int(typed)]
    profile = desk.session.profile
    found = matches(typed, {key: profile.step_label(key) for key in desk.steps})
    found = found or matches(typed, {key: key for key in desk.steps})
    if len(found) == 1:
        return found[0]
    which = tr("may be several steps") if found else tr("is no step")
    steps = "; ".join(f"{n} {profile.step_label(key)}" for n, key in enumerate(desk.steps))
    raise CannotDo(
        tr(
            "{typed} {which}. The steps: {steps}.",
            typed=typed or tr("Nothing"),
            which=which,
            steps=steps,
        )
    )


def go(desk: Desk, words: str) -> None:
    """Go to a step by its number or name."""
    arrive(desk, step_named(desk, words))


def go_next(desk: Desk, _words: str) -> None:
    """Go to the next step."""
    _go_by(desk, 1)


def go_back(desk: Desk, _words: str) -> None:
    """Go to the step before."""
    _go_by(desk, -1)


def _go_by(desk: Desk, by: int) -> None:
    place = desk.steps.index(desk.step) + by
    if not 0 <= place < len(desk.steps):
        raise CannotDo(tr("This is the last step.") if by > 0 else tr("This is the first step."))
    arrive(desk, desk.steps[place])
