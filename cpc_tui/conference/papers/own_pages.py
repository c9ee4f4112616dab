"""Which children have a page of their own, in which age band, and what each lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cpc_tui.conference.ages import age_on
from cpc_tui.conference.considered import subject_children
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import called, listed
from cpc_tui.conference.papers.no_copy import NoCopy
from cpc_tui.conference.papers.own_eyes import OwnEyes, own_eyes
from cpc_tui.conference.papers.own_page import NothingForTheChild, own_page, own_told
from cpc_tui.conference.papers.own_page_gaps import gaps_in_words
from cpc_tui.conference.papers.paper import Paper
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_own_page import OwnPageBand
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import Recipient, refusal
from cpc_tui.conference.who import Child
from cpc_tui.language import tr, tr_n


class NoOwnPage(NoCopy):
    """There is no page for a child, or for anybody; the sentence says what to do."""


@dataclass(frozen=True, kw_only=True)
class OwnPageMade:
    """One child's page.

    Attributes:
        child: Whose it is.
        paper: What it says.
        eyes: From whose copy it was made.
        lacks: What is to be done before it is handed out, and who else has none; empty for nothing.
    """

    child: Child
    paper: Paper
    eyes: OwnEyes
    lacks: str


def band_for(record: Record, profile: Profile, child: Child, asked: str = "") -> OwnPageBand:
    """The age band of a child's page.

    Args:
        record: The conference: the child's age is that on its day.
        profile: Its authority's.
        child: Whose page it is.
        asked: The band asked for; empty for that of the child's age.

    Raises:
        NoOwnPage: There is no such band, or none for a child of that age.
    """
    bands = profile.own_page.bands
    if asked:
        found = profile.own_page.band(asked)
        if found is None:
            known = listed([each.key for each in bands], last="or")
            raise NoOwnPage(
                tr("There is no age band {asked!r}. Write {known}.", asked=asked, known=known)
            )
        return found
    age = age_on(child, record.held_on) if record.held_on else None
    made = None if age is None else profile.own_page.band_for(age)
    if made is None:
        raise NoOwnPage(_why_no_band(profile, child, age))
    return made


def has_band(record: Record, profile: Profile, child: Child, asked: str = "") -> bool:
    """Whether there is an age band for a child; the arguments are those of `band_for`."""
    try:
        band_for(record, profile, child, asked)
    except NoOwnPage:
        return False
    return True


def _why_no_band(profile: Profile, child: Child, age: int | None) -> str:
    name, choose = called(child), _choose(profile, is_small=_is_small(profile, child, age))
    if age is None and child.due_on is not None:
        return tr(
            "{name} is not born yet and has no page unless one is chosen. {choose}.",
            name=name,
            choose=choose,
        )
    if age is None:
        return tr(
            "How old {name} was on the day is not recorded. {choose}.",
            name=name,
            choose=choose,
        )
    years = tr_n("1 year", "{n} years", age)
    return tr(
        "{name} was {years} old on the day and has no page unless one is chosen. {choose}.",
        years=years,
        choose=choose,
        name=name,
    )


def _is_small(profile: Profile, child: Child, age: int | None) -> bool:
    """Whether a child is not born yet, or younger than any page is for."""
    if age is None:
        return child.due_on is not None
    youngest = (each.from_age for each in profile.own_page.bands if each.from_age is not None)
    return age < min(youngest, default=0)


def _choose(profile: Profile, *, is_small: bool) -> str:
    """Which bands to choose from: for a small child those that are made only when asked for."""
    bands = profile.own_page.bands
    fitting = [each for each in bands if each.from_age is None] if is_small else []
    known = listed([each.key for each in fitting or bands], last="or")
    return tr("Choose an age band ({known}; --band on the command line)", known=known)


def page_of(record: Record, profile: Profile, child: Child, asked: str = "") -> OwnPageMade:
    """A child's page, made from what the child may read.

    Args:
        record: The whole record.
        profile: Its authority's.
        child: Whose page it is.
        asked: As in `band_for`.

    Raises:
        NoOwnPage: There is none.
    """
    eyes = own_eyes(record, child)
    if why := refusal(eyes.record, eyes.recipient, "plan"):
        raise NoOwnPage(why)
    band = band_for(record, profile, child, asked)
    told = own_told(eyes.copy, profile, child.id, band, eyes.recipient)
    try:
        return OwnPageMade(child=child, paper=own_page(told), eyes=eyes, lacks=gaps_in_words(told))
    except NothingForTheChild as nothing:
        raise NoOwnPage(nothing.sentence) from None


def own_pages(
    record: Record, profile: Profile, whose: Recipient, asked: str = ""
) -> Iterator[OwnPageMade]:
    """The pages that somebody may have: a child their own, the file every child's.

    Args:
        record: The whole record.
        profile: Its authority's.
        whose: For whom.
        asked: As in `band_for`.

    Raises:
        NoOwnPage: There is none.
    """
    subjects = subject_children(record)
    if whose.kind == "person":
        own = next((each for each in subjects if each.person == whose.person), None)
        if own is None:
            raise NoOwnPage(_WHOSE)
        yield page_of(record, profile, own, asked)
        return
    if whose.kind != "full":
        raise NoOwnPage(_WHOSE)
    yield from _all(record, profile, subjects, asked)


_WHOSE = tr(
    "A child’s own page is made for the child, or with the full copy for whoever gives it to them."
)


def _all(
    record: Record, profile: Profile, subjects: tuple[Child, ...], asked: str
) -> Iterator[OwnPageMade]:
    """Every child's; the last of them says who has none, and why."""
    made: list[OwnPageMade] = []
    none: list[str] = []
    for child in subjects:
        try:
            made.append(page_of(record, profile, child, asked))
        except NoOwnPage as why:
            none.append(why.sentence)
    why_none = " ".join(dict.fromkeys(none))
    if not made:
        raise NoOwnPage(why_none or tr("No child is being considered."))
    yield from made[:-1]
    yield replace(made[-1], lacks=" ".join(filter(None, (made[-1].lacks, why_none))))
