"""The part of a profile that says how a child's own page of the plan reads, by age band."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from cpc_tui.conference.choices import Category, Outcome
from cpc_tui.conference.light_dataclasses import dataclass

OwnPart = Literal["met", "said", "decided", "worries", "good", "happens", "talk", "again", "draw"]
"""A part of the page; the order of a band's `shows` is that on the page."""

OwnWord = Literal[
    "title",
    "title_unnamed",
    "hello",
    "met",
    "there",
    "you_were_there",
    "others",
    "another",
    "said",
    "said_for_you",
    "ended",
    "chair",
    "worry",
    "worry_too",
    "no_fault",
    "goal",
    "promised",
    "more",
    "unshown",
    "visits",
    "alone",
    "worker",
    "ring_worker",
    "advocate",
    "ring_others",
    "danger",
    "disagree",
    "before",
    "again",
    "no_date",
    "draw",
]
"""A sentence of the page, or what begins one; see `[own_page.words]` of the base profile."""


@dataclass(frozen=True, kw_only=True)
class OwnPageBand:
    """One age band.

    What a band has no words of its own for is told in those of `OwnPage`, and an outcome or
    category that neither has in those of the plan in plain words.

    Attributes:
        key: A short name, as on the command line.
        label: What people call it.
        from_age: Years from which a child is given this page by default; None for never.
        to_age: Years up to which, that year included; None for no end.
        letters: Points of the letters; 11 is usual, 16 and more is large print.
        shows: The parts of the page, in order.
        worries: A worry is told `recorded`, as it was written down, or by the `outcome` alone:
            what kind of worry it is.
        people: Everybody who was there is `named`, or a `few`: family and the lead social worker.
        actions: Of the plan `all` may be told, or only what is `near`: what the child does or what
            names the child, and nothing with a word of `OwnPage.grown_up`.
        most_actions: How many actions are told; None for all of them.
        room: Lines of room to draw or write.
        contacts: Keys of the helplines that are named; empty for all.
    """

    key: str
    label: str
    from_age: int | None = None
    to_age: int | None = None
    letters: int
    shows: tuple[OwnPart, ...]
    worries: Literal["recorded", "outcome"]
    people: Literal["named", "few"]
    actions: Literal["all", "near"] = "all"
    most_actions: int | None = None
    room: int
    contacts: tuple[str, ...] = ()
    words: Mapping[OwnWord, str] = field(default_factory=dict)
    headings: Mapping[OwnPart, str] = field(default_factory=dict)
    outcome: Mapping[Outcome, str] = field(default_factory=dict)
    category: Mapping[Category, str] = field(default_factory=dict)

    def is_for(self, age: int) -> bool:
        """Whether a child of that age, in years, is given this page by default."""
        if self.from_age is None or age < self.from_age:
            return False
        return self.to_age is None or age <= self.to_age


@dataclass(frozen=True, kw_only=True)
class OwnPage:
    """A child's own page of the plan.

    Attributes:
        bands: The age bands.
        words: Sentences of bands that have none of their own; an empty one is not told.
        headings: The same for headings.
        grown_up: Words of what is between adults, which no band with `near` actions tells.
    """

    bands: tuple[OwnPageBand, ...]
    words: Mapping[OwnWord, str]
    headings: Mapping[OwnPart, str]
    grown_up: tuple[str, ...] = ()

    def band(self, key: str) -> OwnPageBand | None:
        """The band of that key, or None."""
        return next((each for each in self.bands if each.key == key), None)

    def band_for(self, age: int) -> OwnPageBand | None:
        """The first band that a child of that age, in years, is given; None for none."""
        return next((each for each in self.bands if each.is_for(age)), None)
