"""The parts of a profile that shape the meeting: steps, statements, questions, frameworks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from cpc_tui.conference.choices import StepKey
from cpc_tui.conference.light_dataclasses import dataclass

QuestionForm = Literal["parents", "meeting"]


@dataclass(frozen=True, kw_only=True)
class Heading:
    """One column of the framework's board.

    Attributes:
        key: What `analysis[].heading` holds.
        label: The heading on screen and paper.
        prompt: What the chair asks to fill it.
        finds_out: Entries name who finds out and by when (grey areas).
    """

    key: str
    label: str
    prompt: str = ""
    finds_out: bool = False


@dataclass(frozen=True, kw_only=True)
class Framework:
    """A way of weighing what was heard.

    Attributes:
        key: `strengthening_families`, `signs_of_safety` or `plain`.
        name: Its name in words.
        headings: The columns, in order.
        principles: What a conference held this way is to be.
        worry: Heading that quick entry's `-` goes to.
        strength: Heading that quick entry's `+` goes to.
        unknown: Heading that quick entry's `?` goes to.
    """

    key: str
    name: str
    headings: tuple[Heading, ...]
    principles: tuple[str, ...] = ()
    worry: str
    strength: str
    unknown: str


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step of the agenda.

    Attributes:
        key: As in `notes[].step`.
        label: Its name in the rail and on paper.
        ask: The one thing the chair asks, shown at the head of the step.
        prompts: What the chair covers, in order.
        minutes: Minutes planned, or None.
        agency_minutes: Minutes planned for each agency within the step, or None.
    """

    key: StepKey
    label: str
    ask: str = ""
    prompts: tuple[str, ...] = ()
    minutes: int | None = None
    agency_minutes: int | None = None


def running_order(steps: Sequence[Step], *, plan_before_decision: bool) -> tuple[Step, ...]:
    """The steps of an agenda with the plan before the decision, or after the category.

    Args:
        steps: All of them.
        plan_before_decision: The chair's wish; the profile's own is `plan.before_decision`.
    """
    plan = [step for step in steps if step.key == "plan"]
    rest = [step for step in steps if step.key != "plan"]
    anchors = [step.key for step in rest]
    after_category = anchors.index("category") + 1
    at = anchors.index("decision") if plan_before_decision else after_category
    return (*rest[:at], *plan, *rest[at:])


@dataclass(frozen=True, kw_only=True)
class Statement:
    """Words the chair says, ticked with a time in `said`.

    Attributes:
        key: As in `said[].key`.
        label: Its name in a list.
        text: What is said.
        step: The step in which it is said.
        required: Its absence is told as missing.
    """

    key: str
    label: str
    text: str
    step: StepKey
    required: bool = False


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question to parents and carers; its answers are `contributions`.

    Attributes:
        key: As in `contributions[].question`.
        text: The question as asked.
        form: `parents` on the form that is filled in beforehand, `meeting` asked in the room.
    """

    key: str
    text: str
    form: QuestionForm = "meeting"


@dataclass(frozen=True, kw_only=True)
class ParentsForm:
    """The form on which a parent or carer may write before the conference.

    Attributes:
        name: What the authority calls it.
        how: What to do with it.
        optional: Nobody has to fill it in.
        at_reviews: It is used at review conferences too.
    """

    name: str
    how: str = ""
    optional: bool = True
    at_reviews: bool = True


@dataclass(frozen=True, kw_only=True)
class PlanAge:
    """What the chair asks when a plan has lasted long.

    Attributes:
        key: A short name.
        months: Calendar months since the plan began.
        text: What to ask.
    """

    key: str
    months: int
    text: str
