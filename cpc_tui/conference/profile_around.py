"""The parts of a profile about after the meeting: complaints, feedback, contacts, keeping."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.conference.choices import Outcome
from cpc_tui.conference.light_dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Something a complaint may be about.

    Attributes:
        key: A short name.
        text: In words.
    """

    key: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Complaints:
    """How to disagree and to complain.

    Attributes:
        text: The paragraph for the letter and the close.
        about: What a complaint may be about.
        contact: The lines to print: who, and how to reach them.
        about_chair: Where a complaint about the chair goes.
        stages: The stages in order.
        within_days: Calendar days to complain in, or None where no limit is known.
        stands: That the decision stands meanwhile.
        advocate: That an advocate may complain for or with the person.
        unverified: Nobody has confirmed stages and days for this authority.
    """

    text: str
    about: tuple[Ground, ...] = ()
    contact: tuple[str, ...] = ()
    about_chair: str = ""
    stages: tuple[str, ...] = ()
    within_days: int | None = None
    stands: str = ""
    advocate: str = ""
    unverified: bool = False


@dataclass(frozen=True, kw_only=True)
class Feedback:
    """How people say what the conference was like.

    Attributes:
        text: The paragraph for the letter and the close.
        survey: The survey's name, or empty.
        contact: Who helps with it.
        used_for: What answers are used for, and who could be recognised.
        ask: Sentences on the form to agree with or not, where families are promised nothing else.
        write: Questions on the form to answer in words.
    """

    text: str
    survey: str = ""
    contact: str = ""
    used_for: str = ""
    ask: tuple[str, ...] = ()
    write: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Somebody to ring or write to, for the foot of the letter.

    Attributes:
        key: A short name.
        name: In words.
        phone: As printed by them.
        email: As printed by them.
        web: As printed by them.
        hours: When they answer.
        note: What for.
    """

    key: str
    name: str
    phone: str = ""
    email: str = ""
    web: str = ""
    hours: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class MinutesRule:
    """How minutes are written and put right.

    Attributes:
        style: What they are and are not.
        approval: Who approves them.
        corrections: How to have them put right.
        corrections_working_days: Working days from receipt to ask for it, or None.
        unverified: Nobody has confirmed it for this authority.
    """

    style: str = ""
    approval: str = ""
    corrections: str = ""
    corrections_working_days: int | None = None
    unverified: bool = False


@dataclass(frozen=True, kw_only=True)
class LetterWords:
    """What the decision letter says beside the decisions themselves.

    Attributes:
        salutation: What stands before the reader's name.
        opening: Its first paragraphs.
        outcomes: What each outcome means, in a sentence or two, for any reader.
        plan: What the plan is, in a sentence or two; only where a child has one.
        core_group: What the core group is.
        review: What the next conference is for.
        closing: Its last paragraphs.
        sign_off: What stands before the chair's name.
        reply: How the sender is reached, a line each, under the chair's name.
    """

    salutation: str
    opening: tuple[str, ...] = ()
    outcomes: Mapping[Outcome, str]
    plan: str = ""
    core_group: str = ""
    review: str = ""
    closing: tuple[str, ...] = ()
    sign_off: str
    reply: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AnnexWords:
    """What the restricted annex says of itself.

    Attributes:
        handling: How it is to be handled, a sentence or two each.
    """

    handling: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Retention:
    """How long a conference stays on this machine.

    Attributes:
        note: In words.
        purge_after_export_days: Days after the last export when it may go, or None.
    """

    note: str = ""
    purge_after_export_days: int | None = None


@dataclass(frozen=True, kw_only=True)
class Spelling:
    """What is spelled right in this authority, though dictionaries of English lack it.

    Attributes:
        words: Names of places and services, such as "Lozells"; one may be of several words.
    """

    words: tuple[str, ...] = ()
